// SPDX-License-Identifier: Apache-2.0
#include "pack/formula.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace stimmig {
namespace {

std::string Print(const Formula& formula, std::size_t index) {
  const FormulaNode& node = formula.nodes[index];
  const auto joined = [&](const std::string& op) {
    return "(" + Print(formula, node.left) + op + Print(formula, node.right) +
           ")";
  };
  switch (node.op) {
    case FormulaOp::kTerm: {
      const FormulaTerm& term = formula.terms[node.term];
      const TermTime& time = term.time;
      return std::string(Name(term.aspect)) + ":" + term.metric +
             (term.whole ? "^" : "") +
             (time.shift_months == 0
                  ? ""
                  : "@" + std::to_string(time.shift_months)) +
             (time.part == 0 ? ""
                             : "#" + std::to_string(time.part) + "*" +
                                   std::to_string(time.part_months));
    }
    case FormulaOp::kNumber:
      return node.number.ToString();
    case FormulaOp::kAdd:
      return joined("+");
    case FormulaOp::kSubtract:
      return joined("-");
    case FormulaOp::kMultiply:
      return joined("*");
    case FormulaOp::kDivide:
      return joined("/");
  }
  return "";
}

std::string Print(const Formula& formula) {
  const std::string relation = formula.relation == FormulaRelation::kEqual ? "="
                               : formula.relation == FormulaRelation::kAtMost
                                   ? "<="
                                   : ">=";
  std::string text =
      Print(formula, formula.left) + relation + Print(formula, formula.right);
  for (const FormulaTerm& term : formula.terms) text += " " + term.role;
  return text;
}

TEST_CASE("formulas are read with their roles") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"change_rel(x) = x / x[-1y] - 1",
       "change_rel:x=((level:x/level:x@-12)-1) change now before"},
      {"research_expenses <= total_expenses",
       "level:research_expenses<=level:total_expenses part whole"},
      {"a>=b", "level:a>=level:b whole part"},
      {"total = research + other",
       "level:total=(level:research+level:other) total research other"},
      {"a = b - c - d", "level:a=((level:b-level:c)-level:d) a b c d"},
      {"a = b + c * d", "level:a=(level:b+(level:c*level:d)) a b c d"},
      {"a = (b + c) * 1.5e3", "level:a=((level:b+level:c)*1500) a b c"},
      {"share(p) = p / w", "share:p=(level:p/level:w) share p w"},
      {"ratio(x)[-2y] = x[+1y]", "ratio:x@-24=level:x@12 ratio after"},
      {"change_rel(x) = x / x[-1q] - 1",
       "change_rel:x=((level:x/level:x@-3)-1) change now before"},
      {"change_abs(x)[+2m] = x[-14m]",
       "change_abs:x@2=level:x@-14 change before"},
      {"x = x[h1] + x[ h2 ]",
       "level:x=(level:x#1*6+level:x#2*6) whole part part"},
      {"share(x) = x / whole(x)",
       "share:x=(level:x/level:x^) share part whole"},
      {"a >= a[q4]", "level:a>=level:a#4*3 whole part"},
      {"change_abs(x) = x - x[ -1y ]",
       "change_abs:x=(level:x-level:x@-12) change now before"},
      {"x + x <= 2 * y", "(level:x+level:x)<=(2*level:y) x y"},
      {"count:team = level(a)", "level:count:team=level:a count:team a"},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.text);
    const Result<Formula> formula = ParseFormula(row.text);
    REQUIRE(formula.has_value());
    CHECK(Print(*formula) == row.expected);
  }
}

TEST_CASE("children stand before their parents") {
  const Formula formula = *ParseFormula("a = (b + c) * (d - 2 / e)");
  for (std::size_t i = 0; i < formula.nodes.size(); ++i) {
    const FormulaNode& node = formula.nodes[i];
    if (node.op == FormulaOp::kTerm || node.op == FormulaOp::kNumber) continue;
    CHECK(node.left < i);
    CHECK(node.right < i);
  }
}

TEST_CASE("a mistake names its column") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"", "column 1: expected a metric, a number or ("},
      {"a", "column 2: expected =, <= or >="},
      {"a = ", "column 5: expected a metric, a number or ("},
      {"a = b c", "column 7: expected an operator or the end"},
      {"a = (b + c", "column 11: expected )"},
      {"a = b +", "column 8: expected a metric, a number or ("},
      {"a = b * /", "column 9: expected a metric, a number or ("},
      {"2 = a", "column 1: expected a metric on the left side"},
      {"growth(x) = x",
       "column 1: expected change_rel, change_abs, share, ratio, level or "
       "whole"},
      {"share(1) = x", "column 7: expected a metric"},
      {"share(x = x", "column 9: expected )"},
      {"a = x[-1w]",
       "column 9: expected a shift such as [-1y], [-1q] or [-1m]"},
      {"a = x[y]", "column 7: expected a shift such as [-1y], [-1q] or [-1m]"},
      {"a = x[-1y",
       "column 10: expected a shift such as [-1y], [-1q] or [-1m]"},
      {"a = a[q5]", "column 9: expected a part of a year: q1 to q4, h1 or h2"},
      {"a = a[h0]", "column 9: expected a part of a year: q1 to q4, h1 or h2"},
      {"a = a[h]", "column 8: expected a part of a year: q1 to q4, h1 or h2"},
      {"a[q1] = a", "column 1: expected what is claimed on the left side"},
      {"whole(a) = a", "column 1: expected what is claimed on the left side"},
      {"a = 1.2.3", "column 5: expected a number such as 100, 0.5 or 1e9"},
      {"a = (1", "column 7: expected )"},
      {"a = #", "column 5: expected a metric, a number or ("},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.text);
    const Result<Formula> formula = ParseFormula(row.text);
    REQUIRE(!formula.has_value());
    CHECK(formula.error().message == row.expected);
  }
}

TEST_CASE("terms, numbers and operators keep their column") {
  const Formula formula = *ParseFormula("a = share(b) + 2 * c");
  std::vector<std::size_t> columns;
  for (const FormulaNode& node : formula.nodes) columns.push_back(node.column);
  CHECK(columns == std::vector<std::size_t>{1, 5, 16, 20, 18, 14});
}

TEST_CASE("nesting is limited") {
  const std::string deep(1000, '(');
  const Result<Formula> formula = ParseFormula("a = " + deep + "b");
  REQUIRE(!formula.has_value());
  CHECK(formula.error().message.ends_with("expected fewer parentheses"));
}

}  // namespace
}  // namespace stimmig
