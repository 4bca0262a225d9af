// SPDX-License-Identifier: Apache-2.0
// What a formula leaves of the intervals of its terms: values are projected
// forward and backward over the formula tree until nothing changes (HC4
// revise), in exact arithmetic of any size.
//
//   Formula f = *ParseFormula("change_rel(x) = x / x[-1y] - 1");
//   Propagation p = Propagate(f, {Point(0.25), Closed(114, 119), Point(95)});
//   p.possible;   // some choice of values may fulfil the formula
//   p.terms[1];   // [118.75, 118.75]: the part of 114..119 that does
#pragma once

#include <vector>

#include "pack/formula.h"
#include "stimmig/interval.h"

namespace stimmig {

struct Propagation {
  // false: no values of the terms fulfil the formula. true promises nothing:
  // the projection is sound, not complete.
  bool possible = true;
  // By index into Formula::terms. Ends of more than 10^24 are given as
  // unbounded, finer ones than 10^-12 rounded to that.
  std::vector<Interval> terms;
};

// Requires: one interval per term of the formula.
Propagation Propagate(const Formula& formula,
                      const std::vector<Interval>& terms);

}  // namespace stimmig
