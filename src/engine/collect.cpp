// SPDX-License-Identifier: Apache-2.0
#include "engine/collect.h"

#include <algorithm>

#include "base/file.h"
#include "stimmig/diagnostic_ids.h"
#include "text/reader.h"

namespace stimmig {
namespace {

Diagnostic About(const std::string& path, std::string_view id,
                 std::string message, std::string hint = "") {
  // An error of base/file.h begins with the path, as the diagnostic does.
  if (message.starts_with(path + ": ")) message.erase(0, path.size() + 2);
  return {.id = id,
          .severity = Severity::kError,
          .file = path,
          .message = std::move(message),
          .hint = std::move(hint)};
}

class Collector {
 public:
  void Add(const std::string& path);
  Found Finish();

 private:
  void AddFile(const std::string& given);
  void AddFolder(const std::string& path);
  void Raise(const std::string& path, std::string_view id, std::string message,
             std::string hint = "") {
    result_.diagnostics.push_back(
        About(path, id, std::move(message), std::move(hint)));
  }

  Found result_;
};

void Collector::AddFile(const std::string& given) {
  // One spelling for one file: "a.md" rather than "./a.md".
  result_.files.push_back(given.starts_with("./") ? given.substr(2) : given);
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
Found Collector::Finish() {
  auto& files = result_.files;
  std::ranges::sort(files);
  const auto repeated = std::ranges::unique(files);
  files.erase(repeated.begin(), repeated.end());
  Sort(result_.diagnostics);
  return std::move(result_);
}

}  // namespace

Found FindArticles(const std::vector<std::string>& paths) {
  Collector collector;
  for (const std::string& path : paths) collector.Add(path);
  return collector.Finish();
}

std::expected<Article, Diagnostic> ReadArticle(const std::string& path) {
  auto bytes = ReadFile(path);
  if (bytes) return Article{path, *std::move(bytes)};
  return std::unexpected(
      About(path, diagnostic::kUnreadable, bytes.error().message));
}

Collected CollectArticles(const std::vector<std::string>& paths) {
  Found found = FindArticles(paths);
  Collected collected;
  collected.diagnostics = std::move(found.diagnostics);
  for (const std::string& path : found.files) {
    if (auto article = ReadArticle(path)) {
      collected.articles.push_back(*std::move(article));
    } else {
      collected.diagnostics.push_back(std::move(article.error()));
    }
  }
  Sort(collected.diagnostics);
  return collected;
}

}  // namespace stimmig
