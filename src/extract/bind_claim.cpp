// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_claim.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

// A speaker that no pack knows: first and last name, a few more at most. A
// single capitalised word may be any noun.
constexpr std::size_t kMinSpeakerWords = 2;
constexpr std::size_t kMaxSpeakerWords = 4;

class ClaimBinder {
 public:
  ClaimBinder(Context& context, const ParsedSentence& sentence,
              const QuantityMention& quantity)
      : context_(context), s_(sentence), q_(quantity) {}

  ClaimBinding Bind();

 private:
  const CueMention* Nearest(const std::vector<CueMention>& cues,
                            bool later_clauses) const;
  bool InsideFigure(const CueMention& cue) const {
    return q_.where.Contains(cue.where);
  }
  bool BreaksSpeech(const CueMention& cue) const;
  const CueMention* Weaker(const CueMention& actual) const;
  bool IsNobodys(const CueMention& speech) const;
  TokenRange SpeakerPart(TokenRange group) const;
  void SetModality(ClaimBinding& claim);
  void SetFrame(ClaimBinding& claim) const;
  void SetAttribution(ClaimBinding& claim);
  void InheritClaim(ClaimBinding& claim);

  std::optional<Attribution> Speaker(const CueMention& cue);
  std::optional<Attribution> Named(TokenRange where) const;
  std::optional<Attribution> Referred(TokenRange where);
  std::optional<Attribution> Unknown(TokenRange where) const;
  std::optional<Attribution> OneWord(TokenRange where) const;
  std::optional<Attribution> Subject(TokenRange verb);
  Attribution Make(const Referent& referent, TokenRange words) const;
  Attribution WithOwnName(Attribution attribution, TokenRange where) const;

  Context& context_;
  const ParsedSentence& s_;
  const QuantityMention& q_;
};

// The nearest cue of the figure's clause; else of a clause before, whose verb
// still governs ("kündigte an, ... zu investieren"); else, if allowed, of a
// later one.
const CueMention* ClaimBinder::Nearest(const std::vector<CueMention>& cues,
                                       bool later_clauses) const {
  const std::size_t mine = s_.ClauseOf(q_.where);
  const auto rank = [&](const CueMention& cue) {
    const std::size_t its = s_.ClauseOf(cue.where);
    const std::size_t distance = Distance(s_, cue.where, q_.where);
    return its <= mine ? distance : distance + 1000;
  };
  const CueMention* nearest = nullptr;
  for (const CueMention& cue : cues) {
    if (InsideFigure(cue)) continue;
    if (!later_clauses && s_.ClauseOf(cue.where) > mine) continue;
    if (!nearest || rank(cue) < rank(*nearest)) nearest = &cue;
  }
  return nearest;
}

