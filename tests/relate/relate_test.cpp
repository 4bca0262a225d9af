// SPDX-License-Identifier: Apache-2.0
#include "relate/relate.h"

#include <algorithm>
#include <random>
#include <set>

#include "relate/facts.h"

namespace stimmig::test {
namespace {

std::string Everything(const Report& report) {
  std::string text;
  const auto list = [&text](const std::vector<std::size_t>& indices) {
    for (const std::size_t i : indices) text += " " + std::to_string(i);
    text += "\n";
  };
  for (const Fact& fact : report.facts) text += fact.id + "\n";
  for (const Relation& relation : report.relations) {
    text += Describe(relation) + " " + relation.gap.ToFraction();
    list(relation.facts);
  }
  for (const Finding& finding : report.findings) {
    text += Describe(finding.relation) + " " + Describe(finding.severity) +
            " " + finding.diagnosis + " " + finding.fingerprint;
    list(finding.relation.facts);
  }
  for (const Card& card : report.cards) {
    text += "card " + std::to_string(card.to_drop);
    list(card.facts);
    list(card.findings);
  }
  for (const auto& [why, count] : report.summary.incomparable) {
    text += why + " " + std::to_string(count) + "\n";
  }
  return text;
}

std::vector<Row> MixedRows() {
  return {
      {"meta capex 2025 = 60..65e9 USD @plan", "a.md", "2025-01-29"},
      {"meta capex 2025 = ~65e9 USD @plan", "b.md", "2025-01-30"},
      {"meta capex 2025 = 30e9 USD @plan", "c.md", "2025-01-30"},
      {"meta capex 2025 = 64..72e9 USD @plan", "d.md", "2025-04-30"},
      {"meta capex 2025 = 66..72e9 USD @plan", "e.md", "2025-07-30"},
      {"meta capex 2025 = 72.2e9 USD", "f.md", "2026-01-29"},
      {"meta capex 2024 = 39.2e9 USD", "a.md", "2025-01-29"},
      {"meta capex 2024 = 30e9 USD", "b.md", "2025-01-30"},
      {"meta capex 2024 = 39.2e9 EUR", "c.md", "2025-01-30"},
      {"meta capex.change_rel 2025 = 90 % @plan", "a.md", "2025-01-29"},
      {"meta revenue 2024 = 39.2e9 USD", "a.md", "2025-01-29"},
      {"meta headcount = 72e3 person", "a.md", "2025-01-29"},
      {"meta headcount = 67e3 person", "b.md", "2025-01-30"},
      {"? headcount = 67e3 person", "b.md", "2025-01-30"},
      {"meta headcount = 67e3 person", "b.md", "2025-01-30"},
  };
}

TEST_CASE("the order of the input does not matter") {
  RulePack pack = TestPack();
  AddCheck(pack, "growth", "change_rel(x) = x / x[-1y] - 1");
  std::vector<Unread> unread(2);
  unread[0].doc = "z.md";
  unread[1].doc = "a.md";
  const RelateOptions options{.show_incomparable = true};
  std::vector<Fact> facts = MakeFacts(MixedRows());
  std::vector<SourceInfo> sources = SourcesOf(facts);
  std::ranges::reverse(sources);
  const std::string expected =
      Everything(Relate(facts, sources, unread, pack, options));
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(facts.begin(), facts.end(), random);
    const Report report = Relate(facts, sources, unread, pack, options);
    CHECK(Everything(report) == expected);
    CHECK(report.sources[0].path == "a.md");
    CHECK(report.unread[0].doc == "a.md");
  }
}

TEST_CASE("findings stand worst first and are counted") {
  const Report report = RelateRows(MixedRows());
  int last = 3;
  std::size_t listed = 0;
  for (const Finding& finding : report.findings) {
    const int gravity =
        finding.severity ? static_cast<int>(*finding.severity) : -1;
    CHECK(gravity <= last);
    last = gravity;
    if (!finding.severity) ++listed;
    CHECK(IsFinding(finding.relation.kind));
  }
  const Summary& summary = report.summary;
  CHECK(summary.listed == listed);
  CHECK(summary.errors + summary.warnings + summary.notes + summary.listed ==
        report.findings.size());
  CHECK(summary.facts == MixedRows().size());
  CHECK(summary.errors >= 2);
  std::size_t told = 0;
  for (const Relation& relation : report.relations) {
    told += IsFinding(relation.kind) ? 1 : 0;
  }
  CHECK(told == report.findings.size());
}

TEST_CASE("a doc that is no source is one of which nothing is known") {
  const Report report =
      Relate(MakeFacts({{"meta capex 2024 = 60e9 USD", "b.md"},
                        {"meta capex 2024 = 30e9 USD", "a.md"}}),
             {}, {}, TestPack(), {});
  REQUIRE(report.sources.size() == 2);
  CHECK(report.sources[0].path == "a.md");
  CHECK(report.summary.sources == 2);
  CHECK(report.cards.at(0).support == Support{2, 2});
}

TEST_CASE("a fingerprint outlives shifted lines") {
  const std::vector<Row> rows = {{"meta capex 2024 = 60e9 USD", "a.md"},
                                 {"meta capex 2024 = 30e9 USD", "b.md"}};
  const Report report = RelateRows(rows);
  std::vector<Fact> moved = MakeFacts(rows);
  for (Fact& fact : moved) fact.span = {fact.span.begin + 7, fact.span.end + 7};
  const Report later = Relate(moved, SourcesOf(moved), {}, TestPack(), {});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].fingerprint == later.findings[0].fingerprint);
  CHECK(report.findings[0].fingerprint ==
        StableHash({"contradicts", "a.md:0", "b.md:100"}));
}

