// SPDX-License-Identifier: Apache-2.0
// Holds rules/messages to its shape: both languages say the same, nothing that
// a report can hold is without a text, and no text judges.
#include <doctest/doctest.h>

#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "samples.h"

namespace stimmig {
namespace {

using Templates = std::map<std::string, std::string>;

Templates Load(const std::string& language) {
  const YamlFile file = samples::Messages(language);
  CHECK(file.diagnostics.empty());
  CHECK(file.root.Find("language")->scalar == language);
  Templates templates;
  const YamlNode& messages = *file.root.Find("messages");
  for (std::size_t i = 0; i < messages.keys.size(); ++i) {
    templates[messages.keys[i].scalar] = messages.items[i].scalar;
  }
  return templates;
}

std::set<std::string> ArgumentsOf(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != text.npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    REQUIRE(close != text.npos);
    names.emplace(text.substr(open + 1, close - open - 1));
  }
  return names;
}

// Lower-case words of a text outside its arguments.
std::set<std::string> WordsIn(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  bool argument = false;
  for (const char c : std::string(text) + " ") {
    if (c == '{' || c == '}') argument = c == '{';
    if (argument) continue;
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalpha(byte) || byte >= 0x80) {
      word.push_back(static_cast<char>(std::tolower(byte)));
    } else {
      words.insert(std::exchange(word, {}));
    }
  }
  return words;
}

TEST_CASE("both languages have the same keys and arguments") {
  const Templates german = Load("de"), english = Load("en");
  for (const auto& [key, text] : german) {
    CAPTURE(key);
    REQUIRE(english.contains(key));
    CHECK(ArgumentsOf(text) == ArgumentsOf(english.at(key)));
  }
  for (const auto& [key, text] : english) {
    CAPTURE(key);
    CHECK(german.contains(key));
  }
}

TEST_CASE("everything that a report can hold has a text") {
  const Templates german = Load("de");
  const auto check = [&](const std::string& key) {
    CAPTURE(key);
    CHECK(german.contains(key));
  };
  const auto check_names = [&](const std::string& prefix, auto last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
      check(prefix + std::string(Name(static_cast<decltype(last)>(i))));
    }
  };
  check_names("kind.", RelationKind::kViolatesPartOf);
  check_names("severity.", Severity::kError);
  check_names("aspect.", Aspect::kRatio);
  check_names("modality.", Modality::kDeontic);
  check_names("part.", Part::kBody);
  check_names("hedge.", HedgeClass::kUnitWord);
  check_names("trace.hedge.", HedgeClass::kUnitWord);
  check_names("trace.severity.", Severity::kError);
  for (int i = 0; i <= static_cast<int>(RelationKind::kViolatesPartOf); ++i) {
    const auto kind = static_cast<RelationKind>(i);
    // Told as kRefines, from the other side.
    if (kind == RelationKind::kContains) continue;
    check("message." + std::string(Name(kind)));
    if (IsFinding(kind)) check("why." + std::string(Name(kind)));
  }
  for (const char* reason :
       {"unit_dim",      "currency",  "aspect",       "stock_flow",  "period",
        "period_length", "entity",    "entity_scope", "metric",      "base",
        "range_type",    "frame",     "definition",   "measurement", "demand",
        "deontic",       "increment", "part",         "world",       "other"}) {
    check("reason." + std::string(reason));
  }
  for (const char* diagnosis :
       {"scale_slip", "currency_mixup", "stale", "period_mixup",
        "cumulative_vs_period", "typo"}) {
    check("diagnosis." + std::string(diagnosis));
  }
  for (const char* slot :
       {"entity", "metric", "scope", "aspect", "base", "unit", "currency",
        "period", "moment", "as_of", "attribution", "modality", "distributive",
        "alt_reading"}) {
    check("slot." + std::string(slot));
  }
}

TEST_CASE("no text says who is right") {
  for (const std::string language : {"de", "en"}) {
    for (const auto& [key, text] : Load(language)) {
      CAPTURE(key);
      const std::set<std::string> words = WordsIn(text);
      for (const char* judging :
           {"falsch", "richtig", "stimmt", "irrt", "mehrheit", "wahrscheinlich",
            "wrong", "right", "true", "false", "majority", "likely",
            "confidence"}) {
        // "Zitat stimmt überein" judges nobody.
        if (key == "kind.corroborates") continue;
        CHECK_FALSE(words.contains(judging));
      }
    }
  }
}

}  // namespace
}  // namespace stimmig
