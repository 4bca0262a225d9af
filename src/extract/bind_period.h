// SPDX-License-Identifier: Apache-2.0
// When: the period beside the figure, of its sentence, or, for metrics that
// need one, of the paragraph and headline before (SEMANTICS.md 5).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/context.h"

namespace stimmig {

struct PeriodBinding {
  std::optional<Period> period;
  std::string base;      // period that a change is taken against
  bool missing = false;  // the metric needs one and none was found
  bool unsure = false;   // nothing but the document's main period
  std::vector<Reason> reasons;
};

// `metric` may be null: then only the sentence is searched.
PeriodBinding BindPeriod(Context& context, const ParsedSentence& sentence,
                         const QuantityMention& quantity,
                         const MetricRule* metric);

}  // namespace stimmig
