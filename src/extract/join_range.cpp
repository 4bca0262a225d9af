// SPDX-License-Identifier: Apache-2.0
#include "extract/join_range.h"

#include <algorithm>
#include <string_view>

#include "extract/unit.h"

namespace stimmig {
namespace {

class RangeJoiner {
 public:
  RangeJoiner(const ParsedSentence& sentence, const Language& language,
              const RulePack& pack)
      : s_(sentence), language_(language), pack_(pack) {}

  std::optional<RangeWords> Find(std::size_t at, TokenRange left) const;
  bool Join(std::size_t at, QuantityMention& q) const;

 private:
  bool IsStep(const QuantityMention& q, const RangeWords& range) const;
  bool HaveOtherUnits(const QuantityMention& q,
                      const NumberMention& high) const;
  void SetEnds(QuantityMention& q, const RangeWords& range,
               const NumberMention& low, const NumberMention& high) const;
  bool SetAround(QuantityMention& q, const NumberMention& middle,
                 const NumberMention& by) const;
  bool IsLowNegative(const QuantityMention& q, const RangeWords& range,
                     bool rising) const;
  std::size_t BeforeHedges(std::size_t token) const;

  const ParsedSentence& s_;
  const Language& language_;
  const RulePack& pack_;
};

// Before the hedges that end at a token: "zwischen | rund 60".
std::size_t RangeJoiner::BeforeHedges(std::size_t token) const {
  while (const PhraseMatch* hedge =
             s_.PhraseBefore(PhraseKind::kHedge, token)) {
    token = hedge->first;
  }
  return token;
}

std::optional<RangeWords> RangeJoiner::Find(std::size_t at,
                                            TokenRange left) const {
  if (at + 1 >= s_.numbers.size()) return std::nullopt;
  const TokenRange high = s_.numbers[at + 1].where;
  const auto before_sign = [&](std::size_t first, Sign& sign) {
    sign = SignBefore(s_, language_, first);
    return sign == Sign::kNone ? first : first - 1;
  };
  RangeWords range;
  const std::size_t first = before_sign(left.first, range.start);
  // The dash of "2 -7 l" is no sign.
  const bool dash = high.first == left.last + 1;
  std::size_t right = dash ? high.first : before_sign(high.first, range.end);
  const TokenRange end{right, high.last};
  if (const auto unit = FindUnitBefore(s_, end, language_, pack_)) {
    right = unit->where.first;
  }
  const std::size_t hedged = BeforeHedges(right);
  for (const PhraseMatch& middle : s_.phrases) {
    if (middle.kind != static_cast<int>(PhraseKind::kRangeMiddle)) continue;
    // "8- to 16-meter"
    const bool hyphen = middle.first == left.last + 1 &&
                        s_.IsMark(left.last, "-") &&
                        !s_.tokens[left.last].space_before;
    if (middle.first != left.last && !hyphen) continue;
    if (middle.last != right && middle.last != hedged) continue;
    range.rule = &language_.ranges[middle.rule];
    range.where = {IsMinus(range.start) ? first : left.first, left.last};
    range.middle = {middle.first, middle.last};
    if (range.rule->open.empty()) return range;
    const PhraseMatch* open =
        s_.PhraseBefore(PhraseKind::kRangeOpen, BeforeHedges(first));
    if (!open || language_.ranges[open->rule].open != range.rule->open) {
      continue;
    }
    range.where.first = open->first;
    return range;
  }
  return std::nullopt;
}

// "rose by 10 percent to 34 billion", "from 31 to 34", "rose $3 billion to $34
// billion": by how much and up to where, in a language whose word for a range
// is also that of a goal.
bool RangeJoiner::IsStep(const QuantityMention& q,
                         const RangeWords& range) const {
  const auto role = [&](std::size_t last) -> std::string_view {
    const PhraseMatch* word = s_.PhraseBefore(PhraseKind::kPreposition, last);
    return word ? std::string_view(language_.prepositions[word->rule].role)
                : std::string_view();
  };
  if (role(range.middle.last) != "level") return false;
  const bool alone = q.unit || q.reading.low.scale != Rational(1);
  const std::size_t first = BeforeHedges(q.where.first);
  const std::string_view before = role(first);
  if (before == "change") return alone;
  const std::size_t clause = s_.ClauseOf(q.where);
  return std::ranges::any_of(s_.changes, [&](const CueMention& change) {
    if (before == "before") return s_.ClauseOf(change.where) == clause;
    const bool share = q.unit && q.unit->dimension == "percent";
    return alone && !share && change.where.last == first;
  });
}

// "10 percent to 34 billion euros" is no range.
bool RangeJoiner::HaveOtherUnits(const QuantityMention& q,
                                 const NumberMention& high) const {
  if (!q.unit) return false;
  const auto before = FindUnitBefore(s_, high.where, language_, pack_);
  const auto unit =
      before ? before : FindUnitAfter(s_, high.where.last, language_, pack_);
  // "$20 to $30 a kilo": the end tells of what.
  return unit && unit->unit != *q.unit && unit->divided() != *q.unit;
}

// "60 und 65 Milliarden": the scale word of the end holds for the start, too,
// unless the start has a unit of its own or would come out larger. What is
// larger all the same ("65 bis 60 Milliarden") is no figure.
void RangeJoiner::SetEnds(QuantityMention& q, const RangeWords& range,
                          const NumberMention& low,
                          const NumberMention& high) const {
  PrintedNumber from = low.value;
  PrintedNumber to = high.value;
  const bool smaller = from.digits.value() <= to.digits.value();
  const bool elided = !low.has_scale && high.has_scale && (smaller || !q.unit);
  if (elided) from.scale = to.scale;
  q.reading.low_negative = IsLowNegative(q, range, from.value() < to.value());
  if (IsMinus(range.start) && !q.reading.low_negative) {
    q.reading.negative = true;
    // The magnitude of the end is the smaller one: "minus 5 bis minus 3".
    if (IsMinus(range.end)) std::swap(from, to);
  }
  const bool falls = IsMinus(range.end) && !IsMinus(range.start);
  if (falls || (!q.reading.low_negative && from.value() >= to.value())) {
    q.unread = "reversed_range";
  }
  q.reading.hedge = HedgeClass::kRange;
  q.reading.low = from;
  q.reading.high = to;
}

// "zwischen minus 5 und 3", "-5 to 10", "minus 5 bis 3"; a minus in words may
// hold for both ends ("minus 5 bis 10 Prozent").
bool RangeJoiner::IsLowNegative(const QuantityMention& q,
                                const RangeWords& range, bool rising) const {
  if (!IsMinus(range.start) || IsMinus(range.end)) return false;
  return range.start == Sign::kMinus || range.end == Sign::kPlus ||
         !range.rule->open.empty() || !rising || q.reading.negative;
}

// "20 ± 3": an end that is no decimal, or a tolerance larger than the number,
// is no range.
bool RangeJoiner::SetAround(QuantityMention& q, const NumberMention& middle,
                            const NumberMention& by) const {
  PrintedNumber centre = middle.value;
  if (!middle.has_scale && by.has_scale) centre.scale = by.value.scale;
  const Rational spread = by.value.value();
  const auto end = [&](const Rational& value) {
    return Decimal::Parse((value / centre.scale).ToString());
  };
  const auto low = end(centre.value() - spread);
  const auto high = end(centre.value() + spread);
  if (!low || !high || spread > centre.value()) return false;
  q.reading.hedge = HedgeClass::kRange;
  q.reading.low = {*low, centre.scale};
  q.reading.high = {*high, centre.scale};
  return true;
}

bool RangeJoiner::Join(std::size_t at, QuantityMention& q) const {
  const auto range = Find(at, q.where);
  if (!range) return false;
  const NumberMention& low = s_.numbers[at];
  const NumberMention& high = s_.numbers[at + 1];
  const bool same = low.value == high.value && range->start == range->end;
  if (HaveOtherUnits(q, high)) return false;
  if (range->rule->around) {
    if (IsMinus(range->start) || !SetAround(q, low, high)) return false;
  } else {
    if (same || IsStep(q, *range)) return false;
    SetEnds(q, *range, low, high);
  }
  for (const std::size_t end : {q.where.first, high.where.first}) {
    const PhraseMatch* hedge = s_.PhraseBefore(PhraseKind::kHedge, end);
    if (hedge && language_.hedges[hedge->rule].approx) q.approx = true;
  }
  q.where = {range->where.first, high.where.last};
  q.hedge_id = range->rule->id;
  q.reasons.push_back({"hedge", range->rule->id, range->where});
  return true;
}

}  // namespace

std::optional<RangeWords> FindRange(const ParsedSentence& sentence,
                                    const Language& language,
                                    const RulePack& pack, std::size_t at,
                                    TokenRange left) {
  return RangeJoiner(sentence, language, pack).Find(at, left);
}

bool JoinRange(const ParsedSentence& sentence, const Language& language,
               const RulePack& pack, std::size_t at, QuantityMention& q) {
  return RangeJoiner(sentence, language, pack).Join(at, q);
}

}  // namespace stimmig
