// SPDX-License-Identifier: Apache-2.0
// The articles of fixtures/newsroom in memory.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/file.h"
#include "stimmig/checker.h"

namespace stimmig {

inline std::vector<Article> Newsroom() {
  const std::string root = std::string(STIMMIG_SOURCE_DIR) + "/";
  const auto paths = ListFiles(root + "fixtures/newsroom", {".md"});
  REQUIRE(paths);
  std::vector<Article> articles;
  for (const std::string& path : *paths) {
    articles.push_back({path.substr(root.size()), *ReadFile(path)});
  }
  REQUIRE(articles.size() > 10);
  return articles;
}

inline Checker MakeChecker(CheckOptions options = {}) {
  Result<Checker> checker = Checker::Create(std::move(options));
  REQUIRE_MESSAGE(checker, checker.error().message);
  return *std::move(checker);
}

}  // namespace stimmig
