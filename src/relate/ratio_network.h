// SPDX-License-Identifier: Apache-2.0
// Quantities of one entity joined by ratios (SEMANTICS.md 10): growth over
// several years, multiples, margins. What no single formula sees, since an
// input is printed nowhere:
//
//   revenue 2021 = 100, +10 % in 2022, +10 % in 2023, +10 % in 2024,
//   revenue 2024 = 200: these five facts cannot all hold
//
// Only sure statements of outcomes, about what is never negative, take part.
#pragma once

#include <string>
#include <vector>

#include "relate/binding.h"

namespace stimmig {

// Facts that may not fit each other, as an equation of their own: to be judged
// exactly.
struct RatioChain {
  Formula formula;
  Binding binding;
  std::string check;  // id of the check that joins the first of them
};

// Of what a ratio joins, up to kMaxChains, each without the facts of those
// before. `left_out`: by fact, those that are known to be in conflict, or
// replaced. Near linear in the facts.
inline constexpr std::size_t kMaxChains = 16;
std::vector<RatioChain> FindRatioChains(const FactIndex& index,
                                        const Judge& judge,
                                        const std::vector<bool>& left_out);

}  // namespace stimmig
