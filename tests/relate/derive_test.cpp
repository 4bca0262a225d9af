// SPDX-License-Identifier: Apache-2.0
#include "relate/derive.h"

#include <algorithm>

#include "relate/facts.h"

namespace stimmig::test {
namespace {

RulePack CheckedPack() {
  RulePack pack = TestPack();
  AddCheck(pack, "growth", "change_rel(x) = x / x[-1y] - 1");
  AddCheck(pack, "quarterly", "change_rel(x) = x / x[-1q] - 1");
  AddCheck(pack, "monthly", "change_rel(x) = x / x[-1m] - 1");
  AddCheck(pack, "multiple", "ratio(x) = x / x[-1y]");
  AddCheck(pack, "delta", "change_abs(x) = x - x[-1y]");
  AddCheck(pack, "cost", "training_cost = gpu_hours * hourly_price");
  AddCheck(pack, "sum", "total_expenses = research_expenses + capex");
  return pack;
}

Report Run(const std::vector<Row>& rows) {
  return RelateRows(rows, CheckedPack());
}

// Derived and part-of relations, with the roles of their facts.
std::string Derivations(const Report& report) {
  std::string text;
  for (const Relation& relation : report.relations) {
    if (relation.roles.empty()) continue;
    if (!text.empty()) text += "; ";
    text += Describe(relation);
  }
  return text.empty() ? "-" : text;
}

const std::string kNow = "meta total_expenses 2025 = 114..119e9 USD @guidance";
const std::string kBefore = "meta total_expenses 2024 = 95e9 USD";
std::string Growth(const std::string& value) {
  return "meta total_expenses.change_rel 2025 = " + value + " @guidance";
}

TEST_CASE("the worked growth of section 8") {
  const Report report = Run({{kNow}, {Growth("25 %")}, {kBefore}});
  REQUIRE(report.findings.size() == 1);
  const Finding& finding = report.findings.front();
  CHECK(Describe(finding.relation) == "derived_bound_only(upper)");
  CHECK(finding.relation.facts == std::vector<std::size_t>{1, 0, 2});
  CHECK(finding.relation.roles ==
        std::vector<std::string>{"change", "now", "before"});
  CHECK(finding.severity == Severity::kNote);
  CHECK(!finding.gates);
  REQUIRE(finding.derivation != nullptr);
  const Derivation& derivation = *finding.derivation;
  CHECK(derivation.check == "growth");
  CHECK(derivation.claimed == Interval::Point(25));
  CHECK(Round(*derivation.implied.low, 1) == *Rational::Parse("20.0"));
  CHECK(Round(*derivation.implied.high, 1) == *Rational::Parse("25.3"));
  CHECK(Round(*derivation.implied_outer.low, 1) == *Rational::Parse("18.8"));
  CHECK(Round(*derivation.implied_outer.high, 1) == *Rational::Parse("26.5"));
  CHECK(derivation.narrowed_role == "now");
  CHECK(ToString(derivation.narrowed) == "[117652500000, 119000000000]");
  CHECK(Round(derivation.narrowed_share, 2) == *Rational::Parse("0.27"));
}

TEST_CASE("growth: the controls") {
  const Report filed = Run(
      {{"meta total_expenses 2025 = 117.69e9 USD"},
       {"meta total_expenses.change_rel 2025 = 24 %"},
       {.notation = "meta total_expenses 2024 = 95.121e9 USD", .doc = "b.md"}});
  CHECK(Derivations(filed) == "derived_ok");
  CHECK(filed.findings.empty());

  const Report wrong = Run({{kNow}, {Growth("40 %")}, {kBefore}});
  REQUIRE(wrong.findings.size() == 1);
  const Finding& finding = wrong.findings.front();
  CHECK(Describe(finding.relation) == "derived_conflict");
  CHECK(finding.relation.facts.size() == 3);
  CHECK(finding.severity == Severity::kError);
  CHECK(finding.gates);
  CHECK(Round(finding.relation.gap, 2) == *Rational::Parse("0.37"));
  REQUIRE(wrong.cards.size() == 1);
  CHECK(wrong.cards.front().to_drop == 1);
}

TEST_CASE("what a growth check gives") {
  struct Case {
    std::vector<Row> rows;
    std::string expected;
  };
  const Case kCases[] = {
      {{{kNow}, {Growth("20 %")}, {kBefore}}, "derived_bound_only(lower)"},
      {{{kNow}, {Growth("22.6 %")}, {kBefore}}, "derived_ok"},
      {{{kNow}, {Growth("18 %")}, {kBefore}}, "derived_approx"},
      {{{kNow}, {Growth("-25 %")}, {kBefore}}, "derived_conflict"},
      {{{kNow}, {Growth("20..30 %")}, {kBefore}}, "derived_ok"},
      {{{"meta profit 2025 = -6e9 USD"},
        {"meta profit.change_abs 2025 = -8e9 USD"},
        {"meta profit 2024 = 2e9 USD"}},
       "derived_ok"},
      // A slot that is unsure: nothing may alarm.
      {{{kNow}, {.notation = Growth("40 %"), .weak = {"period"}}, {kBefore}},
       "tension(period) weak period"},
      {{{kNow}, {.notation = Growth("25 %"), .weak = {"period"}}, {kBefore}},
       "derived_ok weak period"},
      {{{kNow},
        {.notation = Growth("40 %"), .alt_reading = "exact"},
        {kBefore}},
       "tension(alt_reading) weak alt_reading"},
      {{{kNow}, {Growth("40 %")}, {"meta total_expenses 2024 = 95e9 XXX"}},
       "tension(currency) weak currency"},
      {{{kNow}, {Growth("40 %")}, {"meta total_expenses P1Y = 95e9 USD"}}, "-"},
      // Not of one kind.
      {{{kNow}, {Growth("40 %")}, {"meta total_expenses 2024 = 95e9 EUR"}},
       "-"},
      {{{kNow}, {Growth("40 %")}}, "-"},
      {{{kNow}, {Growth("40 %")}, {"meta total_expenses 2023 = 95e9 USD"}},
       "-"},
      {{{kNow}, {Growth("40 %")}, {"google total_expenses 2024 = 9e9 USD"}},
       "-"},
      {{{kNow},
        {Growth("40 %")},
        {"meta total_expenses[reality-labs] 2024 = 9e9 USD"}},
       "-"},
      {{{"meta total_expenses P1Y = 114e9 USD"},
        {"meta total_expenses.change_rel P1Y = 40 %"},
        {kBefore}},
       "-"},
      {{{kNow}, {"meta total_expenses.change_rel = 40 % @guidance"}, {kBefore}},
       "-"},
      {{{kNow},
        {.notation = Growth("40 %"), .frame = Frame::kConditional},
        {kBefore}},
       "-"},
      {{{kNow},
        {.notation = Growth("40 %"), .qualifiers = {"adjusted"}},
        {kBefore}},
       "-"},
      {{{kNow}, {.notation = Growth("40 %"), .base = "2022"}, {kBefore}}, "-"},
      {{{kNow}, {.notation = Growth("40 %"), .base = "peers"}, {kBefore}}, "-"},
      {{{kNow}, {.notation = Growth("40 %"), .base = "2024"}, {kBefore}},
       "derived_conflict"},
      {{{kNow}, {.notation = Growth("40 %"), .weak = {"metric"}}, {kBefore}},
       "-"},
      {{{kNow},
        {"meta total_expenses.change_rel 2025 = 40 % @deontic"},
        {kBefore}},
       "-"},
      // An analyst's growth is no claim about the company's range.
      {{{kNow},
        {.notation = Growth("40 %"), .speaker = "morgan-stanley"},
        {kBefore}},
       "-"},
      {{{kNow},
        {"meta total_expenses.change_rel 2025 = 40 % @consensus"},
        {kBefore}},
       "-"},
      // Its chief's is.
      {{{.notation = kNow, .speaker = "meta"},
        {.notation = Growth("40 %"), .speaker = "zuckerberg"},
        {kBefore}},
       "derived_conflict"},
      // Inputs of another source stand in only where the own has none.
      {{{kNow},
        {Growth("25 %")},
        {kBefore},
        {.notation = "meta total_expenses 2024 = 95.1e9 USD", .doc = "b.md"}},
       "derived_bound_only(upper)"},
      // Inputs that exclude each other block the check.
      {{{kNow},
        {Growth("40 %")},
        {kBefore},
        {"meta total_expenses 2024 = 70e9 USD"}},
       "derived_blocked"},
      {{{kNow},
        {Growth("40 %")},
        {kBefore},
        {.notation = "meta total_expenses 2024 = 70e9 USD", .doc = "b.md"}},
       "derived_blocked"},
      // Repeated in one source it is asked once; the finer input counts.
      {{{kNow}, {Growth("25 %")}, {kBefore}, {Growth("25 %")}, {kBefore}},
       "derived_bound_only(upper)"},
      {{{kNow},
        {Growth("25 %")},
        {"meta total_expenses 2024 = 90..99e9 USD"},
        {"meta total_expenses 2024 > 90e9 USD"},
        {"meta total_expenses 2024 = 94.9e9 USD"}},
       "derived_bound_only(upper)"},
      // Against what a change is taken.
      {{{"meta revenue 2024-Q3 = 40e9 USD"},
        {"meta revenue.change_rel 2024-Q3 = 50 %"},
        {"meta revenue 2023-Q3 = 38.0e9 USD"}},
       "tension(base) weak base"},
      {{{"meta revenue 2024-Q3 = 40e9 USD"},
        {.notation = "meta revenue.change_rel 2024-Q3 = 50 %",
         .base = "2023-Q3"},
        {"meta revenue 2023-Q3 = 38.0e9 USD"}},
       "derived_conflict"},
      {{{"meta revenue 2024-Q3 = 40e9 USD"},
        {.notation = "meta revenue.change_rel 2024-Q3 = 50 %", .base = "P1Y"},
        {"meta revenue 2023-Q3 = 38.0e9 USD"}},
       "derived_conflict"},
      {{{"meta revenue 2024-Q3 = 40e9 USD"},
        {.notation = "meta revenue.change_rel 2024-Q3 = 50 %", .base = "P3M"},
        {"meta revenue 2023-Q3 = 38.0e9 USD"}},
       "-"},
      {{{"meta revenue 2024-Q3 = 40e9 USD"},
        {.notation = "meta revenue.change_rel 2024-Q3 = 50 %", .base = "P3M"},
        {"meta revenue 2024-Q2 = 38.0e9 USD"}},
       "derived_conflict"},
      {{{"meta revenue 2024-Q3 = 40e9 USD"},
        {.notation = "meta revenue.change_rel 2024-Q3 = 5 %",
         .base = "2024-Q2"},
        {"meta revenue 2024-Q2 = 38.0e9 USD"}},
       "derived_ok"},
      {{{"meta revenue 2024-Q3 = 40e9 USD"},
        {"meta revenue.change_rel 2024-Q3 = 50 %"},
        {"meta revenue 2024-Q2 = 38.0e9 USD"}},
       "-"},
      {{{"meta revenue 2024-05 = 40e9 USD"},
        {.notation = "meta revenue.change_rel 2024-05 = 50 %", .base = "P1M"},
        {"meta revenue 2024-04 = 38.0e9 USD"}},
       "derived_conflict"},
      {{{"meta revenue 2024-05 = 40e9 USD"},
        {"meta revenue.change_rel 2024-05 = 50 %"},
        {"meta revenue 2024-04 = 38.0e9 USD"}},
       "-"},
      // A year has no quarter before it.
      {{{"meta revenue 2024 = 40e9 USD"},
        {.notation = "meta revenue.change_rel 2024 = 50 %", .base = "P3M"},
        {"meta revenue 2023-10-01/2024-09-30 = 38.0e9 USD"}},
       "-"},
      // A multiple may be of longer ago.
      {{{"meta revenue 2024 = 40e9 USD"},
        {.notation = "meta revenue.ratio 2024 = 2", .base = "2023"},
        {"meta revenue 2023 = 38.0e9 USD"}},
       "derived_conflict"},
      {{{"meta revenue 2024 = 40e9 USD"},
        {"meta revenue.ratio 2024 = 2"},
        {"meta revenue 2023 = 38.0e9 USD"}},
       "tension(base) weak base"},
      // A conversion stands in brackets.
      {{{kNow},
        {Growth("40 %")},
        {kBefore},
        {"meta total_expenses 2024 = 87.83e9 EUR"},
        {"meta total_expenses 2025 = 105.2e9 EUR @guidance"}},
       "derived_conflict"},
      // Of which part, nobody knows.
      {{{.notation = kNow, .qualifiers = {"part"}},
        {.notation = Growth("40 %"), .qualifiers = {"part"}},
        {.notation = kBefore, .qualifiers = {"part"}}},
       "-"},
      {{{.notation = kNow, .qualifiers = {"adjusted"}},
        {.notation = Growth("40 %"), .qualifiers = {"adjusted"}},
        {.notation = kBefore, .qualifiers = {"adjusted"}}},
       "derived_conflict"},
      {{{.notation = kNow, .moment = "open"}, {Growth("40 %")}, {kBefore}},
       "-"},
      // What is guessed does not alarm, but in one sentence.
      {{{kNow}, {.notation = Growth("40 %"), .inferred = "entity"}, {kBefore}},
       "-"},
      {{{.notation = kNow, .inferred = "metric"}, {Growth("40 %")}, {kBefore}},
       "-"},
      {{{kNow},
        {Growth("40 %")},
        {.notation = kBefore, .doc = "b.md", .inferred = "period"}},
       "-"},
      {{{kNow}, {.notation = Growth("25 %"), .inferred = "entity"}, {kBefore}},
       "derived_ok"},
      {{{kNow},
        {.notation = Growth("40 %"),
         .inferred = "entity",
         .part = Part::kHeadline},
        {kBefore}},
       "derived_conflict"},
      {{{.notation = kNow, .sentence = {0, 90}, .inferred = "entity"},
        {.notation = Growth("40 %"), .sentence = {0, 90}, .inferred = "entity"},
        {.notation = kBefore, .sentence = {0, 90}, .inferred = "period"}},
       "derived_conflict"},
      // What a newer figure replaces is no input.
      {{{.notation = "meta total_expenses 2025 = 150e9 USD @guidance",
         .as_of = "2025-01-01"},
        {.notation = kNow, .as_of = "2025-04-01"},
        {Growth("22.6 %")},
        {kBefore}},
       "derived_ok"},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.rows[1].notation);
    CAPTURE(row.rows.back().notation);
    CHECK(Derivations(Run(row.rows)) == row.expected);
  }
}

TEST_CASE("a rise that is a fall is an error") {
  const Report report = Run({{"meta revenue 2025 = 96e9 USD"},
                             {"meta revenue.change_rel 2025 = 1 %"},
                             {"meta revenue 2024 = 100.0e9 USD"}});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].severity == Severity::kError);
}

