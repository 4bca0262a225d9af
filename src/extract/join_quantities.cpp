// SPDX-License-Identifier: Apache-2.0
#include "extract/join_quantities.h"

#include <algorithm>

namespace stimmig {
namespace {

class QuantityJoiner {
 public:
  QuantityJoiner(const ParsedSentence& sentence, const Language& language)
      : s_(sentence), language_(language) {}

  bool Join(QuantityMention& a, const QuantityMention& b) const {
    return JoinBounds(a, b) || JoinParts(a, b);
  }

 private:
  bool IsJoined(const QuantityMention& a, const QuantityMention& b) const;
  bool JoinBounds(QuantityMention& a, const QuantityMention& b) const;
  bool JoinFraction(QuantityMention& a, const QuantityMention& b) const;
  bool JoinUnnamed(QuantityMention& a, const QuantityMention& b) const;
  bool JoinParts(QuantityMention& a, const QuantityMention& b) const;

  const ParsedSentence& s_;
  const Language& language_;
};

// Nothing, a comma or an "and" stands between.
bool QuantityJoiner::IsJoined(const QuantityMention& a,
                              const QuantityMention& b) const {
  if (b.where.first < a.where.last || b.where.first > a.where.last + 1) {
    return false;
  }
  if (b.where.first == a.where.last) return true;
  const std::string_view between = s_.Folded(a.where.last);
  return between == "," ||
         std::ranges::count(language_.coordinators, between) > 0;
}

// "mehr als 5 und bis zu 12 Prozent": two bounds of one value.
bool QuantityJoiner::JoinBounds(QuantityMention& a,
                                const QuantityMention& b) const {
  const auto is_low = [](HedgeClass hedge) {
    return hedge == HedgeClass::kMoreThan || hedge == HedgeClass::kAtLeast;
  };
  const auto is_high = [](HedgeClass hedge) {
    return hedge == HedgeClass::kLessThan || hedge == HedgeClass::kAtMost ||
           hedge == HedgeClass::kUpTo;
  };
  const bool rising = is_low(a.reading.hedge) && is_high(b.reading.hedge);
  const bool falling = is_high(a.reading.hedge) && is_low(b.reading.hedge);
  if ((!rising && !falling) || !IsJoined(a, b)) return false;
  if (a.unit && b.unit && *a.unit != *b.unit) return false;
  const QuantityMention& low = rising ? a : b;
  const QuantityMention& high = rising ? b : a;
  Reading reading = low.reading;
  reading.hedge = HedgeClass::kRange;
  reading.high = high.reading.low;
  if (!a.unit && b.unit && a.reading.low.scale == Rational(1)) {
    (rising ? reading.low : *reading.high).scale = b.reading.low.scale;
  }
  if (reading.low.value() >= reading.high->value() || a.reading.negative ||
      b.reading.negative) {
    return false;
  }
  reading.low_open = low.reading.hedge == HedgeClass::kMoreThan;
  reading.high_open = high.reading.hedge == HedgeClass::kLessThan;
  QuantityMention joined = a.unit ? a : b;
  joined.reading = reading;
  joined.number = a.number;
  joined.preposition = a.preposition;
  joined.where = {a.where.first, b.where.last};
  joined.hedge_id = low.hedge_id;
  a = std::move(joined);
  return true;
}

// "an hour and a half"
bool QuantityJoiner::JoinFraction(QuantityMention& a,
                                  const QuantityMention& b) const {
  const Rational part = b.reading.low.value();
  const Rational whole = a.reading.low.value();
  const bool fits = whole.is_integer() && part < Rational(1) &&
                    b.where.first == b.number.first &&
                    b.where.first == a.where.last + 1;
  if (!fits || a.unit->dimension == "percent") return false;
  const Rational total = whole + part;
  const auto digits =
      Decimal::Parse(Rational::Fraction(total.numerator(), 1).ToString());
  if (!digits) return false;
  a.reading.low = {*digits, Rational::Fraction(1, total.denominator())};
  if (a.reading.hedge == HedgeClass::kBare) {
    a.reading.hedge = HedgeClass::kUnitWord;
  }
  a.where.last = b.where.last;
  return true;
}

// "zwei Euro fünfzig", "2 hours ten": parts that are not named.
bool QuantityJoiner::JoinUnnamed(QuantityMention& a,
                                 const QuantityMention& b) const {
  const Rational part = b.reading.low.value();
  const Rational whole = a.reading.low.value();
  const bool fits = a.unit_parts > 0 && b.where == b.number &&
                    a.reading.low.scale == Rational(1) && part.is_integer() &&
                    whole.is_integer() && b.preposition.empty() &&
                    part < Rational(a.unit_parts);
  if (!fits) return false;
  // In parts: 2 hours ten are 130 of them.
  const Rational parts = a.unit_parts;
  const auto total = Decimal::Parse((whole * parts + part).ToString());
  if (!total) return false;
  a.reading.low = {*total, Rational(1) / parts};
  if (const auto decimal = Decimal::Parse((whole + part / parts).ToString())) {
    a.reading.low = {*decimal, 1};
  }
  a.where.last = b.where.last;
  return true;
}

// "5 feet 2 inches", "2 Euro und 50 Cent": one amount in two units.
bool QuantityJoiner::JoinParts(QuantityMention& a,
                               const QuantityMention& b) const {
  const auto plain = [](const QuantityMention& q) {
    return q.unit && !q.counted &&
           (q.reading.hedge == HedgeClass::kBare ||
            q.reading.hedge == HedgeClass::kExact);
  };
  const bool first = a.unit && !a.counted && !a.reading.high;
  if (!first || !IsJoined(a, b)) return false;
  if (b.reading.hedge == HedgeClass::kFraction) return JoinFraction(a, b);
  if (!b.unit && b.reading.hedge == HedgeClass::kBare) return JoinUnnamed(a, b);
  if (!plain(b)) return false;
  const bool same = a.unit->dimension == b.unit->dimension &&
                    (*a.unit == *b.unit || b.unit->code == Unit::kNoCurrency);
  if (!same || b.unit_factor >= a.unit_factor || b.reading.negative ||
      !b.preposition.empty() || !b.qualifiers.empty()) {
    return false;
  }
  const Rational total = a.reading.low.value() * a.unit_factor +
                         b.reading.low.value() * b.unit_factor;
  // In the larger unit where that is a decimal.
  if (const auto in_a = Decimal::Parse((total / a.unit_factor).ToString())) {
    a.reading.low = {*in_a, 1};
    a.where.last = b.where.last;
    return true;
  }
  const auto in_b = Decimal::Parse((total / b.unit_factor).ToString());
  if (!in_b) return false;
  a.reading.low = {*in_b, 1};
  a.unit_factor = b.unit_factor;
  a.unit_written = b.unit_written;
  a.where.last = b.where.last;
  std::erase_if(a.reasons, [](const Reason& r) { return r.slot == "unit"; });
  a.reasons.insert(a.reasons.end(), b.reasons.begin(), b.reasons.end());
  return true;
}

}  // namespace

bool JoinQuantities(const ParsedSentence& sentence, const Language& language,
                    QuantityMention& first, const QuantityMention& second) {
  return QuantityJoiner(sentence, language).Join(first, second);
}

}  // namespace stimmig
