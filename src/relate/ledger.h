// SPDX-License-Identifier: Apache-2.0
// Keeps the relations of a block within bounds.
//
//   Ledger ledger;
//   ledger.Add(relation);       // kept, or one of too many
//   ledger.Take();
#pragma once

#include <array>
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

#include "stimmig/report.h"

namespace stimmig {

// A relation is left out only when both of its facts already stand in
// kRelationsPerFact others of its kind: n facts give at most
// n * kRelationsPerFact relations of a kind, and every fact that contradicts
// another stands in a contradiction that is told.
class Ledger {
 public:
  static constexpr std::size_t kRelationsPerFact = 32;

  void Add(Relation relation) {
    const auto kind = static_cast<std::size_t>(relation.kind);
    std::size_t& first = counts_[relation.facts.front()].at(kind);
    std::size_t& second = counts_[relation.facts.back()].at(kind);
    if (first >= kRelationsPerFact && second >= kRelationsPerFact) {
      ++left_out_;
      return;
    }
    ++first;
    ++second;
    relations_.push_back(std::move(relation));
  }

  // How many relations were not kept.
  std::size_t left_out() const { return left_out_; }
  std::vector<Relation> Take() { return std::move(relations_); }

 private:
  static constexpr std::size_t kKinds =
      static_cast<std::size_t>(RelationKind::kViolatesPartOf) + 1;

  std::unordered_map<std::size_t, std::array<std::size_t, kKinds>> counts_;
  std::vector<Relation> relations_;
  std::size_t left_out_ = 0;
};

}  // namespace stimmig
