// SPDX-License-Identifier: Apache-2.0
// The language of a text, by CLD2.
#pragma once

#include <string>
#include <string_view>

#include "pack/pack.h"

namespace stimmig {

struct DetectedLanguage {
  // What the text is in, an ISO 639 code; empty: it says too little.
  std::string id;
  // The likeliest one that the pack has; its first where none is likely.
  const Language* closest = nullptr;
};

// Looks at the first 512 bytes. Right for documents; a single sentence may
// mislead it. Requires: valid UTF-8, a pack with a language.
DetectedLanguage DetectLanguage(std::string_view text, const RulePack& pack);

}  // namespace stimmig
