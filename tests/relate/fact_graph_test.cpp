// SPDX-License-Identifier: Apache-2.0
#include "relate/fact_graph.h"

#include "relate/facts.h"

namespace stimmig::test {
namespace {

using Edges = std::vector<Edge>;

TEST_CASE("a path replaces an edge") {
  struct Case {
    Edges edges;
    Edges expected;
  };
  const Case kCases[] = {
      {{}, {}},
      {{{7, 3}}, {{7, 3}}},
      {{{3, 2}, {2, 1}, {3, 1}}, {{2, 1}, {3, 2}}},
      {{{9, 5}, {9, 2}, {5, 2}, {5, 1}, {2, 1}, {9, 1}},
       {{2, 1}, {5, 2}, {9, 5}}},
      {{{1, 2}, {1, 3}, {4, 2}}, {{1, 2}, {1, 3}, {4, 2}}},
      // A circle hides nothing.
      {{{3, 1}, {1, 2}, {2, 3}, {1, 3}}, {{1, 2}, {1, 3}, {2, 3}, {3, 1}}},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.edges.size());
    CHECK(TransitiveReduction(row.edges) == row.expected);
  }
}

TEST_CASE("only direct containment is kept") {
  const Report report = RelateRows({
      {.notation = "meta capex 2024 = 10..<100e9 USD",
       .hedge = HedgeClass::kDigitClass},
      {.notation = "meta capex 2024 = 60..65e9 USD", .doc = "b.md"},
      {.notation = "meta capex 2024 = 62.6e9 USD", .doc = "c.md"},
      {.notation = "meta capex 2024 = 62.61e9 USD", .doc = "d.md"},
  });
  // d rounds to c; the class holds both only through the range.
  CHECK(Describe(report.relations) ==
        "contains; contains; contains; rounding_equal");
  REQUIRE(report.relations.size() == 4);
  CHECK(report.relations[0].facts == std::vector<std::size_t>{0, 1});
  CHECK(report.relations[1].facts == std::vector<std::size_t>{1, 2});
  CHECK(report.relations[2].facts == std::vector<std::size_t>{1, 3});
}

TEST_CASE("a circle that shrinks") {
  struct Case {
    std::size_t vertices;
    std::vector<RatioEdge> edges;
    std::vector<std::size_t> expected;
  };
  const Case kCases[] = {
      {0, {}, {}},
      {2, {}, {}},
      {2, {{0, 1, 2}, {1, 0, 0.5L}}, {}},
      {2, {{0, 1, 2}, {1, 0, 0.499L}}, {0, 1}},
      // Rounding is no proof.
      {3, {{0, 1, 3}, {1, 2, 1 / 3.0L}, {2, 0, 1 - 1e-15L}}, {}},
      {4, {{3, 0, 9}, {0, 1, 2}, {1, 2, 2}, {2, 0, 0.2L}}, {1, 2, 3}},
      // Only the part that shrinks; the rest leads there.
      {4,
       {{0, 1, 2}, {1, 0, 0.9L}, {1, 2, 0.5L}, {2, 3, 0.5L}, {3, 2, 1.5L}},
       {3, 4}},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.edges.size());
    std::vector<std::size_t> circle =
        FindShrinkingCircle(row.vertices, row.edges);
    if (!circle.empty()) {
      std::ranges::rotate(circle, std::ranges::min_element(circle));
    }
    CHECK(circle == row.expected);
  }
}

TEST_CASE("one card for each component") {
  const auto capex = [](const std::string& amount, const std::string& doc,
                        const std::string& year = "2024") {
    return Row{.notation = "meta capex " + year + " = " + amount, .doc = doc};
  };
  const Report report = RelateRows({
      capex("60e9 USD", "a.md"),
      capex("61e9 USD", "b.md"),
      capex("30e9 USD", "c.md"),
      capex("90e9 USD", "d.md"),
      capex("70e9 USD", "e.md", "2023"),
      capex("66e9 USD", "f.md", "2023"),
      capex("50e9 USD", "g.md", "2022"),
  });
  REQUIRE(report.cards.size() == 2);
  CHECK(report.cards[0].facts == std::vector<std::size_t>{0, 1, 2, 3});
  CHECK(report.cards[0].to_drop == 2);
  CHECK(report.cards[0].findings.front() == 0);
  CHECK(report.cards[1].facts == std::vector<std::size_t>{4, 5});
  CHECK(report.cards[1].to_drop == 0);  // tension, no conflict
  std::size_t findings = 0;
  for (const Card& card : report.cards) findings += card.findings.size();
  CHECK(findings == report.findings.size());
}

}  // namespace
}  // namespace stimmig::test
