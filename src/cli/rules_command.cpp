// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/commands.h"
#include "engine/builtin.h"
#include "engine/pack_test.h"

namespace stimmig {
namespace {

LoadedPack LoadChecked(const Args& args) {
  return LoadPack(RuleLayers(args.rule_folders), Trust::kCheck);
}

}  // namespace

ExitCode RunRulesLint(const Args& args, Environment& environment) {
  const LoadedPack loaded = LoadChecked(args);
  PrintDiagnostics(loaded.diagnostics, environment);
  if (!loaded.ok()) return ExitCode::kFailed;
  if (!loaded.diagnostics.empty()) return ExitCode::kFindings;
  environment.out << "rules: no problem found\n";
  return ExitCode::kClean;
}

ExitCode RunRulesTest(const Args& args, Environment& environment) {
  const LoadedPack loaded = LoadChecked(args);
  if (!loaded.ok()) {
    PrintDiagnostics(loaded.diagnostics, environment);
    return ExitCode::kFailed;
  }
  const PackTestResult result = TestPack(*loaded.pack);
  PrintDiagnostics(result.failures, environment);
  environment.out << "rules: " << result.items << " items, " << result.tests
                  << " tests, " << result.failures.size() << " failed\n";
  return result.failures.empty() ? ExitCode::kClean : ExitCode::kFindings;
}

}  // namespace stimmig
