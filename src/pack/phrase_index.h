// SPDX-License-Identifier: Apache-2.0
// Fixed phrases of one language, found word by word: thousands of names, units
// and hedges at the cost of one hash look-up a word.
//
//   PhraseIndex index;
//   index.Add("mehr als", {kHedge, 3}, Case::kFold);
//   for (PhraseMatch m : index.FindAll(Tokenise(text), text)) ...
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stimmig/source.h"

namespace stimmig {

enum class TokenKind {
  kWord,    // letters, digits and letters mixed ("R1"), letters with a mark
  kNumber,  // ASCII digits, with separators between digits ("2.048", "1'500")
  kMark,    // one code point of punctuation or symbol
};

struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
  bool space_before = false;
};

// Cuts text into words, numbers and marks; separators between digits stay in
// the number (',', '.', ''', and single NBSP, narrow NBSP or thin space before
// three digits). Linear.
std::vector<Token> Tokenise(std::string_view text);

enum class Case { kExact, kFold };

struct PhraseMatch {
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  int kind = 0;          // caller's
  std::size_t rule = 0;  // caller's
  std::size_t part = 0;  // caller's
};

class PhraseIndex {
 public:
  struct Payload {
    int kind = 0;
    std::size_t rule = 0;
    std::size_t part = 0;
  };

  // Requires: phrase has a token. Equal phrases may have several payloads.
  void Add(std::string_view phrase, Payload payload, Case match_case);
  // The longest match of each kind at every token, by place, then kind. A
  // match never starts inside a longer one of the same kind.
  std::vector<PhraseMatch> FindAll(const std::vector<Token>& tokens,
                                   std::string_view text) const;

 private:
  struct Entry {
    std::vector<std::string> words;  // exact spelling after the first word
    bool fold = false;
    Payload payload;
  };
  // By the folded first word; longest first.
  std::unordered_map<std::string, std::vector<Entry>> by_first_word_;
};

}  // namespace stimmig
