// SPDX-License-Identifier: Apache-2.0
#include "stimmig/checker.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <random>

#include "base/utf8.h"
#include "engine/newsroom.h"
#include "figure/notation.h"
#include "pack/test_pack.h"
#include "report/formats.h"
#include "temp_folder.h"

namespace stimmig {
namespace {

std::string ReportOf(const Checker& checker, std::vector<Article> articles,
                     std::string_view format) {
  const Checked checked = checker.Check(std::move(articles));
  return FindReportFormat(format)->print(checked.report, checker.lexicon(), {});
}

TEST_CASE("the report depends on neither order nor threads") {
  const Checker one = MakeChecker({.jobs = 1});
  const Checker eight = MakeChecker({.jobs = 8});
  std::vector<Article> articles = Newsroom();
  const std::string json = ReportOf(one, articles, "json");
  const std::string text = ReportOf(one, articles, "text");
  std::mt19937 random(20250130);
  for (int round = 0; round < 4; ++round) {
    CAPTURE(round);
    std::ranges::shuffle(articles, random);
    CHECK(ReportOf(round % 2 == 0 ? eight : one, articles, "json") == json);
    CHECK(ReportOf(round % 2 == 0 ? one : eight, articles, "text") == text);
  }
}

TEST_CASE("facts are the same without their evidence") {
  const Extraction full = MakeChecker({}).Extract(Newsroom());
  const Extraction bare = MakeChecker({.evidence = false}).Extract(Newsroom());
  REQUIRE(full.facts.size() > 10);
  REQUIRE(bare.facts.size() == full.facts.size());
  for (std::size_t i = 0; i < full.facts.size(); ++i) {
    CAPTURE(full.facts[i].text);
    CHECK(bare.facts[i].id == full.facts[i].id);
    CHECK(Notation(bare.facts[i]) == Notation(full.facts[i]));
    CHECK(bare.facts[i].weak == full.facts[i].weak);
    CHECK_FALSE(full.facts[i].evidence.empty());
    CHECK_FALSE(full.facts[i].context.empty());
    CHECK(bare.facts[i].evidence.empty());
    CHECK(bare.facts[i].context.empty());
  }
}

TEST_CASE("sources carry their origin where they are compared") {
  const std::vector<Article> articles{
      {"a.md",
       "Berlin (dpa) - Meta will 2025 zwischen 60 und 65 Milliarden Dollar "
       "investieren. Das teilte der Konzern am Abend in Menlo Park mit, "
       "nachdem "
       "die Anleger lange auf eine Zahl für die neuen Rechenzentren gewartet "
       "hatten, von denen einige schon im Bau sind."}};
  const Extraction with = MakeChecker({}).Extract(articles);
  CHECK(with.sources.at(0).origin.agencies == std::vector<std::string>{"dpa"});
  CHECK_FALSE(with.sources.at(0).origin.signature.empty());
  const Extraction without = MakeChecker({.origin = false}).Extract(articles);
  CHECK(without.sources.at(0).origin.agencies.empty());
  CHECK(without.sources.at(0).origin.signature.empty());
  CHECK(without.facts.size() == with.facts.size());
}

// --- variants that a reader does not see -------------------------------------

std::string WithByteOrderMark(const std::string& text) {
  return "\xEF\xBB\xBF" + text;
}

std::string WithCrlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

bool IsDigitByte(char c) { return c >= '0' && c <= '9'; }

// Puts every number of plain paragraphs between marks.
std::string WithMarks(const std::string& text, const std::string& mark) {
  std::string out;
  int rules = 0;  // lines "---": the front matter lies between two
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string line = text.substr(at, end - at);
    at = end;
    if (line == "---\n") ++rules;
    const bool plain = rules >= 2 &&
                       line.find_first_of("*#|[_") == std::string::npos &&
                       !line.starts_with("- ");
    bool inside = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool joins = inside && (line[i] == '.' || line[i] == ',') &&
                         i + 1 < line.size() && IsDigitByte(line[i + 1]);
      const bool digit = IsDigitByte(line[i]) || joins;
      if (plain && digit != inside) out += mark;
      if (plain) inside = digit;
      out += line[i];
    }
  }
  return out;
}

// Every fact with all that it says, without its place.
std::vector<std::string> Notations(const Extraction& extraction) {
  std::vector<std::string> notations;
  for (const Fact& fact : extraction.facts) {
    notations.push_back(fact.doc + ": " + Print(Notation(fact)));
  }
  return notations;
}

void CheckPlaces(const std::vector<Article>& articles,
                 const Extraction& extraction) {
  const auto raw_of = [&](const std::string& path) {
    const auto found = std::ranges::find(articles, path, &Article::path);
    REQUIRE(found != articles.end());
    return SourceText(path, found->bytes);
  };
  const auto check = [&](const std::string& doc, Span span,
                         const std::string& text, Position position) {
    CAPTURE(doc);
    CAPTURE(text);
    const SourceText raw = raw_of(doc);
    REQUIRE(span.begin < span.end);
    REQUIRE(span.end <= raw.bytes().size());
    CHECK(raw.Slice(span) == text);
    CHECK_FALSE(FindInvalidUtf8(text));
    CHECK(raw.Locate(span.begin) == position);
  };
  for (const Fact& fact : extraction.facts) {
    check(fact.doc, fact.span, fact.text, fact.position);
    for (const Evidence& evidence : fact.evidence) {
      CHECK(evidence.span.end <= raw_of(fact.doc).bytes().size());
    }
  }
  for (const Unread& unread : extraction.unread) {
    check(unread.doc, unread.span, unread.text, unread.position);
  }
  CHECK(std::ranges::is_sorted(extraction.facts, {}, [](const Fact& fact) {
    return std::pair(fact.doc, fact.span);
  }));
}

