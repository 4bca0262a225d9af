// SPDX-License-Identifier: Apache-2.0
//
// The shape of the source tree, as a function over paths and texts:
//
//   for (const auto& violation : FindViolations(ReadTree("src"))) {
//     FAIL_CHECK(violation);  // "text/a.h: includes relate/b.h: text/ may ..."
//   }
//
// It reads #include lines only: that a header exists, the compiler tells.

#ifndef STIMMIG_TESTS_ARCHITECTURE_H_
#define STIMMIG_TESTS_ARCHITECTURE_H_

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

using Names = std::vector<std::string_view>;

// Text by path; paths start below src/: "base/regex.cpp".
using Tree = std::map<std::string, std::string>;

struct Layer {
  std::string_view folder;
  Names may_include;
};

// Bottom to top: a row names only folders that stand above it in this table.
extern const std::array<Layer, 11> kLayers;

inline constexpr std::ptrdiff_t kMostLines = 600;

// One line for each violation: who may include whom, cycles, sources that are
// too long, files without a subject, one type name in two headers.
std::vector<std::string> FindViolations(const Tree& tree);

// The sources (.h, .cpp) below `root`.
Tree ReadTree(const std::filesystem::path& root);

}  // namespace architecture

#endif  // STIMMIG_TESTS_ARCHITECTURE_H_
