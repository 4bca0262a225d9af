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

constexpr int kYearMonths = 12;
constexpr int kQuarterMonths = 3;
constexpr int kHalfMonths = 6;
constexpr int kWeekDays = 7;
constexpr int kThursday = 3;  // from Monday

// A name in braces with what is added to it: "month-1", "year-count".
struct Placeholder {
  std::string_view name;
  int sign = 0;
  std::string_view amount;  // a number or the name of one
};

Placeholder ParsePlaceholder(std::string_view inside) {
  const std::size_t sign = inside.find_first_of("+-");
  if (sign == std::string_view::npos) return {inside};
  return {inside.substr(0, sign), inside[sign] == '-' ? -1 : 1,
          inside.substr(sign + 1)};
}

// Calls `see` for each placeholder, `copy` for each other character; stops
// where one of them says false.
template <typename See, typename Copy>
bool Walk(std::string_view value, See see, Copy copy) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::size_t close =
        value[i] == '{' ? value.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      copy(value[i]);
      continue;
    }
    if (!see(ParsePlaceholder(value.substr(i + 1, close - i - 1)))) {
      return false;
    }
    i = close;
  }
  return true;
}

// How far a part of the date is shifted.
struct Shift {
  int months = 0;
  int days = 0;
};

// The day number of the Monday of its week; 1970-01-01 was a Thursday.
int Monday(const Date& date) {
  const int day = date.DayNumber();
  return day - ((day + kThursday) % kWeekDays + kWeekDays) % kWeekDays;
}

// The number of the ISO week of a Thursday.
int WeekOf(const Date& thursday) {
  const Date first{thursday.year, 1, 1};
  return (thursday.DayNumber() - first.DayNumber()) / kWeekDays + 1;
}

// Fills the value template of one rule from one match.
class Template {
 public:
  Template(std::string_view text, const RegexMatch& match,
           const Language& language, const std::optional<Date>& anchor)
      : text_(text), match_(match), language_(language), anchor_(anchor) {}

  // nullopt when a part is missing.
  std::optional<Period> Next(const Period& period) const;
  std::optional<std::string> Fill(std::string_view value) const;
  bool Has(std::string_view name) const {
    return match_.Group(name).has_value();
  }
  // By all parts of the template together.
  Shift ShiftOf(std::string_view value) const;

 private:
  std::optional<int> Number(std::string_view name) const;
  std::optional<Date> Base() const;
  std::optional<Date> ShiftedBase(std::string_view value) const;
  int Amount(const Placeholder& part) const {
    return part.sign *
           ToInteger(part.amount).value_or(Number(part.amount).value_or(0));
  }

  std::string_view text_;
  const RegexMatch& match_;
  const Language& language_;
  const std::optional<Date>& anchor_;
};

