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
    Add(word, {KindOf(word.value), word.value,
               std::ranges::count(language.last_words, word.word) > 0});
  }
  for (const NumberWord& word : language.denominators) {
    Add(word, {Kind::kDenominator, word.value, false});
  }
  for (const NumberWord& word : language.halves) {
    Add(word, {Kind::kHalves, word.value, false});
  }
}

// Of two that are the same word the later one counts.
void NumberWords::Add(const NumberWord& word, NumberPart part) {
  if (word.word.empty()) return;
  Parts& parts = parts_[static_cast<unsigned char>(word.word.front())];
  const auto known =
      std::ranges::find(parts, word.word, &Parts::value_type::first);
  if (known != parts.end()) {
    known->second = part;
    return;
  }
  const auto shorter = std::ranges::find_if(parts, [&](const auto& other) {
    return other.first.size() < word.word.size();
  });
  parts.insert(shorter, {word.word, part});
}

bool NumberWords::MayStart(std::string_view folded_word) const {
  if (folded_word.empty()) return false;
  return std::ranges::any_of(PartsAt(folded_word), [&](const auto& part) {
    return folded_word.starts_with(part.first);
  });
}

// Depth first, longest part first: "siebzehn" is not "sieb" and "zehn".
bool NumberWords::CutFrom(std::string_view rest,
                          std::vector<NumberPart>& parts) const {
  if (rest.empty()) return true;
  const std::size_t size = parts.size();
  for (const auto& [word, part] : PartsAt(rest)) {
    if (!rest.starts_with(word)) continue;
    const std::string_view behind = rest.substr(word.size());
    parts.push_back(part);
    if (CutFrom(behind, parts)) return true;
    for (const std::string& joiner : joiners_) {
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
