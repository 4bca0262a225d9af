// SPDX-License-Identifier: Apache-2.0
// Numbers in running text: digits with separators, number words, digit classes
// ("zweistellige Milliardenbeträge") and vague plurals ("Milliarden"), each
// with its scale word (SEMANTICS.md 3.2, 3.3).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/mention.h"
#include "extract/number_words.h"

namespace stimmig {

struct DigitsReading {
  Decimal value;
  // The digits between separators could be thousands or decimals.
  std::optional<Decimal> other;
};

// "2.048", "1,3", "5 000" by the separators of the language; nullopt for what
// is no number ("28.01.2025") or has too many digits.
std::optional<DigitsReading> ReadDigits(std::string_view token,
                                        const Language& language);

// Whether a token is a number that is too long for a figure.
bool HasTooManyDigits(std::string_view token);

// All numbers of a sentence, by place. Requires: tokens, phrases and periods
// are set.
std::vector<NumberMention> FindNumbers(const ParsedSentence& sentence,
                                       const Language& language,
                                       const NumberWords& number_words);

}  // namespace stimmig
