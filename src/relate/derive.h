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
#include <optional>
#include <vector>

#include "relate/fact_index.h"
#include "relate/verdict.h"

namespace stimmig {

struct Derived {
  Relation relation;
  // Present where the relation is told as a finding about an equation.
  std::optional<Derivation> derivation;
};

struct DerivedChecks {
  std::vector<Derived> results;
  std::size_t inequalities_kept = 0;
};

// All checks of the pack, and `part <= whole` for each metric that is part of
// another. `contradicted`: the facts that stand in a contradiction; a check
// that rests on one is blocked.
DerivedChecks Derive(const FactIndex& index, const Judge& judge,
                     const std::vector<bool>& contradicted);

}  // namespace stimmig
