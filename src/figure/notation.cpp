// SPDX-License-Identifier: Apache-2.0
#include "figure/notation.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <tuple>
#include <vector>

namespace stimmig {
namespace {

constexpr std::string_view kUnknown = "?";
constexpr std::string_view kCount = "count:";
constexpr std::string_view kDefaultUnit = "1";

bool IsIdCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// A counted noun may be any word: "count:GPU".
bool IsNounCharacter(char c) {
  return IsIdCharacter(c) || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool IsId(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, IsIdCharacter);
}

bool IsMetric(std::string_view text) {
  if (!text.starts_with(kCount)) return IsId(text);
  const std::string_view noun = text.substr(kCount.size());
  return !noun.empty() && std::ranges::all_of(noun, IsNounCharacter);
}

bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// ---- Printing ----

std::string PrintNumber(const NotedNumber& number, bool with_exponent) {
  std::string text = number.negative ? "-" : "";
  text += number.digits.ToString();
  if (with_exponent) text += "e" + std::to_string(number.exponent);
  return text;
}

std::string PrintNumber(const NotedNumber& number) {
  return PrintNumber(number, number.exponent != 0);
}

// "60..65e9": an exponent of both ends stands once, at the end.
std::string PrintRange(const FactNotation& notation) {
  const bool shared = notation.low->exponent == notation.high->exponent;
  return PrintNumber(*notation.low, !shared) +
         (notation.low_open ? "<.." : "..") + (notation.high_open ? "<" : "") +
         PrintNumber(*notation.high);
}

bool IsPoint(const FactNotation& notation) {
  return notation.low == notation.high && !notation.low_open &&
         !notation.high_open;
}

// Operator and bounds: "= ~65e9", "> 1.3e6".
std::string PrintValue(const FactNotation& notation) {
  const std::string vague = notation.approx ? " ~" : " ";
  const auto& [low, high] = std::tie(notation.low, notation.high);
  if (!low && !high) return "=" + vague + std::string(kUnknown);
  if (!high)
    return (notation.low_open ? ">" : ">=") + vague + PrintNumber(*low);
  if (!low)
    return (notation.high_open ? "<" : "<=") + vague + PrintNumber(*high);
  return "=" + vague +
         (IsPoint(notation) ? PrintNumber(*low) : PrintRange(notation));
}

// In quotation marks where it could be read as something else.
std::string PrintUnit(const std::string& unit) {
  const bool plain = !unit.empty() && unit[0] != '"' && unit[0] != '@' &&
                     std::ranges::none_of(unit, IsBlank);
  if (plain) return unit;
  std::string text = "\"";
  for (const char c : unit) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

// ---- Parsing ----

struct Token {
  std::size_t offset = 0;
  std::string_view text;
};

// Words between blanks; one in quotation marks may hold blanks.
std::vector<Token> Split(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t begin = 0; begin < text.size();) {
    if (IsBlank(text[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    bool quoted = false;
    for (; end < text.size() && (quoted || !IsBlank(text[end])); ++end) {
      if (text[end] == '"' && text[begin] == '"') quoted = !quoted;
    }
    tokens.push_back({begin, text.substr(begin, end - begin)});
    begin = end;
  }
  return tokens;
}

bool Take(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return false;
  rest.remove_prefix(word.size());
  return true;
}

std::string_view TakeDigits(std::string_view& rest) {
  const std::size_t end =
      std::min(rest.find_first_not_of("0123456789"), rest.size());
  const std::string_view digits = rest.substr(0, end);
  rest.remove_prefix(end);
  return digits;
}

// "65", "1.30"; leaves the ".." of a range.
std::optional<Decimal> TakeDecimal(std::string_view& rest) {
  const std::string_view start = rest;
  TakeDigits(rest);
  if (rest.starts_with('.') && !rest.starts_with("..")) {
    rest.remove_prefix(1);
    TakeDigits(rest);
  }
  return Decimal::Parse(start.substr(0, start.size() - rest.size()));
}

struct ReadNumber {
  NotedNumber number;
  bool has_exponent = false;
};

std::optional<ReadNumber> TakeNumber(std::string_view& rest) {
  ReadNumber result;
  result.number.negative = Take(rest, "-");
  const std::optional<Decimal> digits = TakeDecimal(rest);
  if (!digits) return std::nullopt;
  result.number.digits = *digits;
  result.has_exponent = Take(rest, "e");
  if (!result.has_exponent) return result;
  const bool negative = Take(rest, "-");
  const std::string_view exponent = TakeDigits(rest);
  int value = 0;
  const auto [stop, error] = std::from_chars(
      exponent.data(), exponent.data() + exponent.size(), value);
  if (error != std::errc()) return std::nullopt;
  result.number.exponent = negative ? -value : value;
  const bool known = result.number.exponent >= NotedNumber::kMinExponent &&
                     value <= NotedNumber::kMaxExponent;
  return known ? std::optional(result) : std::nullopt;
}

// Everything that stands after "= ": "60..65e9", "65", "?".
bool ParseBounds(std::string_view text, FactNotation& notation) {
  if (text == kUnknown) return true;
  const std::optional<ReadNumber> low = TakeNumber(text);
  if (!low) return false;
  notation.low = notation.high = low->number;
  if (text.empty()) return true;
  notation.low_open = Take(text, "<");
  if (!Take(text, "..")) return false;
  notation.high_open = Take(text, "<");
  const std::optional<ReadNumber> high = TakeNumber(text);
  if (!high || !text.empty()) return false;
  notation.high = high->number;
  if (!low->has_exponent) notation.low->exponent = high->number.exponent;
  return notation.low->value() <= notation.high->value();
}

// The one end that stands after ">", ">=", "<" or "<=".
bool ParseEnd(std::string_view text, std::string_view op,
              FactNotation& notation) {
  const std::optional<ReadNumber> end = TakeNumber(text);
  if (!end || !text.empty()) return false;
  const bool open = op.size() == 1;
  if (op[0] == '>') {
    notation.low = end->number;
    notation.low_open = open;
  } else {
    notation.high = end->number;
    notation.high_open = open;
  }
  return true;
}

bool IsOperator(std::string_view text) {
  return text == "=" || text == ">" || text == ">=" || text == "<" ||
         text == "<=";
}

// "meta", or "?" for the empty one.
bool ParseName(std::string_view text, bool (*is_valid)(std::string_view),
               std::string& name) {
  if (text == kUnknown) return true;
  name = text;
  return is_valid(text);
}

// "capex", "profit.change_rel[reality-labs]".
bool ParseSubject(std::string_view text, FactNotation& notation) {
  if (const std::size_t open = text.find('['); open != text.npos) {
    notation.scope = text.substr(open + 1);
    if (!notation.scope.ends_with(']')) return false;
    notation.scope.pop_back();
    if (!IsId(notation.scope)) return false;
    text = text.substr(0, open);
  }
  if (const std::size_t point = text.find('.'); point != text.npos) {
    const std::optional<Aspect> aspect = ParseAspect(text.substr(point + 1));
    if (!aspect) return false;
    notation.aspect = *aspect;
    text = text.substr(0, point);
  }
  return ParseName(text, IsMetric, notation.metric);
}

bool ParseUnit(std::string_view text, std::string& unit) {
  if (!text.starts_with('"')) {
    unit = text;
    return true;
  }
  if (text.size() < 2 || !text.ends_with('"')) return false;
  text = text.substr(1, text.size() - 2);
  unit.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    unit.push_back(text[i]);
    if (text[i] != '"') continue;
    if (++i == text.size() || text[i] != '"') return false;
  }
  return true;
}

// One token after the other; the first that does not fit is the error.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), tokens_(Split(text)) {}

  Result<FactNotation> Parse() {
    const bool complete =
        Entity() && Subject() && WhenStated() && Value() && UnitAndModality();
    if (complete) return notation_;
    return std::unexpected(Error{error_});
  }

 private:
  std::string_view Next() const {
    return next_ < tokens_.size() ? tokens_[next_].text : std::string_view();
  }

  // Goes on to the next token where this one fitted.
  bool Accept(bool fits, std::string_view expected) {
    if (fits) {
      ++next_;
      return true;
    }
    const std::size_t offset =
        next_ < tokens_.size() ? tokens_[next_].offset : text_.size();
    const auto column =
        std::ranges::count_if(text_.substr(0, offset), [](char c) {
          return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        });
    error_ = "column " + std::to_string(column + 1) + ": expected " +
             std::string(expected);
    if (!Next().empty()) error_ += ", not \"" + std::string(Next()) + "\"";
    return false;
  }

  bool Entity() {
    return Accept(ParseName(Next(), IsId, notation_.entity),
                  "an entity id or ?");
  }

  bool Subject() {
    return Accept(ParseSubject(Next(), notation_),
                  "a metric as in capex, capex.share or profit[scope], or ?");
  }

  bool WhenStated() {
    if (IsOperator(Next())) return true;
    notation_.period = Period::Parse(Next());
    return Accept(notation_.period.has_value(),
                  "a period as in 2025 or 2024-Q4, or one of = > >= < <=");
  }

  bool Value() {
    const std::string_view op = Next();
    if (!Accept(IsOperator(op), "one of = > >= < <=")) return false;
    std::string_view bounds = Next();
    notation_.approx = Take(bounds, "~");
    return Accept(op == "=" ? ParseBounds(bounds, notation_)
                            : ParseEnd(bounds, op, notation_),
                  op == "=" ? "a value as in 65e9, ~65e9 or 60..65e9"
                            : "a value as in 65e9 or ~65e9");
  }

  bool UnitAndModality() {
    if (!Next().empty() && !Next().starts_with('@') &&
        !Accept(ParseUnit(Next(), notation_.unit), "a unit")) {
      return false;
    }
    if (!Next().empty() && !Modality()) return false;
    return Next().empty() || Accept(false, "the end");
  }

  bool Modality() {
    const auto modality = Next().starts_with('@')
                              ? ParseModality(Next().substr(1))
                              : std::nullopt;
    notation_.modality = modality.value_or(notation_.modality);
    return Accept(modality.has_value(), "a modality as in @plan");
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  FactNotation notation_;
  std::string error_;
};

}  // namespace

Rational NotedNumber::value() const {
  const Rational magnitude = digits.value() * Rational::PowerOfTen(exponent);
  return negative ? -magnitude : magnitude;
}

std::string Print(const FactNotation& notation) {
  const auto or_unknown = [](const std::string& id) {
    return id.empty() ? std::string(kUnknown) : id;
  };
  std::string text =
      or_unknown(notation.entity) + " " + or_unknown(notation.metric);
  if (notation.aspect != Aspect::kLevel) {
    text.append(".").append(Name(notation.aspect));
  }
  if (!notation.scope.empty()) text += "[" + notation.scope + "]";
  if (notation.period) text += " " + notation.period->text();
  text += " " + PrintValue(notation);
  if (notation.unit != kDefaultUnit) text += " " + PrintUnit(notation.unit);
  if (notation.modality != Modality::kActual) {
    text.append(" @").append(Name(notation.modality));
  }
  return text;
}

Result<FactNotation> ParseNotation(std::string_view text) {
  return Parser(text).Parse();
}

}  // namespace stimmig
