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

TEST_CASE("results are handed on in order, through a ring") {
  constexpr std::size_t kWindow = 4;
  for (const unsigned jobs : {0U, 1U, 2U, 8U}) {
    for (const std::size_t count : {0U, 1U, 4U, 5U, 300U}) {
      CAPTURE(jobs);
      CAPTURE(count);
      std::vector<std::size_t> ring(kWindow, count);
      std::vector<std::size_t> order;
      const auto caller = std::this_thread::get_id();
      bool on_caller = true;
      ForEachInOrder(
          count, jobs, kWindow,
          [&](std::size_t i) { ring[i % kWindow] = 2 * i; },
          [&](std::size_t i) {
            on_caller = on_caller && std::this_thread::get_id() == caller;
            order.push_back(ring[i % kWindow]);
          });
      REQUIRE(order.size() == count);
      for (std::size_t i = 0; i < count; ++i) CHECK(order[i] == 2 * i);
      CHECK(on_caller);
    }
  }
}

}  // namespace
}  // namespace stimmig
