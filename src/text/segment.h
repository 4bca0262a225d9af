// SPDX-License-Identifier: Apache-2.0
// Where sentences end. A point ends one unless it belongs to an abbreviation
// ("ca.", "Mrd."), an ordinal ("4. Quartal") or an initial; the words are
// those of the language's grammar.
//
//   Segmenter segmenter(*pack.FindIndex("de"));
//   for (Span s : segmenter.Sentences(text, block)) ...
#pragma once

#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "stimmig/source.h"

namespace stimmig {

class Segmenter {
 public:
  // Requires: index outlives the segmenter.
  explicit Segmenter(const LanguageIndex& index) : index_(index) {}

  // The sentences of text[block], without the space around them, in order;
  // together they cover all of its words. Linear.
  std::vector<Span> Sentences(std::string_view text, Span block) const;

 private:
  bool EndsSentence(std::string_view text, Span block, std::size_t mark,
                    std::size_t after) const;
  bool PointEnds(std::string_view text, Span block, std::size_t point,
                 std::string_view next) const;

  const LanguageIndex& index_;
};

}  // namespace stimmig
