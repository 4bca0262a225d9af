// SPDX-License-Identifier: Apache-2.0
#include "pack/lint.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "pack/dimension.h"
#include "pack/schema.h"
#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

// Raises an unknown name in a field of an item.
class References {
 public:
  explicit References(std::vector<Diagnostic>& diagnostics)
      : diagnostics_(diagnostics) {}

  void Check(const ItemNode& item, std::string_view key,
             const std::string& name, const std::set<std::string>& known) {
    if (name.empty() || known.contains(name)) return;
    const std::vector<std::string> choices(known.begin(), known.end());
    const auto near = Nearest(name, choices);
    diagnostics_.push_back(About(*item.file, Find(*item.node, key, name),
                                 diagnostic::kUnknownReference,
                                 "'" + std::string(key) + "' names '" + name +
                                     "', which no rule defines",
                                 near ? "did you mean '" + *near + "'?" : ""));
  }

 private:
  // The name itself where it stands in a list or is a key.
  static const YamlNode& Find(const YamlNode& item, std::string_view key,
                              const std::string& name) {
    const YamlNode* field = item.Find(key);
    if (!field) return item;
    const auto& names = field->is_map() ? field->keys : field->items;
    const auto found = std::ranges::find(names, name, &YamlNode::scalar);
    return found == names.end() ? *field : *found;
  }

  std::vector<Diagnostic>& diagnostics_;
};

template <class Rule>
std::set<std::string> Ids(const std::vector<Rule>& rules) {
  std::set<std::string> ids;
  for (const Rule& rule : rules) ids.insert(rule.id);
  return ids;
}

}  // namespace

void LintReferences(const Items& items, const RulePack& pack,
                    std::vector<Diagnostic>& diagnostics) {
  References references(diagnostics);
  std::set<std::string> languages = Ids(pack.languages);
  std::set<std::string> entities = Ids(pack.entities);
  const std::set<std::string> metrics = Ids(pack.metrics);
  std::set<std::string> dimensions, codes, kinds{"person", "*"};
  for (const UnitRule& unit : pack.units) {
    dimensions.insert(unit.dimension);
    codes.insert(unit.code);
  }
  for (const EntityRule& entity : pack.entities) kinds.insert(entity.kind);
  const auto each = [&items](const std::string& name, auto check) {
    const auto found = items.find(name);
    if (found == items.end()) return;
    for (const ItemNode& item : found->second) check(item, *item.node);
  };
  for (const ListSchema& schema : ListSchemas()) {
    if (!schema.language) continue;
    each(std::string(schema.name), [&](const ItemNode& item, const YamlNode&) {
      references.Check(item, "language", item.language, languages);
    });
  }
  each("references", [&](const ItemNode& item, const YamlNode& node) {
    for (const auto& kind : Texts(node, "kinds"))
      references.Check(item, "kinds", kind, kinds);
  });
  each("introductions", [&](const ItemNode& item, const YamlNode& node) {
    references.Check(item, "kind", Text(node, "kind"), kinds);
  });
  auto wholes = entities;
  wholes.insert("*");
  each("entities", [&](const ItemNode& item, const YamlNode& node) {
    references.Check(item, "part_of", Text(node, "part_of"), wholes);
    references.Check(item, "country", Text(node, "country"), wholes);
  });
  entities.insert("entity");
  each("metrics", [&](const ItemNode& item, const YamlNode& node) {
    references.Check(item, "dimension", Text(node, "dimension"), dimensions);
    references.Check(item, "part_of", Text(node, "part_of"), metrics);
    references.Check(item, "rate", Text(node, "rate"), metrics);
    references.Check(item, "scope_kind", Text(node, "scope_kind"), kinds);
    references.Check(item, "per", Text(node, "per"), Ids(pack.units));
    references.Check(item, "issuer_of_record", Text(node, "issuer_of_record"),
                     entities);
    for (const auto& kind : Texts(node, "of"))
      references.Check(item, "of", kind, kinds);
    for (const auto& unit : Texts(node, "units"))
      references.Check(item, "units", unit, codes);
    if (const YamlNode* cues = node.Find("cues"))
      for (const YamlNode& key : cues->keys)
        references.Check(item, "cues", key.scalar, languages);
  });
  codes.insert(Unit{}.code);
  entities.erase("entity");
  each("facts", [&](const ItemNode& item, const YamlNode& node) {
    const std::string text = Text(node, "fact");
    const auto fact = ParseNotation(text);
    const YamlNode* place = node.Find("fact");
    if (!place || text.empty()) return;  // the schema tells
    const auto raise = [&](const std::string& why) {
      diagnostics.push_back(About(*item.file, *place, diagnostic::kBadValue,
                                  "'" + text + "' " + why));
    };
    if (!fact) return raise("is no fact: " + fact.error().message);
    if (fact->entity.empty()) raise("names no entity");
    if (fact->metric.empty()) raise("names no metric");
    if (!fact->low && !fact->high) raise("tells no number");
    references.Check(item, "fact", fact->entity, entities);
    references.Check(item, "fact", fact->scope, entities);
    references.Check(item, "fact", fact->metric, metrics);
    for (const auto part : std::views::split(fact->unit, '/'))
      references.Check(item, "fact", std::string(part.begin(), part.end()),
                       codes);
  });
  each("checks", [&](const ItemNode& item, const YamlNode& node) {
    const auto formula = ParseFormula(Text(node, "formula"));
    if (!formula) return;
    for (const FormulaTerm& term : formula->terms)
      if (!term.is_variable())
        references.Check(item, "formula", term.metric, metrics);
    const auto mistake = FindDimensionMistake(*formula, pack);
    if (!mistake) return;
    const YamlNode& text = *node.Find("formula");
    Diagnostic wrong =
        About(*item.file, text, diagnostic::kBadValue,
              "'" + text.scalar + "' " + mistake->what, mistake->hint);
    wrong.position.column += mistake->column - (text.quoted ? 0 : 1);
    diagnostics.push_back(std::move(wrong));
  });
}

void LintTests(const Items& items, std::vector<Diagnostic>& diagnostics) {
  for (const auto& [name, list] : items) {
    for (const ItemNode& item : list) {
      RuleItem rule;
      std::vector<Diagnostic> known_already;
      ReadItem(item, rule, known_already);
      if (!rule.table.empty()) continue;  // the table has them
      const auto negatives =
          std::ranges::count_if(rule.tests, &RuleTest::negative);
      const bool has_both = negatives > 0 && negatives < std::ssize(rule.tests);
      if (has_both) continue;
      Diagnostic missing =
          About(*item.file, *item.node, diagnostic::kMissingTest,
                "'" + rule.id + "' in '" + name + "' lacks a test " +
                    (negatives > 0 ? "that must fire" : "that must not fire"),
                negatives > 0
                    ? "add 'tests: - text: ...' with a text it applies to"
                    : "add 'tests: - {text: ..., absent: [" + rule.id + "]}'");
      missing.severity = Severity::kWarning;
      diagnostics.push_back(std::move(missing));
    }
  }
}

}  // namespace stimmig
