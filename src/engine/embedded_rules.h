// SPDX-License-Identifier: Apache-2.0
// The built-in packs, as gen/ compiled them into the program.
#pragma once

#include <string_view>

namespace stimmig {

// EncodeYaml of every file below rules/, checked at build time.
std::string_view EmbeddedRules();

}  // namespace stimmig
