// SPDX-License-Identifier: Apache-2.0
// Checks the rules of a folder and writes them as a C++ source that defines
// EmbeddedRules(). Fails on the first mistake in YAML, with its place.
//
//   stimmig_gen RULES_FOLDER OUT.cpp
#include <cstdio>
#include <fstream>
#include <string>

#include "pack/expand.h"
#include "pack/load.h"

namespace stimmig {
namespace {

// Paths as a rule author knows them: below the rules folder.
void MakeRelative(std::vector<YamlFile>& files, const std::string& folder) {
  for (YamlFile& file : files) {
    const std::string prefix = folder + "/";
    if (file.path.starts_with(prefix)) file.path.erase(0, prefix.size());
    file.path = "rules/" + file.path;
    for (Diagnostic& diagnostic : file.diagnostics) diagnostic.file = file.path;
  }
}

// String literals have a length limit in compilers, lists of numbers do not.
void WriteSource(const std::string& bytes, const std::string& path) {
  std::ofstream out(path);
  out << "#include \"engine/embedded_rules.h\"\n\nnamespace stimmig {\n"
         "namespace {\nconstexpr unsigned char kBytes[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out << (i % 20 == 0 ? "\n" : "")
        << static_cast<unsigned>(static_cast<unsigned char>(bytes[i])) << ',';
  }
  out << "};\n}  // namespace\n\nstd::string_view EmbeddedRules() {\n"
         "  return {reinterpret_cast<const char*>(kBytes), sizeof kBytes};\n"
         "}\n\n}  // namespace stimmig\n";
}

int Generate(const std::string& folder, const std::string& out) {
  RuleLayer layer = ReadRuleFolder(folder);
  MakeRelative(layer.files, folder);
  ExpandRules({&layer.files});
  const std::string bytes = EncodeYaml(layer.files);
  const LoadedPack loaded = LoadPack({std::move(layer)}, Trust::kCheck);
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity != Severity::kError) continue;
    std::fprintf(stderr, "%s\n", Format(diagnostic).c_str());
  }
  if (!loaded.ok()) return 1;
  WriteSource(bytes, out);
  return 0;
}

}  // namespace
}  // namespace stimmig

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: stimmig_gen RULES_FOLDER OUT.cpp\n");
    return 2;
  }
  return stimmig::Generate(argv[1], argv[2]);
}
