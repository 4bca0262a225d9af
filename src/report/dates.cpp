// SPDX-License-Identifier: Apache-2.0
#include "report/dates.h"

#include <optional>
#include <string>
#include <string_view>

namespace stimmig {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMonthDigits = 7;  // "2025-01"

// "01".
std::string MonthNumber(const Date& date) {
  return date.ToString().substr(kYearDigits + 1, 2);
}

// A name without a day: "2025", "2024-Q4", "2024-H1", "2025-01".
std::string NameWords(const Texts& texts, std::string_view name) {
  const std::string year(name.substr(0, kYearDigits));
  if (name.size() <= kYearDigits) return year;
  const std::string_view part = name.substr(kYearDigits + 1);
  const std::string number(part.substr(1));
  if (part[0] == 'Q') {
    return texts.Say("period.quarter", {{"n", number}, {"year", year}});
  }
  if (part[0] == 'H')
    return texts.Say("period.half." + number, {{"year", year}});
  return texts.Say(
      "period.month",
      {{"month", texts.Say("month." + std::string(part))}, {"year", year}});
}

std::string EndWords(const Texts& texts, std::string_view end) {
  const std::optional<Date> date = Date::Parse(end);
  if (!date) return NameWords(texts, end);
  if (date->month == 12 && date->day == 31) {
    return texts.Say("period.year_end", {{"year", std::to_string(date->year)}});
  }
  return DateWords(texts, *date);
}

// "2025", "2025-Q3" of a business year.
std::string FiscalWords(const Texts& texts, std::string_view name) {
  return texts.Say(
      name.size() > kYearDigits ? "period.fiscal_part" : "period.fiscal",
      {{"name", NameWords(texts, name)}});
}

std::string MonthWords(const Texts& texts, const Date& date) {
  return NameWords(texts, date.ToString().substr(0, kMonthDigits));
}

// Whole months: "Januar bis September 2025"; days where they cut one.
std::string SpanWords(const Texts& texts, const Date& first, const Date& last) {
  const bool whole =
      first.day == 1 && last.day == DaysIn(last.year, last.month);
  if (!whole) {
    return texts.Say("period.span", {{"start", DateWords(texts, first)},
                                     {"end", DateWords(texts, last)}});
  }
  const std::string start = first.year == last.year
                                ? texts.Say("month." + MonthNumber(first))
                                : MonthWords(texts, first);
  return texts.Say("period.span",
                   {{"start", start}, {"end", MonthWords(texts, last)}});
}

}  // namespace

std::string DateWords(const Texts& texts, const Date& date) {
  return texts.Say("date", {{"day", std::to_string(date.day)},
                            {"month", texts.Say("month." + MonthNumber(date))},
                            {"year", std::to_string(date.year)}});
}

std::string PeriodWords(const Texts& texts, const Period& period) {
  const std::string_view text = period.text();
  const std::size_t slash = text.find('/');
  switch (period.kind()) {
    case PeriodKind::kBy:
      return texts.Say("period.by",
                       {{"end", EndWords(texts, text.substr(slash + 1))}});
    case PeriodKind::kSince:
      return texts.Say("period.since",
                       {{"start", EndWords(texts, text.substr(0, slash))}});
    case PeriodKind::kRate:
      return texts.Say("period." + std::string(text));
    case PeriodKind::kFiscal:
      return FiscalWords(texts, text.substr(2));
    case PeriodKind::kSpan:
      break;
  }
  if (const std::optional<Date> day = Date::Parse(text)) {
    return DateWords(texts, *day);
  }
  return slash == text.npos ? NameWords(texts, text)
                            : SpanWords(texts, *period.first(), *period.last());
}

}  // namespace stimmig
