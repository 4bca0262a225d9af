// SPDX-License-Identifier: Apache-2.0
#include "relate/ratio_network.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "figure/rounding.h"
#include "relate/comparable.h"
#include "relate/derived_check.h"
#include "relate/fact_graph.h"
#include "relate/term_fit.h"
#include "relate/utterance.h"

namespace stimmig {
namespace {

// The claim and the two terms of "claim = first / second" or that minus 1.
struct RatioForm {
  const FormulaTerm* first = nullptr;
  const FormulaTerm* second = nullptr;
  bool growth = false;
};

std::optional<RatioForm> FormOf(const Formula& formula) {
  const std::string step = StepOf(formula);
  if (formula.relation != FormulaRelation::kEqual ||
      formula.terms.size() != 3 || (step != "growth" && step != "quotient")) {
    return std::nullopt;
  }
  const RatioForm form{&formula.terms[1], &formula.terms[2], step == "growth"};
  const bool levels = form.first->aspect == Aspect::kLevel &&
                      form.second->aspect == Aspect::kLevel;
  return levels ? std::optional(form) : std::nullopt;
}

// One quantity: entity, metric, scope, moment, definition, time.
using Quantum = std::tuple<std::string, std::string, std::string, std::string,
                           std::vector<std::string>, std::string>;

Quantum QuantumOf(const Fact& fact, const std::string& metric,
                  const std::string& scope, const Period& period) {
  return {fact.entity,          metric,       scope, fact.moment,
          GateQualifiers(fact), period.text()};
}

// A figure that bounds a quantity, or how two of them relate: `to` is `from`
// times what lies between low and high.
struct Link {
  std::size_t fact = 0;
  std::size_t from = 0;  // kOne: a level
  std::size_t to = 0;
  Interval factor;
  bool growth = false;
  std::string_view role;
  std::string_view check;
};

constexpr std::size_t kOne = 0;

// An edge of the network: one end of a link.
struct Side {
  std::size_t link = 0;
  bool backward = false;
};

// "claim = fact * fact / fact ...", ratios of growth as 1 + g.
class ChainBuilder {
 public:
  explicit ChainBuilder(RatioChain& chain) : chain_(chain) {}

  // The first is the claim.
  void Add(const Link& link, bool divides, const Fact& fact) {
    Formula& formula = chain_.formula;
    chain_.binding.facts.push_back(link.fact);
    formula.terms.push_back({.metric = fact.metric,
                             .aspect = fact.aspect,
                             .role = std::string(link.role)});
    std::size_t factor = Push({.op = FormulaOp::kTerm,
                               .term = formula.terms.size() - 1,
                               .number = {}});
    if (link.growth) {
      const std::size_t one = Push({.number = 1});
      factor = Push(
          {.op = FormulaOp::kAdd, .left = factor, .right = one, .number = {}});
    }
    if (formula.terms.size() == 1) {
      formula.left = factor;
      formula.right = Push({.number = 1});
    } else {
      formula.right =
          Push({.op = divides ? FormulaOp::kDivide : FormulaOp::kMultiply,
                .left = formula.right,
                .right = factor,
                .number = {}});
    }
    if (chain_.check.empty()) chain_.check = link.check;
  }

 private:
  std::size_t Push(FormulaNode node) {
    chain_.formula.nodes.push_back(std::move(node));
    return chain_.formula.nodes.size() - 1;
  }

  RatioChain& chain_;
};

// Those of the same metric are told apart by time; the claim is the later one.
void SetLevelRoles(std::vector<FormulaTerm>& terms) {
  for (std::size_t t = 0; t < 2; ++t) {
    if (!terms[t].role.empty()) continue;
    const bool one_metric = terms[0].metric == terms[1].metric;
    terms[t].role = !one_metric ? terms[t].metric : t == 0 ? "now" : "before";
  }
}

class Network {
 public:
  Network(const FactIndex& index, const Judge& judge,
          const std::vector<bool>& left_out)
      : index_(index), judge_(judge), left_out_(left_out) {}

