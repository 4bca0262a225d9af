// SPDX-License-Identifier: Apache-2.0
#include "relate/beside.h"

#include <algorithm>

#include "figure/compare.h"
#include "relate/comparable.h"

namespace stimmig {
namespace {

// Between an amount and its conversion: " (".
constexpr std::size_t kBracketBytes = 3;
// How many facts before and behind a correction may be what it takes back.
constexpr std::size_t kReach = 4;

bool IsMoney(const Fact& fact) {
  return fact.quantity.unit.dimension == "money";
}

bool SaysTheSame(const Fact& denied, const Fact& other) {
  return denied.frame == Frame::kNegated && denied.entity == other.entity &&
         denied.metric == other.metric && denied.aspect == other.aspect &&
         denied.quantity.unit == other.quantity.unit &&
         Compare(denied.quantity.figure, other.quantity.figure,
                 Mode::kPragmatic) < NumericRelation::kTension;
}

}  // namespace

bool Converts(const Fact& first, const Fact& second) {
  return first.doc == second.doc && IsMoney(first) && IsMoney(second) &&
         first.quantity.unit.code != second.quantity.unit.code &&
         second.span.begin >= first.span.end &&
         second.span.begin - first.span.end <= kBracketBytes;
}

Beside::Beside(const std::vector<Fact>& facts)
    : facts_(facts), converted_(facts.size()) {
  for (std::size_t i = 1; i < facts.size(); ++i) {
    converted_[i] = Converts(facts[i - 1], facts[i]);
  }
}

bool Beside::TakesBack(std::size_t correction, const Fact& other) const {
  const std::size_t first = correction - std::min(correction, kReach);
  const std::size_t last = std::min(facts_.size(), correction + kReach + 1);
  for (std::size_t i = first; i < last; ++i) {
    const bool same_text = facts_[i].doc == facts_[correction].doc;
    if (same_text && SaysTheSame(facts_[i], other)) return true;
  }
  return false;
}

bool IsCorrection(const Fact& fact) {
  return std::ranges::find(fact.qualifiers, kCorrection) !=
         fact.qualifiers.end();
}

}  // namespace stimmig
