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
    (digits ? cut.groups : cut.separators)
        .push_back(token.substr(at, end - at));
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

bool HasTooManyDigits(std::string_view token) {
  const DigitGroups cut = CutGroups(token);
  std::size_t digits = 0;
  for (const std::string_view group : cut.groups) digits += group.size();
  const bool plain = cut.groups.size() == 1;
  const bool decimals = cut.groups.size() == 2;
  return ((plain || decimals || IsGrouped(cut, cut.groups.size())) &&
          digits > Decimal::kMaxDigits) ||
         (decimals && cut.groups.back().size() > Decimal::kMaxPlaces);
}

namespace {

class NumberFinder {
 public:
  NumberFinder(const ParsedSentence& sentence, const Language& language,
               const NumberWords& number_words)
      : s_(sentence), language_(language), number_words_(number_words) {
    for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
      folded_.emplace_back(s_.Folded(i));
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
  std::size_t GroupsEnd(std::size_t token) const;
  std::optional<NumberWords::Match> WordsAt(std::size_t token) const;
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
  const NumberWords& number_words_;
  std::vector<std::string> folded_;
};

// "GPT-4", "Covid-19", "5G", "4o": digits that are part of a name.
bool NumberFinder::IsNamePart(TokenRange where) const {
  const std::size_t first = where.first;
  if (first >= 2 && s_.IsMark(first - 1, "-") &&
      !s_.tokens[first].space_before && !s_.tokens[first - 1].space_before &&
      s_.tokens[first - 2].kind == TokenKind::kWord) {
    // "$60bn-65bn": the end of a range.
    const PhraseMatch* scale = s_.PhraseBefore(PhraseKind::kScale, first - 1);
    const bool range = scale && scale->first > 0 &&
                       s_.tokens[scale->first - 1].kind == TokenKind::kNumber;
    if (!range) return true;
  }
  const std::size_t next = where.last;
  const bool glued = next < s_.tokens.size() && !s_.tokens[next].space_before &&
                     s_.tokens[next].kind == TokenKind::kWord;
  return glued && !s_.PhraseAt(PhraseKind::kUnit, next) &&
         !s_.PhraseAt(PhraseKind::kScale, next);
}

void NumberFinder::AddScale(NumberMention& number) const {
  // "im Jahr 2024 Milliarden": the year is no part of the sum.
  const bool dated =
      std::ranges::any_of(s_.periods, [&](const PeriodMention& period) {
        return period.where.Contains(number.where) &&
               period.where.size() > number.where.size();
      });
  if (dated) return;
  const std::size_t next = SkipHyphen(number.where.last);
  const PhraseMatch* scale = s_.PhraseAt(PhraseKind::kScale, next);
  if (!scale) return;
  const ScaleRule& rule = language_.scales[scale->rule];
  number.value.scale = Rational::PowerOfTen(rule.exponent);
  number.has_scale = true;
  number.scale_rule = rule.id;
  number.where.last = scale->last;
}

// "40 000": groups of three digits behind single blanks; one past the last.
std::size_t NumberFinder::GroupsEnd(std::size_t token) const {
  const DigitGroups cut = CutGroups(s_.Word(token));
  std::size_t last = token + 1;
  if (cut.groups.size() > 1 || !IsGrouped(cut, 1)) return last;
  for (; last < s_.tokens.size(); ++last) {
    const Token& token_before = s_.tokens[last - 1];
    const Token& next = s_.tokens[last];
    const bool blank =
        s_.text.substr(token_before.span.end,
                       next.span.begin - token_before.span.end) == " ";
    if (next.kind != TokenKind::kNumber || !blank) break;
    if (CutGroups(s_.Word(last)).groups.front().size() != 3) break;
    if (next.span.size() > 3) return last + 1;
  }
  return last;
}

std::optional<NumberMention> NumberFinder::Digits(std::size_t token) const {
  if (s_.tokens[token].kind != TokenKind::kNumber) return std::nullopt;
  NumberMention number{.where = {token, GroupsEnd(token)}};
  auto reading = ReadDigits(s_.Slice(number.where), language_);
  if (!reading && number.where.size() > 1) {
    number.where.last = token + 1;
    reading = ReadDigits(s_.Word(token), language_);
  }
  if (!reading) return std::nullopt;
  number.value.digits = reading->value;
  number.name_part = IsNamePart(number.where);
  AddScale(number);
  // "1.300 Mrd." may be 1.3 of them or 1300 (SEMANTICS.md 3.3).
  if (reading->other && number.has_scale) {
    number.other = PrintedNumber{*reading->other, number.value.scale};
  }
  return number;
}

std::optional<NumberWords::Match> NumberFinder::WordsAt(
    std::size_t token) const {
  if (token >= s_.tokens.size()) return std::nullopt;
  return number_words_.FindAt(folded_, s_.tokens, token);
}

// "ein bis zwei Milliarden": a number follows behind the word of a range.
bool NumberFinder::StartsRange(std::size_t after) const {
  const PhraseMatch* middle = s_.PhraseAt(PhraseKind::kRangeMiddle, after);
  return middle && language_.ranges[middle->rule].open.empty() &&
         s_.tokens[after].kind == TokenKind::kWord &&
         middle->last < s_.tokens.size() && At(middle->last);
}

std::optional<NumberMention> NumberFinder::Words(std::size_t token) const {
  const bool one = std::ranges::count(language_.ones, folded_[token]) > 0;
  auto match = WordsAt(token);
  if (one && (!match || match->last == token + 1)) {
    // "a hundred and fifty": the article belongs to the number.
    match = WordsAt(token + 1);
    if (match && match->value < 100) match.reset();
  }
  if (!one && !match) return std::nullopt;
  NumberMention number{.where = {token, match ? match->last : token + 1},
                       .spelled = true};
  number.value.digits = Decimal::FromInteger(match ? match->value : 1);
  AddScale(number);
  const bool article = one && !match && !number.has_scale;
  if (article && !StartsRange(number.where.last)) return std::nullopt;
  return number;
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
    return plural.size() == folded_[token].size() &&
           FoldCase(plural) == folded_[token];
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
