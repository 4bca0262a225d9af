// SPDX-License-Identifier: Apache-2.0
// What is measured: the nearest cue of a metric that has the figure's
// dimension, else what the figures before measured; and whether the figure is a
// level, a change or a share of it.
#pragma once

#include <optional>
#include <string>

#include "extract/context.h"

namespace stimmig {

struct MetricBinding {
  const MetricRule* metric = nullptr;  // null: none found
  std::optional<TokenRange> cue;       // absent: the unit alone tells
  Aspect aspect = Aspect::kLevel;
  std::string base;  // words that a share or change is taken of
  // What a plain number, or the change of one, counts by what was said before
  // ("es waren 15.362", "ein Rückgang um 40 Prozent").
  std::optional<Unit> counts;
  int sign = 1;           // of the cue ("Verlust") or the change ("Rückgang")
  std::string qualifier;  // of the cue, or empty
  bool unsure = false;
  bool follows = false;  // says again what an earlier figure measured
  std::vector<Reason> reasons;
};

// Requires: the quantity has a unit.
MetricBinding BindMetric(Context& context, const ParsedSentence& sentence,
                         const QuantityMention& quantity);

}  // namespace stimmig