TEST_CASE("hearsay is one level down") {
  const Report report = Run({{"meta revenue 2025 = 150e9 USD"},
                             {"meta revenue.change_rel 2025 = 90 % @hearsay"},
                             {"meta revenue 2024 = 100e9 USD"}});
  CHECK(Derivations(report) == "-");
  const Report both = Run({{"meta revenue 2025 = 150e9 USD @hearsay"},
                           {"meta revenue.change_rel 2025 = 90 % @hearsay"},
                           {"meta revenue 2024 = 100e9 USD"}});
  REQUIRE(both.findings.size() == 1);
  CHECK(Describe(both.findings[0].relation) == "derived_conflict");
  CHECK(both.findings[0].severity == Severity::kWarning);
}

TEST_CASE("price times count, and a sum") {
  const Report ok = Run({{"deepseek training_cost = 5.6e6 USD"},
                         {"deepseek gpu_hours = 2.788e6 h"},
                         {"deepseek hourly_price = 2 USD"}});
  CHECK(Derivations(ok) == "derived_ok");
  CHECK(ok.relations.back().roles ==
        std::vector<std::string>{"training_cost", "gpu_hours", "hourly_price"});
  const Report wrong = Run({{"deepseek training_cost = 5.6e6 USD"},
                            {"deepseek gpu_hours = 2.788e6 h"},
                            {"deepseek hourly_price = 0.20 USD"}});
  CHECK(Derivations(wrong) == "derived_conflict");
  CHECK(wrong.findings[0].severity == Severity::kError);

  const Report sum = Run({{"meta total_expenses 2024 = 95e9 USD"},
                          {"meta research_expenses 2024 = 44e9 USD"},
                          {"meta capex 2024 = 39e9 USD"}});
  CHECK(Derivations(sum) == "derived_conflict");
  CHECK(sum.findings[0].severity == Severity::kError);
  CHECK(sum.findings[0].derivation->step == "sum");
}

