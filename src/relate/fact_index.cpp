// SPDX-License-Identifier: Apache-2.0
#include "relate/fact_index.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "relate/utterance.h"

namespace stimmig {
namespace {

constexpr int kBeginning = std::numeric_limits<int>::min();
constexpr int kEnd = std::numeric_limits<int>::max();

// The days a period covers; unbounded where it names none.
struct Extent {
  int first = kBeginning;
  int last = kEnd;
  int made = kBeginning;
  friend auto operator<=>(const Extent&, const Extent&) = default;
};

Extent ExtentOf(const Fact& fact, const RulePack& pack) {
  Extent extent;
  if (const auto& made = MadeOn(fact)) extent.made = made->DayNumber();
  const std::optional<Period> period = CalendarPeriod(fact, pack);
  if (!period) return extent;
  // A deadline begins with time itself, even one that names its first day.
  if (period->first() && period->kind() != PeriodKind::kBy) {
    extent.first = period->first()->DayNumber();
  }
  if (period->last()) extent.last = period->last()->DayNumber();
  return extent;
}

class KeyText {
 public:
  void Add(std::string_view part) {
    text_.append(part);
    text_.push_back('\x1f');
  }
  void Add(const std::vector<std::string>& parts) {
    for (const std::string& part : parts) Add(part);
    text_.push_back('\x1e');
  }
  std::string Take() { return std::move(text_); }

 private:
  std::string text_;
};

// Only then does a verdict ask when something was said.
bool DependsOnDate(const Fact& fact, const RulePack& pack) {
  return !fact.period || StanceOf(fact, pack) == Stance::kForecast ||
         fact.modality == Modality::kPreliminary ||
         MetricOf(fact, pack).revisable || !fact.qualifiers.empty();
}

void AddFigure(const Quantity& quantity, KeyText& key) {
  const Figure& figure = quantity.figure;
  key.Add(quantity.unit.code);
  key.Add(Name(figure.hedge));
  key.Add(ToString(figure.inner));
  key.Add(ToString(figure.outer));
  key.Add(ToString(figure.printed));
  key.Add(figure.last_digit.ToFraction());
}

// Everything that a verdict looks at, but the source.
std::string ClaimKey(const Fact& fact, const RulePack& pack) {
  KeyText key;
  key.Add(fact.scope);
  key.Add(fact.base);
  key.Add(fact.period ? fact.period->text() : "");
  key.Add(fact.moment);
  AddFigure(fact.quantity, key);
  key.Add(Name(fact.modality));
  key.Add(Name(FirmModality(fact, pack)));
  key.Add(Name(fact.frame));
  key.Add(IssuerOf(fact, pack));
  key.Add(fact.attribution ? fact.attribution->speaker : "");
  key.Add(VoiceOf(fact, pack));
  key.Add(fact.event);
  key.Add(fact.update_cue ? "update" : "");
  key.Add(fact.qualifiers);
  key.Add(fact.weak);
  key.Add(fact.alt_readings.empty() ? "" : "alt");
  key.Add(fact.as_of ? fact.as_of->ToString() : "");
  if (DependsOnDate(fact, pack) && fact.published) {
    key.Add(fact.published->ToString());
  }
  return key.Take();
}

void SetClaims(const std::vector<Fact>& facts, const RulePack& pack,
               FactBlock& block) {
  std::map<std::string, std::vector<std::size_t>> by_key;
  for (const std::size_t i : block.facts) {
    by_key[ClaimKey(facts[i], pack)].push_back(i);
  }
  std::vector<std::pair<Extent, Claim>> claims;
  for (auto& [key, members] : by_key) {
    const Extent extent = ExtentOf(facts[members.front()], pack);
    claims.push_back({extent, {.facts = std::move(members)}});
  }
  std::ranges::sort(claims, [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second.facts) <
           std::tie(b.first, b.second.facts);
  });
  for (auto& [extent, claim] : claims) {
    const auto later = std::ranges::upper_bound(
        claims, extent.last, {},
        [](const auto& other) { return other.first.first; });
    claim.meets_until = static_cast<std::size_t>(later - claims.begin());
  }
  for (auto& [extent, claim] : claims) {
    block.claims.push_back(std::move(claim));
  }
}

using Visit = std::function<void(std::size_t, std::size_t)>;

void VisitOrdered(const Visit& visit, std::size_t i, std::size_t j) {
  visit(std::min(i, j), std::max(i, j));
}

// Facts of one source stand together, since facts are sorted by source.
void VisitWithinSources(const Claim& a, const Claim& b,
                        const std::vector<Fact>& facts, const Visit& visit) {
  const auto doc = [&facts](std::size_t i) -> const std::string& {
    return facts[i].doc;
  };
  for (const std::size_t i : a.facts) {
    for (const std::size_t j :
         std::ranges::equal_range(b.facts, facts[i].doc, {}, doc)) {
      if (i != a.facts.front() && j != b.facts.front()) {
        VisitOrdered(visit, i, j);
      }
    }
  }
}

void VisitClaims(const Claim& a, const Claim& b, const std::vector<Fact>& facts,
                 const Visit& visit) {
  for (const std::size_t j : b.facts) VisitOrdered(visit, a.facts.front(), j);
  for (const std::size_t i : a.facts) {
    if (i != a.facts.front()) VisitOrdered(visit, i, b.facts.front());
  }
  VisitWithinSources(a, b, facts, visit);
}

}  // namespace

