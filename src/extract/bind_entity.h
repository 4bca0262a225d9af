// SPDX-License-Identifier: Apache-2.0
// Whose figure it is: by name in the clause, by reference, by the sentences
// before, by the document's subject (SEMANTICS.md 2).
#pragma once

#include <optional>
#include <vector>

#include "extract/context.h"

namespace stimmig {

struct EntityBinding {
  // One, or several of one coordinated subject ("Google, OpenAI und Meta").
  std::vector<Referent> entities;
  // A product, segment or the like that the figure is confined to.
  std::optional<Referent> scope;
  // Somebody who is not named ("westliche Konzerne") has it.
  bool unnamed = false;
};

// `metric` may be null; `anchor` is the metric cue or else the quantity.
EntityBinding BindEntity(Context& context, const ParsedSentence& sentence,
                         const QuantityMention& quantity,
                         const MetricRule* metric, TokenRange anchor);

}  // namespace stimmig
