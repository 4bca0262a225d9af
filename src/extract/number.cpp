// SPDX-License-Identifier: Apache-2.0
#include "extract/number.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/number_grammar.h"

namespace stimmig {
namespace {

class NumberFinder {
 public:
  NumberFinder(const ParsedSentence& sentence, const Language& language,
               const NumberWords& number_words)
      : s_(sentence),
        language_(language),
        grammar_(sentence, language, number_words) {}

  std::vector<NumberMention> Find();

 private:
  std::optional<NumberMention> At(std::size_t token) const;
  std::optional<NumberMention> Read(std::size_t token) const;
  std::optional<NumberMention> DigitClass(std::size_t token) const;
  std::optional<NumberMention> Plural(std::size_t token) const;
  bool StartsRange(std::size_t after) const;
  bool IsNamePart(TokenRange where) const;
  // The token after a hyphen without spaces, or `token` itself.
  std::size_t SkipHyphen(std::size_t token) const {
    const bool joins =
        token > 0 && s_.IsMark(token, "-") && !s_.tokens[token].space_before;
    return joins ? token + 1 : token;
  }
  bool IsPlural(std::size_t token, const ScaleRule& scale) const;
  // The scale whose compound form begins the word at `token` ("Milliarden" in
  // "Milliardenbeträge"), or whose word stands there.
  bool IsAmountCompound(std::string_view word, const ScaleRule& scale) const;
  const ScaleRule* CompoundScale(std::size_t token) const;

