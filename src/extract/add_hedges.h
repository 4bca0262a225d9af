// SPDX-License-Identifier: Apache-2.0
// Words that say how a number is meant: "rund 65", "mehr als 65", "65 or less",
// and the sign behind it ("15 Grad unter null").
#pragma once

#include "extract/mention.h"

namespace stimmig {

// Takes the hedges beside q into it: its class, its extent and the reasons.
// Requires: number, unit and sign of q are set.
void AddHedges(const ParsedSentence& sentence, const Language& language,
               QuantityMention& q);

}  // namespace stimmig
