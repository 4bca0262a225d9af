// SPDX-License-Identifier: Apache-2.0
#include "extract/number_grammar.h"

#include <string>

#include "extract/number_lexer.h"

namespace stimmig {
namespace {

using Kind = Lexeme::Kind;

// Above these "300 von 2.000 Stellen" is two counts and no ratio; one of many
// may be one of more.
constexpr int kMostOfRatio = 20;
constexpr int kMostOfOne = 1000;

// A sum of terms: digits times the scale of the smallest of them.
struct Sum {
  Decimal digits;
  std::optional<Decimal> other;
  Rational scale = 1;
  const ScaleRule* rule = nullptr;
  HedgeClass kind = HedgeClass::kBare;
  bool spelled = true;
  bool article = false;  // "a", "eine", and nothing else
  // The last words behind a joiner: "fifty" in "200 and fifty".
  std::optional<long long> joined;
};

// Reads lexemes [0, count) as one number; all of them or nothing.
class NumberParser {
 public:
  // `alone`: they are all that their sentence holds.
  NumberParser(const std::vector<Lexeme>& lexemes, std::size_t count,
               bool alone, const Language& language)
      : lexemes_(lexemes), count_(count), alone_(alone), language_(language) {}

  std::optional<NumberMention> Parse();

 private:
  struct Group {
    Rational value;
    std::optional<Decimal> digits;  // as printed
    std::optional<Decimal> other;
    bool article = false;
    std::optional<long long> joined;
  };
  const Lexeme* Peek(std::size_t ahead = 0) const {
    return at_ + ahead < count_ ? &lexemes_[at_ + ahead] : nullptr;
  }
  bool Is(Kind kind, std::size_t ahead = 0) const {
    const Lexeme* lexeme = Peek(ahead);
    return lexeme && lexeme->kind == kind;
  }
  const Lexeme* Accept(Kind kind) {
    return Is(kind) ? &lexemes_[at_++] : nullptr;
  }
  std::optional<long long> Below100();
  std::optional<Group> ReadGroup();
  Group ReadDigitGroup();
  bool ReadWords(Group& group);
  bool ReadDecimals(Group& group);
  Rational ReadScales(const ScaleRule*& rule, bool& found);
  std::optional<Sum> ReadSum();
  bool AddTerm(Sum& sum, Rational& total, Rational& limit);
  // What follows the whole part of a mixed number, or a lone fraction.
  std::optional<Rational> ReadFraction();
  std::optional<Sum> ReadMixed();
  bool ReadRatio(Sum& sum);
  bool ReadQuotient(Sum& sum);
  bool Finish(Sum& sum, const Rational& value);

