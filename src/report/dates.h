// SPDX-License-Identifier: Apache-2.0
// Days and periods in words: "29. Januar 2025", "4. Quartal 2024", "bis Ende
// 2025", "pro Jahr".
#pragma once

#include <string>

#include "report/texts.h"
#include "stimmig/period.h"

namespace stimmig {

std::string DateWords(const Texts& texts, const Date& date);
std::string PeriodWords(const Texts& texts, const Period& period);

}  // namespace stimmig
