// SPDX-License-Identifier: Apache-2.0
// Which texts are much the same, by the signatures of their words
// (text/origin.h).
//
//   Similarity(a.origin, b.origin);      // 3/4 of what they say is common
//   JoinCopies(sources, same_text, texts);
#pragma once

#include <vector>

#include "base/disjoint_sets.h"
#include "stimmig/decimal.h"
#include "stimmig/source.h"

namespace stimmig {

// Share of equal bins among those that either fills: an estimate of the share
// of shingles that both texts have. 0 where a text has no signature.
Rational Similarity(const Origin& a, const Origin& b);

// Joins sources whose similarity is at least `same_text`, by index. Only those
// that agree in a band of their signatures are compared: O(n log n).
void JoinCopies(const std::vector<SourceInfo>& sources,
                const Rational& same_text, DisjointSets& texts);

}  // namespace stimmig
