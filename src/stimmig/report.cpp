// SPDX-License-Identifier: Apache-2.0
#include "stimmig/report.h"

#include <array>

namespace stimmig {
namespace {

constexpr auto kNames = std::to_array<std::string_view>({
    "equal",
    "rounding_equal",
    "approx_equal",
    "refines",
    "contains",
    "overlaps",
    "corroborates",
    "supports",
    "confirmed",
    "reaffirmed",
    "realized",
    "moved",
    "forecasts_differ",
    "differs_in_kind",
    "restates",
    "derived_ok",
    "derived_approx",
    "derived_blocked",
    "incomparable",
    "contradicts",
    "tension",
    "disagrees",
    "disputed",
    "superseded",
    "corrected",
    "stale",
    "premature_actual",
    "truncated",
    "derived_conflict",
    "derived_bound_only",
    "violates_part_of",
});
static_assert(kNames.size() ==
              static_cast<std::size_t>(RelationKind::kViolatesPartOf) + 1);

}  // namespace

std::string_view Name(RelationKind kind) {
  return kNames.at(static_cast<std::size_t>(kind));
}

bool IsFinding(RelationKind kind) { return kind >= RelationKind::kContradicts; }

}  // namespace stimmig
