// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_period.h"

#include <algorithm>
#include <cstdlib>
#include <ranges>

#include "extract/changed_levels.h"

namespace stimmig {
namespace {

constexpr std::size_t kFigureBetween = 4;
// "nach rund 34 Milliarden Euro": so far before a figure may its word stand.
constexpr std::size_t kHedgeTokens = 3;

constexpr int kYearMonths = 12;
// A price that is told without its day is at most so many days old.
constexpr int kTradingDays = 7;
constexpr int kHalfYearDays = 183;

// About how many months a period is long.
int Months(const Period& period) {
  const int days = period.last()->DayNumber() - period.first()->DayNumber();
  return (days * kYearMonths + 183) / 365;
}

// The length of a named period, as reference rules name it.
std::string Length(const Period& period) {
  if (!period.first() || !period.last()) return "";
  if (*period.first() == *period.last()) return "day";
  const int months = Months(period);
  return months <= 1            ? "month"
         : months <= 3          ? "quarter"
         : months < kYearMonths ? "half"
                                : "year";
}

class PeriodBinder {
 public:
  PeriodBinder(Context& context, const ParsedSentence& sentence,
               const QuantityMention& quantity, const MetricBinding& metric)
      : context_(context),
        s_(sentence),
        q_(quantity),
        metric_(metric.metric),
        follows_(metric.follows),
        levels_(metric.aspect == Aspect::kChangeAbs ||
                        metric.aspect == Aspect::kChangeRel
                    ? FindChangedLevels(sentence, quantity)
                    : ChangedLevels{}) {}

  PeriodBinding Bind();

 private:
  const PeriodRule& Rule(const PeriodMention& m) const {
    return context_.language().periods[m.found.rule];
  }
  bool Counts(const PeriodMention& m) const;
  bool HasWord(std::size_t clause, const std::vector<std::string>& words) const;
  bool IsBase(const PeriodMention& m) const;
  bool IsTakenUp(const PeriodMention& m) const;
  bool IsMine(const PeriodMention& m) const;
  bool IsOfBrackets(const PeriodMention& m) const;
  bool IsOfLater(const PeriodMention& m) const;
  std::size_t Cost(const PeriodMention& m) const;
  const PeriodMention* Nearest() const;
  void SetBase(PeriodBinding& binding) const;
  bool IsEarlierOfPair() const;
  void SetEarlier(PeriodBinding& binding) const;
  std::optional<FoundPeriod> Refer(const PeriodMention& m);
  std::optional<FoundPeriod> Prior(const PeriodMention& m);
  bool IsToldOn(const PeriodMention& m) const;
  bool IsOfStatement(const PeriodMention& m) const;
  bool IsToCome(const PeriodMention& m) const;
  static void Set(const FoundPeriod& found, PeriodBinding& binding) {
    binding.period = found.period;
    binding.numbered = found.numbered;
    binding.year_named = !found.inferred;
  }
  // "im Januar 63 Euro im Monat": a rate tells no time.
  static bool IsRate(const PeriodMention& m) {
    return m.found.period && m.found.period->kind() == PeriodKind::kRate;
  }
  // For the figures of later sentences, too.
  bool IsTimeSpokenOf(const PeriodMention& m) const {
    const PeriodRole role = Rule(m).role;
    return (role == PeriodRole::kPeriod || role == PeriodRole::kReference) &&
           !IsPrior(m);
  }
  // "(19,3 Milliarden im vergangenen Jahr)" behind the figure of a quarter.
  bool IsPrior(const PeriodMention& m) const {
    return Rule(m).role == PeriodRole::kPrior ||
           (m.found.shift_months < 0 &&
            (Rule(m).role == PeriodRole::kBase || IsInBracketsBehind()));
  }
  bool TakeFromLabel(PeriodBinding& binding);
  // Or one that is still to be told by the other.
  bool HasMyUnit(const QuantityMention& other) const {
    return !q_.unit || !other.unit || *q_.unit == *other.unit;
  }
  bool IsInBracketsBehind() const;
  bool IsBehindSuccession() const;
  void Inherit(PeriodBinding& binding);
  void InheritDay(PeriodBinding& binding);
  static bool CarriesOn(const FoundPeriod& found,
                        const std::optional<FoundPeriod>& main);
  std::optional<FoundPeriod> ToldIn(std::size_t sentence,
                                    const std::optional<FoundPeriod>& main);
  // The last period before token `end` of a sentence; of a length, or any. A
  // longer one than `main` that is only told from today is passed over.
  std::optional<FoundPeriod> LastIn(
      std::size_t sentence, std::size_t end, const std::string& length,
      const std::optional<FoundPeriod>& main = std::nullopt);

