// SPDX-License-Identifier: Apache-2.0
#include "base/yaml.h"

#include <doctest/doctest.h>

#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

using namespace diagnostic;

std::string Repeat(std::string_view text, std::size_t times) {
  std::string repeated;
  for (; times > 0; --times) repeated += text;
  return repeated;
}

// The tree on one line: maps {k: v}, lists [a, b], null ~, quoted text in '',
// and with `places` each node's @line:column.
std::string Print(const YamlNode& node, bool places) {
  std::string text;
  const auto list = [&](char open, char close) {
    text += open;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      if (i > 0) text += ", ";
      if (node.is_map()) text += Print(node.keys[i], places) + ": ";
      text += Print(node.items[i], places);
    }
    text += close;
  };
  switch (node.kind) {
    case YamlKind::kNull:
      text = "~";
      break;
    case YamlKind::kScalar:
      text = node.quoted ? "'" + node.scalar + "'" : node.scalar;
      break;
    case YamlKind::kSequence:
      list('[', ']');
      break;
    case YamlKind::kMap:
      list('{', '}');
      break;
  }
  if (places) {
    text += "@" + std::to_string(node.position.line) + ":" +
            std::to_string(node.position.column);
  }
  return text;
}

TEST_CASE("YAML becomes a tree") {
  struct Case {
    std::string_view text;
    std::string_view tree;
  };
  const Case kCases[] = {
      {"", "~"},
      {"# only a comment\n", "~"},
      {"---\n", "~"},
      {"text", "text"},
      {"a: 1\nb: x y\n", "{a: 1, b: x y}"},
      {"- a\n- 'b'\n- \"c\\n\"\n", "[a, 'b', 'c\n']"},
      {"a:\n- 1\n- b: 2\n  c: [x, {y: z}]\n",
       "{a: [1, {b: 2, c: [x, {y: z}]}]}"},
      {"a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{a: 'x\ny\n', b: 'x y'}"},
      {"a:\nb: ~\nc: null\nd: ''\n", "{a: ~, b: ~, c: ~, d: ''}"},
      {"a: &x {b: 1}\nc: [*x, *x]\n", "{a: {b: 1}, c: [{b: 1}, {b: 1}]}"},
      {"a: &x [1, &y 2]\nb: *x\nc: *y\n", "{a: [1, 2], b: [1, 2], c: 2}"},
      {"? a\n: 1\n", "{a: 1}"},
      {"{a, b: 1}", "{a: ~, b: 1}"},
      {"[]", "[]"},
      {"{}", "{}"},
      {"---\na: 1\n...\n", "{a: 1}"},
      {"\xEF\xBB\xBFä: ö\n", "{ä: ö}"},
      {"a: 1\r\nb: |\r\n  x\r\n  y\r\n", "{a: 1, b: 'x\ny\n'}"},
      {"'<<': a\n'no': 'yes'\n", "{'<<': a, 'no': 'yes'}"},
      {"a: '012'\nb: 0\nc: 0.12\nd: 10\ne: 0x1F\nf: 2025-01-02\n",
       "{a: '012', b: 0, c: 0.12, d: 10, e: 0x1F, f: 2025-01-02}"},
      {"[true, false, yEs, nO, None, north, y]",
       "[true, false, yEs, nO, None, north, y]"},
      {"a: 50%\nb: x%y\n", "{a: 50%, b: x%y}"},
      {"a: 'it''s'\nb: \"\\\"\"\nc: 1\n", "{a: 'it's', b: '\"', c: 1}"},
      {"a: &it's 'x' # '\n", "{a: 'x'}"},
      {"a: \tx\nb: |\n  \tx\n", "{a: x, b: '\tx\n'}"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const YamlFile file = ParseYaml("a.yaml", c.text);
    for (const Diagnostic& d : file.diagnostics) CHECK(d.message == "");
    CHECK(file.path == "a.yaml");
    CHECK(Print(file.root, false) == c.tree);
  }
}

TEST_CASE("every node knows its place") {
  struct Case {
    std::string_view text;
    std::size_t first_line;
    std::string_view tree;
  };
  const Case kCases[] = {
      {"", 1, "~@1:1"},
      {"", 5, "~@5:1"},
      {"a: 1\n", 1, "{a@1:1: 1@1:4}@1:1"},
      {"a: 1\n", 7, "{a@7:1: 1@7:4}@7:1"},
      {"ä: ü\nöö:   [é, 'x', ~]\n", 1,
       "{ä@1:1: ü@1:4, öö@2:1: [é@2:8, 'x'@2:11, ~@2:16]@2:7}@1:1"},
      {"\xEF\xBB\xBF"
       "a: 1\r\nb: 2\r\n",
       1, "{a@1:1: 1@1:4, b@2:1: 2@2:4}@1:1"},
      {"a: &x\n  b: 1\nc: *x\n", 1,
       "{a@1:1: {b@2:3: 1@2:6}@1:4, c@3:1: {b@2:3: 1@2:6}@1:4}@1:1"},
      {"- |\n  x\n- y", 2, "['x\n'@2:3, y@4:3]@2:1"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const YamlFile file = ParseYaml("a.yaml", c.text, c.first_line);
    CHECK(file.diagnostics.empty());
    CHECK(Print(file.root, true) == c.tree);
  }
}

struct Problem {
  std::string_view id;
  Position position;
  std::string_view message;
  std::string_view hint = "";
};

TEST_CASE("problems are reported with their place, all of them") {
  constexpr std::string_view kIndentation =
      "check the indentation; quote text that holds \": \"";
  constexpr std::string_view kBrackets = "quote text that holds brackets";
  struct Case {
    std::string text;
    std::vector<Problem> problems;
  };
  const Case kCases[] = {
      // Equal keys.
      {"a: 1\nb: 2\na: 3\n'a': 4\n",
       {{kYamlDuplicateKey, {3, 1}, "key \"a\" stands twice, first in line 1"},
        {kYamlDuplicateKey,
         {4, 1},
         "key \"a\" stands twice, first in line 1"}}},
      {"x: &x {ä: 1, ä: 2}\ny: *x\n",
       {{kYamlDuplicateKey,
         {1, 14},
         "key \"ä\" stands twice, first in line 1"}}},
      // Scalars that YAML 1.1 takes for something else.
      {"a: 012\nb: [no, On]\nyes: 00\n",
       {{kYamlAmbiguous,
         {1, 4},
         "012 is an octal number to some readers of YAML",
         "write '012' for text, 12 for a number"},
        {kYamlAmbiguous,
         {2, 5},
         "no is false to some readers of YAML",
         "write 'no' for text, false for a truth value"},
        {kYamlAmbiguous,
         {2, 9},
         "On is true to some readers of YAML",
         "write 'On' for text, true for a truth value"},
        {kYamlAmbiguous,
         {3, 1},
         "yes is true to some readers of YAML",
         "write 'yes' for text, true for a truth value"},
        {kYamlAmbiguous,
         {3, 6},
         "00 is an octal number to some readers of YAML",
         "write '00' for text, 0 for a number"}}},
      {"a: &x off\nb: *x\nc: *x\n",
       {{kYamlAmbiguous,
         {1, 4},
         "off is false to some readers of YAML",
         "write 'off' for text, false for a truth value"}}},
      // What YAML can and we do not want.
      {"a: &x {b: 1}\nc:\n  <<: *x\n",
       {{kYamlSyntax,
         {3, 3},
         "merge keys (<<) are not supported",
         "repeat the keys, or use an alias as a whole value"}}},
      {"a: !foo 1\nb: !!str [x]\n",
       {{kYamlSyntax,
         {1, 4},
         "tags such as !foo are not supported",
         "quote the value if it is text"},
        {kYamlSyntax,
         {2, 4},
         "tags such as tag:yaml.org,2002:str are not supported",
         "quote the value if it is text"}}},
      {"a: 1\n---\na: 2\n",
       {{kYamlSyntax,
         {2, 1},
         "a second document begins here",
         "a file holds one document"}}},
      {"a: 1\n---\n",
       {{kYamlSyntax,
         {2, 1},
         "a second document begins here",
         "a file holds one document"}}},
      {"[a] b\n",
       {{kYamlSyntax,
         {1, 5},
         "text after the end of the value",
         "quote the value if it is one text"}}},
      {"a: 1\n%b: 2\n",
       {{kYamlSyntax,
         {2, 1},
         "directives (%) are not supported",
         "quote text that begins with %"}}},
      {"? [a]\n: 1\n",
       {{kYamlSyntax, {1, 3}, "a key must be text", "quote it"}}},
      {"a: {{x}}\n", {{kYamlSyntax, {1, 5}, "a key must be text", "quote it"}}},
      {"~: 1\n", {{kYamlSyntax, {1, 1}, "a key must be text", "quote it"}}},
      {"a: 1\nb\n", {{kYamlSyntax, {2, 1}, "no \":\" after \"b\""}}},
      {"&x [*x]",
       {{kYamlSyntax, {1, 5}, "an alias stands inside what it stands for"}}},
      // Tabs.
      {"a:\n\tb: 1\n",
       {{kYamlSyntax,
         {2, 1},
         "a tab in the indentation",
         "indent with spaces"}}},
      {"a:\n  b: 1\n  \tc: 2\n",
       {{kYamlSyntax,
         {3, 3},
         "a tab in the indentation",
         "indent with spaces"}}},
      {"a:\n\t- x\n\t- y\n",
       {{kYamlSyntax,
         {2, 1},
         "a tab in the indentation",
         "indent with spaces"}}},
      {"a: >-\n\tx\n",
       {{kYamlSyntax,
         {2, 1},
         "a tab in the indentation",
         "indent with spaces"}}},
      // Syntax.
      {"ä: b: c\n",
       {{kYamlSyntax, {1, 5}, "a \":\" cannot stand here", kIndentation}}},
      {"a: 1\n  b: 2\n",
       {{kYamlSyntax, {2, 4}, "a \":\" cannot stand here", kIndentation}}},
      {"ä: 'x' y\n",
       {{kYamlSyntax,
         {1, 8},
         "this does not belong to the map above",
         "check the indentation; quote the whole value"}}},
      {"a: - b\n",
       {{kYamlSyntax,
         {1, 4},
         "a list item cannot stand here",
         "begin the list on a line of its own"}}},
      {"a: 1]\nb: ]\n",
       {{kYamlSyntax,
         {2, 4},
         "this closing bracket has no opening one",
         kBrackets}}},
      {"a: 1\nb: [x, {y: 1\nc: 2\n",
       {{kYamlSyntax, {2, 8}, "this bracket is not closed", kBrackets}}},
      {"a: [x\n",
       {{kYamlSyntax, {1, 4}, "this bracket is not closed", kBrackets}}},
      {"a: @x\n",
       {{kYamlSyntax,
         {1, 4},
         "text cannot begin with this character",
         "quote it"}}},
      {"a: \"\\w\"\n",
       {{kYamlSyntax,
         {1, 7},
         "unknown escape character: w",
         "inside '...' a backslash stands for itself"}}},
      {"a: \"x\nb: 1\n", {{kYamlSyntax, {1, 4}, "quoted text is not closed"}}},
      {"a: 'x'\nb: &it's 'x''\nc: 1\n",
       {{kYamlSyntax, {2, 4}, "quoted text is not closed"}}},
      {"a: \"x\\\"\n", {{kYamlSyntax, {1, 4}, "quoted text is not closed"}}},
      {"\"x", {{kYamlSyntax, {1, 3}, "quoted text is not closed"}}},
      {"a: *x\n",
       {{kYamlSyntax,
         {1, 4},
         "no anchor of this name stands before this alias",
         "quote text that begins with *"}}},
      // Found before and at a syntax error.
      {"a: no\na: 1\nb: @x\n",
       {{kYamlAmbiguous,
         {1, 4},
         "no is false to some readers of YAML",
         "write 'no' for text, false for a truth value"},
        {kYamlDuplicateKey, {2, 1}, "key \"a\" stands twice, first in line 1"},
        {kYamlSyntax,
         {3, 4},
         "text cannot begin with this character",
         "quote it"}}},
      // Bytes.
      {"a: 1\nö: \xFFx\n",
       {{kInvalidUtf8,
         {2, 4},
         "bytes that are not UTF-8",
         "save the file as UTF-8"}}},
      {std::string("a: \0", 4),
       {{kYamlSyntax, {1, 4}, "a control character (0x00)", "remove it"}}},
      {"a: 1\nb: \x04\nc: 2\n",
       {{kYamlSyntax, {2, 4}, "a control character (0x04)", "remove it"}}},
      {"a: 1\rb: 2\n",
       {{kYamlSyntax, {1, 5}, "a control character (0x0D)", "remove it"}}},
      // Size.
      {std::string(kMaxYamlBytes + 1, '@'),
       {{kYamlTooBig,
         {0, 0},
         "4194305 bytes are more than the 4194304 that are read",
         "split the file"}}},
      {"a: " + Repeat("[", 600) + Repeat("]", 600),
       {{kYamlTooBig, {1, 501}, "nested deeper than 500 levels"}}},
  };
  for (const Case& c : kCases) {
    const std::string text = c.text.substr(0, 200);
    CAPTURE(text);
    const YamlFile file = ParseYaml("a.yaml", c.text);
    REQUIRE(file.diagnostics.size() == c.problems.size());
    for (std::size_t i = 0; i < c.problems.size(); ++i) {
      const Diagnostic& found = file.diagnostics[i];
      const Problem& expected = c.problems[i];
      CHECK(found.id == expected.id);
      CHECK(found.severity == Severity::kError);
      CHECK(found.file == "a.yaml");
      CHECK(found.position.line == expected.position.line);
      CHECK(found.position.column == expected.position.column);
      CHECK(found.message == expected.message);
      CHECK(found.hint == expected.hint);
    }
  }
}

TEST_CASE("what stands before an error can still be read") {
  struct Case {
    std::string_view text;
    std::string_view tree;
  };
  const Case kCases[] = {
      {"a: 1\nb: [x, y\n", "{a: 1, b: [x, {y: ~}]}"},
      {"a: 1\nb: @\n", "{a: 1}"},
      {"a: 1\n---\nb: 2\n", "{a: 1}"},
      {"a: 1\na: 2\n", "{a: 1, a: 2}"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const YamlFile file = ParseYaml("a.yaml", c.text);
    CHECK(file.diagnostics.size() == 1);
    CHECK(Print(file.root, false) == c.tree);
  }
}

TEST_CASE("alias bombs stop at the limit") {
  std::string wide = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  std::string deep = "a0: &a0 " + Repeat("[", 300) + Repeat("]", 300) + "\n";
  for (int i = 1; i <= 9; ++i) {
    const std::string now = std::to_string(i);
    const std::string before = "*a" + std::to_string(i - 1);
    const std::string key = "a" + now + ": &a" + now + " ";
    wide += key + "[" + Repeat(before + ", ", 10) + "]\n";
    deep += key + Repeat("[", 300) + before + " " + Repeat("]", 300) + "\n";
  }
  struct Case {
    std::string_view text;
    std::string_view message;
  };
  const std::string many = "[" + Repeat("a,", kMaxYamlNodes) + "]";
  const Case kCases[] = {
      {wide, "more than 1000000 nodes once aliases are expanded"},
      {many, "more than 1000000 nodes once aliases are expanded"},
      {deep, "nested deeper than 500 levels"},
  };
  for (const Case& c : kCases) {
    const std::string_view text = c.text.substr(0, 50);
    CAPTURE(text);
    const YamlFile file = ParseYaml("a.yaml", c.text);
    REQUIRE(file.diagnostics.size() == 1);
    CHECK(file.diagnostics[0].id == kYamlTooBig);
    CHECK(file.diagnostics[0].message == c.message);
  }
}

TEST_CASE("a key is looked up") {
  const YamlNode root = ParseYaml("a.yaml", "a: 1\nb: [a]\na: 2\n").root;
  REQUIRE(root.Find("a") != nullptr);
  CHECK(root.Find("a")->scalar == "1");
  CHECK(root.Find("b")->is_sequence());
  CHECK(root.Find("c") == nullptr);
  CHECK(root.Find("b")->Find("a") == nullptr);
  CHECK(root.Find("a")->Find("a") == nullptr);
}

}  // namespace
}  // namespace stimmig
