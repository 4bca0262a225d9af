// SPDX-License-Identifier: Apache-2.0
#include "relate/pairs.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace stimmig {
namespace {

// More visits than that, claims times facts, make a block large.
constexpr std::size_t kAllPairs = 1 << 16;
// Of a large block: with how many claims a claim is compared, about.
constexpr std::size_t kVisitsPerClaim = 24;
// Claims next to one by figure.
constexpr std::size_t kNextByFigure = 2;

bool Meet(const Claim& earlier, const Claim& later) {
  return later.extent.first <= earlier.extent.last;
}

bool VisitOrdered(const Visit& visit, std::size_t i, std::size_t j) {
  return visit(std::min(i, j), std::max(i, j));
}

// Facts of one source stand together, since facts are sorted by source.
void VisitWithinSources(const Claim& a, const Claim& b,
                        const std::vector<Fact>& facts, const Visit& visit) {
  const auto doc = [&facts](std::size_t i) -> const std::string& {
    return facts[i].doc;
  };
  const auto& [few, many] = std::minmax(
      a.facts, b.facts,
      [](const auto& x, const auto& y) { return x.size() < y.size(); });
  for (const std::size_t i : few) {
    for (const std::size_t j :
         std::ranges::equal_range(many, facts[i].doc, {}, doc)) {
      if (i != few.front() && j != many.front()) VisitOrdered(visit, i, j);
    }
  }
}

// The facts of a claim but the first, against one of another.
void VisitOthers(const Claim& claim, std::size_t other, const Visit& visit) {
  for (const std::size_t i : claim.facts) {
    if (i != claim.facts.front()) VisitOrdered(visit, i, other);
  }
}

void VisitClaims(const Claim& a, const Claim& b, const std::vector<Fact>& facts,
                 const Visit& visit) {
  const std::size_t first = a.facts.front(), second = b.facts.front();
  if (!VisitOrdered(visit, first, second)) return;
  VisitOthers(b, first, visit);
  VisitOthers(a, second, visit);
  VisitWithinSources(a, b, facts, visit);
}

void VisitMembers(const FactBlock& block, const Visit& visit) {
  for (const Claim& claim : block.claims) {
    for (const std::size_t i : claim.facts) {
      if (i != claim.facts.front()) visit(claim.facts.front(), i);
    }
  }
}

void VisitAll(const FactBlock& block, const std::vector<Fact>& facts,
              const Visit& visit) {
  const std::vector<Claim>& claims = block.claims;
  std::vector<std::size_t> open(claims.size());
  std::iota(open.begin(), open.end(), std::size_t{0});
  for (std::size_t distance = 1; !open.empty(); ++distance) {
    std::erase_if(open, [&](std::size_t i) {
      return i + distance >= claims.size() ||
             !Meet(claims[i], claims[i + distance]);
    });
    for (const std::size_t i : open) {
      VisitClaims(claims[i], claims[i + distance], facts, visit);
    }
  }
}

// Claims that differ in nothing but their figure.
struct Context {
  std::vector<std::size_t> claims;  // by value
  std::size_t lowest = 0;           // the claim that ends first
  std::size_t highest = 0;          // the claim that begins last
};

class LargeBlock {
 public:
  LargeBlock(const FactBlock& block, const std::vector<Fact>& facts)
      : claims_(block.claims), facts_(facts) {
    std::map<std::size_t, std::size_t> place;  // of a context
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const auto [at, is_new] =
          place.try_emplace(claims_[i].context, contexts_.size());
      if (is_new) contexts_.emplace_back();
      contexts_[at->second].claims.push_back(i);
    }
    for (Context& context : contexts_) Arrange(context);
  }

  // Pairs of claims (a < b), each once, near contexts first.
  std::vector<FactPair> Pairs() const {
    std::vector<FactPair> pairs;
    for (std::size_t c = 0; c < contexts_.size(); ++c) {
      std::size_t met = 0;
      for (std::size_t d = c; d < contexts_.size(); ++d) {
        const std::size_t first = contexts_[c].claims.front();
        const std::size_t other = contexts_[d].claims.front();
        if (met >= kVisitsPerClaim || !Meet(claims_[first], claims_[other])) {
          break;
        }
        for (const std::size_t claim : contexts_[c].claims) {
          AddPartners(claim, contexts_[d], pairs);
        }
        met += std::min(contexts_[d].claims.size(), 2 * kNextByFigure + 2);
      }
    }
    std::ranges::sort(pairs);
    const auto repeated = std::ranges::unique(pairs);
    pairs.erase(repeated.begin(), repeated.end());
    return pairs;
  }

