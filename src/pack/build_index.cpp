// SPDX-License-Identifier: Apache-2.0
#include "pack/build_index.h"

#include "base/utf8.h"
#include "pack/macros.h"

namespace stimmig {
namespace {

// Shorter words end many others ("Tor" in "Motor").
constexpr std::size_t kShortestHead = 5;

class IndexBuilder {
 public:
  IndexBuilder(const RulePack& pack, const Language& language)
      : pack_(pack), language_(language) {}

  LanguageIndex Build();

 private:
  void Add(const std::string& phrase, PhraseKind kind, std::size_t rule,
           std::size_t part = 0, Case match_case = Case::kFold) {
    if (phrase.empty()) return;
    index_.phrases.Add(phrase, {static_cast<int>(kind), rule, part},
                       match_case);
  }
  void AddWords(const std::vector<std::string>& words, PhraseKind kind,
                std::size_t rule, Case match_case = Case::kFold) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      Add(words[i], kind, rule, i, match_case);
    }
  }
  // In small letters a noun that is counted may be a verb: "wagen".
  Case CaseOf(const UnitRule& unit) const {
    const bool counted = unit.dimension == "count";
    return language_.nouns_capitalised && counted ? Case::kExact : Case::kFold;
  }
  // Names also stand in the genitive: Metas, Meta's, Siemens'.
  void AddName(const std::string& name, PhraseKind kind, std::size_t rule,
               std::size_t part) {
    Add(name, kind, rule, part, Case::kName);
  }
  template <class Rule>
  void AddPatterns(const std::vector<Rule>& rules, CueSet& set) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      for (std::size_t j = 0; j < rules[i].patterns.size(); ++j) {
        AddPattern(rules[i].patterns[j], {i, j}, set);
      }
    }
  }
  void AddPattern(const std::string& pattern, CueRef rule, CueSet& set) {
    // A word that opens a sentence is the same word.
    set.patterns.Add("(?i)" + ExpandMacros(pattern, language_));
    set.rules.push_back(rule);
  }
  void AddLanguage();
  void AddWorld();
  void AddMetrics();
  void AddCountedHeads();
  void AddLists();

  const RulePack& pack_;
  const Language& language_;
  LanguageIndex index_;
};

void IndexBuilder::AddLanguage() {
  const Language& l = language_;
  for (std::size_t i = 0; i < l.scales.size(); ++i) {
    AddWords(l.scales[i].words, PhraseKind::kScale, i);
    AddWords(l.scales[i].symbols, PhraseKind::kScaleSymbol, i, Case::kExact);
  }
  for (std::size_t i = 0; i < l.hedges.size(); ++i) {
    AddWords(l.hedges[i].words, PhraseKind::kHedge, i);
    AddWords(l.hedges[i].behind, PhraseKind::kHedgeBehind, i);
  }
  for (std::size_t i = 0; i < l.ranges.size(); ++i) {
    Add(l.ranges[i].open, PhraseKind::kRangeOpen, i);
    AddWords(l.ranges[i].middle, PhraseKind::kRangeMiddle, i);
  }
  for (std::size_t i = 0; i < l.digit_classes.size(); ++i)
    AddWords(l.digit_classes[i].words, PhraseKind::kDigitClass, i);
  for (std::size_t i = 0; i < l.plurals.size(); ++i)
    AddWords(l.plurals[i].words, PhraseKind::kPlural, i);
  for (std::size_t i = 0; i < l.multiples.size(); ++i)
    AddWords(l.multiples[i].words, PhraseKind::kMultiple, i);
  for (std::size_t i = 0; i < l.references.size(); ++i)
    AddWords(l.references[i].words, PhraseKind::kReference, i);
  for (std::size_t i = 0; i < l.qualifiers.size(); ++i)
    AddWords(l.qualifiers[i].words, PhraseKind::kQualifier, i);
  for (std::size_t i = 0; i < l.prepositions.size(); ++i)
    AddWords(l.prepositions[i].words, PhraseKind::kPreposition, i);
  AddWords(l.negatives_behind, PhraseKind::kNegativeBehind, 0);
  AddWords(l.ratio_words, PhraseKind::kRatio, 0);
  AddWords(l.unnamed_actors, PhraseKind::kUnnamedActor, 0);
  AddWords(l.continuations, PhraseKind::kContinuation, 0);
  AddWords(l.distributives, PhraseKind::kDistributive, 0);
  AddPatterns(l.periods, index_.periods);
  AddPatterns(l.changes, index_.changes);
  AddPatterns(l.modalities, index_.modalities);
  AddPatterns(l.frames, index_.frames);
  AddPatterns(l.attributions, index_.attributions);
  AddPatterns(l.anaphors, index_.anaphors);
  AddPatterns(l.updates, index_.updates);
  AddPatterns(l.qualifiers, index_.qualifiers);
  AddPatterns(l.moments, index_.moments);
  AddPatterns(l.non_figures, index_.non_figures);
  AddPatterns(l.furniture, index_.furniture);
  AddPatterns(l.versions, index_.versions);
  if (l.agencies.empty()) return;
  AddPatterns(l.credits, index_.credits);
  for (std::size_t i = 0; i < l.agencies.size(); ++i) {
    index_.agencies.patterns.Add(AnyWordOf(l.agencies[i].words));
    index_.agencies.rules.push_back({i, 0});
  }
}

