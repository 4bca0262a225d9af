// SPDX-License-Identifier: Apache-2.0
// One disagreement as an editor reads it: what it is about, the figures with
// their quotes and places, the arithmetic, and what would mend it.
#pragma once

#include <cstddef>
#include <vector>

#include "report/page.h"
#include "report/subject.h"

namespace stimmig {

// `findings` are indices into Report::findings, worst first. Requires: not
// empty.
void PrintCard(const View& view, const std::vector<std::size_t>& findings,
               Page& page);

}  // namespace stimmig
