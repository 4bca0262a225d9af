// SPDX-License-Identifier: Apache-2.0
#include "extract/mention.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

TEST_CASE("token ranges") {
  struct Case {
    TokenRange a, b;
    bool overlaps, contains;
  };
  const Case kCases[] = {
      {{0, 3}, {1, 2}, true, true},   {{0, 3}, {0, 3}, true, true},
      {{0, 3}, {2, 4}, true, false},  {{0, 3}, {3, 4}, false, false},
      {{4, 6}, {1, 4}, false, false}, {{1, 2}, {0, 3}, true, false},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.a.first);
    CAPTURE(c.b.first);
    CHECK(c.a.Overlaps(c.b) == c.overlaps);
    CHECK(c.b.Overlaps(c.a) == c.overlaps);
    CHECK(c.a.Contains(c.b) == c.contains);
  }
}

TEST_CASE("marks lie between clauses, joining ones do not") {
  struct Case {
    std::string text;
    std::string expected;  // the clause of each token
  };
  const Case kCases[] = {
      {"Meta wächst.", "000"},
      {"Meta, ein Konzern, wächst.",
       "011122"
       "2"},
      {"Meta (USA) wächst", "01122"},
      {"Meta: gut; sehr gut", "011222"},
      {"Meta \u2013 ein Konzern \u2014 wächst",
       "0111"
       "22"},
      {"60\u201365 und KI-Chips", "0000000"},
      {"Ein - zwei", "011"},
      {"", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    std::string clauses;
    for (const std::size_t n : FindClauses(Tokenise(c.text), c.text)) {
      clauses += std::to_string(n);
    }
    CHECK(clauses == c.expected);
  }
}

TEST_CASE("distance counts tokens and clause borders") {
  Reading reading({.text = "Meta, der Konzern, wächst stark."});
  const ParsedSentence& s = reading.At(0);
  struct Case {
    TokenRange a, b;
    std::size_t expected;
  };
  const Case kCases[] = {
      {{0, 1}, {0, 1}, 0},
      {{0, 3}, {2, 4}, 0},
      {{2, 3}, {3, 4}, 0},
      {{5, 6}, {6, 7}, 0},
      {{0, 1}, {2, 3}, 1 + kClauseBorder},
      {{2, 3}, {0, 1}, 1 + kClauseBorder},
      {{0, 1}, {6, 7}, 5 + 2 * kClauseBorder},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.a.first);
    CAPTURE(c.b.first);
    CHECK(Distance(s, c.a, c.b) == c.expected);
  }
}

TEST_CASE("a sentence gives its words, tokens and phrases back") {
  Reading reading({.text = "Meta zahlt mehr als 5 Dollar."});
  const ParsedSentence& s = reading.At(0);
  CHECK(s.Word(0) == "Meta");
  CHECK(s.Slice({2, 4}) == "mehr als");
  CHECK(s.TextSpan({0, 2}) == Span{0, 10});
  CHECK(s.Tokens({0, 4}) == TokenRange{0, 1});
  CHECK(s.Tokens({3, 6}) == TokenRange{0, 2});
  CHECK(s.Tokens({4, 5}).size() == 0);
  CHECK(s.IsMark(6, "."));
  CHECK_FALSE(s.IsMark(7, "."));
  CHECK_FALSE(s.Continues());
  REQUIRE(s.PhraseBefore(PhraseKind::kHedge, 4) != nullptr);
  CHECK(s.PhraseBefore(PhraseKind::kHedge, 4)->first == 2);
  CHECK(s.PhraseAt(PhraseKind::kHedge, 2)->last == 4);
  CHECK(s.PhraseAt(PhraseKind::kHedge, 3) == nullptr);
  CHECK(s.PhraseBefore(PhraseKind::kScale, 4) == nullptr);
  CHECK(Reading({.text = "Dazu gehört Meta."}).At(0).Continues());
}

}  // namespace
}  // namespace stimmig::test
