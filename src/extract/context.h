// SPDX-License-Identifier: Apache-2.0
// One document while its facts are read: its sentences, parsed when first
// asked for and as far as asked for, and whom it is about. Most sentences hold
// no figure; of those only names and times are ever looked for, for the
// figures of others to refer to.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "extract/mention.h"
#include "extract/open_entities.h"
#include "extract/parse_sentence.h"
#include "text/document.h"

namespace stimmig {

// An entity that a mention or a reference ("das Unternehmen") stands for.
struct Referent {
  std::size_t entity = 0;  // as in EntityMention
  std::optional<std::size_t> person;
  TokenRange where;       // in the sentence that was asked about
  std::string rule;       // id of the entity, or of the reference rule
  bool inferred = false;  // not named beside the figure
  bool unsure = false;    // nothing but nearness speaks for it
};

// What a figure was bound to, for those after it that say no more ("das waren
// 5 Prozent mehr").
struct SaidFigure {
  std::size_t sentence = 0;
  const MetricRule* metric = nullptr;  // null: only what is counted is known
  Unit unit;
  std::optional<FoundPeriod> time;  // as named beside it; not that of a base
  std::size_t clause = 0;           // of its sentence
};

// How many sentences back a figure's subject and period may stand: more than
// an article has, so that the time for a long text grows with its length only.
inline constexpr std::size_t kReachSentences = 256;
// How many figures are remembered at least.
inline constexpr std::size_t kReachFigures = 64;

// An article may be about these sentences of its top.
inline constexpr std::size_t kTopicSentences = 12;
// What a name in the first paragraph weighs, as a topic.
inline constexpr int kLeadWeight = 2;

// Whom an article may be about.
struct Topic {
  std::size_t entity = 0;
  int weight = 0;
  std::size_t first = 0;  // the sentence that names it first
};

class Context {
 public:
  // Requires: document and recognizers outlive the context.
  Context(const Document& document, const Recognizers& recognizers,
          bool evidence = true);

  const Document& document() const { return document_; }
  const Recognizers& recognizers() const { return recognizers_; }
  // Whether facts carry their evidence and the words around them.
  bool evidence() const { return evidence_; }
  const RulePack& pack() const { return recognizers_.pack; }
  const Language& language() const { return recognizers_.language; }
  const LanguageIndex& index() const { return recognizers_.index; }

  // Of an entity that was mentioned: of the pack, or of the document itself.
  const EntityRule& Entity(std::size_t entity) const {
    const std::size_t known = pack().entities.size();
    return entity < known ? pack().entities[entity] : open_->at(entity - known);
  }
  // Its name as the document introduces it; empty where a pack has it.
  std::string OwnName(std::size_t entity) const {
    if (entity < pack().entities.size()) return "";
    return Entity(entity).label.begin()->second;
  }
  // Id of the rule that tells of it.
  const std::string& RuleOf(std::size_t entity) const {
    const std::size_t known = pack().entities.size();
    return entity < known ? pack().entities[entity].id
                          : open_->introduced_by(entity - known);
  }

  // Whether it is worth asking for figures: false where there are none.
  bool MayHoldFigure(std::size_t sentence) { return CluesOf(sentence).number; }
  // What follows is valid until it is released.
  //
  // Everything that is found in a sentence.
  const ParsedSentence& At(std::size_t sentence);
  // A sentence without what only the figures in it can be bound to; with it
  // where there are figures.
  const ParsedSentence& FiguresAt(std::size_t sentence);
  const std::vector<QuantityMention>& QuantitiesIn(std::size_t sentence);
  const std::vector<EntityMention>& EntitiesIn(std::size_t sentence);
  const std::vector<PeriodMention>& PeriodsIn(std::size_t sentence);
  // Begins with words that carry on the sentence before ("Dazu gehört").
  bool Continues(std::size_t sentence) { return Words(sentence).Continues(); }
  // Frees what no figure behind this sentence refers to, so that memory does
  // not grow with the text. Requires: those before it were released.
  void Release(std::size_t sentence);

  // The last figures so far, by place.
  const std::vector<SaidFigure>& said() const { return said_; }
  void Remember(SaidFigure figure);

  // The sentence before in the same block; nullopt at its beginning.
  std::optional<std::size_t> Before(std::size_t sentence) const;
  // The first sentence of its block, or the first within reach.
  std::size_t ParagraphBegin(std::size_t sentence) const;
  // The time the article is about, for figures of which none is named near by:
  // the first month, quarter, half or year in headline or lead or beside a
  // figure that is neither still to come nor long past. Where there is none:
  // "im vergangenen Jahr" in headline or lead; the day on which something
  // happened; else what else is named; what is still to come ("den Haushalt für
  // 2026") only in an article that names nothing else.
  const std::optional<FoundPeriod>& main_period();
  // Whom the article may be about, the likeliest first: who is most often named
  // in the first paragraphs, other than in passing. Headline and lead weigh
  // more.
  const std::vector<Topic>& topics();
  // Qualifiers that a headline gives to all figures of the text
  // ("Korrektur:"), by rule.
  const std::vector<std::size_t>& text_qualifiers();
  // The sentences of the cells that label the table cell a sentence stands in:
  // in its row, then in its column.
  std::vector<std::size_t> CellLabels(std::size_t sentence) const;
  // What a reference of these kinds points to from a sentence: the last
  // mention before token `before` there, then in the sentences before, then
  // the document's subject.
  std::optional<Referent> Resolve(const ReferenceRule& reference,
                                  std::size_t sentence, std::size_t before);
  // The organisation or country of a mention: a product's owner, a person's
  // employer; the entity itself otherwise. nullopt for what has no owner of
  // its own ("KI-Produkte").
  std::optional<std::size_t> Owner(std::size_t entity) const;

 private:
  bool IsOfKind(const EntityMention& mention,
                const std::vector<std::string>& kinds) const;

  // How far a sentence is parsed.
  struct Parsed {
    ParsedSentence sentence;
    bool figures = false;
    bool bindings = false;
    bool entities = false;
    bool periods = false;
  };
  Parsed& ParsedAt(std::size_t sentence);
  Parsed& WithFigures(std::size_t sentence);
  const ParsedSentence& Words(std::size_t sentence) {
    return ParsedAt(sentence).sentence;
  }
  SentenceClues::Found CluesOf(std::size_t sentence);
  const OpenEntities& Open();

  const Document& document_;
  const Recognizers& recognizers_;
  const bool evidence_;
  std::vector<std::optional<SentenceClues::Found>> clues_;
  std::vector<std::unique_ptr<Parsed>> parsed_;
  std::optional<OpenEntities> open_;  // learned when names are asked for
  std::vector<Topic> topics_;
  std::vector<SaidFigure> said_;
  std::optional<std::vector<std::size_t>> text_qualifiers_;
  std::optional<FoundPeriod> main_period_;
  bool main_period_known_ = false;
  bool topics_known_ = false;
};

}  // namespace stimmig
