// SPDX-License-Identifier: Apache-2.0
#include "relate/fact_index.h"

#include <algorithm>
#include <set>

#include "relate/facts.h"

namespace stimmig::test {
namespace {

std::set<FactPair> Pairs(const FactIndex& index,
                         const std::vector<Fact>& facts) {
  std::set<FactPair> pairs;
  for (const FactBlock& block : index.blocks()) {
    ForEachPair(block, facts, [&](std::size_t i, std::size_t j) {
      CHECK(i < j);
      CHECK(pairs.insert({i, j}).second);
    });
  }
  return pairs;
}

TEST_CASE("blocks of entity, metric, aspect and dimension") {
  const std::vector<Fact> facts = MakeFacts({
      {"meta capex 2025 = 60e9 USD"},
      {"meta capex 2025 = 61e9 EUR"},
      {"meta capex.change_rel 2025 = 20 %"},
      {"meta capex.change_rel 2025 = 2 pp"},
      {"google capex 2025 = 60e9 USD"},
      {"meta revenue 2025 = 60e9 USD"},
      {"? capex 2025 = 60e9 USD"},
      {"meta ? 2025 = 60e9 USD"},
  });
  const RulePack pack = TestPack();
  const FactIndex index(facts, pack);
  CHECK(index.blocks().size() == 5);
  CHECK(Pairs(index, facts) == std::set<FactPair>{{0, 1}});
  CHECK(index.Find("meta", "capex", Aspect::kLevel) ==
        std::vector<std::size_t>{0, 1});
  CHECK(index.Find("meta", "capex", Aspect::kChangeRel) ==
        std::vector<std::size_t>{2, 3});
  CHECK(index.Find("meta", "capex", Aspect::kRatio).empty());
  CHECK(index.Find("zzz", "capex", Aspect::kLevel).empty());
}

TEST_CASE("only periods that can meet are joined") {
  const std::vector<Fact> facts = MakeFacts({
      {"meta capex 2023 = 1 USD"},
      {"meta capex 2024 = 2 USD"},
      {"meta capex 2024-Q4 = 3 USD"},
      {"meta capex 2025 = 4 USD"},
      {"meta capex = 5 USD"},
  });
  const RulePack pack = TestPack();
  const FactIndex index(facts, pack);
  CHECK(Pairs(index, facts) ==
        std::set<FactPair>{{0, 4}, {1, 4}, {2, 4}, {3, 4}, {1, 2}});
  CHECK(TimeNeighbours(index.blocks()[0]) ==
        std::vector<FactPair>{{0, 1}, {2, 3}});
}

TEST_CASE("a deadline and a beginning reach far") {
  const std::vector<Fact> facts = MakeFacts({
      {"meta gpu_count ../2025 = 1 GPU"},
      {"meta gpu_count 2020 = 2 GPU"},
      {"meta gpu_count 2013/.. = 3 GPU"},
      {"meta gpu_count 2012 = 4 GPU"},
  });
  const RulePack pack = TestPack();
  CHECK(Pairs(FactIndex(facts, pack), facts) ==
        std::set<FactPair>{{0, 1}, {0, 2}, {0, 3}, {1, 2}});
}

TEST_CASE("m and n equal facts give about m + n pairs") {
  std::vector<Row> rows;
  for (int i = 0; i < 100; ++i) {
    const std::string doc = std::to_string(1000 + i);
    rows.push_back({"meta capex 2025 = 60e9 USD", doc, "2026-01-02"});
    rows.push_back({"meta capex 2025 = 30e9 USD", doc, "2026-03-02"});
  }
  const std::vector<Fact> facts = MakeFacts(rows);
  const RulePack pack = TestPack();
  const FactIndex index(facts, pack);
  REQUIRE(index.blocks().size() == 1);
  CHECK(index.blocks()[0].claims.size() == 2);
  const std::set<FactPair> pairs = Pairs(index, facts);
  // Each claim within itself, across, and the two of each source.
  CHECK(pairs.size() == 99 + 99 + 199 + 99);
  for (std::size_t i = 0; i < facts.size(); i += 2) {
    CHECK(pairs.contains({i, i + 1}));
  }
}

TEST_CASE("claims of plans differ by their date") {
  const std::vector<Fact> facts = MakeFacts({
      {"meta capex 2025 = 60e9 USD @plan", "a", "2025-01-02"},
      {"meta capex 2025 = 60e9 USD @plan", "b", "2025-03-02"},
      {"meta capex 2024 = 60e9 USD", "a", "2025-01-02"},
      {"meta capex 2024 = 60e9 USD", "b", "2025-03-02"},
      {.notation = "meta capex 2024 = 60e9 USD", .doc = "c", .speaker = "x"},
  });
  const RulePack pack = TestPack();
  const FactIndex index(facts, pack);
  REQUIRE(index.blocks().size() == 1);
  CHECK(index.blocks()[0].claims.size() == 4);
}

TEST_CASE("look-alikes are chained, not crossed") {
  std::vector<Row> rows = {{"meta revenue 2025 = 200e6 USD"},
                           {"meta count:business = 200e6 business"},
                           {"meta capex 2025 = 200e6 USD"},
                           {"google capex 2025 = 200e6 USD"},
                           {"meta capex 2024 = 200e6 USD"}};
  const std::vector<Fact> facts = MakeFacts(rows);
  const RulePack pack = TestPack();
  const std::vector<FactPair> pairs = FactIndex(facts, pack).LookAlikes();
  CHECK(pairs == std::vector<FactPair>{{1, 2}, {0, 1}});
}

}  // namespace
}  // namespace stimmig::test
