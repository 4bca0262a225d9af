// SPDX-License-Identifier: Apache-2.0
// Checks and indexes the rules of a folder and writes them as a C++ source that
// defines the functions of engine/embedded_rules.h. Fails on the first mistake
// in YAML, with its place.
//
//   stimmig_gen RULES_FOLDER OUT.cpp
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "pack/expand.h"
#include "pack/image.h"
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
void WriteFunction(const std::string& name, const std::string& bytes,
                   std::ostringstream& out) {
  out << "\nstd::string_view " << name
      << "() {\n  static constexpr unsigned char kBytes[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out << (i % 20 == 0 ? "\n" : "")
        << static_cast<unsigned>(static_cast<unsigned char>(bytes[i])) << ',';
  }
  out << "};\n"
         "  return {reinterpret_cast<const char*>(kBytes), sizeof kBytes};\n"
         "}\n";
}

// Leaves a file that says the same as it is: nothing has to be compiled.
void WriteSource(const std::vector<YamlFile>& files, const RulePack& pack,
                 const std::string& path) {
  std::ostringstream out;
  out << "#include \"engine/embedded_rules.h\"\n\nnamespace stimmig {\n";
  WriteFunction("EmbeddedRules", EncodeYaml(files), out);
  WriteFunction("EmbeddedPack", EncodePack(pack), out);
  out << "\n}  // namespace stimmig\n";
  std::ostringstream old;
  if (std::ifstream file(path); file) old << file.rdbuf();
  if (old.view() != out.view()) std::ofstream(path) << out.view();
}

int Generate(const std::string& folder, const std::string& out) {
  RuleLayer layer = ReadRuleFolder(folder);
  MakeRelative(layer.files, folder);
  ExpandRules({&layer.files});
  const std::vector<YamlFile> files = layer.files;
  const LoadedPack loaded = LoadPack({std::move(layer)}, Trust::kCheck);
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity != Severity::kError) continue;
    std::fprintf(stderr, "%s\n", Format(diagnostic).c_str());
  }
  if (!loaded.ok()) return 1;
  WriteSource(files, *loaded.pack, out);
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
