// SPDX-License-Identifier: Apache-2.0
#include "relate/supersede.h"

#include <algorithm>
#include <set>

#include "relate/fact_graph.h"

namespace stimmig {
namespace {

Edge EdgeOf(const Relation& relation) {
  return {relation.facts[0], relation.facts[1]};
}

std::set<Edge> EdgesOf(const std::vector<Relation>& relations,
                       RelationKind kind) {
  std::set<Edge> edges;
  for (const Relation& relation : relations) {
    if (relation.kind == kind) edges.insert(EdgeOf(relation));
  }
  return edges;
}

// A text shows, without a date of its own, the figure that another text had
// already replaced.
bool IsStale(const Relation& relation, const std::vector<Fact>& facts,
             const std::set<Edge>& reaffirmed,
             const std::set<Edge>& superseded) {
  const std::size_t shown = relation.facts[0], known = relation.facts[1];
  if (facts[shown].as_of || facts[shown].update_cue) return false;
  const auto first = reaffirmed.lower_bound({shown, 0});
  const auto last = reaffirmed.lower_bound({shown + 1, 0});
  return std::any_of(first, last, [&](const Edge& edge) {
    return superseded.contains({known, edge.second});
  });
}

void MarkStale(std::vector<Relation>& relations,
               const std::vector<Fact>& facts) {
  const auto reaffirmed = EdgesOf(relations, RelationKind::kReaffirmed);
  const auto superseded = EdgesOf(relations, RelationKind::kSuperseded);
  for (Relation& relation : relations) {
    if (relation.kind == RelationKind::kSuperseded &&
        IsStale(relation, facts, reaffirmed, superseded)) {
      relation.kind = RelationKind::kStale;
      relation.detail.clear();
    }
  }
}

}  // namespace

void TidyHistory(std::vector<Relation>& relations,
                 const std::vector<Fact>& facts) {
  MarkStale(relations, facts);
  std::set<Edge> history = EdgesOf(relations, RelationKind::kSuperseded);
  history.merge(EdgesOf(relations, RelationKind::kReaffirmed));
  const std::vector<Edge> kept =
      TransitiveReduction({history.begin(), history.end()});
  const std::set<Edge> neighbours(kept.begin(), kept.end());
  std::erase_if(relations, [&neighbours](const Relation& relation) {
    return relation.kind == RelationKind::kSuperseded &&
           !neighbours.contains(EdgeOf(relation));
  });
}

}  // namespace stimmig
