// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "base/yaml.h"

namespace stimmig {
namespace {

TEST_CASE("the nearest choice is offered") {
  struct Case {
    std::string_view word;
    std::vector<std::string> choices;
    std::optional<std::string> nearest;
  };
  const Case kCases[] = {
      {"metrcs", {"entities", "metrics", "units"}, "metrics"},
      {"mertics", {"entities", "metrics"}, "metrics"},
      {"METRICS", {"entities", "metrics"}, "metrics"},
      {"part-of", {"part", "part_of"}, "part_of"},
      {"Part_Of", {"part-off", "part-of"}, "part-of"},
      {"ubersetzung", {"Übersetzung"}, "Übersetzung"},
      {"größe", {"grösse", "größer"}, "größer"},
      {"abd", {"abc", "abe"}, "abc"},
      {"abcdef", {"abcdxx"}, "abcdxx"},
      {"abcdef", {"abcxxx"}, std::nullopt},
      {"unit", {"x", "metrics"}, std::nullopt},
      {"a", {"b"}, std::nullopt},
      {"a", {"ab"}, "ab"},
      {"", {"a", "b"}, std::nullopt},
      {"a", {}, std::nullopt},
      {"a", {""}, std::nullopt},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.word);
    CHECK(Nearest(c.word, c.choices) == c.nearest);
  }
}

}  // namespace
}  // namespace stimmig
