// SPDX-License-Identifier: Apache-2.0
#include "extract/sentence_clues.h"

#include <algorithm>

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "n" for a number, else "e" for a name.
std::string Clues(const std::string& text, std::string_view language) {
  const RulePack& pack = TestRules();
  const Recognizers recognizers(pack, *pack.FindLanguage(language),
                                *pack.FindIndex(language));
  const auto found = recognizers.clues.LookAt(text);
  return std::string(found.number ? "n" : "") + (found.name ? "e" : "");
}

TEST_CASE("a look tells whether a sentence may hold a number or a name") {
  struct Case {
    std::string text;
    std::string clues;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Meta wuchs um 5 Prozent.", "n"},
      {"Der Umsatz stieg um zwei Prozent.", "n"},
      {"Zweiundzwanzig Leute.", "n"},
      {"Er sprach von Milliarden.", "n"},
      {"Ein Milliardenverlust drohte.", "n"},
      {"Eine Mrd. Stellen.", "n"},
      {"„Metas Umsatz wuchs.“", "e"},
      {"Ein schöner und ein langer.", ""},
      {"Elfenbein ist einmalig.", ""},
      {"FÜNF Boote.", "n"},
      {"Die MÜNCHENER RÜCK wuchs.", "e"},
      {std::string(60, 'x') + " und zwei.", "n"},
      {"Mehr für den Konzern.", ""},
      {"Jeder fünfte Gast.", "n"},
      {"Der fünfte Gast.", ""},
      {"Es kamen dreimal so viele.", "n"},
      {"Es war einmal.", ""},
      {"Die Mieten haben sich verdoppelt.", "n"},
      {"Es kamen Dutzende.", "n"},
      {"Ein siebenstelliger Betrag.", "n"},
      {"", ""},
      {"It was late.", "", "en"},
      {"Twenty-five cats.", "n", "en"},
      {"Billions were lost at Meta.", "n", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Clues(c.text, c.language) == c.clues);
  }
}

// A sentence that the look passes over has neither.
TEST_CASE("no figure and no name of the rules' own tests is passed over") {
  const RulePack& pack = TestRules();
  std::size_t looked_at = 0;
  const auto check = [&](const auto& rules) {
    for (const auto& rule : rules) {
      for (const RuleTest& test : rule.tests) {
        const std::string language =
            test.language.empty() ? "de" : test.language;
        Reading reading({.text = test.text, .language = language});
        Context& context = reading.context();
        for (std::size_t i = 0; i < reading.size(); ++i) {
          const ParsedSentence& s = context.At(i);
          CAPTURE(s.text);
          const auto found = context.recognizers().clues.LookAt(s.text);
          CHECK((found.number || s.numbers.empty()));
          // Where a figure may be, names are looked for anyway; those that only
          // the text introduces are found apart.
          const bool named = std::ranges::any_of(
              s.entities, [&](const EntityMention& mention) {
                return mention.entity < pack.entities.size();
              });
          CHECK((found.number || found.name || !named));
          ++looked_at;
        }
      }
    }
  };
  check(pack.entities);
  check(pack.metrics);
  check(pack.units);
  for (const Language& language : pack.languages) {
    check(language.scales);
    check(language.hedges);
    check(language.ranges);
    check(language.digit_classes);
    check(language.plurals);
    check(language.multiples);
    check(language.periods);
    check(language.non_figures);
  }
  CHECK(looked_at > 100);
}

}  // namespace
}  // namespace stimmig::test