  std::vector<RatioChain> Find() {
    for (const CheckRule& check : judge_.pack().checks) {
      if (const auto form = FormOf(check.formula)) Join(check, *form);
    }
    AddLevels();
    std::vector<Edge> joined;
    for (const Link& link : links_) {
      if (link.from != kOne) joined.push_back({link.from, link.to});
    }
    std::vector<RatioChain> chains;
    const auto components = Components(joined);
    const auto links = LinksOf(components);
    for (std::size_t c = 0; c < components.size(); ++c) {
      Search(components[c], links[c], chains);
    }
    return chains;
  }

 private:
  const Fact& fact(std::size_t i) const { return judge_.facts()[i]; }
  const RulePack& pack() const { return judge_.pack(); }

  // What nobody can read in another way.
  bool IsSure(std::size_t i) const {
    const Fact& f = fact(i);
    return !left_out_[i] && IsUsable(f, pack()) && WeakSlots(f).empty() &&
           StanceOf(f, pack()) == Stance::kReport &&
           VoiceOf(f, pack()).empty() &&
           (f.part != Part::kBody || !IsInferred(f));
  }

  Interval ValueOf(std::size_t i) const {
    return Outer(fact(i).quantity.figure, judge_.mode())
        .Scaled(FactorOf(fact(i), pack()));
  }

  // Of a term beside a claim; kOne where it is not known or may be negative.
  std::size_t NodeOf(const Fact& claim, const FormulaTerm& claimed,
                     const FormulaTerm& term) {
    const std::string& name = TermMetric(claim, claimed, term);
    const MetricRule* metric = pack().FindMetric(name);
    const std::optional<std::string> scope = TermScope(claim, term, pack());
    const std::optional<Period> period =
        TermPeriod(claim, term.time.From(claimed.time), pack());
    const bool known = metric && !metric->can_be_negative && scope && period &&
                       period->kind() == PeriodKind::kSpan &&
                       FitBase(claim, claimed, term, pack()) == BaseFit::kYes;
    if (!known) return kOne;
    return nodes_
        .try_emplace(QuantumOf(claim, name, *scope, *period), nodes_.size() + 1)
        .first->second;
  }

  void Join(const CheckRule& check, const RatioForm& form) {
    const FormulaTerm& claimed = check.formula.terms.front();
    for (const FactBlock& block : index_.blocks()) {
      const Fact& sample = fact(block.facts.front());
      if (sample.aspect != claimed.aspect ||
          (!claimed.is_variable() && sample.metric != claimed.metric)) {
        continue;
      }
      for (const std::size_t i : block.facts) {
        if (IsSure(i)) AddRatio(i, check, form);
      }
    }
  }

  void AddRatio(std::size_t i, const CheckRule& check, const RatioForm& form) {
    const FormulaTerm& claimed = check.formula.terms.front();
    const std::size_t to = NodeOf(fact(i), claimed, *form.first);
    const std::size_t from = NodeOf(fact(i), claimed, *form.second);
    if (from == kOne || to == kOne || from == to) return;
    Interval factor = ValueOf(i);
    if (form.growth) factor = factor + Interval::Point(1);
    links_.push_back(
        {i, from, to, factor, form.growth, claimed.role, check.id});
  }

  void AddLevels() {
    std::set<std::pair<std::string, std::string>> kinds;
    for (const auto& [quantum, node] : nodes_) {
      kinds.insert({std::get<0>(quantum), std::get<1>(quantum)});
    }
    for (const auto& [entity, metric] : kinds) {
      for (const std::size_t i : index_.Find(entity, metric, Aspect::kLevel)) {
        const std::optional<Period> period = CalendarPeriod(fact(i), pack());
        if (!period || !IsSure(i)) continue;
        const auto node =
            nodes_.find(QuantumOf(fact(i), metric, fact(i).scope, *period));
        if (node == nodes_.end()) continue;
        links_.push_back({i, kOne, node->second, ValueOf(i)});
      }
    }
  }

  // Amounts of two currencies, or of an unknown one, bound each other by no
  // ratio that is told.
  bool HasOneCurrency(const std::vector<std::size_t>& links) const {
    std::set<std::string_view> currencies;
    for (const std::size_t l : links) {
      const Unit& unit = fact(links_[l].fact).quantity.unit;
      if (unit.dimension == "money") currencies.insert(unit.code);
    }
    return currencies.size() <= 1 && !currencies.contains(kUnknownCurrency);
  }