 private:
  const Figure& figure(std::size_t claim) const {
    return facts_[claims_[claim].facts.front()].quantity.figure;
  }

  void Arrange(Context& context) const {
    std::ranges::stable_sort(context.claims, {}, [this](std::size_t claim) {
      return figure(claim).value;
    });
    const auto ends_before = [this](std::size_t a, std::size_t b) {
      const auto& first = figure(a).outer.high;
      const auto& second = figure(b).outer.high;
      return first && (!second || *first < *second);
    };
    const auto begins_before = [this](std::size_t a, std::size_t b) {
      const auto& first = figure(a).outer.low;
      const auto& second = figure(b).outer.low;
      return second && (!first || *first < *second);
    };
    context.lowest = std::ranges::min(context.claims, ends_before);
    context.highest = std::ranges::max(context.claims, begins_before);
  }

  void AddPartners(std::size_t claim, const Context& context,
                   std::vector<FactPair>& pairs) const {
    const auto add = [&](std::size_t other) {
      if (other == claim) return;
      pairs.push_back({std::min(claim, other), std::max(claim, other)});
    };
    const std::vector<std::size_t>& others = context.claims;
    const auto at = std::ranges::lower_bound(
        others, figure(claim).value, {},
        [this](std::size_t other) { return figure(other).value; });
    const auto place = static_cast<std::size_t>(at - others.begin());
    const std::size_t first = place - std::min(place, kNextByFigure);
    const std::size_t last = std::min(others.size(), place + kNextByFigure + 1);
    for (std::size_t i = first; i < last; ++i) add(others[i]);
    add(context.lowest);
    add(context.highest);
  }

  const std::vector<Claim>& claims_;
  const std::vector<Fact>& facts_;
  std::vector<Context> contexts_;  // by time
};

// Pairs of claims whose periods can meet.
std::size_t CountPairs(const std::vector<Claim>& claims) {
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto behind = std::ranges::upper_bound(
        claims.begin() + static_cast<std::ptrdiff_t>(i) + 1, claims.end(),
        claims[i].extent.last, {},
        [](const Claim& claim) { return claim.extent.first; });
    pairs += static_cast<std::size_t>(behind - claims.begin()) - i - 1;
  }
  return pairs;
}

// The facts of a claim meet the first claim only that they do not agree with.
void VisitPairs(const std::vector<FactPair>& pairs, const FactBlock& block,
                const std::vector<Fact>& facts, const Visit& visit) {
  std::vector<bool> told(block.claims.size());
  for (const auto& [a, b] : pairs) {
    const Claim &first = block.claims[a], &second = block.claims[b];
    if (!VisitOrdered(visit, first.facts.front(), second.facts.front())) {
      continue;
    }
    if (!told[a]) VisitOthers(first, second.facts.front(), visit);
    if (!told[b]) VisitOthers(second, first.facts.front(), visit);
    told[a] = told[b] = true;
    VisitWithinSources(first, second, facts, visit);
  }
}

}  // namespace

std::size_t ForEachPair(const FactBlock& block, const std::vector<Fact>& facts,
                        const Visit& visit) {
  VisitMembers(block, visit);
  if (block.claims.size() * block.facts.size() <= kAllPairs) {
    VisitAll(block, facts, visit);
    return 0;
  }
  const std::vector<FactPair> pairs = LargeBlock(block, facts).Pairs();
  VisitPairs(pairs, block, facts, visit);
  return CountPairs(block.claims) - pairs.size();
}

std::vector<FactPair> TimeNeighbours(const FactBlock& block) {
  std::vector<FactPair> pairs;
  for (std::size_t i = 0; i + 1 < block.claims.size(); ++i) {
    const Claim &earlier = block.claims[i], &later = block.claims[i + 1];
    if (Meet(earlier, later)) continue;
    pairs.push_back({earlier.facts.front(), later.facts.front()});
  }
  return pairs;
}

}  // namespace stimmig
