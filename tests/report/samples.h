// SPDX-License-Identifier: Apache-2.0
// Hand-made facts and reports, and the messages as they stand in rules/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/yaml.h"
#include "figure/rounding.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"

namespace stimmig::samples {

inline YamlFile Messages(const std::string& language) {
  const std::string path =
      std::string(STIMMIG_SOURCE_DIR) + "/rules/messages/" + language + ".yaml";
  return ParseYaml(path, ReadFile(path).value_or(""));
}

// The messages of both languages and labels for what the samples are about.
inline const Lexicon& Words() {
  static const Lexicon kWords = [] {
    Lexicon words;
    for (const std::string language : {"de", "en"}) {
      const YamlFile file = Messages(language);
      const YamlNode& messages = *file.root.Find("messages");
      for (std::size_t i = 0; i < messages.keys.size(); ++i) {
        words.SetText(language, messages.keys[i].scalar,
                      messages.items[i].scalar);
      }
    }
    words.SetLabel("entity", "meta", "en", "Meta");
    words.SetLabel("entity", "reality-labs", "en", "Reality Labs");
    words.SetLabel("entity", "ig-metall", "de", "IG Metall");
    words.SetLabel("metric", "capex", "de", "Investitionsausgaben");
    words.SetLabel("metric", "capex", "en", "capital expenditure");
    words.SetLabel("metric", "total_expenses", "de", "Gesamtausgaben");
    words.SetLabel("metric", "total_expenses", "en", "total expenses");
    words.SetLabel("metric", "profit", "de", "Gewinn");
    words.SetLabel("metric", "profit", "en", "profit");
    words.SetLabel("metric", "job_cuts", "de", "Stellenabbau");
    words.SetLabel("metric", "job_cuts", "en", "job cuts");
    words.SetLabel("unit", "job", "de", "Stellen");
    words.SetLabel("unit", "job", "en", "jobs");
    words.SetLabel("unit", "GPU", "en", "GPUs");
    words.SetLabel("check", "growth", "en", "growth");
    words.places["growth"] = {"rules/growth.yaml", 3};
    return words;
  }();
  return kWords;
}

// "65" with a scale of 10^9 and a hedge; `to` makes a range.
struct Amount {
  std::string_view from;
  std::string_view to = {};
  HedgeClass hedge = HedgeClass::kBare;
  int exponent = 9;
  Unit unit = {"USD", "money"};
  bool negative = false;
  bool counted = false;
  // Of one unit as written, in the base unit.
  int unit_exponent = 0;
  std::string unit_written = {};
};

inline PrintedNumber Printed(std::string_view digits, int exponent) {
  return {Decimal::Parse(digits).value(), Rational::PowerOfTen(exponent)};
}

inline Quantity MakeQuantity(const Amount& amount) {
  const int exponent = amount.exponent + amount.unit_exponent;
  Reading reading;
  reading.hedge = amount.to.empty() || amount.hedge != HedgeClass::kBare
                      ? amount.hedge
                      : HedgeClass::kRange;
  reading.low = Printed(amount.from, exponent);
  if (!amount.to.empty()) reading.high = Printed(amount.to, exponent);
  reading.negative = amount.negative;
  reading.counted = amount.counted;
  Quantity quantity;
  quantity.figure = MakeFigure(reading, Tolerances{});
  quantity.unit = amount.unit;
  quantity.from = reading.low;
  quantity.to = reading.high;
  quantity.unit_factor = Rational::PowerOfTen(amount.unit_exponent);
  quantity.unit_written = amount.unit_written;
  quantity.approx = amount.hedge == HedgeClass::kAbout;
  return quantity;
}

inline Fact MakeFact(std::string doc, std::size_t line, std::string metric,
                     std::string_view period, const Amount& amount,
                     std::string text = {}, std::string context = {}) {
  Fact fact;
  fact.id = doc + "#" + std::to_string(line);
  fact.doc = std::move(doc);
  fact.position = {line, 19};
  fact.text = std::move(text);
  fact.span = {100, 100 + fact.text.size()};
  fact.entity = "meta";
  fact.metric = std::move(metric);
  fact.period = Period::Parse(period);
  fact.quantity = MakeQuantity(amount);
  fact.context = std::move(context);
  fact.published = Date{2025, 1, 29};
  return fact;
}

inline SourceInfo MakeSource(std::string path,
                             std::optional<std::string> outlet = {}) {
  SourceInfo source;
  source.path = std::move(path);
  source.outlet = std::move(outlet);
  source.published = Date{2025, 1, 29};
  source.language = "de";
  return source;
}

inline Relation MakeRelation(RelationKind kind, std::vector<std::size_t> facts,
                             std::string detail = {}) {
  Relation relation;
  relation.kind = kind;
  relation.facts = std::move(facts);
  relation.detail = std::move(detail);
  return relation;
}

inline Finding MakeFinding(RelationKind kind, std::vector<std::size_t> facts,
                           std::optional<Severity> severity,
                           std::string detail = {}) {
  Finding finding;
  finding.relation = MakeRelation(kind, std::move(facts), std::move(detail));
  finding.severity = severity;
  finding.fingerprint = "f" + std::to_string(finding.relation.facts.front());
  return finding;
}

// The limits of rules/checks.
inline SeverityLimits Limits() {
  return {Rational::Fraction(1, 100), Rational::Fraction(1, 10), 1};
}

// 30 to 40 against 65 billion, both plans.
inline Report Contradiction() {
  Report report;
  report.limits = Limits();
  report.sources = {MakeSource("articles/a.md", "Elbpost"),
                    MakeSource("articles/b.md", "Handelsbrief")};
  report.facts = {
      MakeFact("articles/a.md", 7, "capex", "2025", {"30", "40"},
               "zwischen 30 und 40 Milliarden Dollar",
               "Der Konzern will in diesem Jahr zwischen 30 und 40 Milliarden "
               "Dollar in neue Rechenzentren stecken, sagte der "
               "Unternehmenschef am Mittwoch in einer Telefonkonferenz mit "
               "Analysten, die länger dauerte als geplant."),
      MakeFact("articles/b.md", 12, "capex", "2025", {"65"},
               "65 Milliarden Dollar",
               "Meta plant, 65 Milliarden Dollar zu investieren.")};
  for (Fact& fact : report.facts) fact.modality = Modality::kPlan;
  report.findings = {
      MakeFinding(RelationKind::kContradicts, {0, 1}, Severity::kError)};
  report.findings[0].relation.gap = Rational::Fraction(25, 65);
  report.relations = {report.findings[0].relation};
  report.cards = {{{0}, {0, 1}, 1}};
  report.summary.sources = 2;
  report.summary.facts = 2;
  report.summary.errors = 1;
  report.summary.unread = 3;
  report.summary.incomparable = {{"period", 7}, {"metric", 2}};
  return report;
}

// 30 to 40 billion against a fact sheet.
inline Report AgainstSheet() {
  Report report = Contradiction();
  report.sources[1] = MakeSource("house.yaml#meta", "Meta 10-K 2024");
  report.sources[1].reference = true;
  Fact& entry = report.facts[1];
  entry.doc = "house.yaml#meta";
  entry.position = {4, 1};
  entry.text = entry.context = "meta capex 2025 = 65e9 USD @plan";
  entry.span = {0, entry.text.size()};
  return report;
}

// +25 % on 95 billion against 114 to 119.
inline Report BoundOnly() {
  Report report;
  report.limits = Limits();
  report.sources = {MakeSource("c.md")};
  Amount growth{.from = "25", .exponent = 0, .unit = {"%", "percent"}};
  const std::string context =
      "Meta prognostizierte Ausgaben zwischen 114 und 119 Milliarden Dollar, "
      "eine Steigerung von 25 % gegenüber 2024, als die Ausgaben 95 Milliarden "
      "Dollar betrugen.";
  report.facts = {
      MakeFact("c.md", 5, "total_expenses", "2025", {"114", "119"},
               "zwischen 114 und 119 Milliarden Dollar", context),
      MakeFact("c.md", 5, "total_expenses", "2025", growth, "25 %", context),
      MakeFact("c.md", 5, "total_expenses", "2024", {"95"},
               "95 Milliarden Dollar", context)};
  report.facts[0].modality = Modality::kGuidance;
  report.facts[1].modality = Modality::kGuidance;
  report.facts[1].aspect = Aspect::kChangeRel;
  report.facts[1].position.column = 88;
  report.facts[2].position.column = 131;
  for (std::size_t i = 0; i < 3; ++i) {
    report.facts[i].id = "c" + std::to_string(i);
  }
  Finding finding = MakeFinding(RelationKind::kDerivedBoundOnly, {1, 0, 2},
                                Severity::kNote, "upper");
  finding.relation.roles = {"change", "now", "before"};
  Derivation derivation;
  derivation.check = "growth";
  derivation.step = "growth";
  derivation.claimed = report.facts[1].quantity.figure.inner;
  const Rational base = 95;
  derivation.implied = Interval::Closed((Rational(114) / base - 1) * 100,
                                        (Rational(119) / base - 1) * 100);
  derivation.implied_outer = Interval::HalfOpen(Rational::Fraction(188, 10),
                                                Rational::Fraction(265, 10));
  derivation.narrowed_role = "now";
  derivation.narrowed =
      Interval::Closed(Rational::Fraction(11765, 100) * Rational::PowerOfTen(9),
                       Rational(119) * Rational::PowerOfTen(9));
  derivation.narrowed_share = Rational::Fraction(27, 100);
  finding.derivation = std::make_shared<const Derivation>(derivation);
  report.findings = {finding};
  report.relations = {finding.relation};
  report.cards = {{{0}, {0, 1, 2}, 1}};
  report.summary.sources = 1;
  report.summary.facts = 3;
  report.summary.notes = 1;
  return report;
}

}  // namespace stimmig::samples
