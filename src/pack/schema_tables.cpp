// SPDX-License-Identifier: Apache-2.0
// The shape of every kind of rule: one table each.
#include <algorithm>
#include <array>

#include "pack/macros.h"
#include "pack/schema.h"
#include "stimmig/decimal.h"
#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

using enum FieldType;

constexpr Field kTestFields[] = {
    {.name = "text", .required = true},
    {.name = "lang"},
    {.name = "facts", .type = kTexts},
    {.name = "absent", .type = kTexts},
};

// What every item may have; prepended by Item().
constexpr Field kId{.name = "id", .required = true};
constexpr Field kDisabled{.name = "disabled", .type = kBool};
constexpr Field kTests{.name = "tests", .type = kItems, .fields = kTestFields};
constexpr Field kTable{.name = "table"};  // set where a table is written out

template <std::size_t N>
constexpr std::array<Field, N + 4> Item(const Field (&own)[N]) {
  std::array<Field, N + 4> all{kId, kDisabled, kTests, kTable};
  std::copy(std::begin(own), std::end(own), all.begin() + 4);
  return all;
}

constexpr std::string_view kHedgeClasses[] = {
    "bare",     "exact", "about",     "almost",  "just_over", "more_than",
    "at_least", "up_to", "well_over", "at_most", "less_than"};
constexpr std::string_view kModalities[] = {
    "actual",    "preliminary", "guidance", "plan",   "estimate",
    "consensus", "hearsay",     "demand",   "deontic"};
constexpr std::string_view kFrames[] = {"negated", "conditional", "question"};
constexpr std::string_view kDirections[] = {"up", "down"};
constexpr std::string_view kReported[] = {"always", "if_told"};
constexpr std::string_view kReaches[] = {
    "clause", "figure", "before", "onward", "later", "sentence", "text"};
constexpr std::string_view kSpeakers[] = {"group", "subject"};
constexpr std::string_view kPeriodRoles[] = {"period",   "base",  "reference",
                                             "occasion", "prior", "aside"};
constexpr std::string_view kPrepositionRoles[] = {"change", "level", "before"};
constexpr std::string_view kKinds[] = {"stock", "flow"};
constexpr std::string_view kNeeds[] = {"required", "day", "optional", "none"};
constexpr std::string_view kSigns[] = {"positive", "any"};

constexpr Field kWords{.name = "words", .type = kTexts, .required = true};
constexpr Field kPatternList{
    .name = "patterns", .type = kPatterns, .required = true};

constexpr auto kScale =
    Item({kWords,
          {.name = "exponent", .type = kInteger, .required = true},
          {.name = "factor", .type = kInteger},
          {.name = "symbols", .type = kTexts},
          {.name = "plurals", .type = kTexts},
          {.name = "compound"}});
constexpr auto kHedge =
    Item({kWords,
          {.name = "class", .required = true, .choices = kHedgeClasses},
          {.name = "approx", .type = kBool},
          {.name = "ambiguous_with", .type = kTexts},
          {.name = "behind", .type = kTexts},
          {.name = "exact_after", .type = kTexts},
          {.name = "not_beside", .type = kTexts},
          {.name = "bounds_level", .type = kBool}});
constexpr auto kRange =
    Item({{.name = "open"},
          {.name = "middle", .type = kTexts, .required = true},
          {.name = "around", .type = kBool}});
constexpr auto kDigitClass =
    Item({kWords, {.name = "digits", .type = kInteger, .required = true}});
constexpr auto kPlural =
    Item({kWords,
          {.name = "low", .type = kInteger, .required = true},
          {.name = "high", .type = kInteger, .required = true}});
constexpr auto kMultiple =
    Item({kWords, {.name = "ratio", .type = kNumber, .required = true}});
constexpr auto kPeriod = Item({kPatternList,
                               {.name = "value", .required = true},
                               {.name = "role", .choices = kPeriodRoles}});
constexpr auto kChange =
    Item({kPatternList,
          {.name = "direction", .required = true, .choices = kDirections},
          {.name = "behind", .type = kBool}});
constexpr auto kModality =
    Item({kPatternList,
          {.name = "modality", .required = true, .choices = kModalities},
          {.name = "present", .type = kBool},
          {.name = "reported", .choices = kReported}});
constexpr auto kFrame =
    Item({kPatternList,
          {.name = "frame", .required = true, .choices = kFrames},
          {.name = "reach", .choices = kReaches}});
constexpr auto kAttribution =
    Item({kPatternList,
          {.name = "speaker", .required = true, .choices = kSpeakers},
          {.name = "source", .type = kBool},
          {.name = "dated", .type = kBool}});
constexpr auto kReference =
    Item({kWords, {.name = "kinds", .type = kTexts, .required = true}});
constexpr auto kIntroduction = Item({{.name = "kind", .required = true},
                                     {.name = "nouns", .type = kTexts},
                                     {.name = "endings", .type = kTexts},
                                     {.name = "behind", .type = kTexts},
                                     {.name = "verbs", .type = kTexts},
                                     {.name = "heads", .type = kTexts},
                                     {.name = "links", .type = kTexts},
                                     {.name = "part_of_name", .type = kBool}});
