// SPDX-License-Identifier: Apache-2.0
// The notation of a fact: which printed ends it shows, and how.
#include <optional>
#include <utility>

#include "figure/notation.h"

namespace stimmig {
namespace {

std::optional<int> ExponentOf(const Rational& scale) {
  for (int exponent = NotedNumber::kMinExponent;
       exponent <= NotedNumber::kMaxExponent; ++exponent) {
    if (scale == Rational::PowerOfTen(exponent)) return exponent;
  }
  return std::nullopt;
}

// The exponent of the scale word that the value would be told with: 9 for
// 10^10.
int ScaleExponent(const Rational& value) {
  int exponent = 0;
  while (exponent + 3 <= NotedNumber::kMaxExponent &&
         value.Abs() >= Rational::PowerOfTen(exponent + 3)) {
    exponent += 3;
  }
  return exponent;
}

// With the digits that `exponent` leaves. A third has no last digit: two
// decimals show it.
NotedNumber Noted(const Rational& value, int exponent) {
  const bool negative = value.sign() < 0;
  const auto digits = [&value](int power) {
    return value.Abs() / Rational::PowerOfTen(power);
  };
  if (const auto exact = Decimal::Parse(digits(exponent).ToString())) {
    return {*exact, exponent, negative};
  }
  const int scale = ScaleExponent(value);
  const auto rounded = Decimal::Parse(Round(digits(scale), 2).ToString());
  return {rounded.value_or(Decimal()), scale, negative};
}

NotedNumber Noted(const PrintedNumber& number, bool negative) {
  if (const std::optional<int> exponent = ExponentOf(number.scale)) {
    return {number.digits, *exponent, negative};
  }
  return Noted(negative ? -number.value() : number.value(), 0);
}

// "zweistellige Milliarden": no digits were printed, the ends tell.
void SetPrintedEnds(const Interval& printed, FactNotation& notation) {
  const std::optional<Rational>& nearest =
      !printed.low || (printed.high && printed.high->Abs() < printed.low->Abs())
          ? printed.high
          : printed.low;
  if (!nearest) return;
  const int exponent = ScaleExponent(*nearest);
  if (printed.low) notation.low = Noted(*printed.low, exponent);
  if (printed.high) notation.high = Noted(*printed.high, exponent);
  notation.low_open = printed.low && printed.low_open;
  notation.high_open = printed.high && printed.high_open;
}

enum class Bounds { kPoint, kLower, kUpper, kRange, kEnds };

Bounds BoundsOf(const Quantity& quantity) {
  if (!quantity.from) return Bounds::kEnds;
  switch (quantity.figure.hedge) {
    case HedgeClass::kMoreThan:
    case HedgeClass::kAtLeast:
    case HedgeClass::kWellOver:
      return Bounds::kLower;
    case HedgeClass::kUpTo:
    case HedgeClass::kAtMost:
    case HedgeClass::kLessThan:
      return Bounds::kUpper;
    case HedgeClass::kRange:
      return quantity.to ? Bounds::kRange : Bounds::kEnds;
    case HedgeClass::kDigitClass:
    case HedgeClass::kPlural:
      return Bounds::kEnds;
    default:
      return Bounds::kPoint;
  }
}

// Whether "mehr als" and its like exclude the end that is printed.
bool ExcludesEnd(HedgeClass hedge) {
  return hedge == HedgeClass::kMoreThan || hedge == HedgeClass::kWellOver ||
         hedge == HedgeClass::kLessThan;
}

void SetBounds(const Quantity& quantity, FactNotation& notation) {
  const Figure& figure = quantity.figure;
  const Bounds bounds = BoundsOf(quantity);
  if (bounds == Bounds::kEnds) return SetPrintedEnds(figure.printed, notation);
  // The low end tells where "0 bis 5 Milliarden Verlust" has no other sign.
  const std::optional<Rational>& low = figure.printed.low;
  const bool negative = figure.value.sign() < 0 || (low && low->sign() < 0);
  // In the base unit: "2 GW" is 2e9 W.
  const auto noted = [&](PrintedNumber number) {
    number.scale = number.scale * quantity.unit_factor;
    return Noted(number, negative);
  };
  NotedNumber from = noted(*quantity.from);
  if (bounds == Bounds::kPoint) {
    notation.low = notation.high = from;
  } else if (bounds == Bounds::kRange) {
    NotedNumber to = noted(*quantity.to);
    if (negative) std::swap(from, to);
    notation.low = from;
    notation.high = to;
    notation.low_open = figure.printed.low && figure.printed.low_open;
    notation.high_open = figure.printed.high && figure.printed.high_open;
  } else if ((bounds == Bounds::kLower) != negative) {
    notation.low = from;
    notation.low_open = ExcludesEnd(figure.hedge);
  } else {
    notation.high = from;
    notation.high_open = ExcludesEnd(figure.hedge);
  }
}

PrintedNumber Printed(const NotedNumber& number) {
  return {number.digits, Rational::PowerOfTen(number.exponent)};
}

HedgeClass HedgeOf(const FactNotation& notation) {
  if (notation.low && notation.high) {
    if (*notation.low != *notation.high) return HedgeClass::kRange;
    return notation.approx ? HedgeClass::kAbout : HedgeClass::kBare;
  }
  if (notation.low) {
    return notation.low_open ? HedgeClass::kMoreThan : HedgeClass::kAtLeast;
  }
  return notation.high_open ? HedgeClass::kLessThan : HedgeClass::kAtMost;
}

}  // namespace

Quantity MakeQuantity(const FactNotation& notation, const Unit& unit,
                      bool can_be_negative, const Tolerances& tolerances) {
  FactNotation magnitude = notation;
  Reading reading;
  const auto is_negative = [](const std::optional<NotedNumber>& end) {
    return end && end->negative;
  };
  reading.negative = is_negative(notation.high ? notation.high : notation.low);
  reading.low_negative = !reading.negative && is_negative(notation.low);
  if (reading.negative) {
    std::swap(magnitude.low, magnitude.high);
    std::swap(magnitude.low_open, magnitude.high_open);
  }
  reading.hedge = HedgeOf(magnitude);
  reading.low = Printed(magnitude.low ? *magnitude.low : *magnitude.high);
  if (reading.hedge == HedgeClass::kRange) {
    reading.high = Printed(*magnitude.high);
    reading.low_open = magnitude.low_open;
    reading.high_open = magnitude.high_open;
  }
  reading.counted = unit.dimension == "count";
  reading.can_be_negative = can_be_negative;
  Quantity quantity;
  quantity.figure = MakeFigure(reading, tolerances);
  quantity.unit = unit;
  quantity.from = reading.low;
  quantity.to = reading.high;
  quantity.unit_written = unit.code;
  quantity.approx = notation.approx;
  return quantity;
}

FactNotation Notation(const Fact& fact) {
  FactNotation notation;
  notation.entity = fact.entity;
  notation.metric = fact.metric;
  notation.aspect = fact.aspect;
  notation.scope = fact.scope;
  notation.period = fact.period;
  SetBounds(fact.quantity, notation);
  notation.approx = fact.quantity.approx;
  notation.unit = fact.quantity.unit.code;
  notation.modality = fact.modality;
  return notation;
}

}  // namespace stimmig
