// SPDX-License-Identifier: Apache-2.0
// Laws of what does not add up (SEMANTICS.md 8, 10).
#include <doctest/doctest.h>

#include <string>

#include "property/arbitrary.h"
#include "property/revenue_pack.h"
#include "relate/relate.h"

namespace stimmig {
namespace {

RulePack MakePack() {
  RulePack pack = RevenuePack();
  CheckRule growth;
  growth.id = "growth";
  growth.formula = *ParseFormula("change_rel(x) = x / x[-1y] - 1");
  pack.checks = {growth};
  return pack;
}

Fact MakeFact(int year, Aspect aspect, const Reading& reading, Unit unit) {
  Fact fact;
  fact.doc = "a.md";
  fact.id = std::to_string(year) + std::string(Name(aspect));
  fact.span.begin =
      static_cast<std::size_t>(year * 10) + (aspect == Aspect::kLevel ? 0 : 5);
  fact.span.end = fact.span.begin + 4;
  fact.entity = "meta";
  fact.metric = "revenue";
  fact.aspect = aspect;
  fact.period = Period::Year(year);
  fact.quantity.unit = std::move(unit);
  fact.quantity.figure = MakeFigure(reading, Tolerances{});
  return fact;
}

// The facts of the conflicts that are told.
std::vector<std::vector<std::string>> Conflicts(std::vector<Fact> facts) {
  static const RulePack kPack = MakePack();
  const Report report = Relate(std::move(facts), {}, {}, kPack, {});
  std::vector<std::vector<std::string>> told;
  for (const Finding& finding : report.findings) {
    if (finding.relation.kind != RelationKind::kDerivedConflict) continue;
    std::vector<std::string>& ids = told.emplace_back();
    for (const std::size_t i : finding.relation.facts) {
      ids.push_back(report.facts[i].id);
    }
  }
  return told;
}

// A chain of years with the growth that each claims on the year before.
std::vector<Fact> Chain(const std::vector<Reading>& levels,
                        const std::vector<int>& growth) {
  std::vector<Fact> facts;
  int year = 2020;
  for (std::size_t i = 0; i < levels.size(); ++i, ++year) {
    facts.push_back(
        MakeFact(year, Aspect::kLevel, levels[i], {"USD", "money"}));
    if (i == 0 || i > growth.size()) continue;
    Reading change;
    change.low = {*Decimal::Parse(std::to_string(growth[i - 1])), 1};
    facts.push_back(
        MakeFact(year, Aspect::kChangeRel, change, {"%", "percent"}));
  }
  return facts;
}

TEST_CASE("a conflict names no fact that it does not need") {
  CHECK(rc::check([] {
    Reading first = *rc::gen::arbitrary<Reading>();
    Reading last = *rc::gen::arbitrary<Reading>();
    first.negative = last.negative = false;
    first.low.scale = last.low.scale = 1;
    if (first.high) first.high->scale = 1;
    if (last.high) last.high->scale = 1;
    const std::vector<Fact> facts =
        Chain({first, last}, {*rc::gen::inRange(1, 60)});
    const auto told = Conflicts(facts);
    RC_ASSERT(told.size() <= 1);
    if (told.empty()) return;
    // Without any one of them the others can hold.
    for (const std::string& id : told.front()) {
      std::vector<Fact> rest = facts;
      std::erase_if(rest, [&id](const Fact& fact) { return fact.id == id; });
      RC_ASSERT(Conflicts(rest).empty());
    }
  }));
}

TEST_CASE("what grows as it claims is no conflict") {
  CHECK(rc::check([] {
    const int before = *rc::gen::inRange(100, 900);
    const int growth = *rc::gen::inRange(1, 99);
    Reading first, last;
    first.low = {*Decimal::Parse(std::to_string(before)), 1};
    // To one decimal place, as it is printed.
    const int tenths = (before * (100 + growth) + 5) / 10;
    last.low = {*Decimal::Parse(std::to_string(tenths / 10) + "." +
                                std::to_string(tenths % 10)),
                1};
    RC_ASSERT(Conflicts(Chain({first, last}, {growth})).empty());
  }));
}

}  // namespace
}  // namespace stimmig
