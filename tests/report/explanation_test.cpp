// SPDX-License-Identifier: Apache-2.0
#include "report/explanation.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "report/grounds.h"
#include "samples.h"

namespace stimmig {
namespace {

std::string Explain(const Report& report, const std::string& language = "de",
                    std::size_t width = 80) {
  return PrintExplanation(report, report.findings.at(0), samples::Words(),
                          {language, width, false});
}

bool Has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

TEST_CASE("a contradiction, from the digits to the verdict") {
  Report report = samples::Contradiction();
  report.facts[0].attribution =
      Attribution{"mark-zuckerberg", "meta", "sein Chef", QuoteKind::kIndirect};
  report.facts[0].evidence = {
      {.slot = "hedge", .rule = "de.between", .file = "de.yaml", .line = 41},
      {.slot = "period", .rule = "de.year", .file = "de.yaml", .line = 7},
      {.slot = "entity",
       .rule = "meta",
       .file = "tech.yaml",
       .line = 4,
       .inferred = true},
      {.slot = "metric"}};
  report.facts[1].as_of = Date{2025, 1, 24};
  report.facts[1].weak = {"unit"};
  CHECK(Explain(report) ==
        R"(Befund f0 · Meta · Investitionsausgaben · 2025
  Widerspruch: Elbpost nennt 30 bis 40 Mrd. USD, Handelsbrief 65 Mrd. USD.

Warum
  Zwei Prognosen oder Pläne desselben Urhebers vom selben Stand, und selbst bei
    weiter Lesart bleibt eine Lücke.
  Fehler: Abstand 38 %; unter 1,0 % ein Hinweis, über 10 % ein Fehler; zählt
    nicht für --fail-on.
  Gelesen mit Spielraum für runde und vorsichtig gesetzte Zahlen.

Angabe 1 von 2 · 30 bis 40 Mrd. USD
  „Der Konzern will in diesem Jahr zwischen 30 und 40 Milliarden Dollar in neue
  Rechenzentren stecken, sagte der Unternehmenschef am Mittwoch in einer
  Telefonkonferenz mit Analysten, die länger dauerte als geplant.“
  Stelle       articles/a.md:7:19
  Quelle       Elbpost
  Erschienen   29. Januar 2025
  Stand        nicht genannt, es zählt der Tag des Erscheinens
  Wer          mark-zuckerberg, Meta, sinngemäß, „sein Chef“
  Art          Plan
  Zeitraum     2025 [2025] (de.year, de.yaml:7)
  Gelesen als  meta capex 2025 = 30..40e9 USD @plan
  Ziffern      30 bis 40; die letzte Ziffer zählt 1 Mrd. USD, rund auf
               10 Mrd. USD
  Vorbehalt    Spanne: ein unbekannter Wert darin, weit eine halbe letzte Stelle
               mehr (de.between, de.yaml:41)
  Eng          30 bis 40 Mrd. USD
  Weit         29,5 bis 40,5 Mrd. USD
  Regeln       Bezug (meta, tech.yaml:4; aus dem Zusammenhang); Größe (der Bau
               des Satzes)

Angabe 2 von 2 · 65 Mrd. USD
  „Meta plant, 65 Milliarden Dollar zu investieren.“
  Stelle       articles/b.md:12:19
  Quelle       Handelsbrief
  Erschienen   29. Januar 2025
  Stand        24. Januar 2025
  Wer          der Text selbst
  Art          Plan
  Zeitraum     2025 [2025]
  Gelesen als  meta capex 2025 = 65e9 USD @plan
  Ziffern      65; die letzte Ziffer zählt 1 Mrd. USD, rund auf 5 Mrd. USD
  Vorbehalt    keiner: eng eine halbe letzte Stelle, weit etwas mehr, je runder
               die Zahl ist
  Eng          64,5 bis unter 65,5 Mrd. USD
  Weit         62,5 bis unter 67,5 Mrd. USD
  Unsicher     Einheit

Rechnung
  Abstand 25 Mrd. USD (38 %); weder Rundung noch Vorbehalt schließt ihn.
  → Vereinbar, wenn Elbpost mindestens 62,5 Mrd. USD nennt oder Handelsbrief
    höchstens 40,5 Mrd. USD.
)");
}

TEST_CASE("a calculation names the part of each figure") {
  const std::string text = Explain(samples::BoundOnly(), "en");
  CHECK(Has(text,
            "\n  The stated value fits only one end of the stated range.\n"));
  CHECK(Has(text, "\nFigure 1 of 3 · change: +25%\n"));
  CHECK(Has(text, "\nFigure 3 of 3 · before: USD 95 billion\n"));
  CHECK(Has(text, "\nArithmetic\n  growth (growth, rules/growth.yaml:3).\n"));
  CHECK(Has(text, "114 billion / 95 billion − 1 = +20.0%"));
}

TEST_CASE("a finding about one figure") {
  Report report = samples::Contradiction();
  report.findings = {
      samples::MakeFinding(RelationKind::kPrematureActual, {0}, {})};
  const std::string text = Explain(report, "en");
  CHECK(Has(text, "\n  Told as an outcome before the period is over.\n"));
  CHECK(Has(text, "\nFigure 1 of 1 · USD 30 to 40 billion\n"));
  CHECK(Has(text,
            "\nArithmetic\n  → Mark it as a forecast, or state its date.\n"));
}

TEST_CASE("strictly read, the wide interval is the narrow one") {
  Report report = samples::Contradiction();
  report.mode = Mode::kStrict;
  const std::string text = Explain(report, "en");
  CHECK(Has(text, "\n  Read strictly, without room for round numbers "));
  CHECK(Has(text, "\n  strict       USD 64.5 to under 65.5 billion\n"));
}

TEST_CASE("what was not compared with the figures, and their history") {
  Report report = samples::Contradiction();
  report.facts.push_back(
      samples::MakeFact("articles/c.md", 3, "capex", "2025", {"70", "72"}));
  report.facts.push_back(
      samples::MakeFact("articles/d.md", 3, "capex", "2024", {"39"}));
  report.facts[2].as_of = Date{2025, 7, 30};
  report.relations.push_back(
      samples::MakeRelation(RelationKind::kIncomparable, {0, 3}, "period"));
  report.relations.push_back(
      samples::MakeRelation(RelationKind::kIncomparable, {2, 3}, "period"));
  report.relations.push_back(
      samples::MakeRelation(RelationKind::kSuperseded, {2, 1}, "raised"));
  const std::string text = Explain(report);
  CHECK(Has(text,
            "\nDaneben\n  Nicht verglichen, weil die Zeiträume verschieden "
            "sind (1 Paar).\n"));
  CHECK(Has(text,
            "\nVerlauf, vom ältesten zum neuesten Stand\n"
            "  29. Januar 2025: 65 Mrd. USD, Handelsbrief, "
            "articles/b.md:12:19\n"
            "  30. Juli 2025: 70 bis 72 Mrd. USD, c.md, articles/c.md:3:19\n"));
}

TEST_CASE("no line is wider than asked for, and no text acts") {
  Report report = samples::Contradiction();
  report.facts[0].context = "\x1b[31m zwischen 30 und 40 Milliarden Dollar";
  report.facts[0].attribution = Attribution{"", "", "\x1b[2J", {}};
  for (const std::size_t width : {40U, 80U}) {
    const std::string text = Explain(report, "de", width);
    CHECK_FALSE(Has(text, "\x1b"));
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      const std::string_view line(&text[begin], end - begin);
      CAPTURE(line);
      CHECK(DisplayWidth(line) <= width);
      begin = end + 1;
    }
  }
}

TEST_CASE("the grounds of a verdict and of its severity") {
  struct Case {
    RelationKind kind;
    const char* detail;
    Modality modality;
    std::optional<Severity> severity;
    bool one_article;
    const char* verdict;
    const char* grave;
  };
  constexpr auto kNote = Severity::kNote;
  constexpr auto kWarning = Severity::kWarning;
  const Case cases[] = {
      {RelationKind::kContradicts, "", Modality::kActual, Severity::kError,
       false, "Both report the same measure", "gap 38%; below 1.0%"},
      {RelationKind::kContradicts, "", Modality::kPlan, Severity::kError, false,
       "Two forecasts or plans", "gap 38%"},
      {RelationKind::kContradicts, "quote", Modality::kActual, Severity::kError,
       false, "One utterance of one speaker",
       "gap 38%; below 1.0% a note, above 10% an error; of a quote one level "
       "up"},
      {RelationKind::kContradicts, "", Modality::kHearsay, kWarning, false,
       "Hearsay, and yet", "of hearsay one level down"},
      {RelationKind::kTension, "", Modality::kActual, kNote, false,
       "Read narrowly", "in a wide reading both can hold"},
      {RelationKind::kTension, "", Modality::kActual, kWarning, true,
       "Read narrowly", "inside one article"},
      {RelationKind::kTension, "period", Modality::kActual, kNote, false,
       "The figures differ, but it is open whether both mean the same: missing "
       "or unsure: period",
       "in a wide reading both can hold"},
      {RelationKind::kTension, "last_digit", Modality::kActual, kWarning, false,
       "The figures are exactly one last digit apart", "there is an authority"},
      {RelationKind::kTension, "date", Modality::kPlan, kNote, false,
       "Two forecasts of one issuer; without a date", "in a wide reading"},
      {RelationKind::kDisagrees, "", Modality::kActual, kNote, false,
       "Two speakers", "both name who says it"},
      {RelationKind::kDisagrees,
       "",
       Modality::kHearsay,
       {},
       false,
       "One of the figures is hearsay",
       "both name who says it; of hearsay one level down"},
      {RelationKind::kSuperseded,
       "raised",
       Modality::kPlan,
       {},
       false,
       "The same issuer replaced its figure later",
       "for information"},
      {RelationKind::kSuperseded,
       "revised",
       Modality::kActual,
       {},
       false,
       "A preliminary or running figure",
       "for information"},
  };
  for (const Case& c : cases) {
    Report report = samples::Contradiction();
    for (Fact& fact : report.facts) fact.modality = c.modality;
    if (c.one_article) report.facts[1].doc = report.facts[0].doc;
    Finding& finding = report.findings[0];
    finding.relation.kind = c.kind;
    finding.relation.detail = c.detail;
    finding.severity = c.severity;
    const View view(report, samples::Words(), "en");
    CAPTURE(c.verdict);
    const std::string verdict = VerdictGrounds(view, finding);
    CAPTURE(verdict);
    CHECK(verdict.starts_with(c.verdict));
    const std::string severity = SeverityGrounds(view, finding);
    CAPTURE(severity);
    CHECK(Has(severity, c.grave));
    CHECK(severity.ends_with("; does not count for --fail-on"));
    finding.gates = true;
    CHECK(SeverityGrounds(view, finding).ends_with("; counts for --fail-on"));
  }
}

TEST_CASE("percentages and signs have limits of their own") {
  Report report = samples::Contradiction();
  report.findings[0].relation.kind = RelationKind::kContradicts;
  const samples::Amount two{
      .from = "2.1", .exponent = 0, .unit = {"%", "percent"}};
  samples::Amount four = two;
  four.from = "4.3";
  report.facts[0].quantity = samples::MakeQuantity(two);
  report.facts[1].quantity = samples::MakeQuantity(four);
  const View view(report, samples::Words(), "en");
  CHECK(
      Plain(SeverityGrounds(view, report.findings[0]))
          .starts_with("gap 2.2 percentage points; an error if more than 1;"));
  four.negative = true;
  report.facts[1].quantity = samples::MakeQuantity(four);
  CHECK(
      SeverityGrounds(view, report.findings[0]).starts_with("the sign flips"));
}

}  // namespace
}  // namespace stimmig
