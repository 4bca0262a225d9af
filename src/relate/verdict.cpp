// SPDX-License-Identifier: Apache-2.0
#include "relate/verdict.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "figure/rounding.h"
#include "relate/beside.h"
#include "relate/comparable.h"
#include "relate/utterance.h"
#include "relate/verdict_rows.h"

namespace stimmig {
namespace {

bool MeansReport(const Pair& pair) {
  return StanceOf(pair.a, pair.pack) == Stance::kReport &&
         StanceOf(pair.b, pair.pack) == Stance::kReport;
}

// The first detail for tension, the second for what cannot both hold.
Verdict ByNumber(const Pair& pair, Verdict agree, Verdict tension,
                 Verdict disjoint) {
  return pair.agree() ? agree : pair.disjoint() ? disjoint : tension;
}

Verdict Numeric(const Pair& pair) { return {.kind = KindOf(pair.numeric)}; }

// "2,6 %" and "2,7 %": one of them may have been rounded the other way.
bool IsLastDigitApart(const Figure& a, const Figure& b) {
  return a.bare && b.bare && a.last_digit == b.last_digit &&
         Distance(a, b) == a.last_digit;
}

// 2: a slot is missing or unsure.
std::optional<Verdict> JudgeWeak(const Pair& pair) {
  if (pair.weak.empty()) return std::nullopt;
  return ByNumber(pair, Numeric(pair), {},
                  {RelationKind::kTension, pair.weak.front()});
}

// 3: one utterance, told in two articles.
std::optional<Verdict> JudgeQuote(const Pair& pair) {
  const auto& [a, b] = std::tie(pair.a, pair.b);
  const bool one_utterance = IsOneUtterance(a, b) &&
                             a.update_cue == b.update_cue &&
                             StanceOf(a, pair.pack) == StanceOf(b, pair.pack);
  if (!one_utterance) return std::nullopt;
  return ByNumber(pair, {RelationKind::kCorroborates},
                  {RelationKind::kTension, "quote"},
                  {RelationKind::kContradicts, "quote"});
}

// 4: a running count, or a state, at another moment.
std::optional<Verdict> JudgeMoment(const Pair& pair) {
  const auto& [a, b] = std::tie(pair.a, pair.b);
  const bool other_state = MeansReport(pair) && !a.period && !b.period &&
                           a.as_of && b.as_of && a.as_of != b.as_of;
  const bool one_stage = a.moment == b.moment || StageOf(a) == StageOf(b);
  if (one_stage && !other_state) return std::nullopt;
  return Verdict{RelationKind::kMoved};
}

// 5: one of them corrects the other. Who repeats later what was corrected
// still carries the old figure.
std::optional<Verdict> JudgeCorrection(const Pair& pair) {
  const bool second = IsCorrection(pair.b);
  if (IsCorrection(pair.a) == second) return std::nullopt;
  const auto& made = MadeOn(second ? pair.b : pair.a);
  const auto& other = MadeOn(second ? pair.a : pair.b);
  if (made && other && *made < *other && !pair.repeats_corrected) {
    return std::nullopt;
  }
  // The text that corrects names the old figure to replace it.
  const Verdict corrected =
      pair.same_doc() ? Verdict{RelationKind::kSuperseded, "corrected", second}
                      : Verdict{RelationKind::kCorrected, "", second};
  return ByNumber(pair, {RelationKind::kConfirmed, "", second}, corrected,
                  corrected);
}

// How a metric's figures are replaced by later ones.
bool IsRevised(const Pair& pair, const Fact& newer, const Fact& older,
               int days) {
  if (older.modality == Modality::kPreliminary) return true;
  const Judgement& judgement = pair.pack.judgement;
  const MetricRule& metric = MetricOf(newer, pair.pack);
  if (metric.running) return true;
  if (!metric.revisable) return false;
  // Two texts of one week that differ without a word rest on one publication.
  return newer.update_cue || days >= judgement.update_gap_days;
}

bool WithinRevisionBand(const Pair& pair) {
  const Judgement& judgement = pair.pack.judgement;
  const Figure& a = pair.a.quantity.figure;
  const Figure& b = pair.b.quantity.figure;
  return pair.a.quantity.unit.is_percentage()
             ? Distance(a, b) <= judgement.revision_points
             : Gap(a, b) <= judgement.revision_share;
}

// A count that grows may not fall without a word about it.
bool IsExplained(const Pair& pair, const Fact& newer, const Fact& older) {
  if (older.modality == Modality::kPreliminary || newer.update_cue) return true;
  return MetricOf(newer, pair.pack).running
             ? newer.quantity.figure.value > older.quantity.figure.value
             : WithinRevisionBand(pair);
}

// 7: a later figure of what is revised as a rule.
std::optional<Verdict> JudgeRevision(const Pair& pair) {
  const auto& first = MadeOn(pair.a);
  const auto& second = MadeOn(pair.b);
  if (!MeansReport(pair) || !first || !second) return std::nullopt;
  const int days = second->DayNumber() - first->DayNumber();
  if (days == 0) {
    // Nobody knows which of two counts of one day is the later one.
    const bool running = MetricOf(pair.a, pair.pack).running &&
                         !pair.same_doc() && !pair.agree();
    if (!running) return std::nullopt;
    return Verdict{RelationKind::kTension, "moment"};
  }
  const bool swapped = days > 0;
  const Fact& newer = swapped ? pair.b : pair.a;
  const Fact& older = swapped ? pair.a : pair.b;
  if (!IsRevised(pair, newer, older, std::abs(days))) return std::nullopt;
  const bool told =
      newer.update_cue || older.modality == Modality::kPreliminary;
  if (pair.agree() && !told) return std::nullopt;
  const Verdict other =
      IsExplained(pair, newer, older)
          ? Verdict{RelationKind::kSuperseded, "revised", swapped}
          : Verdict{RelationKind::kTension, "revised"};
  return ByNumber(pair, {RelationKind::kConfirmed, "", swapped}, other, other);
}

// 15: hearsay against anything.
std::optional<Verdict> JudgeHearsay(const Pair& pair) {
  const bool hearsay = pair.a.modality == Modality::kHearsay ||
                       pair.b.modality == Modality::kHearsay;
  if (!hearsay) return std::nullopt;
  return ByNumber(pair, {RelationKind::kSupports},
                  {RelationKind::kTension, "attributed"},
                  {RelationKind::kDisagrees});
}

// 16, 17: one speaker against another, or against the author.
std::optional<Verdict> JudgeVoices(const Pair& pair) {
  const std::string_view first = VoiceOf(pair.a, pair.pack);
  const std::string_view second = VoiceOf(pair.b, pair.pack);
  if (first == second) return std::nullopt;
  const bool author = first.empty() || second.empty();
  return ByNumber(
      pair, {RelationKind::kSupports}, {RelationKind::kTension, "attributed"},
      {author ? RelationKind::kDisputed : RelationKind::kDisagrees});
}

// 6: two of a kind, about one thing, at one moment.
std::optional<Verdict> JudgeAssertions(const Pair& pair) {
  const bool last_digit =
      IsLastDigitApart(pair.a.quantity.figure, pair.b.quantity.figure);
  return ByNumber(pair, Numeric(pair),
                  {RelationKind::kTension, last_digit ? "last_digit" : ""},
                  {RelationKind::kContradicts});
}

// The first that applies decides; the last one always does.
constexpr auto kRows = std::to_array<std::optional<Verdict> (*)(const Pair&)>(
    {JudgeWeak, JudgeQuote, JudgeMoment, JudgeCorrection, JudgeRevision,
     JudgeForecast, JudgeHearsay, JudgeVoices, JudgeAssertions});

Verdict FirstVerdict(const Pair& pair) {
  for (const auto& row : kRows) {
    if (const std::optional<Verdict> verdict = row(pair)) return *verdict;
  }
  return {};
}

// Whether every value of the part lies above every value of the whole.
bool Exceeds(const Figure& part, const Figure& whole, Mode mode) {
  const Interval lower = Outer(part, mode), upper = Outer(whole, mode);
  return lower.low && upper.high && *lower.low > *upper.high;
}

}  // namespace

RelationKind KindOf(NumericRelation numeric) {
  switch (numeric) {
    case NumericRelation::kEqual:
      return RelationKind::kEqual;
    case NumericRelation::kRoundingEqual:
      return RelationKind::kRoundingEqual;
    case NumericRelation::kRefines:
      return RelationKind::kRefines;
    case NumericRelation::kContains:
      return RelationKind::kContains;
    case NumericRelation::kOverlaps:
      return RelationKind::kOverlaps;
    case NumericRelation::kTruncated:
      return RelationKind::kTruncated;
    case NumericRelation::kApproxEqual:
      return RelationKind::kApproxEqual;
    case NumericRelation::kTension:
      return RelationKind::kTension;
    case NumericRelation::kDisjoint:
      return RelationKind::kContradicts;
  }
  return RelationKind::kContradicts;
}

bool IsConflict(RelationKind kind) {
  return kind == RelationKind::kContradicts ||
         kind == RelationKind::kDisagrees || kind == RelationKind::kDisputed ||
         kind == RelationKind::kCorrected;
}

Judgment Judge::ComparePart(std::size_t part, std::size_t whole,
                            std::vector<std::string> weak) const {
  const Fact &a = facts_[part], &b = facts_[whole];
  if (StanceOf(a, pack_) != StanceOf(b, pack_) ||
      VoiceOf(a, pack_) != VoiceOf(b, pack_)) {
    return {};
  }
  const Figure &first = a.quantity.figure, &second = b.quantity.figure;
  Judgment judgment;
  judgment.inequality_kept = !Exceeds(first, second, mode_);
  if (!judgment.inequality_kept) {
    judgment.relation = {.kind = RelationKind::kViolatesPartOf,
                         .facts = {part, whole},
                         .roles = {"part", "whole"},
                         .detail = "",
                         .weak = std::move(weak),
                         .gap = Gap(first, second)};
  }
  return judgment;
}

namespace {

// Who sets two figures side by side in one sentence tells two things apart
// ("mehr als fünf Billionen, nach vier Billionen im Juli"); that we cannot see
// what is our ignorance, not the author's mistake. So do those of one article
// of which a slot is unsure: "By noon the figure had dropped to 500,000". And
// whoever is not named again in the body of a text may be another: "Der Absatz
// in China ging auf 2,69 Millionen zurück".
bool IsJuxtaposed(const Fact& a, const Fact& b, const Gate& gate,
                  RelationKind kind) {
  if (a.doc != b.doc) return false;
  const bool one_sentence = !a.sentence.empty() && a.sentence == b.sentence;
  const bool unsure = !gate.weak.empty();
  const bool in_body = a.part == Part::kBody && b.part == Part::kBody;
  switch (kind) {
    case RelationKind::kDisagrees:
      return unsure;
    case RelationKind::kTension:
      return unsure || one_sentence;
    case RelationKind::kContradicts:
    case RelationKind::kDisputed:
      return one_sentence || (in_body && (IsInferred(a) || IsInferred(b)));
    default:
      return false;
  }
}

}  // namespace

// Two currencies: the second amount restates the first, or the digits were
// taken over and the currency was not. Else a dated rate decides.
std::optional<Verdict> Judge::JudgeCurrencies(const Pair& pair) const {
  if (Converts(pair.a, pair.b) || Converts(pair.b, pair.a)) {
    return Verdict{RelationKind::kRestates};
  }
  const Verdict digits{RelationKind::kTension, "currency_digits"};
  if (pair.numeric <= NumericRelation::kRoundingEqual) return digits;
  const std::optional<bool> fits = AgreeConverted(pair);
  if (fits && *fits) return Verdict{RelationKind::kApproxEqual, "converted"};
  if (pair.agree()) return digits;
  if (!fits) return std::nullopt;
  return Verdict{RelationKind::kTension, reason::kCurrency};
}

std::optional<bool> Judge::AgreeConverted(const Pair& pair) const {
  // A flow is converted by the rate at its end, where that is over.
  const auto day_of = [](const Fact& fact) {
    const std::optional<Date>& told = MadeOn(fact);
    const auto last = fact.period ? fact.period->last() : std::nullopt;
    return last && (!told || *last < *told) ? last : told;
  };
  const std::optional<Date> day = day_of(pair.a);
  if (!rates_ || !day) return std::nullopt;
  const auto rate =
      rates_->At(*day, pair.b.quantity.unit.code, pair.a.quantity.unit.code);
  if (!rate) return std::nullopt;
  const Interval first = Outer(pair.a.quantity.figure, mode_);
  Interval second = Outer(pair.b.quantity.figure, mode_).Scaled(*rate);
  const Rational& slack = pack_.judgement.rate_slack;
  if (second.low) second.low = *second.low - second.low->Abs() * slack;
  if (second.high) second.high = *second.high + second.high->Abs() * slack;
  return first.Touches(second);
}

bool Judge::RepeatsCorrected(std::size_t i, std::size_t j) const {
  const auto takes_back = [this](std::size_t correction, std::size_t other) {
    return IsCorrection(facts_[correction]) &&
           beside_.TakesBack(correction, facts_[other]);
  };
  return takes_back(i, j) || takes_back(j, i);
}

Judgment Judge::Compare(std::size_t i, std::size_t j) const {
  const Fact &a = facts_[i], &b = facts_[j];
  Gate gate = MakeGate(a, b, pack_);
  if (gate.open() && gate.part != PartOf::kNeither) {
    const bool first = gate.part == PartOf::kFirst;
    return ComparePart(first ? i : j, first ? j : i, std::move(gate.weak));
  }
  const Figure &first = a.quantity.figure, &second = b.quantity.figure;
  const Pair pair{a,         b,     stimmig::Compare(first, second, mode_),
                  gate.weak, pack_, RepeatsCorrected(i, j)};
  std::optional<Verdict> verdict;
  if (gate.open()) verdict = FirstVerdict(pair);
  if (gate.reason == reason::kCurrency && gate.part == PartOf::kNeither) {
    verdict = JudgeCurrencies(pair);
    const bool converted = verdict && (verdict->detail == "converted" ||
                                       verdict->detail == reason::kCurrency);
    if (converted) Merge(gate.weak, {"currency"});
  }
  Judgment judgment;
  if (!verdict) judgment.incomparable = gate.reason;
  if (!verdict || !verdict->kind) return judgment;
  const bool restated = beside_.is_converted(i) || beside_.is_converted(j);
  if (restated && !pair.agree() && verdict->kind != RelationKind::kRestates) {
    judgment.incomparable = reason::kCurrency;
    return judgment;
  }
  if (IsJuxtaposed(a, b, gate, *verdict->kind)) {
    judgment.incomparable = reason::kJuxtaposed;
    return judgment;
  }
  const bool swapped = verdict->swapped;
  judgment.relation = {.kind = *verdict->kind,
                       .facts = {swapped ? j : i, swapped ? i : j},
                       .roles = {},
                       .detail = std::string(verdict->detail),
                       .weak = gate.weak,
                       .gap = Gap(first, second)};
  return judgment;
}

}  // namespace stimmig
