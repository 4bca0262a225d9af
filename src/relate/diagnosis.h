// SPDX-License-Identifier: Apache-2.0
// What may have gone wrong between two figures (SEMANTICS.md 7.3). Suggests,
// never corrects.
//
//   DiagnosisOf(relation, block.facts, facts, pack);
//   // "scale_slip_10^3", "typo", "period_mixup", "currency_digits", ""
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pack/pack.h"
#include "relate/rates.h"
#include "stimmig/report.h"

namespace stimmig {

// `kin`: facts of the same entity, metric, aspect and dimension, among which a
// figure of the neighbouring period is looked for. Linear in them. `rates` may
// be null. Empty where nothing suggests itself.
std::string DiagnosisOf(const Relation& relation,
                        const std::vector<std::size_t>& kin,
                        const std::vector<Fact>& facts, const RulePack& pack,
                        const Rates* rates);

}  // namespace stimmig
