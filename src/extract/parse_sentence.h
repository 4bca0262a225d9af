// SPDX-License-Identifier: Apache-2.0
// One sentence through all recognizers: their order, in one place.
#pragma once

#include <memory>

#include "extract/mention.h"
#include "extract/number_words.h"
#include "text/document.h"

namespace stimmig {

// What the recognizers of one language need. Built once; safe to share.
struct Recognizers {
  Recognizers(const RulePack& rule_pack, const Language& of,
              const LanguageIndex& its_index)
      : pack(rule_pack), language(of), index(its_index), number_words(of) {}

  const RulePack& pack;
  const Language& language;
  const LanguageIndex& index;
  NumberWords number_words;
};

// Everything found in sentence `index` of the document. The text of the result
// is a view into the document.
ParsedSentence ParseSentence(const Document& document, std::size_t index,
                             const Recognizers& recognizers);

}  // namespace stimmig
