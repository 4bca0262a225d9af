// SPDX-License-Identifier: Apache-2.0
// A quote around its figure, shortened at words: "… will zwischen 60 und 65
// Milliarden Dollar investieren …".
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "stimmig/fact.h"

namespace stimmig {

struct QuotePart {
  std::string text;
  bool figure = false;
};

// The fact's context, at most about `columns` wide, on one line. Where the
// figure does not stand in it, the figure is all there is.
std::vector<QuotePart> QuotationOf(const Fact& fact, std::size_t columns);

// Whether the fact's figure can be found in a context.
bool StandsIn(const Fact& fact, const std::string& context);

// The context of the first fact, whole, with the figures of all that stand in
// it. Requires: not empty.
std::vector<QuotePart> QuotationOf(const std::vector<const Fact*>& facts);

}  // namespace stimmig
