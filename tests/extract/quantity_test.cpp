// SPDX-License-Identifier: Apache-2.0
#include "extract/quantity.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

Fact OnlyFact(const std::string& text, const std::string& language) {
  const ExtractedFacts found = Extract({.text = text, .language = language});
  REQUIRE(found.facts.size() == 1);
  return found.facts.front();
}

// SEMANTICS.md 3.2, one row a class, on 65 dollars: u 1, g 5.
struct HedgeCase {
  std::string hedge_class;
  bool approx;
  std::string inner;
  std::string outer;
  std::vector<std::string> german;
  std::vector<std::string> english;
};

const HedgeCase kHedges[] = {
    {"exact",
     false,
     "[65, 65]",
     "[65, 65]",
     {"genau", "exakt"},
     {"exactly", "precisely"}},
    {"bare",
     false,
     "[64.5, 65.5)",
     "[62.5, 67.5)",
     {"", "lediglich", "nur", "immerhin", "sogar"},
     {"", "only", "just", "even"}},
    {"about",
     true,
     "[62.5, 67.5)",
     "[62.5, 67.5)",
     {"rund", "etwa", "circa", "ca.", "ungefähr", "zirka", "an die", "um die",
      "gegen", "schätzungsweise", "in der Größenordnung von", "~"},
     {"about", "around", "roughly", "approximately", "some", "circa", "~"}},
    {"almost",
     true,
     "[62.5, 65)",
     "[60, 65)",
     {"fast", "knapp", "beinahe", "nahezu", "annähernd", "nicht ganz"},
     {"nearly", "almost", "just under", "close to", "shy of"}},
    {"just_over",
     true,
     "(65, 67.5]",
     "(65, 70]",
     {"gut", "etwas mehr als", "knapp über", "leicht über"},
     {"just over", "a little over", "slightly more than"}},
    {"more_than",
     false,
     "(65, 70]",
     "(65, inf)",
     {"mehr als", "über", "jenseits von", "oberhalb"},
     {"more than", "over", "above", "in excess of", "north of"}},
    {"at_least",
     false,
     "[65, 70]",
     "[65, inf)",
     {"mindestens", "wenigstens"},
     {"at least", "no fewer than"}},
    {"well_over",
     false,
     "(68.25, 81.25]",
     "(65, inf)",
     {"deutlich über", "weit über"},
     {"well over"}},
    {"up_to",
     false,
     "[0, 65]",
     "[0, 65.5]",
     {"bis zu"},
     {"up to", "as much as", "as many as"}},
    {"at_most",
     false,
     "[0, 65]",
     "[0, 65]",
     {"höchstens", "maximal", "nicht mehr als"},
     {"at most", "no more than"}},
    {"less_than",
     false,
     "[0, 65)",
     "[0, 65)",
     {"weniger als", "unter"},
     {"less than", "fewer than", "under"}},
};

void CheckHedge(const HedgeCase& c, const std::string& text,
                const std::string& language) {
  CAPTURE(text);
  const Fact fact = OnlyFact(text, language);
  CHECK(Name(fact.quantity.figure.hedge) == c.hedge_class);
  CHECK(fact.quantity.approx == c.approx);
  CHECK(ToString(fact.quantity.figure.inner) == c.inner);
  CHECK(ToString(fact.quantity.figure.outer) == c.outer);
  CHECK(fact.quantity.hedge_id.empty() == (c.hedge_class == "bare"));
}

TEST_CASE("every hedge of section 3.2") {
  for (const HedgeCase& c : kHedges) {
    for (const std::string& hedge : c.german) {
      CheckHedge(c, "Das Gerät kostet " + hedge + " 65 Dollar.", "de");
    }
    for (const std::string& hedge : c.english) {
      CheckHedge(c, "The device will cost " + hedge + " 65 dollars.", "en");
    }
  }
}

TEST_CASE("stacked hedges: the outer one, vague if either is") {
  struct Case {
    std::string text;
    std::string hedge_class;
    bool approx;
    std::string expression;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Es kostet bis zu rund 65 Dollar.", "up_to", true,
       "bis zu rund 65 Dollar"},
      {"Es kostet mindestens rund 65 Dollar.", "at_least", true,
       "mindestens rund 65 Dollar"},
      {"Es kostet mehr als etwa 65 Dollar.", "more_than", true,
       "mehr als etwa 65 Dollar"},
      {"Es kostet mindestens mehr als 65 Dollar.", "at_least", false,
       "mindestens mehr als 65 Dollar"},
      {"Es kostet rund nur 65 Dollar.", "about", true, "rund nur 65 Dollar"},
      {"Es kostet nur rund 65 Dollar.", "about", true, "rund 65 Dollar"},
      {"Es kostet insgesamt nur 65 Dollar.", "bare", false, "65 Dollar"},
      {"It costs up to about 65 dollars.", "up_to", true,
       "up to about 65 dollars", "en"},
      {"It costs at least roughly 65 dollars.", "at_least", true,
       "at least roughly 65 dollars", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const Fact fact = OnlyFact(c.text, c.language);
    CHECK(Name(fact.quantity.figure.hedge) == c.hedge_class);
    CHECK(fact.quantity.approx == c.approx);
    CHECK(fact.text == c.expression);
  }
}

