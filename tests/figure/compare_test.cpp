// SPDX-License-Identifier: Apache-2.0
#include "figure/compare.h"

#include <doctest/doctest.h>

#include <string>

#include "figure/rounding.h"
#include "random_reading.h"
#include "stimmig/fact.h"

namespace stimmig {
namespace {

using enum HedgeClass;

Figure Make(HedgeClass hedge, std::string_view digits,
            std::string_view scale = "1", std::string_view high = "",
            bool negative = false) {
  const Rational factor = *Rational::Parse(scale);
  Reading reading{hedge, {*Decimal::Parse(digits), factor}};
  if (!high.empty()) reading.high = {*Decimal::Parse(high), factor};
  reading.negative = negative;
  return MakeFigure(reading, Tolerances{});
}

// The worked relations of SEMANTICS.md section 9.
TEST_CASE("Compare") {
  struct Case {
    std::string label;
    Figure a;
    Figure b;
    std::string pragmatic;
    std::string strict;  // empty: the same
  };
  const Case cases[] = {
      {"60-65, about 65", Make(kRange, "60", "1e9", "65"),
       Make(kAbout, "65", "1e9"), "overlaps", ""},
      {"60-65, 65", Make(kRange, "60", "1e9", "65"), Make(kBare, "65", "1e9"),
       "overlaps", ""},
      {"60, 65", Make(kBare, "60"), Make(kBare, "65"), "tension", "disjoint"},
      {"60-65, 66-72", Make(kRange, "60", "1", "65"),
       Make(kRange, "66", "1", "72"), "tension", "disjoint"},
      {"64-72, 66-72", Make(kRange, "64", "1", "72"),
       Make(kRange, "66", "1", "72"), "contains", ""},
      {"70-72, 72.2", Make(kRange, "70", "1", "72"), Make(kBare, "72.2"),
       "tension", "disjoint"},
      {"more than 1.3, more than 1.3", Make(kMoreThan, "1.3", "1e6"),
       Make(kMoreThan, "1.3", "1e6"), "equal", ""},
      {"more than 1.3, 2", Make(kMoreThan, "1.3", "1e6"),
       Make(kBare, "2", "1e6"), "tension", ""},
      {"5.6, 5.576", Make(kBare, "5.6", "1e6"), Make(kBare, "5.576", "1e6"),
       "rounding_equal", ""},
      {"5.5, 5.576", Make(kBare, "5.5", "1e6"), Make(kBare, "5.576", "1e6"),
       "truncated", ""},
      {"5.6 million, 557600", Make(kBare, "5.6", "1e6"), Make(kBare, "557600"),
       "disjoint", ""},
      {"600, 589", Make(kBare, "600", "1e9"), Make(kBare, "589", "1e9"),
       "approx_equal", "disjoint"},
      {"almost 600, 589", Make(kAlmost, "600", "1e9"),
       Make(kBare, "589", "1e9"), "contains", ""},
      {"589, 592.7", Make(kBare, "589", "1e9"), Make(kBare, "592.7", "1e9"),
       "disjoint", ""},
      {"losses of 5 and 4.97", Make(kBare, "5", "1e9", "", true),
       Make(kBare, "4.97", "1e9", "", true), "rounding_equal", ""},
      {"a loss and a profit of 5", Make(kBare, "5", "1", "", true),
       Make(kBare, "5"), "disjoint", ""},
      {"up to 3, 3.4", Make(kUpTo, "3"), Make(kBare, "3.4"), "tension",
       "disjoint"},
      {"at most 3, 3.4", Make(kAtMost, "3"), Make(kBare, "3.4"), "disjoint",
       ""},
      {"2.6, 2.7", Make(kBare, "2.6"), Make(kBare, "2.7"), "tension", ""},
      {"double digits, 60-65", Make(kDigitClass, "2", "1e9"),
       Make(kRange, "60", "1e9", "65"), "contains", ""},
      {"a loss cuts as a profit does", Make(kBare, "5.5", "1", "", true),
       Make(kBare, "5.576", "1", "", true), "truncated", ""},
      {"one digit does not cut", Make(kBare, "5"), Make(kBare, "5.9"),
       "disjoint", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.label);
    CHECK(Name(Compare(c.a, c.b, Mode::kPragmatic)) == c.pragmatic);
    CHECK(Name(Compare(c.a, c.b, Mode::kStrict)) ==
          (c.strict.empty() ? c.pragmatic : c.strict));
  }
}

TEST_CASE("Gap and Distance are those of the printed ends") {
  struct Case {
    Figure a;
    Figure b;
    std::string gap;
    std::string distance;
  };
  const Case cases[] = {
      {Make(kBare, "65"), Make(kRange, "30", "1", "40"), "5/13", "25"},
      {Make(kBare, "65", "1e9"), Make(kBare, "60", "1e9"), "1/13",
       "5000000000"},
      {Make(kAbout, "65"), Make(kMoreThan, "60"), "0", "0"},
      {Make(kMoreThan, "80"), Make(kBare, "60"), "0.25", "20"},
      {Make(kUpTo, "3"), Make(kBare, "4"), "0.25", "1"},
      {Make(kUpTo, "3"), Make(kBare, "2"), "0", "0"},
      {Make(kBare, "5", "1", "", true), Make(kBare, "5"), "2", "10"},
      {Make(kBare, "0"), Make(kBare, "0.0"), "0", "0"},
      {Make(kBare, "0"), Make(kBare, "7"), "1", "7"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.distance);
    CHECK(Gap(c.a, c.b).ToString() == c.gap);
    CHECK(Gap(c.b, c.a).ToString() == c.gap);
    CHECK(Distance(c.a, c.b).ToString() == c.distance);
  }
}

TEST_CASE("Figures of the largest size compare") {
  const Figure large = Make(kAbout, "999999999999999999", "1e3");
  const Figure fine = Make(kBare, "999999999.123456789");
  CHECK(Compare(large, fine, Mode::kPragmatic) == NumericRelation::kDisjoint);
  CHECK((Gap(large, fine) < Rational(1)));
  CHECK((Gap(large, fine) > Rational::Fraction(99, 100)));
}

NumericRelation Flipped(NumericRelation relation) {
  switch (relation) {
    case NumericRelation::kRefines:
      return NumericRelation::kContains;
    case NumericRelation::kContains:
      return NumericRelation::kRefines;
    default:
      return relation;
  }
}

Figure Thousandfold(Reading reading) {
  reading.low.scale = reading.low.scale * 1000;
  if (reading.high) reading.high->scale = reading.high->scale * 1000;
  reading.whole = 1000;
  return MakeFigure(reading, Tolerances{});
}

TEST_CASE("Laws of random pairs") {
  RandomReadings readings(5);
  for (int i = 0; i < 10'000; ++i) {
    Reading x = readings.Next();
    Reading y = readings.NextNear(x);
    x.counted = y.counted = false;
    const Figure a = MakeFigure(x, Tolerances{}),
                 b = MakeFigure(y, Tolerances{});
    CAPTURE(Name(x.hedge));
    CAPTURE(Name(y.hedge));
    CAPTURE(ToString(a.inner));
    CAPTURE(ToString(b.inner));
    for (const Mode mode : {Mode::kPragmatic, Mode::kStrict}) {
      const NumericRelation there = Compare(a, b, mode);
      CHECK(Compare(b, a, mode) == Flipped(there));
      CHECK(Compare(a, a, mode) == NumericRelation::kEqual);
      CHECK(Compare(Thousandfold(x), Thousandfold(y), mode) == there);
      if (there == NumericRelation::kDisjoint) {
        CHECK_FALSE(Outer(a, mode).Meets(Outer(b, mode)));
      }
    }
    CHECK((Gap(a, b) == Gap(b, a)));
    CHECK(Gap(a, b).sign() >= 0);
    CHECK((Gap(Thousandfold(x), Thousandfold(y)) == Gap(a, b)));
    CHECK((Distance(a, b) == Distance(b, a)));
    CHECK((Distance(a, b).sign() > 0) == (Gap(a, b).sign() > 0));
  }
}

}  // namespace
}  // namespace stimmig
