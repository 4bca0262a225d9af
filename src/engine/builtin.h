// SPDX-License-Identifier: Apache-2.0
// The rules that a run works with: the built-in packs and those of --rules.
#pragma once

#include <string>
#include <vector>

#include "pack/load.h"

namespace stimmig {

// Built-in rules first, then each folder as a layer on top. The built-in rules
// alone were checked and indexed at build time, and come without their tests.
LoadedPack LoadRules(const std::vector<std::string>& folders);

// The layers of the same pack, with all tests.
std::vector<RuleLayer> RuleLayers(const std::vector<std::string>& folders);

}  // namespace stimmig