constexpr auto kQualifier = Item({{.name = "words", .type = kTexts},
                                  {.name = "patterns", .type = kPatterns},
                                  {.name = "qualifier", .required = true},
                                  {.name = "reach", .choices = kReaches}});
constexpr auto kPreposition = Item(
    {kWords, {.name = "role", .required = true, .choices = kPrepositionRoles}});
constexpr auto kAnaphor = Item({kPatternList, {.name = "rate", .type = kBool}});
constexpr auto kUpdate = Item({kPatternList});
constexpr auto kMoment =
    Item({kPatternList, {.name = "moment", .required = true}});
constexpr auto kNonFigure = Item({kPatternList});
constexpr auto kFurniture =
    Item({kPatternList, {.name = "section", .type = kBool}});
constexpr auto kVersion =
    Item({kPatternList, {.name = "correction", .type = kBool}});
constexpr auto kAgency = Item({kWords, {.name = "agency", .required = true}});
constexpr auto kCredit = Item({kPatternList, {.name = "alone", .type = kBool}});

constexpr auto kUnit =
    Item({{.name = "code"},
          {.name = "dimension", .required = true},
          {.name = "factor", .type = kNumber},
          {.name = "prefix", .type = kBool},
          {.name = "parts", .type = kInteger},
          {.name = "glued", .type = kTexts},
          {.name = "cldr"},
          {.name = "currency"},
          {.name = "without", .type = kTexts},
          {.name = "shared", .type = kTextsMap},
          {.name = "cues", .type = kTextsMap},
          {.name = "label", .type = kTextMap},
          {.name = "words", .type = kTextsMap, .required = true}});

constexpr Field kPersonFields[] = {{.name = "id", .required = true},
                                   {.name = "name", .required = true},
                                   {.name = "aliases", .type = kTexts}};
constexpr auto kEntity =
    Item({{.name = "kind", .required = true},
          {.name = "label", .type = kTextMap, .required = true},
          {.name = "aliases", .type = kTexts, .required = true},
          {.name = "names", .type = kTextsMap},
          {.name = "region"},
          {.name = "without", .type = kTexts},
          {.name = "adjective", .type = kTextMap},
          {.name = "people", .type = kItems, .fields = kPersonFields},
          {.name = "part_of"},
          {.name = "fiscal_year_end", .type = kMonthDay},
          {.name = "country"},
          {.name = "wikidata"}});

constexpr Field kCueFields[] = {
    {.name = "pattern", .type = kPatterns, .required = true},
    {.name = "sign", .type = kInteger},
    {.name = "qualifier"},
    {.name = "other", .type = kBool}};
constexpr auto kMetric =
    Item({{.name = "label", .type = kTextMap, .required = true},
          {.name = "dimension", .required = true},
          {.name = "kind", .required = true, .choices = kKinds},
          {.name = "period", .required = true, .choices = kNeeds},
          {.name = "sign", .choices = kSigns},
          {.name = "additive", .type = kBool},
          {.name = "revisable", .type = kBool},
          {.name = "running", .type = kBool},
          {.name = "issuer_of_record"},
          {.name = "part_of"},
          {.name = "rate"},
          {.name = "units", .type = kTexts},
          {.name = "per"},
          {.name = "intraday", .type = kBool},
          {.name = "needs_cue", .type = kBool},
          {.name = "scope_kind"},
          {.name = "of", .type = kTexts},
          {.name = "cues", .type = kCues, .fields = kCueFields}});
constexpr auto kCheck =
    Item({{.name = "label", .type = kTextMap, .required = true},
          {.name = "formula", .required = true}});
constexpr auto kFact = Item({{.name = "fact", .required = true},
                             {.name = "source", .required = true},
                             {.name = "date", .type = kDate, .required = true},
                             {.name = "url"}});

// Rows and the fields that they share are written out before they are checked:
// what is left of them is malformed.
constexpr std::string_view kTableLists[] = {"units", "entities", "facts"};
constexpr auto kTableOf =
    Item({{.name = "of", .required = true, .choices = kTableLists},
          {.name = "fields", .type = kTextMap},
          {.name = "rows", .type = kItems}});

constexpr ListSchema kLists[] = {
    {"tables", kTableOf},
    {"scales", kScale, true},
    {"hedges", kHedge, true},
    {"ranges", kRange, true},
    {"digit_classes", kDigitClass, true},
    {"plurals", kPlural, true},
    {"multiples", kMultiple, true},
    {"periods", kPeriod, true},
    {"changes", kChange, true},
    {"modalities", kModality, true},
    {"frames", kFrame, true},
    {"attributions", kAttribution, true},
    {"references", kReference, true},
    {"introductions", kIntroduction, true},
    {"anaphors", kAnaphor, true},
    {"updates", kUpdate, true},
    {"qualifiers", kQualifier, true},
    {"prepositions", kPreposition, true},
    {"moments", kMoment, true},
    {"non_figures", kNonFigure, true},
    {"furniture", kFurniture, true},
    {"versions", kVersion, true},
    {"agencies", kAgency, true},
    {"credits", kCredit, true},
    {"units", kUnit},
    {"entities", kEntity},
    {"metrics", kMetric},
    {"checks", kCheck},
    {"facts", kFact},
};

