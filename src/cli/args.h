// SPDX-License-Identifier: Apache-2.0
// The command line as a value. args.cpp is the only file that includes CLI11.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/gate.h"

namespace stimmig {

// 0 nothing at or above the threshold, 1 findings, 2 the run itself failed; 2
// outranks 1.
enum class ExitCode { kClean = 0, kFindings = 1, kFailed = 2 };

struct Args {
  std::string command;             // "check", "rules lint", ...
  std::string target;              // of explain: a place or a finding
  std::vector<std::string> paths;  // "-" is standard input
  std::vector<std::string> rule_folders;
  std::string format;
  std::string language = "en";  // of the report
  std::string source_language;  // of the articles; empty: detect
  Threshold fail_on = Severity::kError;
  unsigned jobs = 0;
  bool strict = false;
  bool full = false;
  bool show_incomparable = false;
  std::string rates_file;
};

// Nothing to run: --help, --version or a mistake.
struct Stop {
  ExitCode code = ExitCode::kClean;
  std::string text;  // for standard output; of a mistake for standard error
};

std::variant<Args, Stop> ParseArgs(int argc, const char* const* argv);

}  // namespace stimmig
