// SPDX-License-Identifier: Apache-2.0
#include "figure/rounding.h"

#include <cassert>

namespace stimmig {
namespace {

// What the digits tell of one printed magnitude: v, u and g of SEMANTICS.md
// 3.1, times the scale.
struct Magnitude {
  Rational value;
  Rational last_digit;
  Rational grain;
  int significant_digits;
};

Magnitude Read(const PrintedNumber& number) {
  return {number.value(), number.digits.LastDigit() * number.scale,
          number.digits.Grain() * number.scale,
          number.digits.SignificantDigits()};
}

// Two closed-below, open-above bands around the value.
void SetAround(Figure& figure, const Rational& value, const Rational& inner,
               const Rational& outer) {
  figure.inner = Interval::HalfOpen(value - inner, value + inner);
  figure.outer = Interval::HalfOpen(value - outer, value + outer);
  figure.printed = Interval::Point(value);
}

void SetAll(Figure& figure, const Interval& interval) {
  figure.inner = figure.outer = figure.printed = interval;
}

// The slack of the table in 3.2: of a bare number, and what its columns call
// s, near and n.
class Slack {
 public:
  Slack(const Magnitude& number, const Tolerances& tolerances)
      : number_(number), tolerances_(tolerances) {}

  Rational Half() const { return number_.last_digit / 2; }
  Rational Bare() const { return Rounded(tolerances_.bare_share); }
  Rational Step() const { return Rounded(tolerances_.near_share); }
  Rational About() const {
    const auto& [value, last_digit, grain, digits] = number_;
    const Rational least = value >= last_digit * 10 ? last_digit : Half();
    return Max(Max(Step(), value * tolerances_.about_share), least);
  }
  Rational Near() const {
    return Max(Step(),
               Min(number_.value * tolerances_.near_share, number_.grain));
  }
  Rational More() const {
    return number_.significant_digits == 1 ? number_.grain / 2 : number_.grain;
  }

 private:
  Rational Rounded(const Rational& share) const {
    return Max(Half(), Min(number_.grain / 2, number_.value * share));
  }

