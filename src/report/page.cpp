// SPDX-License-Identifier: Apache-2.0
#include "report/page.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "report/texts.h"

namespace stimmig {
namespace {

constexpr char32_t kNoBreakSpace = 0xA0;
constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kPlainAgain = "\x1b[0m";

std::string_view Escape(Look look) {
  switch (look) {
    case Look::kPlain:
      return "";
    case Look::kStrong:
      return "\x1b[1m";
    case Look::kFaint:
    case Look::kPlace:
      return "\x1b[2m";
    case Look::kMark:
      return "\x1b[1;4m";
    case Look::kError:
      return "\x1b[1;31m";
    case Look::kWarning:
      return "\x1b[1;33m";
    case Look::kNote:
      return "\x1b[1;36m";
  }
  return "";
}

bool IsHarmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

std::string HarmlessUtf8(std::string_view text) {
  std::string harmless;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = DecodeAt(text, i);
    if (c.value != kNoBreakSpace && IsSpace(c.value)) {
      harmless.push_back(' ');
    } else if (IsHarmful(c.value)) {
      harmless.append(kReplacement);
    } else {
      harmless.append(text.substr(i, c.size_bytes));
    }
    i += c.size_bytes;
  }
  return harmless;
}

}  // namespace

void Page::Add(const std::vector<Piece>& pieces, Indent indent) {
  const std::size_t room = width_ - std::min(width_, indent.rest);
  std::size_t column = indent.first;
  text_.append(indent.first, ' ');
  bool first = true;
  for (const Word& whole : Split(pieces)) {
    bool broken = false;
    for (const Word& word : Fit(whole, room)) {
      if (broken || (!first && column + 1 + word.width > width_)) {
        text_.append("\n").append(indent.rest, ' ');
        column = indent.rest;
      } else if (!first) {
        text_.push_back(' ');
        ++column;
      }
      for (const Piece& piece : word.pieces) Write(piece);
      column += word.width;
      first = false;
      broken = true;
    }
  }
  text_.push_back('\n');
}

void Page::AddLine(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) Write({Harmless(piece.text), piece.look});
  text_.push_back('\n');
}

void Page::Blank() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_.push_back('\n');
}

std::string Page::Take() {
  while (text_.ends_with("\n\n")) text_.pop_back();
  return std::exchange(text_, {});
}

std::vector<Page::Word> Page::Split(const std::vector<Piece>& pieces) {
  std::vector<Word> words;
  bool open = false;  // the last word may go on
  for (const Piece& piece : pieces) {
    const std::string text = Harmless(piece.text);
    for (std::size_t begin = 0; begin < text.size();) {
      if (text[begin] == ' ') {
        open = false;
        ++begin;
        continue;
      }
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      if (!std::exchange(open, true)) words.emplace_back();
      Word& word = words.back();
      word.pieces.push_back({text.substr(begin, end - begin), piece.look});
      word.width += DisplayWidth(word.pieces.back().text);
      word.whole = word.whole || piece.look == Look::kPlace;
      begin = end;
    }
  }
  return words;
}

// The word, or parts of it where it is wider than a line.
std::vector<Page::Word> Page::Fit(const Word& word, std::size_t room) const {
  if (word.whole || word.width <= room || room < 2) return {word};
  std::vector<Word> parts(1);
  for (const Piece& piece : word.pieces) {
    std::string_view rest = piece.text;
    while (!rest.empty()) {
      std::string_view part = FirstColumns(rest, room - parts.back().width);
      if (part.empty()) {
        parts.emplace_back();
        continue;
      }
      parts.back().pieces.push_back({std::string(part), piece.look});
      parts.back().width += DisplayWidth(part);
      rest.remove_prefix(part.size());
    }
  }
  return parts;
}

// Requires: the text is harmless.
void Page::Write(const Piece& piece) {
  const std::string_view escape = color_ ? Escape(piece.look) : "";
  text_.append(escape).append(Plain(piece.text));
  if (!escape.empty()) text_.append(kPlainAgain);
}

std::string Harmless(std::string_view text) {
  std::string harmless;
  while (const std::optional<std::size_t> bad = FindInvalidUtf8(text)) {
    harmless += HarmlessUtf8(text.substr(0, *bad));
    harmless += kReplacement;
    text.remove_prefix(*bad + 1);
  }
  return harmless + HarmlessUtf8(text);
}

std::string_view FirstColumns(std::string_view text, std::size_t columns) {
  std::size_t end = 0;
  for (std::size_t width = 0; end < text.size();) {
    const std::size_t size = DecodeAt(text, end).size_bytes;
    width += DisplayWidth(text.substr(end, size));
    if (width > columns) break;
    end += size;
  }
  return text.substr(0, end);
}

std::string_view LastColumns(std::string_view text, std::size_t columns) {
  std::size_t begin = text.size();
  for (std::size_t width = 0; begin > 0;) {
    const std::size_t size = DecodeBefore(text, begin).size_bytes;
    width += DisplayWidth(text.substr(begin - size, size));
    if (width > columns) break;
    begin -= size;
  }
  return text.substr(begin);
}

}  // namespace stimmig
