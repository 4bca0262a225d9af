// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_period.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "2024-Q4", "2024 base 2023", "- weak period".
std::string Periods(const std::string& text, const std::string& language) {
  std::vector<std::string> lines;
  const Article article{
      .text = text, .language = language, .published = "2025-06-15"};
  for (const Fact& f : Extract(article).facts) {
    std::string line = f.period ? f.period->text() : "-";
    if (!f.base.empty()) line += " base " + f.base;
    lines.push_back(line + Weak(f));
  }
  return Joined(lines);
}

struct Case {
  std::string expected;
  std::vector<std::string> german;
  std::vector<std::string> english = {};
};

void Check(const Case& c, const std::string& german_end,
           const std::string& english_end) {
  for (const std::string& time : c.german) {
    const std::string text =
        german_end.empty() ? time
                           : "Der Umsatz von SAP lag " + time + german_end;
    CAPTURE(text);
    CHECK(Periods(text, "de") == c.expected);
  }
  for (const std::string& time : c.english) {
    const std::string text =
        english_end.empty()
            ? time
            : "Revenue at SAP was 9 billion euros " + time + english_end;
    CAPTURE(text);
    CHECK(Periods(text, "en") == c.expected);
  }
}

TEST_CASE("every kind of period beside the figure") {
  const Case kCases[] = {
      {"2024",
       {"2024", "im Jahr 2024", "im Gesamtjahr 2024", "im Vorjahr",
        "im vergangenen Jahr"},
       {"in 2024", "for the year 2024", "during 2024", "last year"}},
      {"2025",
       {"im laufenden Jahr", "in diesem Jahr"},
       {"this year", "in the current year"}},
      {"2026", {"im kommenden Jahr", "im nächsten Jahr"}, {"next year"}},
      {"2024-Q4",
       {"im vierten Quartal 2024", "im 4. Quartal 2024", "in Q4 2024",
        "im vierten Quartal des Jahres 2024", "im vierten Quartal",
        "von Oktober bis Dezember 2024"},
       {"in the fourth quarter of 2024", "in Q4 2024",
        "in the fourth quarter"}},
      {"2025-Q1", {"im ersten Quartal"}, {"in the first quarter"}},
      {"2024-H1",
       {"im ersten Halbjahr 2024", "im 1. Halbjahr 2024"},
       {"in the first half of 2024"}},
      {"2024-05", {"im Mai 2024"}, {"in May 2024"}},
      {"2024-05-03",
       {"am 3. Mai 2024", "am 03.05.2024", "am 3.5.2024"},
       {"on May 3, 2024", "on 3 May 2024"}},
      {"2024-01-01/2024-09-30",
       {"von Januar bis September 2024", "in den ersten neun Monaten 2024"},
       {"in the first nine months of 2024", "from January to September 2024"}},
      {"FY2024",
       {"im Geschäftsjahr 2024", "im Geschäftsjahr 2023/2024",
        "im Geschäftsjahr 2023/24"},
       {"in fiscal 2024", "in fiscal year 2024", "in FY2024"}},
      {"../2024-12-31", {"bis Ende 2024"}, {"by the end of 2024"}},
      {"../2024", {"bis 2024", "bis zum Jahr 2024"}, {"by 2024"}},
      {"2020/..", {"seit 2020", "seit dem Jahr 2020"}, {"since 2020"}},
      {"2024-12-31",
       {"Ende 2024", "zum Jahresende 2024"},
       {"at the end of 2024"}},
      {"P1Y", {"jährlich", "pro Jahr"}, {"a year", "per year", "annually"}},
      {"- weak period", {"einmal"}, {"once"}},
  };
  for (const Case& c : kCases) Check(c, " bei 9 Milliarden Euro.", ".");
}

