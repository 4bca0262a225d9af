// SPDX-License-Identifier: Apache-2.0
#include "relate/diagnosis.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "figure/compare.h"
#include "relate/comparable.h"
#include "relate/utterance.h"

namespace stimmig {
namespace {

// The whole k in a ratio of about 10^k; 0 for none. A double may suggest.
int ScaleSlip(const Rational& a, const Rational& b, const Rational& tolerance) {
  if (a.sign() * b.sign() <= 0) return 0;
  const double exponent = std::log10(a.ToDouble() / b.ToDouble());
  const double whole = std::round(exponent);
  const bool near = std::abs(exponent - whole) <= tolerance.ToDouble();
  return near ? std::abs(static_cast<int>(whole)) : 0;
}

// "12" for "21": two neighbouring digits changed places.
bool IsSwapped(const Quantity& a, const Quantity& b) {
  if (!a.from || !b.from || a.from->scale != b.from->scale || a.to || b.to) {
    return false;
  }
  const std::string first = a.from->digits.ToString();
  const std::string second = b.from->digits.ToString();
  if (first.size() != second.size()) return false;
  const auto [p, q] = std::ranges::mismatch(first, second);
  if (p == first.end() || p + 1 == first.end()) return false;
  std::string swapped = first;
  const auto at = swapped.begin() + (p - first.begin());
  std::iter_swap(at, at + 1);
  return swapped == second;
}

// The days right before and right after a period.
struct Neighbours {
  std::optional<Date> before;
  std::optional<Date> after;

  bool Hold(const Period& period) const {
    return (before && period.last() == before) ||
           (after && period.first() == after);
  }
};

Neighbours NeighboursOf(const Period& period) {
  const auto next = [](const std::optional<Date>& day, int days) {
    return day ? std::optional(Date::FromDayNumber(day->DayNumber() + days))
               : std::nullopt;
  };
  return {next(period.first(), -1), next(period.last(), 1)};
}

bool IsLike(const Fact& a, const Fact& b) {
  return a.scope == b.scope && a.quantity.unit == b.quantity.unit &&
         Compare(a.quantity.figure, b.quantity.figure, Mode::kPragmatic) <=
             NumericRelation::kRoundingEqual;
}

// One of the two tells the figure of the year before or after.
bool IsPeriodMixup(const Fact& a, const Fact& b,
                   const std::vector<std::size_t>& kin,
                   const std::vector<Fact>& facts) {
  if (!a.period) return false;
  const Neighbours neighbours = NeighboursOf(*a.period);
  return std::ranges::any_of(kin, [&](std::size_t i) {
    const Fact& fact = facts[i];
    return fact.period && fact.frame == Frame::kAsserted &&
           neighbours.Hold(*fact.period) &&
           (IsLike(fact, a) || IsLike(fact, b));
  });
}

// One of them tells what another text tells of a longer time: the year's figure
// for a quarter, the sum since 2020 for a year.
bool IsCumulative(const Fact& a, const Fact& b,
                  const std::vector<std::size_t>& kin,
                  const std::vector<Fact>& facts) {
  if (!a.period) return false;
  return std::ranges::any_of(kin, [&](std::size_t i) {
    const Fact& fact = facts[i];
    return fact.period && fact.frame == Frame::kAsserted &&
           Match(*a.period, *fact.period, false) == PeriodMatch::kPart &&
           (IsLike(fact, a) || IsLike(fact, b));
  });
}

// The amount in another currency, with the sign of the first one.
bool IsExchangeRate(const Fact& a, const Fact& b, const Rates& rates,
                    const Rational& tolerance) {
  const Rational& first = a.quantity.figure.value;
  const Rational& second = b.quantity.figure.value;
  const std::optional<Date>& day = MadeOn(a);
  if (a.quantity.unit.dimension != "money" || !day || second.sign() == 0) {
    return false;
  }
  const auto ratio = CheckedQuotient(first, second);
  if (!ratio) return false;
  const auto is_near = [&](const std::optional<Rational>& rate) {
    return rate && (*ratio - *rate).Abs() <= *rate * tolerance;
  };
  const std::string& code = a.quantity.unit.code;
  return std::ranges::any_of(rates.Currencies(), [&](const std::string& other) {
    return other != code && (is_near(rates.At(*day, code, other)) ||
                             is_near(rates.At(*day, other, code)));
  });
}

bool IsDiagnosed(const Relation& relation) {
  switch (relation.kind) {
    case RelationKind::kContradicts:
    case RelationKind::kDisagrees:
    case RelationKind::kDisputed:
    case RelationKind::kTension:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string DiagnosisOf(const Relation& relation,
                        const std::vector<std::size_t>& kin,
                        const std::vector<Fact>& facts, const RulePack& pack,
                        const Rates* rates) {
  if (!IsDiagnosed(relation) || relation.facts.size() != 2) return "";
  if (relation.detail == "currency_digits") return relation.detail;
  // Only what is printed apart needs an explanation.
  if (relation.gap.sign() == 0) return "";
  const Fact& a = facts[relation.facts[0]];
  const Fact& b = facts[relation.facts[1]];
  const int slip = ScaleSlip(a.quantity.figure.value, b.quantity.figure.value,
                             pack.judgement.slip_tolerance);
  if (slip != 0) return "scale_slip_10^" + std::to_string(slip);
  if (IsSwapped(a.quantity, b.quantity)) return "typo";
  if (rates && IsExchangeRate(a, b, *rates, pack.judgement.slip_tolerance)) {
    return "currency_mixup";
  }
  if (IsPeriodMixup(a, b, kin, facts)) return "period_mixup";
  if (IsCumulative(a, b, kin, facts)) return "cumulative_vs_period";
  return "";
}

}  // namespace stimmig
