// SPDX-License-Identifier: Apache-2.0
#include "relate/comparable.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "relate/utterance.h"

namespace stimmig {
namespace {

// Segments of segments; deeper than any pack, and an end to a circle.
constexpr int kMaxDepth = 8;

bool Contains(const std::vector<std::string>& list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

void MakeWeak(Gate& gate, std::string_view slot) {
  Merge(gate.weak, {std::string(slot)});
}

bool IsSure(const Fact& fact, std::string_view slot) {
  return !Contains(fact.weak, slot);
}

// --- one slot each: the reason why not, or nothing --------------------------

std::string_view TestDimension(const Fact& a, const Fact& b) {
  const bool same = a.quantity.unit.dimension == b.quantity.unit.dimension;
  return same ? "" : reason::kUnitDimension;
}

std::string_view TestAspect(const Fact& a, const Fact& b) {
  return a.aspect == b.aspect ? "" : reason::kAspect;
}

// What one speaker said on one occasion is about one thing, even where a text
// does not tell which.
bool IsSameSlot(const Fact& a, const Fact& b, std::string_view slot) {
  return (IsSure(a, slot) && IsSure(b, slot)) || IsOneUtterance(a, b);
}

std::string_view TestEntity(const Fact& a, const Fact& b) {
  const bool same =
      !a.entity.empty() && a.entity == b.entity && IsSameSlot(a, b, "entity");
  return same ? "" : reason::kEntityScope;
}

std::string_view TestMetric(const Fact& a, const Fact& b) {
  const bool same =
      !a.metric.empty() && a.metric == b.metric && IsSameSlot(a, b, "metric");
  return same ? "" : reason::kMetric;
}

std::string_view TestFrame(const Fact& a, const Fact& b) {
  const bool asserted =
      a.frame == Frame::kAsserted && b.frame == Frame::kAsserted;
  return asserted ? "" : reason::kFrame;
}

// A demand and an offer are two; only what one speaker demands is compared.
std::string_view TestDemand(const Fact& a, const Fact& b) {
  const bool first = a.modality == Modality::kDemand;
  const bool second = b.modality == Modality::kDemand;
  if (!first && !second) return "";
  const bool one_speaker = first && second && a.attribution && b.attribution &&
                           a.attribution->speaker == b.attribution->speaker;
  return one_speaker ? "" : reason::kDemand;
}

std::string_view TestDeontic(const Fact& a, const Fact& b) {
  const bool same =
      (a.modality == Modality::kDeontic) == (b.modality == Modality::kDeontic);
  return same ? "" : reason::kDeontic;
}

std::string_view TestBase(const Fact& a, const Fact& b) {
  const bool differ = !a.base.empty() && !b.base.empty() && a.base != b.base;
  return differ ? reason::kBase : "";
}

std::string_view TestQualifiers(const Fact& a, const Fact& b) {
  if (a.qualifiers == b.qualifiers) return "";
  const std::vector<std::string> first = GateQualifiers(a);
  const std::vector<std::string> second = GateQualifiers(b);
  std::vector<std::string> differ;
  std::ranges::set_symmetric_difference(first, second,
                                        std::back_inserter(differ));
  return differ.empty() ? "" : ReasonOf(differ.front());
}

constexpr auto kTests =
    std::to_array<std::string_view (*)(const Fact&, const Fact&)>(
        {TestDimension, TestAspect, TestEntity, TestMetric, TestFrame,
         TestDemand, TestDeontic, TestBase, TestQualifiers});

// --- scope and period, which may make one a part of the other ---------------

bool IsWithin(const std::string& scope, const Fact& whole,
              const RulePack& pack) {
  const EntityRule* entity = pack.FindEntity(scope);
  for (int depth = 0; entity && depth < kMaxDepth; ++depth) {
    const std::string& parent = entity->part_of;
    if (whole.scope.empty() && (parent == whole.entity || parent == "*")) {
      return true;
    }
    if (!parent.empty() && parent == whole.scope) return true;
    entity = pack.FindEntity(parent);
  }
  return false;
}

// Only what adds up and is never negative has parts that are not larger.
bool HasParts(const Fact& fact, const RulePack& pack) {
  const MetricRule& metric = MetricOf(fact, pack);
  return metric.additive && !metric.can_be_negative &&
         fact.aspect == Aspect::kLevel;
}

void Refuse(Gate& gate, std::string_view why) {
  if (gate.open()) gate.reason = why;
}

void SetPart(Gate& gate, PartOf part, std::string_view why, const Fact& fact,
             const RulePack& pack) {
  const bool against = gate.part != PartOf::kNeither && gate.part != part;
  if (against || !HasParts(fact, pack)) Refuse(gate, why);
  gate.part = part;
}

void CompareScopes(const Fact& a, const Fact& b, const RulePack& pack,
                   Gate& gate) {
  if (a.scope == b.scope) return;
  // What is told of products only may leave out which.
  if ((a.scope.empty() || b.scope.empty()) &&
      !MetricOf(a, pack).scope_kind.empty()) {
    return MakeWeak(gate, "scope");
  }
  if (IsWithin(a.scope, b, pack)) {
    SetPart(gate, PartOf::kFirst, reason::kEntityScope, a, pack);
  } else if (IsWithin(b.scope, a, pack)) {
    SetPart(gate, PartOf::kSecond, reason::kEntityScope, a, pack);
  } else {
    Refuse(gate, reason::kEntityScope);
  }
}

// Two states without a period hold when they were told.
void CompareStates(const Fact& a, const Fact& b, const RulePack& pack,
                   Gate& gate) {
  const auto is_forecast = [&pack](const Fact& fact) {
    return StanceOf(fact, pack) == Stance::kForecast;
  };
  if (is_forecast(a) || is_forecast(b)) return;
  const std::optional<Date>& first = MadeOn(a);
  const std::optional<Date>& second = MadeOn(b);
  if (!first || !second) {
    if (a.doc != b.doc) MakeWeak(gate, "as_of");
    return;
  }
  const int days = std::abs(first->DayNumber() - second->DayNumber());
  if (days > pack.judgement.state_gap_days) Refuse(gate, reason::kPeriod);
}

void CompareTimes(const Fact& a, const Fact& b, const RulePack& pack,
                  Gate& gate) {
  const MetricRule& metric = MetricOf(a, pack);
  if (!a.period && !b.period && metric.period == PeriodNeed::kOptional) {
    return CompareStates(a, b, pack, gate);
  }
  switch (ComparePeriods(metric, a.aspect, CalendarPeriod(a, pack),
                         CalendarPeriod(b, pack))) {
    case PeriodMatch::kSame:
      return;
    case PeriodMatch::kWeak:
      return MakeWeak(gate, "period");
    case PeriodMatch::kPart:
      return SetPart(gate, PartOf::kFirst, reason::kPeriodLength, a, pack);
    case PeriodMatch::kWhole:
      return SetPart(gate, PartOf::kSecond, reason::kPeriodLength, a, pack);
    case PeriodMatch::kDisjoint:
      return Refuse(gate, reason::kPeriod);
  }
}

void CompareUnits(const Fact& a, const Fact& b, Gate& gate) {
  const Unit& first = a.quantity.unit;
  const Unit& second = b.quantity.unit;
  const bool money = first.dimension == "money";
  if (money &&
      (first.code == kUnknownCurrency || second.code == kUnknownCurrency)) {
    return MakeWeak(gate, "currency");
  }
  if (first.code == second.code) return;
  money ? Refuse(gate, reason::kCurrency) : MakeWeak(gate, "unit");
}

// Two parts of a whole, of which no text tells which: "die Pharmasparte".
bool AreUnnamedParts(const Fact& a, const Fact& b) {
  const auto is_unnamed = [](const Fact& fact) {
    return fact.scope.empty() &&
           std::ranges::any_of(fact.qualifiers, [](const std::string& word) {
             const std::string_view why = ReasonOf(word);
             return why == reason::kPart || why == reason::kIncrement;
           });
  };
  return is_unnamed(a) && is_unnamed(b);
}

// A slot that only one of them states.
void CompareStatedOnce(const Fact& a, const Fact& b, Gate& gate) {
  if (AreUnnamedParts(a, b)) MakeWeak(gate, "scope");
  if (a.base.empty() != b.base.empty()) MakeWeak(gate, "base");
  const bool once = a.moment.empty() != b.moment.empty();
  if (once && (StageOf(a).empty() || StageOf(b).empty())) {
    MakeWeak(gate, "moment");
  }
}

}  // namespace

Gate MakeGate(const Fact& a, const Fact& b, const RulePack& pack) {
  Gate gate;
  for (const auto& test : kTests) {
    gate.reason = test(a, b);
    if (!gate.open()) return gate;
  }
  gate.weak = WeakSlots(a);
  Merge(gate.weak, WeakSlots(b));
  if (IsOneUtterance(a, b)) {
    std::erase(gate.weak, "entity");
    std::erase(gate.weak, "metric");
  }
  CompareStatedOnce(a, b, gate);
  CompareScopes(a, b, pack, gate);
  CompareTimes(a, b, pack, gate);
  CompareUnits(a, b, gate);
  return gate;
}

PeriodMatch ComparePeriods(const MetricRule& metric, Aspect aspect,
                           const std::optional<Period>& a,
                           const std::optional<Period>& b) {
  if (a && b) {
    const bool state = aspect == Aspect::kLevel || aspect == Aspect::kShare;
    return Match(*a, *b, metric.stock && state);
  }
  // A one-off needs no period: its scope names it.
  if (metric.period == PeriodNeed::kNone) return PeriodMatch::kSame;
  const bool both_absent = !a && !b;
  return both_absent && metric.period == PeriodNeed::kOptional
             ? PeriodMatch::kSame
             : PeriodMatch::kWeak;
}

std::vector<std::string> WeakSlots(const Fact& fact) {
  std::vector<std::string> slots;
  Merge(slots, fact.weak);
  if (!fact.alt_readings.empty()) Merge(slots, {"alt_reading"});
  return slots;
}

bool IsInferred(const Fact& fact) {
  return std::ranges::any_of(fact.evidence, [](const Evidence& evidence) {
    return evidence.inferred &&
           (evidence.slot == "entity" || evidence.slot == "metric" ||
            evidence.slot == "period");
  });
}

std::string_view ReasonOf(std::string_view qualifier) {
  static constexpr auto kReasons = std::to_array<std::string_view>(
      {reason::kIncrement, reason::kPart, reason::kWorld, reason::kMeasurement,
       reason::kRangeType});
  const std::string_view word = qualifier.substr(0, qualifier.find(':'));
  if (word == "spread") return reason::kRangeType;
  if (word == "per") return reason::kPerUnit;
  const auto found = std::ranges::find(kReasons, word);
  return found == kReasons.end() ? reason::kDefinition : *found;
}

std::vector<std::string> GateQualifiers(const Fact& fact) {
  std::vector<std::string> qualifiers;
  Merge(qualifiers, fact.qualifiers);
  std::erase(qualifiers, kCorrection);
  return qualifiers;
}

void Merge(std::vector<std::string>& slots, std::vector<std::string> more) {
  slots.insert(slots.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  std::ranges::sort(slots);
  const auto repeated = std::ranges::unique(slots);
  slots.erase(repeated.begin(), repeated.end());
}

}  // namespace stimmig
