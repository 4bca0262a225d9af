// SPDX-License-Identifier: Apache-2.0
// The indices of a pack: phrases by word, patterns by list, items by id,
// labels for reports.
#pragma once

#include "pack/pack.h"

namespace stimmig {

// Requires: all rules are loaded. Patterns are compiled when first needed.
void BuildIndices(RulePack& pack);

// One that looks for all patterns of an index that stand in sentences.
RegexScan MakeScan(const LanguageIndex& index);

}  // namespace stimmig
