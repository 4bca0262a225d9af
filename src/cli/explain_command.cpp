// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <utility>

#include "cli/commands.h"
#include "engine/explain.h"

namespace stimmig {

ExitCode RunExplain(const Args& args, Environment& environment) {
  const auto target = ParseExplainTarget(args.paths.front());
  if (!target) {
    environment.err << args.paths.front()
                    << ": error: no line given (write FILE:LINE)\n";
    return ExitCode::kFailed;
  }
  const Result<Checker> checker = MakeChecker(args);
  if (!checker) {
    environment.err << checker.error().message << "\n";
    return ExitCode::kFailed;
  }
  Args of_file = args;
  of_file.paths = {target->path};
  Extraction extraction;
  const bool failed = ExtractArticles(
      *checker, of_file, environment,
      [&](Extraction read) { Append(extraction, std::move(read)); });
  if (extraction.sources.empty()) return ExitCode::kFailed;
  environment.out << Explain(*target, extraction, checker->lexicon(),
                             args.language);
  return failed ? ExitCode::kFailed : ExitCode::kClean;
}

}  // namespace stimmig
