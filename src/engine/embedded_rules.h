// SPDX-License-Identifier: Apache-2.0
// The built-in packs, as gen/ compiled them into the program.
#pragma once

#include <string_view>

namespace stimmig {

// EncodeYaml of every file below rules/, checked at build time: what other
// packs are laid upon, and what the tests of the rules are read from.
std::string_view EmbeddedRules();
// EncodePack of the same rules.
std::string_view EmbeddedPack();

}  // namespace stimmig
