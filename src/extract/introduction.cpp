// SPDX-License-Identifier: Apache-2.0
#include "extract/introduction.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

// Words of a name, joints between them included.
constexpr std::size_t kNameTokens = 5;
// Of what may stand before the noun that opens a sentence: "Der börsennotierte
// schwäbische".
constexpr std::size_t kOpeningTokens = 3;

bool Holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::count(words, word) > 0;
}

bool HasCapital(std::string_view word) {
  return IsUpper(DecodeAt(word, 0).value);
}

bool IsGlued(const ParsedSentence& s, std::size_t mark) {
  return mark > 0 && mark + 1 < s.tokens.size() &&
         !s.tokens[mark].space_before && !s.tokens[mark + 1].space_before;
}

}  // namespace

bool IntroductionReader::IsNamePart(const ParsedSentence& s,
                                    std::size_t token) const {
  if (token >= s.tokens.size()) return false;
  if (s.tokens[token].kind != TokenKind::kWord) return false;
  const std::string_view word = s.Word(token);
  if (!HasCapital(word) || cues_.IsNoName(word)) return false;
  if (index_.function_words.Contains(s.Folded(token))) return false;
  if (Holds(language_.asides, s.Folded(token))) return false;
  return std::ranges::none_of(s.phrases, [&](const PhraseMatch& phrase) {
    // "the Centre for Moorland Studies"; in German "Nordwerk Stellen" is none.
    const bool name = phrase.kind == static_cast<int>(PhraseKind::kEntity) ||
                      phrase.kind == static_cast<int>(PhraseKind::kPerson) ||
                      (phrase.kind == static_cast<int>(PhraseKind::kUnit) &&
                       !language_.nouns_capitalised);
    return !name && phrase.first <= token && token < phrase.last;
  });
}

// "Köster & Lang", "Rhein-Main".
bool IntroductionReader::IsJoint(const ParsedSentence& s,
                                 std::size_t token) const {
  return s.IsMark(token, "&") || s.IsMark(token, "+") ||
         (s.IsMark(token, "-") && IsGlued(s, token));
}

TokenRange IntroductionReader::NameFrom(const ParsedSentence& s,
                                        std::size_t first) const {
  TokenRange name{first, first};
  while (name.size() < kNameTokens) {
    const bool joined = name.size() > 0 && IsJoint(s, name.last);
    const std::size_t next = name.last + (joined ? 1 : 0);
    if (!IsNamePart(s, next)) break;
    // "Nordwerk SE": the form is no part of the name.
    if (name.size() > 0 && EndOfForm(s, next) > next) break;
    name.last = next + 1;
  }
  return name;
}

TokenRange IntroductionReader::NameUpTo(const ParsedSentence& s,
                                        std::size_t last) const {
  TokenRange name{last, last};
  while (name.first > 0 && name.size() < kNameTokens) {
    const bool joined =
        name.size() > 0 && name.first > 1 && IsJoint(s, name.first - 1);
    const std::size_t next = name.first - (joined ? 2 : 1);
    if (!IsNamePart(s, next)) break;
    const auto noun = cues_.NounRule(s.Word(next));
    if (noun && !language_.introductions[*noun].part_of_name) break;
    name.first = next;
    if (noun) break;
  }
  return name;
}

// "Institut für angewandte Physik".
TokenRange IntroductionReader::Linked(const ParsedSentence& s, std::size_t noun,
                                      const IntroductionRule& rule) const {
  std::size_t first = noun + 1;
  if (first >= s.tokens.size() || !Holds(rule.links, s.Folded(first))) {
    return {noun, noun};
  }
  ++first;
  const bool described = first < s.tokens.size() &&
                         s.tokens[first].kind == TokenKind::kWord &&
                         !HasCapital(s.Word(first)) &&
                         !index_.function_words.Contains(s.Folded(first));
  if (described) ++first;
  const TokenRange rest = NameFrom(s, first);
  return rest.size() > 0 ? TokenRange{noun, rest.last} : TokenRange{noun, noun};
}

