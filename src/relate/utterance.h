// SPDX-License-Identifier: Apache-2.0
// Who says a figure, how firmly, and when: what the gate and the verdicts ask
// of one fact.
//
//   StanceOf(fact, pack);   // kForecast: "will 2025 60 Milliarden investieren"
//   IssuerOf(fact, pack);   // "meta", where its chief is quoted
//   VoiceOf(fact, pack);    // "": the author, or the issuer of record
//
// Views stay valid as long as the fact and the pack.
#pragma once

#include <optional>
#include <string_view>

#include "pack/pack.h"
#include "stimmig/fact.h"

namespace stimmig {

enum class Stance {
  kReport,    // an outcome: "betrug 95 Milliarden"
  kForecast,  // "erwartet", "will", "dürfte"
  kHearsay,   // "soll gekostet haben"
  kDemand,    // "fordert 7 Prozent"
  kDeontic,   // "darf höchstens 3 Prozent betragen"
};

// The rule of the fact's metric. A metric of no pack ("count:team") is a state
// that needs no period.
const MetricRule& MetricOf(const Fact& fact, const RulePack& pack);

// As said, but an actual told before its period is over is guidance.
Modality FirmModality(const Fact& fact, const RulePack& pack);
Stance StanceOf(const Fact& fact, const RulePack& pack);

// Whose forecast it is: the attributed speaker's organisation, else the
// entity. The words used where the speaker is unknown.
std::string_view IssuerOf(const Fact& fact, const RulePack& pack);

// The attributed speaker. Empty for the author's own assertion, and where the
// speaker keeps the official figure of the metric: that is provenance.
std::string_view VoiceOf(const Fact& fact, const RulePack& pack);

// Whether two texts tell what one speaker said on one occasion.
bool IsOneUtterance(const Fact& a, const Fact& b);

// The stage of the day that a figure is of: as stated; the close where it is
// told of a day that was over; else empty.
std::string_view StageOf(const Fact& fact);

// When the statement was made: as stated, else when it was published.
const std::optional<Date>& MadeOn(const Fact& fact);

// With a business year as the days that it covers, where the entity's calendar
// is known.
std::optional<Period> CalendarPeriod(const Fact& fact, const RulePack& pack);

}  // namespace stimmig
