// SPDX-License-Identifier: Apache-2.0
// The pair of quotation marks around a place: „…“, »…«, «…», “…”, "…". Those
// of single quotes are none, for they look like apostrophes.
//
//   FindQuotation("„Es sind 5 Prozent“, sagte er.", {0, 35}, 12)   // [0, 24)
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "stimmig/source.h"

namespace stimmig {

// The innermost pair in text[block] around byte `at`, marks included; nullopt
// where there is none, or where one of its marks is farther off than 2000
// bytes. Constant time. Requires: valid UTF-8, `at` in block at the beginning
// of a code point.
std::optional<Span> FindQuotation(std::string_view text, Span block,
                                  std::size_t at);

}  // namespace stimmig
