// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <vector>

namespace stimmig {
namespace {

TEST_CASE("the first invalid byte is found") {
  struct Case {
    std::string_view text;
    std::optional<std::size_t> offset;
  };
  const Case kCases[] = {
      {"", std::nullopt},
      {"plain text of more than eight bytes", std::nullopt},
      {"Märkte – 5 € 😀", std::nullopt},
      {"\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF", std::nullopt},
      {"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", std::nullopt},
      {"\xED\x9F\xBF\xEE\x80\x80", std::nullopt},
      {"\x80", 0},                    // trail byte alone
      {"abc\xFF", 3},                 // never in UTF-8
      {"\xC0\x80", 0},                // overlong NUL
      {"\xC1\xBF", 0},                // overlong
      {"\xE0\x9F\xBF", 0},            // overlong
      {"\xF0\x8F\xBF\xBF", 0},        // overlong
      {"a\xED\xA0\x80", 1},           // surrogate
      {"a\xED\xBF\xBF", 1},           // surrogate
      {"\xF4\x90\x80\x80", 0},        // past U+10FFFF
      {"\xF5\x80\x80\x80", 0},        // past U+10FFFF
      {"12345678\xC3", 8},            // cut short
      {"12345678\xE2\x82", 8},        // cut short
      {"\xF0\x9F\x98", 0},            // cut short
      {"\xC3\x28", 0},                // no trail byte
      {"\xE2\x28\xA1", 0},            // no trail byte
      {"ok \xF0\x28\x8C\x28 ok", 3},  // no trail byte
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(FindInvalidUtf8(c.text) == c.offset);
  }
}

TEST_CASE("code points decode in both directions and encode again") {
  const std::vector<char32_t> kPoints = {
      U'\0',  U'a',   0x7F,   0x80,    0x7FF, 0x800, U'€',
      0xD7FF, 0xE000, 0xFFFF, 0x10000, U'😀', U'ß',  0x10FFFF};
  std::string text;
  std::vector<std::size_t> starts;
  for (const char32_t c : kPoints) {
    starts.push_back(text.size());
    AppendUtf8(text, c);
  }
  starts.push_back(text.size());
  CHECK(CountCodePoints(text) == kPoints.size());
  for (std::size_t i = 0; i < kPoints.size(); ++i) {
    CAPTURE(i);
    const std::size_t size = starts[i + 1] - starts[i];
    const CodePoint at = DecodeAt(text, starts[i]);
    CHECK(at.value == kPoints[i]);
    CHECK(at.size_bytes == size);
    const CodePoint before = DecodeBefore(text, starts[i + 1]);
    CHECK(before.value == kPoints[i]);
    CHECK(before.size_bytes == size);
  }
}

TEST_CASE("decoding invalid bytes stays inside the text") {
  for (const std::string_view text : {"\xF0", "\xE2\x82", "\x80\x80\x80\x80"}) {
    CAPTURE(text);
    CHECK(DecodeAt(text, 0).size_bytes == 1);
    CHECK(DecodeBefore(text, text.size()).size_bytes == 1);
  }
}

TEST_CASE("kinds of characters") {
  struct Case {
    char32_t c;
    bool letter, upper, lower, digit, space, word;
  };
  const Case kCases[] = {
      {U'a', true, false, true, false, false, true},
      {U'Z', true, true, false, false, false, true},
      {U'@', false, false, false, false, false, false},
      {U'[', false, false, false, false, false, false},
      {U'_', false, false, false, false, false, true},
      {U'0', false, false, false, true, false, true},
      {U'9', false, false, false, true, false, true},
      {U'%', false, false, false, false, false, false},
      {U'Ä', true, true, false, false, false, true},
      {U'ß', true, false, true, false, false, true},
      {U'Ж', true, true, false, false, false, true},
      {U'投', true, false, false, false, false, true},
      {U'²', false, false, false, false, false, true},
      {U'٣', false, false, false, false, false, true},  // Arabic-Indic 3
      {U'€', false, false, false, false, false, false},
      {U'–', false, false, false, false, false, false},
      {U'„', false, false, false, false, false, false},
      {U' ', false, false, false, false, true, false},
      {U'\t', false, false, false, false, true, false},
      {U'\n', false, false, false, false, true, false},
      {U'\0', false, false, false, false, false, false},
      {0xA0, false, false, false, false, true, false},    // NBSP
      {0x202F, false, false, false, false, true, false},  // narrow NBSP
      {0x2009, false, false, false, false, true, false},  // thin space
      {0x2028, false, false, false, false, true, false},  // line separator
      {0x200B, false, false, false, false, false, false},
  };
  for (const Case& c : kCases) {
    CAPTURE(static_cast<unsigned>(c.c));
    CHECK(IsLetter(c.c) == c.letter);
    CHECK(IsUpper(c.c) == c.upper);
    CHECK(IsLower(c.c) == c.lower);
    CHECK(IsDigit(c.c) == c.digit);
    CHECK(IsSpace(c.c) == c.space);
    CHECK(IsWordCharacter(c.c) == c.word);
  }
}

TEST_CASE("case is folded") {
  struct Case {
    std::string_view text;
    std::string_view folded;
  };
  const Case kCases[] = {
      {"", ""},
      {"Mrd. EUR [5]@{Z}", "mrd. eur [5]@{z}"},
      {"ÄRZTE Übernahme", "ärzte übernahme"},
      {"Straße STRAẞE", "straße straße"},
      {"ΣΟΦΟΣ σοφος σοφος", "σοφοσ σοφοσ σοφοσ"},
      {"ЖУК Þing", "жук þing"},
      {"İstanbul ſ K", "istanbul s k"},
      {"5 € 😀 投", "5 € 😀 投"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(FoldCase(c.text) == c.folded);
  }
}

TEST_CASE("width in a terminal") {
  struct Case {
    std::string_view text;
    std::size_t columns;
  };
  const Case kCases[] = {
      {"", 0},
      {"abc", 3},
      {"Märkte – 5 €", 12},
      {"Ma\u0308rkte", 6},        // combining diaeresis
      {"投资", 4},                // wide
      {"ｱＡ", 3},                 // halfwidth, fullwidth
      {"한국", 4},                // syllables
      {"\u1112\u1161\u11AB", 2},  // one syllable of three letters
      {"😀!", 3},
      {"a\u200Bb\u200D", 2},  // zero width
      {"a\x1B\x01z\n", 2},    // control characters
      {"1\u00A0000\u202F000", 9},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(DisplayWidth(c.text) == c.columns);
  }
}

TEST_CASE("an aligned fold keeps every offset") {
  struct Case {
    std::string_view text;
    std::string_view folded;
    bool exact;
  };
  const Case kCases[] = {
      {"", "", true},
      {"Umsatz ÜBER 5 €", "umsatz über 5 €", true},
      {"„Straße“ 🚀", "„straße“ 🚀", true},
      // Their folds have another size.
      {"3 \u212A", "3 \u212A", false},
      {"STRA\u1E9EE", "stra\u1E9Ee", false},
      // Letters of other scripts are folded, and told.
      {"漢字 A", "漢字 a", false},
      {"Москва", "москва", true},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const AlignedFold fold = FoldAligned(c.text);
    CHECK(fold.text == c.folded);
    CHECK(fold.exact == c.exact);
  }
}

}  // namespace
}  // namespace stimmig
