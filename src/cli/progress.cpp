// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <fmt/format.h>

#include <cstddef>
#include <ostream>
#include <string>
#include <utility>

namespace stimmig {
namespace {

constexpr std::chrono::seconds kPatience{1};
constexpr std::size_t kBarColumns = 40;
constexpr const char* kEmptyLine = "\r\x1b[K";

}  // namespace

Progress::Progress(std::ostream& terminal, Clock now)
    : terminal_(terminal), now_(std::move(now)) {
  if (now_) started_ = now_();
}

void Progress::Show(double share) {
  if (!now_ || now_() - started_ < kPatience) return;
  const auto filled = static_cast<std::size_t>(share * kBarColumns);
  terminal_ << fmt::format("\rreading {:3.0f} % [{:<{}}]", share * 100,
                           std::string(filled, '#'), kBarColumns)
            << std::flush;
  shown_ = true;
}

void Progress::Clear() {
  if (shown_) terminal_ << kEmptyLine << std::flush;
  shown_ = false;
}

}  // namespace stimmig
