// SPDX-License-Identifier: Apache-2.0
// One disagreement as an editor reads it: what it is about, the figures with
// their quotes and places, the arithmetic, and what would mend it.
#pragma once

#include "report/page.h"
#include "report/subject.h"

namespace stimmig {

// Requires: the card has findings, worst first.
void PrintCard(const View& view, const Card& card, Page& page);

}  // namespace stimmig
