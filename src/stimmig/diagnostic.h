// SPDX-License-Identifier: Apache-2.0
// A problem in the user's input or rules, with the place where it stands.
// Diagnostics are collected and the work goes on; the command line prints them
// on standard error and turns errors into exit code 2.
//
//   articles/b.md:3:1: error: front matter is not closed by a line "---"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stimmig/source.h"

namespace stimmig {

enum class Severity { kNote, kWarning, kError };

// "note", "warning", "error".
std::string_view Name(Severity severity);

struct Diagnostic {
  // One of stimmig/diagnostic_ids.h.
  std::string_view id;
  Severity severity = Severity::kError;
  std::string file;
  // line 0: about the whole file.
  Position position{0, 0};
  // Lower case, no full stop.
  std::string message;
  // What to do, e.g. the nearest valid name; may be empty.
  std::string hint;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "FILE:LINE:COLUMN: error: MESSAGE (HINT)", without a line break; "FILE:
// error: ..." where it is about the whole file.
std::string Format(const Diagnostic& diagnostic);

// By file, position, id, message: the order in which they are printed.
void Sort(std::vector<Diagnostic>& diagnostics);

}  // namespace stimmig
