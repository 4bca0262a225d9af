// SPDX-License-Identifier: Apache-2.0
#include "figure/compare.h"

#include <array>
#include <cstddef>

#include "figure/rounding.h"

namespace stimmig {
namespace {

// Row 4: the coarser shows the first digits of the finer, as 5.5 for 5.576.
bool IsTruncated(const Figure& a, const Figure& b) {
  if (a.last_digit == b.last_digit) return false;
  const bool a_coarser = a.last_digit > b.last_digit;
  const Figure& coarse = a_coarser ? a : b;
  const Figure& fine = a_coarser ? b : a;
  if (coarse.significant_digits < 2) return false;
  if (coarse.value.sign() * fine.value.sign() <= 0) return false;
  const Rational cut = coarse.value.Abs();
  return Interval::HalfOpen(cut, cut + coarse.last_digit)
      .Contains(fine.value.Abs());
}

// Row 5: the rounder one rounds the finer, as 600 does 589.
bool IsApproxEqual(const Figure& a, const Figure& b, Mode mode) {
  if (a.grain == b.grain) return false;
  return a.grain > b.grain ? b.inner.Inside(Outer(a, mode))
                           : a.inner.Inside(Outer(b, mode));
}

// The printed ends that face each other, lower first, where nothing lies
// between them but the gap.
struct Facing {
  Rational below;
  Rational above;
};

Facing FacingEnds(const Interval& a, const Interval& b) {
  if (a.high && b.low && *a.high < *b.low) return {*a.high, *b.low};
  if (b.high && a.low && *b.high < *a.low) return {*b.high, *a.low};
  return {};
}

}  // namespace

std::string_view Name(NumericRelation relation) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"equal", "rounding_equal", "refines", "contains", "overlaps",
       "truncated", "approx_equal", "tension", "disjoint"});
  return kNames.at(static_cast<std::size_t>(relation));
}

NumericRelation Compare(const Figure& a, const Figure& b, Mode mode) {
  const bool bare = a.bare && b.bare;
  if (a.inner == b.inner) return NumericRelation::kEqual;
  if (a.inner.Meets(b.inner)) {
    if (bare) return NumericRelation::kRoundingEqual;
    if (a.inner.Inside(b.inner)) return NumericRelation::kRefines;
    if (b.inner.Inside(a.inner)) return NumericRelation::kContains;
    return NumericRelation::kOverlaps;
  }
  if (bare && IsTruncated(a, b)) return NumericRelation::kTruncated;
  if (bare && IsApproxEqual(a, b, mode)) return NumericRelation::kApproxEqual;
  return Outer(a, mode).Touches(Outer(b, mode)) ? NumericRelation::kTension
                                                : NumericRelation::kDisjoint;
}

Rational Gap(const Figure& a, const Figure& b) {
  const auto [below, above] = FacingEnds(a.printed, b.printed);
  if (below == above) return 0;
  return (above - below) / Max(below.Abs(), above.Abs());
}

Rational Distance(const Figure& a, const Figure& b) {
  const auto [below, above] = FacingEnds(a.printed, b.printed);
  return above - below;
}

}  // namespace stimmig
