// SPDX-License-Identifier: Apache-2.0
#include "stimmig/checker.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/file.h"
#include "base/parallel.h"
#include "engine/builtin.h"
#include "extract/extract.h"
#include "relate/relate.h"
#include "text/reader.h"

namespace stimmig {

struct Checker::State {
  CheckOptions options;
  std::shared_ptr<const RulePack> pack;
  Rates rates;
  Extractor extractor;
};

namespace {

// One article after reading and extraction.
struct ReadArticle {
  std::optional<SourceInfo> source;
  ExtractedFacts extracted;
  std::vector<Diagnostic> diagnostics;
};

std::string Lines(const std::vector<Diagnostic>& diagnostics) {
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::kError) continue;
    if (!lines.empty()) lines += '\n';
    lines += Format(diagnostic);
  }
  return lines;
}

Result<Rates> ReadRates(const std::string& path) {
  const Result<std::string> csv = ReadFile(path);
  if (!csv) return std::unexpected(csv.error());
  std::vector<Diagnostic> diagnostics;
  Rates rates = Rates::Parse(path, *csv, diagnostics);
  if (!diagnostics.empty()) return std::unexpected(Error{Lines(diagnostics)});
  return rates;
}

template <class T>
void Append(std::vector<T>& to, std::vector<T>& from) {
  std::ranges::move(from, std::back_inserter(to));
}

// So that nothing depends on the order in which they came: files by path,
// records as their feed has them.
auto OrderOf(const Article& article) {
  const std::string_view path = article.path;
  const bool is_record = article.record > 0;
  return std::tuple(is_record ? path.substr(0, path.find('#')) : path,
                    article.record, path);
}

}  // namespace

Checker::Checker(std::unique_ptr<State> state) : state_(std::move(state)) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

Result<Checker> Checker::Create(CheckOptions options) {
  LoadedPack loaded = LoadRules(options.rule_folders);
  if (!loaded.ok()) return std::unexpected(Error{Lines(loaded.diagnostics)});
  Rates rates;
  if (!options.rates_file.empty()) {
    const Result<Rates> read = ReadRates(options.rates_file);
    if (!read) return std::unexpected(read.error());
    rates = *read;
  }
  const RulePack& pack = *loaded.pack;
  return Checker(std::unique_ptr<State>(
      new State{std::move(options), std::move(loaded.pack), std::move(rates),
                Extractor(pack)}));
}

const Lexicon& Checker::lexicon() const { return state_->pack->lexicon; }

Extraction Checker::Extract(std::vector<Article> articles) const {
  std::ranges::stable_sort(articles, {}, OrderOf);
  std::vector<ReadArticle> read(articles.size());
  const ReadOptions options{.language = state_->options.source_language,
                            .origin = state_->options.origin};
  ForEachIndex(articles.size(), state_->options.jobs, [&](std::size_t i) {
    ReadResult result =
        ReadDocument(std::move(articles[i]), *state_->pack, options);
    read[i].diagnostics = std::move(result.diagnostics);
    if (!result.document) return;
    read[i].source = result.document->info;
    read[i].extracted =
        state_->extractor.Extract(*result.document, state_->options.evidence);
  });
  Extraction all;
  for (ReadArticle& article : read) {
    if (article.source) all.sources.push_back(*std::move(article.source));
    Append(all.facts, article.extracted.facts);
    Append(all.unread, article.extracted.unread);
    Append(all.skipped, article.extracted.skipped);
    Append(all.diagnostics, article.diagnostics);
  }
  Sort(all.diagnostics);
  return all;
}

void Append(Extraction& all, Extraction more) {
  Append(all.sources, more.sources);
  Append(all.facts, more.facts);
  Append(all.unread, more.unread);
  Append(all.skipped, more.skipped);
  Append(all.diagnostics, more.diagnostics);
}

Report Checker::Compare(std::vector<Fact> facts,
                        std::vector<SourceInfo> sources,
                        std::vector<Unread> unread) const {
  const RelateOptions options{
      state_->options.mode, state_->options.show_incomparable, &state_->rates};
  return Relate(std::move(facts), std::move(sources), std::move(unread),
                *state_->pack, options);
}

Checked Checker::Check(std::vector<Article> articles) const {
  Extraction extraction = Extract(std::move(articles));
  return {Compare(std::move(extraction.facts), std::move(extraction.sources),
                  std::move(extraction.unread)),
          std::move(extraction.diagnostics)};
}

}  // namespace stimmig
