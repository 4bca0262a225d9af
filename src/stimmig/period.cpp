// SPDX-License-Identifier: Apache-2.0
#include "stimmig/period.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace stimmig {
namespace {

constexpr std::string_view kOpenEnd = "..";
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kFiscalQuarterSize = 9;  // "FY2025-Q3"

// First and last day, both included.
struct Days {
  Date first;
  Date last;
};

// Exactly `width` ASCII digits.
std::optional<int> ParseDigits(std::string_view text, std::size_t width) {
  if (text.size() != width) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string Padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

std::string YearText(int year) { return Padded(year, kYearDigits); }

Days Months(int year, int first, int last) {
  return {{year, first, 1}, {year, last, DaysIn(year, last)}};
}

// The part of a year: "Q4", "H1", "01".
std::optional<Days> ParsePartOfYear(int year, std::string_view part) {
  if (part.size() != 2) return std::nullopt;
  const int digit = part[1] - '0';
  if (part[0] == 'Q' && digit >= 1 && digit <= 4) {
    return Months(year, 3 * digit - 2, 3 * digit);
  }
  if (part[0] == 'H' && digit >= 1 && digit <= 2) {
    return Months(year, 6 * digit - 5, 6 * digit);
  }
  const std::optional<int> month = ParseDigits(part, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  return Months(year, *month, *month);
}

// The seven days of an ISO 8601 week, "W05".
std::optional<Days> ParseWeek(int year, std::string_view part) {
  if (part.size() != 3 || part[0] != 'W') return std::nullopt;
  const std::optional<int> week = ParseDigits(part.substr(1), 2);
  if (!week || *week < 1 || *week > 53) return std::nullopt;
  const Date monday = MondayOf(year, *week);
  return Days{monday, Date::FromDayNumber(monday.DayNumber() + 6)};
}

// "2025", "2024-Q4", "2024-H1", "2025-01", "2025-01-27", "2025-W05".
std::optional<Days> ParseDays(std::string_view text) {
  if (const std::optional<Date> day = Date::Parse(text)) return {{*day, *day}};
  const auto year = ParseDigits(text.substr(0, kYearDigits), kYearDigits);
  if (!year || *year == 0) return std::nullopt;
  if (text.size() == kYearDigits) return Months(*year, 1, 12);
  if (text[kYearDigits] != '-') return std::nullopt;
  const std::string_view part = text.substr(kYearDigits + 1);
  if (const auto week = ParseWeek(*year, part)) return week;
  return ParsePartOfYear(*year, part);
}

// A number of months ("P6M"); nullopt for any other text.
std::optional<int> ParseMonths(std::string_view text) {
  constexpr std::size_t kLongest = 2;
  if (text.size() < 3 || text.front() != 'P' || text.back() != 'M') return {};
  text = text.substr(1, text.size() - 2);
  if (text.size() > kLongest) return std::nullopt;
  const auto months = ParseDigits(text, text.size());
  return months && *months > 0 ? months : std::nullopt;
}

// How many calendar months the days make up; 0 when they cut one.
int WholeMonths(const Days& days) {
  const auto& [first, last] = days;
  if (first.day != 1 || last.day != DaysIn(last.year, last.month)) return 0;
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

// The shortest text that ParseDays or "a/b" reads as these days.
std::string DaysText(const Days& days) {
  const auto& [first, last] = days;
  const std::string year = YearText(first.year);
  if (first == last) return first.ToString();
  const int months = WholeMonths(days);
  if (months == 1) return year + "-" + Padded(first.month, 2);
  if (months == 3 && first.month % 3 == 1) {
    return year + "-Q" + std::to_string(first.month / 3 + 1);
  }
  if (months == 6 && first.month % 6 == 1) {
    return year + "-H" + std::to_string(first.month / 6 + 1);
  }
  if (months % 12 == 0 && months > 0 && first.month == 1) {
    return months == 12 ? year : year + "/" + YearText(last.year);
  }
  return first.ToString() + "/" + last.ToString();
}

// Canonical text of a rate; empty when it is none.
std::string_view RateText(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kRates = {
      "P1Y", "P6M", "P3M", "P1M", "P1W", "P1D"};
  if (text == "P1Q") return "P3M";
  for (const std::string_view rate : kRates) {
    if (rate == text) return rate;
  }
  return "";
}

// The rate whose unit of time these days are; empty when there is none.
std::string_view RateOf(const Days& days) {
  switch (WholeMonths(days)) {
    case 12:
      return "P1Y";
    case 6:
      return "P6M";
    case 3:
      return "P3M";
    case 1:
      return "P1M";
    default:
      break;
  }
  const int length = days.last.DayNumber() - days.first.DayNumber() + 1;
  return length == 1 ? "P1D" : length == 7 ? "P1W" : "";
}

// "2024-02-29", 1 -> "2025-02-28"; "FY2025", -1 -> "FY2024"; ".." stays.
std::string ShiftPart(std::string_view part, int years) {
  if (part == kOpenEnd) return std::string(part);
  const std::size_t start = part.starts_with("FY") ? 2 : 0;
  const auto year = ParseDigits(part.substr(start, kYearDigits), kYearDigits);
  std::string_view rest = part.substr(start + kYearDigits);
  const int shifted = year.value_or(0) + years;
  if (rest == "-02-29" && DaysIn(shifted, 2) < 29) rest = "-02-28";
  return std::string(part.substr(0, start)) + YearText(shifted) +
         std::string(rest);
}

// Requires: a span or a business year.
Days DaysOf(const Period& period) { return {*period.first(), *period.last()}; }

bool HasDays(const Period& period) {
  return period.kind() == PeriodKind::kSpan ||
         period.kind() == PeriodKind::kFiscal;
}

PeriodMatch MatchSpans(const Days& a, const Days& b, bool stock) {
  if (a.first == b.first && a.last == b.last) return PeriodMatch::kSame;
  if (stock) {
    return a.last == b.last ? PeriodMatch::kWeak : PeriodMatch::kDisjoint;
  }
  if (b.first <= a.first && a.last <= b.last) return PeriodMatch::kPart;
  if (a.first <= b.first && b.last <= a.last) return PeriodMatch::kWhole;
  return PeriodMatch::kDisjoint;
}

// Where the basis of one is unknown, nothing is sure.
PeriodMatch MatchFiscal(const Period& a, const Period& b, bool stock) {
  const PeriodMatch match = MatchSpans(DaysOf(a), DaysOf(b), stock);
  return match == PeriodMatch::kSame || match == PeriodMatch::kWeak
             ? PeriodMatch::kWeak
             : PeriodMatch::kDisjoint;
}

// "bis 2025": by its beginning or by its end?
bool IsAmbiguous(const Period& by) { return by.first().has_value(); }

// `by` is ambiguous and may mean the day before its year.
bool MayMean(const Period& by, const Date& day) {
  return IsAmbiguous(by) && by.first() == day;
}

PeriodMatch MatchDeadlines(const Period& a, const Period& b) {
  const bool sure = !IsAmbiguous(a) && !IsAmbiguous(b);
  if (a.last() == b.last()) {
    return sure ? PeriodMatch::kSame : PeriodMatch::kWeak;
  }
  const bool possible = (!IsAmbiguous(b) && MayMean(a, *b.last())) ||
                        (!IsAmbiguous(a) && MayMean(b, *a.last()));
  return possible ? PeriodMatch::kWeak : PeriodMatch::kDisjoint;
}

PeriodMatch MatchDeadline(const Period& by, const Days& days, bool stock) {
  const bool same_end = by.last() == days.last;
  if (!stock) {
    // What flows "by June" flows since the year began.
    const bool from_new_year = days.first == Date{days.last.year, 1, 1};
    return same_end && from_new_year ? PeriodMatch::kWeak
                                     : PeriodMatch::kDisjoint;
  }
  const bool instant = days.first == days.last;
  if (same_end && instant && !IsAmbiguous(by)) return PeriodMatch::kSame;
  return same_end || (instant && MayMean(by, days.last))
             ? PeriodMatch::kWeak
             : PeriodMatch::kDisjoint;
}

PeriodMatch MatchRate(const Period& rate, const Period& other) {
  return HasDays(other) && RateOf(DaysOf(other)) == rate.text()
             ? PeriodMatch::kWeak
             : PeriodMatch::kDisjoint;
}

}  // namespace

std::optional<Date> Date::Parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = ParseDigits(text.substr(0, 4), 4);
  const auto month = ParseDigits(text.substr(5, 2), 2);
  const auto day = ParseDigits(text.substr(8, 2), 2);
  if (!year || !month || !day || *year == 0) return std::nullopt;
  if (*month < 1 || *month > 12 || *day < 1) return std::nullopt;
  if (*day > DaysIn(*year, *month)) return std::nullopt;
  return Date{*year, *month, *day};
}

std::string Date::ToString() const {
  return YearText(year) + "-" + Padded(month, 2) + "-" + Padded(day, 2);
}

int Date::DayNumber() const {
  const std::chrono::year_month_day date(
      std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
      std::chrono::day{static_cast<unsigned>(day)});
  return static_cast<int>(
      std::chrono::sys_days(date).time_since_epoch().count());
}

Date Date::FromDayNumber(int days) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(days))};
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

