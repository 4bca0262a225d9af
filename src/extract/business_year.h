// SPDX-License-Identifier: Apache-2.0
// Quarters and halves as an entity counts them (SEMANTICS.md 5).
#pragma once

#include <optional>

#include "extract/bind_period.h"

namespace stimmig {

// The period in the business year of its entity, which ends with a month: a
// numbered quarter or half (without a named year the latest one that has begun
// by `today`), and months that are a part of that year, none of the calendar's.
std::optional<Period> InBusinessYear(const PeriodBinding& binding,
                                     int end_month,
                                     const std::optional<Date>& today);

}  // namespace stimmig
