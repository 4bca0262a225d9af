// SPDX-License-Identifier: Apache-2.0
#include "relate/derive.h"

#include <algorithm>
#include <utility>

#include "relate/binding.h"
#include "relate/derived_check.h"
#include "relate/ratio_network.h"

namespace stimmig {
namespace {

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

void Mark(const Relation& relation, std::vector<bool>& facts) {
  for (const std::size_t i : relation.facts) facts[i] = true;
}

class Checks {
 public:
  Checks(const FactIndex& index, const Judge& judge,
         const std::vector<bool>& contradicted)
      : index_(index),
        binder_(index, judge),
        judge_(judge),
        contradicted_(contradicted) {}

  void Run(const Formula& formula, const std::string& id) {
    const bool equation = formula.relation == FormulaRelation::kEqual;
    for (const Binding& binding : binder_.Bind(formula)) {
      if (equation) {
        Keep(JudgeEquation(formula, binding, id, IsBlocked(binding), judge_));
      } else if (!IsBlocked(binding)) {
        Inequality inequality = JudgeInequality(formula, binding, id, judge_);
        if (inequality.kept) ++done_.inequalities_kept;
        Keep(std::move(inequality.broken));
      }
    }
  }

  // What no formula tells: facts that formulas have told are left out.
  void RunNetwork(std::vector<bool> left_out) {
    for (const Derived& told : done_.results) {
      if (told.relation.kind == RelationKind::kDerivedConflict) {
        Mark(told.relation, left_out);
      }
    }
    for (const RatioChain& chain : FindRatioChains(index_, judge_, left_out)) {
      auto derived = JudgeEquation(chain.formula, chain.binding, chain.check,
                                   false, judge_);
      if (derived && derived->relation.kind == RelationKind::kDerivedConflict) {
        Keep(std::move(derived));
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

  void Keep(std::optional<Derived> derived) {
    if (derived) done_.results.push_back(*std::move(derived));
  }

  const FactIndex& index_;
  Binder binder_;
  const Judge& judge_;
  const std::vector<bool>& contradicted_;
  DerivedChecks done_;
};

}  // namespace

DerivedChecks Derive(const FactIndex& index, const Judge& judge,
                     const std::vector<Relation>& relations) {
  const RulePack& pack = judge.pack();
  std::vector<bool> contradicted(judge.facts().size());
  std::vector<bool> left_out(judge.facts().size());
  for (const Relation& relation : relations) {
    if (relation.kind == RelationKind::kContradicts) {
      Mark(relation, contradicted);
    }
    // What pairs do not agree on is told there.
    switch (relation.kind) {
      case RelationKind::kContradicts:
      case RelationKind::kDisagrees:
      case RelationKind::kDisputed:
      case RelationKind::kTension:
      case RelationKind::kStale:
      case RelationKind::kMoved:
        Mark(relation, left_out);
        break;
      case RelationKind::kSuperseded:
      case RelationKind::kCorrected:
        left_out[relation.facts.back()] = true;
        break;
      default:
        break;
    }
  }
  Checks checks(index, judge, contradicted);
  for (const CheckRule& rule : pack.checks) checks.Run(rule.formula, rule.id);
  for (const MetricRule& metric : pack.metrics) {
    if (HasParts(&metric) && HasParts(pack.FindMetric(metric.part_of))) {
      checks.Run(PartFormula(metric), metric.id);
    }
  }
  checks.RunNetwork(std::move(left_out));
  return checks.Take();
}

}  // namespace stimmig
