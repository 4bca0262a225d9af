// SPDX-License-Identifier: Apache-2.0
#include "stimmig/diagnostic.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

TEST_CASE("Format says where, how bad, what and what to do") {
  struct Case {
    Diagnostic diagnostic;
    std::string expected;
  };
  const Case cases[] = {
      {{diagnostic::kFrontMatter,
        Severity::kError,
        "b.md",
        {3, 1},
        "front matter is not closed by a line \"---\"",
        ""},
       "b.md:3:1: error: front matter is not closed by a line \"---\""},
      {{diagnostic::kUnknownKey,
        Severity::kWarning,
        "r.yaml",
        {12, 5},
        "unknown key \"labl\"",
        "did you mean \"label\"?"},
       "r.yaml:12:5: warning: unknown key \"labl\" (did you mean \"label\"?)"},
      {{diagnostic::kEmptyFile,
        Severity::kNote,
        "c.md",
        {0, 0},
        "the file is empty",
        ""},
       "c.md: note: the file is empty"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.expected);
    CHECK(Format(c.diagnostic) == c.expected);
  }
}

TEST_CASE("Sort orders by file, position and id, whatever came first") {
  const auto make = [](std::string file, Position position, std::string_view id,
                       std::string message) {
    return Diagnostic{id,       Severity::kError,   std::move(file),
                      position, std::move(message), ""};
  };
  const std::vector<Diagnostic> sorted = {
      make("a.md", {0, 0}, diagnostic::kEmptyFile, ""),
      make("a.md", {2, 9}, diagnostic::kWrongType, ""),
      make("a.md", {10, 1}, diagnostic::kBadValue, "x"),
      make("a.md", {10, 1}, diagnostic::kBadValue, "y"),
      make("a.md", {10, 1}, diagnostic::kWrongType, ""),
      make("b.md", {1, 1}, diagnostic::kBadRegex, ""),
  };
  std::vector<Diagnostic> mixed = sorted;
  std::ranges::reverse(mixed);
  Sort(mixed);
  CHECK((mixed == sorted));
}

}  // namespace
}  // namespace stimmig
