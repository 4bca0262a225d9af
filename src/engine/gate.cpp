// SPDX-License-Identifier: Apache-2.0
#include "engine/gate.h"

#include <algorithm>

namespace stimmig {

std::optional<Threshold> ParseThreshold(std::string_view name) {
  if (name == "never") return Threshold(std::nullopt);
  for (const Severity severity :
       {Severity::kNote, Severity::kWarning, Severity::kError}) {
    if (name == Name(severity)) return Threshold(severity);
  }
  return std::nullopt;
}

bool Fails(const Report& report, const Threshold& threshold) {
  if (!threshold) return false;
  return std::ranges::any_of(report.findings, [&](const Finding& finding) {
    return finding.gates && finding.severity &&
           *finding.severity >= *threshold;
  });
}

}  // namespace stimmig
