// SPDX-License-Identifier: Apache-2.0
#include "report/terminal.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "report/page.h"
#include "samples.h"

namespace stimmig {
namespace {

std::string Print(const Report& report, const std::string& language = "de",
                  std::size_t width = 80, bool color = false) {
  return PrintTerminal(report, samples::Words(), {language, width, color});
}

bool Has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

TEST_CASE("a contradiction in German") {
  CHECK(Print(samples::Contradiction()) ==
        R"(Fehler: Widerspruch · Meta · Investitionsausgaben · 2025 [f0]
  30 bis 40 Mrd. USD, Plan
    „Der Konzern will in diesem Jahr zwischen 30 und 40 Milliarden Dollar in
    neue Rechenzentren stecken, sagte der Unternehmenschef am …“
    Elbpost, 29. Januar 2025, articles/a.md:7:19
  65 Mrd. USD, Plan
    „Meta plant, 65 Milliarden Dollar zu investieren.“
    Handelsbrief, 29. Januar 2025, articles/b.md:12:19
  Abstand 25 Mrd. USD (38 %); weder Rundung noch Vorbehalt schließt ihn.
  → Vereinbar, wenn Elbpost mindestens 62,5 Mrd. USD nennt oder Handelsbrief
    höchstens 40,5 Mrd. USD.

Nicht verglichen, weil die Zeiträume verschieden sind (7 Paare) und es um
  verschiedene Größen geht (2 Paare).
2 Angaben aus 2 Quellen: 1 Fehler; 3 Zahlen gesehen, aber nicht verstanden.
)");
}

TEST_CASE("a contradiction in English") {
  CHECK(Print(samples::Contradiction(), "en") ==
        R"(Error: Contradiction · Meta · capital expenditure · 2025 [f0]
  USD 30 to 40 billion, plan
    “Der Konzern will in diesem Jahr zwischen 30 und 40 Milliarden Dollar in
    neue Rechenzentren stecken, sagte der Unternehmenschef am …”
    Elbpost, 29 January 2025, articles/a.md:7:19
  USD 65 billion, plan
    “Meta plant, 65 Milliarden Dollar zu investieren.”
    Handelsbrief, 29 January 2025, articles/b.md:12:19
  Gap USD 25 billion (38%); no rounding and no hedge closes it.
  → Compatible if Elbpost said at least USD 62.5 billion or Handelsbrief at most
    USD 40.5 billion.

Not compared, because their periods differ (7 pairs) and they measure different
  things (2 pairs).
2 figures from 2 sources: 1 error; 3 numbers seen but not understood.
)");
}

TEST_CASE("a fact sheet is named, first and without a quote") {
  CHECK(Print(samples::AgainstSheet()) ==
        R"(Fehler: Widerspruch · Meta · Investitionsausgaben · 2025 [f0]
  65 Mrd. USD, Plan
    Faktenblatt Meta 10-K 2024, 29. Januar 2025, house.yaml#meta:4:1
  30 bis 40 Mrd. USD, Plan
    „Der Konzern will in diesem Jahr zwischen 30 und 40 Milliarden Dollar in
    neue Rechenzentren stecken, sagte der Unternehmenschef am …“
    Elbpost, 29. Januar 2025, articles/a.md:7:19
  Abstand 25 Mrd. USD (38 %); weder Rundung noch Vorbehalt schließt ihn.
  → Mit dem Faktenblatt abgleichen.

Nicht verglichen, weil die Zeiträume verschieden sind (7 Paare) und es um
  verschiedene Größen geht (2 Paare).
2 Angaben aus 2 Quellen: 1 Fehler; 3 Zahlen gesehen, aber nicht verstanden.
)");
  CHECK(Has(Print(samples::AgainstSheet(), "en"),
            "fact sheet Meta 10-K 2024, 29 January 2025"));
}

TEST_CASE("primary sources are listed first") {
  Report report = samples::Contradiction();
  const auto first_source = [&report] {
    const std::string text = Print(report);
    return text.find("Handelsbrief, 29.") < text.find("Elbpost, 29.")
               ? "Handelsbrief"
               : "Elbpost";
  };
  CHECK(first_source() == std::string("Elbpost"));
  report.sources[1].primary = true;
  CHECK(first_source() == std::string("Handelsbrief"));
  report.sources[0].primary = true;
  CHECK(first_source() == std::string("Elbpost"));
}

TEST_CASE("a card tells how many of its sources are independent") {
  Report report = samples::Contradiction();
  report.cards[0].support = {3, 3};
  CHECK_FALSE(Has(Print(report), "unabhängig"));
  report.cards[0].support = {3, 2};
  CHECK(Has(Print(report), "\n  3 Quellen, 2 unabhängig.\n"));
  CHECK(Has(Print(report, "en"), "\n  3 sources, 2 independent.\n"));
}

TEST_CASE("figures of one sentence share its quote") {
  CHECK(
      Print(samples::BoundOnly()) ==
      R"(Hinweis: Gilt nur am oberen Ende · Meta · Gesamtausgaben (Veränderung) · 2025
  [f1]
  +25 %, Prognose
  Gesamtausgaben · 2025: 114 bis 119 Mrd. USD, Prognose
  Gesamtausgaben · 2024: 95 Mrd. USD
    „Meta prognostizierte Ausgaben zwischen 114 und 119 Milliarden Dollar, eine
    Steigerung von 25 % gegenüber 2024, als die Ausgaben 95 Milliarden Dollar
    betrugen.“
    29. Januar 2025, c.md:5:88, c.md:5:19, c.md:5:131
  114 Mrd. / 95 Mrd. − 1 = +20,0 %, 119 Mrd. / 95 Mrd. − 1 = +25,3 %; genannt:
    +25 %; gilt nur am oberen Ende (117,65 bis 119 Mrd. USD).
  → Als Spanne angeben: +20,0 bis +25,3 %.

3 Angaben aus 1 Quelle: 1 Hinweis.
)");
}

TEST_CASE("listed findings, agreement and refinement") {
  Report report;
  report.sources = {samples::MakeSource("a.md", "Elbpost"),
                    samples::MakeSource("b.md", "Handelsbrief"),
                    samples::MakeSource("c.md", "Kurier")};
  report.facts = {
      samples::MakeFact("a.md", 4, "capex", "2025", {"60", "65"}),
      samples::MakeFact("b.md", 8, "capex", "2025", {"68", "72"}),
      samples::MakeFact("c.md", 2, "capex", "2025", {"60", "65"}),
      samples::MakeFact("c.md", 9, "capex", "2025",
                        {.from = "65", .hedge = HedgeClass::kAbout})};
  report.facts[1].as_of = Date{2025, 4, 30};
  report.findings = {
      samples::MakeFinding(RelationKind::kSuperseded, {1, 0}, {}, "raised")};
  report.relations = {report.findings[0].relation,
                      samples::MakeRelation(RelationKind::kEqual, {0, 2}),
                      samples::MakeRelation(RelationKind::kOverlaps, {2, 3}),
                      samples::MakeRelation(RelationKind::kContains, {0, 3})};
  report.summary.sources = 3;
  report.summary.facts = 4;
  report.summary.listed = 1;
  CHECK(Print(report) == R"(Kein Widerspruch gefunden.

Zur Kenntnis
  Meta · Investitionsausgaben · 2025: Überholt am 30. April 2025: von 60 bis
    65 Mrd. USD (Elbpost) auf 68 bis 72 Mrd. USD (Handelsbrief) angehoben
    (b.md:8:19, a.md:4:19) [f1]

Übereinstimmend
  Meta · Investitionsausgaben · 2025: 60 bis 65 Mrd. USD (Elbpost, Kurier); rund
    65 Mrd. USD (Kurier)

Genauer und weiter gefasst
  Meta · Investitionsausgaben · 2025: Kurier nennt rund 65 Mrd. USD, weiter
    gefasst Elbpost: 60 bis 65 Mrd. USD (a.md:4:19, c.md:9:19)

4 Angaben aus 3 Quellen: 1 zur Kenntnis.
)");
}

TEST_CASE("a card of several pairs names each") {
  Report report = samples::Contradiction();
  report.facts.push_back(
      samples::MakeFact("articles/b.md", 30, "capex", "2025", {"90"}));
  Finding more = samples::MakeFinding(RelationKind::kContradicts, {0, 2},
                                      Severity::kWarning);
  report.findings.assign(7, more);
  report.findings[0] = samples::Contradiction().findings[0];
  report.cards = {{{0, 1, 2, 3, 4, 5, 6}, {0, 1, 2}, 1}};
  const std::string text = Print(report);
  CHECK(Has(text,
            "\n  • Widerspruch: Elbpost nennt 30 bis 40 Mrd. USD, "
            "Handelsbrief 65 Mrd. USD.\n    [f0]\n    Abstand 25 Mrd. USD"));
  CHECK(Has(text, "\n  … und 2 weitere Paare.\n"));
}

TEST_CASE("what stands in no card is told as well, worst first") {
  Report report = samples::Contradiction();
  report.facts[1].attribution =
      Attribution{"ig-metall", "ig-metall", "IG Metall", QuoteKind::kIndirect};
  Finding note =
      samples::MakeFinding(RelationKind::kDisputed, {1, 0}, Severity::kNote);
  report.findings.push_back(note);
  const std::string text = Print(report);
  const std::size_t note_at = text.find("\n\nHinweis: Zahl ohne Quelle · Meta");
  REQUIRE(note_at != text.npos);
  CHECK(text.find("Fehler: Widerspruch") < note_at);
  // The figure without a source comes first, the other with its speaker.
  CHECK(text.find("30 bis 40 Mrd. USD, Plan\n", note_at) <
        text.find("65 Mrd. USD, Plan, laut IG Metall\n", note_at));
}

TEST_CASE("nothing found is said plainly") {
  CHECK(Print({}) == "Keine Angaben gefunden, die sich prüfen ließen.\n");
  CHECK(Print({}, "en") == "No figures found that could be checked.\n");
  Report report = samples::Contradiction();
  report.findings.clear();
  report.relations.clear();
  report.cards.clear();
  report.summary = {};
  report.summary.sources = 2;
  report.summary.facts = 2;
  CHECK(Print(report) ==
        "Kein Widerspruch gefunden.\n\n2 Angaben aus 2 Quellen.\n");
  report.mode = Mode::kStrict;
  CHECK(Has(Print(report), "2 Angaben aus 2 Quellen; strenge Rundung.\n"));
}

TEST_CASE("the text of an article cannot act on the terminal") {
  Report report = samples::Contradiction();
  report.facts[1].context =
      "Meta \x1b[31mplant\x1b[0m, 65 Milliarden Dollar\r\n zu \u202Eerben \xff";
  report.sources[1].outlet = "Brief\x1b]0;x\x07";
  report.facts[0].doc = "a\nb.md";
  report.facts[0].attribution = Attribution{"", "", "\x1b[2J", {}};
  const std::string text = Print(report);
  CHECK_FALSE(Has(text, "\x1b"));
  CHECK_FALSE(Has(text, "\x07"));
  CHECK_FALSE(Has(text, "\r"));
  CHECK_FALSE(Has(text, "\u202E"));
  CHECK_FALSE(FindInvalidUtf8(text).has_value());
  CHECK(Has(text, "„Meta \uFFFD[31mplant\uFFFD[0m, 65 Milliarden Dollar zu "));
}

TEST_CASE("no line is wider than asked for") {
  for (const std::size_t width : {40U, 57U, 80U, 120U}) {
    CAPTURE(width);
    const std::string text = Print(samples::BoundOnly(), "de", width);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      const std::string_view line(&text[begin], end - begin);
      CAPTURE(line);
      CHECK(DisplayWidth(line) <= width);
      begin = end + 1;
    }
  }
}

TEST_CASE("colours only where wanted") {
  const std::string text = Print(samples::Contradiction(), "de", 80, true);
  CHECK(Has(text, "\x1b[1;31mFehler\x1b[0m: \x1b[1mWiderspruch\x1b[0m"));
  CHECK(Has(text, "\x1b[1;4m65\x1b[0m \x1b[1;4mMilliarden\x1b[0m"));
}

TEST_CASE("paragraphs wrap by display width") {
  struct Case {
    const char* text;
    const char* lines;
  };
  const Case cases[] = {
      {"eins zwei drei", "eins zwei\n  drei\n"},
      {"x abcdefghijklm", "x abcdefgh\n  ijklm\n"},
      {"日本語 日本", "日本語\n  日本\n"},
      {"a  b", "a b\n"},
      {"65\u00A0Mrd.\u00A0USD hoch", "65 Mrd. USD\n  hoch\n"},
      {"abcdefghijklm", "abcdefgh\n  ijklm\n"},
      {"", "\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    Page page(std::string_view(c.text).starts_with("65") ? 14 : 10, false);
    page.Add({{c.text}}, {0, 2});
    CHECK(page.Take() == c.lines);
  }
}

}  // namespace
}  // namespace stimmig
