// SPDX-License-Identifier: Apache-2.0
// Facts to report: which figures may be compared, what the comparison says,
// how grave it is, and which cards a reader sees (SEMANTICS.md 4, 7, 8, 10).
//
//   Report report = Relate(std::move(facts), sources, unread, pack, options);
#pragma once

#include <vector>

#include "pack/pack.h"
#include "relate/rates.h"
#include "stimmig/report.h"

namespace stimmig {

struct RelateOptions {
  Mode mode = Mode::kPragmatic;
  bool show_incomparable = false;
  const Rates* rates = nullptr;  // may be null
};

// Facts are sorted by path and offset first, and the reference facts of the
// pack join them. A doc that is no source is one of which nothing is known.
// Deterministic.
// O(n log n) in the facts, plus the pairs inside a block.
Report Relate(std::vector<Fact> facts, std::vector<SourceInfo> sources,
              std::vector<Unread> unread, const RulePack& pack,
              const RelateOptions& options);

}  // namespace stimmig
