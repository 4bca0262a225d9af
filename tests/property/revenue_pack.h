// SPDX-License-Identifier: Apache-2.0
// A pack with one metric, for facts made at random.
#pragma once

#include "pack/pack.h"

namespace stimmig {

inline RulePack RevenuePack() {
  RulePack pack;
  MetricRule revenue;
  revenue.id = "revenue";
  revenue.dimension = "money";
  pack.metrics = {revenue};
  pack.metric_by_id["revenue"] = 0;
  return pack;
}

}  // namespace stimmig
