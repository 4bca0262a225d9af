// SPDX-License-Identifier: Apache-2.0
#include "extract/number.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

bool IsDigitByte(char c) { return c >= '0' && c <= '9'; }

// The digits of a token cut at its separators.
struct DigitGroups {
  std::vector<std::string_view> groups;
  std::vector<std::string_view> separators;
};

DigitGroups CutGroups(std::string_view token) {
  DigitGroups cut;
  std::size_t at = 0;
  while (at < token.size()) {
    std::size_t end = at;
    const bool digits = IsDigitByte(token[at]);
    while (end < token.size() && IsDigitByte(token[end]) == digits) ++end;
    (digits ? cut.groups : cut.separators).push_back(token.substr(at, end - at));
    at = end;
  }
  return cut;
}

// "2.048", "1 300 000": one to three digits, then groups of three.
bool IsGrouped(const DigitGroups& cut, std::size_t count) {
  if (cut.groups.front().size() > 3 || cut.groups.front() == "0") return false;
  for (std::size_t i = 1; i < count; ++i) {
    if (cut.groups[i].size() != 3) return false;
    if (cut.separators[i - 1] != cut.separators.front()) return false;
  }
  return true;
}

std::optional<Decimal> Join(const DigitGroups& cut, std::size_t whole) {
  std::string digits;
  for (std::size_t i = 0; i < cut.groups.size(); ++i) {
    if (i == whole) digits += '.';
    digits += cut.groups[i];
  }
  return Decimal::Parse(digits);
}

}  // namespace

std::optional<DigitsReading> ReadDigits(std::string_view token,
                                        const Language& language) {
  const DigitGroups cut = CutGroups(token);
  const std::size_t count = cut.groups.size();
  const auto reading = [&](std::size_t whole) -> std::optional<DigitsReading> {
    const auto value = Join(cut, whole);
    if (!value) return std::nullopt;
    return DigitsReading{*value, std::nullopt};
  };
  if (count == 1) return reading(1);
  const std::string_view last = cut.separators.back();
  const bool is_decimal = last == language.decimal_separator;
  const bool all_grouped = IsGrouped(cut, count);
  if (count == 2) {
    if (is_decimal || !all_grouped) {
      // "5.6" in a German text: no thousands, so a decimal point.
      return last == "." || last == "," ? reading(1) : std::nullopt;
    }
    auto grouped = reading(2);
    if (grouped && last == ".") grouped->other = Join(cut, 1);
    return grouped;
  }
  if (all_grouped && !is_decimal) return reading(count);
  // "1.234,5": the last separator differs from the ones before.
  const bool differs = cut.separators[count - 3] != last;
  if (differs && IsGrouped(cut, count - 1)) return reading(count - 1);
  return std::nullopt;
}

namespace {

class NumberFinder {
 public:
  NumberFinder(const ParsedSentence& sentence, const Language& language,
               const NumberWords& number_words)
      : s_(sentence), language_(language), number_words_(number_words) {
    for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
      folded_.push_back(FoldCase(s_.Word(i)));
    }
  }

  std::vector<NumberMention> Find();

 private:
  std::optional<NumberMention> At(std::size_t token) const;
  std::optional<NumberMention> Digits(std::size_t token) const;
  std::optional<NumberMention> Words(std::size_t token) const;
  std::optional<NumberMention> DigitClass(std::size_t token) const;
  std::optional<NumberMention> Plural(std::size_t token) const;
  void AddScale(NumberMention& number) const;
  bool IsNamePart(TokenRange where) const;
  // The token after a hyphen without spaces, or `token` itself.
  std::size_t SkipHyphen(std::size_t token) const {
    const bool joins = token > 0 && s_.IsMark(token, "-") &&
                       !s_.tokens[token].space_before;
    return joins ? token + 1 : token;
  }
  // The scale whose compound form begins the word at `token` ("Milliarden" in
  // "Milliardenbeträge"), or whose word stands there.
  const ScaleRule* CompoundScale(std::size_t token) const;

  const ParsedSentence& s_;
  const Language& language_;
  const NumberWords& number_words_;
  std::vector<std::string> folded_;
};

// "GPT-4", "Covid-19", "5G", "4o": digits that are part of a name.
bool NumberFinder::IsNamePart(TokenRange where) const {
  const std::size_t first = where.first;
  if (first >= 2 && s_.IsMark(first - 1, "-") &&
      !s_.tokens[first].space_before && !s_.tokens[first - 1].space_before &&
      s_.tokens[first - 2].kind == TokenKind::kWord) {
    return true;
  }
  const std::size_t next = where.last;
  const bool glued = next < s_.tokens.size() && !s_.tokens[next].space_before &&
                     s_.tokens[next].kind == TokenKind::kWord;
  return glued && !s_.PhraseAt(PhraseKind::kUnit, next) &&
         !s_.PhraseAt(PhraseKind::kScale, next);
}

