// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_metric.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

// Costs, in tokens: of a cue behind the figure, of another figure between, of
// an "and" between.
constexpr std::size_t kBehind = 2;
constexpr std::size_t kFigureBetween = 6;
constexpr std::size_t kCoordinatorBetween = 3;
// Sentences, and figures, back to the one that says what is measured.
constexpr std::size_t kMaxSentencesBack = 2;
constexpr std::size_t kMaxFiguresBack = 16;
// A change noun this near before the figure makes it a change ("ein Rückgang
// von 600 Milliarden").
constexpr std::size_t kChangeNounDistance = 2;
// Tokens from a figure to the percentage that says the same.
constexpr std::size_t kSaidAgainReach = 2;

class MetricBinder {
 public:
  MetricBinder(Context& context, const ParsedSentence& sentence,
               const QuantityMention& quantity)
      : context_(context), s_(sentence), q_(quantity) {}

  MetricBinding Bind();

 private:
  bool is_percent() const { return q_.unit->dimension == "percent"; }
  bool is_plain() const { return *q_.unit == Unit{}; }
  // "2024 kam SAP auf 109.000": what is counted was told before.
  bool CountsAsBefore() const {
    return q_.counted &&
           std::ranges::any_of(q_.reasons, [](const Reason& reason) {
             return reason.slot == "unit" && reason.inferred;
           });
  }
  bool is_points() const { return q_.unit->dimension == "percentage_point"; }
  const MetricRule& Metric(const MetricMention& m) const {
    return context_.pack().metrics[m.metric];
  }
  bool IsBehindOnly(const CueMention& change) const {
    return context_.language().changes[change.rule].behind;
  }
  const MetricCue& Cue(const MetricMention& m) const {
    return Metric(m).cues.at(context_.language().id)[m.cue];
  }
  bool HasUnit(const MetricRule& metric) const;
  bool Fits(const MetricRule& metric) const;
  std::size_t Cost(const MetricMention& cue) const;
  const CueMention* FindChangeIn(
      std::size_t clause, const std::optional<TokenRange>& besides) const;
  const CueMention* FindChange(
      const std::optional<TokenRange>& besides = std::nullopt) const;
  std::optional<TokenRange> FindShareBase() const;
  void SetAspect(MetricBinding& binding) const;
  bool IsStart() const;
  bool IsFrom() const;
  bool IsLevel() const { return q_.preposition == "level" || IsFrom(); }
  std::optional<std::size_t> ClauseSaidAgain() const;
  bool IsOfNoun(const CueMention& change) const;
  bool IsUnsure(const MetricMention& best) const;
  void UseUnitAlone(MetricBinding& binding) const;
  bool IsChange() const {
    return is_percent() && (FindChange() || q_.preposition == "change");
  }
  bool IsShadowed(const MetricMention& cue) const;
  bool IsOutOfReach(const MetricMention& cue) const;
  bool FollowsUnknown() const;
  bool CanFollow(const SaidFigure& said) const;
  const CueMention* FindAnaphor() const;
  const MetricRule* RateOf(const SaidFigure& said) const;
  const MetricRule* FindRate() const;
  bool IsSpokenOf(const MetricRule& metric) const;
  bool IsBetter(const MetricMention& a, const MetricMention& b) const;
  bool SaysWhatOrWhen() const;
  void Inherit(MetricBinding& binding) const;
  void TakeFromLabel(MetricBinding& binding) const;

  Context& context_;
  const ParsedSentence& s_;
  const QuantityMention& q_;
};

// "EUR/MWh" is money, too.
bool MetricBinder::HasUnit(const MetricRule& metric) const {
  const std::string_view dimension = q_.unit->dimension;
  const bool fits =
      metric.dimension == dimension ||
      metric.dimension == dimension.substr(0, dimension.find('/'));
  return fits && (metric.units.empty() ||
                  std::ranges::count(metric.units, q_.unit->code) > 0);
}

// A percentage can be the level of a rate, or a change or share of anything.
bool MetricBinder::Fits(const MetricRule& metric) const {
  if (HasUnit(metric) || q_.multiple) return true;
  if (is_points()) return metric.dimension == "percent";
  // "auf 5 Prozent" is the level of a rate.
  if (!is_percent() || q_.preposition == "level") return false;
  return FindChange() || q_.preposition == "change" || q_.reading.negative ||
         FindShareBase();
}

