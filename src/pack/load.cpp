// SPDX-License-Identifier: Apache-2.0
#include "pack/load.h"

#include <algorithm>

#include "base/file.h"
#include "pack/build_index.h"
#include "pack/expand.h"
#include "pack/items.h"
#include "pack/lint.h"
#include "pack/load_language.h"
#include "pack/schema.h"
#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

// --- items of the world
// --------------------------------------------------------

void Read(const ItemNode& item, UnitRule& unit) {
  const YamlNode& node = *item.node;
  unit.code = Text(node, "code", unit.id);
  unit.dimension = Text(node, "dimension");
  unit.factor = Number(node, "factor", 1);
  unit.prefix = Flag(node, "prefix");
  unit.parts = static_cast<int>(Integer(node, "parts", 0));
  unit.glued = Texts(node, "glued");
  unit.label = TextMap(node, "label");
  unit.words = TextsMap(node, "words");
  unit.shared = TextsMap(node, "shared");
  unit.cues = TextsMap(node, "cues");
}

void Read(const ItemNode&, TableRule&) {}

void Read(const ItemNode& item, EntityRule& entity) {
  const YamlNode& node = *item.node;
  entity.kind = Text(node, "kind");
  entity.label = TextMap(node, "label");
  entity.aliases = Texts(node, "aliases");
  entity.names = TextsMap(node, "names");
  entity.part_of = Text(node, "part_of");
  if (const auto end = Date::Parse("2000-" + Text(node, "fiscal_year_end"))) {
    entity.fiscal_year_end_month = end->month;
  }
  entity.country = Text(node, "country");
  entity.wikidata = Text(node, "wikidata");
  const YamlNode* people = node.Find("people");
  if (!people) return;
  for (const YamlNode& person : people->items) {
    entity.people.push_back({Text(person, "id"),
                             Text(person, "name"),
                             Texts(person, "aliases"),
                             {item.file->path, person.position.line}});
  }
}

std::vector<MetricCue> ReadCues(const YamlNode& list) {
  std::vector<MetricCue> cues;
  for (const YamlNode& node : list.items) {
    if (node.is_scalar()) {
      cues.push_back({node.scalar, 1});
      continue;
    }
    const int sign = static_cast<int>(Integer(node, "sign", 1));
    for (const std::string& pattern : Texts(node, "pattern")) {
      cues.push_back(
          {pattern, sign, Text(node, "qualifier"), Flag(node, "other")});
    }
  }
  return cues;
}

void Read(const ItemNode& item, MetricRule& metric) {
  const YamlNode& node = *item.node;
  metric.label = TextMap(node, "label");
  metric.dimension = Text(node, "dimension");
  metric.stock = Text(node, "kind") == "stock";
  const std::string period = Text(node, "period");
  metric.period = period == "none"       ? PeriodNeed::kNone
                  : period == "optional" ? PeriodNeed::kOptional
                  : period == "day"      ? PeriodNeed::kDay
                                         : PeriodNeed::kRequired;
  metric.can_be_negative = Text(node, "sign") == "any";
  metric.additive = Flag(node, "additive", true);
  metric.revisable = Flag(node, "revisable");
  metric.running = Flag(node, "running");
  metric.issuer_of_record = Text(node, "issuer_of_record");
  metric.part_of = Text(node, "part_of");
  metric.rate = Text(node, "rate");
  metric.units = Texts(node, "units");
  metric.per = Text(node, "per");
  metric.intraday = metric.period == PeriodNeed::kDay || Flag(node, "intraday");
  metric.needs_cue = Flag(node, "needs_cue", true);
  metric.scope_kind = Text(node, "scope_kind");
  metric.of = Texts(node, "of");
  if (const YamlNode* cues = node.Find("cues"); cues && cues->is_map()) {
    for (std::size_t i = 0; i < cues->keys.size(); ++i) {
      metric.cues[cues->keys[i].scalar] = ReadCues(cues->items[i]);
    }
  }
}

void Read(const ItemNode& item, FactRule& fact) {
  const YamlNode& node = *item.node;
  fact.fact = Text(node, "fact");
  fact.source = Text(node, "source");
  fact.date = Date::Parse(Text(node, "date")).value_or(Date{});
  fact.url = Text(node, "url");
}

