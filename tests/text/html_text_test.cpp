// SPDX-License-Identifier: Apache-2.0
#include "text/html_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace stimmig {
namespace {

using Texts = std::vector<std::string>;

// "text<-raw" of each piece that does not stand for itself, else "text".
Texts PiecesOf(const std::string& raw, std::string_view decoded) {
  HtmlText text(raw, {0, raw.size()}, decoded);
  Texts pieces;
  while (const auto piece = text.Next()) {
    const std::string there = raw.substr(piece->raw.begin, piece->raw.size());
    std::string shown(piece->text);
    if (there != shown) shown += "<-" + there;
    pieces.push_back(shown);
  }
  return pieces;
}

TEST_CASE("decoded text stands where it was written") {
  struct Case {
    std::string raw;
    std::string decoded;
    Texts pieces;
  };
  const Case cases[] = {
      {"", "", {}},
      {"für 5 €", "für 5 €", {"für", " ", "5", " ", "€"}},
      {"5&nbsp;&euro;", "5\u00A0€", {"5", "\u00A0<-&nbsp;", "€<-&euro;"}},
      {"&#8364;&#x20AC;", "€€", {"€<-&#8364;", "€<-&#x20AC;"}},
      {"A&amp;B &amp;amp;",
       "A&B &amp;",
       {"A", "&<-&amp;", "B", " ", "&<-&amp;", "amp;"}},
      {"R&D & S&P500",
       "R&D & S&P500",
       {"R", "&", "D", " ", "&", " ", "S", "&", "P500"}},
      {"5&nbsp5", "5\u00A05", {"5", "\u00A0<-&nbsp", "5"}},
      {"&lt;b&gt; 1 < 2 <3",
       "<b> 1 < 2 <3",
       {"<<-&lt;", "b", "><-&gt;", " ", "1", " ", "<", " ", "2", " ", "<",
        "3"}},
      // Tags that the parser drops leave no trace in its text.
      {"a</x>b<!-- 7 > 5 -->c", "abc", {"a", "b", "c"}},
      {"a\r\nb\rc", "a\nb\nc", {"a", "\n<-\r\n", "b", "\n<-\r", "c"}},
      // What cannot be brought together is one piece.
      {"ab??", "abcd", {"ab", "cd<-??"}},
      {"ab", "abcd", {"ab", "cd<-"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.raw);
    CHECK(PiecesOf(c.raw, c.decoded) == c.pieces);
  }
}

}  // namespace
}  // namespace stimmig
