// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_entity.h"

#include <algorithm>

#include "extract/bearer.h"
#include "extract/bind_scope.h"
#include "extract/unknown_name.h"

namespace stimmig {
namespace {

// A reference is taken for a name this many tokens farther away.
constexpr std::size_t kReferenceCost = 2;
// Of a name behind the figure where another stands before it.
constexpr std::size_t kBehindCost = 12;

class EntityBinder {
 public:
  EntityBinder(Context& context, const ParsedSentence& sentence,
               const QuantityMention& quantity, const MetricRule* metric,
               TokenRange anchor)
      : context_(context),
        s_(sentence),
        q_(quantity),
        metric_(metric),
        bearers_(context, metric),
        anchor_(anchor) {}

  EntityBinding Bind();

 private:
  struct Candidate {
    Referent referent;
    Rank rank = Rank::kNamed;
    std::size_t cost = 0;
    auto Order() const { return std::pair(rank, cost); }
  };

  bool IsTopicHere(const Topic& topic) const;
  bool IsCompared() const;
  bool Counts(TokenRange where) const;
  bool LeadsToName(const EntityMention& mention) const;
  bool IsSource(const EntityMention& mention) const;
  bool IsSubject(const EntityMention& mention) const;
  void PutSourcesAside(std::vector<Candidate>& candidates) const;
  std::vector<Candidate> Named();
  void AddBefore(std::vector<Candidate>& candidates);
  void AddMisfits(std::vector<Candidate>& candidates);
  std::optional<Candidate> Choose();
  bool HasUnnamedActor() const;
  bool IsUnnamed(TokenRange where) const;
  bool IsInName(TokenRange where) const;
  bool IsBehind(TokenRange where) const;
  std::optional<Referent> FromBefore(Rank highest);
  std::optional<Referent> OnlyOwner(const std::vector<EntityMention>& entities,
                                    Rank highest, bool& several) const;
  std::vector<Referent> Group(const Referent& referent) const;
  bool OnlyJoined(std::size_t begin, std::size_t end) const;
  std::size_t Cost(TokenRange where) const;

