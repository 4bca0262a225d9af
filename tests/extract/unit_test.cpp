// SPDX-License-Identifier: Apache-2.0
#include "extract/unit.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "65 Milliarden Dollar|USD; ...": what belongs to a figure, and its unit.
std::string Units(const std::string& text, const std::string& language) {
  Reading reading({.text = text, .language = language});
  std::vector<std::string> lines;
  for (const QuantityMention& q : reading.At(0).quantities) {
    lines.push_back(std::string(reading.At(0).Slice(q.where)) + "|" +
                    (q.unit ? q.unit->code : "-"));
  }
  return Joined(lines);
}

TEST_CASE("units before and behind a number") {
  struct Case {
    std::string text;
    std::string expected;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Es kostet $60.", "$60|USD"},
      {"Es kostet US$60 Mrd.", "US$60 Mrd.|USD"},
      {"Es kostet 60 $.", "60 $|USD"},
      {"Es kostet 60 Milliarden US-Dollar.", "60 Milliarden US-Dollar|USD"},
      {"Es kostet EUR 60.", "EUR 60|EUR"},
      {"Es kostet 60 Mrd. €.", "60 Mrd. €|EUR"},
      {"Es kostet 60\u00A0€.", "60\u00A0€|EUR"},
      {"Es kostet CHF 60.", "CHF 60|CHF"},
      {"Es kostet 60 Schweizer Franken.", "60 Schweizer Franken|CHF"},
      {"Es kostet 60 kanadische Dollar.", "60 kanadische Dollar|CAD"},
      {"Es sind 60 Euro 10 Millionen Euro.",
       "60 Euro|EUR; 10 Millionen Euro|EUR"},
      {"Es sind 25 %.", "25 %|%"},
      {"Es sind 25%.", "25%|%"},
      {"Es sind 0,9 Prozentpunkte.", "0,9 Prozentpunkte|pp"},
      {"Es sind 25 Basispunkte.", "25 Basispunkte|pp"},
      {"Es sind zwei Gigawatt.", "zwei Gigawatt|W"},
      {"Es sind 2 GW Leistung.", "2 GW|W"},
      {"Es sind 31 TWh.", "31 TWh|Wh"},
      {"It costs C$3.5 billion.", "C$3.5 billion|CAD", "en"},
      {"It costs £1.3bn.", "£1.3bn|GBP", "en"},
      {"It costs €31.2 billion.", "€31.2 billion|EUR", "en"},
      {"It costs billions of dollars.", "billions of dollars|USD", "en"},
      {"It is 10 per cent.", "10 per cent|%", "en"},
      {"It is 0.9 percentage points.", "0.9 percentage points|pp", "en"},
      // In a compound the unit is what is counted.
      {"Die 60-Milliarden-Dollar-Investition kommt.",
       "60-Milliarden-Dollar|USD"},
      {"Die 5-Prozent-Hürde bleibt.", "5-Prozent|%"},
      {"Die 4-Tage-Woche kommt.", "4-Tage|d"},
      {"A 60-billion-dollar plan came.", "60-billion-dollar|USD", "en"},
      // Not the unit, but another word with it.
      {"Es gilt in 20 Euro-Ländern.", "20 Euro-Ländern|country"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Units(c.text, c.language) == c.expected);
  }
}

TEST_CASE("counted nouns with what stands between") {
  struct Case {
    std::string text;
    std::string expected;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Es sind 2.048 GPUs.", "2.048 GPUs|GPU"},
      {"Es sind 485.000 Nvidia-Beschleuniger.",
       "485.000 Nvidia-Beschleuniger|GPU"},
      {"Es sind 300 neue Mitarbeiter.", "300 neue Mitarbeiter|employee"},
      {"Es sind 300 hoch qualifizierte Mitarbeiter.",
       "300 hoch qualifizierte Mitarbeiter|employee"},
      {"Es sind 300 hoch qualifizierte neue Mitarbeiter.",
       "300 hoch qualifizierte neue Mitarbeiter|employee"},
      {"Es sind 300 neue und alte Mitarbeiter.",
       "300 neue und alte Mitarbeiter|employee"},
      {"Es sind vier sogenannte \u201eWar Rooms\u201c.",
       "vier sogenannte \u201eWar Rooms\u201c|war_rooms"},
      {"Es sind vier \u201eWar Rooms\u201c.",
       "vier \u201eWar Rooms\u201c|war_rooms"},
      {"Es sind vier \u00bbTeams\u00ab.", "vier \u00bbTeams\u00ab|team"},
      {"Es sind vier \u201eneue Teams\u201c.", "vier \u201eneue Teams|team"},
      {"Es sind 12 Kantinen.", "12 Kantinen|kantinen"},
      {"There were four so-called \"war rooms\".",
       "four so-called \"war rooms\"|war_rooms", "en"},
      {"There were 1,300 highly qualified engineers.",
       "1,300 highly qualified engineers|engineers", "en"},
      {"There were 300 workers.", "300 workers|employee", "en"},
      {"There were 40 women.", "40 women|women", "en"},
      {"There were 12 data centres.", "12 data centres|data_centre", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Units(c.text, c.language) == c.expected);
  }
}

TEST_CASE("nothing is counted") {
  struct Case {
    std::string language;
    std::vector<std::string> texts;
  };
  const Case kCases[] = {
      {"de",
       {"Es sind 300 und mehr.", "Es sind 300.", "Der 47-jährige Manager kam.",
        "Die 100-prozentige Tochter kam.", "Es sind 300 von ihnen.",
        "Es sind 300 am Montag.", "Es sind 300 \u201e"}},
      {"en",
       {"There were 300 of them.", "The 47-year-old manager came.",
        "The 12-inch screens came.", "There were 300 in the room.",
        "The five-star hotels came."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.texts) {
      CAPTURE(text);
      CHECK(Units(text, c.language).ends_with("|-"));
    }
  }
}

}  // namespace
}  // namespace stimmig::test
