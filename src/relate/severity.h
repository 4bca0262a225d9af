// SPDX-License-Identifier: Apache-2.0
// How grave a verdict is, and whether it counts (SEMANTICS.md 7.3).
//
//   Clash clash = ClashOf(relation, facts);       // 38 %, no sign flip
//   SeverityOf(relation, clash, facts, pack);     // kError
//   Gates(relation, facts);                       // true
#pragma once

#include <optional>
#include <vector>

#include "pack/pack.h"
#include "stimmig/report.h"

namespace stimmig {

// How far apart two figures are printed.
struct Clash {
  Rational gap;             // share of the larger end
  Rational distance;        // in the base unit
  bool sign_flips = false;  // a profit and a loss, a rise and a fall
  bool in_percent = false;  // of percent or percentage points
};

Clash ClashBetween(const Figure& a, const Figure& b, const Unit& unit);
// Between the first two facts.
Clash ClashOf(const Relation& relation, const std::vector<Fact>& facts);

// Absent: the relation is listed without severity.
std::optional<Severity> SeverityOf(const Relation& relation, const Clash& clash,
                                   const std::vector<Fact>& facts,
                                   const RulePack& pack);

// Whether --fail-on counts relations of this kind.
bool Gates(const Relation& relation, const std::vector<Fact>& facts);

}  // namespace stimmig
