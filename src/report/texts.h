// SPDX-License-Identifier: Apache-2.0
// The messages of one language (rules/messages), as the report's parts ask for
// them: nothing of what a report says stands in C++.
//
//   Texts texts(lexicon, "de");
//   texts.Say("line.gap", {{"gap", "25 Mrd. USD"}});
//   texts.SayFirst({"kind.tension.quote", "kind.tension"});
//
// A no-break space keeps a number and its unit on one line; Plain() turns it
// into a space where lines are not broken.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stimmig/lexicon.h"

namespace stimmig {

// Keeps a view of the lexicon. Requires: it outlives this.
class Texts {
 public:
  using Arguments = Lexicon::Arguments;

  Texts(const Lexicon& lexicon, std::string language)
      : lexicon_(&lexicon), language_(std::move(language)) {}

  bool Has(std::string_view key) const;
  // The key itself where the text is missing.
  std::string Say(std::string_view key, const Arguments& arguments = {}) const;
  // The first key that has a text; empty when none has.
  std::string SayFirst(std::initializer_list<std::string> keys,
                       const Arguments& arguments = {}) const;
  // The label of an entity, metric or unit of the packs, else the id.
  std::string Label(std::string_view kind, std::string_view id) const;
  // "a", "a und b", "a, b und c".
  std::string List(const std::vector<std::string>& items) const;
  // In this language's quotation marks.
  std::string Quoted(std::string_view text) const;

 private:
  const Lexicon* lexicon_;
  std::string language_;
};

// No-break spaces made plain.
std::string Plain(std::string_view text);
// `items` with `separator` between them, empty ones left out.
std::string Join(const std::vector<std::string>& items,
                 std::string_view separator);

}  // namespace stimmig