TEST_CASE("the traps of über") {
  struct Case {
    std::vector<std::string> texts;
    std::string hedge_class;
    bool kept_exact;
  };
  const Case kCases[] = {
      {{"Siemens gewann einen Auftrag über 200 Millionen Euro.",
        "Siemens gewann einen Großauftrag über 200 Millionen Euro.",
        "SAP schloss einen Vertrag über 200 Millionen Euro.",
        "SAP erhielt einen Kredit über 200 Millionen Euro.",
        "SAP nahm eine Anleihe über 200 Millionen Euro auf.",
        "SAP schickte eine Rechnung über 200 Millionen Euro.",
        "SAP bekam einen Scheck über 200 Millionen Euro.",
        "SAP bekam eine Fördersumme über 200 Millionen Euro.",
        "SAP bekam eine Finanzierung über 200 Millionen Euro.",
        "SAP traf eine Vereinbarung über 200 Millionen Euro.",
        "SAP schloss einen Deal über 200 Millionen Euro."},
       "exact",
       false},
      {{"Meta rechnet mit über 200 Millionen Euro.",
        "Der Umsatz stieg auf über 200 Millionen Euro.",
        "Der Umsatz stieg um über 200 Millionen Euro.",
        "Der Umsatz lag bei über 200 Millionen Euro.",
        "Meta zahlte über 200 Millionen Euro."},
       "more_than",
       false},
      // "über" is what the hedge behind it says.
      {{"SAP bekam Zusagen über rund 200 Millionen Euro.",
        "SAP bekam Zusagen über etwa 200 Millionen Euro."},
       "about",
       false},
      {{"SAP bekam Hilfen über knapp 200 Millionen Euro."}, "almost", false},
      {{"Meta soll über 200 Millionen Euro verfügen.",
        "Die Arbeit verteilt sich über fünf Jahre."},
       "more_than",
       true},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.texts) {
      CAPTURE(text);
      const Fact fact = OnlyFact(text, "de");
      CHECK(Name(fact.quantity.figure.hedge) == c.hedge_class);
      REQUIRE(fact.alt_readings.size() == (c.kept_exact ? 1 : 0));
      if (c.kept_exact) CHECK(fact.alt_readings.front().why == "exact");
    }
  }
}

TEST_CASE("ranges of every kind") {
  const Phrasings kRows[] = {
      {"? ? = 60..65e9 USD",
       {"zwischen 60 und 65 Milliarden Dollar",
        "zwischen 60 Milliarden und 65 Milliarden Dollar",
        "zwischen 60 Milliarden Dollar und 65 Milliarden Dollar",
        "60 bis 65 Milliarden Dollar", "von 60 bis 65 Milliarden Dollar",
        "60\u201365 Milliarden Dollar", "60-65 Milliarden Dollar",
        "60 Milliarden bis 65 Milliarden Dollar",
        "60 Milliarden Dollar bis 65 Milliarden Dollar",
        "60 Mrd. bis 65 Mrd. Dollar", "$60 bis $65 Milliarden"},
       {"between 60 and 65 billion dollars",
        "between $60 billion and $65 billion", "$60 billion to $65 billion",
        "from 60 to 65 billion dollars", "60 to 65 billion dollars",
        "$60-65 billion", "$60bn-65bn", "$60bn\u201365bn",
        "60 billion to 65 billion dollars"}},
      {"? ? = ~60..65e9 USD",
       {"zwischen rund 60 und 65 Milliarden Dollar",
        "rund 60 bis 65 Milliarden Dollar", "60 bis etwa 65 Milliarden Dollar"},
       {"between about 60 and 65 billion dollars",
        "about 60 to 65 billion dollars"}},
      {"? ? = 900e6..1.1e9 USD",
       {"900 Millionen bis 1,1 Milliarden Dollar",
        "zwischen 900 Millionen und 1,1 Milliarden Dollar"},
       {"$900 million to $1.1 billion",
        "between 900 million and 1.1 billion dollars"}},
      {"? ? = 1..2e9 USD",
       {"ein bis zwei Milliarden Dollar"},
       {"one to two billion dollars"}},
      {"? ? = 60..70e9 USD",
       {"65 \u00b1 5 Milliarden Dollar", "65 plus/minus 5 Milliarden Dollar",
        "65 Milliarden plus minus 5 Milliarden Dollar"},
       {"$65 +/- 5 billion", "65 billion plus or minus 5 billion dollars"}},
      // A tolerance in another unit has no sign.
      {"? ? = 65e9 USD; ? ? = 2 %",
       {"65 Milliarden Dollar, plus/minus 2 Prozent"},
       {"65 billion dollars, plus or minus 2 percent"}},
      {"? ? = 65 USD", {"5 \u00b1 65 Dollar"}, {}},
  };
  for (Phrasings row : kRows) {
    for (std::string& range : row.german) {
      range = "Das Gerät kostet " + range + ".";
    }
    for (std::string& range : row.english) {
      range = "The device costs " + range + ".";
    }
    CheckFacts(row);
  }
}

