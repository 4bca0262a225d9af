// SPDX-License-Identifier: Apache-2.0
#include "report/numbers.h"

#include <doctest/doctest.h>

#include "report/dates.h"
#include "samples.h"

namespace stimmig {
namespace {

using samples::Amount;

const Texts& German() {
  static const Texts kTexts(samples::Words(), "de");
  return kTexts;
}

const Texts& English() {
  static const Texts kTexts(samples::Words(), "en");
  return kTexts;
}

TEST_CASE("numbers are grouped and rounded") {
  struct Case {
    const char* value;
    int places;
    const char* german;
    const char* english;
  };
  const Case cases[] = {
      {"0", 0, "0", "0"},
      {"999", 0, "999", "999"},
      {"2048", 0, "2.048", "2,048"},
      {"1234567.5", 1, "1.234.567,5", "1,234,567.5"},
      {"-0.05", 2, "−0,05", "−0.05"},
      {"2/3", 2, "0,67", "0.67"},
      {"25", 1, "25,0", "25.0"},
      {"-0.001", 1, "0,0", "0.0"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    const Rational value = Rational::Parse(c.value).value();
    CHECK(NumberWords(German(), value, c.places) == c.german);
    CHECK(NumberWords(English(), value, c.places) == c.english);
  }
}

TEST_CASE("values are told with hedge, scale word and unit") {
  using enum HedgeClass;
  const Unit gpu{"GPU", "count"};
  const Unit percent{"%", "percent"};
  const Unit watt{"W", "power"};
  const Unit bare{"1", "number"};
  struct Case {
    Amount amount;
    const char* german;
    const char* english;
  };
  const Case cases[] = {
      {{"65"}, "65 Mrd. USD", "USD 65 billion"},
      {{"2.0"}, "2,0 Mrd. USD", "USD 2.0 billion"},
      {{"60", "65"}, "60 bis 65 Mrd. USD", "USD 60 to 65 billion"},
      {{.from = "65", .hedge = kAbout},
       "rund 65 Mrd. USD",
       "about USD 65 billion"},
      {{.from = "600", .hedge = kAlmost},
       "knapp 600 Mrd. USD",
       "almost USD 600 billion"},
      {{.from = "3", .hedge = kJustOver},
       "gut 3 Mrd. USD",
       "just over USD 3 billion"},
      {{.from = "1.3", .hedge = kMoreThan, .exponent = 6, .unit = gpu},
       "mehr als 1,3 Mio. GPUs",
       "more than 1.3 million GPUs"},
      {{.from = "3", .hedge = kUpTo},
       "bis zu 3 Mrd. USD",
       "up to USD 3 billion"},
      {{.from = "3", .hedge = kAtMost},
       "höchstens 3 Mrd. USD",
       "at most USD 3 billion"},
      {{.from = "5", .hedge = kMoreThan, .negative = true},
       "weniger als −5 Mrd. USD",
       "less than USD −5 billion"},
      {{.from = "2", .hedge = kDigitClass},
       "10 bis unter 100 Mrd. USD",
       "USD 10 to under 100 billion"},
      {{.from = "1", .hedge = kPlural},
       "1 Mrd. bis unter 1 Bio. USD",
       "USD 1 billion to under 1 trillion"},
      {{.from = "2048", .exponent = 0, .unit = gpu},
       "2.048 GPUs",
       "2,048 GPUs"},
      {{.from = "300", .exponent = 3, .unit = gpu},
       "300.000 GPUs",
       "300,000 GPUs"},
      {{.from = "25", .exponent = 0, .unit = percent}, "25 %", "25%"},
      {{.from = "25",
        .exponent = 0,
        .unit = {"pp", "percentage_point"},
        .unit_exponent = -2,
        .unit_written = "Basispunkte"},
       "0,25 Prozentpunkte",
       "0.25 percentage points"},
      {{.from = "2.9", .exponent = 12}, "2,9 Bio. USD", "USD 2.9 trillion"},
      {{.from = "1.300", .exponent = 9}, "1,300 Mrd. USD", "USD 1.300 billion"},
      {{.from = "1300", .exponent = 6}, "1,3 Mrd. USD", "USD 1.3 billion"},
      {{.from = "7", .exponent = 0, .unit = bare}, "7", "7"},
      {{.from = "5", .exponent = 6, .unit = {"XXX", "money"}},
       "5 Mio. (Währung nicht genannt)",
       "5 million (currency not stated)"},
      {{.from = "2",
        .exponent = 0,
        .unit = watt,
        .unit_exponent = 9,
        .unit_written = "Gigawatt"},
       "2 Gigawatt",
       "2 Gigawatt"},
      {{.from = "12",
        .exponent = 0,
        .unit = {"War Room", "count"},
        .unit_written = "War Rooms"},
       "12 War Rooms",
       "12 War Rooms"},
  };
  for (const Case& c : cases) {
    Fact fact;
    fact.quantity = samples::MakeQuantity(c.amount);
    CAPTURE(c.german);
    CHECK(Plain(ValueWords(German(), fact)) == c.german);
    CHECK(Plain(ValueWords(English(), fact)) == c.english);
  }
}

TEST_CASE("a change carries its sign, a ratio its word") {
  Fact fact;
  fact.aspect = Aspect::kChangeRel;
  fact.quantity = samples::MakeQuantity(
      {.from = "25", .exponent = 0, .unit = {"%", "percent"}});
  CHECK(Plain(ValueWords(German(), fact)) == "+25 %");
  fact.aspect = Aspect::kChangeAbs;
  fact.quantity = samples::MakeQuantity({.from = "600", .negative = true});
  CHECK(Plain(ValueWords(German(), fact)) == "−600 Mrd. USD");
  fact.aspect = Aspect::kRatio;
  fact.quantity = samples::MakeQuantity({.from = "2",
                                         .hedge = HedgeClass::kMultiple,
                                         .exponent = 0,
                                         .unit = {"1", "number"}});
  CHECK(Plain(ValueWords(German(), fact)) == "2-fach");
}

TEST_CASE("intervals are told by their ends") {
  Measure measure;
  measure.form = "amount.money";
  measure.unit = "EUR";
  measure.scaled = true;
  const Rational million = Rational::PowerOfTen(6);
  const auto words = [&](const Interval& interval) {
    return Plain(IntervalWords(German(), interval, measure));
  };
  CHECK(words(Interval::Closed(million * 500, million * 1200)) ==
        "500 Mio. bis 1,2 Mrd. EUR");
  CHECK(words(Interval::Closed(0, million * 3)) == "0 bis 3 Mio. EUR");
  CHECK(words(Interval::Above(1, 2)) == "über 1 bis 2 EUR");
  CHECK(words(Interval{Rational(1), Rational(2), true, true}) ==
        "über 1 bis unter 2 EUR");
  CHECK(words(Interval::Closed(-2, -1)) == "−2 bis −1 EUR");
  CHECK(words(Interval::Point(Rational::Fraction(1, 3))) == "0,333 EUR");
  CHECK(words(Interval::Point(Rational::Fraction(100, 3))) == "33,33 EUR");
  CHECK(words(Interval::AtLeast(7)) == "mindestens 7 EUR");
  CHECK(words(Interval::AtMost(7, true)) == "weniger als 7 EUR");
  CHECK(words(Interval{}) == "ohne Grenzen");
}

TEST_CASE("what the text leaves open is unbounded") {
  Fact fact;
  fact.quantity =
      samples::MakeQuantity({.from = "3", .hedge = HedgeClass::kUpTo});
  CHECK(ToString(StatedBounds(fact)) == "(-inf, 3000000000]");
  fact.quantity =
      samples::MakeQuantity({.from = "3", .hedge = HedgeClass::kMoreThan});
  CHECK(ToString(StatedBounds(fact)) == "(3000000000, inf)");
}

TEST_CASE("shares and counts") {
  CHECK(Plain(ShareWords(German(), Rational::Fraction(25, 65))) == "38 %");
  CHECK(Plain(ShareWords(German(), Rational::Fraction(6, 1000))) == "0,6 %");
  CHECK(ShareWords(English(), Rational::Fraction(6, 1000)) == "0.6%");
  CHECK(CountWords(German(), "sources", 1) == "1 Quelle");
  CHECK(CountWords(German(), "sources", 1200) == "1.200 Quellen");
}

TEST_CASE("periods in words") {
  struct Case {
    const char* period;
    const char* german;
    const char* english;
  };
  const Case cases[] = {
      {"2025", "2025", "2025"},
      {"2024-Q4", "4. Quartal 2024", "Q4 2024"},
      {"2024-H1", "1. Halbjahr 2024", "first half of 2024"},
      {"2025-01", "Januar 2025", "January 2025"},
      {"2025-01-27", "27. Januar 2025", "27 January 2025"},
      {"2025-01/2025-09", "Januar bis September 2025",
       "January to September 2025"},
      {"2024-12/2025-01", "Dezember 2024 bis Januar 2025",
       "December 2024 to January 2025"},
      {"2025-01-05/2025-02-15", "5. Januar 2025 bis 15. Februar 2025",
       "5 January 2025 to 15 February 2025"},
      {"../2025-12-31", "bis Ende 2025", "by end of 2025"},
      {"../2025-06-30", "bis 30. Juni 2025", "by 30 June 2025"},
      {"../2025", "bis 2025", "by 2025"},
      {"2013/..", "seit 2013", "since 2013"},
      {"2013-05-01/..", "seit 1. Mai 2013", "since 1 May 2013"},
      {"P1Y", "pro Jahr", "per year"},
      {"P3M", "pro Quartal", "per quarter"},
      {"FY2025", "Geschäftsjahr 2025", "fiscal year 2025"},
      {"FY2025-Q3", "3. Quartal 2025 (Geschäftsjahr)", "Q3 2025 (fiscal)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.period);
    const Period period = Period::Parse(c.period).value();
    CHECK(Plain(PeriodWords(German(), period)) == c.german);
    CHECK(Plain(PeriodWords(English(), period)) == c.english);
  }
}

}  // namespace
}  // namespace stimmig
