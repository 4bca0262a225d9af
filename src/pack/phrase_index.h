// SPDX-License-Identifier: Apache-2.0
// Fixed phrases of one language, found word by word: thousands of names, units
// and hedges at the cost of one hash look-up a word.
//
//   PhraseIndex index;
//   index.Add("mehr als", {kHedge, 3}, Case::kFold);
//   for (PhraseMatch m : index.FindAll(Tokenise(text), text)) ...
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "base/word_map.h"
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

// A text in lower case, and its words by token.
class FoldedText {
 public:
  FoldedText() = default;
  FoldedText(std::string_view text, std::span<const Token> tokens);

  // Of the whole text.
  const AlignedFold& whole() const { return whole_; }
  // `token` is number `index` of those given.
  std::string_view Word(std::size_t index, const Token& token) const {
    if (!apart_.empty()) return apart_[index];
    return std::string_view(whole_.text)
        .substr(token.span.begin, token.span.size());
  }

 private:
  AlignedFold whole_;
  std::vector<std::string> apart_;  // where a fold has another size
};

// kName: exact, and in the genitive, too: "Meta", "Metas", "Meta's",
// "Siemens'".
enum class Case { kExact, kFold, kName };

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

  // Requires: phrase has a token, 0 <= payload.kind < kMaxKinds. Equal phrases
  // may have several payloads.
  void Add(std::string_view phrase, Payload payload, Case match_case);
  // The longest match of each kind at every token, by place, then kind. A
  // match never starts inside a longer one of the same kind.
  std::vector<PhraseMatch> FindAll(std::span<const Token> tokens,
                                   std::string_view text,
                                   const FoldedText& folded) const;
  std::vector<PhraseMatch> FindAll(std::span<const Token> tokens,
                                   std::string_view text) const;
  // Calls visit(word, kind) for each phrase with its first word, in lower
  // case, that is none of `common`; with its first word where all are; empty
  // where it has none.
  template <class Visit>
  void ForEachFirstWord(const WordMap& common, Visit visit) const {
    for (const Entry& entry : entries_) {
      const std::string word = FirstWord(entry, common);
      visit(word, entry.kind);
      // "Metas" is another first word of "Meta".
      const bool alone = entry.match_case == Case::kName && entry.size == 1;
      if (alone) visit(word + "s", entry.kind);
    }
  }

  template <class Archive>
  void Transfer(Archive& archive) {
    archive(known_words_, starts_, pairs_, pair_heads_, entries_, words_,
            bytes_);
  }

  static constexpr int kMaxKinds = 32;

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // Flat, so that an archive is read at once.
  struct Entry {
    std::uint32_t first = 0;  // its words: words_[first], as to be matched
    std::uint32_t size = 0;   // how many
    std::uint32_t rule = 0;
    std::uint32_t part = 0;
    int kind = 0;
    Case match_case = Case::kExact;
    std::uint32_t next = 0;  // of the same list; or kNone
  };
  // What begins with a word.
  struct Start {
    std::uint32_t alone = kNone;  // entries of this word and no other
    std::uint32_t longer = 0;     // 1: there are longer ones
  };
  struct WordPlace {
    std::uint32_t begin = 0;  // in bytes_
    std::uint32_t size = 0;
  };

  std::size_t Know(std::string_view folded_word);
  void Insert(std::string_view last_of_key, Entry entry);
  void Append(std::uint32_t& head, Entry entry);
  // Entries of several words that begin with these two.
  std::uint32_t LongerHead(std::size_t first, std::size_t second) const;
  std::string FirstWord(const Entry& entry, const WordMap& common) const;
  std::string_view Word(std::uint32_t number) const {
    const WordPlace place = words_[number];
    return std::string_view(bytes_).substr(place.begin, place.size);
  }

  // Longer phrases are listed by their first two words: many begin with "the".
  WordMap known_words_;        // the first two of all phrases, folded
  std::vector<Start> starts_;  // by known word
  WordMap pairs_;              // of numbers of known words, as bytes
  std::vector<std::uint32_t> pair_heads_;
  std::vector<Entry> entries_;  // in lists, each longest first
  std::vector<WordPlace> words_;
  std::string bytes_;
};

}  // namespace stimmig
