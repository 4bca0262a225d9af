// SPDX-License-Identifier: Apache-2.0
// The arithmetic of a derived check in one line: "114 Mrd. / 95 Mrd. − 1 =
// +20,0 %, 119 Mrd. / 95 Mrd. − 1 = +25,3 %; genannt: +25 %; gilt nur am oberen
// Ende".
#pragma once

#include <string>

#include "report/numbers.h"
#include "report/subject.h"

namespace stimmig {

// Requires: finding.derivation.
std::string DerivationWords(const View& view, const Finding& finding);
// What the inputs give, rounded for reading: "+20,0 bis +25,3 %".
std::string ImpliedWords(const View& view, const Finding& finding);

}  // namespace stimmig
