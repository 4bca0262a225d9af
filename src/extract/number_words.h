// SPDX-License-Identifier: Apache-2.0
// Numbers in words, German and English: "zweihundertfünfundsechzig", "one
// hundred and twenty-five thousand". The words are those of the grammar;
// values below 100 add up, 100 and 1000 multiply what stands before.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "pack/pack.h"

namespace stimmig {

class NumberWords {
 public:
  explicit NumberWords(const Language& language);

  struct Match {
    std::size_t last = 0;  // one past the last token
    long long value = 0;
  };
  // The longest number in words that begins at a token; `words` are folded.
  // nullopt if there is none. Articles ("eine", "a") are no numbers.
  std::optional<Match> FindAt(const std::vector<std::string>& words,
                              const std::vector<Token>& tokens,
                              std::size_t first) const;
  // Whether the whole word is made of number words: only then can a number
  // begin with it.
  bool IsNumber(std::string_view folded_word) const;

 private:
  // Cuts one word into number words and joiners; empty if it is none.
  std::vector<long long> Cut(std::string_view word) const;
  std::optional<long long> Evaluate(const std::vector<long long>& parts) const;

  WordMap words_;
  std::vector<long long> values_;  // by word
  std::vector<std::string> joiners_;
  std::size_t longest_ = 0;
  bool unit_before_ten_ = false;
};

}  // namespace stimmig