  const ParsedSentence& s_;
  const Language& language_;
  NumberGrammar grammar_;
};

// "GPT-4", "Covid-19", "5G", "4o": digits that are part of a name.
bool NumberFinder::IsNamePart(TokenRange where) const {
  const std::size_t first = where.first;
  if (first >= 2 && s_.IsMark(first - 1, "-") &&
      !s_.tokens[first].space_before && !s_.tokens[first - 1].space_before &&
      s_.tokens[first - 2].kind == TokenKind::kWord) {
    // "$60bn-65bn", "5km-6km": the end of a range.
    const bool range = first >= 3 && !s_.tokens[first - 2].space_before &&
                       s_.tokens[first - 3].kind == TokenKind::kNumber;
    if (!range) return true;
  }
  // "RTX4090"; but "USD3"
  if (first > 0 && !s_.tokens[first].space_before &&
      s_.tokens[first - 1].kind == TokenKind::kWord &&
      !s_.PhraseBefore(PhraseKind::kUnitPrefix, first)) {
    return true;
  }
  const std::size_t next = where.last;
  const bool glued = next < s_.tokens.size() && !s_.tokens[next].space_before &&
                     s_.tokens[next].kind == TokenKind::kWord;
  return glued && !s_.PhraseAt(PhraseKind::kUnit, next) &&
         !s_.PhraseAt(PhraseKind::kGluedUnit, next) &&
         !s_.PhraseAt(PhraseKind::kScale, next) &&
         !s_.PhraseAt(PhraseKind::kRangeMiddle, next);
}

// "ein bis zwei Milliarden": a number follows behind the word of a range.
bool NumberFinder::StartsRange(std::size_t after) const {
  const PhraseMatch* middle = s_.PhraseAt(PhraseKind::kRangeMiddle, after);
  return middle && language_.ranges[middle->rule].open.empty() &&
         s_.tokens[after].kind == TokenKind::kWord &&
         middle->last < s_.tokens.size() && At(middle->last);
}

// An article is a number only before a unit ("ein Prozent") or in a range.
std::optional<NumberMention> NumberFinder::Read(std::size_t token) const {
  auto number = grammar_.At(token);
  if (!number) return std::nullopt;
  number->name_part =
      s_.tokens[token].kind == TokenKind::kNumber && IsNamePart(number->where);
  const std::size_t next = number->where.last;
  const bool counts = !number->article || StartsRange(next) ||
                      s_.PhraseAt(PhraseKind::kUnit, next);
  return counts ? number : std::nullopt;
}

const ScaleRule* NumberFinder::CompoundScale(std::size_t token) const {
  if (token >= s_.tokens.size()) return nullptr;
  if (const PhraseMatch* scale = s_.PhraseAt(PhraseKind::kScale, token)) {
    return &language_.scales[scale->rule];
  }
  for (const ScaleRule& scale : language_.scales) {
    if (std::ranges::count(scale.plurals, s_.Word(token)) > 0) return &scale;
    if (!scale.compound.empty() && s_.Word(token).starts_with(scale.compound)) {
      return &scale;
    }
    if (IsPlural(token, scale)) return &scale;
  }
  return nullptr;
}

std::optional<NumberMention> NumberFinder::DigitClass(std::size_t token) const {
  const PhraseMatch* phrase = s_.PhraseAt(PhraseKind::kDigitClass, token);
  if (!phrase) return std::nullopt;
  const std::size_t next = SkipHyphen(phrase->last);
  const ScaleRule* scale = CompoundScale(next);
  if (!scale) return std::nullopt;
  NumberMention number{.where = {token, next + 1},
                       .kind = HedgeClass::kDigitClass};
  number.class_rule = language_.digit_classes[phrase->rule].id;
  number.value = {
      Decimal::FromInteger(language_.digit_classes[phrase->rule].digits),
      Rational::PowerOfTen(scale->exponent)};
  number.has_scale = true;
  number.scale_rule = scale->id;
  return number;
}

// "Milliarden", "billions"; they may open a sentence.
bool NumberFinder::IsPlural(std::size_t token, const ScaleRule& scale) const {
  return std::ranges::any_of(scale.plurals, [&](const std::string& plural) {
    return plural.size() == s_.Folded(token).size() &&
           FoldCase(plural) == s_.Folded(token);
  });
}

// "Milliardenbeträge", but no "Millionenstadt".
bool NumberFinder::IsAmountCompound(std::string_view word,
                                    const ScaleRule& scale) const {
  if (scale.compound.empty() || !word.starts_with(scale.compound)) return false;
  const std::string_view head = word.substr(scale.compound.size());
  return std::ranges::any_of(
      language_.amount_nouns,
      [&](const std::string& noun) { return head.starts_with(noun); });
}

std::optional<NumberMention> NumberFinder::Plural(std::size_t token) const {
  const ScaleRule* scale = CompoundScale(token);
  if (!scale) return std::nullopt;
  const std::string_view word = s_.Word(token);
  const bool compound = IsAmountCompound(word, *scale);
  if (!compound && !IsPlural(token, *scale)) return std::nullopt;
  NumberMention number{.where = {token, token + 1},
                       .kind = HedgeClass::kPlural};
  number.value = {Decimal::FromInteger(1),
                  Rational::PowerOfTen(scale->exponent)};
  number.has_scale = true;
  number.scale_rule = scale->id;
  return number;
}

std::optional<NumberMention> NumberFinder::At(std::size_t token) const {
  const bool word = s_.tokens[token].kind == TokenKind::kWord;
  if (word) {
    if (auto number = DigitClass(token)) return number;
  }
  if (auto number = Read(token)) return number;
  return word ? Plural(token) : std::nullopt;
}

std::vector<NumberMention> NumberFinder::Find() {
  std::vector<NumberMention> numbers;
  for (std::size_t i = 0; i < s_.tokens.size();) {
    auto number = At(i);
    i = number ? number->where.last : i + 1;
    if (number) numbers.push_back(*std::move(number));
  }
  return numbers;
}

}  // namespace

std::vector<NumberMention> FindNumbers(const ParsedSentence& sentence,
                                       const Language& language,
                                       const NumberWords& number_words) {
  return NumberFinder(sentence, language, number_words).Find();
}

}  // namespace stimmig