  Context& context_;
  const ParsedSentence& s_;
  const QuantityMention& q_;
  const MetricRule* metric_;
  Bearers bearers_;
  TokenRange anchor_;
};

// Between figure and name; of two names at the same distance the one before
// the figure is its subject.
std::size_t EntityBinder::Cost(TokenRange where) const {
  const std::size_t to_quantity = Distance(s_, where, q_.where);
  // "der Umsatz von Meta lag bei 164 Milliarden, der von Google bei 350".
  const bool same_clause = s_.ClauseOf(anchor_) == s_.ClauseOf(q_.where);
  const std::size_t to_anchor =
      same_clause ? Distance(s_, where, anchor_) : to_quantity;
  const std::size_t after = where.first > q_.where.first ? kBehindCost : 0;
  return 2 * std::min(to_quantity, to_anchor) + after;
}

// A name in a later clause has the figure only if that clause follows right on
// it ("5 Milliarden Dollar, die Meta ausgibt").
bool EntityBinder::IsBehind(TokenRange where) const {
  const std::size_t mine = s_.ClauseOf(q_.where);
  const std::size_t its = s_.ClauseOf(where);
  if (its <= mine) return false;
  return its > mine + 1 || s_.clause[q_.where.last] == mine;
}

// "weniger als die 16.000, die Google einsetzt": another's figure, to compare
// with.
bool EntityBinder::IsCompared() const {
  const auto& words = context_.language().comparisons;
  const std::size_t first = q_.where.first;
  return q_.definite && first >= 2 &&
         std::ranges::count(words, s_.Folded(first - 2)) > 0;
}

bool EntityBinder::Counts(TokenRange where) const {
  if (IsBehind(where)) return false;
  return !IsCompared() || where.first >= q_.where.last;
}

// "Siemens-Tochter Healthineers": the name behind the compound is meant.
bool EntityBinder::LeadsToName(const EntityMention& mention) const {
  if (!mention.compound) return false;
  const std::size_t behind = mention.where.last + 2;
  return std::ranges::any_of(s_.entities, [&](const EntityMention& other) {
    return other.where.first == behind;
  });
}

// "Oberwald hat Schulden von ...": a place that opens the clause, a verb
// behind it, is more than where something is.
bool EntityBinder::IsSubject(const EntityMention& mention) const {
  const std::size_t verb = mention.where.last;
  return mention.where.first == 0 && !mention.compound &&
         verb < s_.tokens.size() && s_.tokens[verb].kind == TokenKind::kWord &&
         std::ranges::any_of(
             s_.modalities,
             [&](const CueMention& cue) { return cue.where.first == verb; });
}

// "Nach Angaben von Verdi": the first name of those who are asked.
bool EntityBinder::IsSource(const EntityMention& mention) const {
  return std::ranges::any_of(s_.attributions, [&](const CueMention& cue) {
    if (!cue.speaker || !cue.speaker->Contains(mention.where)) return false;
    return std::ranges::none_of(s_.entities, [&](const EntityMention& other) {
      return cue.speaker->Contains(other.where) &&
             other.where.first < mention.where.first;
    });
  });
}

// Where the clause names another, the figure is not the source's: "nach Angaben
// von Verdi streikten 12.000 Beschäftigte der BVG".
void EntityBinder::PutSourcesAside(std::vector<Candidate>& candidates) const {
  const std::size_t mine = s_.ClauseOf(q_.where);
  const auto is_source = [&](const Candidate& candidate) {
    const auto mention = std::ranges::find(
        s_.entities, candidate.referent.where, &EntityMention::where);
    return mention != s_.entities.end() && IsSource(*mention);
  };
  const bool other = std::ranges::any_of(candidates, [&](const Candidate& c) {
    return c.rank == Rank::kNamed && s_.ClauseOf(c.referent.where) == mine &&
           !is_source(c);
  });
  if (!other) return;
  for (Candidate& candidate : candidates) {
    if (is_source(candidate)) candidate.rank = Rank::kAside;
  }
}

std::vector<EntityBinder::Candidate> EntityBinder::Named() {
  std::vector<Candidate> candidates;
  for (const EntityMention& m : s_.entities) {
    if (!bearers_.MayHave(m.entity)) continue;
    if (!Counts(m.where) || LeadsToName(m)) continue;
    const std::string& id = m.person
                                ? context_.Entity(m.entity).people[*m.person].id
                                : context_.RuleOf(m.entity);
    // "..., sagte der Netzbetreiber Nordnetz": a source.
    const bool source = m.once && s_.IsToldIn(s_.ClauseOf(m.where)) &&
                        s_.ClauseOf(m.where) != s_.ClauseOf(q_.where);
    Rank rank = source ? Rank::kAside : bearers_.RankOf(m);
    if (rank == Rank::kPlace && metric_ && IsSubject(m)) rank = Rank::kNamed;
    const bool unsure = m.may_be_other || rank != Rank::kNamed;
    candidates.push_back({{m.entity, m.person, m.where, id, false, unsure},
                          rank,
                          Cost(m.where)});
  }
  for (const PhraseMatch& phrase : s_.phrases) {
    if (phrase.kind != static_cast<int>(PhraseKind::kReference)) continue;
    const TokenRange where{phrase.first, phrase.last};
    if (!Counts(where) || IsUnnamed(where) || IsInName(where)) continue;
    auto referent = context_.Resolve(
        context_.language().references[phrase.rule], s_.index, phrase.first);
    if (!referent || !bearers_.MayHave(referent->entity)) continue;
    referent->where = where;
    candidates.push_back({*referent,
                          bearers_.RankOf({.where = where,
                                           .entity = referent->entity,
                                           .person = referent->person}),
                          Cost(where) + 2 * kReferenceCost});
  }
  PutSourcesAside(candidates);
  return candidates;
}

void EntityBinder::AddBefore(std::vector<Candidate>& candidates) {
  Rank rank = Rank::kBefore;
  auto before = FromBefore(Rank::kNamed);
  if (!before) {
    rank = Rank::kPlaceBefore;
    before = FromBefore(Rank::kVoice);
  }
  if (!before) return;
  // The same one named again ("laut Meta") is the nearer witness.
  const auto bearer = bearers_.Bearer(before->entity);
  const auto again = std::ranges::find_if(candidates, [&](const Candidate& c) {
    return bearers_.Bearer(c.referent.entity) == bearer;
  });
  if (again == candidates.end()) {
    candidates.push_back({*before, rank, 0});
  } else if (rank < again->rank) {
    again->rank = rank;
    again->referent.unsure = before->unsure;
  }
}

// "Die deutschen Läden setzten 126 Milliarden um": of a country, for want of
// somebody whom a pack knows.
void EntityBinder::AddMisfits(std::vector<Candidate>& candidates) {
  if (!bearers_.IsOfMembers()) return;
  if (HasUnknownName(s_, q_, context_.language())) return;
  const auto add = [&](std::size_t entity, TokenRange where, std::size_t cost) {
    const auto place = bearers_.PlaceOf(entity);
    if (!place) return;
    const std::string& id = context_.RuleOf(entity);
    const bool inferred = where.size() == 0;
    candidates.push_back({{*place, std::nullopt, where, id, inferred, true},
                          Rank::kMisfit,
                          cost});
  };
  for (const EntityMention& m : s_.entities) {
    if (!m.aside && Counts(m.where)) add(m.entity, m.where, Cost(m.where));
  }
  if (!candidates.empty()) return;
  for (const Topic& topic : context_.topics()) {
    if (topic.weight > 1) add(topic.entity, {}, candidates.size());
  }
}

// What is named later, and only once or by the document alone, is no topic of
// what comes before.
bool EntityBinder::IsTopicHere(const Topic& topic) const {
  const bool known = context_.OwnName(topic.entity).empty();
  return (known && topic.weight > 1) || topic.first < s_.index;
}

// The best by rank, then by cost.
std::optional<EntityBinder::Candidate> EntityBinder::Choose() {
  auto candidates = Named();
  const auto best = [&]() -> std::optional<Candidate> {
    const auto found =
        std::ranges::min_element(candidates, {}, &Candidate::Order);
    if (found == candidates.end()) return std::nullopt;
    return *found;
  };
  const auto named = best();
  if (IsCompared() || (named && named->rank == Rank::kNamed)) return named;
  AddBefore(candidates);
  if (candidates.empty()) AddMisfits(candidates);
  return best();
}

// "its rivals" are others.
bool EntityBinder::IsUnnamed(TokenRange where) const {
  return std::ranges::any_of(s_.phrases, [&](const PhraseMatch& phrase) {
    return phrase.kind == static_cast<int>(PhraseKind::kUnnamedActor) &&
           TokenRange{phrase.first, phrase.last}.Contains(where);
  });
}

// "The Bureau of Labor Statistics" refers to nobody else.
bool EntityBinder::IsInName(TokenRange where) const {
  return std::ranges::any_of(s_.entities, [&](const EntityMention& mention) {
    return mention.where.Overlaps(where);
  });
}

// In the clause of the figure, or in a relative clause right behind it.
bool EntityBinder::HasUnnamedActor() const {
  const std::size_t clause = s_.ClauseOf(q_.where);
  for (const PhraseMatch& phrase : s_.phrases) {
    if (phrase.kind != static_cast<int>(PhraseKind::kUnnamedActor)) continue;
    const std::size_t its = s_.clause[phrase.first];
    if (its == clause || its == clause + 1) return true;
  }
  return false;
}

// The one owner that a sentence names ("Tesla", but not "Teslas Model 3"), of
// this rank at most; `several` is set where there are more.
std::optional<Referent> EntityBinder::OnlyOwner(
    const std::vector<EntityMention>& entities, Rank highest,
    bool& several) const {
  std::optional<Referent> only;
  for (const EntityMention& m : entities) {
    if (!bearers_.MayHave(m.entity) || m.may_be_other || m.once) continue;
    if (bearers_.RankOf(m) > highest) continue;
    if (!only) {
      only = Referent{m.entity, m.person, {}, context_.RuleOf(m.entity),
                      true,     false};
    } else if (context_.Owner(m.entity) != context_.Owner(only->entity)) {
      several = true;
    }
  }
  return only;
}

// Running text stays with its subject: the one that the nearest sentence of
// the paragraph names, then the one that the document is about. It is unsure
// where others are named there, too, or where the sentence may be about
// somebody that no pack knows.
std::optional<Referent> EntityBinder::FromBefore(Rank highest) {
  const bool unknown = HasUnknownName(s_, q_, context_.language());
  // "Dazu gehört ...": said of the same one.
  bool continues = s_.Continues();
  for (const std::size_t label : context_.CellLabels(s_.index)) {
    bool several = false;
    const auto& named = context_.EntitiesIn(label);
    if (auto owner = OnlyOwner(named, Rank::kPlace, several)) return owner;
  }
  const std::size_t begin = context_.ParagraphBegin(s_.index);
  for (std::size_t at = s_.index; at-- > begin;) {
    bool several = false;
    if (auto owner = OnlyOwner(context_.EntitiesIn(at), highest, several)) {
      owner->unsure = !continues && (several || unknown);
      return owner;
    }
    continues = continues && context_.Continues(at);
  }
  const auto fits = [&](const Topic& topic) {
    return bearers_.MayHave(topic.entity) &&
           bearers_.RankOf({.where = {}, .entity = topic.entity}) <= highest &&
           IsTopicHere(topic);
  };
  const auto& topics = context_.topics();
  const auto topic = std::ranges::find_if(topics, fits);
  if (topic == topics.end()) return std::nullopt;
  bool several = topic != topics.begin();
  const std::size_t reach = std::min(s_.index, kReachSentences);
  for (std::size_t i = s_.index - reach; i < s_.index; ++i) {
    const auto owner = OnlyOwner(context_.EntitiesIn(i), highest, several);
    several =
        several || (owner && context_.Owner(owner->entity) != topic->entity);
  }
  return Referent{
      topic->entity, std::nullopt,      {}, context_.RuleOf(topic->entity),
      true,          several || unknown};
}

bool EntityBinder::OnlyJoined(std::size_t begin, std::size_t end) const {
  const auto& words = context_.language().coordinators;
  if (begin >= end) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view word = s_.Folded(i);
    if (word != "," && std::ranges::count(words, word) == 0) return false;
  }
  return true;
}

// The names that stand in one enumeration with a referent, in order.
std::vector<Referent> EntityBinder::Group(const Referent& referent) const {
  const auto& all = s_.entities;
  const auto found =
      std::ranges::find(all, referent.where, &EntityMention::where);
  if (found == all.end() || referent.inferred) return {referent};
  auto first = found, last = found;
  while (first != all.begin() &&
         OnlyJoined(std::prev(first)->where.last, first->where.first)) {
    --first;
  }
  while (std::next(last) != all.end() &&
         OnlyJoined(last->where.last, std::next(last)->where.first)) {
    ++last;
  }
  std::vector<Referent> group;
  for (auto m = first; m <= last; ++m) {
    if (!bearers_.MayHave(m->entity)) continue;
    group.push_back({m->entity, m->person, m->where, context_.RuleOf(m->entity),
                     false, m->may_be_other});
  }
  return group;
}

EntityBinding EntityBinder::Bind() {
  EntityBinding binding;
  const auto chosen = Choose();
  const bool in_clause =
      chosen && chosen->rank == Rank::kNamed &&
      s_.ClauseOf(chosen->referent.where) == s_.ClauseOf(q_.where);
  if (!in_clause && HasUnnamedActor()) {
    binding.unnamed = true;
    return binding;
  }
  if (!chosen) return binding;
  if (chosen->rank == Rank::kMisfit) {
    binding.entities = {chosen->referent};
    return binding;
  }
  binding.entities = Group(chosen->referent);
  const bool one_name = binding.entities.size() == 1;
  for (Referent& referent : binding.entities) {
    referent.entity = *bearers_.Bearer(referent.entity);
  }
  // "Facebook and Instagram": several names of one owner are the owner.
  const auto again =
      std::ranges::unique(binding.entities, {}, &Referent::entity);
  binding.entities.erase(again.begin(), again.end());
  if (one_name) {
    binding.scope =
        BindScope(context_, s_, q_, metric_, binding.entities.front().entity);
  }
  return binding;
}

}  // namespace

EntityBinding BindEntity(Context& context, const ParsedSentence& sentence,
                         const QuantityMention& quantity,
                         const MetricRule* metric, TokenRange anchor) {
  return EntityBinder(context, sentence, quantity, metric, anchor).Bind();
}

}  // namespace stimmig
