// SPDX-License-Identifier: Apache-2.0
#include "pack/dimension.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace stimmig {
namespace {

constexpr std::string_view kCount = "count";

// What a node measures: powers of dimensions, none of them 0.
struct Dimension {
  std::map<std::string, int> powers;  // empty: a fraction
  bool any = false;                   // of an unknown metric: fits everything
};

Dimension Of(const std::string& name) {
  const bool fraction =
      name == "percent" || name == "percentage_point" || name == "number";
  return fraction ? Dimension{} : Dimension{.powers = {{name, 1}}};
}

Dimension Join(Dimension a, const Dimension& b, int sign) {
  a.any |= b.any;
  for (const auto& [name, power] : b.powers) {
    a.powers[name] += sign * power;
    if (a.powers[name] == 0) a.powers.erase(name);
  }
  return a;
}

// A count beside another dimension is a plain factor.
std::map<std::string, int> Bare(const Dimension& dimension) {
  std::map<std::string, int> powers = dimension.powers;
  if (powers.size() > 1) powers.erase(std::string(kCount));
  return powers;
}

bool Fit(const Dimension& a, const Dimension& b) {
  return a.any || b.any || Bare(a) == Bare(b);
}

// "money", "money per time", "a fraction".
std::string Words(const Dimension& dimension) {
  std::string over, under;
  for (const auto& [name, power] : Bare(dimension)) {
    std::string& words = power > 0 ? over : under;
    words += (words.empty() ? "" : " times ") + name;
    if (power * power > 1) words += "^" + std::to_string(std::abs(power));
  }
  if (over.empty()) over = under.empty() ? "a fraction" : "1";
  return under.empty() ? over : over + " per " + under;
}

class DimensionCheck {
 public:
  DimensionCheck(const Formula& formula, const RulePack& pack)
      : formula_(formula), pack_(pack) {}

  std::optional<DimensionMistake> Run() {
    // Children stand before their parents.
    for (const FormulaNode& node : formula_.nodes) {
      of_.push_back(DimensionOf(node));
      if (mistake_) return mistake_;
    }
    const Dimension &left = of_[formula_.left], &right = of_[formula_.right];
    if (!Fit(left, right)) {
      Raise(formula_.nodes[formula_.right].column, "compares", left, right);
    }
    return mistake_;
  }

 private:
  Dimension DimensionOf(const FormulaNode& node) {
    switch (node.op) {
      case FormulaOp::kTerm:
        return DimensionOf(formula_.terms[node.term]);
      case FormulaOp::kNumber:
        return {};
      case FormulaOp::kMultiply:
        return Join(of_[node.left], of_[node.right], 1);
      case FormulaOp::kDivide:
        return Join(of_[node.left], of_[node.right], -1);
      case FormulaOp::kAdd:
      case FormulaOp::kSubtract:
        break;
    }
    const Dimension &left = of_[node.left], &right = of_[node.right];
    const bool adds = node.op == FormulaOp::kAdd;
    if (!Fit(left, right)) {
      Raise(node.column, adds ? "adds" : "subtracts", left, right);
    }
    return right.any ? right : left;
  }

  Dimension DimensionOf(const FormulaTerm& term) const {
    const bool fraction =
        term.aspect != Aspect::kLevel && term.aspect != Aspect::kChangeAbs;
    if (fraction) return {};
    if (term.is_variable()) return {.powers = {{term.metric, 1}}};
    // The pack has no indices yet.
    const auto metric =
        std::ranges::find(pack_.metrics, term.metric, &MetricRule::id);
    if (metric == pack_.metrics.end()) return {.powers = {}, .any = true};
    const Dimension dimension = Of(metric->dimension);
    const auto per = std::ranges::find(pack_.units, metric->per, &UnitRule::id);
    return per == pack_.units.end() ? dimension
                                    : Join(dimension, Of(per->dimension), -1);
  }

  void Raise(std::size_t column, const std::string& verb, const Dimension& a,
             const Dimension& b) {
    mistake_ = DimensionMistake{
        .column = column,
        .what = verb + " " + Words(a) + " and " + Words(b),
        .hint = a.powers.empty() || b.powers.empty()
                    ? "percentages and numbers are fractions: multiply or "
                      "divide by them"
                    : "both sides must measure the same"};
  }

  const Formula& formula_;
  const RulePack& pack_;
  std::vector<Dimension> of_;  // by node
  std::optional<DimensionMistake> mistake_;
};

}  // namespace

std::optional<DimensionMistake> FindDimensionMistake(const Formula& formula,
                                                     const RulePack& pack) {
  return DimensionCheck(formula, pack).Run();
}

}  // namespace stimmig
