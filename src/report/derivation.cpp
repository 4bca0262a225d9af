// SPDX-License-Identifier: Apache-2.0
#include "report/derivation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {
namespace {

// How a check of two inputs is written. `crossed`: the smallest result takes
// the largest right input.
struct Form {
  std::optional<Aspect> claim;
  std::string_view left;
  std::string_view right;
  bool crossed;
  std::string_view key;
};

constexpr std::array kForms = {
    Form{Aspect::kChangeRel, "now", "before", true, "arithmetic.growth"},
    Form{Aspect::kChangeRel, "after", "before", true, "arithmetic.growth"},
    Form{Aspect::kChangeAbs, "now", "before", true, "arithmetic.difference"},
    Form{Aspect::kChangeAbs, "after", "before", true, "arithmetic.difference"},
    Form{Aspect::kRatio, "now", "before", true, "arithmetic.quotient"},
    Form{Aspect::kRatio, "after", "before", true, "arithmetic.quotient"},
    Form{{}, "part", "whole", true, "arithmetic.quotient"},
    Form{{}, "price", "count", false, "arithmetic.product"},
    Form{{}, "rate", "time", false, "arithmetic.product"},
};

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

std::string StepWords(const View& view, const Form& form, const Rational& left,
                      const Rational& right, const std::string& result,
                      const Measure& left_measure,
                      const Measure& right_measure) {
  return view.texts.Say(
      form.key, {{"left", ScaledWords(view.texts, left, left_measure)},
                 {"right", ScaledWords(view.texts, right, right_measure)},
                 {"result", result}});
}

// The calculation with the printed ends, once or for both; empty where no form
// fits.
std::string CalculationWords(const View& view, const Finding& finding) {
  const Relation& relation = finding.relation;
  const Interval& implied = finding.derivation->implied;
  const Fact& claim = view.FactOf(relation, 0);
  for (const Form& form : kForms) {
    if (form.claim && form.claim != claim.aspect) continue;
    const Fact* left = FindRole(view, relation, form.left);
    const Fact* right = FindRole(view, relation, form.right);
    if (!left || !right || !IsBounded(implied)) continue;
    const Interval& l = left->quantity.figure.printed;
    const Interval& r = right->quantity.figure.printed;
    if (!IsBounded(l) || !IsBounded(r)) continue;
    const Measure result = CalculatedMeasure(view.texts, claim);
    const auto step = [&](const Rational& a, const Rational& b,
                          const Rational& value) {
      return StepWords(view, form, a, b, AmountWords(view.texts, value, result),
                       MeasureOf(view.texts, *left),
                       MeasureOf(view.texts, *right));
    };
    const std::string low =
        step(*l.low, form.crossed ? *r.high : *r.low, *implied.low);
    const std::string high =
        step(*l.high, form.crossed ? *r.low : *r.high, *implied.high);
    return low == high ? low : low + ", " + high;
  }
  return "";
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
