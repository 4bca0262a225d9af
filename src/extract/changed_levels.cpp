// SPDX-License-Identifier: Apache-2.0
#include "extract/changed_levels.h"

#include <algorithm>

namespace stimmig {
namespace {

// Right behind the change, else before it in its clause: "von 78 Milliarden
// 2023 um 3 Prozent auf 80 Milliarden 2024".
const QuantityMention* FindFrom(const ParsedSentence& s,
                                const QuantityMention& change) {
  const std::size_t mine = s.ClauseOf(change.where);
  const QuantityMention* from = nullptr;
  for (const QuantityMention& other : s.quantities) {
    const bool is_from = other.preposition == "before";
    if (other.where.first >= change.where.last) {
      const bool near = s.ClauseOf(other.where) <= mine + 1;
      return is_from && near ? &other : from;
    }
    if (is_from && s.ClauseOf(other.where) == mine) from = &other;
  }
  return from;
}

}  // namespace

ChangedLevels FindChangedLevels(const ParsedSentence& s,
                                const QuantityMention& change) {
  ChangedLevels levels{.from = FindFrom(s, change)};
  if (!levels.from) return levels;
  const std::size_t begin =
      std::max(levels.from->where.last, change.where.last);
  const auto to = std::ranges::find_if(
      s.quantities,
      [&](const QuantityMention& other) { return other.where.first >= begin; });
  const bool pair = to != s.quantities.end() && to->preposition == "level" &&
                    s.ClauseOf(to->where) == s.ClauseOf(levels.from->where);
  if (pair) levels.to = &*to;
  return levels;
}

const PeriodMention* TimeBehind(const ParsedSentence& s,
                                const QuantityMention* level) {
  if (!level) return nullptr;
  const auto found =
      std::ranges::find(s.periods, level->where.last,
                        [](const PeriodMention& m) { return m.where.first; });
  return found == s.periods.end() ? nullptr : &*found;
}

}  // namespace stimmig
