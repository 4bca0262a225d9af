// SPDX-License-Identifier: Apache-2.0
#include "pack/find_periods.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace stimmig {
namespace {

std::optional<int> ToInteger(std::string_view text) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

// Fills the value template of one rule from one match.
class Template {
 public:
  Template(std::string_view text, const RegexMatch& match,
           const Language& language, const std::optional<Date>& anchor)
      : text_(text), match_(match), language_(language), anchor_(anchor) {}

  // nullopt when a part is missing.
  std::optional<std::string> Fill(std::string_view value) const;
  bool has_year() const { return Number("year").has_value(); }

 private:
  std::optional<std::string> Part(std::string_view name) const;
  std::optional<int> Number(std::string_view name) const;
  std::optional<int> Month(std::string_view word) const;
  std::optional<int> Year() const;

  std::string_view text_;
  const RegexMatch& match_;
  const Language& language_;
  const std::optional<Date>& anchor_;
};

std::optional<int> Template::Month(std::string_view word) const {
  for (std::size_t i = 0; i < language_.months.size(); ++i) {
    if (std::ranges::count(language_.months[i], word) > 0) {
      return static_cast<int>(i) + 1;
    }
  }
  return std::nullopt;
}

std::optional<int> Template::Number(std::string_view name) const {
  const auto group = match_.Group(name);
  if (!group) return std::nullopt;
  const std::string_view word = text_.substr(group->begin, group->size());
  if (name == "month") return Month(word);
  if (const auto number = ToInteger(word)) return number;
  const std::string folded = FoldCase(word);
  for (const NumberWord& ordinal : language_.ordinals) {
    if (ordinal.word == folded) return static_cast<int>(ordinal.value);
  }
  return std::nullopt;
}

// A year that is not named is the latest one in which the named month, quarter
// or half has begun by the anchor.
std::optional<int> Template::Year() const {
  if (const auto year = Number("year")) return year;
  if (!anchor_) return std::nullopt;
  int month = 1;
  if (const auto named = Number("month")) month = *named;
  if (const auto named = Number("monthnum")) month = *named;
  if (const auto quarter = Number("quarter")) month = 3 * *quarter - 2;
  if (const auto half = Number("half")) month = 6 * *half - 5;
  return month <= anchor_->month ? anchor_->year : anchor_->year - 1;
}

std::optional<std::string> Template::Part(std::string_view name) const {
  const std::size_t sign = name.find_first_of("+-");
  const std::string_view word = name.substr(0, sign);
  auto number = word == "year" ? Year() : Number(word);
  if (!number) return std::nullopt;
  if (sign != std::string_view::npos) {
    const int shift = ToInteger(name.substr(sign + 1)).value_or(0);
    *number += name[sign] == '-' ? -shift : shift;
  }
  const std::string digits = std::to_string(*number);
  const bool two = word == "month" || word == "monthnum" || word == "day";
  return two && digits.size() < 2 ? "0" + digits : digits;
}

std::optional<std::string> Template::Fill(std::string_view value) const {
  std::string filled;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::size_t close =
        value[i] == '{' ? value.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      filled += value[i];
      continue;
    }
    const auto part = Part(value.substr(i + 1, close - i - 1));
    if (!part) return std::nullopt;
    filled += *part;
    i = close;
  }
  return filled;
}

}  // namespace

std::vector<FoundPeriod> FindPeriods(std::string_view text,
                                     const RegexHits& hits,
                                     const Language& language,
                                     const LanguageIndex& index,
                                     const std::optional<Date>& anchor) {
  std::vector<RegexMatch> matches = index.periods.patterns.FindAll(text, hits);
  std::ranges::stable_sort(matches, [](const auto& a, const auto& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    return a.span.end > b.span.end;
  });
  std::vector<FoundPeriod> found;
  for (RegexMatch& match : matches) {
    if (!found.empty() && match.span.begin < found.back().span.end) continue;
    index.periods.patterns.AddGroups(text, match);
    const std::size_t rule_index = index.periods.rules[match.pattern].rule;
    const PeriodRule& rule = language.periods[rule_index];
    const Template parts(text, match, language, anchor);
    FoundPeriod period{match.span, rule_index, std::nullopt, false};
    if (rule.role != PeriodRole::kReference) {
      if (const auto value = parts.Fill(rule.value)) {
        period.period = Period::Parse(*value);
      }
    }
    period.inferred =
        rule.value.find("{year") != std::string::npos && !parts.has_year();
    found.push_back(std::move(period));
  }
  return found;
}

}  // namespace stimmig
