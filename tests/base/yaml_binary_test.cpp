// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "base/yaml.h"

namespace stimmig {
namespace {

std::string Repeat(std::string_view text, std::size_t times) {
  std::string repeated;
  for (; times > 0; --times) repeated += text;
  return repeated;
}

TEST_CASE("trees survive the binary form") {
  std::vector<YamlFile> files;
  for (const std::string& text :
       {std::string(), std::string("text"),
        std::string("a: 1\nb: ['x', ~, {}]\n"),
        "a: &x\n  b: |\n    long\n\n\n\nc: *x\nd: '" +
            std::string(100'000, 'y') + "'\n",
        "ä: " + Repeat("[", 300) + Repeat("]", 300),
        "[" + Repeat("x, ", 5000) + "]", Repeat("\n", 500) + "a: 1\n"}) {
    files.push_back(ParseYaml("rules/ä" + std::to_string(files.size()), text));
    REQUIRE(files.back().diagnostics.empty());
  }
  const std::vector<YamlFile> decoded = DecodeYaml(EncodeYaml(files));
  REQUIRE(decoded.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(i);
    CHECK(decoded[i].path == files[i].path);
    CHECK(decoded[i].root == files[i].root);
  }
  CHECK(DecodeYaml(EncodeYaml({})).empty());
}

}  // namespace
}  // namespace stimmig
