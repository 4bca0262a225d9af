// SPDX-License-Identifier: Apache-2.0
// The part of an entity that a figure is confined to: a product, a segment.
#pragma once

#include <optional>

#include "extract/context.h"

namespace stimmig {

// What is named in the clause of the figure or the one before, or referred to;
// for metrics that have a scope_kind also what was named shortly before.
// `metric` may be null; `owner` indexes RulePack::entities.
std::optional<Referent> BindScope(Context& context,
                                  const ParsedSentence& sentence,
                                  const QuantityMention& quantity,
                                  const MetricRule* metric, std::size_t owner);

}  // namespace stimmig
