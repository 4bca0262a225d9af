// SPDX-License-Identifier: Apache-2.0
#include "relate/supersede.h"

#include <algorithm>
#include <set>

#include "relate/fact_graph.h"
#include "relate/utterance.h"

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

// The fact of a pair that was told later; the first where nobody knows.
Edge LaterFirst(const Edge& pair, const std::vector<Fact>& facts) {
  const auto& first = MadeOn(facts[pair.first]);
  const auto& second = MadeOn(facts[pair.second]);
  const bool swapped = first && second && *first < *second;
  return swapped ? Edge{pair.second, pair.first} : pair;
}

// A text shows, without a date of its own, the figure that another text had
// already replaced.
class StaleFigures {
 public:
  StaleFigures(const std::vector<Relation>& relations,
               const std::vector<Fact>& facts)
      : facts_(facts),
        reaffirmed_(EdgesOf(relations, RelationKind::kReaffirmed)),
        superseded_(EdgesOf(relations, RelationKind::kSuperseded)) {}

  bool Has(const Edge& shown_and_known) const {
    const auto [shown, known] = shown_and_known;
    if (facts_[shown].as_of || facts_[shown].update_cue) return false;
    const auto first = reaffirmed_.lower_bound({shown, 0});
    const auto last = reaffirmed_.lower_bound({shown + 1, 0});
    return std::any_of(first, last, [&](const Edge& edge) {
      return superseded_.contains({known, edge.second});
    });
  }

 private:
  const std::vector<Fact>& facts_;
  std::set<Edge> reaffirmed_;
  std::set<Edge> superseded_;
};

void MarkStale(std::vector<Relation>& relations,
               const std::vector<Fact>& facts) {
  const StaleFigures stale(relations, facts);
  for (Relation& relation : relations) {
    if (relation.kind != RelationKind::kSuperseded &&
        relation.kind != RelationKind::kContradicts) {
      continue;
    }
    const Edge pair = LaterFirst(EdgeOf(relation), facts);
    if (!stale.Has(pair)) continue;
    relation.kind = RelationKind::kStale;
    relation.facts = {pair.first, pair.second};
    relation.detail.clear();
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
