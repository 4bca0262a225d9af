// SPDX-License-Identifier: Apache-2.0
#include "pack/dimension.h"

#include <doctest/doctest.h>

#include <string>

namespace stimmig {
namespace {

RulePack Pack() {
  RulePack pack;
  const auto add = [&pack](std::string id, std::string dimension,
                           std::string per = "") {
    MetricRule rule;
    rule.id = std::move(id);
    rule.dimension = std::move(dimension);
    rule.per = std::move(per);
    pack.metrics.push_back(std::move(rule));
  };
  add("revenue", "money");
  add("profit", "money");
  add("units", "count");
  add("staff", "count");
  add("margin", "percent");
  add("wage", "money", "h");
  add("hours", "time");
  add("weight", "mass");
  UnitRule hour;
  hour.id = "h";
  hour.dimension = "time";
  pack.units.push_back(std::move(hour));
  return pack;
}

// "14: adds money and a fraction", "-".
std::string Mistake(const std::string& text) {
  const Result<Formula> formula = ParseFormula(text);
  REQUIRE(formula.has_value());
  const auto mistake = FindDimensionMistake(*formula, Pack());
  if (!mistake) return "-";
  CHECK(!mistake->hint.empty());
  return std::to_string(mistake->column) + ": " + mistake->what;
}

TEST_CASE("like is added to like") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"change_rel(x) = x / x[-1y] - 1", "-"},
      {"change_abs(x) = x - x[-1q]", "-"},
      {"ratio(x) = x / x[-1m]", "-"},
      {"change_abs(x) = x / x[-1y]", "19: compares x and a fraction"},
      {"margin = profit / revenue", "-"},
      {"margin <= 1", "-"},
      {"margin = profit", "10: compares a fraction and money"},
      {"profit <= revenue", "-"},
      {"share(staff) = staff / units", "-"},
      {"change_rel(revenue) = change_abs(revenue) / revenue[-1y]", "-"},
      {"revenue = profit + 5", "18: adds money and a fraction"},
      {"revenue = profit - margin", "18: subtracts money and a fraction"},
      {"revenue = profit + units", "18: adds money and count"},
      {"margin = units + share(staff)", "16: adds count and a fraction"},
      {"revenue = units * profit", "-"},
      {"revenue = wage * hours", "-"},
      {"revenue = wage", "11: compares money and money per time"},
      {"wage = profit / hours", "-"},
      {"wage = profit / units", "15: compares money per time and money"},
      {"revenue = profit / weight", "18: compares money and money per mass"},
      {"revenue = 1 / weight", "13: compares money and 1 per mass"},
      {"revenue = profit * profit", "18: compares money and money^2"},
      {"units = units * staff", "15: compares count and count^2"},
      {"revenue = unknown + 1", "-"},
      {"revenue = profit + unknown * margin", "-"},
      {"x = y", "5: compares x and y"},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.text);
    CHECK(Mistake(row.text) == row.expected);
  }
}

}  // namespace
}  // namespace stimmig
