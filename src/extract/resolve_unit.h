// SPDX-License-Identifier: Apache-2.0
// The unit of a figure that has none beside it: "65 Milliarden" after
// "Dollar", "die 16.000" after "2.048 GPUs", "zweistellige Milliardenbeträge"
// in an article that counts in dollars (SEMANTICS.md 3.3, currency carry-over).
#pragma once

#include <vector>

#include "extract/context.h"

namespace stimmig {

struct ResolvedQuantity {
  QuantityMention quantity;
  bool unsure_unit = false;
};

// The quantities of a sentence, by place. One whose unit cannot be told keeps
// none.
std::vector<ResolvedQuantity> ResolveUnits(Context& context,
                                           const ParsedSentence& sentence);

}  // namespace stimmig
