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

// Whole, with the figures of several facts. Requires: not empty, all with the
// same context.
std::vector<QuotePart> QuotationOf(std::vector<const Fact*> facts);

}  // namespace stimmig
