// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <doctest/doctest.h>

namespace stimmig {
namespace {

TEST_CASE("JSON becomes a tree") {
  const auto json = ParseJson(
      R"({"a": [1, -2, 2.50, true, null], "b": {"c": "\u00fc"}, "a": 2})");
  REQUIRE(json);
  REQUIRE(json->is_object());
  CHECK(json->keys == std::vector<std::string>{"a", "b", "a"});
  const JsonValue& list = json->items[0];
  REQUIRE(list.is_array());
  REQUIRE(list.items.size() == 5);
  CHECK(list.items[0].text == "1");
  CHECK(list.items[1].text == "-2");
  CHECK(list.items[2].text == "2.50");
  CHECK(list.items[2].kind == JsonKind::kNumber);
  CHECK(list.items[3].text == "true");
  CHECK(list.items[4].is_null());
  CHECK(json->Find("a") == &list);
  REQUIRE(json->Find("b"));
  REQUIRE(json->Find("b")->Find("c"));
  CHECK(json->Find("b")->Find("c")->text == "ü");
  CHECK(json->Find("c") == nullptr);
  CHECK(list.Find("c") == nullptr);
}

TEST_CASE("what is no JSON is told with its place") {
  struct Case {
    std::string json;
    std::size_t offset;
  };
  const Case cases[] = {
      {"", 0},         {"{\"a\": }", 6}, {"[1, 2", 5},    {"{} x", 3},
      {"{'a': 1}", 1}, {"\"\xFF\"", 1},  {"\"a\nb\"", 2},
  };
  for (const Case& c : cases) {
    CAPTURE(c.json);
    const auto json = ParseJson(c.json);
    REQUIRE_FALSE(json);
    CHECK(json.error().offset == c.offset);
  }
}

TEST_CASE("nesting has an end") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(ParseJson(nested(kMaxJsonDepth)));
  CHECK_FALSE(ParseJson(nested(kMaxJsonDepth + 1)));
}

}  // namespace
}  // namespace stimmig
