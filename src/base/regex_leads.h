// SPDX-License-Identifier: Apache-2.0
// How the matches of a pattern begin: literals to look for, so that a program
// runs only where one of them stands.
//
//   FindLeads("(?i)umsätze?");     // {"umsätz"}
//   FindLeads(R"(\w*gewinn)");     // {"gewinn", floating}
//   FindLeads("(von|im) Jahr");    // {"von", ends_word}, {"im", ends_word}
//   FindLeads("[^,]+ zufolge");    // nullopt: anything
#pragma once

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
  friend bool operator==(const RegexLead&, const RegexLead&) = default;
};

// Every match begins with one of them. nullopt: they are too many, or a match
// may begin with anything. Requires: the pattern is valid for a RegexSet.
std::optional<std::vector<RegexLead>> FindLeads(std::string_view pattern);

}  // namespace stimmig
