// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>
#include <utility>

#include "base/parallel.h"
#include "cli/commands.h"
#include "engine/collect.h"
#include "report/formats.h"

namespace stimmig {

namespace {

// Articles that one thread takes at a time, and such batches that may wait for
// their turn to be printed.
constexpr std::size_t kBatch = 16;
constexpr std::size_t kWaiting = 64;

FactStyle StyleOf(const Args& args, const Environment& environment) {
  return {args.language, environment.width, environment.color, args.full};
}

// What is known of a batch when it has been read.
struct Batch {
  std::string text;
  std::vector<Diagnostic> diagnostics;
};

// Reads, extracts and prints article by article: memory does not grow with
// their number.
class ExtractStream {
 public:
  ExtractStream(const Args& args, const Checker& checker,
                const FactFormat& format, Environment& environment)
      : args_(args),
        checker_(checker),
        format_(format),
        environment_(environment),
        ring_(kWaiting) {}

  // Gives whether all could be read.
  bool Run() {
    Found found = FindArticles(args_.paths);
    files_ = std::move(found.files);
    diagnostics_ = std::move(found.diagnostics);
    ForEachInOrder((files_.size() + kBatch - 1) / kBatch, args_.jobs, kWaiting,
                   [&](std::size_t batch) { Read(batch); },
                   [&](std::size_t batch) { Print(batch); });
    Sort(diagnostics_);
    return !PrintDiagnostics(diagnostics_, environment_);
  }

 private:
  void Read(std::size_t index) {
    Batch& batch = ring_[index % kWaiting];
    const std::size_t last = std::min(files_.size(), (index + 1) * kBatch);
    for (std::size_t i = index * kBatch; i < last; ++i) {
      auto article = ReadArticle(files_[i]);
      if (!article) {
        batch.diagnostics.push_back(std::move(article.error()));
        continue;
      }
      std::vector<Article> one;
      one.push_back(*std::move(article));
      const Extraction extraction = checker_.Extract(std::move(one));
      batch.text +=
          format_.print(extraction.facts, extraction.sources,
                        checker_.lexicon(), StyleOf(args_, environment_));
      batch.diagnostics.insert(batch.diagnostics.end(),
                               extraction.diagnostics.begin(),
                               extraction.diagnostics.end());
    }
  }

  void Print(std::size_t index) {
    Batch& batch = ring_[index % kWaiting];
    environment_.out << batch.text;
    diagnostics_.insert(diagnostics_.end(), batch.diagnostics.begin(),
                        batch.diagnostics.end());
    batch.text.clear();
    batch.diagnostics.clear();
  }

  const Args& args_;
  const Checker& checker_;
  const FactFormat& format_;
  Environment& environment_;
  std::vector<std::string> files_;
  std::vector<Batch> ring_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

ExitCode RunExtract(const Args& args, Environment& environment) {
  const Result<Checker> checker = MakeChecker(args);
  if (!checker) {
    environment.err << checker.error().message << "\n";
    return ExitCode::kFailed;
  }
  const FactFormat* format =
      FindFactFormat(args.format.empty() ? "text" : args.format);
  const bool reads_input = std::ranges::count(args.paths, "-") > 0;
  if (format->streams && !reads_input) {
    const bool all = ExtractStream(args, *checker, *format, environment).Run();
    return all ? ExitCode::kClean : ExitCode::kFailed;
  }
  bool failed = false;
  const Extraction extraction =
      checker->Extract(ReadArticles(args, environment, failed));
  failed = PrintDiagnostics(extraction.diagnostics, environment) || failed;
  environment.out << format->print(extraction.facts, extraction.sources,
                                   checker->lexicon(),
                                   StyleOf(args, environment));
  return failed ? ExitCode::kFailed : ExitCode::kClean;
}

}  // namespace stimmig