FactIndex::FactIndex(const std::vector<Fact>& facts, const RulePack& pack)
    : facts_(facts) {
  std::map<Key, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const Fact& fact = facts[i];
    if (fact.entity.empty() || fact.metric.empty()) continue;
    members[{fact.entity, fact.metric, fact.aspect,
             fact.quantity.unit.dimension}]
        .push_back(i);
  }
  for (auto& [key, indices] : members) {
    block_by_key_[key] = blocks_.size();
    FactBlock& block = blocks_.emplace_back();
    block.facts = std::move(indices);
    SetClaims(facts, pack, block);
  }
}

std::vector<std::size_t> FactIndex::Find(std::string_view entity,
                                         std::string_view metric,
                                         Aspect aspect) const {
  std::vector<std::size_t> found;
  const Key first{entity, metric, aspect, ""};
  for (auto at = block_by_key_.lower_bound(first); at != block_by_key_.end();
       ++at) {
    const auto& [of, what, how, dimension] = at->first;
    if (of != entity || what != metric || how != aspect) break;
    const std::vector<std::size_t>& facts = blocks_[at->second].facts;
    found.insert(found.end(), facts.begin(), facts.end());
  }
  std::ranges::sort(found);
  return found;
}

std::vector<FactPair> FactIndex::LookAlikes() const {
  std::map<std::pair<std::string, std::string>, FactPair> last;
  std::vector<FactPair> pairs;
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    for (const Claim& claim : blocks_[block].claims) {
      const std::size_t i = claim.facts.front();
      const auto [found, is_new] = last.try_emplace(
          {facts_[i].entity, facts_[i].quantity.figure.value.ToFraction()},
          block, i);
      if (is_new) continue;
      const auto [other_block, other] = found->second;
      if (other_block != block) {
        pairs.push_back({std::min(i, other), std::max(i, other)});
      }
      found->second = {block, i};
    }
  }
  return pairs;
}

void ForEachPair(const FactBlock& block, const std::vector<Fact>& facts,
                 const Visit& visit) {
  for (const Claim& claim : block.claims) {
    for (const std::size_t i : claim.facts) {
      if (i != claim.facts.front()) visit(claim.facts.front(), i);
    }
  }
  std::vector<std::size_t> open(block.claims.size());
  std::iota(open.begin(), open.end(), std::size_t{0});
  for (std::size_t distance = 1; !open.empty(); ++distance) {
    std::erase_if(open, [&](std::size_t i) {
      return i + distance >= block.claims[i].meets_until;
    });
    for (const std::size_t i : open) {
      VisitClaims(block.claims[i], block.claims[i + distance], facts, visit);
    }
  }
}

std::vector<FactPair> TimeNeighbours(const FactBlock& block) {
  std::vector<FactPair> pairs;
  for (std::size_t i = 0; i + 1 < block.claims.size(); ++i) {
    if (block.claims[i].meets_until > i + 1) continue;
    pairs.push_back(
        {block.claims[i].facts.front(), block.claims[i + 1].facts.front()});
  }
  return pairs;
}

}  // namespace stimmig