// SEMANTICS.md 8: checks found in real press.
TEST_CASE("press: price times count") {
  const std::string hours = "deepseek gpu_hours = 2.788e6 h";
  const Report ok = Run({{"deepseek training_cost = 5.6e6 USD"},
                         {hours},
                         {"deepseek hourly_price = 2 USD"}});
  CHECK(Derivations(ok) == "derived_ok");
  CHECK(ok.findings.empty());
  // A blog's own sum holds, and is far from everybody else's.
  const Report slip =
      Run({{.notation = "deepseek training_cost = 557600 USD", .doc = "b.md"},
           {.notation = hours, .doc = "b.md"},
           {.notation = "deepseek hourly_price = 0.20 USD", .doc = "b.md"},
           {.notation = "deepseek training_cost = 5.576e6 USD"}});
  CHECK(Derivations(slip) == "derived_blocked; derived_blocked");
  REQUIRE(!slip.findings.empty());
  CHECK(Describe(slip.findings[0].relation) == "contradicts");
  CHECK(slip.findings[0].severity == Severity::kError);
  CHECK(slip.findings[0].diagnosis.starts_with("scale_slip_10^"));
}

TEST_CASE("press: a fall of 17 percent, and the level that it means") {
  const auto fall = [](Row change, const std::string& unit, const auto& before,
                       const auto& now) {
    change.notation =
        "meta market_cap.change_rel 2025-01-27 = " + change.notation;
    change.base = "2025-01-26";
    return std::vector<Row>{
        {"meta market_cap 2025-01-27 = " + std::string(now) + " " + unit},
        std::move(change),
        {"meta market_cap 2025-01-26 = " + std::string(before) + " " + unit}};
  };
  RulePack pack = TestPack();
  // A day before: no shift of the language, so the fall is told of months.
  AddCheck(pack, "growth", "change_rel(x) = x / x[-1m] - 1");
  const auto run = [&](std::vector<Row> rows) {
    for (Row& row : rows) {
      const auto swap = [&row](const std::string& from, const std::string& to) {
        const std::size_t at = row.notation.find(from);
        if (at != row.notation.npos) row.notation.replace(at, from.size(), to);
      };
      swap("2025-01-27", "2025-01");
      swap("2025-01-26", "2024-12");
      if (!row.base.empty()) row.base = "P1M";
    }
    return Derivations(RelateRows(rows, pack));
  };
  CHECK(run(fall({"-17 %"}, "USD", "142.62", "118.42")) == "derived_ok");
  CHECK(run(fall({.notation = "-17 %", .hedge = HedgeClass::kAlmost}, "USD",
                 "142.62", "118.42")) == "derived_ok");
  CHECK(run(fall({"-17 %"}, "USD", "3.5e12", "2.9e12")) == "derived_ok");
  CHECK(run(fall({"-27 %"}, "USD", "142.62", "118.42")) == "derived_conflict");
}

