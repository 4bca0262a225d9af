// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <istream>
#include <iterator>
#include <optional>
#include <ostream>
#include <utility>

#include "engine/collect.h"

namespace stimmig {

const std::vector<Command>& Commands() {
  static const std::vector<Command> kCommands = {
      {"check", RunCheck},          {"extract", RunExtract},
      {"explain", RunExplain},      {"rules lint", RunRulesLint},
      {"rules test", RunRulesTest},
  };
  return kCommands;
}

bool PrintDiagnostics(const std::vector<Diagnostic>& diagnostics,
                      Environment& environment) {
  bool failed = false;
  for (const Diagnostic& diagnostic : diagnostics) {
    environment.err << Format(diagnostic) << "\n";
    failed = failed || diagnostic.severity == Severity::kError;
  }
  return failed;
}

bool ExtractArticles(const Checker& checker, const Args& args,
                     Environment& environment,
                     const std::function<void(Extraction)>& use) {
  bool failed = false;
  Progress progress(environment.err, environment.now);
  const auto extract = [&](std::vector<Article> articles) {
    Extraction extraction = checker.Extract(std::move(articles));
    progress.Clear();
    failed = PrintDiagnostics(extraction.diagnostics, environment) || failed;
    use(std::move(extraction));
  };
  std::vector<std::string> paths = args.paths;
  if (std::erase(paths, "-") > 0) {
    std::string bytes(std::istreambuf_iterator<char>(environment.in), {});
    extract({{.path = "-", .bytes = std::move(bytes)}});
  }
  ArticleStream stream(paths);
  while (std::optional<Collected> batch = stream.Next()) {
    progress.Clear();
    failed = PrintDiagnostics(batch->diagnostics, environment) || failed;
    extract(std::move(batch->articles));
    progress.Show(stream.progress());
  }
  return failed;
}

Result<Checker> MakeChecker(const Args& args, CheckOptions options) {
  options.rule_folders = args.rule_folders;
  options.source_language = args.source_language;
  options.mode = args.strict ? Mode::kStrict : Mode::kPragmatic;
  options.jobs = args.jobs;
  options.show_incomparable = args.show_incomparable;
  options.rates_file = args.rates_file;
  return Checker::Create(std::move(options));
}

}  // namespace stimmig
