// SPDX-License-Identifier: Apache-2.0

#include "architecture.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <ranges>
#include <regex>
#include <set>
#include <sstream>

namespace architecture {

const std::array<Layer, 11> kLayers = {{
    {"stimmig", {}},
    {"base", {"stimmig"}},
    {"figure", {"stimmig", "base"}},
    {"pack", {"stimmig", "base", "figure"}},
    {"report", {"stimmig", "base", "figure"}},
    {"text", {"stimmig", "base", "pack"}},
    {"extract", {"stimmig", "base", "figure", "pack", "text"}},
    {"relate", {"stimmig", "base", "figure", "pack"}},
    {"engine",
     {"stimmig", "base", "figure", "pack", "report", "text", "extract",
      "relate"}},
    {"cli",
     {"stimmig", "base", "figure", "pack", "report", "text", "extract",
      "relate", "engine"}},
    {"gen",
     {"stimmig", "base", "figure", "pack", "report", "text", "extract",
      "relate", "engine"}},
}};

namespace {

struct Owner {
  std::string_view header_prefix;
  Names files;
};

// A library that can be replaced is known to one place. The slow headers among
// them (Boost.Graph, CLI11, nlohmann) also cost every file that sees them.
const std::array<Owner, 5> kOwners = {{
    {"re2/", {"base/regex.h", "base/regex.cpp"}},
    {"yaml-cpp/", {"base/yaml.cpp"}},
    {"boost/graph/", {"relate/fact_graph.cpp"}},
    {"nlohmann/", {"base/json.h", "base/json.cpp", "report/json.cpp"}},
    {"CLI/", {"cli/args.cpp"}},
}};

struct LongFile {
  std::string_view path;
  std::string_view reason;
};

// Sources that may be longer than kMostLines, each with its reason.
constexpr std::array<LongFile, 0> kLongFiles = {};

// Names that tell nothing about what is inside.
const Names kEmptyNames = {"util",    "utils",  "helper",
                           "helpers", "common", "misc"};

bool Contains(const auto& range, std::string_view value) {
  return std::ranges::find(range, value) != std::ranges::end(range);
}

std::string Join(const Names& names) {
  std::string joined;
  for (const auto name : names) {
    joined += (joined.empty() ? "" : ", ") + std::string(name);
  }
  return joined;
}

std::string_view FolderOf(std::string_view path) {
  const auto slash = path.find('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

// "base/regex" for both base/regex.h and base/regex.cpp.
std::string_view UnitOf(std::string_view path) {
  return path.substr(0, path.rfind('.'));
}

const Layer* FindLayer(std::string_view folder) {
  const auto row = std::ranges::find(kLayers, folder, &Layer::folder);
  return row == kLayers.end() ? nullptr : &*row;
}

struct Include {
  std::string header;
  bool quoted;
};

// Finds what a line like `  #  include <x>  // why` names.
std::optional<Include> ParseInclude(std::string_view line) {
  const auto skip = [&line](std::string_view token) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with(token)) return false;
    line.remove_prefix(token.size());
    return true;
  };
  if (!skip("#") || !skip("include")) return std::nullopt;
  const bool quoted = skip("\"");
  if (!quoted && !skip("<")) return std::nullopt;
  const auto header = line.substr(0, line.find(quoted ? '"' : '>'));
  return Include{std::string(header), quoted};
}

std::vector<Include> FindIncludes(const std::string& text) {
  std::vector<Include> includes;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (auto include = ParseInclude(line)) includes.push_back(*include);
  }
  return includes;
}

// What is wrong with an include of our own, "" if nothing is.
std::string JudgeOwn(const Layer& from, const Include& include) {
  const auto folder = FolderOf(include.header);
  if (!include.quoted) return "own headers stand in quotes";
  if (!FindLayer(folder)) return "not a path below src/";
  if (folder == from.folder || Contains(from.may_include, folder)) return "";
  return std::string(from.folder) + "/ may not include " + std::string(folder) +
         "/";
}

// The same for <the standard library> and third parties.
std::string JudgeForeign(std::string_view path, const Include& include) {
  const std::string_view header = include.header;
  const bool is_standard = header.find_first_of("./") == header.npos;
  if (FolderOf(path) == "stimmig" && !is_standard) {
    return "stimmig/ knows only itself and the standard library";
  }
  for (const auto& [prefix, files] : kOwners) {
    if (header.starts_with(prefix) && !Contains(files, path)) {
      return "only " + Join(files) + " may include it";
    }
  }
  return "";
}

std::vector<std::string> FindBadIncludes(const Tree& tree) {
  std::vector<std::string> found;
  for (const auto& [path, text] : tree) {
    const auto* layer = FindLayer(FolderOf(path));
    if (!layer) {
      found.push_back(path + ": its folder is not in the table");
      continue;
    }
    for (const auto& include : FindIncludes(text)) {
      const bool own = include.quoted || FindLayer(FolderOf(include.header));
      const auto wrong =
          own ? JudgeOwn(*layer, include) : JudgeForeign(path, include);
      if (wrong.empty()) continue;
      found.push_back(path + ": includes " + include.header + ": " + wrong);
    }
  }
  return found;
}

// Which units (.h + .cpp) a unit includes.
using Graph = std::map<std::string, std::set<std::string>>;

Graph MakeGraph(const Tree& tree) {
  Graph graph;
  for (const auto& [path, text] : tree) {
    const std::string unit(UnitOf(path));
    for (const auto& include : FindIncludes(text)) {
      const std::string target(UnitOf(include.header));
      if (target != unit) graph[unit].insert(target);
    }
  }
  return graph;
}

class CycleFinder {
 public:
  explicit CycleFinder(const Graph& graph) : graph_(graph) {}

