// SPDX-License-Identifier: Apache-2.0
#include "relate/derive.h"

#include <algorithm>
#include <utility>

#include "figure/compare.h"
#include "figure/rounding.h"
#include "relate/binding.h"
#include "relate/propagate.h"
#include "relate/utterance.h"

namespace stimmig {
namespace {

constexpr std::size_t kClaim = 0;

// A percentage is a fraction in formulas.
Rational FactorOf(const Fact& fact) {
  const bool fraction =
      fact.aspect != Aspect::kLevel && fact.quantity.unit.code == "%";
  return fraction ? Rational::Fraction(1, 100) : Rational(1);
}

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
      : formula_(formula), binding_(binding), judge_(judge) {}

  Relation MakeRelation(RelationKind kind) const {
    Relation relation{.kind = kind,
                      .facts = binding_.facts,
                      .roles = {},
                      .detail = "",
                      .weak = binding_.weak,
                      .gap = 0};
    for (const FormulaTerm& term : formula_.terms) {
      relation.roles.push_back(term.role);
    }
    return relation;
  }

  // Whether some values fulfil the formula.
  bool IsPossible(bool inner) const { return Narrow(inner).possible; }

  // The range of an input of which only one end fulfils the formula.
  std::optional<Bound> FindBound() const {
    const Propagation narrowed = Narrow(true);
    for (std::size_t t = kClaim + 1; t < formula_.terms.size(); ++t) {
      if (figure(t).hedge != HedgeClass::kRange) continue;
      const Interval left =
          narrowed.terms[t].Scaled(Rational(1) / FactorOf(fact(t)));
      const Interval& printed = figure(t).printed;
      const auto part = Width(left), whole = Width(printed);
      if (!part || !whole || whole->sign() == 0) continue;
      const bool upper = left.high == printed.high;
      const bool lower = left.low == printed.low;
      const Rational share = *part / *whole;
      if (upper != lower && share < judge_.pack().judgement.narrowed_below) {
        return Bound{upper, formula_.terms[t].role, left, share};
      }
    }
    return std::nullopt;
  }

  Derivation Derive(const std::string& check) const {
    const auto printed = [](const Figure& f, Mode) { return f.printed; };
    return {.check = check,
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
  template <class View>
  std::vector<Interval> Values(View view) const {
    std::vector<Interval> values;
    for (std::size_t t = 0; t < formula_.terms.size(); ++t) {
      values.push_back(
          view(figure(t), judge_.mode()).Scaled(FactorOf(fact(t))));
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
    return result.terms[kClaim].Scaled(Rational(1) / FactorOf(fact(kClaim)));
  }

  const Fact& fact(std::size_t term) const {
    return judge_.facts()[binding_.facts[term]];
  }

  const Formula& formula_;
  const Binding& binding_;
  const Judge& judge_;
};

Derived JudgeConflict(const Check& check, const std::string& id) {
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
  if (!bound || !derived.relation.weak.empty()) return derived;
  derived.relation.kind = RelationKind::kDerivedBoundOnly;
  derived.relation.detail = bound->upper ? "upper" : "lower";
  derived.derivation = check.Derive(id);
  derived.derivation->narrowed_role = bound->role;
  derived.derivation->narrowed = bound->narrowed;
  derived.derivation->narrowed_share = bound->share;
  return derived;
}

Derived JudgeEquation(const Check& check, const std::string& id, bool blocked) {
  if (blocked) return {check.MakeRelation(RelationKind::kDerivedBlocked), {}};
  if (check.IsPossible(true)) return JudgePossible(check, id);
  if (!check.IsPossible(false)) return JudgeConflict(check, id);
  return {check.MakeRelation(RelationKind::kDerivedApprox), {}};
}

Formula PartFormula(const MetricRule& part) {
  Formula formula;
  const auto term = [](const std::string& metric, std::string role) {
    return FormulaTerm{.metric = metric, .role = std::move(role)};
  };
  formula.terms = {term(part.id, "part"), term(part.part_of, "whole")};
  formula.nodes.resize(2);
  for (std::size_t i = 0; i < 2; ++i) {
    formula.nodes[i].op = FormulaOp::kTerm;
    formula.nodes[i].term = i;
  }
  formula.right = 1;
  formula.relation = FormulaRelation::kAtMost;
  return formula;
}

bool HasParts(const MetricRule* metric) {
  return metric && metric->additive && !metric->can_be_negative;
}

class Checks {
 public:
  Checks(const FactIndex& index, const Judge& judge,
         const std::vector<bool>& contradicted)
      : binder_(index, judge), judge_(judge), contradicted_(contradicted) {}

  void Run(const Formula& formula, const std::string& id) {
    for (const Binding& binding : binder_.Bind(formula)) {
      const Check check(formula, binding, judge_);
      if (formula.relation == FormulaRelation::kEqual) {
        done_.results.push_back(JudgeEquation(check, id, IsBlocked(binding)));
      } else {
        JudgeInequality(check, IsBlocked(binding));
      }
    }
  }

  DerivedChecks Take() { return std::move(done_); }

 private:
  bool IsBlocked(const Binding& binding) const {
    return binding.blocked ||
           std::ranges::any_of(binding.facts, [this](std::size_t i) {
             return contradicted_[i];
           });
  }

  void JudgeInequality(const Check& check, bool blocked) {
    if (blocked) return;
    if (check.IsPossible(false)) {
      ++done_.inequalities_kept;
      return;
    }
    done_.results.push_back(
        {check.MakeRelation(RelationKind::kViolatesPartOf), {}});
  }

  Binder binder_;
  const Judge& judge_;
  const std::vector<bool>& contradicted_;
  DerivedChecks done_;
};

}  // namespace

DerivedChecks Derive(const FactIndex& index, const Judge& judge,
                     const std::vector<bool>& contradicted) {
  const RulePack& pack = judge.pack();
  Checks checks(index, judge, contradicted);
  for (const CheckRule& rule : pack.checks) checks.Run(rule.formula, rule.id);
  for (const MetricRule& metric : pack.metrics) {
    if (HasParts(&metric) && HasParts(pack.FindMetric(metric.part_of))) {
      checks.Run(PartFormula(metric), metric.id);
    }
  }
  return checks.Take();
}

}  // namespace stimmig