Date Date::ShiftMonths(int months) const {
  const int counted = 12 * year + month - 1 + months;
  const int new_year = counted / 12, new_month = counted % 12 + 1;
  if (new_year < 1 || new_year > 9999) return *this;
  return {new_year, new_month, std::min(day, DaysIn(new_year, new_month))};
}

int DaysIn(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30,
                                                31, 31, 30, 31, 30, 31};
  const bool leap = std::chrono::year{year}.is_leap();
  return kDays.at(static_cast<std::size_t>(month - 1)) +
         (month == 2 && leap ? 1 : 0);
}

Date MondayOf(int year, int week) {
  const int fourth = Date{year, 1, 4}.DayNumber();
  // 1970-01-01 was a Thursday.
  return Date::FromDayNumber(fourth - (fourth + 3) % 7 + 7 * (week - 1));
}

Period::Period(PeriodKind kind, std::string text, std::optional<Date> first,
               std::optional<Date> last)
    : kind_(kind), first_(first), last_(last), text_(std::move(text)) {}

std::optional<Period> Period::Parse(std::string_view text) {
  if (const std::string_view rate = RateText(text); !rate.empty()) {
    return Period(PeriodKind::kRate, std::string(rate), {}, {});
  }
  if (text.starts_with("FY")) {
    // A year, half or quarter of the entity's own calendar.
    const std::optional<Days> days = ParseDays(text.substr(2));
    if (!days || text.size() > kFiscalQuarterSize) return std::nullopt;
    return Period(PeriodKind::kFiscal, std::string(text), days->first,
                  days->last);
  }
  const std::size_t slash = text.find('/');
  if (slash == text.npos) {
    const std::optional<Days> days = ParseDays(text);
    if (!days) return std::nullopt;
    return Period(PeriodKind::kSpan, DaysText(*days), days->first, days->last);
  }
  return ParsePair(text.substr(0, slash), text.substr(slash + 1));
}

