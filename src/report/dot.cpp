// SPDX-License-Identifier: Apache-2.0
#include "report/dot.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/graph.h"
#include "report/page.h"

namespace stimmig {
namespace {

constexpr std::string_view kHead = R"(digraph stimmig {
  rankdir=LR; ranksep=1.2; nodesep=0.25; newrank=true;
  fontname="Helvetica"; fontsize=11;
  node [fontname="Helvetica", fontsize=10, shape=box, style="rounded,filled",
    fillcolor="#ffffff", color="#57606a", margin="0.12,0.08"];
  edge [fontname="Helvetica", fontsize=9, color="#57606a", arrowsize=0.8];
)";

// A double line for a conflict, dashes for a tension; colours come on top.
std::string_view Style(EdgeLook look) {
  switch (look) {
    case EdgeLook::kConflict:
      return R"(color="#b3261e:#ffffff:#b3261e", penwidth=2, fontcolor="#b3261e", fontsize=11)";
    case EdgeLook::kTension:
      return R"(color="#8a5300", penwidth=1.5, style=dashed, fontcolor="#8a5300")";
    case EdgeLook::kHistory:
      return R"(color="#0b57d0", arrowhead=vee, fontcolor="#0b57d0")";
    case EdgeLook::kRefinement:
      return R"(color="#57606a", arrowhead=onormal, fontcolor="#57606a")";
    case EdgeLook::kAgreement:
      return R"(color="#1a7f37", fontcolor="#1a7f37")";
    case EdgeLook::kCoexistence:
      return R"(color="#57606a", style=dotted, arrowhead=open, fontcolor="#57606a")";
  }
  return "";
}

// The inside of a quoted string. Graphviz resolves entities and escapes in it.
std::string Escape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') {
      escaped += "&amp;";
      continue;
    }
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string Quoted(std::string_view text) {
  return "\"" + Escape(Harmless(text)) + "\"";
}

// `end`: "\l" sets lines to the left, "\n" to the middle.
std::string Quoted(const Label& label, std::string_view end) {
  std::string text;
  for (const std::string& line : label) {
    text += Escape(line);
    if (end == "\\l" || &line != &label.back()) text += end;
  }
  return "\"" + text + "\"";
}

class Writer {
 public:
  explicit Writer(const View& view) : view_(view), graph_(MakeGraph(view)) {
    for (const GraphEdge& edge : graph_.edges) {
      if (LookOf(edge.relation->kind) != EdgeLook::kConflict) continue;
      in_conflict_.insert(edge.from);
      in_conflict_.insert(edge.to);
    }
  }

  std::string Write() {
    out_ = kHead;
    const std::string left_out = LeftOutWords(view_, graph_);
    if (!left_out.empty()) {
      Line(fmt::format("  label={}; labelloc=b; labeljust=l;",
                       Quoted(left_out)));
    }
    for (std::size_t i = 0; i < graph_.groups.size(); ++i) {
      WriteGroup(graph_.groups[i], i);
    }
    for (const Calculation& calculation : graph_.calculations) {
      WriteCalculation(calculation);
    }
    for (const GraphEdge& edge : graph_.edges) WriteEdge(edge);
    return out_ + "}\n";
  }

 private:
  void Line(std::string_view line) { out_.append(line).push_back('\n'); }

  // A thick border, besides its colour, where a vertex stands in a conflict.
  std::string_view Border(const std::string& id) const {
    return in_conflict_.contains(id) ? R"(, color="#b3261e", penwidth=2.5)"
                                     : "";
  }

  void WriteGroup(const SourceGroup& group, std::size_t number) {
    Line(fmt::format("  subgraph cluster_{} {{", number));
    Line(fmt::format("    label={}; labelloc=t; labeljust=l;",
                     Quoted(SourceLabel(view_, group.path), "\\l")));
    Line(
        R"(    style="rounded,filled"; color="#d0d7de"; fillcolor="#f6f8fa";)");
    for (const std::size_t index : group.facts) {
      const Fact& fact = view_.report.facts.at(index);
      Line(fmt::format("    {} [label={}, tooltip={}{}];", Quoted(fact.id),
                       Quoted(FactLabel(view_, fact), "\\l"),
                       Quoted(PlaceWords(fact)), Border(fact.id)));
    }
    Line("  }");
  }

  void WriteCalculation(const Calculation& calculation) {
    Line(
        fmt::format("  {} [shape=hexagon, style=filled, fillcolor=\"#eaeef2\", "
                    "label={}{}];",
                    Quoted(calculation.id),
                    Quoted(CalculationLabel(view_, calculation), "\\n"),
                    Border(calculation.id)));
  }

  void WriteEdge(const GraphEdge& edge) {
    Line(fmt::format("  {} -> {} [label={}, {}{}];", Quoted(edge.from),
                     Quoted(edge.to), Quoted(EdgeLabel(view_, edge), "\\n"),
                     Style(LookOf(edge.relation->kind)),
                     edge.directed ? "" : ", dir=none"));
  }

  const View& view_;
  ReportGraph graph_;
  std::set<std::string> in_conflict_;
  std::string out_;
};

}  // namespace

std::string PrintDot(const Report& report, const Lexicon& lexicon,
                     const PrintStyle& style) {
  const View view(report, lexicon, style.language);
  return Writer(view).Write();
}

}  // namespace stimmig
