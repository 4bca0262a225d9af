// SPDX-License-Identifier: Apache-2.0
#include "extract/unit.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/unit_quotient.h"

namespace stimmig {
namespace {

constexpr std::size_t kMaxAdjectives = 3;
// Bytes before the head of a compound.
constexpr std::size_t kShortestModifier = 3;

bool IsQuote(std::string_view mark) {
  return mark == "\"" || mark == "\u201e" || mark == "\u201c" ||
         mark == "\u201d" || mark == "\u00ab" || mark == "\u00bb" ||
         mark == "'" || mark == "\u2019" || mark == "\u2018";
}

bool Contains(const std::vector<std::string>& words, std::string_view word) {
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
  // Right behind the hyphen of "60-Milliarden-|Dollar-Investition".
  std::optional<UnitMention> FindInCompound(std::size_t at) const;
  std::optional<UnitMention> FindInBrackets(std::size_t at) const;

 private:
  bool IsWord(std::size_t token) const {
    return token < s_.tokens.size() &&
           s_.tokens[token].kind == TokenKind::kWord;
  }
  const PhraseMatch* UnitAt(std::size_t at, bool right_behind) const;
  TokenRange HyphenedAt(std::size_t token) const;
  std::optional<TokenRange> Quoted(std::size_t open) const;
  std::size_t SkipAdjective(std::size_t at, bool first) const;
  bool IsAdjective(TokenRange word) const;
  bool IsNoun(std::size_t token) const;
  TokenRange NounAt(std::size_t token) const;
  TokenRange WithQuotes(TokenRange noun) const;
  UnitMention Make(TokenRange noun) const;
  UnitMention Make(TokenRange noun, const PhraseMatch& known) const;
  const PluralEnding* PluralOf(std::string_view word) const;
  const UnitRule* HeadOf(TokenRange noun) const;
  std::string Slug(TokenRange noun) const;

  const ParsedSentence& s_;
  const Language& language_;
  const RulePack& pack_;
};

// The unit at a token. Letters that are a symbol may also be a word ("t",
// "Pa"): they must stand right behind the number, and one alone behind digits.
const PhraseMatch* NounFinder::UnitAt(std::size_t at, bool right_behind) const {
  const bool digits =
      at > 0 && (s_.tokens[at - 1].kind == TokenKind::kNumber ||
                 (at > 1 && s_.IsMark(at - 1, "-") &&
                  s_.tokens[at - 2].kind == TokenKind::kNumber));
  // "12in"; with a blank between where nothing follows: "5 ft 2 in."
  const bool mark =
      at + 1 < s_.tokens.size() && s_.tokens[at + 1].kind == TokenKind::kMark;
  const bool ends =
      at + 1 >= s_.tokens.size() ||
      (mark && (at + 2 >= s_.tokens.size() || s_.tokens[at + 2].space_before));
  if (at < s_.tokens.size() && digits &&
      (!s_.tokens[at].space_before || ends)) {
    const PhraseMatch* glued = s_.PhraseAt(PhraseKind::kGluedUnit, at);
    if (glued) return glued;
  }
  if (const PhraseMatch* shared = SharedUnitAt(s_, at, language_, pack_)) {
    return shared;
  }
  const PhraseMatch* unit = s_.PhraseAt(PhraseKind::kUnit, at);
  if (!unit || !IsLetterSymbol(s_, *unit, pack_)) return unit;
  const bool letter = CountCodePoints(s_.Slice({at, unit->last})) == 1;
  return right_behind && (digits || !letter) ? unit : nullptr;
}

// A word with the parts that hyphens join to it ("so-called").
TokenRange NounFinder::HyphenedAt(std::size_t token) const {
  TokenRange word{token, token + 1};
  while (s_.IsMark(word.last, "-") && !s_.tokens[word.last].space_before &&
         IsWord(word.last + 1) && !s_.tokens[word.last + 1].space_before) {
    word.last += 2;
  }
  return word;
}

bool NounFinder::IsAdjective(TokenRange word) const {
  if (!IsWord(word.first)) return false;
  const std::string_view text = s_.Slice(word);
  // "UK jobs": where nouns are small, a name before one is as an adjective.
  if (!IsLower(DecodeAt(text, 0).value) && language_.nouns_capitalised) {
    return false;
  }
  if (Contains(language_.function_words, FoldCase(text))) return false;
  return language_.adjective_endings.empty() ||
         EndsWithAny(text, language_.adjective_endings);
}

// One past the adjective that begins at a token, with an adverb ("hoch
// qualifizierte") or, behind another one, a coordinator ("und alte") before
// it; the token itself where there is none.
std::size_t NounFinder::SkipAdjective(std::size_t at, bool first) const {
  if (!IsWord(at)) return at;
  const TokenRange word = HyphenedAt(at);
  if (IsAdjective(word)) return word.last;
  if (language_.adjective_endings.empty() || !IsWord(word.last)) return at;
  const std::string text(s_.Slice(word));
  const bool adverb = IsLower(DecodeAt(text, 0).value) &&
                      !Contains(language_.function_words, text);
  const bool joins = !first && Contains(language_.coordinators, text);
  const TokenRange next = HyphenedAt(word.last);
  return (adverb || joins) && IsAdjective(next) ? next.last : at;
}

// How the word ends, if it is a plural: "toys", but not "glass".
const PluralEnding* NounFinder::PluralOf(std::string_view word) const {
  for (const PluralEnding& ending : language_.plural_endings) {
    const bool whole = word == ending.plural;
    const bool part =
        word.size() > ending.plural.size() + 1 && word.ends_with(ending.plural);
    if (!whole && !part) continue;
    return whole || ending.plural != ending.singular ? &ending : nullptr;
  }
  return nullptr;
}

// Where nouns are capitalised their case tells; elsewhere the plural does.
bool NounFinder::IsNoun(std::size_t token) const {
  if (!IsWord(token)) return false;
  const std::string word(s_.Word(token));
  const bool upper = IsUpper(DecodeAt(word, 0).value);
  if (language_.nouns_capitalised) return upper && CountCodePoints(word) > 1;
  if (Contains(language_.function_words, word)) return false;
  return !upper && PluralOf(word);
}

// A noun with its hyphened parts ("NVIDIA-Beschleuniger"); between quotation
// marks all of the words ("War Rooms").
TokenRange NounFinder::NounAt(std::size_t token) const {
  TokenRange noun = HyphenedAt(token);
  if (token > 0 && IsQuote(s_.Word(token - 1))) {
    std::size_t end = noun.last;
    while (IsWord(end)) ++end;
    if (end < s_.tokens.size() && IsQuote(s_.Word(end))) noun.last = end;
  }
  return noun;
}

// The words between quotation marks ("War Rooms"), if they are a noun.
std::optional<TokenRange> NounFinder::Quoted(std::size_t open) const {
  TokenRange words{open + 1, open + 1};
  while (IsWord(words.last)) words.last = HyphenedAt(words.last).last;
  if (words.size() == 0 || words.last >= s_.tokens.size()) return {};
  if (!IsQuote(s_.Word(words.last)) || !IsNoun(words.last - 1)) return {};
  if (language_.nouns_capitalised && !IsNoun(words.first)) return {};
  return words;
}

TokenRange NounFinder::WithQuotes(TokenRange noun) const {
  if (noun.first > 0 && IsQuote(s_.Word(noun.first - 1)) &&
      noun.last < s_.tokens.size() && IsQuote(s_.Word(noun.last))) {
    return {noun.first - 1, noun.last + 1};
  }
  return noun;
}

// The unit of the last part of a compound: "Regional|flughäfen" are airports.
const UnitRule* NounFinder::HeadOf(TokenRange noun) const {
  const WordMap& heads = pack_.FindIndex(language_.id)->counted_heads;
  if (heads.size() == 0) return nullptr;
  const std::string_view word = s_.Folded(noun.last - 1);
  for (std::size_t at = kShortestModifier; at < word.size(); ++at) {
    const bool inside = (word[at] & 0xC0) == 0x80;
    const auto head = inside ? std::nullopt : heads.Find(word.substr(at));
    if (!head) continue;
    const auto& units = pack_.FindIndex(language_.id)->counted_head_units;
    return &pack_.units[units[*head]];
  }
  return nullptr;
}

// "war_room": lower case, the plural ending gone where the language says so.
std::string NounFinder::Slug(TokenRange noun) const {
  std::string slug;
  for (std::size_t i = noun.first; i < noun.last; ++i) {
    if (s_.tokens[i].kind == TokenKind::kMark) continue;
    if (!slug.empty()) slug += '_';
    slug += s_.Folded(i);
  }
  if (const PluralEnding* ending = PluralOf(s_.Folded(noun.last - 1))) {
    slug.resize(slug.size() - ending->plural.size());
    slug += ending->singular;
  }
  return slug;
}

UnitMention NounFinder::Make(TokenRange noun, const PhraseMatch& known) const {
  const UnitRule& rule = pack_.units[known.rule];
  return {WithQuotes(noun), {rule.code, rule.dimension},
          rule.factor,      std::string(s_.Slice(noun)),
          rule.id,          rule.dimension == "count",
          rule.parts};
}

UnitMention NounFinder::Make(TokenRange noun) const {
  const PhraseMatch* known = s_.PhraseBefore(PhraseKind::kUnit, noun.last);
  if (known && known->first >= noun.first) return Make(noun, *known);
  UnitMention unit{WithQuotes(noun),
                   {Slug(noun), "count"},
                   1,
                   std::string(s_.Slice(noun)),
                   "",
                   true};
  if (const UnitRule* head = HeadOf(noun)) {
    unit.unit.code = head->code;
    unit.factor = head->factor;
    unit.rule = head->id;
  }
  return unit;
}

std::optional<UnitMention> NounFinder::FindAfter(std::size_t after) const {
  std::size_t at = after;
  for (std::size_t skipped = 0; at < s_.tokens.size();) {
    if (const PhraseMatch* unit = UnitAt(at, at == after)) {
      const TokenRange noun = NounAt(unit->last - 1);
      return noun.size() > 1 ? Make(noun) : Make({at, unit->last}, *unit);
    }
    if (IsQuote(s_.Word(at))) {
      if (const auto noun = Quoted(at)) return Make(*noun);
      ++at;
    } else if (IsNoun(HyphenedAt(at).last - 1)) {
      return Make(NounAt(at));
    } else {
      const std::size_t next = SkipAdjective(at, skipped == 0);
      if (next == at || ++skipped > kMaxAdjectives) return std::nullopt;
      at = next;
    }
  }
  return std::nullopt;
}

// A unit inside the compound is what is counted, not the noun that it is part
// of; "47-jährige Manager", "five-star hotels": the number belongs to the word
// behind the hyphen.
std::optional<UnitMention> NounFinder::FindInCompound(std::size_t at) const {
  const PhraseMatch* unit = UnitAt(at, true);
  if (unit && pack_.units[unit->rule].dimension != "count") {
    return Make({at, unit->last}, *unit);
  }
  if (unit || IsNoun(at)) return Make(NounAt(at));
  return std::nullopt;
}

// A unit alone between brackets: "20 (kg)".
std::optional<UnitMention> NounFinder::FindInBrackets(std::size_t at) const {
  if (at + 2 >= s_.tokens.size()) return std::nullopt;
  const std::string_view open = s_.Word(at);
  if (open != "(" && open != "[" && open != "{" && open != "<") {
    return std::nullopt;
  }
  const PhraseMatch* unit = UnitAt(at + 1, true);
  const bool closes =
      unit && unit->last < s_.tokens.size() &&
      (s_.IsMark(unit->last, ")") || s_.IsMark(unit->last, "]") ||
       s_.IsMark(unit->last, "}") || s_.IsMark(unit->last, ">"));
  if (!closes) return std::nullopt;
  return Make({at + 1, unit->last}, *unit);
}

// Without what it is divided by.
std::optional<UnitMention> FindWrittenUnit(const ParsedSentence& sentence,
                                           std::size_t after,
                                           const Language& language,
                                           const RulePack& pack) {
  std::size_t at = after;
  const bool hyphen =
      sentence.IsMark(at, "-") && !sentence.tokens[at].space_before &&
      at + 1 < sentence.tokens.size() && !sentence.tokens[at + 1].space_before;
  const NounFinder finder(sentence, language, pack);
  if (hyphen) return finder.FindInCompound(at + 1);
  // "20 (kg)"
  if (const auto unit = finder.FindInBrackets(at)) return unit;
  // "billions of dollars", "three quarters of an hour"
  if (at + 1 < sentence.tokens.size() &&
      Contains(language.unit_links, sentence.Folded(at))) {
    const bool one = at + 2 < sentence.tokens.size() &&
                     Contains(language.ones, sentence.Folded(at + 1));
    const std::size_t unit = at + (one ? 2 : 1);
    if (sentence.PhraseAt(PhraseKind::kUnit, unit)) at = unit;
  }
  return finder.FindAfter(at);
}

}  // namespace

std::optional<UnitMention> FindUnitAfter(const ParsedSentence& sentence,
                                         std::size_t after,
                                         const Language& language,
                                         const RulePack& pack) {
  auto unit = FindWrittenUnit(sentence, after, language, pack);
  if (unit) DivideUnit(*unit, unit->where.last, sentence, language, pack);
  return unit;
}

std::optional<UnitMention> FindUnitBefore(const ParsedSentence& sentence,
                                          TokenRange number,
                                          const Language& language,
                                          const RulePack& pack) {
  const PhraseMatch* phrase =
      sentence.PhraseBefore(PhraseKind::kUnitPrefix, number.first);
  if (!phrase) return std::nullopt;
  const UnitRule& rule = pack.units[phrase->rule];
  const TokenRange where{phrase->first, phrase->last};
  UnitMention unit{where,       {rule.code, rule.dimension},
                   rule.factor, std::string(sentence.Slice(where)),
                   rule.id,     false,
                   rule.parts};
  DivideUnit(unit, number.last, sentence, language, pack);
  return unit;
}

}  // namespace stimmig
