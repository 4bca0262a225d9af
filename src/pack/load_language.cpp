// SPDX-License-Identifier: Apache-2.0
#include "pack/load_language.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace stimmig {
namespace {

void Read(const YamlNode& node, ScaleRule& rule) {
  rule.words = Texts(node, "words");
  rule.plurals = Texts(node, "plurals");
  rule.compound = Text(node, "compound");
  rule.exponent = static_cast<int>(Integer(node, "exponent", 0));
  rule.symbols = Texts(node, "symbols");
  rule.factor = static_cast<int>(Integer(node, "factor", 1));
}

void Read(const YamlNode& node, HedgeRule& rule) {
  rule.words = Texts(node, "words");
  rule.hedge = ParseHedgeClass(Text(node, "class")).value_or(HedgeClass::kBare);
  rule.approx = Flag(node, "approx");
  rule.ambiguous_with = Texts(node, "ambiguous_with");
  rule.behind = Texts(node, "behind");
  rule.exact_after = Texts(node, "exact_after");
  rule.not_beside = Texts(node, "not_beside");
  rule.bounds_level = Flag(node, "bounds_level", false);
}

void Read(const YamlNode& node, RangeRule& rule) {
  rule.open = Text(node, "open");
  rule.middle = Texts(node, "middle");
  rule.around = Flag(node, "around");
}

void Read(const YamlNode& node, DigitClassRule& rule) {
  rule.words = Texts(node, "words");
  rule.digits = static_cast<int>(Integer(node, "digits", 1));
}

void Read(const YamlNode& node, PluralRule& rule) {
  rule.words = Texts(node, "words");
  rule.low = Integer(node, "low", 1);
  rule.high = Integer(node, "high", 1);
}

void Read(const YamlNode& node, MultipleRule& rule) {
  rule.words = Texts(node, "words");
  rule.ratio = Number(node, "ratio", 1);
}

void Read(const YamlNode& node, PeriodRule& rule) {
  rule.patterns = Texts(node, "patterns");
  rule.value = Text(node, "value");
  const std::string role = Text(node, "role", "period");
  rule.role = role == "base"        ? PeriodRole::kBase
              : role == "reference" ? PeriodRole::kReference
              : role == "prior"     ? PeriodRole::kPrior
              : role == "occasion"  ? PeriodRole::kOccasion
              : role == "aside"     ? PeriodRole::kAside
                                    : PeriodRole::kPeriod;
}

void Read(const YamlNode& node, ChangeRule& rule) {
  rule.patterns = Texts(node, "patterns");
  rule.direction = Text(node, "direction") == "down" ? -1 : 1;
  rule.behind = Flag(node, "behind");
}

void Read(const YamlNode& node, ModalityRule& rule) {
  rule.present = Flag(node, "present");
  rule.patterns = Texts(node, "patterns");
  rule.modality =
      ParseModality(Text(node, "modality")).value_or(Modality::kActual);
  const std::string reported = Text(node, "reported");
  rule.reported = reported == "always"    ? Reported::kAlways
                  : reported == "if_told" ? Reported::kIfTold
                                          : Reported::kNo;
}

Reach ReadReach(const YamlNode& node) {
  const std::string reach = Text(node, "reach");
  return reach == "figure"     ? Reach::kFigure
         : reach == "before"   ? Reach::kBefore
         : reach == "onward"   ? Reach::kOnward
         : reach == "later"    ? Reach::kLater
         : reach == "sentence" ? Reach::kSentence
         : reach == "text"     ? Reach::kText
                               : Reach::kClause;
}

void Read(const YamlNode& node, FrameRule& rule) {
  rule.patterns = Texts(node, "patterns");
  const std::string frame = Text(node, "frame");
  rule.frame = frame == "negated"    ? Frame::kNegated
               : frame == "question" ? Frame::kQuestion
                                     : Frame::kConditional;
  rule.reach = ReadReach(node);
}

void Read(const YamlNode& node, AttributionRule& rule) {
  rule.patterns = Texts(node, "patterns");
  rule.speaker = Text(node, "speaker") == "subject" ? SpeakerSource::kSubject
                                                    : SpeakerSource::kGroup;
  rule.source = Flag(node, "source");
  rule.dated = Flag(node, "dated");
}

void Read(const YamlNode& node, ReferenceRule& rule) {
  rule.words = Texts(node, "words");
  rule.kinds = Texts(node, "kinds");
}

void Read(const YamlNode& node, IntroductionRule& rule) {
  rule.kind = Text(node, "kind");
  rule.nouns = Texts(node, "nouns");
  rule.endings = Texts(node, "endings");
  rule.behind = Texts(node, "behind");
  rule.verbs = Texts(node, "verbs");
  rule.heads = Texts(node, "heads");
  rule.links = Texts(node, "links");
  rule.part_of_name = Flag(node, "part_of_name");
}

void Read(const YamlNode& node, AnaphorRule& rule) {
  rule.patterns = Texts(node, "patterns");
  rule.rate = Flag(node, "rate");
}

void Read(const YamlNode& node, UpdateRule& rule) {
  rule.patterns = Texts(node, "patterns");
}

void Read(const YamlNode& node, QualifierRule& rule) {
  rule.words = Texts(node, "words");
  rule.patterns = Texts(node, "patterns");
  rule.qualifier = Text(node, "qualifier");
  rule.reach = ReadReach(node);
}

void Read(const YamlNode& node, MomentRule& rule) {
  rule.patterns = Texts(node, "patterns");
  rule.moment = Text(node, "moment");
}

void Read(const YamlNode& node, PrepositionRule& rule) {
  rule.words = Texts(node, "words");
  rule.role = Text(node, "role");
}

void Read(const YamlNode& node, NonFigureRule& rule) {
  rule.patterns = Texts(node, "patterns");
}

void Read(const YamlNode& node, FurnitureRule& rule) {
  rule.patterns = Texts(node, "patterns");
  rule.section = Flag(node, "section");
}

void Read(const YamlNode& node, VersionRule& rule) {
  rule.patterns = Texts(node, "patterns");
  rule.correction = Flag(node, "correction");
}

void Read(const YamlNode& node, AgencyRule& rule) {
  rule.words = Texts(node, "words");
  rule.agency = Text(node, "agency");
}

void Read(const YamlNode& node, CreditRule& rule) {
  rule.patterns = Texts(node, "patterns");
  rule.alone = Flag(node, "alone");
}

class LanguageReader {
 public:
  LanguageReader(const Items& items, std::vector<Language>& languages,
                 std::vector<Diagnostic>& diagnostics)
      : items_(items), languages_(languages), diagnostics_(diagnostics) {}

