// SPDX-License-Identifier: Apache-2.0
// The built-in packs, as gen/ compiled them into the program.
#pragma once

#include <string_view>

namespace stimmig {

// EncodeYaml of every file below rules/, checked at build time.
std::string_view EmbeddedRules();
// The same without the tests of the rules, which take as long to read as all
// the rest and are no use but to `stimmig rules`.
std::string_view EmbeddedRulesWithoutTests();

}  // namespace stimmig
