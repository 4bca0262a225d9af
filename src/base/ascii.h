// SPDX-License-Identifier: Apache-2.0
// Names as identifiers are made of them.
#pragma once

#include <string>
#include <string_view>

namespace stimmig {

// "Köster" is "Koester", "Łódź" "Lodz": letters without marks, as the CLDR
// transliterates German. Costs some milliseconds when first called for a text
// outside ASCII.
std::string ToAscii(std::string_view text);

}  // namespace stimmig