  const Magnitude& number_;
  const Tolerances& tolerances_;
};

// "vier Teams" without scale word: nothing was rounded.
bool IsCounted(const Reading& reading) {
  return reading.counted && reading.low.scale == Rational(1) &&
         reading.low.digits.is_integer() && reading.low.digits.Grain() < 10;
}

void SetBare(Figure& figure, const Reading& reading, const Rational& v,
             const Slack& slack) {
  figure.bare = true;
  if (IsCounted(reading)) return SetAll(figure, Interval::Point(v));
  SetAround(figure, v, slack.Half(), slack.Bare());
}

void SetLowerBound(Figure& figure, const Interval& inner, const Rational& v,
                   bool open) {
  figure.inner = inner;
  figure.outer = Interval::AtLeast(v, open);
  figure.printed = Interval::AtLeast(v);
}

void SetUpperBound(Figure& figure, const Reading& reading, const Rational& v,
                   const Slack& slack) {
  const bool open = reading.hedge == HedgeClass::kLessThan;
  const auto upto = [&](const Rational& high, bool high_open) {
    Interval result = Interval::AtMost(high, high_open);
    if (reading.can_be_negative) return result;
    result.low = 0;
    result.low_open = false;
    return result;
  };
  figure.inner = upto(v, open);
  figure.outer = reading.hedge == HedgeClass::kUpTo
                     ? upto(v + slack.Half(), false)
                     : figure.inner;
  figure.printed = upto(v, false);
}

void SetRange(Figure& figure, const Reading& reading, const Magnitude& low) {
  const Magnitude high = Read(*reading.high);
  const Rational from = reading.low_negative ? -low.value : low.value;
  assert(from <= high.value);
  figure.value = from;
  figure.last_digit = Min(low.last_digit, high.last_digit);
  const Rational half = figure.last_digit / 2;
  figure.printed = Interval::Closed(from, high.value);
  figure.printed.low_open = reading.low_open;
  figure.printed.high_open = reading.high_open;
  figure.inner = figure.printed;
  const Rational outer = from - half;
  figure.outer = Interval::Closed(reading.low_negative ? outer : Max(0, outer),
                                  high.value + half);
}

// "zweistellig", "Milliarden", "Dutzende": ends instead of digits.
void SetClass(Figure& figure, const Reading& reading) {
  const Rational& scale = reading.low.scale;
  Interval ends = Interval::HalfOpen(scale, scale * 1000);
  if (reading.high) {
    ends = Interval::HalfOpen(reading.low.value(), reading.high->value());
  } else if (reading.hedge == HedgeClass::kDigitClass) {
    const auto digits =
        static_cast<int>(reading.low.digits.value().numerator());
    ends = Interval::HalfOpen(Rational::PowerOfTen(digits - 1) * scale,
                              Rational::PowerOfTen(digits) * scale);
  }
  SetAll(figure, ends);
  figure.value = figure.last_digit = figure.grain = *ends.low;
}

// The rows of the table in 3.2 for a magnitude.
void SetIntervals(Figure& figure, const Reading& reading,
                  const Magnitude& number, const Tolerances& tolerances) {
  const Rational& v = number.value;
  const Slack slack(number, tolerances);
  switch (figure.hedge) {
    case HedgeClass::kBare:
      return SetBare(figure, reading, v, slack);
    case HedgeClass::kExact:
      return SetAll(figure, Interval::Point(v));
    case HedgeClass::kAbout:
      return SetAround(figure, v, slack.Bare(), slack.About());
    case HedgeClass::kAlmost:
      figure.inner = Interval::HalfOpen(v - slack.Step(), v);
      figure.outer = Interval::HalfOpen(v - slack.Near(), v);
      figure.printed = Interval::Point(v);
      return;
    case HedgeClass::kJustOver:
      figure.inner = Interval::Above(v, v + slack.Step());
      figure.outer = Interval::Above(v, v + slack.Near());
      figure.printed = Interval::Point(v);
      return;
    case HedgeClass::kMoreThan:
      return SetLowerBound(figure, Interval::Above(v, v + slack.More()), v,
                           true);
    case HedgeClass::kAtLeast:
      return SetLowerBound(figure, Interval::Closed(v, v + slack.More()), v,
                           false);
    case HedgeClass::kWellOver:
      return SetLowerBound(figure,
                           Interval::Above(v * tolerances.well_over_low,
                                           v * tolerances.well_over_high),
                           v, true);
    case HedgeClass::kUpTo:
    case HedgeClass::kAtMost:
    case HedgeClass::kLessThan:
      return SetUpperBound(figure, reading, v, slack);
    case HedgeClass::kRange:
      return SetRange(figure, reading, number);
    case HedgeClass::kDigitClass:
    case HedgeClass::kPlural:
      return SetClass(figure, reading);
    case HedgeClass::kFraction:
      return SetAround(figure, v, tolerances.fraction_inner * reading.whole,
                       tolerances.fraction_outer * reading.whole);
    case HedgeClass::kMultiple:
    case HedgeClass::kUnitWord:
      return SetAround(figure, v, v * tolerances.multiple_inner,
                       v * tolerances.multiple_outer);
  }
}

// Hedges act on the magnitude; the sign comes last.
void Negate(Figure& figure) {
  figure.inner = figure.inner.Mirrored();
  figure.outer = figure.outer.Mirrored();
  figure.printed = figure.printed.Mirrored();
  figure.value = -figure.value;
}

bool IsSharpWhenStrict(HedgeClass hedge) {
  switch (hedge) {
    case HedgeClass::kBare:
    case HedgeClass::kExact:
    case HedgeClass::kAbout:
    case HedgeClass::kAlmost:
    case HedgeClass::kJustOver:
    case HedgeClass::kRange:
    case HedgeClass::kUpTo:
      return true;
    default:
      return false;
  }
}

}  // namespace

Figure MakeFigure(const Reading& reading, const Tolerances& tolerances) {
  const Magnitude number = Read(reading.low);
  const bool takes_zero = reading.hedge == HedgeClass::kExact ||
                          reading.hedge == HedgeClass::kRange ||
                          reading.high.has_value();
  Figure figure;
  figure.hedge = number.value.sign() == 0 && !takes_zero ? HedgeClass::kBare
                                                         : reading.hedge;
  figure.value = number.value;
  figure.last_digit = number.last_digit;
  figure.grain = number.grain;
  figure.significant_digits = number.significant_digits;
  SetIntervals(figure, reading, number, tolerances);
  if (reading.negative) Negate(figure);
  return figure;
}

Interval Outer(const Figure& figure, Mode mode) {
  const bool sharp = mode == Mode::kStrict && IsSharpWhenStrict(figure.hedge);
  return sharp ? figure.inner : figure.outer;
}

}  // namespace stimmig
