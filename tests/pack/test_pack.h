// SPDX-License-Identifier: Apache-2.0
// The packs of rules/ for tests, and packs of a few lines.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "pack/load.h"

namespace stimmig {

inline std::string Lines(const std::vector<Diagnostic>& diagnostics) {
  std::string lines;
  for (const Diagnostic& d : diagnostics) lines += Format(d) + "\n";
  return lines;
}

inline std::string RulesFolder() {
  return std::string(STIMMIG_SOURCE_DIR) + "/rules";
}

// The packs of rules/, loaded once.
inline const RulePack& TestRules() {
  static const LoadedPack loaded =
      LoadPack({ReadRuleFolder(RulesFolder())}, Trust::kCheck);
  REQUIRE_MESSAGE(loaded.ok(), Lines(loaded.diagnostics));
  return *loaded.pack;
}

// Text by path.
using RuleTexts = std::map<std::string, std::string>;

inline RuleLayer MakeLayer(const RuleTexts& texts) {
  RuleLayer layer;
  for (const auto& [path, text] : texts) {
    layer.files.push_back(ParseYaml(path, text));
  }
  return layer;
}

// What is wrong with a layer: errors only, or missing tests as well.
inline std::vector<std::string> Mistakes(const RuleTexts& texts,
                                         Severity least = Severity::kError) {
  const LoadedPack loaded = LoadPack({MakeLayer(texts)}, Trust::kCheck);
  std::vector<std::string> lines;
  for (const Diagnostic& d : loaded.diagnostics) {
    if (d.severity >= least) lines.push_back(Format(d));
  }
  return lines;
}

}  // namespace stimmig
