// SPDX-License-Identifier: Apache-2.0
#include "pack/schema.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

// Everything that is wrong with a file of its own, "LINE:COLUMN message".
std::string Problems(const std::string& text) {
  YamlFile file = ParseYaml("a.yaml", text);
  CheckSchema(file);
  Sort(file.diagnostics);
  std::string problems;
  for (const Diagnostic& d : file.diagnostics) {
    CHECK(d.severity == Severity::kError);
    CHECK(d.file == "a.yaml");
    // Without "a.yaml:" and "error: ".
    std::string line = Format(d).substr(7);
    line.erase(line.find("error: "), 7);
    problems += line + "\n";
  }
  return problems;
}

TEST_CASE("what a rule file may hold") {
  const std::string cases[] = {
      "",
      "# nothing\n",
      "language: de\n",
      "units: []\n",
      "units:\n  - {id: USD, dimension: money, words: {'*': [$, US$]}}\n",
      "units:\n  - {id: kW, code: W, factor: 1000, dimension: power, prefix: "
      "false, words: {de: Kilowatt}}\n",
      "units:\n  - {id: x, dimension: count, factor: 1/3, words: {de: [a]}}\n",
      "units:\n  - {id: USD, disabled: true}\n",
      "language: de\nscales:\n  - {id: k, words: [Tsd.], exponent: 3}\n",
      "language: de\nperiods:\n  - {id: y, patterns: 'im Jahr {year}', value: "
      "'{year}'}\n",
      "language: de\ngrammar:\n  months: [[Januar, Jan.], Februar]\n  "
      "number_words: {zwei: 2}\n",
      "language: de\nmessages: {a.b: 'x {y}'}\n",
      "metrics:\n  - id: m\n    label: {de: M}\n    dimension: money\n    "
      "kind: flow\n    period: none\n    cues:\n      de: [a, {pattern: [b, "
      "c], sign: -1}]\n",
      "tolerances: {bare_share: 0.05}\njudgement: {update_gap_days: 3}\n",
      "checks:\n  - {id: c, label: {de: C}, formula: a <= b, tests: [{text: "
      "x, lang: de, facts: [y], absent: z}]}\n",
  };
  for (const std::string& text : cases) {
    CAPTURE(text);
    CHECK(Problems(text) == "");
  }
}

struct Case {
  std::string text;
  std::string problems;
};

void CheckAll(std::span<const Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Problems(c.text) == c.problems);
  }
}

TEST_CASE("unknown keys, with the nearest valid name") {
  const Case cases[] = {
      {"metrcis: []\n",
       "1:1: 'metrcis' is no part of a rule file (did you mean 'metrics'?)\n"},
      {"entities:\n  - {id: a, kind: company, label: {de: A}, alisses: [A], "
       "aliases: [A]}\n",
       "2:44: 'alisses' is no key of 'entities' (did you mean 'aliases'?)\n"},
      {"entities:\n  - id: a\n    kind: company\n    label: {de: A}\n    "
       "aliases: [A]\n    people:\n      - {id: b, nam: B, name: B}\n",
       "7:17: 'nam' is no key of 'people' (did you mean 'name'?)\n"},
      {"units:\n  - {id: u, dimension: d, words: {de: [u]}, tests: [{text: x, "
       "fact: [y]}]}\n",
       "2:63: 'fact' is no key of 'tests' (did you mean 'facts'?)\n"},
      {"language: de\ngrammar: {month: [[Mai]]}\n",
       "2:11: 'month' is no key of 'grammar' (did you mean 'months'?)\n"},
      {"tolerances: {bare-shares: 1}\n",
       "1:14: 'bare-shares' is no key of 'tolerances' (did you mean "
       "'bare_share'?)\n"},
      {"language: de\nranges:\n  - {id: r, middle: [bis], qqq: 1}\n",
       "3:28: 'qqq' is no key of 'ranges' (one of id, disabled, tests, table, "
       "open, middle, around)\n"},
      {"metrics:\n  - {id: m, label: {de: M}, dimension: d, kind: flow, "
       "period: none, cues: {de: [{pattern: a, sgn: 1}]}}\n",
       "2:94: 'sgn' is no key of 'cues' (did you mean 'sign'?)\n"},
  };
  CheckAll(cases);
}

