// SPDX-License-Identifier: Apache-2.0
// The rules as one immutable value: what load.h makes of rules/*.yaml and what
// every later step reads. Words, names, phrases and tolerances of the world
// live here, never in C++. docs/rules.md describes the YAML.
//
//   const MetricRule* m = pack.FindMetric("capex");
//   const Language* de = pack.FindLanguage("de");
//
// Safe to share between threads. Views stay valid as long as the pack.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/regex.h"
#include "base/word_map.h"
#include "figure/rounding.h"
#include "pack/formula.h"
#include "pack/language.h"
#include "pack/phrase_index.h"
#include "pack/rule.h"
#include "stimmig/fact.h"
#include "stimmig/lexicon.h"

namespace stimmig {

// --- the world ---------------------------------------------------------------

struct UnitRule : RuleItem {
  std::string code;       // canonical: "USD", "W", "GPU"
  std::string dimension;  // "money", "power", "count", ...
  Rational factor = 1;    // of one named unit in the canonical one: GW 10^9
  // Per language id; "*" holds symbols for all languages.
  std::map<std::string, std::vector<std::string>> words;
  // Symbols that are its own only right behind digits: "in" in "12in".
  // Of so many parts that may stay unnamed: "zwei Euro fünfzig"; 0: none.
  int parts = 0;
  std::vector<std::string> glued;
  // Words of another unit, too, per language: they are this one where the
  // sentence holds one of the cues ("pounds" of weight beside "weighs").
  std::map<std::string, std::vector<std::string>> shared;
  std::map<std::string, std::vector<std::string>> cues;
  bool prefix = false;  // its symbols may stand before the number: "$60"
  std::map<std::string, std::string> label;  // plural, for reports; optional
};

struct Person {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  RulePlace place;
};

struct EntityRule : RuleItem {
  std::string kind;  // "company", "agency", "segment", "product", "country"
  std::map<std::string, std::string> label;
  std::vector<std::string> aliases;                       // in all languages
  std::map<std::string, std::vector<std::string>> names;  // in one of them
  std::vector<Person> people;                             // who speak for it
  std::string part_of;            // id of the whole; "*": of whoever it is said
  int fiscal_year_end_month = 0;  // 0: calendar year or unknown
  // Whose figures it tells where it has none of its own kind: the ECB speaks
  // of the euro area's inflation. An entity id.
  std::string country;
  std::string wikidata;
};

struct MetricCue {
  std::string pattern;
  int sign = 1;           // "Verlust" is negative profit
  std::string qualifier;  // "Cloudumsatz" is revenue, but "part"; or empty
  bool other = false;     // says something else: "hourly earnings" is no profit
};

enum class PeriodNeed {
  kRequired,
  kDay,  // required; of a price, which is that of a day
  kOptional,
  kNone,
};

struct MetricRule : RuleItem {
  std::map<std::string, std::string> label;
  std::string dimension;
  bool stock = false;
  PeriodNeed period = PeriodNeed::kRequired;
  bool can_be_negative = false;
  bool additive = true;  // parts are not larger than the whole
  bool revisable = false;
  bool running = false;  // a count that grows as it is told: a toll
  // Who keeps its official figure: "entity" (the entity itself), an entity id,
  // or empty.
  std::string issuer_of_record;
  std::string part_of;  // capex part_of total_expenses
  std::string rate;     // "die Quote" beside it: unemployed, unemployment_rate
  std::vector<std::string> units;  // only of these unit codes; empty: any
  // Id of the unit that it is always for one of, said or not: "$70 a barrel" of
  // an oil price is 70 dollars. Empty: none.
  std::string per;
  bool intraday = false;        // changes within a day: prices, water levels
  bool needs_cue = true;        // false: the unit alone tells ("GPUs")
  std::string scope_kind;       // "product": its scope is the product spoken of
  std::vector<std::string> of;  // kinds of entities that have it; empty: any
  std::map<std::string, std::vector<MetricCue>> cues;  // by language
};

struct CheckRule : RuleItem {
  std::map<std::string, std::string> label;
  Formula formula;
  std::string formula_text;
};

// One entry of a fact sheet, which articles are compared with.
struct FactRule : RuleItem {
  std::string fact;    // in fact notation; parses
  std::string source;  // "Meta 10-K 2024"
  Date date;           // of the source
  std::string url;     // may be empty
};

// Thresholds of SEMANTICS.md 7 and 10.
struct Judgement {
  int update_gap_days = 20;
  int state_gap_days = 30;
  Rational note_below = Rational::Fraction(1, 100);
  Rational error_above = Rational::Fraction(10, 100);
  Rational percent_error_above = 1;  // percentage points
  Rational narrowed_below = Rational::Fraction(1, 2);
  Rational slip_tolerance = Rational::Fraction(1, 100);
  // How far a revision goes without a word about it: a share, and for
  // percentages points.
  Rational revision_share = Rational::Fraction(5, 100);
  Rational revision_points = Rational::Fraction(1, 2);
  // How far a conversion may be off: nobody says which day's rate was taken.
  Rational rate_slack = Rational::Fraction(5, 100);
  // From so large a share of common words on, two texts are one.
  Rational same_text = Rational::Fraction(1, 2);
  // Versions that only their title tells are at most so far apart.
  int version_gap_days = 3;
};

// What a kind of entity is to a figure beside it.
struct EntityKinds {
  std::vector<std::string> places;  // may be no more than where something is
  std::vector<std::string> voices;  // tell figures of their country
  // A country has the figures of all of them together.
  std::vector<std::string> members;
};

// --- the compiled indices
// ------------------------------------------------------

// What a phrase of the index stands for.
enum class PhraseKind {
  kScale,
  kScaleSymbol,
  kHedge,
  kHedgeBehind,
  kNegativeBehind,
  kRatio,
  kRangeOpen,
  kRangeMiddle,
  kDigitClass,
  kUnit,
  kGluedUnit,
  kUnitPrefix,
  kSharedUnit,
  kPlural,
  kMultiple,
  kEntity,
  kPerson,
  kReference,
  kQualifier,
  kPreposition,
  kUnnamedActor,
  kContinuation,
  kDistributive,
};

// A pattern of one of the rule lists: list and index in it.
struct CueRef {
  std::size_t rule = 0;
  std::size_t cue = 0;
};

// Patterns of one list of rules, with the way back from pattern to rule.
struct CueSet {
  RegexSet patterns;
  std::vector<CueRef> rules;
};

// What the extraction of one language runs on.
struct LanguageIndex {
  PhraseIndex phrases;
  CueSet metrics;  // rule: index into RulePack::metrics
  CueSet periods;
  CueSet changes;
  CueSet modalities;
  CueSet frames;
  CueSet attributions;
  CueSet anaphors;
  CueSet updates;
  CueSet qualifiers;
  CueSet moments;
  CueSet non_figures;
  CueSet furniture;
  CueSet versions;
  CueSet agencies;
  CueSet credits;
  RegexScan scan;  // of all cue sets that look at sentences

