// SPDX-License-Identifier: Apache-2.0
// Names that no pack knows: where one may be the subject, nothing is inferred
// from the sentences before.
#pragma once

#include "extract/mention.h"

namespace stimmig {

// Whether a word before the figure in its clause looks like the name of an
// organisation that no pack knows: a capital inside a sentence of a language
// that does not capitalise nouns ("rival Stellantis cut"), elsewhere capitals
// inside the word ("BMW", "ThyssenKrupp"). Behind a preposition it is no
// subject ("in New York").
bool HasUnknownName(const ParsedSentence& sentence,
                    const QuantityMention& quantity, const Language& language);

// Whether a known name is the beginning of a longer one that no pack knows:
// "Siemens Gamesa" is not Siemens.
bool BeginsUnknownName(const ParsedSentence& sentence, TokenRange name,
                       const Language& language);

}  // namespace stimmig
