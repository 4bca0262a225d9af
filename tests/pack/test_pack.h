// SPDX-License-Identifier: Apache-2.0
// The packs of rules/ for tests, and packs of a few lines.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "pack/load.h"

namespace stimmig {

// One line each, of those that are as grave as `least`.
inline std::string Lines(const std::vector<Diagnostic>& diagnostics,
                         Severity least = Severity::kNote) {
  std::string lines;
  for (const Diagnostic& d : diagnostics) {
    if (d.severity >= least) lines += Format(d) + "\n";
  }
  return lines;
}

inline std::string Joined(const std::vector<std::string>& lines) {
  std::string joined;
  for (const std::string& line : lines) joined += line + "\n";
  return joined;
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

// What is wrong with a layer, a line each; with missing tests on demand.
inline std::string Mistakes(const RuleTexts& texts,
                            Severity least = Severity::kError) {
  const LoadedPack loaded = LoadPack({MakeLayer(texts)}, Trust::kCheck);
  return Lines(loaded.diagnostics, least);
}

}  // namespace stimmig
