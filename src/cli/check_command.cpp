// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/commands.h"
#include "report/formats.h"

namespace stimmig {

ExitCode RunCheck(const Args& args, Environment& environment) {
  const Result<Checker> checker = MakeChecker(args);
  if (!checker) {
    environment.err << checker.error().message << "\n";
    return ExitCode::kFailed;
  }
  bool failed = false;
  const Checked checked =
      checker->Check(ReadArticles(args, environment, failed));
  failed = PrintDiagnostics(checked.diagnostics, environment) || failed;
  const ReportFormat* format =
      FindReportFormat(args.format.empty() ? "text" : args.format);
  environment.out << format->print(
      checked.report, checker->lexicon(),
      {args.language, environment.width, environment.color});
  if (failed) return ExitCode::kFailed;
  return Fails(checked.report, args.fail_on) ? ExitCode::kFindings
                                             : ExitCode::kClean;
}

}  // namespace stimmig