  Context& context_;
  const ParsedSentence& s_;
  const QuantityMention& q_;
  const MetricRule* metric_;
  bool follows_;
  ChangedLevels levels_;  // of a change
};

// "gegenüber 2024": the base of a change in its own clause; for a later clause
// ("..., als die Ausgaben 95 Milliarden betrugen") it is the time spoken of.
bool PeriodBinder::Counts(const PeriodMention& m) const {
  if (IsOfBrackets(m) || &m == TimeBehind(s_, levels_.from)) return false;
  if (Rule(m).role == PeriodRole::kAside) return IsTakenUp(m);
  if (Rule(m).role == PeriodRole::kPrior) return IsMine(m);
  if (Rule(m).role == PeriodRole::kOccasion && IsToldOn(m)) return false;
  if (IsOfStatement(m)) return false;
  if (!IsBase(m)) return !IsOfLater(m);
  return IsTakenUp(m);
}

bool PeriodBinder::HasWord(std::size_t clause,
                           const std::vector<std::string>& words) const {
  for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
    if (s_.clause[i] == clause && std::ranges::count(words, s_.Folded(i)) > 0) {
      return true;
    }
  }
  return false;
}

// Nothing is compared with what is to come: "from 2027".
bool PeriodBinder::IsBase(const PeriodMention& m) const {
  const auto& today = context_.document().info.published;
  const auto& period = m.found.period;
  const bool to_come =
      today && period && period->first() && *today < *period->first();
  return Rule(m).role == PeriodRole::kBase && !to_come;
}

// "gegenüber 2024, als die Ausgaben ..."
bool PeriodBinder::IsTakenUp(const PeriodMention& m) const {
  const std::size_t mine = s_.ClauseOf(q_.where);
  if (q_.where.first < m.where.last || s_.ClauseOf(m.where) >= mine) {
    return false;
  }
  const auto& words = context_.language().time_clauses;
  std::size_t first = q_.where.first;
  while (first > 0 && s_.clause[first - 1] == mine) --first;
  const std::size_t end = std::min(first + 2, q_.where.first);
  for (std::size_t i = first; i < end; ++i) {
    if (std::ranges::count(words, s_.Folded(i)) > 0) return true;
  }
  return false;
}

// "teilte am Freitag mit": the day of what was said, not of the figure.
bool PeriodBinder::IsToldOn(const PeriodMention& m) const {
  const std::size_t clause = s_.ClauseOf(m.where);
  return clause != s_.ClauseOf(q_.where) || s_.IsToldIn(clause);
}

// "hatte im Oktober angekündigt": when it was said.
bool PeriodBinder::IsOfStatement(const PeriodMention& m) const {
  return std::ranges::any_of(s_.attributions, [&](const CueMention& cue) {
    return context_.language().attributions[cue.rule].dated &&
           s_.FirstDateIn(cue.where) == &m;
  });
}

// "(19,3 Milliarden im vergangenen Jahr)": the time of the figure in there.
bool PeriodBinder::IsOfBrackets(const PeriodMention& m) const {
  std::size_t first = m.where.first, last = m.where.last;
  while (first > 0 && !s_.IsMark(first, "(") && !s_.IsMark(first, ")")) --first;
  while (last < s_.tokens.size() && !s_.IsMark(last, ")")) ++last;
  if (!s_.IsMark(first, "(")) return false;
  const TokenRange brackets{first, last};
  return !brackets.Contains(q_.where) &&
         std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
           return brackets.Contains(other.where);
         });
}