void IndexBuilder::AddWorld() {
  for (std::size_t i = 0; i < pack_.units.size(); ++i) {
    for (const auto& [language, words] : pack_.units[i].words) {
      // Symbols keep their case (GW, Mt); words of a language may open a
      // sentence.
      if (language == "*") AddWords(words, PhraseKind::kUnit, i, Case::kExact);
      if (language == "*" && pack_.units[i].prefix)
        AddWords(words, PhraseKind::kUnitPrefix, i, Case::kExact);
      if (language == language_.id)
        AddWords(words, PhraseKind::kUnit, i, CaseOf(pack_.units[i]));
    }
    AddWords(pack_.units[i].glued, PhraseKind::kGluedUnit, i, Case::kExact);
    if (const auto shared = pack_.units[i].shared.find(language_.id);
        shared != pack_.units[i].shared.end()) {
      AddWords(shared->second, PhraseKind::kSharedUnit, i,
               CaseOf(pack_.units[i]));
    }
  }
  for (std::size_t i = 0; i < pack_.entities.size(); ++i) {
    const EntityRule& entity = pack_.entities[i];
    for (std::size_t j = 0; j < entity.aliases.size(); ++j)
      AddName(entity.aliases[j], PhraseKind::kEntity, i, j);
    if (const auto names = entity.names.find(language_.id);
        names != entity.names.end()) {
      for (std::size_t j = 0; j < names->second.size(); ++j)
        AddName(names->second[j], PhraseKind::kEntity, i, j);
    }
    for (std::size_t j = 0; j < entity.people.size(); ++j) {
      AddName(entity.people[j].name, PhraseKind::kPerson, i, j);
      for (const std::string& alias : entity.people[j].aliases)
        AddName(alias, PhraseKind::kPerson, i, j);
    }
  }
}

void IndexBuilder::AddMetrics() {
  for (std::size_t i = 0; i < pack_.metrics.size(); ++i) {
    const auto cues = pack_.metrics[i].cues.find(language_.id);
    if (cues == pack_.metrics[i].cues.end()) continue;
    for (std::size_t j = 0; j < cues->second.size(); ++j)
      AddPattern(cues->second[j].pattern, {i, j}, index_.metrics);
  }
}

// "Flughäfen", not "neue Wohnungen": the last part of a compound.
void IndexBuilder::AddCountedHeads() {
  if (!language_.nouns_capitalised) return;
  for (std::size_t i = 0; i < pack_.units.size(); ++i) {
    if (pack_.units[i].dimension != "count") continue;
    const auto words = pack_.units[i].words.find(language_.id);
    if (words == pack_.units[i].words.end()) continue;
    for (const std::string& word : words->second) {
      if (CountCodePoints(word) < kShortestHead || word.contains(' ')) continue;
      if (index_.counted_heads.Insert(FoldCase(word)) ==
          index_.counted_head_units.size()) {
        index_.counted_head_units.push_back(i);
      }
    }
  }
}

void IndexBuilder::AddLists() {
  const Language& l = language_;
  index_.function_words = WordMap(l.function_words);
  index_.abbreviations = WordMap(l.abbreviations);
  index_.sentence_starters = WordMap(l.sentence_starters);
  index_.ordinal_nouns = WordMap(l.ordinal_nouns);
  for (const auto& month : l.months) {
    for (const std::string_view name : month) {
      // The word that follows a point is compared without its own.
      index_.ordinal_nouns.Insert(name.substr(0, name.find('.')));
    }
  }
}

