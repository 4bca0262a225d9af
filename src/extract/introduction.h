// SPDX-License-Identifier: Apache-2.0
// How a sentence introduces an organisation by name: "der Autobauer Nordwerk",
// "Nordwerk SE", "Nordwerk-Chefin", "Nordwerk, ein Autobauer", "Institut für
// Agrarpolitik".
#pragma once

#include <cstddef>
#include <optional>

#include "extract/mention.h"
#include "extract/name_cues.h"

namespace stimmig {

struct Introduction {
  TokenRange name;       // without legal form or a noun that only describes
  std::size_t rule = 0;  // index into Language::introductions
  // Whether it proves the name. A German noun behind another may be an object
  // ("weil der Autobauer Stellen streicht"), the first part of a compound a
  // branch ("Tech-Konzern").
  bool sure = false;
  // By a verb that one word opens the sentence before, which may be any noun:
  // "Carmakers posted revenue".
  bool opening = false;
};

class IntroductionReader {
 public:
  // Requires: all outlive the reader.
  IntroductionReader(const RulePack& pack, const Language& language,
                     const LanguageIndex& index, const NameCues& cues)
      : pack_(pack), language_(language), index_(index), cues_(cues) {}

  // nullopt where no name stands beside the cue, or one that the pack knows.
  // `body` is false for headlines. Requires: a sentence with its phrases; the
  // cue is of its text.
  std::optional<Introduction> Read(const ParsedSentence& sentence,
                                   const NameCue& cue, bool body) const;
  // One past the last token of a legal form or the like that begins here;
  // `first` itself if none does.
  std::size_t EndOfForm(const ParsedSentence& sentence,
                        std::size_t first) const;

 private:
  std::optional<Introduction> BehindNoun(const ParsedSentence& s,
                                         std::size_t noun, std::size_t rule,
                                         bool body) const;
  std::optional<Introduction> BeforeForm(const ParsedSentence& s,
                                         std::size_t form,
                                         std::size_t rule) const;
  std::optional<Introduction> BeforeVerb(const ParsedSentence& s,
                                         std::size_t verb, std::size_t rule,
                                         bool body) const;
  TokenRange WithAdjective(const ParsedSentence& s, TokenRange name) const;
  bool IsNamePart(const ParsedSentence& s, std::size_t token) const;
  bool IsJoint(const ParsedSentence& s, std::size_t token) const;
  TokenRange NameFrom(const ParsedSentence& s, std::size_t first) const;
  TokenRange NameUpTo(const ParsedSentence& s, std::size_t last) const;
  TokenRange Linked(const ParsedSentence& s, std::size_t noun,
                    const IntroductionRule& rule) const;
  bool BeginsSentence(const ParsedSentence& s, std::size_t noun) const;
  bool IsOfPack(const ParsedSentence& s, TokenRange name) const;
  std::size_t Match(const ParsedSentence& s, std::size_t first,
                    const std::vector<std::string>& phrases) const;

  const RulePack& pack_;
  const Language& language_;
  const LanguageIndex& index_;
  const NameCues& cues_;
};

}  // namespace stimmig
