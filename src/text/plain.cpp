// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "text/blocks.h"

namespace stimmig {
namespace {

// A line of this many columns that is not the last of its paragraph was
// wrapped by hand or by a mail program; shorter ones are headings, dates and
// list items, longer ones whole paragraphs.
constexpr std::size_t kMinWrapColumns = 45;
constexpr std::size_t kMaxWrapColumns = 100;

Span Trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const CodePoint c = DecodeAt(text, span.begin);
    if (!IsSpace(c.value)) break;
    span.begin += c.size_bytes;
  }
  while (!span.empty()) {
    const CodePoint c = DecodeBefore(text, span.end);
    if (!IsSpace(c.value)) break;
    span.end -= c.size_bytes;
  }
  return span;
}

bool StartsListItem(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") ||
         line.starts_with("\u2022 ");
}

bool IsWrapped(std::string_view line) {
  const std::size_t columns = CountCodePoints(line);
  return columns >= kMinWrapColumns && columns <= kMaxWrapColumns;
}

}  // namespace

Document PlainDocument(std::shared_ptr<const SourceText> raw,
                       std::size_t body) {
  Document document(raw);
  const std::string_view text = document.text();
  bool continues = false;  // the line before was wrapped
  for (std::size_t at = body; at < text.size();) {
    const std::size_t line_break = std::min(text.find('\n', at), text.size());
    const Span line = Trimmed(text, {at, line_break});
    at = line_break + 1;
    const std::string_view words = document.Slice(line);
    if (line.empty()) {
      continues = false;
      continue;
    }
    if (continues && !StartsListItem(words)) {
      document.blocks.back().span.end = line.end;
    } else {
      document.blocks.push_back({.span = line});
    }
    continues = IsWrapped(words);
  }
  return document;
}

}  // namespace stimmig
