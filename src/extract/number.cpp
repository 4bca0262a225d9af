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
        words_(number_words),
        grammar_(sentence, language, number_words) {}

  std::vector<NumberMention> Find();

 private:
  std::optional<NumberMention> At(std::size_t token) const;
  std::optional<NumberMention> Read(std::size_t token) const;
  std::optional<NumberMention> DigitClass(std::size_t token) const;
  void CutThird(std::size_t before, NumberMention& number) const;
  bool IsAmountNoun(std::size_t token) const;
  std::optional<NumberMention> Plural(std::size_t token) const;
  std::optional<NumberMention> NamedPlural(std::size_t token) const;
  std::optional<NumberMention> Multiple(std::size_t token) const;
  std::optional<NumberMention> MultipleWord(std::size_t token) const;
  std::optional<NumberMention> EveryNth(std::size_t token) const;
  bool StartsRange(std::size_t after) const;
  bool IsShare(const NumberMention& number) const;
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
  const NumberWords& words_;
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

// "nearly half", "half of them", "an hour and half": a fraction without a
// number before it.
bool NumberFinder::IsShare(const NumberMention& number) const {
  if (number.kind != HedgeClass::kFraction) return false;
  const std::size_t next = number.where.last;
  const auto holds = [&](const std::vector<std::string>& words,
                         std::size_t token) {
    return token < s_.tokens.size() &&
           std::ranges::count(words, s_.Folded(token)) > 0;
  };
  const std::size_t first = number.where.first;
  return holds(language_.share_links, next) ||
         holds(language_.definite_articles, next) ||
         (first > 0 && holds(language_.coordinators, first - 1)) ||
         s_.PhraseBefore(PhraseKind::kHedge, first);
}

