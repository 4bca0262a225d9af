// SPDX-License-Identifier: Apache-2.0
#include "pack/macros.h"

#include <algorithm>
#include <cctype>

namespace stimmig {
namespace {

std::string AnyOf(const std::vector<std::vector<std::string>>& variants) {
  std::vector<std::string> all;
  for (const auto& words : variants) {
    all.insert(all.end(), words.begin(), words.end());
  }
  return AnyWordOf(std::move(all));
}

// Digits or the words for 1 to 59: months, weeks, days.
std::string Counts(const Language& language) {
  constexpr int kLast = 59;
  std::vector<std::string> words;
  for (const NumberWord& number : language.number_words) {
    if (number.value >= 1 && number.value <= kLast) {
      words.push_back(number.word);
    }
  }
  const std::string digits = "[1-5]?[0-9]";
  return words.empty() ? digits : digits + "|" + AnyWordOf(std::move(words));
}

constexpr int kLastDigit = 9;

// One digit up to `last` or the language's ordinals up to it.
std::string Ordinals(const Language& language, int last) {
  std::vector<std::string> words;
  for (const NumberWord& ordinal : language.ordinals) {
    if (ordinal.value <= last) words.push_back(ordinal.word);
  }
  const std::string digits =
      "[1-" + std::to_string(std::min(last, kLastDigit)) + "]";
  return words.empty() ? digits : digits + "|" + AnyWordOf(std::move(words));
}

// In their own case: "AP", not "ap".
std::string Agencies(const Language& language) {
  std::vector<std::string> words;
  for (const AgencyRule& agency : language.agencies) {
    words.insert(words.end(), agency.words.begin(), agency.words.end());
  }
  return "(?-i:" + AnyWordOf(std::move(words)) + ")";
}

// What a macro stands for; nullopt: not a macro (a repetition such as {2,3}).
std::optional<std::string> Body(std::string_view name,
                                const Language& language) {
  if (name == "year") return "(?:19|20)[0-9][0-9]";
  if (name == "month" || name == "from_month") return AnyOf(language.months);
  if (name == "weekday") return AnyOf(language.weekdays);
  if (name == "count") return Counts(language);
  if (name == "week") return "[1-4]?[0-9]|5[0-3]|" + Ordinals(language, 53);
  if (name == "monthnum") return "1[0-2]|0?[1-9]";
  if (name == "day") return "[12][0-9]|3[01]|0?[1-9]";
  if (name == "hour") return "[01]?[0-9]|2[0-4]";
  if (name == "minute") return "[0-5][0-9]";
  if (name == "quarter") return Ordinals(language, 4);
  if (name == "half") return Ordinals(language, 2);
  if (name == "agency") return Agencies(language);
  if (name == "n") return "[0-9][0-9.,]*";
  // Up to the next mark: which name in it speaks is for the extraction to say.
  if (name == "speaker")
    return "[\\pL\\pN][^,;:()\u201e\u201c\u201d\"\u2013]{0,80}";
  return std::nullopt;
}

}  // namespace

std::string AnyWordOf(std::vector<std::string> words) {
  std::ranges::stable_sort(words, std::greater{}, &std::string::size);
  std::string pattern;
  for (const std::string& word : words) {
    if (!pattern.empty()) pattern += '|';
    for (const char c : word) {
      if (std::ispunct(static_cast<unsigned char>(c))) pattern += '\\';
      pattern += c;
    }
  }
  return pattern;
}

std::string ExpandMacros(std::string_view pattern, const Language& language) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t close =
        pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    if (close != std::string_view::npos) {
      const std::string name(pattern.substr(i + 1, close - i - 1));
      if (const auto body = Body(name, language)) {
        out += "(?P<" + name + ">" + *body + ")";
        i = close;
        continue;
      }
    }
    if (pattern[i] == '\\' && i + 1 < pattern.size()) out += pattern[i++];
    out += pattern[i];
  }
  return out;
}

std::optional<std::string> PatternProblem(std::string_view pattern) {
  // Any words do: a language cannot make a sound pattern unsound.
  Language language;
  language.months = {{"January"}};
  language.weekdays = {{"Monday"}};
  language.ordinals = {{"first", 1}};
  language.agencies.emplace_back().words = {"dpa"};
  return RegexProblem(ExpandMacros(pattern, language));
}

}  // namespace stimmig
