// SPDX-License-Identifier: Apache-2.0
// Runs the tool that was built, as a shell would.
#pragma once

#include <doctest/doctest.h>
#include <stdio.h>  // NOLINT: popen
#include <sys/wait.h>

#include <string>
#include <vector>

#include "base/file.h"
#include "temp_folder.h"

namespace stimmig {

struct ToolRun {
  int exit_code = -1;
  std::string out;
  std::string err;
};

inline std::string Quoted(const std::string& argument) {
  std::string quoted = "'";
  for (const char c : argument) {
    quoted += c == '\'' ? "'\\''" : std::string(1, c);
  }
  return quoted + "'";
}

// `arguments` of the tool, run in `folder` with `in` as standard input.
inline ToolRun RunTool(const std::vector<std::string>& arguments,
                       const std::string& folder, const std::string& in = "") {
  const TempFolder streams;
  const std::string in_path = streams.Write("in", in);
  const std::string err_path = streams.Write("err", "");
  std::string command = "cd " + Quoted(folder) + " && " + Quoted(STIMMIG_TOOL);
  for (const std::string& argument : arguments) {
    command += " " + Quoted(argument);
  }
  command += " <" + Quoted(in_path) + " 2>" + Quoted(err_path);
  ToolRun run;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char block[4096];
  while (const std::size_t got = fread(block, 1, sizeof block, pipe)) {
    run.out.append(block, got);
  }
  const int status = pclose(pipe);
  if (WIFEXITED(status)) run.exit_code = WEXITSTATUS(status);
  run.err = ReadFile(err_path).value_or("");
  return run;
}

}  // namespace stimmig
