// SPDX-License-Identifier: Apache-2.0
// What an HTML page states about its article, by falling trust: JSON-LD of an
// article, OpenGraph and other <meta>, <time datetime> in the article, <html
// lang>.
#pragma once

#include <gumbo.h>

#include <vector>

#include "stimmig/diagnostic.h"
#include "stimmig/source.h"

namespace stimmig {

struct HtmlMetadata {
  SourceInfo info;
  // The `content` of the <meta> that states it; nullptr: none does.
  const GumboAttribute* title = nullptr;
  const GumboAttribute* description = nullptr;
};

// `main` is where the article stands. Broken JSON-LD is a warning.
HtmlMetadata ReadHtmlMetadata(const SourceText& raw, const GumboNode& root,
                              const GumboNode& main,
                              std::vector<Diagnostic>& diagnostics);

}  // namespace stimmig
