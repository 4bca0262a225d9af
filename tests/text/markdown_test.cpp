// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "text/blocks.h"
#include "text/read_text.h"

namespace stimmig {
namespace {

using Texts = std::vector<std::string>;

Document Markdown(std::string text, std::size_t body = 0) {
  return MarkdownDocument(std::make_shared<const SourceText>("a.md", text),
                          body);
}

struct Case {
  std::string markdown;
  Texts blocks;
};

const Case kCases[] = {
    {"Eins\n\nZwei\n", {"body: Eins", "body: Zwei"}},
    // Emphasis and strong.
    {"Ein **Plus** von *5* Prozent", {"body: Ein Plus von 5 Prozent"}},
    {"***5***_0_ und 2*0*25", {"body: 50 und 2025"}},
    {"snake_case_name * 3", {"body: snake_case_name * 3"}},
    // Links: their targets are no text, even if they hold the same words.
    {"[Meta](https://a.org/25%20?q=25 \"25 %\") wächst um 25 %",
     {"body: Meta wächst um 25 %"}},
    {"[Meta](https://a.org/25)25 Prozent", {"body: Meta25 Prozent"}},
    {"[a](<u (25)>) 25 [b](u(25)25) 25 [](25) 25", {"body: a 25 b 25  25"}},
    {"[**Meta**][25] 25\n\n[25]: https://a.org/25\n", {"body: Meta 25"}},
    {"[25]: https://a.org/25\n\nVon [25] auf 30", {"body: Von 25 auf 30"}},
    {"<https://a.org/25> 25", {"body: https://a.org/25 25"}},
    // Images, also inside links.
    {"![25 Euro](25.png \"25\")25 Euro", {"body: 25 Euro"}},
    {"![](25.png) 25 Euro", {"body:  25 Euro"}},
    {"[![25](25.png)](https://a.org/25) 25", {"body:  25"}},
    // Entities and escapes.
    {"Forschung &amp; Entwicklung: 5&nbsp;%",
     {"body: Forschung & Entwicklung: 5\u00A0%"}},
    {"65 Mrd. &euro; &#8211; &#x20AC;", {"body: 65 Mrd. € – €"}},
    {"Mehr f&uuml;r Z&uuml;ge, für alle", {"body: Mehr für Züge, für alle"}},
    {"&keine; & & &;", {"body: &keine; & & &;"}},
    {"&amp;amp; AT&T", {"body: &amp; AT&T"}},
    {"5 \\* 3 \\& 2\\. und \\\\ sowie a\\b",
     {"body: 5 * 3 & 2. und \\ sowie a\\b"}},
    {"1\\. Januar", {"body: 1. Januar"}},
    // Code spans keep what they hold.
    {"Der Wert `a\\*b&amp;` ist ``5 ` 6``",
     {"body: Der Wert a\\*b&amp; ist 5 ` 6"}},
    {"Ein `a\nb` hier", {"body: Ein a b hier"}},
    // Line breaks.
    {"Eins\nZwei  \nDrei\\\nVier", {"body: Eins\nZwei\nDrei\nVier"}},
    {"Eins\r\nZwei\r\n\r\nDrei", {"body: Eins\nZwei", "body: Drei"}},
    // Headings.
    {"# Eins #\n\nText\n\nZwei\n====\n\n### **Drei**",
     {"heading: Eins", "body: Text", "heading: Zwei", "heading: Drei"}},
    // Lists and quotes.
    {"- Eins\n- Zwei\n  weiter\n\n1. Drei\n2. Vier",
     {"body: Eins", "body: Zwei\nweiter", "body: Drei", "body: Vier"}},
    {"> Eins\n> zwei\nweiter\n>\n> - Drei",
     {"body: Eins\nzwei\nweiter", "body: Drei"}},
    // Tables: one block a cell.
    {"| Jahr | Umsatz |\n|---|--:|\n| 2024 | **5** Mrd. |\n| 2025 | a \\| b |",
     {"body: Jahr", "body: Umsatz", "body: 2024", "body: 5 Mrd.", "body: 2025",
      "body: a | b"}},
    // Code and HTML blocks are left out, and what is equal behind them found.
    {"```\n25 Euro\n```\n\n25 Euro", {"body: 25 Euro"}},
    {"    25 Euro\n\n25 Euro", {"body: 25 Euro"}},
    {"<div>\n25 Euro\n</div>\n\n25 Euro", {"body: 25 Euro"}},
    {"<!-- 25 Euro -->\n\n25 Euro", {"body: 25 Euro"}},
    {"25 <b title=\"25 Euro\">25 Euro</b>", {"body: 25 25 Euro"}},
    // A paragraph all in bold or italics may be the teaser.
    {"**Ganz fett.**\n\n*Ganz schräg.*\n\n**Halb** fett.",
     {"teaser: Ganz fett.", "teaser: Ganz schräg.", "body: Halb fett."}},
    {"---\n\n***\n", {}},
    {"", {}},
    {"![nur ein Bild](a.png)", {}},
};

TEST_CASE("Markdown gives its text without marks") {
  for (const Case& c : kCases) {
    CAPTURE(c.markdown);
    const Document document = Markdown(c.markdown);
    CHECK(Outline(document) == c.blocks);
  }
}

TEST_CASE("a cell knows the first ones of its row and column") {
  const Document document = Markdown(
      "Vorher.\n\n| Stadt | Preis |\n|---|---|\n| Kiel | 3 |\n| | 4 | 5 "
      "|\n\nNachher.\n");
  std::vector<std::string> labels;
  const auto text = [&](const std::optional<Span>& label) {
    return label ? std::string(document.Slice(*label)) : "-";
  };
  for (const Block& block : document.blocks) {
    labels.push_back(text(block.row_label) + " " + text(block.column_label));
  }
  CHECK(labels == std::vector<std::string>{"- -", "- -", "Stadt -", "- Stadt",
                                           "Kiel Preis", "- Preis", "- -"});
}

TEST_CASE("every character of the text stands in the raw file") {
  for (const Case& c : kCases) {
    for (const std::string prefix : {"", "25 Euro\n\n", "\r\n"}) {
      CAPTURE(c.markdown);
      CheckInvariants(Markdown(prefix + c.markdown));
      CheckInvariants(Markdown(prefix + c.markdown, prefix.size()));
    }
  }
}

// The last occurrence is what the text means; the ones before are targets,
// alternative texts, code.
TEST_CASE("a figure is found where it stands, not where it stood before") {
  const std::string cases[] = {
      "[x](https://a.org/25) ~",
      "![25](25.png) ~",
      "<b title=\"25\">~</b>",
      "[x](y \"25\")**~**",
      "```\n25\n```\n\n~",
      "<!-- 25 -->\n\n~",
      "[25]: u25 (25)\n\n[x][25] ~",
      "[![25](25)](25) ~",
      "`x`[y](25)~",
      "<div>25</div>\n\n~",
  };
  for (const std::string& text : cases) {
    CAPTURE(text);
    std::string markdown = text;
    const std::size_t place = markdown.find('~');
    markdown.replace(place, 1, "25 Euro");
    const Document document = Markdown(markdown);
    const std::size_t at = document.text().rfind("25 Euro");
    REQUIRE(at != std::string_view::npos);
    CHECK(document.ToRaw({at, at + 7}) == Span{place, place + 7});
  }
}

TEST_CASE("marks inside a stretch belong to its raw bytes") {
  struct Row {
    std::string markdown;
    std::string text;
    std::string raw;
  };
  const Row rows[] = {
      {"etwa **65** Mrd. Euro", "65 Mrd. Euro", "65** Mrd. Euro"},
      {"etwa 65 [Mrd.](u) Euro.", "65 Mrd. Euro", "65 [Mrd.](u) Euro"},
      {"etwa 5&nbsp;% mehr", "5\u00A0%", "5&nbsp;%"},
      {"etwa 5 &euro; mehr", "5 €", "5 &euro;"},
      {"&euro; 5", "€ 5", "&euro; 5"},
      {"> 5\n> Euro", "5\nEuro", "5\n> Euro"},
      {"2\\. Quartal", "2. Quartal", "2\\. Quartal"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    const Document document = Markdown(row.markdown);
    const std::size_t at = document.text().find(row.text);
    REQUIRE(at != std::string_view::npos);
    CHECK(document.raw().Slice(document.ToRaw({at, at + row.text.size()})) ==
          row.raw);
  }
}

}  // namespace
}  // namespace stimmig
