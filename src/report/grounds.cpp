// SPDX-License-Identifier: Apache-2.0
#include "report/grounds.h"

#include <algorithm>

#include "figure/compare.h"
#include "report/numbers.h"
#include "report/wording.h"

namespace stimmig {
namespace {

bool IsHearsay(const Fact& fact) { return fact.modality == Modality::kHearsay; }

bool IsForecast(const Fact& fact) {
  return fact.modality == Modality::kGuidance ||
         fact.modality == Modality::kPlan;
}

bool IsNegative(const Interval& x) { return x.high && x.high->sign() < 0; }
bool IsPositive(const Interval& x) { return x.low && x.low->sign() > 0; }

bool IsPercent(const Unit& unit) {
  return unit.dimension == "percent" || unit.dimension == "percentage_point";
}

template <class Predicate>
bool HasAny(const View& view, const Relation& relation, Predicate predicate) {
  return std::ranges::any_of(relation.facts, [&](std::size_t index) {
    return predicate(view.report.facts.at(index));
  });
}

template <class Predicate>
bool HasAll(const View& view, const Relation& relation, Predicate predicate) {
  return !HasAny(view, relation,
                 [&](const Fact& fact) { return !predicate(fact); });
}

bool IsInOneArticle(const View& view, const Relation& relation) {
  const std::string& doc = view.FactOf(relation, 0).doc;
  return HasAll(view, relation,
                [&](const Fact& fact) { return fact.doc == doc; });
}

// What the first figure is held against: the second, or what the inputs of a
// calculation give.
Figure Opposite(const View& view, const Finding& finding) {
  if (!finding.derivation) {
    return view.FactOf(finding.relation, 1).quantity.figure;
  }
  Figure implied;
  implied.printed = finding.derivation->implied;
  return implied;
}

// Of findings that are as grave as their gap is wide.
std::string ClashGrounds(const View& view, const Finding& finding) {
  const Texts& texts = view.texts;
  const SeverityLimits& limits = view.report.limits;
  const Fact& fact = view.FactOf(finding.relation, 0);
  const Figure& first = fact.quantity.figure;
  const Figure second = Opposite(view, finding);
  if ((IsNegative(first.printed) && IsPositive(second.printed)) ||
      (IsPositive(first.printed) && IsNegative(second.printed))) {
    return texts.Say("grave.sign");
  }
  const Measure measure = DistanceMeasure(texts, fact);
  if (IsPercent(fact.quantity.unit)) {
    const Measure points = Rounded(measure, 1);
    return texts.Say(
        "grave.points",
        {{"gap", AmountWords(texts, Distance(first, second), points)},
         {"error", ScaledWords(texts, limits.percent_error_above, measure)}});
  }
  return texts.Say("grave.gap",
                   {{"gap", ShareWords(texts, finding.relation.gap)},
                    {"note", ShareWords(texts, limits.note_below)},
                    {"error", ShareWords(texts, limits.error_above)}});
}

bool IsAsGraveAsItsGap(RelationKind kind) {
  return kind == RelationKind::kContradicts ||
         kind == RelationKind::kDerivedConflict;
}

bool FallsWithHearsay(RelationKind kind) {
  return IsAsGraveAsItsGap(kind) || kind == RelationKind::kDisagrees;
}

std::string KindGrounds(const View& view, const Finding& finding) {
  const Relation& relation = finding.relation;
  if (IsAsGraveAsItsGap(relation.kind)) return ClashGrounds(view, finding);
  const std::string key = "grave." + std::string(Name(relation.kind));
  // Why a tension is a warning.
  std::string variant;
  if (finding.severity == Severity::kWarning) {
    variant =
        IsInOneArticle(view, relation) ? ".one_article" : "." + relation.detail;
  }
  return view.texts.SayFirst({key + variant, key, "grave.none"});
}

}  // namespace

std::string VerdictGrounds(const View& view, const Finding& finding) {
  const Relation& relation = finding.relation;
  const std::string key = "why." + std::string(Name(relation.kind));
  std::string variant = key;
  if (finding.derivation) {
    variant += ".derived";
  } else if (HasAny(view, relation, IsHearsay)) {
    variant += ".hearsay";
  } else if (HasAll(view, relation, IsForecast)) {
    variant += ".forecast";
  }
  const std::string detailed = DetailKey(view.texts, key, relation.detail);
  const Texts::Arguments arguments = {
      {"slot", SlotWords(view.texts, relation.detail)}};
  if (relation.detail.empty() || finding.derivation) {
    return view.texts.SayFirst({variant, detailed, key}, arguments);
  }
  return view.texts.SayFirst({detailed, variant, key}, arguments);
}

std::string SeverityGrounds(const View& view, const Finding& finding) {
  const Texts& texts = view.texts;
  const Relation& relation = finding.relation;
  const bool quote =
      IsAsGraveAsItsGap(relation.kind) && relation.detail == "quote";
  const bool hearsay =
      FallsWithHearsay(relation.kind) && HasAny(view, relation, IsHearsay);
  return Join({KindGrounds(view, finding), quote ? texts.Say("grave.up") : "",
               hearsay ? texts.Say("grave.down") : "",
               texts.Say(finding.gates ? "grave.gates" : "grave.passes")},
              "; ");
}

}  // namespace stimmig
