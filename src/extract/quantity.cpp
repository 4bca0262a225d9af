// SPDX-License-Identifier: Apache-2.0
#include "extract/quantity.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/join_quantities.h"
#include "extract/unit.h"

namespace stimmig {
namespace {

class QuantityFinder {
 public:
  QuantityFinder(const ParsedSentence& sentence, const Language& language,
                 const RulePack& pack)
      : s_(sentence), language_(language), pack_(pack) {}

  std::vector<QuantityMention> Find();

 private:
  bool IsFigure(const NumberMention& number) const;
  // Number `at` alone or as the start of a range; moves `at` past it.
  QuantityMention Build(std::size_t& at) const;
  // A rule that joins numbers `at` and `at + 1`, from its opening word on.
  struct Joined {
    const RangeRule* rule = nullptr;
    TokenRange where;
    TokenRange middle;
  };
  std::optional<Joined> FindRange(std::size_t at, TokenRange left) const;
  bool IsStep(const QuantityMention& q, const Joined& range) const;
  bool HaveOtherUnits(const QuantityMention& q,
                      const NumberMention& high) const;
  void SetEnds(QuantityMention& q, const NumberMention& low,
               const NumberMention& high) const;
  std::size_t BeforeHedges(std::size_t token) const;
  void AddUnit(QuantityMention& q, std::size_t after) const;
  void AddPrefixUnit(QuantityMention& q) const;
  void SetUnit(QuantityMention& q, const UnitMention& unit) const;
  void AddRange(QuantityMention& q, std::size_t& at) const;
  void ReadFraction(QuantityMention& q) const;
  bool IsMinus(std::size_t token) const;
  void AddSign(QuantityMention& q) const;
  void AddHedges(QuantityMention& q) const;
  void ReadCents(QuantityMention& q) const;
  void AddPreposition(QuantityMention& q) const;
  void AddQualifiers(QuantityMention& q) const;
  bool IsExactAfter(const HedgeRule& hedge, std::size_t first) const;
  void AddHedgeBehind(QuantityMention& q) const;
  bool IsArticle(const NumberMention& number,
                 const std::vector<QuantityMention>& before) const;
  bool FollowedBy(const QuantityMention& q,
                  const std::vector<std::string>& words) const;

