// SPDX-License-Identifier: Apache-2.0
// At which stage or time of the day a price stood: "zum Handelsstart",
// "im Handelsverlauf", "closed at", "um 14:30 Uhr".
#pragma once

#include <optional>
#include <string>

#include "extract/context.h"

namespace stimmig {

struct MomentBinding {
  std::string moment;  // "open", "intraday", "close" or "14:30"
  Reason reason;
};

// Of the figure's clause, the nearest; nullopt where it names none, or where
// the metric does not change within a day. `metric` may be null.
std::optional<MomentBinding> BindMoment(const Context& context,
                                        const ParsedSentence& sentence,
                                        const QuantityMention& quantity,
                                        const MetricRule* metric);

}  // namespace stimmig
