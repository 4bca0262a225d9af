// SPDX-License-Identifier: Apache-2.0
// Laws of what is told of many articles about one thing (SEMANTICS.md 7, 10).
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "figure/compare.h"
#include "property/arbitrary.h"
#include "property/revenue_pack.h"
#include "relate/relate.h"

namespace stimmig {
namespace {

// The i-th article tells the i-th figure.
std::vector<Fact> Articles(const std::vector<Reading>& readings) {
  std::vector<Fact> facts;
  for (const Reading& reading : readings) {
    Fact fact;
    fact.doc = std::to_string(1000 + facts.size());
    fact.id = fact.doc;
    fact.span = {0, 10};
    fact.entity = "meta";
    fact.metric = "revenue";
    fact.period = Period::Year(2024);
    fact.quantity.unit = {"USD", "money"};
    fact.quantity.figure = MakeFigure(reading, Tolerances{});
    facts.push_back(std::move(fact));
  }
  return facts;
}

using Ids = std::set<std::string>;

// The facts of each contradiction.
std::set<Ids> Contradictions(std::vector<Fact> facts) {
  static const RulePack kPack = RevenuePack();
  const Report report = Relate(std::move(facts), {}, {}, kPack, {});
  std::set<Ids> told;
  for (const Finding& finding : report.findings) {
    if (finding.relation.kind != RelationKind::kContradicts) continue;
    Ids ids;
    for (const std::size_t i : finding.relation.facts) {
      ids.insert(report.facts[i].id);
    }
    told.insert(ids);
  }
  return told;
}

std::vector<Reading> SomeReadings() {
  return *rc::gen::resize(5, rc::gen::arbitrary<std::vector<Reading>>());
}

TEST_CASE("the order of articles plays no part") {
  CHECK(rc::check([] {
    const std::vector<Fact> facts = Articles(SomeReadings());
    std::vector<Fact> other = facts;
    std::ranges::rotate(
        other, other.begin() + static_cast<std::ptrdiff_t>(other.size() / 2));
    if (other.size() > 2) std::swap(other[0], other[1]);
    RC_ASSERT(Contradictions(facts) == Contradictions(other));
  }));
}

TEST_CASE("an article told twice changes nothing for the others") {
  CHECK(rc::check([] {
    std::vector<Fact> facts = Articles(SomeReadings());
    const std::set<Ids> before = Contradictions(facts);
    if (!facts.empty()) {
      facts.push_back(facts.front());
      facts.back().doc = facts.back().id = "9999";
    }
    std::set<Ids> after;
    for (const Ids& ids : Contradictions(facts)) {
      if (!ids.contains("9999")) after.insert(ids);
    }
    RC_ASSERT(after == before);
  }));
}

TEST_CASE("another article takes no contradiction away") {
  CHECK(rc::check([](const Reading& more) {
    std::vector<Reading> readings = SomeReadings();
    const std::set<Ids> before = Contradictions(Articles(readings));
    readings.push_back(more);
    RC_ASSERT(
        std::ranges::includes(Contradictions(Articles(readings)), before));
  }));
}

TEST_CASE("two figures contradict if and only if they cannot both hold") {
  CHECK(rc::check([] {
    const std::vector<Fact> facts = Articles(SomeReadings());
    const std::set<Ids> told = Contradictions(facts);
    // Of those who tell the same one speaks for all: what must be told is that
    // each is in a contradiction, and nothing else.
    Ids among, expected;
    for (const Ids& pair : told) among.insert(pair.begin(), pair.end());
    for (const Fact& a : facts) {
      for (const Fact& b : facts) {
        const bool apart =
            Compare(a.quantity.figure, b.quantity.figure, Mode::kPragmatic) ==
            NumericRelation::kDisjoint;
        if (apart) expected.insert(a.id);
        RC_ASSERT(apart || !told.contains({a.id, b.id}));
      }
    }
    RC_ASSERT(among == expected);
  }));
}

}  // namespace
}  // namespace stimmig
