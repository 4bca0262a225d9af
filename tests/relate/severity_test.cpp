// SPDX-License-Identifier: Apache-2.0
#include "relate/severity.h"

#include "relate/diagnosis.h"
#include "relate/facts.h"
#include "relate/verdict.h"

namespace stimmig::test {
namespace {

// "contradicts(quote) error gates typo" of the only finding, or "-".
std::string Told(const Report& report) {
  if (report.findings.empty()) return "-";
  REQUIRE(report.findings.size() == 1);
  const Finding& finding = report.findings.front();
  std::string text =
      Describe(finding.relation) + " " + Describe(finding.severity);
  if (finding.gates) text += " gates";
  if (!finding.diagnosis.empty()) text += " " + finding.diagnosis;
  return text;
}

TEST_CASE("how grave a verdict is") {
  struct Case {
    Row a;
    Row b;
    std::string expected;
  };
  const auto capex = [](const std::string& amount, const std::string& doc,
                        const std::string& speaker = "") {
    return Row{.notation = "meta capex 2024 = " + amount,
               .doc = doc,
               .speaker = speaker};
  };
  const auto quote = [](const std::string& amount, const std::string& doc) {
    return Row{.notation = "meta capex 2024 = " + amount,
               .doc = doc,
               .speaker = "zuckerberg",
               .event = "q4-call"};
  };
  const auto jobless = [](const std::string& value, const std::string& doc) {
    return Row{.notation = "germany unemployment_rate 2024-12 = " + value,
               .doc = doc};
  };
  const auto profit = [](const std::string& amount, const std::string& doc) {
    return Row{.notation = "meta profit 2024 = " + amount, .doc = doc};
  };
  Row corrected = capex("39e9 USD", "b.md");
  corrected.qualifiers = {"correction"};
  Row weak = capex("39e9 USD", "a.md");
  weak.weak = {"period"};
  const Case kCases[] = {
      // By gap: below 1 %, up to 10 %, above.
      {capex("589e9 USD", "a.md"), capex("592.7e9 USD", "b.md"),
       "contradicts note gates"},
      {capex("61e9 USD", "a.md"), capex("67e9 USD", "b.md"),
       "contradicts warning gates"},
      {capex("30e9 USD", "a.md"), capex("39.23e9 USD", "b.md"),
       "contradicts error gates"},
      {capex("38.1e9 USD", "a.md"), capex("39.2e9 USD", "b.md"),
       "contradicts warning gates"},
      // A flipped sign is grave whatever the gap; points count as points.
      {profit("1e6 USD", "a.md"), profit("-1e6 USD", "b.md"),
       "contradicts error gates"},
      {jobless("6.1 %", "a.md"), jobless("6.9 %", "b.md"),
       "contradicts warning gates"},
      {jobless("6.1 %", "a.md"), jobless("7.9 %", "b.md"),
       "contradicts error gates"},
      // One level up for the wording of one speaker.
      {quote("589e9 USD", "a.md"), quote("592.7e9 USD", "b.md"),
       "contradicts(quote) warning gates"},
      {quote("61e9 USD", "a.md"), quote("67e9 USD", "b.md"),
       "contradicts(quote) error gates"},
      {quote("30e9 USD", "a.md"), quote("40e9 USD", "b.md"),
       "contradicts(quote) error gates"},
      // Tension: a note, but a warning inside one article.
      {capex("60e9 USD", "a.md"), capex("65e9 USD", "b.md"), "tension note"},
      {capex("60e9 USD", "a.md"), capex("65e9 USD", "a.md"),
       "tension warning gates"},
      {jobless("6.1 %", "a.md"), jobless("6.2 %", "b.md"),
       "tension(last_digit) warning"},
      {capex("6.1e9 USD", "a.md"), capex("6.2e9 USD", "b.md"),
       "tension(last_digit) note"},
      {quote("60e9 USD", "a.md"), quote("65e9 USD", "b.md"),
       "tension(quote) warning"},
      {weak, capex("60e9 USD", "b.md"), "tension(period) weak period note"},
      // Speakers.
      {capex("30e9 USD", "a.md", "dpa"), capex("39e9 USD", "b.md"),
       "disputed warning gates"},
      {capex("30e9 USD", "a.md", "dpa"), capex("39e9 USD", "b.md", "afp"),
       "disagrees note"},
      {capex("30e9 USD @hearsay", "a.md"), capex("39e9 USD", "b.md"),
       "disagrees listed"},
      // Others.
      {capex("30e9 USD", "a.md"), corrected, "corrected warning gates"},
      {capex("5.5e9 USD", "a.md"), capex("5.576e9 USD", "b.md"),
       "truncated note"},
      {{"meta revenue 2025 = 10e9 USD"},
       {"meta revenue 2025-Q4 = 2e10 USD"},
       "violates_part_of warning"},
      {{"meta revenue 2025 = 10e9 USD"},
       {"meta revenue 2025-Q4 = 2e10 XXX"},
       "violates_part_of weak currency note"},
      {capex("60e9 USD", "a.md"), capex("60e9 USD", "b.md"), "-"},
      // What may have happened.
      {capex("5.6e6 USD", "a.md"), capex("557600 USD", "b.md"),
       "contradicts error gates scale_slip_10^1"},
      {capex("6e9 USD", "a.md"), capex("6e6 USD", "b.md"),
       "contradicts error gates scale_slip_10^3"},
      {capex("12e9 USD", "a.md"), capex("21e9 USD", "b.md"),
       "contradicts error gates typo"},
      {capex("129e9 USD", "a.md"), capex("192e9 USD", "b.md"),
       "contradicts error gates typo"},
      {capex("129e9 USD", "a.md"), capex("231e9 USD", "b.md"),
       "contradicts error gates"},
      {capex("6e6 EUR", "a.md"), capex("6.1e6 USD", "b.md"),
       "tension(currency_digits) note currency_digits"},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.a.notation);
    CAPTURE(row.b.notation);
    CHECK(Told(RelateRows({row.a, row.b})) == row.expected);
    CHECK(Told(RelateRows({row.b, row.a})) == row.expected);
  }
}

TEST_CASE("the figure of the neighbouring year") {
  const auto told = [](const std::string& year, const std::string& amount,
                       const std::string& doc) {
    return Row{.notation = "meta capex " + year + " = " + amount, .doc = doc};
  };
  struct Case {
    std::string year;
    std::string amount;
    std::string expected;
  };
  const Case kCases[] = {
      {"2023", "28.1e9 USD", "period_mixup"},
      {"2025", "28.1e9 USD", "period_mixup"},
      {"2022", "28.1e9 USD", ""},
      {"2023", "31.1e9 USD", ""},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.year);
    CAPTURE(row.amount);
    const Report report = RelateRows({told("2024", "39.2e9 USD", "a.md"),
                                      told("2024", "28.1e9 USD", "b.md"),
                                      told(row.year, row.amount, "c.md")});
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings.front().diagnosis == row.expected);
  }
}

TEST_CASE("a running total for a single year") {
  const Report report =
      RelateRows({{"meta capex 2024 = 16.1e9 USD", "a.md"},
                  {"meta capex 2024 = 46.5e9 USD", "b.md"},
                  {"meta capex 2020/2024 = 46.5e9 USD", "c.md"}});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings.front().diagnosis == "cumulative_vs_period");
}

TEST_CASE("only two figures printed apart are diagnosed") {
  const std::vector<Fact> facts = MakeFacts(
      {{"meta capex 2024 = 60e9 USD"}, {"meta capex 2024 = 6e9 USD"}});
  const RulePack pack = TestPack();
  Relation relation{.kind = RelationKind::kEqual,
                    .facts = {0, 1},
                    .roles = {},
                    .detail = "",
                    .weak = {},
                    .gap = Rational::Fraction(9, 10)};
  CHECK(DiagnosisOf(relation, {}, facts, pack, nullptr).empty());
  relation.kind = RelationKind::kContradicts;
  CHECK(DiagnosisOf(relation, {}, facts, pack, nullptr) == "scale_slip_10^1");
  relation.gap = 0;
  CHECK(DiagnosisOf(relation, {}, facts, pack, nullptr).empty());
}

}  // namespace
}  // namespace stimmig::test
