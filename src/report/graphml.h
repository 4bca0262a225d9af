// SPDX-License-Identifier: Apache-2.0
// A report as a graph in GraphML, for programs that read graphs: sources,
// facts and calculations are nodes, what joins them edges, and what is known of
// each stands in its attributes.
#pragma once

#include <string>

#include "report/style.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"

namespace stimmig {

std::string PrintGraphml(const Report& report, const Lexicon& lexicon,
                         const PrintStyle& style);

}  // namespace stimmig
