// SPDX-License-Identifier: Apache-2.0
// Which figures can all be true at once (SEMANTICS.md section 10). By Helly's
// theorem intervals that meet pairwise share a point, so that the maximal
// consistent sets are the maximal cliques of their interval graph, of which
// there are at most as many as intervals.
//
//   MaximalAgreeing({[30, 40], [60, 65], [62, 66], [64, 64]});
//   // {0}, {1, 2, 3}
#pragma once

#include <cstddef>
#include <vector>

#include "stimmig/interval.h"

namespace stimmig {

// Indices of intervals that share a point, touching included, each set
// ascending and in no other one; by where they begin to. O(n log n) and the
// size of the answer. Requires: none is empty.
std::vector<std::vector<std::size_t>> MaximalAgreeing(
    const std::vector<Interval>& intervals);

// The size of the largest of them. O(n log n).
std::size_t LargestAgreeing(const std::vector<Interval>& intervals);

}  // namespace stimmig
