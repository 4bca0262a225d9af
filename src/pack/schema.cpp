// SPDX-License-Identifier: Apache-2.0
#include "pack/schema.h"

#include <algorithm>
#include <charconv>

#include "base/regex.h"
#include "base/utf8.h"
#include "pack/macros.h"
#include "stimmig/decimal.h"
#include "stimmig/diagnostic_ids.h"
#include "stimmig/period.h"

namespace stimmig {
namespace {

using enum FieldType;

std::vector<std::string> Names(std::span<const Field> fields) {
  std::vector<std::string> names;
  for (const Field& field : fields) names.emplace_back(field.name);
  return names;
}

class Walk {
 public:
  explicit Walk(YamlFile& file) : file_(file) {}

  void CheckFile();

 private:
  void Raise(const YamlNode& node, std::string_view id, std::string message,
             std::string hint = "") {
    file_.diagnostics.push_back(
        About(file_, node, id, std::move(message), std::move(hint)));
  }
  void Wrong(const YamlNode& node, std::string_view what,
             std::string_view expected) {
    Raise(node, diagnostic::kWrongType,
          "'" + std::string(what) + "' must be " + std::string(expected));
  }
  void CheckLanguage(const YamlNode& key, bool needed);
  void CheckMap(const YamlNode& node, std::span<const Field> fields,
                std::string_view what);
  void CheckItems(const YamlNode& node, std::span<const Field> fields,
                  std::string_view what);
  void CheckField(const YamlNode& node, const Field& field);
  void CheckScalar(const YamlNode& node, const Field& field);
  void CheckTexts(const YamlNode& node, const Field& field);
  void CheckNamed(const YamlNode& node, const Field& field);
  void CheckCues(const YamlNode& node, const Field& field);
  void CheckPattern(const YamlNode& node);

  YamlFile& file_;
};

void Walk::CheckPattern(const YamlNode& node) {
  if (const auto problem = PatternProblem(node.scalar)) {
    Raise(node, diagnostic::kBadRegex,
          "'" + node.scalar + "' is no valid pattern: " + *problem);
  }
}

bool IsInteger(std::string_view text) {
  long long value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

bool IsBlank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    if (!IsSpace(c.value)) return false;
    at += c.size_bytes;
  }
  return true;
}

void Walk::CheckScalar(const YamlNode& node, const Field& field) {
  if (!node.is_scalar() || (node.scalar.empty() && !node.quoted)) {
    return Wrong(node, field.name, "one value");
  }
  if (field.required && IsBlank(node.scalar)) {
    return Wrong(node, field.name, "a text that is not empty");
  }
  const std::string& text = node.scalar;
  if (field.type == kBool &&
      (node.quoted || (text != "true" && text != "false")))
    return Wrong(node, field.name, "true or false");
  if (field.type == kInteger && (node.quoted || !IsInteger(text)))
    return Wrong(node, field.name, "a whole number");
  if (field.type == kNumber && (node.quoted || !Rational::Parse(text)))
    return Wrong(node, field.name, "a number such as 5, 0.05 or 1/3");
  // Of a leap year, so that 29 February is a day.
  if (field.type == kMonthDay && !Date::Parse("2000-" + text))
    return Wrong(node, field.name, "a month and a day such as 09-30");
  if (field.type == kDate && !Date::Parse(text))
    return Wrong(node, field.name, "a date such as 2025-01-29");
  if (field.choices.empty() || std::ranges::count(field.choices, text)) return;
  const std::vector<std::string> choices(field.choices.begin(),
                                         field.choices.end());
  Raise(node, diagnostic::kBadValue,
        "'" + text + "' is no value of '" + std::string(field.name) + "'",
        Suggestion(text, choices));
}

void Walk::CheckTexts(const YamlNode& node, const Field& field) {
  const auto check = [&](const YamlNode& item) {
    if (!item.is_scalar() || IsBlank(item.scalar)) {
      return Wrong(item, field.name, "a list of texts, none of them empty");
    }
    if (field.type == kPatterns) CheckPattern(item);
  };
  if (!node.is_sequence()) return check(node);
  for (const YamlNode& item : node.items) check(item);
}

void Walk::CheckNamed(const YamlNode& node, const Field& field) {
  if (!node.is_map()) return Wrong(node, field.name, "a map");
  for (const YamlNode& item : node.items) {
    if (field.type == kTextsMap) {
      CheckTexts(item, field);
    } else {
      const FieldType type = field.type == kIntegerMap ? kInteger : kText;
      CheckScalar(item, {.name = field.name, .type = type});
    }
  }
}

void Walk::CheckCues(const YamlNode& node, const Field& field) {
  if (!node.is_map()) {
    return Wrong(node, field.name, "a map from languages to lists");
  }
  for (const YamlNode& list : node.items) {
    if (!list.is_sequence()) {
      Wrong(list, field.name, "a list of patterns");
      continue;
    }
    for (const YamlNode& cue : list.items) {
      if (cue.is_map()) {
        CheckMap(cue, field.fields, field.name);
      } else if (cue.is_sequence()) {
        Wrong(cue, field.name, "a list of patterns");
      } else {
        CheckTexts(cue, {.name = field.name, .type = kPatterns});
      }
    }
  }
}

void Walk::CheckField(const YamlNode& node, const Field& field) {
  switch (field.type) {
    case kText:
    case kBool:
    case kInteger:
    case kNumber:
    case kMonthDay:
    case kDate:
      return CheckScalar(node, field);
    case kTexts:
    case kPatterns:
      return CheckTexts(node, field);
    case kTextMap:
    case kIntegerMap:
    case kTextsMap:
      return CheckNamed(node, field);
    case kTextsList:
      if (!node.is_sequence()) return Wrong(node, field.name, "a list");
      for (const YamlNode& item : node.items) CheckTexts(item, field);
      return;
    case kItems:
      return CheckItems(node, field.fields, field.name);
    case kCues:
      return CheckCues(node, field);
  }
}

void Walk::CheckMap(const YamlNode& node, std::span<const Field> fields,
                    std::string_view what) {
  if (!node.is_map()) return Wrong(node, what, "a map of fields");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const std::string& key = node.keys[i].scalar;
    const auto field = std::ranges::find(fields, key, &Field::name);
    if (field != fields.end()) {
      CheckField(node.items[i], *field);
    } else {
      Raise(node.keys[i], diagnostic::kUnknownKey,
            "'" + key + "' is no key of '" + std::string(what) + "'",
            Suggestion(key, Names(fields)));
    }
  }
  for (const Field& field : fields) {
    if (field.required && !node.Find(field.name)) {
      Raise(node, diagnostic::kMissingField,
            "an entry of '" + std::string(what) + "' lacks '" +
                std::string(field.name) + "'");
    }
  }
}