// "will im März schließen": a part of a year that is over by now, its year not
// named, in a clause that looks ahead.
bool PeriodBinder::IsToCome(const PeriodMention& m) const {
  const auto& today = context_.document().info.published;
  if (!m.found.next || !today || *today <= *m.found.period->last())
    return false;
  const auto ahead = [&](const CueMention& cue) {
    const ModalityRule& rule = context_.language().modalities[cue.rule];
    return rule.modality == Modality::kGuidance ||
           rule.modality == Modality::kPlan || rule.present;
  };
  bool looks_ahead = false;
  bool looks_back = HasWord(s_.ClauseOf(m.where), context_.language().pasts);
  for (const CueMention& cue : s_.modalities) {
    if (s_.ClauseOf(cue.where) != s_.ClauseOf(m.where)) continue;
    (ahead(cue) ? looks_ahead : looks_back) = true;
  }
  const bool deadline = m.found.period->kind() == PeriodKind::kBy;
  if (looks_ahead) return deadline || !looks_back;
  if (looks_back) return false;
  // Where nothing else tells, the nearer deadline.
  const int days = today->DayNumber() - m.found.period->last()->DayNumber();
  return deadline && days > kHalfYearDays;
}

// "Der Umsatz stieg auf 11,2 Milliarden Euro, nach 10,7 im Vorjahr": no figure
// stands nearer to it.
bool PeriodBinder::IsMine(const PeriodMention& m) const {
  const std::size_t mine = Distance(s_, m.where, q_.where);
  return std::ranges::none_of(s_.quantities, [&](const QuantityMention& other) {
    const std::size_t its = Distance(s_, m.where, other.where);
    // "966 Millionen Euro (Vorjahr: 1,1 Milliarden)"
    const bool behind =
        q_.where.last <= m.where.first && m.where.last <= other.where.first;
    return its < mine || (its == mine && behind);
  });
}

// In a later clause with a figure, or behind one, it is the time of that one;
// behind a semicolon of what is told there.
bool PeriodBinder::IsOfLater(const PeriodMention& m) const {
  if (m.where.first < q_.where.last) return false;
  for (std::size_t i = q_.where.last; i < m.where.first; ++i) {
    if (s_.IsMark(i, ";")) return true;
  }
  const std::size_t clause = s_.ClauseOf(m.where);
  return std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
    const std::size_t its = s_.ClauseOf(other.where);
    // "75.9 billion euros ($82.0 billion) in 2024"
    const bool aside = other.where.first > 0 &&
                       s_.IsMark(other.where.first - 1, "(") &&
                       s_.IsMark(other.where.last, ")") && its != clause;
    if (aside) return false;
    return q_.where.last <= other.where.first && its != s_.ClauseOf(q_.where) &&
           (its == clause || other.where.last <= m.where.first);
  });
}

std::size_t PeriodBinder::Cost(const PeriodMention& m) const {
  std::size_t cost = Distance(s_, m.where, q_.where);
  const bool behind = m.where.first > q_.where.first;
  const std::size_t begin = behind ? q_.where.last : m.where.last;
  const std::size_t end = behind ? m.where.first : q_.where.first;
  for (const QuantityMention& other : s_.quantities) {
    if (other.where.first >= begin && other.where.last <= end) {
      cost += kFigureBetween;
    }
  }
  return cost;
}

const PeriodMention* PeriodBinder::Nearest() const {
  // A change is of the time that it led up to.
  if (const PeriodMention* end = TimeBehind(s_, levels_.to)) return end;
  const PeriodMention* nearest = nullptr;
  for (const PeriodMention& m : s_.periods) {
    if (!Counts(m)) continue;
    const auto cost = [&](const PeriodMention& one) {
      return std::pair{IsRate(one), Cost(one)};
    };
    if (!nearest || cost(m) < cost(*nearest)) nearest = &m;
  }
  return nearest;
}

