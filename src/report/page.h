// SPDX-License-Identifier: Apache-2.0
// Lines for a terminal: wrapped at spaces by display width, with hanging
// indents and, if wanted, colours. The one place that writes escape sequences;
// those of an article are made harmless here.
//
//   Page page(80, true);
//   page.Add({{"Fehler", Look::kError}, {": Widerspruch"}}, {0, 2});
//   page.Blank();
//   std::string text = page.Take();
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

enum class Look {
  kPlain,
  kStrong,
  kFaint,
  kMark,   // the figure inside its quote
  kPlace,  // file:line:column, never broken
  kError,
  kWarning,
  kNote,
};

struct Piece {
  std::string text;
  Look look = Look::kPlain;
};

// Columns before the first line and before those that follow.
struct Indent {
  std::size_t first = 0;
  std::size_t rest = 0;
};

class Page {
 public:
  Page(std::size_t width, bool color) : width_(width), color_(color) {}

  std::size_t width() const { return width_; }
  // One paragraph. No-break spaces are not broken at and written as spaces.
  void Add(const std::vector<Piece>& pieces, Indent indent = {});
  // One line as it is, however long: for columns.
  void AddLine(const std::vector<Piece>& pieces);
  // An empty line, one at most, and none at the top.
  void Blank();
  std::string Take();

 private:
  // A stretch without a break; pieces of it may look different.
  struct Word {
    std::vector<Piece> pieces;
    std::size_t width = 0;
    bool whole = false;  // never broken
  };

  static std::vector<Word> Split(const std::vector<Piece>& pieces);
  std::vector<Word> Fit(const Word& word, std::size_t room) const;
  void Write(const Piece& piece);

  std::size_t width_;
  bool color_;
  std::string text_;
};

// Control characters, escape sequences and what turns the direction of text
// become U+FFFD, white space plain spaces, bytes that are not UTF-8 U+FFFD.
// No-break spaces stay.
std::string Harmless(std::string_view text);
// The longest beginning and end of at most `columns`. Requires: valid UTF-8.
std::string_view FirstColumns(std::string_view text, std::size_t columns);
std::string_view LastColumns(std::string_view text, std::size_t columns);

}  // namespace stimmig
