// SPDX-License-Identifier: Apache-2.0
// How many of several sources wrote on their own (SEMANTICS.md section 10):
// copies of one text, versions of one story, articles of one agency and entries
// of one fact sheet count once. Nothing is voted on with that.
//
//   const Independence independence(sources, stories, pack);
//   independence.Count({0, 1, 2});   // {3 sources, 2 independent}
#pragma once

#include <cstddef>
#include <vector>

#include "pack/pack.h"
#include "relate/versions.h"
#include "stimmig/report.h"

namespace stimmig {

class Independence {
 public:
  // Near-duplicates are found by bands of their signatures, never all against
  // all: O(n log n).
  Independence(const std::vector<SourceInfo>& sources, const Stories& stories,
               const RulePack& pack);

  // Of these sources, by index, each counted once. Versions that are replaced
  // are no sources. Sources that a third of them joins count once, too: an
  // article that credits two agencies.
  Support Count(std::vector<std::size_t> sources) const;

 private:
  // Ids of what sources may share, by source.
  std::vector<std::vector<std::size_t>> shared_;
  std::vector<bool> replaced_;
};

}  // namespace stimmig
