// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_entity.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "meta", "meta[reality-labs]", "? weak entity", with "; " between.
std::string Owners(const std::string& text, const std::string& language) {
  std::vector<std::string> owners;
  for (const Fact& f : Extract({.text = text, .language = language}).facts) {
    std::string owner = f.entity.empty() ? "?" : f.entity;
    if (!f.scope.empty()) owner += "[" + f.scope + "]";
    owners.push_back(owner + Weak(f));
  }
  return Joined(owners);
}

struct Case {
  std::string expected;
  std::vector<std::string> german;
  std::vector<std::string> english = {};
};

void Check(const Case& c) {
  for (const std::string& text : c.german) {
    CAPTURE(text);
    CHECK(Owners(text, "de") == c.expected);
  }
  for (const std::string& text : c.english) {
    CAPTURE(text);
    CHECK(Owners(text, "en") == c.expected);
  }
}

TEST_CASE("a longer name that begins with a known one") {
  const Case kCases[] = {
      {"siemens weak entity",
       {"Siemens Advanta setzte 2024 rund 10 Milliarden Euro um.",
        "2024 lag der Umsatz von Siemens Advanta bei 10 Milliarden Euro."},
       {"Siemens Advanta had revenue of 10 billion euros in 2024."}},
      {"siemens",
       {"2024 steigerte Siemens Umsatz und Gewinn auf 10 Milliarden Euro.",
        "Siemens setzte 2024 rund 10 Milliarden Euro um."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("an institution tells the figures of its country") {
  const Case kCases[] = {
      {"euro-area",
       {"Die EZB erwartet 2025 eine Inflationsrate von 2,1 Prozent."},
       {"The ECB expects an inflation rate of 2.1 percent in 2025."}},
      {"germany",
       {"Das Ifo-Institut erwartet 2025 eine Inflationsrate von 2,1 "
        "Prozent."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("a country is the place, unless the metric is of countries") {
  const Case kCases[] = {
      {"meta",
       {"Meta baut in den USA ein Rechenzentrum mit mehr als 2 Gigawatt "
        "Leistung."}},
      {"germany",
       {"In Deutschland lag die Inflationsrate 2022 bei 6,9 Prozent."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("who is spoken of comes before who is mentioned in passing") {
  const Case kCases[] = {
      // Where something is, against whom the article is about.
      {"siemens",
       {"Siemens baut um. In Duisburg schließen zwei Werke."},
       {"Siemens restructures. In Canada two plants close."}},
      {"germany",
       {"Alles steigt. In Deutschland zählte man 2023 rund 4.000 Fälle."}},
      // Places behind a direction are none.
      {"germany",
       {"Deutschland zählt nach. Aus Frankreich kamen 2023 rund 4.000 "
        "Wölfe."}},
      // A dateline is nobody.
      {"siemens",
       {"Berlin – Gute Zeiten. Siemens setzte 2023 rund 78 Milliarden Euro "
        "um."}},
      // The speaker of a country, and the country's own members.
      {"germany", {"Die Bundespolizei zählte 2023 rund 4.000 Fälle."}},
      {"germany weak entity",
       {"Der deutsche Handel hatte 2023 einen Umsatz von 600 Milliarden "
        "Euro."}},
      // The subject before the figure, not the object behind it.
      {"meta weak metric",
       {"Meta verbesserte sich 2023 auf 18 Prozent und überholte Google."}},
      // Who is named later only is no topic of what comes before.
      {"? weak entity",
       {"Der Umsatz stieg 2023 auf 3 Milliarden Euro.\n\nSpäter kam Meta."}},
      {"meta",
       {"Meta wuchs. Laut Meta stieg der Umsatz 2023 auf 135 Milliarden "
        "Dollar."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("a row of a table is about its first cell") {
  const auto facts = Extract({.text = "Die Preise stiegen.\n\n"
                                      "| Land | Inflationsrate 2023 |\n"
                                      "|---|---|\n"
                                      "| Spanien | 3,4 Prozent |\n"
                                      "| Portugal | 5,3 Prozent |\n",
                              .path = "a.md"})
                         .facts;
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].entity == "spain");
  CHECK(facts[1].entity == "portugal");
}

TEST_CASE("the name in the clause") {
  const Case kCases[] = {
      {"meta",
       {"Metas Umsatz lag 2024 bei 164 Milliarden Dollar.",
        "Der Umsatz von Meta lag 2024 bei 164 Milliarden Dollar.",
        "Bei Meta lag der Umsatz 2024 bei 164 Milliarden Dollar.",
        "Meta setzte 2024 rund 164 Milliarden Dollar um.",
        "164 Milliarden Dollar Umsatz machte Meta 2024.",
        "Zuckerberg will 2025 rund 65 Milliarden Dollar investieren.",
        "Mark Zuckerberg will 2025 rund 65 Milliarden Dollar investieren."},
       {"Meta's revenue was 164 billion dollars in 2024.",
        "Revenue at Meta was 164 billion dollars in 2024.",
        "Meta turned over 164 billion dollars in 2024.",
        "Mark Zuckerberg wants to invest 65 billion dollars in 2025."}},
      // Of two names each figure takes its own clause's.
      {"meta; google",
       {"Meta setzte 2024 rund 164 Milliarden Dollar um, Google 350 Milliarden "
        "Dollar.",
        "Der Umsatz von Meta lag 2024 bei 164 Milliarden Dollar, der von "
        "Google bei 350 Milliarden Dollar."},
       {"Meta turned over 164 billion dollars in 2024, Google 350 billion "
        "dollars."}},
      // Only who may have the metric.
      {"ecb",
       {"Meta und die EZB tagten. Der Leitzins lag im Mai 2025 bei 2,25 "
        "Prozent."}},
      {"germany",
       {"Meta wuchs in Deutschland, wo die Inflationsrate im Mai 2025 bei 2,1 "
        "Prozent lag."}},
      // "Siemens-Tochter Healthineers": the name behind the compound.
      {"siemens-healthineers",
       {"Der Umsatz der Siemens-Tochter Healthineers lag 2024 bei 22 "
        "Milliarden Euro."}},
      {"meta", {"Die Meta-Aktie fiel am 27. Januar 2025 um 3 Prozent."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("reference and running text") {
  const Case kCases[] = {
      {"meta",
       {"Meta meldete Zahlen. Das Unternehmen setzte 2024 rund 164 Milliarden "
        "Dollar um.",
        "Meta meldete Zahlen. Der Konzern setzte 2024 rund 164 Milliarden "
        "Dollar um.",
        "Meta meldete Zahlen. Der Umsatz lag 2024 bei 164 Milliarden Dollar.",
        "Meta meldete Zahlen.\n\nDer Umsatz lag 2024 bei 164 Milliarden "
        "Dollar.",
        "Mark Zuckerberg stellte Pläne vor. Er will 2025 rund 65 Milliarden "
        "Dollar investieren."},
       {"Meta reported. The company turned over 164 billion dollars in 2024.",
        "Meta reported. Its revenue was 164 billion dollars in 2024.",
        "Meta reported. Revenue was 164 billion dollars in 2024.",
        "Mark Zuckerberg spoke. He wants to invest 65 billion dollars in "
        "2025."}},
      // The last one named before.
      {"google",
       {"Meta wuchs. Google schrumpfte. Der Konzern setzte 2024 rund 350 "
        "Milliarden Dollar um."},
       {"Meta grew. Google shrank. The company turned over 350 billion "
        "dollars in 2024."}},
      // Several that it could be.
      {"meta weak entity",
       {"Meta und Google meldeten Zahlen. Der Umsatz lag 2024 bei 164 "
        "Milliarden Dollar."},
       {"Meta and Google reported. Revenue was 164 billion dollars in 2024."}},
      // Nobody.
      {"? weak entity",
       {"Niemand weiß es. Der Umsatz lag 2024 bei 164 Milliarden Dollar.",
        "Das Unternehmen setzte 2024 rund 164 Milliarden Dollar um."},
       {"Nobody knows. Revenue was 164 billion dollars in 2024."}},
      {"meta; meta",
       {"Meta will 2025 rund 65 Milliarden Dollar investieren. Dazu gehört ein "
        "Rechenzentrum mit zwei Gigawatt Leistung."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("products and segments are a scope of their owner") {
  const Case kCases[] = {
      {"meta[reality-labs]",
       {"Reality Labs machte 2024 einen Verlust von 5 Milliarden Dollar.",
        "Meta machte 2024 mit Reality Labs einen Verlust von 5 Milliarden "
        "Dollar.",
        "Meta baut um. Reality Labs wächst. Die Sparte machte 2024 einen "
        "Verlust von 5 Milliarden Dollar."},
       {"Reality Labs posted a loss of 5 billion dollars for 2024.",
        "Meta grew. Reality Labs shrank. The unit posted a loss of 5 billion "
        "dollars for 2024."}},
      {"openai[gpt-4]",
       {"OpenAI trainierte GPT-4 mit 25.000 GPUs.",
        "GPT-4 wurde mit 25.000 GPUs trainiert."},
       {"OpenAI trained GPT-4 on 25,000 GPUs."}},
      {"deepseek[deepseek-r1]",
       {"DeepSeek stellte R1 vor. Das Training kostete 5,6 Millionen Dollar."},
       {"DeepSeek showed R1. Training cost 5.6 million dollars."}},
      {"microsoft[ai-products]",
       {"Microsoft erzielte mit KI-Produkten 2024 einen Umsatz von 10 "
        "Milliarden Dollar."}},
      {"meta",
       {"Meta machte 2024 einen Verlust von 5 Milliarden Dollar."},
       {"Meta posted a loss of 5 billion dollars for 2024."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("several owners") {
  const Case kCases[] = {
      {"google weak distributive; openai weak distributive; "
       "meta weak distributive",
       {"Google, OpenAI und Meta investieren 2025 je 10 Milliarden Dollar.",
        "Google, OpenAI und Meta investieren 2025 jeweils 10 Milliarden "
        "Dollar."},
       {"Google, OpenAI and Meta plan to invest each 10 billion dollars in "
        "2025."}},
      {"google weak unit distributive; openai weak unit distributive; "
       "meta weak unit distributive",
       {"Google, OpenAI und Meta investieren 2025 zweistellige "
        "Milliardenbeträge."}},
      {"? weak entity",
       {"Google und Meta investieren 2025 rund 100 Milliarden Dollar.",
        "Google sowie Meta investieren 2025 zusammen 100 Milliarden Dollar."},
       {"Google and Meta plan to invest 100 billion dollars in 2025."}},
      // Several names of one owner are the owner.
      {"meta",
       {"Der Eigentümer von Facebook und Instagram investierte 2024 rund 39 "
        "Milliarden Dollar."},
       {"The owner of Facebook and Instagram invested 39 billion dollars in "
        "2024."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("others, named or not") {
  const Case kCases[] = {
      {"?",
       {"Westliche Konzerne investieren 2025 rund 100 Milliarden Dollar.",
        "Meta wächst. Westliche Konzerne investieren 2025 rund 100 Milliarden "
        "Dollar."},
       {"Meta grew. Its rivals invest 100 billion dollars in 2025.",
        "Western companies invest 100 billion dollars in 2025."}},
      // Compared with another's figure.
      {"meta; ?",
       {"Meta nutzte 2.048 GPUs, weniger als die 16.000, die westliche "
        "Konzerne brauchten.",
        "Meta nutzte mit 2.048 GPUs weniger als die 16.000, die westliche "
        "Konzerne brauchten."}},
      {"meta; google",
       {"Meta nutzte mit 2.048 GPUs weniger als die 16.000, die Google "
        "brauchte."},
       {"Meta used 2,048 GPUs, fewer than the 16,000 that Google needed."}},
      // What belongs to a name is not its owner.
      {"volkswagen",
       {"VW baut um. Gegen Teslas Model 3 hilft das wenig. Bis 2030 entfallen "
        "5.000 Stellen."}},
      {"meta; ? weak entity",
       {"Meta nutzte mit 2.048 GPUs weniger als die 16.000, die üblich "
        "sind."}},
      // A name that no pack knows may be the subject.
      {"meta weak entity",
       {"Meta meldete Zahlen. NBW steigerte den Umsatz 2024 auf 142 Milliarden "
        "Euro."},
       {"Meta reported. Rival Nordbau lifted revenue to 142 billion euros "
        "in 2024."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("a source has no figures of another whom the clause names") {
  const Case kCases[] = {
      {"bvg",
       {"Nach Angaben von Verdi beteiligten sich 12.000 Beschäftigte an dem "
        "Warnstreik bei der BVG."}},
      {"siemens",
       {"Nach Angaben von SAP lag der Umsatz von Siemens 2024 bei 75 "
        "Milliarden Euro."},
       {"According to SAP revenue at Siemens was 75 billion euros in 2024."}},
      {"sap",
       {"Nach Angaben von SAP lag der Umsatz 2024 bei 34 Milliarden Euro."}},
  };
  for (const Case& c : kCases) Check(c);
}

TEST_CASE("a place that opens the clause has the figure") {
  Check({"duisburg",
         {"Duisburg hat Schulden von 2 Milliarden Euro.",
          "Duisburg spart. Die Stadt Duisburg hat 500.000 Einwohner."}});
}

}  // namespace
}  // namespace stimmig::test
