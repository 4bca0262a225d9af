// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace stimmig {
namespace {

std::size_t ThreadCount(std::size_t count, unsigned jobs) {
  const unsigned wanted =
      jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : jobs;
  return std::min<std::size_t>(wanted, count);
}

}  // namespace

void ForEachIndex(std::size_t count, unsigned jobs,
                  const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> helpers;  // joined on leaving
  try {
    for (std::size_t n = ThreadCount(count, jobs); n > 1; --n) {
      helpers.emplace_back(take);
    }
  } catch (const std::system_error&) {
    // The system grants no more threads: those that run do all the work.
  }
  take();
}

}  // namespace stimmig
