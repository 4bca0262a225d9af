// SPDX-License-Identifier: Apache-2.0
#include "text/html_metadata.h"

#include <doctest/doctest.h>

#include "text/read_text.h"

namespace stimmig {
namespace {

// "title | outlet | author | url | published | language".
std::string InfoLine(const SourceInfo& info) {
  return info.title.value_or("") + " | " + info.outlet.value_or("") + " | " +
         info.author.value_or("") + " | " + info.url.value_or("") + " | " +
         (info.published ? info.published->ToString() : "") + " | " +
         info.language;
}

std::string JsonLd(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

TEST_CASE("what a page states of its article") {
  const std::string open_graph =
      "<meta property='og:title' content='T &amp; G'>"
      "<meta property='og:site_name' content='Postille'>"
      "<meta name=author content='J. B.'>"
      "<meta property='og:url' content='http://g'>"
      "<meta property='og:locale' content='en_GB'>"
      "<meta property='article:published_time' content='2025-01-02T03:04Z'>";
  struct Case {
    std::string head;
    std::string info;
  };
  const Case cases[] = {
      {"", "H1 |  |  |  | 2025-03-04 | de"},
      {open_graph, "T & G | Postille | J. B. | http://g | 2025-01-02 | en"},
      {JsonLd(R"({"@type": "NewsArticle", "headline": "L",
                  "datePublished": "2025-01-01", "inLanguage": "de-AT",
                  "author": {"name": "A"}, "publisher": {"name": "P"},
                  "url": "http://l"})") +
           open_graph,
       "L | P | A | http://l | 2025-01-01 | de"},
      // Each field from where it is stated first.
      {JsonLd(R"({"@type": ["Thing", "https://schema.org/BlogPosting"],
                  "author": ["A", {"name": "B"}, {}], "headline": ""})") +
           open_graph,
       "T & G | Postille | A, B | http://g | 2025-01-02 | en"},
      {JsonLd(R"([{"@type": "WebSite", "headline": "no"},
                  {"@graph": [{"@type": "Person", "name": "no"},
                              {"@type": "ReportageNewsArticle",
                               "headline": "G"}]}])"),
       "G |  |  |  | 2025-03-04 | de"},
      {JsonLd(R"({"@type": "WebPage", "headline": "no",
                  "mainEntity": {"@type": "Article", "headline": "M",
                                 "dateModified": "2025-02-02"}})"),
       "M |  |  |  | 2025-02-02 | de"},
      {JsonLd(R"({"@type": "NewsArticle", "headline": {"no": 1},
                  "datePublished": "", "isPartOf": {
                  "@type": "NewsArticle", "headline": "no"}})"),
       "H1 |  |  |  | 2025-03-04 | de"},
      {"<script type='text/x'>{\"@type\": \"NewsArticle\"</script>" +
           JsonLd("") + JsonLd(" ") + JsonLd("5"),
       "H1 |  |  |  | 2025-03-04 | de"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.head);
    const ReadResult result =
        Read("a.html", "<html lang=de-DE><head>" + c.head +
                           "</head><aside><time datetime=2020-01-01></time>"
                           "</aside><article><h1>H1</h1><time "
                           "datetime='2025-03-04T05:06'>heute</time>"
                           "<p>Der Umsatz stieg.</article>");
    REQUIRE(result.document);
    CHECK(Lines(result.diagnostics) == "");
    CHECK(InfoLine(result.document->info) == c.info);
  }
}

TEST_CASE("a page tells its version") {
  struct Case {
    std::string head;
    std::string updated;
    int version;
  };
  const Case cases[] = {
      {JsonLd(R"({"@type": "NewsArticle", "version": 3,
                  "dateModified": "2025-01-30T08:15:00+01:00"})"),
       "2025-01-30T07:15Z", 3},
      {JsonLd(R"({"@type": "NewsArticle", "version": "4"})") +
           "<meta property='article:modified_time' content='2025-01-30'>",
       "2025-01-30", 4},
  };
  for (const Case& c : cases) {
    CAPTURE(c.head);
    const ReadResult result = Read("a.html", c.head + "<p>Ja.");
    REQUIRE(result.document);
    CHECK(Lines(result.diagnostics) == "");
    const SourceInfo& info = result.document->info;
    REQUIRE(info.updated);
    CHECK(info.updated->ToString() == c.updated);
    CHECK(info.version == c.version);
  }
}

TEST_CASE("JSON-LD that does not parse is a warning at its key") {
  const ReadResult result =
      Read("a.html", "<html lang=de>\n" +
                         JsonLd("{\"@type\": \"NewsArticle\",\n\"version\": "
                                "\"1.0-rc\", \"datePublished\": \"gestern\"}") +
                         "<p>Ja.");
  REQUIRE(result.document);
  CHECK(Lines(result.diagnostics) ==
        "a.html:3:22: warning: 'gestern' is no date and is left out\n"
        "a.html:3:1: warning: '1.0-rc' is no version and is left out\n");
  CHECK_FALSE(result.document->info.version);
}

TEST_CASE("broken JSON-LD is a warning at its place") {
  const ReadResult result =
      Read("a.html",
           "<html lang=de>\n" + JsonLd("{\"@type\": NewsArticle}") + "<p>Ja.");
  REQUIRE(result.document);
  CHECK(Lines(result.diagnostics) ==
        "a.html:2:46: warning: the metadata is no JSON and is left out "
        "(application/ld+json must be strict JSON)\n");
  CHECK(Sentences(*result.document) == std::vector<std::string>{"Ja."});
}

}  // namespace
}  // namespace stimmig
