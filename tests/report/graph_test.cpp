// SPDX-License-Identifier: Apache-2.0
#include "report/graph.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "report/formats.h"
#include "samples.h"

namespace stimmig {
namespace {

std::string Print(std::string_view format, const Report& report,
                  const std::string& language = "de") {
  return FindReportFormat(format)->print(report, samples::Words(),
                                         {language, 80, false});
}

bool Has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

TEST_CASE("each source holds its figures, each relation is an edge") {
  Report report = samples::Contradiction();
  report.facts.push_back(
      samples::MakeFact("articles/b.md", 30, "capex", "2024", {"39"}));
  const View view(report, samples::Words(), "de");
  const ReportGraph graph = MakeGraph(view);
  REQUIRE(graph.groups.size() == 2);
  CHECK(graph.groups[0].path == "articles/a.md");
  CHECK(graph.groups[0].facts == std::vector<std::size_t>{0});
  CHECK(graph.groups[1].facts == std::vector<std::size_t>{1});
  REQUIRE(graph.edges.size() == 1);
  CHECK(graph.edges[0].from == "articles/a.md#7");
  CHECK(graph.edges[0].to == "articles/b.md#12");
  CHECK_FALSE(graph.edges[0].directed);
  CHECK(graph.edges[0].finding == &report.findings[0]);
  CHECK(EdgeLabel(view, graph.edges[0]) ==
        Label{"Fehler: Widerspruch", "Abstand 25 Mrd. USD (38 %)"});
  CHECK(graph.calculations.empty());
  CHECK(graph.left_out == 1);
  CHECK(LeftOutWords(view, graph) ==
        "1 Angabe ohne Verbindung ist nicht gezeigt");
}

TEST_CASE("what is told of one figure alone joins it to none") {
  Report report = samples::Contradiction();
  report.relations = {
      samples::MakeRelation(RelationKind::kPrematureActual, {0})};
  const View view(report, samples::Words(), "de");
  const ReportGraph graph = MakeGraph(view);
  CHECK(graph.groups.empty());
  CHECK(graph.edges.empty());
  CHECK(graph.left_out == 2);
}

TEST_CASE("a calculation stands between its inputs and what it claims") {
  const Report report = samples::BoundOnly();
  const View view(report, samples::Words(), "en");
  const ReportGraph graph = MakeGraph(view);
  REQUIRE(graph.calculations.size() == 1);
  const std::string& id = graph.calculations[0].id;
  CHECK(CalculationLabel(view, graph.calculations[0])[0] ==
        "Note: Holds at the upper end only");
  REQUIRE(graph.edges.size() == 3);
  CHECK(graph.edges[0].from == id);
  CHECK(graph.edges[0].to == "c1");
  CHECK(EdgeLabel(view, graph.edges[0]) == Label{"change"});
  CHECK(graph.edges[1].from == "c0");
  CHECK(graph.edges[1].to == id);
  CHECK(EdgeLabel(view, graph.edges[2]) == Label{"before"});
  // The same in every run and every language.
  const View german(report, samples::Words(), "de");
  CHECK(MakeGraph(german).calculations[0].id == id);
}

TEST_CASE("an arrow reads as the relation is told") {
  Report report = samples::Contradiction();
  struct Case {
    RelationKind kind;
    bool directed;
    bool turned;
    EdgeLook look;
  };
  const Case cases[] = {
      {RelationKind::kContradicts, false, false, EdgeLook::kConflict},
      {RelationKind::kDisagrees, false, false, EdgeLook::kConflict},
      {RelationKind::kTension, false, false, EdgeLook::kTension},
      {RelationKind::kSuperseded, true, false, EdgeLook::kHistory},
      {RelationKind::kStale, true, true, EdgeLook::kHistory},
      {RelationKind::kRefines, true, false, EdgeLook::kRefinement},
      {RelationKind::kContains, true, true, EdgeLook::kRefinement},
      {RelationKind::kEqual, false, false, EdgeLook::kAgreement},
      {RelationKind::kRealized, true, false, EdgeLook::kCoexistence},
      {RelationKind::kIncomparable, false, false, EdgeLook::kCoexistence},
  };
  for (const Case& c : cases) {
    CAPTURE(Name(c.kind));
    report.relations = {samples::MakeRelation(c.kind, {0, 1})};
    const View view(report, samples::Words(), "en");
    const GraphEdge edge = MakeGraph(view).edges.at(0);
    CHECK(edge.directed == c.directed);
    CHECK(edge.from == report.facts[c.turned ? 1 : 0].id);
    CHECK(LookOf(c.kind) == c.look);
    CHECK_FALSE(Name(c.look).empty());
  }
}

TEST_CASE("a long quote is cut and labels are wrapped") {
  const Report report = samples::Contradiction();
  const View view(report, samples::Words(), "de");
  CHECK(FactLabel(view, report.facts[0]) ==
        Label{"Meta · Investitionsausgaben · 2025", "30 bis 40 Mrd. USD, Plan",
              "„… will in diesem Jahr zwischen 30 und 40",
              "Milliarden Dollar in neue Rechenzentren …“"});
  CHECK(SourceLabel(view, "articles/a.md") ==
        Label{"Elbpost, 29. Januar 2025", "articles/a.md"});
}

TEST_CASE("a conflict stands out without colours") {
  const std::string dot = Print("dot", samples::Contradiction());
  CHECK(Has(dot,
            "\"articles/a.md#7\" -> \"articles/b.md#12\" "
            "[label=\"Fehler: Widerspruch\\nAbstand 25 Mrd. USD (38 %)\", "
            "color=\"#b3261e:#ffffff:#b3261e\""));
  CHECK(
      Has(dot, R"(tooltip="articles/a.md:7:19", color="#b3261e", penwidth=)"));
  Report report = samples::Contradiction();
  report.relations[0].kind = RelationKind::kEqual;
  report.findings.clear();
  CHECK_FALSE(Has(Print("dot", report), "penwidth"));
}

// What would end a string, an element or a line, or act on a terminal.
Report Hostile() {
  Report report = samples::Contradiction();
  report.facts[0].id = "a\"b\\";
  report.facts[0].context =
      "\"]; x [label=\"<b>&lt;\\N\\l\n\t\x1b[31m zwischen 30 und 40 Milliarden "
      "Dollar \xff \xEF\xBF\xBE ]]>";
  report.facts[1].entity_name = "</data><node id=\"x\">&amp;\\";
  report.sources[0].outlet = "A\"\\\n<&>\x01";
  report.sources[1].path = report.facts[1].doc = "b\"<&>\\.md";
  return report;
}

TEST_CASE("nothing of an article leaves its string in DOT") {
  const std::string dot = Print("dot", Hostile());
  CHECK(Has(dot, R"("a\"b\\" [label=)"));
  CHECK(Has(dot, R"(\"]; x [label=\"<b>&amp;lt;\\N\\l)"));
  CHECK(Has(dot, R"(</data><node id=\"x\">&amp;amp;\\)"));
  CHECK(Has(dot, R"(label="A\"\\ <&amp;>)"));
  // Each line has its strings closed, and holds no control character.
  bool quoted = false, escaped = false;
  for (const char c : dot) {
    if (c == '\n') {
      CHECK_FALSE(quoted);
    } else {
      CHECK(static_cast<unsigned char>(c) >= 0x20);
    }
    if (c == '"' && !escaped) quoted = !quoted;
    escaped = c == '\\' && !escaped;
  }
}

TEST_CASE("nothing of an article leaves its element in GraphML") {
  const std::string xml = Print("graphml", Hostile());
  CHECK(Has(xml, "<node id=\"a&quot;b\\\">"));
  CHECK(Has(xml, "&lt;/data&gt;&lt;node id=&quot;x&quot;&gt;&amp;amp;\\"));
  CHECK(Has(xml, "&quot;]; x [label=&quot;&lt;b&gt;&amp;lt;"));
  CHECK(Has(xml, "]]&gt;"));
  CHECK_FALSE(Has(xml, "\xEF\xBF\xBE"));
  // Elements open and close in order.
  std::vector<std::string> open;
  for (std::size_t at = xml.find('<'); at != xml.npos;
       at = xml.find('<', at + 1)) {
    const std::size_t end = xml.find('>', at);
    const std::string tag = xml.substr(at + 1, end - at - 1);
    if (tag.front() == '?' || tag.back() == '/') continue;
    if (tag.front() != '/') {
      open.push_back(tag.substr(0, tag.find(' ')));
    } else {
      REQUIRE_FALSE(open.empty());
      CHECK(tag.substr(1) == open.back());
      open.pop_back();
    }
  }
  CHECK(open.empty());
  for (const char c : xml) {
    CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
  }
}

TEST_CASE("GraphML declares every attribute that it uses") {
  const std::string xml = Print("graphml", samples::BoundOnly(), "en");
  std::size_t used = 0;
  for (std::size_t at = xml.find("<data key=\""); at != xml.npos;
       at = xml.find("<data key=\"", at + 1)) {
    const std::size_t begin = at + std::string_view("<data key=\"").size();
    const std::string key = xml.substr(begin, xml.find('"', begin) - begin);
    CAPTURE(key);
    CHECK(Has(xml, "<key id=\"" + key + "\" "));
    ++used;
  }
  CHECK(used > 20);
  CHECK(Has(xml, "<data key=\"relation\">asserts</data>"));
  CHECK(Has(xml, "<data key=\"role\">before</data>"));
}

TEST_CASE("an empty report is an empty graph") {
  CHECK(Has(Print("dot", {}), "digraph stimmig {"));
  CHECK_FALSE(Has(Print("dot", {}), "->"));
  CHECK_FALSE(Has(Print("graphml", {}), "<node"));
}

}  // namespace
}  // namespace stimmig
