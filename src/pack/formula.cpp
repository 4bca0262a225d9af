// SPDX-License-Identifier: Apache-2.0
#include "pack/formula.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace stimmig {
namespace {

constexpr std::size_t kMaxNesting = 64;
constexpr std::size_t kMaxShiftDigits = 3;

bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsIdPart(char c) {
  return IsLetter(c) || IsDigit(c) || c == '_' || c == ':';
}

std::string RoleOf(const FormulaTerm& term, bool has_other_time) {
  if (term.aspect == Aspect::kChangeAbs || term.aspect == Aspect::kChangeRel) {
    return "change";
  }
  if (term.aspect != Aspect::kLevel) return std::string(Name(term.aspect));
  if (term.shift_months < 0) return "before";
  if (term.shift_months > 0) return "after";
  return has_other_time ? "now" : term.metric;
}

bool IsTermAlone(const Formula& formula, std::size_t node) {
  return formula.nodes[node].op == FormulaOp::kTerm;
}

void SetRoles(Formula& formula) {
  for (FormulaTerm& term : formula.terms) {
    const bool has_other_time =
        std::ranges::any_of(formula.terms, [&term](const FormulaTerm& other) {
          return other.metric == term.metric && other.aspect == term.aspect &&
                 other.shift_months != term.shift_months;
        });
    term.role = RoleOf(term, has_other_time);
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
      if (!aspect) {
        place_ = begin;
        return Expected("change_rel, change_abs, share, ratio or level");
      }
      term.aspect = *aspect;
      SkipSpace();
      term.metric = Id();
      if (term.metric.empty()) return Expected("a metric");
      if (!Take(")")) return Expected(")");
    }
    if (Take("[") && !Shift(term)) return std::nullopt;
    return Add({.op = FormulaOp::kTerm,
                .term = IndexOf(term),
                .number = {},
                .column = begin + 1});
  }

  // Months in a year, a quarter, a month; 0 for anything else.
  int TakeUnit() { return Take("y") ? 12 : Take("q") ? 3 : Take("m") ? 1 : 0; }

  // "-1y]"
  bool Shift(FormulaTerm& term) {
    SkipSpace();
    const bool negative = Take("-");
    if (!negative) Take("+");
    const std::size_t begin = place_;
    int count = 0;
    while (place_ < text_.size() && IsDigit(text_[place_]) &&
           place_ - begin < kMaxShiftDigits) {
      count = count * 10 + (text_[place_++] - '0');
    }
    const int unit = place_ == begin ? 0 : TakeUnit();
    if (unit == 0 || !Take("]")) {
      Expected("a shift such as [-1y], [-1q] or [-1m]");
      return false;
    }
    term.shift_months = unit * (negative ? -count : count);
    return true;
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
