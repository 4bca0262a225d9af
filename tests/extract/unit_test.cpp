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
      {"Es sind 60 € 10 Cent.", "60 € 10 Cent|EUR"},
      {"In 2023 $60 went there.", "$60|USD", "en"},
      {"In 2023 EUR 60 went there.", "EUR 60|EUR", "en"},
      {"Es sind 25 %.", "25 %|%"},
      {"Es sind 25%.", "25%|%"},
      {"Es sind 0,9 Prozentpunkte.", "0,9 Prozentpunkte|pp"},
      {"Es sind 25 Basispunkte.", "25 Basispunkte|pp"},
      {"Es sind zwei Gigawatt.", "zwei Gigawatt|W"},
      {"Es sind 2 GW Leistung.", "2 GW|W"},
      {"Es sind 31 TWh.", "31 TWh|Wh"},
      {"It costs ringgit 42.", "ringgit 42|MYR", "en"},
      {"It costs sen 50.", "sen 50|XXX", "en"},
      // A word of two units is the other one beside its cues.
      {"It weighs 12 pounds.", "12 pounds|kg", "en"},
      {"Das wiegt 12 Pfund.", "12 Pfund|kg"},
      {"It costs 12 pounds.", "12 pounds|GBP", "en"},
      {"Buy 12 million pounds of flour.", "12 million pounds|GBP", "en"},
      {"They cut rates by half a point.", "half a point|pp", "en"},
      {"He is 5 ft 2 in.", "5 ft 2 in|m", "en"},
      {"The 5 in the house.", "5|-", "en"},
      {"It is 20 <kg>.", "20 <kg|kg", "en"},
      {"It took an hour and half.", "an hour and half|s", "en"},
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
      {"Die 4-Tage-Woche kommt.", "4-Tage|s"},
      {"A 60-billion-dollar plan came.", "60-billion-dollar|USD", "en"},
      // Not the unit, but another word with it.
      {"Es gilt in 20 Euro-Ländern.", "20 Euro-Ländern|country"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Units(c.text, c.language) == c.expected);
  }
}

TEST_CASE("names, cases and symbols of the CLDR") {
  struct Case {
    std::string text;
    std::string expected;
    std::string language = "de";
  };
  const Case kCases[] = {
      // Words of the language, in any case.
      {"Es sind 60 Kilometer.", "60 Kilometer|m"},
      {"Es liegt in 600 Metern Tiefe.", "600 Metern|m"},
      {"Es waren 5 kilometern.", "5 kilometern|m"},
      {"ES SIND 60 MILLIONEN EURO.", "60 MILLIONEN EURO|EUR"},
      {"Es sind 470 Milliarden schwedischer Kronen.",
       "470 Milliarden schwedischer Kronen|SEK"},
      {"Es sind 30 Millionen britische Pfund.",
       "30 Millionen britische Pfund|GBP"},
      {"Es sind 3 Quadratkilometer.", "3 Quadratkilometer|m2"},
      {"Es sind 9 Millionen Hektoliter.", "9 Millionen Hektoliter|m3"},
      {"Es sind 41 Grad.", "41 Grad|Cel"},
      {"Es sind 41 Grad Celsius.", "41 Grad Celsius|Cel"},
      {"Es sind 1,8 Promille.", "1,8 Promille|%"},
      {"Es sind 5 Jahrzehnte.", "5 Jahrzehnte|mo"},
      {"It is 60 kilometres.", "60 kilometres|m", "en"},
      {"It is 6 square feet.", "6 square feet|m2", "en"},
      {"It is 41 degrees Celsius.", "41 degrees Celsius|Cel", "en"},
      {"It is 41 degrees.", "41 degrees|deg", "en"},
      {"It costs 42 Malaysian ringgits.", "42 Malaysian ringgits|MYR", "en"},
      // Symbols and codes in both.
      {"Es sind 5 km.", "5 km|m"},
      {"Es sind 5km.", "5km|m"},
      {"Es sind 5 m².", "5 m²|m2"},
      {"Es sind 5 m2.", "5 m2|m2"},
      {"Es sind 5 km^2.", "5 km^2|m2"},
      {"Es sind 41 °C.", "41 °C|Cel"},
      {"Es sind 118° F.", "118° F|degF"},
      {"Es sind 41 °Celsius.", "41 °Celsius|Cel"},
      {"Es sind 15 vom Hundert.", "15 vom Hundert|%"},
      {"Es sind 5 kanadische Dollars.", "5 kanadische Dollars|CAD"},
      {"Es kostet 60 MYR.", "60 MYR|MYR"},
      {"Es kostet 60 Kč.", "60 Kč|CZK"},
      {"Es kostet ₹60.", "₹60|INR"},
      {"Es kostet R$60.", "R$60|BRL"},
      {"It weighs 12 lbs.", "12 lbs|kg", "en"},
      {"It costs HK$60.", "HK$60|HKD", "en"},
      {"It costs 50¢.", "50¢|XXX", "en"},
      {"It runs at 3 GHz.", "3 GHz|Hz", "en"},
      // Their case tells them apart.
      {"Es sind 5 MW.", "5 MW|W"},
      {"Es sind 5 mW.", "5 mW|W"},
      {"Es sind 5 Mb.", "5 Mb|B"},
      {"Es sind 5 MB.", "5 MB|B"},
      {"Es sind 5 mw.", "5|-"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Units(c.text, c.language) == c.expected);
  }
}

