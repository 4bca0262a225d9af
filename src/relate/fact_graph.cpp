// SPDX-License-Identifier: Apache-2.0
#include "relate/fact_graph.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/edge_list.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/graph/transitive_reduction.hpp>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "figure/rounding.h"
#include "relate/agreement.h"
#include "relate/verdict.h"

namespace stimmig {
namespace {

using Directed =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
using Undirected =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

// Edges are numbers of pairs.
using RatioGraph =
    boost::edge_list<std::vector<Edge>::const_iterator, Edge, std::ptrdiff_t,
                     std::random_access_iterator_tag>;

// By more than what rounding can add up to.
struct IsClearlyLess {
  bool operator()(long double a, long double b) const {
    constexpr long double kMargin = 1e-12L;
    return a < b * (1 - kMargin);
  }
};

// Keeps the edge that reached each vertex last.
struct ReachVisitor : boost::bellman_visitor<> {
  std::vector<std::size_t>* reached_by;

  void edge_relaxed(std::ptrdiff_t edge, const RatioGraph& graph) {
    (*reached_by)[target(edge, graph)] = static_cast<std::size_t>(edge);
  }
};

// The reduction needs memory for each pair of vertices.
constexpr std::size_t kMostReduced = 4096;

// The ends of the edges, ascending: the vertices of a graph of them alone.
std::vector<std::size_t> EndsOf(const std::vector<Edge>& edges) {
  std::set<std::size_t> ends;
  for (const auto& [from, to] : edges) ends.insert({from, to});
  return {ends.begin(), ends.end()};
}

template <class Graph>
Graph MakeGraph(const std::vector<Edge>& edges,
                const std::vector<std::size_t>& ends) {
  const auto vertex = [&ends](std::size_t end) {
    return static_cast<std::size_t>(std::ranges::lower_bound(ends, end) -
                                    ends.begin());
  };
  Graph graph(ends.size());
  for (const auto& [from, to] : edges) {
    boost::add_edge(vertex(from), vertex(to), graph);
  }
  return graph;
}

bool HasCircle(const Directed& graph) {
  try {
    std::vector<std::size_t> order;
    boost::topological_sort(graph, std::back_inserter(order));
    return false;
  } catch (const boost::not_a_dag&) {
    return true;
  }
}

// From the wider to the narrower figure.
std::optional<Edge> ContainmentOf(const Relation& relation) {
  const std::vector<std::size_t>& facts = relation.facts;
  if (relation.kind == RelationKind::kContains) return Edge{facts[0], facts[1]};
  if (relation.kind == RelationKind::kRefines) return Edge{facts[1], facts[0]};
  return std::nullopt;
}

// Of each group that conflicts join all but the largest set with a common
// point must go; of each other impossible formula, one fact.
std::size_t CountToDrop(const Report& report, const Card& card) {
  std::vector<Edge> conflicts;
  for (const std::size_t f : card.findings) {
    const Relation& relation = report.findings[f].relation;
    if (IsConflict(relation.kind)) {
      conflicts.push_back({relation.facts[0], relation.facts[1]});
    }
  }
  std::size_t to_drop = 0;
  std::set<std::size_t> counted;
  for (const std::vector<std::size_t>& group : Components(conflicts)) {
    std::vector<Interval> outers;
    for (const std::size_t i : group) {
      outers.push_back(Outer(report.facts[i].quantity.figure, report.mode));
    }
    to_drop += group.size() - LargestAgreeing(outers);
    counted.insert(group.begin(), group.end());
  }
  for (const std::size_t f : card.findings) {
    const Relation& relation = report.findings[f].relation;
    if (relation.kind != RelationKind::kDerivedConflict &&
        relation.kind != RelationKind::kViolatesPartOf) {
      continue;
    }
    const bool is_new = std::ranges::none_of(
        relation.facts, [&](std::size_t i) { return counted.contains(i); });
    if (is_new) ++to_drop;
    counted.insert(relation.facts.begin(), relation.facts.end());
  }
  return to_drop;
}

}  // namespace

std::vector<Edge> TransitiveReduction(const std::vector<Edge>& edges) {
  if (edges.empty()) return {};
  const std::vector<std::size_t> ends = EndsOf(edges);
  const auto graph = MakeGraph<Directed>(edges, ends);
  std::vector<Edge> kept;
  if (ends.size() > kMostReduced || HasCircle(graph)) {
    kept = edges;
  } else {
    Directed reduced;
    std::vector<std::size_t> to_reduced(ends.size());
    boost::transitive_reduction(graph, reduced, to_reduced.data(),
                                get(boost::vertex_index, graph));
    std::map<std::size_t, std::size_t> end_of;
    for (std::size_t v = 0; v < ends.size(); ++v) {
      end_of[to_reduced[v]] = ends[v];
    }
    for (const auto& edge : boost::make_iterator_range(boost::edges(reduced))) {
      kept.push_back(
          {end_of[source(edge, reduced)], end_of[target(edge, reduced)]});
    }
  }
  std::ranges::sort(kept);
  return kept;
}

std::vector<std::vector<std::size_t>> Components(
    const std::vector<Edge>& edges) {
  const std::vector<std::size_t> ends = EndsOf(edges);
  if (ends.empty()) return {};
  const auto graph = MakeGraph<Undirected>(edges, ends);
  std::vector<std::size_t> component(ends.size());
  std::vector<std::vector<std::size_t>> components(
      boost::connected_components(graph, component.data()));
  for (std::size_t v = 0; v < ends.size(); ++v) {
    components[component[v]].push_back(ends[v]);
  }
  return components;
}

std::vector<std::size_t> FindShrinkingCircle(
    std::size_t vertices, const std::vector<RatioEdge>& edges) {
  std::vector<Edge> ends;
  std::vector<long double> factors;
  for (const RatioEdge& edge : edges) {
    ends.push_back({edge.from, edge.to});
    factors.push_back(edge.factor);
  }
  constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> reached_by(vertices, kNone);
  std::vector<long double> reach(vertices, 1);
  using Number = boost::typed_identity_property_map<std::ptrdiff_t>;
  using Vertex = boost::typed_identity_property_map<std::size_t>;
  const RatioGraph graph(ends.cbegin(), ends.cend());
  const bool stable = boost::bellman_ford_shortest_paths(
      graph, vertices,
      boost::make_iterator_property_map(factors.cbegin(), Number()),
      boost::dummy_property_map(),
      boost::make_iterator_property_map(reach.begin(), Vertex()),
      std::multiplies<>(), IsClearlyLess{}, ReachVisitor{{}, &reached_by});
  if (stable) return {};
  // Back along what reached a vertex last, until one comes again.
  std::vector<std::size_t> seen_from(vertices, kNone);
  for (std::size_t start = 0; start < vertices; ++start) {
    std::size_t at = start;
    while (reached_by[at] != kNone && seen_from[at] == kNone) {
      seen_from[at] = start;
      at = edges[reached_by[at]].from;
    }
    if (reached_by[at] == kNone || seen_from[at] != start) continue;
    std::vector<std::size_t> circle;
    const std::size_t first = at;
    do {
      circle.push_back(reached_by[at]);
      at = edges[reached_by[at]].from;
    } while (at != first);
    std::ranges::reverse(circle);
    return circle;
  }
  return {};
}

void KeepDirectContainment(std::vector<Relation>& relations) {
  std::set<Edge> edges;
  for (const Relation& relation : relations) {
    if (const auto edge = ContainmentOf(relation)) edges.insert(*edge);
  }
  const std::vector<Edge> kept =
      TransitiveReduction({edges.begin(), edges.end()});
  std::erase_if(relations, [&kept](const Relation& relation) {
    const auto edge = ContainmentOf(relation);
    return edge && !std::ranges::binary_search(kept, *edge);
  });
}

std::vector<Card> MakeCards(const Report& report) {
  // Vertices: the facts, then the findings.
  const std::size_t first_finding = report.facts.size();
  std::vector<Edge> about;
  for (std::size_t f = 0; f < report.findings.size(); ++f) {
    for (const std::size_t fact : report.findings[f].relation.facts) {
      about.push_back({fact, first_finding + f});
    }
  }
  std::vector<Card> cards;
  for (const std::vector<std::size_t>& component : Components(about)) {
    Card& card = cards.emplace_back();
    for (const std::size_t vertex : component) {
      if (vertex < first_finding) {
        card.facts.push_back(vertex);
      } else {
        card.findings.push_back(vertex - first_finding);
      }
    }
    card.to_drop = CountToDrop(report, card);
  }
  std::ranges::sort(cards, {}, &Card::findings);
  return cards;
}

}  // namespace stimmig
