// SPDX-License-Identifier: Apache-2.0
//
// Runs each folder of fixtures/ that has a case.yaml or an expected.txt and
// compares what the tool prints with expected.txt. case.yaml may hold
//
//   args: [check, --lang, de, fixtures/newsroom]   # from the source root
//   exit: 1                                        # default: 0
//
// Without args the articles of the folder are checked. A folder that is
// searched as a whole (fixtures/newsroom) has its cases beside it, for an
// expected.txt in it would be an article. UPDATE_GOLDEN=1 rewrites
// expected.txt; review the difference like code.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/yaml.h"
#include "cli/run_tool.h"
#include "pack/test_pack.h"
#include "text/reader.h"

namespace stimmig {
namespace {

namespace fs = std::filesystem;

struct GoldenCase {
  std::vector<std::string> arguments;
  int exit_code = 0;
};

GoldenCase ReadCase(const fs::path& folder) {
  GoldenCase golden{{"check"}, 0};
  const std::string name = "fixtures/" + folder.filename().string();
  const auto articles = ListFiles(folder.string(), ArticleExtensions());
  REQUIRE(articles);
  for (const std::string& path : *articles) {
    const std::string file = fs::path(path).filename().string();
    if (file != "expected.txt") golden.arguments.push_back(name + "/" + file);
  }
  const auto text = ReadFile((folder / "case.yaml").string());
  if (!text) return golden;
  const YamlFile file = ParseYaml("case.yaml", *text);
  REQUIRE_MESSAGE(file.diagnostics.empty(), Lines(file.diagnostics));
  for (const YamlNode& key : file.root.keys) {
    CAPTURE(key.scalar);
    CHECK((key.scalar == "args" || key.scalar == "exit"));
  }
  if (const YamlNode* args = file.root.Find("args")) {
    golden.arguments.clear();
    for (const YamlNode& argument : args->items) {
      golden.arguments.push_back(argument.scalar);
    }
  }
  if (const YamlNode* exit = file.root.Find("exit")) {
    golden.exit_code = std::atoi(exit->scalar.c_str());
  }
  return golden;
}

std::vector<fs::path> CaseFolders() {
  std::vector<fs::path> folders;
  for (const auto& entry :
       fs::directory_iterator(fs::path(STIMMIG_SOURCE_DIR) / "fixtures")) {
    const bool is_case = fs::exists(entry.path() / "expected.txt") ||
                         fs::exists(entry.path() / "case.yaml");
    if (is_case) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  return folders;
}

TEST_CASE("each fixture gives its expected output") {
  const bool update = std::getenv("UPDATE_GOLDEN") != nullptr;
  const std::vector<fs::path> folders = CaseFolders();
  CHECK_FALSE(folders.empty());
  for (const fs::path& folder : folders) {
    CAPTURE(folder.filename().string());
    const GoldenCase golden = ReadCase(folder);
    const ToolRun run = RunTool(golden.arguments, STIMMIG_SOURCE_DIR);
    CHECK(run.err == "");
    CHECK(run.exit_code == golden.exit_code);
    const std::string path = (folder / "expected.txt").string();
    if (update) std::ofstream(path, std::ios::binary) << run.out;
    const auto expected = ReadFile(path);
    CHECK_MESSAGE(expected, "no expected.txt: run with UPDATE_GOLDEN=1");
    if (expected) CHECK(run.out == *expected);
  }
}

}  // namespace
}  // namespace stimmig
