// SPDX-License-Identifier: Apache-2.0
// Which facts stand for the terms of a formula.
//
//   Binder binder(index, judge);
//   for (const Binding& b : binder.Bind(formula)) b.facts[1];   // "now"
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "pack/formula.h"
#include "relate/fact_index.h"
#include "relate/verdict.h"

namespace stimmig {

struct Binding {
  std::vector<std::size_t> facts;  // by term; the claim is the first
  std::vector<std::string> weak;   // slots that are missing or unsure
  bool blocked = false;            // inputs of one term exclude each other
  // Told in several sentences, one of which leaves to its context what a
  // figure is about: what does not add up may be about something else.
  bool guessed = false;
};

// Keeps views of both.
class Binder {
 public:
  Binder(const FactIndex& index, const Judge& judge)
      : index_(index), judge_(judge) {}

  // One binding for each claim for which every other term has a fact, in the
  // order of the claims. A source that repeats its claim is asked once.
  std::vector<Binding> Bind(const Formula& formula);

 private:
  std::optional<Binding> BindClaim(const Formula& formula, std::size_t claim);
  // The best facts for a term: of the claim's source if it has one, outcomes
  // for another year if there are any; those that newer ones replace left out.
  // Adds to `weak` what is not said of the claim.
  std::vector<std::size_t> FindInputs(const FormulaTerm& term,
                                      const FormulaTerm& claimed,
                                      std::size_t claim,
                                      std::vector<std::string>& weak);
  // What a term's facts have to be; of claims that want the same they are
  // looked for once.
  using Wanted = std::tuple<std::string, std::string, Aspect, std::string,
                            std::string, std::string, std::vector<std::string>>;
  struct Fitting {
    std::vector<std::size_t> all;  // ascending, so that sources keep together
    std::vector<std::size_t> newest;  // ascending, of very many only these
  };
  const Fitting& FindFitting(const Wanted& wanted, const Fact& claim,
                             const TermTime& time);
  // Those of the claim's source.
  std::span<const std::size_t> OfOneSource(
      std::span<const std::size_t> ascending, std::size_t claim) const;
  // Those that stand nearest to the claim.
  std::vector<std::size_t> FindNearest(std::span<const std::size_t> fitting,
                                       std::size_t claim,
                                       const TermTime& time) const;
  // What the newest of them replaces. Linear.
  void DropSuperseded(std::vector<std::size_t>& inputs) const;
  const Fact& fact(std::size_t i) const { return judge_.facts()[i]; }

  const FactIndex& index_;
  const Judge& judge_;
  std::map<Wanted, Fitting> fitting_;
};

}  // namespace stimmig
