// SPDX-License-Identifier: Apache-2.0
// How a figure is defined, of what it is a part, whether it corrects another:
// its qualifiers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/bind_metric.h"
#include "extract/context.h"

namespace stimmig {

// Of an amount that each of several has: "$110 million each".
inline constexpr std::string_view kEachOne = "per:one";

struct QualifierBinding {
  std::vector<std::string> qualifiers;  // sorted, each once
  std::vector<Reason> reasons;
};

// Linear in the sentence.
QualifierBinding BindQualifiers(Context& context,
                                const ParsedSentence& sentence,
                                const QuantityMention& quantity,
                                const MetricBinding& metric);

}  // namespace stimmig
