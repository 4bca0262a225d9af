// SPDX-License-Identifier: Apache-2.0
#include "extract/unit.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

constexpr std::size_t kMaxAdjectives = 3;

bool IsQuote(std::string_view mark) {
  return mark == "\"" || mark == "\u201e" || mark == "\u201c" ||
         mark == "\u201d" || mark == "\u00ab" || mark == "\u00bb" ||
         mark == "'" || mark == "\u2019" || mark == "\u2018";
}

bool Contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::count(words, word) > 0;
}

bool EndsWithAny(std::string_view word,
                 const std::vector<std::string>& endings) {
  return std::ranges::any_of(endings, [&](const std::string& ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
  });
}

// Looks for a noun behind a number, word by word.
class NounFinder {
 public:
  NounFinder(const ParsedSentence& sentence, const Language& language,
             const RulePack& pack)
      : s_(sentence), language_(language), pack_(pack) {}

  std::optional<UnitMention> FindAfter(std::size_t after) const;

 private:
  bool IsWord(std::size_t token) const {
    return token < s_.tokens.size() &&
           s_.tokens[token].kind == TokenKind::kWord;
  }
  bool IsAdjective(std::size_t token) const;
  bool IsNoun(std::size_t token) const;
  TokenRange NounAt(std::size_t token) const;
  TokenRange WithQuotes(TokenRange noun) const;
  UnitMention Make(TokenRange noun) const;
  std::string Slug(TokenRange noun) const;

  const ParsedSentence& s_;
  const Language& language_;
  const RulePack& pack_;
};

bool NounFinder::IsAdjective(std::size_t token) const {
  if (!IsWord(token)) return false;
  const std::string_view word = s_.Word(token);
  if (!IsLower(DecodeAt(word, 0).value)) return false;
  if (Contains(language_.function_words, std::string(word))) return false;
  return language_.adjective_endings.empty() ||
         EndsWithAny(word, language_.adjective_endings);
}

// Where nouns are capitalised their case tells; elsewhere the plural does.
bool NounFinder::IsNoun(std::size_t token) const {
  if (!IsWord(token)) return false;
  const std::string word(s_.Word(token));
  const bool upper = IsUpper(DecodeAt(word, 0).value);
  if (language_.nouns_capitalised) return upper && CountCodePoints(word) > 1;
  if (Contains(language_.function_words, word)) return false;
  return !upper && EndsWithAny(word, language_.plural_endings);
}

// A noun with its hyphened parts ("NVIDIA-Beschleuniger"); between quotation
// marks all of the words ("War Rooms").
TokenRange NounFinder::NounAt(std::size_t token) const {
  TokenRange noun{token, token + 1};
  while (s_.IsMark(noun.last, "-") && !s_.tokens[noun.last].space_before &&
         IsWord(noun.last + 1) && !s_.tokens[noun.last + 1].space_before) {
    noun.last += 2;
  }
  if (token > 0 && IsQuote(s_.Word(token - 1))) {
    std::size_t end = noun.last;
    while (IsWord(end)) ++end;
    if (end < s_.tokens.size() && IsQuote(s_.Word(end))) noun.last = end;
  }
  return noun;
}

TokenRange NounFinder::WithQuotes(TokenRange noun) const {
  if (noun.first > 0 && IsQuote(s_.Word(noun.first - 1)) &&
      noun.last < s_.tokens.size() && IsQuote(s_.Word(noun.last))) {
    return {noun.first - 1, noun.last + 1};
  }
  return noun;
}

// "war_room": lower case, the plural ending gone where the language says so.
std::string NounFinder::Slug(TokenRange noun) const {
  std::string slug;
  for (std::size_t i = noun.first; i < noun.last; ++i) {
    if (s_.tokens[i].kind == TokenKind::kMark) continue;
    if (!slug.empty()) slug += '_';
    slug += FoldCase(s_.Word(i));
  }
  return slug;
}

UnitMention NounFinder::Make(TokenRange noun) const {
  const PhraseMatch* known = s_.PhraseBefore(PhraseKind::kUnit, noun.last);
  if (known && known->first >= noun.first) {
    const UnitRule& rule = pack_.units[known->rule];
    return {WithQuotes(noun),
            {rule.code, rule.dimension},
            rule.factor,
            std::string(s_.Slice(noun)),
            rule.id,
            rule.dimension == "count"};
  }
  return {WithQuotes(noun),  {Slug(noun), "count"}, 1,
          std::string(s_.Slice(noun)), "", true};
}

std::optional<UnitMention> NounFinder::FindAfter(std::size_t after) const {
  std::size_t at = after;
  for (std::size_t skipped = 0; at < s_.tokens.size();) {
    if (s_.PhraseAt(PhraseKind::kUnit, at)) {
      const PhraseMatch* unit = s_.PhraseAt(PhraseKind::kUnit, at);
      return Make(NounAt(unit->last - 1).size() > 1
                      ? NounAt(unit->last - 1)
                      : TokenRange{at, unit->last});
    }
    if (IsQuote(s_.Word(at)) && at + 1 < s_.tokens.size()) {
      ++at;
    } else if (IsNoun(at)) {
      return Make(NounAt(at));
    } else if (skipped < kMaxAdjectives && IsAdjective(at)) {
      ++skipped;
      ++at;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnitMention> FindUnitAfter(const ParsedSentence& sentence,
                                         std::size_t after,
                                         const Language& language,
                                         const RulePack& pack) {
  std::size_t at = after;
  const bool hyphen = sentence.IsMark(at, "-") &&
                      !sentence.tokens[at].space_before &&
                      at + 1 < sentence.tokens.size() &&
                      !sentence.tokens[at + 1].space_before;
  if (hyphen) ++at;
  // "billions of dollars"
  if (at + 1 < sentence.tokens.size() &&
      Contains(language.unit_links, FoldCase(sentence.Word(at))) &&
      sentence.PhraseAt(PhraseKind::kUnit, at + 1)) {
    ++at;
  }
  return NounFinder(sentence, language, pack).FindAfter(at);
}

std::optional<UnitMention> FindUnitBefore(const ParsedSentence& sentence,
                                          std::size_t before,
                                          const RulePack& pack) {
  const PhraseMatch* phrase =
      sentence.PhraseBefore(PhraseKind::kUnitPrefix, before);
  if (!phrase) return std::nullopt;
  const UnitRule& rule = pack.units[phrase->rule];
  const TokenRange where{phrase->first, phrase->last};
  return UnitMention{where,
                     {rule.code, rule.dimension},
                     rule.factor,
                     std::string(sentence.Slice(where)),
                     rule.id,
                     false};
}

}  // namespace stimmig