// "../2025", "2013/..", "2025-01-01/2025-02-15", "P6M/2025-09".
std::optional<Period> Period::ParsePair(std::string_view from,
                                        std::string_view to) {
  std::optional<Days> begin = ParseDays(from);
  const std::optional<Days> end = ParseDays(to);
  if (const auto months = ParseMonths(from); months && end) {
    // ISO 8601: the months up to an end.
    const Date after = Date::FromDayNumber(end->last.DayNumber() + 1);
    const Date first = after.ShiftMonths(-*months);
    begin = Days{first, first};
  }
  const std::string text = std::string(from) + "/" + std::string(to);
  if (from == kOpenEnd && end) {
    std::optional<Date> start;
    if (to.size() == kYearDigits) {
      start = Date::FromDayNumber(end->first.DayNumber() - 1);
    }
    return Period(PeriodKind::kBy, text, start, end->last);
  }
  if (begin && to == kOpenEnd) {
    return Period(PeriodKind::kSince, text, begin->first, {});
  }
  if (!begin || !end || end->last < begin->first) return std::nullopt;
  const Days days{begin->first, end->last};
  return Period(PeriodKind::kSpan, DaysText(days), days.first, days.last);
}

Period Period::Year(int year) {
  const Days days = Months(year, 1, 12);
  return Period(PeriodKind::kSpan, DaysText(days), days.first, days.last);
}

Period Period::Day(const Date& date) {
  return Period(PeriodKind::kSpan, date.ToString(), date, date);
}

Period Period::ShiftYears(int years) const {
  if (kind_ == PeriodKind::kRate || text_.empty()) return *this;
  const std::string_view text = text_;
  const std::size_t slash = text.find('/');
  std::string shifted = ShiftPart(text.substr(0, slash), years);
  if (slash != text.npos) {
    shifted += "/" + ShiftPart(text.substr(slash + 1), years);
  }
  return Parse(shifted).value_or(*this);
}

Period Period::ShiftMonths(int months) const {
  if (months % 12 == 0) return ShiftYears(months / 12);
  if (kind_ != PeriodKind::kSpan || text_.empty()) return *this;
  const Date after = Date::FromDayNumber(last_->DayNumber() + 1);
  const Date end = after.ShiftMonths(months);
  const Days days{first_->ShiftMonths(months),
                  Date::FromDayNumber(end.DayNumber() - 1)};
  return days.last < days.first
             ? *this
             : Period(kind_, DaysText(days), days.first, days.last);
}

Period Period::OnCalendar(int end_month) const {
  if (kind_ != PeriodKind::kFiscal) return *this;
  const Period named(PeriodKind::kSpan, DaysText({*first_, *last_}), first_,
                     last_);
  return named.ShiftMonths(end_month - 12);
}

PeriodMatch Match(const Period& a, const Period& b, bool stock) {
  if (a == b) return PeriodMatch::kSame;
  if (a.text().empty() || b.text().empty()) return PeriodMatch::kDisjoint;
  const auto either = [&](PeriodKind kind) {
    return a.kind() == kind || b.kind() == kind;
  };
  if (either(PeriodKind::kRate)) {
    return a.kind() == PeriodKind::kRate ? MatchRate(a, b) : MatchRate(b, a);
  }
  if (either(PeriodKind::kSince)) {
    // Only two beginnings can be the same: "2013/..", "2013-01-01/..".
    const bool same = a.kind() == b.kind() && a.first() == b.first();
    return same ? PeriodMatch::kSame : PeriodMatch::kDisjoint;
  }
  if (a.kind() == PeriodKind::kBy && b.kind() == PeriodKind::kBy) {
    return MatchDeadlines(a, b);
  }
  if (a.kind() == PeriodKind::kBy) return MatchDeadline(a, DaysOf(b), stock);
  if (b.kind() == PeriodKind::kBy) return MatchDeadline(b, DaysOf(a), stock);
  if (either(PeriodKind::kFiscal)) return MatchFiscal(a, b, stock);
  return MatchSpans(DaysOf(a), DaysOf(b), stock);
}

}  // namespace stimmig
