// SPDX-License-Identifier: Apache-2.0
// What reading takes on, so that no input costs minutes or all memory; told to
// users in docs/reading.md. What exceeds a limit is an error, and the rest is
// still read.
#pragma once

#include <cstddef>

namespace stimmig {

// Of a file after decompression; a feed may be of any size.
inline constexpr std::size_t kMaxFileBytes = std::size_t{1} << 30;
// Of a line of a feed.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;
// Of an HTML page: its tree takes some thirty times as much memory.
inline constexpr std::size_t kMaxHtmlBytes = std::size_t{32} << 20;
// Of nested HTML elements; those of articles nest some 30 deep.
inline constexpr std::size_t kMaxHtmlDepth = 256;

}  // namespace stimmig
