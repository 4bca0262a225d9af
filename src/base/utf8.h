// SPDX-License-Identifier: Apache-2.0
// UTF-8 by bytes: validity, code points, letters, case and width.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stimmig {

// Byte offset of the first byte that is not valid UTF-8 (overlong forms,
// surrogates and values past U+10FFFF included); nullopt when all is valid.
std::optional<std::size_t> FindInvalidUtf8(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  std::size_t size_bytes = 0;
};

// Outside ASCII; the functions below call it where they have to.
CodePoint DecodeWideAt(std::string_view text, std::size_t offset);
bool IsWideLetter(char32_t code_point);
bool IsWideSpace(char32_t code_point);
bool IsWideWordCharacter(char32_t code_point);

// The code point at `offset`. Requires: valid UTF-8, offset < text.size() at
// the beginning of a code point.
inline CodePoint DecodeAt(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return {byte, 1};
  return DecodeWideAt(text, offset);
}
// The one that ends before `offset`. Requires: offset > 0.
CodePoint DecodeBefore(std::string_view text, std::size_t offset);
void AppendUtf8(std::string& text, char32_t code_point);

std::size_t CountCodePoints(std::string_view text);

inline bool IsLetter(char32_t code_point) {
  if (code_point >= 0x80) return IsWideLetter(code_point);
  const char32_t lower = code_point | 0x20;
  return lower >= 'a' && lower <= 'z';
}
bool IsUpper(char32_t code_point);
bool IsLower(char32_t code_point);
// 0-9 only.
inline bool IsDigit(char32_t code_point) {
  return code_point >= '0' && code_point <= '9';
}
// Space of any width, NBSP, narrow NBSP, thin space, tab, line breaks.
inline bool IsSpace(char32_t code_point) {
  if (code_point >= 0x80) return IsWideSpace(code_point);
  return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
}
// A letter or number of any script, or an underscore: \w in rules.
inline bool IsWordCharacter(char32_t code_point) {
  if (code_point >= 0x80) return IsWideWordCharacter(code_point);
  return IsLetter(code_point) || IsDigit(code_point) || code_point == '_';
}

// Word characters stand on both sides of `offset`.
inline bool InsideWord(std::string_view text, std::size_t offset) {
  return offset > 0 && offset < text.size() &&
         IsWordCharacter(DecodeBefore(text, offset).value) &&
         IsWordCharacter(DecodeAt(text, offset).value);
}

// Lower case of every letter, by ICU's simple case folding, locale-free; ß
// stays.
std::string FoldCase(std::string_view text);

// The text folded to the same number of bytes, so that offsets stay.
struct AlignedFold {
  std::string text;
  // No letter was left as it is because its fold has another size (such as
  // the Kelvin sign's), and no letter is of a script above U+0900.
  bool exact = true;
};
AlignedFold FoldAligned(std::string_view text);

// Columns that the text takes in a terminal: wide East Asian and emoji count
// 2, combining marks 0.
std::size_t DisplayWidth(std::string_view text);

}  // namespace stimmig
