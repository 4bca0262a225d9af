// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <utility>

#include "cli/commands.h"
#include "report/formats.h"

namespace stimmig {

ExitCode RunCheck(const Args& args, Environment& environment) {
  const Result<Checker> checker = MakeChecker(args);
  if (!checker) {
    environment.err << checker.error().message << "\n";
    return ExitCode::kFailed;
  }
  Extraction all;
  const bool failed =
      ExtractArticles(*checker, args, environment,
                      [&](Extraction read) { Append(all, std::move(read)); });
  const Report report = checker->Compare(
      std::move(all.facts), std::move(all.sources), std::move(all.unread));
  const ReportFormat* format =
      FindReportFormat(args.format.empty() ? "text" : args.format);
  environment.out << format->print(
      report, checker->lexicon(),
      {args.language, environment.width, environment.color});
  if (failed) return ExitCode::kFailed;
  return Fails(report, args.fail_on) ? ExitCode::kFindings : ExitCode::kClean;
}

}  // namespace stimmig
