// SPDX-License-Identifier: Apache-2.0
// Who may have figures of a metric: by the kinds of entities that the metric is
// of, and by what a kind is to a figure beside it (EntityKinds).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/context.h"

namespace stimmig {

// Who has a figure, the likeliest first; nearness decides within a rank.
enum class Rank {
  kNamed,        // by name or reference in the sentence
  kBefore,       // whom the text before is about
  kPlace,        // where something is
  kVoice,        // the country of who tells it
  kPlaceBefore,  // where the text before is
  kAside,        // mentioned in passing
  kMisfit,       // a place, though others have such figures
};

class Bearers {
 public:
  // `metric` may be null. Requires: both outlive this.
  Bearers(const Context& context, const MetricRule* metric)
      : context_(context), metric_(metric) {}

  // The owner of what is mentioned, if the metric is one of its kind; of a
  // voice rather the country that it speaks for.
  std::optional<std::size_t> Bearer(std::size_t entity) const;
  bool MayHave(std::size_t entity) const { return Bearer(entity).has_value(); }
  // Requires: MayHave(mention.entity).
  Rank RankOf(const EntityMention& mention) const;
  // A place itself, and the country of a voice.
  std::optional<std::size_t> PlaceOf(std::size_t entity) const;
  // Whether a country has what the bearers in it have together.
  bool IsOfMembers() const;

 private:
  bool IsPlace(std::size_t entity) const;
  bool IsVoice(std::size_t entity) const;
  bool IsOfPlaces() const;
  const std::string& KindOf(std::size_t entity) const {
    return context_.Entity(entity).kind;
  }

  const Context& context_;
  const MetricRule* metric_;
};

}  // namespace stimmig
