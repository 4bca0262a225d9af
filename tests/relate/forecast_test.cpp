// SPDX-License-Identifier: Apache-2.0
// Rows 8-14 of SEMANTICS.md 7.2: src/relate/forecast.cpp.
#include "relate/verdicts.h"

namespace stimmig::test {
namespace {

TEST_CASE("row 8: two plans of one moment") {
  const std::string day = "2025-01-29";
  Run({
      {Plan("60..65e9 USD", "a.md", day), Plan("~65e9 USD", "b.md", day),
       "overlaps"},
      {Plan(k65, "a.md", day), Plan(k60, "b.md", "2025-02-05"), "tension"},
      {Plan(k65, "a.md", day), Plan(k30, "b.md", "2025-02-17"), "contradicts"},
      {Plan(k65, "a.md", "2025-05-01", day),
       Plan(k30, "b.md", "2025-09-01", day), "contradicts"},
      {Plan(k65, "a.md"), Plan(k30, "a.md"), "contradicts"},
      // Both tell the same step.
      {Plan(k65, "a.md", day, "", true), Plan(k30, "b.md", day, "", true),
       "contradicts"},
      // What the earlier text replaces lies before both.
      {Plan(k65, "a.md", day, "", true), Plan(k30, "b.md", "2025-01-31"),
       "contradicts"},
      // One issuer: the company and its chief.
      {{.notation = Capex(k65, "plan"),
        .published = day,
        .speaker = "zuckerberg"},
       Plan(k30, "b.md", day),
       "contradicts"},
  });
}

TEST_CASE("row 9: a newer plan") {
  const std::string jan = "2025-01-29", apr = "2025-04-30";
  Run({
      {Plan(k65, "a.md", jan), Plan(k65, "b.md", apr), "reaffirmed"},
      {Plan("60..65e9 USD", "a.md", jan), Plan("64..72e9 USD", "b.md", apr),
       "superseded(raised)"},
      {Plan("64..72e9 USD", "a.md", jan), Plan("60..65e9 USD", "b.md", apr),
       "superseded(lowered)"},
      {Plan("64..72e9 USD", "a.md", jan), Plan("66..72e9 USD", "b.md", apr),
       "superseded(narrowed)"},
      {Plan("66..72e9 USD", "a.md", jan), Plan("64..72e9 USD", "b.md", apr),
       "superseded(widened)"},
      {Plan(k65, "a.md", jan), Plan(k30, "b.md", apr), "superseded(lowered)"},
      {Plan(k65, "a.md", jan), Plan("70e9 USD", "b.md", apr),
       "superseded(raised)"},
      // As-of stated: a day is enough.
      {Plan(k65, "a.md", apr, "2025-01-29"),
       Plan(k30, "b.md", apr, "2025-01-30"), "superseded(lowered)"},
      // A cue is enough, too.
      {Plan(k65, "a.md", jan), Plan(k30, "b.md", jan, "", true),
       "superseded(lowered)"},
      {Plan(k65, "a.md"), Plan(k30, "b.md", "", "", true),
       "superseded(lowered)"},
      {Plan(k65, "a.md", jan, "", true), Plan(k30, "a.md", jan, "", true),
       "superseded(lowered)"},
      {{.notation = "meta capex 2025 > 60e9 USD @plan", .published = jan},
       {.notation = "meta capex 2025 < 60e9 USD @plan",
        .doc = "b.md",
        .published = apr},
       "superseded(lowered)"},
      // An actual of a year that is not over is guidance.
      {{.notation = Capex(k65), .published = jan},
       {.notation = Capex(k30), .doc = "b.md", .published = apr},
       "superseded(lowered)"},
  });
}

TEST_CASE("the newer fact stands first") {
  const RulePack pack = TestPack();
  const std::vector<Fact> facts = MakeFacts(
      {Plan(k65, "a.md", "2025-01-29"), Plan(k30, "b.md", "2025-04-30")});
  const Judge judge(facts, pack, Mode::kPragmatic);
  const std::vector<std::size_t> kNewerFirst{1, 0};
  CHECK(judge.Compare(0, 1).relation->facts == kNewerFirst);
  CHECK(judge.Compare(1, 0).relation->facts == kNewerFirst);
  CHECK(judge.Compare(1, 0).relation->detail == "lowered");
}

TEST_CASE("row 10: a plan without a date") {
  const std::string jan = "2025-01-29";
  Run({
      {Plan("60..65e9 USD", "a.md"), Plan("~65e9 USD", "b.md"), "overlaps"},
      {Plan(k65, "a.md"), Plan(k60, "b.md", jan), "tension(date)"},
      {Plan(k65, "a.md"), Plan(k30, "b.md", jan), "tension(date)"},
  });
}

TEST_CASE("row 11: a forecast against the outcome") {
  const Row plan = Plan("70..72e9 USD", "a.md", "2025-10-29");
  const auto actual = [](const std::string& amount,
                         const std::string& published = "2026-01-29") {
    return Row{
        .notation = Capex(amount), .doc = "b.md", .published = published};
  };
  Run({
      {plan, actual("71e9 USD"), "realized(met)"},
      {plan, actual("72.2e9 USD"), "realized(near)"},
      {plan, actual("80e9 USD"), "realized(above)"},
      {plan, actual("60e9 USD"), "realized(below)"},
      {plan, actual("80e9 USD", ""), "realized(above)"},
      {plan, actual("80e9 USD", "2025-11-20"), "differs_in_kind"},
      {{.notation = Capex("70e9 USD", "consensus")},
       actual("80e9 USD"),
       "realized(above)"},
      {{.notation = Capex("70e9 USD", "estimate")},
       actual("70e9 USD"),
       "realized(met)"},
      {{"meta gpu_count > 1.3e6 GPU @plan"},
       {"meta gpu_count = 600e3 GPU"},
       "differs_in_kind"},
      {{"deepseek training_cost[deepseek-r1] = 6e6 USD @plan"},
       {"deepseek training_cost[deepseek-r1] = 9e6 USD"},
       "realized(above)"},
  });
}

TEST_CASE("rows 13 and 14: forecasts of another kind") {
  Run({
      {Plan("60..65e9 USD", "a.md"),
       {.notation = Capex("~65e9 USD", "estimate"), .doc = "b.md"},
       "overlaps"},
      {Plan(k65, "a.md"), {.notation = Capex(k60, "guidance")}, "-"},
      {Plan(k65, "a.md"),
       {.notation = Capex(k30, "guidance")},
       "differs_in_kind"},
      {{Capex(k65, "estimate")}, {Capex(k65, "consensus")}, "equal"},
      {{Capex(k65, "estimate")}, {Capex(k60, "estimate")}, "-"},
      {{Capex(k65, "estimate")}, {Capex(k30, "consensus")}, "forecasts_differ"},
  });
}

}  // namespace
}  // namespace stimmig::test
