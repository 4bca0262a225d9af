// SPDX-License-Identifier: Apache-2.0
#include "extract/number_words.h"

#include <algorithm>

namespace stimmig {
namespace {

// Stands for "und" and "and" among the parts of a number.
constexpr long long kJoiner = -1;

}  // namespace

NumberWords::NumberWords(const Language& language)
    : joiners_(language.joiners), unit_before_ten_(language.unit_before_ten) {
  for (const NumberWord& word : language.number_words) {
    if (words_.Insert(word.word) == values_.size()) values_.push_back(0);
    values_[*words_.Find(word.word)] = word.value;
    longest_ = std::max(longest_, word.word.size());
  }
}

bool NumberWords::IsNumber(std::string_view folded_word) const {
  return !Cut(folded_word).empty();
}

// Depth first, longest word first: "siebzehn" is not "sieb" and "zehn".
std::vector<long long> NumberWords::Cut(std::string_view word) const {
  if (word.empty()) return {};
  for (std::size_t n = std::min(longest_, word.size()); n > 0; --n) {
    const auto found = words_.Find(word.substr(0, n));
    if (!found) continue;
    std::vector<long long> parts{values_[*found]};
    if (n == word.size()) return parts;
    std::string_view rest = word.substr(n);
    for (const std::string& joiner : joiners_) {
      if (!rest.starts_with(joiner)) continue;
      const auto after = Cut(rest.substr(joiner.size()));
      if (after.empty()) continue;
      parts.push_back(kJoiner);
      parts.insert(parts.end(), after.begin(), after.end());
      return parts;
    }
    const auto after = Cut(rest);
    if (after.empty()) continue;
    parts.insert(parts.end(), after.begin(), after.end());
    return parts;
  }
  return {};
}

// The classic sum over groups of a thousand; a part may only stand where the
// grammar of numbers allows it ("zwei drei" is no number).
std::optional<long long> NumberWords::Evaluate(
    const std::vector<long long>& parts) const {
  long long total = 0, group = 0;
  long long limit = 1'000'000'000;  // of the next thousand
  long long room = 1000;            // of the next part inside the group
  bool joined = false;
  bool group_open = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const long long part = parts[i];
    if (part == kJoiner) {
      if (joined || i + 1 == parts.size()) return std::nullopt;
      joined = true;
      continue;
    }
    if (part >= 1000) {
      if (part >= limit || joined) return std::nullopt;
      total += (group_open ? group : 1) * part;
      limit = part;
      group = 0;
      room = 1000;
      group_open = false;
    } else if (part == 100) {
      if (room < 1000 && (group >= 100 || group == 0)) return std::nullopt;
      group = (group_open ? group : 1) * 100;
      room = 100;
      group_open = true;
    } else if (part >= 20 && unit_before_ten_ && joined) {
      const long long unit = group % 100;
      if (unit == 0 || unit > 9 || room > 10) return std::nullopt;
      group += part;
      room = 1;
    } else {
      // "zwei drei", "vierundvier": units stand before their ten only.
      const bool second = unit_before_ten_ && group % 100 != 0;
      if (part >= room || second) return std::nullopt;
      group += part;
      room = part >= 20 && !unit_before_ten_ ? 10 : part < 10 ? 10 : 1;
      if (part < 20 && !(unit_before_ten_ && part < 10)) room = 1;
      group_open = true;
    }
    joined = false;
  }
  return total + group;
}

std::optional<NumberWords::Match> NumberWords::FindAt(
    const std::vector<std::string>& words, const std::vector<Token>& tokens,
    std::size_t first) const {
  std::vector<long long> parts;
  std::optional<Match> best;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (words[i] == "-" && i > first && !tokens[i].space_before) continue;
    if (std::ranges::count(joiners_, words[i]) > 0 && i > first) {
      parts.push_back(kJoiner);
      continue;
    }
    const auto cut = Cut(words[i]);
    if (cut.empty()) break;
    parts.insert(parts.end(), cut.begin(), cut.end());
    const auto value = Evaluate(parts);
    if (!value) break;
    best = Match{i + 1, *value};
  }
  return best;
}

}  // namespace stimmig
