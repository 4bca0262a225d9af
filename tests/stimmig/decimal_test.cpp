// SPDX-License-Identifier: Apache-2.0
#include "stimmig/decimal.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>

namespace stimmig {
namespace {

Rational R(std::string_view text) { return Rational::Parse(text).value(); }

TEST_CASE("Rational parses and prints exactly") {
  struct Case {
    std::string text;
    std::string decimal;
    std::string fraction;
  };
  const Case cases[] = {
      {"0", "0", "0"},
      {"-0", "0", "0"},
      {"12", "12", "12"},
      {"-0.5", "-0.5", "-1/2"},
      {"2/3", "2/3", "2/3"},
      {"-4/6", "-2/3", "-2/3"},
      {"60e9", "60000000000", "60000000000"},
      {"1.3e6", "1300000", "1300000"},
      {"5e-3", "0.005", "1/200"},
      {"11/200", "0.055", "11/200"},
      {"1.10", "1.1", "11/10"},
      {"999999999999999999999", "999999999999999999999",
       "999999999999999999999"},
      {"0.000000001", "0.000000001", "1/1000000000"},
      {"1e-38", "0.00000000000000000000000000000000000001",
       "1/100000000000000000000000000000000000000"},
      {"1/170141183460469231731687303715884105727",
       "1/170141183460469231731687303715884105727",
       "1/170141183460469231731687303715884105727"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto value = Rational::Parse(c.text);
    REQUIRE(value);
    CHECK(value->ToString() == c.decimal);
    CHECK(value->ToFraction() == c.fraction);
    CHECK((Rational::Parse(c.decimal) == value));
    CHECK((Rational::Parse(c.fraction) == value));
  }
}

TEST_CASE("Rational refuses what it does not write") {
  for (const std::string text : {"",
                                 "-",
                                 "--1",
                                 "+1",
                                 ".5",
                                 "5.",
                                 "1,5",
                                 "1.2.3",
                                 "1/0",
                                 "1/",
                                 "/2",
                                 "1.5/2",
                                 "1/-2",
                                 "e9",
                                 "1e",
                                 "1e+3",
                                 "1e39",
                                 "1e-39",
                                 "1e99999999999",
                                 "1e38.5",
                                 " 1",
                                 "1 ",
                                 "1'000",
                                 "5e38",
                                 "170141183460469231731687303715884105728"}) {
    CAPTURE(text);
    CHECK_FALSE(Rational::Parse(text));
  }
}

TEST_CASE("Rational arithmetic is exact") {
  CHECK((R("0.1") + R("0.2") == R("0.3")));
  CHECK((R("2/3") - R("1/6") == R("0.5")));
  CHECK((R("5.576e6") / R("2") == R("2788000")));
  CHECK((R("-2/3") * R("3/4") == R("-0.5")));
  CHECK((R("1") / R("-3") == R("-1/3")));
  CHECK((-R("7") == R("-7")));
  CHECK((R("-7").Abs() == R("7")));
  CHECK((Min(R("1"), R("-2")) == R("-2")));
  CHECK((Max(R("1"), R("-2")) == R("1")));
  CHECK(R("-1/9").sign() == -1);
  CHECK(Rational().sign() == 0);
}

TEST_CASE("Figures of the largest size still divide") {
  const Rational large = R("999999999999999999e3");
  const Rational small = R("999999999.123456789");
  CHECK(((large - small) / large < Rational(1)));
  CHECK((small / large * large == small));
  CHECK(((large + small) - large == small));
}

TEST_CASE("Checked arithmetic tells when a result does not fit") {
  const Rational huge = Rational::PowerOfTen(38);
  CHECK_FALSE(CheckedProduct(huge, 10));
  CHECK_FALSE(CheckedSum(huge, huge));
  CHECK_FALSE(CheckedQuotient(huge, R("0.1")));
  CHECK((CheckedProduct(huge, R("1e-38")) == Rational(1)));
  CHECK((CheckedSum(huge, -huge) == Rational(0)));
  // -2^127 has no magnitude.
  const Rational half = Rational::Fraction(Rational::Integer{1} << 126, 1);
  CHECK_FALSE(CheckedSum(-half, -half));
  CHECK_FALSE(CheckedProduct(half, -2));
}

TEST_CASE("Comparison does not overflow") {
  const std::string top = "170141183460469231731687303715884105727";
  const std::string below = "170141183460469231731687303715884105726";
  const std::string ordered[] = {"-" + top,
                                 "-" + top + "/3",
                                 "-1",
                                 "-1/" + top,
                                 "0",
                                 "1/" + top,
                                 "1/" + below,
                                 "1/3",
                                 "0.333333333333333334",
                                 below + "/" + top,
                                 "1",
                                 top + "/" + below,
                                 below,
                                 top};
  for (std::size_t i = 0; i < std::size(ordered); ++i) {
    for (std::size_t k = 0; k < std::size(ordered); ++k) {
      CAPTURE(ordered[i]);
      CAPTURE(ordered[k]);
      CHECK(((R(ordered[i]) <=> R(ordered[k])) == (i <=> k)));
    }
  }
}

TEST_CASE("Laws of arithmetic hold on random fractions") {
  std::mt19937_64 random(7);
  const auto next = [&random] {
    const auto number = static_cast<std::int64_t>(random() % 2'000'001);
    const auto divisor = static_cast<std::int64_t>(1 + random() % 1000);
    return Rational::Fraction(number - 1'000'000, divisor);
  };
  for (int i = 0; i < 5000; ++i) {
    const Rational a = next(), b = next(), c = next();
    CAPTURE(a.ToFraction());
    CAPTURE(b.ToFraction());
    CHECK((a + b == b + a));
    CHECK((a * (b + c) == a * b + a * c));
    CHECK((a - b + b == a));
    if (b.sign() != 0) CHECK((a / b * b == a));
    CHECK(((a < b) == ((b - a).sign() > 0)));
    CHECK(((a <=> b) == (a.ToDouble() <=> b.ToDouble())));
    CHECK((R(a.ToString()) == a));
    CHECK((R(a.ToFraction()) == a));
    CHECK((Floor(a) <= a));
    CHECK((a < Floor(a) + 1));
    CHECK(((Round(a, 3) - a).Abs() <= R("0.0005")));
  }
}

TEST_CASE("Round takes halves away from zero") {
  struct Case {
    std::string value;
    int places;
    std::string expected;
  };
  const Case cases[] = {
      {"0.5", 0, "1"},     {"-0.5", 0, "-1"},     {"0.49", 0, "0"},
      {"2/3", 2, "0.67"},  {"-2/3", 3, "-0.667"}, {"1250", -2, "1300"},
      {"5.576", 1, "5.6"}, {"5", 2, "5"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(Round(R(c.value), c.places).ToString() == c.expected);
  }
  CHECK((Floor(R("-0.5")) == Rational(-1)));
  CHECK((Floor(R("7")) == Rational(7)));
}

TEST_CASE("ToDouble is the nearest double") {
  CHECK(R("5.6").ToDouble() == 5.6);
  CHECK(R("0.1").ToDouble() == 0.1);
  CHECK(R("-1.3e6").ToDouble() == -1.3e6);
  CHECK(R("1e21").ToDouble() == 1e21);
  CHECK(R("1/3").ToDouble() == 1.0 / 3.0);
}

// The examples of SEMANTICS.md 3.1 first.
TEST_CASE("Decimal keeps the printed precision") {
  struct Case {
    std::string text;
    std::string last_digit;
    std::string grain;
    int significant_digits;
  };
  const Case cases[] = {
      {"1.30", "0.01", "0.01", 3},
      {"60", "1", "10", 1},
      {"65", "1", "5", 2},
      {"119", "1", "1", 3},
      {"600", "1", "100", 1},
      {"1300", "1", "100", 2},
      {"0", "1", "1", 1},
      {"2.0", "0.1", "0.1", 2},
      {"5", "1", "5", 1},
      {"50", "1", "50", 1},
      {"2500", "1", "500", 2},
      {"0.05", "0.01", "0.01", 1},
      {"0.0", "0.1", "0.1", 1},
      {"2048", "1", "1", 4},
      {"999999999999999999", "1", "1", 18},
      {"100000000000000000", "1", "100000000000000000", 1},
      {"0.000000001", "0.000000001", "0.000000001", 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto decimal = Decimal::Parse(c.text);
    REQUIRE(decimal);
    CHECK(decimal->ToString() == c.text);
    CHECK((decimal->value() == R(c.text)));
    CHECK(decimal->LastDigit().ToString() == c.last_digit);
    CHECK(decimal->Grain().ToString() == c.grain);
    CHECK(decimal->SignificantDigits() == c.significant_digits);
    CHECK(decimal->is_integer() == !c.text.contains('.'));
  }
  CHECK(Decimal::Parse("007")->ToString() == "7");
  CHECK_FALSE((Decimal::Parse("2.0") == Decimal::Parse("2")));
  CHECK((Decimal::FromInteger(12) == Decimal::Parse("12")));
}

TEST_CASE("Decimal refuses other spellings and too many digits") {
  for (const std::string text :
       {"", ".", ".5", "5.", "1,5", "-1", "+1", "1e3", "1.2.3", "1 000",
        "1000000000000000000", "0.0000000001", "1234567890.123456789", "٣"}) {
    CAPTURE(text);
    CHECK_FALSE(Decimal::Parse(text));
  }
}

}  // namespace
}  // namespace stimmig
