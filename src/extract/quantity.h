// SPDX-License-Identifier: Apache-2.0
// Numbers with what belongs to them: hedges, ranges, signs, units
// (SEMANTICS.md 3).
#pragma once

#include <vector>

#include "extract/mention.h"

namespace stimmig {

// All quantities of a sentence, by place; numbers inside a period ("2025"), a
// name ("GPT-4") or a non-figure ("§ 218") give none. Requires: numbers,
// phrases, periods, changes and non_figures of the sentence are set.
std::vector<QuantityMention> FindQuantities(const ParsedSentence& sentence,
                                            const Language& language,
                                            const RulePack& pack);

}  // namespace stimmig
