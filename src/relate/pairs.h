// SPDX-License-Identifier: Apache-2.0
// Which facts of a block are compared, so that never all meets all.
//
//   const std::size_t left_out = ForEachPair(block, facts, judge);
//
// n facts of c claims give at most c * n pairs where that is little, and some
// dozens for each fact where it is not.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "relate/fact_index.h"

namespace stimmig {

// Compares facts i < j. Whether the facts that tell the same are to be compared
// as well: what agrees is told once, what does not for every fact.
using Visit = std::function<bool(std::size_t i, std::size_t j)>;

// Visits the facts that may be compared, near ones in time first:
//  - facts of one claim: the first with each other;
//  - the first facts of two claims whose periods can meet, and, if asked for,
//    the first of each with all of the other and any two of one source.
// In a large block a claim meets only the claims next to it by figure and those
// farthest from it, of the nearest contexts: a claim that excludes others meets
// one that it excludes. Returns how many pairs of claims were left out.
std::size_t ForEachPair(const FactBlock& block, const std::vector<Fact>& facts,
                        const Visit& visit);

// The first facts of claims that follow each other in time and do not meet.
std::vector<FactPair> TimeNeighbours(const FactBlock& block);

}  // namespace stimmig
