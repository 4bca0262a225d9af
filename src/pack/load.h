// SPDX-License-Identifier: Apache-2.0
// From trees of rules/*.yaml to one RulePack.
//
//   std::vector<RuleLayer> layers = {{builtin_files}, {user_files}};
//   LoadedPack loaded = LoadPack(std::move(layers), Trust::kCheck);
//   if (loaded.ok()) Use(*loaded.pack);
//
// A later layer overrides an item of the same id; `disabled: true` removes it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "pack/pack.h"

namespace stimmig {

// The files of one pack: the built-in one or a folder of --rules.
struct RuleLayer {
  std::vector<YamlFile> files;
};

enum class Trust {
  kCheck,    // the whole surface is checked
  kChecked,  // checked at build time: only loaded
};

struct LoadedPack {
  std::shared_ptr<const RulePack> pack;  // null when an error was found
  std::vector<Diagnostic> diagnostics;   // every mistake of every file
  bool ok() const { return pack != nullptr; }
};

LoadedPack LoadPack(std::vector<RuleLayer> layers, Trust trust);

// The *.yaml files below a folder, parsed, by path. Files that cannot be read
// are diagnostics of the layer's file of that path.
RuleLayer ReadRuleFolder(const std::string& folder);

}  // namespace stimmig
