// SPDX-License-Identifier: Apache-2.0
// The time a figure is about (SEMANTICS.md section 5), and calendar dates.
//
//   Period p = *Period::Parse("2024-Q4");   // 2024-10-01 .. 2024-12-31
//   Match(p, Period::Year(2024), false);    // PeriodMatch::kPart
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace stimmig {

// A day of the Gregorian calendar.
struct Date {
  int year = 0;
  int month = 1;
  int day = 1;

  // "2025-01-27"; nullopt for anything else, impossible days included.
  static std::optional<Date> Parse(std::string_view text);
  std::string ToString() const;
  // Days since 1970-01-01.
  int DayNumber() const;
  static Date FromDayNumber(int days);
  // The same day of a later or earlier month, or that month's last day; the
  // date itself when that would leave the years 1 to 9999.
  Date ShiftMonths(int months) const;

  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;
};

int DaysIn(int year, int month);
// The first day of an ISO 8601 week; week 1 is that of 4 January.
Date MondayOf(int year, int week);

enum class PeriodKind {
  kSpan,    // "2025", "2024-Q4", "2025-01-27", "2025-01-01/2025-02-15"
  kBy,      // "../2025-12-31": at the latest
  kSince,   // "2013/..": cumulative
  kRate,    // "P1Y": per year
  kFiscal,  // "FY2025", "FY2025-Q3": of an entity's business year
};

// A value object; equal when the canonical texts are equal. The default one
// has no text and matches only itself.
class Period {
 public:
  Period() = default;
  // The texts of PeriodKind; the ends of "../b", "a/.." and "a/b" may be any
  // named span ("2024-Q4", "2025-W05"). "P6M/2025-09": the six months to its
  // end (ISO 8601). Rates: P1Y, P6M, P3M (also P1Q), P1M, P1W, P1D.
  static std::optional<Period> Parse(std::string_view text);
  static Period Year(int year);
  static Period Day(const Date& date);

  PeriodKind kind() const { return kind_; }
  // First and last day, both included. kBy has only an end (an end given as a
  // year is ambiguous: it may mean the year's start, first() is then the last
  // day before it); kSince has only a beginning; kRate has neither. kFiscal
  // carries the calendar year of its name until an entity's calendar is known.
  const std::optional<Date>& first() const { return first_; }
  const std::optional<Date>& last() const { return last_; }
  // Canonical, locale-free: what Parse reads. A span has its shortest name:
  // "2024-10-01/2024-12-31" is "2024-Q4".
  const std::string& text() const { return text_; }
  // The same span `years` later or earlier ("2024-Q4" -> "2023-Q4"); a rate
  // stays what it is, and so does what would leave the years 1 to 9999.
  Period ShiftYears(int years) const;
  // Only spans can be shifted by parts of a year.
  Period ShiftMonths(int months) const;
  // The calendar months of a business year or its part, where it ends with
  // that month: "FY2025-Q1", 9 -> "2024-Q4"; any other period itself.
  Period OnCalendar(int end_month) const;

  friend bool operator==(const Period& a, const Period& b) {
    return a.text_ == b.text_;
  }

 private:
  Period(PeriodKind kind, std::string text, std::optional<Date> first,
         std::optional<Date> last);
  static std::optional<Period> ParsePair(std::string_view from,
                                         std::string_view to);

  PeriodKind kind_ = PeriodKind::kSpan;
  std::optional<Date> first_;
  std::optional<Date> last_;
  std::string text_;
};

// How two stated periods compare, SEMANTICS.md section 5.
enum class PeriodMatch {
  kSame,      // compare
  kWeak,      // press uses them interchangeably: compare, but never alarm
  kPart,      // a inside b: an inequality at most
  kWhole,     // b inside a
  kDisjoint,  // not compared
};

// stock: the metric is a level at an instant, so that "in 2025", "by end of
// 2025" and "at end of 2025" are near each other; else it is a flow.
PeriodMatch Match(const Period& a, const Period& b, bool stock);

}  // namespace stimmig
