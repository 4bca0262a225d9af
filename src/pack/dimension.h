// SPDX-License-Identifier: Apache-2.0
// Whether a formula adds and compares like with like.
//
//   revenue = units_sold * average_selling_price   // money: fine
//   revenue = profit + market_share                // column 18: no
//
// Counts are plain factors: money times or by a count is money. Percentages,
// shares, ratios and relative changes are fractions, as numbers are. A variable
// has a dimension of its own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "pack/pack.h"

namespace stimmig {

struct DimensionMistake {
  std::size_t column = 0;  // in the formula, from 1
  std::string what;        // "adds money and a fraction"
  std::string hint;
};

// The first one. Terms of unknown metrics fit anything.
std::optional<DimensionMistake> FindDimensionMistake(const Formula& formula,
                                                     const RulePack& pack);

}  // namespace stimmig
