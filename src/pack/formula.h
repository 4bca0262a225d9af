// SPDX-License-Identifier: Apache-2.0
// Formulas of checks: equations and inequalities between metrics.
//
//   change_rel(x) = x / x[-1y] - 1
//   research_expenses <= total_expenses
//   turnout <= 1
//   total_expenses = research_expenses + other_expenses
//
// A term is a metric id, or a variable of one letter (x) that stands for any
// metric, with an aspect around it (change_rel, change_abs, share, ratio) or
// whole(), which takes it of what the claim's scope is part of, and with
// a period shift behind it ([-1y], [-1q], [-1m]: years, quarters, months) or a
// part of the claim's year ([q1] to [q4], [h1], [h2]).
// Numbers are exact. Percentages are fractions here: 25 % is 0.25.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/fact.h"
#include "stimmig/result.h"

namespace stimmig {

enum class FormulaOp { kTerm, kNumber, kAdd, kSubtract, kMultiply, kDivide };

// A node of the expression; children by index into Formula::nodes.
struct FormulaNode {
  FormulaOp op = FormulaOp::kNumber;
  std::size_t left = 0;
  std::size_t right = 0;
  std::size_t term = 0;  // kTerm: index into Formula::terms
  Rational number;       // kNumber
  // In the text that was parsed, from 1: of a term or a number where it begins,
  // else of the operator.
  std::size_t column = 0;
};

// When a term is.
struct TermTime {
  int shift_months = 0;  // -12: the same time of the year before
  // The `part`th of the parts of so many months that a year has; 0: all of it.
  int part_months = 0;
  int part = 0;

  // Seen from the time of another one. Requires: that is no part.
  TermTime From(const TermTime& other) const {
    return {shift_months - other.shift_months, part_months, part};
  }
  friend bool operator==(const TermTime&, const TermTime&) = default;
};

struct FormulaTerm {
  std::string metric;  // an id, or one letter: any metric
  Aspect aspect = Aspect::kLevel;
  TermTime time = {};
  bool whole = false;  // of what the claim's scope is a part of
  // How a report names it: "change", "now", "before", "whole", "part", or the
  // metric.
  std::string role;

  bool is_variable() const { return metric.size() == 1; }
  friend bool operator==(const FormulaTerm&, const FormulaTerm&) = default;
};

enum class FormulaRelation { kEqual, kAtMost, kAtLeast };

// left RELATION right. The left side of an equation is the claim.
struct Formula {
  std::vector<FormulaNode> nodes;
  std::vector<FormulaTerm> terms;  // each distinct term once, as it occurs
  std::size_t left = 0;
  std::size_t right = 0;
  FormulaRelation relation = FormulaRelation::kEqual;
};

// The error names the column and what was expected.
Result<Formula> ParseFormula(std::string_view text);

}  // namespace stimmig
