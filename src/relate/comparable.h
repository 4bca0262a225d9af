// SPDX-License-Identifier: Apache-2.0
// The gate: which two facts may be compared at all (SEMANTICS.md section 4).
//
//   Gate gate = Compare(a, b, pack);
//   gate.reason;   // "base": 5 % of the staff, 5 % of the low performers
//   gate.weak;     // {"period"}: only one of them names a year
//
// Numbers play no part here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "stimmig/fact.h"

namespace stimmig {

// Why two figures are not compared; the codes of SEMANTICS.md section 4.
namespace reason {
inline constexpr std::string_view kUnitDimension = "unit_dim";
inline constexpr std::string_view kAspect = "aspect";
inline constexpr std::string_view kEntityScope = "entity_scope";
inline constexpr std::string_view kMetric = "metric";
inline constexpr std::string_view kFrame = "frame";
inline constexpr std::string_view kDemand = "demand";
inline constexpr std::string_view kDeontic = "deontic";
inline constexpr std::string_view kBase = "base";
inline constexpr std::string_view kRangeType = "range_type";
inline constexpr std::string_view kPerUnit = "per_unit";
inline constexpr std::string_view kIncrement = "increment";
inline constexpr std::string_view kPart = "part";
inline constexpr std::string_view kWorld = "world";
inline constexpr std::string_view kMeasurement = "measurement";
inline constexpr std::string_view kDefinition = "definition";
inline constexpr std::string_view kPeriod = "period";
inline constexpr std::string_view kPeriodLength = "period_length";
inline constexpr std::string_view kCurrency = "currency";
inline constexpr std::string_view kJuxtaposed = "juxtaposed";
}  // namespace reason

// ISO 4217 for a currency that is not stated.
inline constexpr std::string_view kUnknownCurrency = "XXX";
// A qualifier that is no slot of the gate: the fact replaces a wrong one.
inline constexpr std::string_view kCorrection = "correction";

// Whether one fact is about a part of what the other is about: a segment and
// its group, a quarter and its year. Of such only `part <= whole` is asked.
enum class PartOf { kNeither, kFirst, kSecond };

struct Gate {
  std::string_view reason;  // empty: the facts may be compared
  PartOf part = PartOf::kNeither;
  // Slots that are missing or unsure on either side, sorted: nothing that is
  // concluded may alarm.
  std::vector<std::string> weak;

  bool open() const { return reason.empty(); }
};

// Symmetric but for `part`. Currencies come last: where they are the reason,
// everything else is comparable.
Gate MakeGate(const Fact& a, const Fact& b, const RulePack& pack);

// Two periods of one metric; absent ones included. kWeak: at most tension.
PeriodMatch ComparePeriods(const MetricRule& metric, Aspect aspect,
                           const std::optional<Period>& a,
                           const std::optional<Period>& b);

// What is missing or unsure in one fact, "alt_reading" included.
std::vector<std::string> WeakSlots(const Fact& fact);
// Whether what the figure is about was taken from its context: whoever is not
// named again may be another.
bool IsInferred(const Fact& fact);
// Why figures with and without that qualifier are not compared: of
// "measurement:yougov" kMeasurement; a bare word such as "adjusted" says how
// the figure is defined.
std::string_view ReasonOf(std::string_view qualifier);
// The qualifiers that the gate compares, sorted.
std::vector<std::string> GateQualifiers(const Fact& fact);
// Sorted, each once.
void Merge(std::vector<std::string>& slots, std::vector<std::string> more);

}  // namespace stimmig
