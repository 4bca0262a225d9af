// SPDX-License-Identifier: Apache-2.0
#include "relate/versions.h"

#include <algorithm>
#include <compare>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/disjoint_sets.h"
#include "base/utf8.h"
#include "relate/comparable.h"
#include "relate/copies.h"
#include "relate/verdict.h"

namespace stimmig {
namespace {

// The title without what the mark leaves at its ends.
std::string_view Trimmed(std::string_view title) {
  constexpr std::string_view kBlanks = " \t\n:-";
  const std::size_t first = title.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return title.substr(first, title.find_last_not_of(kBlanks) + 1 - first);
}

// What a source says of its place among the versions.
struct Stated {
  const SourceInfo* source = nullptr;
  std::string title;  // in small letters, without the mark
  bool marked = false;
  bool correction = false;

  std::optional<Timestamp> time() const {
    if (source->updated) return source->updated;
    if (source->published) return Timestamp{*source->published, std::nullopt};
    return std::nullopt;
  }
};

Stated ReadTitle(const SourceInfo& source, const RulePack& pack) {
  Stated stated{.source = &source};
  if (!source.title) return stated;
  std::string_view title = *source.title;
  const LanguageIndex* index = pack.FindIndex(source.language);
  const auto mark = index ? FindVersionMark(title, *index) : std::nullopt;
  if (mark) {
    stated.marked = true;
    stated.correction =
        pack.FindLanguage(source.language)->versions[mark->rule].correction;
    title = mark->title;
  }
  stated.title = FoldCase(Trimmed(title));
  return stated;
}

using Key = std::pair<std::string, std::string>;

void JoinByStoryId(const std::vector<Stated>& all, DisjointSets& stories) {
  std::map<Key, std::size_t> first;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const SourceInfo& source = *all[i].source;
    if (!source.story_id) continue;
    const Key key{source.outlet.value_or(""), *source.story_id};
    stories.Join(i, first.try_emplace(key, i).first->second);
  }
}

// Neighbours under one url that say the same: some pages name the home page.
void JoinByUrl(const std::vector<Stated>& all, const Rational& same_text,
               DisjointSets& stories) {
  std::map<std::string_view, std::size_t> last;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const SourceInfo& source = *all[i].source;
    if (!source.url || source.url->empty() || source.reference) continue;
    const auto [at, is_new] = last.try_emplace(*source.url, i);
    const std::size_t other = std::exchange(at->second, i);
    if (is_new) continue;
    const bool same_title =
        !all[i].title.empty() && all[i].title == all[other].title;
    if (same_title ||
        Similarity(source.origin, all[other].source->origin) >= same_text) {
      stories.Join(i, other);
    }
  }
}

// Neighbours in time under one title, if one of them is marked.
void JoinByTitle(const std::vector<Stated>& all, int gap_days,
                 DisjointSets& stories) {
  std::map<Key, std::vector<std::pair<int, std::size_t>>> by_title;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const SourceInfo& source = *all[i].source;
    if (!source.outlet || !source.published || all[i].title.empty()) continue;
    by_title[{*source.outlet, all[i].title}].push_back(
        {source.published->DayNumber(), i});
  }
  for (auto& [key, group] : by_title) {
    std::ranges::sort(group);
    for (std::size_t i = 1; i < group.size(); ++i) {
      const auto [day, a] = group[i - 1];
      const auto [next, b] = group[i];
      const bool marked = all[a].marked || all[b].marked;
      if (marked && next - day <= gap_days) stories.Join(a, b);
    }
  }
}

// Later ones are greater.
struct Rank {
  int version = 0;
  std::optional<Timestamp> time;
  bool marked = false;
  friend bool operator==(const Rank&, const Rank&) = default;
  friend auto operator<=>(const Rank&, const Rank&) = default;
};

std::vector<Rank> RanksOf(const std::vector<Stated>& all,
                          const std::vector<std::size_t>& story) {
  const bool dated = std::ranges::all_of(
      story, [&](std::size_t i) { return all[i].time().has_value(); });
  std::vector<Rank> ranks;
  for (const std::size_t i : story) {
    // The first one seldom says that it is.
    ranks.push_back({all[i].source->version.value_or(1),
                     dated ? all[i].time() : std::nullopt, all[i].marked});
  }
  return ranks;
}

bool Agrees(RelationKind kind) {
  return kind <= RelationKind::kReaffirmed || kind == RelationKind::kTruncated;
}

bool Differs(RelationKind kind) {
  return IsConflict(kind) || kind == RelationKind::kTension ||
         kind == RelationKind::kSuperseded;
}

}  // namespace