  std::vector<std::string> Find() {
    for (const auto& unit : std::views::keys(graph_)) Visit(unit);
    return found_;
  }

 private:
  void Visit(const std::string& unit) {
    const auto start = std::ranges::find(trail_, unit);
    if (start != trail_.end()) {
      std::string cycle = "cycle: ";
      for (auto step = start; step != trail_.end(); ++step) {
        cycle += *step + " -> ";
      }
      found_.push_back(cycle + unit);
    }
    if (!visited_.insert(unit).second || !graph_.contains(unit)) return;
    trail_.push_back(unit);
    for (const auto& target : graph_.at(unit)) Visit(target);
    trail_.pop_back();
  }

  const Graph& graph_;
  std::set<std::string> visited_;
  std::vector<std::string> trail_;
  std::vector<std::string> found_;
};

std::vector<std::string> FindLongFiles(const Tree& tree) {
  std::vector<std::string> found;
  for (const auto& [path, text] : tree) {
    const auto lines = std::ranges::count(text, '\n');
    const bool excused =
        Contains(kLongFiles | std::views::transform(&LongFile::path), path);
    if (lines <= kMostLines || excused) continue;
    found.push_back(path + ": " + std::to_string(lines) + " lines, at most " +
                    std::to_string(kMostLines));
  }
  return found;
}

std::vector<std::string> FindEmptyNames(const Tree& tree) {
  std::vector<std::string> found;
  for (const auto& path : std::views::keys(tree)) {
    std::istringstream words(std::filesystem::path(path).stem().string());
    for (std::string word; std::getline(words, word, '_');) {
      if (!Contains(kEmptyNames, word)) continue;
      found.push_back(path + ": the name must tell the subject");
    }
  }
  return found;
}

}  // namespace

// Two headers that define a type of one name break the one-definition rule
// without a word from compiler or linker.
std::vector<std::string> FindTwins(const Tree& tree) {
  static const std::regex kType(
      "(?:^|\n)(?:struct|class|enum class) ([A-Za-z]+)[^;{\n]*\\{");
  std::vector<std::string> found;
  std::map<std::string, std::string> first;
  for (const auto& [path, text] : tree) {
    if (!path.ends_with(".h")) continue;
    for (std::sregex_iterator at(text.begin(), text.end(), kType), end;
         at != end; ++at) {
      const std::string name = (*at)[1];
      const auto [other, is_new] = first.try_emplace(name, path);
      if (!is_new && other->second != path) {
        found.push_back(path + ": defines " + name + ", like " + other->second);
      }
    }
  }
  return found;
}

std::vector<std::string> FindViolations(const Tree& tree) {
  auto found = FindBadIncludes(tree);
  for (const auto& more :
       {CycleFinder(MakeGraph(tree)).Find(), FindLongFiles(tree),
        FindEmptyNames(tree), FindTwins(tree)}) {
    found.insert(found.end(), more.begin(), more.end());
  }
  return found;
}

Tree ReadTree(const std::filesystem::path& root) {
  Tree tree;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(root)) {
    const auto& path = entry.path();
    if (path.extension() != ".h" && path.extension() != ".cpp") continue;
    std::ifstream file(path, std::ios::binary);
    tree[path.lexically_relative(root).generic_string()] =
        std::string(std::istreambuf_iterator<char>(file), {});
  }
  return tree;
}

}  // namespace architecture
