// SPDX-License-Identifier: Apache-2.0
#include "report/graphml.h"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

#include "base/utf8.h"
#include "figure/notation.h"
#include "report/graph.h"
#include "report/page.h"
#include "report/wording.h"

namespace stimmig {
namespace {

// Attributes of nodes and edges; `type` is "string" unless told otherwise.
struct Key {
  std::string_view id;
  std::string_view of;
  std::string_view type = "string";
};

constexpr Key kKeys[] = {
    {"left_out", "graph", "int"},
    {"kind", "node"},
    {"label", "node"},
    {"path", "node"},
    {"line", "node", "int"},
    {"outlet", "node"},
    {"published", "node"},
    {"entity", "node"},
    {"metric", "node"},
    {"notation", "node"},
    {"attribution", "node"},
    {"text", "node"},
    {"relation", "edge"},
    {"look", "edge"},
    {"name", "edge"},
    {"detail", "edge"},
    {"severity", "edge"},
    {"gap", "edge", "double"},
    {"role", "edge"},
    {"fingerprint", "edge"},
};

using Attributes =
    std::initializer_list<std::pair<std::string_view, std::string>>;

// Text of an element or an attribute. Requires: harmless.
std::string Escape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

// What XML cannot hold besides control characters.
std::string Printable(std::string_view text) {
  std::string printable;
  const std::string harmless = Harmless(text);
  for (std::size_t i = 0; i < harmless.size();) {
    const CodePoint c = DecodeAt(harmless, i);
    const bool holds = c.value != 0xFFFE && c.value != 0xFFFF;
    printable += holds ? harmless.substr(i, c.size_bytes) : "\uFFFD";
    i += c.size_bytes;
  }
  return printable;
}

std::string TextOf(const Label& label) {
  std::string text;
  for (const std::string& line : label) {
    text += (text.empty() ? "" : "\n") + Escape(Printable(line));
  }
  return text;
}

std::string NodeOf(const std::string& path) {
  return StableHash({"source", path});
}

class Writer {
 public:
  explicit Writer(const View& view) : view_(view), graph_(MakeGraph(view)) {}

  std::string Write() {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : kKeys) {
      out_ += fmt::format(
          "  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n",
          key.id, key.of, key.id, key.type);
    }
    out_ += "  <graph id=\"stimmig\" edgedefault=\"directed\">\n";
    WriteData("    ", {{"left_out", std::to_string(graph_.left_out)}});
    for (const SourceGroup& group : graph_.groups) WriteGroup(group);
    for (const Calculation& each : graph_.calculations) {
      WriteNode(each.id, {{"kind", "calculation"},
                          {"label", TextOf(CalculationLabel(view_, each))}});
    }
    for (const SourceGroup& group : graph_.groups) WriteAsserts(group);
    for (const GraphEdge& edge : graph_.edges) WriteRelation(edge);
    return out_ + "  </graph>\n</graphml>\n";
  }

 private:
  // Values are escaped; empty ones are left out.
  void WriteData(std::string_view indent, Attributes attributes) {
    for (const auto& [key, value] : attributes) {
      if (value.empty()) continue;
      out_ += fmt::format("{}<data key=\"{}\">{}</data>\n", indent, key, value);
    }
  }

  void WriteNode(const std::string& id, Attributes attributes) {
    out_ += fmt::format("    <node id=\"{}\">\n", Escape(Printable(id)));
    WriteData("      ", attributes);
    out_ += "    </node>\n";
  }

  void WriteGroup(const SourceGroup& group) {
    const SourceInfo* source = view_.sources.Find(group.path);
    const auto known = [](const auto& text) {
      return Escape(Printable(text.value_or("")));
    };
    WriteNode(
        NodeOf(group.path),
        {{"kind", "source"},
         {"label", TextOf(SourceLabel(view_, group.path))},
         {"path", Escape(Printable(group.path))},
         {"outlet", source ? known(source->outlet) : ""},
         {"published",
          source && source->published ? source->published->ToString() : ""}});
    for (const std::size_t fact : group.facts) {
      WriteFact(view_.report.facts.at(fact));
    }
  }

  void WriteFact(const Fact& fact) {
    const auto text = [](std::string_view words) {
      return Escape(Printable(words));
    };
    WriteNode(fact.id, {{"kind", "fact"},
                        {"label", TextOf(FactLabel(view_, fact))},
                        {"path", text(fact.doc)},
                        {"line", std::to_string(fact.position.line)},
                        {"entity", text(fact.entity)},
                        {"metric", text(fact.metric)},
                        {"notation", text(Print(Notation(fact)))},
                        {"attribution", text(SpeakerName(view_.texts, fact))},
                        {"text", text(fact.text)}});
  }

  void WriteEdge(const std::string& from, const std::string& to, bool directed,
                 Attributes attributes) {
    out_ += fmt::format("    <edge source=\"{}\" target=\"{}\"{}>\n",
                        Escape(Printable(from)), Escape(Printable(to)),
                        directed ? "" : " directed=\"false\"");
    WriteData("      ", attributes);
    out_ += "    </edge>\n";
  }

  void WriteAsserts(const SourceGroup& group) {
    for (const std::size_t fact : group.facts) {
      WriteEdge(NodeOf(group.path), view_.report.facts.at(fact).id, true,
                {{"relation", "asserts"}});
    }
  }

  void WriteRelation(const GraphEdge& edge) {
    const Relation& relation = *edge.relation;
    const Finding* finding = edge.finding;
    const bool severe = finding && finding->severity;
    WriteEdge(
        edge.from, edge.to, edge.directed,
        {{"relation", std::string(Name(relation.kind))},
         {"look", std::string(Name(LookOf(relation.kind)))},
         {"name", TextOf(EdgeLabel(view_, edge))},
         {"detail", Escape(relation.detail)},
         {"severity", severe ? std::string(Name(*finding->severity)) : ""},
         {"gap", fmt::format("{:.4g}", relation.gap.ToDouble())},
         {"role", Escape(edge.role)},
         {"fingerprint", finding ? finding->fingerprint : ""}});
  }

  const View& view_;
  ReportGraph graph_;
  std::string out_;
};

}  // namespace

std::string PrintGraphml(const Report& report, const Lexicon& lexicon,
                         const PrintStyle& style) {
  const View view(report, lexicon, style.language);
  return Writer(view).Write();
}

}  // namespace stimmig
