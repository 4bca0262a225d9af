// SPDX-License-Identifier: Apache-2.0
#include "relate/supersede.h"

#include <algorithm>

#include "relate/facts.h"

namespace stimmig::test {
namespace {

Row Told(const std::string& amount, const std::string& doc,
         const std::string& published, const std::string& as_of = "") {
  return {.notation = "meta capex 2025 = " + amount + " @guidance",
          .doc = doc,
          .published = published,
          .as_of = as_of};
}

// "b>a superseded(raised); c>a ..." by document.
std::string History(const std::vector<Row>& rows) {
  const Report report = RelateRows(rows);
  std::string text;
  for (const Relation& relation : report.relations) {
    if (!text.empty()) text += "; ";
    text += report.facts[relation.facts[0]].doc + ">" +
            report.facts[relation.facts[1]].doc + " " + Describe(relation);
  }
  return text;
}

TEST_CASE("only neighbours in time are told") {
  CHECK(History({Told("60..65e9 USD", "a", "2025-01-29"),
                 Told("64..72e9 USD", "b", "2025-04-30"),
                 Told("66..72e9 USD", "c", "2025-07-30"),
                 Told("70..72e9 USD", "d", "2025-10-29")}) ==
        "b>a superseded(raised); c>b superseded(narrowed); "
        "d>c superseded(narrowed)");
}

TEST_CASE("a reaffirmed figure is a step of its own") {
  CHECK(History({Told("60..65e9 USD", "a", "2025-01-29"),
                 Told("60..65e9 USD", "b", "2025-03-01"),
                 Told("64..72e9 USD", "c", "2025-04-30")}) ==
        "b>a reaffirmed; c>b superseded(raised)");
}

TEST_CASE("an old figure shown as if it were new is stale") {
  const Row jan = Told("60..65e9 USD", "a", "2025-01-29");
  const Row apr = Told("64..72e9 USD", "b", "2025-04-30");
  CHECK(History({jan, apr, Told("60..65e9 USD", "c", "2025-06-30")}) ==
        "b>a superseded(raised); c>a reaffirmed; c>b stale");
  // It says of when it is, or that it changed: no reproach.
  CHECK(History({jan, apr,
                 Told("60..65e9 USD", "c", "2025-06-30", "2025-06-29")}) ==
        "b>a superseded(raised); c>a reaffirmed; c>b superseded(lowered)");
  Row cue = Told("60..65e9 USD", "c", "2025-06-30");
  cue.update_cue = true;
  CHECK(History({jan, apr, cue}).ends_with("c>b superseded(lowered)"));
}

TEST_CASE("stale is a warning that counts") {
  const Report report = RelateRows({Told("60..65e9 USD", "a", "2025-01-29"),
                                    Told("64..72e9 USD", "b", "2025-04-30"),
                                    Told("60..65e9 USD", "c", "2025-06-30")});
  REQUIRE(report.findings.size() == 2);
  CHECK(Describe(report.findings[0].relation) == "stale");
  CHECK(report.findings[0].severity == Severity::kWarning);
  CHECK(report.findings[0].gates);
  CHECK(Describe(report.findings[1].relation) == "superseded(raised)");
  CHECK(!report.findings[1].severity);
  CHECK(!report.findings[1].gates);
}

TEST_CASE("stale a week after the news is no contradiction") {
  CHECK(History({Told("75e9 USD", "a", "2025-02-04"),
                 Told("80..90e9 USD", "b", "2025-07-23"),
                 Told("75e9 USD", "c", "2025-07-30")}) ==
        "b>a superseded(raised); c>a reaffirmed; c>b stale");
}

}  // namespace
}  // namespace stimmig::test
