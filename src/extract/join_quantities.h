// SPDX-License-Identifier: Apache-2.0
// Two quantities side by side that are one: "mehr als 5 und bis zu 12 Prozent",
// "5 feet 2 inches", "an hour and a half", "zwei Euro fünfzig".
#pragma once

#include "extract/mention.h"

namespace stimmig {

// Whether `second` was taken into `first`, which stands before it.
bool JoinQuantities(const ParsedSentence& sentence, const Language& language,
                    QuantityMention& first, const QuantityMention& second);

}  // namespace stimmig
