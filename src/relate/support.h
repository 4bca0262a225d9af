// SPDX-License-Identifier: Apache-2.0
// How many sources stand behind each card, and behind each side of it.
//
//   CountSupport(index, sources, independence, report);
//   report.cards[0].support;       // {3 sources, 2 independent}
//   report.findings[0].sides[1];   // of the second figure alone
#pragma once

#include <cstddef>
#include <vector>

#include "relate/fact_index.h"
#include "relate/independence.h"
#include "stimmig/report.h"

namespace stimmig {

// Sets Card::support and, of findings about two figures, Finding::sides: the
// sources whose figure agrees with the one and not with the other. `sources`
// are those of the facts, by index; the indices of facts are those of `index`.
void CountSupport(const FactIndex& index,
                  const std::vector<std::size_t>& sources,
                  const Independence& independence, Report& report);

}  // namespace stimmig
