// SPDX-License-Identifier: Apache-2.0
#include "extract/speech.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// Published on a Wednesday.
constexpr const char* kPublished = "2025-01-29";

ExtractedFacts Published(const std::string& text, const std::string& language) {
  return Extract({.text = text, .language = language, .published = kPublished});
}

// "meta", "mark-zuckerberg direct", "-": speakers, with "; " between figures.
std::string Voices(const std::string& text, const std::string& language) {
  std::vector<std::string> lines;
  for (const Fact& f : Published(text, language).facts) {
    std::string line = f.attribution ? f.attribution->speaker : "-";
    if (f.attribution && f.attribution->quote == QuoteKind::kDirect) {
      line += " direct";
    }
    lines.push_back(line);
  }
  return Joined(lines);
}

// "2025-01-28 event", "2024-12-31" where the event is not known, "-".
std::string Dates(const std::string& text, const std::string& language) {
  std::vector<std::string> lines;
  for (const Fact& f : Published(text, language).facts) {
    std::string line = f.as_of ? f.as_of->ToString() : "-";
    if (!f.event.empty()) {
      CHECK(f.event == f.attribution->speaker + "/" + f.as_of->ToString());
      line += " event";
    }
    lines.push_back(line);
  }
  return Joined(lines);
}

using Reader = std::string (*)(const std::string&, const std::string&);

void CheckAll(const std::vector<Phrasings>& rows, Reader read) {
  for (const Phrasings& row : rows) {
    for (const std::string& text : row.german) {
      CAPTURE(text);
      CHECK(read(text, "de") == row.expected);
    }
    for (const std::string& text : row.english) {
      CAPTURE(text);
      CHECK(read(text, "en") == row.expected);
    }
  }
}

TEST_CASE("reported speech runs on") {
  CheckAll(
      {
          {"mark-zuckerberg; mark-zuckerberg",
           {"Meta verlor 2022 rund 11.000 Stellen, sagte Mark Zuckerberg. Man "
            "wolle 2025 wieder 5.000 Menschen einstellen.",
            "Mark Zuckerberg sagte, Meta habe 2022 rund 11.000 Stellen "
            "gestrichen. In Berlin seien es 300 Stellen gewesen.",
            // Ersatzform behind Konjunktiv I.
            "Mark Zuckerberg sagte, Meta habe 2022 rund 11.000 Stellen "
            "gestrichen. In Berlin hätten 300 Leute gekündigt.",
            // The next paragraph.
            "Meta verlor 2022 rund 11.000 Stellen, sagte Mark Zuckerberg.\n\n"
            "Bis Jahresende werde Meta 5.000 Menschen einstellen.",
            "Meta verlor 2022 rund 11.000 Stellen, sagte Mark Zuckerberg. In "
            "Berlin gingen 300 Leute, fügte er hinzu."},
           {"Meta lost 11,000 jobs in 2022, Mark Zuckerberg said. In Berlin "
            "300 people left, he added."}},
          // Through a sentence without figures.
          {"mark-zuckerberg; mark-zuckerberg",
           {"Meta verlor 2022 rund 11.000 Stellen, sagte Mark Zuckerberg. Das "
            "sei vorbei. Man habe 5.000 Menschen eingestellt."}},
          // Whom no pack knows.
          {"Anna Krüger; Anna Krüger",
           {"Der Zoo hat 12.000 Mitglieder, sagte Anna Krüger. Man habe 300 "
            "Tiere."}},
          {"Anna Krueger; Anna Krueger",
           {},
           {"The zoo has 12,000 members, Anna Krueger said. It keeps 300 "
            "animals, she added."}},
          // The indicative ends it, and so does another speaker.
          {"mark-zuckerberg; -",
           {"Meta verlor 2022 rund 11.000 Stellen, sagte Mark Zuckerberg. Das "
            "Unternehmen hatte zuvor 5.000 Menschen eingestellt."},
           {"Meta lost 11,000 jobs in 2022, Mark Zuckerberg said. The firm "
            "had hired 5,000 people before."}},
          {"mark-zuckerberg; -; -",
           {"Meta verlor 2022 rund 11.000 Stellen, sagte Mark Zuckerberg. "
            "Google hat 300 Leute. Es seien 500 Leute gegangen."}},
          {"mark-zuckerberg; google",
           {"Meta verlor 2022 rund 11.000 Stellen, sagte Mark Zuckerberg. "
            "Google teilte mit, man habe 5.000 Menschen eingestellt."}},
          // A condition, behind no Konjunktiv I.
          {"-; -",
           {"Meta hat 300 Leute in Berlin. Dort hätten 500 Leute Platz."}},
          // A heading stands alone.
          {"mark-zuckerberg",
           {"# Zuckerberg sagte vieles\n\nMan habe 5.000 Menschen eingestellt, "
            "so Zuckerberg."}},
      },
      Voices);
}

