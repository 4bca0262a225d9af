// SPDX-License-Identifier: Apache-2.0
#include "report/derivation.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {
namespace {

// Steps whose smallest result takes the largest right input.
constexpr std::array<std::string_view, 3> kCrossed = {"growth", "difference",
                                                      "quotient"};

// The fact that plays a role; nullptr if none does.
const Fact* FindRole(const View& view, const Relation& relation,
                     std::string_view role) {
  const auto found = std::ranges::find(relation.roles, role);
  if (found == relation.roles.end()) return nullptr;
  return &view.FactOf(relation,
                      static_cast<std::size_t>(found - relation.roles.begin()));
}

bool IsBounded(const Interval& interval) {
  return interval.low && interval.high;
}

// Calculated percentages with one decimal, other values as they come.
Measure CalculatedMeasure(const Texts& texts, const Fact& claim) {
  Measure measure = MeasureOf(texts, claim);
  measure.printed_places = 0;
  return measure.form == "amount.percent" ? Rounded(measure, 1) : measure;
}

// The calculation with the printed ends, once or for both; empty where it is
// not one step.
std::string CalculationWords(const View& view, const Finding& finding) {
  const Relation& relation = finding.relation;
  const std::string& step = finding.derivation->step;
  const Interval& implied = finding.derivation->implied;
  if (step.empty() || relation.facts.size() != 3) return "";
  const Fact& left = view.FactOf(relation, 1);
  const Fact& right = view.FactOf(relation, 2);
  const Interval& l = left.quantity.figure.printed;
  const Interval& r = right.quantity.figure.printed;
  if (!IsBounded(implied) || !IsBounded(l) || !IsBounded(r)) return "";
  const Measure result =
      CalculatedMeasure(view.texts, view.FactOf(relation, 0));
  const auto words = [&](const Rational& a, const Rational& b,
                         const Rational& value) {
    return view.texts.Say(
        "arithmetic." + step,
        {{"left", ScaledWords(view.texts, a, MeasureOf(view.texts, left))},
         {"right", ScaledWords(view.texts, b, MeasureOf(view.texts, right))},
         {"result", AmountWords(view.texts, value, result)}});
  };
  const bool crossed = std::ranges::find(kCrossed, step) != kCrossed.end();
  const std::string low =
      words(*l.low, crossed ? *r.high : *r.low, *implied.low);
  const std::string high =
      words(*l.high, crossed ? *r.low : *r.high, *implied.high);
  return low == high ? low : low + ", " + high;
}

std::string BoundWords(const View& view, const Finding& finding) {
  const Relation& relation = finding.relation;
  const Derivation& derivation = *finding.derivation;
  const std::string key = "arithmetic.bound." + relation.detail;
  if (!view.texts.Has(key)) return "";
  const Fact* input = FindRole(view, relation, derivation.narrowed_role);
  if (!input || !IsBounded(derivation.narrowed)) return view.texts.Say(key);
  const std::string rest = IntervalWords(view.texts, derivation.narrowed,
                                         MeasureOf(view.texts, *input));
  return view.texts.Say("arithmetic.bound_at",
                        {{"bound", view.texts.Say(key)}, {"rest", rest}});
}

// With the rounding of the inputs; what makes a conflict one.
std::string OuterWords(const View& view, const Finding& finding) {
  const Interval& outer = finding.derivation->implied_outer;
  if (finding.relation.kind == RelationKind::kDerivedBoundOnly) return "";
  if (!outer.low && !outer.high) return "";
  const Measure measure =
      CalculatedMeasure(view.texts, view.FactOf(finding.relation, 0));
  return view.texts.Say("arithmetic.outer",
                        {{"outer", IntervalWords(view.texts, outer, measure)}});
}

}  // namespace

std::string ImpliedWords(const View& view, const Finding& finding) {
  const Fact& claim = view.FactOf(finding.relation, 0);
  return IntervalWords(view.texts, finding.derivation->implied,
                       CalculatedMeasure(view.texts, claim));
}

std::string DerivationWords(const View& view, const Finding& finding) {
  const Texts& texts = view.texts;
  std::string calculation = CalculationWords(view, finding);
  if (calculation.empty()) {
    calculation = texts.Say("arithmetic.implied",
                            {{"implied", ImpliedWords(view, finding)}});
  }
  const std::string claimed = texts.Say(
      "arithmetic.claimed",
      {{"claimed", ValueWords(texts, view.FactOf(finding.relation, 0))}});
  return Join({calculation, OuterWords(view, finding), claimed,
               BoundWords(view, finding)},
              "; ");
}

}  // namespace stimmig