TEST_CASE("symbols that are words, too, stand right behind digits") {
  struct Case {
    std::string text;
    std::string expected;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Es sind 5 t.", "5 t|kg"},
      {"Es sind 5 h.", "5 h|s"},
      {"Es sind 5 l.", "5 l|m3"},
      {"Es ist ein 12-V-Akku.", "12-V|V"},
      {"The board is 12in wide.", "12in|m", "en"},
      {"The 12-inch screens came.", "12-inch|m", "en"},
      {"It costs 43c.", "43c|XXX", "en"},
      {"Es sind 5 Mio. kWh.", "5 Mio. kWh|Wh"},
      {"Es sind zwei kW.", "zwei kW|W"},
      // Not behind words, nor behind an adjective.
      {"Es sind zwei t.", "zwei|-"},
      {"Es sind zwei h.", "zwei|-"},
      {"Es sind 5 neue t.", "5|-"},
      // Words.
      {"There were 5 in 10.", "5 in 10|%", "en"},
      {"There were 5 in the room.", "5|-", "en"},
      {"There were 2 a.", "2|-", "en"},
      {"It holds 24703 L-202.", "24703|-", "en"},
      {"It holds 5L.", "5L|m3", "en"},
      // Classes, gates, thousands.
      {"Er saß in 3 A.", "3|-"},
      {"Er saß in 3 C.", "3|-"},
      {"Er hat 60 K.", "60|-"},
      {"Er traf 5 M.", "5|-"},
      // Codes that are names before a number.
      {"Es war auf der COP 28.", "28|-"},
      {"Es war die AMD 7900.", "7900|-"},
      {"The TOP 10 came.", "", "en"},
      // How old somebody is.
      {"The 47-year-old manager came.", "", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Units(c.text, c.language) == c.expected);
  }
}

// "1.8 EUR/m3 = 1800": value of the first figure in the quotient's base unit.
std::string Quotient(const std::string& text, const std::string& language) {
  Reading reading({.text = text, .language = language});
  std::vector<std::string> lines;
  for (const QuantityMention& q : reading.At(0).quantities) {
    if (!q.unit) continue;
    const Rational value = q.reading.low.value() * q.unit_factor;
    lines.push_back(std::string(reading.At(0).Slice(q.where)) + "|" +
                    q.unit->code + " " + q.unit->dimension + "|" +
                    q.unit_written + "|" + value.ToString());
  }
  return Joined(lines);
}