TEST_CASE("an outcome told before its period is over") {
  const auto told = [](const Row& row) {
    const Report report = RelateRows({row});
    return report.findings.empty()
               ? std::string("-")
               : Describe(report.findings[0].relation) + " " +
                     Describe(report.findings[0].severity);
  };
  const std::string capex = "meta capex 2025 = 60e9 USD";
  CHECK(told({capex, "a.md", "2025-10-21"}) == "premature_actual listed");
  CHECK(told({capex, "a.md", "2026-01-21"}) == "-");
  CHECK(told({capex + " @plan", "a.md", "2025-10-21"}) == "-");
  // A business year that ends in September.
  CHECK(told({"apple capex 2025 = 60e9 USD", "a.md", "2025-10-21"}) == "-");
  CHECK(told({"apple capex FY2025-Q3 = 60e9 USD", "a.md", "2025-08-21"}) ==
        "-");
  CHECK(told({"apple capex FY2025-Q4 = 60e9 USD", "a.md", "2025-08-21"}) ==
        "premature_actual listed");
  CHECK(told({"meta capex FY2025 = 60e9 USD", "a.md", "2025-08-21"}) == "-");
  CHECK(told({.notation = capex,
              .published = "2025-10-21",
              .weak = {"period"}}) == "-");
  CHECK(told({.notation = capex,
              .published = "2025-10-21",
              .inferred = "period"}) == "-");
}

TEST_CASE("headline and body of one article are compared") {
  const Report same = RelateRows(
      {{"meta capex 2024 = 60e9 USD"}, {"meta capex 2024 = 60e9 USD"}});
  CHECK(Describe(same.relations) == "equal");
  CHECK(same.findings.empty());
  const Report differ = RelateRows(
      {{"meta capex 2024 = 60e9 USD"}, {"meta capex 2024 = 30e9 USD"}});
  CHECK(Describe(differ.relations) == "contradicts");
}

TEST_CASE("what is not compared is counted, and shown on request") {
  const std::vector<Row> rows = {
      {"meta capex 2024 = 60e9 USD"},
      {"meta capex 2024 = 30e9 EUR"},
      {.notation = "meta capex 2024 = 30e9 USD", .frame = Frame::kConditional},
      {"meta capex 2023 = 20e9 USD"},
      {"meta cash 2024 = 60e9 USD"},
      {"meta count:business = 60e9 business"},
  };
  const Report report = RelateRows(rows);
  const std::map<std::string, std::size_t> expected = {{"currency", 1},
                                                       {"frame", 2},
                                                       {"period", 1},
                                                       {"metric", 1},
                                                       {"unit_dim", 1}};
  CHECK(report.summary.incomparable == expected);
  CHECK(report.relations.empty());
  const Report shown =
      RelateRows(rows, TestPack(), {.show_incomparable = true});
  CHECK(shown.summary.incomparable == expected);
  CHECK(shown.relations.size() == 6);
  for (const Relation& relation : shown.relations) {
    CHECK(relation.kind == RelationKind::kIncomparable);
    CHECK(!relation.detail.empty());
  }
}

