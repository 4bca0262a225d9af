// SPDX-License-Identifier: Apache-2.0
// Which facts meet: blocks of one (entity, metric, aspect, unit dimension),
// joined by period inside the block, so that never all meets all.
//
//   FactIndex index(facts, pack);
//   for (const FactBlock& block : index.blocks())
//     ForEachPair(block, facts, [&](std::size_t i, std::size_t j) { ... });
//
// Facts without entity or metric stand in no block. O(n log n).
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "pack/pack.h"
#include "stimmig/fact.h"

namespace stimmig {

// Facts that differ in nothing but their source, ascending; the first speaks
// for all.
struct Claim {
  std::vector<std::size_t> facts;
  // Claims [own index + 1, meets_until) of the block have a period that can
  // meet this one's; what stands behind lies later in time.
  std::size_t meets_until = 0;
};

struct FactBlock {
  std::vector<std::size_t> facts;  // ascending
  std::vector<Claim> claims;       // by time
};

using FactPair = std::pair<std::size_t, std::size_t>;

class FactIndex {
 public:
  FactIndex(const std::vector<Fact>& facts, const RulePack& pack);

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

// Calls visit(i, j), i < j, for the facts of a block that may be compared:
//  - facts of one claim: the first with each other;
//  - facts of two claims whose periods can meet: the first of each with all of
//    the other, and any two of one source. No fact is left out, and m and n
//    equal facts give m + n pairs instead of m * n.
// Claims that are near in time come first.
void ForEachPair(const FactBlock& block, const std::vector<Fact>& facts,
                 const std::function<void(std::size_t, std::size_t)>& visit);

// The first facts of claims that follow each other in time and do not meet.
std::vector<FactPair> TimeNeighbours(const FactBlock& block);

}  // namespace stimmig
