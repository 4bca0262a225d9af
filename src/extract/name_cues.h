// SPDX-License-Identifier: Apache-2.0
// Words beside which a text may introduce an organisation by name
// (IntroductionRule), found without cutting the text into tokens.
//
//   NameCues cues(language);
//   cues.FindAll("Der Autobauer Nordwerk wächst.");   // "Autobauer", a noun
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pack/pack.h"
#include "stimmig/source.h"

namespace stimmig {

enum class NameCueKind {
  kNoun,     // "Autobauer" before a name, or before a link
  kApposed,  // "Nordwerk, ein Autobauer": behind the comma
  kBehind,   // "Nordwerk SE"
  kHead,     // "Nordwerk-Chefin", "Nordwerk chief executive"
  kVerb,     // "Nordwerk posted revenue of"
};

struct NameCue {
  Span word;  // in the text; the first one of several
  NameCueKind kind = NameCueKind::kNoun;
  std::size_t rule = 0;  // index into Language::introductions
};

// Immutable; safe to share between threads.
class NameCues {
 public:
  // Requires: the language outlives the cues.
  explicit NameCues(const Language& language);

  // In order of place. Linear; no allocation where there is none.
  std::vector<NameCue> FindAll(std::string_view text) const;
  // Capitalised words that are no part of a name: months, "Ende".
  bool IsNoName(std::string_view word) const {
    return no_names_.Contains(word);
  }
  // The rule of which a word is a noun.
  std::optional<std::size_t> NounRule(std::string_view word) const;

 private:
  struct Cue {
    std::string ending;  // in lower case
    bool whole = false;  // the ending is all of the word
    NameCueKind kind = NameCueKind::kNoun;
    std::size_t rule = 0;
  };

  void Add(std::string_view word, NameCueKind kind, std::size_t rule,
           const std::vector<std::string>& endings);
  // Calls visit(rule) for each cue of this kind that the word is, the longest
  // first, until it gives true; whether one did.
  template <class Visit>
  bool Find(std::string_view word, NameCueKind kind, Visit visit) const;

  const Language& language_;
  static constexpr std::size_t kKeys = std::size_t{1} << 16;
  std::bitset<kKeys> keys_;  // by the last bytes of a word
  std::unordered_map<std::size_t, std::vector<Cue>> cues_;
  WordMap no_names_;  // as they are spelled
};

}  // namespace stimmig
