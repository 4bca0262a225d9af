// SPDX-License-Identifier: Apache-2.0
// The report for an editor at a terminal: disagreements as cards, worst first;
// then what is only listed, what agrees and what is more exact; a summary at
// the end.
#pragma once

#include <string>

#include "report/style.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"

namespace stimmig {

std::string PrintTerminal(const Report& report, const Lexicon& lexicon,
                          const PrintStyle& style);

}  // namespace stimmig
