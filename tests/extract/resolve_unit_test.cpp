// SPDX-License-Identifier: Apache-2.0
#include "extract/resolve_unit.h"

#include <algorithm>

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "65e9 USD inferred; 3 -", for the last sentence of a text.
std::string Resolved(const std::string& text, const std::string& language) {
  Reading reading({.text = text, .language = language});
  std::vector<std::string> lines;
  for (const ResolvedQuantity& r :
       ResolveUnits(reading.context(), reading.Last())) {
    std::string line = r.quantity.reading.low.value().ToString() + " " +
                       (r.quantity.unit ? r.quantity.unit->code : "-");
    if (r.unsure_unit) {
      line += " unsure";
    } else if (std::ranges::any_of(
                   r.quantity.reasons, [](const Reason& reason) {
                     return reason.slot == "unit" && reason.inferred;
                   })) {
      line += " inferred";
    }
    lines.push_back(line);
  }
  return Joined(lines);
}

TEST_CASE("a unit that stands elsewhere") {
  struct Case {
    std::string expected;
    std::vector<std::string> german;
    std::vector<std::string> english = {};
  };
  const Case kCases[] = {
      // Stated.
      {"5 USD", {"Es kostet 5 Dollar."}, {"It costs 5 dollars."}},
      // Money goes on in the sentence, with a scale word.
      {"60000000000 USD; 65000000000 USD inferred",
       {"Es waren 60 Milliarden Dollar, jetzt 65 Milliarden.",
        "Es waren 60 Milliarden Dollar und 65 Milliarden."},
       {"It was $60 billion, now 65 billion."}},
      {"60000000000 USD; 65 -",
       {"Es waren 60 Milliarden Dollar und 65 am Ende."}},
      // Scale and unit follow.
      {"115800000000 EUR inferred; 119100000000 EUR",
       {"Der Umsatz stieg von 115,8 auf 119,1 Milliarden Euro.",
        "Der Umsatz stieg von 115,8 Milliarden auf 119,1 Milliarden Euro."},
       {"Revenue rose from 115.8 to 119.1 billion euros."}},
      {"3000000000 EUR inferred; 34000000000 EUR",
       {"Der Umsatz stieg um 3 auf 34 Milliarden Euro."}},
      {"40000000000 EUR inferred; 10000000000 EUR",
       {"Der Umsatz stieg auf 40 und der Gewinn auf 10 Milliarden Euro."}},
      {"30 % inferred; 25 %", {"Der Anteil sank von 30 auf 25 Prozent."}},
      // A noun that was said: behind an article, a qualifier, at the end.
      {"2048 GPU; 16000 GPU inferred",
       {"Es sind 2.048 GPUs, weniger als die 16.000, die Google hat.",
        "Es sind 2.048 GPUs statt 16.000.",
        "Es sind 2.048 GPUs, nicht 16.000, wie es hieß."},
       {"There are 2,048 GPUs, not the 16,000 that Google has."}},
      {"70000 employee; 5000 employee inferred",
       {"Es sind 70.000 Mitarbeiter, davon 5.000 in Bayern."}},
      // So many of so many.
      {"70 seat inferred; 121 seat",
       {"Zusammen sind es 70 von 121 Sitzen."},
       {"Together they have 70 of 121 seats."}},
      // What the words above a list count.
      {"26 seat inferred",
       {"Sitze im Rathaus:\n\nSPD: 45\n\nCDU: 26"},
       {"Seats in the council:\n\nSPD: 45\n\nCDU: 26"}},
      {"26 -",
       {"Ergebnis im Rathaus:\n\nSPD: 45\n\nCDU: 26", "CDU: 26"},
       {"Results in the council:\n\nSPD: 45\n\nCDU: 26"}},
      {"4 team; 2 -", {"Es sind vier Teams, in Bayern zwei von allen."}},
      {"16000 1", {"Es sind mehr als die 16.000, die Google hat."}},
      // A large sum beside a word of money takes the article's one currency.
      {"1000000000 XXX unsure",
       {"Der Umsatz liegt in den Milliarden."},
       {"Revenue is in the billions."}},
      {"1000000000 USD unsure",
       {"Es kostet 5 Dollar. Der Umsatz liegt in den Milliarden."},
       {"It costs 5 dollars. Revenue is in the billions."}},
      {"1000000000 XXX unsure",
       {"Es kostet 5 Dollar oder 4 Euro. Der Umsatz liegt in den "
        "Milliarden."}},
      // Cents are hundredths of it.
      {"60 EUR inferred", {"Es kostet 5 Euro. Jetzt sind es 60 Cent."}},
      {"30 EUR/Wh inferred",
       {"Es kostet 5 Euro. Jetzt sind es 30 Cent je Kilowattstunde."}},
      {"30 EUR/Wh inferred",
       {"Es kostet 5 Euro pro Liter. Jetzt sind es 30 Cent je kWh."}},
      {"60 USD inferred", {}, {"It costs 5 dollars. It was 60 cents."}},
      {"60 XXX unsure", {"Es sind 60 Cent."}, {"It was 60 cents."}},
      {"60 XXX unsure", {"Es kostet 5 Euro oder 6 Dollar. Es waren 60 Cent."}},
      {"1000000000 -", {"Sie liegen in den Milliarden."}},
      {"34 -", {"Der Umsatz lag bei 34."}, {"Revenue came to 34 in May."}},
      // A number and no more is told of something.
      {"34 1", {"Die Lösung ist 34."}, {"The answer is 34."}},
      // Pairs, contrasts and lists.
      {"45 case inferred; 50 case", {}, {"There were 45 and 50 cases."}},
      {"176000000 EUR inferred; 255000000 EUR",
       {"Es kostete 176 nach 255 Millionen Euro."}},
      {"20100000000 EUR; 20000000000 EUR inferred",
       {"Es sind 20,1 Milliarden Euro statt zuvor rund 20."},
       {"It is 20.1 billion euros, instead of about 20 before."}},
      {"11.2 % inferred; 7.5 %",
       {"Die Linke holte 11,2, die AfD 7,5 Prozent."}},
      // What the sentence before counts, of one size.
      {"15362 flat unsure",
       {"Es fehlen 20.000 Wohnungen. Fertig wurden 15.362."}},
      {"15.362 1", {"Es fehlen 20.000 Wohnungen. Es waren 15,362."}},
      {"7 XXX unsure", {"Es ist ein siebenstelliger Betrag."}},
      // A sum behind a sum of money.
      {"30000000000 EUR unsure",
       {"SAP erlöste 31 Milliarden Euro. Erwartet waren 30 Milliarden.",
        "SAP erlöste 31 Milliarden Euro.\n\nErwartet waren 30 Milliarden."},
       {"SAP took in 31 billion euros. They had expected 30 billion."}},
      {"115000000000 USD unsure",
       {"Es waren 70 Milliarden Dollar. Nun sollen es zwischen 115 und 135 "
        "Milliarden werden."}},
      {"8000000000 1", {"Es kostet 30 Euro. Die Erde hat 8 Milliarden."}},
      // A percentage is no unit of what is counted.
      {"2 %; 43000 1",
       {"Es stieg um 2 Prozent auf 43.000."},
       {"It rose by 2 percent to 43,000."}},
      // What the clause says is the same again.
      {"9 W unsure",
       {"Es sind 18 Gigawatt. Im Mai waren es weniger als neun."}},
      {"9 -", {"Es sind 18 Gigawatt.\n\nIm Mai waren es weniger als neun."}},
      // The whole that opens the sentence.
      {"40 store; 12 store inferred",
       {"Von 40 Filialen schlossen zwölf.", "Von den 40 Filialen blieben 12.",
        "Aus derzeit 40 Filialen werden 12."},
       {"Of 40 shops inspected, 12 closed.", "From 40 shops it grew to 12."}},
      {"12 1", {"Es sind 40 Filialen. Es schlossen genau 12."}},
      // The noun of a number of them, of a label.
      {"900 complaint inferred; 700 complaint inferred",
       {"Die Zahl der offenen Beschwerden sank von 900 auf 700."},
       {"The number of formal complaints fell from 900 to 700."}},
      {"2 %; 43000 1",
       {"Die Zahl der Starts und Landungen stieg um 2 Prozent auf 43.000."}},
      {"300000000 user inferred; 290000000 user inferred",
       {"Aktive Nutzer: 300 Millionen statt 290 Millionen"},
       {"Active users: 300 million vs. 290 million expected"}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.german) {
      CAPTURE(text);
      CHECK(Resolved(text, "de") == c.expected);
    }
    for (const std::string& text : c.english) {
      CAPTURE(text);
      CHECK(Resolved(text, "en") == c.expected);
    }
  }
}

}  // namespace
}  // namespace stimmig::test
