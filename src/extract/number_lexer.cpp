// SPDX-License-Identifier: Apache-2.0
#include "extract/number_lexer.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/digits.h"
#include "extract/sign.h"

namespace stimmig {
namespace {

using Kind = Lexeme::Kind;

struct VulgarFraction {
  std::string_view sign;
  int numerator;
  int denominator;
};
constexpr std::array<VulgarFraction, 15> kVulgarFractions = {{
    {"\u00BD", 1, 2},
    {"\u2153", 1, 3},
    {"\u2154", 2, 3},
    {"\u00BC", 1, 4},
    {"\u00BE", 3, 4},
    {"\u2155", 1, 5},
    {"\u2156", 2, 5},
    {"\u2157", 3, 5},
    {"\u2158", 4, 5},
    {"\u2159", 1, 6},
    {"\u215A", 5, 6},
    {"\u215B", 1, 8},
    {"\u215C", 3, 8},
    {"\u215D", 5, 8},
    {"\u215E", 7, 8},
}};

Kind KindOf(const NumberPart& part) {
  switch (part.kind) {
    case NumberPart::Kind::kValue:
      return Kind::kValue;
    case NumberPart::Kind::kHundred:
      return Kind::kHundred;
    case NumberPart::Kind::kThousand:
      return Kind::kScale;
    case NumberPart::Kind::kDenominator:
      return Kind::kDenominator;
    case NumberPart::Kind::kHalves:
      return Kind::kHalves;
    case NumberPart::Kind::kJoiner:
      return Kind::kJoiner;
  }
  return Kind::kValue;
}

bool Holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::count(words, word) > 0;
}

// Cuts the tokens from one on into lexemes, up to the first that can be no
// part of a number.
class NumberLexer {
 public:
  NumberLexer(const ParsedSentence& sentence, const Language& language,
              const NumberWords& words)
      : s_(sentence), language_(language), words_(words) {}

  std::vector<Lexeme> Read(std::size_t first, std::size_t most_tokens);

 private:
  bool ReadToken();
  bool ReadNumber();
  bool ReadMark();
  bool ReadWord();
  bool IsScaleSymbol() const;
  bool HasSameScale() const;
  bool ReadScale();
  void PushParts(const std::vector<NumberPart>& parts);
  bool IsDated(TokenRange where) const;
  std::size_t GroupsEnd() const;
  bool IsGlued(std::size_t token) const {
    return token < s_.tokens.size() && !s_.tokens[token].space_before;
  }
  void Push(Lexeme lexeme, std::size_t end) {
    lexeme.end = end;
    lexemes_.push_back(std::move(lexeme));
    at_ = end;
  }

