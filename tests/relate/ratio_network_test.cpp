// SPDX-License-Identifier: Apache-2.0
#include "relate/ratio_network.h"

#include "relate/facts.h"

namespace stimmig::test {
namespace {

RulePack NetworkPack() {
  RulePack pack = TestPack();
  AddCheck(pack, "growth", "change_rel(x) = x / x[-1y] - 1");
  AddCheck(pack, "multiple", "ratio(x) = x / x[-2y]");
  AddCheck(pack, "intensity", "share(capex) = capex / revenue");
  AddCheck(pack, "difference", "change_abs(x) = x - x[-1y]");
  return pack;
}

Report Run(const std::vector<Row>& rows) {
  return RelateRows(rows, NetworkPack());
}

// "derived_conflict 0 1 4", "-".
std::string Conflicts(const Report& report) {
  std::string text;
  for (const Finding& finding : report.findings) {
    if (finding.relation.kind != RelationKind::kDerivedConflict) continue;
    if (!text.empty()) text += "; ";
    std::vector<std::size_t> facts = finding.relation.facts;
    std::ranges::sort(facts);
    for (const std::size_t i : facts) text += std::to_string(i);
  }
  return text.empty() ? "-" : text;
}

std::string Level(const std::string& year, const std::string& value) {
  return "meta revenue " + year + " = " + value + "e9 USD";
}

std::string Growth(const std::string& year, const std::string& value) {
  return "meta revenue.change_rel " + year + " = " + value + " %";
}

TEST_CASE("three years of growth and two levels") {
  const Report report = Run({{Level("2021", "100.0")},
                             {Growth("2022", "10")},
                             {.notation = Growth("2023", "10")},
                             {.notation = Growth("2024", "10")},
                             {Level("2024", "200.0")}});
  REQUIRE(report.findings.size() == 1);
  const Finding& finding = report.findings[0];
  CHECK(Describe(finding.relation) == "derived_conflict");
  CHECK(finding.relation.facts == std::vector<std::size_t>{4, 0, 1, 2, 3});
  CHECK(finding.relation.roles == std::vector<std::string>{"now", "before",
                                                           "change", "change",
                                                           "change"});
  CHECK(finding.severity == Severity::kError);
  REQUIRE(finding.derivation != nullptr);
  CHECK(finding.derivation->check == "growth");
  CHECK(finding.derivation->implied ==
        Interval::Point(*Rational::Parse("133.1e9")));
  REQUIRE(report.cards.size() == 1);
  CHECK(report.cards[0].to_drop == 1);
}

TEST_CASE("what a network tells") {
  const std::string kStart = Level("2021", "100.0");
  struct Case {
    std::vector<Row> rows;
    std::string expected;
  };
  const Case kCases[] = {
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {Level("2023", "121.0")}},
       "-"},
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {Level("2023", "140.0")}},
       "0123"},
      // Either too high or too low.
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {Level("2023", "101.0")}},
       "0123"},
      // The levels stand in two sources, the growth in a third.
      {{{.notation = kStart, .doc = "a.md"},
        {.notation = Growth("2022", "10"), .doc = "b.md"},
        {.notation = Growth("2023", "10"), .doc = "b.md"},
        {.notation = Level("2023", "140.0"), .doc = "c.md"}},
       "0123"},
      // A link is missing.
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2024", "10")},
        {Level("2024", "200.0")}},
       "-"},
      // Told by the simple formula, and not once more.
      {{{kStart}, {Growth("2022", "10")}, {Level("2022", "150.0")}}, "012"},
      {{{kStart},
        {Growth("2022", "10")},
        {Level("2022", "150.0")},
        {Growth("2023", "10")},
        {Level("2023", "300.0")}},
       "012; 234"},
      // No level at all: growth over one and over two years.
      {{{Growth("2023", "10")},
        {Growth("2024", "10")},
        {.notation = "meta revenue.ratio 2024 = 3", .base = "2022"}},
       "012"},
      {{{Growth("2023", "10")},
        {Growth("2024", "10")},
        {.notation = "meta revenue.ratio 2024 = 1.2", .base = "2022"}},
       "-"},
      // Over two metrics.
      {{{Level("2022", "100.0")},
        {Growth("2023", "10")},
        {.notation = "meta capex.share 2023 = 20 %", .base = "revenue"},
        {"meta capex 2023 = 50.0e9 USD"}},
       "0123"},
      // What joins nothing is in no network: the whole of no known scope.
      {{{.notation = "meta capex.share 2023 = 20 %", .base = "profit"},
        {"meta capex 2023 = 50.0e9 USD"},
        {kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {Level("2023", "121.0")}},
       "-"},
      // Lower bounds bound one side only.
      {{{kStart},
        {.notation = "meta revenue.change_rel 2022 > 10 %"},
        {Growth("2023", "10")},
        {Level("2023", "190.0")}},
       "-"},
      {{{kStart},
        {.notation = "meta revenue.change_rel 2022 > 10 %"},
        {Growth("2023", "10")},
        {Level("2023", "101.0")}},
       "0123"},
      // A fall by all there is, or more, is no ratio.
      {{{kStart},
        {Growth("2022", "-100")},
        {Growth("2023", "10")},
        {Level("2023", "101.0")}},
       "0123"},
      // Nothing that can be read in another way.
      {{{kStart},
        {.notation = Growth("2022", "10"), .weak = {"period"}},
        {Growth("2023", "10")},
        {Level("2023", "140.0")}},
       "-"},
      {{{kStart},
        {.notation = Growth("2022", "10"), .inferred = "entity"},
        {Growth("2023", "10")},
        {Level("2023", "140.0")}},
       "-"},
      {{{kStart},
        {.notation = Growth("2022", "10"), .alt_reading = "exact"},
        {Growth("2023", "10")},
        {Level("2023", "140.0")}},
       "-"},
      {{{kStart},
        {Growth("2022", "10") + " @hearsay"},
        {Growth("2023", "10")},
        {Level("2023", "140.0")}},
       "-"},
      {{{kStart},
        {Growth("2022", "10")},
        {.notation = Growth("2023", "10"), .speaker = "morgan-stanley"},
        {Level("2023", "140.0")}},
       "-"},
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {Level("2023", "140.0") + " @guidance"}},
       "-"},
      {{{kStart},
        {.notation = Growth("2022", "10"), .qualifiers = {"adjusted"}},
        {Growth("2023", "10")},
        {Level("2023", "140.0")}},
       "-"},
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {"meta revenue 2023 = 140.0e9 EUR"}},
       "-"},
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {"meta revenue 2023 = 140.0e9 XXX"}},
       "-"},
      {{{"meta revenue 2021 = 100.0e9 XXX"},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {"meta revenue 2023 = 140.0e9 XXX"}},
       "-"},
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {"meta revenue[reality-labs] 2023 = 140.0e9 USD"}},
       "-"},
      // Who contradicts himself proves nothing.
      {{{kStart},
        {Growth("2022", "10")},
        {Growth("2023", "10")},
        {Level("2023", "140.0")},
        {Level("2023", "121.0")}},
       "-"},
      // A profit may be a loss.
      {{{"meta profit 2021 = 100.0e9 USD"},
        {"meta profit.change_rel 2022 = 10 %"},
        {"meta profit.change_rel 2023 = 10 %"},
        {"meta profit 2023 = 140.0e9 USD"}},
       "-"},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.rows[1].notation);
    CAPTURE(row.rows.back().notation);
    CHECK(Conflicts(Run(row.rows)) == row.expected);
  }
}

TEST_CASE("every proper part of a network that is told holds") {
  const std::vector<Row> rows = {{Level("2021", "100.0")},
                                 {Growth("2022", "10")},
                                 {Growth("2023", "10")},
                                 {Growth("2024", "10")},
                                 {Level("2024", "200.0")}};
  for (std::size_t left_out = 0; left_out < rows.size(); ++left_out) {
    std::vector<Row> rest = rows;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
    CHECK(Conflicts(Run(rest)) == "-");
  }
}

TEST_CASE("each network on its own") {
  std::vector<Row> rows;
  for (const char* metric : {"revenue", "capex"}) {
    const std::string of = std::string("meta ") + metric;
    rows.push_back({of + " 2021 = 100.0e9 USD"});
    rows.push_back({of + ".change_rel 2022 = 10 %"});
    rows.push_back({of + ".change_rel 2023 = 10 %"});
    rows.push_back({of + " 2023 = 140.0e9 USD"});
  }
  CHECK(Conflicts(Run(rows)) == "0123; 4567");
}

}  // namespace
}  // namespace stimmig::test
