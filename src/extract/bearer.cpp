// SPDX-License-Identifier: Apache-2.0
#include "extract/bearer.h"

#include <algorithm>

namespace stimmig {
namespace {

bool Holds(const std::vector<std::string>& kinds, const std::string& kind) {
  return std::ranges::count(kinds, kind) > 0;
}

}  // namespace

bool Bearers::IsPlace(std::size_t entity) const {
  return Holds(context_.pack().kinds.places, KindOf(entity));
}

bool Bearers::IsVoice(std::size_t entity) const {
  return Holds(context_.pack().kinds.voices, KindOf(entity));
}

// Whether only places have the metric, and who speaks for them.
bool Bearers::IsOfPlaces() const {
  const EntityKinds& kinds = context_.pack().kinds;
  return metric_ && !metric_->of.empty() &&
         std::ranges::all_of(metric_->of, [&](const std::string& kind) {
           return Holds(kinds.places, kind) || Holds(kinds.voices, kind);
         });
}

std::optional<std::size_t> Bearers::PlaceOf(std::size_t entity) const {
  if (IsPlace(entity)) return entity;
  if (!IsVoice(entity)) return std::nullopt;
  const RulePack& pack = context_.pack();
  const auto country = pack.entity_by_id.find(context_.Entity(entity).country);
  if (country == pack.entity_by_id.end()) return std::nullopt;
  return country->second;
}

std::optional<std::size_t> Bearers::Bearer(std::size_t entity) const {
  const auto owner = context_.Owner(entity);
  if (!owner) return std::nullopt;
  const auto fits = [&](std::size_t one) {
    // "Ein Werk in Polen hat 300 MW": where, unless the metric is of places.
    if (!metric_ || metric_->of.empty()) return !metric_ || !IsPlace(one);
    return Holds(metric_->of, KindOf(one));
  };
  const auto place = PlaceOf(*owner);
  if (place && place != owner && fits(*place)) return place;
  return fits(*owner) ? owner : std::nullopt;
}

Rank Bearers::RankOf(const EntityMention& mention) const {
  if (mention.aside) return Rank::kAside;
  if (IsOfPlaces()) return Rank::kNamed;
  if (!mention.person && IsPlace(mention.entity)) return Rank::kPlace;
  return Bearer(mention.entity) == context_.Owner(mention.entity)
             ? Rank::kNamed
             : Rank::kVoice;
}

bool Bearers::IsOfMembers() const {
  const auto& members = context_.pack().kinds.members;
  return metric_ && std::ranges::any_of(metric_->of, [&](const auto& kind) {
           return Holds(members, kind);
         });
}

}  // namespace stimmig