// Before the verb of a main clause there is one part only: what stands behind
// the noun there belongs to it ("Der junge Autobauer Nordwerk baut").
bool IntroductionReader::BeginsSentence(const ParsedSentence& s,
                                        std::size_t noun) const {
  if (noun > kOpeningTokens) return false;
  for (std::size_t i = 0; i < noun; ++i) {
    if (s.IsMark(i, "-") && IsGlued(s, i)) continue;
    if (s.tokens[i].kind != TokenKind::kWord) return false;
    const std::string_view word = s.Folded(i);
    const bool fits = i == 0 ? Holds(language_.definite_articles, word) ||
                                   Holds(language_.ones, word) ||
                                   Holds(language_.asides, word)
                             : !index_.function_words.Contains(word) ||
                                   Holds(language_.definite_articles, word);
    if (!fits) return false;
  }
  return true;
}

// A name of the pack is no other's; a place may be part of one.
bool IntroductionReader::IsOfPack(const ParsedSentence& s,
                                  TokenRange name) const {
  return std::ranges::any_of(s.phrases, [&](const PhraseMatch& phrase) {
    const TokenRange known{phrase.first, phrase.last};
    if (!known.Overlaps(name)) return false;
    if (phrase.kind == static_cast<int>(PhraseKind::kPerson)) return true;
    if (phrase.kind != static_cast<int>(PhraseKind::kEntity)) return false;
    const std::string& kind = pack_.entities[phrase.rule].kind;
    return known.Contains(name) || !Holds(pack_.kinds.places, kind);
  });
}

std::size_t IntroductionReader::Match(
    const ParsedSentence& s, std::size_t first,
    const std::vector<std::string>& phrases) const {
  std::size_t end = first;
  for (const std::string& phrase : phrases) {
    std::size_t at = first;
    const std::vector<Token> words = Tokenise(phrase);
    const bool matches = std::ranges::all_of(words, [&](const Token& word) {
      const std::string_view text(phrase);
      return at < s.tokens.size() &&
             s.Word(at++) == text.substr(word.span.begin, word.span.size());
    });
    if (matches) end = std::max(end, at);
  }
  return end;
}

std::size_t IntroductionReader::EndOfForm(const ParsedSentence& s,
                                          std::size_t first) const {
  std::size_t end = first;
  for (const IntroductionRule& rule : language_.introductions) {
    if (rule.part_of_name) continue;
    end = std::max(end, Match(s, first, rule.behind));
  }
  return end;
}

std::optional<Introduction> IntroductionReader::BehindNoun(
    const ParsedSentence& s, std::size_t noun, std::size_t rule,
    bool body) const {
  const IntroductionRule& by = language_.introductions[rule];
  TokenRange name = Linked(s, noun, by);
  if (name.size() > 0) return Introduction{name, rule, true};
  if (!by.links.empty()) return std::nullopt;
  name = NameFrom(s, noun + 1);
  if (name.size() == 0) return std::nullopt;
  const std::size_t behind = EndOfForm(s, name.last);
  const bool goes_on = behind < s.tokens.size() &&
                       s.tokens[behind].kind == TokenKind::kWord &&
                       !HasCapital(s.Word(behind));
  bool sure = behind > name.last;
  if (language_.nouns_capitalised) {
    sure = sure || (goes_on && BeginsSentence(s, noun));
  } else {
    const bool small = !HasCapital(s.Word(noun));
    sure = sure || (body && (small || (goes_on && BeginsSentence(s, noun))));
    // In a headline all words may be capitalised.
    if (!sure) return std::nullopt;
  }
  if (by.part_of_name) {
    name = WithAdjective(s, {noun, name.last});
    // "Klinikum Fulda"
    sure = sure || std::ranges::any_of(s.phrases, [&](const PhraseMatch& p) {
             return p.kind == static_cast<int>(PhraseKind::kEntity) &&
                    p.first == noun + 1 &&
                    Holds(pack_.kinds.places, pack_.entities[p.rule].kind);
           });
  } else if (!sure && name.size() > 1) {
    name.last = name.first + 1;
  }
  return Introduction{name, rule, sure};
}