std::size_t MetricBinder::Cost(const MetricMention& cue) const {
  std::size_t cost = Distance(s_, cue.where, q_.where);
  const bool behind = cue.where.first > q_.where.first;
  if (behind) cost += kBehind;
  // A rate before the change of a count; the metric of a compound before that
  // of its head ("Einzelhandelsumsatz").
  if (!HasUnit(Metric(cue))) ++cost;
  if (!Cue(cue).qualifier.empty()) ++cost;
  const std::size_t begin = behind ? q_.where.last : cue.where.last;
  const std::size_t end = behind ? cue.where.first : q_.where.first;
  for (const QuantityMention& other : s_.quantities) {
    if (other.where.first >= begin && other.where.last <= end) {
      cost += kFigureBetween;
    }
  }
  const auto& joins = context_.language().coordinators;
  for (std::size_t i = begin; i < end; ++i) {
    if (std::ranges::count(joins, s_.Folded(i)) > 0) {
      cost += kCoordinatorBetween;
    }
  }
  return cost;
}

// "fell $2, or 3%, to", "sank um 2 Dollar (3 Prozent)": of a percentage that
// says again what the figure before says, the clause of that one.
std::optional<std::size_t> MetricBinder::ClauseSaidAgain() const {
  const auto& joins = context_.language().coordinators;
  const auto is_between = [&](std::size_t token) {
    return s_.tokens[token].kind == TokenKind::kMark ||
           std::ranges::count(joins, s_.Folded(token)) > 0;
  };
  for (const QuantityMention& before : s_.quantities) {
    const std::size_t gap = q_.where.first - before.where.last;
    if (before.where.last >= q_.where.first || gap > kSaidAgainReach) continue;
    const bool again = is_percent() && before.unit && !before.counted &&
                       before.unit->dimension != q_.unit->dimension &&
                       before.preposition != "level" && q_.preposition.empty();
    if (again && is_between(before.where.last) &&
        is_between(q_.where.first - 1)) {
      return s_.ClauseOf(before.where);
    }
  }
  return std::nullopt;
}

// What says it of the figure right before it; else the nearest word of change
// in the clause.
const CueMention* MetricBinder::FindChangeIn(
    std::size_t clause, const std::optional<TokenRange>& besides) const {
  const CueMention* nearest = nullptr;
  for (const CueMention& change : s_.changes) {
    if (s_.ClauseOf(change.where) != clause) continue;
    if (besides && besides->Contains(change.where)) continue;
    if (IsBehindOnly(change) && change.where.first != q_.where.last) continue;
    if (IsBehindOnly(change)) return &change;
    if (!nearest || Distance(s_, change.where, q_.where) <
                        Distance(s_, nearest->where, q_.where)) {
      nearest = &change;
    }
  }
  return nearest;
}

// In the figure's clause, in that of a figure that it says again, or, behind a
// word for "by", in the clause before: "sank deutlich, und zwar um 5 Prozent".
const CueMention* MetricBinder::FindChange(
    const std::optional<TokenRange>& besides) const {
  const std::size_t own = s_.ClauseOf(q_.where);
  if (const CueMention* change = FindChangeIn(own, besides)) return change;
  if (const auto other = ClauseSaidAgain()) {
    if (const CueMention* change = FindChangeIn(*other, besides)) return change;
  }
  if (own == 0 || q_.preposition != "change") return nullptr;
  return FindChangeIn(own - 1, besides);
}

// "5 % der leistungsschwachen Mitarbeiter": the words after the link, up to
// the next mark or verb; the noun ends it.
std::optional<TokenRange> MetricBinder::FindShareBase() const {
  const std::size_t link = q_.where.last;
  if (link + 1 >= s_.tokens.size()) return std::nullopt;
  const auto& links = context_.language().share_links;
  if (std::ranges::count(links, s_.Folded(link)) == 0) {
    return std::nullopt;
  }
  std::size_t end = link + 1;
  while (end < s_.tokens.size() && end < link + 4 &&
         s_.tokens[end].kind == TokenKind::kWord) {
    ++end;
    const bool noun = IsUpper(DecodeAt(s_.Word(end - 1), 0).value);
    if (context_.language().nouns_capitalised && noun) break;
    // "of its staff | in 2025"
    const auto stops_at = [&](std::size_t token) {
      return context_.index().function_words.Contains(s_.Folded(token));
    };
    if (end < s_.tokens.size() && !stops_at(end - 1) && stops_at(end)) break;
  }
  return TokenRange{link + 1, end};
}

// "von 5 auf 3"
bool MetricBinder::IsStart() const {
  return std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
    return other.where.first > q_.where.first && other.preposition == "level" &&
           s_.ClauseOf(other.where) == s_.ClauseOf(q_.where);
  });
}