TEST_CASE("press: a sum of counts") {
  RulePack pack = TestPack();
  AddCheck(pack, "sum", "headcount = gpu_count + training_gpus");
  pack.metrics.push_back(
      MakeMetric("training_gpus", "count", PeriodNeed::kOptional, true));
  pack.metric_by_id["training_gpus"] = pack.metrics.size() - 1;
  const auto run = [&pack](const std::string& whole) {
    return Derivations(RelateRows({{"meta headcount = " + whole + " person"},
                                   {"meta gpu_count = 2 GPU"},
                                   {"meta training_gpus = 2 GPU"}},
                                  pack));
  };
  CHECK(run("4") == "derived_ok");
  CHECK(run("5") == "derived_conflict");
}

TEST_CASE("press: a level of the year before, against the filed one") {
  const Report report =
      Run({{"meta capex 2024 = 30e9 USD"},
           {.notation = "meta capex 2024 = 39.23e9 USD", .doc = "b.md"}});
  REQUIRE(report.findings.size() == 1);
  CHECK(Describe(report.findings[0].relation) == "contradicts");
  CHECK(report.findings[0].severity == Severity::kError);
  CHECK(Round(report.findings[0].relation.gap, 3) == *Rational::Parse("0.235"));
}

TEST_CASE("the quarters of a year") {
  RulePack pack = TestPack();
  AddCheck(pack, "quarters", "x = x[q1] + x[q2] + x[q3] + x[q4]");
  AddCheck(pack, "halves", "revenue = revenue[h1] + revenue[h2]");
  struct Case {
    std::string what;
    std::vector<Row> rows;
    std::string expected;
  };
  const std::string q = "meta revenue 2024-Q";
  const std::vector<Row> kQuarters = {{q + "1 = 5.46e9 USD"},
                                      {q + "2 = 5.82e9 USD"},
                                      {q + "3 = 6.44e9 USD"},
                                      {q + "4 = 5.97e9 USD"}};
  const auto with = [&kQuarters](Row row) {
    std::vector<Row> rows = kQuarters;
    rows.push_back(std::move(row));
    return rows;
  };
  const Case kCases[] = {
      {"holds", with({"meta revenue 2024 = 23.68e9 USD"}), "derived_ok"},
      {"does not", with({"meta revenue 2024 = 25.7e9 USD"}),
       "derived_conflict"},
      {"of another year", with({"meta revenue 2023 = 25.7e9 USD"}), "-"},
      {"of no year", with({"meta revenue 2024-04/2025-06 = 25.7e9 USD"}), "-"},
      {"one is missing",
       {kQuarters[0],
        kQuarters[1],
        kQuarters[2],
        {"meta revenue 2024 = 25.7e9 USD"}},
       "-"},
      {"of another definition",
       with({.notation = "meta revenue 2024 = 25.7e9 USD",
             .qualifiers = {"adjusted"}}),
       "-"},
      {"an outlook of the year",
       with({"meta revenue 2024 = 25.7e9 USD @guidance"}), "-"},
      {"losses count",
       {{"meta profit 2024-Q1 = 5e9 USD"},
        {"meta profit 2024-Q2 = -8e9 USD"},
        {"meta profit 2024-Q3 = 5e9 USD"},
        {"meta profit 2024-Q4 = 5e9 USD"},
        {"meta profit 2024 = 23e9 USD"}},
       "derived_conflict"},
      {"halves",
       {{"meta revenue 2024-H1 = 11.28e9 USD"},
        {"meta revenue 2024-H2 = 12.41e9 USD"},
        {"meta revenue 2024 = 25.7e9 USD"}},
       "derived_conflict"},
      {"a business year",
       {{"apple revenue FY2024-Q1 = 119.6e9 USD"},
        {"apple revenue FY2024-Q2 = 90.8e9 USD"},
        {"apple revenue FY2024-Q3 = 85.8e9 USD"},
        {"apple revenue FY2024-Q4 = 94.9e9 USD"},
        {"apple revenue FY2024 = 391.0e9 USD"}},
       "derived_ok"},
      {"states do not add up",
       {{"meta headcount 2024-Q1 = 60e3 person"},
        {"meta headcount 2024-Q2 = 61e3 person"},
        {"meta headcount 2024-Q3 = 62e3 person"},
        {"meta headcount 2024-Q4 = 63e3 person"},
        {"meta headcount 2024 = 63e3 person"}},
       "-"},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.what);
    CHECK(Derivations(RelateRows(row.rows, pack)) == row.expected);
  }
}

