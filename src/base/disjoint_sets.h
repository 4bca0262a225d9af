// SPDX-License-Identifier: Apache-2.0
// Things that belong together, joined pair by pair.
//
//   DisjointSets sets(5);
//   sets.Join(3, 1);
//   sets.Find(3);   // 1: the least of its set
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace stimmig {

// The numbers [0, size), each a set of its own at first.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  // The least member of the set, halving the way there. Nearly constant.
  std::size_t Find(std::size_t member) {
    while (parent_[member] != member) {
      member = parent_[member] = parent_[parent_[member]];
    }
    return member;
  }

  void Join(std::size_t a, std::size_t b) {
    const auto [least, other] = std::minmax({Find(a), Find(b)});
    parent_[other] = least;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace stimmig
