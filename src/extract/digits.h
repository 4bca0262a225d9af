// SPDX-License-Identifier: Apache-2.0
// Numbers in digits: separators of thousands and decimals, powers of ten
// (SEMANTICS.md 3.3).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "pack/pack.h"
#include "stimmig/decimal.h"

namespace stimmig {

struct DigitsReading {
  Decimal value;
  // The digits between separators could be thousands or decimals.
  std::optional<Decimal> other;
};

// "2.048", "1,3", "5 000", "12,34,567" by the separators of the language;
// nullopt for what is no number ("28.01.2025") or has too many digits.
std::optional<DigitsReading> ReadDigits(std::string_view token,
                                        const Language& language);

// Whether a token is a number that is too long for a figure.
bool HasTooManyDigits(std::string_view token);

// Whether a token is digits without separators that may begin a number in
// groups behind blanks ("40 000"), or be its next group.
bool MayOpenGroups(std::string_view token);
bool IsNextGroup(std::string_view token);

// A power of ten right behind digits: "e10", "e-3", "x10^6", " × 10−5".
struct PowerOfTen {
  int exponent = 0;
  std::size_t size_bytes = 0;  // of its text; 0: there is none
};
PowerOfTen ReadPowerOfTen(std::string_view text);

}  // namespace stimmig
