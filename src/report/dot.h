// SPDX-License-Identifier: Apache-2.0
// A report as a graph for Graphviz: sources as boxes around their figures,
// conflicts as double lines, so that they stand out without colours as well.
//
//   stimmig check --format dot articles | dot -Tsvg > graph.svg
//
// Nothing of an article's text can leave its label.
#pragma once

#include <string>

#include "report/style.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"

namespace stimmig {

std::string PrintDot(const Report& report, const Lexicon& lexicon,
                     const PrintStyle& style);

}  // namespace stimmig
