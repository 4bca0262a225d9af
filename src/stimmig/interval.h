// SPDX-License-Identifier: Apache-2.0
// A set of values between two ends; an absent end is unbounded, an end may be
// excluded. The algebra of SEMANTICS.md, checked against its oracle.
//
//   Interval a = Interval::Closed(60, 65), b = Interval::Point(65);
//   a.Meets(b);   // true
#pragma once

#include <optional>
#include <string>

#include "stimmig/decimal.h"

namespace stimmig {

struct Interval {
  std::optional<Rational> low;   // nullopt: unbounded below
  std::optional<Rational> high;  // nullopt: unbounded above
  // Always true on an unbounded side.
  bool low_open = true;
  bool high_open = true;

  static Interval Point(const Rational& value);
  static Interval Closed(const Rational& low, const Rational& high);
  // [low, high): the reading of a rounded number.
  static Interval HalfOpen(const Rational& low, const Rational& high);
  // (low, high]
  static Interval Above(const Rational& low, const Rational& high);
  static Interval AtLeast(const Rational& low, bool open = false);
  static Interval AtMost(const Rational& high, bool open = false);

  bool is_point() const { return low && high && *low == *high; }
  // No value satisfies both ends.
  bool empty() const;
  bool Contains(const Rational& value) const;
  // The sets share a value.
  bool Meets(const Interval& other) const;
  // Their closures do.
  bool Touches(const Interval& other) const;
  bool Inside(const Interval& other) const;
  Interval Intersect(const Interval& other) const;
  // Requires: factor > 0.
  Interval Scaled(const Rational& factor) const;
  // All values negated.
  Interval Mirrored() const;

  friend bool operator==(const Interval&, const Interval&) = default;
};

// Exact images under arithmetic, as far as the ends tell; empty where a or b
// is, unbounded on a side whose end does not fit a Rational.
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
// Products and quotients are defined for non-negative a and b (positive
// divisor); anything else gives the unbounded interval: nothing is claimed.
Interval operator*(const Interval& a, const Interval& b);
Interval operator/(const Interval& a, const Interval& b);

// "[60, 65)", "(1300000, inf)": for tests and traces.
std::string ToString(const Interval& interval);

}  // namespace stimmig
