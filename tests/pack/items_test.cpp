// SPDX-License-Identifier: Apache-2.0
#include "pack/items.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

using Strings = std::vector<std::string>;

// "LIST: id@file:line[language] ..." for each list that has items.
std::string Merged(std::vector<RuleLayer> layers, std::string* problems = {}) {
  std::vector<std::vector<YamlFile>*> files;
  for (RuleLayer& layer : layers) files.push_back(&layer.files);
  std::string text;
  for (const auto& [name, items] : MergeItems(files)) {
    if (items.empty()) continue;
    text += name + ":";
    for (const ItemNode& item : items) {
      text += " " + Text(*item.node, "id") + "@" + item.file->path + ":" +
              std::to_string(item.node->position.line);
      if (!item.language.empty()) text += "[" + item.language + "]";
    }
    text += "\n";
  }
  for (const RuleLayer& layer : layers) {
    for (const YamlFile& file : layer.files) {
      if (problems) *problems += Lines(file.diagnostics);
    }
  }
  return text;
}

TEST_CASE("later layers stand in the place of earlier ones") {
  struct Case {
    std::vector<RuleTexts> layers;
    std::string merged;
    std::string problems;
  };
  const Case cases[] = {
      {{}, "", ""},
      {{{{"a", "units: [{id: u}, {id: v}]"}}}, "units: u@a:1 v@a:1\n", ""},
      {{{{"a", "units: [{id: u}]\nmetrics: [{id: u}]"}}},
       "metrics: u@a:2\nunits: u@a:1\n",
       ""},
      {{{{"a", "language: de\nhedges: [{id: h}]"}}}, "hedges: h@a:2[de]\n", ""},
      // Overridden in place, added at the end.
      {{{{"a", "units: [{id: u}, {id: v}]"}},
        {{"b", "units:\n- {id: w}\n- {id: u}"}}},
       "units: u@b:3 v@a:1 w@b:2\n",
       ""},
      {{{{"a", "units: [{id: u}, {id: v}]"}},
        {{"b", "units: [{id: u, disabled: true}]"}}},
       "units: v@a:1\n",
       ""},
      // What was removed may come back.
      {{{{"a", "units: [{id: u}]"}},
        {{"b", "units: [{id: u, disabled: true}]"}},
        {{"c", "units: [{id: u}]"}}},
       "units: u@c:1\n",
       ""},
      {{{{"a", "units: [{id: u, disabled: false}]"}}}, "units: u@a:1\n", ""},
      // Twice in one layer: the first counts.
      {{{{"a", "units: [{id: u}]"}, {"b", "units:\n- {id: u}"}}},
       "units: u@a:1\n",
       "b:2:8: error: id 'u' is used twice (first in a:1)\n"},
      // What has no id, or is no list, is for the schema to tell.
      {{{{"a", "units: [{x: y}, u, {id: [u]}]"}}}, "", ""},
      {{{{"a", "units: {id: u}"}}}, "", ""},
      {{{{"a", "unknown: [{id: u}]"}}}, "", ""},
  };
  for (const Case& c : cases) {
    std::vector<RuleLayer> layers;
    for (const RuleTexts& texts : c.layers) layers.push_back(MakeLayer(texts));
    CAPTURE(c.merged);
    std::string problems;
    CHECK(Merged(std::move(layers), &problems) == c.merged);
    CHECK(problems == c.problems);
  }
}

TEST_CASE("fields of a map") {
  const YamlFile file = ParseYaml(
      "a", "t: x\nb: true\ni: -3\nn: 1/4\nl: [a, b]\nm: {k: v}\nz: ~\n");
  const YamlNode& node = file.root;
  CHECK(Text(node, "t") == "x");
  CHECK(Text(node, "none", "y") == "y");
  CHECK(Text(node, "l", "y") == "y");
  CHECK(Flag(node, "b"));
  CHECK_FALSE(Flag(node, "t", true));
  CHECK(Flag(node, "none", true));
  CHECK(Integer(node, "i", 5) == -3);
  CHECK(Integer(node, "t", 5) == 5);
  CHECK(Integer(node, "none", 5) == 5);
  CHECK(Number(node, "n", 1) == Rational::Fraction(1, 4));
  CHECK(Number(node, "t", 7) == Rational(7));
  CHECK(Texts(node, "l") == Strings{"a", "b"});
  CHECK(Texts(node, "t") == Strings{"x"});
  CHECK(Texts(node, "none").empty());
  CHECK(Texts(node, "z").empty());
  CHECK(TextMap(node, "m") == std::map<std::string, std::string>{{"k", "v"}});
  CHECK(TextMap(node, "l").empty());
}

TEST_CASE("an item has a place and its tests") {
  const YamlFile file = ParseYaml(
      "a.yaml",
      "language: de\nunits:\n- id: u\n  tests:\n  - text: eins\n    facts: "
      "['meta capex 2025 = 60..65e9 USD @plan', 'nothing']\n  - {text: zwei, "
      "lang: en, absent: u}\n");
  const ItemNode item{&file, &file.root.Find("units")->items[0], "de"};
  RuleItem rule;
  std::vector<Diagnostic> diagnostics;
  ReadItem(item, rule, diagnostics);
  CHECK(rule.id == "u");
  CHECK(rule.place.file == "a.yaml");
  CHECK(rule.place.line == 3);
  REQUIRE(rule.tests.size() == 2);
  CHECK(rule.tests[0].text == "eins");
  CHECK(rule.tests[0].language == "de");
  CHECK(rule.tests[0].line == 5);
  CHECK_FALSE(rule.tests[0].negative());
  REQUIRE(rule.tests[0].facts.size() == 1);
  CHECK(Print(rule.tests[0].facts[0]) ==
        "meta capex 2025 = 60..65e9 USD @plan");
  CHECK(rule.tests[1].language == "en");
  CHECK(rule.tests[1].absent == Strings{"u"});
  CHECK(rule.tests[1].negative());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].position == Position{6, 53});
}

}  // namespace
}  // namespace stimmig
