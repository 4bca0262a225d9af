// SPDX-License-Identifier: Apache-2.0
// The time an article is about (SEMANTICS.md 5).
#include <algorithm>

#include "extract/context.h"

namespace stimmig {
namespace {

// Of a period that is a year: "2024".
constexpr std::size_t kYearSize = 4;
// The yearly figures of statistics come late; what ended before that many
// months is background ("the record of 1945").
constexpr int kNewsMonths = 18;

class MainPeriodFinder {
 public:
  explicit MainPeriodFinder(Context& context) : context_(context) {}

  std::optional<FoundPeriod> Find();

 private:
  PeriodRole RoleOf(const PeriodMention& m) const {
    return context_.language().periods[m.found.rule].role;
  }
  bool IsCandidate(const PeriodMention& m) const;
  static bool IsVague(const FoundPeriod& found);
  void LookAt(std::size_t sentence, bool at_top);
  std::optional<FoundPeriod> DayOfEvent();

  Context& context_;
  std::optional<FoundPeriod> prominent_;
  std::optional<FoundPeriod> vague_;  // in headline or lead
  std::optional<FoundPeriod> other_;
  std::optional<FoundPeriod> to_come_;  // in headline or lead
};

bool MainPeriodFinder::IsCandidate(const PeriodMention& m) const {
  const auto& period = m.found.period;
  return RoleOf(m) == PeriodRole::kPeriod && period && period->first() &&
         period->last() && *period->first() != *period->last();
}

// "im vergangenen Jahr" may be said of anything.
bool MainPeriodFinder::IsVague(const FoundPeriod& found) {
  return found.inferred && found.period->kind() == PeriodKind::kSpan &&
         found.period->text().size() == kYearSize;
}

void MainPeriodFinder::LookAt(std::size_t sentence, bool at_top) {
  const auto& published = context_.document().info.published;
  for (const PeriodMention& m : context_.PeriodsIn(sentence)) {
    if (!IsCandidate(m)) continue;
    const Period& period = *m.found.period;
    if (published && *published < *period.first()) {
      if (at_top && !to_come_) to_come_ = m.found;
      continue;
    }
    const bool past =
        published && *period.last() <= published->ShiftMonths(-kNewsMonths);
    if (past) continue;
    if (IsVague(m.found)) {
      const bool over = published && *period.last() < *published;
      if (at_top && over && !vague_) vague_ = m.found;
      continue;
    }
    if (at_top || !context_.QuantitiesIn(sentence).empty()) {
      prominent_ = m.found;
      return;
    }
    if (!other_) other_ = m.found;
  }
}

std::optional<FoundPeriod> MainPeriodFinder::DayOfEvent() {
  const std::size_t count =
      std::min(context_.document().sentences.size(), kTopicSentences);
  for (std::size_t i = 0; i < count; ++i) {
    if (context_.PeriodsIn(i).empty()) continue;
    const ParsedSentence& s = context_.At(i);
    for (const PeriodMention& m : s.periods) {
      const auto& period = m.found.period;
      const bool day =
          period && period->first() && period->first() == period->last() &&
          RoleOf(m) != PeriodRole::kBase && RoleOf(m) != PeriodRole::kAside;
      if (day && !s.IsToldIn(s.ClauseOf(m.where))) return m.found;
    }
  }
  return std::nullopt;
}

std::optional<FoundPeriod> MainPeriodFinder::Find() {
  const Document& document = context_.document();
  const std::size_t count =
      std::min(document.sentences.size(), kReachSentences);
  std::optional<std::size_t> lead;  // the first block of body text
  for (std::size_t i = 0; i < count && !prominent_; ++i) {
    const std::size_t block = document.sentences[i].block;
    const Part part = document.PartOf(document.sentences[i]);
    if (!lead && part == Part::kBody) lead = block;
    LookAt(i, part == Part::kHeadline || block == lead);
  }
  if (prominent_) return prominent_;
  if (vague_) return vague_;
  if (!other_ && to_come_) return to_come_;
  const auto day = DayOfEvent();
  return day ? day : other_;
}

}  // namespace

const std::optional<FoundPeriod>& Context::main_period() {
  if (!main_period_known_) main_period_ = MainPeriodFinder(*this).Find();
  main_period_known_ = true;
  return main_period_;
}

}  // namespace stimmig
