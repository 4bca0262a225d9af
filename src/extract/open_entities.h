// SPDX-License-Identifier: Apache-2.0
// The organisations that a document names and no pack: learned once from how it
// introduces them, then found wherever it repeats the name, as if a pack had
// them. Their ids are made of the names, so that two articles about one
// organisation mean the same.
//
//   OpenEntities open(document, recognizers, words);
//   open.at(0).id;   // "nordwerk"
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/introduction.h"
#include "extract/mention.h"
#include "extract/name_cues.h"
#include "text/document.h"

namespace stimmig {

// "Solveta GmbH & Co. KG" without its legal form gives "solveta", "Köster
// & Lang" "koester-lang".
std::string OpenEntityId(std::string_view name);

class OpenEntities {
 public:
  using Words = std::function<const ParsedSentence&(std::size_t sentence)>;

  // Looks at the first sentences of the document, as many as an article has.
  // `words` parses a sentence as far as its phrases. Requires: document, pack
  // and cues outlive this.
  OpenEntities(const Document& document, const RulePack& pack,
               const Language& language, const LanguageIndex& index,
               const NameCues& cues, const Words& words);

  std::size_t size() const { return entities_.size(); }
  const EntityRule& at(std::size_t index) const {
    return entities_[index].rule;
  }
  // Id of the rule by which the document introduces it.
  const std::string& introduced_by(std::size_t index) const {
    return entities_[index].introduced_by;
  }

  // Whether a sentence may name one.
  bool MayBeIn(std::string_view sentence) const;
  // The names in a sentence, by place: tokens and index, legal forms included.
  struct Name {
    TokenRange where;
    std::size_t entity = 0;
    bool once = false;  // the document names it here only
  };
  std::vector<Name> FindAll(const ParsedSentence& sentence) const;

 private:
  struct Entity {
    EntityRule rule;  // aliases: the names by which it is found
    std::string introduced_by;
    std::size_t uses = 0;
  };
  // A name that the document introduces, perhaps.
  struct Candidate {
    std::string name;  // words and joints as in the text
    std::size_t rule = 0;
    bool sure = false;
    bool opening = false;
  };
  // How often a text says a name, and what stands beside it there.
  struct Uses {
    std::size_t bare = 0;
    std::size_t joined = 0;    // "Nordwerk-Chefin"
    bool as_noun = false;      // "die Kosten", "300 Stellen", "Kosten steigen"
    bool as_place = false;     // "in Rietberg"
    bool as_subject = false;   // "Nordwerk baut"
    bool in_genitive = false;  // "Nordwerks"
    bool in_brackets = false;  // "Bundesagentur für Arbeit (BA)"
    bool inside = false;       // between words in small letters
  };

  void Collect(const Words& words, std::vector<Candidate>& candidates);
  Uses UsesOf(std::string_view name) const;
  void AddNeighbours(std::string_view before, std::string_view behind,
                     Uses& uses) const;
  bool IsMeasured(std::string_view name) const;
  bool IsProven(const Candidate& candidate) const;
  void Add(const Candidate& candidate);
  void AddShortNames();
  void AddAbbreviations();
  bool AddAlias(const Candidate& candidate);
  std::vector<std::string> Forms(const std::string& name) const;

  const Document& document_;
  const Language& language_;
  const LanguageIndex& index_;
  const NameCues& cues_;
  IntroductionReader reader_;
  std::size_t learned_end_ = 0;  // of the sentences looked at, in the text
  std::vector<Entity> entities_;
};

}  // namespace stimmig
