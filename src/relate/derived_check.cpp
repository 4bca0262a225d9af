// SPDX-License-Identifier: Apache-2.0
#include "relate/derived_check.h"

#include <algorithm>
#include <utility>

#include "figure/compare.h"
#include "figure/rounding.h"
#include "relate/propagate.h"
#include "relate/utterance.h"

namespace stimmig {
namespace {

constexpr std::size_t kClaim = 0;

}  // namespace

Rational FactorOf(const Fact& fact, const RulePack& pack) {
  const std::string& dimension = fact.quantity.unit.dimension;
  if (dimension == "percent" || dimension == "percentage_point") {
    return Rational::Fraction(1, 100);
  }
  const auto per =
      std::ranges::find(pack.units, MetricOf(fact, pack).per, &UnitRule::id);
  const bool priced = dimension == "money" && per != pack.units.end();
  return priced ? Rational(1) / per->factor : Rational(1);
}

std::string StepOf(const Formula& formula) {
  const auto& nodes = formula.nodes;
  const auto term = [&nodes](std::size_t node, std::size_t index) {
    return nodes[node].op == FormulaOp::kTerm && nodes[node].term == index;
  };
  const auto joins = [&term](const FormulaNode& node, FormulaOp op) {
    return node.op == op && term(node.left, kClaim + 1) &&
           term(node.right, kClaim + 2);
  };
  const FormulaNode& right = nodes[formula.right];
  if (!term(formula.left, kClaim)) return "";
  if (joins(right, FormulaOp::kAdd)) return "sum";
  if (joins(right, FormulaOp::kSubtract)) return "difference";
  if (joins(right, FormulaOp::kMultiply)) return "product";
  if (joins(right, FormulaOp::kDivide)) return "quotient";
  const bool growth = right.op == FormulaOp::kSubtract &&
                      joins(nodes[right.left], FormulaOp::kDivide) &&
                      nodes[right.right].op == FormulaOp::kNumber &&
                      nodes[right.right].number == Rational(1);
  return growth ? "growth" : "";
}

namespace {

// The printed ends with their rounding, without the slack of round numbers.
Interval Rounded(const Figure& figure, Mode mode) {
  return figure.bare ? figure.inner : Outer(figure, mode);
}

std::optional<Rational> Width(const Interval& interval) {
  if (!interval.low || !interval.high) return std::nullopt;
  return *interval.high - *interval.low;
}

// An input's range that only holds at one end.
struct Bound {
  bool upper = false;
  std::string role;
  Interval narrowed;
  Rational share;  // of the printed range
};

// One formula over the facts of one binding.
class Check {
 public:
  Check(const Formula& formula, const Binding& binding, const Judge& judge)
      : formula_(formula),
        binding_(binding),
        judge_(judge),
        dropped_(formula.terms.size()) {}

  Relation MakeRelation(RelationKind kind) const {
    Relation relation{.kind = kind,
                      .facts = {},
                      .roles = {},
                      .detail = "",
                      .weak = binding_.weak,
                      .gap = 0};
    for (std::size_t t = 0; t < formula_.terms.size(); ++t) {
      if (dropped_[t]) continue;
      relation.facts.push_back(binding_.facts[t]);
      relation.roles.push_back(formula_.terms[t].role);
    }
    return relation;
  }

  // Leaves out, one by one, each input without which the others still do not
  // fit. Requires: !IsPossible(false).
  void Minimise() {
    for (std::size_t t = kClaim + 1; t < formula_.terms.size(); ++t) {
      dropped_[t] = true;
      dropped_[t] = !IsPossible(false);
    }
  }

  bool is_guessed() const { return binding_.guessed; }

  // Whether some values fulfil the formula.
  bool IsPossible(bool inner) const { return Narrow(inner).possible; }

  // The range of an input of which only one end fulfils the formula.
  std::optional<Bound> FindBound() const {
    const Propagation narrowed = Narrow(true);
    for (std::size_t t = kClaim + 1; t < formula_.terms.size(); ++t) {
      if (figure(t).hedge != HedgeClass::kRange) continue;
      const Interval left =
          narrowed.terms[t].Scaled(Rational(1) / FactorOf(fact(t), pack()));
      const Interval& printed = figure(t).printed;
      const auto part = Width(left), whole = Width(printed);
      if (!part || !whole || whole->sign() == 0) continue;
      const bool upper = left.high == printed.high;
      const bool lower = left.low == printed.low;
      const Rational share = *part / *whole;
      if (upper != lower && share < pack().judgement.narrowed_below) {
        return Bound{upper, formula_.terms[t].role, left, share};
      }
    }
    return std::nullopt;
  }

