// SPDX-License-Identifier: Apache-2.0
#include "stimmig/interval.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace stimmig {
namespace {

const Interval kAll;

TEST_CASE("Intervals print their ends") {
  struct Case {
    Interval interval;
    std::string expected;
  };
  const Case cases[] = {
      {Interval::HalfOpen(60, 65), "[60, 65)"},
      {Interval::Closed(60, 65), "[60, 65]"},
      {Interval::Above(60, 65), "(60, 65]"},
      {Interval::Point(65), "[65, 65]"},
      {Interval::AtLeast(1'300'000, true), "(1300000, inf)"},
      {Interval::AtLeast(3), "[3, inf)"},
      {Interval::AtMost(Rational::Fraction(1, 3)), "(-inf, 1/3]"},
      {Interval::AtMost(0, true), "(-inf, 0)"},
      {kAll, "(-inf, inf)"},
      {Interval::HalfOpen(60, 65).Mirrored(), "(-65, -60]"},
      {Interval::AtLeast(5, true).Mirrored(), "(-inf, -5)"},
      {Interval::HalfOpen(60, 65).Scaled(1000), "[60000, 65000)"},
      {Interval::AtLeast(5).Scaled(2), "[10, inf)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.expected);
    CHECK(ToString(c.interval) == c.expected);
  }
}

TEST_CASE("How two intervals lie") {
  struct Case {
    Interval a;
    Interval b;
    bool meets;
    bool touches;
    bool inside;  // a inside b
  };
  const Case cases[] = {
      {Interval::Closed(60, 65), Interval::Point(65), true, true, false},
      {Interval::Point(65), Interval::Closed(60, 65), true, true, true},
      {Interval::HalfOpen(60, 65), Interval::Point(65), false, true, false},
      {Interval::HalfOpen(60, 65), Interval::Closed(60, 65), true, true, true},
      {Interval::Closed(60, 65), Interval::HalfOpen(60, 65), true, true, false},
      {Interval::Closed(1, 2), Interval::Closed(3, 4), false, false, false},
      {Interval::Closed(5, 6), Interval::AtLeast(5), true, true, true},
      {Interval::Closed(5, 6), Interval::AtLeast(5, true), true, true, false},
      {Interval::AtMost(5), Interval::AtLeast(5, true), false, true, false},
      {Interval::AtLeast(7), Interval::AtLeast(5), true, true, true},
      {kAll, Interval::AtLeast(5), true, true, false},
      {kAll, kAll, true, true, true},
  };
  for (const Case& c : cases) {
    CAPTURE(ToString(c.a));
    CAPTURE(ToString(c.b));
    CHECK(c.a.Meets(c.b) == c.meets);
    CHECK(c.a.Touches(c.b) == c.touches);
    CHECK(c.a.Inside(c.b) == c.inside);
  }
}

TEST_CASE("Emptiness, points and members") {
  CHECK(Interval::HalfOpen(5, 5).empty());
  CHECK(Interval::Closed(6, 5).empty());
  CHECK_FALSE(Interval::Point(5).empty());
  CHECK_FALSE(kAll.empty());
  CHECK(Interval::Point(5).is_point());
  CHECK_FALSE(Interval::AtLeast(5).is_point());
  CHECK(Interval::HalfOpen(60, 65).Contains(60));
  CHECK_FALSE(Interval::HalfOpen(60, 65).Contains(65));
  CHECK(kAll.Contains(-7));
}

TEST_CASE("Arithmetic gives the exact image") {
  const Interval zero_to_5 = Interval::Closed(0, 5);
  const Interval above_3 = Interval::Above(3, 4);
  const Interval empty = Interval::HalfOpen(1, 1);
  struct Case {
    Interval result;
    std::string expected;
  };
  const Case cases[] = {
      {zero_to_5 + above_3, "(3, 9]"},
      {zero_to_5 - above_3, "[-4, 2)"},
      {zero_to_5 + Interval::AtLeast(1), "[1, inf)"},
      {zero_to_5 - Interval::AtLeast(1), "(-inf, 4]"},
      {zero_to_5 * above_3, "[0, 20]"},
      {above_3 * Interval::HalfOpen(2, 3), "(6, 12)"},
      {above_3 * Interval::AtLeast(2), "(6, inf)"},
      {Interval::Point(0) * Interval::AtLeast(2), "[0, 0]"},
      {Interval::Closed(114, 119) / Interval::Point(100), "[1.14, 1.19]"},
      {Interval::Closed(6, 8) / Interval::Above(2, 4), "[1.5, 4)"},
      {Interval::Closed(6, 8) / Interval::Above(0, 4), "[1.5, inf)"},
      {Interval::Closed(6, 8) / Interval::AtLeast(2), "(0, 4]"},
      {zero_to_5 / Interval::AtLeast(2), "[0, 2.5]"},
      // Not defined: nothing is claimed.
      {Interval::Closed(-1, 1) * above_3, "(-inf, inf)"},
      {above_3 / zero_to_5, "(-inf, inf)"},
      {above_3 / Interval::Closed(-2, -1), "(-inf, inf)"},
      {Interval::AtMost(1) * above_3, "(-inf, inf)"},
      // Nothing comes of nothing.
      {empty + zero_to_5, "[1, 1)"},
      {zero_to_5 - empty, "(-1, -1]"},
      {zero_to_5 * empty, "[1, 1)"},
      {empty / zero_to_5, "[1, 1)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.expected);
    CHECK(ToString(c.result) == c.expected);
  }
}

TEST_CASE("An end that does not fit is no claim") {
  const Interval huge = Interval::Closed(5, Rational::PowerOfTen(21));
  CHECK(ToString(huge * huge) == "[25, inf)");
  const Interval largest = Interval::Closed(5, Rational::PowerOfTen(38));
  CHECK(ToString(largest + largest) == "[10, inf)");
}

std::vector<Interval> RandomIntervals() {
  std::mt19937_64 random(11);
  std::vector<Interval> intervals;
  for (int i = 0; i < 120; ++i) {
    const Rational low(static_cast<std::int64_t>(random() % 7) - 3);
    const Rational high =
        low + Rational(static_cast<std::int64_t>(random() % 4));
    const bool low_bounded = random() % 6 != 0;
    const bool high_bounded = random() % 6 != 0;
    Interval interval;
    if (low_bounded) interval.low = low;
    if (high_bounded) interval.high = high;
    interval.low_open = !low_bounded || random() % 2 == 0;
    interval.high_open = !high_bounded || random() % 2 == 0;
    if (!interval.empty()) intervals.push_back(interval);
  }
  return intervals;
}

TEST_CASE("Laws of the algebra hold on random intervals") {
  const std::vector<Interval> intervals = RandomIntervals();
  for (const Interval& a : intervals) {
    CHECK((a.Mirrored().Mirrored() == a));
    CHECK(a.Inside(a));
    for (const Interval& b : intervals) {
      CAPTURE(ToString(a));
      CAPTURE(ToString(b));
      CHECK(a.Meets(b) == b.Meets(a));
      CHECK(a.Touches(b) == b.Touches(a));
      if (a.Meets(b)) CHECK(a.Touches(b));
      if (a.Inside(b)) CHECK(a.Meets(b));
      if (a.Inside(b) && b.Inside(a)) CHECK((a == b));
      const Interval both = a.Intersect(b);
      CHECK((both == b.Intersect(a)));
      CHECK(both.empty() == !a.Meets(b));
      CHECK(both.Inside(a));
      if (a.Inside(b)) CHECK((both == a));
      CHECK(a.Meets(b) == a.Mirrored().Meets(b.Mirrored()));
      CHECK(a.Inside(b) == a.Scaled(3).Inside(b.Scaled(3)));
      // a - b contains 0 just where they share a value.
      CHECK((a - b).Contains(0) == a.Meets(b));
    }
  }
}

TEST_CASE("Sums, products and quotients hold those of their members") {
  const std::vector<Interval> intervals = RandomIntervals();
  for (const Interval& a : intervals) {
    for (const Interval& b : intervals) {
      for (int i = -8; i <= 16; ++i) {
        const Rational x = Rational::Fraction(i, 2);
        const Rational y = Rational::Fraction(16 - i, 3);
        if (!a.Contains(x) || !b.Contains(y)) continue;
        CAPTURE(ToString(a));
        CAPTURE(ToString(b));
        CHECK((a + b).Contains(x + y));
        CHECK((a - b).Contains(x - y));
        CHECK((a * b).Contains(x * y));
        if (y.sign() != 0) CHECK((a / b).Contains(x / y));
      }
    }
  }
}

}  // namespace
}  // namespace stimmig
