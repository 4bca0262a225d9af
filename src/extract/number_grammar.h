// SPDX-License-Identifier: Apache-2.0
// The grammar of numbers in running text, in digits and in words
// (SEMANTICS.md 3.2, 3.3): "zweihundertfünf", "3 hundred and 21", "two million
// three hundred thousand", "dreieinhalb Millionen", "2 1/4", "two thirds of a
// million", "drei Komma eins vier". The words are those of the language.
//
//   NumberGrammar grammar(sentence, language, words);
//   if (auto number = grammar.At(token)) ...   // the longest one from there
#pragma once

#include <optional>

#include "extract/mention.h"
#include "extract/number_words.h"

namespace stimmig {

class NumberGrammar {
 public:
  // Requires: tokens, folded words, phrases and periods of the sentence are
  // set; all outlive the grammar.
  NumberGrammar(const ParsedSentence& sentence, const Language& language,
                const NumberWords& words)
      : s_(sentence), language_(language), words_(words) {}

  // The longest number from a token on. At most kMostTokens tokens are looked
  // at, so that a run of numbers costs linear time.
  std::optional<NumberMention> At(std::size_t token) const;

  static constexpr std::size_t kMostTokens = 48;

 private:
  const ParsedSentence& s_;
  const Language& language_;
  const NumberWords& words_;
};

}  // namespace stimmig
