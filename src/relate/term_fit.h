// SPDX-License-Identifier: Apache-2.0
// Whether a fact can stand for a term of a formula beside the fact that claims.
//
//   change_rel(x) = x / x[-1y] - 1
//   const TermTime before{.shift_months = -12};
//   FitBase(claim, "revenue", before, pack);   // kNo: "gegenüber dem
//   Vorquartal" Fits(input, claim, before, pack);          // of the year
//   before the claim's
//
// Only what is sure fits.
#pragma once

#include <optional>
#include <string>

#include "pack/pack.h"
#include "stimmig/fact.h"

namespace stimmig {

// Whether a fact may stand in a formula at all: asserted, no demand, of a known
// entity and metric, and of no part of a whole that is not named.
bool IsUsable(const Fact& fact, const RulePack& pack);

// The metric of a term beside a claim: a variable is that of the claim.
const std::string& TermMetric(const Fact& claim, const FormulaTerm& claimed,
                              const FormulaTerm& term);

// The time of a term; nullopt where nobody knows it, and for parts of a year
// that are shorter than the claim's time: a year has no quarter before it.
std::optional<Period> TermPeriod(const Fact& claim, const TermTime& time,
                                 const RulePack& pack);

// The scope of a term; nullopt where the claim is about no part of a whole.
std::optional<std::string> TermScope(const Fact& claim, const FormulaTerm& term,
                                     const RulePack& pack);

// Whether a change is taken against the time that the formula means, a share of
// what it names. kUnsure: nobody says so.
enum class BaseFit { kNo, kUnsure, kYes };
BaseFit FitBase(const Fact& claim, const FormulaTerm& claimed,
                const FormulaTerm& term, const RulePack& pack);

// Whether time, moment and definition fit. The same for all claims of one time,
// moment and definition.
bool Fits(const Fact& input, const Fact& claim, const TermTime& time,
          const RulePack& pack);

// Forecasts rest on forecasts of the same issuer, outcomes on outcomes; what
// lies in another year may always be an outcome.
bool FitsStance(const Fact& input, const Fact& claim, const TermTime& time,
                const RulePack& pack);

// How near a fitting input is to the claim; lower is better: of the claim's
// source, then outcomes.
int RankOf(const Fact& input, const Fact& claim, const TermTime& time,
           const RulePack& pack);

}  // namespace stimmig
