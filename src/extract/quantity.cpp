// SPDX-License-Identifier: Apache-2.0
#include "extract/quantity.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/add_hedges.h"
#include "extract/join_quantities.h"
#include "extract/join_range.h"
#include "extract/sign.h"
#include "extract/unit.h"
#include "extract/unit_quotient.h"

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
  bool IsInName(const NumberMention& number) const;
  // Number `at` alone or as the start of a range; moves `at` past it.
  QuantityMention Build(std::size_t& at) const;
  void AddUnit(QuantityMention& q, std::size_t after) const;
  void AddPrefixUnit(QuantityMention& q) const;
  void SetUnit(QuantityMention& q, const UnitMention& unit) const;
  void MakeMultiple(QuantityMention& q) const;
  void AddUnits(QuantityMention& q, std::size_t& at) const;
  void AddNameBefore(QuantityMention& q) const;
  void AddRange(QuantityMention& q, std::size_t& at) const;
  void ReadFraction(QuantityMention& q) const;
  void AddSign(QuantityMention& q) const;
  void ReadCents(QuantityMention& q) const;
  void AddPreposition(QuantityMention& q) const;
  void ReadBound(QuantityMention& q) const;
  void AddQualifiers(QuantityMention& q) const;
  bool IsArticle(const NumberMention& number,
                 const std::vector<QuantityMention>& before) const;

  const ParsedSentence& s_;
  const Language& language_;
  const RulePack& pack_;
  std::size_t taken_ = 0;  // one past the last quantity
};

// "Capital One"
bool QuantityFinder::IsInName(const NumberMention& number) const {
  return number.spelled &&
         std::ranges::any_of(s_.phrases, [&](const PhraseMatch& phrase) {
           const TokenRange name{phrase.first, phrase.last};
           return phrase.kind == static_cast<int>(PhraseKind::kEntity) &&
                  name.size() > number.where.size() &&
                  name.Contains(number.where);
         });
}

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
  if (glued || IsInName(number)) return false;
  for (const PeriodMention& period : s_.periods) {
    if (!covers(period.where)) continue;
    // "more than a week": how long, and no rate.
    const std::size_t first = period.where.first;
    if (number.article && first == number.where.first &&
        s_.PhraseBefore(PhraseKind::kHedge, first)) {
      continue;
    }
    // "2024 Mitarbeiter": a bare year is a number where a known unit follows.
    const bool bare = period.where == number.where;
    if (!bare || !s_.PhraseAt(PhraseKind::kUnit, number.where.last))
      return false;
  }
  return std::ranges::none_of(
      s_.non_figures, [&](const CueMention& cue) { return covers(cue.where); });
}

// So many times what it is compared with.
void QuantityFinder::MakeMultiple(QuantityMention& q) const {
  q.multiple = true;
  q.unit = Unit{};
  if (q.reading.hedge == HedgeClass::kBare) {
    q.reading.hedge = HedgeClass::kMultiple;
  }
}

void QuantityFinder::SetUnit(QuantityMention& q,
                             const UnitMention& unit) const {
  q.unit = unit.unit;
  q.unit_factor = unit.factor;
  q.unit_written = unit.written;
  q.counted = unit.counted;
  q.unit_parts = unit.parts;
  // "three times as many"
  if (unit.unit == Unit{}) MakeMultiple(q);
  q.where.first = std::min(q.where.first, unit.where.first);
  q.where.last = std::max(q.where.last, unit.where.last);
  q.reasons.push_back({"unit", unit.rule, unit.where, unit.rule.empty()});
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
  const bool minus =
      sign >= 2 && !s_.tokens[sign].space_before &&
      (s_.IsMark(sign - 1, "-") || s_.IsMark(sign - 1, "\u2013") ||
       s_.IsMark(sign - 1, "\u2212"));
  if (unit || !minus) return;
  const auto before =
      FindUnitBefore(s_, {sign - 1, q.where.last}, language_, pack_);
  if (!before || before->where.first < taken_) return;
  q.reading.negative = true;
  SetUnit(q, *before);
}

// "ringgit 42", "sen 100,000": the name of a currency, and no other unit.
void QuantityFinder::AddNameBefore(QuantityMention& q) const {
  if (q.unit || q.spelled) return;
  const PhraseMatch* name = s_.PhraseBefore(PhraseKind::kUnit, q.where.first);
  if (!name || name->first < taken_ || IsLetterSymbol(s_, *name, pack_)) {
    return;
  }
  const UnitRule& rule = pack_.units[name->rule];
  const bool number_before =
      name->first > 0 && s_.tokens[name->first - 1].kind == TokenKind::kNumber;
  if (rule.dimension != "money" || number_before) return;
  const TokenRange where{name->first, name->last};
  SetUnit(q, {where,
              {rule.code, rule.dimension},
              rule.factor,
              std::string(s_.Slice(where)),
              rule.id});
}