TEST_CASE("the ends of a range are half a last digit wide, each its own") {
  struct Case {
    std::string text;
    std::string inner;
    std::string outer;
  };
  const Case kCases[] = {
      {"Es kostet 60 bis 65 Dollar.", "[60, 65]", "[59.5, 65.5]"},
      {"Es kostet 1,5 bis 2 Dollar.", "[1.5, 2]", "[1.45, 2.05]"},
      {"Es kostet 0 bis 2 Dollar.", "[0, 2]", "[0, 2.5]"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const Figure figure = OnlyFact(c.text, "de").quantity.figure;
    CHECK(ToString(figure.inner) == c.inner);
    CHECK(ToString(figure.outer) == c.outer);
  }
}

TEST_CASE("ranges around zero and below") {
  const Phrasings kRows[] = {
      {"? ? = -5..3 Cel",
       {"Es waren zwischen minus 5 und 3 Grad.",
        "Es waren zwischen -5 und +3 Grad.", "Es waren minus 5 bis 3 Grad.",
        "Es waren minus 5 bis plus 3 Grad."},
       {"It was between minus 5 and 3 degrees C.",
        "It was -5 to 3 degrees C."}},
      {"? ? = -5..10 Cel",
       {"Es waren zwischen minus 5 und 10 Grad.", "Es waren -5 bis 10 Grad."},
       {"It was between minus 5 and 10 degrees C."}},
      // A minus in words may be that of both.
      {"? ? = -10..-5 Cel",
       {"Es waren minus 5 bis 10 Grad.", "Es waren zwischen -10 und -5 Grad.",
        "Es waren minus 10 bis minus 5 Grad."},
       {"It was between minus 10 and minus 5 degrees C."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("so many times what was") {
  struct Case {
    std::string text;
    std::string expected;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Die Mieten haben sich verdoppelt.", "verdoppelt [2, 2]"},
      {"Die Mieten haben sich mehr als verdoppelt.",
       "mehr als verdoppelt [2, inf)"},
      {"Es kamen beinahe doppelt so viele.", "beinahe doppelt so [2, 2]"},
      {"Es kamen dreimal so viele.", "dreimal [3, 3]"},
      {"Es stieg auf das Fünffache.", "Fünffache [5, 5]"},
      {"Es stieg auf mehr als das Doppelte.", "mehr als das Doppelte [2, inf)"},
      // A bound on the fall is the other bound on what is left.
      {"Die Mieten wurden halbiert.", "halbiert [0.5, 0.5]"},
      {"Die Mieten wurden mehr als halbiert.", "mehr als halbiert [0, 0.5]"},
      {"Er wurde dreimal Meister.", ""},
      {"Der dreifache Meister kam.", ""},
      {"Es ist einfach und einmal wahr.", ""},
      {"Rents doubled.", "doubled [2, 2]", "en"},
      {"Rents more than halved.", "more than halved [0, 0.5]", "en"},
      {"They sold three times as many.", "three times as [3, 3]", "en"},
      {"They sold almost twice as many.", "almost twice as [2, 2]", "en"},
      {"They rose tenfold.", "tenfold [10, 10]", "en"},
      {"They played three times.", "three times [3, 3]", "en"},
      {"They doubled down on it.", "", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const ExtractedFacts found =
        Extract({.text = c.text, .language = c.language});
    std::vector<std::string> lines;
    for (const Fact& fact : found.facts) {
      lines.push_back(fact.text + " " + ToString(fact.quantity.figure.printed));
      CHECK((fact.aspect == Aspect::kRatio) == (fact.quantity.unit == Unit{}));
    }
    CHECK(Joined(lines) == c.expected);
  }
}

TEST_CASE("shares in words") {
  const Phrasings kRows[] = {
      {"? ? = 20 %", {"Jeder fünfte Kunde ging."}, {"Every fifth one left."}},
      {"? ? > 50 %",
       {"Über die Hälfte ging.", "Mehr als die Hälfte ging."},
       {"More than half of them left."}},
      {"? ? = 50 %", {"Die Hälfte ging."}, {"Half of them left."}},
  };
  for (const Phrasings& row : kRows) {
    for (const std::string& text : row.german) {
      CAPTURE(text);
      CHECK(OnlyFact(text, "de").quantity.unit.code == "%");
    }
    for (const std::string& text : row.english) {
      CAPTURE(text);
      CHECK(OnlyFact(text, "en").quantity.unit.code == "%");
    }
  }
  CHECK(Extract({.text = "Der Bus fährt jeden zweiten Tag.", .language = "de"})
            .facts.empty());
}

TEST_CASE("two numbers that are no range") {
  struct Case {
    std::string language;
    std::string text;
    std::string facts;
    std::string unread;
  };
  const Case kCases[] = {
      {"de", "Es kostet 65 bis 60 Milliarden Dollar.", "",
       "65 bis 60 Milliarden Dollar: reversed_range"},
      {"de", "Es kostet zwischen 65 und 60 Dollar.", "",
       "zwischen 65 und 60 Dollar: reversed_range"},
      {"en", "It costs 65 to 60 dollars.", "",
       "65 to 60 dollars: "
       "reversed_range"},
      {"de", "Es sind 60 Dollar bis 65 Euro.", "? ? = 60 USD; ? ? = 65 EUR",
       ""},
      {"de", "Es sind 60 Dollar und 65 Dollar.", "? ? = 60 USD; ? ? = 65 USD",
       ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const ExtractedFacts found =
        Extract({.text = c.text, .language = c.language});
    CHECK(Joined(Notations(found.facts)) == c.facts);
    std::vector<std::string> unread;
    for (const Unread& u : found.unread)
      unread.push_back(u.text + ": " + u.why);
    CHECK(Joined(unread) == c.unread);
  }
}

TEST_CASE("signs") {
  const Phrasings kRows[] = {
      {"sap profit 2024 = -5e9 EUR",
       {"Der Gewinn von SAP lag 2024 bei minus 5 Milliarden Euro.",
        "Der Gewinn von SAP lag 2024 bei \u22125 Milliarden Euro.",
        "Der Gewinn von SAP lag 2024 bei -5 Milliarden Euro.",
        "Der Gewinn von SAP lag 2024 bei \u20135 Milliarden Euro.",
        "SAP machte 2024 einen Verlust von 5 Milliarden Euro."},
       {"SAP posted a profit of minus 5 billion euros for 2024.",
        "SAP posted a profit of -5 billion euros for 2024.",
        "SAP posted a loss of 5 billion euros for 2024."}},
      // Hedges act on the magnitude, then the sign is applied.
      {"sap profit 2024 < -5e9 EUR",
       {"SAP machte 2024 einen Verlust von mehr als 5 Milliarden Euro."},
       {"SAP posted a loss of more than 5 billion euros for 2024."}},
      {"sap profit 2024 = 5e9 EUR",
       {"Der Gewinn von SAP lag 2024 bei 5 Milliarden Euro."},
       {"SAP posted a profit of 5 billion euros for 2024."}},
  };
  for (const Phrasings& row : kRows) CheckFacts(row);
}

TEST_CASE("counted things, cents, zero, classes and plurals") {
  struct Case {
    std::string text;
    std::string hedge_class;
    std::string inner;
    std::string outer;
    std::string language = "de";
  };
  const Case kCases[] = {
      // Whole things without a scale word and a grain below 10.
      {"Es sind 2.048 GPUs.", "bare", "[2048, 2048]", "[2048, 2048]"},
      {"Es sind vier Teams.", "bare", "[4, 4]", "[4, 4]"},
      {"Es sind 2.050 GPUs.", "bare", "[2049.5, 2050.5)", "[2025, 2075)"},
      {"Es sind rund vier Teams.", "about", "[3.5, 4.5)", "[3.5, 4.5)"},
      {"Es kostet 3,30 Euro.", "exact", "[3.3, 3.3]", "[3.3, 3.3]"},
      {"Es kostet 3,3 Euro.", "bare", "[3.25, 3.35)", "[3.25, 3.35)"},
      {"Es kostet 3,30 Milliarden Euro.", "bare", "[3295000000, 3305000000)",
       "[3295000000, 3305000000)"},
      {"Es kostet rund 3,30 Euro.", "about", "[3.295, 3.305)",
       "[3.234, 3.366)"},
      {"It costs billions of dollars.", "plural", "[1000000000, 1000000000000)",
       "[1000000000, 1000000000000)", "en"},
      {"Es kostet einen mittleren zweistelligen Millionenbetrag.",
       "digit_class", "[30000000, 70000000)", "[30000000, 70000000)"},
      {"Es kostet einen siebenstelligen Betrag.", "digit_class",
       "[1000000, 10000000)", "[1000000, 10000000)"},
      {"It costs a low single-digit billion dollars.", "digit_class",
       "[1000000000, 4000000000)", "[1000000000, 4000000000)", "en"},
      {"It costs a six-figure sum.", "digit_class", "[100000, 1000000)",
       "[100000, 1000000)", "en"},
      {"Es kamen Dutzende Gäste.", "plural", "[24, 100)", "[24, 100)"},
      {"Es kamen Zehntausende Gäste.", "plural", "[10000, 100000)",
       "[10000, 100000)"},
      {"Hundreds of thousands of guests came.", "digit_class",
       "[100000, 1000000)", "[100000, 1000000)", "en"},
      {"It costs a double-digit billion dollars.", "digit_class",
       "[10000000000, 100000000000)", "[10000000000, 100000000000)", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const Figure figure = OnlyFact(c.text, c.language).quantity.figure;
    CHECK(Name(figure.hedge) == c.hedge_class);
    CHECK(ToString(figure.inner) == c.inner);
    CHECK(ToString(figure.outer) == c.outer);
  }
}

// Digits that stand for no amount.
TEST_CASE("names, times, laws and the like are no figures") {
  struct Case {
    std::string language;
    std::vector<std::string> texts;
  };
  const Case kCases[] = {
      {"de",
       {"OpenAI stellte GPT-4 vor.",
        "Der Airbus A380 fliegt weiter.",
        "Das Model 3 ist günstig.",
        "Nach § 218 ist das strafbar.",
        "Art. 5 des Grundgesetzes gilt.",
        "Artikel 5 gilt.",
        "Das Treffen begann um 15.30 Uhr.",
        "Das Treffen begann um 20 Uhr.",
        "Das Spiel endete 3:1.",
        "Rufen Sie an: Tel. 030 123456.",
        "Die Anschrift lautet 10115 Berlin.",
        "Windows 11 ist da.",
        "Llama 4 ist da.",
        "Der Konzern liegt auf Platz 3.",
        "Version 2.5 erscheint bald.",
        "5G breitet sich aus.",
        "Covid-19 breitet sich aus.",
        "Kapitel 11 wurde beantragt.",
        "Im 4. Quartal 2024 war es ruhig.",
        "Am 28.01.2025 war es ruhig.",
        "Die G7-Staaten trafen sich.",
        "Der Code lautet DE0007164600.",
        "Die 1990er Jahre waren ruhig.",
        "Er wurde 1964 geboren.",
        "V3 und R1 sind Modelle.",
        "Die Millionenstadt wächst.",
        "Drei Jahre zuvor war es ruhig.",
        "Kurz darauf, sechs Wochen später, war es ruhig.",
        "Seit mehr als 20 Jahren war es ruhig.",
        "Zum ersten Mal in acht Quartalen war es ruhig.",
        "Binnen 30 Tagen wird es ruhig.",
        "Nach zwei mageren Jahren war es ruhig.",
        "Die 110-kV-Leitung summt.",
        "Die drei Konzerne schweigen."}},
      {"en",
       {"OpenAI showed GPT-4.",
        "The A380 flies on.",
        "The Model 3 is cheap.",
        "Section 218 applies.",
        "The match ended in a 3-1 win.",
        "It starts at 8:30 pm.",
        "It starts at 8 a.m. on Monday.",
        "Call: +49 30 1234567.",
        "Windows 11 runs.",
        "Llama 4 runs.",
        "Chapter 11 was filed.",
        "Version 2.5 is out.",
        "It stands on page 14.",
        "It was founded in 1998.",
        "B-52 bombers flew.",
        "It was the first fall in ten quarters.",
        "It grew for the second time in six years.",
        "It fell to a three-month low.",
        "Six weeks later it was quiet.",
        "Two days after the storm it was quiet.",
        "They must reply within 30 days.",
        "The 110-kV line hums.",
        "The three companies said nothing."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.texts) {
      CAPTURE(text);
      CHECK(Facts(text, c.language) == "");
    }
  }
}

}  // namespace
}  // namespace stimmig::test
