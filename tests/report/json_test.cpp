// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "samples.h"

namespace stimmig {
namespace {

using Json = nlohmann::ordered_json;

std::string Line(const Fact& fact, bool full = false) {
  FactStyle style;
  style.full = full;
  return PrintJsonLines({fact}, {samples::MakeSource("a.md", "Elbpost")},
                        samples::Words(), style);
}

Json ReportJson(const Report& report, const std::string& language = "de") {
  return Json::parse(
      PrintJson(report, samples::Words(), {language, 80, false}));
}

TEST_CASE("a line") {
  Fact fact = samples::MakeFact("a.md", 7, "gpu_count", "../2025-12-31",
                                {.from = "1.3",
                                 .hedge = HedgeClass::kMoreThan,
                                 .exponent = 6,
                                 .unit = {"GPU", "count"},
                                 .unit_written = "GPUs"},
                                "mehr als 1,3 Mio. GPUs",
                                "Es sollen mehr als 1,3 Mio. GPUs sein.");
  fact.quantity.hedge_id = "more-than";
  fact.modality = Modality::kPlan;
  fact.attribution =
      Attribution{"zuckerberg", "meta", "Zuckerberg", QuoteKind::kIndirect};
  fact.as_of = Date{2025, 1, 24};
  fact.weak = {"period"};
  CHECK(Line(fact) ==
        R"({"id":"a.md#7","doc":"a.md","outlet":"Elbpost",)"
        R"("published":"2025-01-29","lang":"de","start":100,"end":122,)"
        R"("line":7,"column":19,"text":"mehr als 1,3 Mio. GPUs",)"
        R"("entity":"meta","metric":"gpu_count","scope":null,)"
        R"("aspect":"level","base":null,"period":"../2025-12-31",)"
        R"("moment":null,"low":1300000,"high":null,"low_open":true,)"
        R"("high_open":true,"low_written":1300000,"high_written":null,)"
        R"("unit_written":"GPUs","unit":"GPU","hedge":"more-than",)"
        R"("approx":false,"modality":"plan","frame":"asserted",)"
        R"("attribution":"zuckerberg","quote":"indirect",)"
        R"("as_of":"2025-01-24","event":null,"part":"body",)"
        R"("qualifiers":[],"cue":null,"alt_readings":[],"weak":["period"]})"
        "\n");
}

TEST_CASE("numbers are whole or shortest") {
  struct Case {
    samples::Amount amount;
    const char* low;
    const char* low_written;
  };
  const Case cases[] = {
      {{.from = "65"}, "65000000000", "65000000000"},
      {{.from = "2.25", .exponent = 0}, "2.25", "2.25"},
      {{.from = "0.055", .exponent = 0}, "0.055", "0.055"},
      {{.from = "5", .negative = true}, "-5000000000", "-5000000000"},
      {{.from = "1.0", .exponent = 0}, "1", "1"},
      {{.from = "2", .exponent = 0, .unit_exponent = 9}, "2000000000", "2"},
      {{.from = "114", .exponent = 12}, "114000000000000", "114000000000000"},
  };
  for (const Case& c : cases) {
    const std::string line =
        Line(samples::MakeFact("a.md", 1, "m", "", c.amount));
    CAPTURE(line);
    CHECK(line.find(std::string("\"low\":") + c.low + ",") != line.npos);
    CHECK(line.find(std::string("\"low_written\":") + c.low_written + ",") !=
          line.npos);
  }
}

TEST_CASE("inner and outer are exact") {
  Fact fact = samples::MakeFact("a.md", 1, "m", "", {"65"});
  fact.quantity.figure.inner =
      Interval::HalfOpen(Rational::Fraction(1, 3), Rational::Fraction(55, 10));
  fact.quantity.figure.outer =
      Interval::AtLeast(*Rational::Parse("0.1234567890123456789"), true);
  const Json json = Json::parse(Line(fact, true));
  CHECK(json["inner"].dump() ==
        R"({"low":"1/3","high":5.5,"low_open":false,"high_open":true})");
  CHECK(json["outer"]["low"].is_string());
  CHECK(json["outer"]["high"].is_null());
  CHECK_FALSE(Json::parse(Line(fact)).contains("inner"));
}

TEST_CASE("from the printed digits to the grain, and who speaks for whom") {
  Fact fact = samples::MakeFact("a.md", 1, "m", "", {"60", "65.5"});
  fact.attribution =
      Attribution{"mark-zuckerberg", "meta", "sein Chef", QuoteKind::kDirect};
  const Json json = Json::parse(Line(fact, true));
  CHECK(json["digits"].dump() == R"(["60","65.5"])");
  CHECK(json["last_digit"].dump() == "100000000");
  CHECK(json["grain"].dump() == "10000000000");
  CHECK(json["organisation"] == "meta");
  CHECK(json["attribution_words"] == "sein Chef");
  CHECK_FALSE(Json::parse(Line(fact)).contains("digits"));
  CHECK_FALSE(Json::parse(Line(fact)).contains("organisation"));
}

TEST_CASE("a finding tells why, and whether it counts") {
  Report report = samples::BoundOnly();
  report.findings[0].gates = true;
  const Json finding =
      Json::parse(PrintJson(report, samples::Words(), {}))["findings"][0];
  CHECK(finding["why"] ==
        "The stated value fits only one end of the stated range");
  CHECK(finding["severity_why"] ==
        "the figure holds for a part of the range; counts for --fail-on");
  CHECK(finding["gates"] == true);
  CHECK(finding["check"] == "growth");
}

TEST_CASE("without evidence there is an empty object") {
  const Fact fact = samples::MakeFact("a.md", 1, "m", "", {"65"});
  CHECK(Json::parse(Line(fact, true))["evidence"].dump() == "{}");
}

TEST_CASE("evidence by slot, other readings") {
  Fact fact = samples::MakeFact("a.md", 1, "m", "", {"65"});
  fact.evidence = {
      {"metric", "capex", "rules/metrics/money.yaml", 12, {40, 52}, false},
      {"metric", "later", "x.yaml", 1, {0, 1}, false},
      {"entity", "", "", 0, {3, 7}, true}};
  fact.alt_readings = {{Interval::Point(7), {"USD", "money"}, "exact"}};
  const Json json = Json::parse(Line(fact, true));
  CHECK(json["evidence"].dump() ==
        R"({"metric":{"rule":"capex","file":"rules/metrics/money.yaml",)"
        R"("line":12,"start":40,"end":52,"inferred":false},)"
        R"("entity":{"rule":null,"file":null,"line":null,"start":3,"end":7,)"
        R"("inferred":true}})");
  CHECK(json["alt_readings"].dump() ==
        R"([{"low":7,"high":7,"low_open":false,"high_open":false,)"
        R"("unit":"USD","why":"exact"}])");
}

TEST_CASE("a report") {
  const Json json = ReportJson(samples::Contradiction());
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"schema", "mode", "sources", "facts",
                                         "relations", "findings", "cards",
                                         "support", "unread", "summary"});
  CHECK(json["schema"] == "stimmig.report/1");
  CHECK(json["mode"] == "pragmatic");
  CHECK(json["sources"][0].dump() ==
        R"({"path":"articles/a.md","title":null,"outlet":"Elbpost",)"
        R"("author":null,"url":null,"published":"2025-01-29",)"
        R"("published_inferred":false,"lang":"de","updated":null,)"
        R"("story_id":null,"version":null,"replaced_by":null,"trust":null,)"
        R"("agencies":[],"reference":false})");
  CHECK(json["facts"][0].contains("context"));
  CHECK(json["relations"][0].dump() ==
        R"({"kind":"contradicts",)"
        R"("facts":["articles/a.md#7","articles/b.md#12"],)"
        R"("detail":null,"weak":[],"gap":0.38461538461538464})");
  CHECK(json["findings"][0].dump() ==
        R"({"kind":"contradicts","severity":"error",)"
        R"("facts":["articles/a.md#7","articles/b.md#12"],)"
        R"("detail":null,"weak":[],"gap":0.38461538461538464,)"
        R"("message":"Meta · Investitionsausgaben · 2025 – Widerspruch: )"
        R"(Elbpost nennt 30 bis 40 Mrd. USD, Handelsbrief 65 Mrd. USD",)"
        R"("why":"Zwei Prognosen oder Pläne desselben Urhebers vom selben )"
        R"(Stand, und selbst bei weiter Lesart bleibt eine Lücke",)"
        R"("severity_why":"Abstand 38 %; unter 1,0 % ein Hinweis, über 10 % )"
        R"(ein Fehler; zählt nicht für --fail-on","gates":false,"check":null,)"
        R"("arithmetic":"Abstand 25 Mrd. USD (38 %); weder Rundung noch )"
        R"(Vorbehalt schließt ihn","diagnosis":null,)"
        R"("repair":"Vereinbar, wenn Elbpost mindestens 62,5 Mrd. USD nennt )"
        R"(oder Handelsbrief höchstens 40,5 Mrd. USD","fingerprint":"f0",)"
        R"("sides":[]})");
  CHECK(json["cards"].dump() == R"([["f0"]])");
  CHECK(json["support"].dump() == R"([{"sources":0,"independent":0}])");
  CHECK(json["summary"].dump() ==
        R"({"sources":2,"facts":2,"errors":1,"warnings":0,"notes":0,)"
        R"("listed":0,"unread":3,"incomparable":{"metric":2,"period":7},)"
        R"("inequalities_kept":0,"pairs_left_out":0})");
}

