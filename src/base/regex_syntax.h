// SPDX-License-Identifier: Apache-2.0
// From the patterns of the packs to RE2's syntax: \w means letters of any
// language, \b at the ends goes away (a RegexSet matches whole words anyway),
// and what RE2 or a RegexSet cannot do is refused in plain words.
//
//   RewritePattern(R"(\binvest\w+)", WordClass::kUnicode);  // "invest[...]+"
//   RewritePattern("Juli bis", WordClass::kUnicode);   // any kind of space
//   RewritePattern("a(?=b)", WordClass::kUnicode);          // unexpected
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace stimmig {

enum class WordClass {
  // \w has all letters, numbers and the underscore.
  kUnicode,
  // \w and . are any class of more than ten ASCII characters: compiles many
  // times faster, for looking at the literal parts of a pattern only.
  kTiny,
};

// The unexpected value is the reason, fit for RegexProblem. Whatever is
// malformed otherwise is passed on for RE2 to refuse.
std::expected<std::string, std::string> RewritePattern(std::string_view pattern,
                                                       WordClass words);

}  // namespace stimmig
