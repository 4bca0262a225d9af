// SPDX-License-Identifier: Apache-2.0
// What a comparison of two facts says (SEMANTICS.md 7.2).
//
//   const Judge judge(facts, pack, Mode::kPragmatic);
//   Judgment j = judge.Compare(0, 1);
//   j.relation->kind;     // kSuperseded, ...
//   j.relation->detail;   // "raised"
//
// Does not say how grave it is (severity.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "relate/beside.h"
#include "relate/rates.h"
#include "stimmig/report.h"

namespace stimmig {

struct Pair;
struct Verdict;

struct Judgment {
  // Absent where the table has a dash, or the facts are not compared.
  std::optional<Relation> relation;
  // Why the facts are not compared, a reason code; else empty.
  std::string_view incomparable;
  // `part <= whole` was asked and holds.
  bool inequality_kept = false;
};

// Keeps views: facts and pack must outlive it. Stateless; safe to share.
// Requires: facts of one source stand together, by place.
class Judge {
 public:
  // `rates` may be null: then currencies are not compared.
  Judge(const std::vector<Fact>& facts, const RulePack& pack, Mode mode,
        const Rates* rates = nullptr)
      : facts_(facts),
        pack_(pack),
        mode_(mode),
        rates_(rates),
        beside_(facts) {}

  // Requires: i != j, indices into the facts. The same for (j, i), except for
  // the order of the facts in relations that have no direction.
  Judgment Compare(std::size_t i, std::size_t j) const;

  const std::vector<Fact>& facts() const { return facts_; }
  const RulePack& pack() const { return pack_; }
  Mode mode() const { return mode_; }

 private:
  // Amounts in two currencies; at most tension.
  std::optional<Verdict> JudgeCurrencies(const Pair& pair) const;
  // Whether they are the same by a dated rate; nullopt: there is none.
  std::optional<bool> AgreeConverted(const Pair& pair) const;
  bool RepeatsCorrected(std::size_t i, std::size_t j) const;
  // Whether `part <= whole` holds for two facts of one kind.
  Judgment ComparePart(std::size_t part, std::size_t whole,
                       std::vector<std::string> weak) const;

  const std::vector<Fact>& facts_;
  const RulePack& pack_;
  Mode mode_;
  const Rates* rates_;
  Beside beside_;
};

// What keeps two facts of one thing from both being true.
bool IsConflict(RelationKind kind);

}  // namespace stimmig
