// SPDX-License-Identifier: Apache-2.0
// The articles behind the paths of a command line.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "stimmig/checker.h"

namespace stimmig {

// Files to be read as articles.
struct Found {
  std::vector<std::string> files;  // in order, each once
  std::vector<Diagnostic> diagnostics;
};

// Files as they are, folders with all articles below them; a leading "./" is
// left out. What is not there is a diagnostic; the rest is still found.
Found FindArticles(const std::vector<std::string>& paths);

// The unexpected value tells why the file cannot be read.
std::expected<Article, Diagnostic> ReadArticle(const std::string& path);

struct Collected {
  std::vector<Article> articles;  // by path, each once
  std::vector<Diagnostic> diagnostics;
};

// FindArticles, all read. What cannot be read is a diagnostic.
Collected CollectArticles(const std::vector<std::string>& paths);

}  // namespace stimmig
