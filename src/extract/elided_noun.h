// SPDX-License-Identifier: Apache-2.0
// The noun that a bare number counts, where its own sentence names it before
// the number:
//
//   "The number of users rose to 300 million."   user
//   "Paying users: 300 million vs. 295 million"  user
#pragma once

#include <optional>

#include "extract/mention.h"

namespace stimmig {

// nullopt where no noun is named so, or two are counted together ("die Zahl
// der Starts und Landungen").
std::optional<UnitMention> FindElidedNoun(const ParsedSentence& sentence,
                                          TokenRange number,
                                          const Language& language,
                                          const RulePack& pack);

}  // namespace stimmig