TEST_CASE("one unit for each of another") {
  struct Case {
    std::string text;
    std::string expected;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Es kostet 1,80 Euro pro Liter.",
       "1,80 Euro pro Liter|EUR/m3 money/volume|Euro pro Liter|1800"},
      {"Es kostet 30 Cent je Kilowattstunde.",
       "30 Cent je Kilowattstunde|XXX/Wh money/energy|Cent je "
       "Kilowattstunde|0.0003"},
      {"Es kostet 60 €/MWh.", "60 €/MWh|EUR/Wh money/energy|€/MWh|0.00006"},
      {"Es waren 90 Kilometer pro Stunde.",
       "90 Kilometer pro Stunde|m/s speed|Kilometer pro Stunde|25"},
      {"Es waren 90 km/h.", "90 km/h|m/s speed|km/h|25"},
      {"Es waren 50 Meter pro Sekunde.",
       "50 Meter pro Sekunde|m/s speed|Meter pro Sekunde|50"},
      {"Es sind 6 Liter pro 100 Kilometer.",
       "6 Liter pro 100 Kilometer|m3/m volume/length|Liter pro 100 "
       "Kilometer|0.00000006"},
      {"Es sind 8 Mbit/s.", "8 Mbit/s|B/s data_rate|Mbit/s|1000000"},
      {"Es sind 419 Tonnen je Hektar.",
       "419 Tonnen je Hektar|kg/m2 mass/area|Tonnen je Hektar|41.9"},
      {"It costs $2/day.", "$2/day|USD/s money/time|$/day|1/43200", "en"},
      {"It costs $36 an hour.", "$36 an hour|USD/s money/time|$ an hour|0.01",
       "en"},
      {"It costs $18/hour.", "$18/hour|USD/s money/time|$/hour|0.005", "en"},
      {"It costs between $350 per kg and $680 per kg.",
       "between $350 per kg and $680 per kg|USD/kg money/mass|$ per kg|350",
       "en"},
      {"It costs $20 to $30 per kg.",
       "$20 to $30 per kg|USD/kg money/mass|$ per kg|20", "en"},
      {"It makes 2 Wh per kilogram.",
       "2 Wh per kilogram|Wh/kg energy/mass|Wh per kilogram|2", "en"},
      // What is counted is what the figure is of.
      {"Es kostet 3,30 Euro je Aktie.", "3,30 Euro|EUR money|Euro|3.3"},
      {"It costs 5 dollars a share.", "5 dollars|USD money|dollars|5", "en"},
      // A period says so already.
      {"Es kostet 3 Euro pro Jahr.", "3 Euro|EUR money|Euro|3"},
      {"It costs 3 dollars a year.", "3 dollars|USD money|dollars|3", "en"},
      {"It costs $2 a day.", "$2|USD money|$|2", "en"},
      {"Es sind 900 Betten am Tag.", "900 Betten|bed count|Betten|900"},
      // Money divides nothing, and nothing is divided by its like.
      {"Es kostet 1,08 Dollar je Euro.", "1,08 Dollar|USD money|Dollar|1.08"},
      {"Es sind 60 kW/82 PS.",
       "60 kW|W power|kW|60000; 82 PS|W power|PS|60310.8975"},
      {"It lasts 5 days a week.", "5 days|s time|days|432000", "en"},
      // A letter needs a mark.
      {"Es kostet 5 Euro pro m.", "5 Euro|EUR money|Euro|5"},
      {"Es kostet 5 Euro/m.", "5 Euro/m|EUR/m money/length|Euro/m|5"},
      {"It costs $5 a m.", "$5|USD money|$|5", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Quotient(c.text, c.language) == c.expected);
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
       "four so-called \"war rooms\"|room", "en"},
      {"There were 1,300 highly qualified engineers.",
       "1,300 highly qualified engineers|engineer", "en"},
      {"There were 300 workers.", "300 workers|employee", "en"},
      {"There were 40 women.", "40 women|woman", "en"},
      // The singular of what no rule knows.
      {"There were 40 pamphlets.", "40 pamphlets|pamphlet", "en"},
      {"There were 40 blank ferries.", "40 blank ferries|ferry", "en"},
      {"There were 40 torn sashes.", "40 torn sashes|sash", "en"},
      {"There were 40 stray foxes.", "40 stray foxes|fox", "en"},
      {"There were 40 series.", "40 series|series", "en"},
      {"There were 40 physics teachers.", "40 physics teachers|teacher", "en"},
      // A name before the noun.
      {"There were 40 UK jobs.", "40 UK jobs|job", "en"},
      {"There were 40 German chemistry students.",
       "40 German chemistry students|student", "en"},
      // The last part of a compound.
      {"Es sind 40 Regionalflughäfen.", "40 Regionalflughäfen|airport"},
      {"Es sind 40 neue Grundschullehrer.", "40 neue Grundschullehrer|teacher"},
      {"Es sind 40 Büro-Rechner.", "40 Büro-Rechner|computer"},
      {"Es sind 40 Baustellen.", "40 Baustellen|construction_site"},
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
       {"Es sind 300 und mehr.", "Es sind 300.", "Der 12-malige Sieger kam.",
        "Die 100-prozentige Tochter kam.", "Es sind 300 von ihnen.",
        "Es sind 300 am Montag.", "Es sind 300 \u201e"}},
      {"en",
       {"There were 300 of them.", "There were 300 in the room.",
        "The five-star hotels came.", "There were 300 glass."}},
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
