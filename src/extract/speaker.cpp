// SPDX-License-Identifier: Apache-2.0
#include "extract/speaker.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

// A speaker that no pack knows: first and last name, a few more at most.
constexpr std::size_t kMinNameWords = 2;
constexpr std::size_t kMaxNameWords = 4;
// "der frühere britische Minister": adjectives before a noun.
constexpr std::size_t kMaxAdjectives = 2;

bool Holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::count(words, word) > 0;
}

class SpeakerFinder {
 public:
  SpeakerFinder(Context& context, const ParsedSentence& sentence)
      : context_(context), s_(sentence) {}

  Speaker Of(const CueMention& cue);
  Speaker In(TokenRange where);

 private:
  // A noun phrase: its words without the article.
  struct Phrase {
    TokenRange words;
    bool article = false;
  };

  Speaker Subject(TokenRange verb);
  std::optional<Attribution> Known(TokenRange where);
  std::optional<Attribution> Named(TokenRange where) const;
  std::optional<Attribution> Referred(TokenRange where);
  std::optional<Attribution> Unknown(TokenRange where) const;
  std::optional<Phrase> FindPhrase(TokenRange where) const;
  std::optional<Attribution> Behind(TokenRange where, TokenRange clause) const;
  bool IsPronoun(TokenRange where, std::size_t token) const;
  bool IsStarter(std::size_t token) const {
    return context_.index().sentence_starters.Contains(s_.Word(token));
  }
  bool IsTold(std::size_t token) const;
  bool IsUpperWord(std::size_t token) const;
  bool IsFunctionWord(std::size_t token) const {
    return context_.index().function_words.Contains(s_.Folded(token));
  }
  TokenRange SpeakerPart(TokenRange group) const;
  TokenRange ClauseAround(TokenRange where) const;
  Attribution Make(const Referent& referent, TokenRange words) const;
  Attribution ByWords(TokenRange words) const;
  Attribution WithOwnName(Attribution attribution, TokenRange where) const;

  Context& context_;
  const ParsedSentence& s_;
};

bool SpeakerFinder::IsUpperWord(std::size_t token) const {
  return s_.tokens[token].kind == TokenKind::kWord &&
         IsUpper(DecodeAt(s_.Word(token), 0).value);
}

Attribution SpeakerFinder::Make(const Referent& referent,
                                TokenRange words) const {
  const EntityRule& rule = context_.Entity(referent.entity);
  Attribution attribution;
  const std::string own_name = context_.OwnName(referent.entity);
  attribution.speaker = referent.person    ? rule.people[*referent.person].id
                        : own_name.empty() ? rule.id
                                           : own_name;
  const auto owner = context_.Owner(referent.entity);
  attribution.organisation = owner ? context_.Entity(*owner).id : rule.id;
  attribution.words = s_.Slice(words);
  attribution.quote = QuoteKind::kIndirect;
  return attribution;
}

Attribution SpeakerFinder::ByWords(TokenRange words) const {
  Attribution attribution;
  attribution.words = s_.Slice(words);
  attribution.speaker = attribution.words;
  attribution.quote = QuoteKind::kIndirect;
  return attribution;
}

