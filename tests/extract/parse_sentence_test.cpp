// SPDX-License-Identifier: Apache-2.0
#include "extract/parse_sentence.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

template <class Mentions>
std::string Words(const ParsedSentence& s, const Mentions& mentions) {
  std::vector<std::string> words;
  for (const auto& m : mentions) words.emplace_back(s.Slice(m.where));
  return Joined(words, "|");
}

TEST_CASE("everything that is found in one sentence") {
  Reading reading(
      {.text = "Erstens. Laut Meta stieg der Umsatz 2024 um 10 Prozent auf 34 "
               "Milliarden Euro, bisher könnten weitere 5 Teams nach § 3 "
               "bereit sein."});
  const ParsedSentence& s = reading.At(1);
  CHECK(s.index == 1);
  CHECK(s.offset == 9);
  CHECK(s.text.starts_with("Laut Meta"));
  CHECK(Words(s, s.numbers) == "2024|10|34 Milliarden|5|3");
  CHECK(Words(s, s.quantities) == "10 Prozent|34 Milliarden Euro|5 Teams");
  CHECK(Words(s, s.entities) == "Meta");
  CHECK(Words(s, s.metrics) == "Umsatz");
  CHECK(Words(s, s.periods) == "2024");
  CHECK(Words(s, s.changes) == "stieg");
  CHECK(Words(s, s.modalities) == "stieg");
  CHECK(Words(s, s.frames) == "könnten");
  CHECK(Words(s, s.updates) == "bisher");
  CHECK(Words(s, s.non_figures) == "§ 3");
  REQUIRE(s.attributions.size() == 1);
  REQUIRE(s.attributions.front().speaker.has_value());
  CHECK(s.Word(s.attributions.front().speaker->first) == "Meta");
}

TEST_CASE("entities: the longest, none inside a figure") {
  struct Case {
    std::string text;
    std::string expected;
    bool compound = false;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Reality Labs von Meta Platforms wächst.",
       "Reality Labs|Meta Platforms"},
      {"Metas Umsatz wächst.", "Metas"},
      {"Mark Zuckerberg kam.", "Mark Zuckerberg"},
      {"Es gibt 300 Nvidia-Beschleuniger.", ""},
      {"Die Meta-Aktie steigt.", "Meta", true},
      {"Die Metaanalyse liegt vor.", ""},
      {"Meta's revenue rose.", "Meta's", false, "en"},
      {"Siemens Energy wuchs, Siemens nicht.", "Siemens Energy|Siemens"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    Reading reading({.text = c.text, .language = c.language});
    const ParsedSentence& s = reading.At(0);
    CHECK(Words(s, s.entities) == c.expected);
    if (c.compound) CHECK(s.entities.front().compound);
  }
}

TEST_CASE("a year is a time unless a known unit follows") {
  struct Case {
    std::string text;
    std::string quantities;
    std::string periods;
  };
  const Case kCases[] = {
      {"Im Werk arbeiten 2024 Mitarbeiter.", "2024 Mitarbeiter", ""},
      {"Es waren 2024 rund 300 Stellen.", "rund 300 Stellen", "2024"},
      {"Im Jahr 2024 Stellen zu streichen, ist schwer.", "", "Im Jahr 2024"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    Reading reading({.text = c.text});
    const ParsedSentence& s = reading.At(0);
    CHECK(Words(s, s.quantities) == c.quantities);
    CHECK(Words(s, s.periods) == c.periods);
  }
}

// The grammar is the pack's: words of another one are no numbers.
TEST_CASE("a small pack of one's own words") {
  const std::string kPack = R"(
language: de
grammar:
  decimal: ','
  group: ['.']
  number_words: {tri: 3, dek: 10}
  months: [[I], [II], [III], [IV], [V], [VI], [VII], [VIII], [IX], [X], [XI],
           [XII]]
  function_words: [dum]
scales:
  - {id: de.mega, words: [megu], exponent: 6}
hedges:
  - {id: de.plu, class: more_than, words: [plu ol]}
units:
  - {id: mon, code: MON, dimension: money, words: {de: [moneri]}}
)";
  const LoadedPack loaded =
      LoadPack({MakeLayer({{"p.yaml", kPack}})}, Trust::kChecked);
  CAPTURE(Lines(loaded.diagnostics));
  REQUIRE(loaded.ok());
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"plu ol 5 megu moneri dum 2024", "plu ol 5 megu moneri|2024"},
      {"tri megu moneri", "tri megu moneri"},
      {"drei Millionen Dollar", ""},
      {"rund 5 Dollar", "5"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    Reading reading({.text = c.text}, *loaded.pack);
    CHECK(Words(reading.At(0), reading.At(0).quantities) == c.expected);
  }
}

}  // namespace
}  // namespace stimmig::test
