// SPDX-License-Identifier: Apache-2.0
#include "stimmig/decimal.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstddef>

namespace stimmig {
namespace {

using Integer = Rational::Integer;

constexpr int kMaxPower = 38;  // 10^38 < 2^127
constexpr Integer kLeast = -(Integer{1} << 126) * 2;

Integer Magnitude(Integer value) { return value < 0 ? -value : value; }

// Requires: both >= 0.
// Most numbers are whole: no division by 1.
Integer Gcd(Integer a, Integer b) {
  while (b > 1) {
    const Integer rest = a % b;
    a = b;
    b = rest;
  }
  return b == 1 ? 1 : a;
}

// The least integer has no magnitude, so it counts as overflow, too.
std::optional<Integer> Kept(Integer result, bool overflow) {
  if (overflow || result == kLeast) return std::nullopt;
  return result;
}

std::optional<Integer> Add(Integer a, Integer b) {
  Integer sum = 0;
  const bool overflow = __builtin_add_overflow(a, b, &sum);
  return Kept(sum, overflow);
}

std::optional<Integer> Multiply(Integer a, Integer b) {
  Integer product = 0;
  const bool overflow = __builtin_mul_overflow(a, b, &product);
  return Kept(product, overflow);
}

std::optional<Integer> Multiply(std::optional<Integer> a, Integer b) {
  return a ? Multiply(*a, b) : std::nullopt;
}

// Requires: 0 <= exponent <= kMaxPower.
Integer Power(int exponent) {
  Integer power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

struct Division {
  Integer quotient;   // rounded down
  Integer remainder;  // >= 0
};

// Requires: divisor > 0.
Division FloorDivide(Integer dividend, Integer divisor) {
  Division result{dividend / divisor, dividend % divisor};
  if (result.remainder < 0) {
    --result.quotient;
    result.remainder += divisor;
  }
  return result;
}

// Divides `value` by `prime` as often as it goes; gives how often.
int TakeOut(Integer& value, int prime) {
  int count = 0;
  for (; value % prime == 0; value /= prime) ++count;
  return count;
}

// Requires: value >= 0.
std::string Digits(Integer value) {
  std::string digits;
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value > 0);
  std::ranges::reverse(digits);
  return digits;
}

// "5", 2 -> "0.05".
std::string WithPoint(std::string digits, int places) {
  if (places == 0) return digits;
  const auto count = static_cast<std::size_t>(places);
  if (digits.size() <= count) digits.insert(0, count + 1 - digits.size(), '0');
  return digits.insert(digits.size() - count, 1, '.');
}

bool IsDigits(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Integer> ParseInteger(std::string_view text) {
  if (!IsDigits(text)) return std::nullopt;
  std::optional<Integer> value = 0;
  for (const char c : text) {
    value = Multiply(value, 10);
    if (value) value = Add(*value, c - '0');
  }
  return value;
}

// A run of digits with at most one point inside.
struct Digitized {
  std::string digits;
  int places = 0;
};

std::optional<Digitized> SplitPoint(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (!IsDigits(whole)) return std::nullopt;
  if (point == text.npos) return Digitized{std::string(whole), 0};
  const std::string_view decimals = text.substr(point + 1);
  if (!IsDigits(decimals) || decimals.size() > kMaxPower) return std::nullopt;
  return Digitized{std::string(whole).append(decimals),
                   static_cast<int>(decimals.size())};
}

std::optional<int> ParseExponent(std::string_view text) {
  int exponent = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, exponent);
  if (error != std::errc() || stop != end) return std::nullopt;
  return exponent;
}

std::optional<Rational> ParseFraction(std::string_view numerator,
                                      std::string_view denominator) {
  const std::optional<Integer> above = ParseInteger(numerator);
  const std::optional<Integer> below = ParseInteger(denominator);
  if (!above || !below || *below == 0) return std::nullopt;
  return Rational::Fraction(*above, *below);
}

// "12", "0.5", "60e9".
std::optional<Rational> ParsePlain(std::string_view text) {
  const std::size_t mark = text.find('e');
  const std::optional<Digitized> number = SplitPoint(text.substr(0, mark));
  std::optional<int> exponent = 0;
  if (mark != text.npos) exponent = ParseExponent(text.substr(mark + 1));
  if (!number || !exponent) return std::nullopt;
  if (*exponent < -kMaxPower || *exponent > kMaxPower) return std::nullopt;
  const int power = *exponent - number->places;
  const std::optional<Integer> digits = ParseInteger(number->digits);
  if (!digits || power < -kMaxPower) return std::nullopt;
  return CheckedProduct(Rational::Fraction(*digits, 1),
                        Rational::PowerOfTen(power));
}

}  // namespace

Rational Rational::Fraction(Integer numerator, Integer denominator) {
  assert(denominator != 0);
  Rational result;
  if (denominator == 1) {
    result.numerator_ = numerator;
    return result;
  }
  const Integer divisor = Gcd(Magnitude(numerator), Magnitude(denominator));
  result.numerator_ = numerator / (denominator < 0 ? -divisor : divisor);
  result.denominator_ = Magnitude(denominator / divisor);
  return result;
}

Rational Rational::PowerOfTen(int exponent) {
  assert(exponent >= -kMaxPower && exponent <= kMaxPower);
  return exponent < 0 ? Fraction(1, Power(-exponent))
                      : Fraction(Power(exponent), 1);
}

std::optional<Rational> Rational::Parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t slash = text.find('/');
  const std::optional<Rational> value =
      slash == text.npos
          ? ParsePlain(text)
          : ParseFraction(text.substr(0, slash), text.substr(slash + 1));
  return value && negative ? -*value : value;
}

