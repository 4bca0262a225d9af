// SPDX-License-Identifier: Apache-2.0
// A cheap look at a sentence: whether it is worth parsing. It never misses a
// figure or a name, and may see one where there is none.
//
//   SentenceClues clues(language, index, number_words);
//   clues.MayHoldNumber("Meta zahlt zwei Dollar.");   // true
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "extract/number_words.h"
#include "pack/pack.h"

namespace stimmig {

// Immutable; safe to share between threads.
class SentenceClues {
 public:
  // Requires: number_words outlives the clues.
  SentenceClues(const Language& language, const LanguageIndex& index,
                const NumberWords& number_words);

  struct Found {
    bool number = false;  // digits, or words that a number can begin with
    // Of an entity or person; not looked for any further where there is a
    // number.
    bool name = false;
  };
  // Linear; no allocation but for words with rare letters.
  Found LookAt(std::string_view sentence) const;

 private:
  // What a known word is.
  struct Word {
    bool number = false;
    bool name = false;
    bool unit = false;
    bool article = false;  // "eine": a number before a unit
    bool every = false;    // "jeder": a share before an ordinal
    bool nth = false;
  };
  Word& Add(std::string_view word);
  void AddNumber(std::string_view word);
  void AddNumberPrefix(std::string_view prefix);
  void AddName(std::string_view word);
  bool IsMultiple(std::string_view folded) const;
  // `before`: what the word before was; then what this one is.
  void LookAtWord(std::string_view folded, Word& before, Found& found) const;

  const NumberWords& number_words_;
  // By the first bytes of a folded word: whether it may be a number of several
  // parts.
  static constexpr std::size_t kKeys = std::size_t{1} << 16;
  std::bitset<kKeys> keys_;
  Found any_;                // set where a phrase has no word to look for
  WordMap words_;            // folded
  std::vector<Word> kinds_;  // by word
  std::vector<std::string> prefixes_;  // of words that are numbers
  std::vector<std::string> endings_;   // "mal" in "dreimal"
};

}  // namespace stimmig
