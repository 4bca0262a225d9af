// SPDX-License-Identifier: Apache-2.0
// JSON read into a plain tree.
//
//   auto record = ParseJson(line);
//   if (!record) Report(record.error().offset);
//   if (const JsonValue* id = record->Find("id")) Use(id->text);
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

enum class JsonKind { kNull, kBool, kNumber, kString, kArray, kObject };

struct JsonValue {
  JsonKind kind = JsonKind::kNull;
  std::string text;               // of a string, number ("12.50") or bool
  std::vector<std::string> keys;  // of an object, one for each item
  std::vector<JsonValue> items;

  bool is_null() const { return kind == JsonKind::kNull; }
  bool is_string() const { return kind == JsonKind::kString; }
  bool is_array() const { return kind == JsonKind::kArray; }
  bool is_object() const { return kind == JsonKind::kObject; }
  // The first item of that key; nullptr: none, or no object.
  const JsonValue* Find(std::string_view key) const;
};

struct JsonProblem {
  std::size_t offset = 0;  // of the last byte of what does not fit
};

// Strict JSON in UTF-8, nested at most kMaxJsonDepth deep. Linear.
inline constexpr std::size_t kMaxJsonDepth = 64;
std::expected<JsonValue, JsonProblem> ParseJson(std::string_view json);

}  // namespace stimmig
