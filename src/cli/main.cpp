// SPDX-License-Identifier: Apache-2.0
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>

#include "cli/commands.h"

namespace stimmig {
namespace {

constexpr std::size_t kPipeWidth = 80;
constexpr std::size_t kMinWidth = 40;
constexpr std::size_t kMaxWidth = 120;

std::size_t TerminalWidth() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return kPipeWidth;
  }
  return std::clamp<std::size_t>(size.ws_col, kMinWidth, kMaxWidth);
}

bool WantsColor() {
  const char* no_color = std::getenv("NO_COLOR");
  const bool refused = no_color && *no_color != '\0';
  return !refused && isatty(STDOUT_FILENO) != 0;
}

ExitCode Run(int argc, char** argv) {
  const auto parsed = ParseArgs(argc, argv);
  if (const Stop* stop = std::get_if<Stop>(&parsed)) {
    (stop->code == ExitCode::kClean ? std::cout : std::cerr) << stop->text;
    return stop->code;
  }
  const Args& args = std::get<Args>(parsed);
  Environment environment{std::cin,
                          std::cout,
                          std::cerr,
                          TerminalWidth(),
                          WantsColor(),
                          isatty(STDERR_FILENO) != 0
                              ? Clock(std::chrono::steady_clock::now)
                              : Clock()};
  const auto command =
      std::ranges::find(Commands(), args.command, &Command::name);
  return command->run(args, environment);
}

}  // namespace
}  // namespace stimmig

int main(int argc, char** argv) {
  try {
    return static_cast<int>(stimmig::Run(argc, argv));
  } catch (const std::exception& bug) {
    std::cerr << "stimmig: internal error, please report: " << bug.what()
              << "\n";
    return static_cast<int>(stimmig::ExitCode::kFailed);
  }
}
