// SPDX-License-Identifier: Apache-2.0
// What the words of a language contribute to a number: "zweihundertfünf" is
// cut into two, hundred and five, "dreieinhalb" into three, one and a half.
// number_grammar.h puts the parts together.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
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
  // Whether a folded word can begin with a part: a cheap test before Cut.
  bool MayStart(std::string_view folded_word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  bool CutFrom(std::string_view rest, std::vector<NumberPart>& parts) const;

  std::unordered_map<std::string, NumberPart, Hash, std::equal_to<>> parts_;
  std::vector<std::string> joiners_;
  std::size_t shortest_ = 1;
  std::size_t longest_ = 0;
};

}  // namespace stimmig