TEST_CASE("of what does not fit only the facts that are needed are told") {
  const Report report = Run({{"meta total_expenses 2024 = 95e9 USD"},
                             {"meta research_expenses 2024 = 4.1e9 USD"},
                             {"meta capex 2024 = 139e9 USD"}});
  REQUIRE(report.findings.size() == 1);
  const Relation& relation = report.findings[0].relation;
  CHECK(Describe(relation) == "derived_conflict");
  CHECK(relation.facts == std::vector<std::size_t>{0, 2});
  CHECK(relation.roles == std::vector<std::string>{"total_expenses", "capex"});
}

TEST_CASE("a limit that is a number") {
  RulePack pack = TestPack();
  AddCheck(pack, "limit", "unemployment_rate <= 1");
  const auto run = [&pack](Row row) {
    row.notation = "germany unemployment_rate 2024 = " + row.notation;
    return RelateRows({row}, pack);
  };
  const Report kept = run({"99.5 %"});
  CHECK(kept.findings.empty());
  CHECK(kept.summary.inequalities_kept == 1);
  const Report broken = run({"120 %"});
  CHECK(Derivations(broken) == "derived_conflict");
  REQUIRE(broken.findings.size() == 1);
  CHECK(broken.findings[0].severity == Severity::kError);
  CHECK(broken.findings[0].derivation->implied == Interval::AtMost(100));
  CHECK(Derivations(run({.notation = "120 %", .weak = {"period"}})) ==
        "tension(period) weak period");
  CHECK(Derivations(run({.notation = "120 %", .inferred = "metric"})) == "-");
}

