// SPDX-License-Identifier: Apache-2.0
// One function over many indices on several threads.
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

}  // namespace stimmig
