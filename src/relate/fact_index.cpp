// SPDX-License-Identifier: Apache-2.0
#include "relate/fact_index.h"

#include <algorithm>
#include <string>

#include "relate/utterance.h"

namespace stimmig {
namespace {

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

std::string FigureKey(const Quantity& quantity) {
  KeyText key;
  const Figure& figure = quantity.figure;
  key.Add(quantity.unit.code);
  key.Add(Name(figure.hedge));
  key.Add(ToString(figure.inner));
  key.Add(ToString(figure.outer));
  key.Add(ToString(figure.printed));
  key.Add(figure.last_digit.ToFraction());
  return key.Take();
}

// Everything that a verdict looks at, but the figure and the source.
std::string ContextKey(const Fact& fact, const RulePack& pack) {
  KeyText key;
  key.Add(fact.scope);
  key.Add(fact.base);
  key.Add(fact.period ? fact.period->text() : "");
  key.Add(fact.moment);
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
  std::map<std::string, std::size_t> contexts;
  std::map<std::pair<std::size_t, std::string>, std::vector<std::size_t>>
      members;
  for (const std::size_t i : block.facts) {
    const auto context =
        contexts.try_emplace(ContextKey(facts[i], pack), contexts.size());
    members[{context.first->second, FigureKey(facts[i].quantity)}].push_back(i);
  }
  for (auto& [key, of_claim] : members) {
    const Extent extent = ExtentOf(facts[of_claim.front()], pack);
    block.claims.push_back({std::move(of_claim), extent, key.first});
  }
  std::ranges::sort(block.claims, [](const Claim& a, const Claim& b) {
    return std::tie(a.extent, a.facts) < std::tie(b.extent, b.facts);
  });
}

}  // namespace

FactIndex::FactIndex(const std::vector<Fact>& facts, const RulePack& pack,
                     const std::vector<bool>& left_out)
    : facts_(facts) {
  std::map<Key, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const Fact& fact = facts[i];
    if (fact.entity.empty() || fact.metric.empty()) continue;
    if (!left_out.empty() && left_out[i]) continue;
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

}  // namespace stimmig