TEST_CASE("a margin is a fraction of two levels") {
  RulePack pack = TestPack();
  MetricRule margin = MakeMetric("margin", "percent", PeriodNeed::kRequired);
  pack.metric_by_id["margin"] = pack.metrics.size();
  pack.metrics.push_back(std::move(margin));
  AddCheck(pack, "margin", "margin = profit / revenue");
  const auto run = [&pack](const std::string& claim) {
    return RelateRows({{"meta margin 2024 = " + claim + " %"},
                       {"meta profit 2024 = 5e9 USD"},
                       {"meta revenue 2024 = 34e9 USD"}},
                      pack);
  };
  CHECK(Derivations(run("14.7")) == "derived_ok");
  const Report wrong = run("24");
  CHECK(Derivations(wrong) == "derived_conflict");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].derivation->step == "quotient");
  CHECK(Round(*wrong.findings[0].derivation->implied.low, 1) ==
        *Rational::Parse("14.7"));
}

TEST_CASE("a share is of the metric that its words name") {
  RulePack pack = TestPack();
  AddCheck(pack, "share", "share(capex) = capex / revenue");
  const auto run = [&pack](const std::string& base) {
    return Derivations(
        RelateRows({{.notation = "meta capex.share 2024 = 50 %", .base = base},
                    {"meta capex 2024 = 39e9 USD"},
                    {"meta revenue 2024 = 164e9 USD"}},
                   pack));
  };
  CHECK(run("revenue") == "derived_conflict");
  CHECK(run("der Ausgaben") == "-");
  CHECK(run("") == "-");
}