TEST_CASE("a wrong type of each kind of field") {
  const std::string scale = "language: de\nscales:\n  - ";
  const std::string unit = "units:\n  - ";
  const std::string metric =
      "metrics:\n  - {id: m, label: {de: M}, dimension: d, kind: flow, period: "
      "none, cues: ";
  const Case cases[] = {
      // The file, its lists and their entries.
      {"- a\n", "1:1: 'rule file' must be a map of lists\n"},
      {"a\n", "1:1: 'rule file' must be a map of lists\n"},
      {"units: {id: USD}\n", "1:8: 'units' must be a list of entries\n"},
      {"units: USD\n", "1:8: 'units' must be a list of entries\n"},
      {"units:\n  - USD\n", "2:5: 'units' must be a map of fields\n"},
      {"language: [de]\n", "1:11: 'language' must be one value\n"},
      // kText
      {unit + "{id: [u], dimension: d, words: {de: [u]}}\n",
       "2:10: 'id' must be one value\n"},
      {unit + "{id: u, dimension: '', words: {de: [u]}}\n",
       "2:24: 'dimension' must be a text that is not empty\n"},
      {unit + "{id: u, dimension: , words: {de: [u]}}\n",
       "2:24: 'dimension' must be one value\n"},
      // kBool
      {unit + "{id: u, dimension: d, words: {de: [u]}, prefix: 1}\n",
       "2:53: 'prefix' must be true or false\n"},
      {unit + "{id: u, dimension: d, words: {de: [u]}, prefix: 'true'}\n",
       "2:53: 'prefix' must be true or false\n"},
      // kInteger
      {scale + "{id: k, words: [k], exponent: 3.5}\n",
       "3:35: 'exponent' must be a whole number\n"},
      {scale + "{id: k, words: [k], exponent: '3'}\n",
       "3:35: 'exponent' must be a whole number\n"},
      {scale + "{id: k, words: [k], exponent: [3]}\n",
       "3:35: 'exponent' must be one value\n"},
      // kNumber
      {unit + "{id: u, dimension: d, words: {de: [u]}, factor: viel}\n",
       "2:53: 'factor' must be a number such as 5, 0.05 or 1/3\n"},
      {unit + "{id: u, dimension: d, words: {de: [u]}, factor: '5'}\n",
       "2:53: 'factor' must be a number such as 5, 0.05 or 1/3\n"},
      // kTexts
      {scale + "{id: k, words: {a: b}, exponent: 3}\n",
       "3:20: 'words' must be a list of texts, none of them empty\n"},
      {scale + "{id: k, words: [k, ''], exponent: 3}\n",
       "3:24: 'words' must be a list of texts, none of them empty\n"},
      {scale + "{id: k, words: [' ', \"\\u00A0\"], exponent: 3}\n",
       "3:21: 'words' must be a list of texts, none of them empty\n"
       "3:26: 'words' must be a list of texts, none of them empty\n"},
      {scale + "{id: k, words: [[k]], exponent: 3}\n",
       "3:21: 'words' must be a list of texts, none of them empty\n"},
      // kPatterns
      {"language: de\nupdates:\n  - {id: u, patterns: [{a: b}]}\n",
       "3:24: 'patterns' must be a list of texts, none of them empty\n"},
      // kTextMap
      {"checks:\n  - {id: c, label: C, formula: a <= b}\n",
       "2:20: 'label' must be a map\n"},
      {"checks:\n  - {id: c, label: {de: [C]}, formula: a <= b}\n",
       "2:25: 'label' must be one value\n"},
      // kIntegerMap
      {"language: de\ngrammar: {number_words: [zwei]}\n",
       "2:25: 'number_words' must be a map\n"},
      {"language: de\ngrammar: {number_words: {zwei: zwei}}\n",
       "2:32: 'number_words' must be a whole number\n"},
      // kTextsMap
      {unit + "{id: u, dimension: d, words: [u]}\n",
       "2:34: 'words' must be a map\n"},
      {unit + "{id: u, dimension: d, words: {de: {a: b}}}\n",
       "2:39: 'words' must be a list of texts, none of them empty\n"},
      // kTextsList
      {"language: de\ngrammar: {months: Mai}\n",
       "2:19: 'months' must be a list\n"},
      {"language: de\ngrammar: {months: [{a: b}]}\n",
       "2:20: 'months' must be a list of texts, none of them empty\n"},
      // kItems
      {"entities:\n  - {id: a, kind: k, label: {de: A}, aliases: [A], people: "
       "{id: b}}\n",
       "2:60: 'people' must be a list of entries\n"},
      {unit + "{id: u, dimension: d, words: {de: [u]}, tests: x}\n",
       "2:52: 'tests' must be a list of entries\n"},
      // kCues
      {metric + "[a]}\n",
       "2:75: 'cues' must be a map from languages to lists\n"},
      {metric + "{de: a}}\n", "2:80: 'cues' must be a list of patterns\n"},
      {metric + "{de: [[a]]}}\n", "2:81: 'cues' must be a list of patterns\n"},
      // A list given where a map is expected, and the other way round.
      {"tolerances: [1]\n", "1:13: 'tolerances' must be a map of fields\n"},
      {"language: de\ngrammar: [a]\n",
       "2:10: 'grammar' must be a map of fields\n"},
      {"language: de\nmessages: [a]\n", "2:11: 'messages' must be a map\n"},
  };
  CheckAll(cases);
}

