// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_claim.h"

#include <algorithm>
#include <utility>

#include "extract/reach.h"
#include "extract/speech.h"

namespace stimmig {
namespace {

// Tokens between a verb of opinion and the "dass" behind it: "im Schnitt,".
constexpr std::size_t kGovernedWithin = 4;

class ClaimBinder {
 public:
  ClaimBinder(Context& context, const ParsedSentence& sentence,
              const QuantityMention& quantity)
      : context_(context), s_(sentence), q_(quantity) {}

  ClaimBinding Bind();

 private:
  const ModalityRule& RuleOf(const CueMention& cue) const {
    return context_.language().modalities[cue.rule];
  }
  const FrameRule& FrameOf(const CueMention& cue) const {
    return context_.language().frames[cue.rule];
  }
  // "würden", "would": future or past of what somebody else says.
  bool Counts(const CueMention& cue) const {
    return RuleOf(cue).reported != Reported::kIfTold || told_;
  }
  const CueMention* Nearest() const;
  const CueMention* Governing() const;
  bool IsTimeClause() const;
  const CueMention* Weaker(const CueMention& actual) const;
  bool Reaches(const CueMention& cue) const;
  bool IsReportedForm(const CueMention& frame) const;
  bool StatesOutcome(std::size_t clause) const;
  void SetUtterance(ClaimBinding& claim);
  void SetModality(ClaimBinding& claim);
  void SetFrame(ClaimBinding& claim) const;
  void InheritClaim(ClaimBinding& claim);

  Context& context_;
  const ParsedSentence& s_;
  const QuantityMention& q_;
  // Somebody else's words, not quoted as they were.
  bool told_ = false;
};

// The nearest cue of the figure's clause; else of a clause before, whose verb
// still governs ("kündigte an, ... zu investieren"). A form that only says who
// speaks comes behind what else its clause says: "habe 300 Stellen geplant".
const CueMention* ClaimBinder::Nearest() const {
  const std::size_t mine = s_.ClauseOf(q_.where);
  const bool closed = IsTimeClause();
  const auto rank = [&](const CueMention& cue) {
    const ModalityRule& rule = RuleOf(cue);
    const bool form =
        rule.reported != Reported::kNo && rule.modality == Modality::kActual;
    return Distance(s_, cue.where, q_.where) + (form ? kClauseBorder - 1 : 0);
  };
  const CueMention* nearest = nullptr;
  for (const CueMention& cue : s_.modalities) {
    if (q_.where.Contains(cue.where) || !Counts(cue)) continue;
    if (s_.ClauseOf(cue.where) > mine) continue;
    if (closed && s_.ClauseOf(cue.where) != mine) continue;
    // "expects to invest": the verb that governs the other.
    const bool governs = nearest && cue.where.Contains(nearest->where) &&
                         cue.where.first < nearest->where.first;
    if (!nearest || governs || rank(cue) < rank(*nearest)) nearest = &cue;
  }
  return nearest;
}

// "..., als die Investitionen 8,6 Milliarden Euro betrugen": a clause that
// tells of the time named right before it.
bool ClaimBinder::IsTimeClause() const {
  const auto& words = context_.language().time_clauses;
  std::size_t first = q_.where.first;
  while (first > 0 && s_.clause[first - 1] == s_.ClauseOf(q_.where)) --first;
  if (first == 0) return false;
  const std::size_t begin = first + (s_.IsMark(first, ",") ? 1 : 0);
  return begin < q_.where.first &&
         std::ranges::count(words, s_.Folded(begin)) > 0;
}

// "schätzt, dass die Wirtschaft 2026 um 0,8 Prozent wächst": the verb right
// before the last "dass" that leads up to the figure, where it is one of
// opinion or hearsay.
const CueMention* ClaimBinder::Governing() const {
  const auto& words = context_.language().complementizers;
  std::size_t that = q_.where.first;
  while (that > 0 && std::ranges::count(words, s_.Folded(that - 1)) == 0) {
    if (s_.IsMark(that - 1, ";")) return nullptr;
    --that;
  }
  if (that == 0) return nullptr;
  const CueMention* governing = nullptr;
  for (const CueMention& cue : s_.modalities) {
    const Modality its = RuleOf(cue).modality;
    const bool opinion =
        its == Modality::kGuidance || its == Modality::kEstimate ||
        its == Modality::kConsensus || its == Modality::kHearsay;
    if (!opinion || cue.where.last > that - 1) continue;
    if (that - 1 - cue.where.last > kGovernedWithin) continue;
    if (governing && !cue.where.Contains(governing->where)) continue;
    governing = &cue;
  }
  return governing;
}

// "Angeblich lag der Umsatz bei ...": what takes back the verb of its clause.
const CueMention* ClaimBinder::Weaker(const CueMention& actual) const {
  if (RuleOf(actual).modality != Modality::kActual) return nullptr;
  for (const CueMention& cue : s_.modalities) {
    const Modality its = RuleOf(cue).modality;
    const bool weaker = its == Modality::kHearsay ||
                        its == Modality::kPreliminary ||
                        its == Modality::kEstimate;
    if (weaker && s_.ClauseOf(cue.where) == s_.ClauseOf(actual.where)) {
      return &cue;
    }
  }
  return nullptr;
}

void ClaimBinder::SetModality(ClaimBinding& claim) {
  // "den 200 Millionen Unternehmen": what has an article exists.
  if (q_.counted && q_.definite) return;
  const CueMention* cue = Nearest();
  const CueMention* governing = Governing();
  const bool open = !cue || RuleOf(*cue).modality == Modality::kActual ||
                    RuleOf(*cue).modality == Modality::kPlan;
  if (governing && open) cue = governing;
  if (!cue) {
    if (s_.Continues()) InheritClaim(claim);
    return;
  }
  if (const CueMention* weaker = Weaker(*cue)) cue = weaker;
  claim.modality = RuleOf(*cue).modality;
  claim.reasons.push_back({"modality", RuleOf(*cue).id, cue->where});
}

bool ClaimBinder::StatesOutcome(std::size_t clause) const {
  return std::ranges::any_of(s_.modalities, [&](const CueMention& cue) {
    return s_.ClauseOf(cue.where) == clause && Counts(cue) &&
           RuleOf(cue).modality == Modality::kActual;
  });
}

// Whether a cue of a frame is said of this figure.
bool ClaimBinder::Reaches(const CueMention& cue) const {
  if (q_.where.Contains(cue.where)) return false;
  const Reach reach = FrameOf(cue).reach;
  const bool reaches = stimmig::Reaches(s_, cue.where, reach, q_.where);
  if (reach == Reach::kFigure) return reaches;
  if (cue.where.Contains(q_.where)) return true;
  // "nicht 5, sondern 7 Prozent": of the one that it holds.
  const bool has_own =
      std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
        return cue.where.Contains(other.where);
      });
  if (has_own) return false;
  const std::size_t mine = s_.ClauseOf(q_.where);
  const bool earlier = mine < s_.ClauseOf(cue.where);
  return reaches &&
         (reach != Reach::kSentence || !earlier || !StatesOutcome(mine));
}

