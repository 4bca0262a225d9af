// SPDX-License-Identifier: Apache-2.0
// A language: how numbers, hedges, times, modality, sources and page furniture
// are worded (rules/languages/*.yaml).
//
//   const Language* de = pack.FindLanguage("de");
//   de->hedges[0].words;   // "rund", "etwa", ...
#pragma once

#include <string>
#include <vector>

#include "pack/rule.h"
#include "stimmig/fact.h"

namespace stimmig {

// A word with a value: "zwanzig" 20. Values below 100 add up, 100 and above
// multiply.
struct NumberWord {
  std::string word;
  long long value = 0;
};

// How a plural ends, and its singular instead: "ies" y.
struct PluralEnding {
  std::string plural;
  std::string singular;
};

// "Milliarde", "Mrd.": a power of ten; "Dutzend": 12 times one.
struct ScaleRule : RuleItem {
  std::vector<std::string> words;
  std::vector<std::string> symbols;  // right behind digits: "40k", "1.2M"
  std::vector<std::string> plurals;  // alone they are a vague plural
  std::string compound;              // "Milliarden" in "Milliardenverlust"
  int exponent = 0;
  int factor = 1;
};

struct HedgeRule : RuleItem {
  HedgeClass hedge = HedgeClass::kBare;
  bool approx = false;
  std::vector<std::string> words;
  std::vector<std::string> behind;  // behind the figure: "oder mehr"
  // Part of a longer reading when one of these follows in the clause: the
  // other reading is kept in alt_readings ("über N ... verfügen").
  std::vector<std::string> ambiguous_with;
  // Right behind a noun with such an ending it is no hedge: "ein Auftrag über
  // 200 Millionen" is exact.
  std::vector<std::string> exact_after;
  // In a clause with one of these words it is no hedge: "Umfrage unter 2.000
  // Leuten", "pushed up to 3 % from 2".
  std::vector<std::string> not_beside;
  // Behind a word of change it says where a level got to ("fiel unter 5").
  bool bounds_level = false;
};

// "zwischen A und B": `open` may be empty ("A bis B"). With `around`, B is how
// far the ends are from A ("A ± B").
struct RangeRule : RuleItem {
  std::string open;
  std::vector<std::string> middle;
  bool around = false;
};

// "zweistellig": 2 digits before the scale word.
struct DigitClassRule : RuleItem {
  std::vector<std::string> words;
  int digits = 1;
};

// "Dutzende", "Zehntausende": at least `low`, less than `high`.
struct PluralRule : RuleItem {
  std::vector<std::string> words;
  long long low = 1;
  long long high = 1;
};

// "verdoppelt": so many times what was before.
struct MultipleRule : RuleItem {
  std::vector<std::string> words;
  Rational ratio = 1;
};

enum class PeriodRole {
  kPeriod,     // what the figure is about
  kBase,       // "gegenüber 2024": what a change is taken against
  kReference,  // "das Quartal": an earlier named period of that length
  // "im Vorjahr": before the time spoken of, by as much as the value takes
  // off; the value holds where nothing else is named.
  kPrior,
  // "am Freitag": the day something happened on, or was only told.
  kOccasion,
  kAside,  // "das beste Ergebnis seit 2019": of no figure
};

// A pattern with {year}, {month}, {day}, {quarter}, {half}, {week}, {weekday},
// {count}, {from_month} and a value template of fact notation over these
// names: '../{year}-12-31'. {year-1}, {month-1}, {day-1} count back; what is
// not named is taken from the document's date.
struct PeriodRule : RuleItem {
  std::vector<std::string> patterns;
  std::string value;
  PeriodRole role = PeriodRole::kPeriod;
};

struct ChangeRule : RuleItem {
  std::vector<std::string> patterns;
  int direction = 1;    // +1 up, -1 down
  bool behind = false;  // only right behind the figure: "66.000 weniger"
};

// Whether a verb form says that somebody else is speaking.
enum class Reported {
  kNo,
  kAlways,  // Konjunktiv I: "der Umsatz sei gestiegen"
  kIfTold,  // stands for it in reported speech only: "sagte, sie hätten",
            // "would"
};

struct ModalityRule : RuleItem {
  std::vector<std::string> patterns;
  Modality modality = Modality::kActual;
  // A present tense: of a month of which no year is named, the next one.
  bool present = false;
  Reported reported = Reported::kNo;
};

// Which figures a cue of a frame or qualifier is said of. Those inside the
// match of a frame are its own: "nicht 5, sondern 7 Prozent".
enum class Reach {
  kClause,    // of its clause: "könnte"
  kFigure,    // the one that it leads up to: "nicht auf 5 Prozent"
  kBefore,    // the one right before it: "12 statt 21"
  kOnward,    // that one, and those behind it in its clause: "190 davon"
  kLater,     // behind it in its clause, and of later ones: "bestritt, ..."
  kSentence,  // of later clauses, too, and of earlier ones that state no
              // outcome: "Falls ..., verliert BMW"
  kText,      // in a headline of the whole text, else as kLater: "Korrektur:"
};

struct FrameRule : RuleItem {
  std::vector<std::string> patterns;
  Frame frame = Frame::kAsserted;
  Reach reach = Reach::kClause;
};

enum class SpeakerSource {
  kGroup,    // the pattern holds {speaker}: 'laut {speaker}'
  kSubject,  // the subject of the verb: 'kündigt\w* an'
};

struct AttributionRule : RuleItem {
  std::vector<std::string> patterns;
  SpeakerSource speaker = SpeakerSource::kGroup;
  // Whose words another passes on: "Reuters unter Berufung auf SAP".
  bool source = false;
  // The time inside its match is that of the statement: "hatte im Mai
  // angekündigt".
  bool dated = false;
};

// "das Unternehmen", "er", "diese Sparte": points back to an entity.
struct ReferenceRule : RuleItem {
  std::vector<std::string> words;
  std::vector<std::string> kinds;  // entity kinds it can point to; "person"
};

// Words that carry on what was measured before: "Das waren 5 Prozent mehr",
// "die Quote lag bei".
struct AnaphorRule : RuleItem {
  std::vector<std::string> patterns;
  bool rate = false;  // the rate last spoken of: "die Quote"
};

// A cue that an earlier figure is replaced: "hob ... an", "nun", "bisher".
struct UpdateRule : RuleItem {
  std::vector<std::string> patterns;
};

// Words that set a qualifier: "weitere" increment, "davon" part.
struct QualifierRule : RuleItem {
  std::vector<std::string> words;     // right before the figure or its metric
  std::vector<std::string> patterns;  // as far as `reach`
  // Where a pattern holds {speaker}, the name found is added to it:
  // "measurement:yougov".
  std::string qualifier;
  Reach reach = Reach::kClause;
};

// A stage or time of a day: "zum Handelsstart", 'um {hour}:{minute} Uhr'.
struct MomentRule : RuleItem {
  std::vector<std::string> patterns;
  // "open", "intraday", "close", or a time of {hour} and {minute}: '{hour}:00'.
  // {hour+12} is in the afternoon.
  std::string moment;
};

// A number in such a place is no figure: '§+ ?{n}', 'Version {n}'.
struct NonFigureRule : RuleItem {
  std::vector<std::string> patterns;
};

// Lines that are no part of the article.
struct FurnitureRule : RuleItem {
  std::vector<std::string> patterns;
  bool section = false;  // everything below such a line, too
};

// At one end of a title: the text replaces an earlier one of the same story.
struct VersionRule : RuleItem {
  std::vector<std::string> patterns;
  bool correction = false;  // because that one was wrong: "Berichtigung:"
};

// A news agency by its names in one language.
struct AgencyRule : RuleItem {
  std::vector<std::string> words;
  std::string agency;  // its id, the same in every language
};

// How a text says that it is an agency's, with {agency}: '\({agency}\)'.
struct CreditRule : RuleItem {
  std::vector<std::string> patterns;
  bool alone = false;  // only where the sentence says nothing else
};

// A direction that a word gives to "um X", "auf X", "von X".
struct PrepositionRule : RuleItem {
  std::vector<std::string> words;
  // "change": by how much; "level": to; "before": from.
  std::string role;
};

// How a text introduces an organisation that no pack names, and what kind of
// entity it is then: "der Autobauer Nordwerk", "Nordwerk SE",
// "Nordwerk-Chefin".
struct IntroductionRule : RuleItem {
  std::string kind;
  // Before the name, or said of it behind a comma; "-bauer": also the end of
  // such a noun.
  std::vector<std::string> nouns;
  std::vector<std::string> endings;  // that a noun may have: the genitive's
  std::vector<std::string> behind;   // behind the name: "SE"
  // Behind the name as the subject of a sentence: "posted revenue".
  std::vector<std::string> verbs;
  // Joined to the name or behind it: "-Chefin", "chief executive". One of them
  // alone is no proof of a name.
  std::vector<std::string> heads;
  // Between a noun and the rest of a name, which needs one then: "Institut für
  // Agrarpolitik".
  std::vector<std::string> links;
  bool part_of_name = false;  // "Brauerei Lindner" is the name
};

struct Language {
  std::string id;
  std::string decimal_separator;
  std::vector<std::string> group_separators;
  bool unit_before_ten = false;  // dreiundzwanzig
  bool nouns_capitalised = false;
  bool verb_second = false;  // "Später sagte Meta": the subject behind it
  std::vector<std::string> joiners;  // "und" in dreiundzwanzig, "and"
  std::vector<NumberWord> number_words;
  std::vector<NumberWord> denominators;  // "drittel" 3
  std::vector<NumberWord> halves;        // "anderthalb" 3
  // Denominators that need no number before them: "halbe", "quarter".
  std::vector<std::string> bare_denominators;
  // Smaller numbers in words count only beside a unit or a counted noun.
  int anchor_below = 13;
  std::vector<std::string> last_words;             // "eins": nothing may follow
  std::vector<std::string> ratio_words;            // "von", "out of"
  std::vector<std::string> decimal_words;          // "Komma", "point"
  std::vector<std::vector<std::string>> months;    // twelve, each with variants
  std::vector<std::vector<std::string>> weekdays;  // seven, from Monday
  std::vector<NumberWord> ordinals;                // "vierten" 4
  std::vector<std::string> abbreviations;          // "ca.", "Mrd."
  std::vector<std::string> ordinal_nouns;          // after "4.": Quartal
  std::vector<std::string> sentence_starters;
  std::vector<std::string> function_words;     // end a counted noun's search
  std::vector<std::string> coordinators;       // und, oder, sowie
  std::vector<std::string> subordinators;      // wenn, weil, obwohl
  std::vector<std::string> complementizers;    // "schätzt, dass"
  std::vector<std::string> definite_articles;  // "die 200 Mio. Nutzer" exist
  std::vector<std::string> distributives;      // je, jeweils
  std::vector<std::string> pronouns;     // "er": who spoke last, as a subject
  std::vector<std::string> comparisons;  // "als", "than": before a figure
  // Before a name that is mentioned in passing: "gegen", "laut", "from".
  std::vector<std::string> asides;
  std::vector<std::string> unnamed_actors;  // "westliche Konzerne"
  std::vector<std::string> locatives;       // before a place: "in"
  // Of verbs by whether one or more do something: "baut", "bauen"; and verbs
  // of one without such an ending: "will".
  std::vector<std::string> singular_verb_endings;
  std::vector<std::string> plural_verb_endings;
  std::vector<std::string> singular_verbs;
  // Capitalised words that are no part of an organisation's name: "Ende".
  std::vector<std::string> no_names;
  std::vector<std::string> continuations;  // "Dazu gehört"
  // Heads of compounds with a scale word: "betrag" in Milliardenbetrag.
  std::vector<std::string> amount_nouns;
  // Which third of a digit class: "niedriger", "mittlerer", "hoher".
  std::vector<std::string> low_thirds;
  std::vector<std::string> middle_thirds;
  std::vector<std::string> high_thirds;
  // "jeder" in "jeder fünfte", and what follows it without its ending.
  std::vector<std::string> every;
  std::vector<NumberWord> nths;
  // Of words that are multiples: "Fünf|fache", "five|fold".
  std::vector<std::string> multiple_endings;
  std::vector<std::string> times_endings;   // "drei|mal so viele"
  std::vector<std::string> times_links;     // "so" behind them
  std::vector<std::string> division_words;  // "over" in "one over twenty"
  std::vector<std::string> copulas;         // "is" in "the answer is 42"
  std::vector<std::string> successions;     // before what was before: "nach"
  std::vector<std::string> time_clauses;    // of the time before: "als"
  std::vector<std::string> pasts;           // nothing to come: "hatte"
  std::vector<std::string> contrasts;       // "nach" in "20 nach 19 Milliarden"
  std::vector<std::string> ones;            // "eine" before a scale word is 1
  std::vector<std::string> negatives;       // "minus"
  std::vector<std::string> positives;       // "plus"
  std::vector<std::string> negatives_behind;  // "unter null"
  // Before the noun of a metric that counts: "Zahl" der Kunden, "number" of.
  std::vector<std::string> count_nouns;
  // Before the whole that the figures of a sentence are of: "Von 85 Filialen".
  std::vector<std::string> group_openers;
  std::vector<std::string> unit_links;   // "of" in "billions of dollars"
  std::vector<std::string> per;          // "pro", "/": a unit for each of one
  std::vector<std::string> share_links;  // "der" in "5 % der Mitarbeiter"
  // Words with these endings may stand between a number and its noun.
  std::vector<std::string> adjective_endings;
  // Of nouns that are counted, where nouns are not capitalised; longest first.
  std::vector<PluralEnding> plural_endings;

  std::vector<ScaleRule> scales;
  std::vector<HedgeRule> hedges;
  std::vector<RangeRule> ranges;
  std::vector<DigitClassRule> digit_classes;
  std::vector<PluralRule> plurals;
  std::vector<MultipleRule> multiples;
  std::vector<PeriodRule> periods;
  std::vector<ChangeRule> changes;
  std::vector<ModalityRule> modalities;
  std::vector<FrameRule> frames;
  std::vector<AttributionRule> attributions;
  std::vector<ReferenceRule> references;
  std::vector<IntroductionRule> introductions;
  std::vector<AnaphorRule> anaphors;
  std::vector<UpdateRule> updates;
  std::vector<QualifierRule> qualifiers;
  std::vector<PrepositionRule> prepositions;
  std::vector<MomentRule> moments;
  std::vector<NonFigureRule> non_figures;
  std::vector<FurnitureRule> furniture;
  std::vector<VersionRule> versions;
  std::vector<AgencyRule> agencies;
  std::vector<CreditRule> credits;
};

}  // namespace stimmig
