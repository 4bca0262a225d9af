// SPDX-License-Identifier: Apache-2.0
// Whether a fact can stand for a term of a formula beside the fact that claims.
//
//   change_rel(x) = x / x[-1y] - 1
//   FitBase(claim, "revenue", -12, pack);   // kNo: "gegenüber dem Vorquartal"
//   Fits(input, claim, -12, pack);          // of the year before the claim's
//
// `shift` is in months, the term's from the claim's. Only what is sure fits.
#pragma once

#include <optional>
#include <string>

#include "pack/pack.h"
#include "stimmig/fact.h"

namespace stimmig {

// Whether a fact may stand in a formula at all: asserted, no demand, of a known
// entity and metric, and of no part of a whole that is not named.
bool IsUsable(const Fact& fact, const RulePack& pack);

// The time of a term; nullopt where nobody knows it, and for parts of a year
// that are shorter than the claim's time: a year has no quarter before it.
std::optional<Period> TermPeriod(const Fact& claim, int shift,
                                 const RulePack& pack);

// Whether a change is taken against the time that the formula means, a share of
// the metric that it names. kUnsure: nobody says so.
enum class BaseFit { kNo, kUnsure, kYes };
BaseFit FitBase(const Fact& claim, const std::string& metric, int shift,
                const RulePack& pack);

// Whether scope, time, moment, definition and stance fit.
bool Fits(const Fact& input, const Fact& claim, int shift,
          const RulePack& pack);

// How near a fitting input is to the claim; lower is better: of the claim's
// source, then outcomes.
int RankOf(const Fact& input, const Fact& claim, int shift,
           const RulePack& pack);

}  // namespace stimmig
