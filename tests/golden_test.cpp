// SPDX-License-Identifier: Apache-2.0
//
// Runs each folder of fixtures/ that has an expected.txt. Its case.yaml may
// hold
//
//   args: [check, --lang, de, fixtures/newsroom]   # from the source root;
//                                                  # default: check the folder
//   exit: 1                                        # default: 0
//
// UPDATE_GOLDEN=1 rewrites expected.txt; review the difference like code.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/yaml.h"
#include "cli/run_tool.h"
#include "pack/test_pack.h"

namespace stimmig {
namespace {

namespace fs = std::filesystem;

struct GoldenCase {
  std::vector<std::string> arguments;
  int exit_code = 0;
};

GoldenCase ReadCase(const fs::path& folder) {
  GoldenCase golden{{"check", "fixtures/" + folder.filename().string()}, 0};
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
    REQUIRE_MESSAGE(expected, "no expected.txt: run with UPDATE_GOLDEN=1");
    CHECK(run.out == *expected);
  }
}

}  // namespace
}  // namespace stimmig