// What it was before: "von 5 auf 3", "down from 5%".
bool MetricBinder::IsFrom() const {
  return q_.preposition == "before" &&
         (IsStart() || !context_.language().nouns_capitalised);
}

// "ein Rückgang von 5 Milliarden", but "sank von 5 auf 3", "down from 5".
bool MetricBinder::IsOfNoun(const CueMention& change) const {
  const std::string_view word = s_.Word(change.where.last - 1);
  return q_.preposition == "before" && !IsStart() &&
         context_.language().nouns_capitalised &&
         IsUpper(DecodeAt(word, 0).value);
}

void MetricBinder::SetAspect(MetricBinding& binding) const {
  // Jobs that are shed are counted as such: the metric's own cue is no change,
  // but gives one that is said otherwise its direction ("Gewinnrückgang um").
  const CueMention* beside = FindChange(binding.cue);
  const CueMention* change = beside ? beside : FindChange();
  const int direction =
      change ? context_.language().changes[change->rule].direction : 1;
  const auto set_change = [&](Aspect aspect) {
    binding.aspect = aspect;
    // "growth slowed from 5% to 3%"
    binding.sign = IsFrom() ? 1 : direction;
    if (change) {
      binding.reasons.push_back({"aspect",
                                 context_.language().changes[change->rule].id,
                                 change->where});
    }
  };
  if (q_.multiple) {
    binding.aspect = Aspect::kRatio;
    return;
  }
  const bool rate = binding.metric ? binding.metric->dimension == "percent"
                                   : !change || IsLevel();
  if (is_points()) return set_change(Aspect::kChangeAbs);
  if (q_.preposition == "change") {
    return set_change(is_percent() ? Aspect::kChangeRel : Aspect::kChangeAbs);
  }
  if (is_percent() && !rate) {
    if (const auto base = FindShareBase()) {
      binding.aspect = Aspect::kShare;
      binding.base = s_.Slice(*base);
      return;
    }
    return set_change(Aspect::kChangeRel);
  }
  change = beside;
  const bool difference = change && IsBehindOnly(*change);
  // "fielen binnen acht Stunden": how long, not by how much.
  const bool duration = !binding.metric && q_.unit->dimension == "time";
  const bool noun_before =
      change && !duration && change->where.first < q_.where.first &&
      change->where.last <= q_.where.last &&
      Distance(s_, change->where, q_.where) <= kChangeNounDistance &&
      (q_.preposition.empty() || IsOfNoun(*change));
  // "600-Milliarden-Dollar-Einbruch"
  const bool compound =
      change && s_.IsMark(q_.where.last, "-") &&
      change->where.Contains({q_.where.last + 1, q_.where.last + 2});
  if (noun_before || compound || difference) {
    set_change(is_percent() ? Aspect::kChangeRel : Aspect::kChangeAbs);
  }
}

// "1,3 Millionen GPUs": a metric that needs no cue.
void MetricBinder::UseUnitAlone(MetricBinding& binding) const {
  for (const MetricRule& metric : context_.pack().metrics) {
    if (metric.needs_cue || metric.units.empty() || !HasUnit(metric)) continue;
    binding.metric = &metric;
    binding.reasons.push_back({"metric", metric.id, q_.where});
    return;
  }
}

// The cue stands far off and another metric's cue would fit, too.
bool MetricBinder::IsUnsure(const MetricMention& best) const {
  const std::size_t mine = s_.ClauseOf(q_.where);
  const std::size_t its = s_.ClauseOf(best.where);
  if (mine <= its + 1 && its <= mine + 1) return false;
  return std::ranges::any_of(s_.metrics, [&](const MetricMention& other) {
    return other.metric != best.metric && Fits(Metric(other));
  });
}

// Of two cues at one place the longer one is meant ("total expenses" is no
// "expenses"), if it can be.
bool MetricBinder::IsShadowed(const MetricMention& cue) const {
  return std::ranges::any_of(s_.metrics, [&](const MetricMention& other) {
    return other.where.Contains(cue.where) && !cue.where.Overlaps(q_.where) &&
           other.where.size() > cue.where.size() && Fits(Metric(other));
  });
}

