// SPDX-License-Identifier: Apache-2.0
// What all formats that state metadata share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stimmig/source.h"

namespace stimmig {

// The one value of `trust`.
inline constexpr std::string_view kPrimary = "primary";

// The day of "2025-01-30", "2025-01-30T08:15:00+01:00" or "2025-01-30 08:15",
// as written; nullopt for all else.
std::optional<Date> ParseDay(std::string_view text);

// The same with its time in UTC; without a zone it is taken for UTC. Seconds
// are left out. nullopt for all else.
std::optional<Timestamp> ParseTimestamp(std::string_view text);

// A whole number from 0 on: "2".
std::optional<int> ParseVersion(std::string_view text);

// Takes over from `more` what `info` does not know yet; the path stays.
void FillGaps(SourceInfo& info, const SourceInfo& more);

// "de" of "de-AT" and "DE_de": the language of a language tag.
std::string PrimaryLanguage(std::string_view tag);

}  // namespace stimmig
