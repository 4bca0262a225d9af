// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_metric.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

TEST_CASE("the nearest cue of the figure's dimension") {
  const Phrasings kRows[] = {
      {"sap revenue 2024 = 34e9 EUR",
       {"Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro.",
        "SAP erzielte 2024 einen Umsatz von 34 Milliarden Euro.",
        "SAP setzte 2024 nur 34 Milliarden Euro um.",
        "Bei 34 Milliarden Euro lag 2024 der Umsatz von SAP."},
       {"Revenue at SAP was 34 billion euros in 2024.",
        "SAP turned over 34 billion euros in 2024."}},
      {"sap operating_profit 2024 = 8e9 EUR",
       {"SAP erzielte 2024 einen operativen Gewinn von 8 Milliarden Euro."},
       {"SAP posted an operating profit of 8 billion euros for 2024."}},
      // Clause borders.
      {"sap revenue 2024 = 34e9 EUR; sap profit 2024 = 3e9 EUR",
       {"Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro, der Gewinn bei 3 "
        "Milliarden Euro.",
        "SAP steigerte 2024 den Umsatz auf 34 Milliarden Euro und den Gewinn "
        "auf 3 Milliarden Euro."},
       {"SAP posted revenue of 34 billion euros in 2024, a profit of 3 billion "
        "euros.",
        "SAP posted revenue of 34 billion euros and a profit of 3 billion "
        "euros for 2024."}},
      {"sap revenue 2024 = 40e9 EUR; sap profit 2024 = 10e9 EUR",
       {"SAP steigerte 2024 den Umsatz auf 40 und den Gewinn auf 10 Milliarden "
        "Euro."}},
      // The unit alone tells.
      {"meta gpu_count = 1.3e6 GPU",
       {"Meta besitzt 1,3 Millionen GPUs."},
       {"Meta owns 1.3 million GPUs."}},
      {"sap headcount 2024 = 109000 employee",
       {"SAP beschäftigte 2024 genau 109.000 Mitarbeiter."},
       {"SAP employed 109,000 employees in 2024."}},
      {"germany unemployed 2025-05 = ~2.9e6 person",
       {"In Deutschland waren im Mai 2025 rund 2,9 Millionen Menschen "
        "arbeitslos."}},
      // No metric of that dimension: only the noun is known.
      {"sap ? 2024 = 5e9 EUR", {"SAP bekam 2024 genau 5 Milliarden Euro."}},
      {"sap count:kantinen 2024 = 5 kantinen",
       {"SAP hatte 2024 fünf Kantinen."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("of two cues at one place the longer is meant, if it fits") {
  const Phrasings kRows[] = {
      {"sap operating_profit 2024 = 8e9 EUR",
       {},
       {"The operating profit of SAP was 8 billion euros in 2024."}},
      {"sap total_expenses 2024 = 8e9 EUR",
       {},
       {"Total expenses at SAP were 8 billion euros in 2024."}},
      {"sap net_margin 2024 = 9 %; sap profit 2024 = 3e9 EUR",
       {},
       {"SAP had a profit margin of 9 percent in 2024, a profit of 3 billion "
        "euros."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("a cue inside of what says something else is none") {
  const Phrasings kRows[] = {
      {"germany wages.change_rel 2024 = 4 %",
       {},
       {"Hourly earnings in Germany rose 4 percent in 2024."}},
      {"sap ? 2024 = 7 %",
       {"Die Dividendenrendite von SAP lag 2024 bei 7 Prozent."}},
      {"sap ?.change_rel 2024 = 9 %",
       {},
       {"The contract prices of SAP rose 9 percent in 2024."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("a subordinate clause is closed") {
  const Phrasings kRows[] = {
      {"sap ?.change_rel 2024 = 5 %",
       {"SAP legte 2024 um 5 Prozent zu, weil ein Gesetz die Mieten freigab."},
       {"SAP grew by 5 percent in 2024, when a law freed rents."}},
      {"sap revenue.change_rel 2024 = 5 %",
       {"Der Umsatz von SAP wuchs 2024, obwohl die Mieten hoch waren, um 5 "
        "Prozent."},
       {"Revenue at SAP, although rents were high, rose by 5 percent in "
        "2024."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("a share is of what its own clause says") {
  const Phrasings kRows[] = {
      {"sap ? 2024 = 80 %",
       {"SAP hat eine Belegschaft von Helfern; SAP zahlte 2024 nur 80 Prozent "
        "des Satzes."}},
      {"sap job_cuts.share 2024 = 5 %",
       {},
       {"SAP laid off 5 percent of its staff in 2024."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("of two cues around a figure the one of fewer words is meant") {
  const Phrasings kRows[] = {
      {"sap job_cuts 2024 = 340 job; sap headcount 2024 = 1450 job",
       {"SAP baute 2024 genau 340 seiner 1.450 Stellen ab."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("a change is that of the figure told right before it") {
  const Phrasings kRows[] = {
      // What nobody knows is not what was told before that.
      {"sap profit 2024 = 3e9 EUR; sap ? 2024 = 15 EUR; sap ?.change_rel 2024 "
       "= 5 %",
       {"Der Gewinn von SAP lag 2024 bei 3 Milliarden Euro. Für Kaffee bekam "
        "SAP 2024 genau 15 Euro, 5 Prozent mehr."}},
      {"sap count:kantinen 2024 = 14 kantinen; sap ?.change_rel 2024 = 4 %",
       {"Die 14 Kantinen von SAP verbuchten 2024 ein Plus von 4 Prozent."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("a word that is a cue of two metrics means the one spoken of") {
  const Phrasings kRows[] = {
      {"bmw vehicle_deliveries 2024 = 2.5e6 vehicle; "
       "bmw vehicle_deliveries.change_rel 2024 = -4 %",
       {"BMW lieferte 2024 genau 2,5 Millionen Fahrzeuge aus. 2024 sanken die "
        "Verkäufe von BMW um 4 Prozent."}},
      {"bmw units_sold.change_rel 2024 = -4 %",
       {"2024 sanken die Verkäufe von BMW um 4 Prozent."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("changes and levels") {
  const Phrasings kRows[] = {
      {"sap revenue.change_rel 2024 = 10 %",
       {"Der Umsatz von SAP stieg 2024 um 10 Prozent.",
        "Der Umsatz von SAP wuchs 2024 um 10 Prozent.",
        "Der Umsatz von SAP verzeichnete 2024 ein Plus von 10 Prozent."},
       {"Revenue at SAP rose by 10 percent in 2024.",
        "Revenue at SAP rose 10% in 2024.",
        "Revenue at SAP was up 10% in 2024."}},
      {"sap revenue.change_rel 2024 = -10 %",
       {"Der Umsatz von SAP sank 2024 um 10 Prozent.",
        "Der Umsatz von SAP verzeichnete 2024 ein Minus von 10 Prozent.",
        "SAP verzeichnete 2024 einen Rückgang des Umsatzes um 10 Prozent."},
       {"Revenue at SAP fell 10 per cent in 2024.",
        "Revenue at SAP fell by 10% in 2024."}},
      // "um X auf Y" is a change and a level.
      {"sap revenue.change_rel 2024 = 10 %; sap revenue 2024 = 34.2e9 EUR",
       {"Der Umsatz von SAP stieg 2024 um 10 Prozent auf 34,2 Milliarden "
        "Euro."},
       {"Revenue at SAP rose by 10% to 34.2 billion euros in 2024.",
        "Revenue at SAP rose 10% to 34.2 billion euros in 2024.",
        "Revenue at SAP was up 10% to 34.2 billion euros in 2024."}},
      {"sap revenue.change_abs 2024 = 3e9 EUR; sap revenue 2024 = 34e9 EUR",
       {"Der Umsatz von SAP stieg 2024 um 3 Milliarden Euro auf 34 Milliarden "
        "Euro.",
        "Der Umsatz von SAP stieg 2024 um 3 auf 34 Milliarden Euro."},
       {"Revenue at SAP rose by 3 billion euros to 34 billion euros in 2024.",
        "Revenue at SAP rose by \u20ac3 billion to \u20ac34 billion in 2024.",
        "Revenue at SAP rose \u20ac3 billion to \u20ac34 billion in 2024."}},
      // "von X auf Y" is before and after; "from X to Y" without a change is a
      // range.
      {"sap revenue 2023 = 31.2e9 EUR; sap revenue 2024 = 34.2e9 EUR",
       {"Der Umsatz von SAP stieg 2024 von 31,2 auf 34,2 Milliarden Euro.",
        "Der Umsatz von SAP stieg 2024 von 31,2 Milliarden auf 34,2 Milliarden "
        "Euro.",
        "Der Umsatz von SAP stieg 2024 von 31,2 Milliarden Euro auf 34,2 "
        "Milliarden Euro."},
       {"Revenue at SAP rose from 31.2 to 34.2 billion euros in 2024.",
        "Revenue at SAP rose from 31.2 billion to 34.2 billion euros in "
        "2024.",
        "Revenue at SAP rose from \u20ac31.2 billion to \u20ac34.2 billion in "
        "2024."}},
      {"sap capex 2025 = 3..4e9 EUR @plan",
       {"SAP will 2025 von 3 bis 4 Milliarden Euro investieren."},
       {"SAP plans to invest from 3 to 4 billion euros in 2025."}},
      {"sap revenue.change_rel 2025 = 3..4 % @plan",
       {},
       {"Revenue at SAP will grow 3 to 4 percent in 2025.",
        "Revenue at SAP will grow by 3 to 4 percent in 2025."}},
      // What was lost is a change, never the value itself.
      {"nvidia market_cap.change_abs 2025-01-27 = -600e9 USD",
       {"Der Börsenwert von Nvidia sank am 27. Januar 2025 um 600 Milliarden "
        "Dollar.",
        "Nvidia verzeichnete am 27. Januar 2025 einen Rückgang des Börsenwerts "
        "um 600 Milliarden Dollar.",
        "Nvidia erlebte am 27. Januar 2025 einen "
        "600-Milliarden-Dollar-Einbruch beim Börsenwert."}},
      {"meta capex 2025 = 60e9 USD @plan",
       {"Meta plant für 2025 eine 60-Milliarden-Dollar-Investition.",
        "Meta plant für 2025 eine 60-Mrd-Dollar-Investition."},
       {"Meta plans a 60-billion-dollar investment for 2025."}},
      {"germany unemployment_rate.change_abs 2024 = 0.9 pp",
       {"Die Arbeitslosenquote in Deutschland stieg 2024 um 0,9 "
        "Prozentpunkte."},
       {"Unemployment in Germany rose by 0.9 percentage points in 2024."}},
      {"germany unemployment_rate 2024 = 5.9 %",
       {"Die Arbeitslosenquote in Deutschland lag 2024 bei 5,9 Prozent.",
        "Die Arbeitslosenquote in Deutschland stieg 2024 auf 5,9 Prozent."},
       {"Unemployment in Germany stood at 5.9 percent in 2024."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("where a level got to is no change") {
  const Phrasings kRows[] = {
      {"germany unemployment_rate 2024 < 5 %",
       {"Die Arbeitslosenquote in Deutschland fiel 2024 unter 5 Prozent.",
        "Die Arbeitslosenquote in Deutschland sank 2024 auf unter 5 Prozent."},
       {"The jobless rate in Germany fell below 5 percent in 2024.",
        "The jobless rate in Germany dropped to under 5 percent in 2024."}},
      {"germany unemployment_rate 2024 > 7 %",
       {"Die Arbeitslosenquote in Deutschland stieg 2024 über 7 Prozent."},
       {"The jobless rate in Germany rose above 7 percent in 2024."}},
      {"sap revenue.change_rel 2024 > 7 %",
       {"Der Umsatz von SAP stieg 2024 um über 7 Prozent.",
        "Der Umsatz von SAP stieg 2024 um mehr als 7 Prozent."},
       {"Revenue at SAP rose by over 7 percent in 2024.",
        "Revenue at SAP rose more than 7 percent in 2024."}},
      // What it was before.
      {"bmw market_share 2023 = 40 %; bmw market_share 2024 = 31 %",
       {"Der Marktanteil von BMW sank 2024 von zuletzt 40 Prozent auf 31 "
        "Prozent."},
       {"The market share of BMW fell from previously 40 percent to 31 "
        "percent in 2024."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("a change is told beside its figure") {
  const Phrasings kRows[] = {
      // A verb in two parts.
      {"sap revenue.change_rel 2024 = -10 %; sap revenue 2024 = 34.2e9 EUR",
       {"Der Umsatz von SAP nahm 2024 um 10 Prozent auf 34,2 Milliarden Euro "
        "ab.",
        "Der Umsatz von SAP gab 2024 um 10 Prozent auf 34,2 Milliarden Euro "
        "nach.",
        "Der Umsatz von SAP brach 2024 um 10 Prozent auf 34,2 Milliarden Euro "
        "ein."}},
      {"sap revenue.change_rel 2024 = 10 %; sap revenue 2024 = 34.2e9 EUR",
       {"Der Umsatz von SAP nahm 2024 um 10 Prozent auf 34,2 Milliarden Euro "
        "zu.",
        "Der Umsatz von SAP legte 2024 um 10 Prozent auf 34,2 Milliarden Euro "
        "zu."}},
      // In the clause before.
      {"sap revenue.change_rel 2024 = -10 %",
       {"2024 brach der Umsatz von SAP ein, und zwar um 10 Prozent.",
        "2024 sank der Umsatz von SAP deutlich, um 10 Prozent."},
       {"In 2024 revenue at SAP fell, by 10 percent."}},
      // Said again as a percentage.
      {"sap profit.change_abs 2024 = -3e6 EUR; "
       "sap profit.change_rel 2024 = -4 %",
       {"2024 sank der Gewinn von SAP um 3 Millionen Euro (4 Prozent)."},
       {"In 2024 profit at SAP fell 3 million euros, or 4 percent.",
        "In 2024 profit at SAP fell 3 million euros (4%)."}},
      {"sap profit 2024 = 3e6 EUR; sap ? 2024 = 4 %",
       {},
       {"In 2024 profit at SAP fell to 3 million euros (4%)."}},
      // Of a price.
      {"sap share_price.change_rel 2024-05 = -3 %",
       {"Die Aktie von SAP notierte im Mai 2024 genau 3 Prozent schwächer.",
        "Die Aktie von SAP schloss im Mai 2024 genau 3 Prozent tiefer."}},
      {"sap share_price.change_rel 2024-05 = 3 %",
       {"Die Aktie von SAP schloss im Mai 2024 genau 3 Prozent fester."}},
      {"sap share_price.change_abs 2024-05 = -3 USD",
       {},
       {"In May 2024 the share price of SAP closed down $3."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("a difference stands before its word") {
  const Phrasings kRows[] = {
      {"sap revenue.change_abs 2024 = -3e9 EUR",
       {"Beim Umsatz hatte SAP 2024 genau 3 Milliarden Euro weniger."},
       {"Revenue at SAP was 3 billion euros lower in 2024."}},
      {"germany unemployment_rate.change_abs 2024 = -0.9 pp",
       {"Die Arbeitslosenquote in Deutschland lag 2024 um 0,9 Prozentpunkte "
        "niedriger."},
       {"Unemployment in Germany was 0.9 percentage points lower in 2024."}},
      {"sap profit.change_rel 2024 = -5 %",
       {"SAP meldete 2024 einen Gewinnrückgang um 5 Prozent."}},
      {"sap profit.change_abs 2024 = -2e9 EUR",
       {"Beim Gewinn gab es bei SAP 2024 einen Rückgang von 2 Milliarden "
        "Euro."}},
      // How long, and from where, is no change.
      {"germany ? = 28800 s; germany rainfall = 491e-3 m3",
       {"In Deutschland fielen binnen acht Stunden 491 Liter Regen."},
       {}},
      {"germany unemployment_rate 2024 = 5.9 %; "
       "germany unemployment_rate 2024 = 6.2 %",
       {},
       {"Unemployment in Germany was 5.9 percent in 2024, down from 6.2 "
        "percent."}},
      // "more than" before a figure is a hedge.
      {"sap revenue 2024 > 3e9 EUR",
       {"Der Umsatz von SAP lag 2024 bei mehr als 3 Milliarden Euro."},
       {"Revenue at SAP was more than 3 billion euros in 2024."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("a metric said before is carried on") {
  const Phrasings kRows[] = {
      {"sap revenue 2024 = 34e9 EUR; sap revenue.change_rel 2024 = 10 %",
       {"Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro. Das waren 2024 10 "
        "Prozent mehr."},
       {"Revenue at SAP was 34 billion euros in 2024. That was 10 percent more "
        "in 2024."}},
      {"germany unemployment_rate 2023 = 5.7 %; "
       "germany unemployment_rate 2024 = 6 %",
       {"Die Arbeitslosenquote in Deutschland lag 2023 bei 5,7 Prozent. 2024 "
        "lag die Quote in Deutschland bei 6 Prozent.",
        "Die Arbeitslosenquote in Deutschland lag 2023 bei 5,7 Prozent. "
        "2024 kam Deutschland auf 6 Prozent."},
       {"Unemployment in Germany was 5.7 percent in 2023. Germany saw 6 "
        "percent in 2024."}},
      // A plain number counts what was counted.
      {"sap headcount 2023 = 107000 employee; sap headcount 2024 = 109000 "
       "employee",
       {"SAP beschäftigte 2023 genau 107.000 Mitarbeiter. 2024 kam SAP auf "
        "109.000."},
       {"SAP employed 107,000 employees in 2023. In 2024 SAP reached "
        "109,000."}},
      {"sap count:kantinen 2024 = 5 kantinen; sap "
       "count:kantinen.change_rel 2024 = -40 %",
       {"SAP hatte 2024 fünf Kantinen. Das entspricht 2024 einem Rückgang um "
        "40 "
        "Prozent."}},
      // The rate that goes with a count.
      {"germany unemployed 2024 = 2.8e6 person; "
       "germany unemployment_rate 2024 = 6 %",
       {"Die Zahl der Arbeitslosen in Deutschland lag 2024 bei 2,8 Millionen. "
        "2024 stieg die Quote in Deutschland auf 6 Prozent.",
        "Die Zahl der Arbeitslosen in Deutschland lag 2024 bei 2,8 "
        "Millionen.\n\n2024 stieg die Quote in Deutschland auf 6 Prozent."},
       {"In Germany 2.8 million people were out of work in 2024. In 2024 the "
        "rate in Germany rose to 6 percent."}},
      // Nothing carries on.
      {"sap revenue 2024 = 34e9 EUR; sap ? 2024 = 5e9 EUR",
       {"Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro. 2024 gab SAP den "
        "Städten 5 Milliarden Euro."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("what was expected or was before is of the figure told") {
  const Phrasings kRows[] = {
      {"sap revenue 2024 = 34e9 EUR; sap revenue 2024 = 33e9 EUR @consensus",
       {"Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro. Analysten hatten "
        "mit 33 Milliarden Euro gerechnet."},
       {"Revenue at SAP was 34 billion euros in 2024. Analysts had expected 33 "
        "billion euros."}},
      {"sap revenue 2024 = 34e9 EUR; sap revenue 2023 = 31e9 EUR",
       {"Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro. Im Jahr davor "
        "hatten 31 Milliarden Euro in den Büchern gestanden."}},
      // Another sum is of something else.
      {"sap revenue 2024 = 34e9 EUR; sap ? = 33e6 EUR",
       {"Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro. SAP mietete einen "
        "Turm für 33 Millionen Euro."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("another paragraph carries nothing on") {
  const ExtractedFacts found =
      Extract({.text = "Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro.\n\n"
                       "Das waren 2024 bei SAP 10 Prozent mehr."});
  REQUIRE(found.facts.size() == 2);
  CHECK(found.facts.back().metric.empty());
}

TEST_CASE("a row of a table is about its first cell") {
  const ExtractedFacts found = Extract({.text = "SAP im Jahr 2024\n\n"
                                                "| | 2024 |\n"
                                                "|---|---|\n"
                                                "| Umsatz | 34 Mrd. Euro |\n"
                                                "| Verlust | 3 Mrd. Euro |\n",
                                        .path = "a.md"});
  REQUIRE(found.facts.size() == 2);
  CHECK(found.facts[0].metric == "revenue");
  CHECK(found.facts[1].metric == "profit");
  CHECK(found.facts[1].quantity.figure.value == Rational(-3'000'000'000));
}

TEST_CASE("the metric of a compound's head is part of it") {
  struct Case {
    std::string text;
    std::string metric;
    std::string qualifiers;
  };
  const Case kCases[] = {
      {"Der Cloudumsatz von SAP lag 2024 bei 17 Milliarden Euro.", "revenue",
       "part"},
      {"Der Jahresumsatz von SAP lag 2024 bei 34 Milliarden Euro.", "revenue",
       ""},
      {"Der Einzelhandelsumsatz in Deutschland lag 2024 bei 600 Milliarden "
       "Euro.",
       "retail_sales", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const ExtractedFacts found = Extract({.text = c.text});
    REQUIRE(found.facts.size() == 1);
    CHECK(found.facts.front().metric == c.metric);
    CHECK(Joined(found.facts.front().qualifiers, " ") == c.qualifiers);
  }
}

TEST_CASE("shares have a base, additions are no levels") {
  struct Case {
    std::string text;
    std::string expected;
    std::string base;
    std::string qualifiers;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Meta streicht 2025 genau 5 Prozent der Stellen.",
       "meta job_cuts.share 2025 = 5 %", "Stellen", ""},
      {"Meta streicht 2025 genau 5 Prozent der leistungsschwachen Stellen.",
       "meta job_cuts.share 2025 = 5 %", "leistungsschwachen Stellen", ""},
      {"Meta cut 5 percent of its staff in 2025.",
       "meta job_cuts.share 2025 = 5 %", "its staff", "", "en"},
      {"Meta baut weitere 5.000 Stellen ab.",
       "meta job_cuts.change_abs = 5000 job", "", "increment"},
      {"Meta is cutting another 5,000 jobs.",
       "meta job_cuts.change_abs = 5000 job", "", "increment", "en"},
      {"SAP steigerte 2024 den bereinigten Gewinn auf 8 Milliarden Euro.",
       "sap profit 2024 = 8e9 EUR", "", "adjusted"},
      {"Der Umsatz der Cloud-Sparte von SAP lag 2024 bei 17 Milliarden Euro.",
       "sap revenue 2024 = 17e9 EUR", "", "part"},
      {"Der Umsatz von SAP stieg 2024 gegenüber 2022 um 10 Prozent.",
       "sap revenue.change_rel 2024 = 10 %", "2022", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const ExtractedFacts found =
        Extract({.text = c.text, .language = c.language});
    REQUIRE(found.facts.size() == 1);
    const Fact& fact = found.facts.front();
    CHECK(Print(Notation(fact)) == c.expected);
    CHECK(fact.base == c.base);
    CHECK(Joined(fact.qualifiers, " ") == c.qualifiers);
  }
}

TEST_CASE("a far cue among others is unsure") {
  struct Case {
    std::string text;
    std::string weak;
  };
  const Case kCases[] = {
      {"Der Umsatz, den alle kannten, war hoch, wie es hieß, und SAP, das den "
       "Gewinn nannte, kam, wie immer, wie stets, 2024 auf 34 Milliarden "
       "Euro.",
       " weak metric"},
      {"Der Umsatz von SAP lag 2024 bei 34 Milliarden Euro.", ""},
      {"SAP bekam 2024 genau 5 Milliarden Euro.", " weak metric"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const ExtractedFacts found = Extract({.text = c.text});
    REQUIRE(found.facts.size() == 1);
    CHECK(Weak(found.facts.front()) == c.weak);
  }
}

}  // namespace
}  // namespace stimmig::test