  template <class Rule>
  void ReadList(const std::string& name, std::vector<Rule> Language::* list) {
    const auto found = items_.find(name);
    if (found == items_.end()) return;
    for (const ItemNode& item : found->second) {
      Language* language = Find(item);
      if (!language) continue;
      Rule rule;
      ReadItem(item, rule, diagnostics_);
      Read(*item.node, rule);
      (language->*list).push_back(std::move(rule));
    }
  }

 private:
  Language* Find(const ItemNode& item) {
    const auto found =
        std::ranges::find(languages_, item.language, &Language::id);
    return found == languages_.end() ? nullptr : &*found;
  }

  const Items& items_;
  std::vector<Language>& languages_;
  std::vector<Diagnostic>& diagnostics_;
};

std::vector<PluralEnding> PluralEndings(const YamlNode& map) {
  std::vector<PluralEnding> endings;
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    endings.push_back({map.keys[i].scalar, map.items[i].scalar});
  }
  std::ranges::stable_sort(endings, std::greater{}, [](const auto& ending) {
    return ending.plural.size();
  });
  return endings;
}

std::vector<NumberWord> Values(const YamlNode& map) {
  std::vector<NumberWord> words;
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const std::string& text = map.items[i].scalar;
    NumberWord word{map.keys[i].scalar, 0};
    std::from_chars(text.data(), text.data() + text.size(), word.value);
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace

void ReadGrammar(const YamlNode& grammar, Language& language) {
  const auto texts = [&](std::string_view key,
                         std::vector<std::string>& field) {
    if (grammar.Find(key)) field = Texts(grammar, key);
  };
  language.decimal_separator =
      Text(grammar, "decimal", language.decimal_separator);
  language.unit_before_ten =
      Flag(grammar, "unit_before_ten", language.unit_before_ten);
  language.nouns_capitalised =
      Flag(grammar, "nouns_capitalised", language.nouns_capitalised);
  language.verb_second = Flag(grammar, "verb_second", language.verb_second);
  language.anchor_below =
      static_cast<int>(Integer(grammar, "anchor_below", language.anchor_below));
  texts("group", language.group_separators);
  texts("joiners", language.joiners);
  texts("abbreviations", language.abbreviations);
  texts("ordinal_nouns", language.ordinal_nouns);
  texts("sentence_starters", language.sentence_starters);
  texts("function_words", language.function_words);
  texts("coordinators", language.coordinators);
  texts("subordinators", language.subordinators);
  texts("complementizers", language.complementizers);
  texts("definite_articles", language.definite_articles);
  texts("pronouns", language.pronouns);
  texts("distributives", language.distributives);
  texts("per", language.per);
  texts("comparisons", language.comparisons);
  texts("asides", language.asides);
  texts("unnamed_actors", language.unnamed_actors);
  texts("locatives", language.locatives);
  texts("singular_verb_endings", language.singular_verb_endings);
  texts("singular_verbs", language.singular_verbs);
  texts("plural_verb_endings", language.plural_verb_endings);
  texts("no_names", language.no_names);
  texts("continuations", language.continuations);
  texts("amount_nouns", language.amount_nouns);
  texts("low_thirds", language.low_thirds);
  texts("middle_thirds", language.middle_thirds);
  texts("high_thirds", language.high_thirds);
  texts("every", language.every);
  texts("multiple_endings", language.multiple_endings);
  texts("times_endings", language.times_endings);
  texts("times_links", language.times_links);
  texts("division_words", language.division_words);
  texts("copulas", language.copulas);
  texts("contrasts", language.contrasts);
  texts("successions", language.successions);
  texts("time_clauses", language.time_clauses);
  texts("pasts", language.pasts);
  texts("ones", language.ones);
  texts("negatives", language.negatives);
  texts("positives", language.positives);
  texts("negatives_behind", language.negatives_behind);
  texts("bare_denominators", language.bare_denominators);
  texts("last_words", language.last_words);
  texts("ratio_words", language.ratio_words);
  texts("decimal_words", language.decimal_words);
  texts("count_nouns", language.count_nouns);
  texts("group_openers", language.group_openers);
  texts("unit_links", language.unit_links);
  texts("share_links", language.share_links);
  texts("adjective_endings", language.adjective_endings);
  if (const YamlNode* endings = grammar.Find("plural_endings")) {
    language.plural_endings = PluralEndings(*endings);
  }
  const auto values = [&](std::string_view key,
                          std::vector<NumberWord>& field) {
    if (const YamlNode* map = grammar.Find(key)) field = Values(*map);
  };
  values("number_words", language.number_words);
  values("denominators", language.denominators);
  values("halves", language.halves);
  values("nths", language.nths);
  values("ordinals", language.ordinals);
  const auto variants = [&](const char* key,
                            std::vector<std::vector<std::string>>& field) {
    const YamlNode* lists = grammar.Find(key);
    if (!lists) return;
    field.clear();
    for (const YamlNode& list : lists->items) field.push_back(Texts(&list));
  };
  variants("months", language.months);
  variants("weekdays", language.weekdays);
}

void ReadLanguageItems(const Items& items, std::vector<Language>& languages,
                       std::vector<Diagnostic>& diagnostics) {
  LanguageReader reader(items, languages, diagnostics);
  reader.ReadList("scales", &Language::scales);
  reader.ReadList("hedges", &Language::hedges);
  reader.ReadList("ranges", &Language::ranges);
  reader.ReadList("digit_classes", &Language::digit_classes);
  reader.ReadList("plurals", &Language::plurals);
  reader.ReadList("multiples", &Language::multiples);
  reader.ReadList("periods", &Language::periods);
  reader.ReadList("changes", &Language::changes);
  reader.ReadList("modalities", &Language::modalities);
  reader.ReadList("frames", &Language::frames);
  reader.ReadList("attributions", &Language::attributions);
  reader.ReadList("references", &Language::references);
  reader.ReadList("introductions", &Language::introductions);
  reader.ReadList("anaphors", &Language::anaphors);
  reader.ReadList("updates", &Language::updates);
  reader.ReadList("qualifiers", &Language::qualifiers);
  reader.ReadList("prepositions", &Language::prepositions);
  reader.ReadList("moments", &Language::moments);
  reader.ReadList("non_figures", &Language::non_figures);
  reader.ReadList("furniture", &Language::furniture);
  reader.ReadList("versions", &Language::versions);
  reader.ReadList("agencies", &Language::agencies);
  reader.ReadList("credits", &Language::credits);
}

}  // namespace stimmig
