// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "engine/explain.h"
#include "report/explanation.h"

namespace stimmig {
namespace {

ExitCode Refuse(const std::string& what, const std::string& why,
                Environment& environment) {
  environment.err << what << ": error: " << why << "\n";
  return ExitCode::kFailed;
}

struct ReadArticles {
  Extraction extraction;
  bool failed = false;
};

ReadArticles Read(const Checker& checker, const Args& args,
                  Environment& environment) {
  ReadArticles read;
  read.failed = ExtractArticles(
      checker, args, environment,
      [&](Extraction more) { Append(read.extraction, std::move(more)); });
  return read;
}

ExitCode ExplainPlace(const ExplainTarget& target, const Checker& checker,
                      Args args, Environment& environment) {
  args.paths = {target.path};
  const ReadArticles read = Read(checker, args, environment);
  if (read.extraction.sources.empty()) return ExitCode::kFailed;
  environment.out << Explain(target, read.extraction, checker.lexicon(),
                             args.language);
  return read.failed ? ExitCode::kFailed : ExitCode::kClean;
}

ExitCode ExplainFinding(const Checker& checker, const Args& args,
                        Environment& environment) {
  ReadArticles read = Read(checker, args, environment);
  Extraction& all = read.extraction;
  const Report report = checker.Compare(
      std::move(all.facts), std::move(all.sources), std::move(all.unread));
  const Result<const Finding*> finding =
      FindFinding(report, args.target, checker.lexicon(), args.language);
  if (!finding) {
    environment.err << finding.error().message << "\n";
    return ExitCode::kFailed;
  }
  environment.out << PrintExplanation(
      report, **finding, checker.lexicon(),
      {args.language, environment.width, environment.color});
  return read.failed ? ExitCode::kFailed : ExitCode::kClean;
}

}  // namespace

ExitCode RunExplain(const Args& args, Environment& environment) {
  const auto place = ParseExplainTarget(args.target);
  if (!place && !IsFingerprint(args.target)) {
    return Refuse(args.target,
                  "neither a place nor a finding (write FILE:LINE, or at least "
                  "6 digits of a fingerprint)",
                  environment);
  }
  const bool has_paths = args.paths != std::vector<std::string>{"."};
  if (place && has_paths) {
    return Refuse(args.target, "a place takes no PATH", environment);
  }
  Args reading = args;
  // Also what was not compared with the finding's figures.
  reading.show_incomparable = !place;
  const Result<Checker> checker = MakeChecker(reading, {.origin = !place});
  if (!checker) {
    environment.err << checker.error().message << "\n";
    return ExitCode::kFailed;
  }
  return place ? ExplainPlace(*place, *checker, args, environment)
               : ExplainFinding(*checker, args, environment);
}

}  // namespace stimmig
