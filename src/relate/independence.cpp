// SPDX-License-Identifier: Apache-2.0
#include "relate/independence.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/disjoint_sets.h"
#include "relate/copies.h"

namespace stimmig {

Independence::Independence(const std::vector<SourceInfo>& sources,
                           const Stories& stories, const RulePack& pack) {
  DisjointSets texts(sources.size());
  JoinCopies(sources, pack.judgement.same_text, texts);
  std::map<std::pair<std::string_view, std::string>, std::size_t> ids;
  const auto id = [&ids](std::string_view what, std::string which) {
    return ids.try_emplace({what, std::move(which)}, ids.size()).first->second;
  };
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const SourceInfo& source = sources[i];
    std::vector<std::size_t>& shared = shared_.emplace_back();
    shared.push_back(id("text", std::to_string(texts.Find(i))));
    shared.push_back(id("story", std::to_string(stories.StoryOf(i))));
    if (source.reference) shared.push_back(id("sheet", *source.outlet));
    for (const std::string& agency : source.origin.agencies) {
      shared.push_back(id("agency", agency));
    }
    replaced_.push_back(stories.ReplacedBy(i).has_value());
  }
}

Support Independence::Count(std::vector<std::size_t> sources) const {
  std::ranges::sort(sources);
  const auto repeated = std::ranges::unique(sources);
  sources.erase(repeated.begin(), repeated.end());
  std::erase_if(sources, [this](std::size_t i) { return replaced_[i]; });
  DisjointSets origins(sources.size());
  std::map<std::size_t, std::size_t> first;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (const std::size_t id : shared_[sources[i]]) {
      origins.Join(i, first.try_emplace(id, i).first->second);
    }
  }
  Support support{.sources = sources.size()};
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (origins.Find(i) == i) ++support.independent;
  }
  return support;
}

}  // namespace stimmig
