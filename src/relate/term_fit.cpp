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

std::optional<Period> Shifted(const Fact& claim, int shift,
                              const Period& period, const RulePack& pack) {
  const bool has_such_before =
      shift % kYearMonths == 0 || (period.kind() == PeriodKind::kSpan &&
                                   !Covers(claim, std::abs(shift) + 1, pack));
  return has_such_before ? std::optional(period.ShiftMonths(shift))
                         : std::nullopt;
}

// Only of a year, and of what adds up over it.
std::optional<Period> PartOfYear(const Fact& claim, const TermTime& time,
                                 const Period& year, const RulePack& pack) {
  const MetricRule& metric = MetricOf(claim, pack);
  const bool adds_up = metric.additive && !metric.stock;
  if (!adds_up || year.kind() != PeriodKind::kSpan ||
      !Covers(claim, kYearMonths, pack) ||
      Covers(claim, kYearMonths + 1, pack)) {
    return std::nullopt;
  }
  const Date first =
      year.first()->ShiftMonths(time.part_months * (time.part - 1));
  const Date after = first.ShiftMonths(time.part_months);
  return Period::Parse(first.ToString() + "/" +
                       Date::FromDayNumber(after.DayNumber() - 1).ToString());
}

}  // namespace

const std::string& TermMetric(const Fact& claim, const FormulaTerm& claimed,
                              const FormulaTerm& term) {
  const bool same = term.is_variable() && term.metric == claimed.metric;
  return same ? claim.metric : term.metric;
}

std::optional<std::string> TermScope(const Fact& claim, const FormulaTerm& term,
                                     const RulePack& pack) {
  if (!term.whole) return claim.scope;
  const EntityRule* scope = pack.FindEntity(claim.scope);
  if (!scope || scope->part_of.empty()) return std::nullopt;
  const bool direct = scope->part_of == claim.entity || scope->part_of == "*";
  return direct ? std::string() : scope->part_of;
}

std::optional<Period> TermPeriod(const Fact& claim, const TermTime& time,
                                 const RulePack& pack) {
  std::optional<Period> period = CalendarPeriod(claim, pack);
  if (period && time.shift_months != 0) {
    period = Shifted(claim, time.shift_months, *period, pack);
  }
  if (!period || time.part == 0) return period;
  return PartOfYear(claim, time, *period, pack);
}

namespace {

// Only what is sure: without a period, or with a rate, nobody knows which year
// is the one before.
bool FitsPeriod(const Fact& input, const Fact& claim, const TermTime& time,
                const RulePack& pack) {
  const std::optional<Period> due = TermPeriod(claim, time, pack);
  if (time != TermTime{} && (!due || !due->first())) return false;
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
BaseFit FitBefore(const Fact& claim, const TermTime& time,
                  const RulePack& pack) {
  const int shift = time.shift_months;
  if (claim.base.empty()) {
    if (shift != -kYearMonths || !Covers(claim, kQuarterMonths, pack)) {
      return BaseFit::kNo;
    }
    const bool usual =
        claim.aspect != Aspect::kRatio && Covers(claim, kYearMonths, pack);
    return usual ? BaseFit::kYes : BaseFit::kUnsure;
  }
  const std::optional<Period> base = Period::Parse(claim.base);
  const std::optional<Period> before = TermPeriod(claim, time, pack);
  if (!base || !before) return BaseFit::kNo;
  const bool same = base->kind() == PeriodKind::kRate
                        ? base == LengthOf(shift)
                        : Match(*base, *before, false) == PeriodMatch::kSame;
  return same ? BaseFit::kYes : BaseFit::kNo;
}

// "its workforce" without "its".
std::string_view WithoutArticles(std::string_view words,
                                 const LanguageIndex& index) {
  for (std::size_t end = words.find(' '); end != words.npos;
       end = words.find(' ')) {
    if (!index.function_words.Contains(words.substr(0, end))) break;
    words.remove_prefix(end + 1);
  }
  return words;
}

// Whether the words for a whole mean a metric: "der Belegschaft".
bool MeansMetric(const std::string& words, const std::string& metric,
                 const RulePack& pack) {
  return words == metric ||
         std::ranges::any_of(pack.indices, [&](const LanguageIndex& index) {
           const auto cue =
               index.metrics.patterns.FindWhole(WithoutArticles(words, index));
           return cue &&
                  pack.metrics[index.metrics.rules[*cue].rule].id == metric;
         });
}

// Whether they mean an entity: "25 Prozent von Amazon".
bool MeansEntity(const std::string& words, const std::string& id,
                 const RulePack& pack) {
  const EntityRule* entity = pack.FindEntity(id);
  return words == id ||
         (entity && std::ranges::count(entity->aliases, words) > 0);
}

}  // namespace

BaseFit FitBase(const Fact& claim, const FormulaTerm& claimed,
                const FormulaTerm& term, const RulePack& pack) {
  const std::string& metric = TermMetric(claim, claimed, term);
  const TermTime time = term.time.From(claimed.time);
  switch (claim.aspect) {
    case Aspect::kLevel:
      return BaseFit::kYes;
    case Aspect::kShare: {
      const bool part = metric == claim.metric && !term.whole;
      const bool means =
          MeansMetric(claim.base, metric, pack) ||
          (term.whole && MeansEntity(claim.base, claim.entity, pack));
      return part || means ? BaseFit::kYes : BaseFit::kNo;
    }
    case Aspect::kChangeAbs:
    case Aspect::kChangeRel:
    case Aspect::kRatio:
      return time.shift_months == 0 ? BaseFit::kYes
                                    : FitBefore(claim, time, pack);
  }
  return BaseFit::kNo;
}

bool FitsStance(const Fact& input, const Fact& claim, const TermTime& time,
                const RulePack& pack) {
  const Stance stance = StanceOf(input, pack);
  const bool one_issuer = IssuerOf(input, pack) == IssuerOf(claim, pack) &&
                          (input.modality == Modality::kConsensus) ==
                              (claim.modality == Modality::kConsensus);
  if (stance == StanceOf(claim, pack) && one_issuer) return true;
  const bool known = stance == Stance::kReport && VoiceOf(input, pack).empty();
  return known &&
         (time.shift_months != 0 || StanceOf(claim, pack) == Stance::kReport);
}

bool Fits(const Fact& input, const Fact& claim, const TermTime& time,
          const RulePack& pack) {
  return IsUsable(input, pack) && FitsPeriod(input, claim, time, pack) &&
         input.moment == claim.moment &&
         GateQualifiers(input) == GateQualifiers(claim);
}

int RankOf(const Fact& input, const Fact& claim, const TermTime& time,
           const RulePack& pack) {
  const bool elsewhere = input.doc != claim.doc;
  const bool guessed =
      time.shift_months != 0 && StanceOf(input, pack) != Stance::kReport;
  return (elsewhere ? 2 : 0) + (guessed ? 1 : 0);
}

}  // namespace stimmig