TEST_CASE("many facts stay within bounds, and none is lost") {
  std::vector<Row> rows;
  for (int i = 0; i < 300; ++i) {
    rows.push_back({"meta capex 2024 = " + std::to_string(100 + i) + "e9 USD",
                    std::to_string(1000 + i), "2025-02-01"});
  }
  const Report report = RelateRows(rows);
  std::set<std::size_t> contradicted;
  for (const Finding& finding : report.findings) {
    if (finding.relation.kind != RelationKind::kContradicts) continue;
    contradicted.insert(finding.relation.facts.begin(),
                        finding.relation.facts.end());
  }
  CHECK(contradicted.size() == 300);
  CHECK(report.relations.size() < 300 * 32 * 4);
  CHECK(report.cards.size() == 1);
}

TEST_CASE("strict mode reads round numbers sharply") {
  const std::vector<Row> rows = {{"meta capex 2024 = 60e9 USD", "a.md"},
                                 {"meta capex 2024 = 65e9 USD", "b.md"}};
  CHECK(Describe(RelateRows(rows).relations) == "tension");
  const Report strict = RelateRows(rows, TestPack(), {.mode = Mode::kStrict});
  CHECK(Describe(strict.relations) == "contradicts");
  CHECK(strict.mode == Mode::kStrict);
}

// The figures of four real articles, as they should be read.
std::vector<Row> SeedRows() {
  const std::string s0 = "s0", s1 = "s1", s2 = "s2", s3 = "s3";
  const std::string day = "2025-01-28", chief = "zuckerberg";
  const auto vague = [&](const std::string& entity) {
    return Row{.notation = entity + " capex P1Y = 10..<100e9 XXX",
               .doc = s1,
               .published = day,
               .weak = {"distributive"},
               .hedge = HedgeClass::kDigitClass};
  };
  return {
      {"meta capex 2025 = 60..65e9 USD @plan", s0, "", chief},
      {"meta power_capacity 2025 > 2e9 W @plan", s0, "", chief},
      {"meta gpu_count > 1.3e6 GPU @plan", s0, "", chief},
      {"meta count:war_room = 4 war_room", s0},
      {"meta count:team = 2 team", s0},
      {"deepseek training_cost[deepseek-r1] = 5.6e6 USD @hearsay", s1, day,
       "deepseek"},
      vague("google"),
      vague("openai"),
      vague("meta"),
      {"deepseek training_gpus[deepseek-r1] = 2048 GPU", s1, day},
      {"? training_gpus = 16000 GPU", s1, day},
      {"meta hiring_cost > 200e6 USD", s2},
      {"meta gpu_count ../2025-12-31 > 1.3e6 GPU @plan", s2},
      {.notation = "meta revenue[ai-products] ../2025-12-31 <= 3e9 USD @plan",
       .doc = s2,
       .hedge = HedgeClass::kUpTo},
      {"meta count:business = 200e6 business", s2},
      {"meta capex 2025 = ~65e9 USD @plan", s3, "", chief},
      {"meta total_expenses 2025 = 114..119e9 USD @guidance", s3, "", "meta"},
      {"meta total_expenses.change_rel 2025 = 25 % @guidance", s3},
      {"meta total_expenses 2024 = 95e9 USD", s3},
      {"nvidia market_cap.change_abs = -600e9 USD", s3},
      {"meta profit[reality-labs] 2024-Q4 = -5e9 USD", s3},
      {"meta headcount.share = ~5 % @plan", s3, "", chief},
  };
}

TEST_CASE("four real articles agree, but for the end of a range") {
  RulePack pack = TestPack();
  AddCheck(pack, "growth", "change_rel(x) = x / x[-1y] - 1");
  const Report report = RelateRows(SeedRows(), pack);
  std::set<std::string> told;
  for (const Relation& relation : report.relations) {
    std::string facts;
    for (const std::size_t i : relation.facts) {
      facts += report.facts[i].id + " ";
    }
    told.insert(facts + Describe(relation));
  }
  const std::set<std::string> expected = {
      "s0:0 s3:1500 overlaps",
      "s0:200 s2:1200 equal weak period",
      "s0:0 s1:800 refines weak currency distributive period",
      "s1:800 s3:1500 contains weak currency distributive period",
      "s3:1700 s3:1600 s3:1800 derived_bound_only(upper)",
  };
  CHECK(told == expected);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].severity == Severity::kNote);
  CHECK(report.summary.incomparable.at("unit_dim") == 1);
}

TEST_CASE("nothing in, nothing out") {
  const Report report = RelateRows({});
  CHECK(report.relations.empty());
  CHECK(report.cards.empty());
}

}  // namespace
}  // namespace stimmig::test
