// SPDX-License-Identifier: Apache-2.0
// The currency of a sum that names none.
//
//   "SAP took in 31 billion euros. Expected were 30 billion."   EUR
#pragma once

#include <optional>

#include "extract/context.h"
#include "stimmig/unit.h"

namespace stimmig {

// The one currency of the document, if it has just one.
std::optional<Unit> DocumentCurrency(Context& context);

// Of a sum of millions or more: that of the last such figure before it, in its
// sentence or one of the last few; nullopt where that is not money.
std::optional<Unit> CurrencyBefore(Context& context,
                                   const ParsedSentence& sentence,
                                   const QuantityMention& quantity);

}  // namespace stimmig