TEST_CASE("what a change is taken against is no period of it") {
  const Case kCases[] = {
      {"2024 base 2022",
       {"Der Umsatz von SAP stieg 2024 gegenüber 2022 um 10 Prozent.",
        "Der Umsatz von SAP stieg 2024 im Vergleich zu 2022 um 10 Prozent."},
       {"Revenue at SAP rose 10 percent in 2024 compared with 2022."}},
      // The year before the figure's own, not before the article's.
      {"2023 base 2022",
       {"Der Umsatz von SAP stieg 2023 gegenüber dem Vorjahr um 10 Prozent.",
        "Der Umsatz von SAP stieg 2023 im Jahresvergleich um 10 Prozent."},
       {"Revenue at SAP rose 10 percent year on year in 2023.",
        "Revenue at SAP rose 10 percent in 2023 compared with the previous "
        "year."}},
      {"2023-Q4 base 2022-Q4",
       {"Der Umsatz von SAP stieg im vierten Quartal 2023 gegenüber dem "
        "Vorjahresquartal um 10 Prozent."},
       {"Revenue at SAP rose 10 percent year on year in the fourth quarter of "
        "2023."}},
      // For a later clause it is the time spoken of.
      {"2025 base 2024; 2024",
       {"Der Umsatz von SAP wächst 2025 um 10 Prozent gegenüber 2024, als der "
        "Umsatz 34 Milliarden Euro betrug."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("pairs, neighbours and inheritance") {
  const Case kCases[] = {
      {"2023; 2024",
       {"Der Umsatz von SAP stieg 2024 von 31 Milliarden Euro auf 34 "
        "Milliarden Euro.",
        "Der Umsatz von SAP lag 2023 bei 31 Milliarden Euro und 2024 bei 34 "
        "Milliarden Euro.",
        "Der Umsatz von SAP lag 2023 bei 31 Milliarden Euro, 2024 bei 34 "
        "Milliarden Euro."},
       {"Revenue at SAP rose from 31 billion euros to 34 billion euros in "
        "2024."}},
      {"2022; 2024",
       {"Der Umsatz von SAP stieg von 31 Milliarden Euro im Jahr 2022 auf 34 "
        "Milliarden Euro im Jahr 2024."}},
      // A required period comes from before.
      {"2024-Q4",
       {"SAP legte Zahlen für das vierte Quartal 2024 vor. Der Umsatz lag bei "
        "9 Milliarden Euro.",
        "SAP legte Zahlen für das vierte Quartal 2024 vor. Alle staunten. Der "
        "Umsatz lag bei 9 Milliarden Euro."},
       {"SAP reported for the fourth quarter of 2024. Revenue was 9 billion "
        "euros."}},
      // "the quarter" is the last one named; a year between does not count.
      {"2024-Q4",
       {"SAP legte Zahlen für das vierte Quartal 2024 vor. In diesem Quartal "
        "lag der Umsatz bei 9 Milliarden Euro.",
        "SAP sprach über das vierte Quartal 2024 und über 2025. In diesem "
        "Quartal lag der Umsatz bei 9 Milliarden Euro."},
       {"SAP reported for the fourth quarter of 2024. Revenue in the quarter "
        "was 9 billion euros."}},
      {"- weak period",
       {"SAP legte Zahlen vor. In diesem Quartal lag der Umsatz bei 9 "
        "Milliarden Euro."}},
      // An optional one is not inherited.
      {"-",
       {"SAP legte Zahlen für 2024 vor. SAP beschäftigt 109.000 Mitarbeiter."},
       {"SAP reported for 2024. SAP employs 109,000 people."}},
      {"2024",
       {"SAP beschäftigte 2024 genau 109.000 Mitarbeiter."},
       {"SAP employed 109,000 people in 2024."}},
      // One that needs none takes none.
      {"-",
       {"DeepSeek trainierte R1 2024 mit 2.048 GPUs."},
       {"DeepSeek trained R1 on 2,048 GPUs in 2024."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("the day something happened, not the day it was told") {
  const Case kCases[] = {
      {"2025-06-13",
       {"Am Freitag fiel der Kurs der SAP-Aktie auf 120 Euro."},
       {"On Friday the SAP share price fell to 120 euros."}},
      {"-",
       {"SAP teilte am Freitag mit, die Zahl der Kunden liege bei 300."},
       {"SAP said on Friday it had 300 customers."}},
      // An article without any other time is about the day.
      {"2025-06-13",
       {"Am Freitag stimmten die Bremer ab. Die Wahlbeteiligung lag bei 60 "
        "Prozent."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.german) {
      CAPTURE(text);
      CHECK(Periods(text, "de").starts_with(c.expected));
    }
    for (const std::string& text : c.english) {
      CAPTURE(text);
      CHECK(Periods(text, "en").starts_with(c.expected));
    }
  }
}

TEST_CASE("the time before, as far back as its word says") {
  const Case kCases[] = {
      {"2025-04; 2025-03",
       {"Im April lag die Inflationsrate in Deutschland bei 2,1 Prozent, nach "
        "2,2 Prozent im Vormonat."},
       {"In April inflation in Germany was 2.1 percent, after 2.2 percent the "
        "previous month."}},
      {"2025-04; 2024-04",
       {"Im April lag die Inflationsrate in Deutschland bei 2,1 Prozent, nach "
        "2,2 Prozent im Vorjahr."}},
      {"2025-Q1; 2024-Q4",
       {"Im ersten Quartal lag der Umsatz von SAP bei 9 Milliarden Euro, nach "
        "8 Milliarden Euro im Vorquartal."}},
      // A level told every month comes from the month before.
      {"2025-03 weak period; 2025-04",
       {"Die Inflationsrate in Deutschland fiel im April von 2,2 auf 2,1 "
        "Prozent."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("the earlier figure in brackets or behind its word") {
  const Case kCases[] = {
      {"2024; 2023",
       {"2024 lag der Umsatz von SAP bei 34 Milliarden Euro (31 Milliarden "
        "Euro).",
        "2024 lag der Umsatz von SAP bei 34 nach 31 Milliarden Euro.",
        "2024 lag der Umsatz von SAP bei 34 nach rund 31 Milliarden Euro."},
       {"In 2024 revenue at SAP was 34 billion euros (31 billion euros)."}},
      // "last year" in brackets is the same quarter of it, and of nobody else.
      {"2025-Q1; 2024-Q1; 2025-Q1",
       {"Im ersten Quartal lag der Umsatz von SAP bei 9 Milliarden Euro (8 "
        "Milliarden im vergangenen Jahr). Der Gewinn lag bei 2 Milliarden "
        "Euro."}},
      {"2025-Q1 weak period; 2024-Q1 weak metric; 2025-Q1 weak period",
       {"SAP sprach über das erste Quartal.\n\nDer Umsatz von SAP lag bei 9 "
        "Milliarden Euro (Vorjahr: 8 Milliarden), der Gewinn bei 2 Milliarden "
        "Euro."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("a table gives the time of its columns") {
  const std::string text =
      "SAP legte Zahlen vor.\n\n"
      "| SAP | Q1 2025 | Q1 2024 |\n|---|---|---|\n"
      "| Umsatz | 9 Mrd. Euro | 8 Mrd. Euro |\n";
  std::string found;
  for (const Fact& f : Extract({.text = text, .path = "a.md"}).facts) {
    found += f.metric + " " + (f.period ? f.period->text() : "-") + "; ";
  }
  CHECK(found == "revenue 2025-Q1; revenue 2024-Q1; ");
}

TEST_CASE("what is compared with is of another time") {
  const Case kCases[] = {
      // The record is as old as it says, the figure is not.
      {"2025-05",
       {"Im Mai lag die Inflationsrate in Deutschland bei 2,1 Prozent, der "
        "niedrigste Wert seit Anfang 2022."},
       {"In May inflation in Germany was 2.1 percent, the lowest rate since "
        "March 2022."}},
      // But a clause that takes it up tells of it.
      {"2025-05; 2022",
       {"Im Mai lag die Inflationsrate in Deutschland bei 2,1 Prozent, weniger "
        "als 2022, als sie 6,9 Prozent betrug."}},
      {"2024; 2023",
       {"2024 setzte SAP 34 Milliarden Euro um, mehr als im Jahr davor, als "
        "der Umsatz bei 31 Milliarden Euro lag."}},
      // What comes behind a semicolon is told of something else.
      {"-; 2015/..",
       {"SAP strich 300 Stellen; seit 2015 zog SAP 40 Millionen Kunden an."}},
      // Nothing is compared with what is to come.
      {"2027", {}, {"Revenue at SAP will be 50 billion euros from 2027."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("so many years, weeks and quarters") {
  const Case kCases[] = {
      {"2020",
       {"Vor fünf Jahren lag der Umsatz von SAP bei 27 Milliarden Euro."},
       {"Five years ago revenue at SAP was 27 billion euros."}},
      {"2019; 2014",
       {"2019 lag der Umsatz von SAP bei 27 Milliarden Euro. Fünf Jahre zuvor "
        "waren es 17 Milliarden Euro."}},
      {"2019; 2020",
       {"2019 lag der Umsatz von SAP bei 27 Milliarden Euro. Im Jahr darauf "
        "waren es 28 Milliarden Euro."}},
      // 15 June 2025 is a Sunday, the last day of its ISO week.
      {"2025-06-02/2025-06-08",
       {"In der vergangenen Woche gab es in Deutschland 300 Grippefälle."},
       {"Last week Germany had 300 cases of flu."}},
      {"2025-06-09/2025-06-15",
       {"In dieser Woche gab es in Deutschland 300 Grippefälle."},
       {"This week Germany had 300 cases of flu."}},
      {"2024-01-01/2024-09-30",
       {"In den ersten drei Quartalen 2024 lag der Umsatz von SAP bei 25 "
        "Milliarden Euro."},
       {"Revenue at SAP was 25 billion euros in the first three quarters of "
        "2024."}},
      {"2025-Q1",
       {"Im Märzquartal lag der Umsatz von SAP bei 9 Milliarden Euro."},
       {"Revenue at SAP was 9 billion euros in the March quarter."}},
      {"2025-04/..", {"Seit April strich SAP 300 Stellen."}},
      // "im Monat" is a rate; the time is the month.
      {"2025-03",
       {"Im März lag der Umsatz von OpenAI bei 900 Millionen Dollar im "
        "Monat."}},
      {"P1Y", {"SAP investiert 2 Milliarden Euro im Jahr."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("a figure is of the time that the one before it was told of") {
  const Case kCases[] = {
      // Not of the time that was only compared with.
      {"2025-Q1; 2024-Q1; 2025-Q1",
       {"Im ersten Quartal lag der Umsatz von SAP bei 9 Milliarden Euro, nach "
        "8 Milliarden Euro im Vorjahr. Der Gewinn betrug 2 Milliarden Euro."}},
      // A change of what was counted before.
      {"2024; 2024",
       {"2024 beschäftigte SAP 109.000 Menschen. Das waren 2 Prozent mehr."}},
      {"2018; 2018",
       {"2018 lag der Umsatz von SAP bei 25 Milliarden Euro. Der Gewinn lag "
        "damals bei 4 Milliarden Euro."}},
      // "das Gesamtjahr": of the quarter that was told.
      {"2025-Q1; 2025 weak metric",
       {"Im ersten Quartal lag der Umsatz von SAP bei 9 Milliarden Euro. Für "
        "das Gesamtjahr erwartet SAP 38 Milliarden Euro."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("a price is that of a day") {
  const Case kCases[] = {
      {"2025-06-13",
       {"Am Freitag gaben die Börsen nach. Die SAP-Aktie fiel auf 120 Euro.",
        "SAP teilte am Freitag mit, der Kurs der Aktie liege bei 120 Euro."}},
      {"2025-06-15 weak period", {"Die SAP-Aktie kostet 120 Euro."}},
      // Long ago is not the day of the price.
      {"2025-06-15 weak period",
       {"Am 3. März 2021 ging ein Chef. Die SAP-Aktie kostet 120 Euro."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("deadlines that are over and those to come") {
  const Case kCases[] = {
      {"../2026-03",
       {"Bis Ende März will SAP 300 Stellen streichen."},
       {"SAP plans to cut 300 jobs by March."}},
      {"../2025-03",
       {"Bis Ende März lag die Zahl der Kunden von SAP bei 300."}},
      {"2025-06-20", {"Am Freitag will SAP 300 Stellen streichen."}},
      {"2025-06-13", {"Am Freitag strich SAP 300 Stellen."}},
      {"2025-09",
       {"Im September steigt der Mindestlohn in Deutschland auf 13 "
        "Euro."}},
      {"2024-09", {"Im September hatte SAP 300 Stellen gestrichen."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("what is to come is in the next of the named months") {
  const Case kCases[] = {
      {"2025-05", {"Im Mai strich SAP 300 Stellen."}},
      {"2026-05", {"Im Mai will SAP 300 Stellen streichen."}},
      {"2025-08", {"Im August will SAP 300 Stellen streichen."}},
      {"2024-08", {"Im August strich SAP 300 Stellen."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("the business year of the entity") {
  const Case kCases[] = {
      // Siemens closes its year with September, SAP with December.
      {"FY2025-Q2",
       {"Im zweiten Quartal setzte Siemens 20 Milliarden Euro um."},
       {"Revenue at Siemens was 20 billion euros in the second quarter."}},
      {"2025-Q1", {"Im ersten Quartal setzte SAP 9 Milliarden Euro um."}},
      {"2025-Q1",
       {"Von Januar bis März setzte Siemens 20 Milliarden Euro um."}},
      {"FY2025-H1",
       {"In den sechs Monaten bis Ende März setzte Siemens 38 Milliarden Euro "
        "um."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("the headline gives a required period") {
  struct HeadlineCase {
    std::string text;
    std::string expected;
  };
  const HeadlineCase kCases[] = {
      {"---\ntitle: SAP im vierten Quartal 2024\n---\nDer Umsatz von SAP lag "
       "bei 9 Milliarden Euro.\n",
       "2024-Q4"},
      {"# SAP im Jahr 2024\n\nSAP legte vor.\n\nDer Umsatz von SAP lag bei 9 "
       "Milliarden Euro.\n",
       "2024"},
      {"# SAP im Jahr 2024\n\nSAP beschäftigt 109.000 Mitarbeiter.\n", "-"},
      {"# SAP wächst\n\nSAP wuchs 2024.\n\nDer Umsatz von SAP lag bei 9 "
       "Milliarden Euro.\n",
       "2024 weak"},
      // What is to come, where nothing else is named.
      {"---\npublished: 2025-07-30\n---\nDer Haushalt für 2026 steht.\n\n"
       "Der Umsatz von SAP lag bei 9 Milliarden Euro.\n",
       "2026 weak"},
      {"---\npublished: 2025-07-30\n---\nIm vergangenen Jahr wuchs SAP.\n\n"
       "Der Umsatz von SAP lag bei 9 Milliarden Euro.\n",
       "2024 weak"},
      // Long past is background; a day is that of an event, not of money.
      {"---\npublished: 2025-07-30\n---\nAm Mittwoch sprach SAP vom Jahr "
       "2019.\n\nDer Umsatz von SAP lag bei 9 Milliarden Euro.\n",
       "- weak"},
  };
  for (const HeadlineCase& c : kCases) {
    CAPTURE(c.text);
    const ExtractedFacts found = Extract({.text = c.text, .path = "a.md"});
    REQUIRE(found.facts.size() == 1);
    const Fact& fact = found.facts.front();
    CHECK((fact.period ? fact.period->text() : "-") +
              (fact.weak.empty() ? "" : " weak") ==
          c.expected);
  }
}

TEST_CASE("a change is of the time that it led up to") {
  const Case kCases[] = {
      {"2024 base 2023; 2023; 2024",
       {"Der Gewinn von SAP stieg um 21 Millionen Euro, von 380 Millionen Euro "
        "2023 auf 401 Millionen Euro 2024.",
        "Der Gewinn von SAP stieg um 21 Millionen Euro von 380 Millionen Euro "
        "2023 auf 401 Millionen Euro 2024."},
       {"Profit at SAP rose by 21 million euros, from 380 million euros in "
        "2023 to 401 million euros in 2024.",
        "Profit at SAP rose by 21 million euros from 380 million euros in 2023 "
        "to 401 million euros in 2024."}},
      {"2023; 2024 base 2023; 2024",
       {"Der Umsatz von SAP stieg von 31 Milliarden Euro 2023 um 9 Prozent auf "
        "34 Milliarden Euro 2024."}},
      {"2024; 2024 weak unit",
       {},
       {"SAP had revenue of 34 billion euros ($37 billion) in 2024."}},
      {"2024; 2024 base 2023; 2023",
       {},
       {"SAP had revenue of 34 billion euros in 2024, an increase of 9 percent "
        "from 31 billion euros in 2023."}},
  };
  for (const Case& c : kCases) Check(c, "", "");
}

TEST_CASE("a stage of the day is one of the day that it is told on") {
  CHECK(Periods("Der Dax lag am Mittag bei 23.480 Punkten.", "de") ==
        "2025-06-15");
  CHECK(Periods("Der Dax lag bei 23.480 Punkten.", "de") ==
        "2025-06-15 weak period");
}

}  // namespace
}  // namespace stimmig::test
