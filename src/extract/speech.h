// SPDX-License-Identifier: Apache-2.0
// Who says a figure, in which words and when (SEMANTICS.md 6): beside it
// ("sagte X", "laut X"), between quotation marks, or in Konjunktiv I that runs
// on with the speaker of the sentences before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/context.h"

namespace stimmig {

// What one speaker says on one occasion.
struct Utterance {
  Attribution attribution;
  // The day of the statement, or the last one of the month that is named.
  std::optional<Date> as_of;
  std::string event;  // speaker and day; empty: the day is not known
  std::vector<Reason> reasons;
};

// nullopt where the author speaks, or nobody knows who.
std::optional<Utterance> FindUtterance(Context& context,
                                       const ParsedSentence& sentence,
                                       const QuantityMention& quantity);

}  // namespace stimmig
