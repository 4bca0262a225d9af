// SPDX-License-Identifier: Apache-2.0
// Which facts may meet: blocks of one (entity, metric, aspect, unit dimension)
// and in each the claims that its facts make. pairs.h tells which ones do meet.
//
//   FactIndex index(facts, pack);
//   for (const FactBlock& block : index.blocks()) block.claims;
//
// Facts without entity or metric stand in no block. O(n log n).
#pragma once

#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "pack/pack.h"
#include "stimmig/fact.h"

namespace stimmig {

// The days that a fact is about, and when it was told; unbounded where nobody
// says.
struct Extent {
  static constexpr int kBeginning = std::numeric_limits<int>::min();
  static constexpr int kEnd = std::numeric_limits<int>::max();
  int first = kBeginning;
  int last = kEnd;
  int made = kBeginning;
  friend auto operator<=>(const Extent&, const Extent&) = default;
};

// Facts that differ in nothing but their source, ascending; the first speaks
// for all.
struct Claim {
  std::vector<std::size_t> facts;
  Extent extent;
  // The same for claims that differ in nothing but their figure.
  std::size_t context = 0;
};

struct FactBlock {
  std::vector<std::size_t> facts;  // ascending
  std::vector<Claim> claims;       // by time
};

using FactPair = std::pair<std::size_t, std::size_t>;

class FactIndex {
 public:
  // Without the facts that are marked in `left_out`; empty: none is.
  FactIndex(const std::vector<Fact>& facts, const RulePack& pack,
            const std::vector<bool>& left_out = {});

  // By entity, metric, aspect, dimension.
  const std::vector<FactBlock>& blocks() const { return blocks_; }
  // All facts of that kind, whatever their unit, ascending.
  std::vector<std::size_t> Find(std::string_view entity,
                                std::string_view metric, Aspect aspect) const;
  // Pairs of one entity that print the same number and stand in different
  // blocks: each claim with the next such one, so that they stay linear.
  std::vector<FactPair> LookAlikes() const;

 private:
  using Key = std::tuple<std::string, std::string, Aspect, std::string>;

  const std::vector<Fact>& facts_;
  std::vector<FactBlock> blocks_;
  std::map<Key, std::size_t> block_by_key_;
};

}  // namespace stimmig