constexpr Field kGrammar[] = {
    {.name = "decimal"},
    {.name = "group", .type = kTexts},
    {.name = "unit_before_ten", .type = kBool},
    {.name = "nouns_capitalised", .type = kBool},
    {.name = "verb_second", .type = kBool},
    {.name = "joiners", .type = kTexts},
    {.name = "number_words", .type = kIntegerMap},
    {.name = "anchor_below", .type = kInteger},
    {.name = "last_words", .type = kTexts},
    {.name = "ratio_words", .type = kTexts},
    {.name = "decimal_words", .type = kTexts},
    {.name = "denominators", .type = kIntegerMap},
    {.name = "bare_denominators", .type = kTexts},
    {.name = "halves", .type = kIntegerMap},
    {.name = "ordinals", .type = kIntegerMap},
    {.name = "months", .type = kTextsList},
    {.name = "weekdays", .type = kTextsList},
    {.name = "abbreviations", .type = kTexts},
    {.name = "ordinal_nouns", .type = kTexts},
    {.name = "sentence_starters", .type = kTexts},
    {.name = "function_words", .type = kTexts},
    {.name = "coordinators", .type = kTexts},
    {.name = "subordinators", .type = kTexts},
    {.name = "complementizers", .type = kTexts},
    {.name = "definite_articles", .type = kTexts},
    {.name = "pronouns", .type = kTexts},
    {.name = "distributives", .type = kTexts},
    {.name = "comparisons", .type = kTexts},
    {.name = "asides", .type = kTexts},
    {.name = "unnamed_actors", .type = kTexts},
    {.name = "locatives", .type = kTexts},
    {.name = "singular_verb_endings", .type = kTexts},
    {.name = "singular_verbs", .type = kTexts},
    {.name = "plural_verb_endings", .type = kTexts},
    {.name = "no_names", .type = kTexts},
    {.name = "continuations", .type = kTexts},
    {.name = "amount_nouns", .type = kTexts},
    {.name = "low_thirds", .type = kTexts},
    {.name = "middle_thirds", .type = kTexts},
    {.name = "high_thirds", .type = kTexts},
    {.name = "every", .type = kTexts},
    {.name = "nths", .type = kIntegerMap},
    {.name = "multiple_endings", .type = kTexts},
    {.name = "times_endings", .type = kTexts},
    {.name = "times_links", .type = kTexts},
    {.name = "division_words", .type = kTexts},
    {.name = "copulas", .type = kTexts},
    {.name = "successions", .type = kTexts},
    {.name = "time_clauses", .type = kTexts},
    {.name = "pasts", .type = kTexts},
    {.name = "contrasts", .type = kTexts},
    {.name = "ones", .type = kTexts},
    {.name = "negatives", .type = kTexts},
    {.name = "positives", .type = kTexts},
    {.name = "negatives_behind", .type = kTexts},
    {.name = "count_nouns", .type = kTexts},
    {.name = "group_openers", .type = kTexts},
    {.name = "unit_links", .type = kTexts},
    {.name = "per", .type = kTexts},
    {.name = "share_links", .type = kTexts},
    {.name = "adjective_endings", .type = kTexts},
    {.name = "plural_endings", .type = kTextMap},
};
constexpr Field kTolerances[] = {
    {.name = "bare_share", .type = kNumber},
    {.name = "near_share", .type = kNumber},
    {.name = "about_share", .type = kNumber},
    {.name = "well_over_low", .type = kNumber},
    {.name = "well_over_high", .type = kNumber},
    {.name = "fraction_inner", .type = kNumber},
    {.name = "fraction_outer", .type = kNumber},
    {.name = "multiple_inner", .type = kNumber},
    {.name = "multiple_outer", .type = kNumber},
};
constexpr Field kJudgement[] = {
    {.name = "update_gap_days", .type = kInteger},
    {.name = "state_gap_days", .type = kInteger},
    {.name = "note_below", .type = kNumber},
    {.name = "error_above", .type = kNumber},
    {.name = "percent_error_above", .type = kNumber},
    {.name = "narrowed_below", .type = kNumber},
    {.name = "slip_tolerance", .type = kNumber},
    {.name = "revision_share", .type = kNumber},
    {.name = "revision_points", .type = kNumber},
    {.name = "rate_slack", .type = kNumber},
    {.name = "same_text", .type = kNumber},
    {.name = "version_gap_days", .type = kInteger},
};
constexpr Field kEntityKinds[] = {
    {.name = "places", .type = kTexts},
    {.name = "voices", .type = kTexts},
    {.name = "members", .type = kTexts},
};
constexpr ListSchema kMaps[] = {
    {"grammar", kGrammar, true},    {"messages", {}, true},
    {"tolerances", kTolerances},    {"judgement", kJudgement},
    {"entity_kinds", kEntityKinds},
};

}  // namespace

std::span<const ListSchema> ListSchemas() { return kLists; }
std::span<const ListSchema> MapSchemas() { return kMaps; }

}  // namespace stimmig
