// SPDX-License-Identifier: Apache-2.0
#include "relate/independence.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "relate/copies.h"
#include "relate/facts.h"

namespace stimmig {
namespace {

using Signature = std::vector<std::uint32_t>;

constexpr std::size_t kBins = 64;

// Bins of a text of its own.
Signature Fresh(std::mt19937& random) {
  Signature signature(kBins);
  for (std::uint32_t& bin : signature) {
    bin = static_cast<std::uint32_t>(random());
  }
  return signature;
}

// A text that has the first bins of another.
Signature WithFirst(std::size_t count, const Signature& of, Signature rest) {
  std::copy_n(of.begin(), count, rest.begin());
  return rest;
}

// A text of which every `nth` bin is another.
Signature Altered(Signature signature, std::size_t nth) {
  for (std::size_t i = 0; i < kBins; i += nth) signature[i] ^= 1U;
  return signature;
}

SourceInfo Source(std::string path, Signature signature = {},
                  std::vector<std::string> agencies = {}) {
  SourceInfo source;
  source.path = std::move(path);
  source.origin.signature = std::move(signature);
  source.origin.agencies = std::move(agencies);
  return source;
}

// "3/2": three sources, two independent.
std::string Count(const std::vector<SourceInfo>& sources,
                  std::vector<std::size_t> of = {}) {
  const RulePack pack = test::TestPack();
  const Stories stories(sources, pack);
  const Independence independence(sources, stories, pack);
  if (of.empty()) {
    for (std::size_t i = 0; i < sources.size(); ++i) of.push_back(i);
  }
  const Support support = independence.Count(std::move(of));
  return std::to_string(support.sources) + "/" +
         std::to_string(support.independent);
}

TEST_CASE("how much alike two signatures are") {
  std::mt19937 random(3);
  const Signature a = Fresh(random);
  Signature short_text = a, shorter = a;
  for (std::size_t i = 16; i < kBins; ++i) short_text[i] = Origin::kEmptyBin;
  for (std::size_t i = 8; i < kBins; ++i) shorter[i] = Origin::kEmptyBin;
  const auto similarity = [](const Signature& x, const Signature& y) {
    return Similarity({.signature = x}, {.signature = y});
  };
  CHECK(similarity(a, a) == 1);
  CHECK(similarity(a, Altered(a, 4)) == Rational::Fraction(3, 4));
  CHECK(similarity(a, Fresh(random)) == 0);
  // Bins that both leave empty say nothing.
  CHECK(similarity(short_text, shorter) == Rational::Fraction(1, 2));
  CHECK(similarity(a, {}) == 0);
  CHECK(similarity({}, {}) == 0);
}

TEST_CASE("what makes sources one") {
  std::mt19937 random(7);
  const Signature text = Fresh(random);
  SourceInfo first = Source("a"), second = Source("b"), twin = Source("c");
  first.story_id = second.story_id = twin.story_id = "s";
  first.version = 1;
  second.version = twin.version = 2;
  struct Case {
    std::vector<SourceInfo> sources;
    std::string expected;
  };
  const Case cases[] = {
      {{Source("a")}, "1/1"},
      {{Source("a"), Source("b")}, "2/2"},
      // The same text, nearly, and another one.
      {{Source("a", text), Source("b", text)}, "2/1"},
      {{Source("a", text), Source("b", Altered(text, 4))}, "2/1"},
      {{Source("a", text), Source("b", WithFirst(32, text, Fresh(random)))},
       "2/1"},
      {{Source("a", text), Source("b", WithFirst(31, text, Fresh(random)))},
       "2/2"},
      {{Source("a", text), Source("b", Fresh(random))}, "2/2"},
      // One agency, two, and one that credits both.
      {{Source("a", {}, {"dpa"}), Source("b", {}, {"dpa"}), Source("c")},
       "3/2"},
      {{Source("a", {}, {"dpa"}), Source("b", {}, {"afp"})}, "2/2"},
      {{Source("a", {}, {"dpa"}), Source("b", {}, {"afp"}),
        Source("c", {}, {"afp", "dpa"})},
       "3/1"},
      {{Source("a", text, {"dpa"}), Source("b", text),
        Source("c", {}, {"dpa"})},
       "3/1"},
      // A replaced version is no source, and equal versions are one.
      {{first, second, Source("d")}, "2/2"},
      {{first, second, twin}, "2/1"},
  };
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    CAPTURE(i);
    CHECK(Count(cases[i].sources) == cases[i].expected);
  }
}

TEST_CASE("only the sources that are asked for count, each once") {
  const std::vector<SourceInfo> sources = {Source("a", {}, {"dpa"}),
                                           Source("b", {}, {"afp"}),
                                           Source("c", {}, {"afp", "dpa"})};
  CHECK(Count(sources, {1, 0, 1}) == "2/2");
  CHECK(Count(sources, {2, 0}) == "2/1");
}

TEST_CASE("copies are found among many") {
  std::mt19937 random(11);
  std::vector<SourceInfo> sources;
  std::vector<std::size_t> copies;
  const Signature text = Fresh(random);
  for (std::size_t i = 0; i < 2000; ++i) {
    const bool copy = i % 100 == 0;
    if (copy) copies.push_back(i);
    sources.push_back(Source("s" + std::to_string(10'000 + i),
                             copy ? Altered(text, 5) : Fresh(random)));
  }
  CHECK(Count(sources, copies) == "20/1");
  CHECK(Count(sources) == "2000/1981");
}

// --- of cards and their sides ------------------------------------------------

std::string Describe(Support support) {
  return std::to_string(support.sources) + "/" +
         std::to_string(support.independent);
}

TEST_CASE("cards and their sides count sources") {
  const std::string k65 = "meta capex 2024 = 65e9 USD",
                    k30 = "meta capex 2024 = 30e9 USD";
  const std::vector<Fact> facts =
      test::MakeFacts({{k65, "a.md"},
                       {k65, "b.md"},
                       {"meta capex 2024 = 65.1e9 USD", "c.md"},
                       {k30, "d.md"},
                       {"meta capex 2024 = 1e9..99e9 USD", "e.md"}});
  std::vector<SourceInfo> sources = test::SourcesOf(facts);
  sources[0].origin.agencies = sources[1].origin.agencies = {"dpa"};
  const Report report = Relate(facts, sources, {}, test::TestPack(), {});
  REQUIRE(report.cards.size() == 1);
  CHECK(Describe(report.cards[0].support) == "4/3");
  for (const Finding& finding : report.findings) {
    REQUIRE(finding.sides.size() == 2);
    for (const std::size_t side : {0U, 1U}) {
      const bool lone =
          report.facts[finding.relation.facts[side]].doc == "d.md";
      CHECK(Describe(finding.sides[side]) == (lone ? "1/1" : "3/2"));
    }
  }
}

TEST_CASE("a formula has no sides") {
  RulePack pack = test::TestPack();
  test::AddCheck(pack, "growth", "change_rel(x) = x / x[-1y] - 1");
  const Report report =
      test::RelateRows({{"meta revenue 2024 = 100e9 USD"},
                        {"meta revenue 2023 = 80e9 USD"},
                        {"meta revenue.change_rel 2024 = 50 %"}},
                       pack);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].sides.empty());
  CHECK(Describe(report.cards[0].support) == "1/1");
}

}  // namespace
}  // namespace stimmig
