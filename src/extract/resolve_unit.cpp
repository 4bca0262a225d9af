// SPDX-License-Identifier: Apache-2.0
#include "extract/resolve_unit.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/elided_currency.h"
#include "extract/elided_noun.h"
#include "extract/reach.h"

namespace stimmig {
namespace {

constexpr const char* kMoney = "money";
// A vague plural of so much may be a sum of money.
constexpr int kSumScale = 1'000'000;
// Of a number whose noun stands a sentence before.
constexpr int kLeastElided = 1000;
constexpr int kOneSize = 20;
// Sentences from an item of a list up to its heading.
constexpr std::size_t kListLength = 30;
// Tokens between two figures, one of them a word of contrast.
constexpr std::size_t kContrastReach = 5;
// From a figure to the next of a list.
constexpr std::size_t kListReach = 4;

class UnitResolver {
 public:
  UnitResolver(Context& context, const ParsedSentence& sentence)
      : context_(context), s_(sentence) {}

  std::vector<ResolvedQuantity> Resolve();

 private:
  void TakeFromSentence(ResolvedQuantity& r, std::size_t at) const;
  void TakeCurrency(ResolvedQuantity& r);
  void NameCurrency(ResolvedQuantity& r);
  void TakeCounted(ResolvedQuantity& r) const;
  void TakeNumber(ResolvedQuantity& r);
  void TakeFromBefore(ResolvedQuantity& r);
  void TakeFromHeading(ResolvedQuantity& r);
  void TakeNamedNoun(ResolvedQuantity& r) const;
  void TakeSaidAgain(ResolvedQuantity& r);
  void TakeCurrencyBefore(ResolvedQuantity& r);
  bool IsOfGroup(const QuantityMention& whole, const QuantityMention& q) const;
  bool IsPredicate(const QuantityMention& q) const;
  bool IsBareFigure(const QuantityMention& q) const;
  bool IsSmallWord(const QuantityMention& q) const;
  bool IsLabel(const QuantityMention& q) const;
  bool IsMarked(const QuantityMention& q) const;
  bool IsAlone(const QuantityMention& q) const;
  bool IsOfParts(const QuantityMention& q) const;
  bool IsElided(const QuantityMention& q) const;
  bool IsListed(const QuantityMention& q, const QuantityMention& next) const;
  bool IsPartOf(const QuantityMention& q, const QuantityMention& next) const;
  bool SharesUnit(const QuantityMention& q, const QuantityMention& next) const;
  bool Contrasts(const QuantityMention& before, const QuantityMention& q) const;
  bool SpeaksOfMoney() const;

