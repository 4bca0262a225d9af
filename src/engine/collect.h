// SPDX-License-Identifier: Apache-2.0
// The articles behind the paths of a command line.
//
//   ArticleStream stream({"articles", "feed.jsonl.gz"});
//   while (auto batch = stream.Next()) Use(*batch);
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "stimmig/checker.h"

namespace stimmig {

struct Collected {
  std::vector<Article> articles;
  std::vector<Diagnostic> diagnostics;
};

// Files as they are, folders with all articles and feeds below them, records of
// feeds one by one; a leading "./" is left out. By path, each once, records in
// the order of their feed; "FEED#ID" is one record. What cannot be read is a
// diagnostic; the rest is still collected.
class ArticleStream {
 public:
  explicit ArticleStream(const std::vector<std::string>& paths);
  ~ArticleStream();
  ArticleStream(ArticleStream&&) noexcept;
  ArticleStream& operator=(ArticleStream&&) noexcept;

  // The next articles, of some megabytes together and at least one where any
  // are left; nullopt: all were given. Memory does not grow with the number of
  // articles, but for the ids of a feed.
  std::optional<Collected> Next();
  // Share of the stored bytes that was read so far, 0 to 1.
  double progress() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All of a stream.
Collected CollectArticles(const std::vector<std::string>& paths);

}  // namespace stimmig