Rational Rational::operator-() const {
  Rational result = *this;
  result.numerator_ = -numerator_;
  return result;
}

std::optional<Rational> CheckedSum(const Rational& a, const Rational& b) {
  const Integer shared = Gcd(a.denominator_, b.denominator_);
  const auto left = Multiply(a.numerator_, b.denominator_ / shared);
  const auto right = Multiply(b.numerator_, a.denominator_ / shared);
  const auto denominator = Multiply(a.denominator_, b.denominator_ / shared);
  if (!left || !right || !denominator) return std::nullopt;
  const auto numerator = Add(*left, *right);
  if (!numerator) return std::nullopt;
  return Rational::Fraction(*numerator, *denominator);
}

std::optional<Rational> CheckedProduct(const Rational& a, const Rational& b) {
  if (a.is_integer() && b.is_integer()) {
    const auto product = Multiply(a.numerator_, b.numerator_);
    if (!product) return std::nullopt;
    return Rational::Fraction(*product, 1);
  }
  const Integer left = Gcd(Magnitude(a.numerator_), b.denominator_);
  const Integer right = Gcd(Magnitude(b.numerator_), a.denominator_);
  const auto numerator = Multiply(a.numerator_ / left, b.numerator_ / right);
  const auto denominator =
      Multiply(a.denominator_ / right, b.denominator_ / left);
  if (!numerator || !denominator) return std::nullopt;
  return Rational::Fraction(*numerator, *denominator);
}

std::optional<Rational> CheckedQuotient(const Rational& a, const Rational& b) {
  assert(b.numerator_ != 0);
  return CheckedProduct(a, Rational::Fraction(b.denominator_, b.numerator_));
}

Rational operator+(const Rational& a, const Rational& b) {
  const std::optional<Rational> sum = CheckedSum(a, b);
  assert(sum);
  return sum.value_or(0);
}

Rational operator-(const Rational& a, const Rational& b) { return a + -b; }

Rational operator*(const Rational& a, const Rational& b) {
  const std::optional<Rational> product = CheckedProduct(a, b);
  assert(product);
  return product.value_or(0);
}

Rational operator/(const Rational& a, const Rational& b) {
  const std::optional<Rational> quotient = CheckedQuotient(a, b);
  assert(quotient);
  return quotient.value_or(0);
}

