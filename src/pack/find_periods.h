// SPDX-License-Identifier: Apache-2.0
// The stretches of a text that name a time, by the language's period rules.
//
//   FindPeriods("bis Ende 2025", hits, de, index, published)
//     -> [0, 13) "../2025-12-31"
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "pack/pack.h"

namespace stimmig {

struct FoundPeriod {
  Span span;             // bytes of the text searched
  std::size_t rule = 0;  // index into Language::periods
  // Absent where it cannot be resolved: "im Vorjahr" without a date, "das
  // Quartal" (a reference).
  std::optional<Period> period;
  bool inferred = false;  // a part was taken from the anchor
  // A quarter or half by its number: of the entity's business year, where it
  // has one of its own.
  bool numbered = false;
  int shift_months = 0;  // what the rule adds: "{year-1}" is -12
  // The next of that name where none is named fully: the weekday a week on,
  // "im Mai" a year on.
  std::optional<Period> next;
};

// The longest match at each place, no two overlapping. `anchor` is the day
// from which relative times count (publication); a day, month or quarter
// without a year is the latest one that has begun by then.
// `hits` is what index.scan found in the text.
std::vector<FoundPeriod> FindPeriods(std::string_view text,
                                     const RegexHits& hits,
                                     const Language& language,
                                     const LanguageIndex& index,
                                     const std::optional<Date>& anchor);

}  // namespace stimmig
