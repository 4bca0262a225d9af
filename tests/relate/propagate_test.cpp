// SPDX-License-Identifier: Apache-2.0
#include "relate/propagate.h"

#include <doctest/doctest.h>

#include <string>

namespace stimmig {
namespace {

Interval Closed(const std::string& low, const std::string& high) {
  return Interval::Closed(*Rational::Parse(low), *Rational::Parse(high));
}

Interval Point(const std::string& value) { return Closed(value, value); }

// The narrowed terms, or "impossible".
std::string Narrowed(const std::string& formula,
                     const std::vector<Interval>& terms) {
  const Propagation result = Propagate(*ParseFormula(formula), terms);
  if (!result.possible) return "impossible";
  std::string text;
  for (const Interval& term : result.terms) text += ToString(term) + " ";
  text.pop_back();
  return text;
}

TEST_CASE("values are projected forward and backward") {
  const Interval kAny{};
  struct Case {
    std::string formula;
    std::vector<Interval> terms;
    std::string expected;
  };
  const Case kCases[] = {
      {"a = b + c",
       {kAny, Closed("1", "2"), Point("3")},
       "[4, 5] [1, 2] [3, 3]"},
      {"a = b + c",
       {Point("4"), Closed("0", "9"), Point("3")},
       "[4, 4] [1, 1] [3, 3]"},
      {"a = b - c",
       {Point("1"), Closed("3", "5"), Closed("3", "9")},
       "[1, 1] [4, 5] [3, 4]"},
      {"a = b * c",
       {Point("6"), Closed("1", "9"), Closed("2", "3")},
       "[6, 6] [2, 3] [2, 3]"},
      {"a = b * c",
       {kAny, Closed("-2", "3"), Closed("-5", "4")},
       "[-15, 12] [-2, 3] [-5, 4]"},
      {"a = b / c",
       {kAny, Point("6"), Closed("2", "3")},
       "[2, 3] [6, 6] [2, 3]"},
      {"a = b / c",
       {Point("3"), Point("6"), Closed("1", "9")},
       "[3, 3] [6, 6] [2, 2]"},
      // Nothing is known of a quotient by what may be 0.
      {"a = b / c",
       {kAny, Point("6"), Closed("0", "3")},
       "(-inf, inf) [6, 6] [0, 3]"},
      {"a = b / c",
       {kAny, Point("6"), Interval::Above(0, 3)},
       "[2, inf) [6, 6] (0, 3]"},
      {"a = b / c",
       {kAny, Point("6"), {Rational(-3), Rational(0), false, true}},
       "(-inf, -2] [6, 6] [-3, 0)"},
      {"a = b * c",
       {Point("0"), Closed("-5", "5"), Closed("0", "5")},
       "[0, 0] [-5, 5] [0, 5]"},
      {"a = b / c",
       {kAny, Point("6"), Interval::AtLeast(2)},
       "(0, 3] [6, 6] [2, inf)"},
      {"a = b", {Point("1"), Point("2")}, "impossible"},
      {"a = b + c", {Point("1"), Point("2"), Closed("0", "9")}, "impossible"},
      {"a = 2 * b + 1", {Closed("3", "5"), kAny}, "[3, 5] [1, 2]"},
      // Open ends.
      {"a = b", {Interval::HalfOpen(1, 2), Point("2")}, "impossible"},
      {"a = b + c",
       {kAny, Interval::HalfOpen(1, 2), Point("1")},
       "[2, 3) [1, 2) [1, 1]"},
      {"a = b * c",
       {kAny, Interval::HalfOpen(0, 2), Interval::HalfOpen(1, 3)},
       "[0, 6) [0, 2) [1, 3)"},
      {"a = b * c",
       {kAny, Closed("0", "0"), Interval::AtLeast(1)},
       "[0, 0] [0, 0] [1, inf)"},
      {"a = b * c",
       {kAny, Interval::Above(0, 1), Interval::Above(0, 1)},
       "(0, 1] (0, 1] (0, 1]"},
      // Inequalities keep what only touches.
      {"a <= b", {Closed("3", "9"), Closed("1", "5")}, "[3, 5] [3, 5]"},
      {"a <= b", {Closed("6", "9"), Closed("1", "5")}, "impossible"},
      {"a <= b", {Closed("5", "9"), Interval::HalfOpen(1, 5)}, "impossible"},
      {"a >= b", {Closed("3", "9"), Closed("5", "12")}, "[5, 9] [5, 9]"},
      {"a >= b", {Closed("1", "2"), Closed("5", "12")}, "impossible"},
      // One term twice: a fixpoint is sought.
      {"a = b / (b + c)",
       {Point("0.5"), Point("2"), Closed("1", "9")},
       "[0.5, 0.5] [2, 2] [2, 2]"},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.formula);
    CHECK(Narrowed(row.formula, row.terms) == row.expected);
  }
}

TEST_CASE("the worked growth of section 8") {
  const std::string growth = "change_rel(x) = x / x[-1y] - 1";
  CHECK(Narrowed(growth, {Interval::HalfOpen(*Rational::Parse("0.245"),
                                             *Rational::Parse("0.255")),
                          Closed("114", "119"),
                          Interval::HalfOpen(*Rational::Parse("94.5"),
                                             *Rational::Parse("95.5"))}) ==
        "[0.245, 0.255) [117.6525, 119] [94.5, 95.5)");
}

TEST_CASE("three large factors do not overflow") {
  const Propagation result =
      Propagate(*ParseFormula("a = b * c * d"),
                {Interval{}, Point("9e20"), Point("9e20"), Point("9e20")});
  REQUIRE(result.possible);
  CHECK(!result.terms[0].low);  // beyond what a Rational should hold
  CHECK(!result.terms[0].high);
  CHECK(Narrowed("a = b * c / d",
                 {Interval{}, Point("9e20"), Point("9e20"), Point("9e20")})
            .starts_with("[900000000000000000000, 9"));
  CHECK(Narrowed("a = b * c * d", {Point("1"), Point("9e20"), Point("9e20"),
                                   Point("9e20")}) == "impossible");
}

TEST_CASE("ends without end are rounded") {
  const std::string third = Narrowed(
      "a = b / c / d",
      {Interval{}, Point("-1"), Point("999999999989"), Point("999999999999")});
  CHECK(third.starts_with("[0, 0]"));
  const std::string large = Narrowed(
      "a = b / c / d",
      {Interval{}, Point("1e18"), Point("1.0000007"), Point("1.0000003")});
  CHECK(large.starts_with("[999999000000"));
}

}  // namespace
}  // namespace stimmig
