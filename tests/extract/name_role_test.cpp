// SPDX-License-Identifier: Apache-2.0
#include "extract/name_role.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

TEST_CASE("names that are mentioned in passing") {
  struct Case {
    bool expected;
    std::string language;
    std::vector<std::string> texts;
  };
  const Case kCases[] = {
      // The first name of each text.
      {true,
       "de",
       {"Gegen Kiel kamen viele.", "Es wuchs dank Siemens.",
        "Es wuchs dank der Tochter Siemens.", "Laut der Bundesbank steigt es.",
        "Sie reisen aus den Niederlanden an.", "Die Partei (SPD) gewann.",
        "Berlin – Alles wird teurer.", "Berlin (dpa) - Alles wird teurer.",
        "Frankfurt/Main – Alles wird teurer.", "Frankfurt.",
        "Eine Boeing 737 landete."}},
      {true,
       "en",
       {"They won against Canada.", "It grew, according to Siemens.",
        "Oil was found off Brazil.", "London (Reuters) - Prices rose.",
        "Chicago \u2014 Prices rose.", "A Boeing 737 landed."}},
      {false,
       "de",
       {"Siemens wuchs.", "Der Umsatz von Siemens wuchs.",
        "Dank guter Geschäfte wuchs Siemens.", "In Kiel kamen viele.",
        "Berlin – 45 Prozent", "Berlin-Mitte wächst.", "Berlin",
        "Siemens – ein Konzern aus München – wuchs.",
        "2023 gewann Siemens 40 Kunden.", "Siemens 2023 im Überblick."}},
      {false,
       "en",
       {"Siemens grew.", "Revenue at Siemens grew.",
        "Thanks to strong demand Siemens grew.", "Prices rose in Canada."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.texts) {
      CAPTURE(text);
      Reading reading({.text = text, .language = c.language});
      const auto& entities = reading.context().EntitiesIn(0);
      REQUIRE(!entities.empty());
      CHECK(entities[0].aside == c.expected);
    }
  }
}

}  // namespace
}  // namespace stimmig::test