TEST_CASE("missing fields") {
  const Case cases[] = {
      {"units:\n  - id: u\n",
       "2:5: an entry of 'units' lacks 'dimension'\n"
       "2:5: an entry of 'units' lacks 'words'\n"},
      {"units:\n  - {dimension: d, words: {de: [u]}}\n",
       "2:5: an entry of 'units' lacks 'id'\n"},
      {"units:\n  - {disabled: true}\n",
       "2:5: an entry of 'units' lacks 'dimension'\n"
       "2:5: an entry of 'units' lacks 'id'\n"
       "2:5: an entry of 'units' lacks 'words'\n"},
      {"units:\n  - {id: u, dimension: d, words: {de: [u]}, tests: [{absent: "
       "a}]}\n",
       "2:53: an entry of 'tests' lacks 'text'\n"},
      {"hedges:\n  - {id: h, words: [h], class: about}\n",
       "1:1: 'hedges' belongs to one language (write 'language: de' at the top "
       "of the file)\n"},
      {"grammar: {ones: [ein]}\nmessages: {a: b}\n",
       "1:1: 'grammar' belongs to one language (write 'language: de' at the "
       "top of the file)\n"
       "2:1: 'messages' belongs to one language (write 'language: de' at the "
       "top of the file)\n"},
  };
  CheckAll(cases);
}

TEST_CASE("values of a fixed choice") {
  const Case cases[] = {
      {"language: de\nhedges:\n  - {id: h, words: [h], class: abuot}\n",
       "3:32: 'abuot' is no value of 'class' (did you mean 'about'?)\n"},
      {"language: de\nmodalities:\n  - {id: m, patterns: [m], modality: x}\n",
       "3:38: 'x' is no value of 'modality' (one of actual, preliminary, "
       "guidance, plan, estimate, consensus, hearsay, demand, deontic)\n"},
      {"language: de\nchanges:\n  - {id: c, patterns: [c], direction: Up}\n",
       "3:39: 'Up' is no value of 'direction' (did you mean 'up'?)\n"},
  };
  CheckAll(cases);
}

TEST_CASE("patterns that are none") {
  const auto of = [](const std::string& pattern) {
    return "language: de\nupdates:\n  - {id: u, patterns: [ok, '" + pattern +
           "']}\n";
  };
  const auto says = [](const std::string& pattern, const std::string& why) {
    return "3:28: '" + pattern + "' is no valid pattern: " + why + "\n";
  };
  const struct {
    std::string pattern;
    std::string why;
  } kRows[] = {
      {"a(", "missing ): a("},
      {"[a", "missing ]: [a"},
      {"a(?=b)", "lookahead (?=...) is not supported"},
      {"a(?!b)", "negative lookahead (?!...) is not supported"},
      {"(?<=a)b", "lookbehind (?<=...) is not supported"},
      {"(a)\\1", "a backreference \\1 is not supported"},
      {"a*", "the pattern matches the empty text"},
      {"a\\bb", "\\b is only allowed at the ends of a pattern"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.pattern);
    CHECK(Problems(of(row.pattern)) == says(row.pattern, row.why));
  }
  CHECK(
      Problems("metrics:\n  - {id: m, label: {de: M}, dimension: d, kind: "
               "flow, period: none, cues: {de: ['a(', {pattern: 'b('}]}}\n") ==
      "2:81: 'a(' is no valid pattern: missing ): a(\n"
      "2:97: 'b(' is no valid pattern: missing ): b(\n");
}

