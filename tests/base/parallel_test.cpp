// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace stimmig {
namespace {

TEST_CASE("every index is visited once") {
  struct Case {
    std::size_t count;
    unsigned jobs;
  };
  const Case kCases[] = {{0, 0}, {0, 4},    {1, 0},    {1, 8},    {3, 8},
                         {7, 1}, {1000, 2}, {1000, 0}, {1000, 16}};
  for (const Case& c : kCases) {
    CAPTURE(c.count);
    CAPTURE(c.jobs);
    std::vector<std::atomic<int>> visits(c.count);
    ForEachIndex(c.count, c.jobs, [&](std::size_t i) { ++visits[i]; });
    CHECK(std::ranges::all_of(visits, [](const auto& n) { return n == 1; }));
  }
}

TEST_CASE("one job stays on the caller's thread, in order") {
  std::vector<std::size_t> order;
  bool elsewhere = false;
  const auto caller = std::this_thread::get_id();
  ForEachIndex(5, 1, [&](std::size_t i) {
    order.push_back(i);
    elsewhere |= std::this_thread::get_id() != caller;
  });
  CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
  CHECK_FALSE(elsewhere);
}

TEST_CASE("what the threads wrote is visible afterwards") {
  std::vector<std::size_t> squares(500);
  ForEachIndex(squares.size(), 4, [&](std::size_t i) { squares[i] = i * i; });
  for (std::size_t i = 0; i < squares.size(); ++i) CHECK(squares[i] == i * i);
}

}  // namespace
}  // namespace stimmig
