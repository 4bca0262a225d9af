// SPDX-License-Identifier: Apache-2.0
// docs/facts.md, docs/facts.schema.json and what is written say the same.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "report/formats.h"
#include "report/graph.h"
#include "samples.h"

namespace stimmig {
namespace {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

std::string ReadDoc(const std::string& name) {
  return ReadFile(std::string(STIMMIG_SOURCE_DIR) + "/docs/" + name).value();
}

// The first cells of the tables below a line, up to the next heading.
Names Documented(const std::string& after) {
  std::istringstream page(ReadDoc("facts.md"));
  Names names;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line == after) {
      inside = true;
    } else if (inside && (line.starts_with("#") || line.ends_with(":"))) {
      break;
    } else if (inside && line.starts_with("| `")) {
      names.push_back(line.substr(3, line.find('`', 3) - 3));
    }
  }
  return names;
}

Names Keys(const Json& object) {
  Names names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

Json Line(bool full) {
  const Report report = samples::BoundOnly();
  FactStyle style;
  style.full = full;
  const std::string line = FindFactFormat("jsonl")->print(
      {report.facts[0]}, report.sources, samples::Words(), style);
  return Json::parse(line);
}

Json ReportOf(const Report& report) {
  return Json::parse(
      FindReportFormat("json")->print(report, samples::Words(), {}));
}

TEST_CASE("a line is documented, field by field, in order") {
  CHECK(Keys(Line(true)) == Documented("## A line"));
}

TEST_CASE("the schema knows the fields of a line") {
  const Json schema = Json::parse(ReadDoc("facts.schema.json"));
  CHECK(Keys(schema["properties"]) == Keys(Line(true)));
  CHECK(schema["required"].get<Names>() == Keys(Line(false)));
  const Json line = Line(true);
  CHECK(Keys(schema["$defs"]["interval"]["properties"]) == Keys(line["inner"]));
}

TEST_CASE("a report is documented") {
  const Json report = ReportOf(samples::BoundOnly());
  CHECK(Keys(report) == Documented("## A report"));
  const Names relation = Documented("A relation:");
  CHECK(Keys(report["relations"][0]) == relation);
  Names finding =
      Documented("A finding has the same keys without `roles`, and besides:");
  for (const std::string& name : relation) {
    if (name != "roles") finding.push_back(name);
  }
  Names keys = Keys(report["findings"][0]);
  std::ranges::sort(finding);
  std::ranges::sort(keys);
  CHECK(keys == finding);
}

TEST_CASE("every kind and every summary key is documented") {
  const std::string page = ReadDoc("facts.md");
  const auto has = [&](std::string_view name) {
    return page.find("`" + std::string(name) + "`") != page.npos;
  };
  for (int i = 0; i <= static_cast<int>(RelationKind::kViolatesPartOf); ++i) {
    const std::string_view name = Name(static_cast<RelationKind>(i));
    CAPTURE(name);
    CHECK(has(name));
  }
  for (const std::string& key : Keys(ReportOf({})["summary"])) {
    CAPTURE(key);
    CHECK(has(key));
  }
  for (const std::string& key :
       Keys(ReportOf(samples::BoundOnly())["sources"][0])) {
    CAPTURE(key);
    CHECK(has(key));
  }
}

// The table row that begins with `look`, in which `kind` is listed.
bool IsDrawnAs(const std::string& page, EdgeLook look, RelationKind kind) {
  const std::string cell = "| `" + std::string(Name(look)) + "` |";
  const std::size_t row = page.find(cell);
  const std::size_t at =
      page.find("`" + std::string(Name(kind)) + "`", row + cell.size());
  return row != page.npos && at < page.find('\n', row);
}

TEST_CASE("the graph is documented") {
  const std::string page = ReadDoc("facts.md");
  const std::string graph = page.substr(page.find("## A report as a graph"));
  for (int i = 0; i <= static_cast<int>(RelationKind::kViolatesPartOf); ++i) {
    const auto kind = static_cast<RelationKind>(i);
    CAPTURE(Name(kind));
    CHECK(IsDrawnAs(graph, LookOf(kind), kind));
  }
  std::istringstream xml(FindReportFormat("graphml")->print(
      samples::BoundOnly(), samples::Words(), {}));
  const std::string open = "  <key id=\"";
  std::size_t keys = 0;
  for (std::string line; std::getline(xml, line);) {
    if (!line.starts_with(open)) continue;
    const std::string key =
        line.substr(open.size(), line.find('"', open.size()) - open.size());
    CAPTURE(key);
    CHECK(graph.find("`" + key + "`") != graph.npos);
    ++keys;
  }
  CHECK(keys > 10);
}

TEST_CASE("formats are found by name") {
  CHECK(FindReportFormat("text"));
  CHECK(FindReportFormat("json"));
  CHECK(FindReportFormat("dot"));
  CHECK(FindReportFormat("graphml"));
  CHECK_FALSE(FindReportFormat("jsonl"));
  CHECK(FindFactFormat("jsonl"));
  CHECK(FindFactFormat("text"));
  CHECK_FALSE(FindFactFormat(""));
}

}  // namespace
}  // namespace stimmig
