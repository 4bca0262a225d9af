// SPDX-License-Identifier: Apache-2.0
// How deep the tags of an HTML file are nested, without building its tree: the
// parser's time grows with the square of the depth.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace stimmig {

// Offset of the first tag that is nested deeper than `max_depth`, give or take
// the elements that the parser adds by itself; nullopt: there is none. Counts
// an element that is never closed for as long as the parser may keep it open.
// O(size * max_depth) at worst.
std::optional<std::size_t> FindTooDeepTag(std::string_view html,
                                          std::size_t max_depth);

}  // namespace stimmig
