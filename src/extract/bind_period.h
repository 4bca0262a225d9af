// SPDX-License-Identifier: Apache-2.0
// When: the period beside the figure, of its sentence, or, for metrics that
// need one, of the paragraph and headline before (SEMANTICS.md 5).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/bind_metric.h"
#include "extract/context.h"

namespace stimmig {

struct PeriodBinding {
  std::optional<Period> period;
  std::string base;                  // period that a change is taken against
  bool missing = false;              // the metric needs one and none was found
  bool unsure = false;               // nothing but the document's main period
  std::optional<FoundPeriod> named;  // beside the figure, and its own
  // A quarter or half by its number, the calendar's where the entity has no
  // business year of its own; and whether its year was named.
  bool numbered = false;
  bool year_named = false;
  std::vector<Reason> reasons;
};

// Only the sentence is searched where no metric asks for more.
PeriodBinding BindPeriod(Context& context, const ParsedSentence& sentence,
                         const QuantityMention& quantity,
                         const MetricBinding& metric);

}  // namespace stimmig
