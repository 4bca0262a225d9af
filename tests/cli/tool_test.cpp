// SPDX-License-Identifier: Apache-2.0
//
// The tool as users meet it: exit codes, standard output and, line by line,
// standard error.
#include <doctest/doctest.h>

#include "cli/run_tool.h"

namespace stimmig {
namespace {

using namespace std::string_literals;
using Strings = std::vector<std::string>;

const std::string kPlan =
    "---\nlang: de\npublished: 2025-02-01\n---\n"
    "Meta will 2025 zwischen 60 und 65 Milliarden Dollar investieren.\n";
const std::string kOther =
    "---\nlang: de\npublished: 2025-02-01\n---\n"
    "Meta will 2025 zwischen 30 und 40 Milliarden Dollar investieren.\n";
const std::string kMore = "Run with --help for more information.\n";

bool Contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("exit codes follow the findings and the threshold") {
  const TempFolder folder;
  folder.Write("agree/a.md", kPlan);
  folder.Write("agree/b.md", kPlan);
  folder.Write("differ/a.md", kPlan);
  folder.Write("differ/b.md", kOther);
  struct Case {
    Strings arguments;
    int exit_code;
  };
  const Case cases[] = {
      {{"check", "agree"}, 0},
      {{"check", "agree", "--fail-on", "note"}, 0},
      {{"check", "differ"}, 1},
      {{"check"}, 1},
      {{"check", "differ", "--fail-on", "warning"}, 1},
      {{"check", "differ", "--fail-on", "never"}, 0},
      {{"check", "differ", "--format", "json"}, 1},
      {{"check", "differ/a.md"}, 0},
      {{"extract", "differ"}, 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const ToolRun run = RunTool(c.arguments, folder.path());
    CHECK(run.exit_code == c.exit_code);
    CHECK(run.err == "");
    CHECK(run.out != "");
  }
}

TEST_CASE(
    "what cannot be read is told, the rest is checked, and 2 outranks 1") {
  const TempFolder folder;
  folder.Write("a.md", kPlan);
  folder.Write("b.md", kOther);
  folder.Write("binary.md", "GIF\0\1"s);
  folder.Write("empty.md", "");
  folder.Write("latin.md", "f\xFCr 5 Euro");
  folder.Write("bare/picture.png", "x");
  folder.Write("open.md", "---\nlang: de\nMeta wuchs.\n");
  folder.Write("date.md", "---\npublished: bald\n---\nMeta wuchs.\n");
  folder.Write("key.md", "---\nouttlet: Elbpost\n---\nMeta wuchs.\n");
  const std::string endless = std::string(300, 'x') + ".md";
  struct Case {
    std::string path;
    std::string err;
    int exit_code = 2;
  };
  const Case cases[] = {
      {"none.md", "none.md: error: no such file or folder\n"},
      {"none/", "none/: error: no such file or folder\n"},
      {"bare",
       "bare: error: holds no articles (articles are files *.md, *.markdown, "
       "*.txt, *.html, *.htm, *.jsonl, *.ndjson, and these with *.gz, "
       "*.zst)\n"},
      {"binary.md", "binary.md: error: is no text: it holds NUL bytes\n"},
      {"empty.md", "empty.md: error: is empty\n"},
      {"latin.md",
       "latin.md: error: is not UTF-8: the byte at offset 1 fits no character "
       "(convert it, for instance with iconv -f latin1 -t utf-8)\n"},
      {endless, endless + ": error: cannot be read (File name too long)\n"},
      {"open.md",
       "open.md:1:1: error: front matter is not closed (end it with a line "
       "'---')\n"},
      {"date.md",
       "date.md:2:12: error: 'bald' is no date (write it as 2025-01-30)\n"},
      {"key.md",
       "key.md:2:1: warning: front matter has no key 'outtlet' (did you mean "
       "'outlet'?)\n",
       1},
  };
  const ToolRun alone = RunTool({"check", "a.md", "b.md"}, folder.path());
  REQUIRE(alone.exit_code == 1);
  for (const Case& c : cases) {
    CAPTURE(c.path);
    const ToolRun run =
        RunTool({"check", "a.md", c.path, "b.md"}, folder.path());
    CHECK(run.err == c.err);
    CHECK(run.exit_code == c.exit_code);
    CHECK(Contains(run.out, "a.md"));
    CHECK(Contains(run.out, "b.md"));
    const ToolRun extract = RunTool({"extract", "a.md", c.path}, folder.path());
    CHECK(extract.err == c.err);
    CHECK(extract.exit_code == (c.exit_code == 2 ? 2 : 0));
    CHECK(extract.out != "");
  }
}

TEST_CASE("wrong arguments") {
  const TempFolder folder;
  struct Case {
    Strings arguments;
    std::string err;
  };
  const Case cases[] = {
      {{"rules"}, "A subcommand is required\n"},
      {{"check", "--formt", "json"},
       "The following argument was not expected: --formt\n"},
      {{"check", "--format", "xml"},
       "--format: xml not in {text,json,dot,graphml}\n"},
      {{"extract", "--format", "json"}, "--format: json not in {jsonl,text}\n"},
      {{"check", "--lang", "fr"}, "--lang: fr not in {de,en}\n"},
      {{"check", "--source-lang", "fr"}, "--source-lang: fr not in {de,en}\n"},
      {{"check", "--fail-on", "x"},
       "--fail-on: x not in {error,warning,note,never}\n"},
      {{"check", "-j", "x"}, "Could not convert: --jobs = x\n"},
      {{"check", "-j", "-1"}, "Could not convert: --jobs = -1\n"},
      {{"explain"}, "TARGET is required\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const ToolRun run = RunTool(c.arguments, folder.path());
    CHECK(run.exit_code == 2);
    CHECK(run.out == "");
    CHECK(run.err == c.err + kMore);
  }
}

TEST_CASE("no command, or none of that name") {
  const TempFolder folder;
  const ToolRun bare = RunTool({}, folder.path());
  CHECK(bare.exit_code == 2);
  CHECK(bare.out == "");
  CHECK(bare.err == RunTool({"--help"}, folder.path()).out);
  const ToolRun typo = RunTool({"chek", "a.md"}, folder.path());
  CHECK(typo.exit_code == 2);
  CHECK(typo.out == "");
  CHECK(typo.err ==
        "stimmig: no command 'chek' (did you mean 'check'?); see stimmig "
        "--help\n");
}

TEST_CASE("--version and --help") {
  const TempFolder folder;
  const ToolRun version = RunTool({"--version"}, folder.path());
  CHECK(version.exit_code == 0);
  CHECK(version.err == "");
  CHECK(version.out.starts_with("stimmig "));
  CHECK(version.out.ends_with("\n"));
  for (const Strings& arguments : {Strings{"--help"},
                                   {"check", "--help"},
                                   {"extract", "--help"},
                                   {"explain", "--help"},
                                   {"rules", "lint", "--help"}}) {
    CAPTURE(arguments);
    const ToolRun help = RunTool(arguments, folder.path());
    CHECK(help.exit_code == 0);
    CHECK(help.err == "");
    CHECK(Contains(help.out, "Usage: stimmig"));
    CHECK(Contains(help.out, "exit codes: 0 "));
  }
}

TEST_CASE("standard input is -") {
  const TempFolder folder;
  folder.Write("b.md", kOther);
  CHECK(RunTool({"check", "-"}, folder.path(), kPlan).exit_code == 0);
  const ToolRun both = RunTool({"check", "-", "b.md"}, folder.path(), kPlan);
  CHECK(both.exit_code == 1);
  CHECK(both.err == "");
  const ToolRun twice = RunTool({"extract", "-", "-"}, folder.path(), kPlan);
  CHECK(twice.exit_code == 0);
  CHECK(twice.out == RunTool({"extract", "-"}, folder.path(), kPlan).out);
  const ToolRun none = RunTool({"check", "-"}, folder.path());
  CHECK(none.exit_code == 2);
  CHECK(none.err == "-: error: is empty\n");
}

TEST_CASE("an article that is only furniture has no figures") {
  const TempFolder folder;
  folder.Write("a.md",
               "3 Minuten Lesezeit\n\nFoto: Agentur Nord, 12.000 Euro\n\n"
               "Mehr zum Thema\n\n- Meta steckt 65 Milliarden Dollar hinein\n");
  const ToolRun check = RunTool({"check", "a.md"}, folder.path());
  CHECK(check.exit_code == 0);
  CHECK(check.err == "");
  const ToolRun extract =
      RunTool({"extract", "--format", "jsonl", "a.md"}, folder.path());
  CHECK(extract.exit_code == 0);
  CHECK(extract.err == "");
  CHECK(extract.out == "");
}

TEST_CASE("explain") {
  const TempFolder folder;
  folder.Write("a.md", kPlan);
  const ToolRun read = RunTool({"explain", "a.md:5"}, folder.path());
  CHECK(read.exit_code == 0);
  CHECK(read.err == "");
  CHECK(Contains(read.out, "a.md:5:16"));
  CHECK(Contains(read.out, "zwischen 60 und 65 Milliarden Dollar"));
  CHECK(Contains(read.out, "meta capex 2025 = 60..65e9 USD @plan"));
  CHECK(Contains(read.out, "rules/"));
  const ToolRun exact = RunTool({"explain", "./a.md:5:16"}, folder.path());
  CHECK(exact.exit_code == 0);
  CHECK(Contains(read.out, exact.out));
  CHECK(exact.out.starts_with("a.md:5:16"));
  const ToolRun german =
      RunTool({"explain", "a.md:5", "--lang", "de"}, folder.path());
  CHECK(german.exit_code == 0);
  CHECK(german.out != read.out);
  const ToolRun nothing = RunTool({"explain", "a.md:2"}, folder.path());
  CHECK(nothing.exit_code == 0);
  CHECK(nothing.err == "");
  CHECK(Contains(nothing.out, "a.md:2"));

  const ToolRun input = RunTool({"explain", "--", "-:5"}, folder.path(), kPlan);
  CHECK(input.exit_code == 0);
  CHECK(Contains(input.out, "-:5:16"));

  const ToolRun no_line = RunTool({"explain", "a.md"}, folder.path());
  CHECK(no_line.exit_code == 2);
  CHECK(no_line.err ==
        "a.md: error: neither a place nor a finding (write FILE:LINE, or at "
        "least 6 digits of a fingerprint)\n");
  const ToolRun missing = RunTool({"explain", "b.md:1"}, folder.path());
  CHECK(missing.exit_code == 2);
  CHECK(missing.err == "b.md: error: no such file or folder\n");
}

// What stands between the first brackets.
std::string Bracketed(const std::string& text) {
  const std::size_t open = text.find('[') + 1;
  return text.substr(open, text.find(']', open) - open);
}

TEST_CASE("explain tells the derivation of a finding") {
  const TempFolder folder;
  folder.Write("a.md", kPlan);
  folder.Write("b.md", kOther);
  const std::string id = Bracketed(RunTool({"check"}, folder.path()).out);
  REQUIRE(id.size() == 8);
  const ToolRun told = RunTool({"explain", id}, folder.path());
  CHECK(told.exit_code == 0);
  CHECK(told.err == "");
  CHECK(told.out.starts_with("Finding " + id));
  CHECK(Contains(told.out, "a.md:5:16"));
  CHECK(Contains(told.out, "meta capex 2025 = 30..40e9 USD @plan"));
  CHECK(Contains(told.out, "rules/languages/de.yaml:"));
  CHECK_FALSE(Contains(told.out, "trace."));
  CHECK(RunTool({"explain", id.substr(0, 6), "b.md", "a.md"}, folder.path())
            .out == told.out);
  const ToolRun german =
      RunTool({"explain", id, "--lang", "de", "--strict"}, folder.path());
  CHECK(german.exit_code == 0);
  CHECK(german.out.starts_with("Befund " + id));
  CHECK(Contains(german.out, "Streng gelesen"));
  CHECK_FALSE(Contains(german.out, "trace."));

  struct Case {
    Strings arguments;
    std::string err;
  };
  const Case cases[] = {
      {{"explain", "012345"},
       "012345: error: no finding of these articles has this fingerprint "
       "(give the PATHs and options of the check that printed it)\n"},
      {{"explain", id, "a.md"},
       id + ": error: no finding of these articles has this fingerprint (give "
            "the PATHs and options of the check that printed it)\n"},
      {{"explain", "a.md:5", "b.md"}, "a.md:5: error: a place takes no PATH\n"},
      {{"explain", id.substr(0, 5)},
       id.substr(0, 5) +
           ": error: neither a place nor a finding (write FILE:LINE, or at "
           "least 6 digits of a fingerprint)\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const ToolRun run = RunTool(c.arguments, folder.path());
    CHECK(run.exit_code == 2);
    CHECK(run.out == "");
    CHECK(run.err == c.err);
  }
}

const std::string kOwnRule =
    "entities:\n"
    "  - id: acme\n"
    "    kind: company\n"
    "    label: {de: Acme, en: Acme}\n"
    "    aliases: [Acme]\n"
    "    tests:\n"
    "      - text: Acme will 2025 rund 5 Milliarden Dollar investieren.\n"
    "        lang: de\n"
    "        facts: ['acme capex 2025 = ~5e9 USD @plan']\n"
    "      - text: Der Akme-Gipfel kostet 5 Milliarden Dollar.\n"
    "        lang: de\n"
    "        absent: [acme]\n";

// Without missing tests and built-in rules, which are tested elsewhere.
std::string Own(const std::string& err) {
  std::string lines;
  for (std::size_t at = 0; at < err.size();) {
    const std::size_t end = std::min(err.find('\n', at), err.size() - 1) + 1;
    const std::string line = err.substr(at, end - at);
    at = end;
    if (!line.starts_with("rules/") && !Contains(line, " lacks a test ")) {
      lines += line;
    }
  }
  return lines;
}

TEST_CASE("own rules") {
  const TempFolder folder;
  folder.Write("own/acme.yaml", kOwnRule);
  const std::string article =
      "---\nlang: de\n---\nAcme will 2025 rund 5 Milliarden Dollar "
      "investieren.";
  const ToolRun known =
      RunTool({"extract", "--rules", "own", "-"}, folder.path(), article);
  CHECK(known.exit_code == 0);
  CHECK(known.err == "");
  CHECK(Contains(known.out, "acme capex 2025 = ~5e9 USD @plan"));
  const ToolRun explained = RunTool({"explain", "--rules", "own", "--", "-:4"},
                                    folder.path(), article);
  CHECK(Contains(explained.out, "own/acme.yaml:2"));

  for (const Strings& arguments :
       {Strings{"rules", "lint", "own"}, {"rules", "lint", "--rules", "own"}}) {
    const ToolRun lint = RunTool(arguments, folder.path());
    CHECK(lint.exit_code <= 1);
    CHECK(Own(lint.err) == "");
  }
  CHECK(Own(RunTool({"rules", "test", "own"}, folder.path()).err) == "");
}

TEST_CASE("own tests that fail") {
  const TempFolder folder;
  std::string rule = kOwnRule;
  rule.replace(rule.find("= ~5e9"), 6, "= ~6e9");
  folder.Write("own/acme.yaml", rule);
  const ToolRun run = RunTool({"rules", "test", "own"}, folder.path());
  CHECK(run.exit_code == 1);
  CHECK(Own(run.err) ==
        "own/acme.yaml:7:1: error: 'acme': missing 'acme capex 2025 = ~6e9 "
        "USD @plan' in: Acme will 2025 rund 5 Milliarden Dollar investieren. "
        "(read: acme capex 2025 = ~5e9 USD @plan)\n");
  CHECK(Contains(run.out, " failed\n"));
}

TEST_CASE("own rules that are broken") {
  const TempFolder folder;
  folder.Write("a.md", kPlan);
  folder.Write("own/a.yaml", "entities:\n  - {id: acme, knid: company}\n");
  folder.Write("bare/readme.md", "no rules");
  const std::string mistakes =
      "own/a.yaml:2:5: error: an entry of 'entities' lacks 'aliases'\n"
      "own/a.yaml:2:5: error: an entry of 'entities' lacks 'kind'\n"
      "own/a.yaml:2:5: error: an entry of 'entities' lacks 'label'\n"
      "own/a.yaml:2:16: error: 'knid' is no key of 'entities' (did you mean "
      "'kind'?)\n";
  const std::string bare = "bare: error: holds no rules (*.yaml)\n";
  const std::string none = "none: error: no such folder\n";
  struct Case {
    Strings arguments;
    std::string err;
  };
  const Case cases[] = {
      {{"check", "--rules", "own", "a.md"}, mistakes},
      {{"extract", "--rules", "own", "a.md"}, mistakes},
      {{"explain", "--rules", "own", "a.md:5"}, mistakes},
      {{"rules", "lint", "own"}, mistakes},
      {{"rules", "test", "own"}, mistakes},
      {{"check", "--rules", "bare", "a.md"}, bare},
      {{"rules", "lint", "none"}, none},
      {{"check", "--rules", "none", "--rules", "bare", "a.md"}, bare + none},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    const ToolRun run = RunTool(c.arguments, folder.path());
    CHECK(run.exit_code == 2);
    CHECK(run.out == "");
    CHECK(Own(run.err) == c.err);
  }
}

TEST_CASE("the output depends on neither threads nor locale") {
  const TempFolder folder;
  folder.Write("a.md", kPlan);
  folder.Write("b.md", kOther);
  const ToolRun one = RunTool({"check", "-j", "1", "."}, folder.path());
  const ToolRun many = RunTool({"check", "-j", "8", "."}, folder.path());
  CHECK(one.out == many.out);
  CHECK(one.out == RunTool({"check", "./b.md", "./a.md"}, folder.path()).out);
  CHECK(one.out.find('\x1B') == std::string::npos);
}

TEST_CASE("lines of facts come in the order of the articles") {
  const TempFolder folder;
  std::vector<std::string> names;
  for (int i = 100; i < 160; ++i) {
    names.push_back("a" + std::to_string(i) + ".txt");
    folder.Write(names.back(), "Meta zahlte 2024 " + std::to_string(i) +
                                   " Millionen Dollar Steuern.\n");
  }
  const ToolRun one =
      RunTool({"extract", "--format", "jsonl", "-j", "1", "."}, folder.path());
  const ToolRun many =
      RunTool({"extract", "--format", "jsonl", "-j", "8", "."}, folder.path());
  CHECK(one.exit_code == 0);
  CHECK(one.out == many.out);
  std::size_t at = 0;
  for (const std::string& name : names) {
    CAPTURE(name);
    at = one.out.find(name, at);
    REQUIRE(at != std::string::npos);
  }
  // What cannot be read is told, the rest is still printed.
  const ToolRun missing =
      RunTool({"extract", "--format", "jsonl", "a100.txt", "nowhere.txt"},
              folder.path());
  CHECK(missing.exit_code == 2);
  CHECK(missing.err.find("nowhere.txt") != std::string::npos);
  CHECK(missing.out.find("a100.txt") != std::string::npos);
}

}  // namespace
}  // namespace stimmig
