// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/commands.h"
#include "report/formats.h"

namespace stimmig {

ExitCode RunExtract(const Args& args, Environment& environment) {
  const Result<Checker> checker = MakeChecker(args);
  if (!checker) {
    environment.err << checker.error().message << "\n";
    return ExitCode::kFailed;
  }
  bool failed = false;
  const Extraction extraction =
      checker->Extract(ReadArticles(args, environment, failed));
  failed = PrintDiagnostics(extraction.diagnostics, environment) || failed;
  const FactFormat* format =
      FindFactFormat(args.format.empty() ? "text" : args.format);
  environment.out << format->print(
      extraction.facts, extraction.sources, checker->lexicon(),
      {args.language, environment.width, environment.color, args.full});
  return failed ? ExitCode::kFailed : ExitCode::kClean;
}

}  // namespace stimmig