TEST_CASE("a share of the whole that a scope is part of") {
  RulePack pack = TestPack();
  AddCheck(pack, "share", "share(x) = x / whole(x)");
  const auto run = [&pack](const std::string& scope, const std::string& of,
                           const std::string& base) {
    return Derivations(RelateRows(
        {{.notation = "meta revenue.share[" + scope + "] 2024 = 25 %",
          .base = base},
         {"meta revenue[" + scope + "] 2024 = 107e9 USD"},
         {"meta revenue" + of + " 2024 = 638e9 USD"}},
        pack));
  };
  CHECK(run("reality-labs", "", "meta") == "derived_conflict");
  CHECK(run("reality-labs", "", "revenue") == "derived_conflict");
  CHECK(run("reality-labs", "", "profit") == "-");
  CHECK(run("quest", "[reality-labs]", "revenue") == "derived_conflict");
  CHECK(run("quest", "", "meta") == "-");
  CHECK(run("unknown", "", "meta") == "-");
}

TEST_CASE("a price per unit is one of the unit that amounts are in") {
  RulePack pack = TestPack();
  UnitRule hour;
  hour.id = "h";
  hour.code = "s";
  hour.dimension = "time";
  hour.factor = 3600;
  pack.units.push_back(std::move(hour));
  pack.metrics[pack.metric_by_id["hourly_price"]].per = "h";
  AddCheck(pack, "cost", "training_cost = gpu_hours * hourly_price");
  // 2.788 million hours are 10.0368e9 seconds.
  const auto run = [&pack](const std::string& cost) {
    return Derivations(
        RelateRows({{"deepseek training_cost = " + cost + " USD"},
                    {"deepseek gpu_hours = 10.0368e9 s"},
                    {"deepseek hourly_price = 2 USD"}},
                   pack));
  };
  CHECK(run("5.6e6") == "derived_ok");
  CHECK(run("20e9") == "derived_conflict");
}

