// SPDX-License-Identifier: Apache-2.0
#include "extract/speech.h"

#include <algorithm>
#include <utility>

#include "extract/quotation.h"
#include "extract/speaker.h"

namespace stimmig {
namespace {

// How many sentences reported speech runs on, at most.
constexpr int kMaxRun = 8;
// "said on Tuesday it would": so near to the verb is the day its own.
constexpr std::size_t kBeside = 1;

class UtteranceFinder {
 public:
  explicit UtteranceFinder(Context& context) : context_(context) {}

  std::optional<Utterance> Find(const ParsedSentence& s,
                                const QuantityMention& q);

 private:
  // Cues of speech in one sentence, those inside a quotation aside.
  std::vector<CueMention> Cues(const ParsedSentence& s) const;
  std::optional<Utterance> Quoted(const ParsedSentence& s, Span quotation);
  std::optional<Utterance> Framed(const ParsedSentence& s, Span quotation);
  std::optional<Utterance> Labelled(const ParsedSentence& s, Span quotation);
  std::optional<Utterance> Told(const ParsedSentence& s,
                                const QuantityMention& q);
  std::optional<Utterance> RunOn(const ParsedSentence& s,
                                 const QuantityMention& q);
  std::optional<Utterance> LastBefore(std::size_t sentence, int run);
  std::optional<Utterance> Resolve(const ParsedSentence& s,
                                   const CueMention& cue, int run);
  void SetDate(const ParsedSentence& s, const CueMention& cue,
               Utterance& utterance) const;
  bool IsDateOf(const ParsedSentence& s, const PeriodMention& m,
                const CueMention& cue) const;
  std::optional<Span> QuotationAt(const ParsedSentence& s,
                                  TokenRange where) const;
  bool HasForm(const ParsedSentence& s, Reported form,
               std::size_t clause) const;
  bool MayContinue(std::size_t before, std::size_t sentence) const;
  const AttributionRule& RuleOf(const CueMention& cue) const {
    return context_.language().attributions[cue.rule];
  }
  Modality ModalityOf(const CueMention& cue) const {
    return context_.language().modalities[cue.rule].modality;
  }

