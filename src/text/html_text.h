// SPDX-License-Identifier: Apache-2.0
// Decoded text of an HTML file against the bytes that it was decoded from.
//
//   HtmlText text(raw, {10, 40}, "a & b");
//   while (const auto piece = text.Next()) Append(piece->text, piece->raw);
#pragma once

#include <optional>
#include <string_view>

#include "stimmig/source.h"

namespace stimmig {

// Text and where it stands: byte by byte where the sizes are the same, else
// one character reference ("&euro;").
struct HtmlPiece {
  std::string_view text;
  Span raw;
};

class HtmlText {
 public:
  // `decoded` is what the parser made of raw[where], tags and comments in there
  // passed over. Requires: both outlive the walk.
  HtmlText(std::string_view raw, Span where, std::string_view decoded)
      : raw_(raw.substr(0, where.end)), at_(where.begin), decoded_(decoded) {}

  // The next stretch; an ASCII space and what is invisible is always one of its
  // own. Where the two
  // do not fit together, all that is left as one piece. Linear in all.
  std::optional<HtmlPiece> Next();

 private:
  HtmlPiece Take(std::size_t decoded_bytes, std::size_t raw_bytes);

  std::string_view raw_;
  std::size_t at_;
  std::string_view decoded_;  // what is left of it
};

bool IsHtmlSpace(char byte);
// A soft hyphen or a zero-width space, and nothing else.
bool IsInvisible(std::string_view character);

}  // namespace stimmig
