// SPDX-License-Identifier: Apache-2.0
// One unit for each of another: "Euro pro Liter", "Cent je Kilowattstunde",
// "km/h", "$2 a day", "Liter pro 100 Kilometer". The words for "per" are the
// language's; the parts are units of the packs, so no rule names a quotient.
#pragma once

#include <cstddef>

#include "extract/mention.h"

namespace stimmig {

// Divides a unit by what follows at token `at`, if that is a word for "per"
// and a measure of another dimension. A counted noun ("je Aktie") is what the
// metric is of, money never divides, and what a period says ("pro Jahr")
// stays the period of the fact.
void DivideUnit(UnitMention& unit, std::size_t at,
                const ParsedSentence& sentence, const Language& language,
                const RulePack& pack);

// Whether a phrase of the index is one of its unit's symbols ("km", "€"), and
// one of letters ("km").
bool IsLetterSymbol(const ParsedSentence& sentence, const PhraseMatch& phrase,
                    const RulePack& pack);

// The unit at a token by a word of two units that is this one beside its cues:
// "12 pounds of flour". Millions of them are the other one. nullptr elsewhere.
const PhraseMatch* SharedUnitAt(const ParsedSentence& sentence, std::size_t at,
                                const Language& language, const RulePack& pack);

}  // namespace stimmig
