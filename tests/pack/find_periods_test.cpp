// SPDX-License-Identifier: Apache-2.0
#include "pack/find_periods.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

constexpr Date kPublished{2025, 5, 15};

// "[words] value" for each period; "~" before what was inferred, "?" for what
// is not resolved, then the role of the rule.
std::string Periods(std::string_view text, std::string_view language,
                    const std::optional<Date>& anchor) {
  const RulePack& pack = TestRules();
  const Language& rules = *pack.FindLanguage(language);
  std::string line;
  const LanguageIndex& index = *pack.FindIndex(language);
  const RegexHits hits = index.scan.Find(text, FoldAligned(text));
  for (const FoundPeriod& found :
       FindPeriods(text, hits, rules, index, anchor)) {
    if (!line.empty()) line += " ";
    line += "[" +
            std::string(text.substr(found.span.begin, found.span.size())) +
            "] ";
    if (found.inferred) line += "~";
    line += found.period ? found.period->text() : "?";
    const PeriodRole role = rules.periods[found.rule].role;
    if (role == PeriodRole::kBase) line += " base";
    if (role == PeriodRole::kReference) line += " reference";
    if (role == PeriodRole::kPrior) line += " prior";
    if (role == PeriodRole::kOccasion) line += " occasion";
  }
  return line;
}

struct Case {
  std::string_view text;
  std::string_view found;
};

TEST_CASE("German times") {
  const Case cases[] = {
      {"", ""},
      {"Der Umsatz stieg um 2025 Euro.", "[2025] 2025"},
      {"im Jahr 2025", "[im Jahr 2025] 2025"},
      {"am 27. Januar 2025", "[am 27. Januar 2025] 2025-01-27"},
      {"am 27.01.2025", "[am 27.01.2025] 2025-01-27"},
      {"im März 2026", "[im März 2026] 2026-03"},
      {"im dritten Quartal 2024", "[im dritten Quartal 2024] 2024-Q3"},
      {"im 3. Quartal 2024", "[im 3. Quartal 2024] 2024-Q3"},
      {"im ersten Halbjahr 2024", "[im ersten Halbjahr 2024] 2024-H1"},
      {"bis Ende 2027", "[bis Ende 2027] ../2027-12-31"},
      {"seit 2013", "[seit 2013] 2013/.."},
      {"im Geschäftsjahr 2024", "[im Geschäftsjahr 2024] FY2024"},
      {"jährlich", "[jährlich] P1Y"},
      {"2024 und 2025", "[2024] 2024 [2025] 2025"},
      // A quarter without a year is the latest that has begun.
      {"im ersten Quartal", "[im ersten Quartal] ~2025-Q1"},
      {"im zweiten Quartal", "[im zweiten Quartal] ~2025-Q2"},
      {"im vierten Quartal", "[im vierten Quartal] ~2024-Q4"},
      {"im zweiten Halbjahr", "[im zweiten Halbjahr] ~2024-H2"},
      // Relative to the day of publication.
      {"im Vorjahr", "[im Vorjahr] ~2024 prior"},
      {"im kommenden Jahr", "[im kommenden Jahr] ~2026"},
      {"gegenüber dem Vorjahr", "[gegenüber dem Vorjahr] ~2024 base"},
      {"im Vormonat", "[im Vormonat] ~2025-04 prior"},
      {"im letzten Monat", "[im letzten Monat] ~2025-04"},
      {"im letzten Quartal", "[im letzten Quartal] ~2025-Q1"},
      {"bis Ende März", "[bis Ende März] ~../2025-03"},
      {"bis Ende Mai", "[bis Ende Mai] ~../2025-05"},
      {"am Mittwoch", "[am Mittwoch] ~2025-05-14 occasion"},
      {"am Donnerstag", "[am Donnerstag] ~2025-05-15 occasion"},
      {"am Freitagabend", "[am Freitagabend] ~2025-05-09 occasion"},
      {"heute früh", "[heute früh] ~2025-05-15 occasion"},
      // A day without its year is the last one.
      {"am 15. Mai", "[am 15. Mai] ~2025-05-15"},
      {"am 16. Mai", "[am 16. Mai] ~2024-05-16"},
      // Spans.
      {"von Mai bis August 2024",
       "[von Mai bis August 2024] "
       "2024-05-01/2024-08-31"},
      {"im November und Dezember",
       "[im November und Dezember] "
       "~2024-11-01/2024-12-31"},
      {"in den ersten drei Monaten", "[in den ersten drei Monaten] ~2025-Q1"},
      {"in den sechs Monaten bis Ende März",
       "[in den sechs Monaten bis Ende März] ~2024-10-01/2025-03-31"},
      {"in der 2. Kalenderwoche",
       "[in der 2. Kalenderwoche] ~2025-01-06/2025-01-12"},
      {"in der fünften Kalenderwoche 2024",
       "[in der fünften Kalenderwoche 2024] 2024-01-29/2024-02-04"},
      {"in der Saison 2023/24", "[in der Saison 2023/24] 2023/2024"},
      {"im abgelaufenen Jahr (Ende September)",
       "[im abgelaufenen Jahr (Ende September] ~FY2024"},
      {"mehr als 2023", "[mehr als 2023] 2023 base"},
      {"gegenüber 2024", "[gegenüber 2024] 2024 base"},
      {"im selben Quartal", "[im selben Quartal] ? reference"},
      // No times.
      {"Zimmer 1850 und 20255", ""},
      {"12025", ""},
      {"der 31.02.2025", "[31.02.2025] ?"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Periods(c.text, "de", kPublished) == c.found);
  }
}

