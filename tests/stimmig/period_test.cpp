// SPDX-License-Identifier: Apache-2.0
#include "stimmig/period.h"

#include <doctest/doctest.h>

#include <string>

namespace stimmig {
namespace {

std::string Text(const std::optional<Date>& date) {
  return date ? date->ToString() : "none";
}

TEST_CASE("Dates know the calendar") {
  for (const std::string text :
       {"2025-01-27", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    CAPTURE(text);
    const auto date = Date::Parse(text);
    REQUIRE(date);
    CHECK(date->ToString() == text);
    CHECK((Date::FromDayNumber(date->DayNumber()) == *date));
  }
  for (const std::string text :
       {"", "2025-1-27", "2025-01-32", "2025-02-29", "1900-02-29", "2025-13-01",
        "2025-00-10", "2025-01-00", "0000-01-01", "2025/01/27", "2025-01-27 ",
        "25-01-27", "2025-01-2x"}) {
    CAPTURE(text);
    CHECK_FALSE(Date::Parse(text));
  }
  CHECK(Date{1970, 1, 1}.DayNumber() == 0);
  CHECK(Date{2025, 1, 27}.DayNumber() == 20115);
  CHECK((Date{2024, 12, 31} < Date{2025, 1, 1}));
  CHECK(DaysIn(2024, 2) == 29);
  CHECK(DaysIn(2025, 4) == 30);
}

TEST_CASE("Periods parse to their days") {
  struct Case {
    std::string text;
    PeriodKind kind;
    std::string first;
    std::string last;
    std::string canonical;  // empty: the text
  };
  const PeriodKind kSpan = PeriodKind::kSpan;
  const Case cases[] = {
      {"2025", kSpan, "2025-01-01", "2025-12-31", ""},
      {"2024-Q4", kSpan, "2024-10-01", "2024-12-31", ""},
      {"2024-Q1", kSpan, "2024-01-01", "2024-03-31", ""},
      {"2024-H1", kSpan, "2024-01-01", "2024-06-30", ""},
      {"2024-H2", kSpan, "2024-07-01", "2024-12-31", ""},
      {"2024-02", kSpan, "2024-02-01", "2024-02-29", ""},
      {"2025-01-27", kSpan, "2025-01-27", "2025-01-27", ""},
      {"2025-01-01/2025-02-15", kSpan, "2025-01-01", "2025-02-15", ""},
      {"2025-01-05/2025-01-31", kSpan, "2025-01-05", "2025-01-31", ""},
      {"2024/2026", kSpan, "2024-01-01", "2026-12-31", ""},
      {"2025-01-01/2025-12-31", kSpan, "2025-01-01", "2025-12-31", "2025"},
      {"2025-W01", kSpan, "2024-12-30", "2025-01-05", "2024-12-30/2025-01-05"},
      {"P6M/2025-09", kSpan, "2025-04-01", "2025-09-30",
       "2025-04-01/2025-09-30"},
      {"P3M/2025-03-31", kSpan, "2025-01-01", "2025-03-31", "2025-Q1"},
      {"P12M/2025-12", kSpan, "2025-01-01", "2025-12-31", "2025"},
      {"2025-01/2025-03", kSpan, "2025-01-01", "2025-03-31", "2025-Q1"},
      {"2025-Q1/2025-Q2", kSpan, "2025-01-01", "2025-06-30", "2025-H1"},
      {"2025-02/2025-04", kSpan, "2025-02-01", "2025-04-30",
       "2025-02-01/2025-04-30"},
      {"2024-07/2025-06", kSpan, "2024-07-01", "2025-06-30",
       "2024-07-01/2025-06-30"},
      {"2025-01-27/2025-01-27", kSpan, "2025-01-27", "2025-01-27",
       "2025-01-27"},
      {"../2025-12-31", PeriodKind::kBy, "none", "2025-12-31", ""},
      {"../2025-Q2", PeriodKind::kBy, "none", "2025-06-30", ""},
      {"../2025", PeriodKind::kBy, "2024-12-31", "2025-12-31", ""},
      {"2013/..", PeriodKind::kSince, "2013-01-01", "none", ""},
      {"2013-05-01/..", PeriodKind::kSince, "2013-05-01", "none", ""},
      {"P1Y", PeriodKind::kRate, "none", "none", ""},
      {"P1Q", PeriodKind::kRate, "none", "none", "P3M"},
      {"P1M", PeriodKind::kRate, "none", "none", ""},
      {"P1W", PeriodKind::kRate, "none", "none", ""},
      {"P1D", PeriodKind::kRate, "none", "none", ""},
      {"FY2025", PeriodKind::kFiscal, "2025-01-01", "2025-12-31", ""},
      {"FY2025-Q3", PeriodKind::kFiscal, "2025-07-01", "2025-09-30", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto period = Period::Parse(c.text);
    REQUIRE(period);
    CHECK(period->kind() == c.kind);
    CHECK(Text(period->first()) == c.first);
    CHECK(Text(period->last()) == c.last);
    CHECK(period->text() == (c.canonical.empty() ? c.text : c.canonical));
    CHECK((Period::Parse(period->text()) == period));
  }
  CHECK((Period::Year(2025) == Period::Parse("2025")));
  CHECK((Period::Day({2025, 1, 27}) == Period::Parse("2025-01-27")));
}

TEST_CASE("Other texts are no periods") {
  for (const std::string text : {"",
                                 "25",
                                 "02025",
                                 "2025-",
                                 "2025-Q5",
                                 "2025-Q0",
                                 "2025-H3",
                                 "2025-13",
                                 "2025-00",
                                 "2025-1",
                                 "2025-01-",
                                 "2025-Q10",
                                 "2025-02-30",
                                 "0000",
                                 "..",
                                 "../",
                                 "/..",
                                 "../..",
                                 "2026/2025",
                                 "2025/x",
                                 "a/b",
                                 "P",
                                 "P2Y",
                                 "P1Q ",
                                 "PT1H",
                                 "FY",
                                 "FY25",
                                 "FY0000",
                                 "FY2025-Q5",
                                 "fy2025",
                                 "2025/2026/2027",
                                 " 2025",
                                 "Q4"}) {
    CAPTURE(text);
    CHECK_FALSE(Period::Parse(text));
  }
}

TEST_CASE("ShiftMonths keeps the length") {
  struct Case {
    std::string text;
    int months;
    std::string expected;
  };
  const Case cases[] = {
      {"2024-Q4", -3, "2024-Q3"},
      {"2024-Q1", -3, "2023-Q4"},
      {"2024-02", -1, "2024-01"},
      {"2024-01", -1, "2023-12"},
      {"2024-02", 12, "2025-02"},
      {"2024-03-31", -1, "2024-02-29"},
      {"2024-H1", 6, "2024-H2"},
      {"2024-04-01/2024-09-30", 3, "2024-H2"},
      // Only spans know months.
      {"FY2025-Q3", -3, "FY2025-Q3"},
      {"FY2025-Q3", -12, "FY2024-Q3"},
      {"P1M", -1, "P1M"},
      {"../2025", -1, "../2025"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Period::Parse(c.text)->ShiftMonths(c.months).text() == c.expected);
  }
}

TEST_CASE("business years on the calendar") {
  struct Case {
    std::string text;
    int end_month;
    std::string expected;
  };
  const Case cases[] = {
      {"FY2025", 9, "2024-10-01/2025-09-30"},
      {"FY2025-Q1", 9, "2024-Q4"},
      {"FY2025-H1", 3, "2024-04-01/2024-09-30"},
      {"FY2026-Q3", 1, "2025-08-01/2025-10-31"},
      {"FY2025", 12, "2025"},
      {"2025-Q1", 9, "2025-Q1"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Period::Parse(c.text)->OnCalendar(c.end_month).text() == c.expected);
  }
}

TEST_CASE("ShiftYears keeps the shape") {
  struct Case {
    std::string text;
    int years;
    std::string expected;
  };
  const Case cases[] = {
      {"2024-Q4", -1, "2023-Q4"},
      {"2025", 1, "2026"},
      {"2024-02-29", 1, "2025-02-28"},
      {"2024-02-29", 4, "2028-02-29"},
      {"2024-02", -1, "2023-02"},
      {"2025-01-01/2025-02-15", -1, "2024-01-01/2024-02-15"},
      {"../2025-12-31", -1, "../2024-12-31"},
      {"../2025", 2, "../2027"},
      {"2013/..", 1, "2014/.."},
      {"FY2025", -1, "FY2024"},
      {"FY2025-Q3", -1, "FY2024-Q3"},
      {"P1Y", -1, "P1Y"},
      {"9999", 1, "9999"},
      {"0001", -1, "0001"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Period::Parse(c.text)->ShiftYears(c.years).text() == c.expected);
  }
  CHECK((Period().ShiftYears(1) == Period()));
}

std::string Name(PeriodMatch match) {
  switch (match) {
    case PeriodMatch::kSame:
      return "same";
    case PeriodMatch::kWeak:
      return "weak";
    case PeriodMatch::kPart:
      return "part";
    case PeriodMatch::kWhole:
      return "whole";
    case PeriodMatch::kDisjoint:
      return "disjoint";
  }
  return "";
}

// The second table of SEMANTICS.md section 5.
TEST_CASE("Match") {
  struct Case {
    std::string a;
    std::string b;
    std::string flow;
    std::string stock;
  };
  const Case cases[] = {
      // The same duration.
      {"2025", "2025", "same", "same"},
      {"2025-01-01/2025-12-31", "2025", "same", "same"},
      {"2024-Q4", "2024-Q4", "same", "same"},
      {"2025", "2024", "disjoint", "disjoint"},
      // Calendar and business year.
      {"FY2025", "FY2025", "same", "same"},
      {"FY2025", "2025", "weak", "weak"},
      {"FY2025-Q3", "FY2025-Q3", "same", "same"},
      {"FY2025-Q3", "2025-Q3", "weak", "weak"},
      {"FY2025-Q3", "2025-Q2", "disjoint", "disjoint"},
      {"FY2025", "2024", "disjoint", "disjoint"},
      {"FY2025", "FY2024", "disjoint", "disjoint"},
      {"FY2025", "2025-Q4", "disjoint", "weak"},
      {"FY2025", "2025-Q1", "disjoint", "disjoint"},
      {"FY2025", "../2025-12-31", "weak", "weak"},
      // A deadline and the instant.
      {"../2025-12-31", "2025-12-31", "disjoint", "same"},
      {"../2025-12-31", "../2025-Q4", "same", "same"},
      {"../2025-12-31", "2025", "weak", "weak"},
      {"../2025-12-31", "2025-Q4", "disjoint", "weak"},
      {"../2025-06-30", "2025-H1", "weak", "weak"},
      {"../2025-12-31", "2024", "disjoint", "disjoint"},
      {"../2025-12-31", "../2026-12-31", "disjoint", "disjoint"},
      // A deadline whose end is ambiguous.
      {"../2025", "../2025", "same", "same"},
      {"../2025", "../2025-12-31", "weak", "weak"},
      {"../2025", "../2024-12-31", "weak", "weak"},
      {"../2025", "../2024", "disjoint", "disjoint"},
      {"../2025", "2025-12-31", "disjoint", "weak"},
      {"../2025", "2024-12-31", "disjoint", "weak"},
      {"../2025", "2025", "weak", "weak"},
      {"../2025", "2024", "disjoint", "disjoint"},
      {"../2025", "../2025-06-30", "disjoint", "disjoint"},
      // A part of a whole.
      {"2024-Q4", "2024", "part", "weak"},
      {"2024-Q1", "2024", "part", "disjoint"},
      {"2024-12-31", "2024", "part", "weak"},
      {"2024-12-31", "2024-Q4", "part", "weak"},
      {"2024-06-30", "2024", "part", "disjoint"},
      {"2024-H1", "2024-Q2", "whole", "weak"},
      {"2024-Q4", "2025", "disjoint", "disjoint"},
      {"2024-07-01/2025-06-30", "2025", "disjoint", "disjoint"},
      // Rates.
      {"P1Y", "P1Y", "same", "same"},
      {"P1Q", "P3M", "same", "same"},
      {"P1Y", "P1M", "disjoint", "disjoint"},
      {"P1Y", "2025", "weak", "weak"},
      {"P1Y", "FY2025", "weak", "weak"},
      {"P1Y", "2024-07-01/2025-06-30", "weak", "weak"},
      {"P1Y", "2025-Q1", "disjoint", "disjoint"},
      {"P3M", "2025-Q1", "weak", "weak"},
      {"P6M", "2025-H1", "weak", "weak"},
      {"P1M", "2025-01", "weak", "weak"},
      {"P1W", "2025-01-06/2025-01-12", "weak", "weak"},
      {"P1D", "2025-01-27", "weak", "weak"},
      {"P1Y", "../2025", "disjoint", "disjoint"},
      {"P1Y", "2013/..", "disjoint", "disjoint"},
      // Since then.
      {"2013/..", "2013/..", "same", "same"},
      {"2013/..", "2013-01-01/..", "same", "same"},
      {"2013/..", "2014/..", "disjoint", "disjoint"},
      {"2013/..", "2013", "disjoint", "disjoint"},
      {"2013/..", "../2025", "disjoint", "disjoint"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    const Period a = *Period::Parse(c.a), b = *Period::Parse(c.b);
    CHECK(Name(Match(a, b, false)) == c.flow);
    CHECK(Name(Match(a, b, true)) == c.stock);
  }
  CHECK(Match(Period(), Period(), true) == PeriodMatch::kSame);
  CHECK(Match(Period(), Period::Year(2025), true) == PeriodMatch::kDisjoint);
}

TEST_CASE("Match is symmetric") {
  const std::string texts[] = {"2024",          "2025",
                               "2024-Q4",       "2024-H2",
                               "2024-12",       "2024-12-31",
                               "2025-12-31",    "../2025",
                               "../2024",       "../2024-12-31",
                               "../2024-Q4",    "../2025-12-31",
                               "2013/..",       "2024/..",
                               "2024-01-01/..", "P1Y",
                               "P3M",           "P1D",
                               "FY2024",        "FY2025",
                               "2023/2024",     "2024-11-15/2025-01-15"};
  for (const bool stock : {false, true}) {
    for (const std::string& a : texts) {
      CHECK(Match(*Period::Parse(a), *Period::Parse(a), stock) ==
            PeriodMatch::kSame);
      for (const std::string& b : texts) {
        CAPTURE(a);
        CAPTURE(b);
        const auto there = Match(*Period::Parse(a), *Period::Parse(b), stock);
        const auto back = Match(*Period::Parse(b), *Period::Parse(a), stock);
        const auto mirrored = there == PeriodMatch::kPart ? PeriodMatch::kWhole
                              : there == PeriodMatch::kWhole
                                  ? PeriodMatch::kPart
                                  : there;
        CHECK(back == mirrored);
      }
    }
  }
}

}  // namespace
}  // namespace stimmig
