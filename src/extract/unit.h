// SPDX-License-Identifier: Apache-2.0
// What a number counts or measures: a unit beside it ("Milliarden Dollar",
// "$60", "25 %"), one unit for each of another ("Euro pro Liter", "km/h",
// "$2 a day"), or a counted noun behind it ("vier sogenannte War Rooms").
#pragma once

#include <cstddef>
#include <optional>

#include "extract/mention.h"

namespace stimmig {

// The unit or counted noun of a number that ends before token `after`; words
// between number and noun ("sogenannte") belong to it. A symbol of letters
// stands right behind the number, a single letter right behind digits: "5 m",
// not "fünf m".
std::optional<UnitMention> FindUnitAfter(const ParsedSentence& sentence,
                                         std::size_t after,
                                         const Language& language,
                                         const RulePack& pack);

// A unit that stands before the number: "$60", "USD 60", "$60 an hour".
std::optional<UnitMention> FindUnitBefore(const ParsedSentence& sentence,
                                          TokenRange number,
                                          const Language& language,
                                          const RulePack& pack);

}  // namespace stimmig
