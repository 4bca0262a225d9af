// SPDX-License-Identifier: Apache-2.0
// What can be said of rules only when all of them are known: names that no
// rule defines, items without their own proof.
#pragma once

#include <vector>

#include "pack/items.h"
#include "pack/pack.h"

namespace stimmig {

// Requires: the lists of the pack are read from these items.
void LintReferences(const Items& items, const RulePack& pack,
                    std::vector<Diagnostic>& diagnostics);

// Every item needs a text that must fire and one that must not; a warning
// where one is missing.
void LintTests(const Items& items, std::vector<Diagnostic>& diagnostics);

}  // namespace stimmig
