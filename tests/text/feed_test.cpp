// SPDX-License-Identifier: Apache-2.0
#include "text/feed.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

TEST_CASE("the ending tells a feed") {
  for (const char* path :
       {"a.jsonl", "b/a.ndjson", "a.jsonl.gz", "a.ndjson.zst"}) {
    CAPTURE(path);
    CHECK(IsFeed(path));
  }
  for (const char* path : {"a.json", "jsonl", "a.jsonl.bz2", "a.gz", "-"}) {
    CAPTURE(path);
    CHECK_FALSE(IsFeed(path));
  }
}

TEST_CASE("a record is an article with what is known of it") {
  std::vector<Diagnostic> diagnostics;
  const auto article = ParseRecord(
      "f.jsonl", 3,
      R"({"id": "x1", "text": "f\u00fcr 5 \u20ac\nneu", "html": "<p>", )"
      R"("title": "T", "outlet": "O", "author": null, "section": [1], )"
      R"("published": "2025-01-30T08:15:00Z", "lang": "de", "url": "u"})",
      diagnostics);
  REQUIRE(article);
  CHECK(diagnostics.empty());
  CHECK(article->path == "f.jsonl#x1");
  CHECK(article->bytes == "für 5 €\nneu");
  CHECK(article->format == ".txt");
  CHECK(article->record == 3);
  CHECK(article->info.title == "T");
  CHECK(article->info.outlet == "O");
  CHECK_FALSE(article->info.author);
  CHECK(article->info.published == Date::Parse("2025-01-30"));
  CHECK(article->info.language == "de");
  CHECK(article->info.url == "u");
}

TEST_CASE("a record tells its version") {
  std::vector<Diagnostic> diagnostics;
  const auto article = ParseRecord(
      "f.jsonl", 1,
      R"({"text": "x", "story_id": "s", "version": 2, "trust": "primary", )"
      R"("updated": "2025-01-30T08:15:00Z"})",
      diagnostics);
  REQUIRE(article);
  CHECK(Lines(diagnostics) == "");
  CHECK(article->info.story_id == "s");
  CHECK(article->info.version == 2);
  CHECK(article->info.primary);
  REQUIRE(article->info.updated);
  CHECK(article->info.updated->ToString() == "2025-01-30T08:15Z");
}

TEST_CASE("what is wrong with a record is told with its place") {
  struct Case {
    std::string line;
    std::string path;  // empty: no article
    std::string problems;
  };
  const std::string no_json =
      "error: the line is no JSON (one object a line, in UTF-8)\n";
  const Case cases[] = {
      {"", "", ""},
      {" \t\r", "", ""},
      {R"({"text": "x"})", "f#2", ""},
      {R"({"id": null, "text": "x"})", "f#2", ""},
      {R"({"id": 17, "html": "x"})", "f#17", ""},
      {R"({"id": 17, "html": "x"} y)", "", "f:2:25: " + no_json},
      {R"({"id": "ü" "text": "x"})", "", "f:2:17: " + no_json},
      {"{\"text\": \"\xFF\"}", "", "f:2:11: " + no_json},
      {R"({"text": "x")", "", "f:2:13: " + no_json},
      {std::string(100'000, '['), "", "f:2:1: " + no_json},
      {"[1]", "",
       "f:2:1: error: the record must be an object (write it as {\"id\": "
       "\"1\", \"text\": \"...\"})\n"},
      {R"({"id": 1})", "",
       "f:2:1: error: the record has neither 'text' nor 'html'\n"},
      {R"({"id": 1, "text": 5})", "",
       "f:2:11: error: 'text' must be a string\n"},
      {R"({"id": [], "text": "x"})", "f#2",
       "f:2:2: error: 'id' must be a string or a number (it is read as 2, its "
       "line)\n"},
      {R"({"text": "x", "published": "gestern"})", "f#2",
       "f:2:15: error: 'gestern' is no date (write it as 2025-01-30)\n"},
      {R"({"text": "x", "updated": "x"})", "f#2",
       "f:2:15: error: 'x' is no date (write it as 2025-01-30 or "
       "2025-01-30T08:15:00+01:00)\n"},
      {R"({"text": "x", "version": 1.5})", "f#2",
       "f:2:15: error: 'version' must be a whole number\n"},
      {R"({"text": "x", "version": null, "trust": "low"})", "f#2",
       "f:2:32: error: 'low' is no kind of trust (write it as 'primary', or "
       "leave it out)\n"},
      {R"({"text": "x", "lang": 1})", "f#2",
       "f:2:15: error: 'lang' must be a string\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line.substr(0, 80));
    std::vector<Diagnostic> diagnostics;
    const auto article = ParseRecord("f", 2, c.line, diagnostics);
    CHECK((article ? article->path : "") == c.path);
    CHECK(Lines(diagnostics) == c.problems);
  }
}

}  // namespace
}  // namespace stimmig