// "sagte, die Kosten würden steigen": no condition, unless one is named.
bool ClaimBinder::IsReportedForm(const CueMention& frame) const {
  const auto is_form = [&](const CueMention& cue) {
    return std::ranges::any_of(s_.modalities, [&](const CueMention& verb) {
      return RuleOf(verb).reported == Reported::kIfTold &&
             verb.where.Contains(cue.where);
    });
  };
  return told_ && is_form(frame) &&
         std::ranges::all_of(s_.frames, [&](const CueMention& cue) {
           return FrameOf(cue).frame != Frame::kConditional || is_form(cue);
         });
}

void ClaimBinder::SetFrame(ClaimBinding& claim) const {
  for (const CueMention& cue : s_.frames) {
    if (!Reaches(cue) || IsReportedForm(cue)) continue;
    claim.frame = FrameOf(cue).frame;
    claim.reasons.push_back({"frame", FrameOf(cue).id, cue.where});
  }
  if (s_.text.ends_with("?")) claim.frame = Frame::kQuestion;
}

// "Dazu gehört ...": said in one breath with the sentence before.
void ClaimBinder::InheritClaim(ClaimBinding& claim) {
  const auto before = context_.Before(s_.index);
  if (!before) return;
  if (context_.QuantitiesIn(*before).empty()) return;
  const ParsedSentence& previous = context_.At(*before);
  ClaimBinding inherited =
      BindClaim(context_, previous, previous.quantities.front());
  claim.modality = inherited.modality;
  const bool takes_speaker = !claim.attribution;
  if (takes_speaker) {
    claim.attribution = std::move(inherited.attribution);
    claim.as_of = inherited.as_of;
    claim.event = std::move(inherited.event);
  }
  for (Reason& reason : inherited.reasons) {
    const bool taken = reason.slot == "modality" ||
                       (takes_speaker && (reason.slot == "attribution" ||
                                          reason.slot == "as_of"));
    if (!taken) continue;
    reason.where = {0, 1};
    reason.inferred = true;
    claim.reasons.push_back(std::move(reason));
  }
}

void ClaimBinder::SetUtterance(ClaimBinding& claim) {
  auto utterance = FindUtterance(context_, s_, q_);
  if (!utterance) return;
  told_ = utterance->attribution.quote == QuoteKind::kIndirect;
  claim.attribution = std::move(utterance->attribution);
  claim.as_of = utterance->as_of;
  claim.event = std::move(utterance->event);
  claim.reasons = std::move(utterance->reasons);
}

ClaimBinding ClaimBinder::Bind() {
  ClaimBinding claim;
  SetUtterance(claim);
  SetModality(claim);
  SetFrame(claim);
  for (const CueMention& cue : s_.updates) {
    if (s_.ClauseOf(cue.where) > s_.ClauseOf(q_.where)) continue;
    claim.update_cue = true;
    claim.reasons.push_back(
        {"update_cue", context_.language().updates[cue.rule].id, cue.where});
  }
  return claim;
}

}  // namespace

ClaimBinding BindClaim(Context& context, const ParsedSentence& sentence,
                       const QuantityMention& quantity) {
  return ClaimBinder(context, sentence, quantity).Bind();
}

}  // namespace stimmig
