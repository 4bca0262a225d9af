// SPDX-License-Identifier: Apache-2.0
// How the figures of a line were read, slot by slot, with the line of the rule
// that decided.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "stimmig/checker.h"

namespace stimmig {

// FILE:LINE or FILE:LINE:COLUMN.
struct ExplainTarget {
  std::string path;
  std::size_t line = 0;
  std::optional<std::size_t> column;
};

// nullopt: no line number behind a colon.
std::optional<ExplainTarget> ParseExplainTarget(const std::string& text);

// Text for a terminal, in a language of the lexicon. Where no figure begins on
// the line it says what was seen there.
std::string Explain(const ExplainTarget& target, const Extraction& extraction,
                    const Lexicon& lexicon, const std::string& language);

}  // namespace stimmig
