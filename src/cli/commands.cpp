// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <istream>
#include <iterator>
#include <ostream>

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

std::vector<Article> ReadArticles(const Args& args, Environment& environment,
                                  bool& failed) {
  std::vector<std::string> paths;
  std::vector<Article> articles;
  for (const std::string& path : args.paths) {
    if (path != "-") {
      paths.push_back(path);
    } else if (articles.empty()) {
      articles.push_back(
          {"-",
           std::string(std::istreambuf_iterator<char>(environment.in), {})});
    }
  }
  Collected collected = CollectArticles(paths);
  failed = PrintDiagnostics(collected.diagnostics, environment);
  articles.insert(articles.end(),
                  std::make_move_iterator(collected.articles.begin()),
                  std::make_move_iterator(collected.articles.end()));
  return articles;
}

Result<Checker> MakeChecker(const Args& args) {
  CheckOptions options;
  options.rule_folders = args.rule_folders;
  options.source_language = args.source_language;
  options.mode = args.strict ? Mode::kStrict : Mode::kPragmatic;
  options.jobs = args.jobs;
  options.show_incomparable = args.show_incomparable;
  return Checker::Create(std::move(options));
}

}  // namespace stimmig
