// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_claim.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "plan", "actual negated", with "; " between figures.
std::string Claims(const std::string& text, const std::string& language) {
  std::vector<std::string> lines;
  for (const Fact& f : Extract({.text = text, .language = language}).facts) {
    std::string line(Name(f.modality));
    if (f.frame != Frame::kAsserted) line += " " + std::string(Name(f.frame));
    lines.push_back(line);
  }
  return Joined(lines);
}

// "negated; ", nothing for what is asserted.
std::string Frames(const std::string& text, const std::string& language) {
  std::vector<std::string> lines;
  for (const Fact& f : Extract({.text = text, .language = language}).facts) {
    lines.emplace_back(f.frame == Frame::kAsserted ? "" : Name(f.frame));
  }
  return Joined(lines);
}

// "mark-zuckerberg of meta", "Reuters", "-".
std::string Speakers(const std::string& text, const std::string& language) {
  std::vector<std::string> lines;
  for (const Fact& f : Extract({.text = text, .language = language}).facts) {
    std::string line = "-";
    if (f.attribution) {
      line = f.attribution->speaker;
      const std::string& of = f.attribution->organisation;
      if (!of.empty() && of != line) line += " of " + of;
      CHECK(f.attribution->quote == QuoteKind::kIndirect);
      CHECK_FALSE(f.attribution->words.empty());
    }
    lines.push_back(line);
  }
  return Joined(lines);
}

struct Case {
  std::string expected;
  std::vector<std::string> german;
  std::vector<std::string> english = {};
};

