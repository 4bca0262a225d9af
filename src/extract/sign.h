// SPDX-License-Identifier: Apache-2.0
// Signs before a number: "-5", "\u22125", "minus 5", "+3", "plus 3".
#pragma once

#include <cstddef>

#include "extract/mention.h"

namespace stimmig {

enum class Sign {
  kNone,
  kMinus,      // a mark, of the one number behind it
  kMinusWord,  // "minus 5 bis 10": may be of both numbers of a range
  kPlus,
};

// The sign whose one token ends where `first` begins. A hyphen is a sign only
// where it is glued to what follows and to nothing before it.
Sign SignBefore(const ParsedSentence& sentence, const Language& language,
                std::size_t first);

inline bool IsMinus(Sign sign) {
  return sign == Sign::kMinus || sign == Sign::kMinusWord;
}

}  // namespace stimmig
