// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_period.h"

#include <algorithm>

namespace stimmig {
namespace {

constexpr std::size_t kFigureBetween = 4;
constexpr int kQuarterDays = 92;
constexpr int kMonthDays = 31;

// The length of a named period, as reference rules name it.
std::string Length(const Period& period) {
  if (!period.first() || !period.last()) return "";
  const int days = period.last()->DayNumber() - period.first()->DayNumber() + 1;
  if (days == 1) return "day";
  if (days <= kMonthDays) return "month";
  if (days <= kQuarterDays) return "quarter";
  return days >= 365 ? "year" : "half";
}

class PeriodBinder {
 public:
  PeriodBinder(Context& context, const ParsedSentence& sentence,
               const QuantityMention& quantity, const MetricRule* metric)
      : context_(context), s_(sentence), q_(quantity), metric_(metric) {}

  PeriodBinding Bind();

 private:
  const PeriodRule& Rule(const PeriodMention& m) const {
    return context_.language().periods[m.found.rule];
  }
  bool Counts(const PeriodMention& m) const;
  bool IsMine(const PeriodMention& m) const;
  bool IsOfLater(const PeriodMention& m) const;
  std::size_t Cost(const PeriodMention& m) const;
  const PeriodMention* Nearest() const;
  void SetBase(PeriodBinding& binding) const;
  bool IsEarlierOfPair() const;
  void SetEarlier(PeriodBinding& binding) const;
  std::optional<Period> Refer(const PeriodMention& m);
  std::optional<Period> Prior(const PeriodMention& m);
  void Inherit(PeriodBinding& binding);
  // The last period before token `end` of a sentence; of a length, or any.
  std::optional<Period> LastIn(std::size_t sentence, std::size_t end,
                               const std::string& length);

  Context& context_;
  const ParsedSentence& s_;
  const QuantityMention& q_;
  const MetricRule* metric_;
};

// "gegenüber 2024": the base of a change in its own clause; for a later clause
// ("..., als die Ausgaben 95 Milliarden betrugen") it is the time spoken of.
bool PeriodBinder::Counts(const PeriodMention& m) const {
  if (Rule(m).role == PeriodRole::kPrior) return IsMine(m);
  if (Rule(m).role != PeriodRole::kBase) return !IsOfLater(m);
  return m.where.last <= q_.where.first &&
         s_.ClauseOf(m.where) < s_.ClauseOf(q_.where);
}

// "Der Umsatz stieg auf 11,2 Milliarden Euro, nach 10,7 im Vorjahr": no figure
// stands nearer to it.
bool PeriodBinder::IsMine(const PeriodMention& m) const {
  const std::size_t mine = Distance(s_, m.where, q_.where);
  return std::ranges::none_of(s_.quantities, [&](const QuantityMention& other) {
    return Distance(s_, m.where, other.where) < mine;
  });
}

// Behind a figure of a later clause it is the time of that one.
bool PeriodBinder::IsOfLater(const PeriodMention& m) const {
  return std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
    return q_.where.last <= other.where.first &&
           other.where.last <= m.where.first &&
           s_.ClauseOf(other.where) != s_.ClauseOf(q_.where);
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
  const PeriodMention* nearest = nullptr;
  for (const PeriodMention& m : s_.periods) {
    if (!Counts(m)) continue;
    if (!nearest || Cost(m) < Cost(*nearest)) nearest = &m;
  }
  return nearest;
}

// "gegenüber dem Vorjahr" is the year before the figure's, whenever that was.
void PeriodBinder::SetBase(PeriodBinding& binding) const {
  for (const PeriodMention& m : s_.periods) {
    if (Rule(m).role != PeriodRole::kBase || !m.found.period) continue;
    if (s_.ClauseOf(m.where) != s_.ClauseOf(q_.where)) continue;
    const bool shifts = m.found.inferred && binding.period &&
                        binding.period->kind() != PeriodKind::kRate;
    binding.base =
        shifts ? binding.period->ShiftYears(-1).text() : m.found.period->text();
    binding.reasons.push_back({"base", Rule(m).id, m.where});
  }
}

std::optional<Period> PeriodBinder::LastIn(std::size_t sentence,
                                           std::size_t end,
                                           const std::string& length) {
  const auto& periods = context_.PeriodsIn(sentence);
  for (auto m = periods.rbegin(); m != periods.rend(); ++m) {
    if (m->where.last > end || !m->found.period) continue;
    if (Rule(*m).role != PeriodRole::kPeriod) continue;
    // A deadline ("bis 2030") is the time of its own figure.
    if (length.empty() ? m->found.period->first() && m->found.period->last()
                       : Length(*m->found.period) == length) {
      return m->found.period;
    }
  }
  return std::nullopt;
}

// "das Quartal": the last period of that length named in the paragraph.
std::optional<Period> PeriodBinder::Refer(const PeriodMention& m) {
  const std::string& length = Rule(m).value;
  if (auto here = LastIn(s_.index, m.where.first, length)) return here;
  const std::size_t begin = context_.ParagraphBegin(s_.index);
  for (std::size_t at = s_.index; at > begin; --at) {
    if (auto found = LastIn(at - 1, std::string::npos, length)) return found;
  }
  return std::nullopt;
}

// "von 34,2 auf 36,8 Milliarden Euro": the first of the two.
bool PeriodBinder::IsEarlierOfPair() const {
  if (q_.preposition != "before") return false;
  return std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
    return other.where.first > q_.where.first && other.preposition == "level" &&
           s_.ClauseOf(other.where) == s_.ClauseOf(q_.where);
  });
}

