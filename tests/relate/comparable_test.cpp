// SPDX-License-Identifier: Apache-2.0
#include "relate/comparable.h"

#include "relate/facts.h"

namespace stimmig::test {
namespace {

std::string Joined(const std::vector<std::string>& slots) {
  std::string text;
  for (const std::string& slot : slots) text += " " + slot;
  return text;
}

// "open", "part", "whole", or the reason; then the weak slots.
std::string Describe(const Gate& gate) {
  if (!gate.open()) return std::string(gate.reason);
  const std::string how = gate.part == PartOf::kNeither ? "open"
                          : gate.part == PartOf::kFirst ? "part"
                                                        : "whole";
  return how + Joined(gate.weak);
}

TEST_CASE("the gate of section 4") {
  struct Case {
    Row a;
    Row b;
    std::string expected;
  };
  const Case kCases[] = {
      {{"meta capex 2025 = 60e9 USD"}, {"meta capex 2025 = 5e9 USD"}, "open"},
      // Never compared: each reason once or more.
      {{"meta capex 2025 = 200e6 USD"},
       {"meta capex 2025 = 5 GPU"},
       "unit_dim"},
      {{"meta profit.share 2025 = 5 %"},
       {"meta profit.share 2025 = 5 pp"},
       "unit_dim"},
      {{"nvidia market_cap.change_abs = -600e9 USD"},
       {"nvidia market_cap = 600e9 USD"},
       "aspect"},
      {{"meta capex 2025 = 60e9 USD"},
       {"google capex 2025 = 60e9 USD"},
       "entity_scope"},
      {{"? capex 2025 = 60e9 USD"},
       {"? capex 2025 = 60e9 USD"},
       "entity_scope"},
      {{.notation = "meta capex 2025 = 60e9 USD", .weak = {"entity"}},
       {"meta capex 2025 = 60e9 USD"},
       "entity_scope"},
      {{"meta revenue[reality-labs] 2025 = 6e9 USD"},
       {"meta revenue[deepseek-r1] 2025 = 6e9 USD"},
       "entity_scope"},
      {{"meta profit[reality-labs] 2025 = 6e9 USD"},
       {"meta profit 2025 = 6e9 USD"},
       "entity_scope"},
      {{"meta capex 2025 = 65e9 USD"},
       {"meta total_expenses 2025 = 114..119e9 USD"},
       "metric"},
      {{.notation = "meta capex 2025 = 60e9 USD", .weak = {"metric"}},
       {"meta capex 2025 = 60e9 USD"},
       "metric"},
      // One utterance is about one thing.
      {{.notation = "meta capex 2025 = 6e9 USD",
        .speaker = "zuckerberg",
        .weak = {"entity"},
        .event = "call"},
       {.notation = "meta capex 2025 = 6e9 USD",
        .doc = "b.md",
        .speaker = "zuckerberg",
        .event = "call"},
       "open"},
      {{.notation = "meta capex 2025 = 6e9 USD", .frame = Frame::kNegated},
       {"meta capex 2025 = 6e9 USD"},
       "frame"},
      {{"meta capex 2025 = 6e9 USD"},
       {.notation = "meta capex 2025 = 6e9 USD", .frame = Frame::kConditional},
       "frame"},
      {{.notation = "meta capex 2025 = 6e9 USD", .frame = Frame::kQuestion},
       {"meta capex 2025 = 6e9 USD"},
       "frame"},
      {{"meta capex 2025 = 7e9 USD @demand"},
       {"meta capex 2025 = 3e9 USD"},
       "demand"},
      {{"meta capex 2025 = 7e9 USD @demand"},
       {"meta capex 2025 = 3e9 USD @demand"},
       "demand"},
      {{.notation = "meta capex 2025 = 7e9 USD @demand", .speaker = "union"},
       {.notation = "meta capex 2025 = 3e9 USD @demand", .speaker = "union"},
       "open"},
      {{"meta capex 2025 = 7e9 USD @deontic"},
       {"meta capex 2025 = 3e9 USD"},
       "deontic"},
      {{.notation = "meta headcount.share = 5 %", .base = "workforce"},
       {.notation = "meta headcount.share = 5 %", .base = "low performers"},
       "base"},
      {{.notation = "meta capex 2025 = 10..20 USD", .qualifiers = {"spread"}},
       {"meta capex 2025 = 15 USD"},
       "range_type"},
      {{.notation = "meta capex 2025 = 15 USD", .qualifiers = {"increment"}},
       {"meta capex 2025 = 15 USD"},
       "increment"},
      {{.notation = "meta capex 2025 = 15 USD", .qualifiers = {"part"}},
       {"meta capex 2025 = 15 USD"},
       "part"},
      {{.notation = "meta capex 2025 = 15 USD", .qualifiers = {"part"}},
       {.notation = "meta capex 2025 = 17 USD", .qualifiers = {"part"}},
       "open scope"},
      {{.notation = "meta capex[reality-labs] 2025 = 15 USD",
        .qualifiers = {"part"}},
       {.notation = "meta capex[reality-labs] 2025 = 17 USD",
        .qualifiers = {"part"}},
       "open"},
      {{.notation = "meta capex 2025 = 15 USD", .qualifiers = {"world:r1"}},
       {.notation = "meta capex 2025 = 15 USD", .qualifiers = {"world:v3"}},
       "world"},
      {{.notation = "meta capex 2025 = 15 USD",
        .qualifiers = {"measurement:insa"}},
       {"meta capex 2025 = 15 USD"},
       "measurement"},
      {{.notation = "meta capex 2025 = 15 USD", .qualifiers = {"adjusted"}},
       {.notation = "meta capex 2025 = 15 USD", .qualifiers = {"ifrs"}},
       "definition"},
      {{.notation = "meta capex 2025 = 15 USD", .qualifiers = {"correction"}},
       {"meta capex 2025 = 15 USD"},
       "open"},
      {{"meta capex 2025 = 15 USD"}, {"meta capex 2024 = 15 USD"}, "period"},
      {{"meta profit 2025 = 15 USD"},
       {"meta profit 2025-Q4 = 5 USD"},
       "period_length"},
      {{"meta capex 2025 = 15 USD"}, {"meta capex 2025 = 15 EUR"}, "currency"},
      // Compared, but nothing may alarm.
      {{"meta capex 2025 = 15 XXX"},
       {"meta capex 2025 = 15 EUR"},
       "open currency"},
      {{"meta headcount = 15 person"},
       {"meta headcount = 15 worker"},
       "open unit"},
      {{"meta capex = 15 USD"}, {"meta capex = 15 USD"}, "open period"},
      {{"meta capex = 15 USD"}, {"meta capex 2025 = 15 USD"}, "open period"},
      {{"google capex P1Y = 10..<100e9 USD"},
       {"google capex 2025 = 6e9 USD"},
       "open period"},
      {{.notation = "meta capex 2025 = 15 USD", .weak = {"distributive"}},
       {.notation = "meta capex 2025 = 15 USD", .alt_reading = "exact"},
       "open alt_reading distributive"},
      {{.notation = "meta headcount.share = 5 %", .base = "workforce"},
       {"meta headcount.share = 5 %"},
       "open base"},
      {{.notation = "meta market_cap 2025-01-27 = 5 USD", .moment = "close"},
       {"meta market_cap 2025-01-27 = 5 USD"},
       "open moment"},
      {{.notation = "meta market_cap 2025-01-27 = 5 USD", .moment = "close"},
       {.notation = "meta market_cap 2025-01-27 = 5 USD",
        .published = "2025-01-27"},
       "open moment"},
      {{.notation = "meta market_cap 2025-01-27 = 5 USD", .moment = "close"},
       {.notation = "meta market_cap 2025-01-27 = 5 USD",
        .published = "2025-01-28"},
       "open"},
      {{"meta gpu_count = 5 GPU"},
       {"meta gpu_count ../2025-12-31 = 5 GPU"},
       "open period"},
      {{"meta gpu_count 2025 = 5 GPU"},
       {"meta gpu_count ../2025-12-31 = 5 GPU"},
       "open period"},
      {{"deepseek training_cost = 5e6 USD"},
       {"deepseek training_cost[deepseek-r1] = 5e6 USD"},
       "open scope"},
      {{"deepseek training_cost[deepseek-r1] = 5e6 USD"},
       {"deepseek training_cost[deepseek-v3] = 5e6 USD"},
       "entity_scope"},
      // A one-off needs no period.
      {{"deepseek training_cost[deepseek-r1] = 5e6 USD"},
       {"deepseek training_cost[deepseek-r1] 2025 = 5e6 USD"},
       "open"},
      // States without a period hold when they were told.
      {{"meta headcount = 15 person", "a.md", "2025-01-10"},
       {"meta headcount = 15 person", "b.md", "2025-02-05"},
       "open"},
      {{"meta headcount = 15 person", "a.md", "2025-01-10"},
       {"meta headcount = 15 person", "b.md", "2025-03-05"},
       "period"},
      {{"meta headcount = 15 person", "a.md", "2025-01-10"},
       {"meta headcount = 15 person", "b.md"},
       "open as_of"},
      {{"meta headcount = 15 person"}, {"meta headcount = 15 person"}, "open"},
      {{"meta headcount = 15 person @plan", "a.md", "2025-01-10"},
       {"meta headcount = 15 person @plan", "b.md", "2025-05-05"},
       "open"},
      {{"meta count:team = 2 team"}, {"meta count:team = 4 team"}, "open"},
      // Business years.
      {{"apple capex FY2025 = 5 USD"},
       {"apple capex 2024-10-01/2025-09-30 = 5 USD"},
       "open"},
      {{"sap capex FY2025 = 5 USD"}, {"sap capex 2025 = 5 USD"}, "open"},
      {{"meta capex FY2025 = 5 USD"},
       {"meta capex 2025 = 5 USD"},
       "open period"},
      // Parts: an inequality at most.
      {{"meta revenue[reality-labs] 2025 = 5 USD"},
       {"meta revenue 2025 = 5 USD"},
       "part"},
      {{"meta revenue 2025 = 5 USD"},
       {"meta revenue[quest] 2025 = 5 USD"},
       "whole"},
      {{"meta revenue[quest] 2025 = 5 USD"},
       {"meta revenue[reality-labs] 2025 = 5 USD"},
       "part"},
      {{"meta revenue 2025 = 5 USD"},
       {"meta revenue 2025-Q4 = 5 USD"},
       "whole"},
      {{"meta revenue[reality-labs] 2025 = 5 USD"},
       {"meta revenue 2025-Q4 = 5 USD"},
       "period_length"},
      {{"meta revenue[reality-labs] 2025-Q4 = 5 USD"},
       {"meta revenue 2025 = 5 USD"},
       "part"},
  };
  const RulePack pack = TestPack();
  for (const Case& row : kCases) {
    CAPTURE(row.a.notation);
    CAPTURE(row.b.notation);
    const Fact a = MakeFact(row.a), b = MakeFact(row.b, 100);
    CHECK(Describe(MakeGate(a, b, pack)) == row.expected);
  }
}

TEST_CASE("the gate is the same from both sides") {
  const RulePack pack = TestPack();
  const Fact part = MakeFact({"meta revenue 2025-Q4 = 5 USD"});
  const Fact whole = MakeFact({"meta revenue 2025 = 5 USD"});
  CHECK(MakeGate(part, whole, pack).part == PartOf::kFirst);
  CHECK(MakeGate(whole, part, pack).part == PartOf::kSecond);
}

TEST_CASE("a circle of parts ends") {
  RulePack pack = TestPack();
  pack.entities[0].part_of = "reality-labs";
  const Fact a = MakeFact({"deepseek revenue[quest] 2025 = 5 USD"});
  const Fact b = MakeFact({"deepseek revenue 2025 = 5 USD"});
  CHECK(MakeGate(a, b, pack).reason == reason::kEntityScope);
}

}  // namespace
}  // namespace stimmig::test
