// SPDX-License-Identifier: Apache-2.0
#include "engine/builtin.h"

#include "engine/embedded_rules.h"

namespace stimmig {

namespace {

std::vector<RuleLayer> LayersOn(std::string_view embedded,
                                const std::vector<std::string>& folders) {
  std::vector<RuleLayer> layers;
  layers.push_back({DecodeYaml(embedded)});
  for (const std::string& folder : folders) {
    layers.push_back(ReadRuleFolder(folder));
  }
  return layers;
}

}  // namespace

std::vector<RuleLayer> RuleLayers(const std::vector<std::string>& folders) {
  return LayersOn(EmbeddedRules(), folders);
}

LoadedPack LoadRules(const std::vector<std::string>& folders) {
  return LoadPack(LayersOn(EmbeddedRulesWithoutTests(), folders),
                  folders.empty() ? Trust::kChecked : Trust::kCheck);
}

}  // namespace stimmig
