// SPDX-License-Identifier: Apache-2.0
// The YAML block between two lines "---" at the top of an article.
//
//   FrontMatter f = ReadFrontMatter(raw, begin, diagnostics);
//   f.info.outlet, f.title_span, f.end
#pragma once

#include <optional>
#include <vector>

#include "stimmig/diagnostic.h"
#include "stimmig/source.h"

namespace stimmig {

struct FrontMatter {
  SourceInfo info;
  // Where the title stands in the raw file, if there as it is.
  std::optional<Span> title_span;
  // Offset of the first byte after it; `begin` where there is none.
  std::size_t end = 0;
};

// Known keys: title, outlet, author, published, updated, lang, url, story_id,
// version, trust; others belong to other tools and are left alone, unless they
// look like a slip. What is broken
// is raised and the rest still read.
FrontMatter ReadFrontMatter(const SourceText& raw, std::size_t begin,
                            std::vector<Diagnostic>& diagnostics);

}  // namespace stimmig
