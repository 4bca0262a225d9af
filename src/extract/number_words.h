// SPDX-License-Identifier: Apache-2.0
// What the words of a language contribute to a number: "zweihundertfünf" is
// cut into two, hundred and five, "dreieinhalb" into three, one and a half.
// number_grammar.h puts the parts together.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/pack.h"

namespace stimmig {

struct NumberPart {
  enum class Kind {
    kValue,        // 0 to 90
    kHundred,      // 100
    kThousand,     // 1000
    kDenominator,  // "drittel" 3
    kHalves,       // "anderthalb": three halves
    kJoiner,       // "und", "and"
  };
  Kind kind = Kind::kValue;
  long long value = 0;
  bool last = false;  // nothing may follow: "eins"

  friend bool operator==(const NumberPart&, const NumberPart&) = default;
};

class NumberWords {
 public:
  explicit NumberWords(const Language& language);

  // The parts of a folded word, longest first; empty if it has any other part.
  std::vector<NumberPart> Cut(std::string_view folded_word) const;
  // Whether a folded word is made of parts of numbers and nothing else.
  bool IsNumber(std::string_view folded_word) const {
    return MayStart(folded_word) && !Cut(folded_word).empty();
  }
  // Whether a folded word can begin with a part: a cheap test before Cut.
  bool MayStart(std::string_view folded_word) const;

 private:
  // Longest first among those that begin with the same byte.
  using Parts = std::vector<std::pair<std::string, NumberPart>>;

  void Add(const NumberWord& word, NumberPart part);
  const Parts& PartsAt(std::string_view rest) const {
    return parts_[static_cast<unsigned char>(rest.front())];
  }
  bool CutFrom(std::string_view rest, std::vector<NumberPart>& parts) const;

  std::array<Parts, 256> parts_;  // by their first byte
  std::vector<std::string> joiners_;
};

}  // namespace stimmig
