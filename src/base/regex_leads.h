// SPDX-License-Identifier: Apache-2.0
// What the matches of a pattern hold in any case: literals to look for, so that
// a program runs only where it can match.
//
//   FindLeads("(?i)umsätze?");     // {"umsätz"}
//   FindLeads(R"(\w*gewinn)");     // {"gewinn", floating}
//   FindLeads("(von|im) Jahr");    // {"von", ends_word}, {"im", ends_word}
//   FindLeads("[^,]+ zufolge");    // nullopt: anything
//   FindRequired("(im|am) Jahr|jährlich");   // {"jahr", "jährlich"}
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

// The folded text of a match begins with `text`.
struct RegexLead {
  std::string text;        // folded, at least one byte
  bool floating = false;   // any letters of the same word stand before it
  bool ends_word = false;  // no word character follows it
  friend auto operator<=>(const RegexLead&, const RegexLead&) = default;
};

// Every match begins with one of them; sorted, each once. nullopt: they are too
// many, or a match may begin with anything. Requires: the pattern is valid for
// a RegexSet.
std::optional<std::vector<RegexLead>> FindLeads(std::string_view pattern);

// Folded literals; every match holds at least one of them. The longest that the
// pattern offers; empty where it offers none. Requires: as FindLeads.
std::vector<std::string> FindRequired(std::string_view pattern);

}  // namespace stimmig