// Compares the continued fractions: cross products could overflow.
std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  Integer p = a.numerator_, q = a.denominator_;
  Integer r = b.numerator_, s = b.denominator_;
  while (true) {
    const Division left = FloorDivide(p, q), right = FloorDivide(r, s);
    if (left.quotient != right.quotient) {
      return left.quotient <=> right.quotient;
    }
    if (left.remainder == 0 || right.remainder == 0) {
      return left.remainder <=> right.remainder;
    }
    // x < y just where 1/y < 1/x.
    p = s;
    r = q;
    q = right.remainder;
    s = left.remainder;
  }
}

std::string Rational::ToString() const {
  Integer rest = denominator_;
  const int twos = TakeOut(rest, 2), fives = TakeOut(rest, 5);
  if (rest != 1) return ToFraction();
  const int places = std::max(twos, fives);
  std::optional<Integer> scaled = Magnitude(numerator_);
  for (int i = twos; i < places; ++i) scaled = Multiply(scaled, 2);
  for (int i = fives; i < places; ++i) scaled = Multiply(scaled, 5);
  if (!scaled || places > kMaxPower) return ToFraction();
  return (sign() < 0 ? "-" : "") + WithPoint(Digits(*scaled), places);
}

std::string Rational::ToFraction() const {
  std::string text = (sign() < 0 ? "-" : "") + Digits(Magnitude(numerator_));
  return is_integer() ? text : text + "/" + Digits(denominator_);
}

double Rational::ToDouble() const {
  // Where both are exact doubles their quotient is the nearest double.
  constexpr Integer kExact = Integer{1} << 53;
  if (Magnitude(numerator_) <= kExact && denominator_ <= kExact) {
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
  }
  return static_cast<double>(static_cast<long double>(numerator_) /
                             static_cast<long double>(denominator_));
}

Rational Min(const Rational& a, const Rational& b) { return b < a ? b : a; }

Rational Max(const Rational& a, const Rational& b) { return a < b ? b : a; }

Rational Round(const Rational& value, int places) {
  const Rational step = Rational::PowerOfTen(-places);
  const Rational half = Rational::Fraction(1, 2);
  const Rational rounded = Floor(value.Abs() / step + half) * step;
  return value.sign() < 0 ? -rounded : rounded;
}

Rational Floor(const Rational& value) {
  return Rational::Fraction(
      FloorDivide(value.numerator(), value.denominator()).quotient, 1);
}

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  const std::optional<Digitized> number = SplitPoint(text);
  if (!number || number->places > kMaxPlaces) return std::nullopt;
  const std::optional<Integer> digits = ParseInteger(number->digits);
  if (!digits || *digits >= Power(kMaxDigits)) return std::nullopt;
  Decimal decimal;
  decimal.digits_ = static_cast<std::int64_t>(*digits);
  decimal.places_ = number->places;
  return decimal;
}

Decimal Decimal::FromInteger(std::int64_t value) {
  assert(value >= 0);
  Decimal decimal;
  decimal.digits_ = value;
  return decimal;
}

Rational Decimal::value() const {
  return Rational::Fraction(digits_, Power(places_));
}

Rational Decimal::LastDigit() const { return Rational::PowerOfTen(-places_); }

Rational Decimal::Grain() const {
  if (places_ > 0 || digits_ == 0) return LastDigit();
  std::int64_t grain = 1;
  while (digits_ % (grain * 10) == 0) grain *= 10;
  return digits_ % (grain * 5) == 0 ? grain * 5 : grain;
}

int Decimal::SignificantDigits() const {
  std::string digits = std::to_string(digits_);
  if (places_ == 0) digits.erase(digits.find_last_not_of('0') + 1);
  return std::max(1, static_cast<int>(digits.size()));
}

std::string Decimal::ToString() const {
  return WithPoint(std::to_string(digits_), places_);
}

}  // namespace stimmig