TEST_CASE("direct speech") {
  CheckAll(
      {
          {"mark-zuckerberg direct",
           {"„Wir haben 2024 genau 300 Leute eingestellt“, sagte Mark "
            "Zuckerberg.",
            "Mark Zuckerberg sagte: „Wir haben 2024 genau 300 Leute "
            "eingestellt.“",
            "»Meta«, sagte Mark Zuckerberg, »hat 2024 genau 300 Leute "
            "eingestellt.«",
            "Mark Zuckerberg: „Wir haben 2024 genau 300 Leute eingestellt.“",
            // Several sentences in one pair.
            "Zuckerberg schrieb: „Es war gut. Wir haben 300 Leute "
            "eingestellt.“",
            "„Wir haben 300 Leute eingestellt. Es war gut“, sagte "
            "Zuckerberg.",
            // Behind a quotation with its speaker.
            "„Es war gut“, sagte Zuckerberg. „Wir haben 300 Leute "
            "eingestellt.“"},
           {"“We hired 300 people in 2024,” said Mark Zuckerberg.",
            "\"We hired 300 people in 2024,\" Mark Zuckerberg said.",
            "Mark Zuckerberg replied: \"We hired 300 people in 2024.\"",
            "“It was good,” said Mark Zuckerberg. “We hired 300 people.”"}},
          {"mark-zuckerberg direct; mark-zuckerberg direct",
           {},
           {"“We hired 300 people,” Mark Zuckerberg said, “and 500 people "
            "left.”"}},
          // A name in marks, words in marks, nobody who speaks.
          {"-",
           {"Für die Studie „Arbeit 2030“ wurden 4.500 Leute befragt.",
            "Die „Großen Vier“ haben 300 Leute.", "„Wir haben 300 Leute.“"},
           {"The \"big four\" have 300 people."}},
          {"mark-zuckerberg",
           {"Zuckerberg sprach von einem „guten Jahr“ mit 300 Leuten."}},
      },
      Voices);
}

TEST_CASE("speakers that no pack knows") {
  CheckAll(
      {
          {"Vorsitzende Anna Krüger",
           {"Der Zoo hat 300 Tiere, sagte die Vorsitzende Anna Krüger.",
            "Die Vorsitzende Anna Krüger sagte, der Zoo habe 300 Tiere."}},
          {"Behörde",
           {"Nach Angaben der Behörde starben 300 Tiere.",
            "Die Behörde teilte mit, 300 Tiere seien gestorben.",
            "300 Tiere sind gestorben, teilte die Behörde mit."}},
          {"Krüger",
           {"Der Zoo habe 300 Tiere, sagte Krüger.",
            "Am Montag sagte Krüger, der Zoo habe 300 Tiere."}},
          {"mayor",
           {},
           {"The mayor said the zoo had 300 animals.",
            "The zoo had 300 animals, the mayor said.",
            "The zoo had 300 animals, said the mayor."}},
          {"Prosecutors", {}, {"Prosecutors said he had stolen 300 euros."}},
          {"Ada Quinn",
           {},
           {"The zoo has 300 animals, the founder, Ada Quinn, said."}},
          // The later main clause is told by another.
          {"Union",
           {"Die Opposition spricht von Rausch; 300 Stellen werde es "
            "geben, hieß es in der Union."}},
          {"agency", {}, {"According to the agency, 300 animals died."}},
          // What is said is nobody who says it.
          {"-",
           {"300 Tiere, so viele wie nie, hat der Zoo."},
           {"The zoo grew by 300 animals according to plan."}},
      },
      Voices);
}

TEST_CASE("whose words are passed on") {
  CheckAll(
      {
          {"sap",
           {"Die Agentur berichtet unter Berufung auf SAP, 300 Leute seien "
            "gegangen.",
            "Laut Reuters unter Berufung auf SAP gingen 300 Leute."},
           {"Some 300 people left, Reuters reported, citing SAP."}},
          {"Reuters",
           {"Laut Reuters unter Berufung auf Insider gingen 300 Leute."},
           {"Some 300 people left, Reuters reported, citing people familiar "
            "with the matter."}},
          {"Insider", {"Unter Berufung auf Insider gingen 300 Leute."}},
      },
      Voices);
}

TEST_CASE("when it was said") {
  CheckAll(
      {
          {"2025-01-28 event",
           {"SAP teilte am Dienstag mit, 2024 seien 300 Leute gegangen.",
            "2024 gingen 300 Leute, teilte SAP am Dienstag mit.",
            "Wie SAP am 28. Januar mitteilte, gingen 2024 rund 300 Leute.",
            "„Es gingen 300 Leute“, sagte Mark Zuckerberg am Dienstag."},
           {"SAP said on Tuesday it had lost 300 people in 2024.",
            "Some 300 people left in 2024, SAP said on Tuesday.",
            "SAP said on January 28 that 300 people had left."}},
          // With the speech, the day runs on.
          {"2025-01-28 event; 2025-01-28 event",
           {"SAP teilte am Dienstag mit, 2024 seien 300 Leute gegangen. In "
            "Berlin seien es 20 Leute gewesen."},
           {"Some 300 people left in 2024, Mark Zuckerberg said on Tuesday. In "
            "Berlin 20 people left, he added."}},
          // Of a month its last day.
          {"2024-12-31",
           {"SAP hatte im Dezember angekündigt, 300 Leute zu entlassen.",
            "Im Dezember hatte SAP die Entlassung von 300 Leuten angekündigt.",
            "SAP kündigte im Dezember an, 300 Leute zu entlassen."},
           {"SAP announced in December that it would dismiss 300 people.",
            "SAP said in December it would dismiss 300 people."}},
          // The month is not over.
          {"2025-01-29",
           {"SAP hatte im Januar angekündigt, 300 Leute zu entlassen."}},
          // The day is that of the event, or nobody speaks.
          {"-",
           {"SAP entließ am Dienstag 300 Leute.",
            "SAP teilte mit, am Dienstag seien 300 Leute gegangen.",
            "Laut SAP gingen 300 Leute."},
           {"SAP dismissed 300 people on Tuesday.",
            "Some 300 people left on Tuesday, SAP said.",
            "SAP said its plant had dismissed 300 people on Tuesday."}},
      },
      Dates);
}

TEST_CASE("the month of a statement is not the figure's") {
  CheckFacts({"sap job_cuts = 300 job @plan",
              {"Im Dezember hatte SAP den Abbau von 300 Stellen angekündigt."},
              {"SAP announced in December that it would cut 300 jobs."}},
             kPublished);
}

}  // namespace
}  // namespace stimmig::test