TEST_CASE("modality") {
  const Case kCases[] = {
      {"actual",
       {"Meta investierte 2024 rund 39 Milliarden Dollar.",
        "Die Ausgaben von Meta betrugen 2024 rund 95 Milliarden Dollar.",
        "Der Umsatz von Meta lag 2024 bei 164 Milliarden Dollar.",
        "Meta verzeichnete 2024 einen Umsatz von 164 Milliarden Dollar.",
        "Meta beschäftigt 70.000 Mitarbeiter."},
       {"Revenue at Meta was 164 billion dollars in 2024.",
        "Meta reported revenue of 164 billion dollars for 2024.",
        "Meta posted revenue of 164 billion dollars for 2024."}},
      {"preliminary",
       {"Meta meldete für 2024 vorläufig einen Umsatz von 164 Milliarden "
        "Dollar.",
        "Ersten Zahlen zufolge lag der Umsatz von Meta 2024 bei 164 Milliarden "
        "Dollar."},
       {"Meta posted preliminary revenue of 164 billion dollars for 2024."}},
      {"guidance",
       {"Meta erwartet 2025 einen Umsatz von 180 Milliarden Dollar.",
        "Meta rechnet 2025 mit einem Umsatz von 180 Milliarden Dollar.",
        "Meta stellt für 2025 einen Umsatz von 180 Milliarden Dollar in "
        "Aussicht.",
        "Meta prognostiziert für 2025 einen Umsatz von 180 Milliarden Dollar."},
       {"Meta expects revenue of 180 billion dollars in 2025.",
        "Meta anticipates revenue of 180 billion dollars in 2025."}},
      {"plan",
       {"Meta plant 2025 Investitionen von 65 Milliarden Dollar.",
        "Meta will 2025 rund 65 Milliarden Dollar investieren.",
        "Meta sieht für 2025 Investitionen von 65 Milliarden Dollar vor.",
        "KI-Produkte von Meta sollen 2025 bis zu 3 Milliarden Dollar Umsatz "
        "generieren."},
       {"Meta plans to invest 65 billion dollars in 2025.",
        "Meta aims to invest 65 billion dollars in 2025.",
        "Meta is to invest 65 billion dollars in 2025."}},
      {"estimate",
       {"Der Umsatz von Meta dürfte 2025 bei 180 Milliarden Dollar liegen.",
        "Der Analyst schätzt den Umsatz von Meta 2025 auf 180 Milliarden "
        "Dollar."},
       {"The bank estimates revenue at Meta of 180 billion dollars for 2025."}},
      {"consensus",
       {"Analysten erwarten für Meta 2025 einen Umsatz von 180 Milliarden "
        "Dollar.",
        "Analysten rechnen 2025 bei Meta mit 180 Milliarden Dollar Umsatz."},
       {"Analysts expect revenue of 180 billion dollars at Meta in 2025."}},
      {"hearsay",
       {"Das Training von R1 soll 5,6 Millionen Dollar gekostet haben.",
        "Der Umsatz von Meta soll 2024 bei 164 Milliarden Dollar gelegen "
        "haben.",
        "Angeblich lag der Umsatz von Meta 2024 bei 164 Milliarden Dollar.",
        "Berichten zufolge lag der Umsatz von Meta 2024 bei 164 Milliarden "
        "Dollar."},
       {"Training R1 reportedly cost 5.6 million dollars.",
        "Training R1 is said to have cost 5.6 million dollars."}},
      {"demand",
       {"Die IG Metall fordert für 2025 genau 7 Prozent.",
        "Die IG Metall verlangt für 2025 genau 7 Prozent."},
       {"IG Metall demands 7 percent for 2025."}},
      {"deontic",
       {"Die Inflationsrate in Deutschland darf 2025 höchstens 3 Prozent "
        "betragen."},
       {"Inflation in Germany must stay at 3 percent in 2025."}},
      // The verb of a clause before still governs; one behind does not.
      {"plan",
       {"Meta kündigte an, 2025 rund 65 Milliarden Dollar zu investieren."}},
      {"actual",
       {"Meta setzte 2024 rund 164 Milliarden Dollar um, will aber mehr."}},
      // What has a definite article exists, whoever plans with it.
      {"actual",
       {"Meta plant für die 200 Millionen Unternehmen neue Angebote."}},
      {"plan; plan",
       {"Meta will 2025 rund 65 Milliarden Dollar investieren. Dazu gehört ein "
        "Rechenzentrum mit zwei Gigawatt Leistung."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.german) {
      CAPTURE(text);
      CHECK(Claims(text, "de") == c.expected);
    }
    for (const std::string& text : c.english) {
      CAPTURE(text);
      CHECK(Claims(text, "en") == c.expected);
    }
  }
}

TEST_CASE("frames") {
  const Case kCases[] = {
      {"conditional",
       {"Meta könnte 2025 rund 65 Milliarden Dollar investieren.",
        "Meta würde 2025 rund 65 Milliarden Dollar investieren.",
        "Falls Meta 2025 rund 65 Milliarden Dollar investiert, freut das "
        "Nvidia.",
        // The consequence, too.
        "Falls die Zölle kommen, verliert Meta 5 Milliarden Dollar.",
        "Meta rechnet mit 5 Milliarden Dollar Verlust, sollte der Streik "
        "dauern.",
        "Sollte der Kurs auf 100 Dollar steigen, freut das Nvidia.",
        "Wenn alle Werke liefen, wären es 900.000 Autos.",
        "Im schlimmsten Fall drohen Meta Verluste von 5 Milliarden Dollar.",
        "Meta sagte, ohne Hilfe würden 300 Stellen wegfallen."},
       {"Meta could invest 65 billion dollars in 2025.",
        "Meta would invest 65 billion dollars in 2025.",
        "If Meta invests 65 billion dollars in 2025, Nvidia gains.",
        "Unless costs fall, Meta loses 5 billion dollars.",
        "Meta may lose 5 billion dollars.",
        "Meta said it would have lost 5 billion dollars."}},
      {"question",
       {"Investiert Meta 2025 rund 65 Milliarden Dollar?",
        "Droht Meta 2025 ein Verlust von 5 Milliarden Dollar?",
        "Ob Meta 2025 rund 65 Milliarden Dollar investiert, ist offen."},
       {"Whether Meta invests 65 billion dollars is unclear.",
        "Does Meta invest 65 billion dollars in 2025?"}},
      {"negated",
       {"Meta plant 2025 keine Investition von 65 Milliarden Dollar.",
        "Der Umsatz von Meta lag 2024 nicht bei 65 Milliarden Dollar.",
        "Die Inflation liegt nicht mehr bei zehn Prozent.",
        "Meta dementierte, 2025 rund 300 Stellen zu streichen.",
        "Meta wies den Bericht zurück, wonach 300 Leute fehlen.",
        "Von 300 Entlassungen könne keine Rede sein, sagte Meta."},
       {"Meta never invested 65 billion dollars in 2024.",
        "Meta did not invest 65 billion dollars in 2024.",
        "Meta denied that it would cut 300 jobs."}},
      {"",
       {"Meta investiert 2025 rund 65 Milliarden Dollar.",
        // Fewer than that.
        "Meta investierte 2024 keine 65 Milliarden Dollar.",
        "Meta investierte 2024 nicht mehr als 65 Milliarden Dollar.",
        "Nicht einmal 20 Prozent der Leute blieben.",
        // Something else is denied, or a condition of something else.
        "Nicht nur der Umsatz stieg um 5 Prozent.",
        "Meta beschäftigt 300 Leute und zahlt keine Dividende.",
        "Meta verdiente 5 Milliarden Dollar und will, falls nötig, sparen.",
        "In China gingen die Verkäufe um sieben Prozent zurück.",
        "Auch wenn der Absatz um drei Prozent sank, wuchs Meta.",
        // The form of reported speech is no condition.
        "Meta sagte, die Kunden hätten 5 Milliarden Dollar gezahlt.",
        "Meta sagte, 2025 würden 300 Stellen gestrichen."},
       {"Meta invested 65 billion dollars in 2024.",
        "Meta will invest no more than 65 billion dollars in 2025.",
        "Not only did sales at Meta rise 5%.",
        "Meta earned 2 billion dollars, even if sales fell.",
        "Meta said it would cut 300 jobs."}},
      // Each figure its own.
      {"negated; ",
       {"Meta hat nicht 5.000 Mitarbeiter, sondern 7.000 Mitarbeiter."},
       {"Meta has not 5,000 employees but 7,000 employees."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.german) {
      CAPTURE(text);
      CHECK(Frames(text, "de") == c.expected);
    }
    for (const std::string& text : c.english) {
      CAPTURE(text);
      CHECK(Frames(text, "en") == c.expected);
    }
  }
}

TEST_CASE("who says it") {
  const Case kCases[] = {
      {"meta",
       {"Laut Meta lag der Umsatz 2024 bei 164 Milliarden Dollar.",
        "Laut Unternehmensangaben lag der Umsatz von Meta 2024 bei 164 "
        "Milliarden Dollar.",
        "Meta zufolge lag der Umsatz 2024 bei 164 Milliarden Dollar.",
        "Nach Angaben von Meta lag der Umsatz 2024 bei 164 Milliarden Dollar.",
        "Der Umsatz lag 2024 bei 164 Milliarden Dollar, wie Meta mitteilte.",
        "Meta kündigte an, 2025 rund 65 Milliarden Dollar zu investieren.",
        "Meta gab am Mittwoch bekannt, 2025 rund 65 Milliarden Dollar zu "
        "investieren.",
        "Meta prognostizierte für 2025 Ausgaben von 114 Milliarden Dollar.",
        "Am Mittwoch sagte Meta, der Umsatz habe 2024 bei 164 Milliarden "
        "Dollar gelegen."},
       {"According to Meta, revenue was 164 billion dollars in 2024.",
        "Meta said revenue was 164 billion dollars in 2024.",
        "Meta announced investments of 65 billion dollars for 2025."}},
      {"mark-zuckerberg of meta",
       {"Der Umsatz von Meta lag 2024 bei 164 Milliarden Dollar, so "
        "Zuckerberg.",
        "Zuckerberg sagte, der Umsatz habe 2024 bei 164 Milliarden Dollar "
        "gelegen.",
        "Wie Mark Zuckerberg sagte, lag der Umsatz von Meta 2024 bei 164 "
        "Milliarden Dollar.",
        "Meta-Chef Mark Zuckerberg sagte, der Umsatz habe 2024 bei 164 "
        "Milliarden Dollar gelegen.",
        "Mark Zuckerberg, Chef von Meta, kündigte an, 2025 rund 65 Milliarden "
        "Dollar zu investieren."},
       {"Mark Zuckerberg said revenue was 164 billion dollars in 2024.",
        "According to Mark Zuckerberg, revenue at Meta was 164 billion dollars "
        "in 2024."}},
      // A spokesperson speaks for the company.
      {"Carla Wendt of basf",
       {"BASF-Sprecherin Carla Wendt sagte, der Umsatz habe 2024 bei 65 "
        "Milliarden Euro gelegen."}},
      {"Carla Wendt of meta",
       {"Meta wuchs. Konzernsprecherin Carla Wendt sagte, der Umsatz habe 2024 "
        "bei 164 Milliarden Dollar gelegen."}},
      {"reality-labs of meta",
       {"Reality Labs meldete für 2024 einen Verlust von 5 Milliarden "
        "Dollar."}},
      // Others about it, known or not.
      {"google",
       {"Der Umsatz von Meta lag 2024 bei 164 Milliarden Dollar, wie Google "
        "mitteilte.",
        "Google zufolge lag der Umsatz von Meta 2024 bei 164 Milliarden "
        "Dollar."},
       {"According to Google, revenue at Meta was 164 billion dollars in "
        "2024."}},
      {"Reuters",
       {"Laut Reuters lag der Umsatz von Meta 2024 bei 164 Milliarden Dollar."},
       {"According to Reuters, revenue at Meta was 164 billion dollars in "
        "2024."}},
      {"Jonas Behrend",
       {"Laut Jonas Behrend lag der Umsatz von Meta 2024 bei 164 Milliarden "
        "Dollar."},
       {"According to Jonas Behrend, revenue at Meta was 164 billion dollars "
        "in 2024."}},
      {"bundesagentur-fuer-arbeit of germany",
       {"Laut Bundesagentur für Arbeit lag die Arbeitslosenquote in "
        "Deutschland im Mai 2025 bei 6,2 Prozent."}},
      // The author.
      {"-",
       {"Der Umsatz von Meta lag 2024 bei 164 Milliarden Dollar.",
        "Berichten zufolge lag der Umsatz von Meta 2024 bei 164 Milliarden "
        "Dollar.",
        "Ersten Zahlen zufolge lag der Umsatz von Meta 2024 bei 164 Milliarden "
        "Dollar."},
       {"Revenue at Meta was 164 billion dollars in 2024."}},
      // A statement of the past in a clause farther off is the author's.
      {"meta; -",
       {"Meta kündigte Ausgaben von 114 Milliarden Dollar für 2025 an, mehr "
        "als 2024, als die Ausgaben 95 Milliarden Dollar betrugen."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.german) {
      CAPTURE(text);
      CHECK(Speakers(text, "de") == c.expected);
    }
    for (const std::string& text : c.english) {
      CAPTURE(text);
      CHECK(Speakers(text, "en") == c.expected);
    }
  }
}

TEST_CASE("cues that an earlier figure is replaced") {
  struct UpdateCase {
    std::string text;
    std::vector<bool> expected;
    std::string language = "de";
  };
  const UpdateCase kCases[] = {
      {"Meta hob die Prognose für 2025 auf 66 Milliarden Dollar Umsatz an.",
       {true}},
      {"Meta erwartet nun für 2025 einen Umsatz von 180 Milliarden Dollar.",
       {true}},
      {"Meta hat die Zahl korrigiert: Der Umsatz lag 2024 bei 164 Milliarden "
       "Dollar.",
       {true}},
      {"Meta rechnet 2025 mit 180 Milliarden Dollar Umsatz, bisher waren es "
       "170 Milliarden Dollar Umsatz.",
       {false, true}},
      {"Meta erwartet für 2025 einen Umsatz von 180 Milliarden Dollar.",
       {false}},
      {"Meta raised its revenue forecast for 2025 to 180 billion dollars.",
       {true},
       "en"},
      {"Meta now expects revenue of 180 billion dollars in 2025.",
       {true},
       "en"},
      {"Meta expects revenue of 180 billion dollars in 2025.", {false}, "en"},
  };
  for (const UpdateCase& c : kCases) {
    CAPTURE(c.text);
    std::vector<bool> cues;
    for (const Fact& fact :
         Extract({.text = c.text, .language = c.language}).facts) {
      cues.push_back(fact.update_cue);
    }
    CHECK(cues == c.expected);
  }
}

TEST_CASE("the verb that governs") {
  const Case kCases[] = {
      {"estimate",
       {"Das ifo-Institut schätzt, dass die Inflationsrate in Deutschland 2026 "
        "auf 2,4 Prozent steigt."},
       {"Gartner estimates that revenue at SAP will be 37 billion euros in "
        "2026."}},
      {"consensus",
       {"Volkswirte erwarten im Schnitt, dass die Inflationsrate in "
        "Deutschland 2026 auf 2,4 Prozent steigt."}},
      {"guidance", {}, {"Meta expects to invest 65 billion dollars in 2025."}},
      {"plan; actual",
       {"Meta will 2025 rund 65 Milliarden Dollar investieren, mehr als 2024, "
        "als die Investitionen 39 Milliarden Dollar erreichten."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.german) {
      CAPTURE(text);
      CHECK(Claims(text, "de") == c.expected);
    }
    for (const std::string& text : c.english) {
      CAPTURE(text);
      CHECK(Claims(text, "en") == c.expected);
    }
  }
}

TEST_CASE("what is told of a time to come is no outcome") {
  const auto modality = [](const std::string& text) {
    const auto facts = Extract({.text = text, .published = "2025-06-15"}).facts;
    return facts.size() == 1 ? std::string(Name(facts.front().modality)) : "";
  };
  CHECK(modality("2027 steigt der Umsatz von SAP auf 40 Milliarden Euro.") ==
        "guidance");
  CHECK(modality("Im Jahr 2027 beträgt der Umsatz von SAP 40 Milliarden "
                 "Euro.") == "guidance");
  CHECK(modality("2024 steigt der Umsatz von SAP auf 34 Milliarden Euro.") ==
        "actual");
}

}  // namespace
}  // namespace stimmig::test
