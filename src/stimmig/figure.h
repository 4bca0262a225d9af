// SPDX-License-Identifier: Apache-2.0
// A figure as a set of possible values (SEMANTICS.md sections 0 and 3): the
// inner interval is what the printed digits claim, the outer one what a fair
// reader must still allow. figure/rounding.h makes them.
#pragma once

#include <optional>

#include "stimmig/decimal.h"
#include "stimmig/interval.h"

namespace stimmig {

// The hedge classes of SEMANTICS.md 3.2.
enum class HedgeClass {
  kBare,        // "65", "nur 65"
  kExact,       // "genau 65"
  kAbout,       // "rund 65"
  kAlmost,      // "knapp 65"
  kJustOver,    // "gut 65"
  kMoreThan,    // "mehr als 65"
  kAtLeast,     // "mindestens 65"
  kWellOver,    // "deutlich über 65"
  kUpTo,        // "bis zu 65"
  kAtMost,      // "höchstens 65"
  kLessThan,    // "weniger als 65"
  kRange,       // "60 bis 65"
  kDigitClass,  // "zweistelliger Milliardenbetrag"
  kPlural,      // "Milliarden"
  kFraction,    // "ein Drittel"
  kMultiple,    // "verdoppelt"
  kUnitWord,    // "anderthalb", "halbe Million"
};

// How the slack of round numbers is read, SEMANTICS.md 3.1.
enum class Mode { kPragmatic, kStrict };

// Digits as printed and the factor of the scale word and unit prefix behind
// them: "1,3 Millionen" is 1.3 and 10^6.
struct PrintedNumber {
  Decimal digits;
  Rational scale = 1;

  Rational value() const { return digits.value() * scale; }
  friend bool operator==(const PrintedNumber&, const PrintedNumber&) = default;
};

struct Figure {
  HedgeClass hedge = HedgeClass::kBare;
  Interval inner;
  Interval outer;
  // The ends as printed; the far end of up_to, at_most and less_than is 0
  // unless the quantity can be negative.
  Interval printed;
  // Of a range its lower end; signed.
  Rational value;
  // u and g of SEMANTICS.md 3.1, times the scale.
  Rational last_digit = 1;
  Rational grain = 1;
  int significant_digits = 1;
  // A point without a hedge.
  bool bare = false;
};

}  // namespace stimmig