class Loader {
 public:
  Loader(std::vector<RuleLayer>& layers, Trust trust)
      : layers_(layers), trust_(trust), pack_(std::make_shared<RulePack>()) {}

  LoadedPack Load();

 private:
  void ReadLanguages();
  void ReadMaps();
  void ReadChecks(const Items& items);
  template <class Rule>
  void ReadList(const Items& items, const std::string& name,
                std::vector<Rule>& rules);
  LoadedPack Finish();

  std::vector<RuleLayer>& layers_;
  Trust trust_;
  std::shared_ptr<RulePack> pack_;
  std::vector<Diagnostic> diagnostics_;
};

// Grammar and messages make or extend a language.
void Loader::ReadLanguages() {
  for (RuleLayer& layer : layers_) {
    for (YamlFile& file : layer.files) {
      const YamlNode* grammar = file.root.Find("grammar");
      if (!grammar) continue;
      const std::string id = Text(file.root, "language");
      auto found = std::ranges::find(pack_->languages, id, &Language::id);
      if (found == pack_->languages.end()) {
        pack_->languages.push_back({});
        found = std::prev(pack_->languages.end());
        found->id = id;
      }
      ReadGrammar(*grammar, *found);
    }
  }
}

void ReadTolerances(const YamlNode& node, Tolerances& t) {
  t.bare_share = Number(node, "bare_share", t.bare_share);
  t.near_share = Number(node, "near_share", t.near_share);
  t.about_share = Number(node, "about_share", t.about_share);
  t.well_over_low = Number(node, "well_over_low", t.well_over_low);
  t.well_over_high = Number(node, "well_over_high", t.well_over_high);
  t.fraction_inner = Number(node, "fraction_inner", t.fraction_inner);
  t.fraction_outer = Number(node, "fraction_outer", t.fraction_outer);
  t.multiple_inner = Number(node, "multiple_inner", t.multiple_inner);
  t.multiple_outer = Number(node, "multiple_outer", t.multiple_outer);
}

void ReadJudgement(const YamlNode& node, Judgement& j) {
  const auto days = [&](std::string_view key, int otherwise) {
    return static_cast<int>(Integer(node, key, otherwise));
  };
  j.update_gap_days = days("update_gap_days", j.update_gap_days);
  j.state_gap_days = days("state_gap_days", j.state_gap_days);
  j.note_below = Number(node, "note_below", j.note_below);
  j.error_above = Number(node, "error_above", j.error_above);
  j.percent_error_above =
      Number(node, "percent_error_above", j.percent_error_above);
  j.narrowed_below = Number(node, "narrowed_below", j.narrowed_below);
  j.slip_tolerance = Number(node, "slip_tolerance", j.slip_tolerance);
  j.revision_share = Number(node, "revision_share", j.revision_share);
  j.revision_points = Number(node, "revision_points", j.revision_points);
  j.rate_slack = Number(node, "rate_slack", j.rate_slack);
  j.same_text = Number(node, "same_text", j.same_text);
  j.version_gap_days = days("version_gap_days", j.version_gap_days);
}

void ReadKinds(const YamlNode& node, EntityKinds& kinds) {
  if (node.Find("places")) kinds.places = Texts(node, "places");
  if (node.Find("voices")) kinds.voices = Texts(node, "voices");
  if (node.Find("members")) kinds.members = Texts(node, "members");
}

void Loader::ReadMaps() {
  for (RuleLayer& layer : layers_) {
    for (YamlFile& file : layer.files) {
      const std::string language = Text(file.root, "language");
      for (const auto& [key, text] : TextMap(file.root, "messages")) {
        pack_->lexicon.SetText(language, key, text);
      }
      if (const YamlNode* node = file.root.Find("tolerances")) {
        ReadTolerances(*node, pack_->tolerances);
      }
      if (const YamlNode* node = file.root.Find("judgement")) {
        ReadJudgement(*node, pack_->judgement);
      }
      if (const YamlNode* node = file.root.Find("entity_kinds")) {
        ReadKinds(*node, pack_->kinds);
      }
    }
  }
}

