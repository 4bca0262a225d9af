// SPDX-License-Identifier: Apache-2.0
// One function over many indices on several threads; results in order.
#pragma once

#include <cstddef>
#include <functional>

namespace stimmig {

// Calls work(i) once for each i in [0, count), on up to `jobs` threads (0: one
// for each core; 1: the caller's thread). Returns when all are done.
// Requires: work is safe to call at the same time for different i and does not
// throw.
void ForEachIndex(std::size_t count, unsigned jobs,
                  const std::function<void(std::size_t)>& work);

// Calls work(i) once for each i in [0, count) as above, and done(i) on the
// caller's thread for one after the other, each when work(i) is finished. No
// work(i) begins before done(i - window), so that a ring of `window` results
// is enough. Requires: window > 0; done does not throw.
void ForEachInOrder(std::size_t count, unsigned jobs, std::size_t window,
                    const std::function<void(std::size_t)>& work,
                    const std::function<void(std::size_t)>& done);

}  // namespace stimmig
