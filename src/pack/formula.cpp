// SPDX-License-Identifier: Apache-2.0
#include "pack/formula.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace stimmig {
namespace {

constexpr std::size_t kMaxNesting = 64;
constexpr std::string_view kWhole = "whole";
constexpr std::size_t kMaxShiftDigits = 3;
constexpr int kYearMonths = 12;
constexpr int kHalfMonths = 6;
constexpr int kQuarterMonths = 3;

bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsIdPart(char c) {
  return IsLetter(c) || IsDigit(c) || c == '_' || c == ':';
}

std::string RoleOf(const FormulaTerm& term,
                   const std::vector<FormulaTerm>& terms) {
  if (term.aspect == Aspect::kChangeAbs || term.aspect == Aspect::kChangeRel) {
    return "change";
  }
  if (term.aspect != Aspect::kLevel) return std::string(Name(term.aspect));
  if (term.time.part > 0) return "part";
  if (term.whole) return "whole";
  if (term.time.shift_months < 0) return "before";
  if (term.time.shift_months > 0) return "after";
  for (const FormulaTerm& other : terms) {
    const bool same =
        other.metric == term.metric && other.aspect == term.aspect;
    if (same && other.time.part > 0) return "whole";
    if (same && other.whole) return "part";
    if (same && other.time != term.time) return "now";
  }
  return term.metric;
}

bool IsTermAlone(const Formula& formula, std::size_t node) {
  return formula.nodes[node].op == FormulaOp::kTerm;
}

void SetRoles(Formula& formula) {
  for (FormulaTerm& term : formula.terms) {
    term.role = RoleOf(term, formula.terms);
  }
  if (formula.relation == FormulaRelation::kEqual) return;
  if (!IsTermAlone(formula, formula.left) ||
      !IsTermAlone(formula, formula.right)) {
    return;
  }
  const bool at_most = formula.relation == FormulaRelation::kAtMost;
  const auto role = [&formula](std::size_t node) -> std::string& {
    return formula.terms[formula.nodes[node].term].role;
  };
  role(formula.left) = at_most ? "part" : "whole";
  role(formula.right) = at_most ? "whole" : "part";
}

// Recursive descent. A node always stands behind its children.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Formula> Parse() {
    const std::optional<std::size_t> left = Sum();
    const bool claims_something = !formula_.terms.empty();
    if (!left) return Failure();
    if (!claims_something) return Fail(0, "a metric on the left side");
    if (formula_.terms.front().time.part > 0 || formula_.terms.front().whole) {
      return Fail(0, "what is claimed on the left side");
    }
    if (!Relation()) return Failure();
    const std::optional<std::size_t> right = Sum();
    if (!right) return Failure();
    if (!AtEnd()) return Fail(place_, "an operator or the end");
    formula_.left = *left;
    formula_.right = *right;
    SetRoles(formula_);
    return std::move(formula_);
  }

 private:
  using Node = std::optional<std::size_t>;

  Node Sum() {
    Node node = Product();
    while (node) {
      if (Take("+")) {
        node = Join(FormulaOp::kAdd, *node, &Parser::Product);
      } else if (Take("-")) {
        node = Join(FormulaOp::kSubtract, *node, &Parser::Product);
      } else {
        break;
      }
    }
    return node;
  }

  Node Product() {
    Node node = Factor();
    while (node) {
      if (Take("*")) {
        node = Join(FormulaOp::kMultiply, *node, &Parser::Factor);
      } else if (Take("/")) {
        node = Join(FormulaOp::kDivide, *node, &Parser::Factor);
      } else {
        break;
      }
    }
    return node;
  }

  Node Factor() {
    SkipSpace();
    if (Take("(")) return Group();
    if (place_ < text_.size() && IsDigit(text_[place_])) return Number();
    if (place_ < text_.size() && IsLetter(text_[place_])) return Term();
    return Expected("a metric, a number or (");
  }

  Node Group() {
    if (++nesting_ > kMaxNesting) return Expected("fewer parentheses");
    const Node node = Sum();
    --nesting_;
    if (!node) return std::nullopt;
    return Take(")") ? node : Expected(")");
  }

  Node Number() {
    const std::size_t begin = place_;
    while (place_ < text_.size() &&
           (IsDigit(text_[place_]) || text_[place_] == '.' ||
            text_[place_] == 'e')) {
      ++place_;
    }
    const auto number = Rational::Parse(text_.substr(begin, place_ - begin));
    if (!number) {
      place_ = begin;
      return Expected("a number such as 100, 0.5 or 1e9");
    }
    return Add(
        {.op = FormulaOp::kNumber, .number = *number, .column = begin + 1});
  }

  Node Term() {
    const std::size_t begin = place_;
    FormulaTerm term;
    term.metric = Id();
    if (Take("(")) {
      const std::optional<Aspect> aspect = ParseAspect(term.metric);
      term.whole = term.metric == kWhole;
      if (!aspect && !term.whole) {
        place_ = begin;
        return Expected("change_rel, change_abs, share, ratio, level or whole");
      }
      term.aspect = aspect.value_or(Aspect::kLevel);
      SkipSpace();
      term.metric = Id();
      if (term.metric.empty()) return Expected("a metric");
      if (!Take(")")) return Expected(")");
    }
    if (Take("[") && !Time(term.time)) return std::nullopt;
    return Add({.op = FormulaOp::kTerm,
                .term = IndexOf(term),
                .number = {},
                .column = begin + 1});
  }

  // Months in a year, a quarter, a month; 0 for anything else.
  int TakeUnit() { return Take("y") ? 12 : Take("q") ? 3 : Take("m") ? 1 : 0; }

  // "-1y]", "q1]"
  bool Time(TermTime& time) {
    SkipSpace();
    const int unit = Take("q") ? kQuarterMonths : Take("h") ? kHalfMonths : 0;
    if (unit != 0) return Part(unit, time);
    const bool negative = Take("-");
    if (!negative) Take("+");
    const std::optional<int> count = Count();
    const int months = count ? TakeUnit() : 0;
    if (months == 0 || !Take("]")) {
      Expected("a shift such as [-1y], [-1q] or [-1m]");
      return false;
    }
    time.shift_months = months * (negative ? -*count : *count);
    return true;
  }

  bool Part(int months, TermTime& time) {
    const std::optional<int> part = Count();
    if (!part || *part < 1 || *part * months > kYearMonths || !Take("]")) {
      Expected("a part of a year: q1 to q4, h1 or h2");
      return false;
    }
    time.part_months = months;
    time.part = *part;
    return true;
  }

  std::optional<int> Count() {
    const std::size_t begin = place_;
    int count = 0;
    while (place_ < text_.size() && IsDigit(text_[place_]) &&
           place_ - begin < kMaxShiftDigits) {
      count = count * 10 + (text_[place_++] - '0');
    }
    return place_ == begin ? std::nullopt : std::optional(count);
  }

  bool Relation() {
    if (Take("<=")) {
      formula_.relation = FormulaRelation::kAtMost;
    } else if (Take(">=")) {
      formula_.relation = FormulaRelation::kAtLeast;
    } else if (!Take("=")) {
      Expected("=, <= or >=");
      return false;
    }
    return true;
  }

  std::string Id() {
    const std::size_t begin = place_;
    if (place_ < text_.size() && IsLetter(text_[place_])) {
      while (place_ < text_.size() && IsIdPart(text_[place_])) ++place_;
    }
    return std::string(text_.substr(begin, place_ - begin));
  }

  std::size_t IndexOf(const FormulaTerm& term) {
    const auto found = std::ranges::find(formula_.terms, term);
    if (found != formula_.terms.end()) {
      return static_cast<std::size_t>(found - formula_.terms.begin());
    }
    formula_.terms.push_back(term);
    return formula_.terms.size() - 1;
  }

  std::size_t Add(FormulaNode node) {
    formula_.nodes.push_back(std::move(node));
    return formula_.nodes.size() - 1;
  }

  // The operator was just taken.
  Node Join(FormulaOp op, std::size_t left, Node (Parser::*operand)()) {
    const std::size_t column = place_;
    const Node right = (this->*operand)();
    if (!right) return std::nullopt;
    return Add({.op = op,
                .left = left,
                .right = *right,
                .number = {},
                .column = column});
  }

  void SkipSpace() {
    while (place_ < text_.size() && text_[place_] == ' ') ++place_;
  }

  bool AtEnd() {
    SkipSpace();
    return place_ == text_.size();
  }

  bool Take(std::string_view mark) {
    SkipSpace();
    if (!text_.substr(place_).starts_with(mark)) return false;
    place_ += mark.size();
    return true;
  }

  // Keeps the first mistake.
  Node Expected(std::string what) {
    if (expected_.empty()) {
      expected_ = std::move(what);
      expected_at_ = place_;
    }
    return std::nullopt;
  }

  std::unexpected<Error> Fail(std::size_t place, std::string what) {
    expected_.clear();
    place_ = place;
    Expected(std::move(what));
    return Failure();
  }

  std::unexpected<Error> Failure() const {
    return std::unexpected(Error{"column " + std::to_string(expected_at_ + 1) +
                                 ": expected " + expected_});
  }

  std::string_view text_;
  std::size_t place_ = 0;
  std::size_t nesting_ = 0;
  Formula formula_;
  std::string expected_;
  std::size_t expected_at_ = 0;
};

}  // namespace

Result<Formula> ParseFormula(std::string_view text) {
  return Parser(text).Parse();
}

}  // namespace stimmig