  // By component.
  std::vector<std::vector<std::size_t>> LinksOf(
      const std::vector<std::vector<std::size_t>>& components) const {
    // Of what no ratio joins: none.
    std::vector<std::size_t> component_of(nodes_.size() + 1, components.size());
    for (std::size_t c = 0; c < components.size(); ++c) {
      for (const std::size_t node : components[c]) component_of[node] = c;
    }
    std::vector<std::vector<std::size_t>> links(components.size());
    for (std::size_t l = 0; l < links_.size(); ++l) {
      const std::size_t c = component_of[links_[l].to];
      if (c < components.size()) links[c].push_back(l);
    }
    return links;
  }

  void Search(const std::vector<std::size_t>& component,
              std::vector<std::size_t> links,
              std::vector<RatioChain>& chains) const {
    if (!HasOneCurrency(links)) return;
    for (std::size_t found = 0; found < kMaxChains; ++found) {
      const std::vector<Side> circle = FindCircle(component, links);
      if (circle.empty()) return;
      chains.push_back(ChainOf(circle));
      for (const Side& side : circle) std::erase(links, side.link);
    }
  }

  std::vector<Side> FindCircle(const std::vector<std::size_t>& component,
                               const std::vector<std::size_t>& links) const {
    const auto vertex = [&component](std::size_t node) {
      return node == kOne ? component.size()
                          : static_cast<std::size_t>(
                                std::ranges::lower_bound(component, node) -
                                component.begin());
    };
    std::vector<RatioEdge> edges;
    std::vector<Side> sides;
    for (const std::size_t l : links) {
      const Link& link = links_[l];
      const std::size_t from = vertex(link.from), to = vertex(link.to);
      const auto& [low, high] = std::tie(link.factor.low, link.factor.high);
      if (high && high->sign() > 0) {
        edges.push_back({from, to, ToLong(*high)});
        sides.push_back({l, false});
      }
      if (low && low->sign() > 0) {
        edges.push_back({to, from, 1 / ToLong(*low)});
        sides.push_back({l, true});
      }
    }
    std::vector<Side> circle;
    for (const std::size_t edge :
         FindShrinkingCircle(component.size() + 1, edges)) {
      circle.push_back(sides[edge]);
    }
    return circle;
  }

  static long double ToLong(const Rational& value) {
    return static_cast<long double>(value.numerator()) /
           static_cast<long double>(value.denominator());
  }

  // A circle as an equation. Through ONE: the later of its two levels is the
  // other one times all ratios between; else one ratio is what the others
  // leave of it.
  RatioChain ChainOf(std::vector<Side> circle) const {
    const auto level = std::ranges::find_if(circle, [this](const Side& side) {
      return links_[side.link].from == kOne && !side.backward;
    });
    const bool levels = level != circle.end();
    if (levels) std::ranges::rotate(circle, level);
    const bool turned = levels ? IsLater(circle.front(), circle.back())
                               : !circle.front().backward;
    if (turned) {
      std::ranges::reverse(circle.begin() + (levels ? 0 : 1), circle.end());
      for (Side& side : circle) side.backward = !side.backward;
    }
    if (levels) std::ranges::rotate(circle, circle.end() - 1);
    RatioChain chain;
    ChainBuilder builder(chain);
    for (const Side& side : circle) {
      const Link& link = links_[side.link];
      builder.Add(link, side.backward, fact(link.fact));
    }
    SetLevelRoles(chain.formula.terms);
    return chain;
  }

  bool IsLater(const Side& a, const Side& b) const {
    const auto first = [this](const Side& side) {
      return CalendarPeriod(fact(links_[side.link].fact), pack())->first();
    };
    return first(a) > first(b);
  }

  const FactIndex& index_;
  const Judge& judge_;
  const std::vector<bool>& left_out_;
  std::map<Quantum, std::size_t> nodes_;  // from 1; 0 is ONE
  std::vector<Link> links_;
};

}  // namespace

std::vector<RatioChain> FindRatioChains(const FactIndex& index,
                                        const Judge& judge,
                                        const std::vector<bool>& left_out) {
  return Network(index, judge, left_out).Find();
}

}  // namespace stimmig
