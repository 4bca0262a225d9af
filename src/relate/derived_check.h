// SPDX-License-Identifier: Apache-2.0
// What one formula says of the facts that stand for its terms (SEMANTICS.md 8):
// inners first, then outers.
//
//   change_rel(x) = x / x[-1y] - 1
//   95 bn, 114..119 bn and "+25 %": derived_bound_only(upper), since the range
//   means +20.0 to +25.3 %
#pragma once

#include <optional>
#include <string>

#include "relate/binding.h"
#include "relate/verdict.h"

namespace stimmig {

struct Derived {
  Relation relation;
  // Present where the relation is told as a finding about what the inputs
  // imply.
  std::optional<Derivation> derivation;
};

// What one of a figure's unit is in formulas: a percentage is a fraction, a
// price per barrel one per cubic metre.
Rational FactorOf(const Fact& fact, const RulePack& pack);

// Derivation::step of a formula.
std::string StepOf(const Formula& formula);

// Absent where the facts do not fit, and it is only guessed that they are about
// one thing. Of facts that do not fit only those are told without which the
// others would. `id`: of the check.
std::optional<Derived> JudgeEquation(const Formula& formula,
                                     const Binding& binding,
                                     const std::string& id, bool blocked,
                                     const Judge& judge);

// Of two figures it is broken as `part <= whole` is, else as an equation.
struct Inequality {
  bool kept = false;
  std::optional<Derived> broken;  // absent also where it is only guessed
};

Inequality JudgeInequality(const Formula& formula, const Binding& binding,
                           const std::string& id, const Judge& judge);

}  // namespace stimmig
