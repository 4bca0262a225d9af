// SPDX-License-Identifier: Apache-2.0
// The whole derivation of one finding: why it is told and how grave it is, how
// each of its figures was read, the arithmetic between them, what was not
// compared with them, and what became of the figure later.
//
//   PrintExplanation(report, *finding, lexicon, style);
#pragma once

#include <string>

#include "report/style.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"

namespace stimmig {

// Text for a terminal. `finding` is one of the report's; what was not compared
// is told as far as the report holds such relations.
std::string PrintExplanation(const Report& report, const Finding& finding,
                             const Lexicon& lexicon, const PrintStyle& style);

}  // namespace stimmig
