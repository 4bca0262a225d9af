// SPDX-License-Identifier: Apache-2.0
#include "figure/rounding.h"

#include <doctest/doctest.h>

#include <string>

#include "random_reading.h"
#include "stimmig/fact.h"

namespace stimmig {
namespace {

PrintedNumber Printed(std::string_view digits, std::string_view scale = "1") {
  return {*Decimal::Parse(digits), *Rational::Parse(scale)};
}

struct Case {
  Reading reading;
  std::string inner;
  std::string outer;
  std::string printed;
};

void Check(const Case& c) {
  CAPTURE(Name(c.reading.hedge));
  CAPTURE(c.reading.low.digits.ToString());
  const Figure figure = MakeFigure(c.reading, Tolerances{});
  CHECK(ToString(figure.inner) == c.inner);
  CHECK(ToString(figure.outer) == c.outer);
  CHECK(ToString(figure.printed) == c.printed);
}

// One row for each of the table in SEMANTICS.md 3.2.
TEST_CASE("Each hedge has its intervals") {
  using enum HedgeClass;
  const Case cases[] = {
      {{kExact, Printed("65")}, "[65, 65]", "[65, 65]", "[65, 65]"},
      {{kBare, Printed("65")}, "[64.5, 65.5)", "[62.5, 67.5)", "[65, 65]"},
      {{kBare, Printed("60")}, "[59.5, 60.5)", "[57, 63)", "[60, 60]"},
      {{kBare, Printed("5.6", "1e6")},
       "[5550000, 5650000)",
       "[5550000, 5650000)",
       "[5600000, 5600000]"},
      {{kAbout, Printed("65")}, "[62.5, 67.5)", "[62.5, 67.5)", "[65, 65]"},
      {{kAbout, Printed("600")}, "[570, 630)", "[550, 650)", "[600, 600]"},
      {{kAbout, Printed("119")},
       "[118.5, 119.5)",
       "[116.62, 121.38)",
       "[119, 119]"},
      {{kAlmost, Printed("600")}, "[550, 600)", "[540, 600)", "[600, 600]"},
      {{kJustOver, Printed("600")}, "(600, 650]", "(600, 660]", "[600, 600]"},
      {{kMoreThan, Printed("1.3")}, "(1.3, 1.4]", "(1.3, inf)", "[1.3, inf)"},
      {{kMoreThan, Printed("200")}, "(200, 250]", "(200, inf)", "[200, inf)"},
      {{kAtLeast, Printed("12")}, "[12, 13]", "[12, inf)", "[12, inf)"},
      {{kWellOver, Printed("100")}, "(105, 125]", "(100, inf)", "[100, inf)"},
      {{kUpTo, Printed("3")}, "[0, 3]", "[0, 3.5]", "[0, 3]"},
      {{kAtMost, Printed("3")}, "[0, 3]", "[0, 3]", "[0, 3]"},
      {{kLessThan, Printed("3")}, "[0, 3)", "[0, 3)", "[0, 3]"},
      {{kRange, Printed("60"), Printed("65")},
       "[60, 65]",
       "[59.5, 65.5]",
       "[60, 65]"},
      {{kDigitClass, Printed("2", "1e9")},
       "[10000000000, 100000000000)",
       "[10000000000, 100000000000)",
       "[10000000000, 100000000000)"},
      {{kPlural, Printed("1", "1e6")},
       "[1000000, 1000000000)",
       "[1000000, 1000000000)",
       "[1000000, 1000000000)"},
      {{kPlural, Printed("24"), Printed("100")},
       "[24, 100)",
       "[24, 100)",
       "[24, 100)"},
      {{kFraction, Printed("1", "1/4")},
       "[0.24, 0.26)",
       "[0.225, 0.275)",
       "[0.25, 0.25]"},
      {{kFraction, Printed("50"), {}, false, false, false, 100},
       "[49, 51)",
       "[47.5, 52.5)",
       "[50, 50]"},
      {{kMultiple, Printed("2")}, "[1.9, 2.1)", "[1.8, 2.2)", "[2, 2]"},
      {{kUnitWord, Printed("1.5", "1e6")},
       "[1425000, 1575000)",
       "[1350000, 1650000)",
       "[1500000, 1500000]"},
  };
  for (const Case& c : cases) Check(c);
}

TEST_CASE("Each end of a range has its own scale") {
  const Case cases[] = {
      {{HedgeClass::kRange, Printed("900", "1e6"), Printed("1.1", "1e9")},
       "[900000000, 1100000000]",
       "[899500000, 1100500000]",
       "[900000000, 1100000000]"},
      {{HedgeClass::kRange, Printed("0"), Printed("5")},
       "[0, 5]",
       "[0, 5.5]",
       "[0, 5]"},
      {{HedgeClass::kRange, Printed("5"), Printed("6.5"), true},
       "[-6.5, -5]",
       "[-6.55, -4.95]",
       "[-6.5, -5]"},
  };
  for (const Case& c : cases) Check(c);
}

TEST_CASE("A range may begin below zero") {
  Reading reading{HedgeClass::kRange, Printed("5"), Printed("3")};
  reading.low_negative = true;
  Check({reading, "[-5, 3]", "[-5.5, 3.5]", "[-5, 3]"});
  CHECK((MakeFigure(reading, {}).value == Rational(-5)));
}

TEST_CASE("The sign comes after the hedge") {
  const Case cases[] = {
      {{HedgeClass::kMoreThan, Printed("5"), {}, true},
       "[-7.5, -5)",
       "(-inf, -5)",
       "(-inf, -5]"},
      {{HedgeClass::kBare, Printed("5"), {}, true},
       "(-5.5, -4.5]",
       "(-5.5, -4.5]",
       "[-5, -5]"},
      {{HedgeClass::kUpTo, Printed("5"), {}, true},
       "[-5, 0]",
       "[-5.5, 0]",
       "[-5, 0]"},
  };
  for (const Case& c : cases) Check(c);
  CHECK((MakeFigure(cases[0].reading, {}).value == Rational(-5)));
}

TEST_CASE("Counted things are exact where they are bare and few-digit") {
  using enum HedgeClass;
  const Case cases[] = {
      {{kBare, Printed("4"), {}, false, true}, "[4, 4]", "[4, 4]", "[4, 4]"},
      {{kBare, Printed("2048"), {}, false, true},
       "[2048, 2048]",
       "[2048, 2048]",
       "[2048, 2048]"},
      // Round, scaled, broken or hedged: as if not counted.
      {{kBare, Printed("2000"), {}, false, true},
       "[1999.5, 2000.5)",
       "[1900, 2100)",
       "[2000, 2000]"},
      {{kBare, Printed("4", "1e3"), {}, false, true},
       "[3500, 4500)",
       "[3500, 4500)",
       "[4000, 4000]"},
      {{kBare, Printed("4.5"), {}, false, true},
       "[4.45, 4.55)",
       "[4.45, 4.55)",
       "[4.5, 4.5]"},
      {{kAtLeast, Printed("4"), {}, false, true},
       "[4, 4.5]",
       "[4, inf)",
       "[4, inf)"},
  };
  for (const Case& c : cases) Check(c);
}

TEST_CASE("What can be negative has no lower end") {
  using enum HedgeClass;
  const Case cases[] = {
      {{kUpTo, Printed("3"), {}, false, false, true},
       "(-inf, 3]",
       "(-inf, 3.5]",
       "(-inf, 3]"},
      {{kAtMost, Printed("3"), {}, false, false, true},
       "(-inf, 3]",
       "(-inf, 3]",
       "(-inf, 3]"},
      {{kLessThan, Printed("3"), {}, false, false, true},
       "(-inf, 3)",
       "(-inf, 3)",
       "(-inf, 3]"},
  };
  for (const Case& c : cases) Check(c);
}

TEST_CASE("A zero takes no hedge but exact and the end of a range") {
  for (const HedgeClass hedge :
       {HedgeClass::kBare, HedgeClass::kAbout, HedgeClass::kMoreThan,
        HedgeClass::kLessThan, HedgeClass::kUpTo, HedgeClass::kMultiple}) {
    const Figure figure = MakeFigure({hedge, Printed("0")}, {});
    CHECK(figure.hedge == HedgeClass::kBare);
    CHECK(figure.bare);
    CHECK(ToString(figure.inner) == "[-0.5, 0.5)");
  }
  const Figure exact = MakeFigure({HedgeClass::kExact, Printed("0.0")}, {});
  CHECK(ToString(exact.outer) == "[0, 0]");
}

TEST_CASE("Strict mode reads sharply what rounds, and keeps bounds open") {
  for (int i = 0; i <= static_cast<int>(HedgeClass::kUnitWord); ++i) {
    const auto hedge = static_cast<HedgeClass>(i);
    CAPTURE(Name(hedge));
    Reading reading{hedge, Printed("3")};
    if (hedge == HedgeClass::kRange) reading.high = Printed("7");
    const Figure figure = MakeFigure(reading, {});
    const bool open =
        hedge == HedgeClass::kMoreThan || hedge == HedgeClass::kAtLeast ||
        hedge == HedgeClass::kWellOver || hedge == HedgeClass::kFraction ||
        hedge == HedgeClass::kMultiple || hedge == HedgeClass::kUnitWord;
    CHECK((Outer(figure, Mode::kPragmatic) == figure.outer));
    CHECK((Outer(figure, Mode::kStrict) == figure.inner) == !open);
  }
}

TEST_CASE("Figures keep what the digits tell") {
  const Figure figure = MakeFigure(
      {HedgeClass::kBare, Printed("1300", "1e3"), {}, true}, Tolerances{});
  CHECK(figure.bare);
  CHECK((figure.value == Rational(-1'300'000)));
  CHECK((figure.last_digit == Rational(1000)));
  CHECK((figure.grain == Rational(100'000)));
  CHECK(figure.significant_digits == 2);
  CHECK_FALSE(MakeFigure({HedgeClass::kAbout, Printed("5")}, {}).bare);
}

TEST_CASE("Tolerances are not built in") {
  Tolerances tolerances;
  tolerances.bare_share = Rational::Fraction(1, 100);
  const Figure figure =
      MakeFigure({HedgeClass::kBare, Printed("600")}, tolerances);
  CHECK(ToString(figure.outer) == "[594, 606)");
}

TEST_CASE("Laws of random readings") {
  RandomReadings readings(3);
  for (int i = 0; i < 10'000; ++i) {
    Reading reading = readings.Next();
    const Figure figure = MakeFigure(reading, Tolerances{});
    CAPTURE(Name(reading.hedge));
    CAPTURE(reading.low.digits.ToString());
    CHECK_FALSE(figure.inner.empty());
    CHECK(figure.inner.Inside(figure.outer));
    CHECK(figure.inner.Inside(Outer(figure, Mode::kStrict)));
    CHECK(figure.last_digit <= figure.grain);
    // Mirrored by the sign.
    reading.negative = !reading.negative;
    const Figure mirrored = MakeFigure(reading, Tolerances{});
    CHECK((mirrored.inner == figure.inner.Mirrored()));
    CHECK((mirrored.outer == figure.outer.Mirrored()));
    CHECK((mirrored.printed == figure.printed.Mirrored()));
    CHECK((mirrored.value == -figure.value));
  }
}

}  // namespace
}  // namespace stimmig
