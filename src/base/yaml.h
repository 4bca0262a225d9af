// SPDX-License-Identifier: Apache-2.0
// YAML as a plain tree in which every node knows its place. Reads what a rule
// author means and refuses what YAML makes of it behind his back: equal keys,
// alias bombs, 012 (octal), a bare no/yes/on/off, several documents, files
// over 4 MiB. The only file that includes yaml-cpp is yaml.cpp.
//
//   YamlFile f = ParseYaml("rules/a.yaml", text);
//   for (const YamlNode& item : f.root.Find("metrics")->items) ...
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/diagnostic.h"

namespace stimmig {

enum class YamlKind { kNull, kScalar, kSequence, kMap };

struct YamlNode {
  YamlKind kind = YamlKind::kNull;
  std::string scalar;   // kScalar
  bool quoted = false;  // 'x' or "x": always text, never a number
  Position position;    // 1-based line and column (code points)
  // kMap: keys[i] is the key of items[i]; kSequence: items only.
  std::vector<YamlNode> keys;
  std::vector<YamlNode> items;

  bool is_map() const { return kind == YamlKind::kMap; }
  bool is_sequence() const { return kind == YamlKind::kSequence; }
  bool is_scalar() const { return kind == YamlKind::kScalar; }
  // The value of a key of a map; nullptr if it has none or is no map. Linear;
  // of equal keys, the first.
  const YamlNode* Find(std::string_view key) const;

  friend bool operator==(const YamlNode&, const YamlNode&) = default;
};

struct YamlFile {
  std::string path;
  YamlNode root;
  // Problems found while parsing; with an error the tree holds what could
  // still be read.
  std::vector<Diagnostic> diagnostics;
};

inline constexpr std::size_t kMaxYamlBytes = std::size_t{4} << 20;
// More nodes than this after aliases are expanded is an alias bomb.
inline constexpr std::size_t kMaxYamlNodes = 1'000'000;

// Aliases are expanded; their nodes have the place of the anchor. `first_line`
// shifts positions, for YAML that stands inside another file (front matter).
// Also refused, as errors: tags, merge keys (<<), directives, keys that are no
// text, keys without ":", control characters, nesting beyond 500 levels.
YamlFile ParseYaml(std::string path, std::string_view text,
                   std::size_t first_line = 1);

// A compact binary form of trees, for rules that are compiled into the
// program. Decode(Encode(x)) == x, diagnostics left out. Requires for Decode:
// bytes made by Encode of the same build.
std::string EncodeYaml(const std::vector<YamlFile>& files);
std::vector<YamlFile> DecodeYaml(std::string_view bytes);

// The nearest of `choices` (the first of equally near ones) for "did you
// mean": at most a third of the letters differ, at least one may; case and "-"
// for "_" do not count. nullopt when none is near.
std::optional<std::string> Nearest(std::string_view word,
                                   const std::vector<std::string>& choices);

}  // namespace stimmig
