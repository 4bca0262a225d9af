// SPDX-License-Identifier: Apache-2.0
#include "extract/assemble.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "extract/bind_claim.h"
#include "extract/bind_entity.h"
#include "extract/bind_metric.h"
#include "extract/bind_moment.h"
#include "extract/bind_period.h"
#include "extract/bind_qualifiers.h"
#include "extract/business_year.h"
#include "extract/digits.h"
#include "extract/resolve_unit.h"
#include "figure/rounding.h"

namespace stimmig {
namespace {

constexpr std::size_t kContextCodePoints = 240;
constexpr std::size_t kEllipsesCodePoints = 4;
// The qualifier of SEMANTICS.md 2.
constexpr std::string_view kIncrement = "increment";
constexpr std::string_view kMeasurement = "measurement";

// Steps `count` code points back or forth from an offset, inside [low, high].
std::size_t StepBack(std::string_view text, std::size_t at, std::size_t low,
                     std::size_t count) {
  while (at > low && count-- > 0) at -= DecodeBefore(text, at).size_bytes;
  return at;
}

std::size_t StepOn(std::string_view text, std::size_t at, std::size_t high,
                   std::size_t count) {
  while (at < high && count-- > 0) at += DecodeAt(text, at).size_bytes;
  return at;
}

// Just behind the first space of [at, high), or `high`.
std::size_t NextSpace(std::string_view text, std::size_t at, std::size_t high) {
  while (at < high) {
    const CodePoint c = DecodeAt(text, at);
    at += c.size_bytes;
    if (IsSpace(c.value)) return at;
  }
  return high;
}

// At the last space of [low, at), or `low`.
std::size_t LastSpace(std::string_view text, std::size_t low, std::size_t at) {
  while (at > low) {
    const CodePoint c = DecodeBefore(text, at);
    at -= c.size_bytes;
    if (IsSpace(c.value)) return at;
  }
  return low;
}

class Assembler {
 public:
  Assembler(Context& context, const ParsedSentence& sentence)
      : context_(context), s_(sentence) {}

  SentenceFacts Assemble();

 private:
  void Add(ResolvedQuantity resolved, SentenceFacts& out);
  void AddUnread(TokenRange where, std::string why, SentenceFacts& out) const;
  void AddTooLong(SentenceFacts& out) const;
  Fact MakeFact(const ResolvedQuantity& resolved, const MetricBinding& metric,
                const PeriodBinding& period);
  void TakeOutPer(QuantityMention& q, const MetricRule& metric) const;
  Quantity MakeQuantity(const QuantityMention& q,
                        const MetricBinding& metric) const;
  void SetPlace(Fact& fact, TokenRange where) const;
  std::string ContextOf(Span figure) const;
  void SetMetric(Fact& fact, const QuantityMention& q,
                 const MetricBinding& metric) const;
  void SetPeriod(Fact& fact, const PeriodBinding& period) const;
  void SetClaim(Fact& fact, const QuantityMention& q);
  void SetMoment(Fact& fact, const QuantityMention& q,
                 const MetricBinding& metric) const;
  void SetEntity(Fact& fact, const Referent& referent) const;
  void SetQualifiers(Fact& fact, const QuantityMention& q,
                     const MetricBinding& metric) const;
  void SetAltReadings(Fact& fact, const QuantityMention& q) const;
  static Reason CountedBy(const QuantityMention& q);
  std::string GoverningNoun(const QuantityMention& q) const;
  void AddEvidence(Fact& fact, const std::vector<Reason>& reasons) const;
  bool SharesAmount(const QuantityMention& q) const;
  bool RestatesLast(const QuantityMention& q) const;
  void AddRestated(const ResolvedQuantity& resolved, SentenceFacts& out);

