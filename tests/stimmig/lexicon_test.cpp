// SPDX-License-Identifier: Apache-2.0
#include "stimmig/lexicon.h"

#include <doctest/doctest.h>

#include <string>

namespace stimmig {
namespace {

Lexicon MakeLexicon() {
  Lexicon lexicon;
  lexicon.SetLabel("entity", "meta", "de", "Meta");
  lexicon.SetLabel("metric", "capex", "de", "Investitionen");
  lexicon.SetLabel("metric", "capex", "en", "capital expenditure");
  lexicon.SetLabel("metric", "toll", "en", "death toll");
  lexicon.SetText("de", "kind.contradicts", "Widerspruch");
  lexicon.SetText("de", "card.gap", "Abstand {gap} ({share})");
  return lexicon;
}

TEST_CASE("Label falls back to another language, then to the id") {
  const Lexicon lexicon = MakeLexicon();
  CHECK(lexicon.Label("metric", "capex", "en") == "capital expenditure");
  CHECK(lexicon.Label("metric", "capex", "de") == "Investitionen");
  CHECK(lexicon.Label("metric", "capex", "fr") == "Investitionen");
  CHECK(lexicon.Label("metric", "toll", "de") == "death toll");
  CHECK(lexicon.Label("entity", "meta", "en") == "Meta");
  CHECK(lexicon.Label("entity", "capex", "en") == "capex");
  CHECK(lexicon.Label("unit", "W", "en") == "W");
  CHECK(Lexicon().Label("unit", "W", "en") == "W");
}

TEST_CASE("A later label replaces the earlier") {
  Lexicon lexicon = MakeLexicon();
  lexicon.SetLabel("entity", "meta", "de", "Meta Platforms");
  CHECK(lexicon.Label("entity", "meta", "de") == "Meta Platforms");
}

TEST_CASE("Text gives the key where a template is missing") {
  const Lexicon lexicon = MakeLexicon();
  CHECK(lexicon.Text("de", "kind.contradicts") == "Widerspruch");
  CHECK(lexicon.HasText("de", "kind.contradicts"));
  CHECK(lexicon.Text("en", "kind.contradicts") == "kind.contradicts");
  CHECK_FALSE(lexicon.HasText("en", "kind.contradicts"));
}

TEST_CASE("Fill replaces what it knows") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case cases[] = {
      {"Abstand {gap} ({share})", "Abstand 25 (38 %)"},
      {"{gap}{gap}", "2525"},
      {"{other} {gap}", "{other} 25"},
      {"{{gap}}", "{25}"},
      {"{gap", "{gap"},
      {"gap}", "gap}"},
      {"{}", "{}"},
      {"", ""},
      {"keine", "keine"},
      // What is filled in is not read again.
      {"{trick}", "{gap}"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    Lexicon lexicon;
    lexicon.SetText("de", "x", c.text);
    CHECK(
        lexicon.Fill("de", "x",
                     {{"gap", "25"}, {"share", "38 %"}, {"trick", "{gap}"}}) ==
        c.expected);
  }
  CHECK(Lexicon().Fill("de", "x", {}) == "x");
}

}  // namespace
}  // namespace stimmig
