// SPDX-License-Identifier: Apache-2.0
// How one figure was read, from the printed digits to both intervals, as rows
// of a name and what is known:
//
//     Ziffern      60 bis 65; letzte Stelle 1 Mrd. USD, rund auf 5 Mrd. USD
//     Vorbehalt    Spanne: ... (between, languages/de.yaml:210)
//     eng          60 bis 65 Mrd. USD
//     weit         59,5 bis 65,5 Mrd. USD
#pragma once

#include "report/page.h"
#include "report/subject.h"

namespace stimmig {

void PrintFactTrace(const View& view, const Fact& fact, Page& page);

// "entities/companies.yaml:12"; with the rule's id before it. Of a structural
// reading the words for that.
std::string RuleWords(const Texts& texts, const Evidence& evidence);

}  // namespace stimmig
