// SPDX-License-Identifier: Apache-2.0
#include "relate/support.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace stimmig {
namespace {

using Indices = std::vector<std::size_t>;

class SupportCounter {
 public:
  SupportCounter(const FactIndex& index, const Indices& sources,
                 const Independence& independence,
                 const std::vector<Card>& cards)
      : sources_(sources),
        independence_(independence),
        claim_of_(sources.size(), kNoClaim) {
    std::vector<bool> in_card(sources.size());
    for (const Card& card : cards) {
      for (const std::size_t i : card.facts) in_card[i] = true;
    }
    for (const FactBlock& block : index.blocks()) {
      const bool told = std::ranges::any_of(
          block.facts, [&in_card](std::size_t i) { return in_card[i]; });
      if (!told) continue;
      for (const Claim& claim : block.claims) {
        for (const std::size_t i : claim.facts) claim_of_[i] = claims_.size();
        claims_.push_back({.own = SourcesOf(claim.facts)});
      }
    }
  }

  void Connect(const std::vector<Relation>& relations) {
    for (const Relation& relation : relations) {
      const bool agree = relation.kind <= RelationKind::kReaffirmed;
      if (!agree || relation.facts.size() != 2) continue;
      const std::size_t a = claim_of_[relation.facts[0]];
      const std::size_t b = claim_of_[relation.facts[1]];
      if (a == b || a == kNoClaim || b == kNoClaim) continue;
      claims_[a].agreeing.insert(b);
      claims_[b].agreeing.insert(a);
    }
  }

  Support OfFacts(const Indices& facts) const {
    return independence_.Count(SourcesOf(facts));
  }

  // What agrees with the first and not with the second.
  Support OfSide(std::size_t first, std::size_t second) {
    const std::size_t a = claim_of_[first], b = claim_of_[second];
    if (a == kNoClaim || b == kNoClaim) return OfFacts({first});
    const Indices &with = Agreeing(a), &against = Agreeing(b);
    if (AreDisjoint(with, against)) return CountOf(a, with);
    Indices side;
    std::ranges::set_difference(with, against, std::back_inserter(side));
    side.push_back(sources_[first]);
    return independence_.Count(std::move(side));
  }

 private:
  static constexpr std::size_t kNoClaim = static_cast<std::size_t>(-1);

  // Facts that differ in nothing but their source.
  struct Carriers {
    Indices own;  // sources, ascending
    std::set<std::size_t> agreeing = {};
    std::optional<Indices> all = {};    // with the sources of agreeing claims
    std::optional<Support> count = {};  // of all
  };

  Indices SourcesOf(const Indices& facts) const {
    Indices sources;
    for (const std::size_t i : facts) sources.push_back(sources_[i]);
    std::ranges::sort(sources);
    const auto repeated = std::ranges::unique(sources);
    sources.erase(repeated.begin(), repeated.end());
    return sources;
  }

  // Ascending both.
  static bool AreDisjoint(const Indices& a, const Indices& b) {
    const Indices& few = a.size() < b.size() ? a : b;
    const Indices& many = a.size() < b.size() ? b : a;
    return std::ranges::none_of(few, [&many](std::size_t source) {
      return std::ranges::binary_search(many, source);
    });
  }

  Support CountOf(std::size_t claim, const Indices& sources) {
    std::optional<Support>& count = claims_[claim].count;
    if (!count) count = independence_.Count(sources);
    return *count;
  }

  const Indices& Agreeing(std::size_t claim) {
    Carriers& carriers = claims_[claim];
    if (carriers.all) return *carriers.all;
    std::set<std::size_t> all(carriers.own.begin(), carriers.own.end());
    for (const std::size_t other : carriers.agreeing) {
      all.insert(claims_[other].own.begin(), claims_[other].own.end());
    }
    return carriers.all.emplace(all.begin(), all.end());
  }

  const Indices& sources_;
  const Independence& independence_;
  Indices claim_of_;
  std::vector<Carriers> claims_;
};

}  // namespace

void CountSupport(const FactIndex& index, const Indices& sources,
                  const Independence& independence, Report& report) {
  SupportCounter counter(index, sources, independence, report.cards);
  counter.Connect(report.relations);
  for (Finding& finding : report.findings) {
    const Indices& facts = finding.relation.facts;
    if (facts.size() != 2 || !finding.relation.roles.empty()) continue;
    finding.sides = {counter.OfSide(facts[0], facts[1]),
                     counter.OfSide(facts[1], facts[0])};
  }
  for (Card& card : report.cards) card.support = counter.OfFacts(card.facts);
}

}  // namespace stimmig
