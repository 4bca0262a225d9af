// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/commands.h"
#include "report/formats.h"

namespace stimmig {

ExitCode RunExtract(const Args& args, Environment& environment) {
  const Result<Checker> checker =
      MakeChecker(args, {.evidence = args.full, .origin = false});
  if (!checker) {
    environment.err << checker.error().message << "\n";
    return ExitCode::kFailed;
  }
  const FactFormat* format =
      FindFactFormat(args.format.empty() ? "text" : args.format);
  const FactStyle style{args.language, environment.width, environment.color,
                        args.full};
  const auto print = [&](const Extraction& extraction) {
    environment.out << format->print(extraction.facts, extraction.sources,
                                     checker->lexicon(), style);
  };
  bool any = false;
  const bool failed = ExtractArticles(*checker, args, environment,
                                      [&](const Extraction& extraction) {
                                        if (extraction.facts.empty()) return;
                                        any = true;
                                        print(extraction);
                                      });
  if (!any) print({});
  return failed ? ExitCode::kFailed : ExitCode::kClean;
}

}  // namespace stimmig
