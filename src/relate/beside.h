// SPDX-License-Identifier: Apache-2.0
// What the figures beside a fact in its own text make of it: the same amount in
// another currency, or the figure that replaces a wrong one.
//
//   Beside beside(facts);
//   beside.is_converted(7);     // "6 Mio. Euro (rund 6,2 Mio. Dollar)"
//   beside.TakesBack(3, fact);  // "12 statt 21": fact says 21
#pragma once

#include <cstddef>
#include <vector>

#include "stimmig/fact.h"

namespace stimmig {

// Whether `second` is `first` in another currency, in brackets behind it: no
// second claim (SEMANTICS.md section 4).
bool Converts(const Fact& first, const Fact& second);

// Keeps a view of the facts. Requires: facts of one source stand together, by
// place.
class Beside {
 public:
  explicit Beside(const std::vector<Fact>& facts);

  bool is_converted(std::size_t i) const { return converted_[i]; }
  // Whether the text of a correcting fact denies the figure that `other` tells.
  // Looks at the nearest facts only.
  bool TakesBack(std::size_t correction, const Fact& other) const;

 private:
  const std::vector<Fact>& facts_;
  std::vector<bool> converted_;
};

// Whether the fact replaces a wrong one (SEMANTICS.md 7.2, row 5).
bool IsCorrection(const Fact& fact);

}  // namespace stimmig
