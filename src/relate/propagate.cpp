// SPDX-License-Identifier: Apache-2.0
#include "relate/propagate.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cassert>
#include <optional>
#include <utility>

namespace stimmig {
namespace {

using Big = boost::multiprecision::cpp_rational;
using BigInteger = boost::multiprecision::cpp_int;

// Each round repeats the projection for terms that occur more than once.
constexpr int kMaxRounds = 8;

Big ToBig(const Rational& value) {
  const auto integer = [](Rational::Integer number) {
    const bool negative = number < 0;
    const Rational::Integer magnitude = negative ? -number : number;
    BigInteger big = static_cast<std::uint64_t>(magnitude >> 64);
    big <<= 64;
    big += static_cast<std::uint64_t>(magnitude);
    return negative ? BigInteger(-big) : big;
  };
  return Big(integer(value.numerator()), integer(value.denominator()));
}

Rational::Integer ToInteger(const BigInteger& value) {
  const BigInteger magnitude = abs(value);
  const auto high = static_cast<std::uint64_t>(magnitude >> 64);
  const auto low =
      static_cast<std::uint64_t>(magnitude & BigInteger(std::uint64_t{0} - 1));
  const auto joined = (static_cast<Rational::Integer>(high) << 64) + low;
  return value < 0 ? -joined : joined;
}

// Small enough that two of them can be added, multiplied and divided.
std::optional<Rational> ToRational(const Big& value) {
  static const BigInteger kNumeratorLimit = BigInteger(1) << 80;
  static const BigInteger kDenominatorLimit = BigInteger(1) << 40;
  static const BigInteger kFine("1000000000000");  // 10^12
  if (abs(numerator(value)) < kNumeratorLimit &&
      denominator(value) < kDenominatorLimit) {
    return Rational::Fraction(ToInteger(numerator(value)),
                              ToInteger(denominator(value)));
  }
  if (abs(value) >= Big(kFine * kFine)) return std::nullopt;
  const BigInteger scale = abs(value) < Big(kFine) ? kFine : BigInteger(1);
  const Big scaled = value * scale;
  const BigInteger rounded = numerator(scaled) / denominator(scaled);
  return Rational::Fraction(ToInteger(rounded), ToInteger(scale));
}

// One end of a domain: a number or, with infinite = -1 or 1, none.
struct End {
  Big value;
  int infinite = 0;
  bool open = false;

  int sign() const { return infinite != 0 ? infinite : value.sign(); }
  friend bool operator==(const End&, const End&) = default;
};

const End kBelowAll{0, -1, true};
const End kAboveAll{0, 1, true};

// -1, 0, 1; whether an end is open does not matter.
int Order(const End& a, const End& b) {
  if (a.infinite != b.infinite) return a.infinite < b.infinite ? -1 : 1;
  return a.infinite != 0 ? 0 : a.value.compare(b.value);
}

struct Domain {
  End low = kBelowAll;
  End high = kAboveAll;

  bool empty() const {
    const int order = Order(low, high);
    return order > 0 || (order == 0 && (low.open || high.open));
  }
  friend bool operator==(const Domain&, const Domain&) = default;
};

Domain ToDomain(const Interval& interval) {
  Domain domain;
  if (interval.low) domain.low = {ToBig(*interval.low), 0, interval.low_open};
  if (interval.high) {
    domain.high = {ToBig(*interval.high), 0, interval.high_open};
  }
  return domain;
}

Interval ToInterval(const Domain& domain) {
  Interval interval;
  if (domain.low.infinite == 0) interval.low = ToRational(domain.low.value);
  if (domain.high.infinite == 0) interval.high = ToRational(domain.high.value);
  interval.low_open = !interval.low || domain.low.open;
  interval.high_open = !interval.high || domain.high.open;
  return interval;
}

Domain Intersect(const Domain& a, const Domain& b) {
  const int low = Order(a.low, b.low), high = Order(a.high, b.high);
  Domain both{low >= 0 ? a.low : b.low, high <= 0 ? a.high : b.high};
  if (low == 0) both.low.open = a.low.open || b.low.open;
  if (high == 0) both.high.open = a.high.open || b.high.open;
  return both;
}

Domain Negated(const Domain& a) {
  const auto negated = [](const End& end) {
    return End{-end.value, -end.infinite, end.open};
  };
  return {negated(a.high), negated(a.low)};
}

Domain Add(const Domain& a, const Domain& b) {
  const auto sum = [](const End& x, const End& y) {
    if (x.infinite != 0) return x;
    if (y.infinite != 0) return y;
    return End{x.value + y.value, 0, x.open || y.open};
  };
  return {sum(a.low, b.low), sum(a.high, b.high)};
}

End Product(const End& x, const End& y) {
  const bool zero = x.sign() == 0 || y.sign() == 0;
  if (zero) {
    // 0 times anything is 0, even where the other end is not reached.
    const bool reached =
        (x.sign() == 0 && !x.open) || (y.sign() == 0 && !y.open);
    return {0, 0, !reached};
  }
  if (x.infinite != 0 || y.infinite != 0) {
    return {0, x.sign() * y.sign(), true};
  }
  return {x.value * y.value, 0, x.open || y.open};
}

Domain Multiply(const Domain& a, const Domain& b) {
  const End first = Product(a.low, b.low);
  Domain product{first, first};
  for (const End& end : {Product(a.low, b.high), Product(a.high, b.low),
                         Product(a.high, b.high)}) {
    const int low = Order(end, product.low), high = Order(end, product.high);
    if (low < 0 || (low == 0 && !end.open)) product.low = end;
    if (high > 0 || (high == 0 && !end.open)) product.high = end;
  }
  return product;
}

bool ContainsZero(const Domain& a) {
  return (a.low.sign() < 0 || (a.low.sign() == 0 && !a.low.open)) &&
         (a.high.sign() > 0 || (a.high.sign() == 0 && !a.high.open));
}

// Requires: a does not contain 0.
Domain Reciprocal(const Domain& a) {
  const auto inverse = [](const End& end, int side) -> End {
    if (end.infinite != 0) return {0, 0, true};
    if (end.value.sign() == 0) return {0, side, true};
    return {1 / end.value, 0, end.open};
  };
  return {inverse(a.high, -1), inverse(a.low, 1)};
}

// Everything where the divisor can be 0: 0 times anything is 0.
Domain Divide(const Domain& a, const Domain& b) {
  return ContainsZero(b) ? Domain{} : Multiply(a, Reciprocal(b));
}

// The formula tree with a domain at every node.
class Tree {
 public:
  Tree(const Formula& formula, const std::vector<Interval>& terms)
      : formula_(formula), nodes_(formula.nodes.size()) {
    assert(terms.size() == formula.terms.size());
    for (const Interval& term : terms) terms_.push_back(ToDomain(term));
  }

