// SPDX-License-Identifier: Apache-2.0
#include "relate/agreement.h"

#include <doctest/doctest.h>

namespace stimmig::test {
namespace {

TEST_CASE("the most intervals that share a point") {
  struct Case {
    std::vector<Interval> intervals;
    std::size_t expected;
  };
  const Interval kAny{};
  const Case kCases[] = {
      {{}, 0},
      {{Interval::Point(3)}, 1},
      {{Interval::Closed(1, 2), Interval::Closed(3, 4)}, 1},
      {{Interval::HalfOpen(1, 2), Interval::Closed(2, 4)}, 2},
      {{Interval::Closed(1, 5), Interval::Closed(2, 3), Interval::Closed(4, 5)},
       2},
      {{kAny, Interval::AtMost(3), Interval::AtLeast(4)}, 2},
      {{kAny, Interval::AtMost(3), Interval::AtLeast(3)}, 3},
      {{kAny, kAny}, 2},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.intervals.size());
    CHECK(LargestAgreeing(row.intervals) == row.expected);
  }
}

TEST_CASE("the sets that agree and are in no larger one") {
  using Sets = std::vector<std::vector<std::size_t>>;
  struct Case {
    std::vector<Interval> intervals;
    Sets expected;
  };
  const Interval kAny{};
  const Case kCases[] = {
      {{}, {}},
      {{Interval::Closed(30, 40), Interval::Closed(60, 65),
        Interval::Closed(62, 66), Interval::Point(64)},
       {{0}, {1, 2, 3}}},
      {{Interval::Closed(1, 3), Interval::Closed(2, 5), Interval::Closed(4, 6)},
       {{0, 1}, {1, 2}}},
      {{kAny, Interval::AtMost(3), Interval::AtLeast(4)}, {{0, 1}, {0, 2}}},
      // They touch.
      {{Interval::HalfOpen(1, 2), Interval::Closed(2, 4)}, {{0, 1}}},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.intervals.size());
    CHECK(MaximalAgreeing(row.intervals) == row.expected);
  }
}

}  // namespace
}  // namespace stimmig::test
