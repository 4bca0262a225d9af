// SPDX-License-Identifier: Apache-2.0
#include "relate/fact_index.h"

#include "relate/facts.h"

namespace stimmig::test {
namespace {

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
  CHECK(index.blocks()[1].claims.size() == 2);
  CHECK(index.Find("meta", "capex", Aspect::kLevel) ==
        std::vector<std::size_t>{0, 1});
  CHECK(index.Find("meta", "capex", Aspect::kChangeRel) ==
        std::vector<std::size_t>{2, 3});
  CHECK(index.Find("meta", "capex", Aspect::kRatio).empty());
  CHECK(index.Find("zzz", "capex", Aspect::kLevel).empty());
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