  Propagation Narrow() {
    for (int round = 0; round < kMaxRounds; ++round) {
      const std::vector<Domain> before = terms_;
      Forward();
      MeetAtRoots();
      if (!Backward()) return {.possible = false, .terms = {}};
      if (terms_ == before) break;
    }
    Propagation result;
    std::ranges::transform(terms_, std::back_inserter(result.terms),
                           ToInterval);
    return result;
  }

 private:
  // Children stand before their parents.
  void Forward() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) nodes_[i] = Value(i);
  }

  Domain Value(std::size_t index) const {
    const FormulaNode& node = formula_.nodes[index];
    switch (node.op) {
      case FormulaOp::kTerm:
        return terms_[node.term];
      case FormulaOp::kNumber:
        return ToDomain(Interval::Point(node.number));
      case FormulaOp::kAdd:
        return Add(nodes_[node.left], nodes_[node.right]);
      case FormulaOp::kSubtract:
        return Add(nodes_[node.left], Negated(nodes_[node.right]));
      case FormulaOp::kMultiply:
        return Multiply(nodes_[node.left], nodes_[node.right]);
      case FormulaOp::kDivide:
        return Divide(nodes_[node.left], nodes_[node.right]);
    }
    return {};
  }

  void MeetAtRoots() {
    Domain& left = nodes_[formula_.left];
    Domain& right = nodes_[formula_.right];
    switch (formula_.relation) {
      case FormulaRelation::kEqual:
        left = right = Intersect(left, right);
        return;
      case FormulaRelation::kAtMost:
        return MeetOrdered(left, right);
      case FormulaRelation::kAtLeast:
        return MeetOrdered(right, left);
    }
  }

  // An end that is only just missed may still be equal.
  static void MeetOrdered(Domain& less, Domain& more) {
    const Domain below{kBelowAll, Closed(more.high)};
    const Domain above{Closed(less.low), kAboveAll};
    less = Intersect(less, below);
    more = Intersect(more, above);
  }

  static End Closed(End end) {
    end.open = end.infinite != 0;
    return end;
  }

  bool Backward() {
    for (std::size_t i = nodes_.size(); i-- > 0;) {
      if (nodes_[i].empty()) return false;
      Project(i);
    }
    return std::ranges::none_of(terms_, &Domain::empty);
  }

  // What the value of a node leaves of its children.
  void Project(std::size_t index) {
    const FormulaNode& node = formula_.nodes[index];
    const Domain& value = nodes_[index];
    const Domain left = nodes_[node.left], right = nodes_[node.right];
    const auto keep = [&](const Domain& of_left, const Domain& of_right) {
      nodes_[node.left] = Intersect(left, of_left);
      nodes_[node.right] = Intersect(right, of_right);
    };
    switch (node.op) {
      case FormulaOp::kTerm:
        terms_[node.term] = Intersect(terms_[node.term], value);
        return;
      case FormulaOp::kNumber:
        return;
      case FormulaOp::kAdd:
        return keep(Add(value, Negated(right)), Add(value, Negated(left)));
      case FormulaOp::kSubtract:
        return keep(Add(value, right), Add(left, Negated(value)));
      case FormulaOp::kMultiply:
        return keep(Divide(value, right), Divide(value, left));
      case FormulaOp::kDivide:
        return keep(Multiply(value, right), Divide(left, value));
    }
  }

  const Formula& formula_;
  std::vector<Domain> nodes_;
  std::vector<Domain> terms_;
};

}  // namespace

Propagation Propagate(const Formula& formula,
                      const std::vector<Interval>& terms) {
  return Tree(formula, terms).Narrow();
}

}  // namespace stimmig
