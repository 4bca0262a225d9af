// SPDX-License-Identifier: Apache-2.0
// What part a name plays in its sentence, as far as words right beside it tell.
#pragma once

#include "extract/mention.h"

namespace stimmig {

// Whether a name is mentioned in passing, so that figures are rather another's:
// behind a word of the language's list of asides, with at most an article and a
// noun between ("gegen Kiel", "dank der Tochter TKMS"), in brackets, as the
// maker of a model ("Boeing 737") or the place of a dateline ("LONDON - ").
bool IsAside(const ParsedSentence& sentence, const EntityMention& mention,
             const EntityRule& entity, const EntityKinds& kinds,
             const Language& language);

}  // namespace stimmig
