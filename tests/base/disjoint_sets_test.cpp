// SPDX-License-Identifier: Apache-2.0
#include "base/disjoint_sets.h"

#include <doctest/doctest.h>

namespace stimmig {
namespace {

TEST_CASE("sets are joined, whatever the order, and known by their least") {
  DisjointSets sets(6);
  for (std::size_t i = 0; i < 6; ++i) CHECK(sets.Find(i) == i);
  sets.Join(5, 3);
  sets.Join(1, 2);
  CHECK(sets.Find(5) == 3);
  CHECK(sets.Find(2) == 1);
  sets.Join(2, 5);
  for (const std::size_t i : {1U, 2U, 3U, 5U}) CHECK(sets.Find(i) == 1);
  CHECK(sets.Find(0) == 0);
  CHECK(sets.Find(4) == 4);
  sets.Join(3, 1);
  CHECK(sets.Find(3) == 1);
}

}  // namespace
}  // namespace stimmig