void NumberFinder::AddScale(NumberMention& number) const {
  const std::size_t next = SkipHyphen(number.where.last);
  const PhraseMatch* scale = s_.PhraseAt(PhraseKind::kScale, next);
  if (!scale) return;
  const ScaleRule& rule = language_.scales[scale->rule];
  number.value.scale = Rational::PowerOfTen(rule.exponent);
  number.has_scale = true;
  number.scale_rule = rule.id;
  number.where.last = scale->last;
}

std::optional<NumberMention> NumberFinder::Digits(std::size_t token) const {
  if (s_.tokens[token].kind != TokenKind::kNumber) return std::nullopt;
  const auto reading = ReadDigits(s_.Word(token), language_);
  if (!reading) return std::nullopt;
  NumberMention number{.where = {token, token + 1}};
  number.value.digits = reading->value;
  number.name_part = IsNamePart(number.where);
  AddScale(number);
  // "1.300 Mrd." may be 1.3 of them or 1300 (SEMANTICS.md 3.3).
  if (reading->other && number.has_scale) {
    number.other = PrintedNumber{*reading->other, number.value.scale};
  }
  return number;
}

std::optional<NumberMention> NumberFinder::Words(std::size_t token) const {
  const bool one = std::ranges::count(language_.ones, folded_[token]) > 0;
  NumberMention number{.where = {token, token + 1}, .spelled = true};
  if (one) {
    number.value.digits = Decimal::FromInteger(1);
  } else {
    if (!number_words_.MayStart(folded_[token])) return std::nullopt;
    const auto match = number_words_.FindAt(folded_, s_.tokens, token);
    if (!match) return std::nullopt;
    number.where.last = match->last;
    number.value.digits = Decimal::FromInteger(match->value);
  }
  AddScale(number);
  if (one && !number.has_scale) return std::nullopt;
  return number;
}

const ScaleRule* NumberFinder::CompoundScale(std::size_t token) const {
  if (token >= s_.tokens.size()) return nullptr;
  if (const PhraseMatch* scale = s_.PhraseAt(PhraseKind::kScale, token)) {
    return &language_.scales[scale->rule];
  }
  for (const ScaleRule& scale : language_.scales) {
    if (!scale.compound.empty() && s_.Word(token).starts_with(scale.compound)) {
      return &scale;
    }
  }
  return nullptr;
}

std::optional<NumberMention> NumberFinder::DigitClass(
    std::size_t token) const {
  const PhraseMatch* phrase = s_.PhraseAt(PhraseKind::kDigitClass, token);
  if (!phrase) return std::nullopt;
  const std::size_t next = SkipHyphen(phrase->last);
  const ScaleRule* scale = CompoundScale(next);
  if (!scale) return std::nullopt;
  NumberMention number{.where = {token, next + 1},
                       .kind = HedgeClass::kDigitClass};
  number.value = {Decimal::FromInteger(
                      language_.digit_classes[phrase->rule].digits),
                  Rational::PowerOfTen(scale->exponent)};
  number.has_scale = true;
  number.scale_rule = scale->id;
  return number;
}

std::optional<NumberMention> NumberFinder::Plural(std::size_t token) const {
  const ScaleRule* scale = CompoundScale(token);
  if (!scale) return std::nullopt;
  const std::string_view word = s_.Word(token);
  const bool compound = !scale->compound.empty() &&
                        word.size() > scale->compound.size() &&
                        word.starts_with(scale->compound);
  if (!compound && std::ranges::count(scale->plurals, word) == 0) {
    return std::nullopt;
  }
  NumberMention number{.where = {token, token + 1},
                       .kind = HedgeClass::kPlural};
  number.value = {Decimal::FromInteger(1),
                  Rational::PowerOfTen(scale->exponent)};
  number.has_scale = true;
  number.scale_rule = scale->id;
  return number;
}

std::optional<NumberMention> NumberFinder::At(std::size_t token) const {
  if (auto number = Digits(token)) return number;
  if (s_.tokens[token].kind != TokenKind::kWord) return std::nullopt;
  if (auto number = DigitClass(token)) return number;
  if (auto number = Words(token)) return number;
  return Plural(token);
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
