// SPDX-License-Identifier: Apache-2.0
#include "extract/context.h"

#include <algorithm>
#include <functional>

namespace stimmig {
namespace {

// How far back a reference looks, in sentences.
constexpr std::size_t kMaxLookBack = 6;
constexpr int kHeadlineWeight = 4;

}  // namespace

Context::Context(const Document& document, const Recognizers& recognizers,
                 bool evidence)
    : document_(document),
      recognizers_(recognizers),
      evidence_(evidence),
      clues_(document.sentences.size()),
      parsed_(document.sentences.size()) {}

SentenceClues::Found Context::CluesOf(std::size_t sentence) {
  auto& clues = clues_[sentence];
  if (!clues) {
    const Span span = document_.sentences[sentence].span;
    clues = recognizers_.clues.LookAt(document_.Slice(span));
  }
  return *clues;
}

const OpenEntities& Context::Open() {
  if (!open_) {
    open_.emplace(document_, pack(), language(), index(),
                  recognizers_.name_cues,
                  [this](std::size_t sentence) -> const ParsedSentence& {
                    return Words(sentence);
                  });
  }
  return *open_;
}

Context::Parsed& Context::ParsedAt(std::size_t sentence) {
  auto& parsed = parsed_[sentence];
  if (!parsed) {
    parsed = std::make_unique<Parsed>();
    FindWords(document_, sentence, recognizers_, parsed->sentence);
  }
  return *parsed;
}

Context::Parsed& Context::WithFigures(std::size_t sentence) {
  Parsed& parsed = ParsedAt(sentence);
  if (!parsed.figures) {
    FindFigures(document_, recognizers_, parsed.sentence);
    FindEntities(recognizers_, Open(), parsed.sentence);
    parsed.figures = parsed.entities = parsed.periods = true;
  }
  return parsed;
}

const ParsedSentence& Context::At(std::size_t sentence) {
  Parsed& parsed = WithFigures(sentence);
  if (!parsed.bindings) FindBindings(recognizers_, parsed.sentence);
  parsed.bindings = true;
  return parsed.sentence;
}

const ParsedSentence& Context::FiguresAt(std::size_t sentence) {
  const Parsed& parsed = WithFigures(sentence);
  return parsed.sentence.quantities.empty() ? parsed.sentence : At(sentence);
}

const std::vector<QuantityMention>& Context::QuantitiesIn(
    std::size_t sentence) {
  static const std::vector<QuantityMention> kNone;
  if (!MayHoldFigure(sentence)) return kNone;
  return WithFigures(sentence).sentence.quantities;
}

const std::vector<EntityMention>& Context::EntitiesIn(std::size_t sentence) {
  static const std::vector<EntityMention> kNone;
  const SentenceClues::Found clues = CluesOf(sentence);
  if (clues.number) return WithFigures(sentence).sentence.entities;
  const Span span = document_.sentences[sentence].span;
  if (!clues.name && !Open().MayBeIn(document_.Slice(span))) return kNone;
  Parsed& parsed = ParsedAt(sentence);
  if (!parsed.entities) FindEntities(recognizers_, Open(), parsed.sentence);
  parsed.entities = true;
  return parsed.sentence.entities;
}

const std::vector<PeriodMention>& Context::PeriodsIn(std::size_t sentence) {
  if (MayHoldFigure(sentence)) return WithFigures(sentence).sentence.periods;
  Parsed& parsed = ParsedAt(sentence);
  if (!parsed.periods) {
    FindHits(recognizers_, parsed.sentence);
    parsed.sentence.periods =
        FindPeriodMentions(document_, recognizers_, parsed.sentence);
  }
  parsed.periods = true;
  return parsed.sentence.periods;
}

void Context::Remember(SaidFigure figure) {
  if (said_.size() == 2 * kReachFigures) {
    said_.erase(said_.begin(), said_.begin() + kReachFigures);
  }
  said_.push_back(std::move(figure));
}

// The beginning stays: subject and main period are looked for there.
void Context::Release(std::size_t sentence) {
  if (sentence < 2 * kReachSentences) return;
  parsed_[sentence - kReachSentences].reset();
}

std::optional<std::size_t> Context::Before(std::size_t sentence) const {
  if (sentence == 0) return std::nullopt;
  const auto& sentences = document_.sentences;
  if (sentences[sentence].block != sentences[sentence - 1].block) return {};
  return sentence - 1;
}

std::size_t Context::ParagraphBegin(std::size_t sentence) const {
  const std::size_t reach = std::min(sentence, kReachSentences);
  const std::size_t farthest = sentence - reach;
  while (sentence > farthest && Before(sentence)) --sentence;
  return sentence;
}

std::optional<std::size_t> Context::Owner(std::size_t entity) const {
  for (std::size_t steps = 0; steps < 8; ++steps) {
    const EntityRule& rule = Entity(entity);
    if (rule.part_of.empty()) return entity;
    const auto whole = pack().entity_by_id.find(rule.part_of);
    if (whole == pack().entity_by_id.end()) return std::nullopt;
    entity = whole->second;
  }
  return std::nullopt;
}

const std::vector<Topic>& Context::topics() {
  if (topics_known_) return topics_;
  topics_known_ = true;
  const std::size_t count =
      std::min(document_.sentences.size(), kTopicSentences);
  std::optional<std::size_t> lead;  // the first block of body text
  for (std::size_t i = 0; i < count; ++i) {
    const Part part = document_.PartOf(document_.sentences[i]);
    const std::size_t block = document_.sentences[i].block;
    if (!lead && part == Part::kBody) lead = block;
    const int weight = part == Part::kHeadline ? kHeadlineWeight
                       : lead == block         ? kLeadWeight
                                               : 1;
    for (const EntityMention& mention : EntitiesIn(i)) {
      const auto owner = Owner(mention.entity);
      if (!owner || mention.aside || mention.once) continue;
      auto topic = std::ranges::find(topics_, *owner, &Topic::entity);
      if (topic == topics_.end()) {
        topic = topics_.insert(topic, {.entity = *owner, .first = i});
      }
      topic->weight += weight;
    }
  }
  // Of equally frequent ones the first named.
  std::ranges::stable_sort(topics_, std::greater{}, &Topic::weight);
  return topics_;
}

const std::vector<std::size_t>& Context::text_qualifiers() {
  if (text_qualifiers_) return *text_qualifiers_;
  text_qualifiers_.emplace();
  const std::size_t count =
      std::min(document_.sentences.size(), kTopicSentences);
  for (std::size_t i = 0; i < count; ++i) {
    if (document_.PartOf(document_.sentences[i]) != Part::kHeadline) continue;
    for (const CueMention& cue : At(i).qualifiers) {
      if (language().qualifiers[cue.rule].reach != Reach::kText) continue;
      text_qualifiers_->push_back(cue.rule);
    }
  }
  return *text_qualifiers_;
}

std::vector<std::size_t> Context::CellLabels(std::size_t sentence) const {
  const auto& sentences = document_.sentences;
  const Block& block = document_.blocks[sentences[sentence].block];
  std::vector<std::size_t> labels;
  for (const auto& label : {block.row_label, block.column_label}) {
    if (!label) continue;
    const auto behind = std::ranges::upper_bound(
        sentences, label->begin, {},
        [](const Sentence& s) { return s.span.begin; });
    if (behind == sentences.begin()) continue;
    labels.push_back(static_cast<std::size_t>(behind - sentences.begin()) - 1);
  }
  return labels;
}

bool Context::IsOfKind(const EntityMention& mention,
                       const std::vector<std::string>& kinds) const {
  const std::string& kind =
      mention.person ? "person" : Entity(mention.entity).kind;
  return std::ranges::count(kinds, kind) > 0;
}

std::optional<Referent> Context::Resolve(const ReferenceRule& reference,
                                         std::size_t sentence,
                                         std::size_t before) {
  const auto last_in = [&](std::size_t at, std::size_t end,
                           bool aside) -> std::optional<Referent> {
    const auto& entities = EntitiesIn(at);
    for (auto m = entities.rbegin(); m != entities.rend(); ++m) {
      if (m->where.last > end || !IsOfKind(*m, reference.kinds)) continue;
      if (m->aside != aside) continue;
      return Referent{m->entity, m->person, {}, reference.id, true, false};
    }
    return std::nullopt;
  };
  const auto last = [&](bool aside) -> std::optional<Referent> {
    if (auto here = last_in(sentence, before, aside)) return here;
    for (std::size_t back = 1; back <= kMaxLookBack && back <= sentence;
         ++back) {
      // A headline of the front matter is no text before the sentence.
      if (auto found = last_in(sentence - back, std::string::npos, aside)) {
        return found;
      }
    }
    return std::nullopt;
  };
  if (auto found = last(false)) return found;
  for (const Topic& topic : topics()) {
    const std::string& kind = Entity(topic.entity).kind;
    if (topic.first <= sentence &&
        std::ranges::count(reference.kinds, kind) > 0) {
      return Referent{topic.entity, std::nullopt, {},
                      reference.id, true,         false};
    }
  }
  return last(true);
}

}  // namespace stimmig
