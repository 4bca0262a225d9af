// SPDX-License-Identifier: Apache-2.0
// From printed digits to the two intervals of a figure, SEMANTICS.md section
// 3; agrees with tests/oracle/oracle.py.
//
//   Reading r{.hedge = HedgeClass::kAbout, .low = {*Decimal::Parse("65"), 1}};
//   Figure f = MakeFigure(r, Tolerances{});   // inner [62.5, 67.5)
#pragma once

#include <optional>

#include "stimmig/figure.h"

namespace stimmig {

// Constants of SEMANTICS.md 3; the packs set them (rules/checks).
struct Tolerances {
  Rational bare_share = Rational::Fraction(5, 100);
  Rational near_share = Rational::Fraction(10, 100);
  Rational about_share = Rational::Fraction(2, 100);
  Rational well_over_low = Rational::Fraction(105, 100);
  Rational well_over_high = Rational::Fraction(125, 100);
  Rational fraction_inner = Rational::Fraction(1, 100);
  Rational fraction_outer = Rational::Fraction(25, 1000);
  Rational multiple_inner = Rational::Fraction(5, 100);
  Rational multiple_outer = Rational::Fraction(10, 100);
};

// What the text says. For kDigitClass `low.digits` is the number of digits
// (2: zweistellig), for kPlural it is 1; with `high` set both are [low, high)
// ("Dutzende": 24, 100). For kFraction, kMultiple, kUnitWord the value is
// `low.digits * low.scale`. A 0 takes no hedge: it is read as bare.
struct Reading {
  HedgeClass hedge = HedgeClass::kBare;
  PrintedNumber low;
  // The end of a kRange, or of a class.
  std::optional<PrintedNumber> high = std::nullopt;
  bool negative = false;
  // Whole things are counted: "vier Teams" is exact.
  bool counted = false;
  // The quantity can be negative, so that "höchstens" has no lower end.
  bool can_be_negative = false;
  // What the whole of a kFraction is in its unit: 1, or 100 for percent.
  Rational whole = 1;
  // Of a kRange: its lower end alone is below zero ("minus 5 bis plus 3").
  bool low_negative = false;
  // Of a kRange: "mehr als 5 und weniger als 12" excludes its ends.
  bool low_open = false;
  bool high_open = false;
};

// Requires: for kRange, high is set and not below low, as they are signed; for
// kDigitClass without high, low.digits is an integer from 1 to 18.
Figure MakeFigure(const Reading& reading, const Tolerances& tolerances);

// The outer interval that counts in a mode: strict reads bare, exact, about,
// almost, just_over, range and up_to sharply (outer := inner).
Interval Outer(const Figure& figure, Mode mode);

}  // namespace stimmig
