// SPDX-License-Identifier: Apache-2.0
#include "extract/business_year.h"

#include <string>

namespace stimmig {
namespace {

constexpr int kYearMonths = 12;

}  // namespace

std::optional<Period> InBusinessYear(const PeriodBinding& binding,
                                     int end_month,
                                     const std::optional<Date>& today) {
  const auto& period = binding.period;
  const bool own = end_month % kYearMonths != 0;
  if (!own || !period || period->kind() != PeriodKind::kSpan) return period;
  if (!binding.numbered) {
    // "the three months to October": named as the entity counts them.
    const std::string name =
        period->ShiftMonths(kYearMonths - end_month).text();
    const bool cuts = period->text().find('/') != std::string::npos &&
                      name.find('/') == std::string::npos;
    const auto fiscal = Period::Parse("FY" + name);
    return cuts && fiscal ? fiscal : period;
  }
  auto fiscal = Period::Parse("FY" + period->text());
  if (!fiscal || binding.year_named || !today) return fiscal ? fiscal : period;
  const auto begins = [&](const Period& p) {
    return *p.OnCalendar(end_month).first();
  };
  while (begins(fiscal->ShiftYears(1)) <= *today)
    *fiscal = fiscal->ShiftYears(1);
  while (*today < begins(*fiscal)) *fiscal = fiscal->ShiftYears(-1);
  return fiscal;
}

}  // namespace stimmig