void QuantityFinder::AddUnit(QuantityMention& q, std::size_t after) const {
  if (q.unit) return;
  const auto unit = FindUnitAfter(s_, after, language_, pack_);
  // "Milliarden-Investitionen": the noun is what the money is for.
  const bool compound = q.reading.hedge == HedgeClass::kPlural ||
                        q.reading.hedge == HedgeClass::kDigitClass;
  const bool noun = q.amount || (compound && s_.IsMark(after, "-"));
  if (!unit || (noun && unit->counted)) return;
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

void QuantityFinder::AddRange(QuantityMention& q, std::size_t& at) const {
  const bool more = at + 1 < s_.numbers.size();
  if (more && IsFigure(s_.numbers[at + 1]) &&
      JoinRange(s_, language_, pack_, at, q)) {
    ++at;
  }
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

void QuantityFinder::AddSign(QuantityMention& q) const {
  if (q.reading.low_negative || q.reading.negative ||
      !IsMinus(SignBefore(s_, language_, q.where.first))) {
    return;
  }
  q.reading.negative = true;
  --q.where.first;
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

void QuantityFinder::AddPreposition(QuantityMention& q) const {
  std::size_t first = q.where.first;
  // Evaluating words and articles stand between: "um nur 3", "auf die 5".
  while (const PhraseMatch* bare = s_.PhraseBefore(PhraseKind::kHedge, first)) {
    first = bare->first;
  }
  const PhraseMatch* phrase = s_.PhraseBefore(PhraseKind::kPreposition, first);
  if (!phrase) return ReadBound(q);
  const PrepositionRule& rule = language_.prepositions[phrase->rule];
  q.preposition = rule.role;
  q.reasons.push_back({"preposition", rule.id, {phrase->first, phrase->last}});
}

// "fiel unter 5 Prozent", "rose above 5%": where it got to, not by how much.
void QuantityFinder::ReadBound(QuantityMention& q) const {
  const PhraseMatch* hedge = s_.PhraseAt(PhraseKind::kHedge, q.where.first);
  if (!hedge || hedge->last > q.number.first) return;
  const HedgeRule& rule = language_.hedges[hedge->rule];
  const bool changes =
      std::ranges::any_of(s_.changes, [&](const CueMention& change) {
        return !language_.changes[change.rule].behind &&
               s_.ClauseOf(change.where) == s_.ClauseOf(q.where);
      });
  if (!rule.bounds_level || !changes) return;
  q.preposition = "level";
  q.reasons.push_back({"preposition", rule.id, {hedge->first, hedge->last}});
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

// The unit before or behind, and the other end of a range.
void QuantityFinder::AddUnits(QuantityMention& q, std::size_t& at) const {
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
  AddNameBefore(q);
}

QuantityMention QuantityFinder::Build(std::size_t& at) const {
  const NumberMention& number = s_.numbers[at];
  QuantityMention q{.where = number.where, .number = number.where};
  q.reading.hedge = number.kind;
  q.reading.low = number.value;
  q.reading.high = number.high;
  q.amount = number.amount;
  q.other = number.other;
  q.spelled = number.spelled;
  if (!number.class_rule.empty()) {
    q.reasons.push_back({"hedge", number.class_rule, number.where});
  }
  if (!number.scale_rule.empty()) {
    q.reasons.push_back({"scale", number.scale_rule, number.where});
  }
  if (number.kind == HedgeClass::kMultiple) {
    MakeMultiple(q);
  } else {
    AddUnits(q, at);
  }
  ReadFraction(q);
  AddSign(q);
  AddHedges(s_, language_, q);
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
  const bool fraction = number.kind == HedgeClass::kFraction;
  const auto at = static_cast<std::size_t>(&number - s_.numbers.data());
  if (FindRange(s_, language_, pack_, at, number.where)) return false;
  if (!before.empty() && before.back().where.last == number.where.first) {
    return true;
  }
  const auto unit = FindUnitAfter(s_, number.where.last, language_, pack_);
  const bool apart = unit && unit->where.first != number.where.last &&
                     !s_.IsMark(number.where.last, "-");
  if (!unit || unit->counted || apart) return true;
  // "a $48 million contract", "a second thought"
  const std::size_t next = unit->where.last;
  if (next >= s_.tokens.size()) return false;
  if (s_.tokens[next].kind == TokenKind::kNumber) return true;
  const auto& stops = language_.function_words;
  return !fraction && !language_.nouns_capitalised &&
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
    const bool joined = !quantities.empty() &&
                        JoinQuantities(s_, language_, quantities.back(), q);
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
