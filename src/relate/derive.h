// SPDX-License-Identifier: Apache-2.0
// Checks that tie several figures together (SEMANTICS.md section 8): growth,
// sums, shares, products, and what may not be larger than its whole.
//
//   change_rel(x) = x / x[-1y] - 1
//   95 bn, 114..119 bn and "+25 %": derived_bound_only(upper), since the range
//   means +20.0 to +25.3 %
//
// The left side claims; for each figure that a claim can be, the other terms
// are looked up by entity, scope and period, first in the same source.
#pragma once

#include <cstddef>
#include <vector>

#include "relate/derived_check.h"
#include "relate/fact_index.h"
#include "relate/verdict.h"

namespace stimmig {

struct DerivedChecks {
  std::vector<Derived> results;
  std::size_t inequalities_kept = 0;
};

// All checks of the pack, `part <= whole` for each metric that is part of
// another, and what ratios of several times leave of each other. `relations`:
// of pairs; a check that rests on a fact of a contradiction is blocked.
DerivedChecks Derive(const FactIndex& index, const Judge& judge,
                     const std::vector<Relation>& relations);

}  // namespace stimmig
