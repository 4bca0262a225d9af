// SPDX-License-Identifier: Apache-2.0
#include "engine/explain.h"

#include <doctest/doctest.h>

#include "engine/newsroom.h"
#include "figure/notation.h"
#include "report/explanation.h"

namespace stimmig {
namespace {

TEST_CASE("FILE:LINE[:COLUMN]") {
  struct Case {
    std::string text;
    std::string path;  // empty: no target
    std::size_t line;
    std::optional<std::size_t> column;
  };
  const Case cases[] = {
      {"a.md:7", "a.md", 7, std::nullopt},
      {"a.md:7:19", "a.md", 7, 19},
      {"-:3", "-", 3, std::nullopt},
      {"./b/a.md:7", "b/a.md", 7, std::nullopt},
      {"x:y/a.md:7", "x:y/a.md", 7, std::nullopt},
      {"a:1:2:3", "a:1", 2, 3},
      {"a.md", "", 0, {}},
      {"a.md:", "", 0, {}},
      {"a.md:x", "", 0, {}},
      {"a.md:7x", "", 0, {}},
      {"a.md:-7", "", 0, {}},
      {"a.md:99999999999999999999", "", 0, {}},
      {"", "", 0, {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto target = ParseExplainTarget(c.text);
    REQUIRE(target.has_value() == !c.path.empty());
    if (!target) continue;
    CHECK(target->path == c.path);
    CHECK(target->line == c.line);
    CHECK(target->column == c.column);
  }
}

// Bare templates, so that the order of what is told can be seen.
Lexicon Templates() {
  Lexicon lexicon;
  const auto set = [&](const char* key, const char* text) {
    lexicon.SetText("en", key, text);
  };
  set("explain.figure", "{place} '{text}'");
  set("explain.read", "read {notation}");
  set("explain.intervals", "{inner} in {outer}");
  set("explain.slot", "{slot} by {rule}");
  set("explain.slot_inferred", "{slot} perhaps by {rule}");
  set("explain.structure", "structure");
  set("explain.weak", "weak {slots}");
  set("explain.unread", "unread {why}");
  set("explain.skipped", "skipped");
  set("explain.nothing", "nothing at {place}");
  set("unread.no_unit", "no unit");
  return lexicon;
}

Extraction Sample() {
  Extraction extraction;
  Fact fact;
  fact.doc = "a.md";
  fact.position = {7, 3};
  fact.text = "5 %";
  fact.evidence = {
      {.slot = "unit", .rule = "percent", .file = "u.yaml", .line = 9},
      {.slot = "entity", .rule = "acme", .inferred = true},
      {.slot = "number"}};
  fact.weak = {"period", "metric"};
  extraction.facts.push_back(fact);
  extraction.unread = {{"a.md", {}, {7, 20}, "300", "no_unit"}};
  extraction.skipped = {
      {"a.md",
       {8, 1},
       "§ 218",
       {.slot = "none", .rule = "law", .file = "de.yaml", .line = 3}}};
  return extraction;
}

TEST_CASE("all figures of a place are explained, slot by slot") {
  const Extraction extraction = Sample();
  const Fact& fact = extraction.facts[0];
  const std::string of_fact =
      "a.md:7:3 '5 %'\nread " + Print(Notation(fact)) + "\n" +
      ToString(fact.quantity.figure.inner) + " in " +
      ToString(fact.quantity.figure.outer) +
      "\nunit by percent (u.yaml:9)\nentity perhaps by acme\nnumber by "
      "structure\nweak period, metric\n";
  const std::string of_unread = "a.md:7:20 '300'\nunread no unit\n";
  struct Case {
    std::string target;
    std::string told;
  };
  const Case cases[] = {
      {"a.md:7", of_fact + of_unread},
      {"a.md:7:3", of_fact},
      {"a.md:7:20", of_unread},
      {"a.md:7:4", "nothing at a.md:7\n"},
      {"a.md:8", "a.md:8:1 '§ 218'\nskipped\nnone by law (de.yaml:3)\n"},
      {"a.md:9", "nothing at a.md:9\n"},
      {"b.md:7", "nothing at b.md:7\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.target);
    CHECK(Explain(*ParseExplainTarget(c.target), extraction, Templates(),
                  "en") == c.told);
  }
}

TEST_CASE("a fingerprint or its beginning") {
  for (const char* text : {"3fa2b1", "3fa2b1c9d0e1f203", "abcdef", "000000"}) {
    CAPTURE(text);
    CHECK(IsFingerprint(text));
  }
  for (const char* text : {"", "3fa2b", "3FA2B1", "3fa2b1c9d0e1f2034", "a.md",
                           "3fa2bg", "3fa2b1 "}) {
    CAPTURE(text);
    CHECK_FALSE(IsFingerprint(text));
  }
}

TEST_CASE("a finding is found by the beginning of its fingerprint") {
  Report report;
  report.facts.resize(2);
  report.facts[0].doc = "a.md";
  report.facts[1].doc = "b.md";
  for (const char* fingerprint :
       {"3fa2b1c9d0e1f203", "3fa2b1ffffffffff", "aaaaaaaaaaaaaaaa"}) {
    Finding& finding = report.findings.emplace_back();
    finding.relation = {.kind = RelationKind::kContradicts, .facts = {0, 1}};
    finding.fingerprint = fingerprint;
  }
  Lexicon lexicon;
  lexicon.SetText("en", "message.contradicts", "{first} against {second}");
  const auto find = [&](std::string_view fingerprint) {
    return FindFinding(report, fingerprint, lexicon, "en");
  };
  CHECK(find("3fa2b1f").value() == &report.findings[1]);
  CHECK(find("aaaaaaaaaaaaaaaa").value() == &report.findings[2]);
  REQUIRE_FALSE(find("3fa2b1").has_value());
  CHECK(find("3fa2b1").error().message ==
        "3fa2b1: error: several findings begin so:\n"
        "  3fa2b1c9d0e1f203  a.md against b.md\n"
        "  3fa2b1ffffffffff  a.md against b.md");
  REQUIRE_FALSE(find("fa2b1c").has_value());
  CHECK(find("fa2b1c").error().message.starts_with(
      "fa2b1c: error: no finding of these articles"));
}

TEST_CASE("every finding of the newsroom can be explained") {
  const Checker checker = MakeChecker({.show_incomparable = true});
  const Report report = checker.Check(Newsroom()).report;
  REQUIRE(report.findings.size() > 5);
  for (const char* language : {"de", "en"}) {
    for (const Finding& finding : report.findings) {
      CAPTURE(finding.fingerprint);
      const std::string told = PrintExplanation(
          report, finding, checker.lexicon(), {language, 80, false});
      CAPTURE(told);
      CHECK(told.find(finding.fingerprint) != std::string::npos);
      // No template is missing.
      for (const char* key : {"trace.", "why.", "grave.", "role.", "slot."}) {
        CHECK(told.find(key) == std::string::npos);
      }
      for (const std::size_t index : finding.relation.facts) {
        const Fact& fact = report.facts[index];
        CHECK(told.find(fact.doc + ":" + std::to_string(fact.position.line)) !=
              std::string::npos);
      }
    }
  }
}

TEST_CASE("every fact of the newsroom can be explained") {
  const Checker checker = MakeChecker();
  const Extraction extraction = checker.Extract(Newsroom());
  for (const char* language : {"de", "en"}) {
    for (const Fact& fact : extraction.facts) {
      const ExplainTarget target{fact.doc, fact.position.line,
                                 fact.position.column};
      const std::string told =
          Explain(target, extraction, checker.lexicon(), language);
      CAPTURE(told);
      CHECK(told.find(fact.text) != std::string::npos);
      CHECK(told.find(Print(Notation(fact))) != std::string::npos);
      // No template is missing.
      CHECK(told.find("explain.") == std::string::npos);
      CHECK(told.find("unread.") == std::string::npos);
      for (const Evidence& evidence : fact.evidence) {
        CHECK(told.find(evidence.rule) != std::string::npos);
      }
    }
  }
}

}  // namespace
}  // namespace stimmig