TEST_CASE("English times") {
  const Case cases[] = {
      {"in 2025", "[in 2025] 2025"},
      {"on January 27, 2025", "[on January 27, 2025] 2025-01-27"},
      {"in March 2026", "[in March 2026] 2026-03"},
      {"in the third quarter of 2024",
       "[in the third quarter of 2024] 2024-Q3"},
      {"by the end of 2025", "[by the end of 2025] ../2025-12-31"},
      {"last year", "[last year] ~2024"},
      {"last month", "[last month] ~2025-04"},
      {"the month before", "[the month before] ~2025-04 prior"},
      {"yesterday", "[yesterday] ~2025-05-14 occasion"},
      {"on Friday", "[on Friday] ~2025-05-09 occasion"},
      {"on 2 March", "[on 2 March] ~2025-03-02"},
      {"on March 2nd", "[on March 2nd] ~2025-03-02"},
      {"between May and August 2024",
       "[between May and August 2024] 2024-05-01/2024-08-31"},
      {"in the six months to 30 September",
       "[in the six months to 30 September] ~2024-04-01/2024-09-30"},
      {"the three months ended October 27, 2024",
       "[the three months ended October 27, 2024] 2024-08-01/2024-10-31"},
      {"in the 26 weeks to 28 September 2024",
       "[in the 26 weeks to 28 September 2024] 2024-04-01/2024-09-30"},
      {"in the year to March", "[in the year to March] ~2024-04-01/2025-03-31"},
      {"December 7.46 million", ""},
      {"by March", "[by March] ~../2025-03"},
      {"a year", "[a year] P1Y"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Periods(c.text, "en", kPublished) == c.found);
  }
}

TEST_CASE("without a day to count from, relative times stay open") {
  const Case cases[] = {
      {"im Vorjahr", "[im Vorjahr] ~? prior"},
      {"im ersten Quartal", "[im ersten Quartal] ~?"},
      {"im ersten Quartal 2024", "[im ersten Quartal 2024] 2024-Q1"},
      {"2025", "[2025] 2025"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Periods(c.text, "de", std::nullopt) == c.found);
  }
}

// Each {name} of a value is a group of each of its patterns, a part of the
// anchor or a name of its own.
TEST_CASE("the values of the packs can be filled") {
  const RulePack& pack = TestRules();
  for (const Language& language : pack.languages) {
    for (const PeriodRule& rule : language.periods) {
      CAPTURE(rule.id);
      if (rule.value.find('{') != std::string::npos) continue;
      if (rule.role == PeriodRole::kReference) {
        CHECK((rule.value == "year" || rule.value == "quarter" ||
               rule.value == "month" || rule.value == "half" ||
               rule.value == "time"));
      } else {
        CHECK(Period::Parse(rule.value).has_value());
      }
    }
  }
}

}  // namespace
}  // namespace stimmig
