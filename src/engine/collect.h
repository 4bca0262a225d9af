// SPDX-License-Identifier: Apache-2.0
// The articles behind the paths of a command line.
#pragma once

#include <string>
#include <vector>

#include "stimmig/checker.h"

namespace stimmig {

struct Collected {
  std::vector<Article> articles;  // by path, each once
  std::vector<Diagnostic> diagnostics;
};

// Files as they are, folders with all articles below them; a leading "./" is
// left out. What cannot be read is a diagnostic; the rest is still collected.
Collected CollectArticles(const std::vector<std::string>& paths);

}  // namespace stimmig
