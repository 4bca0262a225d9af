// SPDX-License-Identifier: Apache-2.0
// How the figures of a line were read, slot by slot, with the line of the rule
// that decided; and which finding a fingerprint means.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "stimmig/checker.h"
#include "stimmig/result.h"

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

// Whether a text can be a fingerprint or the beginning of one: 6 to 16 of the
// digits 0-9, a-f.
bool IsFingerprint(std::string_view text);
// The one finding whose fingerprint begins so, for as long as the report lives.
// The error says that there is none, or which ones there are, one a line.
Result<const Finding*> FindFinding(const Report& report,
                                   std::string_view fingerprint,
                                   const Lexicon& lexicon,
                                   const std::string& language);

}  // namespace stimmig
