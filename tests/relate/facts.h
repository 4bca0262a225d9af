// SPDX-License-Identifier: Apache-2.0
// Facts for tests, made from one line of fact notation, and a small pack.
//
//   const RulePack pack = TestPack();
//   Fact f = MakeFact({"meta capex 2025 = 60..65e9 USD @plan", "a.md"});
//   Report r = RelateRows({{...}, {...}});
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "figure/notation.h"
#include "figure/rounding.h"
#include "relate/relate.h"

namespace stimmig::test {

// What a row may say besides the notation. Dates are "2025-01-29" or empty.
struct Row {
  std::string notation;
  std::string doc = "a.md";
  std::string published = "";
  std::string speaker = "";
  std::string as_of = "";
  bool update_cue = false;
  std::vector<std::string> weak = {};
  std::vector<std::string> qualifiers = {};
  std::string event = "";
  std::string moment = "";
  std::string base = "";
  Frame frame = Frame::kAsserted;
  std::string alt_reading = "";
  std::optional<HedgeClass> hedge = {};
  Span sentence = {};
  std::string inferred = "";  // a slot
  Part part = Part::kBody;
};

inline MetricRule MakeMetric(std::string id, std::string dimension,
                             PeriodNeed period, bool stock = false) {
  MetricRule rule;
  rule.id = std::move(id);
  rule.dimension = std::move(dimension);
  rule.period = period;
  rule.stock = stock;
  return rule;
}

inline EntityRule MakeEntity(std::string id, std::string part_of = "",
                             int fiscal_year_end_month = 0) {
  EntityRule rule;
  rule.id = std::move(id);
  rule.part_of = std::move(part_of);
  rule.fiscal_year_end_month = fiscal_year_end_month;
  return rule;
}

inline void AddMetrics(RulePack& pack) {
  const auto need = PeriodNeed::kRequired;
  const auto maybe = PeriodNeed::kOptional;
  pack.metrics = {
      MakeMetric("capex", "money", need),
      MakeMetric("total_expenses", "money", need),
      MakeMetric("research_expenses", "money", need),
      MakeMetric("gpu_count", "count", maybe, true),
      MakeMetric("profit", "money", need),
      MakeMetric("headcount", "count", maybe, true),
      MakeMetric("unemployment_rate", "percent", need, true),
      MakeMetric("gdp_growth", "percent", need),
      MakeMetric("training_cost", "money", PeriodNeed::kNone),
      MakeMetric("gpu_hours", "duration", PeriodNeed::kNone),
      MakeMetric("hourly_price", "money", PeriodNeed::kNone),
      MakeMetric("revenue", "money", need),
      MakeMetric("market_cap", "money", maybe, true),
      MakeMetric("deaths", "count", maybe),
  };
  for (MetricRule& rule : pack.metrics) {
    if (rule.id == "profit") rule.can_be_negative = true;
    if (rule.id == "profit") rule.issuer_of_record = "entity";
    if (rule.id == "unemployment_rate") rule.issuer_of_record = "ba";
    if (rule.id == "gdp_growth") rule.revisable = rule.can_be_negative = true;
    if (rule.id == "research_expenses") rule.part_of = "total_expenses";
    if (rule.id == "deaths") rule.running = true;
    if (rule.id == "training_cost") rule.scope_kind = "product";
    if (rule.id == "hourly_price") rule.additive = false;
  }
}

inline void AddCheck(RulePack& pack, std::string id, std::string formula) {
  CheckRule rule;
  rule.id = std::move(id);
  const Result<Formula> parsed = ParseFormula(formula);
  REQUIRE(parsed.has_value());
  rule.formula = *parsed;
  rule.formula_text = std::move(formula);
  pack.checks.push_back(std::move(rule));
}

inline RulePack TestPack() {
  RulePack pack;
  AddMetrics(pack);
  pack.entities = {
      MakeEntity("meta"),
      MakeEntity("reality-labs", "meta"),
      MakeEntity("quest", "reality-labs"),
      MakeEntity("deepseek"),
      MakeEntity("deepseek-r1", "deepseek"),
      MakeEntity("deepseek-v3", "deepseek"),
      MakeEntity("apple", "", 9),
      MakeEntity("sap", "", 12),
      MakeEntity("ba"),
      MakeEntity("morgan-stanley"),
      MakeEntity("germany"),
  };
  for (std::size_t i = 0; i < pack.entities.size(); ++i) {
    pack.entity_by_id[pack.entities[i].id] = i;
    pack.organisation_by_speaker[pack.entities[i].id] = i;
  }
  pack.organisation_by_speaker["zuckerberg"] = 0;
  pack.organisation_by_speaker["susan-li"] = 0;
  for (std::size_t i = 0; i < pack.metrics.size(); ++i) {
    pack.metric_by_id[pack.metrics[i].id] = i;
  }
  return pack;
}

inline std::string DimensionOf(const std::string& unit) {
  static constexpr auto kMoney =
      std::to_array<std::string_view>({"USD", "EUR", "CHF", "XXX"});
  if (std::ranges::find(kMoney, unit) != kMoney.end()) return "money";
  if (unit == "%") return "percent";
  if (unit == "pp") return "percentage_point";
  if (unit == "h") return "duration";
  return unit == "1" ? "number" : "count";
}

inline HedgeClass HedgeOf(const FactNotation& notation) {
  if (notation.low && notation.high && *notation.low != *notation.high) {
    return HedgeClass::kRange;
  }
  if (notation.low && notation.high) {
    return notation.approx ? HedgeClass::kAbout : HedgeClass::kBare;
  }
  if (notation.low) {
    return notation.low_open ? HedgeClass::kMoreThan : HedgeClass::kAtLeast;
  }
  return notation.high_open ? HedgeClass::kLessThan : HedgeClass::kAtMost;
}

inline PrintedNumber Printed(const NotedNumber& number) {
  return {number.digits, Rational::PowerOfTen(number.exponent)};
}

inline void SetQuantity(const FactNotation& notation, const Row& row,
                        Quantity& quantity) {
  Reading reading;
  reading.hedge = row.hedge.value_or(HedgeOf(notation));
  const bool both = notation.low && notation.high;
  NotedNumber from = notation.low ? *notation.low : *notation.high;
  NotedNumber to = both ? *notation.high : from;
  reading.negative = from.negative;
  if (reading.negative) std::swap(from, to);
  reading.low = Printed(from);
  if (both && from != to) reading.high = Printed(to);
  reading.counted = DimensionOf(notation.unit) == "count";
  quantity.figure = MakeFigure(reading, Tolerances{});
  quantity.unit = {notation.unit, DimensionOf(notation.unit)};
  quantity.from = reading.low;
  quantity.to = reading.high;
  quantity.approx = notation.approx;
}

// `offset` sets the place in the document and the id.
inline Fact MakeFact(const Row& row, std::size_t offset = 0) {
  CAPTURE(row.notation);
  const Result<FactNotation> notation = ParseNotation(row.notation);
  REQUIRE(notation.has_value());
  Fact fact;
  fact.doc = row.doc;
  fact.span = {offset, offset + 10};
  fact.sentence = row.sentence;
  fact.entity = notation->entity;
  fact.metric = notation->metric;
  fact.aspect = notation->aspect;
  fact.scope = notation->scope;
  fact.period = notation->period;
  fact.modality = notation->modality;
  SetQuantity(*notation, row, fact.quantity);
  fact.published = Date::Parse(row.published);
  fact.as_of = Date::Parse(row.as_of);
  if (!row.speaker.empty()) {
    fact.attribution = Attribution{.speaker = row.speaker,
                                   .organisation = "",
                                   .words = row.speaker,
                                   .quote = QuoteKind::kIndirect};
  }
  fact.update_cue = row.update_cue;
  fact.weak = row.weak;
  fact.qualifiers = row.qualifiers;
  fact.event = row.event;
  fact.moment = row.moment;
  fact.base = row.base;
  fact.frame = row.frame;
  fact.part = row.part;
  if (!row.inferred.empty()) {
    fact.evidence.push_back({.slot = row.inferred, .inferred = true});
  }
  if (!row.alt_reading.empty()) {
    fact.alt_readings.push_back({Interval{}, {}, row.alt_reading});
  }
  fact.id = row.doc + ":" + std::to_string(offset);
  return fact;
}

// At offsets 0, 100, 200, ...
inline std::vector<Fact> MakeFacts(const std::vector<Row>& rows) {
  std::vector<Fact> facts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    facts.push_back(MakeFact(rows[i], 100 * i));
  }
  return facts;
}

