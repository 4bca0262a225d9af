// SPDX-License-Identifier: Apache-2.0
#include "engine/gate.h"

#include <algorithm>
#include <utility>

namespace stimmig {

std::optional<Threshold> ParseThreshold(std::string_view name) {
  static constexpr std::pair<std::string_view, Threshold> kThresholds[] = {
      {"never", std::nullopt},
      {"note", Severity::kNote},
      {"warning", Severity::kWarning},
      {"error", Severity::kError},
  };
  for (const auto& [its_name, threshold] : kThresholds) {
    if (its_name == name) return threshold;
  }
  return std::nullopt;
}

bool Fails(const Report& report, const Threshold& threshold) {
  if (!threshold) return false;
  return std::ranges::any_of(report.findings, [&](const Finding& finding) {
    return finding.gates && finding.severity && *finding.severity >= *threshold;
  });
}

}  // namespace stimmig
