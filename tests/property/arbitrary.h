// SPDX-License-Identifier: Apache-2.0
// Random figures for RapidCheck, which shrinks what fails to a small case.
//
//   CHECK(rc::check("...", [](const Reading& reading) { ... }));
#pragma once

#include <rapidcheck.h>

#include <ostream>
#include <string>

#include "figure/rounding.h"
#include "stimmig/fact.h"

namespace stimmig {

// Where RapidCheck finds it: how a failing case is told.
inline std::ostream& operator<<(std::ostream& out, const Reading& reading) {
  out << Name(reading.hedge) << (reading.negative ? " -" : " ")
      << reading.low.digits.ToString();
  if (reading.high) out << ".." << reading.high->digits.ToString();
  return out << " x " << reading.low.scale.ToString();
}

}  // namespace stimmig

namespace rc {

template <>
struct Arbitrary<stimmig::Reading> {
  static stimmig::Decimal Digits(int value, int places) {
    std::string text = std::to_string(value);
    if (places > 0) text += "." + std::to_string(value % (places * 10));
    return *stimmig::Decimal::Parse(text);
  }

  static stimmig::Reading Make(int value, int places, int scale, int hedge,
                               int width) {
    using stimmig::HedgeClass;
    stimmig::Reading reading;
    // Every second one without a hedge, as in articles.
    reading.hedge = hedge > static_cast<int>(HedgeClass::kRange)
                        ? HedgeClass::kBare
                        : static_cast<HedgeClass>(hedge);
    reading.low = {Digits(value, places),
                   stimmig::Rational::PowerOfTen(3 * scale)};
    if (reading.hedge == HedgeClass::kRange) {
      reading.high = {*stimmig::Decimal::Parse(std::to_string(value + width)),
                      reading.low.scale};
    }
    reading.negative = hedge % 9 == 8;
    return reading;
  }

  // Values near each other, so that every relation occurs.
  static Gen<stimmig::Reading> arbitrary() {
    return gen::apply(Make, gen::inRange(40, 70), gen::inRange(0, 2),
                      gen::inRange(0, 2), gen::inRange(0, 24),
                      gen::inRange(1, 20));
  }
};

}  // namespace rc
