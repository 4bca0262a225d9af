// SPDX-License-Identifier: Apache-2.0
// The numeric relation of two figures, SEMANTICS.md 7.1; agrees with
// tests/oracle/oracle.py.
#pragma once

#include <string_view>

#include "stimmig/figure.h"

namespace stimmig {

enum class NumericRelation {
  kEqual,          // inners are the same set
  kRoundingEqual,  // 5.6 and 5.576
  kRefines,        // a's inner inside b's
  kContains,       // b's inner inside a's
  kOverlaps,       // 60..65 and about 65
  kTruncated,      // 5.5 for 5.576
  kApproxEqual,    // 600 and 589
  kTension,        // only the outers meet or touch
  kDisjoint,       // nothing closes the gap
};

std::string_view Name(NumericRelation relation);

// First match wins, in the order of 7.1.
NumericRelation Compare(const Figure& a, const Figure& b, Mode mode);

// Distance of the facing printed ends as a share of the larger of the two; 0
// where they meet.
Rational Gap(const Figure& a, const Figure& b);
// The same distance in the base unit.
Rational Distance(const Figure& a, const Figure& b);

}  // namespace stimmig
