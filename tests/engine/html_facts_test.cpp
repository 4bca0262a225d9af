// SPDX-License-Identifier: Apache-2.0
// Figures of HTML pages from end to end: where they stand, and pages that no
// newsroom writes.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "stimmig/checker.h"

namespace stimmig {
namespace {

const Checker& TheChecker() {
  static const Checker checker = *Checker::Create({.source_language = "de"});
  return checker;
}

Extraction Extract(std::string path, std::string bytes) {
  return TheChecker().Extract(
      {{.path = std::move(path), .bytes = std::move(bytes)}});
}

void Replace(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

// What a browser shows of HTML whose tags hold no ">" in attributes.
std::string Shown(std::string html) {
  for (std::size_t at = html.find('<'); at != std::string::npos;
       at = html.find('<', at)) {
    html.erase(at, html.find('>', at) + 1 - at);
  }
  for (const auto& [reference, character] : {std::pair{"&nbsp;", "\u00A0"},
                                             {"&#8239;", "\u202F"},
                                             {"&euro;", "€"},
                                             {"&uuml;", "ü"},
                                             {"&shy;", ""},
                                             {"\u00AD", ""},
                                             {"\r\n", " "},
                                             {"\n", " "},
                                             {"\t", " "},
                                             {"  ", " "},
                                             {"  ", " "},
                                             {"  ", " "},
                                             {"&amp;", "&"}}) {
    Replace(html, reference, character);
  }
  return html;
}

// The same sentence as HTML in one of many ways.
std::string Dress(const std::string& text, std::mt19937& random) {
  const char* marks[] = {"<b>",
                         "</b>",
                         "<a href=x>",
                         "</a>",
                         "<!-- 7 Euro -->",
                         "<wbr>",
                         "&shy;",
                         "</x>",
                         "<span\nclass='y'>",
                         "</span>"};
  const char* spaces[] = {" ",         "&nbsp;",  "\r\n   ", "\t",
                          " <i> </i>", "&#8239;", "\n"};
  std::string html;
  for (const char c : text) {
    if (random() % 8 == 0 && (c & 0x80) == 0) {
      html += marks[random() % std::size(marks)];
    }
    if (c == ' ') {
      html += spaces[random() % std::size(spaces)];
    } else {
      html += c;
    }
  }
  if (random() % 2 == 0) Replace(html, "€", "&euro;");
  if (random() % 2 == 0) Replace(html, "ü", "&uuml;");
  return html;
}

TEST_CASE("the raw bytes of a fact are its text with marks and references") {
  const std::string sentences[] = {
      "Meta will 2025 zwischen 60 und 65 Milliarden Dollar ausgeben.",
      "Der Umsatz stieg für 2024 um mehr als 3,5 Prozent auf 12,3 Mio. €.",
      "Die Werft beschäftigt rund 1.200 Menschen & baut fünf Schiffe."};
  std::mt19937 random(5489);
  std::size_t facts = 0;
  for (int i = 0; i < 300; ++i) {
    std::string html = "<h1>Werft</h1>\n";
    for (const std::string& sentence : sentences) {
      html += "<p>" + Dress(sentence, random) + "</p>";
    }
    const Extraction extraction = Extract("a.html", html);
    for (const Fact& fact : extraction.facts) {
      const std::string raw =
          html.substr(fact.span.begin, fact.span.end - fact.span.begin);
      CAPTURE(raw);
      CHECK(Shown(raw) == fact.text);
    }
    facts += extraction.facts.size();
  }
  CHECK(facts > 1000);
}

TEST_CASE("the figures of a page are those of its text") {
  const std::string html =
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
      "\"publisher\": {\"name\": \"Elbpost\"}, \"datePublished\": "
      "\"2025-01-30\"}</script><nav>99 Euro</nav><article><h1>Werft</h1>"
      "<figure><figcaption>Das Dock kostete 5&nbsp;Mio.&nbsp;Euro."
      "</figcaption></figure><p>Der Umsatz stieg auf <b>12</b>&nbsp;Millionen "
      "Euro.</article>";
  const Extraction extraction = Extract("a.html", html);
  REQUIRE(extraction.facts.size() == 2);
  const Fact& caption = extraction.facts[0];
  CHECK(caption.part == Part::kCaption);
  CHECK(caption.text == "5\u00A0Mio.\u00A0Euro");
  const Fact& body = extraction.facts[1];
  CHECK(body.part == Part::kBody);
  CHECK(body.text == "12\u00A0Millionen Euro");
  CHECK(body.context == "Der Umsatz stieg auf 12\u00A0Millionen Euro.");
  CHECK(html.substr(body.span.begin, body.span.size()) ==
        "12</b>&nbsp;Millionen Euro");
  REQUIRE(extraction.sources.size() == 1);
  CHECK(extraction.sources[0].outlet == "Elbpost");
  CHECK(body.published == Date::Parse("2025-01-30"));
}

TEST_CASE("a page of 12 megabytes on one line") {
  const std::string paragraph =
      "<p>Die Werft baut <b>weiter</b> Schiffe für Gäste in aller Welt.</p>";
  std::string html = "<article><h1>Werft</h1>";
  while (html.size() < 12'000'000) html += paragraph;
  html += "<p>Der Umsatz stieg 2024 auf 12 Millionen Euro.</p></article>";
  const std::size_t place = html.find("12 Millionen");
  const Extraction extraction = Extract("a.html", html);
  REQUIRE(extraction.facts.size() == 1);
  CHECK(extraction.facts[0].span.begin == place);
  CHECK(extraction.facts[0].position.line == 1);
  CHECK(extraction.facts[0].text == "12 Millionen Euro");
}

TEST_CASE("100,000 digits in a row are no figure") {
  const std::string digits(100'000, '7');
  for (const char* path : {"a.txt", "a.html", "a.md"}) {
    CAPTURE(path);
    const Extraction extraction =
        Extract(path, "Der Umsatz stieg auf " + digits + " Euro.");
    CHECK(extraction.facts.empty());
    CHECK(extraction.diagnostics.empty());
    CHECK(extraction.sources.size() == 1);
  }
}

TEST_CASE("10,000 nested tags are told and the others read") {
  std::string deep, open;
  for (int i = 0; i < 10'000; ++i) open += "<div>";
  const Extraction extraction = TheChecker().Extract(
      {{.path = "deep.html", .bytes = open + "5 Euro"},
       {.path = "good.html", .bytes = "<p>Der Gewinn betrug 5 Euro."}});
  CHECK(extraction.facts.size() == 1);
  REQUIRE(extraction.diagnostics.size() == 1);
  CHECK(extraction.diagnostics[0].file == "deep.html");
  CHECK(extraction.diagnostics[0].severity == Severity::kError);
}

TEST_CASE("an article with 50,000 figures") {
  std::string html = "<h1>Werft</h1>";
  std::string text = "Werft\n\n";
  for (int i = 1; i <= 50'000; ++i) {
    const std::string sentence =
        "Der Umsatz betrug " + std::to_string(1000 + i) + " Euro.";
    html += "<p>" + sentence + "</p>";
    text += sentence + " ";
  }
  CHECK(Extract("a.html", html).facts.size() == 50'000);
  CHECK(Extract("a.txt", text).facts.size() == 50'000);
}

}  // namespace
}  // namespace stimmig