LanguageIndex IndexBuilder::Build() {
  AddLanguage();
  AddWorld();
  AddMetrics();
  AddCountedHeads();
  AddLists();
  index_.scan = MakeScan(index_);
  return std::move(index_);
}

template <class Rule>
void AddPlaces(const std::vector<Rule>& rules, Lexicon& lexicon) {
  for (const Rule& rule : rules) lexicon.places[rule.id] = rule.place;
}

template <class Rule>
void AddLabels(std::string_view kind, const std::vector<Rule>& rules,
               Lexicon& lexicon) {
  for (const Rule& rule : rules) {
    for (const auto& [language, label] : rule.label)
      lexicon.SetLabel(kind, rule.id, language, label);
  }
}

void FillLexicon(RulePack& pack) {
  Lexicon& lexicon = pack.lexicon;
  for (const Language& l : pack.languages) {
    AddPlaces(l.scales, lexicon);
    AddPlaces(l.hedges, lexicon);
    AddPlaces(l.ranges, lexicon);
    AddPlaces(l.digit_classes, lexicon);
    AddPlaces(l.plurals, lexicon);
    AddPlaces(l.multiples, lexicon);
    AddPlaces(l.periods, lexicon);
    AddPlaces(l.changes, lexicon);
    AddPlaces(l.modalities, lexicon);
    AddPlaces(l.frames, lexicon);
    AddPlaces(l.attributions, lexicon);
    AddPlaces(l.references, lexicon);
    AddPlaces(l.introductions, lexicon);
    AddPlaces(l.anaphors, lexicon);
    AddPlaces(l.updates, lexicon);
    AddPlaces(l.qualifiers, lexicon);
    AddPlaces(l.prepositions, lexicon);
    AddPlaces(l.moments, lexicon);
    AddPlaces(l.non_figures, lexicon);
    AddPlaces(l.furniture, lexicon);
    AddPlaces(l.versions, lexicon);
    AddPlaces(l.agencies, lexicon);
    AddPlaces(l.credits, lexicon);
  }
  AddPlaces(pack.tables, lexicon);
  AddPlaces(pack.units, lexicon);
  AddPlaces(pack.entities, lexicon);
  AddPlaces(pack.metrics, lexicon);
  AddPlaces(pack.checks, lexicon);
  AddPlaces(pack.facts, lexicon);
  AddLabels("unit", pack.units, lexicon);
  AddLabels("entity", pack.entities, lexicon);
  AddLabels("metric", pack.metrics, lexicon);
  AddLabels("check", pack.checks, lexicon);
  for (const EntityRule& entity : pack.entities) {
    for (const Person& person : entity.people) {
      lexicon.places[person.id] = person.place;
      for (const Language& language : pack.languages)
        lexicon.SetLabel("entity", person.id, language.id, person.name);
    }
  }
}

}  // namespace

RegexScan MakeScan(const LanguageIndex& index) {
  return RegexScan({&index.metrics.patterns, &index.periods.patterns,
                    &index.changes.patterns, &index.modalities.patterns,
                    &index.frames.patterns, &index.attributions.patterns,
                    &index.anaphors.patterns, &index.updates.patterns,
                    &index.qualifiers.patterns, &index.moments.patterns,
                    &index.non_figures.patterns});
}

void BuildIndices(RulePack& pack) {
  for (std::size_t i = 0; i < pack.entities.size(); ++i) {
    pack.entity_by_id[pack.entities[i].id] = i;
    pack.organisation_by_speaker[pack.entities[i].id] = i;
    for (const Person& person : pack.entities[i].people)
      pack.organisation_by_speaker[person.id] = i;
  }
  for (std::size_t i = 0; i < pack.metrics.size(); ++i)
    pack.metric_by_id[pack.metrics[i].id] = i;
  for (std::size_t i = 0; i < pack.units.size(); ++i)
    pack.unit_by_code.try_emplace(pack.units[i].code, i);
  for (const Language& language : pack.languages)
    pack.indices.push_back(IndexBuilder(pack, language).Build());
  FillLexicon(pack);
}

}  // namespace stimmig
