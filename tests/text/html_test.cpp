// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "text/limits.h"
#include "text/read_text.h"

namespace stimmig {
namespace {

using Texts = std::vector<std::string>;

Texts OutlineOf(const std::string& html) {
  const ReadResult result = Read("a.html", html, "de");
  REQUIRE(result.document);
  CHECK(Lines(result.diagnostics) == "");
  return Outline(*result.document);
}

TEST_CASE("inline elements are joined, blocks never") {
  struct Case {
    std::string html;
    Texts blocks;
  };
  const Case cases[] = {
      {"<p>Ein <b>Wo</b>rt <i>mehr</i>.", {"body: Ein Wort mehr."}},
      {"<p>A.<p>B.<div>C.</div>D.",
       {"body: A.", "body: B.", "body: C.", "body: D."}},
      {"<p> \n Viel\r\n\t Platz <b> </b> . </p>", {"body: Viel Platz ."}},
      {"<p>65&nbsp;Mrd.&#8239;&euro; &amp; mehr.",
       {"body: 65\u00A0Mrd.\u202F€ & mehr."}},
      {"<p>Investi&shy;tio\u00ADnen von 5<wbr> Euro.",
       {"body: Investitionen von 5 Euro."}},
      {"<p>Eins.<br>Zwei.<br> <br>Drei.<br>",
       {"body: Eins.\nZwei.", "body: Drei."}},
      {"<p>Ja.<ul><li>Umsatz: 5<li>Gewinn: 4</ul>",
       {"body: Ja.", "body: Umsatz: 5", "body: Gewinn: 4"}},
      {"<table><caption>Zahlen.</caption><tr><th>Umsatz<td>5<tr><td>6</table>",
       {"caption: Zahlen.", "body: Umsatz", "body: 5", "body: 6"}},
      {"<p>Ja.<dl><dt>Umsatz<dd>5 Euro</dl>",
       {"body: Ja.", "body: Umsatz", "body: 5 Euro"}},
      {"<p>A.<!-- 7 -->B.</x>C.", {"body: A.B.C."}},
      {"<p>CO<sub>2</sub> je Euro<sup><a href=#1>1</a></sup>.",
       {"body: CO2 je Euro."}},
      {"1 < 2 &lt; 3 &unknown; R&D.", {"body: 1 < 2 < 3 &unknown; R&D."}},
      {"<blockquote><p>Zitat.</blockquote><pre>Zeile.</pre>",
       {"body: Zitat.", "body: Zeile."}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(OutlineOf(c.html) == c.blocks);
  }
}

TEST_CASE("a cell knows the first ones of its row and column") {
  const ReadResult result = Read("a.html",
                                 "<p>Vorher.<table><tr><th>Stadt<th>Preis"
                                 "<tr><td>Kiel<td>3<td>4</table><p>Nachher.",
                                 "de");
  REQUIRE(result.document);
  Texts labels;
  const auto text = [&](const std::optional<Span>& label) {
    return label ? std::string(result.document->Slice(*label)) : "-";
  };
  for (const Block& block : result.document->blocks) {
    labels.push_back(text(block.row_label) + " " + text(block.column_label));
  }
  CHECK(labels == Texts{"- -", "- -", "Stadt -", "- Stadt", "Kiel Preis",
                        "Kiel -", "- -"});
}

TEST_CASE("furniture gives no text") {
  const Texts expected{"headline: Titel", "body: Der Umsatz stieg."};
  const std::string article = "<h1>Titel</h1>";
  for (const std::string furniture :
       {"<script>'5 Euro'</script>",
        "<style>p {}</style>",
        "<nav>5 Euro</nav>",
        "<aside>5 Euro</aside>",
        "<footer>5 Euro</footer>",
        "<form><p>5 Euro</p></form>",
        "<button>5 Euro</button>",
        "<select><option>5 Euro</select>",
        "<noscript>5 Euro</noscript>",
        "<template>5 Euro</template>",
        "<svg><text>5 Euro</text></svg>",
        "<iframe>5 Euro</iframe>",
        "<video>5 Euro</video>",
        "<div hidden>5 Euro</div>",
        "<div aria-hidden=true>5 Euro</div>",
        "<div role=navigation>5 Euro</div>",
        "<!-- 5 Euro -->",
        "<p><a href=x>Mehr: 5 Euro</a></p>",
        "<ul><li><a href=x>5</a> <a href=y>Euro</a></ul>",
        "<header>5 Euro</header>",
        "<figure><img alt='5 Euro'></figure>"}) {
    CAPTURE(furniture);
    CHECK(OutlineOf("<body>" + article + furniture + "<p>Der Umsatz stieg.") ==
          expected);
  }
}

TEST_CASE("the article is where most of the text stands") {
  const std::string prose =
      "Der Umsatz der Werft stieg im vergangenen Jahr deutlich.";
  const Texts expected{"headline: Titel", "body: " + prose};
  const std::string article = "<h1>Titel</h1><p>" + prose + "</p>";
  const std::string others =
      "<div>Andere Meldung.</div><article><p>Noch eine.</article>";
  const std::string pages[] = {
      "<article>" + article + "</article>" + others,
      others + "<main>" + article + "</main>",
      others + "<main><p>Werbung.</p><article>" + article + "</article></main>",
      others + "<div role=main>" + article + "</div>",
      "<article><header>" + article + "</header></article>" + others,
      "<article>" + article + "<article>Leser: 5 Euro</article></article>",
      "<form><main>" + article + "</main></form>",
  };
  for (const std::string& page : pages) {
    CAPTURE(page);
    const ReadResult result = Read("a.html", page, "de");
    REQUIRE(result.document);
    CHECK(result.document->info.title == "Titel");
    const Texts sentences = Sentences(*result.document);
    CHECK(sentences == Texts{"Titel", prose});
  }
  // Where no article stands out, all are read.
  CHECK(OutlineOf("<article><p>Eins.</article><article><p>Zwei.</article>") ==
        Texts{"body: Eins.", "body: Zwei."});
}

TEST_CASE("headline and teaser") {
  struct Case {
    std::string html;
    Texts blocks;
  };
  const std::string title = "<meta property=og:title content='Werft &amp; Co'>";
  const std::string about =
      "<meta name=description content='Sie zahlt 5&nbsp;Euro.'>";
  const std::string text = "<article><p>Der Umsatz der Werft stieg.</article>";
  const std::string body = "body: Der Umsatz der Werft stieg.";
  const Case cases[] = {
      {title + text, {"headline: Werft & Co", body}},
      {title + "<h1>Postille</h1>" + text, {"headline: Werft & Co", body}},
      {"<h1>Werft</h1>" + text, {"headline: Werft", body}},
      {"<article><p>Wirtschaft<h1>Werft</h1><p>Ja.</article>",
       {"body: Wirtschaft", "headline: Werft", "body: Ja."}},
      {about + "<article><h1>Werft</h1><p>Ja.</article>",
       {"headline: Werft", "teaser: Sie zahlt 5\u00A0Euro.", "body: Ja."}},
      {about + title + "<p>Ja.",
       {"headline: Werft & Co", "teaser: Sie zahlt 5\u00A0Euro.", "body: Ja."}},
      // The article says it, too.
      {about + "<h1>Werft</h1><p>Sie zahlt <b>5</b>&nbsp;Euro.<p>Ja.",
       {"headline: Werft", "teaser: Sie zahlt 5\u00A0Euro.", "body: Ja."}},
      // One that was cut.
      {"<meta name=description content='Sie zahlt 5 Mil...'><p>Ja.",
       {"body: Ja."}},
      {"<article><header><h1>Werft</h1><p>Sie zahlt.</header><p>Ja.</article>",
       {"headline: Werft", "teaser: Sie zahlt.", "body: Ja."}},
      {"<h1>Werft</h1><p><strong>Sie zahlt.</strong></p><p>Ja.",
       {"headline: Werft", "teaser: Sie zahlt.", "body: Ja."}},
      {"<h1>Werft</h1><h2>Sie zahlt</h2><p>Ja.",
       {"headline: Werft", "heading: Sie zahlt", "body: Ja."}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(OutlineOf(c.html) == c.blocks);
  }
}

TEST_CASE("every character leads back to the raw file") {
  const std::string html =
      "\xEF\xBB\xBF<meta name=description content='Sie zahlt 7&nbsp;Euro.'>"
      "<h1>Werft &amp; <b>Co</b></h1>\r\n<p>Der  Umsatz \r\n stieg um "
      "<a href=x>5&#8239;Milli&shy;arden</a><br>Euro.";
  const ReadResult result = Read("a.html", html, "de");
  REQUIRE(result.document);
  const Document& document = *result.document;
  struct Case {
    std::string text;
    std::string raw;
  };
  const Case cases[] = {
      {"Werft & Co", "Werft &amp; <b>Co"},
      {"Umsatz stieg", "Umsatz \r\n stieg"},
      {"5\u202FMilliarden\nEuro", "5&#8239;Milli&shy;arden</a><br>Euro"},
      {"\u202F", "&#8239;"},
      {"7\u00A0Euro.", "7&nbsp;Euro."},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::size_t at = document.text().find(c.text);
    REQUIRE(at != std::string_view::npos);
    const Span raw = document.ToRaw({at, at + c.text.size()});
    CHECK(document.raw().Slice(raw) == c.raw);
  }
}

TEST_CASE("a page without text") {
  for (const char* html : {"<html></html>", "<nav>5 Euro</nav>", "<!-- x -->",
                           "<frameset><frame src=a></frameset>"}) {
    CAPTURE(html);
    const ReadResult result = Read("a.html", html, "de");
    REQUIRE(result.document);
    CHECK(result.document->blocks.empty());
    CHECK(result.document->sentences.empty());
  }
}

TEST_CASE("limits of a page") {
  std::string deep = "<html>\n";
  for (std::size_t i = 0; i < 10'000; ++i) deep += "<div>";
  const ReadResult nested = Read("a.html", deep + "5 Euro", "de");
  CHECK_FALSE(nested.document);
  CHECK(Lines(nested.diagnostics) ==
        "a.html:2:1276: error: tags are nested deeper than 256 (an end tag "
        "may be missing)\n");
  const ReadResult large =
      Read("a.html", std::string(kMaxHtmlBytes + 1, 'x'), "de");
  CHECK_FALSE(large.document);
  CHECK(Lines(large.diagnostics) ==
        "a.html: error: holds more than 33554432 bytes of HTML (split it, or "
        "write the articles as JSON Lines)\n");
}

}  // namespace
}  // namespace stimmig
