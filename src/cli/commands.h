// SPDX-License-Identifier: Apache-2.0
// The commands of the tool, and the world that they act on. To add one: a file
// x_command.cpp and a row in commands.cpp.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args.h"
#include "cli/progress.h"
#include "stimmig/checker.h"

namespace stimmig {

// Standard streams and what is known of the terminal.
struct Environment {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::size_t width = 80;
  bool color = false;
  // Set where `err` is a terminal: what long runs show their progress by.
  Clock now = {};
};

struct Command {
  std::string_view name;
  ExitCode (*run)(const Args&, Environment&);
};

const std::vector<Command>& Commands();

ExitCode RunCheck(const Args& args, Environment& environment);
ExitCode RunExtract(const Args& args, Environment& environment);
ExitCode RunExplain(const Args& args, Environment& environment);
ExitCode RunRulesLint(const Args& args, Environment& environment);
ExitCode RunRulesTest(const Args& args, Environment& environment);

// Prints diagnostics to standard error; whether one of them is an error.
bool PrintDiagnostics(const std::vector<Diagnostic>& diagnostics,
                      Environment& environment);

// Reads the articles of the command line batch by batch and hands over what
// each gave; prints diagnostics on the way. Whether one of them is an error.
bool ExtractArticles(const Checker& checker, const Args& args,
                     Environment& environment,
                     const std::function<void(Extraction)>& use);

// A checker with the rules of the command line, and what `options` says
// besides. Prints what is wrong with the rules.
Result<Checker> MakeChecker(const Args& args, CheckOptions options = {});

}  // namespace stimmig
