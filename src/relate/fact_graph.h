// SPDX-License-Identifier: Apache-2.0
// The graph of facts and what is told of them (SEMANTICS.md section 10). The
// only file that knows Boost.Graph; nothing here prints.
//
//   report.cards = MakeCards(report);
//   KeepDirectContainment(report.relations);
//   // two-digit billions hold 60..65, which holds 62; not told: they hold 62
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "stimmig/report.h"

namespace stimmig {

using Edge = std::pair<std::size_t, std::size_t>;

// The edges that no longer path replaces, sorted. Edges that form a circle are
// all kept: bad dates must not hide anything. So are those of thousands of
// vertices.
std::vector<Edge> TransitiveReduction(const std::vector<Edge>& edges);

// What edges join, each ascending, by the first.
std::vector<std::vector<std::size_t>> Components(
    const std::vector<Edge>& edges);

// An edge u -> v of factor w says v <= u * w, of positive quantities.
struct RatioEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  long double factor = 1;
};

// The edges, in order, of a circle of which the product is less than 1: a
// quantity less than itself. Empty where none is less by more than rounding.
// Requires: from, to < vertices; factor > 0. O(vertices * edges).
std::vector<std::size_t> FindShrinkingCircle(
    std::size_t vertices, const std::vector<RatioEdge>& edges);

// Drops each refines and contains that follows from two others.
void KeepDirectContainment(std::vector<Relation>& relations);

// One card per component of facts joined by findings; by their first finding.
// Requires: report.facts and report.findings are final and sorted.
std::vector<Card> MakeCards(const Report& report);

}  // namespace stimmig
