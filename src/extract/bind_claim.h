// SPDX-License-Identifier: Apache-2.0
// How firmly a figure is said and by whom (SEMANTICS.md 6): modality, frame,
// attribution with its date, update cues.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/context.h"

namespace stimmig {

struct ClaimBinding {
  Modality modality = Modality::kActual;
  Frame frame = Frame::kAsserted;
  std::optional<Attribution> attribution;
  std::optional<Date> as_of;  // of the attribution, as is the event
  std::string event;
  bool update_cue = false;
  std::vector<Reason> reasons;
};

ClaimBinding BindClaim(Context& context, const ParsedSentence& sentence,
                       const QuantityMention& quantity);

}  // namespace stimmig