  const ParsedSentence& s_;
  const Language& language_;
  const RulePack& pack_;
  std::size_t taken_ = 0;  // one past the last quantity
};

bool QuantityFinder::IsFigure(const NumberMention& number) const {
  if (number.name_part) return false;
  const auto covers = [&](TokenRange other) {
    return other.Overlaps(number.where);
  };
  // "50Hertz", not "50 Hertz": digits of a name.
  const PhraseMatch* name =
      s_.PhraseAt(PhraseKind::kEntity, number.where.first);
  const bool glued = name && name->last > number.where.last &&
                     !s_.tokens[number.where.last].space_before;
  if (glued) return false;
  for (const PeriodMention& period : s_.periods) {
    if (!covers(period.where)) continue;
    // "2024 Mitarbeiter": a bare year is a number where a known unit follows.
    const bool bare = period.where == number.where;
    if (!bare || !s_.PhraseAt(PhraseKind::kUnit, number.where.last))
      return false;
  }
  return std::ranges::none_of(
      s_.non_figures, [&](const CueMention& cue) { return covers(cue.where); });
}

void QuantityFinder::SetUnit(QuantityMention& q,
                             const UnitMention& unit) const {
  q.unit = unit.unit;
  q.unit_factor = unit.factor;
  q.unit_written = unit.written;
  q.counted = unit.counted;
  q.where.first = std::min(q.where.first, unit.where.first);
  q.where.last = std::max(q.where.last, unit.where.last);
  q.reasons.push_back({"unit", unit.rule, unit.where});
  if (unit.per) {
    q.reasons.push_back({"per", unit.per->rule, unit.per->where});
  }
}

void QuantityFinder::AddPrefixUnit(QuantityMention& q) const {
  const auto unit = FindUnitBefore(s_, q.where, language_, pack_);
  // "10 € 50 ¢": the sign belongs to the amount before.
  if (unit && unit->where.first >= taken_) return SetUnit(q, *unit);
  // "$-5"
  const std::size_t sign = q.where.first;
  if (unit || sign < 2 || !IsMinus(sign - 1)) return;
  const auto before =
      FindUnitBefore(s_, {sign - 1, q.where.last}, language_, pack_);
  if (!before || before->where.first < taken_) return;
  q.reading.negative = true;
  SetUnit(q, *before);
}

void QuantityFinder::AddUnit(QuantityMention& q, std::size_t after) const {
  if (q.unit) return;
  const auto unit = FindUnitAfter(s_, after, language_, pack_);
  // "Milliarden-Investitionen": the noun is what the money is for.
  const bool compound = q.reading.hedge == HedgeClass::kPlural ||
                        q.reading.hedge == HedgeClass::kDigitClass;
  if (!unit || (compound && unit->counted && s_.IsMark(after, "-"))) return;
  SetUnit(q, *unit);
  // "75 USD million"
  const PhraseMatch* scale = s_.PhraseAt(PhraseKind::kScale, q.where.last);
  const bool bare = q.reading.hedge == HedgeClass::kBare &&
                    q.reading.low.scale == Rational(1);
  if (!scale || !bare || unit->unit.dimension != "money") return;
  const ScaleRule& rule = language_.scales[scale->rule];
  q.reading.low.scale =
      Rational(rule.factor) * Rational::PowerOfTen(rule.exponent);
  q.where.last = scale->last;
  q.reasons.push_back({"scale", rule.id, {scale->first, scale->last}});
}

// Before the hedges that end at a token: "zwischen | rund 60".
std::size_t QuantityFinder::BeforeHedges(std::size_t token) const {
  while (const PhraseMatch* hedge =
             s_.PhraseBefore(PhraseKind::kHedge, token)) {
    token = hedge->first;
  }
  return token;
}

std::optional<QuantityFinder::Joined> QuantityFinder::FindRange(
    std::size_t at, TokenRange left) const {
  if (at + 1 >= s_.numbers.size()) return std::nullopt;
  const TokenRange high = s_.numbers[at + 1].where;
  std::size_t right = high.first;
  if (const auto unit = FindUnitBefore(s_, high, language_, pack_)) {
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
    const RangeRule& rule = language_.ranges[middle.rule];
    Joined range{&rule, left, {middle.first, middle.last}};
    if (rule.open.empty()) return range;
    const PhraseMatch* open =
        s_.PhraseBefore(PhraseKind::kRangeOpen, BeforeHedges(left.first));
    if (!open || language_.ranges[open->rule].open != rule.open) continue;
    range.where.first = open->first;
    return range;
  }
  return std::nullopt;
}

// "rose by 10 percent to 34 billion", "from 31 to 34", "rose $3 billion to $34
// billion": by how much and up to where, in a language whose word for a range
// is also that of a goal.
bool QuantityFinder::IsStep(const QuantityMention& q,
                            const Joined& range) const {
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
bool QuantityFinder::HaveOtherUnits(const QuantityMention& q,
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
void QuantityFinder::SetEnds(QuantityMention& q, const NumberMention& low,
                             const NumberMention& high) const {
  PrintedNumber from = low.value;
  const bool smaller = low.value.digits.value() <= high.value.digits.value();
  const bool elided = !low.has_scale && high.has_scale && (smaller || !q.unit);
  if (elided) from.scale = high.value.scale;
  if (from.value() >= high.value.value()) q.unread = "reversed_range";
  q.reading.hedge = HedgeClass::kRange;
  q.reading.low = from;
  q.reading.high = high.value;
}

void QuantityFinder::AddRange(QuantityMention& q, std::size_t& at) const {
  const auto range = FindRange(at, q.where);
  if (!range) return;
  const NumberMention& low = s_.numbers[at];
  const NumberMention& high = s_.numbers[at + 1];
  if (low.value == high.value || !IsFigure(high)) return;
  if (IsStep(q, *range) || HaveOtherUnits(q, high)) return;
  SetEnds(q, low, high);
  for (const std::size_t end : {q.where.first, high.where.first}) {
    const PhraseMatch* hedge = s_.PhraseBefore(PhraseKind::kHedge, end);
    if (hedge && language_.hedges[hedge->rule].approx) q.approx = true;
  }
  q.where = {range->where.first, high.where.last};
  q.hedge_id = range->rule->id;
  q.reasons.push_back({"low", range->rule->id, range->where});
  ++at;
}

// "half an hour" is rounded as a unit word; "a third of the staff" is a share.
void QuantityFinder::ReadFraction(QuantityMention& q) const {
  if (q.reading.hedge != HedgeClass::kFraction) return;
  if (q.unit && !q.counted) {
    q.reading.hedge = HedgeClass::kUnitWord;
    return;
  }
  constexpr int kPercent = 100;
  q.unit = Unit{"%", "percent"};
  q.unit_factor = q.reading.whole = kPercent;
  q.unit_written.clear();
  q.counted = false;
  q.where.last = q.number.last;
  q.reasons.push_back({"unit", "", q.number, true});
}

// A minus sign or hyphen right before what follows.
bool QuantityFinder::IsMinus(std::size_t token) const {
  const std::string_view mark = s_.Word(token);
  const bool glued =
      token + 1 < s_.tokens.size() && !s_.tokens[token + 1].space_before;
  return glued && (mark == "-" || mark == "\u2013" || mark == "\u2212");
}

void QuantityFinder::AddSign(QuantityMention& q) const {
  const std::size_t first = q.where.first;
  if (first == 0) return;
  const std::string_view before = s_.Folded(first - 1);
  const bool glued = !s_.tokens[first].space_before;
  const bool mark =
      before == "\u2212" || (glued && (before == "-" || before == "\u2013") &&
                             (first == 1 || s_.tokens[first - 1].space_before));
  if (!mark && std::ranges::count(language_.negatives, before) == 0) return;
  q.reading.negative = true;
  q.where.first = first - 1;
}

// Stacked hedges: the outer one is applied to the inner's value.
void QuantityFinder::AddHedges(QuantityMention& q) const {
  while (const PhraseMatch* phrase =
             s_.PhraseBefore(PhraseKind::kHedge, q.where.first)) {
    const HedgeRule& hedge = language_.hedges[phrase->rule];
    const TokenRange where{phrase->first, phrase->last};
    if (hedge.hedge == HedgeClass::kBare) {
      q.reasons.push_back({"hedge", hedge.id, where});
      // It only evaluates ("nur"), and is no part of the expression; another
      // hedge may stand before it.
      const PhraseMatch* outer =
          s_.PhraseBefore(PhraseKind::kHedge, phrase->first);
      if (!outer || language_.hedges[outer->rule].hedge == HedgeClass::kBare) {
        return;
      }
      q.where.first = phrase->first;
      continue;
    }
    if (IsExactAfter(hedge, phrase->first)) {
      q.reading.hedge = HedgeClass::kExact;
      q.hedge_id = hedge.id;
      q.reasons.push_back({"hedge", hedge.id, where});
      return;
    }
    q.where.first = phrase->first;
    q.approx = q.approx || hedge.approx;
    // "über fünf Jahre": how long, or more than that.
    const bool time = q.unit && q.unit->dimension == "time";
    q.maybe_exact = !hedge.ambiguous_with.empty() &&
                    (time || FollowedBy(q, hedge.ambiguous_with));
    const bool point = q.reading.hedge != HedgeClass::kRange &&
                       q.reading.hedge != HedgeClass::kDigitClass &&
                       q.reading.hedge != HedgeClass::kPlural;
    if (point) q.reading.hedge = hedge.hedge;
    q.hedge_id = hedge.id;
    q.reasons.push_back({"hedge", hedge.id, where});
  }
}

// "300 oder mehr", "20 or less"; "15 Grad unter null".
void QuantityFinder::AddHedgeBehind(QuantityMention& q) const {
  if (const PhraseMatch* below =
          s_.PhraseAt(PhraseKind::kNegativeBehind, q.where.last)) {
    q.reading.negative = true;
    q.where.last = below->last;
  }
  const PhraseMatch* phrase =
      s_.PhraseAt(PhraseKind::kHedgeBehind, q.where.last);
  const bool point = q.reading.hedge == HedgeClass::kBare ||
                     q.reading.hedge == HedgeClass::kAbout ||
                     q.reading.hedge == HedgeClass::kExact;
  if (!phrase || !point) return;
  // "equal to 5000 or more than 6000": another bound begins.
  const bool compares =
      phrase->last < s_.tokens.size() &&
      std::ranges::count(language_.comparisons, s_.Folded(phrase->last)) > 0;
  if (compares) return;
  const HedgeRule& hedge = language_.hedges[phrase->rule];
  const TokenRange where{phrase->first, phrase->last};
  q.where.last = phrase->last;
  q.reading.hedge = hedge.hedge;
  q.approx = q.approx || hedge.approx;
  q.hedge_id = hedge.id;
  q.reasons.push_back({"hedge", hedge.id, where});
}

// "3,30 Euro": an amount to the cent is exact.
void QuantityFinder::ReadCents(QuantityMention& q) const {
  const bool cents = q.unit && q.unit->dimension == "money" &&
                     q.reading.low.scale == Rational(1) &&
                     q.reading.low.digits.places() == 2;
  if (cents && q.reading.hedge == HedgeClass::kBare) {
    q.reading.hedge = HedgeClass::kExact;
  }
}

bool QuantityFinder::IsExactAfter(const HedgeRule& hedge,
                                  std::size_t first) const {
  if (first == 0) return false;
  const std::string_view noun = s_.Folded(first - 1);
  return std::ranges::any_of(hedge.exact_after, [&](const std::string& ending) {
    return noun.ends_with(ending);
  });
}

bool QuantityFinder::FollowedBy(const QuantityMention& q,
                                const std::vector<std::string>& words) const {
  const std::size_t clause = s_.clause[q.number.first];
  for (std::size_t i = q.where.last; i < s_.tokens.size(); ++i) {
    if (s_.clause[i] != clause) return false;
    if (std::ranges::count(words, s_.Folded(i)) > 0) return true;
  }
  return false;
}

void QuantityFinder::AddPreposition(QuantityMention& q) const {
  std::size_t first = q.where.first;
  // Evaluating words and articles stand between: "um nur 3", "auf die 5".
  while (const PhraseMatch* bare = s_.PhraseBefore(PhraseKind::kHedge, first)) {
    first = bare->first;
  }
  const PhraseMatch* phrase = s_.PhraseBefore(PhraseKind::kPreposition, first);
  if (!phrase) return;
  const PrepositionRule& rule = language_.prepositions[phrase->rule];
  q.preposition = rule.role;
  q.reasons.push_back({"preposition", rule.id, {phrase->first, phrase->last}});
}

void QuantityFinder::AddQualifiers(QuantityMention& q) const {
  if (q.where.first > 0) {
    const std::string_view before = s_.Folded(q.where.first - 1);
    q.definite = std::ranges::count(language_.definite_articles, before) > 0;
  }
  const PhraseMatch* phrase =
      s_.PhraseBefore(PhraseKind::kQualifier, q.where.first);
  if (!phrase) return;
  const QualifierRule& rule = language_.qualifiers[phrase->rule];
  q.qualifiers.push_back(rule.qualifier);
  q.reasons.push_back({"qualifiers", rule.id, {phrase->first, phrase->last}});
}

QuantityMention QuantityFinder::Build(std::size_t& at) const {
  const NumberMention& number = s_.numbers[at];
  QuantityMention q{.where = number.where, .number = number.where};
  q.reading.hedge = number.kind;
  q.reading.low = number.value;
  q.other = number.other;
  q.spelled = number.spelled;
  if (!number.class_rule.empty()) {
    q.reasons.push_back({"hedge", number.class_rule, number.where});
  }
  if (!number.scale_rule.empty()) {
    q.reasons.push_back({"scale", number.scale_rule, number.where});
  }
  AddPrefixUnit(q);
  AddRange(q, at);
  if (q.reading.hedge != HedgeClass::kRange) {
    // "60 Milliarden Dollar bis 65 Milliarden Dollar"
    AddUnit(q, q.where.last);
    AddRange(q, at);
  }
  AddUnit(q, q.where.last);
  if (q.reading.hedge == HedgeClass::kRange && q.unit) {
    // The end may repeat the unit of the start or say per what.
    const TokenRange high = s_.numbers[at].where;
    const auto before = FindUnitBefore(s_, high, language_, pack_);
    const auto again =
        before ? before : FindUnitAfter(s_, high.last, language_, pack_);
    if (again && again->unit == *q.unit) {
      q.where.last = std::max(q.where.last, again->where.last);
    } else if (again && again->divided() == *q.unit) {
      SetUnit(q, *again);
    }
  }
  ReadFraction(q);
  AddSign(q);
  AddHedges(q);
  AddHedgeBehind(q);
  ReadCents(q);
  AddPreposition(q);
  AddQualifiers(q);
  ++at;
  return q;
}

// An article is a number before a measure only ("eine Milliarde", "ein
// Prozent"), and not in a rate ("5 Euro die Stunde", "$5 a day").
bool QuantityFinder::IsArticle(
    const NumberMention& number,
    const std::vector<QuantityMention>& before) const {
  if (!number.article) return false;
  if (FindRange(static_cast<std::size_t>(&number - s_.numbers.data()),
                number.where)) {
    return false;
  }
  if (!before.empty() && before.back().where.last == number.where.first) {
    return true;
  }
  const auto unit = FindUnitAfter(s_, number.where.last, language_, pack_);
  if (!unit || unit->counted || unit->where.first != number.where.last) {
    return true;
  }
  // "a $48 million contract", "a second thought"
  const std::size_t next = unit->where.last;
  if (next >= s_.tokens.size()) return false;
  if (s_.tokens[next].kind == TokenKind::kNumber) return true;
  const auto& stops = language_.function_words;
  return !language_.nouns_capitalised &&
         s_.tokens[next].kind == TokenKind::kWord &&
         std::ranges::count(stops, s_.Folded(next)) == 0;
}

std::vector<QuantityMention> QuantityFinder::Find() {
  std::vector<QuantityMention> quantities;
  for (std::size_t at = 0; at < s_.numbers.size();) {
    // "km^2", "pro 100 Kilometer": digits that belong to the unit before.
    const bool in_unit = s_.numbers[at].where.first < taken_;
    if (in_unit || !IsFigure(s_.numbers[at]) ||
        IsArticle(s_.numbers[at], quantities)) {
      ++at;
      continue;
    }
    QuantityMention q = Build(at);
    const bool joined =
        !quantities.empty() &&
        JoinQuantities(s_, language_, pack_, quantities.back(), q);
    if (!joined) quantities.push_back(std::move(q));
    taken_ = quantities.back().where.last;
  }
  return quantities;
}

}  // namespace

std::vector<QuantityMention> FindQuantities(const ParsedSentence& sentence,
                                            const Language& language,
                                            const RulePack& pack) {
  return QuantityFinder(sentence, language, pack).Find();
}

}  // namespace stimmig