  const std::vector<Lexeme>& lexemes_;
  std::size_t count_;
  bool alone_;
  const Language& language_;
  std::size_t at_ = 0;
  bool bare_ = false;  // "halbe" and no number before it
};

// "forty two", "zweiundvierzig", "acht und siebzig", "sieben".
std::optional<long long> NumberParser::Below100() {
  const Lexeme* first = Accept(Kind::kValue);
  if (!first) return std::nullopt;
  const auto value_of = [](const Lexeme& lexeme) {
    return static_cast<long long>(lexeme.value.numerator());
  };
  const long long value = value_of(*first);
  if (language_.unit_before_ten) {
    const bool tens =
        Is(Kind::kJoiner) && Is(Kind::kValue, 1) && value_of(*Peek(1)) >= 20;
    if (!tens || first->last_word || value == 0 || value > 9) return value;
    const long long sum = value + value_of(*Peek(1));
    at_ += 2;
    return sum;
  }
  const bool unit =
      Is(Kind::kValue) && value_of(*Peek()) > 0 && value_of(*Peek()) < 10;
  if (value < 20 || !unit) return value;
  return value + value_of(lexemes_[at_++]);
}

// "drei Komma eins vier", "ten point zero eight", "1 komma 1".
bool NumberParser::ReadDecimals(Group& group) {
  if (!Is(Kind::kPoint)) return true;
  const bool whole = group.value.is_integer() && group.value >= Rational(0);
  if (!whole || (group.digits && !group.digits->is_integer())) return false;
  ++at_;
  std::string digits = group.value.ToString() + ".";
  const std::size_t point = digits.size();
  while (at_ < count_) {
    if (const Lexeme* number = Accept(Kind::kDigits)) {
      if (!number->digits.is_integer()) return false;
      digits += number->digits.ToString();
      continue;
    }
    const auto value = Below100();
    if (!value) break;
    digits += std::to_string(*value);
  }
  group.digits = Decimal::Parse(digits);
  if (digits.size() == point || !group.digits) return false;
  group.value = group.digits->value();
  return true;
}

// "3", "3 hundred and 21".
NumberParser::Group NumberParser::ReadDigitGroup() {
  const Lexeme& number = lexemes_[at_++];
  Group group{number.digits.value(), number.digits, number.other};
  if (!number.digits.is_integer() || !Is(Kind::kHundred)) return group;
  ++at_;
  group.value = group.value * Rational(100);
  group.digits.reset();
  group.other.reset();
  const std::size_t back = at_;
  const bool joined = Accept(Kind::kJoiner) != nullptr;
  if (const auto tail = Below100()) {
    group.value = group.value + Rational(*tail);
    return group;
  }
  const Lexeme* tail = joined ? Accept(Kind::kDigits) : nullptr;
  // "3 hundred and 2 hundred": what follows may lie behind the part that is
  // tried.
  const bool scaled =
      at_ < lexemes_.size() && (lexemes_[at_].kind == Kind::kHundred ||
                                lexemes_[at_].kind == Kind::kScale);
  const bool fits = tail && !scaled && tail->digits.is_integer() &&
                    tail->digits.value() < Rational(100) &&
                    tail->digits.value() > Rational(0);
  if (!fits) {
    at_ = back;
    return group;
  }
  group.value = group.value + tail->digits.value();
  return group;
}

// Below 10,000 in words: "one hundred and five", "forty five hundred"; with
// decimals.
std::optional<NumberParser::Group> NumberParser::ReadGroup() {
  Group group{0};
  if (Is(Kind::kDigits)) {
    group = ReadDigitGroup();
  } else if (!ReadWords(group)) {
    return std::nullopt;
  }
  if (!ReadDecimals(group)) return std::nullopt;
  return group;
}

bool NumberParser::ReadWords(Group& group) {
  const std::size_t first = at_;
  if (const auto value = Below100()) {
    group.value = *value;
    group.article = at_ == first + 1 && lexemes_[first].one;
  } else if (Accept(Kind::kArticle)) {
    group.value = 1;
    group.article = true;
  } else if (Is(Kind::kHundred) || Is(Kind::kScale)) {
    group.value = 1;  // "thousand nine hundred"
  } else {
    return Is(Kind::kPoint);  // "point 77"
  }
  if (group.value == Rational(0) || !Accept(Kind::kHundred)) return true;
  group.article = false;
  group.value = group.value * Rational(100);
  const std::size_t back = at_;
  const bool joined = Accept(Kind::kJoiner) != nullptr;
  if (const auto tail = Below100()) {
    group.value = group.value + Rational(*tail);
    if (joined) group.joined = *tail;
  } else {
    at_ = back;
  }
  return true;
}

// "hundert|tausend Millionen": scales side by side multiply.
Rational NumberParser::ReadScales(const ScaleRule*& rule, bool& found) {
  Rational scale = 1;
  while (const Lexeme* lexeme = Accept(Kind::kScale)) {
    scale = CheckedProduct(scale, lexeme->value).value_or(Rational(0));
    rule = lexeme->scale;
    found = true;
  }
  return scale;
}

// Adds the next term, which must be smaller than the scale before it.
bool NumberParser::AddTerm(Sum& sum, Rational& total, Rational& limit) {
  const bool joined = Accept(Kind::kJoiner) != nullptr;
  const bool in_digits = Is(Kind::kDigits);
  if (Is(Kind::kArticle)) return false;
  const auto group = ReadGroup();
  if (!group || group->value == Rational(0)) return false;
  bool scaled = false;
  const ScaleRule* rule = nullptr;
  const Rational scale = ReadScales(rule, scaled);
  // "3 Millionen 2024": digits alone are another figure.
  if (in_digits && !scaled && group->digits) return false;
  const auto term = CheckedProduct(group->value, scale);
  if (!term || scale == Rational(0) || *term >= limit) return false;
  if (in_digits) sum.spelled = false;
  sum.joined = group->joined;
  if (joined && !scaled && group->value.is_integer()) {
    sum.joined = static_cast<long long>(group->value.numerator());
  }
  total = total + *term;
  limit = scaled ? scale : Rational(1);
  if (rule) sum.rule = rule;
  return true;
}

std::optional<Sum> NumberParser::ReadSum() {
  Sum sum;
  const Lexeme* first = Peek();
  if (!first) return std::nullopt;
  sum.spelled = first->kind != Kind::kDigits;
  const Rational power = sum.spelled ? Rational(1) : first->value;
  const auto group = ReadGroup();
  if (!group) return std::nullopt;
  bool scaled = false;
  sum.scale = power * ReadScales(sum.rule, scaled);
  if (sum.scale == Rational(0)) return std::nullopt;
  sum.article = group->article && !scaled;
  sum.joined = group->joined;
  Rational total = group->value;
  if (group->digits) {
    sum.digits = *group->digits;
    sum.other = group->other;
  }
  const auto first_term = CheckedProduct(total, sum.scale);
  if (!first_term) return std::nullopt;
  total = *first_term;
  Rational limit = sum.scale;
  bool more = false;
  while (scaled && limit > Rational(1)) {
    const std::size_t back = at_;
    const Sum before = sum;
    if (!AddTerm(sum, total, limit)) {
      at_ = back;
      sum = before;
      break;
    }
    more = true;
  }
  if (more) sum.scale = limit;
  // "fünftausend" is printed to the last digit.
  if (sum.spelled && !sum.rule) sum.scale = 1;
  if (more || !group->digits) {
    const Rational digits = total / sum.scale;
    if (!digits.is_integer()) return std::nullopt;
    const auto value = Decimal::Parse(digits.ToString());
    if (!value) return std::nullopt;
    sum.digits = *value;
    sum.other.reset();
  }
  return sum;
}

// "a half", "two thirds", "1/4", "½"; "half" where the language lets it stand
// alone.
std::optional<Rational> NumberParser::ReadFraction() {
  const std::size_t back = at_;
  // "a 1/4 inch gap"
  if (Is(Kind::kFraction, 1) || Is(Kind::kSlash, 2)) Accept(Kind::kArticle);
  if (const Lexeme* sign = Accept(Kind::kFraction)) return sign->value;
  if (Is(Kind::kDigits) && Is(Kind::kSlash, 1) && Is(Kind::kDigits, 2)) {
    const Rational numerator = Peek()->digits.value();
    const Rational denominator = Peek(2)->digits.value();
    at_ += 3;
    // "24/7", "2024/25", "5/0"
    const bool proper = numerator > Rational(0) && numerator < denominator &&
                        numerator.is_integer() && denominator.is_integer() &&
                        denominator < Rational(1000);
    if (proper) return numerator / denominator;
    at_ = back;
    return std::nullopt;
  }
  Rational numerator = 1;
  bool counts = false;
  if (Is(Kind::kDigits) && Is(Kind::kDenominator, 1)) {
    numerator = lexemes_[at_++].digits.value();
    counts = true;
  } else if (const auto value = Below100()) {
    numerator = *value;
    counts = true;
  } else {
    counts = Accept(Kind::kArticle) != nullptr;
  }
  const Lexeme* denominator = Accept(Kind::kDenominator);
  if (!denominator || (!counts && !denominator->bare)) {
    at_ = back;
    return std::nullopt;
  }
  // "half a million"
  if (!counts) Accept(Kind::kArticle);
  bare_ = !counts;
  return numerator / denominator->value;
}

// Makes the sum p/q times its scale, with what scales it further.
bool NumberParser::Finish(Sum& sum, const Rational& value) {
  const bool mixed = value > Rational(1);
  sum.kind = mixed ? HedgeClass::kUnitWord : HedgeClass::kFraction;
  const auto digits =
      Decimal::Parse(Rational::Fraction(value.numerator(), 1).ToString());
  if (!digits) return false;
  sum.digits = *digits;
  sum.other.reset();
  sum.scale = Rational::Fraction(1, value.denominator());
  sum.article = false;
  // "two thirds of a million"
  const std::size_t back = at_;
  if (Accept(Kind::kLink)) Accept(Kind::kArticle);
  bool scaled = false;
  const Rational scale = ReadScales(sum.rule, scaled);
  if (!scaled) at_ = back;
  const auto product = CheckedProduct(sum.scale, scale);
  if (!product || scale == Rational(0)) return false;
  if (scaled) sum.kind = HedgeClass::kUnitWord;
  sum.scale = *product;
  return true;
}

std::optional<Sum> NumberParser::ReadMixed() {
  if (const Lexeme* halves = Accept(Kind::kHalves)) {
    Sum sum;
    if (!Finish(sum, halves->value / Rational(2))) return std::nullopt;
    return sum;
  }
  if (const auto fraction = ReadFraction()) {
    Sum sum;
    sum.spelled = lexemes_.front().kind != Kind::kDigits &&
                  lexemes_.front().kind != Kind::kFraction;
    if (!Finish(sum, *fraction)) return std::nullopt;
    return sum;
  }
  auto sum = ReadSum();
  if (!sum) return std::nullopt;
  const Rational whole = sum->digits.value() * sum->scale;
  if (const Lexeme* denominator = Accept(Kind::kDenominator)) {
    // "two hundred and three fifths", but "ninety-five hundred fifths".
    const Rational d = denominator->value;
    const bool mixed = sum->joined && Rational(*sum->joined) < d;
    const Rational tail = mixed ? Rational(*sum->joined) : whole;
    if (!Finish(*sum, (whole - tail) + tail / d)) return std::nullopt;
    return sum;
  }
  const bool article = lexemes_.front().kind == Kind::kArticle;
  if (!whole.is_integer() || (article && sum->article)) return sum;
  const std::size_t back = at_;
  const bool joined = Accept(Kind::kJoiner) != nullptr;
  const bool sign = Is(Kind::kFraction) || Is(Kind::kSlash, 1);
  const Lexeme* half = joined ? Accept(Kind::kDenominator) : nullptr;
  auto fraction =
      half ? std::optional(Rational(1) / half->value) : ReadFraction();
  if (!fraction || *fraction >= Rational(1) ||
      (!joined && !sign && whole >= Rational(100))) {
    at_ = back;
    return sum;
  }
  if (!Finish(*sum, whole + *fraction)) return std::nullopt;
  return sum;
}

// "zwei von drei", "one in five": whole numbers, the part before the whole.
bool NumberParser::ReadRatio(Sum& sum) {
  if (!Accept(Kind::kRatio)) return true;
  const auto whole = ReadGroup();
  const Rational part = sum.digits.value() * sum.scale;
  const bool fits =
      whole && part.is_integer() && part > Rational(0) &&
      whole->value.is_integer() && part < whole->value &&
      whole->value <= Rational(part == Rational(1) ? kMostOfOne : kMostOfRatio);
  return fits && Finish(sum, part / whole->value);
}

// "one over twenty" and nothing else; "200 over 65" in a sentence are people.
bool NumberParser::ReadQuotient(Sum& sum) {
  if (!Accept(Kind::kOver)) return true;
  const auto divisor = ReadSum();
  if (!alone_ || !divisor) return false;
  const Rational by = divisor->digits.value() * divisor->scale;
  if (by.sign() <= 0) return false;
  return Finish(sum, sum.digits.value() * sum.scale / by);
}

std::optional<NumberMention> NumberParser::Parse() {
  auto sum = ReadMixed();
  const bool fits = sum && ReadRatio(*sum) && ReadQuotient(*sum);
  if (!fits || at_ != count_) return std::nullopt;
  NumberMention number{.kind = sum->kind};
  number.value = {sum->digits, sum->scale};
  number.spelled = sum->spelled;
  number.article = sum->article || (bare_ && !sum->rule);
  if (sum->rule) {
    number.has_scale = true;
    number.scale_rule = sum->rule->id;
    // "zwei Dutzend" is as round as "anderthalb".
    if (sum->rule->factor != 1) number.kind = HedgeClass::kUnitWord;
    // "1.300 Mrd." may be 1.3 of them or 1300 (SEMANTICS.md 3.3).
    if (sum->other) number.other = PrintedNumber{*sum->other, sum->scale};
  }
  return number;
}

}  // namespace

std::optional<NumberMention> NumberGrammar::At(std::size_t token) const {
  const std::vector<Lexeme> lexemes =
      ReadLexemes(s_, language_, words_, token, kMostTokens);
  for (std::size_t count = lexemes.size(); count > 0; --count) {
    const bool token_ends =
        count == lexemes.size() || lexemes[count].end > lexemes[count - 1].end;
    if (!token_ends) continue;
    std::size_t end = lexemes[count - 1].end;
    while (end < s_.tokens.size() && s_.tokens[end].kind == TokenKind::kMark) {
      ++end;
    }
    const bool alone = token == 0 && end == s_.tokens.size();
    if (auto number = NumberParser(lexemes, count, alone, language_).Parse()) {
      number->where = {token, lexemes[count - 1].end};
      return number;
    }
  }
  return std::nullopt;
}

}  // namespace stimmig