TEST_CASE("sources, their versions and how many are independent") {
  Report report = samples::AgainstSheet();
  SourceInfo& article = report.sources[0];
  article.updated = Timestamp{{2025, 1, 30}, 7 * 60 + 5};
  article.story_id = "s";
  article.version = 2;
  article.replaced_by = "z.md";
  article.primary = true;
  article.origin.agencies = {"afp", "dpa"};
  report.cards[0].support = {3, 2};
  report.findings[0].sides = {{2, 1}, {1, 1}};
  const Json json = ReportJson(report);
  const Json& source = json["sources"][0];
  CHECK(source["updated"] == "2025-01-30T07:05Z");
  CHECK(source["story_id"] == "s");
  CHECK(source["version"] == 2);
  CHECK(source["replaced_by"] == "z.md");
  CHECK(source["trust"] == "primary");
  CHECK(source["agencies"].dump() == R"(["afp","dpa"])");
  CHECK(source["reference"] == false);
  CHECK(json["sources"][1]["reference"] == true);
  CHECK(json["support"].dump() == R"([{"sources":3,"independent":2}])");
  CHECK(json["findings"][0]["sides"].dump() ==
        R"([{"sources":2,"independent":1},{"sources":1,"independent":1}])");
}

TEST_CASE("roles, severity and unread") {
  Report report = samples::BoundOnly();
  report.unread = {{"c.md", {5, 7}, {2, 3}, "17", "no_unit"}};
  report.findings[0].severity.reset();
  report.findings[0].diagnosis = "typo";
  const Json json = ReportJson(report, "en");
  CHECK(json["relations"][0]["roles"].dump() == R"(["change","now","before"])");
  CHECK(json["relations"][0]["detail"] == "upper");
  CHECK(json["findings"][0]["severity"].is_null());
  CHECK(json["findings"][0]["diagnosis"] == "typo");
  CHECK_FALSE(json["findings"][0].contains("roles"));
  CHECK(json["unread"].dump() ==
        R"([{"doc":"c.md","start":5,"end":7,"line":2,"column":3,)"
        R"("text":"17","why":"no_unit"}])");
  CHECK(ReportJson({})["facts"].dump() == "[]");
}

TEST_CASE("the text of an article cannot act on the terminal") {
  Fact fact = samples::MakeFact("a.md", 1, "m", "", {"65"});
  fact.text = "\x1b[2J \xC2\x9B \u202E \xff\x7f";
  const std::string line = Line(fact);
  CHECK(line.find(R"("text":"\u001b[2J \u009b \u202e )"
                  "\uFFFD"
                  R"(\u007f")") != line.npos);
  CHECK(Json::parse(line)["text"] == "\x1b[2J \xC2\x9B \u202E \uFFFD\x7f");
}

}  // namespace
}  // namespace stimmig
