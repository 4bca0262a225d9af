// SPDX-License-Identifier: Apache-2.0
#include "relate/derive.h"

#include <algorithm>

#include "relate/facts.h"

namespace stimmig::test {
namespace {

RulePack CheckedPack() {
  RulePack pack = TestPack();
  AddCheck(pack, "growth", "change_rel(x) = x / x[-1y] - 1");
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
  REQUIRE(finding.derivation.has_value());
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