// The first name inside the words.
std::optional<Attribution> SpeakerFinder::Named(TokenRange where) const {
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
Attribution SpeakerFinder::WithOwnName(Attribution attribution,
                                       TokenRange where) const {
  const auto own = Unknown(where);
  if (!own) return attribution;
  attribution.speaker = own->speaker;
  attribution.words = own->words;
  return attribution;
}

// "Unternehmensangaben", "der Konzern", "er".
std::optional<Attribution> SpeakerFinder::Referred(TokenRange where) {
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

std::optional<Attribution> SpeakerFinder::Known(TokenRange where) {
  if (auto named = Named(where)) return named;
  return Referred(where);
}

// A speaker that no pack knows: two or more capitalised words in a row, known
// names and roles aside ("Konzernsprecher Jonas Behrend").
std::optional<Attribution> SpeakerFinder::Unknown(TokenRange where) const {
  const auto is_name = [&](std::size_t i) {
    // "BASF-Sprecherin": a compound is a role, no name.
    if (!IsUpperWord(i) || (i > 0 && s_.IsMark(i - 1, "-"))) return false;
    if (IsFunctionWord(i)) return false;
    const TokenRange word{i, i + 1};
    const auto overlaps = [&](const auto& m) { return m.where.Overlaps(word); };
    return std::ranges::none_of(s_.quantities, overlaps) &&
           std::ranges::none_of(s_.entities, overlaps) &&
           !s_.PhraseBefore(PhraseKind::kReference, i + 1);
  };
  std::size_t first = where.first, last = where.first;
  for (std::size_t i = where.first; i < where.last; ++i) {
    if (!is_name(i)) {
      if (last - first >= kMinNameWords) break;
      first = last = i + 1;
    } else if (last - first < kMaxNameWords) {
      last = i + 1;
    }
  }
  if (last - first < kMinNameWords) return std::nullopt;
  return ByWords({first, last});
}

// Part of a time or a figure: of what is said, not of who says it.
bool SpeakerFinder::IsTold(std::size_t token) const {
  const TokenRange word{token, token + 1};
  const auto overlaps = [&](const auto& m) { return m.where.Overlaps(word); };
  return std::ranges::any_of(s_.periods, overlaps) ||
         std::ranges::any_of(s_.quantities, overlaps);
}

// "die Vorsitzende", "the mayor", "Schmidt".
std::optional<SpeakerFinder::Phrase> SpeakerFinder::FindPhrase(
    TokenRange where) const {
  const Language& language = context_.language();
  std::size_t i = where.first;
  while (i < where.last &&
         (s_.tokens[i].kind == TokenKind::kMark || IsTold(i))) {
    ++i;
  }
  Phrase phrase;
  phrase.article =
      i < where.last && (Holds(language.definite_articles, s_.Folded(i)) ||
                         Holds(language.ones, s_.Folded(i)));
  if (phrase.article) ++i;
  const std::size_t first = i;
  std::size_t adjectives = 0;
  bool noun = false;
  for (; i < where.last && i - first < kMaxNameWords; ++i) {
    if (noun && s_.IsMark(i, "-") && !s_.tokens[i].space_before) continue;
    if (s_.tokens[i].kind != TokenKind::kWord) break;
    if (IsFunctionWord(i) || IsTold(i)) break;
    if (IsUpperWord(i)) {
      noun = true;
    } else if (language.nouns_capitalised) {
      if (noun || !phrase.article || ++adjectives > kMaxAdjectives) break;
    } else if (!phrase.article && !noun) {
      break;
    } else {
      noun = true;
    }
  }
  if (!noun) return std::nullopt;
  phrase.words = {first, i};
  return phrase;
}

// Behind the verb of a clause that tells nothing else: "sagte der Minister am
// Montag", but not "kündigte die Streichung von 300 Stellen an".
std::optional<Attribution> SpeakerFinder::Behind(TokenRange where,
                                                 TokenRange clause) const {
  const bool tells = std::ranges::any_of(
      s_.quantities,
      [&](const QuantityMention& q) { return clause.Contains(q.where); });
  const auto phrase = tells ? std::nullopt : FindPhrase(where);
  if (!phrase) return std::nullopt;
  if (auto unknown = Unknown(where)) return unknown;
  return ByWords(phrase->words);
}

// "sagte er", "he added".
bool SpeakerFinder::IsPronoun(TokenRange where, std::size_t token) const {
  return where.size() > 0 &&
         Holds(context_.language().pronouns, s_.Folded(token));
}

TokenRange SpeakerFinder::ClauseAround(TokenRange where) const {
  const std::size_t clause = s_.ClauseOf(where);
  std::size_t first = where.first, last = where.last;
  while (first > 0 && s_.clause[first - 1] == clause) --first;
  while (last < s_.tokens.size() && s_.clause[last] == clause) ++last;
  return {first, last};
}

// The words before the verb up to the clause's border; after it where the
// clause begins with the verb or an adverbial ("Am Mittwoch sagte Meta").
Speaker SpeakerFinder::Subject(TokenRange verb) {
  const TokenRange clause = ClauseAround(verb);
  const TokenRange before{clause.first, verb.first};
  const TokenRange inside{verb.first + 1, verb.last};
  const TokenRange after{verb.last, clause.last};
  if (IsPronoun(before, before.last - 1)) return {Known(before), true};
  if (auto known = Known(before)) return {known};
  if (auto unknown = Unknown(before)) return {unknown};
  // One word may open the sentence: "Zudem sagte Meta".
  const auto phrase = FindPhrase(before);
  const bool subject_first = !context_.language().verb_second && phrase &&
                             phrase->words.last == verb.first;
  const bool sure = phrase && (phrase->article || phrase->words.first > 0);
  if (sure || (subject_first && !IsStarter(phrase->words.first))) {
    return {ByWords(phrase->words)};
  }
  for (const TokenRange where : {inside, after}) {
    if (IsPronoun(where, where.first)) return {Known(where), true};
    if (auto known = Known(where)) return {known};
  }
  if (phrase && !IsStarter(phrase->words.first)) {
    return {ByWords(phrase->words)};
  }
  for (const TokenRange where : {inside, after}) {
    if (auto behind = Behind(where, clause)) return {behind};
  }
  // In a relative or second main clause the subject stands one clause before:
  // "Mark Zuckerberg, CEO von Meta, kündigte an".
  const std::size_t its = s_.ClauseOf(verb);
  std::size_t begin = clause.first;
  while (begin > 0 && s_.clause[begin - 1] + 2 >= its) --begin;
  const TokenRange earlier{begin, clause.first};
  if (auto known = Known(earlier)) return {known};
  if (auto unknown = Unknown(after)) return {unknown};
  // "the founder, Ada Quinn, said": nothing but the comma is before the verb.
  return {before.size() == 1 ? Unknown(earlier) : std::nullopt};
}

// The words up to the first verb, metric, time or figure.
TokenRange SpeakerFinder::SpeakerPart(TokenRange group) const {
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

Speaker SpeakerFinder::In(TokenRange where) {
  if (auto known = Known(where)) return {known};
  if (auto unknown = Unknown(where)) return {unknown};
  if (const auto phrase = FindPhrase(where)) return {ByWords(phrase->words)};
  return {};
}

Speaker SpeakerFinder::Of(const CueMention& cue) {
  const AttributionRule& rule = context_.language().attributions[cue.rule];
  if (rule.speaker == SpeakerSource::kSubject) return Subject(cue.where);
  if (!cue.speaker) return {};
  // Who is named behind the verb says nothing ("laut Reuters lag der Umsatz
  // von Meta bei"), unless nobody is before it.
  const Speaker before = In(SpeakerPart(*cue.speaker));
  return before.attribution ? before : In(*cue.speaker);
}

}  // namespace

Speaker FindSpeaker(Context& context, const ParsedSentence& sentence,
                    const CueMention& cue) {
  return SpeakerFinder(context, sentence).Of(cue);
}

Speaker FindSpeakerIn(Context& context, const ParsedSentence& sentence,
                      TokenRange where) {
  return SpeakerFinder(context, sentence).In(where);
}

bool IsNamed(const Attribution& attribution) {
  return !attribution.organisation.empty() ||
         attribution.words.find(' ') != std::string::npos;
}

}  // namespace stimmig
