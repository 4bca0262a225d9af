// SPDX-License-Identifier: Apache-2.0
// Readings drawn at random, for laws that every figure keeps.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "figure/rounding.h"

namespace stimmig {

class RandomReadings {
 public:
  explicit RandomReadings(std::uint64_t seed) : random_(seed) {}

  // Uniform in [low, high].
  int Between(int low, int high) {
    return low + static_cast<int>(random_() %
                                  static_cast<std::uint64_t>(high - low + 1));
  }
  bool OneIn(int count) { return Between(1, count) == 1; }

  // Whole numbers round to a few digits, or with decimals.
  Decimal Digits() {
    std::string text = std::to_string(Between(1, OneIn(2) ? 99 : 99'999));
    if (OneIn(2)) {
      text.append(static_cast<std::size_t>(Between(0, 3)), '0');
    } else {
      text += "." + std::to_string(Between(0, 999));
    }
    return *Decimal::Parse(text);
  }

  Reading Next() {
    Reading reading;
    reading.hedge =
        OneIn(2) ? HedgeClass::kBare : static_cast<HedgeClass>(Between(0, 16));
    reading.low = {Digits(), Rational::PowerOfTen(3 * Between(0, 3))};
    reading.negative = OneIn(8);
    reading.counted = OneIn(5);
    reading.can_be_negative = OneIn(8);
    if (reading.hedge == HedgeClass::kRange) SetHigh(reading);
    if (reading.hedge == HedgeClass::kDigitClass) {
      reading.low.digits = Decimal::FromInteger(Between(1, 4));
    }
    return reading;
  }

  // One whose figure is often near that of `reading`.
  Reading NextNear(const Reading& reading) {
    Reading near = Next();
    if (OneIn(6) || near.hedge == HedgeClass::kDigitClass) return near;
    const Rational factor = Rational::Fraction(Between(85, 115), 100);
    const Rational value = reading.low.digits.value() * factor;
    near.low = {*Decimal::Parse(Round(value, Between(0, 2)).ToString()),
                reading.low.scale};
    near.negative = reading.negative;
    if (near.hedge == HedgeClass::kRange) SetHigh(near);
    return near;
  }

 private:
  void SetHigh(Reading& reading) {
    const std::int64_t above = Between(0, 40);
    const Rational whole = Floor(reading.low.digits.value()) + above + 1;
    reading.high = {*Decimal::Parse(whole.ToString()), reading.low.scale};
  }

  std::mt19937_64 random_;
};

}  // namespace stimmig