// "gegenüber dem Vorjahr" is the year before the figure's, whenever that was.
void PeriodBinder::SetBase(PeriodBinding& binding) const {
  if (const PeriodMention* m = TimeBehind(s_, levels_.from);
      m && m->found.period) {
    binding.base = m->found.period->text();
    binding.reasons.push_back({"base", Rule(*m).id, m->where});
    return;
  }
  for (const PeriodMention& m : s_.periods) {
    if (!IsBase(m) || !m.found.period) continue;
    if (s_.ClauseOf(m.where) != s_.ClauseOf(q_.where)) continue;
    const bool shifts = m.found.inferred && binding.period &&
                        binding.period->kind() != PeriodKind::kRate;
    binding.base =
        shifts ? binding.period->ShiftYears(-1).text() : m.found.period->text();
    binding.reasons.push_back({"base", Rule(m).id, m.where});
  }
}

std::optional<FoundPeriod> PeriodBinder::LastIn(
    std::size_t sentence, std::size_t end, const std::string& length,
    const std::optional<FoundPeriod>& main) {
  const auto& periods = context_.PeriodsIn(sentence);
  for (auto m = periods.rbegin(); m != periods.rend(); ++m) {
    if (m->where.last > end || !m->found.period) continue;
    if (Rule(*m).role != PeriodRole::kPeriod) continue;
    if (length.empty() ? CarriesOn(m->found, main)
                       : Length(*m->found.period) == length) {
      return m->found;
    }
  }
  return std::nullopt;
}

// Whether the figures of later sentences may be of this time, too.
bool PeriodBinder::CarriesOn(const FoundPeriod& found,
                             const std::optional<FoundPeriod>& main) {
  // A deadline ("bis 2030") is the time of its own figure.
  const PeriodKind kind = found.period->kind();
  if (kind == PeriodKind::kFiscal) return true;
  if (kind != PeriodKind::kSpan) return false;
  // "19,3 Milliarden im vergangenen Jahr" among the figures of a quarter.
  return !main || !found.inferred ||
         Months(*found.period) <= Months(*main->period);
}

// The time of the last figure there that has one beside it; where there are no
// figures, the last that is named.
std::optional<FoundPeriod> PeriodBinder::ToldIn(
    std::size_t sentence, const std::optional<FoundPeriod>& main) {
  bool figures = false;
  for (const SaidFigure& said : context_.said() | std::views::reverse) {
    if (said.sentence != sentence) continue;
    figures = true;
    if (said.time && CarriesOn(*said.time, main)) return said.time;
  }
  if (figures) return std::nullopt;
  return LastIn(sentence, std::string::npos, "", main);
}

// "das Quartal": the last period of that length named in the paragraph, or the
// one that the article is about.
std::optional<FoundPeriod> PeriodBinder::Refer(const PeriodMention& m) {
  const std::string length = Rule(m).value == "time" ? "" : Rule(m).value;
  if (auto here = LastIn(s_.index, m.where.first, length)) return here;
  const std::size_t begin = context_.ParagraphBegin(s_.index);
  for (std::size_t at = s_.index; at > begin; --at) {
    if (auto found = LastIn(at - 1, std::string::npos, length)) return found;
  }
  const auto& main = context_.main_period();
  if (length.empty()) return main;
  if (main && Length(*main->period) == length) return main;
  // "für das Gesamtjahr": of the quarter that the article is about, or now.
  const auto& today = context_.document().info.published;
  if (length != "year" || !(main || today)) return std::nullopt;
  const Date within = main ? *main->period->last() : *today;
  return FoundPeriod{.period = Period::Year(within.year), .inferred = true};
}

