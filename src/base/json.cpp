// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace stimmig {
namespace {

using Events = nlohmann::json_sax<nlohmann::json>;

// Builds the tree; false stops the parser.
class TreeBuilder : public Events {
 public:
  bool null() override { return Add({}); }
  bool boolean(bool value) override {
    return Add({JsonKind::kBool, value ? "true" : "false"});
  }
  bool number_integer(number_integer_t value) override {
    return Add({JsonKind::kNumber, std::to_string(value)});
  }
  bool number_unsigned(number_unsigned_t value) override {
    return Add({JsonKind::kNumber, std::to_string(value)});
  }
  bool number_float(number_float_t, const string_t& written) override {
    return Add({JsonKind::kNumber, written});
  }
  bool string(string_t& value) override {
    return Add({JsonKind::kString, std::move(value)});
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return Open(JsonKind::kObject); }
  bool key(string_t& value) override {
    open_.back().keys.push_back(std::move(value));
    return true;
  }
  bool end_object() override { return Close(); }
  bool start_array(std::size_t) override { return Open(JsonKind::kArray); }
  bool end_array() override { return Close(); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception&) override {
    error_offset_ = position > 0 ? position - 1 : 0;
    return false;
  }

  JsonValue Finish() { return std::move(root_); }
  std::size_t error_offset() const { return error_offset_; }

 private:
  bool Add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else {
      open_.back().items.push_back(std::move(value));
    }
    return true;
  }
  bool Open(JsonKind kind) {
    open_.push_back({.kind = kind});
    return open_.size() <= kMaxJsonDepth;
  }
  bool Close() {
    JsonValue done = std::move(open_.back());
    open_.pop_back();
    return Add(std::move(done));
  }

  JsonValue root_;
  std::vector<JsonValue> open_;  // from the outermost
  std::size_t error_offset_ = 0;
};

}  // namespace

const JsonValue* JsonValue::Find(std::string_view key) const {
  const auto found = std::ranges::find(keys, key);
  return found == keys.end() ? nullptr : &items[found - keys.begin()];
}

std::expected<JsonValue, JsonProblem> ParseJson(std::string_view json) {
  TreeBuilder builder;
  if (!nlohmann::json::sax_parse(json, &builder)) {
    return std::unexpected(
        JsonProblem{std::min(builder.error_offset(), json.size())});
  }
  return builder.Finish();
}

}  // namespace stimmig
