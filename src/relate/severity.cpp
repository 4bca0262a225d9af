// SPDX-License-Identifier: Apache-2.0
#include "relate/severity.h"

#include <algorithm>

#include "figure/compare.h"
#include "relate/utterance.h"

namespace stimmig {
namespace {

bool IsNegative(const Interval& x) { return x.high && x.high->sign() < 0; }
bool IsPositive(const Interval& x) { return x.low && x.low->sign() > 0; }

bool InOneArticle(const Relation& relation, const std::vector<Fact>& facts) {
  return std::ranges::all_of(relation.facts, [&](std::size_t i) {
    return facts[i].doc == facts[relation.facts.front()].doc;
  });
}

bool RestsOnHearsay(const Relation& relation, const std::vector<Fact>& facts) {
  return std::ranges::any_of(relation.facts, [&facts](std::size_t i) {
    return facts[i].modality == Modality::kHearsay;
  });
}

Severity OfClash(const Clash& clash, const Judgement& judgement) {
  if (clash.sign_flips) return Severity::kError;
  if (clash.in_percent) {
    return clash.distance > judgement.percent_error_above ? Severity::kError
                                                          : Severity::kWarning;
  }
  if (clash.gap < judgement.note_below) return Severity::kNote;
  return clash.gap > judgement.error_above ? Severity::kError
                                           : Severity::kWarning;
}

Severity OneUp(Severity severity) {
  return severity == Severity::kNote ? Severity::kWarning : Severity::kError;
}

std::optional<Severity> OneDown(Severity severity) {
  if (severity == Severity::kNote) return std::nullopt;
  return severity == Severity::kError ? Severity::kWarning : Severity::kNote;
}

Severity OfTension(const Relation& relation, const std::vector<Fact>& facts,
                   const RulePack& pack) {
  const Fact& fact = facts[relation.facts.front()];
  const bool of_record = relation.detail == "last_digit" &&
                         !MetricOf(fact, pack).issuer_of_record.empty();
  const bool warns =
      of_record || relation.detail == "quote" || InOneArticle(relation, facts);
  return warns ? Severity::kWarning : Severity::kNote;
}

// Before hearsay is considered.
std::optional<Severity> OfKind(const Relation& relation, const Clash& clash,
                               const std::vector<Fact>& facts,
                               const RulePack& pack) {
  switch (relation.kind) {
    case RelationKind::kContradicts: {
      const Severity severity = OfClash(clash, pack.judgement);
      return relation.detail == "quote" ? OneUp(severity) : severity;
    }
    case RelationKind::kDerivedConflict:
      return OfClash(clash, pack.judgement);
    case RelationKind::kTension:
      return OfTension(relation, facts, pack);
    case RelationKind::kDisputed:
    case RelationKind::kCorrected:
    case RelationKind::kStale:
      return Severity::kWarning;
    case RelationKind::kViolatesPartOf:
      return relation.weak.empty() ? Severity::kWarning : Severity::kNote;
    case RelationKind::kDisagrees:
    case RelationKind::kTruncated:
    case RelationKind::kDerivedBoundOnly:
      return Severity::kNote;
    default:
      return std::nullopt;
  }
}

bool FallsWithHearsay(RelationKind kind) {
  return kind == RelationKind::kContradicts ||
         kind == RelationKind::kDisagrees ||
         kind == RelationKind::kDerivedConflict;
}

}  // namespace

Clash ClashBetween(const Figure& a, const Figure& b, const Unit& unit) {
  return {.gap = Gap(a, b),
          .distance = Distance(a, b),
          .sign_flips = (IsNegative(a.printed) && IsPositive(b.printed)) ||
                        (IsPositive(a.printed) && IsNegative(b.printed)),
          .in_percent = unit.is_percentage()};
}

Clash ClashOf(const Relation& relation, const std::vector<Fact>& facts) {
  const Quantity& first = facts[relation.facts[0]].quantity;
  const Quantity& second = facts[relation.facts[1]].quantity;
  return ClashBetween(first.figure, second.figure, first.unit);
}

std::optional<Severity> SeverityOf(const Relation& relation, const Clash& clash,
                                   const std::vector<Fact>& facts,
                                   const RulePack& pack) {
  const std::optional<Severity> severity = OfKind(relation, clash, facts, pack);
  if (!severity || !FallsWithHearsay(relation.kind) ||
      !RestsOnHearsay(relation, facts)) {
    return severity;
  }
  return OneDown(*severity);
}

bool Gates(const Relation& relation, const std::vector<Fact>& facts) {
  switch (relation.kind) {
    case RelationKind::kContradicts:
    case RelationKind::kDerivedConflict:
    case RelationKind::kDisputed:
    case RelationKind::kCorrected:
    case RelationKind::kStale:
      return true;
    case RelationKind::kTension:
      return InOneArticle(relation, facts);
    default:
      return false;
  }
}

}  // namespace stimmig