// An article is a number only before a unit ("ein Prozent") or in a range.
std::optional<NumberMention> NumberFinder::Read(std::size_t token) const {
  auto number = grammar_.At(token);
  if (!number) return std::nullopt;
  number->name_part =
      s_.tokens[token].kind == TokenKind::kNumber && IsNamePart(number->where);
  const std::size_t next = number->where.last;
  if (IsShare(*number)) number->article = false;
  const bool counts = !number->article || StartsRange(next) ||
                      s_.PhraseAt(PhraseKind::kUnit, SkipHyphen(next));
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

// "siebenstelliger Betrag", "a seven-figure sum".
bool NumberFinder::IsAmountNoun(std::size_t token) const {
  return token < s_.tokens.size() &&
         std::ranges::any_of(
             language_.amount_nouns,
             [&](const std::string& noun) {
               return s_.Folded(token).starts_with(noun);
             });
}

// "mittlerer zweistelliger Millionenbetrag": 30 to 70 of 10 to 100; `before`
// is the token that the class begins at.
void NumberFinder::CutThird(std::size_t before, NumberMention& number) const {
  std::size_t at = before;
  // "high-single-digit"
  if (at > 1 && s_.IsMark(at - 1, "-") && !s_.tokens[at].space_before) --at;
  if (at == 0) return;
  const std::string_view word = s_.Folded(at - 1);
  const auto is = [&](const std::vector<std::string>& words) {
    return std::ranges::count(words, word) > 0;
  };
  const bool low = is(language_.low_thirds);
  const bool middle = is(language_.middle_thirds);
  if (!low && !middle && !is(language_.high_thirds)) return;
  const auto digits = static_cast<int>(number.value.digits.value().numerator());
  const Rational scale = number.value.scale * Rational::PowerOfTen(digits - 1);
  number.value = {Decimal::FromInteger(low ? 1 : middle ? 3 : 6), scale};
  number.high = {Decimal::FromInteger(low ? 4 : middle ? 7 : 10), scale};
  number.where.first = at - 1;
}

std::optional<NumberMention> NumberFinder::DigitClass(std::size_t token) const {
  const PhraseMatch* phrase = s_.PhraseAt(PhraseKind::kDigitClass, token);
  if (!phrase) return std::nullopt;
  const DigitClassRule& rule = language_.digit_classes[phrase->rule];
  const std::size_t next = SkipHyphen(phrase->last);
  const ScaleRule* scale = CompoundScale(next);
  if (!scale && !IsAmountNoun(next)) return std::nullopt;
  NumberMention number{.where = {token, scale ? next + 1 : phrase->last},
                       .kind = HedgeClass::kDigitClass};
  number.class_rule = rule.id;
  number.value = {Decimal::FromInteger(rule.digits),
                  Rational::PowerOfTen(scale ? scale->exponent : 0)};
  number.has_scale = true;
  if (scale) number.scale_rule = scale->id;
  number.amount =
      scale ? IsAmountCompound(s_.Word(next), *scale) || IsAmountNoun(next + 1)
            : true;
  CutThird(token, number);
  return number;
}

// "Dutzende Menschen", "Zehntausende".
std::optional<NumberMention> NumberFinder::NamedPlural(
    std::size_t token) const {
  const PhraseMatch* phrase = s_.PhraseAt(PhraseKind::kPlural, token);
  if (!phrase) return std::nullopt;
  const PluralRule& rule = language_.plurals[phrase->rule];
  NumberMention number{.where = {token, phrase->last},
                       .kind = HedgeClass::kPlural};
  number.value = {Decimal::FromInteger(rule.low), 1};
  number.high = {Decimal::FromInteger(rule.high), 1};
  number.class_rule = rule.id;
  return number;
}

// "verdoppelt", "twice as many", "das Fünffache".
std::optional<NumberMention> NumberFinder::Multiple(std::size_t token) const {
  const PhraseMatch* phrase = s_.PhraseAt(PhraseKind::kMultiple, token);
  if (!phrase) return MultipleWord(token);
  const MultipleRule& rule = language_.multiples[phrase->rule];
  NumberMention number{.where = {token, phrase->last},
                       .kind = HedgeClass::kMultiple};
  const auto ratio =
      Decimal::Parse(Rational::Fraction(rule.ratio.numerator(), 1).ToString());
  if (!ratio || rule.ratio.sign() <= 0) return std::nullopt;
  number.value = {*ratio, Rational::Fraction(1, rule.ratio.denominator())};
  number.class_rule = rule.id;
  return number;
}

// A number that begins a word: "drei|mal so", "Fünf|fache".
std::optional<NumberMention> NumberFinder::MultipleWord(
    std::size_t token) const {
  std::string_view word = s_.Folded(token);
  const auto ends = [&](const std::vector<std::string>& endings) {
    return std::ranges::find_if(endings, [&](const std::string& ending) {
      return word.size() > ending.size() && word.ends_with(ending);
    });
  };
  const auto times = ends(language_.times_endings);
  const bool linked =
      times != language_.times_endings.end() && token + 1 < s_.tokens.size() &&
      std::ranges::count(language_.times_links, s_.Folded(token + 1)) > 0;
  const auto ending = ends(language_.multiple_endings);
  if (linked) {
    word.remove_suffix(times->size());
  } else if (ending != language_.multiple_endings.end()) {
    word.remove_suffix(ending->size());
    // "das Dreifache", but no "dreifacher Meister"
    const bool noun = token > 0 && IsUpper(DecodeAt(s_.Word(token), 0).value);
    if (language_.nouns_capitalised && !noun) return std::nullopt;
  } else {
    return std::nullopt;
  }
  const std::vector<NumberPart> parts = words_.Cut(word);
  const bool whole =
      parts.size() == 1 && parts.front().kind <= NumberPart::Kind::kThousand;
  if (!whole || parts.front().value < 2) return std::nullopt;
  NumberMention number{.where = {token, token + 1},
                       .kind = HedgeClass::kMultiple};
  number.value = {Decimal::FromInteger(parts.front().value), 1};
  return number;
}

// "jeder fünfte", "every third": a share.
std::optional<NumberMention> NumberFinder::EveryNth(std::size_t token) const {
  if (token + 1 >= s_.tokens.size() ||
      std::ranges::count(language_.every, s_.Folded(token)) == 0) {
    return std::nullopt;
  }
  const std::string_view word = s_.Folded(token + 1);
  const auto is_nth = [&](const NumberWord& nth) {
    if (nth.value < 2 || !word.starts_with(nth.word)) return false;
    const std::string_view ending = word.substr(nth.word.size());
    return language_.adjective_endings.empty()
               ? ending.empty()
               : std::ranges::count(language_.adjective_endings, ending) > 0;
  };
  const auto nth = std::ranges::find_if(language_.nths, is_nth);
  if (nth == language_.nths.end()) return std::nullopt;
  NumberMention number{.where = {token, token + 2},
                       .kind = HedgeClass::kFraction};
  number.value = {Decimal::FromInteger(1), Rational::Fraction(1, nth->value)};
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
    if (auto number = Multiple(token)) return number;
    if (auto number = EveryNth(token)) return number;
    if (auto number = NamedPlural(token)) return number;
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
