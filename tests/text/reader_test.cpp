// SPDX-License-Identifier: Apache-2.0
#include "text/reader.h"

#include <doctest/doctest.h>

#include "text/read_text.h"

namespace stimmig {
namespace {

using Texts = std::vector<std::string>;
using namespace std::string_literals;

TEST_CASE("what is no article is told") {
  struct Case {
    std::string bytes;
    std::string problem;
  };
  const std::string utf8_hint =
      " fits no character (convert it, for instance with iconv -f latin1 -t "
      "utf-8)\n";
  const Case cases[] = {
      {"", "a.md: error: is empty\n"},
      {" \n\t\r\n", "a.md: error: is empty\n"},
      {"\xEF\xBB\xBF", "a.md: error: is empty\n"},
      {"\xEF\xBB\xBF \r\n", "a.md: error: is empty\n"},
      {"GIF\0\1"s, "a.md: error: is no text: it holds NUL bytes\n"},
      {"für \xFC",
       "a.md: error: is not UTF-8: the byte at offset 5" + utf8_hint},
      {"\x80", "a.md: error: is not UTF-8: the byte at offset 0" + utf8_hint},
      {"ab\xC3", "a.md: error: is not UTF-8: the byte at offset 2" + utf8_hint},
      {"a\xED\xA0\x80",
       "a.md: error: is not UTF-8: the byte at offset 1" + utf8_hint},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const ReadResult result = Read("a.md", c.bytes);
    CHECK_FALSE(result.document);
    CHECK(Lines(result.diagnostics) == c.problem);
  }
}

TEST_CASE("byte order mark, CRLF and no-break spaces change nothing") {
  const Texts expected{"Werft wächst", "Der Umsatz stieg.",
                       "Das sind 5 Prozent."};
  const std::string plain =
      "Werft wächst\n\nDer Umsatz stieg. Das sind 5 Prozent.\n";
  std::string crlf;
  for (const char c : plain) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  for (const std::string& path : {"a.txt"s, "a.md"s}) {
    for (const std::string& bytes :
         {plain, crlf, "\xEF\xBB\xBF" + plain, "\xEF\xBB\xBF" + crlf}) {
      CAPTURE(path);
      CAPTURE(bytes);
      const ReadResult result = Read(path, bytes, "de");
      REQUIRE(result.document);
      CHECK(result.diagnostics.empty());
      CHECK(Sentences(*result.document) == expected);
      CHECK(result.document->info.title == "Werft wächst");
      CheckInvariants(*result.document);
    }
  }
  const ReadResult result = Read("a.txt", "Das sind 5\u00A0Prozent.\u00A0Ja.");
  REQUIRE(result.document);
  CHECK(Sentences(*result.document) ==
        Texts{"Das sind 5\u00A0Prozent.", "Ja."});
}

TEST_CASE("hard-wrapped sentences are one") {
  const std::string text =
      "Titel\n\nDer Umsatz des Konzerns stieg im vergangenen Jahr\num fünf "
      "Prozent auf 12 Milliarden Euro, wie er am\nFreitag sagte. Das reicht.";
  const Texts expected{
      "Titel",
      "Der Umsatz des Konzerns stieg im vergangenen Jahr\num fünf Prozent auf "
      "12 Milliarden Euro, wie er am\nFreitag sagte.",
      "Das reicht."};
  for (const char* path : {"a.txt", "a.md", "a", "-"}) {
    CAPTURE(path);
    const ReadResult result = Read(path, text, "de");
    REQUIRE(result.document);
    CHECK(Sentences(*result.document) == expected);
  }
}

TEST_CASE("the ending tells the format") {
  struct Case {
    std::string path;
    bool markdown;
  };
  const Case cases[] = {
      {"a.md", true},    {"a.markdown", true}, {"a.txt", false},
      {"-", false},      {"a.md.x", false},    {"md", false},
      {"a.md.gz", true}, {"a.md.zst", true},   {"a.txt.gz", false}};
  for (const auto& [path, markdown] : cases) {
    CAPTURE(path);
    const ReadResult result = Read(path, "Ein **Wort** mehr.");
    REQUIRE(result.document);
    CHECK((result.document->text() == "Ein Wort mehr.") == markdown);
  }
  for (const std::string_view extension : ArticleExtensions()) {
    CHECK(extension.starts_with('.'));
  }
}

TEST_CASE("a date line near the top is the date of publication") {
  struct Case {
    std::string text;
    std::string published;  // empty: none
    bool inferred;
  };
  const std::string body = "\n\nDer Umsatz der Werft stieg um 5 Prozent.";
  const Case cases[] = {
      {"Titel\n\n30.01.2025" + body, "2025-01-30", true},
      {"Titel\n\n30. Januar 2025" + body, "2025-01-30", true},
      {"30.1.2025\n\nTitel" + body, "2025-01-30", true},
      {"Titel\n\nStand: 30.01.2025" + body, "2025-01-30", true},
      {"---\npublished: 2025-01-28\n---\nTitel\n\n30.01.2025" + body,
       "2025-01-28", false},
      // No day, no line of its own, or too far down.
      {"Titel\n\nJanuar 2025" + body, "", false},
      {"Titel\n\n2025" + body, "", false},
      {"Titel\n\nAm 30.01.2025 schloss die Werft." + body, "", false},
      {"A\n\nB\n\nC\n\nD\n\nE\n\nF\n\nG\n\nH\n\n30.01.2025" + body, "", false},
      {"Titel\n\n31.02.2025" + body, "", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const ReadResult result = Read("a.txt", c.text, "de");
    REQUIRE(result.document);
    const SourceInfo& info = result.document->info;
    CHECK((info.published ? info.published->ToString() : "") == c.published);
    CHECK(info.published_inferred == c.inferred);
  }
}

TEST_CASE("an inferred date line is no sentence") {
  const ReadResult result =
      Read("a.txt", "Titel\n\n30.01.2025\n\nDer Umsatz stieg.", "de");
  REQUIRE(result.document);
  CHECK(Sentences(*result.document) == Texts{"Titel", "Der Umsatz stieg."});
}

TEST_CASE("what is known of an article comes before what it states") {
  const ReadResult result =
      ReadDocument({.path = "f.jsonl#7",
                    .bytes = "<html lang=en><p>Der Umsatz stieg.",
                    .format = ".html",
                    .info = {.title = "Werft", .language = "de"},
                    .record = 1},
                   TestRules(), {});
  REQUIRE(result.document);
  CHECK(result.document->text() == "Der Umsatz stieg.");
  CHECK(result.document->info.path == "f.jsonl#7");
  CHECK(result.document->info.title == "Werft");
  CHECK(result.document->info.language == "de");
}

TEST_CASE("the language: option, front matter, else detected") {
  const std::string german = "Der Umsatz ist mit der Zeit und nach dem Jahr.";
  const std::string english = "The revenue was with the time and in a year.";
  struct Case {
    std::string bytes;
    std::string option;
    std::string language;
    std::string problems;
  };
  const Case cases[] = {
      {german, "", "de", ""},
      {english, "", "en", ""},
      {german, "en", "en", ""},
      {"---\nlang: en\n---\n" + german, "", "en", ""},
      {"---\nlang: en\n---\n" + german, "de", "de", ""},
      {"---\nlang: de-AT\n---\n" + english, "", "de", ""},
      {"---\nlang: fr\n---\n" + english, "", "en",
       "a.md: warning: language 'fr' has no rules; read as 'en'\n"},
      {"Le groupe a annoncé mardi que son chiffre d'affaires avait augmenté.",
       "", "de",
       "a.md: warning: language 'fr' has no rules; read as 'de' (it was "
       "detected; --source-lang sets it)\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const ReadResult result = Read("a.md", c.bytes, c.option);
    REQUIRE(result.document);
    CHECK(result.document->info.language == c.language);
    CHECK(Lines(result.diagnostics) == c.problems);
  }
}

TEST_CASE("broken front matter comes with the rest of the article") {
  const ReadResult result = Read(
      "a.md", "---\npublished: gestern\n---\n# Titel\n\nDer Umsatz stieg.");
  REQUIRE(result.document);
  CHECK(Lines(result.diagnostics) ==
        "a.md:2:12: error: 'gestern' is no date (write it as 2025-01-30)\n");
  CHECK(Sentences(*result.document) == Texts{"Titel", "Der Umsatz stieg."});
}

TEST_CASE("the title of the front matter is read as a headline") {
  for (const char* path : {"a.md", "a.txt"}) {
    CAPTURE(path);
    const std::string bytes =
        "\xEF\xBB\xBF---\r\ntitle: 'Werft für 5 Mio. Euro'\r\n---\r\n"
        "Der *Umsatz* stieg.\r\n";
    const ReadResult result = Read(path, bytes, "de");
    REQUIRE(result.document);
    const Document& document = *result.document;
    REQUIRE(document.sentences.size() == 2);
    CHECK(document.PartOf(document.sentences[0]) == Part::kHeadline);
    const Span raw = document.ToRaw(document.sentences[0].span);
    CHECK(document.raw().Slice(raw) == "Werft für 5 Mio. Euro");
    CHECK(document.raw().Locate(raw.begin) == Position{2, 9});
    CHECK(document.info.title == "Werft für 5 Mio. Euro");
    CheckInvariants(document);
  }
}

}  // namespace
}  // namespace stimmig
