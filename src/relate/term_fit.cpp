// SPDX-License-Identifier: Apache-2.0
#include "relate/term_fit.h"

#include <algorithm>
#include <cstdlib>

#include "relate/comparable.h"
#include "relate/utterance.h"

namespace stimmig {
namespace {

constexpr int kYearMonths = 12;
constexpr int kQuarterMonths = 3;

// Which part, or how much more, nobody knows: two of them are not about one
// thing.
bool IsOfUnknownPart(const Fact& fact) {
  return std::ranges::any_of(fact.qualifiers, [](const std::string& qualifier) {
    const std::string_view why = ReasonOf(qualifier);
    return why == reason::kPart || why == reason::kIncrement ||
           why == reason::kRangeType;
  });
}

}  // namespace

bool IsUsable(const Fact& fact, const RulePack& pack) {
  const Stance stance = StanceOf(fact, pack);
  return fact.frame == Frame::kAsserted && stance != Stance::kDemand &&
         stance != Stance::kDeontic && !IsOfUnknownPart(fact) &&
         std::ranges::find(fact.weak, "entity") == fact.weak.end() &&
         std::ranges::find(fact.weak, "metric") == fact.weak.end();
}

namespace {

// Whether a claim's time is as long as so many months.
bool Covers(const Fact& claim, int months, const RulePack& pack) {
  const std::optional<Period> period = CalendarPeriod(claim, pack);
  if (!period || !period->first() || !period->last()) return false;
  return period->first()->ShiftMonths(months).DayNumber() <=
         period->last()->DayNumber() + 1;
}

}  // namespace

std::optional<Period> TermPeriod(const Fact& claim, int shift,
                                 const RulePack& pack) {
  std::optional<Period> period = CalendarPeriod(claim, pack);
  if (!period || shift == 0) return period;
  const bool has_such_before =
      shift % kYearMonths == 0 || (period->kind() == PeriodKind::kSpan &&
                                   !Covers(claim, std::abs(shift) + 1, pack));
  if (!has_such_before) return std::nullopt;
  return period->ShiftMonths(shift);
}

namespace {

// Only what is sure: without a period, or with a rate, nobody knows which year
// is the one before.
bool FitsPeriod(const Fact& input, const Fact& claim, int shift,
                const RulePack& pack) {
  const std::optional<Period> due = TermPeriod(claim, shift, pack);
  if (shift != 0 && (!due || !due->first())) return false;
  return ComparePeriods(MetricOf(input, pack), input.aspect,
                        CalendarPeriod(input, pack), due) == PeriodMatch::kSame;
}

// "P1Y" of 12 months back.
std::optional<Period> LengthOf(int shift) {
  const bool years = shift % kYearMonths == 0;
  return Period::Parse("P" +
                       std::to_string(-shift / (years ? kYearMonths : 1)) +
                       (years ? "Y" : "M"));
}

// Against what a change is taken. Where nobody says so, that of a year is
// against the year before; that of a quarter may be against either.
BaseFit FitBefore(const Fact& claim, int shift, const RulePack& pack) {
  if (claim.base.empty()) {
    if (shift != -kYearMonths || !Covers(claim, kQuarterMonths, pack)) {
      return BaseFit::kNo;
    }
    const bool usual =
        claim.aspect != Aspect::kRatio && Covers(claim, kYearMonths, pack);
    return usual ? BaseFit::kYes : BaseFit::kUnsure;
  }
  const std::optional<Period> base = Period::Parse(claim.base);
  const std::optional<Period> before = TermPeriod(claim, shift, pack);
  if (!base || !before) return BaseFit::kNo;
  const bool same = base->kind() == PeriodKind::kRate
                        ? base == LengthOf(shift)
                        : Match(*base, *before, false) == PeriodMatch::kSame;
  return same ? BaseFit::kYes : BaseFit::kNo;
}

// Whether the words for a whole mean a metric: "der Belegschaft".
bool Means(const std::string& words, const std::string& metric,
           const RulePack& pack) {
  return words == metric ||
         std::ranges::any_of(pack.indices, [&](const LanguageIndex& index) {
           const auto cue = index.metrics.patterns.FindWhole(words);
           return cue &&
                  pack.metrics[index.metrics.rules[*cue].rule].id == metric;
         });
}

}  // namespace

BaseFit FitBase(const Fact& claim, const std::string& metric, int shift,
                const RulePack& pack) {
  switch (claim.aspect) {
    case Aspect::kLevel:
      return BaseFit::kYes;
    case Aspect::kShare:
      return metric == claim.metric || Means(claim.base, metric, pack)
                 ? BaseFit::kYes
                 : BaseFit::kNo;
    case Aspect::kChangeAbs:
    case Aspect::kChangeRel:
    case Aspect::kRatio:
      return shift == 0 ? BaseFit::kYes : FitBefore(claim, shift, pack);
  }
  return BaseFit::kNo;
}

namespace {

// Forecasts rest on forecasts of the same issuer, outcomes on outcomes; what
// lies in another year may always be an outcome.
bool FitsStance(const Fact& input, const Fact& claim, int shift,
                const RulePack& pack) {
  const Stance stance = StanceOf(input, pack);
  const bool one_issuer = IssuerOf(input, pack) == IssuerOf(claim, pack) &&
                          (input.modality == Modality::kConsensus) ==
                              (claim.modality == Modality::kConsensus);
  if (stance == StanceOf(claim, pack) && one_issuer) return true;
  const bool known = stance == Stance::kReport && VoiceOf(input, pack).empty();
  return known && (shift != 0 || StanceOf(claim, pack) == Stance::kReport);
}

}  // namespace

bool Fits(const Fact& input, const Fact& claim, int shift,
          const RulePack& pack) {
  return IsUsable(input, pack) && input.scope == claim.scope &&
         FitsPeriod(input, claim, shift, pack) &&
         input.moment == claim.moment &&
         GateQualifiers(input) == GateQualifiers(claim) &&
         FitsStance(input, claim, shift, pack);
}

int RankOf(const Fact& input, const Fact& claim, int shift,
           const RulePack& pack) {
  const bool elsewhere = input.doc != claim.doc;
  const bool guessed = shift != 0 && StanceOf(input, pack) != Stance::kReport;
  return (elsewhere ? 2 : 0) + (guessed ? 1 : 0);
}

}  // namespace stimmig
