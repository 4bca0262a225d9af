// SPDX-License-Identifier: Apache-2.0
#include "relate/rates.h"

#include "relate/facts.h"
#include "relate/verdict.h"

namespace stimmig::test {
namespace {

Rates Read(std::string_view csv) {
  std::vector<Diagnostic> diagnostics;
  Rates rates = Rates::Parse("rates.csv", csv, diagnostics);
  CHECK(diagnostics.empty());
  return rates;
}

Date Day(std::string_view text) { return *Date::Parse(text); }

TEST_CASE("the rate of a day") {
  const Rates rates =
      Read("Date,USD,CHF,\n2025-01-29,1.04,0.94,\n2025-01-24,1.05,N/A,\r\n");
  struct Case {
    std::string day;
    std::string from;
    std::string to;
    std::string expected;
  };
  const Case kCases[] = {
      {"2025-01-29", "EUR", "USD", "1.04"},
      {"2025-01-29", "USD", "EUR", "25/26"},
      {"2025-01-29", "USD", "CHF", "47/52"},
      {"2025-01-29", "USD", "USD", "1"},
      // The last one before, at most a week old.
      {"2025-01-27", "EUR", "USD", "1.05"},
      {"2025-02-05", "EUR", "USD", "1.04"},
      {"2025-02-06", "EUR", "USD", "-"},
      {"2025-01-23", "EUR", "USD", "-"},
      {"2025-01-27", "EUR", "CHF", "-"},
      {"2025-01-29", "EUR", "JPY", "-"},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.day);
    CAPTURE(row.to);
    const auto rate = rates.At(Day(row.day), row.from, row.to);
    CHECK((rate ? rate->ToString() : "-") == row.expected);
  }
  CHECK(rates.Currencies() == std::vector<std::string>{"CHF", "EUR", "USD"});
  CHECK(Read("").empty());
}

TEST_CASE("every mistake of a file of rates is told") {
  std::vector<Diagnostic> diagnostics;
  const Rates rates = Rates::Parse(
      "rates.csv", "Date,USD,Franken\n29.1.2025,1.04,1\n2025-01-30,1.03,-1\n",
      diagnostics);
  std::string told;
  for (const Diagnostic& diagnostic : diagnostics) {
    told += Format(diagnostic) + "\n";
  }
  CHECK(told ==
        "rates.csv:1:10: error: 'Franken' is no currency (three letters of ISO "
        "4217, as in: Date,USD,CHF)\n"
        "rates.csv:2:1: error: '29.1.2025' is no date (as in: 2025-01-29)\n"
        "rates.csv:3:17: error: '-1' is no rate (digits with a point, as in: "
        "1.0396)\n");
  CHECK(rates.At(Day("2025-01-30"), "EUR", "USD").has_value());
}

TEST_CASE("two currencies are compared by a dated rate") {
  const Rates rates = Read("Date,USD\n2024-12-31,1.04\n");
  const auto verdict = [&rates](const std::string& a, const std::string& b) {
    const std::vector<Fact> facts = MakeFacts(
        {{"meta capex 2024 = " + a}, {"meta capex 2024 = " + b, "b.md"}});
    const RulePack pack = TestPack();
    const Judgment judgment =
        Judge(facts, pack, Mode::kPragmatic, &rates).Compare(0, 1);
    return judgment.relation ? Describe(*judgment.relation)
                             : std::string(judgment.incomparable);
  };
  for (const std::string amount : {"62.4e9 USD", "64e9 USD"}) {
    CAPTURE(amount);
    CHECK(verdict("60e9 EUR", amount) ==
          "approx_equal(converted) weak currency");
    CHECK(verdict(amount, "60e9 EUR") ==
          "approx_equal(converted) weak currency");
  }
  CHECK(verdict("60e9 EUR", "80e9 USD") == "tension(currency) weak currency");
  CHECK(verdict("60e9 EUR", "60e9 USD") == "tension(currency_digits)");
  CHECK(verdict("60e9 EUR", "60e9 CHF") == "tension(currency_digits)");
  CHECK(verdict("60e9 EUR", "80e9 CHF") == "currency");
}

TEST_CASE("a ratio that is an exchange rate") {
  const Rates rates = Read("Date,USD\n2025-01-29,1.0835\n");
  const std::vector<Row> rows = {
      {"meta capex 2024 = 69.2e9 USD", "a.md", "2025-01-29"},
      {"meta capex 2024 = 74.98e9 USD", "b.md", "2025-01-30"}};
  const auto diagnosis = [&rows](const Rates* known) {
    const Report report =
        RelateRows(rows, TestPack(), RelateOptions{.rates = known});
    REQUIRE(report.findings.size() == 1);
    return report.findings.front().diagnosis;
  };
  CHECK(diagnosis(&rates) == "currency_mixup");
  CHECK(diagnosis(nullptr) == "");
}

}  // namespace
}  // namespace stimmig::test