TEST_CASE("every fact stands where it says, whatever the file looks like") {
  const Checker checker = MakeChecker();
  const std::vector<Article> plain = Newsroom();
  const std::vector<std::string> expected = Notations(checker.Extract(plain));
  struct Case {
    const char* name;
    std::string (*change)(const std::string&);
  };
  const Case cases[] = {
      {"as it is", [](const std::string& text) { return text; }},
      {"byte order mark", WithByteOrderMark},
      {"CRLF", WithCrlf},
      {"both",
       [](const std::string& t) { return WithByteOrderMark(WithCrlf(t)); }},
      {"strong", [](const std::string& t) { return WithMarks(t, "**"); }},
      {"emphasis", [](const std::string& t) { return WithMarks(t, "*"); }},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    std::vector<Article> articles = plain;
    for (Article& article : articles) article.bytes = c.change(article.bytes);
    const Extraction extraction = checker.Extract(articles);
    CheckPlaces(articles, extraction);
    CHECK(extraction.diagnostics.empty());
    const std::vector<std::string> got = Notations(extraction);
    for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
      CHECK(got[i] == expected[i]);
    }
    CHECK(got.size() == expected.size());
  }
}

TEST_CASE("a fact keeps its id while lines shift") {
  const Checker checker = MakeChecker();
  std::vector<Article> articles = Newsroom();
  const auto ids = [&] {
    std::vector<std::string> all;
    for (const Fact& fact : checker.Extract(articles).facts) {
      all.push_back(fact.id);
    }
    return all;
  };
  const std::vector<std::string> before = ids();
  for (Article& article : articles) {
    article.bytes.insert(article.bytes.find("---\n") + 4, "layout: wide\n");
  }
  CHECK(ids() == before);
  std::vector<std::string> unique = before;
  std::ranges::sort(unique);
  CHECK(std::ranges::adjacent_find(unique) == unique.end());
}

TEST_CASE("what cannot be read leaves the rest checked") {
  const Checker checker = MakeChecker();
  const Checked checked = checker.Check(
      {{"c.md", "Meta investierte 2025 rund 65 Milliarden Dollar."},
       {"b.md", std::string("\0", 1)},
       {"a.md", ""},
       {"d.md", "---\npublished: x\n---\nMeta wuchs."}});
  CHECK(Lines(checked.diagnostics) ==
        "a.md: error: is empty\n"
        "b.md: error: is no text: it holds NUL bytes\n"
        "d.md:2:12: error: 'x' is no date (write it as 2025-01-30)\n");
  REQUIRE(checked.report.sources.size() == 2);
  CHECK(checked.report.sources[0].path == "c.md");
  CHECK(checked.report.sources[1].path == "d.md");
  CHECK(checked.report.facts.size() == 1);
}

TEST_CASE("nothing in, nothing out") {
  const Checker checker = MakeChecker();
  const Checked checked = checker.Check({});
  CHECK(checked.diagnostics.empty());
  CHECK(checked.report.facts.empty());
  CHECK(checked.report.findings.empty());
}

TEST_CASE("own rules are laid on top, and their mistakes told all at once") {
  const TempFolder folder;
  folder.Write("a.yaml", "metrcis: []\nunits: {}\n");
  folder.Write("b.yaml", "entities:\n  - {id: acme}\n");
  const Result<Checker> broken =
      Checker::Create({.rule_folders = {folder.path()}});
  REQUIRE_FALSE(broken);
  const std::string a = folder.path() + "/a.yaml";
  const std::string b = folder.path() + "/b.yaml";
  CHECK(broken.error().message ==
        a +
            ":1:1: error: 'metrcis' is no part of a rule file (did you mean "
            "'metrics'?)\n" +
            a + ":2:8: error: 'units' must be a list of entries\n" + b +
            ":2:5: error: an entry of 'entities' lacks 'aliases'\n" + b +
            ":2:5: error: an entry of 'entities' lacks 'kind'\n" + b +
            ":2:5: error: an entry of 'entities' lacks 'label'");

  const TempFolder own;
  own.Write("a.yaml",
            "entities:\n  - {id: acme, kind: company, label: {de: Acme}, "
            "aliases: [Acme]}\n");
  const Checker checker = MakeChecker({.rule_folders = {own.path()}});
  const Extraction extraction = checker.Extract(
      {{"a.md", "Acme investierte 2025 rund 65 Milliarden Dollar."}});
  REQUIRE(extraction.facts.size() == 1);
  CHECK(extraction.facts[0].entity == "acme");
}

TEST_CASE("the language of all articles can be set") {
  const std::vector<Article> articles{{"a.md", "Meta: 1.300 GPUs"}};
  const Extraction german =
      MakeChecker({.source_language = "de"}).Extract(articles);
  const Extraction english =
      MakeChecker({.source_language = "en"}).Extract(articles);
  CHECK(german.sources.at(0).language == "de");
  CHECK(english.sources.at(0).language == "en");
}

}  // namespace
}  // namespace stimmig
