// SPDX-License-Identifier: Apache-2.0
// The time an article is about, for figures of which none is named near by
// (SEMANTICS.md 5).
#pragma once

#include <optional>

#include "pack/find_periods.h"

namespace stimmig {

class Context;

// The first month, quarter, half or year named in headline or lead or beside a
// figure that is neither still to come nor long past. Where there is none: "im
// vergangenen Jahr" in headline or lead; the day on which something happened;
// else what else is named; what is still to come ("den Haushalt für 2026") only
// in an article that names nothing else.
std::optional<FoundPeriod> MainPeriod(Context& context);

}  // namespace stimmig