  Context& context_;
  const ParsedSentence& s_;
};

void Take(ResolvedQuantity& r, const QuantityMention& from) {
  QuantityMention& q = r.quantity;
  q.unit = from.unit;
  q.unit_factor = from.unit_factor;
  q.unit_written = from.unit_written;
  q.counted = from.counted;
  q.reasons.push_back({"unit", "", from.where, true});
}

// "300 Menschen, 120 davon in Bonn und 180 in Mainz"
bool UnitResolver::IsOfParts(const QuantityMention& q) const {
  const auto& language = context_.language();
  const std::size_t first = q.where.first;
  const bool joined = first > 0 && std::ranges::count(language.coordinators,
                                                      s_.Folded(first - 1)) > 0;
  return std::ranges::any_of(s_.qualifiers, [&](const CueMention& cue) {
    const std::size_t its = cue.where.first;
    return language.qualifiers[cue.rule].reach == Reach::kOnward &&
           (its == q.where.last ||
            (joined && Reaches(s_, cue.where, Reach::kOnward, q.where)));
  });
}

// "als die 16.000, die ...", "von 30 auf 25 Prozent": a figure whose noun was
// said or is to come. An article, a preposition or a border stands beside it.
bool UnitResolver::IsElided(const QuantityMention& q) const {
  const bool ends = q.where.last >= s_.tokens.size() ||
                    s_.tokens[q.where.last].kind == TokenKind::kMark;
  return IsOfParts(q) || !q.preposition.empty() || !q.qualifiers.empty() ||
         q.definite || ends;
}

// "Die Linke holte 11,2, die AfD 7,5 Prozent": decimals, each in its clause.
bool UnitResolver::IsListed(const QuantityMention& q,
                            const QuantityMention& next) const {
  const bool near = next.where.first <= q.where.last + kListReach;
  return near && next.unit->dimension == "percent" &&
         q.reading.low.digits.places() > 0 &&
         q.reading.low.digits.places() == next.reading.low.digits.places() &&
         s_.IsMark(q.where.last, ",");
}

// "70 von 121 Mandaten": so many of so many.
bool UnitResolver::IsPartOf(const QuantityMention& q,
                            const QuantityMention& next) const {
  const auto& links = context_.language().share_links;
  return next.counted && next.where.first == q.where.last + 1 &&
         std::ranges::count(links, s_.Folded(q.where.last)) > 0 &&
         q.reading.low.value() <= next.reading.low.value();
}

// "von 115,8 auf 119,1 Milliarden Euro", "um 3 auf 34 Milliarden Euro", "den
// Umsatz auf 40 und den Gewinn auf 10 Milliarden Euro": scale and unit follow.
bool UnitResolver::SharesUnit(const QuantityMention& q,
                              const QuantityMention& next) const {
  if (!next.unit) return false;
  // "45 and 50 cases", "20 nach 19 Milliarden Euro"
  if (next.where.first == q.where.last + 1) {
    const std::string_view between = s_.Folded(q.where.last);
    const Language& language = context_.language();
    const bool pair = std::ranges::count(language.contrasts, between) > 0 ||
                      std::ranges::count(language.coordinators, between) > 0;
    if (pair && !IsLabel(q)) return true;
  }
  if (IsListed(q, next) || IsPartOf(q, next)) return true;
  if (q.preposition.empty()) return false;
  if (q.preposition != next.preposition) return next.preposition == "level";
  const auto& joins = context_.language().coordinators;
  for (std::size_t i = q.where.last; i < next.where.first; ++i) {
    if (std::ranges::count(joins, s_.Folded(i)) > 0) {
      return s_.ClauseOf(q.where) == s_.ClauseOf(next.where);
    }
  }
  return false;
}

// "20,1 Milliarden Euro statt zuvor rund 20", "7.46 million procedures,
// compared with 7.48 million": numbers of one size, a word of contrast between.
bool UnitResolver::Contrasts(const QuantityMention& before,
                             const QuantityMention& q) const {
  if (!before.unit || before.multiple || before.reading.high) return false;
  const std::size_t begin = before.where.last;
  const std::size_t end = q.where.first;
  if (end <= begin || end - begin > kContrastReach) return false;
  const auto& words = context_.language().contrasts;
  bool contrast = false;
  for (std::size_t i = begin; i < end; ++i) {
    contrast = contrast || std::ranges::count(words, s_.Folded(i)) > 0;
  }
  const Rational a = before.reading.low.digits.value();
  const Rational b = q.reading.low.digits.value();
  const bool scales = q.reading.low.scale == Rational(1) ||
                      q.reading.low.scale == before.reading.low.scale;
  return contrast && scales && a < b * Rational(kOneSize) &&
         b < a * Rational(kOneSize);
}

// "Von den 34 Häusern schrieben vier Verluste", "Of 85 toys, 61 failed": the
// sentence opens with the whole.
bool UnitResolver::IsOfGroup(const QuantityMention& whole,
                             const QuantityMention& q) const {
  constexpr std::size_t kFarthest = 2;  // "Von den rund"
  const auto& openers = context_.language().group_openers;
  const bool opens = whole.where.first > 0 && whole.where.first <= kFarthest &&
                     std::ranges::count(openers, s_.Folded(0)) > 0;
  const bool counts = q.reading.low.scale == Rational(1) &&
                      q.reading.low.digits.is_integer() &&
                      q.reading.low.value() > Rational(1);
  return opens && whole.counted && counts && q.unread.empty() && !IsLabel(q);
}

void UnitResolver::TakeFromSentence(ResolvedQuantity& r, std::size_t at) const {
  const auto& all = s_.quantities;
  const QuantityMention& q = r.quantity;
  if (at + 1 < all.size() && SharesUnit(q, all[at + 1])) {
    Take(r, all[at + 1]);
    const PrintedNumber& next = all[at + 1].reading.low;
    if (q.reading.low.scale == Rational(1)) {
      r.quantity.reading.low.scale = next.scale;
    }
    return;
  }
  if (at > 0 && Contrasts(all[at - 1], q)) {
    const PrintedNumber& before = all[at - 1].reading.low;
    Take(r, all[at - 1]);
    if (q.reading.low.scale == Rational(1)) {
      r.quantity.reading.low.scale = before.scale;
    }
    return;
  }
  if (at > 0 && IsOfGroup(all.front(), q)) {
    r.quantity.of_group = true;
    return Take(r, all.front());
  }
  for (std::size_t i = at; i-- > 0;) {
    // "bei jedem vierten seien es über 40": a share is no neighbour.
    const bool share = all[i].reading.whole != Rational(1);
    if (!all[i].unit || (share && !q.unit)) continue;
    const bool same_kind =
        all[i].unit->dimension == kMoney
            ? q.reading.low.scale != Rational(1)
            : IsElided(q) && (!q.spelled || !q.preposition.empty()) &&
                  q.reading.low.scale == all[i].reading.low.scale;
    // "um 1,2 Prozent auf 43.118"
    const bool too_large = all[i].unit->dimension == "percent" &&
                           q.reading.low.value() >= Rational(kLeastElided);
    if (same_kind && !too_large) return Take(r, all[i]);
    return;
  }
}

bool UnitResolver::SpeaksOfMoney() const {
  const auto& metrics = context_.pack().metrics;
  return std::ranges::any_of(s_.metrics, [&](const MetricMention& m) {
    return metrics[m.metric].dimension == kMoney;
  });
}

// A large round sum without a unit beside a cue of money.
void UnitResolver::TakeCurrency(ResolvedQuantity& r) {
  QuantityMention& q = r.quantity;
  const bool sum = q.reading.low.scale != Rational(1) && SpeaksOfMoney();
  if (!sum && !q.amount) return;
  q.unit = DocumentCurrency(context_).value_or(
      Unit{std::string(Unit::kNoCurrency), kMoney});
  q.reasons.push_back({"unit", "", q.where, true});
  r.unsure_unit = true;
}

// "Die Zahl der Arbeitslosen stieg auf 2,8 Millionen": the metric tells what is
// counted.
void UnitResolver::TakeCounted(ResolvedQuantity& r) const {
  QuantityMention& q = r.quantity;
  const MetricMention* nearest = nullptr;
  for (const MetricMention& cue : s_.metrics) {
    const MetricRule& metric = context_.pack().metrics[cue.metric];
    const bool counts = metric.dimension == "count" && !metric.units.empty();
    if (!counts || s_.ClauseOf(cue.where) != s_.ClauseOf(q.where)) continue;
    if (!nearest || Distance(s_, cue.where, q.where) <
                        Distance(s_, nearest->where, q.where)) {
      nearest = &cue;
    }
  }
  // "aged 17 and 19"
  const bool says_much = IsMarked(q) || !q.preposition.empty();
  if (!nearest || IsLabel(q) || !says_much) return;
  const MetricRule& metric = context_.pack().metrics[nearest->metric];
  q.unit = Unit{metric.units.front(), metric.dimension};
  q.counted = true;
  q.reasons.push_back({"unit", metric.id, nearest->where, true});
}

// "Zimmer 12", "Route 66", "Halle 7": a name with its number, unless the word
// before is what is measured ("ifo-Index 87,4").
bool UnitResolver::IsLabel(const QuantityMention& q) const {
  if (q.where.first == 0) return false;
  const std::size_t before = q.where.first - 1;
  const bool word = s_.tokens[before].kind == TokenKind::kWord;
  if (!word || !IsUpper(DecodeAt(s_.Word(before), 0).value)) return false;
  const auto& stops = context_.language().function_words;
  if (std::ranges::count(stops, FoldCase(s_.Word(before))) > 0) return false;
  return std::ranges::none_of(s_.metrics, [&](const MetricMention& metric) {
    return metric.where.Overlaps({before, before + 1});
  });
}

// Nothing else stands in its sentence: a cell of a table, an item of a list.
bool UnitResolver::IsAlone(const QuantityMention& q) const {
  for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
    const bool outside = i < q.where.first || i >= q.where.last;
    if (outside && s_.tokens[i].kind != TokenKind::kMark) return false;
  }
  return true;
}

// "eins", "seven": too small to be a figure without a noun.
bool UnitResolver::IsSmallWord(const QuantityMention& q) const {
  const Rational value = q.reading.low.value();
  return q.spelled && q.reading.hedge != HedgeClass::kRange &&
         value.is_integer() &&
         value < Rational(context_.language().anchor_below);
}

bool UnitResolver::IsBareFigure(const QuantityMention& q) const {
  if (IsSmallWord(q) && !IsAlone(q)) return false;
  const auto joins = [&](std::size_t token) {
    const std::string_view mark = s_.Word(token);
    return s_.tokens[token].kind == TokenKind::kMark &&
           (mark == "-" || mark == "/" || mark == "#" || mark == "_" ||
            mark == "@" || mark == ":");
  };
  const std::size_t first = q.where.first;
  const std::size_t last = q.where.last;
  // "19-jährige", "#12", "24/7"
  const bool glued_before =
      first > 0 && !s_.tokens[first].space_before && joins(first - 1);
  const bool glued_behind = last + 1 < s_.tokens.size() &&
                            !s_.tokens[last].space_before &&
                            !s_.tokens[last + 1].space_before && joins(last);
  return !glued_before && !glued_behind && !IsLabel(q) &&
         (IsMarked(q) || IsAlone(q) || IsPredicate(q));
}

// "The answer is 42.": a number and no more is told of something.
bool UnitResolver::IsPredicate(const QuantityMention& q) const {
  const std::size_t first = q.where.first;
  const bool ends = q.where.last >= s_.tokens.size() ||
                    s_.tokens[q.where.last].kind == TokenKind::kMark;
  return ends && first > 1 &&
         std::ranges::count(context_.language().copulas, s_.Folded(first - 1)) >
             0;
}

// More than digits says that it is a figure: a hedge, a range, a sign, a
// fraction, decimals, groups of digits, a scale word, words.
bool UnitResolver::IsMarked(const QuantityMention& q) const {
  const std::string_view number = s_.Slice(q.number);
  const bool plain =
      std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
  return !plain || q.reading.hedge != HedgeClass::kBare || q.reading.negative ||
         q.reading.low.scale != Rational(1);
}

// "Fertig wurden 15.362.": what the sentence before counts, where the numbers
// are of one size.
void UnitResolver::TakeFromBefore(ResolvedQuantity& r) {
  const QuantityMention& q = r.quantity;
  const Rational value = q.reading.low.value();
  const bool whole = q.reading.hedge != HedgeClass::kFraction &&
                     value.is_integer() && value >= Rational(kLeastElided) &&
                     q.reading.low.digits.is_integer();
  if (!whole || IsLabel(q) || !IsMarked(q)) return;
  const std::size_t begin = context_.ParagraphBegin(s_.index);
  for (std::size_t at = s_.index; at > begin; --at) {
    const auto& before = context_.QuantitiesIn(at - 1);
    for (auto other = before.rbegin(); other != before.rend(); ++other) {
      if (!other->unit || !other->counted) continue;
      const Rational theirs = other->reading.low.value();
      if (theirs > value * Rational(kOneSize) ||
          value > theirs * Rational(kOneSize)) {
        continue;
      }
      r.quantity.unit = other->unit;
      r.quantity.unit_factor = other->unit_factor;
      r.quantity.counted = true;
      r.quantity.reasons.push_back({"unit", "", r.quantity.where, true});
      r.unsure_unit = true;
      return;
    }
  }
}

// "Sitze im Rathaus:", then "SPD: 45": a label and its number in a list below
// words that end in a colon and name what is counted.
void UnitResolver::TakeFromHeading(ResolvedQuantity& r) {
  QuantityMention& q = r.quantity;
  const std::size_t first = q.where.first;
  const bool item = first > 0 && s_.IsMark(first - 1, ":") &&
                    q.where.last == s_.tokens.size();
  if (!item) return;
  const auto& sentences = context_.document().sentences;
  for (std::size_t at = s_.index; at-- > 0 && s_.index - at <= kListLength;) {
    const ParsedSentence& above = context_.At(at);
    if (sentences[at].block == sentences[s_.index].block) return;
    if (!above.text.ends_with(":")) continue;
    for (const PhraseMatch& phrase : above.phrases) {
      if (phrase.kind != static_cast<int>(PhraseKind::kUnit)) continue;
      const UnitRule& rule = context_.pack().units[phrase.rule];
      if (rule.dimension != "count") continue;
      q.unit = Unit{rule.code, rule.dimension};
      q.unit_factor = rule.factor;
      q.counted = true;
      q.reasons.push_back({"unit", rule.id, q.where, true});
      return;
    }
    return;
  }
}

// "Die Zahl der Kunden stieg auf 3 Millionen", "Users: 300 million"
void UnitResolver::TakeNamedNoun(ResolvedQuantity& r) const {
  QuantityMention& q = r.quantity;
  const bool says_much = IsMarked(q) || !q.preposition.empty();
  if (!says_much || IsLabel(q)) return;
  const auto noun =
      FindElidedNoun(s_, q.where, context_.language(), context_.pack());
  if (!noun) return;
  q.unit = noun->unit;
  q.unit_factor = noun->factor;
  q.counted = true;
  q.reasons.push_back({"unit", noun->rule, noun->where, true});
}

// "Ein Jahr zuvor waren es weniger als drei.": what the figure before was in,
// where the clause says that it is the same.
void UnitResolver::TakeSaidAgain(ResolvedQuantity& r) {
  QuantityMention& q = r.quantity;
  const bool again =
      std::ranges::any_of(s_.anaphors, [&](const CueMention& cue) {
        return s_.ClauseOf(cue.where) == s_.ClauseOf(q.where);
      });
  const bool ends = q.where.last >= s_.tokens.size() ||
                    s_.tokens[q.where.last].kind == TokenKind::kMark;
  if (!again || !ends || IsLabel(q) || !context_.Before(s_.index)) return;
  const auto& before = context_.QuantitiesIn(s_.index - 1);
  const auto said = std::find_if(
      before.rbegin(), before.rend(), [](const QuantityMention& other) {
        return other.unit && other.unit->dimension != "time" &&
               !other.multiple && other.reading.whole == Rational(1);
      });
  if (said == before.rend()) return;
  const Rational mine = q.reading.low.value();
  const Rational theirs = said->reading.low.value();
  const bool one_size =
      mine < theirs * Rational(kOneSize) && theirs < mine * Rational(kOneSize);
  if (!one_size) return;
  Take(r, *said);
  q.reasons.back().where = q.where;
  r.unsure_unit = true;
}

// "Erwartet waren 3,8 Milliarden.": a sum, where the large figure before it is
// money.
void UnitResolver::TakeCurrencyBefore(ResolvedQuantity& r) {
  QuantityMention& q = r.quantity;
  q.unit = CurrencyBefore(context_, s_, q);
  if (!q.unit) return;
  q.reasons.push_back({"unit", "", q.where, true});
  r.unsure_unit = true;
}

// Neither unit nor noun: a plain number.
void UnitResolver::TakeNumber(ResolvedQuantity& r) {
  QuantityMention& q = r.quantity;
  const bool vague = q.reading.hedge == HedgeClass::kPlural ||
                     q.reading.hedge == HedgeClass::kDigitClass;
  // "Milliarden" alone may be anything; "hundreds of thousands" are counted.
  const bool sum = vague && q.reading.low.scale >= Rational(kSumScale);
  if (sum || !q.unread.empty()) return;
  if (!IsSmallWord(q)) TakeCounted(r);
  if (!q.unit && !IsSmallWord(q)) TakeNamedNoun(r);
  if (!q.unit) TakeSaidAgain(r);
  if (!q.unit) TakeFromHeading(r);
  if (!q.unit) TakeFromBefore(r);
  if (!q.unit) TakeCurrencyBefore(r);
  if (!q.unit && (vague || IsBareFigure(q))) q.unit = Unit{};
}

// "60 Cent", "30 Cent je Kilowattstunde": hundredths of the one currency that
// the document names.
void UnitResolver::NameCurrency(ResolvedQuantity& r) {
  QuantityMention& q = r.quantity;
  const bool hundredths = q.unit_factor < Rational(1);
  if (!hundredths || !q.unit->code.starts_with(Unit::kNoCurrency)) return;
  const std::optional<Unit> currency = DocumentCurrency(context_);
  r.unsure_unit = !currency;
  if (!currency) return;
  q.unit->code.replace(0, Unit::kNoCurrency.size(), currency->code);
  q.reasons.push_back({"unit", "", q.where, true});
}

std::vector<ResolvedQuantity> UnitResolver::Resolve() {
  std::vector<ResolvedQuantity> resolved;
  for (std::size_t i = 0; i < s_.quantities.size(); ++i) {
    ResolvedQuantity r{s_.quantities[i]};
    // A noun right behind a vague plural ("Milliardenbeträge in") is where
    // the money goes, not what is counted.
    if (!r.quantity.unit) TakeFromSentence(r, i);
    if (r.quantity.unit) NameCurrency(r);
    if (!r.quantity.unit) TakeCurrency(r);
    if (!r.quantity.unit) TakeNumber(r);
    resolved.push_back(std::move(r));
  }
  return resolved;
}

}  // namespace

std::vector<ResolvedQuantity> ResolveUnits(Context& context,
                                           const ParsedSentence& sentence) {
  return UnitResolver(context, sentence).Resolve();
}

}  // namespace stimmig
