// SPDX-License-Identifier: Apache-2.0
// The history of a forecast (SEMANTICS.md section 10): of all that each newer
// figure replaces only the step before it is told, and an old figure shown as
// if it were new is stale.
//
//   TidyHistory(relations, facts);
//   // Oct -> Jul -> Apr -> Jan; not Oct -> Apr, Oct -> Jan, Jul -> Jan
#pragma once

#include <vector>

#include "stimmig/report.h"

namespace stimmig {

// Relations of one block. superseded and reaffirmed read from the newer to the
// older fact.
void TidyHistory(std::vector<Relation>& relations,
                 const std::vector<Fact>& facts);

}  // namespace stimmig
