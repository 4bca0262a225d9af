// SPDX-License-Identifier: Apache-2.0
#include "relate/binding.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

#include "relate/comparable.h"
#include "relate/term_fit.h"
#include "relate/utterance.h"

namespace stimmig {
namespace {

// Of more figures for one term the newest count.
constexpr std::size_t kMostInputs = 64;

// Whether the printed digits of a claim less.
bool IsFiner(const Fact& a, const Fact& b) {
  const auto width = [](const Interval& x) -> std::optional<Rational> {
    if (!x.low || !x.high) return std::nullopt;
    return *x.high - *x.low;
  };
  const auto first = width(a.quantity.figure.inner);
  const auto second = width(b.quantity.figure.inner);
  return first && (!second || *first < *second);
}

// What one sentence says together is about one thing, whatever that is.
bool IsGuessed(const Binding& binding, const std::vector<Fact>& facts) {
  const Fact& claim = facts[binding.facts.front()];
  const bool one_sentence =
      !claim.sentence.empty() &&
      std::ranges::all_of(binding.facts, [&](std::size_t i) {
        return facts[i].doc == claim.doc && facts[i].sentence == claim.sentence;
      });
  return !one_sentence && std::ranges::any_of(binding.facts, [&](auto i) {
    return facts[i].part == Part::kBody && IsInferred(facts[i]);
  });
}

// Of amounts that are told in two currencies those of one that all terms have.
void KeepOneCurrency(std::vector<std::vector<std::size_t>>& inputs,
                     const std::vector<Fact>& facts) {
  const auto of_money = [&facts](std::size_t i) {
    return facts[i].quantity.unit.dimension == "money";
  };
  std::optional<std::set<std::string>> common;
  for (const std::vector<std::size_t>& of_term : inputs) {
    std::set<std::string> codes;
    for (const std::size_t i : of_term) {
      if (of_money(i)) codes.insert(facts[i].quantity.unit.code);
    }
    if (codes.empty()) continue;
    if (common) {
      std::erase_if(codes, [&](const std::string& code) {
        return !common->contains(code);
      });
    }
    common = std::move(codes);
  }
  if (!common || common->empty()) return;
  for (std::vector<std::size_t>& of_term : inputs) {
    std::erase_if(of_term, [&](std::size_t i) {
      return of_money(i) && facts[i].quantity.unit.code != *common->begin();
    });
  }
}

// Amounts of two currencies make no sum; an unknown one may be any.
bool AgreeOnCurrency(const Binding& binding, const std::vector<Fact>& facts,
                     std::vector<std::string>& weak) {
  std::string_view currency;
  for (const std::size_t i : binding.facts) {
    const Unit& unit = facts[i].quantity.unit;
    if (unit.dimension != "money") continue;
    if (unit.code == kUnknownCurrency) {
      Merge(weak, {"currency"});
    } else if (currency.empty()) {
      currency = unit.code;
    } else if (currency != unit.code) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Binding> Binder::Bind(const Formula& formula) {
  const FormulaTerm& claimed = formula.terms.front();
  std::vector<Binding> bindings;
  for (const FactBlock& block : index_.blocks()) {
    const Fact& sample = fact(block.facts.front());
    if (sample.aspect != claimed.aspect ||
        (!claimed.is_variable() && sample.metric != claimed.metric)) {
      continue;
    }
    for (const Claim& claim : block.claims) {
      const std::string* told_in = nullptr;
      for (const std::size_t i : claim.facts) {
        if (told_in && *told_in == fact(i).doc) continue;
        told_in = &fact(i).doc;
        if (auto binding = BindClaim(formula, i)) {
          bindings.push_back(*std::move(binding));
        }
      }
    }
  }
  return bindings;
}

std::optional<Binding> Binder::BindClaim(const Formula& formula,
                                         std::size_t claim) {
  if (!IsUsable(fact(claim), judge_.pack())) return std::nullopt;
  const FormulaTerm& claimed = formula.terms.front();
  Binding binding{.facts = {}, .weak = WeakSlots(fact(claim))};
  std::vector<std::vector<std::size_t>> inputs{{claim}};
  for (std::size_t t = 1; t < formula.terms.size(); ++t) {
    inputs.push_back(
        FindInputs(formula.terms[t], claimed, claim, binding.weak));
    if (inputs.back().empty()) return std::nullopt;
  }
  KeepOneCurrency(inputs, judge_.facts());
  for (const std::vector<std::size_t>& of_term : inputs) {
    const std::size_t input = *std::ranges::min_element(
        of_term, [this](std::size_t a, std::size_t b) {
          return IsFiner(fact(a), fact(b));
        });
    binding.facts.push_back(input);
    Merge(binding.weak, WeakSlots(fact(input)));
    for (const std::size_t other : of_term) {
      if (other == input) continue;
      const Judgment judgment = judge_.Compare(input, other);
      binding.blocked |=
          judgment.relation && IsConflict(judgment.relation->kind);
    }
  }
  if (!AgreeOnCurrency(binding, judge_.facts(), binding.weak))
    return std::nullopt;
  binding.guessed = IsGuessed(binding, judge_.facts());
  return binding;
}

std::vector<std::size_t> Binder::FindInputs(const FormulaTerm& term,
                                            const FormulaTerm& claimed,
                                            std::size_t claim,
                                            std::vector<std::string>& weak) {
  const RulePack& pack = judge_.pack();
  const Fact& said = fact(claim);
  const TermTime time = term.time.From(claimed.time);
  const std::optional<std::string> scope = TermScope(said, term, pack);
  const std::optional<Period> due = TermPeriod(said, time, pack);
  const BaseFit base = FitBase(said, claimed, term, pack);
  const bool has_time = due || time == TermTime{};
  if (!scope || !has_time || base == BaseFit::kNo) return {};
  if (base == BaseFit::kUnsure) Merge(weak, {"base"});
  const Wanted wanted{said.entity,
                      TermMetric(said, claimed, term),
                      term.aspect,
                      *scope,
                      due ? due->text() : "",
                      said.moment,
                      GateQualifiers(said)};
  const Fitting& fitting = FindFitting(wanted, said, time);
  std::vector<std::size_t> inputs =
      FindNearest(OfOneSource(fitting.all, claim), claim, time);
  if (inputs.empty()) inputs = FindNearest(fitting.newest, claim, time);
  DropSuperseded(inputs);
  return inputs;
}

std::span<const std::size_t> Binder::OfOneSource(
    std::span<const std::size_t> ascending, std::size_t claim) const {
  const auto elsewhere = [&](std::size_t i) {
    return fact(i).doc != fact(claim).doc;
  };
  const auto middle = std::ranges::lower_bound(ascending, claim);
  const auto first = std::partition_point(ascending.begin(), middle, elsewhere);
  const auto last =
      std::partition_point(middle, ascending.end(), std::not_fn(elsewhere));
  return {first, last};
}

std::vector<std::size_t> Binder::FindNearest(
    std::span<const std::size_t> fitting, std::size_t claim,
    const TermTime& time) const {
  const RulePack& pack = judge_.pack();
  std::vector<std::size_t> inputs;
  int best = std::numeric_limits<int>::max();
  for (const std::size_t i : fitting) {
    if (i == claim || !FitsStance(fact(i), fact(claim), time, pack)) continue;
    const int rank = RankOf(fact(i), fact(claim), time, pack);
    if (rank < best) inputs.clear();
    if (rank <= best) inputs.push_back(i);
    best = std::min(best, rank);
  }
  return inputs;
}

const Binder::Fitting& Binder::FindFitting(const Wanted& wanted,
                                           const Fact& claim,
                                           const TermTime& time) {
  const auto [found, is_new] = fitting_.try_emplace(wanted);
  Fitting& fitting = found->second;
  if (!is_new) return fitting;
  const auto& [entity, metric, aspect, scope, due, moment, definition] = wanted;
  for (const std::size_t i : index_.Find(entity, metric, aspect)) {
    if (fact(i).scope == scope && Fits(fact(i), claim, time, judge_.pack())) {
      fitting.all.push_back(i);
    }
  }
  fitting.newest = fitting.all;
  if (fitting.newest.size() > kMostInputs) {
    std::ranges::stable_sort(fitting.newest, std::greater<>(),
                             [this](std::size_t i) { return MadeOn(fact(i)); });
    fitting.newest.resize(kMostInputs);
    std::ranges::sort(fitting.newest);
  }
  return fitting;
}

void Binder::DropSuperseded(std::vector<std::size_t>& inputs) const {
  const auto replaces = [this](std::size_t newer, std::size_t older) {
    if (newer == older) return false;
    const Judgment judgment = judge_.Compare(newer, older);
    return judgment.relation &&
           judgment.relation->kind == RelationKind::kSuperseded &&
           judgment.relation->facts.front() == newer;
  };
  if (inputs.empty()) return;
  std::size_t newest = inputs.front();
  for (const std::size_t input : inputs) {
    if (replaces(input, newest)) newest = input;
  }
  std::erase_if(inputs,
                [&](std::size_t input) { return replaces(newest, input); });
}

}  // namespace stimmig