  // Lists of the language for look-ups, as they are spelled there.
  WordMap function_words;
  // Words of one part for what is counted, folded, where compounds end in them
  // ("Regional|flughäfen"), and the unit of each.
  WordMap counted_heads;
  std::vector<std::size_t> counted_head_units;
  WordMap abbreviations;
  WordMap sentence_starters;
  WordMap ordinal_nouns;  // with the months, without the points of short ones
};

struct RulePack {
  std::vector<TableRule> tables;
  std::vector<Language> languages;
  std::vector<LanguageIndex> indices;  // parallel to languages
  std::vector<UnitRule> units;
  std::vector<EntityRule> entities;
  std::vector<MetricRule> metrics;
  std::vector<CheckRule> checks;
  std::vector<FactRule> facts;
  Tolerances tolerances;
  Judgement judgement;
  EntityKinds kinds;
  Lexicon lexicon;

  const Language* FindLanguage(std::string_view id) const;
  const LanguageIndex* FindIndex(std::string_view id) const;
  const EntityRule* FindEntity(std::string_view id) const;
  const MetricRule* FindMetric(std::string_view id) const;
  const UnitRule* FindUnit(std::string_view code) const;
  // The entity whose person or own id this is; nullptr if unknown.
  const EntityRule* OrganisationOf(std::string_view speaker_id) const;

  // By id; filled by Index().
  std::map<std::string, std::size_t, std::less<>> entity_by_id;
  std::map<std::string, std::size_t, std::less<>> metric_by_id;
  std::map<std::string, std::size_t, std::less<>> unit_by_code;
  std::map<std::string, std::size_t, std::less<>> organisation_by_speaker;
};

}  // namespace stimmig