std::optional<VersionMark> FindVersionMark(std::string_view title,
                                           const LanguageIndex& index) {
  for (const RegexMatch& match : index.versions.patterns.FindAll(title)) {
    const std::size_t rule = index.versions.rules[match.pattern].rule;
    const Span span = match.span;
    if (span.begin == 0) {
      return VersionMark{rule, Trimmed(title.substr(span.end))};
    }
    if (span.end == title.size()) {
      return VersionMark{rule, Trimmed(title.substr(0, span.begin))};
    }
  }
  return std::nullopt;
}

Stories::Stories(const std::vector<SourceInfo>& sources, const RulePack& pack)
    : editions_(sources.size()) {
  std::vector<Stated> all;
  for (const SourceInfo& source : sources) {
    all.push_back(ReadTitle(source, pack));
  }
  DisjointSets sets(sources.size());
  JoinByStoryId(all, sets);
  JoinByUrl(all, pack.judgement.same_text, sets);
  JoinByTitle(all, pack.judgement.version_gap_days, sets);
  std::map<std::size_t, std::vector<std::size_t>> stories;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    editions_[i].story = sets.Find(i);
    stories[editions_[i].story].push_back(i);
  }
  for (const auto& [first, story] : stories) {
    const std::vector<Rank> ranks = RanksOf(all, story);
    const auto newest = std::ranges::max_element(ranks);
    for (std::size_t i = 0; i < story.size(); ++i) {
      Edition& edition = editions_[story[i]];
      if (ranks[i] == *newest) continue;
      edition.replaced_by =
          story[static_cast<std::size_t>(newest - ranks.begin())];
      for (std::size_t j = 0; j < story.size(); ++j) {
        edition.corrected = edition.corrected ||
                            (all[story[j]].correction && ranks[j] > ranks[i]);
      }
    }
  }
}

namespace {

// What a replaced figure and one of the newest version may be about.
using Topic = std::tuple<std::size_t, std::string_view, std::string_view,
                         Aspect, std::string_view>;
using Facts = std::vector<std::size_t>;

class VersionComparer {
 public:
  VersionComparer(const std::vector<Fact>& facts, const Facts& sources,
                  const Stories& stories)
      : facts_(facts), sources_(sources), stories_(stories) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (IsReplaced(i) && IsKnown(i)) replaced_[TopicOf(i)].push_back(i);
    }
    if (replaced_.empty()) return;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (IsReplaced(i)) continue;
      const auto topic = replaced_.find(TopicOf(i));
      if (topic != replaced_.end()) newest_[topic->first].push_back(i);
    }
  }

  std::vector<Relation> Compare(const Judge& judge) const {
    std::vector<Relation> relations;
    for (const auto& [topic, newest] : newest_) {
      for (const std::size_t old : replaced_.at(topic)) {
        auto differing = Difference(judge, old, newest);
        if (!differing) continue;
        differing->kind = RelationKind::kSuperseded;
        differing->detail =
            stories_.IsCorrected(sources_[old]) ? "corrected" : "version";
        relations.push_back(*std::move(differing));
      }
    }
    return relations;
  }

 private:
  bool IsReplaced(std::size_t i) const {
    return stories_.ReplacedBy(sources_[i]).has_value();
  }
  bool IsKnown(std::size_t i) const {
    return !facts_[i].entity.empty() && !facts_[i].metric.empty();
  }
  Topic TopicOf(std::size_t i) const {
    const Fact& fact = facts_[i];
    return {stories_.StoryOf(sources_[i]), fact.entity, fact.metric,
            fact.aspect, fact.quantity.unit.dimension};
  }

  // From the first of the newest that differs; nullopt where one agrees.
  static std::optional<Relation> Difference(const Judge& judge, std::size_t old,
                                            const Facts& newest) {
    std::optional<Relation> differing;
    for (const std::size_t now : newest) {
      std::optional<Relation> found = judge.Compare(now, old).relation;
      if (!found) continue;
      if (Agrees(found->kind)) return std::nullopt;
      if (!Differs(found->kind) || differing) continue;
      differing = std::move(found);
      differing->facts = {now, old};
    }
    return differing;
  }

  const std::vector<Fact>& facts_;
  const Facts& sources_;
  const Stories& stories_;
  std::map<Topic, Facts> replaced_, newest_;
};

}  // namespace

std::vector<Relation> ReplaceVersions(std::vector<Fact>& facts,
                                      const std::vector<std::size_t>& sources,
                                      const Stories& stories,
                                      const RulePack& pack, Mode mode) {
  const VersionComparer comparer(facts, sources, stories);
  std::vector<Relation> relations = comparer.Compare(Judge(facts, pack, mode));
  for (const Relation& relation : relations) {
    if (relation.detail != "corrected" || !relation.weak.empty()) continue;
    Merge(facts[relation.facts[0]].qualifiers, {std::string(kCorrection)});
  }
  return relations;
}

}  // namespace stimmig
