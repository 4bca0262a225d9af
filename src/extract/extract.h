// SPDX-License-Identifier: Apache-2.0
// Facts of a document. The order of the recognizers stands in
// parse_sentence.cpp, the order of the slots in assemble.cpp.
//
//   Extractor extractor(pack);
//   ExtractedFacts out = extractor.Extract(document);
#pragma once

#include <deque>
#include <mutex>
#include <optional>
#include <vector>

#include "extract/parse_sentence.h"
#include "pack/pack.h"
#include "stimmig/fact.h"
#include "text/document.h"

namespace stimmig {

struct ExtractedFacts {
  std::vector<Fact> facts;     // by place
  std::vector<Unread> unread;  // by place
  std::vector<Skipped> skipped;
};

// Safe to share between threads.
class Extractor {
 public:
  // Requires: pack outlives the extractor.
  explicit Extractor(const RulePack& pack);

  // Linear in the text. Requires: the document's language is one of the pack.
  // Without evidence, facts carry no context either.
  ExtractedFacts Extract(const Document& document, bool evidence = true) const;

 private:
  const Recognizers& Of(const Language& language) const;

  // Made when a document of its language comes.
  struct OfLanguage {
    std::once_flag once;
    std::optional<Recognizers> recognizers;
  };

  const RulePack& pack_;
  mutable std::deque<OfLanguage> languages_;  // parallel to the pack's
};

}  // namespace stimmig
