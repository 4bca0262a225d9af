// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace stimmig {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kLongestBytes = 4;

bool IsAscii(char32_t c) { return c < 0x80; }

char LowerAscii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

UChar32 ToIcu(char32_t c) { return static_cast<UChar32>(c); }

// How many bytes a first byte announces; 0 when it cannot be one.
std::size_t AnnouncedBytes(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xC2) return 0;
  if (first < 0xE0) return 2;
  if (first < 0xF0) return 3;
  return first < 0xF5 ? 4 : 0;
}

// The code point at `offset`, or size 0 when the bytes are not valid.
CodePoint TryDecodeAt(std::string_view text, std::size_t offset) {
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  const auto first = static_cast<unsigned char>(text[offset]);
  const std::size_t size = AnnouncedBytes(first);
  if (size == 1) return {first, 1};
  if (size == 0 || size > text.size() - offset) return {};
  char32_t value = first & (0x7FU >> size);
  for (const char trail : text.substr(offset + 1, size - 1)) {
    if (!U8_IS_TRAIL(trail)) return {};
    value = value << 6 | (static_cast<unsigned char>(trail) & 0x3FU);
  }
  const bool valid =
      value >= kLeast[size] && value <= 0x10FFFF && !U_IS_SURROGATE(value);
  return valid ? CodePoint{value, size} : CodePoint{};
}

// The first byte at or after `offset` that is not ASCII.
std::size_t SkipAscii(std::string_view text, std::size_t offset) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  for (; offset + sizeof(std::uint64_t) <= text.size();
       offset += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + offset, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  while (offset < text.size() && U8_IS_SINGLE(text[offset])) ++offset;
  return offset;
}

// Lowering first gives İ its i, folding then ſ its s and ς its σ.
char32_t Fold(char32_t c) {
  return static_cast<char32_t>(
      u_foldCase(u_tolower(ToIcu(c)), U_FOLD_CASE_DEFAULT));
}

// Above U+0900, punctuation, symbols and emoji aside.
bool IsOfOtherScript(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) {
    return first <= c && c <= last;
  };
  return c >= 0x900 && !within(0x2000, 0x2BFF) && !within(0xFE00, 0xFE6F) &&
         !within(0x1F000, 0x1FFFF);
}

// Columns of one code point outside ASCII.
std::size_t WidthOf(char32_t c) {
  constexpr std::uint32_t kInvisible = U_GC_MN_MASK | U_GC_ME_MASK |
                                       U_GC_CF_MASK | U_GC_CC_MASK |
                                       U_GC_ZL_MASK | U_GC_ZP_MASK;
  if ((U_GET_GC_MASK(ToIcu(c)) & kInvisible) != 0) return 0;
  switch (u_getIntPropertyValue(ToIcu(c), UCHAR_HANGUL_SYLLABLE_TYPE)) {
    case U_HST_VOWEL_JAMO:
    case U_HST_TRAILING_JAMO:
      return 0;  // joins the syllable begun before
    default:
      break;
  }
  switch (u_getIntPropertyValue(ToIcu(c), UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    default:
      return 1;
  }
}

}  // namespace

std::optional<std::size_t> FindInvalidUtf8(std::string_view text) {
  std::size_t offset = SkipAscii(text, 0);
  while (offset < text.size()) {
    const CodePoint c = TryDecodeAt(text, offset);
    if (c.size_bytes == 0) return offset;
    offset = SkipAscii(text, offset + c.size_bytes);
  }
  return std::nullopt;
}

CodePoint DecodeWideAt(std::string_view text, std::size_t offset) {
  const CodePoint c = TryDecodeAt(text, offset);
  return c.size_bytes == 0 ? CodePoint{kReplacement, 1} : c;
}

CodePoint DecodeBefore(std::string_view text, std::size_t offset) {
  std::size_t begin = offset - 1;
  const std::size_t limit = offset - std::min(offset, kLongestBytes);
  while (begin > limit && U8_IS_TRAIL(text[begin])) --begin;
  const CodePoint c = DecodeAt(text, begin);
  return begin + c.size_bytes == offset ? c : CodePoint{kReplacement, 1};
}

void AppendUtf8(std::string& text, char32_t code_point) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
  const auto trail = [&](int shift) {
    add(0x80 | (code_point >> shift & 0x3F));
  };
  if (code_point < 0x80) {
    add(code_point);
  } else if (code_point < 0x800) {
    add(0xC0 | code_point >> 6), trail(0);
  } else if (code_point < 0x10000) {
    add(0xE0 | code_point >> 12), trail(6), trail(0);
  } else {
    add(0xF0 | code_point >> 18), trail(12), trail(6), trail(0);
  }
}

std::size_t CountCodePoints(std::string_view text) {
  const auto trailing =
      std::ranges::count_if(text, [](char c) { return U8_IS_TRAIL(c); });
  return text.size() - static_cast<std::size_t>(trailing);
}

bool IsWideLetter(char32_t c) { return u_isalpha(ToIcu(c)) != 0; }

bool IsUpper(char32_t c) {
  return IsAscii(c) ? c >= 'A' && c <= 'Z' : u_isupper(ToIcu(c)) != 0;
}

bool IsLower(char32_t c) {
  return IsAscii(c) ? c >= 'a' && c <= 'z' : u_islower(ToIcu(c)) != 0;
}

bool IsWideSpace(char32_t c) { return u_isUWhiteSpace(ToIcu(c)) != 0; }

bool IsWideWordCharacter(char32_t c) {
  return (U_GET_GC_MASK(ToIcu(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

std::string FoldCase(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t ascii_end = SkipAscii(text, i);
    for (const char c : text.substr(i, ascii_end - i)) folded += LowerAscii(c);
    if (ascii_end == text.size()) break;
    const CodePoint c = DecodeAt(text, ascii_end);
    AppendUtf8(folded, Fold(c.value));
    i = ascii_end + c.size_bytes;
  }
  return folded;
}

AlignedFold FoldAligned(std::string_view text) {
  AlignedFold folded;
  folded.text.resize(text.size());
  std::ranges::transform(text, folded.text.begin(), LowerAscii);
  for (std::size_t i = SkipAscii(text, 0); i < text.size();) {
    const CodePoint c = DecodeAt(text, i);
    std::string bytes;
    AppendUtf8(bytes, Fold(c.value));
    const bool fits = bytes.size() == c.size_bytes;
    if (fits) folded.text.replace(i, bytes.size(), bytes);
    folded.exact = folded.exact && fits && !IsOfOtherScript(c.value);
    i = SkipAscii(text, i + c.size_bytes);
  }
  return folded;
}

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = DecodeAt(text, i);
    if (IsAscii(c.value)) {
      width += c.value >= ' ' && c.value != 0x7F ? 1 : 0;
    } else {
      width += WidthOf(c.value);
    }
    i += c.size_bytes;
  }
  return width;
}

}  // namespace stimmig
