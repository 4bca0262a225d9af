// SPDX-License-Identifier: Apache-2.0
// Facts for a reader at a terminal: under each article its figures with place,
// notation and the words they were read from, in columns.
#pragma once

#include <string>
#include <vector>

#include "report/style.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"

namespace stimmig {

std::string PrintFactText(const std::vector<Fact>& facts,
                          const std::vector<SourceInfo>& sources,
                          const Lexicon& lexicon, const FactStyle& style);

}  // namespace stimmig
