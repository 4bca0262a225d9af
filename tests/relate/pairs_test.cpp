// SPDX-License-Identifier: Apache-2.0
#include "relate/pairs.h"

#include <algorithm>
#include <set>

#include "figure/compare.h"
#include "relate/facts.h"

namespace stimmig::test {
namespace {

// `differ`: no two claims agree.
std::set<FactPair> Pairs(const FactIndex& index, const std::vector<Fact>& facts,
                         bool differ = true) {
  std::set<FactPair> pairs;
  for (const FactBlock& block : index.blocks()) {
    ForEachPair(block, facts, [&](std::size_t i, std::size_t j) {
      CHECK(i < j);
      CHECK(pairs.insert({i, j}).second);
      return differ;
    });
  }
  return pairs;
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

TEST_CASE("what agrees is asked once for two claims") {
  std::vector<Row> rows;
  for (int i = 0; i < 10; ++i) {
    const std::string doc = std::to_string(1000 + i);
    rows.push_back(
        {i % 2 ? "meta capex 2025 = 60e9 USD" : "meta capex 2025 = 60.2e9 USD",
         doc});
  }
  const std::vector<Fact> facts = MakeFacts(rows);
  const RulePack pack = TestPack();
  CHECK(Pairs(FactIndex(facts, pack), facts, false).size() == 4 + 4 + 1);
}

// One article each; every figure is another one.
std::vector<Fact> ManyFigures(int count, bool many_dates) {
  std::vector<Row> rows;
  for (int i = 0; i < count; ++i) {
    const std::string value = std::to_string(100'000 + 7919 * i % 90'000);
    rows.push_back({"meta capex 2024 = " + value + "e6 USD" +
                        (many_dates ? " @guidance" : ""),
                    std::to_string(1000 + i),
                    Date::FromDayNumber(20'130 + i).ToString()});
  }
  return MakeFacts(rows);
}

TEST_CASE("a large block is not all against all") {
  for (const bool many_dates : {false, true}) {
    CAPTURE(many_dates);
    const int count = 2000;
    const std::vector<Fact> facts = ManyFigures(count, many_dates);
    const RulePack pack = TestPack();
    const FactIndex index(facts, pack);
    REQUIRE(index.blocks().size() == 1);
    REQUIRE(index.blocks()[0].claims.size() == facts.size());
    std::vector<bool> excluded(facts.size());
    std::size_t visits = 0;
    const std::size_t left_out = ForEachPair(
        index.blocks()[0], facts, [&](std::size_t i, std::size_t j) {
          ++visits;
          const bool apart =
              Compare(facts[i].quantity.figure, facts[j].quantity.figure,
                      Mode::kPragmatic) == NumericRelation::kDisjoint;
          if (apart) excluded[i] = excluded[j] = true;
          return true;
        });
    CHECK(visits <= facts.size() * 32);
    CHECK(visits + left_out == facts.size() * (facts.size() - 1) / 2);
    // Each excludes others, and meets one of them.
    CHECK(std::ranges::count(excluded, true) == count);
  }
}

}  // namespace
}  // namespace stimmig::test
