// SPDX-License-Identifier: Apache-2.0
// The tokens of a sentence as lexemes of numbers, for number_grammar.h.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/mention.h"
#include "extract/number_words.h"

namespace stimmig {

// What a token, or a part of one, contributes to a number.
struct Lexeme {
  enum class Kind {
    kDigits,
    kValue,  // 0 to 90
    kHundred,
    kScale,        // "thousand", "Mio.", "dozen"
    kArticle,      // "eine", "a"
    kDenominator,  // "third"
    kHalves,       // "anderthalb"
    kFraction,     // "½"
    kSlash,
    kJoiner,  // "und"
    kPoint,   // "Komma"
    kLink,    // "of"
    kRatio,   // "out of", "von"
    kOver,    // "over" in "one over twenty"
  };
  Kind kind = Kind::kValue;
  Rational value = 1;
  Decimal digits;
  std::optional<Decimal> other;
  const ScaleRule* scale = nullptr;
  std::size_t end = 0;     // one past its last token
  bool one = false;        // a number word that is an article, too: "ein"
  bool last_word = false;  // "eins"
  bool bare = false;       // a denominator that needs no number: "half"
};

// The lexemes from a token on, up to the first that can be no part of a number
// and at most `most_tokens` further. Requires: tokens, folded words, phrases
// and periods of the sentence are set.
std::vector<Lexeme> ReadLexemes(const ParsedSentence& sentence,
                                const Language& language,
                                const NumberWords& words, std::size_t first,
                                std::size_t most_tokens);

}  // namespace stimmig
