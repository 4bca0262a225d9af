// SPDX-License-Identifier: Apache-2.0
// What a report needs of the packs: labels of ids, message templates, and
// where a rule stands.
//
//   lexicon.Label("entity", "meta", "de");              // "Meta"
//   lexicon.Text("de", "kind.contradicts");             // "Widerspruch"
//   lexicon.Fill("de", "card.gap", {{"gap", "25"}});    // "Abstand 25"
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stimmig {

struct RulePlace {
  std::string file;
  std::size_t line = 0;
};

struct Lexicon {
  // Key: language + '\0' + kind + '\0' + id; kinds: "entity", "metric",
  // "unit", "check".
  std::map<std::string, std::string, std::less<>> labels;
  // Key: language + '\0' + message key.
  std::map<std::string, std::string, std::less<>> texts;
  // Key: rule id as it stands in Evidence::rule.
  std::map<std::string, RulePlace, std::less<>> places;

  using Arguments = std::vector<std::pair<std::string_view, std::string>>;

  void SetLabel(std::string_view kind, std::string_view id,
                std::string_view language, std::string label);
  void SetText(std::string_view language, std::string_view key,
               std::string text);
  // The id itself where no label is known in this or any other language.
  std::string Label(std::string_view kind, std::string_view id,
                    std::string_view language) const;
  // The key itself where the template is missing.
  std::string Text(std::string_view language, std::string_view key) const;
  bool HasText(std::string_view language, std::string_view key) const;
  // Replaces each "{name}" by its argument; an unknown name stays as it is.
  std::string Fill(std::string_view language, std::string_view key,
                   const Arguments& arguments) const;
};

}  // namespace stimmig
