// SPDX-License-Identifier: Apache-2.0
#include "text/front_matter.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

struct Read {
  FrontMatter front;
  std::string problems;
  std::string rest;
};

Read ReadFront(const std::string& bytes, std::size_t begin = 0) {
  const SourceText raw("a.md", bytes);
  std::vector<Diagnostic> diagnostics;
  Read read;
  read.front = ReadFrontMatter(raw, begin, diagnostics);
  Sort(diagnostics);
  read.problems = Lines(diagnostics);
  read.rest = bytes.substr(read.front.end);
  return read;
}

TEST_CASE("what front matter says") {
  const Read read = ReadFront(
      "---\ntitle: Meta steckt 65 Mrd. Dollar hinein\noutlet: Elbpost\n"
      "author: 'Jana K.'\npublished: 2025-01-30\nlang: de\n"
      "url: https://a.org/b\ntags: [a, b]\n---\nText\n");
  CHECK(read.problems == "");
  CHECK(read.rest == "Text\n");
  CHECK(read.front.info.title == "Meta steckt 65 Mrd. Dollar hinein");
  CHECK(read.front.info.outlet == "Elbpost");
  CHECK(read.front.info.author == "Jana K.");
  CHECK(read.front.info.published == Date{2025, 1, 30});
  CHECK_FALSE(read.front.info.published_inferred);
  CHECK(read.front.info.language == "de");
  CHECK(read.front.info.url == "https://a.org/b");
}

TEST_CASE("versions of a story and primary sources") {
  const Read read = ReadFront(
      "---\nstory_id: meta-q4\nversion: 2\n"
      "updated: 2025-01-30T08:15:00+01:00\ntrust: primary\n---\n");
  CHECK(read.problems == "");
  CHECK(read.front.info.story_id == "meta-q4");
  CHECK(read.front.info.version == 2);
  REQUIRE(read.front.info.updated);
  CHECK(read.front.info.updated->ToString() == "2025-01-30T07:15Z");
  CHECK(read.front.info.primary);
}

