// SPDX-License-Identifier: Apache-2.0
// What a number counts or measures: a unit beside it ("Milliarden Dollar",
// "$60", "25 %") or a counted noun behind it ("vier sogenannte War Rooms").
#pragma once

#include <optional>
#include <string>

#include "extract/mention.h"

namespace stimmig {

struct UnitMention {
  TokenRange where;
  Unit unit;
  Rational factor = 1;  // of one written unit in the base unit
  std::string written;
  std::string rule;      // empty: a noun that no pack knows
  bool counted = false;  // a counted noun
};

// The unit or counted noun of a number that ends before token `after`; words
// between number and noun ("sogenannte") belong to it.
std::optional<UnitMention> FindUnitAfter(const ParsedSentence& sentence,
                                         std::size_t after,
                                         const Language& language,
                                         const RulePack& pack);

// A unit that stands before the number: "$60", "USD 60".
std::optional<UnitMention> FindUnitBefore(const ParsedSentence& sentence,
                                          std::size_t before,
                                          const RulePack& pack);

}  // namespace stimmig
