// SPDX-License-Identifier: Apache-2.0
// Exact numbers. Decimal is a magnitude as printed, with its precision ("2,0"
// is not "2"); Rational is what arithmetic on it gives. No double ever decides
// a relation.
//
//   Decimal d = *Decimal::Parse("1.30");      // digits 130, places 2
//   Rational v = d.value() * Rational(1000);  // 1300
//   v.ToString();                             // "1300", "0.055", "1/3"
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stimmig {

// A reduced fraction of 128-bit integers, denominator > 0. The figures that
// stimmig reads have at most 18 significant digits, at most 9 decimal places
// and are below 10^21, so that sums and quotients of two of them fit. The
// operators require it (asserted; 0 in a build without assertions); where the
// operands may be anything use the Checked functions. Comparison never
// overflows.
class Rational {
 public:
  __extension__ using Integer = __int128;

  constexpr Rational() = default;
  constexpr Rational(std::int64_t value) : numerator_(value) {}  // NOLINT
  // Requires: denominator != 0.
  static Rational Fraction(Integer numerator, Integer denominator);
  // 10^exponent, -38 <= exponent <= 38.
  static Rational PowerOfTen(int exponent);
  // "12", "-0.5", "2/3", "60e9", as written by ToString or in rules; nullopt
  // for anything else or out of range.
  static std::optional<Rational> Parse(std::string_view text);

  Integer numerator() const { return numerator_; }
  Integer denominator() const { return denominator_; }
  int sign() const { return numerator_ > 0 ? 1 : numerator_ < 0 ? -1 : 0; }
  bool is_integer() const { return denominator_ == 1; }
  Rational Abs() const { return numerator_ < 0 ? -*this : *this; }

  Rational operator-() const;
  // nullopt where the result does not fit.
  friend std::optional<Rational> CheckedSum(const Rational& a,
                                            const Rational& b);
  friend std::optional<Rational> CheckedProduct(const Rational& a,
                                                const Rational& b);
  // Requires: b != 0.
  friend std::optional<Rational> CheckedQuotient(const Rational& a,
                                                 const Rational& b);
  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  // Requires: b != 0.
  friend Rational operator/(const Rational& a, const Rational& b);
  friend bool operator==(const Rational&, const Rational&) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

  // Terminating values of up to 38 digits as plain decimal digits ("5600000",
  // "0.055"), others as "a/b". Never an exponent.
  std::string ToString() const;
  // Always "a" or "a/b", the form of tests/oracle/oracle.py.
  std::string ToFraction() const;
  // For display and JSON numbers only.
  double ToDouble() const;

 private:
  Integer numerator_ = 0;
  Integer denominator_ = 1;
};

Rational Min(const Rational& a, const Rational& b);
Rational Max(const Rational& a, const Rational& b);
// The nearest multiple of 10^-places, halves away from zero: for display.
Rational Round(const Rational& value, int places);
// Greatest integer not above.
Rational Floor(const Rational& value);

// A non-negative magnitude as printed: digits / 10^places.
class Decimal {
 public:
  static constexpr int kMaxDigits = 18;
  static constexpr int kMaxPlaces = 9;

  Decimal() = default;
  // ASCII digits with at most one '.', as in "65" or "1.30"; nullopt when
  // empty, malformed or beyond the limits above.
  static std::optional<Decimal> Parse(std::string_view text);
  // An integer, e.g. from number words. Requires: value >= 0.
  static Decimal FromInteger(std::int64_t value);

  Rational value() const;
  int places() const { return places_; }
  bool is_integer() const { return places_ == 0; }
  // SEMANTICS.md 3.1: u, the unit of the last printed digit.
  Rational LastDigit() const;
  // SEMANTICS.md 3.1: g, the coarsest k*10^n, k in {1, 5}, that divides the
  // printed whole number and is not larger; u where decimals are printed or
  // the value is 0.
  Rational Grain() const;
  // Without leading zeros and, in whole numbers, trailing ones; at least 1.
  int SignificantDigits() const;
  // "1.30": as printed, with '.' and without grouping.
  std::string ToString() const;

  friend bool operator==(const Decimal&, const Decimal&) = default;

 private:
  std::int64_t digits_ = 0;
  int places_ = 0;
};

}  // namespace stimmig
