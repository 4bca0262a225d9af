// SPDX-License-Identifier: Apache-2.0
// Which figures a cue of a frame or qualifier is said of.
#pragma once

#include "extract/mention.h"

namespace stimmig {

// Whether a cue of this reach is said of a figure of its sentence. kSentence
// says yes to all of them; kText is read as of a sentence that is no headline.
// O(1).
bool Reaches(const ParsedSentence& sentence, TokenRange cue, Reach reach,
             TokenRange figure);

}  // namespace stimmig
