// SPDX-License-Identifier: Apache-2.0
#include "engine/collect.h"

#include <algorithm>

#include "base/file.h"
#include "stimmig/diagnostic_ids.h"
#include "text/reader.h"

namespace stimmig {
namespace {

class Collector {
 public:
  void Add(const std::string& path);
  Collected Finish();

 private:
  void AddFile(const std::string& given);
  void AddFolder(const std::string& path);
  void Raise(const std::string& path, std::string_view id, std::string message,
             std::string hint = "") {
    // An error of base/file.h begins with the path, as the diagnostic does.
    if (message.starts_with(path + ": ")) message.erase(0, path.size() + 2);
    result_.diagnostics.push_back({.id = id,
                                   .severity = Severity::kError,
                                   .file = path,
                                   .message = std::move(message),
                                   .hint = std::move(hint)});
  }

  Collected result_;
};

void Collector::AddFile(const std::string& given) {
  // One spelling for one file: "a.md" rather than "./a.md".
  const std::string path = given.starts_with("./") ? given.substr(2) : given;
  auto bytes = ReadFile(path);
  if (bytes) {
    result_.articles.push_back({path, *std::move(bytes)});
  } else {
    Raise(path, diagnostic::kUnreadable, bytes.error().message);
  }
}

void Collector::AddFolder(const std::string& path) {
  const auto files = ListFiles(path, ArticleExtensions());
  if (!files) {
    return Raise(path, diagnostic::kUnreadable, files.error().message);
  }
  if (files->empty()) {
    std::string endings;
    for (const std::string_view ending : ArticleExtensions()) {
      endings += (endings.empty() ? "*" : ", *") + std::string(ending);
    }
    Raise(path, diagnostic::kNoArticles, "holds no articles",
          "articles are files " + endings);
  }
  for (const std::string& file : *files) AddFile(file);
}

void Collector::Add(const std::string& path) {
  switch (KindOf(path)) {
    case PathKind::kMissing:
      return Raise(path, diagnostic::kNotFound, "no such file or folder");
    case PathKind::kFolder:
      return AddFolder(path);
    case PathKind::kFile:
    case PathKind::kOther:
      return AddFile(path);
  }
}

// A file that was named twice, or lies in a named folder, is one article.
Collected Collector::Finish() {
  auto& articles = result_.articles;
  std::ranges::stable_sort(articles, {}, &Article::path);
  const auto repeated = std::ranges::unique(articles, {}, &Article::path);
  articles.erase(repeated.begin(), repeated.end());
  Sort(result_.diagnostics);
  return std::move(result_);
}

}  // namespace

Collected CollectArticles(const std::vector<std::string>& paths) {
  Collector collector;
  for (const std::string& path : paths) collector.Add(path);
  return collector.Finish();
}

}  // namespace stimmig
