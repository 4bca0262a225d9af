// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_qualifiers.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "-; part; correction negated" of each figure.
std::string Qualifiers(const std::string& text, const std::string& language,
                       const std::string& path) {
  std::vector<std::string> lines;
  for (const Fact& f :
       Extract({.text = text, .language = language, .path = path}).facts) {
    std::string line;
    for (const std::string& one : f.qualifiers) {
      line += (line.empty() ? "" : ",") + one;
    }
    if (line.empty()) line = "-";
    if (f.frame != Frame::kAsserted) line += " " + std::string(Name(f.frame));
    lines.push_back(line);
  }
  return Joined(lines);
}

void Check(const std::vector<Phrasings>& cases,
           const std::string& path = "a.txt") {
  for (const Phrasings& row : cases) {
    for (const std::string& text : row.german) {
      CAPTURE(text);
      CHECK(Qualifiers(text, "de", path) == row.expected);
    }
    for (const std::string& text : row.english) {
      CAPTURE(text);
      CHECK(Qualifiers(text, "en", path) == row.expected);
    }
  }
}

TEST_CASE("parts") {
  Check({
      {"-; part; part",
       {"SAP beschäftigt 9.000 Menschen, 4.000 davon in Bonn und 5.000 in "
        "Kiel.",
        "SAP beschäftigt 9.000 Menschen, davon 4.000 in Bonn und 5.000 in "
        "Kiel.",
        "SAP beschäftigt 9.000 Menschen, 40 davon in Bonn und 50 in Kiel."},
       {"SAP employs 9,000 people, 4,000 of them in Bonn and 5,000 in Kiel.",
        "SAP employs 9,000 people, of which 4,000 in Bonn and 5,000 in "
        "Kiel."}},
      {"-; part", {"Von den 9.000 Einwohnern sind 4.000 älter geworden."}},
      // A word inside a name says nothing.
      {"-", {}, {"Amazon Web Services revenue hit $90 billion in 2024."}},
  });
}

TEST_CASE("corrections") {
  Check({
      {"correction; - negated",
       {"Der Gewinn von SAP lag 2022 bei 41 Millionen Euro statt 14 Millionen "
        "Euro.",
        "Der Gewinn von SAP lag 2022 bei 41 Millionen Euro, nicht 14 Millionen "
        "Euro."},
       {"SAP earned 41 million euros instead of 14 million euros in 2022.",
        "SAP earned 41 million euros, not 14 million euros, in 2022."}},
      {"- negated; correction",
       {"Der Gewinn von SAP lag 2022 nicht bei 14 Millionen Euro, sondern bei "
        "41 Millionen Euro."},
       {"SAP earned not 14 million euros but 41 million euros in 2022."}},
      {"correction",
       {"Korrektur: SAP verdiente 2022 rund 41 Millionen Euro.",
        "Richtig ist, dass SAP 2022 rund 41 Millionen Euro verdiente."},
       {"Correction: SAP earned 41 million euros in 2022."}},
      {"- negated",
       {"In einer früheren Fassung des Textes hieß es, SAP habe 2022 rund 14 "
        "Millionen Euro verdient."},
       {"An earlier version of this article said SAP earned 14 million euros "
        "in 2022."}},
      {"-; - negated",
       {"Der Umsatz von SAP lag 2022 bei 31 Milliarden Euro, nicht 2 Prozent "
        "mehr."}},
      {"-", {"SAP strich 2022 rund 300 Stellen statt Prämien zu zahlen."}},
  });
}

TEST_CASE("the headline of a correction is said of the whole text") {
  Check(
      {{"correction; correction",
        {"---\ntitle: \"Korrektur: SAP\"\n---\n\nSAP strich 2022 rund 300 "
         "Stellen.\n\nDer Umsatz lag 2022 bei 31 Milliarden Euro.\n"},
        {"---\ntitle: \"Correction: SAP\"\n---\n\nSAP cut 300 jobs in "
         "2022.\n\nRevenue was 31 billion euros in 2022.\n"}},
       {"-",
        {"---\ntitle: \"SAP nach der Korrektur\"\n---\n\nSAP strich 2022 rund "
         "300 Stellen.\n"}}},
      "a.md");
}

TEST_CASE("amounts for one of many are no totals") {
  Check({
      {"per:inhabitant",
       {"Die Schulden von SAP betragen 11.560 Euro pro Einwohner.",
        "Die Schulden von SAP betragen 11.560 Euro je Einwohner."}},
      {"per:kopf", {"Die Schulden von SAP betragen pro Kopf 11.560 Euro."}},
      {"per:head", {}, {"SAP has debts of 11,560 euros a head."}},
      {"per:employee", {}, {"Revenue per employee at SAP was 450,000 euros."}},
      {"per:car", {}, {"SAP made a profit of $6,000 on each car."}},
      {"per:one", {}, {"SAP bought licences for $11 million each."}},
      // Rates and metrics that are never a total.
      {"-",
       {"Der Umsatz von SAP betrug 11 Millionen Euro pro Monat.",
        "SAP zahlte 2022 eine Dividende von 2,05 Euro je Aktie."},
       {"SAP had revenue of 11 million euros a month."}},
  });
}

TEST_CASE("who measured, and in which world") {
  Check({
      {"measurement:yougov",
       {"Die SPD kommt in einer Umfrage von YouGov auf 15 Prozent.",
        "In der YouGov-Umfrage kommt die SPD auf 15 Prozent."},
       {"Labour stands at 20 percent in a YouGov poll.",
        "Labour stands at 20 percent in a poll by YouGov.",
        "In a bad week for Labour the party is on 20 percent in a YouGov "
        "poll."}},
      {"world:low; world:base",
       {"Im Risikoszenario erwartet SAP 2027 einen Umsatz von 31 Milliarden "
        "Euro, im Basisszenario einen Umsatz von 37 Milliarden Euro."}},
      {"world:base",
       {"Im Basisszenario erwartet SAP 2027 einen Umsatz von 37 Milliarden "
        "Euro."},
       {"In its base case, SAP expects revenue of 37 billion euros in 2027."}},
  });
}

}  // namespace
}  // namespace stimmig::test