  Derivation Derive(const std::string& check) const {
    const auto printed = [](const Figure& f, Mode) { return f.printed; };
    return {.check = check,
            .step = StepOf(formula_),
            .claimed = figure(kClaim).printed,
            .implied = Implied(printed),
            .implied_outer = Implied(Rounded),
            .narrowed_role = "",
            .narrowed = {},
            .narrowed_share = 0};
  }

  const Figure& figure(std::size_t term) const {
    return fact(term).quantity.figure;
  }

 private:
  const RulePack& pack() const { return judge_.pack(); }

  // Any value that the metric can have.
  Interval Unknown(const Fact& fact) const {
    const bool positive = fact.aspect == Aspect::kLevel &&
                          !MetricOf(fact, pack()).can_be_negative;
    return positive ? Interval::AtLeast(0) : Interval{};
  }

  template <class View>
  std::vector<Interval> Values(View view) const {
    std::vector<Interval> values;
    for (std::size_t t = 0; t < formula_.terms.size(); ++t) {
      values.push_back(dropped_[t] ? Unknown(fact(t))
                                   : view(figure(t), judge_.mode())
                                         .Scaled(FactorOf(fact(t), pack())));
    }
    return values;
  }

  Propagation Narrow(bool inner) const {
    const auto claim = [](const Figure& f, Mode) { return f.inner; };
    return Propagate(formula_, inner ? Values(claim) : Values(Outer));
  }

  // What the inputs leave of the claim.
  template <class View>
  Interval Implied(View view) const {
    std::vector<Interval> values = Values(view);
    values[kClaim] = Interval{};
    const Propagation result = Propagate(formula_, values);
    if (!result.possible) return {};
    return result.terms[kClaim].Scaled(Rational(1) /
                                       FactorOf(fact(kClaim), pack()));
  }

  const Fact& fact(std::size_t term) const {
    return judge_.facts()[binding_.facts[term]];
  }

  const Formula& formula_;
  const Binding& binding_;
  const Judge& judge_;
  std::vector<bool> dropped_;  // by term
};

Derived JudgeConflict(Check check, const std::string& id) {
  check.Minimise();
  Derived derived{check.MakeRelation(RelationKind::kDerivedConflict),
                  check.Derive(id)};
  Figure implied;
  implied.printed = derived.derivation->implied;
  derived.relation.gap = Gap(check.figure(kClaim), implied);
  if (!derived.relation.weak.empty()) {
    derived.relation.kind = RelationKind::kTension;
    derived.relation.detail = derived.relation.weak.front();
  }
  return derived;
}

Derived JudgePossible(const Check& check, const std::string& id) {
  Derived derived{check.MakeRelation(RelationKind::kDerivedOk), {}};
  const std::optional<Bound> bound = check.FindBound();
  const bool sure = derived.relation.weak.empty() && !check.is_guessed();
  if (!bound || !sure) return derived;
  derived.relation.kind = RelationKind::kDerivedBoundOnly;
  derived.relation.detail = bound->upper ? "upper" : "lower";
  derived.derivation = check.Derive(id);
  derived.derivation->narrowed_role = bound->role;
  derived.derivation->narrowed = bound->narrowed;
  derived.derivation->narrowed_share = bound->share;
  return derived;
}

}  // namespace

std::optional<Derived> JudgeEquation(const Formula& formula,
                                     const Binding& binding,
                                     const std::string& id, bool blocked,
                                     const Judge& judge) {
  const Check check(formula, binding, judge);
  if (blocked) {
    return Derived{check.MakeRelation(RelationKind::kDerivedBlocked), {}};
  }
  if (check.IsPossible(true)) return JudgePossible(check, id);
  if (check.IsPossible(false)) {
    return Derived{check.MakeRelation(RelationKind::kDerivedApprox), {}};
  }
  if (check.is_guessed()) return std::nullopt;
  return JudgeConflict(check, id);
}

Inequality JudgeInequality(const Formula& formula, const Binding& binding,
                           const std::string& id, const Judge& judge) {
  const Check check(formula, binding, judge);
  if (check.IsPossible(false)) return {.kept = true, .broken = {}};
  if (check.is_guessed()) return {};
  const bool of_two = formula.nodes[formula.left].op == FormulaOp::kTerm &&
                      formula.nodes[formula.right].op == FormulaOp::kTerm;
  Derived broken = JudgeConflict(check, id);
  if (of_two) {
    broken.relation.kind = RelationKind::kViolatesPartOf;
    broken.relation.detail.clear();
  }
  return {.broken = std::move(broken)};
}

}  // namespace stimmig
