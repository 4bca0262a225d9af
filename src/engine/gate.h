// SPDX-License-Identifier: Apache-2.0
// What turns a report into an exit code.
#pragma once

#include <optional>
#include <string_view>

#include "stimmig/report.h"

namespace stimmig {

// The threshold of --fail-on; nullopt: never.
using Threshold = std::optional<Severity>;

// "error", "warning", "note", "never"; outer nullopt for anything else.
std::optional<Threshold> ParseThreshold(std::string_view name);

// Whether a finding that counts (Finding::gates) is as grave as the threshold.
bool Fails(const Report& report, const Threshold& threshold);

}  // namespace stimmig
