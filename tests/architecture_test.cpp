// SPDX-License-Identifier: Apache-2.0
//
// Holds the tree to its shape, and shows first, on trees of a few lines, that
// each kind of violation is caught.

#include "architecture.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace architecture {
namespace {

bool Contains(const auto& range, std::string_view value) {
  return std::ranges::find(range, value) != std::ranges::end(range);
}

std::string Lines(std::ptrdiff_t count) {
  return std::string(static_cast<std::size_t>(count), '\n');
}

}  // namespace

TEST_CASE("the table of folders stands bottom to top") {
  Names below;
  for (const auto& [folder, may_include] : kLayers) {
    CAPTURE(folder);
    for (const auto target : may_include) CHECK(Contains(below, target));
    below.push_back(folder);
  }
}

TEST_CASE("each bad include is caught") {
  struct Case {
    std::string path;
    std::string header;
    std::string wrong;
  };
  const std::string lone =
      "stimmig/ knows only itself and the standard library";
  const std::string stray = "not a path below src/";
  const std::string owned = " may include it";
  const std::vector<Case> cases = {
      {"stimmig/fact.h", "\"base/utf8.h\"", "stimmig/ may not include base/"},
      {"stimmig/fact.h", "<fmt/format.h>", lone},
      {"stimmig/fact.h", "<unistd.h>", lone},
      {"base/file.h", "\"figure/range.h\"", "base/ may not include figure/"},
      {"figure/range.h", "\"pack/pack.h\"", "figure/ may not include pack/"},
      {"pack/load.cpp", "\"report/json.h\"", "pack/ may not include report/"},
      {"report/json.h", "\"pack/pack.h\"", "report/ may not include pack/"},
      {"text/html.cpp", "\"figure/range.h\"", "text/ may not include figure/"},
      {"extract/a.h", "\"relate/b.h\"", "extract/ may not include relate/"},
      {"relate/a.cpp", "\"text/b.h\"", "relate/ may not include text/"},
      {"relate/a.cpp", "\"extract/b.h\"", "relate/ may not include extract/"},
      {"engine/gate.cpp", "\"cli/args.h\"", "engine/ may not include cli/"},
      {"gen/main.cpp", "\"cli/args.h\"", "gen/ may not include cli/"},
      {"cli/main.cpp", "\"gen/names.h\"", "cli/ may not include gen/"},
      {"base/file.cpp", "\"file.h\"", stray},
      {"base/file.cpp", "\"../base/file.h\"", stray},
      {"base/file.cpp", "<base/file.h>", "own headers stand in quotes"},
      {"extract/a.cpp", "<re2/re2.h>",
       "only base/regex.h, base/regex.cpp" + owned},
      {"base/yaml.h", "<yaml-cpp/yaml.h>", "only base/yaml.cpp" + owned},
      {"relate/fact_graph.h", "<boost/graph/graph_traits.hpp>",
       "only relate/fact_graph.cpp" + owned},
      {"report/sarif.cpp", "<nlohmann/json.hpp>",
       "only base/json.h, base/json.cpp, report/json.cpp" + owned},
      {"cli/main.cpp", "<CLI/CLI.hpp>", "only cli/args.cpp" + owned},
  };
  for (const auto& [path, header, wrong] : cases) {
    CAPTURE(path);
    CAPTURE(header);
    const auto found =
        FindViolations({{path, "\n  #  include " + header + "  // why\n"}});
    REQUIRE(found.size() == 1);
    CHECK(found.front() == path + ": includes " +
                               header.substr(1, header.size() - 2) + ": " +
                               wrong);
  }
}

TEST_CASE("each other violation is caught") {
  struct Case {
    Tree tree;
    std::string_view violation;
  };
  const std::vector<Case> cases = {
      {{{"attic/old.cpp", ""}},
       "attic/old.cpp: its folder is not in the table"},
      {{{"main.cpp", ""}}, "main.cpp: its folder is not in the table"},
      {{{"text/a.h", "#include \"text/b.h\"\n"},
        {"text/b.cpp", "#include \"text/a.h\"\n"}},
       "cycle: text/a -> text/b -> text/a"},
      {{{"base/a.h", "#include \"base/b.h\"\n"},
        {"base/b.h", "#include \"base/c.h\"\n"},
        {"base/c.cpp", "#include \"base/a.h\"\n"}},
       "cycle: base/a -> base/b -> base/c -> base/a"},
      {{{"base/a.cpp", "#include \"text/b.h\"\n"},
        {"text/b.cpp", "#include \"base/a.h\"\n"}},
       "cycle: base/a -> text/b -> base/a"},
      {{{"base/file.cpp", Lines(kMostLines + 1)}},
       "base/file.cpp: 601 lines, at most 600"},
      {{{"base/util.h", ""}}, "base/util.h: the name must tell the subject"},
      {{{"base/helpers.h", ""}},
       "base/helpers.h: the name must tell the subject"},
      {{{"text/common.cpp", ""}},
       "text/common.cpp: the name must tell the subject"},
      {{{"base/misc.h", ""}}, "base/misc.h: the name must tell the subject"},
      {{{"text/a.h", "struct Block {\n};\n"},
        {"relate/b.h", "\nclass Block : Base {\n};\n"}},
       "text/a.h: defines Block, like relate/b.h"},
      {{{"base/string_utils.h", ""}},
       "base/string_utils.h: the name must tell the subject"},
  };
  for (const auto& [tree, violation] : cases) {
    CAPTURE(violation);
    CHECK(Contains(FindViolations(tree), violation));
  }
}

TEST_CASE("what is allowed is let pass") {
  const std::vector<Tree> trees = {
      {{"stimmig/fact.h", "#include <expected>\n#include \"stimmig/unit.h\"\n"},
       {"stimmig/unit.h", "// #include \"cli/args.h\"\n"}},
      // Declared at the bottom, implemented at the top.
      {{"stimmig/checker.h", "#include \"stimmig/report.h\"\n"},
       {"engine/checker.cpp",
        "#include \"stimmig/checker.h\"\n#include \"extract/extract.h\"\n"}},
      {{"base/regex.h", "#include <re2/re2.h>\n"},
       {"base/regex.cpp", "#include \"base/regex.h\"\n#include <re2/set.h>\n"}},
      {{"base/json.h", "#include <nlohmann/json_fwd.hpp>\n"},
       {"report/json.cpp",
        "#include <nlohmann/json.hpp>\n#include \"base/json.h\"\n"}},
      {{"cli/main.cpp", "#include \"engine/gate.h\"\n#include <cstdio>\n"},
       {"gen/main.cpp", "#include \"pack/load.h\"\n"}},
      // Two roads to one place are no cycle.
      {{"base/a.h", "#include \"base/b.h\"\n#include \"base/c.h\"\n"},
       {"base/b.h", "#include \"base/c.h\"\n"}},
      {{"base/utility_bill.cpp", Lines(kMostLines)}},
  };
  for (const auto& tree : trees) {
    const auto found = FindViolations(tree);
    CAPTURE(tree.begin()->first);
    CAPTURE(found.empty() ? "" : found.front());
    CHECK(found.empty());
  }
}

TEST_CASE("the sources keep to it") {
  const auto tree = ReadTree(std::filesystem::path(STIMMIG_SOURCE_DIR) / "src");
  REQUIRE(tree.contains("cli/main.cpp"));
  for (const auto& violation : FindViolations(tree)) {
    FAIL_CHECK(violation);
  }
}

}  // namespace architecture
