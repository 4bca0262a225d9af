// SPDX-License-Identifier: Apache-2.0
#include "engine/builtin.h"

#include "engine/embedded_rules.h"
#include "pack/image.h"

namespace stimmig {

std::vector<RuleLayer> RuleLayers(const std::vector<std::string>& folders) {
  std::vector<RuleLayer> layers;
  layers.push_back({DecodeYaml(EmbeddedRules())});
  for (const std::string& folder : folders) {
    layers.push_back(ReadRuleFolder(folder));
  }
  return layers;
}

LoadedPack LoadRules(const std::vector<std::string>& folders) {
  if (folders.empty()) return {DecodePack(EmbeddedPack()), {}};
  return LoadPack(RuleLayers(folders), Trust::kCheck);
}

}  // namespace stimmig
