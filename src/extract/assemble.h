// SPDX-License-Identifier: Apache-2.0
// A quantity with all of its slots: the facts of a sentence.
#pragma once

#include <vector>

#include "extract/context.h"
#include "stimmig/fact.h"

namespace stimmig {

struct SentenceFacts {
  std::vector<Fact> facts;
  std::vector<Unread> unread;
};

// By place; several facts of one place where several entities share it.
SentenceFacts Assemble(Context& context, const ParsedSentence& sentence);

}  // namespace stimmig
