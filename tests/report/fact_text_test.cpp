// SPDX-License-Identifier: Apache-2.0
#include "report/fact_text.h"

#include <doctest/doctest.h>

#include <string>

#include "samples.h"

namespace stimmig {
namespace {

TEST_CASE("facts in columns, by article") {
  Report report = samples::BoundOnly();
  report.facts.push_back(samples::MakeFact("d.md", 112, "capex", "2025", {"65"},
                                           "65 Mrd. Dollar"));
  report.sources.push_back(samples::MakeSource("d.md", "Elbpost"));
  CHECK(PrintFactText(report.facts, report.sources, samples::Words(),
                      {"de", 80, false, false}) ==
        R"(c.md · 29. Januar 2025
   5:19  meta total_expenses 2025 = 114..119e9 USD @guidance
         „zwischen 114 und 119 Milliarden Dollar“
   5:88  meta total_expenses.change_rel 2025 = 25 % @guidance  „25 %“
  5:131  meta total_expenses 2024 = 95e9 USD  „95 Milliarden Dollar“

d.md · Elbpost, 29. Januar 2025
  112:19  meta capex 2025 = 65e9 USD  „65 Mrd. Dollar“
)");
}

TEST_CASE("quotes line up") {
  std::vector<Fact> facts = {
      samples::MakeFact("a.md", 1, "capex", "2025", {"65"}, "65 Mrd."),
      samples::MakeFact("a.md", 22, "capex", "2024-Q4", {"7"}, "7 Mrd.")};
  facts[0].published.reset();
  CHECK(PrintFactText(facts, {}, samples::Words(), {"en", 80, false, false}) ==
        R"(a.md
   1:19  meta capex 2025 = 65e9 USD    “65 Mrd.”
  22:19  meta capex 2024-Q4 = 7e9 USD  “7 Mrd.”
)");
}

TEST_CASE("no facts, hostile facts") {
  CHECK(PrintFactText({}, {}, samples::Words(), {}) ==
        "No figures found that could be checked.\n");
  Fact fact = samples::MakeFact("a.md", 1, "capex", "", {"65"}, "\x1b[2J65");
  const std::string text = PrintFactText({fact}, {}, samples::Words(), {});
  CHECK(text.find('\x1b') == text.npos);
}

}  // namespace
}  // namespace stimmig
