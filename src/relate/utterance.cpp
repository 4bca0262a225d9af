// SPDX-License-Identifier: Apache-2.0
#include "relate/utterance.h"

#include <string>

namespace stimmig {
namespace {

// As in Fact::moment.
constexpr std::string_view kClose = "close";

const MetricRule& UnknownMetric() {
  static const MetricRule kRule = [] {
    MetricRule rule;
    rule.stock = true;
    rule.period = PeriodNeed::kOptional;
    return rule;
  }();
  return kRule;
}

// The day from which a figure can be an outcome. A state is told within its
// period, a flow only when the period is over; a year of who has business years
// may be one of these.
std::optional<Date> DueOn(const Fact& fact, const RulePack& pack) {
  const std::optional<Period> period = CalendarPeriod(fact, pack);
  if (!period || period->kind() == PeriodKind::kFiscal) return std::nullopt;
  const bool state = MetricOf(fact, pack).stock &&
                     fact.aspect == Aspect::kLevel &&
                     period->kind() == PeriodKind::kSpan;
  if (state || !period->last()) return state ? period->first() : std::nullopt;
  const EntityRule* entity = pack.FindEntity(fact.entity);
  const int month = entity ? entity->fiscal_year_end_month : 0;
  const bool calendar =
      month == 0 || month == 12 || fact.period->kind() == PeriodKind::kFiscal;
  return calendar ? period->last() : period->first();
}

bool IsPremature(const Fact& fact, const RulePack& pack) {
  const std::optional<Date>& told =
      fact.published ? fact.published : fact.as_of;
  const std::optional<Date> due = told ? DueOn(fact, pack) : std::nullopt;
  return due && *told < *due;
}

// Empty where the speaker belongs to nobody the packs know.
std::string_view OrganisationOf(const Attribution& attribution,
                                const RulePack& pack) {
  if (!attribution.organisation.empty()) return attribution.organisation;
  const EntityRule* known = pack.OrganisationOf(attribution.speaker);
  return known ? std::string_view(known->id) : std::string_view();
}

}  // namespace

const MetricRule& MetricOf(const Fact& fact, const RulePack& pack) {
  const MetricRule* rule = pack.FindMetric(fact.metric);
  return rule ? *rule : UnknownMetric();
}

Modality FirmModality(const Fact& fact, const RulePack& pack) {
  return fact.modality == Modality::kActual && IsPremature(fact, pack)
             ? Modality::kGuidance
             : fact.modality;
}

Stance StanceOf(const Fact& fact, const RulePack& pack) {
  switch (FirmModality(fact, pack)) {
    case Modality::kActual:
    case Modality::kPreliminary:
      return Stance::kReport;
    case Modality::kGuidance:
    case Modality::kPlan:
    case Modality::kEstimate:
    case Modality::kConsensus:
      return Stance::kForecast;
    case Modality::kHearsay:
      return Stance::kHearsay;
    case Modality::kDemand:
      return Stance::kDemand;
    case Modality::kDeontic:
      return Stance::kDeontic;
  }
  return Stance::kReport;
}

std::string_view IssuerOf(const Fact& fact, const RulePack& pack) {
  if (!fact.attribution) return fact.entity;
  const std::string_view organisation = OrganisationOf(*fact.attribution, pack);
  return organisation.empty() ? std::string_view(fact.attribution->speaker)
                              : organisation;
}

std::string_view VoiceOf(const Fact& fact, const RulePack& pack) {
  if (!fact.attribution) return {};
  const std::string& of_record = MetricOf(fact, pack).issuer_of_record;
  const std::string_view keeper =
      of_record == "entity" ? std::string_view(fact.entity) : of_record;
  const bool provenance = !keeper.empty() && IssuerOf(fact, pack) == keeper;
  return provenance ? std::string_view()
                    : std::string_view(fact.attribution->speaker);
}

bool IsOneUtterance(const Fact& a, const Fact& b) {
  return a.doc != b.doc && !a.event.empty() && a.event == b.event &&
         a.attribution && b.attribution &&
         a.attribution->speaker == b.attribution->speaker;
}

std::string_view StageOf(const Fact& fact) {
  const std::optional<Date>& told = MadeOn(fact);
  const bool over = fact.moment.empty() && told && fact.period &&
                    fact.period->last() && *fact.period->last() < *told;
  return over ? kClose : std::string_view(fact.moment);
}

const std::optional<Date>& MadeOn(const Fact& fact) {
  return fact.as_of ? fact.as_of : fact.published;
}

std::optional<Period> CalendarPeriod(const Fact& fact, const RulePack& pack) {
  if (!fact.period || fact.period->kind() != PeriodKind::kFiscal) {
    return fact.period;
  }
  const EntityRule* entity = pack.FindEntity(fact.entity);
  if (!entity || entity->fiscal_year_end_month == 0) return fact.period;
  return fact.period->OnCalendar(entity->fiscal_year_end_month);
}

}  // namespace stimmig
