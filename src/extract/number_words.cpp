// SPDX-License-Identifier: Apache-2.0
#include "extract/number_words.h"

#include <algorithm>

namespace stimmig {
namespace {

using Kind = NumberPart::Kind;

// No number in one word is longer; a run of letters without end is none.
constexpr std::size_t kLongestWord = 256;

Kind KindOf(long long value) {
  return value == 100    ? Kind::kHundred
         : value == 1000 ? Kind::kThousand
                         : Kind::kValue;
}

}  // namespace

NumberWords::NumberWords(const Language& language)
    : joiners_(language.joiners) {
  for (const NumberWord& word : language.number_words) {
    parts_[word.word] = {
        KindOf(word.value), word.value,
        std::ranges::count(language.last_words, word.word) > 0};
  }
  for (const NumberWord& word : language.denominators) {
    parts_[word.word] = {Kind::kDenominator, word.value, false};
  }
  for (const NumberWord& word : language.halves) {
    parts_[word.word] = {Kind::kHalves, word.value, false};
  }
  if (parts_.empty()) return;
  shortest_ = parts_.begin()->first.size();
  for (const auto& [word, part] : parts_) {
    shortest_ = std::min(shortest_, word.size());
    longest_ = std::max(longest_, word.size());
  }
}

bool NumberWords::MayStart(std::string_view folded_word) const {
  for (std::size_t n = std::min(longest_, folded_word.size()); n >= shortest_;
       --n) {
    if (parts_.contains(folded_word.substr(0, n))) return true;
  }
  return false;
}

// Depth first, longest part first: "siebzehn" is not "sieb" and "zehn".
bool NumberWords::CutFrom(std::string_view rest,
                          std::vector<NumberPart>& parts) const {
  if (rest.empty()) return true;
  const std::size_t size = parts.size();
  for (std::size_t n = std::min(longest_, rest.size()); n >= shortest_; --n) {
    const auto found = parts_.find(rest.substr(0, n));
    if (found == parts_.end()) continue;
    parts.push_back(found->second);
    if (CutFrom(rest.substr(n), parts)) return true;
    for (const std::string& joiner : joiners_) {
      const std::string_view behind = rest.substr(n);
      if (!behind.starts_with(joiner) || behind.size() == joiner.size()) {
        continue;
      }
      parts.push_back({Kind::kJoiner});
      if (CutFrom(behind.substr(joiner.size()), parts)) return true;
      parts.pop_back();
    }
    parts.resize(size);
  }
  return false;
}

std::vector<NumberPart> NumberWords::Cut(std::string_view folded_word) const {
  std::vector<NumberPart> parts;
  const bool fits = !folded_word.empty() && folded_word.size() <= kLongestWord;
  if (!fits || !CutFrom(folded_word, parts)) parts.clear();
  return parts;
}

}  // namespace stimmig