template <class Rule>
void Loader::ReadList(const Items& items, const std::string& name,
                      std::vector<Rule>& rules) {
  const auto found = items.find(name);
  if (found == items.end()) return;
  for (const ItemNode& item : found->second) {
    Rule rule;
    ReadItem(item, rule, diagnostics_);
    Read(item, rule);
    rules.push_back(std::move(rule));
  }
}

void Loader::ReadChecks(const Items& items) {
  const auto found = items.find("checks");
  if (found == items.end()) return;
  for (const ItemNode& item : found->second) {
    CheckRule check;
    ReadItem(item, check, diagnostics_);
    check.label = TextMap(*item.node, "label");
    check.formula_text = Text(*item.node, "formula");
    if (auto formula = ParseFormula(check.formula_text)) {
      check.formula = *std::move(formula);
      pack_->checks.push_back(std::move(check));
    } else if (const YamlNode* node = item.node->Find("formula")) {
      diagnostics_.push_back(
          About(*item.file, *node, diagnostic::kBadValue,
                "'" + check.formula_text +
                    "' is no formula: " + formula.error().message));
    }
  }
}

LoadedPack Loader::Load() {
  std::vector<std::vector<YamlFile>*> files;
  for (RuleLayer& layer : layers_) files.push_back(&layer.files);
  ExpandRules(files);
  for (RuleLayer& layer : layers_) {
    if (trust_ == Trust::kChecked) break;
    for (YamlFile& file : layer.files) CheckSchema(file);
  }
  const Items items = MergeItems(std::move(files));
  ReadLanguages();
  ReadMaps();
  ReadLanguageItems(items, pack_->languages, diagnostics_);
  ReadList(items, "tables", pack_->tables);
  ReadList(items, "units", pack_->units);
  ReadList(items, "entities", pack_->entities);
  ReadList(items, "metrics", pack_->metrics);
  ReadChecks(items);
  ReadList(items, "facts", pack_->facts);
  if (trust_ == Trust::kCheck) {
    LintReferences(items, *pack_, diagnostics_);
    LintTests(items, diagnostics_);
  }
  return Finish();
}

LoadedPack Loader::Finish() {
  for (const RuleLayer& layer : layers_) {
    for (const YamlFile& file : layer.files) {
      diagnostics_.insert(diagnostics_.end(), file.diagnostics.begin(),
                          file.diagnostics.end());
    }
  }
  Sort(diagnostics_);
  // A mistake in a field that all rows of a table share is told once.
  diagnostics_.erase(std::ranges::unique(diagnostics_).begin(),
                     diagnostics_.end());
  const bool broken = std::ranges::any_of(diagnostics_, [](const auto& d) {
    return d.severity == Severity::kError;
  });
  if (broken) return {nullptr, std::move(diagnostics_)};
  BuildIndices(*pack_);
  return {pack_, std::move(diagnostics_)};
}

}  // namespace

LoadedPack LoadPack(std::vector<RuleLayer> layers, Trust trust) {
  return Loader(layers, trust).Load();
}

RuleLayer ReadRuleFolder(const std::string& folder) {
  RuleLayer layer;
  const auto broken = [&layer](const std::string& path, std::string message) {
    // The diagnostic names the path already.
    if (message.starts_with(path + ": ")) message.erase(0, path.size() + 2);
    YamlFile file{.path = path, .root = {}, .diagnostics = {}};
    file.diagnostics.push_back({.id = diagnostic::kUnreadable,
                                .file = path,
                                .message = std::move(message)});
    layer.files.push_back(std::move(file));
  };
  const auto paths = ListFiles(folder, {".yaml", ".yml"});
  if (!paths) {
    broken(folder, paths.error().message);
    return layer;
  }
  if (paths->empty()) broken(folder, "holds no rules (*.yaml)");
  for (const std::string& path : *paths) {
    const auto text = ReadFile(path);
    if (text) {
      layer.files.push_back(ParseYaml(path, *text));
    } else {
      broken(path, text.error().message);
    }
  }
  return layer;
}

}  // namespace stimmig
