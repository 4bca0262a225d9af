// SPDX-License-Identifier: Apache-2.0
// How the figures of a line were read, slot by slot, with the line of the rule
// that decided; and which finding a fingerprint means.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// Whether a text can be a fingerprint or the beginning of one: 6 to 16 of the
// digits 0-9, a-f.
bool IsFingerprint(std::string_view text);
// The findings whose fingerprint begins so, in the order of the report. Views
// live as long as the report.
std::vector<const Finding*> FindFindings(const Report& report,
                                         std::string_view fingerprint);

}  // namespace stimmig
