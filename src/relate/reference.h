// SPDX-License-Identifier: Apache-2.0
// The fact sheets of the packs (facts/*.yaml), as sources and facts that
// articles are compared with.
//
//   References sheet = MakeReferences(pack);
//   sheet.sources[0].path;   // "facts/house.yaml#meta-capex-2024"
//
// Each entry is a source of its own, named as the sheet says; its place is that
// of the rule.
#pragma once

#include <cstddef>
#include <vector>

#include "pack/pack.h"
#include "stimmig/report.h"

namespace stimmig {

struct References {
  std::vector<SourceInfo> sources;
  std::vector<Fact> facts;  // one for each source
};

References MakeReferences(const RulePack& pack);

// Takes the facts from `first` on that stand in no relation out of the report,
// and their sources.
void DropUnmet(std::size_t first, Report& report);

}  // namespace stimmig
