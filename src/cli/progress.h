// SPDX-License-Identifier: Apache-2.0
// A bar on a terminal that tells how much of the input is read, once a run
// takes longer than a second.
//
//   Progress progress(std::cerr, environment.now);
//   progress.Show(0.4);    // "\rreading  40 % [########            ]"
//   progress.Clear();      // before anything else is printed
#pragma once

#include <chrono>
#include <functional>
#include <iosfwd>

namespace stimmig {

using Clock = std::function<std::chrono::steady_clock::time_point()>;

// Draws nothing without a clock. Keeps the stream, which must outlive it; the
// line is empty again at the end.
class Progress {
 public:
  Progress(std::ostream& terminal, Clock now);
  ~Progress() { Clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Requires: 0 <= share <= 1.
  void Show(double share);
  void Clear();

 private:
  std::ostream& terminal_;
  Clock now_;
  std::chrono::steady_clock::time_point started_;
  bool shown_ = false;
};

}  // namespace stimmig
