// SPDX-License-Identifier: Apache-2.0
#include "relate/reference.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "relate/facts.h"

namespace stimmig {
namespace {

using test::Describe;
using test::Row;

RulePack PackWith(const std::vector<std::string>& facts) {
  RulePack pack = test::TestPack();
  pack.units.emplace_back().dimension = "money";
  pack.unit_by_code["USD"] = 0;
  for (const std::string& fact : facts) {
    FactRule& rule = pack.facts.emplace_back();
    rule.id = "f" + std::to_string(pack.facts.size());
    rule.place = {"facts/house.yaml", 4};
    rule.fact = fact;
    rule.source = "Meta 10-K 2024";
    rule.date = {2025, 1, 29};
    rule.url = "https://meta.example/10-k";
  }
  return pack;
}

const std::string kCapex = "meta capex 2024 = 39.23e9 USD";

TEST_CASE("an entry of a fact sheet is a fact with its source") {
  const References sheet = MakeReferences(PackWith({kCapex}));
  REQUIRE(sheet.facts.size() == 1);
  const Fact& fact = sheet.facts[0];
  CHECK(Print(Notation(fact)) == kCapex);
  CHECK(fact.doc == "facts/house.yaml#f1");
  CHECK(fact.position == Position{4, 1});
  CHECK(fact.published == Date{2025, 1, 29});
  CHECK(fact.quantity.unit.dimension == "money");
  CHECK(fact.quantity.figure.last_digit == 10'000'000);
  REQUIRE(sheet.sources.size() == 1);
  const SourceInfo& source = sheet.sources[0];
  CHECK(source.path == fact.doc);
  CHECK(source.outlet == "Meta 10-K 2024");
  CHECK(source.url == "https://meta.example/10-k");
  CHECK(source.reference);
}

TEST_CASE("articles are compared with a fact sheet, which is not with itself") {
  struct Case {
    std::vector<std::string> sheet;
    std::vector<Row> rows;
    std::string expected;
    std::size_t met = 0;  // entries of the sheet in the report
  };
  const Case cases[] = {
      {{kCapex}, {{"meta capex 2024 = 39e9 USD"}}, "rounding_equal", 1},
      {{kCapex}, {{"meta capex 2024 = 30e9 USD"}}, "contradicts", 1},
      {{kCapex}, {{"meta capex 2024 = ~39e9 USD"}}, "contains", 1},
      {{kCapex},
       {{"meta capex 2024 = 40e9 USD @guidance", "a.md", "2024-02-01"}},
       "realized(met)",
       1},
      // The same gate as between articles.
      {{kCapex}, {{"meta capex 2023 = 30e9 USD"}}, "-", 0},
      {{kCapex}, {{"meta capex 2024 = 30e9 USD @demand"}}, "-", 0},
      {{kCapex}, {{"meta capex = 30e9 USD"}}, "tension(period) weak period", 1},
      {{kCapex}, {}, "-", 0},
      // Entries that exclude each other are the pack's affair.
      {{kCapex, "meta capex 2024 = 30e9 USD"},
       {{"meta revenue 2024 = 30e9 USD"}},
       "-",
       0},
      {{kCapex, "meta capex 2024 = 30e9 USD"},
       {{"meta capex 2024 = 30e9 USD"}},
       "contradicts; equal",
       2},
  };
  for (const Case& c : cases) {
    CAPTURE(c.sheet.size());
    CAPTURE(c.expected);
    const Report report = test::RelateRows(c.rows, PackWith(c.sheet));
    CHECK(Describe(report.relations) == c.expected);
    CHECK(report.summary.facts == c.rows.size());
    CHECK(report.facts.size() == c.rows.size() + c.met);
    CHECK(report.summary.sources == (c.rows.empty() ? 0 : 1));
    CHECK(report.sources.size() == report.summary.sources + c.met);
    for (const Relation& relation : report.relations) {
      CHECK(std::ranges::max(relation.facts) < report.facts.size());
      CHECK(std::ranges::min(relation.facts) < c.rows.size());
    }
  }
}

TEST_CASE("entries that are not met leave no gap in the numbers of facts") {
  const Report report =
      test::RelateRows({{"meta capex 2024 = 30e9 USD"}},
                       PackWith({"meta revenue 2024 = 1e9 USD", kCapex,
                                 "meta revenue 2023 = 1e9 USD"}));
  REQUIRE(report.facts.size() == 2);
  CHECK(report.facts[1].doc == "facts/house.yaml#f2");
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].relation.facts == std::vector<std::size_t>{0, 1});
  REQUIRE(report.cards.size() == 1);
  CHECK(report.cards[0].facts == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a fact sheet is an input of formulas, never all of them") {
  RulePack pack = PackWith(
      {"meta revenue 2023 = 80e9 USD", "sap revenue 2023 = 80e9 USD",
       "sap revenue 2024 = 100e9 USD", "sap revenue.change_rel 2024 = 50 %"});
  pack.units.emplace_back().dimension = "percent";
  pack.unit_by_code["%"] = 1;
  test::AddCheck(pack, "growth", "change_rel(x) = x / x[-1y] - 1");
  const Report report =
      test::RelateRows({{"meta revenue 2024 = 100e9 USD"},
                        {"meta revenue.change_rel 2024 = 50 %"}},
                       pack);
  CHECK(Describe(report.relations) == "derived_conflict");
  CHECK(report.facts.size() == 3);
}

TEST_CASE("entries of one sheet are one independent source") {
  const Report report =
      test::RelateRows({{"meta capex 2024 = 30e9 USD"}},
                       PackWith({kCapex, "meta capex 2024 = 39.2e9 USD"}));
  REQUIRE(report.cards.size() == 1);
  CHECK(report.cards[0].support == Support{3, 2});
}

}  // namespace
}  // namespace stimmig