// Its time is the base, where one is named, else a year before the second's.
void PeriodBinder::SetEarlier(PeriodBinding& binding) const {
  if (!binding.base.empty()) {
    binding.period = Period::Parse(binding.base);
  } else if (binding.period && metric_ && !metric_->stock) {
    binding.period = binding.period->ShiftYears(-1);
  }
  binding.reasons.push_back({"period", "", q_.where, true});
}

// "im Vorjahr": a year before the time spoken of.
std::optional<Period> PeriodBinder::Prior(const PeriodMention& m) {
  auto now = LastIn(s_.index, m.where.first, "");
  const std::size_t begin = context_.ParagraphBegin(s_.index);
  for (std::size_t at = s_.index; !now && at > begin; --at) {
    now = LastIn(at - 1, std::string::npos, "");
  }
  if (!now) now = context_.main_period();
  return now && now->first() && now->last() ? now->ShiftYears(-1)
                                            : m.found.period;
}

void PeriodBinder::Inherit(PeriodBinding& binding) {
  const auto take = [&](std::size_t sentence) {
    binding.period = LastIn(sentence, std::string::npos, "");
    if (binding.period) {
      binding.reasons.push_back({"period", "", q_.where, true});
    }
    return binding.period.has_value();
  };
  const std::size_t begin = context_.ParagraphBegin(s_.index);
  for (std::size_t at = s_.index; at > begin; --at) {
    if (take(at - 1)) return;
  }
  const Document& document = context_.document();
  const std::size_t count = std::min(s_.index, kReachSentences);
  for (std::size_t i = 0; i < count; ++i) {
    const Block& block = document.blocks[document.sentences[i].block];
    if (block.part == Part::kHeadline && take(i)) return;
  }
  binding.period = context_.main_period();
  binding.unsure = binding.period.has_value();
  if (binding.unsure) {
    binding.reasons.push_back({"period", "", q_.where, true});
  }
}

PeriodBinding PeriodBinder::Bind() {
  PeriodBinding binding;
  const bool none = metric_ && metric_->period == PeriodNeed::kNone;
  if (none) return binding;
  const bool required = metric_ && metric_->period == PeriodNeed::kRequired;
  const PeriodMention* nearest = Nearest();
  if (nearest) {
    const PeriodRule& rule = Rule(*nearest);
    binding.period = rule.role == PeriodRole::kReference ? Refer(*nearest)
                     : rule.role == PeriodRole::kPrior   ? Prior(*nearest)
                                                       : nearest->found.period;
    if (binding.period) {
      const bool inferred =
          nearest->found.inferred || rule.role == PeriodRole::kReference;
      binding.reasons.push_back({"period", rule.id, nearest->where, inferred});
    }
  } else if (required) {
    Inherit(binding);
  }
  const bool beside = !binding.reasons.empty() && nearest &&
                      nearest->where.first == q_.where.last;
  SetBase(binding);
  if (IsEarlierOfPair() && !beside) SetEarlier(binding);
  binding.missing = required && !binding.period;
  return binding;
}

}  // namespace

PeriodBinding BindPeriod(Context& context, const ParsedSentence& sentence,
                         const QuantityMention& quantity,
                         const MetricRule* metric) {
  return PeriodBinder(context, sentence, quantity, metric).Bind();
}

}  // namespace stimmig