// "1,2 Milliarden Euro (1,0 Milliarden)": a figure of the same unit ends where
// the brackets of this one begin.
bool PeriodBinder::IsInBracketsBehind() const {
  const std::size_t first = q_.where.first;
  return first > 1 && s_.IsMark(first - 1, "(") &&
         std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
           return other.where.last == first - 1 && HasMyUnit(other);
         });
}

// "36,8 nach 34,2 Milliarden Euro", hedges between.
bool PeriodBinder::IsBehindSuccession() const {
  const auto& words = context_.language().successions;
  const std::size_t begin =
      q_.where.first - std::min<std::size_t>(q_.where.first, kHedgeTokens);
  for (std::size_t i = begin; i < q_.where.first; ++i) {
    if (std::ranges::count(words, s_.Folded(i)) > 0) return true;
  }
  return false;
}

// "von 34,2 auf 36,8 Milliarden Euro": the first of the two; "36,8 nach 34,2":
// the second.
bool PeriodBinder::IsEarlierOfPair() const {
  if (IsInBracketsBehind()) return true;
  const bool before = q_.preposition == "before";
  const bool after = IsBehindSuccession();
  if (!before && !after) return false;
  return std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
    const bool level = other.preposition == "level";
    return other.where.first > q_.where.first
               ? before && level &&
                     s_.ClauseOf(other.where) == s_.ClauseOf(q_.where)
               : other.where.last <= q_.where.first && (after || level) &&
                     HasMyUnit(other);
  });
}

// Its time is the base, where one is named, else a year before the second's;
// of a level that is told every month or quarter the one before.
void PeriodBinder::SetEarlier(PeriodBinding& binding) const {
  if (!binding.base.empty()) {
    binding.period = Period::Parse(binding.base);
  } else if (binding.period && metric_ && binding.period->first() &&
             binding.period->last()) {
    const int length = Months(*binding.period);
    const bool day = *binding.period->first() == *binding.period->last();
    const bool level = metric_->stock;
    if (day) {
      // Since when, or since which vote, nobody says.
      binding.period = std::nullopt;
    } else {
      binding.period =
          binding.period->ShiftMonths(level ? -length : -kYearMonths);
    }
    binding.unsure = level;
  }
  binding.reasons.push_back({"period", "", q_.where, true});
}

// "im Vorjahr", "im Vormonat": that much before the time spoken of.
std::optional<FoundPeriod> PeriodBinder::Prior(const PeriodMention& m) {
  auto now = LastIn(s_.index, m.where.first, "");
  const std::size_t begin = context_.ParagraphBegin(s_.index);
  for (std::size_t at = s_.index; !now && at > begin; --at) {
    now = LastIn(at - 1, std::string::npos, "");
  }
  if (!now) now = context_.main_period();
  // The month before is one only for a time that is no longer.
  const bool fits = now && now->period->first() && now->period->last() &&
                    Months(*now->period) <= std::abs(m.found.shift_months);
  if (!fits) return m.found;
  now->period = now->period->ShiftMonths(m.found.shift_months);
  return now;
}

// "| | Q3 2025 |": the time of a table's column or row.
bool PeriodBinder::TakeFromLabel(PeriodBinding& binding) {
  for (const std::size_t label : context_.CellLabels(s_.index)) {
    if (const auto found = LastIn(label, std::string::npos, "")) {
      Set(*found, binding);
      binding.reasons.push_back({"period", "", q_.where, true});
      return true;
    }
  }
  return false;
}