std::optional<Introduction> IntroductionReader::BeforeForm(
    const ParsedSentence& s, std::size_t form, std::size_t rule) const {
  const IntroductionRule& by = language_.introductions[rule];
  const std::size_t end = Match(s, form, by.behind);
  TokenRange name = NameUpTo(s, form);
  if (end == form || name.size() == 0) return std::nullopt;
  if (by.part_of_name) name.last = end;
  return Introduction{name, rule, true};
}

// "Acme Foods posted revenue", "its partner Acme has revenue of", "Acme Foods,
// with revenue of". Of one word a capital inside or a small word before it
// proves that it is a name.
std::optional<Introduction> IntroductionReader::BeforeVerb(
    const ParsedSentence& s, std::size_t verb, std::size_t rule,
    bool body) const {
  const IntroductionRule& by = language_.introductions[rule];
  if (!body || Match(s, verb, by.verbs) == verb || verb == 0) {
    return std::nullopt;
  }
  const TokenRange name =
      NameUpTo(s, s.IsMark(verb - 1, ",") ? verb - 1 : verb);
  // "Analyst Eve Brand expects"
  const bool person = name.first > 0 && cues_.IsNoName(s.Word(name.first - 1));
  if (name.size() == 0 || person) return std::nullopt;
  const std::string_view first = s.Word(name.first);
  const bool inner = std::ranges::any_of(
      first.substr(1), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool behind_small = name.first > 0 &&
                            s.tokens[name.first - 1].kind == TokenKind::kWord &&
                            !HasCapital(s.Word(name.first - 1));
  const bool sure = name.size() > 1 || inner || behind_small;
  return Introduction{name, rule, sure, !sure};
}

// "Technische Universität": an adjective with a capital is part of the name,
// unless it opens the sentence.
TokenRange IntroductionReader::WithAdjective(const ParsedSentence& s,
                                             TokenRange name) const {
  if (!language_.nouns_capitalised || name.first < 2) return name;
  const std::size_t before = name.first - 1;
  const std::string_view word = s.Word(before);
  const bool adjective =
      s.tokens[before].kind == TokenKind::kWord && HasCapital(word) &&
      !index_.function_words.Contains(s.Folded(before)) &&
      s.tokens[before - 1].kind == TokenKind::kWord &&
      std::ranges::any_of(
          language_.adjective_endings,
          [&](const std::string& ending) { return word.ends_with(ending); });
  if (adjective) name.first = before;
  return name;
}

std::optional<Introduction> IntroductionReader::Read(const ParsedSentence& s,
                                                     const NameCue& cue,
                                                     bool body) const {
  const TokenRange words = s.Tokens(cue.word);
  if (words.size() == 0) return std::nullopt;
  const std::size_t at = words.first;
  const IntroductionRule& rule = language_.introductions[cue.rule];
  std::optional<Introduction> found;
  switch (cue.kind) {
    case NameCueKind::kNoun:
      found = BehindNoun(s, at, cue.rule, body);
      break;
    case NameCueKind::kBehind:
      if (body || !rule.part_of_name) found = BeforeForm(s, at, cue.rule);
      break;
    case NameCueKind::kVerb:
      found = BeforeVerb(s, at, cue.rule, body);
      break;
    case NameCueKind::kHead: {
      const bool joined = at > 0 && s.IsMark(at - 1, "-");
      if (!joined && Match(s, at, rule.heads) == at) break;
      TokenRange name = NameUpTo(s, joined ? at - 1 : at);
      // "Mutter Acme-Robotics-Chefin": what is joined to the head.
      for (std::size_t i = name.last; joined && i-- > name.first;) {
        if (i + 1 < name.last && !IsGlued(s, i)) name.first = i + 1;
      }
      found = Introduction{name, cue.rule, false};
      break;
    }
    case NameCueKind::kApposed: {
      std::size_t comma = at;
      while (comma > 0 && !s.IsMark(comma, ",")) --comma;
      found = Introduction{NameUpTo(s, comma), cue.rule, false};
      break;
    }
  }
  if (!found || found->name.size() == 0 || IsOfPack(s, found->name)) {
    return std::nullopt;
  }
  return found;
}

}  // namespace stimmig
