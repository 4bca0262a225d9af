// SPDX-License-Identifier: Apache-2.0
#include "engine/collect.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "base/file.h"
#include "base/input_file.h"
#include "stimmig/diagnostic_ids.h"
#include "text/feed.h"
#include "text/limits.h"
#include "text/reader.h"

namespace stimmig {
namespace {

// Articles of a batch have about so many bytes together: enough to keep all
// threads busy.
constexpr std::size_t kBatchBytes = std::size_t{2} << 20;

// A file, or one record of it.
struct Target {
  std::string path;
  std::string record;  // an id; empty: all of the file
  std::size_t size_bytes = 0;
};

// A feed that is being read.
struct OpenFeed {
  InputFile file;
  Target target;
  std::size_t line = 0;
  std::unordered_set<std::string> paths = {};  // of its records so far
};

std::vector<std::string_view> Endings() {
  std::vector<std::string_view> endings = ArticleExtensions();
  std::ranges::copy(FeedExtensions(), std::back_inserter(endings));
  return endings;
}

// ".md", ".md.gz", ...
std::vector<std::string> StoredEndings() {
  std::vector<std::string> all;
  for (const std::string_view ending : Endings()) {
    all.emplace_back(ending);
    for (const std::string_view compressed : CompressedEndings()) {
      all.push_back(std::string(ending) + std::string(compressed));
    }
  }
  return all;
}

std::string Join(const std::vector<std::string_view>& endings) {
  std::string joined;
  for (const std::string_view ending : endings) {
    joined += (joined.empty() ? "*" : ", *") + std::string(ending);
  }
  return joined;
}

// The files behind paths.
class TargetFinder {
 public:
  explicit TargetFinder(std::vector<Diagnostic>& diagnostics)
      : diagnostics_(diagnostics) {}

  void Add(const std::string& path);
  std::vector<Target> Finish();

 private:
  void AddFile(std::string path, std::string record = "");
  void AddFolder(const std::string& path);
  bool AddRecord(const std::string& path);

  std::vector<Diagnostic>& diagnostics_;
  std::vector<Target> targets_;
};

Diagnostic About(const std::string& path, std::string_view id,
                 std::string message, std::string hint = "") {
  // An error of base/ begins with the path, as the diagnostic does.
  if (message.starts_with(path + ": ")) message.erase(0, path.size() + 2);
  return {.id = id,
          .severity = Severity::kError,
          .file = path,
          .message = std::move(message),
          .hint = std::move(hint)};
}

void TargetFinder::AddFile(std::string path, std::string record) {
  // One spelling for one file: "a.md" rather than "./a.md".
  if (path.starts_with("./")) path.erase(0, 2);
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  targets_.push_back({std::move(path), std::move(record),
                      unknown ? 0 : static_cast<std::size_t>(size)});
}

void TargetFinder::AddFolder(const std::string& path) {
  const std::vector<std::string> endings = StoredEndings();
  const auto files = ListFiles(path, {endings.begin(), endings.end()});
  if (!files) {
    diagnostics_.push_back(
        About(path, diagnostic::kUnreadable, files.error().message));
    return;
  }
  if (files->empty()) {
    diagnostics_.push_back(
        About(path, diagnostic::kNoArticles, "holds no articles",
              "articles are files " + Join(Endings()) + ", and these with " +
                  Join(CompressedEndings())));
  }
  for (const std::string& file : *files) AddFile(file);
}

// "FEED#ID".
bool TargetFinder::AddRecord(const std::string& path) {
  const std::size_t mark = path.find('#');
  if (mark == std::string::npos || !IsFeed(path.substr(0, mark))) return false;
  if (KindOf(path.substr(0, mark)) == PathKind::kMissing) return false;
  AddFile(path.substr(0, mark), path.substr(mark + 1));
  return true;
}

void TargetFinder::Add(const std::string& path) {
  switch (KindOf(path)) {
    case PathKind::kMissing:
      if (AddRecord(path)) return;
      diagnostics_.push_back(
          About(path, diagnostic::kNotFound, "no such file or folder"));
      return;
    case PathKind::kFolder:
      return AddFolder(path);
    case PathKind::kFile:
    case PathKind::kOther:
      return AddFile(path);
  }
}

// A file that was named twice, or lies in a named folder, is read once.
std::vector<Target> TargetFinder::Finish() {
  std::ranges::sort(targets_, {}, [](const Target& target) {
    return std::tie(target.path, target.record);
  });
  const auto repeated =
      std::ranges::unique(targets_, [](const Target& a, const Target& b) {
        return a.path == b.path && (a.record.empty() || a.record == b.record);
      });
  targets_.erase(repeated.begin(), repeated.end());
  return std::move(targets_);
}

}  // namespace

struct ArticleStream::State {
  void ReadNext(const Target& target, Collected& batch);
  // The next record of the open feed; closes it at its end.
  void ReadRecord(Collected& batch);
  void AddRecord(Article article, Collected& batch);
  void CloseFeed();

