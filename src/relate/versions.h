// SPDX-License-Identifier: Apache-2.0
// Versions of one story, which replace each other.
//
//   const Stories stories(sources, pack);
//   stories.ReplacedBy(0);   // 2: a newer version of it
//
// One story are sources of one outlet with one story_id; sources with one url
// and the same title or text; and sources of one outlet with one title of which
// one is marked as a new version ("Neu: ...") within a few days. The higher
// version is the newer one; of equal ones the one updated (else published)
// later, where all say when; of these the one that is marked. Where nothing
// tells them apart, none is replaced.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "stimmig/report.h"

namespace stimmig {

// What a title says of its version.
struct VersionMark {
  std::size_t rule = 0;    // index into Language::versions
  std::string_view title;  // without the mark
};

// The mark at one end of a title.
std::optional<VersionMark> FindVersionMark(std::string_view title,
                                           const LanguageIndex& index);

class Stories {
 public:
  // O(n log n).
  Stories(const std::vector<SourceInfo>& sources, const RulePack& pack);

  // The same number for versions of one story.
  std::size_t StoryOf(std::size_t source) const {
    return editions_[source].story;
  }
  // The first of the newest versions; nullopt: the source counts.
  std::optional<std::size_t> ReplacedBy(std::size_t source) const {
    return editions_[source].replaced_by;
  }
  // Whether a newer version is a marked correction.
  bool IsCorrected(std::size_t source) const {
    return editions_[source].corrected;
  }

 private:
  struct Edition {
    std::size_t story = 0;
    std::optional<std::size_t> replaced_by;
    bool corrected = false;
  };

  std::vector<Edition> editions_;
};

// What became of the figures of versions that were replaced: superseded
// ("version"; "corrected" where a newer version is a marked correction), from
// the newest to the replaced one, where no figure of the newest version agrees.
// A figure that corrects another gets the qualifier of corrections, so that
// texts with the old one are warned of. `sources` are those of the facts, by
// index. Only what the facts of one story that are about one thing cost.
std::vector<Relation> ReplaceVersions(std::vector<Fact>& facts,
                                      const std::vector<std::size_t>& sources,
                                      const Stories& stories,
                                      const RulePack& pack, Mode mode);

}  // namespace stimmig
