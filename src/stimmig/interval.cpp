// SPDX-License-Identifier: Apache-2.0
#include "stimmig/interval.h"

#include <cassert>

namespace stimmig {
namespace {

// One end of an interval.
struct End {
  std::optional<Rational> value;
  bool open;
};

End Low(const Interval& x) { return {x.low, x.low_open}; }
End High(const Interval& x) { return {x.high, x.high_open}; }

Interval Between(End low, End high) {
  return {low.value, high.value, !low.value || low.open,
          !high.value || high.open};
}

End Negated(End end) {
  if (end.value) end.value = -*end.value;
  return end;
}

End Sum(const End& a, const End& b) {
  if (!a.value || !b.value) return {std::nullopt, true};
  return {CheckedSum(*a.value, *b.value), a.open || b.open};
}

bool IsClosedZero(const End& end) {
  return end.value && end.value->sign() == 0 && !end.open;
}

End Product(const End& a, const End& b) {
  // 0 times anything is 0, whether or not the other end is reached.
  if (IsClosedZero(a) || IsClosedZero(b)) return {Rational(0), false};
  if (!a.value || !b.value) return {std::nullopt, true};
  return {CheckedProduct(*a.value, *b.value), a.open || b.open};
}

bool IsNonNegative(const Interval& x) { return x.low && x.low->sign() >= 0; }

// Requires: all values of x are positive.
Interval Reciprocal(const Interval& x) {
  End low{Rational(0), true}, high{std::nullopt, true};
  if (x.high) low = {Rational(1) / *x.high, x.high_open};
  if (x.low->sign() > 0) high = {Rational(1) / *x.low, x.low_open};
  return Between(low, high);
}

// All of x lies below all of y; with `touch` also below y's closure.
bool Below(const Interval& x, const Interval& y, bool touch) {
  if (!x.high || !y.low) return false;
  if (*x.high != *y.low) return *x.high < *y.low;
  return !touch && (x.high_open || y.low_open);
}

}  // namespace

Interval Interval::Point(const Rational& value) { return Closed(value, value); }

Interval Interval::Closed(const Rational& low, const Rational& high) {
  return {low, high, false, false};
}

Interval Interval::HalfOpen(const Rational& low, const Rational& high) {
  return {low, high, false, true};
}

Interval Interval::Above(const Rational& low, const Rational& high) {
  return {low, high, true, false};
}

Interval Interval::AtLeast(const Rational& low, bool open) {
  return {low, std::nullopt, open, true};
}

Interval Interval::AtMost(const Rational& high, bool open) {
  return {std::nullopt, high, true, open};
}

bool Interval::empty() const {
  if (!low || !high) return false;
  return *low > *high || (*low == *high && (low_open || high_open));
}

bool Interval::Contains(const Rational& value) const {
  return Point(value).Inside(*this);
}

bool Interval::Meets(const Interval& other) const {
  return !Below(*this, other, false) && !Below(other, *this, false);
}

bool Interval::Touches(const Interval& other) const {
  return !Below(*this, other, true) && !Below(other, *this, true);
}

bool Interval::Inside(const Interval& other) const {
  const bool above =
      !other.low ||
      (low && (*low > *other.low ||
               (*low == *other.low && (low_open || !other.low_open))));
  const bool below =
      !other.high ||
      (high && (*high < *other.high ||
                (*high == *other.high && (high_open || !other.high_open))));
  return above && below;
}

Interval Interval::Intersect(const Interval& other) const {
  Interval result = *this;
  if (other.low && (!low || *other.low >= *low)) {
    result.low_open = other.low_open || (low == other.low && low_open);
    result.low = other.low;
  }
  if (other.high && (!high || *other.high <= *high)) {
    result.high_open = other.high_open || (high == other.high && high_open);
    result.high = other.high;
  }
  return result;
}

Interval Interval::Scaled(const Rational& factor) const {
  assert(factor.sign() > 0);
  Interval result = *this;
  if (low) result.low = *low * factor;
  if (high) result.high = *high * factor;
  return result;
}

Interval Interval::Mirrored() const {
  return Between(Negated(High(*this)), Negated(Low(*this)));
}

Interval operator+(const Interval& a, const Interval& b) {
  if (a.empty() || b.empty()) return a.empty() ? a : b;
  return Between(Sum(Low(a), Low(b)), Sum(High(a), High(b)));
}

Interval operator-(const Interval& a, const Interval& b) {
  return a + b.Mirrored();
}

Interval operator*(const Interval& a, const Interval& b) {
  if (a.empty() || b.empty()) return a.empty() ? a : b;
  if (!IsNonNegative(a) || !IsNonNegative(b)) return {};
  return Between(Product(Low(a), Low(b)), Product(High(a), High(b)));
}

Interval operator/(const Interval& a, const Interval& b) {
  if (a.empty() || b.empty()) return a.empty() ? a : b;
  if (!IsNonNegative(b) || b.Contains(0)) return {};
  return a * Reciprocal(b);
}

std::string ToString(const Interval& interval) {
  const auto& [low, high, low_open, high_open] = interval;
  return (low_open ? "(" : "[") + (low ? low->ToString() : "-inf") + ", " +
         (high ? high->ToString() : "inf") + (high_open ? ")" : "]");
}

}  // namespace stimmig