  Context& context_;
};

Span Place(const ParsedSentence& s, TokenRange where) {
  const Span span = s.TextSpan(where);
  return {span.begin + s.offset, span.end + s.offset};
}

std::optional<Span> UtteranceFinder::QuotationAt(const ParsedSentence& s,
                                                 TokenRange where) const {
  const Document& document = context_.document();
  const std::size_t block = document.sentences[s.index].block;
  return FindQuotation(document.text(), document.blocks[block].span,
                       Place(s, where).begin);
}

// "Berichten zufolge": hearsay names nobody.
bool IsNobodys(const ParsedSentence& s, const CueMention& speech,
               const Language& language) {
  if (language.attributions[speech.rule].speaker != SpeakerSource::kSubject) {
    return false;
  }
  return std::ranges::any_of(s.modalities, [&](const CueMention& cue) {
    const Modality its = language.modalities[cue.rule].modality;
    return (its == Modality::kHearsay || its == Modality::kPreliminary) &&
           cue.where.Contains(speech.where) &&
           (cue.where.first == speech.where.first ||
            cue.where.last == speech.where.last);
  });
}

std::vector<CueMention> UtteranceFinder::Cues(const ParsedSentence& s) const {
  std::vector<CueMention> cues = s.attributions;
  std::erase_if(cues, [&](const CueMention& cue) {
    return IsNobodys(s, cue, context_.language()) ||
           QuotationAt(s, cue.where).has_value();
  });
  return cues;
}

bool UtteranceFinder::IsDateOf(const ParsedSentence& s, const PeriodMention& m,
                               const CueMention& cue) const {
  const auto& period = m.found.period;
  if (!period || period->kind() != PeriodKind::kSpan) return false;
  const std::size_t clause = s.ClauseOf(cue.where);
  // "kündigte im Mai an" is found twice, once with its month.
  const bool dated =
      std::ranges::any_of(s.attributions, [&](const CueMention& other) {
        return RuleOf(other).dated && s.ClauseOf(other.where) == clause &&
               s.FirstDateIn(other.where) == &m;
      });
  if (dated) return true;
  if (*period->first() != *period->last()) return false;
  if (s.ClauseOf(m.where) != clause) return false;
  const bool beside = Distance(s, m.where, cue.where) <= kBeside;
  return beside ||
         std::ranges::none_of(s.quantities, [&](const QuantityMention& q) {
           return s.ClauseOf(q.where) == clause;
         });
}

void UtteranceFinder::SetDate(const ParsedSentence& s, const CueMention& cue,
                              Utterance& utterance) const {
  const auto& published = context_.document().info.published;
  const auto& rules = context_.language().periods;
  for (const PeriodMention& m : s.periods) {
    if (rules[m.found.rule].role == PeriodRole::kBase) continue;
    if (!IsDateOf(s, m, cue)) continue;
    const Date &first = *m.found.period->first(),
               last = *m.found.period->last();
    if (published && *published < first) continue;
    utterance.as_of = published ? std::min(last, *published) : last;
    if (first == last) {
      utterance.event = utterance.attribution.speaker + "/" + last.ToString();
    }
    utterance.reasons.push_back({"as_of", RuleOf(cue).id, m.where});
    return;
  }
}

std::optional<Utterance> UtteranceFinder::Resolve(const ParsedSentence& s,
                                                  const CueMention& cue,
                                                  int run) {
  Speaker speaker = FindSpeaker(context_, s, cue);
  std::optional<Utterance> utterance;
  if (speaker.pronoun) utterance = LastBefore(s.index, run);
  if (!utterance && speaker.attribution) {
    utterance.emplace();
    utterance->attribution = *std::move(speaker.attribution);
  }
  if (!utterance) return std::nullopt;
  std::erase_if(utterance->reasons, [](const Reason& reason) {
    return reason.slot == "attribution";
  });
  utterance->reasons.push_back({"attribution", RuleOf(cue).id, cue.where});
  SetDate(s, cue, *utterance);
  return utterance;
}

// Whether a semicolon is between: "X spricht von ...; es werde ...".
bool IsSevered(const ParsedSentence& s, TokenRange a, TokenRange b) {
  if (b.first < a.first) std::swap(a, b);
  for (std::size_t i = a.last; i < b.first; ++i) {
    if (s.IsMark(i, ";")) return true;
  }
  return false;
}

// The nearest cue of the figure's clause; else of a clause before, whose verb
// still governs; else of a later one.
const CueMention* Nearest(const ParsedSentence& s, const QuantityMention& q,
                          const std::vector<CueMention>& cues) {
  const std::size_t mine = s.ClauseOf(q.where);
  const auto rank = [&](const CueMention& cue) {
    const std::size_t distance = Distance(s, cue.where, q.where);
    const std::size_t later = s.ClauseOf(cue.where) > mine ? 1000 : 0;
    const std::size_t severed = IsSevered(s, cue.where, q.where) ? 2000 : 0;
    return distance + later + severed;
  };
  const CueMention* nearest = nullptr;
  for (const CueMention& cue : cues) {
    if (q.where.Contains(cue.where)) continue;
    if (!nearest || rank(cue) < rank(*nearest)) nearest = &cue;
  }
  return nearest;
}

// Whether a clause holds a verb of an outcome, and whether it is told so.
bool UtteranceFinder::HasForm(const ParsedSentence& s, Reported form,
                              std::size_t clause) const {
  const auto& rules = context_.language().modalities;
  return std::ranges::any_of(s.modalities, [&](const CueMention& cue) {
    const ModalityRule& rule = rules[cue.rule];
    return s.ClauseOf(cue.where) == clause && rule.reported == form &&
           (form != Reported::kNo || rule.modality == Modality::kActual);
  });
}

std::optional<Utterance> UtteranceFinder::Told(const ParsedSentence& s,
                                               const QuantityMention& q) {
  std::vector<CueMention> cues = Cues(s);
  // Who passes on another's words is not the speaker, unless the other has no
  // name: "laut Reuters unter Berufung auf Insider".
  const auto is_source = [&](const CueMention& cue) {
    return RuleOf(cue).source;
  };
  for (const CueMention& cue : cues) {
    if (!is_source(cue)) continue;
    auto source = Resolve(s, cue, 0);
    if (source && IsNamed(source->attribution)) return source;
  }
  if (!std::ranges::all_of(cues, is_source)) std::erase_if(cues, is_source);
  const CueMention* cue = Nearest(s, q, cues);
  if (!cue) return std::nullopt;
  // "..., als die Ausgaben 95 Milliarden betrugen": a statement of the past in
  // a clause that does not follow the speaker's directly is the author's.
  const std::size_t mine = s.ClauseOf(q.where);
  const bool far = s.ClauseOf(cue->where) + 1 < mine;
  if (far && HasForm(s, Reported::kNo, mine) &&
      !HasForm(s, Reported::kAlways, mine)) {
    return std::nullopt;
  }
  return Resolve(s, *cue, 0);
}

// Headlines, list items and cells stand alone.
bool UtteranceFinder::MayContinue(std::size_t before,
                                  std::size_t sentence) const {
  const Document& document = context_.document();
  const auto& sentences = document.sentences;
  if (sentences[before].block == sentences[sentence].block) return true;
  return std::ranges::all_of(
      std::initializer_list<std::size_t>{before, sentence},
      [&](std::size_t one) {
        const Block& block = document.blocks[sentences[one].block];
        return block.part == Part::kBody && !block.heading &&
               !block.row_label && !block.column_label;
      });
}

// Who has the word at the end of the sentence before.
std::optional<Utterance> UtteranceFinder::LastBefore(std::size_t sentence,
                                                     int run) {
  if (sentence == 0 || run >= kMaxRun) return std::nullopt;
  if (!MayContinue(sentence - 1, sentence)) return std::nullopt;
  const ParsedSentence& s = context_.At(sentence - 1);
  const std::vector<CueMention> cues = Cues(s);
  std::optional<Utterance> last;
  for (auto cue = cues.rbegin(); cue != cues.rend() && !last; ++cue) {
    last = Resolve(s, *cue, run + 1);
  }
  if (!last && !s.tokens.empty()) {
    const bool quoted = QuotationAt(s, {0, 1}).has_value();
    const bool reported =
        std::ranges::any_of(s.modalities, [&](const CueMention& cue) {
          return context_.language().modalities[cue.rule].reported ==
                 Reported::kAlways;
        });
    if (quoted || reported) last = LastBefore(s.index, run + 1);
  }
  if (!last) return std::nullopt;
  last->attribution.quote = QuoteKind::kIndirect;
  // What decided stands in another sentence.
  for (Reason& reason : last->reasons) {
    reason.where = {};
    reason.inferred = true;
  }
  return last;
}

// Konjunktiv I in a sentence that names nobody; and what stands for it, behind
// a sentence with Konjunktiv I.
std::optional<Utterance> UtteranceFinder::RunOn(const ParsedSentence& s,
                                                const QuantityMention& q) {
  const std::size_t mine = s.ClauseOf(q.where);
  const auto& rules = context_.language().modalities;
  const CueMention* verb = nullptr;
  for (const CueMention& cue : s.modalities) {
    if (rules[cue.rule].reported == Reported::kNo) continue;
    if (s.ClauseOf(cue.where) <= mine) verb = &cue;
  }
  if (!verb || s.index == 0) return std::nullopt;
  if (s.ClauseOf(verb->where) != mine && HasForm(s, Reported::kNo, mine)) {
    return std::nullopt;
  }
  if (rules[verb->rule].reported == Reported::kIfTold) {
    if (!MayContinue(s.index - 1, s.index)) return std::nullopt;
    const ParsedSentence& before = context_.At(s.index - 1);
    const bool reported =
        std::ranges::any_of(before.modalities, [&](const CueMention& cue) {
          return rules[cue.rule].reported == Reported::kAlways;
        });
    if (!reported) return std::nullopt;
  }
  auto last = LastBefore(s.index, 0);
  if (!last) return std::nullopt;
  last->reasons.push_back(
      {"attribution", rules[verb->rule].id, verb->where, true});
  return last;
}

// "„…“, sagte X", "X: „…“": the cue nearest to the marks.
std::optional<Utterance> UtteranceFinder::Framed(const ParsedSentence& s,
                                                 Span quotation) {
  const std::vector<CueMention> cues = Cues(s);
  const auto distance = [&](const CueMention& cue) {
    const Span its = Place(s, cue.where);
    if (its.end <= quotation.begin) return quotation.begin - its.end;
    return its.begin - std::min(its.begin, quotation.end);
  };
  const auto nearest = std::ranges::min_element(cues, {}, distance);
  if (nearest == cues.end()) return std::nullopt;
  return Resolve(s, *nearest, 0);
}

std::optional<Utterance> UtteranceFinder::Labelled(const ParsedSentence& s,
                                                   Span quotation) {
  const std::size_t end = std::max(quotation.begin, s.offset) - s.offset;
  const TokenRange before = s.Tokens({0, end});
  if (before.size() < 2 || !s.IsMark(before.last - 1, ":")) return std::nullopt;
  Speaker speaker = FindSpeakerIn(context_, s, {0, before.last - 1});
  if (!speaker.attribution) return std::nullopt;
  Utterance utterance{.attribution = *std::move(speaker.attribution)};
  utterance.reasons.push_back({"attribution", "", {0, before.last - 1}});
  return utterance;
}

std::optional<Utterance> UtteranceFinder::Quoted(const ParsedSentence& s,
                                                 Span quotation) {
  const auto& sentences = context_.document().sentences;
  std::size_t first = s.index, last = s.index;
  while (sentences[first].span.begin > quotation.begin &&
         context_.Before(first)) {
    --first;
  }
  while (sentences[last].span.end < quotation.end &&
         last + 1 < sentences.size() && context_.Before(last + 1)) {
    ++last;
  }
  std::optional<Utterance> utterance;
  for (std::size_t i : {last, first}) {
    if (!utterance) utterance = Framed(context_.At(i), quotation);
  }
  const ParsedSentence& opening = context_.At(first);
  if (!utterance) utterance = Labelled(opening, quotation);
  if (!utterance && opening.offset == quotation.begin) {
    utterance = LastBefore(first, 0);
  }
  if (!utterance) return std::nullopt;
  utterance->attribution.quote = QuoteKind::kDirect;
  // Evidence stands in the figure's own sentence.
  if (first != s.index || last != s.index) {
    for (Reason& reason : utterance->reasons) {
      reason.where = {};
      reason.inferred = true;
    }
  }
  return utterance;
}

std::optional<Utterance> UtteranceFinder::Find(const ParsedSentence& s,
                                               const QuantityMention& q) {
  if (const auto quotation = QuotationAt(s, q.where)) {
    if (auto quoted = Quoted(s, *quotation)) return quoted;
  }
  if (auto told = Told(s, q)) return told;
  return RunOn(s, q);
}

}  // namespace

std::optional<Utterance> FindUtterance(Context& context,
                                       const ParsedSentence& sentence,
                                       const QuantityMention& quantity) {
  return UtteranceFinder(context).Find(sentence, quantity);
}

}  // namespace stimmig
