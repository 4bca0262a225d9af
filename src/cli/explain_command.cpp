// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "engine/explain.h"
#include "report/explanation.h"
#include "report/wording.h"

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

// Those that a prefix may mean, one a line.
std::string Candidates(const Report& report,
                       const std::vector<const Finding*>& findings,
                       const Checker& checker, const std::string& language) {
  const View view(report, checker.lexicon(), language);
  std::string lines;
  for (const Finding* finding : findings) {
    lines += "\n  " + finding->fingerprint + "  " +
             Plain(MessageWords(view, *finding));
  }
  return lines;
}

ExitCode ExplainFinding(const Checker& checker, const Args& args,
                        Environment& environment) {
  ReadArticles read = Read(checker, args, environment);
  Extraction& all = read.extraction;
  const Report report = checker.Compare(
      std::move(all.facts), std::move(all.sources), std::move(all.unread));
  const std::vector<const Finding*> found = FindFindings(report, args.target);
  if (found.empty()) {
    return Refuse(args.target,
                  "no finding of these articles has this fingerprint (give "
                  "the PATHs and options of the check that printed it)",
                  environment);
  }
  if (found.size() > 1) {
    return Refuse(args.target,
                  "several findings begin so:" +
                      Candidates(report, found, checker, args.language),
                  environment);
  }
  environment.out << PrintExplanation(
      report, *found.front(), checker.lexicon(),
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
  const Result<Checker> checker = MakeChecker(reading);
  if (!checker) {
    environment.err << checker.error().message << "\n";
    return ExitCode::kFailed;
  }
  return place ? ExplainPlace(*place, *checker, args, environment)
               : ExplainFinding(*checker, args, environment);
}

}  // namespace stimmig