// What the parser refuses stands beside what the schema refuses.
TEST_CASE("mistakes of YAML itself") {
  const Case cases[] = {
      {"units: []\nunits: []\n",
       "2:1: key \"units\" stands twice, first in line 1\n"},
      {"units:\n  - {id: u, id: v, dimension: d, words: {de: [u]}}\n",
       "2:13: key \"id\" stands twice, first in line 2\n"},
      {"judgement: {update_gap_days: 012}\n",
       "1:30: 012 is an octal number to some readers of YAML (write '012' for "
       "text, 12 for a number)\n"},
      {"language: no\n",
       "1:11: no is false to some readers of YAML (write 'no' for text, false "
       "for a truth value)\n"},
  };
  CheckAll(cases);
}

TEST_CASE("an alias bomb goes off before it is walked") {
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char name = 'b'; name <= 'h'; ++name) {
    const std::string alias = std::string("*") + static_cast<char>(name - 1);
    bomb += std::string(1, name) + ": &" + name + " [" + alias;
    for (int i = 1; i < 10; ++i) bomb += ", " + alias;
    bomb += "]\n";
  }
  const YamlFile file = ParseYaml("a.yaml", bomb);
  REQUIRE(file.diagnostics.size() == 1);
  CHECK(file.diagnostics.front().message ==
        "more than 1000000 nodes once aliases are expanded");
}

TEST_CASE("all mistakes of a file are told in one run") {
  CHECK(Problems("metrcis: []\n"  // 1
                 "units:\n"
                 "  - {id: [u], dimension: d}\n"             // 2, 3
                 "  - {id: v, dimension: d, words: [v]}\n"   // 4
                 "  - w\n"                                   // 5
                 "hedges:\n"                                 // 6
                 "  - {id: h, words: [''], class: abuot}\n"  // 7, 8
                 "updates:\n"                                // 9
                 "  - {id: p, patterns: 'a('}\n")            // 10
        ==
        "1:1: 'metrcis' is no part of a rule file (did you mean "
        "'metrics'?)\n"
        "3:5: an entry of 'units' lacks 'words'\n"
        "3:10: 'id' must be one value\n"
        "4:34: 'words' must be a map\n"
        "5:5: 'units' must be a map of fields\n"
        "6:1: 'hedges' belongs to one language (write 'language: de' at the "
        "top of the file)\n"
        "7:21: 'words' must be a list of texts, none of them empty\n"
        "7:33: 'abuot' is no value of 'class' (did you mean 'about'?)\n"
        "8:1: 'updates' belongs to one language (write 'language: de' at "
        "the top of the file)\n"
        "9:23: 'a(' is no valid pattern: missing ): a(\n");
}

TEST_CASE("suggestions") {
  CHECK(Suggestion("wrods", {"id", "words"}) == "did you mean 'words'?");
  CHECK(Suggestion("xyz", {"id", "words"}) == "one of id, words");
  CHECK(Suggestion("xyz", {}) == "");
}

TEST_CASE("the tables name each list and map once") {
  std::set<std::string_view> names;
  for (const auto& schema : ListSchemas()) {
    CAPTURE(schema.name);
    CHECK(names.insert(schema.name).second);
    CHECK(std::ranges::count(schema.fields, "id", &Field::name) == 1);
    CHECK(std::ranges::count(schema.fields, "tests", &Field::name) == 1);
  }
  for (const auto& schema : MapSchemas()) {
    CHECK(names.insert(schema.name).second);
  }
}

}  // namespace
}  // namespace stimmig
