// SPDX-License-Identifier: Apache-2.0
// Facts that say the same: groups of them, and each group in one line.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/subject.h"

namespace stimmig {

// Groups of facts that relations of agreement tie together, by their first
// fact; indices ascend.
std::vector<std::vector<std::size_t>> AgreeingFacts(const Report& report);
// "60 bis 65 Mrd. USD (Elbpost, Kurier); rund 65 Mrd. USD (a.md)".
std::string AgreementWords(const View& view,
                           const std::vector<std::size_t>& facts);

}  // namespace stimmig
