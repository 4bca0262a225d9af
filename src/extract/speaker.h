// SPDX-License-Identifier: Apache-2.0
// Whom a cue of speech names: "sagte Mark Zuckerberg", "laut dem Unternehmen",
// "teilte die Behörde mit".
#pragma once

#include <optional>

#include "extract/context.h"

namespace stimmig {

struct Speaker {
  // A known entity or person, else the words without their article; absent
  // where nobody is named. Indirect speech.
  std::optional<Attribution> attribution;
  // "sagte er": rather whoever spoke last.
  bool pronoun = false;
};

Speaker FindSpeaker(Context& context, const ParsedSentence& sentence,
                    const CueMention& cue);

// Who is named in a run of tokens: before the colon of "Minister Weber: „…“".
Speaker FindSpeakerIn(Context& context, const ParsedSentence& sentence,
                      TokenRange where);

// Whether a speaker is known by name: an entity, a person, or two words that
// look like a name; not "Insider".
bool IsNamed(const Attribution& attribution);

}  // namespace stimmig