// One source for each doc.
inline std::vector<SourceInfo> SourcesOf(const std::vector<Fact>& facts) {
  std::vector<SourceInfo> sources;
  for (const Fact& fact : facts) {
    if (std::ranges::count(sources, fact.doc, &SourceInfo::path) > 0) continue;
    sources.push_back({.path = fact.doc, .published = fact.published});
  }
  return sources;
}

inline Report RelateRows(const std::vector<Row>& rows,
                         const RulePack& pack = TestPack(),
                         RelateOptions options = {}) {
  const std::vector<Fact> facts = MakeFacts(rows);
  return Relate(facts, SourcesOf(facts), {}, pack, options);
}

// "contradicts", "superseded(raised)", "tension(period) weak period", "-".
inline std::string Describe(const Relation& relation) {
  std::string text(Name(relation.kind));
  if (!relation.detail.empty()) text += "(" + relation.detail + ")";
  if (!relation.weak.empty()) text += " weak";
  for (const std::string& slot : relation.weak) text += " " + slot;
  return text;
}

inline std::string Describe(const std::vector<Relation>& relations) {
  if (relations.empty()) return "-";
  std::string text;
  for (const Relation& relation : relations) {
    if (!text.empty()) text += "; ";
    text += Describe(relation);
  }
  return text;
}

inline std::string Describe(const std::optional<Severity>& severity) {
  return severity ? std::string(Name(*severity)) : "listed";
}

}  // namespace stimmig::test
