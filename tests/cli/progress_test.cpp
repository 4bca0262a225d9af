// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <doctest/doctest.h>

#include <sstream>

namespace stimmig {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

TEST_CASE("Progress is told after a second, and leaves an empty line") {
  steady_clock::time_point now{};
  std::ostringstream terminal;
  {
    Progress progress(terminal, [&now] { return now; });
    now += milliseconds(999);
    progress.Show(0.2);
    CHECK(terminal.str() == "");
    progress.Clear();
    CHECK(terminal.str() == "");
    now += milliseconds(1);
    progress.Show(0.5);
    CHECK(terminal.str() ==
          "\rreading  50 % [####################                    ]");
    progress.Clear();
    progress.Clear();
    CHECK(terminal.str().ends_with("]\r\x1b[K"));
    progress.Show(1);
  }
  CHECK(
      terminal.str().ends_with("100 % [" + std::string(40, '#') + "]\r\x1b[K"));
}

TEST_CASE("Without a clock nothing is drawn") {
  std::ostringstream terminal;
  Progress(terminal, {}).Show(1);
  CHECK(terminal.str() == "");
}

}  // namespace
}  // namespace stimmig
