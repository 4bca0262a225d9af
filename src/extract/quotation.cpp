// SPDX-License-Identifier: Apache-2.0
#include "extract/quotation.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace stimmig {
namespace {

constexpr std::size_t kReachBytes = 2000;

constexpr char32_t kLow = 0x201E;        // „
constexpr char32_t kLeft = 0x201C;       // “: closes in German
constexpr char32_t kRight = 0x201D;      // ”
constexpr char32_t kAnglesLeft = 0xAB;   // «
constexpr char32_t kAnglesRight = 0xBB;  // »

// The first byte of a mark, or of another character.
bool IsLead(char c) { return c == '"' || c == '\xC2' || c == '\xE2'; }

bool HoldsLead(std::string_view text) {
  return text.find('"') != text.npos || text.find('\xE2') != text.npos ||
         text.find('\xC2') != text.npos;
}

bool IsQuotationMark(char32_t c) {
  return c == '"' || c == kLow || c == kLeft || c == kRight ||
         c == kAnglesLeft || c == kAnglesRight;
}

struct Mark {
  char32_t value = 0;
  Span span;
};

// A mark that may do both opens before a word and behind none.
bool Opens(std::string_view text, Span block, char32_t value, Span mark,
           const std::vector<Mark>& open) {
  if (value == kLow) return true;
  if (value == kRight) return false;
  if (value == kLeft && !open.empty()) {
    return open.back().value != kLow;
  }
  const bool behind_word = mark.begin > block.begin && [&] {
    const char32_t c = DecodeBefore(text, mark.begin).value;
    return !IsSpace(c) && c != '(' && c != '[';
  }();
  const bool before_word =
      mark.end < block.end && !IsSpace(DecodeAt(text, mark.end).value);
  return before_word && !behind_word;
}

// Steps over the bytes of a code point that `at` may be inside of.
std::size_t NextBegin(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
  return at;
}

}  // namespace

std::optional<Span> FindQuotation(std::string_view text, Span block,
                                  std::size_t at) {
  const std::size_t room = std::min(at - block.begin, kReachBytes);
  const std::size_t end = std::min(block.end, at + kReachBytes);
  if (!HoldsLead(text.substr(at - room, room))) return std::nullopt;
  std::vector<Mark> open;
  for (std::size_t i = NextBegin(text, at - room); i < end;) {
    if (i > at && open.empty()) return std::nullopt;
    if (!IsLead(text[i])) {
      ++i;
      continue;
    }
    const CodePoint c = DecodeAt(text, i);
    const Mark mark{c.value, {i, i + c.size_bytes}};
    i += c.size_bytes;
    if (!IsQuotationMark(mark.value)) continue;
    if (Opens(text, block, mark.value, mark.span, open)) {
      open.push_back(mark);
    } else if (!open.empty()) {
      const Span pair{open.back().span.begin, mark.span.end};
      if (pair.begin <= at && at < pair.end) return pair;
      open.pop_back();
    }
  }
  return std::nullopt;
}

}  // namespace stimmig
