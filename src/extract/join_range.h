// SPDX-License-Identifier: Apache-2.0
// Two numbers that a word or a dash makes the ends of one range: "60 bis 65
// Milliarden", "between 5 and 10", "minus 5 bis plus 3 Grad".
#pragma once

#include <cstddef>
#include <optional>

#include "extract/mention.h"
#include "extract/sign.h"

namespace stimmig {

// Where a rule joins number `at` and the next, from its opening word or its
// minus on, and the signs of both.
struct RangeWords {
  const RangeRule* rule = nullptr;
  TokenRange where;
  TokenRange middle;
  Sign start = Sign::kNone;
  Sign end = Sign::kNone;
};

// `left` is number `at` with the unit behind it. Requires: numbers and phrases
// of the sentence are set. Linear in the phrases.
std::optional<RangeWords> FindRange(const ParsedSentence& sentence,
                                    const Language& language,
                                    const RulePack& pack, std::size_t at,
                                    TokenRange left);

// Makes q, which holds number `at`, the range of it and the next number, where
// the two are one ("rose by 10 percent to 34 billion" are two). Requires:
// changes of the sentence are set.
bool JoinRange(const ParsedSentence& sentence, const Language& language,
               const RulePack& pack, std::size_t at, QuantityMention& q);

}  // namespace stimmig