// "Angeblich lag der Umsatz bei ...": what takes back the verb of its clause.
const CueMention* ClaimBinder::Weaker(const CueMention& actual) const {
  const auto& rules = context_.language().modalities;
  if (rules[actual.rule].modality != Modality::kActual) return nullptr;
  for (const CueMention& cue : s_.modalities) {
    const Modality its = rules[cue.rule].modality;
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
  const CueMention* cue = Nearest(s_.modalities, false);
  if (!cue) {
    if (s_.Continues()) InheritClaim(claim);
    return;
  }
  if (const CueMention* weaker = Weaker(*cue)) cue = weaker;
  const ModalityRule& rule = context_.language().modalities[cue->rule];
  claim.modality = rule.modality;
  claim.reasons.push_back({"modality", rule.id, cue->where});
}

void ClaimBinder::SetFrame(ClaimBinding& claim) const {
  const std::size_t mine = s_.ClauseOf(q_.where);
  for (const CueMention& cue : s_.frames) {
    if (s_.ClauseOf(cue.where) != mine || InsideFigure(cue)) continue;
    const FrameRule& rule = context_.language().frames[cue.rule];
    claim.frame = rule.frame;
    claim.reasons.push_back({"frame", rule.id, cue.where});
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
  claim.attribution = std::move(inherited.attribution);
  std::string modality;
  for (const Reason& reason : inherited.reasons) {
    if (reason.slot == "modality") modality = reason.rule;
    if (reason.slot != "attribution") continue;
    claim.reasons.push_back({"attribution", reason.rule, {0, 1}, true});
  }
  claim.reasons.push_back({"modality", modality, {0, 1}, true});
}

Attribution ClaimBinder::Make(const Referent& referent,
                              TokenRange words) const {
  const EntityRule& rule = context_.pack().entities[referent.entity];
  Attribution attribution;
  attribution.speaker =
      referent.person ? rule.people[*referent.person].id : rule.id;
  const auto owner = context_.Owner(referent.entity);
  attribution.organisation =
      owner ? context_.pack().entities[*owner].id : rule.id;
  attribution.words = s_.Slice(words);
  attribution.quote = QuoteKind::kIndirect;
  return attribution;
}

// The first name inside the words.
std::optional<Attribution> ClaimBinder::Named(TokenRange where) const {
  const EntityMention* found = nullptr;
  for (const EntityMention& m : s_.entities) {
    if (!where.Contains(m.where)) continue;
    // A person says more than the company in front of the name.
    if (!found || (m.person && !found->person)) found = &m;
  }
  if (!found) return std::nullopt;
  const Attribution named =
      Make({found->entity, found->person, found->where, "", false, false},
           found->where);
  return found->person ? named : WithOwnName(named, where);
}

// "BASF-Sprecherin Carla Wendt", "Ruth Ahlers of the IGBCE union": a person
// with a name of one's own speaks for the organisation.
Attribution ClaimBinder::WithOwnName(Attribution attribution,
                                     TokenRange where) const {
  const auto own = Unknown(where);
  if (!own) return attribution;
  attribution.speaker = own->speaker;
  attribution.words = own->words;
  return attribution;
}

// "Unternehmensangaben", "der Konzern", "er".
std::optional<Attribution> ClaimBinder::Referred(TokenRange where) {
  for (const PhraseMatch& phrase : s_.phrases) {
    const TokenRange words{phrase.first, phrase.last};
    if (phrase.kind != static_cast<int>(PhraseKind::kReference)) continue;
    if (!where.Contains(words)) continue;
    const auto referent = context_.Resolve(
        context_.language().references[phrase.rule], s_.index, phrase.first);
    if (!referent) continue;
    return WithOwnName(Make(*referent, words), where);
  }
  return std::nullopt;
}

// A speaker that no pack knows: two or more capitalised words in a row, known
// names and roles aside ("Konzernsprecher Jonas Behrend").
std::optional<Attribution> ClaimBinder::Unknown(TokenRange where) const {
  const auto is_name = [&](std::size_t i) {
    if (s_.tokens[i].kind != TokenKind::kWord) return false;
    if (!IsUpper(DecodeAt(s_.Word(i), 0).value)) return false;
    // "BASF-Sprecherin": a compound is a role, no name.
    if (i > 0 && s_.IsMark(i - 1, "-")) return false;
    if (context_.index().function_words.Contains(s_.Folded(i))) return false;
    const TokenRange word{i, i + 1};
    const bool figure = std::ranges::any_of(
        s_.quantities,
        [&](const QuantityMention& q) { return q.where.Overlaps(word); });
    if (figure) return false;
    return std::ranges::none_of(s_.entities,
                                [&](const EntityMention& m) {
                                  return m.where.Overlaps(word);
                                }) &&
           !s_.PhraseBefore(PhraseKind::kReference, i + 1);
  };
  std::size_t first = where.first, last = where.first;
  for (std::size_t i = where.first; i < where.last; ++i) {
    if (!is_name(i)) {
      if (last - first >= kMinSpeakerWords) break;
      first = last = i + 1;
    } else if (last - first < kMaxSpeakerWords) {
      last = i + 1;
    }
  }
  if (last - first < kMinSpeakerWords) return std::nullopt;
  Attribution attribution;
  attribution.words = s_.Slice({first, last});
  attribution.speaker = attribution.words;
  attribution.quote = QuoteKind::kIndirect;
  return attribution;
}

// The words before the verb up to the clause's border; after it where the
// clause begins with the verb or an adverbial ("Am Mittwoch sagte Meta").
std::optional<Attribution> ClaimBinder::Subject(TokenRange verb) {
  const std::size_t clause = s_.ClauseOf(verb);
  std::size_t first = verb.first, last = verb.last;
  while (first > 0 && s_.clause[first - 1] == clause) --first;
  while (last < s_.tokens.size() && s_.clause[last] == clause) ++last;
  const TokenRange before{first, verb.first}, after{verb.last, last};
  const TokenRange inside = verb;
  for (const TokenRange where : {before, inside, after}) {
    if (auto named = Named(where)) return named;
    if (auto referred = Referred(where)) return referred;
  }
  // In a relative or second main clause the subject stands one clause before:
  // "Mark Zuckerberg, CEO von Meta, kündigte an".
  if (first > 0) {
    std::size_t begin = first - 1;
    while (begin > 0 && s_.clause[begin - 1] + 2 >= clause) --begin;
    if (auto named = Named({begin, first})) return named;
    if (auto referred = Referred({begin, first})) return referred;
  }
  if (auto unknown = Unknown(before)) return unknown;
  return Unknown(after);
}

std::optional<Attribution> ClaimBinder::Speaker(const CueMention& cue) {
  const AttributionRule& rule = context_.language().attributions[cue.rule];
  if (rule.speaker == SpeakerSource::kSubject) return Subject(cue.where);
  if (!cue.speaker) return std::nullopt;
  // Who is named behind the verb says nothing ("laut Reuters lag der Umsatz
  // von Meta bei"), unless nobody is before it.
  for (const TokenRange where : {SpeakerPart(*cue.speaker), *cue.speaker}) {
    if (auto named = Named(where)) return named;
    if (auto referred = Referred(where)) return referred;
    if (auto unknown = Unknown(where)) return unknown;
    if (auto unknown = OneWord(where)) return unknown;
  }
  return std::nullopt;
}

// The words up to the first verb, metric, time or figure.
TokenRange ClaimBinder::SpeakerPart(TokenRange group) const {
  TokenRange part = group;
  const auto cut = [&](const auto& mentions) {
    for (const auto& m : mentions) {
      const bool name =
          std::ranges::any_of(s_.entities, [&](const EntityMention& entity) {
            return entity.where.Overlaps(m.where);
          });
      if (name || m.where.first < group.first) continue;
      part.last = std::min(part.last, m.where.first);
    }
  };
  cut(s_.modalities);
  cut(s_.metrics);
  cut(s_.periods);
  cut(s_.quantities);
  return part;
}

// "laut Reuters": one name is enough where nothing else stands there.
std::optional<Attribution> ClaimBinder::OneWord(TokenRange where) const {
  const bool name = where.size() == 1 &&
                    s_.tokens[where.first].kind == TokenKind::kWord &&
                    IsUpper(DecodeAt(s_.Word(where.first), 0).value);
  if (!name) return std::nullopt;
  return Attribution{.speaker = std::string(s_.Slice(where)),
                     .organisation = "",
                     .words = std::string(s_.Slice(where)),
                     .quote = QuoteKind::kIndirect};
}

// "Berichten zufolge": hearsay names nobody.
bool ClaimBinder::IsNobodys(const CueMention& speech) const {
  const Language& language = context_.language();
  if (language.attributions[speech.rule].speaker != SpeakerSource::kSubject) {
    return false;
  }
  return std::ranges::any_of(s_.modalities, [&](const CueMention& cue) {
    const Modality its = language.modalities[cue.rule].modality;
    return (its == Modality::kHearsay || its == Modality::kPreliminary) &&
           cue.where.Contains(speech.where) &&
           cue.where.last == speech.where.last;
  });
}

// "..., als die Ausgaben 95 Milliarden betrugen": a statement of the past in a
// clause that does not follow the speaker's directly is the author's.
bool ClaimBinder::BreaksSpeech(const CueMention& speech) const {
  const std::size_t mine = s_.ClauseOf(q_.where);
  if (s_.ClauseOf(speech.where) + 1 >= mine) return false;
  return std::ranges::any_of(s_.modalities, [&](const CueMention& cue) {
    return s_.ClauseOf(cue.where) == mine &&
           context_.language().modalities[cue.rule].modality ==
               Modality::kActual;
  });
}

void ClaimBinder::SetAttribution(ClaimBinding& claim) {
  std::vector<CueMention> speeches = s_.attributions;
  std::erase_if(speeches,
                [&](const CueMention& speech) { return IsNobodys(speech); });
  const CueMention* cue = Nearest(speeches, true);
  if (!cue || BreaksSpeech(*cue)) return;
  auto speaker = Speaker(*cue);
  if (!speaker) return;
  claim.attribution = std::move(speaker);
  claim.reasons.push_back({"attribution",
                           context_.language().attributions[cue->rule].id,
                           cue->where});
}

ClaimBinding ClaimBinder::Bind() {
  ClaimBinding claim;
  SetModality(claim);
  SetFrame(claim);
  SetAttribution(claim);
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
