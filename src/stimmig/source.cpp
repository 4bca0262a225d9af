// SPDX-License-Identifier: Apache-2.0
#include "stimmig/source.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace stimmig {
namespace {

// UTF-8: every byte but 10xxxxxx begins a code point.
bool BeginsCodePoint(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

SourceText::SourceText(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)), line_starts_{0} {
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    if (bytes_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

std::string_view SourceText::Slice(Span span) const {
  assert(span.begin <= span.end && span.end <= bytes_.size());
  return bytes().substr(span.begin, span.size());
}

Position SourceText::Locate(std::size_t offset) const {
  assert(offset <= bytes_.size());
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  const std::size_t start = *std::prev(next);
  const auto before =
      std::ranges::count_if(Slice({start, offset}), BeginsCodePoint);
  return {static_cast<std::size_t>(next - line_starts_.begin()),
          static_cast<std::size_t>(before) + 1};
}

Span SourceText::Line(std::size_t line) const {
  if (line == 0 || line > line_starts_.size()) {
    return {bytes_.size(), bytes_.size()};
  }
  const std::size_t begin = line_starts_[line - 1];
  if (line == line_starts_.size()) return {begin, bytes_.size()};
  std::size_t end = line_starts_[line] - 1;
  if (end > begin && bytes_[end - 1] == '\r') --end;
  return {begin, end};
}

}  // namespace stimmig