  Context& context_;
  const ParsedSentence& s_;
  // The last figure, its metric and the first of its facts.
  std::optional<QuantityMention> last_;
  MetricBinding last_metric_;
  std::size_t last_fact_ = 0;
};

void Assembler::AddEvidence(Fact& fact,
                            const std::vector<Reason>& reasons) const {
  if (!context_.evidence()) return;
  for (const Reason& reason : reasons) {
    Evidence evidence{.slot = reason.slot, .rule = reason.rule};
    const auto& places = context_.pack().lexicon.places;
    if (const auto place = places.find(reason.rule); place != places.end()) {
      evidence.file = place->second.file;
      evidence.line = place->second.line;
    }
    if (reason.where.size() > 0) {
      Span span = s_.TextSpan(reason.where);
      span.begin += s_.offset;
      span.end += s_.offset;
      evidence.span = context_.document().ToRaw(span);
    }
    evidence.inferred = reason.inferred;
    fact.evidence.push_back(std::move(evidence));
  }
}

// The sentence as read; of a long one the words around the expression.
std::string Assembler::ContextOf(Span figure) const {
  const Document& document = context_.document();
  const Span sentence =
      document.ToQuotable({s_.offset, s_.offset + s_.text.size()});
  const std::string_view bytes = document.quotable();
  const std::string_view whole = bytes.substr(sentence.begin, sentence.size());
  if (CountCodePoints(whole) <= kContextCodePoints) return std::string(whole);
  const std::size_t length =
      CountCodePoints(bytes.substr(figure.begin, figure.size()));
  const std::size_t room =
      length + kEllipsesCodePoints < kContextCodePoints
          ? (kContextCodePoints - kEllipsesCodePoints - length) / 2
          : 0;
  std::size_t begin = StepBack(bytes, figure.begin, sentence.begin, room);
  std::size_t end = StepOn(bytes, figure.end, sentence.end, room);
  // Whole words only.
  if (begin > sentence.begin) begin = NextSpace(bytes, begin, figure.begin);
  if (end < sentence.end) end = LastSpace(bytes, figure.end, end);
  return (begin > sentence.begin ? "\u2026 " : "") +
         std::string(bytes.substr(begin, end - begin)) +
         (end < sentence.end ? " \u2026" : "");
}

void Assembler::SetPlace(Fact& fact, TokenRange where) const {
  const Document& document = context_.document();
  Span span = s_.TextSpan(where);
  span.begin += s_.offset;
  span.end += s_.offset;
  fact.doc = document.info.path;
  fact.span = document.ToRaw(span);
  fact.sentence = document.ToRaw({s_.offset, s_.offset + s_.text.size()});
  fact.position = document.raw().Locate(fact.span.begin);
  const Span quoted = document.ToQuotable(span);
  fact.text = document.quotable().substr(quoted.begin, quoted.size());
  fact.published = document.info.published;
  fact.part = document.PartOf(document.sentences[s_.index]);
  if (context_.evidence()) fact.context = ContextOf(quoted);
}

// "$70 a barrel" of an oil price is 70 dollars.
void Assembler::TakeOutPer(QuantityMention& q, const MetricRule& metric) const {
  const auto& units = context_.pack().units;
  const auto per = std::ranges::find(units, metric.per, &UnitRule::id);
  if (per == units.end()) return;
  const auto [code, dimension] = *q.unit;
  const std::size_t of = code.find('/');
  if (of == code.npos || code.substr(of + 1) != per->code) return;
  q.unit = Unit{code.substr(0, of), dimension.substr(0, dimension.find('/'))};
  q.unit_factor = q.unit_factor * per->factor;
}

Quantity Assembler::MakeQuantity(const QuantityMention& q,
                                 const MetricBinding& metric) const {
  Quantity quantity;
  quantity.unit = *q.unit;
  quantity.unit_written = q.unit_written;
  quantity.unit_factor = q.unit_factor;
  quantity.hedge_id = q.hedge_id;
  quantity.approx = q.approx;
  Reading reading = q.reading;
  const bool vague = reading.hedge == HedgeClass::kDigitClass ||
                     reading.hedge == HedgeClass::kPlural ||
                     reading.low_negative;
  if (!vague) {
    quantity.from = reading.low;
    quantity.to = reading.high;
  }
  reading.low.scale = reading.low.scale * q.unit_factor;
  if (reading.high) reading.high->scale = reading.high->scale * q.unit_factor;
  reading.negative = q.reading.negative != (metric.sign < 0);
  reading.counted = q.counted;
  reading.can_be_negative = metric.metric && metric.metric->can_be_negative;
  quantity.figure = MakeFigure(reading, context_.pack().tolerances);
  return quantity;
}

// The noun is all that tells what is counted.
Reason Assembler::CountedBy(const QuantityMention& q) {
  const auto unit = std::ranges::find(q.reasons, "unit", &Reason::slot);
  const TokenRange noun = unit == q.reasons.end() ? q.where : unit->where;
  return {"metric", "", noun, true};
}

void Assembler::SetMetric(Fact& fact, const QuantityMention& q,
                          const MetricBinding& metric) const {
  fact.aspect = metric.aspect;
  fact.base = metric.base;
  if (metric.metric) {
    fact.metric = metric.metric->id;
  } else if (q.unit->dimension == "count" || metric.counts) {
    fact.metric = "count:" + metric.counts.value_or(*q.unit).code;
    if (!metric.counts) AddEvidence(fact, {CountedBy(q)});
  } else {
    fact.cue = GoverningNoun(q);
    fact.weak.push_back("metric");
  }
  if (metric.unsure) fact.weak.push_back("metric");
  AddEvidence(fact, metric.reasons);
}

// The last capitalised word before the figure in its clause.
std::string Assembler::GoverningNoun(const QuantityMention& q) const {
  const std::size_t clause = s_.ClauseOf(q.where);
  for (std::size_t i = q.where.first; i-- > 0 && s_.clause[i] == clause;) {
    const bool word = s_.tokens[i].kind == TokenKind::kWord;
    const bool noun =
        word && (context_.language().nouns_capitalised
                     ? IsUpper(DecodeAt(s_.Word(i), 0).value)
                     : !context_.index().function_words.Contains(s_.Folded(i)));
    if (noun) return std::string(s_.Word(i));
  }
  return "";
}

void Assembler::SetPeriod(Fact& fact, const PeriodBinding& period) const {
  fact.period = period.period;
  if (fact.base.empty()) fact.base = period.base;
  if (period.missing || period.unsure) fact.weak.push_back("period");
  AddEvidence(fact, period.reasons);
}

void Assembler::SetClaim(Fact& fact, const QuantityMention& q) {
  ClaimBinding claim = BindClaim(context_, s_, q);
  fact.modality = claim.modality;
  // "2027 steigt der Mindestlohn": what is to come is no outcome.
  const auto& today = context_.document().info.published;
  const bool to_come = today && fact.period && fact.period->first() &&
                       *today < *fact.period->first();
  if (to_come && fact.modality == Modality::kActual) {
    fact.modality = Modality::kGuidance;
  }
  fact.frame = claim.frame;
  fact.attribution = std::move(claim.attribution);
  fact.as_of = claim.as_of;
  fact.event = std::move(claim.event);
  fact.update_cue = claim.update_cue;
  AddEvidence(fact, claim.reasons);
}

void Assembler::SetMoment(Fact& fact, const QuantityMention& q,
                          const MetricBinding& metric) const {
  auto moment = BindMoment(context_, s_, q, metric.metric);
  if (!moment) return;
  fact.moment = std::move(moment->moment);
  AddEvidence(fact, {moment->reason});
}

void Assembler::SetEntity(Fact& fact, const Referent& referent) const {
  fact.entity = context_.Entity(referent.entity).id;
  fact.entity_name = context_.OwnName(referent.entity);
  if (referent.unsure) fact.weak.push_back("entity");
  AddEvidence(fact,
              {{"entity", referent.rule, referent.where, referent.inferred}});
}

void Assembler::SetQualifiers(Fact& fact, const QuantityMention& q,
                              const MetricBinding& metric) const {
  QualifierBinding binding = BindQualifiers(context_, s_, q, metric);
  fact.qualifiers = std::move(binding.qualifiers);
  AddEvidence(fact, binding.reasons);
  // A poll of economists is a forecast like others.
  if (fact.modality != Modality::kActual) {
    std::erase_if(fact.qualifiers, [](const std::string& one) {
      return one.starts_with(kMeasurement);
    });
  }
  // "weitere 5.000 Stellen": what is added, never the level.
  if (std::ranges::count(fact.qualifiers, kIncrement) > 0 &&
      fact.aspect == Aspect::kLevel) {
    fact.aspect = Aspect::kChangeAbs;
  }
}

void Assembler::SetAltReadings(Fact& fact, const QuantityMention& q) const {
  if (q.maybe_exact) {
    fact.alt_readings.push_back(
        {Interval::Point(fact.quantity.figure.value), *q.unit, "exact"});
  }
  if (q.other) {
    const Rational value = q.other->value() * q.unit_factor;
    fact.alt_readings.push_back({Interval::Point(value), *q.unit, "thousands"});
  }
}

// An amount in the plural, or "je": each of several subjects has it.
bool Assembler::SharesAmount(const QuantityMention& q) const {
  if (q.reading.hedge == HedgeClass::kDigitClass ||
      q.reading.hedge == HedgeClass::kPlural) {
    return true;
  }
  return s_.PhraseBefore(PhraseKind::kDistributive, q.where.first) != nullptr;
}

Fact Assembler::MakeFact(const ResolvedQuantity& resolved,
                         const MetricBinding& metric,
                         const PeriodBinding& period) {
  const QuantityMention& q = resolved.quantity;
  Fact fact;
  SetPlace(fact, q.where);
  fact.quantity = MakeQuantity(q, metric);
  SetMetric(fact, q, metric);
  SetPeriod(fact, period);
  SetClaim(fact, q);
  SetMoment(fact, q, metric);
  SetQualifiers(fact, q, metric);
  SetAltReadings(fact, q);
  if (resolved.unsure_unit) fact.weak.push_back("unit");
  AddEvidence(fact, q.reasons);
  return fact;
}

void Assembler::AddUnread(TokenRange where, std::string why,
                          SentenceFacts& out) const {
  Fact place;
  SetPlace(place, where);
  out.unread.push_back(
      {place.doc, place.span, place.position, place.text, std::move(why)});
}

// "8,6 Milliarden Euro (rund 10,0 Milliarden Dollar)": the amount in brackets
// says what the one before it says, in another currency.
bool Assembler::RestatesLast(const QuantityMention& q) const {
  if (!last_ || !q.unit || !last_->unit) return false;
  const bool money = q.unit->dimension == "money" &&
                     last_->unit->dimension == "money" &&
                     q.unit->code != last_->unit->code;
  const std::size_t first = q.where.first;
  return money && first > 0 && s_.IsMark(first - 1, "(") &&
         last_->where.last == first - 1 && s_.IsMark(q.where.last, ")");
}

// The facts of the amount before, with the value and place of this one.
void Assembler::AddRestated(const ResolvedQuantity& resolved,
                            SentenceFacts& out) {
  const QuantityMention& q = resolved.quantity;
  const std::vector<Fact> restated(
      out.facts.begin() + static_cast<std::ptrdiff_t>(last_fact_),
      out.facts.end());
  for (const Fact& before : restated) {
    Fact fact = before;
    fact.evidence.clear();
    SetPlace(fact, q.where);
    fact.quantity = MakeQuantity(q, last_metric_);
    fact.alt_readings.clear();
    SetAltReadings(fact, q);
    // Who converted it, at which rate, nobody says.
    fact.weak.push_back("unit");
    AddEvidence(fact, q.reasons);
    for (Evidence slot : before.evidence) {
      if (slot.slot == "unit" || slot.slot == "hedge") continue;
      slot.inferred = true;
      fact.evidence.push_back(std::move(slot));
    }
    out.facts.push_back(std::move(fact));
  }
}

void Assembler::Add(ResolvedQuantity resolved, SentenceFacts& out) {
  QuantityMention& q = resolved.quantity;
  if (!q.unread.empty()) return AddUnread(q.where, q.unread, out);
  if (RestatesLast(q)) return AddRestated(resolved, out);
  if (!q.unit) {
    // A number in words counts only beside what it counts.
    if (!q.spelled) AddUnread(q.where, "no_unit", out);
    return;
  }
  const MetricBinding metric = BindMetric(context_, s_, q);
  if (metric.metric) TakeOutPer(q, *metric.metric);
  if (metric.counts && *q.unit == Unit{}) {
    q.unit = *metric.counts;
    q.counted = true;
  }
  last_ = q;
  last_fact_ = out.facts.size();
  last_metric_ = metric;
  const PeriodBinding period = BindPeriod(context_, s_, q, metric);
  context_.Remember(
      {s_.index, metric.metric, *q.unit, period.named, s_.ClauseOf(q.where)});
  Fact fact = MakeFact(resolved, metric, period);
  const TokenRange anchor = metric.cue.value_or(q.where);
  const EntityBinding who = BindEntity(context_, s_, q, metric.metric, anchor);
  const bool together = who.entities.size() > 1 && !SharesAmount(q);
  if (who.entities.empty() || together) {
    if (together || !who.unnamed) fact.weak.push_back("entity");
    out.facts.push_back(std::move(fact));
    return;
  }
  for (const Referent& referent : who.entities) {
    const bool last = &referent == &who.entities.back();
    Fact one = last ? std::move(fact) : fact;
    SetEntity(one, referent);
    one.period = InBusinessYear(
        period, context_.Entity(referent.entity).fiscal_year_end_month,
        context_.document().info.published);
    if (who.entities.size() > 1) {
      one.weak.push_back("distributive");
      std::erase(one.qualifiers, kEachOne);
    }
    if (who.scope) {
      one.scope = context_.Entity(who.scope->entity).id;
      AddEvidence(one, {{"scope", who.scope->rule, who.scope->where,
                         who.scope->inferred}});
    }
    out.facts.push_back(std::move(one));
  }
}

// Digits that no figure has room for; not those of a phone number.
void Assembler::AddTooLong(SentenceFacts& out) const {
  for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
    if (s_.tokens[i].kind != TokenKind::kNumber) continue;
    if (!HasTooManyDigits(s_.Word(i))) continue;
    const TokenRange where{i, i + 1};
    const bool other = std::ranges::any_of(
        s_.non_figures,
        [&](const CueMention& cue) { return cue.where.Overlaps(where); });
    if (!other) AddUnread(where, "too_many_digits", out);
  }
}

SentenceFacts Assembler::Assemble() {
  SentenceFacts out;
  AddTooLong(out);
  for (ResolvedQuantity& resolved : ResolveUnits(context_, s_)) {
    Add(std::move(resolved), out);
  }
  return out;
}

}  // namespace

SentenceFacts Assemble(Context& context, const ParsedSentence& sentence) {
  return Assembler(context, sentence).Assemble();
}

}  // namespace stimmig
