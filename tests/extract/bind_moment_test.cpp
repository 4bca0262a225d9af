// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_moment.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "open; close", "-" where none is named.
std::string Moments(const std::string& text, const std::string& language) {
  std::vector<std::string> lines;
  for (const Fact& f : Extract({.text = text, .language = language}).facts) {
    lines.push_back(f.moment.empty() ? "-" : f.moment);
  }
  return Joined(lines);
}

TEST_CASE("the stage of the day") {
  const Phrasings kRows[] = {
      {"open",
       {"Die Aktie von SAP kostete zum Handelsstart 122 Euro.",
        "Die SAP-Aktie eröffnete bei 122 Euro."},
       {"SAP shares opened at 122 euros.",
        "In early trading, SAP shares cost 122 euros."}},
      {"intraday",
       {"Im Handelsverlauf fiel die SAP-Aktie auf 122 Euro.",
        "Am Vormittag kostete die SAP-Aktie 122 Euro.",
        "Zeitweise fiel die SAP-Aktie auf 122 Euro."},
       {"By midday SAP shares cost 122 euros."}},
      {"close",
       {"Zum Börsenschluss kostete die SAP-Aktie 122 Euro.",
        "Die SAP-Aktie schloss bei 122 Euro."},
       {"SAP shares closed at 122 euros.",
        "SAP shares ended the day at 122 euros."}},
      {"14:30",
       {"Um 14:30 Uhr kostete die SAP-Aktie 122 Euro.",
        "Um 14.30 Uhr kostete die SAP-Aktie 122 Euro.",
        "Die SAP-Aktie kostete gegen 14 Uhr 30 rund 122 Euro."},
       {"At 2:30 p.m. SAP shares cost 122 euros.",
        "SAP shares cost 122 euros at 1430 GMT."}},
      {"09:00",
       {"Um 9 Uhr kostete die SAP-Aktie 122 Euro."},
       {"At 9:00 SAP shares cost 122 euros."}},
      {"12:05", {}, {"At 12:05 pm SAP shares cost 122 euros."}},
      // Each figure of its own clause.
      {"open; close",
       {"Zum Handelsstart kostete die SAP-Aktie 120 Euro, zum Börsenschluss "
        "122 Euro."}},
      {"open; -",
       {"Zum Handelsstart kostete die SAP-Aktie 120 Euro, später 122 Euro."}},
      // What does not change within a day.
      {"-",
       {"Die SAP-Aktie kostete 122 Euro.",
        "Um 14:30 Uhr entließ SAP 300 Mitarbeiter.",
        "Das Werk öffnet um 9 Uhr und hat 300 Mitarbeiter.",
        "SAP schloss 2023 mit einem Umsatz von 31 Milliarden Euro."},
       {"SAP closed the year with revenue of 31 billion euros."}},
  };
  for (const Phrasings& row : kRows) {
    for (const std::string& text : row.german) {
      CAPTURE(text);
      CHECK(Moments(text, "de") == row.expected);
    }
    for (const std::string& text : row.english) {
      CAPTURE(text);
      CHECK(Moments(text, "en") == row.expected);
    }
  }
}

}  // namespace
}  // namespace stimmig::test