// A subordinate clause is closed: what it says is of none of the figures
// outside, and the other way about ("it rose 5 %, when a law freed rents").
// What a percentage is of stands before it or in its own clause; what a share
// is of, in its own.
bool MetricBinder::IsOutOfReach(const MetricMention& cue) const {
  const bool behind = cue.where.first >= q_.where.last;
  const bool other_clause = s_.ClauseOf(cue.where) != s_.ClauseOf(q_.where);
  const bool bound = behind || (is_percent() && FindShareBase());
  if (bound && other_clause && !HasUnit(Metric(cue))) return true;
  const auto& words = context_.language().subordinators;
  const auto is_closed = [&](const TokenRange& inner, const TokenRange& outer) {
    for (std::size_t i = inner.first; i-- > 0;) {
      if (s_.clause[i] != s_.ClauseOf(inner) || outer.Contains({i, i + 1})) {
        return false;
      }
      if (std::ranges::count(words, s_.Folded(i)) > 0) return true;
    }
    return false;
  };
  if (other_clause) {
    return is_closed(cue.where, q_.where) || is_closed(q_.where, cue.where);
  }
  return behind ? is_closed(cue.where, q_.where)
                : is_closed(q_.where, cue.where);
}

// "15 Euro je Quadratmeter, 5 Prozent mehr": a change is that of the figure
// told right before it, though nobody knows what that measures.
bool MetricBinder::FollowsUnknown() const {
  if (!IsChange() || context_.said().empty()) return false;
  const SaidFigure& last = context_.said().back();
  return last.sentence == s_.index && !last.metric &&
         last.unit.dimension != "count" && last.unit.dimension != "percent";
}

// Whether the figure can measure what an earlier one did.
bool MetricBinder::CanFollow(const SaidFigure& said) const {
  const auto& sentences = context_.document().sentences;
  if (s_.index - said.sentence > kMaxSentencesBack ||
      sentences[s_.index].block != sentences[said.sentence].block) {
    return false;
  }
  if (is_plain()) return said.unit.dimension == "count";
  // "1.240 Taten, ein Anstieg um 8 %", but "94 Kassen verbuchten ein Plus".
  if (!said.metric) {
    return said.unit.dimension == "count" && IsChange() &&
           (said.sentence != s_.index || said.clause != s_.ClauseOf(q_.where));
  }
  const bool same = HasUnit(*said.metric) &&
                    (said.unit.dimension != "count" || said.unit == *q_.unit);
  return same || Fits(*said.metric);
}

// "Die Arbeitslosigkeit sank um 44.000. Die Quote lag bei 6,2 Prozent."
const MetricRule* MetricBinder::RateOf(const SaidFigure& said) const {
  if (!said.metric) return nullptr;
  return said.metric->dimension == "percent"
             ? said.metric
             : context_.pack().FindMetric(said.metric->rate);
}

// The rate last spoken of, in an earlier paragraph, too.
const MetricRule* MetricBinder::FindRate() const {
  const auto& said = context_.said();
  for (auto figure = said.rbegin(); figure != said.rend(); ++figure) {
    if (const MetricRule* rate = RateOf(*figure)) return rate;
  }
  return nullptr;
}

// Tells which of two metrics a word means that is a cue of both ("Verkäufe").
bool MetricBinder::IsSpokenOf(const MetricRule& metric) const {
  return std::ranges::any_of(context_.said(), [&](const SaidFigure& figure) {
    return figure.metric == &metric || RateOf(figure) == &metric;
  });
}

// The nearer cue; of two around the figure the one of fewer words ("baut 340
// seiner 1.450 Stellen ab"), of two at one place the one that was spoken of.
bool MetricBinder::IsBetter(const MetricMention& a,
                            const MetricMention& b) const {
  const std::size_t cost_a = Cost(a);
  const std::size_t cost_b = Cost(b);
  if (cost_a != cost_b) return cost_a < cost_b;
  const bool around = a.where.Overlaps(q_.where) && b.where.Overlaps(q_.where);
  if (around && a.where.size() != b.where.size()) {
    return a.where.size() < b.where.size();
  }
  return !IsSpokenOf(Metric(b)) && IsSpokenOf(Metric(a));
}

const CueMention* MetricBinder::FindAnaphor() const {
  for (const CueMention& cue : s_.anaphors) {
    if (s_.ClauseOf(cue.where) == s_.ClauseOf(q_.where)) return &cue;
  }
  return nullptr;
}

// "Analysten hatten 657 Millionen erwartet", "ein Jahr zuvor 600 Millionen":
// another word on a figure told before.
bool MetricBinder::SaysWhatOrWhen() const {
  const std::size_t clause = s_.ClauseOf(q_.where);
  const auto& language = context_.language();
  return std::ranges::any_of(s_.modalities,
                             [&](const CueMention& cue) {
                               const Modality its =
                                   language.modalities[cue.rule].modality;
                               return s_.ClauseOf(cue.where) == clause &&
                                      (its == Modality::kGuidance ||
                                       its == Modality::kConsensus ||
                                       its == Modality::kEstimate);
                             }) ||
         std::ranges::any_of(s_.periods, [&](const PeriodMention& m) {
           return s_.ClauseOf(m.where) == clause &&
                  language.periods[m.found.rule].role == PeriodRole::kPrior;
         });
}