TEST_CASE("what is part of a metric is not larger") {
  const std::string whole = "meta total_expenses 2024 = 95e9 USD";
  CHECK(Run({{"meta research_expenses 2024 = 44e9 USD"}, {whole}})
            .summary.inequalities_kept == 1);
  const Report report =
      Run({{"meta research_expenses 2024 = 144e9 USD"}, {whole}});
  CHECK(Derivations(report) == "violates_part_of");
  CHECK(report.relations[0].roles == std::vector<std::string>{"part", "whole"});
  CHECK(report.findings[0].severity == Severity::kWarning);
  // Blocked, since the whole is disputed.
  const Report blocked = Run({{"meta research_expenses 2024 = 144e9 USD"},
                              {whole},
                              {"meta total_expenses 2024 = 70e9 USD"}});
  CHECK(Derivations(blocked) == "-");
}

TEST_CASE("an inequality of the pack, between forecasts of two years") {
  RulePack pack = TestPack();
  AddCheck(pack, "growing", "headcount >= headcount[-1y]");
  const Report report = RelateRows({{"meta headcount 2025 = 60e3 person"},
                                    {"meta headcount 2024 = 90e3 person"}},
                                   pack);
  CHECK(Derivations(report) == "violates_part_of");
  CHECK(report.relations[0].roles == std::vector<std::string>{"whole", "part"});
}

}  // namespace
}  // namespace stimmig::test
