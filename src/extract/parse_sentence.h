// SPDX-License-Identifier: Apache-2.0
// One sentence through all recognizers: their order, in one place.
#pragma once

#include <memory>

#include "extract/mention.h"
#include "extract/name_cues.h"
#include "extract/number_words.h"
#include "extract/open_entities.h"
#include "extract/sentence_clues.h"
#include "text/document.h"

namespace stimmig {

// What the recognizers of one language need. Built once; safe to share.
struct Recognizers {
  Recognizers(const RulePack& rule_pack, const Language& of,
              const LanguageIndex& its_index)
      : pack(rule_pack),
        language(of),
        index(its_index),
        number_words(of),
        clues(of, its_index, number_words),
        name_cues(of) {}
  Recognizers(const Recognizers&) = delete;
  Recognizers& operator=(const Recognizers&) = delete;

  const RulePack& pack;
  const Language& language;
  const LanguageIndex& index;
  NumberWords number_words;
  SentenceClues clues;
  NameCues name_cues;
};

// A sentence is parsed as far as needed; each step requires the one before.
// The text of the result is a view into the document.

// Words, clauses and phrases of sentence `index` of the document.
void FindWords(const Document& document, std::size_t index,
               const Recognizers& recognizers, ParsedSentence& sentence);
// Times, numbers and figures, and what is no figure.
void FindFigures(const Document& document, const Recognizers& recognizers,
                 ParsedSentence& sentence);
// What a figure is bound to by its clause: metrics, speech, modality.
void FindBindings(const Recognizers& recognizers, ParsedSentence& sentence);

// Behind FindFigures, or behind FindWords of a sentence without figures: names,
// of the pack and of the document.
void FindEntities(const Recognizers& recognizers, const OpenEntities& open,
                  ParsedSentence& sentence);

// Of a sentence without figures: its times.
void FindHits(const Recognizers& recognizers, ParsedSentence& sentence);
std::vector<PeriodMention> FindPeriodMentions(const Document& document,
                                              const Recognizers& recognizers,
                                              const ParsedSentence& sentence);

}  // namespace stimmig
