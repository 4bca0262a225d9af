// SPDX-License-Identifier: Apache-2.0
#include "stimmig/diagnostic.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace stimmig {

std::string_view Name(Severity severity) {
  static constexpr std::array<std::string_view, 3> kNames = {"note", "warning",
                                                             "error"};
  return kNames.at(static_cast<std::size_t>(severity));
}

std::string Format(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.position.line > 0) {
    text += ":" + std::to_string(diagnostic.position.line) + ":" +
            std::to_string(diagnostic.position.column);
  }
  text.append(": ").append(Name(diagnostic.severity));
  text.append(": ").append(diagnostic.message);
  if (!diagnostic.hint.empty()) text += " (" + diagnostic.hint + ")";
  return text;
}

void Sort(std::vector<Diagnostic>& diagnostics) {
  // The message last, so that the order never depends on who came first.
  std::ranges::sort(diagnostics, {}, [](const Diagnostic& d) {
    return std::tie(d.file, d.position.line, d.position.column, d.id, d.message,
                    d.hint);
  });
}

}  // namespace stimmig
