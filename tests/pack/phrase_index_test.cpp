// SPDX-License-Identifier: Apache-2.0
#include "pack/phrase_index.h"

#include <doctest/doctest.h>

namespace stimmig {
namespace {

// Tokens with "|" between them: words as they are, numbers in <>, marks in ().
std::string Tokens(std::string_view text) {
  std::string line;
  for (const Token& token : Tokenise(text)) {
    if (token.space_before && !line.empty()) line += " ";
    const std::string word(text.substr(token.span.begin, token.span.size()));
    line += token.kind == TokenKind::kNumber ? "<" + word + ">"
            : token.kind == TokenKind::kMark ? "(" + word + ")"
                                             : "[" + word + "]";
  }
  return line;
}

TEST_CASE("words, numbers and marks") {
  struct Case {
    std::string_view text;
    std::string_view tokens;
  };
  const Case cases[] = {
      {"", ""},
      {" \t\n", ""},
      {"Der Umsatz", "[Der] [Umsatz]"},
      {"Märkte, für", "[Märkte](,) [für]"},
      {"2.048 1'500 3,5", "<2.048> <1'500> <3,5>"},
      {"1\u00A0000 1\u202F234 1\u2009234\u2009567",
       "<1\u00A0000> <1\u202F234> <1\u2009234\u2009567>"},
      {"1\u2019000", "<1\u2019000>"},
      // A space joins three digits only, a plain one never.
      {"5\u00A0Prozent 5\u00A020 1 000", "<5> [Prozent] <5> <20> <1> <000>"},
      {"5. 6, 7'", "<5>(.) <6>(,) <7>(')"},
      {"27.01.2025", "<27.01.2025>"},
      {"R1 GPT-4 5G", "[R1] [GPT](-)<4> <5>[G]"},
      {"$60 60% 5\u20AC", "($)<60> <60>(%) <5>(\u20AC)"},
      {"„Nein“ – ja", "(„)[Nein](“) (–) [ja]"},
      {"KI\u00ADChips", "[KI\u00ADChips]"},
      {"snake_case", "[snake_case]"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Tokens(c.text) == c.tokens);
  }
}

std::string Find(const PhraseIndex& index, std::string_view text) {
  std::string line;
  for (const PhraseMatch& m : index.FindAll(Tokenise(text), text)) {
    if (!line.empty()) line += " ";
    line += std::to_string(m.kind) + "." + std::to_string(m.rule) + "." +
            std::to_string(m.part) + "@" + std::to_string(m.first) + "-" +
            std::to_string(m.last);
  }
  return line;
}

TEST_CASE("phrases are found word by word") {
  PhraseIndex index;
  index.Add("mehr", {1, 0, 0}, Case::kFold);
  index.Add("mehr als", {1, 1, 0}, Case::kFold);
  index.Add("weit mehr als", {1, 2, 0}, Case::kFold);
  index.Add("als", {1, 3, 0}, Case::kFold);
  index.Add("GW", {2, 0, 1}, Case::kExact);
  index.Add("Reality Labs", {3, 0, 0}, Case::kExact);
  index.Add("Labs", {4, 7, 2}, Case::kExact);
  index.Add("US$", {2, 5, 0}, Case::kExact);
  index.Add("Meta's", {3, 1, 0}, Case::kExact);
  struct Row {
    std::string_view text;
    std::string_view found;
  };
  const Row cases[] = {
      {"", ""},
      {"nichts davon", ""},
      {"mehr", "1.0.0@0-1"},
      // The longest of a kind; none of the same kind begins inside it.
      {"Mehr als 5", "1.1.0@0-2"},
      {"WEIT mehr als als", "1.2.0@0-3 1.3.0@3-4"},
      {"mehr mehr als", "1.0.0@0-1 1.1.0@1-3"},
      {"mehrals", ""},
      // Symbols keep their case.
      {"5 GW oder gw", "2.0.1@1-2"},
      {"US$5 us$5", "2.5.0@0-2"},
      // Other kinds may overlap.
      {"Reality Labs", "3.0.0@0-2 4.7.2@1-2"},
      {"reality Labs", "4.7.2@1-2"},
      {"Reality\u00A0Labs", "3.0.0@0-2 4.7.2@1-2"},
      {"Meta's", "3.1.0@0-3"},
  };
  for (const Row& c : cases) {
    CAPTURE(c.text);
    CHECK(Find(index, c.text) == c.found);
  }
}

TEST_CASE("names are found in the genitive, too") {
  PhraseIndex index;
  index.Add("Meta", {1, 0, 0}, Case::kName);
  index.Add("Deutsche Telekom", {1, 1, 0}, Case::kName);
  index.Add("Deutsche Bank AG", {1, 2, 0}, Case::kName);
  struct Row {
    std::string_view text;
    std::string_view found;
  };
  const Row cases[] = {
      {"Metas Umsatz", "1.0.0@0-1"},
      {"Meta's", "1.0.0@0-3"},
      {"metas", ""},
      {"Deutsche Telekom", "1.1.0@0-2"},
      {"Deutsche Telekoms Umsatz", "1.1.0@0-2"},
      {"Deutsche Telekom's", "1.1.0@0-4"},
      {"Deutsche Bank AGs", "1.2.0@0-3"},
      {"Deutsche Banks AG", ""},
      {"Deutsche", ""},
  };
  for (const Row& c : cases) {
    CAPTURE(c.text);
    CHECK(Find(index, c.text) == c.found);
  }
}

TEST_CASE("equal phrases have all their meanings") {
  PhraseIndex index;
  index.Add("bis", {1, 0, 0}, Case::kFold);
  index.Add("bis", {2, 4, 0}, Case::kFold);
  index.Add("bis", {1, 9, 0}, Case::kFold);
  CHECK(Find(index, "bis") == "1.0.0@0-1 2.4.0@0-1 1.9.0@0-1");
}

}  // namespace
}  // namespace stimmig