void Walk::CheckItems(const YamlNode& node, std::span<const Field> fields,
                      std::string_view what) {
  if (!node.is_sequence()) return Wrong(node, what, "a list of entries");
  for (const YamlNode& item : node.items) {
    const YamlNode* disabled = item.Find("disabled");
    if (disabled && disabled->scalar == "true" && item.Find("id")) continue;
    CheckMap(item, fields, what);
  }
}

void Walk::CheckLanguage(const YamlNode& key, bool needed) {
  const YamlNode* language = file_.root.Find("language");
  if (!needed || (language && language->is_scalar())) return;
  Raise(key, diagnostic::kMissingField,
        "'" + key.scalar + "' belongs to one language",
        "write 'language: de' at the top of the file");
}

void Walk::CheckFile() {
  const YamlNode& root = file_.root;
  if (root.kind == YamlKind::kNull) return;
  if (!root.is_map()) return Wrong(root, "rule file", "a map of lists");
  std::vector<std::string> names{"language"};
  for (const ListSchema& list : ListSchemas()) names.emplace_back(list.name);
  for (const ListSchema& map : MapSchemas()) names.emplace_back(map.name);
  for (std::size_t i = 0; i < root.keys.size(); ++i) {
    const std::string& key = root.keys[i].scalar;
    const YamlNode& value = root.items[i];
    if (key == "language") {
      CheckScalar(value, {.name = "language"});
    } else if (const auto list =
                   std::ranges::find(ListSchemas(), key, &ListSchema::name);
               list != ListSchemas().end()) {
      CheckLanguage(root.keys[i], list->language);
      CheckItems(value, list->fields, key);
    } else if (const auto map =
                   std::ranges::find(MapSchemas(), key, &ListSchema::name);
               map != MapSchemas().end()) {
      CheckLanguage(root.keys[i], map->language);
      if (key == "messages") {
        CheckNamed(value, {.name = key, .type = kTextMap});
      } else {
        CheckMap(value, map->fields, key);
      }
    } else {
      Raise(root.keys[i], diagnostic::kUnknownKey,
            "'" + key + "' is no part of a rule file", Suggestion(key, names));
    }
  }
}

}  // namespace

void CheckSchema(YamlFile& file) { Walk(file).CheckFile(); }

Diagnostic About(const YamlFile& file, const YamlNode& node,
                 std::string_view id, std::string message, std::string hint) {
  return {.id = id,
          .severity = Severity::kError,
          .file = file.path,
          .position = node.position,
          .message = std::move(message),
          .hint = std::move(hint)};
}

std::string Suggestion(std::string_view word,
                       const std::vector<std::string>& choices) {
  if (const auto near = Nearest(word, choices)) {
    return "did you mean '" + *near + "'?";
  }
  std::string all = "one of ";
  for (const std::string& choice : choices) {
    if (all.size() > 7) all += ", ";
    all += choice;
  }
  return choices.empty() ? "" : all;
}

}  // namespace stimmig
