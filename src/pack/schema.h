// SPDX-License-Identifier: Apache-2.0
// The shape of the rule files as tables, and one walk that checks a tree
// against them: unknown key, wrong type, missing field, bad pattern, each with
// file, line, column and the nearest valid name.
//
// To add a field to an item: one row in schema.cpp and one line where load.cpp
// or load_language.cpp reads it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"

namespace stimmig {

enum class FieldType {
  kText,        // one scalar
  kBool,        // true or false
  kInteger,     // 3
  kNumber,      // 0.05, 1/3
  kMonthDay,    // 09-30
  kDate,        // 2025-01-29
  kTexts,       // a list of scalars, or one
  kPatterns,    // a list of RE2 patterns with {macros}, or one
  kTextMap,     // a map from names to scalars
  kIntegerMap,  // a map from names to integers
  kTextsMap,    // a map from names to kTexts
  kTextsList,   // a list of kTexts
  kItems,       // a list of maps of `fields`
  kCues,        // a map from languages to lists of a pattern or a map of
                // `fields`
};

struct Field {
  std::string_view name;
  FieldType type = FieldType::kText;
  bool required = false;
  std::span<const Field> fields = {};              // kItems, kCues
  std::span<const std::string_view> choices = {};  // kText: one of these
};

// The lists whose items have an id, in the order in which they are loaded;
// `language` says whether the file must name its language.
struct ListSchema {
  std::string_view name;
  std::span<const Field> fields;
  bool language = false;
};
std::span<const ListSchema> ListSchemas();

// The maps that a file may hold besides lists: grammar, tolerances, judgement,
// messages.
std::span<const ListSchema> MapSchemas();

// Checks a whole file; appends to its diagnostics. Linear in the tree.
void CheckSchema(YamlFile& file);

// A diagnostic about a node of a file.
Diagnostic About(const YamlFile& file, const YamlNode& node,
                 std::string_view id, std::string message,
                 std::string hint = "");

// "did you mean 'x'?", or "one of a, b, c" when nothing is near.
std::string Suggestion(std::string_view word,
                       const std::vector<std::string>& choices);

}  // namespace stimmig
