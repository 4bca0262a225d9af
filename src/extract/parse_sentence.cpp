// SPDX-License-Identifier: Apache-2.0
#include "extract/parse_sentence.h"

#include <algorithm>
#include <iterator>

#include "extract/name_role.h"
#include "extract/number.h"
#include "extract/quantity.h"
#include "extract/unknown_name.h"

namespace stimmig {
namespace {

std::vector<CueMention> FindCues(const ParsedSentence& sentence,
                                 const CueSet& set) {
  std::vector<CueMention> cues;
  for (RegexMatch& match : set.patterns.FindAll(sentence.text, sentence.hits)) {
    set.patterns.AddGroups(sentence.text, match);
    CueMention cue{sentence.Tokens(match.span), set.rules[match.pattern].rule,
                   std::nullopt, match.Group("hour"), match.Group("minute")};
    if (const auto group = match.Group("speaker")) {
      cue.speaker = sentence.Tokens(*group);
    }
    if (cue.where.size() > 0) cues.push_back(cue);
  }
  return cues;
}

// Of two cues at one place the longer one is meant ("total expenses" is no
// "expenses").
template <class Mention>
void KeepLongest(std::vector<Mention>& mentions) {
  std::erase_if(mentions, [&](const Mention& m) {
    return std::ranges::any_of(mentions, [&](const Mention& other) {
      return other.where.Contains(m.where) &&
             other.where.size() > m.where.size();
    });
  });
}

// Without the cues inside of what says something else ("hourly earnings" is no
// profit).
void RemoveOther(std::vector<MetricMention>& metrics, const RulePack& pack,
                 const std::string& language) {
  const auto is_other = [&](const MetricMention& m) {
    return pack.metrics[m.metric].cues.at(language)[m.cue].other;
  };
  std::vector<MetricMention> others;
  std::ranges::copy_if(metrics, std::back_inserter(others), is_other);
  std::erase_if(metrics, [&](const MetricMention& m) {
    return std::ranges::any_of(others, [&](const MetricMention& other) {
      return other.metric == m.metric && other.where.Contains(m.where);
    });
  });
}

void FindMetrics(const Recognizers& r, ParsedSentence& s) {
  if (s.metrics_found) return;
  s.metrics_found = true;
  const LanguageIndex& index = r.index;
  for (const RegexMatch& match :
       index.metrics.patterns.FindAll(s.text, s.hits)) {
    const CueRef rule = index.metrics.rules[match.pattern];
    const TokenRange where = s.Tokens(match.span);
    if (where.size() > 0) s.metrics.push_back({where, rule.rule, rule.cue});
  }
  RemoveOther(s.metrics, r.pack, r.language.id);
}

}  // namespace

std::vector<PeriodMention> FindPeriodMentions(const Document& document,
                                              const Recognizers& r,
                                              const ParsedSentence& sentence) {
  std::vector<PeriodMention> periods;
  for (FoundPeriod& found :
       FindPeriods(sentence.text, sentence.hits, r.language, r.index,
                   document.info.published)) {
    const TokenRange where = sentence.Tokens(found.span);
    if (where.size() > 0) periods.push_back({where, std::move(found)});
  }
  return periods;
}

void FindHits(const Recognizers& r, ParsedSentence& s) {
  if (s.hits.scan) return;
  s.hits = r.index.scan.Find(s.text, s.folded.whole());
}

// Names inside a counted noun ("NVIDIA-Beschleuniger") belong to the noun; one
// with a hyphen behind it is the first part of another word.
void FindEntities(const Recognizers& r, const OpenEntities& open,
                  ParsedSentence& s) {
  std::vector<EntityMention>& entities = s.entities;
  entities.clear();
  const auto add = [&](EntityMention mention) {
    const bool in_quantity =
        std::ranges::any_of(s.quantities, [&](const QuantityMention& q) {
          return q.where.Overlaps(mention.where);
        });
    if (in_quantity) return;
    const std::size_t last = mention.where.last;
    mention.compound = s.IsMark(last, "-") && !s.tokens[last].space_before &&
                       last + 1 < s.tokens.size() &&
                       !s.tokens[last + 1].space_before;
    entities.push_back(mention);
  };
  for (const PhraseMatch& phrase : s.phrases) {
    const bool person = phrase.kind == static_cast<int>(PhraseKind::kPerson);
    if (!person && phrase.kind != static_cast<int>(PhraseKind::kEntity)) {
      continue;
    }
    EntityMention mention{{phrase.first, phrase.last}, phrase.rule};
    if (person) mention.person = phrase.part;
    add(mention);
  }
  // Where a name of the pack stands, a name of the document counts only if it
  // is longer.
  for (const OpenEntities::Name& name : open.FindAll(s)) {
    const bool known =
        std::ranges::any_of(entities, [&](const EntityMention& mention) {
          return mention.where.Overlaps(name.where) &&
                 (mention.where == name.where ||
                  !name.where.Contains(mention.where));
        });
    if (!known) {
      add({.where = name.where,
           .entity = r.pack.entities.size() + name.entity,
           .once = name.once});
    }
  }
  KeepLongest(entities);
  std::ranges::stable_sort(entities, {}, [](const EntityMention& mention) {
    return mention.where.first;
  });
  for (EntityMention& m : entities) {
    const bool known = m.entity < r.pack.entities.size();
    const EntityRule& entity = known
                                   ? r.pack.entities[m.entity]
                                   : open.at(m.entity - r.pack.entities.size());
    m.aside = IsAside(s, m, entity, r.pack.kinds, r.language);
  }
  // "Siemens Gamesa", but not "Siemens Umsatz": a cue is no name.
  const auto goes_on = [&](const EntityMention& m) {
    return !m.person && BeginsUnknownName(s, m.where, r.language);
  };
  if (std::ranges::none_of(entities, goes_on)) return;
  FindHits(r, s);
  FindMetrics(r, s);
  for (EntityMention& m : entities) m.may_be_other = goes_on(m);
}

void FindWords(const Document& document, std::size_t index,
               const Recognizers& r, ParsedSentence& s) {
  const Sentence& sentence = document.sentences[index];
  s.index = index;
  s.text = document.Slice(sentence.span);
  s.offset = sentence.span.begin;
  s.tokens = Tokenise(s.text);
  s.folded = FoldedText(s.text, s.tokens);
  s.clause = FindClauses(s.tokens, s.text);
  s.phrases = r.index.phrases.FindAll(s.tokens, s.text, s.folded);
  s.phrase_kinds = PhraseKinds(s.phrases, s.tokens.size());
}

void FindFigures(const Document& document, const Recognizers& r,
                 ParsedSentence& s) {
  FindHits(r, s);
  s.periods = FindPeriodMentions(document, r, s);
  s.numbers = FindNumbers(s, r.language, r.number_words);
  s.non_figures = FindCues(s, r.index.non_figures);
  s.changes = FindCues(s, r.index.changes);
  s.quantities = FindQuantities(s, r.language, r.pack);
  // "2024 Stellen": what was read as a figure is no time.
  std::erase_if(s.periods, [&](const PeriodMention& period) {
    return std::ranges::any_of(s.quantities, [&](const QuantityMention& q) {
      return q.number.Overlaps(period.where);
    });
  });
}

void FindBindings(const Recognizers& r, ParsedSentence& s) {
  FindMetrics(r, s);
  s.modalities = FindCues(s, r.index.modalities);
  s.frames = FindCues(s, r.index.frames);
  s.attributions = FindCues(s, r.index.attributions);
  s.anaphors = FindCues(s, r.index.anaphors);
  s.updates = FindCues(s, r.index.updates);
  s.qualifiers = FindCues(s, r.index.qualifiers);
  s.moments = FindCues(s, r.index.moments);
}

}  // namespace stimmig