// What the figures before measured: said again by a word for it ("die Quote"),
// by a plain number or percentage that says nothing else, or by a figure of
// the same sentence.
void MetricBinder::Inherit(MetricBinding& binding) const {
  const CueMention* anaphor = FindAnaphor();
  if (anaphor) {
    binding.reasons.push_back({"metric",
                               context_.language().anaphors[anaphor->rule].id,
                               anaphor->where, true});
  }
  const bool of_rate = is_percent() || is_points();
  if (of_rate && anaphor && context_.language().anaphors[anaphor->rule].rate) {
    binding.metric = FindRate();
    if (binding.metric) return;
  }
  if (FollowsUnknown()) return binding.reasons.clear();
  const auto& said = context_.said();
  const auto end = said.rbegin() + static_cast<std::ptrdiff_t>(
                                       std::min(said.size(), kMaxFiguresBack));
  const auto before =
      std::find_if(said.rbegin(), end,
                   [&](const SaidFigure& figure) { return CanFollow(figure); });
  const bool found = before != end;
  // "drei von vier Häusern" are no rate.
  const bool level = found && is_percent() && !q_.unit_written.empty() &&
                     before->metric && HasUnit(*before->metric) &&
                     !FindShareBase() &&
                     (q_.preposition == "level" ||
                      (q_.preposition != "change" && !FindChange()));
  const bool same_sentence = found && before->sentence == s_.index;
  const bool retold = found && before->metric && !is_percent() &&
                      !is_points() && q_.unit->dimension != "count" &&
                      HasUnit(*before->metric) && SaysWhatOrWhen();
  const bool says_no_more =
      is_plain() || q_.multiple || CountsAsBefore() || retold;
  if (!found || (!anaphor && !level && !says_no_more && !same_sentence)) {
    binding.reasons.clear();
    return;
  }
  binding.metric = before->metric;
  if (is_plain() || !before->metric) binding.counts = before->unit;
  // "Das waren 4 Prozent mehr": than the figure told last, right before.
  const bool told_last =
      anaphor && before == said.rbegin() && before->sentence + 1 == s_.index;
  binding.unsure = !same_sentence && !told_last;
  binding.follows = true;
  if (!anaphor) binding.reasons.push_back({"metric", "", q_.where, true});
}

// "| Nettogewinn | 591 Mio. Euro |"
void MetricBinder::TakeFromLabel(MetricBinding& binding) const {
  for (const std::size_t label : context_.CellLabels(s_.index)) {
    for (const MetricMention& cue : context_.At(label).metrics) {
      const MetricRule& metric = Metric(cue);
      if (!Fits(metric)) continue;
      binding.metric = &metric;
      binding.sign = Cue(cue).sign;
      binding.qualifier = Cue(cue).qualifier;
      binding.reasons.push_back({"metric", metric.id, q_.where, true});
      return;
    }
  }
}

MetricBinding MetricBinder::Bind() {
  MetricBinding binding;
  const MetricMention* best = nullptr;
  // What a share is taken of is not what is measured: "5 % der Mitarbeiter".
  const auto base = is_percent() ? FindShareBase() : std::nullopt;
  for (const MetricMention& cue : s_.metrics) {
    if (!Fits(Metric(cue)) || (base && base->Contains(cue.where))) continue;
    if (IsShadowed(cue) || IsOutOfReach(cue)) continue;
    if (!best || IsBetter(cue, *best)) best = &cue;
  }
  if (!best) {
    UseUnitAlone(binding);
    if (!binding.metric) TakeFromLabel(binding);
    if (!binding.metric) Inherit(binding);
    SetAspect(binding);
    return binding;
  }
  binding.metric = &Metric(*best);
  binding.cue = best->where;
  const MetricCue& cue = Cue(*best);
  binding.qualifier = cue.qualifier;
  binding.unsure = IsUnsure(*best);
  binding.reasons.push_back({"metric", binding.metric->id, best->where});
  SetAspect(binding);
  if (binding.aspect == Aspect::kLevel) binding.sign = cue.sign;
  return binding;
}

}  // namespace

MetricBinding BindMetric(Context& context, const ParsedSentence& sentence,
                         const QuantityMention& quantity) {
  return MetricBinder(context, sentence, quantity).Bind();
}

}  // namespace stimmig
