// SPDX-License-Identifier: Apache-2.0
#include "text/furniture.h"

#include <doctest/doctest.h>

#include "text/read_text.h"

namespace stimmig {
namespace {

using Texts = std::vector<std::string>;

const std::string kProse =
    "Der Hersteller aus dem Norden verkaufte im vergangenen Jahr mehr Boote "
    "als je zuvor, und das trotz der hohen Zinsen. Die Werft ist bis weit in "
    "das nächste Jahr hinein ausgelastet, wie der Vorstand am Freitag bei der "
    "Vorlage der Bilanz sagte.";

Texts OutlineOf(const std::string& path, const std::string& text) {
  const ReadResult result = Read(path, text, "de");
  REQUIRE(result.document);
  CheckInvariants(*result.document);
  return Outline(*result.document);
}

TEST_CASE("single lines of furniture") {
  const char* lines[] = {"3 Minuten Lesezeit", "ca. 4 Min. Lesezeit",
                         "Lesedauer: 5 Minuten", "Foto: Agentur Nord",
                         "Leserservice: 0123 456"};
  for (const char* line : lines) {
    CAPTURE(line);
    CHECK(OutlineOf("a.txt",
                    "Werft wächst\n\n" + std::string(line) + "\n\n" + kProse) ==
          Texts{"headline: Werft wächst", "furniture: " + std::string(line),
                "body: " + kProse});
  }
}

TEST_CASE("prose that only begins like furniture is none") {
  const std::string texts[] = {
      "3 Minuten lang stand alles still, dann lief die Produktion wieder an.",
      "Newsletter sind ein Geschäft, das im vergangenen Jahr um 20 Prozent "
      "gewachsen ist, und zwar fast überall. " +
          kProse,
      "Die Karriere des Vorstands begann vor 20 Jahren.",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(OutlineOf("a.txt", "Werft wächst\n\n" + text) ==
          Texts{"headline: Werft wächst", "body: " + text});
  }
}

TEST_CASE("a section in the second half goes to the end") {
  CHECK(
      OutlineOf("a.txt", "Werft wächst\n\n" + kProse +
                             "\n\nMehr zum Thema:\n\nBoote kosten 5 Mio. "
                             "Euro\n\n" +
                             kProse.substr(0, 120)) ==
      Texts{"headline: Werft wächst", "body: " + kProse,
            "furniture: Mehr zum Thema:", "furniture: Boote kosten 5 Mio. Euro",
            "furniture: " + kProse.substr(0, 120)});
}

TEST_CASE("a section in the first half ends where prose begins") {
  CHECK(OutlineOf("a.txt",
                  "Werft wächst\n\nLesen Sie auch\n\nBoote kosten 5 Mio. "
                  "Euro\n\n" +
                      kProse + "\n\n" + kProse) ==
        Texts{"headline: Werft wächst", "furniture: Lesen Sie auch",
              "furniture: Boote kosten 5 Mio. Euro", "body: " + kProse,
              "body: " + kProse});
}

// The title of the front matter stands at the end of a Markdown text.
TEST_CASE("halves are counted without the title of the front matter") {
  const Texts expected{"headline: Werft wächst", "body: " + kProse + kProse,
                       "furniture: Meistgelesen", "furniture: " + kProse};
  for (const char* path : {"a.md", "a.txt"}) {
    CAPTURE(path);
    CHECK(OutlineOf(path, "---\ntitle: Werft wächst\n---\n" + kProse + kProse +
                              "\n\nMeistgelesen\n\n" + kProse) == expected);
  }
}

TEST_CASE("headline, teaser and body") {
  struct Case {
    std::string path;
    std::string text;
    Texts outline;
  };
  const Case cases[] = {
      {"a.md",
       "# Titel\n\n**Vorspann.**\n\nText.",
       {"headline: Titel", "teaser: Vorspann.", "body: Text."}},
      {"a.md",
       "# Titel\n\n*Vorspann.*\n\nText.\n\n**Fett.**",
       {"headline: Titel", "teaser: Vorspann.", "body: Text.", "body: Fett."}},
      {"a.md",
       "---\ntitle: Titel\n---\n3 Minuten Lesezeit\n\n**Vorspann.**",
       {"headline: Titel", "furniture: 3 Minuten Lesezeit",
        "teaser: Vorspann."}},
      {"a.md",
       "# Titel\n\nText.\n\n## Weiter\n\n**Fett.**",
       {"headline: Titel", "body: Text.", "heading: Weiter", "body: Fett."}},
      // The title of the front matter is one headline with an equal heading.
      {"a.md",
       "---\ntitle: Titel\n---\n# Titel\n\nText.",
       {"headline: Titel", "body: Text."}},
      {"a.md",
       "---\ntitle: Titel\n---\n# Anders\n\nText.",
       {"headline: Titel", "heading: Anders", "body: Text."}},
      // Plain text: a short first line without a full stop.
      {"a.txt", "Titel\n\nText.", {"headline: Titel", "body: Text."}},
      {"a.txt",
       "Titel\n\nTitel\n\nText.",
       {"headline: Titel", "headline: Titel", "body: Text."}},
      {"a.txt",
       "Wächst die Werft?\n\nText.",
       {"headline: Wächst die Werft?", "body: Text."}},
      {"a.txt", "Erster Satz.\n\nText.", {"body: Erster Satz.", "body: Text."}},
      {"a.txt", "Allein", {"body: Allein"}},
      {"a.txt", kProse + "\n\nText.", {"body: " + kProse, "body: Text."}},
      // Furniture above the headline is passed over.
      {"a.txt",
       "3 Minuten Lesezeit\n\nTitel\n\nText.",
       {"furniture: 3 Minuten Lesezeit", "headline: Titel", "body: Text."}},
      {"a.txt",
       "3 Minuten Lesezeit\n\n" + kProse,
       {"furniture: 3 Minuten Lesezeit", "body: " + kProse}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(OutlineOf(c.path, c.text) == c.outline);
  }
}

TEST_CASE("furniture has no sentences") {
  const ReadResult result =
      Read("a.txt", "3 Minuten Lesezeit\n\nFoto: Agentur Nord\n", "de");
  REQUIRE(result.document);
  CHECK(result.document->sentences.empty());
}

}  // namespace
}  // namespace stimmig
