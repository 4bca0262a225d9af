// SPDX-License-Identifier: Apache-2.0
// Numbers in running text: digits with separators, number words, digit classes
// ("zweistellige Milliardenbeträge") and vague plurals ("Milliarden"), each
// with its scale word (SEMANTICS.md 3.2, 3.3).
#pragma once

#include <vector>

#include "extract/mention.h"
#include "extract/number_words.h"

namespace stimmig {

// All numbers of a sentence, by place. Requires: tokens, phrases and periods
// are set.
std::vector<NumberMention> FindNumbers(const ParsedSentence& sentence,
                                       const Language& language,
                                       const NumberWords& number_words);

}  // namespace stimmig
