// SPDX-License-Identifier: Apache-2.0
// How a report or a list of facts is to be printed.
#pragma once

#include <cstddef>
#include <string>

namespace stimmig {

struct PrintStyle {
  std::string language = "en";  // of the report
  std::size_t width = 80;       // columns of the terminal
  bool color = false;           // ANSI colours
};

struct FactStyle {
  std::string language = "en";
  std::size_t width = 80;
  bool color = false;
  bool full = false;  // with context, evidence, inner and outer
};

}  // namespace stimmig