  const ParsedSentence& s_;
  const Language& language_;
  const NumberWords& words_;
  std::size_t first_ = 0;
  std::size_t at_ = 0;
  bool in_range_ = false;  // behind "zwischen": "und" joins two numbers
  std::vector<Lexeme> lexemes_;
};

// "40 000": groups of three digits behind single blanks; one past the last.
std::size_t NumberLexer::GroupsEnd() const {
  std::size_t last = at_ + 1;
  if (!MayOpenGroups(s_.Word(at_))) return last;
  for (; last < s_.tokens.size(); ++last) {
    const Token& before = s_.tokens[last - 1];
    const Token& next = s_.tokens[last];
    const bool blank = s_.text.substr(before.span.end,
                                      next.span.begin - before.span.end) == " ";
    if (next.kind != TokenKind::kNumber || !blank) break;
    if (!IsNextGroup(s_.Word(last))) break;
    if (next.span.size() > 3) return last + 1;
  }
  return last;
}

// "im Jahr 2024 Milliarden": the year is no part of the sum.
bool NumberLexer::IsDated(TokenRange where) const {
  return std::ranges::any_of(s_.periods, [&](const PeriodMention& period) {
    return period.where.Contains(where) && period.where.size() > where.size();
  });
}

bool NumberLexer::ReadNumber() {
  // "2 1/4", "3 hundred and 21"; otherwise two numbers side by side.
  const bool follows = !lexemes_.empty() &&
                       lexemes_.back().kind == Kind::kDigits &&
                       !s_.IsMark(at_ + 1, "/");
  if (follows) return false;
  TokenRange where{at_, GroupsEnd()};
  auto reading = ReadDigits(s_.Slice(where), language_);
  if (!reading && where.size() > 1) {
    where.last = at_ + 1;
    reading = ReadDigits(s_.Word(at_), language_);
  }
  if (!reading) return false;
  Lexeme lexeme{
      .kind = Kind::kDigits, .digits = reading->value, .other = reading->other};
  const std::size_t end = s_.tokens[where.last - 1].span.end;
  const PowerOfTen power = ReadPowerOfTen(s_.text.substr(end));
  const TokenRange covered = s_.Tokens({end, end + power.size_bytes});
  const bool whole = power.size_bytes > 0 && covered.size() > 0 &&
                     s_.TextSpan(covered).end == end + power.size_bytes;
  if (whole) {
    lexeme.value = Rational::PowerOfTen(power.exponent);
    where.last = covered.last;
  }
  const bool dated = IsDated(where);
  Push(std::move(lexeme), where.last);
  return !dated;
}

bool NumberLexer::ReadMark() {
  const std::string_view mark = s_.Word(at_);
  const bool digits_behind = at_ + 1 < s_.tokens.size() &&
                             s_.tokens[at_ + 1].kind == TokenKind::kNumber &&
                             IsGlued(at_ + 1);
  // ",77", ".5": nothing stands before the decimal sign.
  if (lexemes_.empty() && (mark == "." || mark == ",") && digits_behind &&
      (at_ == 0 || !IsGlued(at_))) {
    const auto value = Decimal::Parse("0." + std::string(s_.Word(at_ + 1)));
    if (!value) return false;
    Push({.kind = Kind::kDigits, .digits = *value}, at_ + 2);
    return true;
  }
  for (const VulgarFraction& fraction : kVulgarFractions) {
    if (mark != fraction.sign) continue;
    Push(
        {.kind = Kind::kFraction,
         .value = Rational::Fraction(fraction.numerator, fraction.denominator)},
        at_ + 1);
    return true;
  }
  if (lexemes_.empty() || !IsGlued(at_)) return false;
  // "1/4"; but "5/17/2018"
  const bool date =
      s_.IsMark(at_ + 2, "/") || (first_ > 0 && s_.IsMark(first_ - 1, "/"));
  if (mark == "/" && digits_behind && !date &&
      lexemes_.back().kind == Kind::kDigits) {
    Push({.kind = Kind::kSlash}, at_ + 1);
    return true;
  }
  // "twenty-one", "60-Milliarden"; but "10-20", "ein-zwei".
  const bool joins = mark == "-" && IsGlued(at_ + 1) &&
                     s_.tokens[at_ + 1].kind == TokenKind::kWord;
  if (joins) ++at_;
  return joins;
}

// "1.3m tall" and "$1.3m", "1.3m users": a symbol that is a unit, too, is a
// scale where another unit or a counted noun stands beside the number.
bool NumberLexer::IsScaleSymbol() const {
  const bool behind_digits =
      !lexemes_.empty() && lexemes_.back().kind == Kind::kDigits;
  // "2.33 k" and nothing behind it
  const bool ends = at_ + 1 >= s_.tokens.size();
  if (!behind_digits || (!IsGlued(at_) && !ends)) return false;
  const bool unit = s_.PhraseAt(PhraseKind::kUnit, at_) ||
                    s_.PhraseAt(PhraseKind::kGluedUnit, at_);
  if (!unit) return true;
  const std::size_t next = at_ + 1;
  const bool noun =
      next < s_.tokens.size() &&
      std::ranges::any_of(
          language_.plural_endings,
          [&](const auto& ending) {
            return s_.Folded(next).ends_with(ending.plural) &&
                   !Holds(language_.function_words, s_.Folded(next));
          });
  return noun || s_.PhraseAt(PhraseKind::kUnit, next) ||
         s_.PhraseBefore(PhraseKind::kUnitPrefix, first_) || HasSameScale();
}

// "5.8 million viewers, against 2.3m": another number has its scale in words.
bool NumberLexer::HasSameScale() const {
  const PhraseMatch* symbol = s_.PhraseAt(PhraseKind::kScaleSymbol, at_);
  return symbol &&
         std::ranges::any_of(s_.phrases, [&](const PhraseMatch& phrase) {
           return phrase.kind == static_cast<int>(PhraseKind::kScale) &&
                  phrase.rule == symbol->rule;
         });
}

bool NumberLexer::ReadScale() {
  const PhraseMatch* phrase = s_.PhraseAt(PhraseKind::kScale, at_);
  if (!phrase && IsScaleSymbol()) {
    phrase = s_.PhraseAt(PhraseKind::kScaleSymbol, at_);
  }
  if (!phrase) return false;
  const ScaleRule& rule = language_.scales[phrase->rule];
  Push({.kind = Kind::kScale,
        .value = Rational(rule.factor) * Rational::PowerOfTen(rule.exponent),
        .scale = &rule},
       phrase->last);
  return true;
}

void NumberLexer::PushParts(const std::vector<NumberPart>& parts) {
  const std::size_t end = at_ + 1;
  const std::string_view word = s_.Folded(at_);
  for (const NumberPart& part : parts) {
    Lexeme lexeme{.kind = KindOf(part), .value = part.value};
    lexeme.last_word = part.last;
    lexeme.one = parts.size() == 1 && Holds(language_.ones, word);
    lexeme.bare = Holds(language_.bare_denominators, word);
    Push(std::move(lexeme), end);
  }
}

bool NumberLexer::ReadWord() {
  const std::string_view word = s_.Folded(at_);
  const auto push = [&](Kind kind) {
    Push({.kind = kind}, at_ + 1);
    return true;
  };
  if (!lexemes_.empty() && Holds(language_.joiners, word)) {
    return !in_range_ && push(Kind::kJoiner);
  }
  if (!lexemes_.empty() && Holds(language_.unit_links, word)) {
    return push(Kind::kLink);
  }
  if (const PhraseMatch* ratio = s_.PhraseAt(PhraseKind::kRatio, at_)) {
    // "um 3 von 12 auf 9": what was before.
    const PhraseMatch* role = s_.PhraseBefore(PhraseKind::kPreposition, first_);
    const bool change =
        role && language_.prepositions[role->rule].role == "change";
    if (lexemes_.empty() || change) return false;
    Push({.kind = Kind::kRatio}, ratio->last);
    return true;
  }
  if (!lexemes_.empty() && Holds(language_.division_words, word)) {
    return push(Kind::kOver);
  }
  if (Holds(language_.decimal_words, word)) return push(Kind::kPoint);
  // "6 thousand": a scale word; "six thousand": a number in words.
  const bool behind_digits =
      !lexemes_.empty() && lexemes_.back().kind == Kind::kDigits;
  if (behind_digits && ReadScale()) return true;
  if (words_.MayStart(word)) {
    const std::vector<NumberPart> parts = words_.Cut(word);
    PushParts(parts);
    if (!parts.empty()) return true;
  }
  if (Holds(language_.ones, word)) return push(Kind::kArticle);
  return !lexemes_.empty() && ReadScale();
}

bool NumberLexer::ReadToken() {
  switch (s_.tokens[at_].kind) {
    case TokenKind::kNumber:
      return ReadNumber();
    case TokenKind::kMark:
      return ReadMark();
    case TokenKind::kWord:
      return ReadWord();
  }
  return false;
}

std::vector<Lexeme> NumberLexer::Read(std::size_t first,
                                      std::size_t most_tokens) {
  first_ = at_ = first;
  const bool sign = SignBefore(s_, language_, first) != Sign::kNone;
  in_range_ = s_.PhraseBefore(PhraseKind::kRangeOpen, sign ? first - 1 : first);
  const std::size_t end = std::min(s_.tokens.size(), first + most_tokens);
  while (at_ < end && ReadToken()) {
  }
  return std::move(lexemes_);
}

}  // namespace

std::vector<Lexeme> ReadLexemes(const ParsedSentence& sentence,
                                const Language& language,
                                const NumberWords& words, std::size_t first,
                                std::size_t most_tokens) {
  return NumberLexer(sentence, language, words).Read(first, most_tokens);
}

}  // namespace stimmig
