// SPDX-License-Identifier: Apache-2.0
#include "text/segment.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

bool IsMark(char c) { return c == '.' || c == '!' || c == '?'; }

// Quotation marks and brackets that may close after the mark.
bool IsCloser(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201C ||
         c == 0x201D || c == 0x2019 || c == 0xAB || c == 0xBB || c == 0x203A ||
         c == 0x2039;
}

bool IsOpener(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201E ||
         c == 0x201A || c == 0x201C || c == 0xAB || c == 0xBB;
}

std::size_t SkipClosers(std::string_view text, std::size_t at,
                        std::size_t end) {
  while (at < end) {
    const CodePoint c = DecodeAt(text, at);
    if (!IsCloser(c.value) && !IsMark(text[at])) break;
    at += c.size_bytes;
  }
  return at;
}

std::size_t SkipSpace(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const CodePoint c = DecodeAt(text, at);
    if (!IsSpace(c.value)) break;
    at += c.size_bytes;
  }
  return at;
}

// The word that begins at or after opening quotes.
std::string_view WordAt(std::string_view text, std::size_t at,
                        std::size_t end) {
  while (at < end && IsOpener(DecodeAt(text, at).value)) {
    at += DecodeAt(text, at).size_bytes;
  }
  std::size_t word_end = at;
  while (word_end < end) {
    const CodePoint c = DecodeAt(text, word_end);
    if (!IsLetter(c.value) && !IsDigit(c.value)) break;
    word_end += c.size_bytes;
  }
  return text.substr(at, word_end - at);
}

// The word before a point, the point included; inner points belong to it
// ("z.B.").
std::string_view WordBefore(std::string_view text, std::size_t begin,
                            std::size_t point) {
  std::size_t at = point;
  while (at > begin) {
    const CodePoint c = DecodeBefore(text, at);
    if (!IsLetter(c.value) && !IsDigit(c.value) && c.value != '.') break;
    at -= c.size_bytes;
  }
  return text.substr(at, point + 1 - at);
}

bool IsNumberWord(std::string_view word) {
  return word.size() > 1 &&
         std::ranges::all_of(word.substr(0, word.size() - 1),
                             [](char c) { return c >= '0' && c <= '9'; });
}

// "A.", "Ü.": a letter and the point.
bool IsInitial(std::string_view word) {
  return CountCodePoints(word) == 2 && IsUpper(DecodeAt(word, 0).value);
}

}  // namespace

bool Segmenter::PointEnds(std::string_view text, Span block, std::size_t point,
                          std::string_view next) const {
  const std::string_view word = WordBefore(text, block.begin, point);
  if (index_.abbreviations.Contains(word) || IsInitial(word)) {
    return index_.sentence_starters.Contains(next);
  }
  // "am 28. Januar", "im 4. Quartal"; a figure may end a sentence, too.
  if (IsNumberWord(word) && word.size() <= 3) {
    return !index_.ordinal_nouns.Contains(next);
  }
  return true;
}

bool Segmenter::EndsSentence(std::string_view text, Span block,
                             std::size_t mark, std::size_t after) const {
  const std::size_t next = SkipSpace(text, after, block.end);
  if (next >= block.end) return true;
  if (next == after) return false;  // "2.0", "stimmig.de"
  const std::string_view word = WordAt(text, next, block.end);
  if (!word.empty() && IsLower(DecodeAt(word, 0).value)) return false;
  return text[mark] != '.' || PointEnds(text, block, mark, word);
}

std::vector<Span> Segmenter::Sentences(std::string_view text,
                                       Span block) const {
  std::vector<Span> sentences;
  std::size_t begin = SkipSpace(text, block.begin, block.end);
  for (std::size_t at = begin; at < block.end;) {
    if (!IsMark(text[at])) {
      ++at;
      continue;
    }
    const std::size_t after = SkipClosers(text, at + 1, block.end);
    if (EndsSentence(text, block, at, after)) {
      sentences.push_back({begin, after});
      begin = SkipSpace(text, after, block.end);
    }
    at = std::max(after, at + 1);
  }
  if (begin < block.end) sentences.push_back({begin, block.end});
  return sentences;
}

}  // namespace stimmig