  std::vector<Target> targets;
  std::size_t next = 0;
  std::optional<OpenFeed> feed;
  std::vector<Diagnostic> diagnostics;  // not given yet
  std::size_t total_bytes = 0;
  std::size_t done_bytes = 0;  // of the files that are done
};

void ArticleStream::State::ReadNext(const Target& target, Collected& batch) {
  const auto raise = [&](const Error& error) {
    batch.diagnostics.push_back(
        About(target.path, diagnostic::kUnreadable, error.message));
    done_bytes += target.size_bytes;
  };
  if (IsFeed(target.path)) {
    auto file = InputFile::Open(target.path);
    if (!file) return raise(file.error());
    feed = OpenFeed{*std::move(file), target};
    return;
  }
  auto bytes = ReadFile(target.path, kMaxFileBytes);
  if (!bytes) return raise(bytes.error());
  batch.articles.push_back({.path = target.path, .bytes = *std::move(bytes)});
  done_bytes += target.size_bytes;
}

void ArticleStream::State::CloseFeed() {
  done_bytes += feed->target.size_bytes;
  feed.reset();
}

void ArticleStream::State::AddRecord(Article article, Collected& batch) {
  const std::string& wanted = feed->target.record;
  const std::string& path = feed->target.path;
  if (!wanted.empty() && article.path != path + "#" + wanted) return;
  if (!feed->paths.insert(article.path).second) {
    const std::string id = article.path.substr(path.size() + 1);
    Diagnostic repeated = About(
        path, diagnostic::kFeedRecord,
        "a record with the id '" + id + "' came before; this one is left out",
        "ids must be unique within a feed");
    repeated.position = {article.record, 1};
    batch.diagnostics.push_back(std::move(repeated));
    return;
  }
  batch.articles.push_back(std::move(article));
}

void ArticleStream::State::ReadRecord(Collected& batch) {
  const Target& target = feed->target;
  std::string line;
  const auto more = feed->file.ReadLine(line, kMaxRecordBytes + 1);
  if (!more) {
    batch.diagnostics.push_back(
        About(target.path, diagnostic::kUnreadable, more.error().message));
    return CloseFeed();
  }
  if (!*more) {
    if (!target.record.empty() && feed->paths.empty()) {
      batch.diagnostics.push_back(
          About(target.path, diagnostic::kNotFound,
                "there is no record '" + target.record + "'"));
    }
    return CloseFeed();
  }
  ++feed->line;
  if (line.size() > kMaxRecordBytes) {
    Diagnostic excess = About(
        target.path, diagnostic::kTooLarge,
        "the line is longer than " + std::to_string(kMaxRecordBytes) + " bytes",
        "one article a line");
    excess.position = {feed->line, 1};
    batch.diagnostics.push_back(std::move(excess));
    return;
  }
  auto article = ParseRecord(target.path, feed->line, line, batch.diagnostics);
  if (article) AddRecord(*std::move(article), batch);
}

ArticleStream::ArticleStream(const std::vector<std::string>& paths)
    : state_(std::make_unique<State>()) {
  TargetFinder finder(state_->diagnostics);
  for (const std::string& path : paths) finder.Add(path);
  state_->targets = finder.Finish();
  for (const Target& target : state_->targets) {
    state_->total_bytes += target.size_bytes;
  }
}

ArticleStream::~ArticleStream() = default;
ArticleStream::ArticleStream(ArticleStream&&) noexcept = default;
ArticleStream& ArticleStream::operator=(ArticleStream&&) noexcept = default;

std::optional<Collected> ArticleStream::Next() {
  State& state = *state_;
  Collected batch{.diagnostics = std::exchange(state.diagnostics, {})};
  std::size_t bytes = 0;
  while (bytes < kBatchBytes) {
    const std::size_t before = batch.articles.size();
    if (state.feed) {
      state.ReadRecord(batch);
    } else if (state.next < state.targets.size()) {
      state.ReadNext(state.targets[state.next++], batch);
    } else {
      break;
    }
    if (batch.articles.size() > before) {
      bytes += batch.articles.back().bytes.size();
    }
  }
  if (batch.articles.empty() && batch.diagnostics.empty()) return std::nullopt;
  Sort(batch.diagnostics);
  return batch;
}

double ArticleStream::progress() const {
  if (state_->total_bytes == 0) return 1;
  std::size_t done = state_->done_bytes;
  if (state_->feed) done += state_->feed->file.bytes_used();
  return static_cast<double>(done) / static_cast<double>(state_->total_bytes);
}

Collected CollectArticles(const std::vector<std::string>& paths) {
  ArticleStream stream(paths);
  Collected all;
  while (auto batch = stream.Next()) {
    std::ranges::move(batch->articles, std::back_inserter(all.articles));
    std::ranges::move(batch->diagnostics, std::back_inserter(all.diagnostics));
  }
  Sort(all.diagnostics);
  return all;
}

}  // namespace stimmig
