// SPDX-License-Identifier: Apache-2.0
// A report as a graph: the figures of each source, what joins them, and the
// calculations over them; what the graph formats have in common.
//
//   const ReportGraph graph = MakeGraph(view);
//   graph.groups[0].facts;   // those of one source that are joined to others
//   graph.edges[0].look;     // EdgeLook::kConflict
//
// Figures that are joined to no other are left out and counted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/subject.h"

namespace stimmig {

// How an edge is drawn.
enum class EdgeLook {
  kConflict,     // cannot both be true
  kTension,      // only in a wide reading
  kHistory,      // from the newer to the older figure
  kRefinement,   // from the finer to the coarser one
  kAgreement,    // say the same
  kCoexistence,  // neither: a forecast and its outcome
};

// "conflict".
std::string_view Name(EdgeLook look);
EdgeLook LookOf(RelationKind kind);

// The facts of one article that are joined to others, in their order.
struct SourceGroup {
  std::string path;
  std::vector<std::size_t> facts;  // indices into Report::facts
};

// A derived check; the first fact of its relation is what it claims.
struct Calculation {
  std::string id;  // stable like those of facts
  const Relation* relation = nullptr;
  const Finding* finding = nullptr;  // where it is one
};

struct GraphEdge {
  std::string from;  // id of a fact or a calculation
  std::string to;
  bool directed = false;
  const Relation* relation = nullptr;
  const Finding* finding = nullptr;  // where it is one
  std::string role;  // of the fact in a calculation; empty between two facts
};

// Keeps views of the report.
struct ReportGraph {
  std::vector<SourceGroup> groups;        // by path
  std::vector<Calculation> calculations;  // in the order of the relations
  std::vector<GraphEdge> edges;           // likewise
  std::size_t left_out = 0;               // figures that are joined to no other
};

// O(n log n) in the facts and relations.
ReportGraph MakeGraph(const View& view);

// Lines of a label in the language of the view: harmless, wrapped for reading.
using Label = std::vector<std::string>;

// What it is about, its value and who says it, the quote, cut.
Label FactLabel(const View& view, const Fact& fact);
Label SourceLabel(const View& view, const std::string& path);
Label CalculationLabel(const View& view, const Calculation& calculation);
// The kind with its severity, and the gap of a conflict; of a calculation the
// fact's role.
Label EdgeLabel(const View& view, const GraphEdge& edge);
// "3 Angaben ohne Verbindung nicht gezeigt"; empty where there are none.
std::string LeftOutWords(const View& view, const ReportGraph& graph);

}  // namespace stimmig
