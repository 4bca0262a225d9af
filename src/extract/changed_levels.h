// SPDX-License-Identifier: Apache-2.0
// The levels between which a change lies: "rose by 21 million, from 380 million
// in 2023 to 401 million in 2024".
#pragma once

#include "extract/mention.h"

namespace stimmig {

// Of the sentence; null where none is told.
struct ChangedLevels {
  const QuantityMention* from = nullptr;
  const QuantityMention* to = nullptr;  // only beside `from`
};

// Requires: the quantity is a change of the sentence. Linear.
ChangedLevels FindChangedLevels(const ParsedSentence& sentence,
                                const QuantityMention& change);

// The time right behind a level, which may be null; null where none is.
const PeriodMention* TimeBehind(const ParsedSentence& sentence,
                                const QuantityMention* level);

}  // namespace stimmig