// The place of a word in lists of variants, from 1.
std::optional<int> IndexOf(const std::vector<std::vector<std::string>>& lists,
                           std::string_view word) {
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (std::ranges::count(lists[i], word) > 0) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

std::optional<int> Template::Number(std::string_view name) const {
  const auto group = match_.Group(name);
  if (!group) return std::nullopt;
  const std::string_view word = text_.substr(group->begin, group->size());
  if (name.ends_with("month")) return IndexOf(language_.months, word);
  if (name == "weekday") return IndexOf(language_.weekdays, word);
  if (const auto number = ToInteger(word)) return number;
  const std::string folded = FoldCase(word);
  const auto& words =
      name == "count" ? language_.number_words : language_.ordinals;
  for (const NumberWord& known : words) {
    if (known.word == folded) return static_cast<int>(known.value);
  }
  return std::nullopt;
}

// The day the match names, as far as it does; the anchor gives the rest. A
// year that is not named is the latest one in which that day, month, quarter
// or half has begun by the anchor.
std::optional<Date> Template::Base() const {
  Date date = anchor_.value_or(Date{});
  const auto year = Number("year");
  if (!year && !anchor_) return std::nullopt;
  if (const auto weekday = Number("weekday")) {
    const Date today = anchor_.value_or(Date{});
    const int day = Monday(today) + *weekday - 1;
    const bool to_come = today.DayNumber() < day;
    return Date::FromDayNumber(to_come ? day - kWeekDays : day);
  }
  bool named = true;
  if (const auto first = Number("from_month")) {
    date.month = *first;
  } else if (const auto month = Number("month")) {
    date.month = *month;
  } else if (const auto number = Number("monthnum")) {
    date.month = *number;
  } else if (const auto quarter = Number("quarter")) {
    date.month = kQuarterMonths * (*quarter - 1) + 1;
  } else if (const auto half = Number("half")) {
    date.month = kHalfMonths * (*half - 1) + 1;
  } else if (const auto week = Number("week")) {
    date = MondayOf(year.value_or(date.year), *week);
    named = false;
  } else {
    named = false;
  }
  const auto day = Number("day");
  if (named) date.day = 1;
  if (year) date.year = *year;
  const int last = DaysIn(date.year, date.month);
  if (day && *day > last) return std::nullopt;
  date.day = day.value_or(std::min(date.day, last));
  if (!year && *anchor_ < date) --date.year;
  return date;
}

std::optional<Date> Template::ShiftedBase(std::string_view value) const {
  auto date = Base();
  if (!date) return std::nullopt;
  const Shift shift = ShiftOf(value);
  const Date shifted = date->ShiftMonths(shift.months);
  return Date::FromDayNumber(shifted.DayNumber() + shift.days);
}

Shift Template::ShiftOf(std::string_view value) const {
  Shift shift;
  Walk(
      value,
      [&](const Placeholder& part) {
        const int amount = Amount(part);
        shift.months += amount * (part.name == "year"      ? kYearMonths
                                  : part.name == "half"    ? kHalfMonths
                                  : part.name == "quarter" ? kQuarterMonths
                                  : part.name == "month"   ? 1
                                                           : 0);
        shift.days += amount * (part.name == "week"  ? kWeekDays
                                : part.name == "day" ? 1
                                                     : 0);
        return true;
      },
      [](char) {});
  return shift;
}

std::optional<std::string> Template::Fill(std::string_view value) const {
  std::string filled;
  std::optional<Date> date = ShiftedBase(value);
  // "in der vergangenen Woche": the ISO year of a week is its Thursday's.
  const bool week = value.find("{week") != std::string_view::npos;
  if (week && !Has("week") && date) {
    date = Date::FromDayNumber(Monday(*date) + kThursday);
  }
  const auto number = [&](std::string_view name) -> std::optional<int> {
    const bool of_date = name == "year" || name == "half" ||
                         name == "quarter" || name == "month" ||
                         name == "monthnum" || name == "day" ||
                         name == "next_year" || (name == "week" && !Has(name));
    if (!of_date) return Number(name);
    if (!date) return Number(name);
    if (name == "year") return date->year;
    if (name == "next_year") {
      // Of a month that is still to come, or is now.
      const bool now = Has("year") || (date->year == anchor_->year &&
                                       date->month == anchor_->month);
      return now ? date->year : date->year + 1;
    }
    if (name == "day") return date->day;
    if (name == "week") return WeekOf(*date);
    if (name == "half") return (date->month - 1) / kHalfMonths + 1;
    if (name == "quarter") return (date->month - 1) / kQuarterMonths + 1;
    return name == "month" && Has("from_month") ? *Number(name) : date->month;
  };
  const bool whole = Walk(
      value,
      [&](const Placeholder& part) {
        const auto found = number(part.name);
        if (!found) return false;
        const std::string digits = std::to_string(*found);
        const bool second =
            filled.ends_with('-') || filled.ends_with('W');  // "-05", "W05"
        filled += second && digits.size() < 2 ? "0" + digits : digits;
        return true;
      },
      [&](char c) { filled += c; });
  return whole ? std::optional(filled) : std::nullopt;
}

// A name that comes round again: nothing of "this year" or "yesterday".
std::optional<Period> Template::Next(const Period& period) const {
  if (Has("weekday") && period.last()) {
    const int day = period.last()->DayNumber() + kWeekDays;
    return Period::Day(Date::FromDayNumber(day));
  }
  constexpr std::string_view kOfYear[] = {"month",   "monthnum", "from_month",
                                          "quarter", "half",     "week"};
  const bool comes_round = std::ranges::any_of(
      kOfYear, [&](std::string_view name) { return Has(name); });
  if (!comes_round || !period.last()) return std::nullopt;
  return period.ShiftYears(1);
}

// "December 7.46 million": the digits go on behind a mark.
bool CutsNumber(std::string_view text, std::size_t end) {
  const auto digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  return end > 0 && digit(end - 1) && end < text.size() &&
         (text[end] == '.' || text[end] == ',') && digit(end + 1);
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
    if (CutsNumber(text, match.span.end)) continue;
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
    const bool of_year = rule.value.find("{year") != std::string::npos ||
                         rule.value.find("{next_year") != std::string::npos;
    period.inferred = of_year && !parts.Has("year");
    period.numbered = parts.Has("quarter") || parts.Has("half");
    period.shift_months = parts.ShiftOf(rule.value).months;
    if (period.inferred && period.period) {
      period.next = parts.Next(*period.period);
    }
    found.push_back(std::move(period));
  }
  return found;
}

}  // namespace stimmig