void PeriodBinder::Inherit(PeriodBinding& binding) {
  const auto& main = context_.main_period();
  const auto take = [&](std::size_t sentence) {
    const auto found = ToldIn(sentence, main);
    if (found) {
      Set(*found, binding);
      binding.reasons.push_back({"period", "", q_.where, true});
    }
    return found.has_value();
  };
  const std::size_t begin = context_.ParagraphBegin(s_.index);
  for (std::size_t at = s_.index; at > begin; --at) {
    if (take(at - 1)) return;
  }
  // The time of another figure is that of its paragraph.
  if (!metric_ || metric_->period == PeriodNeed::kOptional) return;
  const Document& document = context_.document();
  const std::size_t count = std::min(s_.index, kReachSentences);
  for (std::size_t i = 0; i < count; ++i) {
    const Block& block = document.blocks[document.sentences[i].block];
    if (block.part == Part::kHeadline && take(i)) return;
  }
  // A day is that of an event, not of what is earned or of a state.
  const bool event = metric_->dimension != "money" &&
                     (!metric_->stock || metric_->dimension == "count");
  if (main && (event || Length(*main->period) != "day")) {
    Set(*main, binding);
    binding.unsure = true;
    binding.reasons.push_back({"period", "", q_.where, true});
  }
}

// Of the day named in the sentence, told or traded on; else of the first that
// the article names; else that of publication.
void PeriodBinder::InheritDay(PeriodBinding& binding) {
  binding.reasons.push_back({"period", "", q_.where, true});
  const auto& published = context_.document().info.published;
  const std::size_t top =
      std::min(context_.document().sentences.size(), kTopicSentences);
  for (std::size_t at = 0; at <= top; ++at) {
    for (const PeriodMention& m :
         context_.PeriodsIn(at == 0 ? s_.index : at - 1)) {
      const auto& period = m.found.period;
      const PeriodRole role = Rule(m).role;
      const bool day = period && period->kind() == PeriodKind::kSpan &&
                       period->first() == period->last() &&
                       (!published || published->DayNumber() - kTradingDays <=
                                          period->first()->DayNumber());
      if (!day || role == PeriodRole::kBase || role == PeriodRole::kAside) {
        continue;
      }
      return Set(m.found, binding);
    }
  }
  if (published) binding.period = Period::Day(*published);
  // "lag am Mittag bei": a stage of the day that it is told on.
  binding.unsure =
      !published || std::ranges::none_of(s_.moments, [&](const CueMention& m) {
        return s_.ClauseOf(m.where) == s_.ClauseOf(q_.where);
      });
}

PeriodBinding PeriodBinder::Bind() {
  PeriodBinding binding;
  const bool none = metric_ && metric_->period == PeriodNeed::kNone;
  if (none) return binding;
  const bool of_day = metric_ && metric_->period == PeriodNeed::kDay;
  const bool required =
      of_day || (metric_ && metric_->period == PeriodNeed::kRequired);
  const PeriodMention* nearest = Nearest();
  if (nearest) {
    const PeriodRule& rule = Rule(*nearest);
    if (const auto found = rule.role == PeriodRole::kReference ? Refer(*nearest)
                           : IsPrior(*nearest)
                               ? Prior(*nearest)
                               : std::optional(nearest->found)) {
      Set(*found, binding);
      if (IsToCome(*nearest)) binding.period = nearest->found.next;
    }
    if (binding.period) {
      const bool inferred =
          nearest->found.inferred || rule.role == PeriodRole::kReference;
      binding.reasons.push_back({"period", rule.id, nearest->where, inferred});
    }
  } else if (!TakeFromLabel(binding)) {
    if (of_day) {
      InheritDay(binding);
    } else if (required || follows_) {
      Inherit(binding);
    }
  }
  const bool beside = !binding.reasons.empty() && nearest &&
                      nearest->where.first == q_.where.last;
  SetBase(binding);
  if (IsEarlierOfPair() && !beside) {
    SetEarlier(binding);
  } else if (nearest && binding.period && IsTimeSpokenOf(*nearest)) {
    binding.named = {
        .period = binding.period,
        .inferred = !binding.year_named,
        .numbered = binding.numbered,
    };
  }
  binding.missing = required && !binding.period;
  return binding;
}

}  // namespace

PeriodBinding BindPeriod(Context& context, const ParsedSentence& sentence,
                         const QuantityMention& quantity,
                         const MetricBinding& metric) {
  return PeriodBinder(context, sentence, quantity, metric).Bind();
}

}  // namespace stimmig
