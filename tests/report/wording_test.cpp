// SPDX-License-Identifier: Apache-2.0
#include "report/wording.h"

#include <doctest/doctest.h>

#include "report/quotation.h"
#include "samples.h"

namespace stimmig {
namespace {

using samples::Amount;
using samples::MakeFact;

struct Words {
  std::string message;
  std::string arithmetic;
  std::string repair;
};

// A finding of two facts, the first by Elbpost, the second by Kurier.
struct Two {
  RelationKind kind;
  std::string detail;
  Amount first;
  Amount second;
  Rational gap = 0;
  std::string diagnosis = {};
};

Report MakeReport(const Two& two) {
  Report report;
  report.sources = {samples::MakeSource("a.md", "Elbpost"),
                    samples::MakeSource("b.md", "Kurier")};
  report.facts = {MakeFact("a.md", 3, "capex", "2025", two.first),
                  MakeFact("b.md", 9, "capex", "2025", two.second)};
  report.findings = {
      samples::MakeFinding(two.kind, {0, 1}, Severity::kWarning, two.detail)};
  report.findings[0].relation.gap = two.gap;
  report.findings[0].diagnosis = two.diagnosis;
  return report;
}

Words WordsOf(const Report& report, const std::string& language = "de") {
  const View view(report, samples::Words(), language);
  const Finding& finding = report.findings.at(0);
  return {Plain(MessageWords(view, finding)),
          Plain(ArithmeticWords(view, finding)),
          Plain(RepairWords(view, finding))};
}

TEST_CASE("findings of two figures") {
  using enum RelationKind;
  const Amount percent6{.from = "6.5", .exponent = 0, .unit = {"%", "percent"}};
  const Amount percent3{.from = "2.9", .exponent = 0, .unit = {"%", "percent"}};
  struct Case {
    Two two;
    Words words;
  };
  const Case cases[] = {
      {{kContradicts, "", {"4.1"}, {"4.8"}, Rational::Fraction(7, 48)},
       {"Widerspruch: Elbpost nennt 4,1 Mrd. USD, Kurier 4,8 Mrd. USD",
        "Abstand 700 Mio. USD (15 %); weder Rundung noch Vorbehalt schließt "
        "ihn",
        "Vereinbar, wenn Elbpost mindestens 4,75 Mrd. USD nennt oder Kurier "
        "höchstens 4,15 Mrd. USD"}},
      {{kContradicts, "", {"4.8"}, {"4.1"}, Rational::Fraction(7, 48)},
       {"Widerspruch: Elbpost nennt 4,8 Mrd. USD, Kurier 4,1 Mrd. USD",
        "Abstand 700 Mio. USD (15 %); weder Rundung noch Vorbehalt schließt "
        "ihn",
        "Vereinbar, wenn Kurier mindestens 4,75 Mrd. USD nennt oder Elbpost "
        "höchstens 4,15 Mrd. USD"}},
      {{kContradicts, "quote", {"60"}, {"65"}, Rational::Fraction(5, 65)},
       {"Zitat weicht ab: Elbpost nennt 60 Mrd. USD, Kurier 65 Mrd. USD",
        "Abstand 5 Mrd. USD (7,7 %); nur eine weite Lesart schließt ihn",
        "Wortlaut an der Quelle prüfen"}},
      {{kContradicts,
        "",
        {.from = "1.07", .negative = true},
        {"1.07"},
        Rational(2)},
       {"Widerspruch: Elbpost nennt −1,07 Mrd. USD, Kurier 1,07 Mrd. USD",
        "Abstand 2,14 Mrd. USD; das Vorzeichen kehrt sich um",
        "Vorzeichen prüfen: Gewinn oder Verlust, Anstieg oder Rückgang"}},
      {{kContradicts,
        "",
        {.from = "65", .exponent = 6},
        {"65"},
        Rational::Fraction(999, 1000),
        "scale_slip_10^3"},
       {"Widerspruch: Elbpost nennt 65 Mio. USD, Kurier 65 Mrd. USD",
        "Abstand 64,935 Mrd. USD (100 %); weder Rundung noch Vorbehalt "
        "schließt ihn",
        "Größenordnung prüfen: Tausend, Millionen, Milliarden, Billionen"}},
      {{kContradicts, "", percent6, percent3, Rational::Fraction(36, 65)},
       {"Widerspruch: Elbpost nennt 6,5 %, Kurier 2,9 %",
        "Abstand 3,6 Prozentpunkte; weder Rundung noch Vorbehalt schließt ihn",
        "Vereinbar, wenn Kurier mindestens 6,45 % nennt oder Elbpost höchstens "
        "2,95 %"}},
      {{kTension, "", {"60"}, {"65"}, Rational::Fraction(5, 65)},
       {"Nur bei weiter Lesart vereinbar: Elbpost nennt 60 Mrd. USD, Kurier 65 "
        "Mrd. USD",
        "Abstand 5 Mrd. USD (7,7 %); nur eine weite Lesart schließt ihn",
        "Genaue Werte an der Quelle prüfen"}},
      {{kTension, "period", {"60"}, {"90"}, Rational::Fraction(1, 3)},
       {"Abweichung, Zeitraum unsicher: Elbpost nennt 60 Mrd. USD, Kurier 90 "
        "Mrd. USD",
        "Abstand 30 Mrd. USD (33 %); weder Rundung noch Vorbehalt schließt ihn",
        "Im Text ergänzen: Zeitraum"}},
      {{kTension,
        "currency_digits",
        {.from = "6", .unit = {"EUR", "money"}},
        {"6"}},
       {"Gleiche Ziffern, andere Währung: Elbpost nennt 6 Mrd. EUR, Kurier 6 "
        "Mrd. USD",
        "", "Währung prüfen"}},
      {{kTruncated,
        "",
        {.from = "5.576", .exponent = 6},
        {.from = "5.5", .exponent = 6}},
       {"Abgeschnitten statt gerundet: Kurier nennt 5,5 Mio. USD, Elbpost "
        "5,576 "
        "Mio. USD",
        "Gerundet wären es 5,6 Mio. USD", "Gerundet angeben: 5,6 Mio. USD"}},
      {{kSuperseded, "narrowed", {"70", "72"}, {"66", "72"}},
       {"Überholt am 29. Januar 2025: von 66 bis 72 Mrd. USD (Kurier) auf 70 "
        "bis 72 Mrd. USD (Elbpost) eingegrenzt",
        "", ""}},
      // From the figure that is shown to the newer one.
      {{kStale, "", {"60"}, {"70"}, Rational::Fraction(1, 7)},
       {"Alter Stand: Elbpost nennt 60 Mrd. USD; seit 29. Januar 2025 liegt 70 "
        "Mrd. USD vor (Kurier)",
        "Abstand 10 Mrd. USD (14 %)",
        "Stand nennen oder 70 Mrd. USD ergänzen"}},
      {{kViolatesPartOf, "", {"70"}, {"60"}, Rational::Fraction(1, 7)},
       {"Teil größer als das Ganze: 70 Mrd. USD (Elbpost) von 60 Mrd. USD "
        "(Kurier)",
        "Der Teil übersteigt das Ganze um 10 Mrd. USD (14 %)",
        "Prüfen, ob beide Angaben gleich abgegrenzt sind"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.words.message);
    const Words words = WordsOf(MakeReport(c.two));
    CHECK(words.message == c.words.message);
    CHECK(words.arithmetic == c.words.arithmetic);
    CHECK(words.repair == c.words.repair);
  }
}

TEST_CASE("a direct quote is never recalculated") {
  using enum RelationKind;
  for (const RelationKind kind :
       {kContradicts, kTension, kTruncated, kStale, kDerivedBoundOnly}) {
    CAPTURE(Name(kind));
    Report report = MakeReport({kind, "", {"4.1"}, {"4.8"}});
    report.facts[1].attribution =
        Attribution{"", "", "Meier", QuoteKind::kDirect};
    CHECK(WordsOf(report).repair ==
          "Beim wörtlichen Zitat Quelle, Datum und Zuschreibung prüfen");
  }
}

TEST_CASE("a missing date is not told") {
  Report report = MakeReport({RelationKind::kCorrected, "", {"12"}, {"21"}});
  report.facts[0].published.reset();
  CHECK(WordsOf(report).message ==
        "Korrigiert: Elbpost nennt 12 Mrd. USD statt 21 Mrd. USD (Kurier)");
  report.findings[0].relation =
      samples::MakeRelation(RelationKind::kSuperseded, {0, 1}, "lowered");
  CHECK(WordsOf(report, "en").message ==
        "Superseded: lowered from USD 21 billion (Kurier) to USD 12 billion "
        "(Elbpost)");
}

TEST_CASE("speakers are named where they differ, places where names do not") {
  Report report = MakeReport({RelationKind::kDisagrees, "", {"4.1"}, {"4.8"}});
  report.facts[0].attribution = Attribution{"", "", "Jonas Behrend", {}};
  report.facts[1].attribution = Attribution{"ig-metall", "", "die IG", {}};
  CHECK(WordsOf(report).message ==
        "Angaben gehen auseinander: Jonas Behrend 4,1 Mrd. USD, IG Metall 4,8 "
        "Mrd. USD");
  report.findings[0].relation.kind = RelationKind::kContradicts;
  report.sources[1].outlet = "Elbpost";
  CHECK(WordsOf(report).message ==
        "Widerspruch: a.md:3 nennt 4,1 Mrd. USD, b.md:9 4,8 Mrd. USD");
}

TEST_CASE("two figures of one line are told apart by their columns") {
  Report report = MakeReport({RelationKind::kContradicts, "", {"34"}, {"37"}});
  report.facts[1].doc = "a.md";
  report.facts[1].position = {3, 41};
  CHECK(WordsOf(report).message ==
        "Widerspruch: a.md:3:19 nennt 34 Mrd. USD, a.md:3:41 37 Mrd. USD");
}

TEST_CASE("relations without a verdict") {
  Report report = MakeReport({RelationKind::kContradicts, "", {"34"}, {"37"}});
  const View view(report, samples::Words(), "de");
  const auto words = [&](RelationKind kind, const char* detail = "") {
    return Plain(
        RelationWords(view, samples::MakeRelation(kind, {0, 1}, detail)));
  };
  CHECK(words(RelationKind::kRealized, "above") ==
        "Prognose 34 Mrd. USD (Elbpost), Ergebnis 37 Mrd. USD (Kurier); "
        "darüber");
  CHECK(words(RelationKind::kIncomparable, "period_length") ==
        "34 Mrd. USD (Elbpost) und 37 Mrd. USD (Kurier): nicht verglichen, "
        "weil die Zeiträume verschieden lang sind");
  CHECK(words(RelationKind::kDerivedOk) ==
        "34 Mrd. USD aus 37 Mrd. USD: die Rechnung geht auf");
  CHECK(words(RelationKind::kRefines) ==
        "Elbpost nennt 34 Mrd. USD, weiter gefasst Kurier: 37 Mrd. USD");
  CHECK(words(RelationKind::kContains) ==
        "Kurier nennt 37 Mrd. USD, weiter gefasst Elbpost: 34 Mrd. USD");
}

TEST_CASE("derived checks show the calculation") {
  Report report = samples::BoundOnly();
  const Words bound = WordsOf(report);
  CHECK(bound.message ==
        "Gilt nur am oberen Ende: genannt +25 %, errechnet +20,0 bis +25,3 %");
  CHECK(bound.arithmetic ==
        "114 Mrd. / 95 Mrd. − 1 = +20,0 %, 119 Mrd. / 95 Mrd. − 1 = +25,3 %; "
        "genannt: +25 %; gilt nur am oberen Ende (117,65 bis 119 Mrd. USD)");
  CHECK(bound.repair == "Als Spanne angeben: +20,0 bis +25,3 %");

  Finding& finding = report.findings[0];
  finding.relation.kind = RelationKind::kDerivedConflict;
  finding.relation.detail.clear();
  CHECK(WordsOf(report).arithmetic ==
        "114 Mrd. / 95 Mrd. − 1 = +20,0 %, 119 Mrd. / 95 Mrd. − 1 = +25,3 %; "
        "mit Rundung +18,8 bis +26,5 %; genannt: +25 %");
  // Not in one step.
  Derivation stepwise = *finding.derivation;
  stepwise.step.clear();
  finding.derivation = std::make_shared<const Derivation>(stepwise);
  CHECK(WordsOf(report, "en").arithmetic ==
        "calculated: +20.0 to +25.3%; with rounding +18.8 to +26.5%; stated: "
        "+25%");
}

TEST_CASE("a product is shown once where it is one number") {
  Report report;
  report.sources = {samples::MakeSource("a.md")};
  Amount hours{.from = "2.788", .exponent = 6, .unit = {"hour", "count"}};
  report.facts = {
      MakeFact("a.md", 1, "cost", "", {.from = "5.6", .exponent = 6}),
      MakeFact("a.md", 1, "price", "", {.from = "2", .exponent = 0}),
      MakeFact("a.md", 1, "hours", "", hours)};
  Finding finding =
      samples::MakeFinding(RelationKind::kDerivedConflict, {0, 1, 2}, {});
  Derivation derivation;
  derivation.step = "product";
  derivation.implied = Interval::Point(5'576'000);
  finding.derivation = std::make_shared<const Derivation>(derivation);
  report.findings = {finding};
  CHECK(WordsOf(report).arithmetic ==
        "2 × 2,788 Mio. = 5,576 Mio. USD; genannt: 5,6 Mio. USD");
  derivation.step.clear();
  report.findings[0].derivation =
      std::make_shared<const Derivation>(derivation);
  CHECK(WordsOf(report).arithmetic ==
        "errechnet: 5,576 Mio. USD; genannt: 5,6 Mio. USD");
}

TEST_CASE("diagnoses suggest") {
  const Texts texts(samples::Words(), "de");
  CHECK(DiagnosisWords(texts, "scale_slip_10^3") ==
        "Vielleicht ist die Größenordnung verrutscht (Faktor 1.000)");
  CHECK(DiagnosisWords(texts, "scale_slip_10^-1") ==
        "Vielleicht ist die Größenordnung verrutscht (Faktor 10)");
  CHECK(DiagnosisWords(texts, "typo") == "Vielleicht sind Ziffern vertauscht");
  CHECK(DiagnosisWords(texts, "").empty());
  CHECK(DiagnosisWords(texts, "unheard_of").empty());
}

TEST_CASE("weak slots and reasons") {
  const Texts texts(samples::Words(), "de");
  CHECK(WeakWords(texts, {}).empty());
  CHECK(WeakWords(texts, {"period", "scope"}) ==
        "Unsicher: Zeitraum und Abgrenzung");
  CHECK(ReasonWords(texts, "period") == "die Zeiträume verschieden sind");
  CHECK(ReasonWords(texts, "new_code") ==
        "sie verschieden gemeint sind (new_code)");
}

TEST_CASE("one quote shows the figures of several facts") {
  Fact five, six;
  five.context = "Erst 5, dann 65, dann 5.";
  five.text = "5";
  five.span = {40, 41};
  six.text = "65";
  six.span = {20, 22};
  CHECK(StandsIn(six, five.context));
  six.text = "7";
  CHECK_FALSE(StandsIn(six, five.context));
  six.text = "65";
  std::string quote;
  for (const auto& [text, figure] : QuotationOf({&five, &six})) {
    quote += figure ? "[" + text + "]" : text;
  }
  CHECK(quote == "Erst 5, dann [65], dann [5].");
}

TEST_CASE("quotes are shortened around the figure") {
  struct Case {
    const char* context;
    const char* text;
    std::size_t columns;
    const char* quote;
  };
  const Case cases[] = {
      {"Es waren 65 Dollar.", "65 Dollar", 40, "Es waren [65 Dollar]."},
      {"eins zwei drei vier 65 fünf sechs sieben acht", "65", 22,
       "… drei vier [65] fünf …"},
      {"65 fünf sechs sieben acht neun", "65", 17, "[65] fünf sechs …"},
      {"eins zwei drei vier fünf 65.", "65", 20, "… drei vier fünf [65]."},
      {"erst 165, dann 65 und 6,5", "65", 40, "erst 165, dann [65] und 6,5"},
      {"erst 651, dann 65", "65", 40, "erst 651, dann [65]"},
      {"zwischen 60\n  und 65", "60 und\t65", 40, "zwischen [60 und 65]"},
      {"etwas anderes", "65 Dollar", 40, "[65 Dollar]"},
      {"", "65 Dollar", 40, "[65 Dollar]"},
      {"ohne Zahl", "", 40, "ohne Zahl"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.context);
    Fact fact;
    fact.context = c.context;
    fact.text = c.text;
    std::string quote;
    for (const auto& [text, figure] : QuotationOf(fact, c.columns)) {
      quote += figure ? "[" + text + "]" : text;
    }
    CHECK(quote == c.quote);
  }
}

}  // namespace
}  // namespace stimmig
