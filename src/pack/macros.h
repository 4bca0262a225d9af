// SPDX-License-Identifier: Apache-2.0
// The {macros} that patterns of the packs may use, so that a rule author
// writes 'bis Ende {year}' and not what a year looks like.
//
//   {year} {month} {monthnum} {day} {quarter} {half} {n} {speaker}
//   {agency}
//
// Each becomes a named group of that name. Names of months, ordinals and
// agencies are those of the language.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.h"

namespace stimmig {

// A pattern for any of the words, the longest that fits; marks are quoted, so
// that "Jan" does not hide "Januar".
std::string AnyWordOf(std::vector<std::string> words);

// The pattern with its macros written out.
std::string ExpandMacros(std::string_view pattern, const Language& language);

// Why a pattern (with macros) is not valid, or nullopt.
std::optional<std::string> PatternProblem(std::string_view pattern);

}  // namespace stimmig
