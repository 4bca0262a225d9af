// SPDX-License-Identifier: Apache-2.0
#include "stimmig/source.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace stimmig {
namespace {

// UTF-8: every byte but 10xxxxxx begins a code point.
std::size_t CountCodePoints(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string Timestamp::ToString() const {
  std::string text = day.ToString();
  if (!minute) return text;
  const auto add = [&text](char before, int value) {
    text += before;
    text += static_cast<char>('0' + value / 10);
    text += static_cast<char>('0' + value % 10);
  };
  add('T', *minute / 60);
  add(':', *minute % 60);
  return text + 'Z';
}

SourceText::SourceText(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)), line_starts_{0} {
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    if (bytes_[i] == '\n') line_starts_.push_back(i + 1);
  }
  code_points_.push_back(0);
  for (std::size_t end = kStepBytes; end <= bytes_.size(); end += kStepBytes) {
    code_points_.push_back(code_points_.back() +
                           CountCodePoints(Slice({end - kStepBytes, end})));
  }
}

std::size_t SourceText::CountCodePointsBefore(std::size_t offset) const {
  const std::size_t step = offset / kStepBytes;
  return code_points_[step] +
         CountCodePoints(Slice({step * kStepBytes, offset}));
}

std::string_view SourceText::Slice(Span span) const {
  assert(span.begin <= span.end && span.end <= bytes_.size());
  return bytes().substr(span.begin, span.size());
}

Position SourceText::Locate(std::size_t offset) const {
  assert(offset <= bytes_.size());
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  const std::size_t start = *std::prev(next);
  const std::size_t before =
      offset - start < kStepBytes
          ? CountCodePoints(Slice({start, offset}))
          : CountCodePointsBefore(offset) - CountCodePointsBefore(start);
  return {static_cast<std::size_t>(next - line_starts_.begin()), before + 1};
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