TEST_CASE("where front matter ends") {
  struct Case {
    std::string bytes;
    std::string rest;
  };
  const Case cases[] = {
      {"", ""},
      {"Text", "Text"},
      {"Text\n---\na: 1\n---\n", "Text\n---\na: 1\n---\n"},
      {"----\nText", "----\nText"},
      {"---\n---\nText", "Text"},
      {"---\n---", ""},
      {"---\nlang: de\n---", ""},
      {"--- \nlang: de\n--- \nText", "Text"},
      {"---\r\nlang: de\r\n---\r\nText", "Text"},
      {"---\nlang: de\n...\nText", "Text"},
      {"---\nlang: de\n---\n---\nText", "---\nText"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const Read read = ReadFront(c.bytes);
    CHECK(read.problems == "");
    CHECK(read.rest == c.rest);
    const bool de = c.bytes.find("lang: de\n") != std::string::npos ||
                    c.bytes.find("lang: de\r") != std::string::npos;
    CHECK((read.front.info.language == "de") == de);
  }
}

TEST_CASE("the title is located in the raw file") {
  struct Case {
    std::string bytes;
    std::string located;  // empty: not as it is
  };
  const Case cases[] = {
      {"---\ntitle: 5 Mrd. für Züge\n---\n", "5 Mrd. für Züge"},
      {"---\nlang: de\ntitle: '5 Mrd.'\n---\n", "5 Mrd."},
      {"---\r\ntitle: \"5 Mrd.\"\r\n---\r\n", "5 Mrd."},
      {"---\ntitle: title\n---\n", "title"},
      {"---\ntitle: 'it''s 5'\n---\n", ""},
      {"---\ntitle: \"a\\tb\"\n---\n", ""},
      {"---\ntitle: >\n  a\n  b\n---\n", ""},
      {"---\nlang: de\n---\n", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const auto span = ReadFront(c.bytes).front.title_span;
    CHECK(span.has_value() == !c.located.empty());
    if (span) CHECK(c.bytes.substr(span->begin, span->size()) == c.located);
  }
  const auto span = ReadFront("---\ntitle: title\n---\n").front.title_span;
  REQUIRE(span);
  CHECK(span->begin == 11);
}

TEST_CASE("a byte order mark stands before it") {
  const Read read = ReadFront("\xEF\xBB\xBF---\nlang: de\n---\nText", 3);
  CHECK(read.problems == "");
  CHECK(read.front.info.language == "de");
  CHECK(read.rest == "Text");
}

TEST_CASE("the time behind a day is let pass") {
  for (const char* published :
       {"2025-01-30", "2025-01-30T08:15", "'2025-01-30 08:15'"}) {
    CAPTURE(published);
    const Read read =
        ReadFront("---\npublished: " + std::string(published) + "\n---\n");
    CHECK(read.problems == "");
    CHECK(read.front.info.published == Date{2025, 1, 30});
  }
}

TEST_CASE("each mistake is told with its place, and the rest is read") {
  struct Case {
    std::string bytes;
    std::string problems;
  };
  const Case cases[] = {
      {"---\nlang: de\nText\n",
       "a.md:1:1: error: front matter is not closed (end it with a line "
       "'---')\n"},
      {"---\n- lang\n- de\n---\n",
       "a.md:2:1: error: front matter must be lines of 'key: value'\n"},
      {"---\nnothing\n---\n",
       "a.md:2:1: error: front matter must be lines of 'key: value'\n"},
      {"---\nlang: de\npublished: 30.01.2025\n---\n",
       "a.md:3:12: error: '30.01.2025' is no date (write it as 2025-01-30)\n"},
      {"---\nlang: de\npublished: 2025-02-30\n---\n",
       "a.md:3:12: error: '2025-02-30' is no date (write it as 2025-01-30)\n"},
      {"---\nlang: de\npublished: 2025-01-30x\n---\n",
       "a.md:3:12: error: '2025-01-30x' is no date (write it as 2025-01-30)\n"},
      {"---\nlang: de\nupdated: gestern\n---\n",
       "a.md:3:10: error: 'gestern' is no date (write it as 2025-01-30 or "
       "2025-01-30T08:15:00+01:00)\n"},
      {"---\nlang: de\nversion: 1.2\n---\n",
       "a.md:3:10: error: '1.2' is no version (write it as 2)\n"},
      {"---\nlang: de\ntrust: high\n---\n",
       "a.md:3:8: error: 'high' is no kind of trust (write it as 'primary', or "
       "leave it out)\n"},
      {"---\nauthor: A\nauthor: B\nlang: de\n---\n",
       "a.md:3:1: error: key \"author\" stands twice, first in line 2\n"},
      {"---\nlang: de\nouttlet: Elbpost\n---\n",
       "a.md:3:1: warning: front matter has no key 'outtlet' (did you mean "
       "'outlet'?)\n"},
      {"---\nlang: de\nauthor: [A, B]\n---\n",
       "a.md:3:9: error: 'author' must be one value\n"},
      {"---\nlang: de\ntitle: a: b\n---\n",
       "a.md:3:9: error: a \":\" cannot stand here (check the indentation; "
       "quote text that holds \": \")\n"},
      {"---\npublisht: x\npublished: x\nauthor: {}\nlang: de\n---\n",
       "a.md:2:1: warning: front matter has no key 'publisht' (did you mean "
       "'published'?)\n"
       "a.md:3:12: error: 'x' is no date (write it as 2025-01-30)\n"
       "a.md:4:9: error: 'author' must be one value\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const Read read = ReadFront(c.bytes);
    CHECK(read.problems == c.problems);
    const bool has_map =
        c.problems.find("front matter must") == std::string::npos &&
        c.problems.find("closed") == std::string::npos;
    CHECK((read.front.info.language == "de") == has_map);
  }
}

TEST_CASE("keys of other tools are left alone") {
  for (const char* key : {"tags", "layout", "x", "draft", "description"}) {
    CAPTURE(key);
    CHECK(ReadFront("---\n" + std::string(key) + ": [1]\n---\n").problems ==
          "");
  }
}

}  // namespace
}  // namespace stimmig
