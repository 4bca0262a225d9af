// SPDX-License-Identifier: Apache-2.0
// How long it takes to judge facts that were read already, and how much memory
// that needs. Prints "SECONDS MEGABYTES RELATIONS FINDINGS".
//
//   stimmig_judge FACTS BLOCKS [OTHERS]   OTHERS: distinct odd figures a block
//
// The facts are made by a seeded generator: the revenue of BLOCKS companies,
// as FACTS articles tell it, one figure each: most the same to four, three or
// two digits, one in ten another one.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "engine/builtin.h"
#include "figure/rounding.h"
#include "relate/relate.h"

namespace stimmig {
namespace {

Figure FigureOf(std::uint64_t value, const Tolerances& tolerances) {
  Reading reading;
  reading.low = {*Decimal::Parse(std::to_string(value)),
                 Rational::PowerOfTen(6)};
  return MakeFigure(reading, tolerances);
}

Fact MakeFact(std::size_t i, std::size_t blocks, std::uint64_t value,
              const RulePack& pack) {
  Fact fact;
  const std::string number = std::to_string(i);
  fact.doc = "archive/" + number + ".md";
  fact.id = StableHash({fact.doc, "revenue"});
  fact.span = {100, 120};
  fact.text = std::to_string(value) + " million euros";
  fact.entity = "company-" + std::to_string(i % blocks);
  fact.metric = "revenue";
  fact.period = Period::Year(2024);
  fact.quantity.figure = FigureOf(value, pack.tolerances);
  fact.quantity.unit = {"EUR", "money"};
  fact.published = Date::FromDayNumber(20130 + static_cast<int>(i % 9));
  return fact;
}

// What the i-th article prints: mostly the figure of its company, rounded.
std::uint64_t ValueOf(std::size_t company, std::uint64_t others,
                      std::mt19937_64& random) {
  const std::uint64_t exact = 1000 + company * 7919 % 9000;
  const std::uint64_t draw = random() % 10;
  if (draw == 0) return 20'000 + 10 * (random() % others);
  const std::uint64_t grain = draw < 6 ? 1 : draw < 8 ? 10 : 100;
  return (exact + grain / 2) / grain * grain;
}

std::vector<Fact> MakeFacts(std::size_t count, std::size_t blocks,
                            std::uint64_t others, const RulePack& pack) {
  std::mt19937_64 random(7);
  std::vector<Fact> facts;
  facts.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t value = ValueOf(i % blocks, others, random);
    facts.push_back(MakeFact(i, blocks, value, pack));
  }
  return facts;
}

long PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

int Run(std::size_t count, std::size_t blocks, std::uint64_t others) {
  const LoadedPack loaded = LoadRules({});
  if (!loaded.ok()) return 2;
  std::vector<Fact> facts = MakeFacts(count, blocks, others, *loaded.pack);
  const auto begin = std::chrono::steady_clock::now();
  const Report report = Relate(std::move(facts), {}, {}, *loaded.pack, {});
  const std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - begin;
  std::printf("%.3f %ld %zu %zu\n", seconds.count(), PeakMegabytes(),
              report.relations.size(), report.findings.size());
  return 0;
}

}  // namespace
}  // namespace stimmig

int main(int argc, char** argv) {
  const auto number = [&](int i, unsigned long long otherwise) {
    return argc > i ? std::strtoull(argv[i], nullptr, 10) : otherwise;
  };
  const auto count = number(1, 1'000'000);
  return stimmig::Run(count, number(2, count / 10), number(3, 100));
}
