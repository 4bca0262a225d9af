// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
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

// Helpers run `take` beside the caller, and are joined with the result.
std::vector<std::jthread> Helpers(std::size_t count, unsigned jobs,
                                  const std::function<void()>& take) {
  std::vector<std::jthread> helpers;
  try {
    for (std::size_t n = ThreadCount(count, jobs); n > 1; --n) {
      helpers.emplace_back(take);
    }
  } catch (const std::system_error&) {
    // The system grants no more threads: those that run do all the work.
  }
  return helpers;
}

// The state that the threads of ForEachInOrder share.
class OrderedWork {
 public:
  OrderedWork(std::size_t count, std::size_t window,
              const std::function<void(std::size_t)>& work)
      : count_(count), work_(work), ready_(window) {}

  // Works until no index is left.
  void Help() {
    std::unique_lock lock(mutex_);
    while (next_ < count_) {
      if (MayTake()) {
        Take(lock);
      } else {
        changed_.wait(lock, [&] { return MayTake() || next_ == count_; });
      }
    }
  }

  // The caller's thread: hands on what is ready, else works, too.
  void Run(const std::function<void(std::size_t)>& done) {
    std::unique_lock lock(mutex_);
    while (done_ < count_) {
      if (IsReady()) {
        lock.unlock();
        done(done_);
        lock.lock();
        ready_[done_ % ready_.size()] = false;
        ++done_;
        changed_.notify_all();
      } else if (MayTake()) {
        Take(lock);
      } else {
        changed_.wait(lock, [&] { return IsReady() || MayTake(); });
      }
    }
  }

 private:
  bool IsReady() const { return ready_[done_ % ready_.size()]; }
  bool MayTake() const {
    return next_ < count_ && next_ < done_ + ready_.size();
  }
  void Take(std::unique_lock<std::mutex>& lock) {
    const std::size_t index = next_++;
    lock.unlock();
    work_(index);
    lock.lock();
    ready_[index % ready_.size()] = true;
    changed_.notify_all();
  }

  const std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0;     // the first index that nobody took
  std::size_t done_ = 0;     // the first that was not handed on
  std::vector<bool> ready_;  // a ring
};

}  // namespace

void ForEachIndex(std::size_t count, unsigned jobs,
                  const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const auto helpers = Helpers(count, jobs, take);
  take();
}

void ForEachInOrder(std::size_t count, unsigned jobs, std::size_t window,
                    const std::function<void(std::size_t)>& work,
                    const std::function<void(std::size_t)>& done) {
  OrderedWork shared(count, window, work);
  const auto helpers = Helpers(count, jobs, [&] { shared.Help(); });
  shared.Run(done);
}

}  // namespace stimmig
