// SPDX-License-Identifier: Apache-2.0
#include "figure/notation.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "figure/rounding.h"
#include "random_reading.h"

namespace stimmig {
namespace {

TEST_CASE("Canonical notations come back as they are") {
  for (const std::string text : {
           "meta capex 2025 = 60..65e9 USD @plan",
           "meta capex 2025 = ~65e9 USD @plan",
           "meta gpu_count ../2025-12-31 > 1.3e6 GPU @plan",
           "deepseek training_cost[deepseek-r1] = 5.6e6 USD",
           "meta total_expenses.change_rel 2025 = 25 % @guidance",
           "meta profit[reality-labs] 2024-Q4 = -5e9 USD",
           "meta profit.change_abs[reality-labs] 2024-Q4 < -5e9 USD",
           "? training_gpus = 16000 GPU",
           "nordwerk revenue 2025 = 4e9 EUR",
           "koester-lang profit[x] 2025 = -4e6 EUR",
           "? ? = 5",
           "? ?.share = 5 %",
           "google capex P1Y = 10..<100e9 USD",
           "a b 2025 = 10<..20 USD",
           "a b 2025 = 10<..<20 USD",
           "a b 2025 = 900e6..1.1e9 USD",
           "a b 2025 = 5e0..10e9 USD",
           "a b 2025 = -65..-60e9 USD",
           "a b 2025 = 1.30 pp",
           "a b = 2.0..2.5 %",
           "a b = 5e-3 m",
           "a b >= 3e9 USD",
           "a b <= ~3e9 USD @hearsay",
           "a b < 3 USD",
           "a b = ?",
           "a b = ? USD @estimate",
           "a count:war_room = 4 \"War Room\"",
           "a count:GPU = 4 GPU",
           "a b = 4 \"\"",
           "a b = 4 \"@x\"",
           "a b = 4 \"15\"\" disk\"",
           "a b 2025-01-01/2025-02-15 = 0",
           "a b FY2025 = -0.5",
       }) {
    CAPTURE(text);
    const auto notation = ParseNotation(text);
    REQUIRE_MESSAGE(notation, notation.error().message);
    CHECK(Print(*notation) == text);
  }
}

TEST_CASE("Other spellings become canonical") {
  struct Case {
    std::string text;
    std::string canonical;
  };
  const Case cases[] = {
      {"  meta  capex\t2025 =  65e9   USD ", "meta capex 2025 = 65e9 USD"},
      {"a b.level = 5 1 @actual", "a b = 5"},
      {"a b = 60e9..65e9", "a b = 60..65e9"},
      {"a b = 5..5", "a b = 5"},
      {"a b = 5e0", "a b = 5"},
      {"a b = 5 \"USD\"", "a b = 5 USD"},
      {"a b P1Q = 5", "a b P3M = 5"},
      {"a b 2025-01/2025-12 = 5", "a b 2025 = 5"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto notation = ParseNotation(c.text);
    REQUIRE_MESSAGE(notation, notation.error().message);
    CHECK(Print(*notation) == c.canonical);
  }
}

TEST_CASE("Parsing gives the parts") {
  const FactNotation n =
      ParseNotation(
          "meta profit.change_abs[labs] 2024-Q4 = 1.0..<1.5e2 USD @plan")
          .value();
  CHECK(n.entity == "meta");
  CHECK(n.metric == "profit");
  CHECK(n.aspect == Aspect::kChangeAbs);
  CHECK(n.scope == "labs");
  CHECK(n.period->text() == "2024-Q4");
  CHECK((n.low->value() == Rational(100)));
  CHECK(n.low->digits.places() == 1);
  CHECK((n.high->value() == Rational(150)));
  CHECK_FALSE(n.low_open);
  CHECK(n.high_open);
  CHECK_FALSE(n.approx);
  CHECK(n.unit == "USD");
  CHECK(n.modality == Modality::kPlan);
}

TEST_CASE("Errors name the column and what was expected") {
  struct Case {
    std::string text;
    std::string message;
  };
  const Case cases[] = {
      {"", "column 1: expected an entity id or ?"},
      {"Meta capex = 5", "column 1: expected an entity id or ?, not \"Meta\""},
      {"meta",
       "column 5: expected a metric as in capex, capex.share or "
       "profit[scope], or ?"},
      {"meta capex.growth = 5",
       "column 6: expected a metric as in capex, capex.share or "
       "profit[scope], or ?, not \"capex.growth\""},
      {"meta capex 2025-Q5 = 5",
       "column 12: expected a period as in 2025 or 2024-Q4, or one of "
       "= > >= < <=, not \"2025-Q5\""},
      {"meta capex 2025", "column 16: expected one of = > >= < <="},
      {"meta capex 2025 = 65..60",
       "column 19: expected a value as in 65e9, ~65e9 or 60..65e9, not "
       "\"65..60\""},
      {"meta capex 2025 > 60..65",
       "column 19: expected a value as in 65e9 or ~65e9, not \"60..65\""},
      {"meta capex = 5 USD plan",
       "column 20: expected a modality as in @plan, "
       "not \"plan\""},
      {"meta capex = 5 USD @plans",
       "column 20: expected a modality as in "
       "@plan, not \"@plans\""},
      {"? count:Büro = 5 USD @plan x",
       "column 28: expected the end, not \"x\""},
      {"a b = 5 \"War Room", "column 9: expected a unit, not \"\"War Room\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto notation = ParseNotation(c.text);
    REQUIRE_FALSE(notation);
    CHECK(notation.error().message == c.message);
  }
}

TEST_CASE("What is no value") {
  for (const std::string value : {"~",          "e9",
                                  "5e",         "5e21",
                                  "5e-19",      "5e99999999999",
                                  "1,5",        ".5",
                                  "5.",         "5...6",
                                  "5..",        "..5",
                                  "5<6",        "5..<",
                                  "5..<<6",     "+5",
                                  "--5",        "~~5",
                                  "900..1.1e9", "1234567890123456789",
                                  "5e9x"}) {
    CAPTURE(value);
    CHECK_FALSE(ParseNotation("a b = " + value + " USD"));
  }
  for (const std::string subject :
       {"b[", "b[]", "b[c", "b[c]d", "b[C]", "b.", "b..share",
        "count:", "count:a b", "B", "[c]", "a:b"}) {
    CAPTURE(subject);
    CHECK_FALSE(ParseNotation("a " + subject + " = 5"));
  }
}

Fact MakeFact(HedgeClass hedge, std::string_view digits, std::string_view scale,
              std::string_view high = "", std::string_view high_scale = "1",
              bool negative = false) {
  Reading reading{hedge, {*Decimal::Parse(digits), *Rational::Parse(scale)}};
  if (!high.empty()) {
    reading.high = {*Decimal::Parse(high), *Rational::Parse(high_scale)};
  }
  reading.negative = negative;
  Fact fact;
  fact.entity = "meta";
  fact.metric = "capex";
  fact.quantity.figure = MakeFigure(reading, Tolerances{});
  if (hedge != HedgeClass::kDigitClass && hedge != HedgeClass::kPlural) {
    fact.quantity.from = reading.low;
    fact.quantity.to = reading.high;
  }
  fact.quantity.unit = {"USD", "money"};
  fact.quantity.approx = hedge == HedgeClass::kAbout;
  return fact;
}

TEST_CASE("Facts print the ends as printed") {
  using enum HedgeClass;
  struct Case {
    Fact fact;
    std::string value;
  };
  const Case cases[] = {
      {MakeFact(kBare, "65", "1e9"), "= 65e9 USD"},
      {MakeFact(kBare, "1.30", "1"), "= 1.30 USD"},
      {MakeFact(kExact, "65", "1e9"), "= 65e9 USD"},
      {MakeFact(kAbout, "65", "1e9"), "= ~65e9 USD"},
      {MakeFact(kAlmost, "600", "1e9"), "= 600e9 USD"},
      {MakeFact(kMoreThan, "1.3", "1e6"), "> 1.3e6 USD"},
      {MakeFact(kWellOver, "1.3", "1e6"), "> 1.3e6 USD"},
      {MakeFact(kAtLeast, "3", "1"), ">= 3 USD"},
      {MakeFact(kLessThan, "3", "1"), "< 3 USD"},
      {MakeFact(kUpTo, "3", "1e9"), "<= 3e9 USD"},
      {MakeFact(kAtMost, "3", "1e9"), "<= 3e9 USD"},
      {MakeFact(kRange, "60", "1e9", "65", "1e9"), "= 60..65e9 USD"},
      {MakeFact(kRange, "900", "1e6", "1.1", "1e9"), "= 900e6..1.1e9 USD"},
      {MakeFact(kDigitClass, "2", "1e9"), "= 10..<100e9 USD"},
      {MakeFact(kDigitClass, "3", "1e6"), "= 100..<1000e6 USD"},
      {MakeFact(kPlural, "1", "1e9"), "= 1..<1000e9 USD"},
      {MakeFact(kPlural, "24", "1", "100"), "= 24..<100 USD"},
      {MakeFact(kPlural, "10", "1e3", "100", "1e3"), "= 10..<100e3 USD"},
      // Losses: the operator is mirrored.
      {MakeFact(kBare, "5", "1e9", "", "1", true), "= -5e9 USD"},
      {MakeFact(kMoreThan, "5", "1e9", "", "1", true), "< -5e9 USD"},
      {MakeFact(kAtLeast, "5", "1e9", "", "1", true), "<= -5e9 USD"},
      {MakeFact(kUpTo, "5", "1e9", "", "1", true), ">= -5e9 USD"},
      {MakeFact(kLessThan, "5", "1e9", "", "1", true), "> -5e9 USD"},
      {MakeFact(kRange, "5", "1e9", "6", "1e9", true), "= -6..-5e9 USD"},
      {MakeFact(kRange, "0", "1e9", "6", "1e9", true), "= -6..-0e9 USD"},
      {MakeFact(kPlural, "1", "1e9", "", "1", true), "= -1000<..-1e9 USD"},
      // A scale that is no power of ten.
      {MakeFact(kBare, "3", "12"), "= 36 USD"},
      {MakeFact(kBare, "1.5", "0.5"), "= 0.75 USD"},
      {MakeFact(kFraction, "1", "100/3"), "= 33.33 USD"},
      {MakeFact(kBare, "123456789012345678", "12"), "= 1.48e18 USD"},
      {MakeFact(kBare, "5", "0.01"), "= 5e-2 USD"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    const FactNotation notation = Notation(c.fact);
    CHECK(Print(notation) == "meta capex " + c.value);
    CHECK((ParseNotation(Print(notation)).value() == notation));
  }
}

TEST_CASE("Facts print what they are about") {
  Fact fact = MakeFact(HedgeClass::kBare, "5", "1");
  fact.entity = "";
  fact.metric = "count:war_room";
  fact.aspect = Aspect::kShare;
  fact.scope = "labs";
  fact.period = Period::Year(2025);
  fact.quantity.unit = {"War Room", "count"};
  fact.modality = Modality::kGuidance;
  CHECK(Print(Notation(fact)) ==
        "? count:war_room.share[labs] 2025 = 5 \"War Room\" @guidance");
  CHECK(Print(Notation(Fact{})) == "? ? = ?");
}

std::optional<NotedNumber> RandomNumber(RandomReadings& random, bool negative) {
  return NotedNumber{random.Digits(), 3 * random.Between(-2, 4), negative};
}

FactNotation RandomNotation(RandomReadings& random) {
  const std::string periods[] = {"2025", "2024-Q4", "../2025", "P1Y", "FY2025"};
  const std::string units[] = {"1", "USD", "War Room", "%", "\"", "@", "", "€"};
  FactNotation n;
  if (random.OneIn(2)) n.entity = "meta";
  if (random.OneIn(2)) n.metric = random.OneIn(2) ? "capex" : "count:Büro-1";
  if (random.OneIn(3)) n.scope = "reality-labs";
  if (random.OneIn(2)) n.period = Period::Parse(periods[random.Between(0, 4)]);
  n.aspect = static_cast<Aspect>(random.Between(0, 4));
  n.modality = static_cast<Modality>(random.Between(0, 8));
  n.unit = units[random.Between(0, 7)];
  n.approx = random.OneIn(2);
  const bool negative = random.OneIn(3);
  if (random.OneIn(2)) n.low = RandomNumber(random, negative);
  if (random.OneIn(2)) n.high = RandomNumber(random, negative);
  if (n.low && n.high && random.OneIn(3)) n.high->exponent = n.low->exponent;
  if (n.low && n.high && n.low->value() > n.high->value()) {
    std::swap(n.low, n.high);
  }
  if (n.low && random.OneIn(4)) n.high = n.low;
  n.low_open = n.low && random.OneIn(2);
  n.high_open = n.high && random.OneIn(2);
  return n;
}

TEST_CASE("Random notations come back") {
  RandomReadings random(13);
  for (int i = 0; i < 20'000; ++i) {
    const FactNotation notation = RandomNotation(random);
    const std::string text = Print(notation);
    CAPTURE(text);
    const auto parsed = ParseNotation(text);
    REQUIRE_MESSAGE(parsed, parsed.error().message);
    CHECK((*parsed == notation));
    CHECK(Print(*parsed) == text);
  }
}

Quantity QuantityOf(const std::string& text) {
  return MakeQuantity(ParseNotation(text).value(), {"USD", "money"}, false,
                      Tolerances{});
}

TEST_CASE("A notation is read as a text that prints it") {
  for (const std::string text :
       {"? ? = 65e9 USD", "? ? = ~65e9 USD", "? ? = 39.23e9 USD",
        "? ? = 60..65e9 USD", "? ? = 10..<100e9 USD", "? ? = 10<..20 USD",
        "? ? = 900e6..1.1e9 USD", "? ? > 1.3e6 USD", "? ? >= 3e9 USD",
        "? ? < 3 USD", "? ? <= 3e9 USD", "? ? = -5e9 USD", "? ? < -5e9 USD",
        "? ? > -5e9 USD", "? ? = -65..-60e9 USD"}) {
    CAPTURE(text);
    Fact fact;
    fact.quantity = QuantityOf(text);
    CHECK(Print(Notation(fact)) == text);
  }
  const auto inner = [](const std::string& text) {
    return ToString(QuantityOf(text).figure.inner);
  };
  CHECK(inner("? ? = 39.23e9 USD") == "[39225000000, 39235000000)");
  CHECK(inner("? ? = 5e0 USD") == "[4.5, 5.5)");
}

TEST_CASE("Notations of random facts come back") {
  RandomReadings random(17);
  for (int i = 0; i < 5000; ++i) {
    const Reading reading = random.Next();
    Fact fact;
    fact.quantity.figure = MakeFigure(reading, Tolerances{});
    fact.quantity.from = reading.low;
    fact.quantity.to = reading.high;
    const FactNotation notation = Notation(fact);
    CAPTURE(Print(notation));
    CHECK((ParseNotation(Print(notation)).value() == notation));
  }
}

}  // namespace
}  // namespace stimmig
