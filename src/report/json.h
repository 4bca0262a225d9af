// SPDX-License-Identifier: Apache-2.0
// The report and the facts for programs: docs/facts.md describes both, field
// by field.
#pragma once

#include <string>
#include <vector>

#include "report/style.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"

namespace stimmig {

std::string PrintJson(const Report& report, const Lexicon& lexicon,
                      const PrintStyle& style);
// One object a line.
std::string PrintJsonLines(const std::vector<Fact>& facts,
                           const std::vector<SourceInfo>& sources,
                           const Lexicon& lexicon, const FactStyle& style);

}  // namespace stimmig
