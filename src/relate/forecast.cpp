// SPDX-License-Identifier: Apache-2.0
// Rows 8-14 of SEMANTICS.md 7.2.
#include <cstdlib>

#include "relate/utterance.h"
#include "relate/verdict_rows.h"

namespace stimmig {
namespace {

// Which end moved up (1), down (-1) or not (0).
int Order(const std::optional<Rational>& newer,
          const std::optional<Rational>& older) {
  if (!newer || !older || *newer == *older) return 0;
  return *newer > *older ? 1 : -1;
}

bool IsForecast(const Fact& fact, const RulePack& pack) {
  return StanceOf(fact, pack) == Stance::kForecast;
}

bool IsOutlook(Modality modality) {
  return modality == Modality::kEstimate || modality == Modality::kConsensus;
}

// Where only one of them replaces an earlier figure, or both stand in one text
// and the later words do.
Newer NewerByCue(const Pair& pair) {
  const bool first = pair.a.update_cue, second = pair.b.update_cue;
  if (first != second) return first ? Newer::kFirst : Newer::kSecond;
  if (!first || !pair.same_doc()) return Newer::kNeither;
  return pair.a.span < pair.b.span ? Newer::kSecond : Newer::kFirst;
}

// Days from b to a; nullopt where nobody knows.
std::optional<int> DaysApart(const Pair& pair) {
  const std::optional<Date>& first = MadeOn(pair.a);
  const std::optional<Date>& second = MadeOn(pair.b);
  if (first && second) return first->DayNumber() - second->DayNumber();
  if (pair.same_doc() && !first && !second) return 0;
  return std::nullopt;
}

Newer FindNewer(const Pair& pair) {
  const Newer by_cue = NewerByCue(pair);
  const std::optional<int> days = DaysApart(pair);
  if (!days) return by_cue == Newer::kNeither ? Newer::kUnknown : by_cue;
  const bool stated = pair.a.as_of && pair.b.as_of;
  const bool apart =
      *days != 0 &&
      (stated || std::abs(*days) >= pair.pack.judgement.update_gap_days);
  const Newer by_date = *days > 0 ? Newer::kFirst : Newer::kSecond;
  if (apart) return by_date;
  // A cue in the earlier of two texts speaks of a figure before both.
  return *days == 0 || by_cue == by_date ? by_cue : Newer::kNeither;
}

// 9: what became of the older figure.
Verdict JudgeUpdate(const Pair& pair, bool swapped) {
  const Interval& newer = (swapped ? pair.b : pair.a).quantity.figure.printed;
  const Interval& older = (swapped ? pair.a : pair.b).quantity.figure.printed;
  const auto superseded = [swapped](std::string_view how) {
    return Verdict{RelationKind::kSuperseded, how, swapped};
  };
  switch (pair.numeric) {
    case NumericRelation::kEqual:
    case NumericRelation::kRoundingEqual:
    case NumericRelation::kApproxEqual:
    case NumericRelation::kTruncated:
      return {RelationKind::kReaffirmed, "", swapped};
    case NumericRelation::kRefines:
      return superseded(swapped ? "widened" : "narrowed");
    case NumericRelation::kContains:
      return superseded(swapped ? "narrowed" : "widened");
    default:
      break;
  }
  const int moved = Order(newer.low, older.low) + Order(newer.high, older.high);
  return superseded(moved > 0 ? "raised" : moved < 0 ? "lowered" : "");
}

// 8, 9, 10: two forecasts of one issuer.
Verdict JudgeOneIssuer(const Pair& pair) {
  const Newer newer = FindNewer(pair);
  if (newer == Newer::kFirst) return JudgeUpdate(pair, false);
  if (newer == Newer::kSecond) return JudgeUpdate(pair, true);
  if (pair.agree()) return {KindOf(pair.numeric)};
  if (newer == Newer::kUnknown) return {RelationKind::kTension, "date"};
  return {KindOf(pair.numeric)};
}

// 11: a forecast against the outcome.
std::optional<Verdict> JudgeOutcome(const Pair& pair) {
  const bool second = IsForecast(pair.a, pair.pack);
  const Fact& outcome = second ? pair.b : pair.a;
  const Fact& forecast = second ? pair.a : pair.b;
  if (StanceOf(outcome, pair.pack) != Stance::kReport) return std::nullopt;
  const bool same_time =
      outcome.period ||
      MetricOf(outcome, pair.pack).period == PeriodNeed::kNone;
  // What is planned is no state of today.
  if (!same_time) return Verdict{RelationKind::kDiffersInKind};
  const auto realized = [second](std::string_view how) {
    return Verdict{RelationKind::kRealized, how, second};
  };
  if (pair.agree()) return realized("met");
  if (!pair.disjoint()) return realized("near");
  const Interval& reached = outcome.quantity.figure.printed;
  const Interval& expected = forecast.quantity.figure.printed;
  const bool above =
      reached.low && expected.high && *reached.low > *expected.high;
  return realized(above ? "above" : "below");
}

// 13, 14: forecasts of different kinds or makers.
Verdict JudgeKinds(const Pair& pair, RelationKind differ) {
  if (pair.agree()) return {KindOf(pair.numeric)};
  if (!pair.disjoint()) return {};
  return {differ};
}

}  // namespace

std::optional<Verdict> JudgeForecast(const Pair& pair) {
  const bool first = IsForecast(pair.a, pair.pack);
  const bool second = IsForecast(pair.b, pair.pack);
  if (!first && !second) return std::nullopt;
  if (!first || !second) return JudgeOutcome(pair);
  const Modality a = FirmModality(pair.a, pair.pack);
  const Modality b = FirmModality(pair.b, pair.pack);
  if (IsOutlook(a) && IsOutlook(b)) {
    return JudgeKinds(pair, RelationKind::kForecastsDiffer);
  }
  if (a != b) return JudgeKinds(pair, RelationKind::kDiffersInKind);
  if (IssuerOf(pair.a, pair.pack) != IssuerOf(pair.b, pair.pack)) {
    return std::nullopt;
  }
  return JudgeOneIssuer(pair);
}

}  // namespace stimmig
