// SPDX-License-Identifier: Apache-2.0
// Laws of two figures (SEMANTICS.md 0, 3, 7.1).
#include <doctest/doctest.h>

#include <algorithm>

#include "figure/compare.h"
#include "property/arbitrary.h"
#include "relate/agreement.h"

namespace stimmig {
namespace {

Figure FigureOf(const Reading& reading) {
  return MakeFigure(reading, Tolerances{});
}

NumericRelation Mirrored(NumericRelation relation) {
  switch (relation) {
    case NumericRelation::kRefines:
      return NumericRelation::kContains;
    case NumericRelation::kContains:
      return NumericRelation::kRefines;
    default:
      return relation;
  }
}

Figure Scaled(Figure figure, const Rational& factor) {
  figure.inner = figure.inner.Scaled(factor);
  figure.outer = figure.outer.Scaled(factor);
  figure.printed = figure.printed.Scaled(factor);
  figure.value = figure.value * factor;
  figure.last_digit = figure.last_digit * factor;
  figure.grain = figure.grain * factor;
  return figure;
}

constexpr Mode kModes[] = {Mode::kPragmatic, Mode::kStrict};

TEST_CASE("what is claimed lies inside what must be allowed") {
  CHECK(rc::check([](const Reading& reading) {
    const Figure figure = FigureOf(reading);
    for (const Mode mode : kModes) {
      RC_ASSERT(figure.inner.Inside(Outer(figure, mode)));
    }
  }));
}

TEST_CASE("a relation reads the same from both sides") {
  CHECK(rc::check([](const Reading& x, const Reading& y) {
    const Figure a = FigureOf(x), b = FigureOf(y);
    for (const Mode mode : kModes) {
      RC_ASSERT(Compare(b, a, mode) == Mirrored(Compare(a, b, mode)));
    }
    RC_ASSERT(Gap(a, b) == Gap(b, a));
    RC_ASSERT(Distance(a, b) == Distance(b, a));
  }));
}

TEST_CASE("a common factor changes no relation") {
  CHECK(rc::check([](const Reading& x, const Reading& y) {
    const Rational factor =
        Rational::Fraction(*rc::gen::inRange(1, 1000), *rc::gen::inRange(1, 9));
    const Figure a = FigureOf(x), b = FigureOf(y);
    const Figure p = Scaled(a, factor), q = Scaled(b, factor);
    for (const Mode mode : kModes) {
      RC_ASSERT(Compare(p, q, mode) == Compare(a, b, mode));
    }
    RC_ASSERT(Gap(p, q) == Gap(a, b));
    RC_ASSERT(Distance(p, q) == Distance(a, b) * factor);
  }));
}

TEST_CASE("who allows more contradicts no more") {
  CHECK(rc::check([](const Reading& x, const Reading& y) {
    const Figure a = FigureOf(x);
    Figure b = FigureOf(y);
    const bool apart =
        Compare(a, b, Mode::kPragmatic) == NumericRelation::kDisjoint;
    const Rational more = *rc::gen::inRange(0, 50);
    if (b.outer.low) b.outer.low = *b.outer.low - more;
    if (b.outer.high) b.outer.high = *b.outer.high + more;
    RC_ASSERT(apart ||
              Compare(a, b, Mode::kPragmatic) != NumericRelation::kDisjoint);
  }));
}

// All sets that touch pairwise and to which nothing can be added.
std::vector<std::vector<std::size_t>> BruteForce(
    const std::vector<Interval>& intervals) {
  const auto agree = [&](std::size_t set) {
    for (std::size_t i = 0; i < intervals.size(); ++i) {
      for (std::size_t j = i + 1; j < intervals.size(); ++j) {
        if ((set >> i & 1) && (set >> j & 1) &&
            !intervals[i].Touches(intervals[j])) {
          return false;
        }
      }
    }
    return true;
  };
  std::vector<std::vector<std::size_t>> maximal;
  for (std::size_t set = 1; set < std::size_t{1} << intervals.size(); ++set) {
    bool largest = agree(set);
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
      if (set >> i & 1) {
        members.push_back(i);
      } else {
        largest = largest && !agree(set | std::size_t{1} << i);
      }
    }
    if (largest) maximal.push_back(members);
  }
  std::ranges::sort(maximal);
  return maximal;
}

TEST_CASE("the sweep finds exactly the maximal consistent sets") {
  CHECK(rc::check([] {
    const auto readings =
        *rc::gen::resize(7, rc::gen::arbitrary<std::vector<Reading>>());
    std::vector<Interval> outers;
    for (const Reading& reading : readings) {
      outers.push_back(FigureOf(reading).outer);
    }
    auto found = MaximalAgreeing(outers);
    std::size_t largest = 0;
    for (const auto& set : found) largest = std::max(largest, set.size());
    std::ranges::sort(found);
    RC_ASSERT(found == BruteForce(outers));
    RC_ASSERT(LargestAgreeing(outers) == largest);
  }));
}

}  // namespace
}  // namespace stimmig
