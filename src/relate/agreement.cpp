// SPDX-License-Identifier: Apache-2.0
#include "relate/agreement.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

namespace stimmig {
namespace {

// At equal places an interval begins before another ends: they touch.
struct Step {
  bool unbounded = false;  // ends nowhere
  Rational place;
  bool ends = false;
  std::size_t index = 0;

  friend bool operator<(const Step& a, const Step& b) {
    return std::tie(a.unbounded, a.place, a.ends, a.index) <
           std::tie(b.unbounded, b.place, b.ends, b.index);
  }
};

// Calls found(open) where the intervals over a point are in no larger set.
void Sweep(const std::vector<Interval>& intervals,
           const std::function<void(const std::set<std::size_t>&)>& found) {
  std::set<std::size_t> open;
  std::vector<Step> steps;
  bool grown = false;
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    const Interval& interval = intervals[i];
    if (interval.low) {
      steps.push_back({false, *interval.low, false, i});
    } else {
      open.insert(i);
      grown = true;
    }
    steps.push_back({!interval.high, interval.high.value_or(0), true, i});
  }
  std::ranges::sort(steps, std::less<>());
  for (const Step& step : steps) {
    if (step.ends && grown) found(open);
    grown = !step.ends;
    step.ends ? void(open.erase(step.index)) : void(open.insert(step.index));
  }
}

}  // namespace

std::vector<std::vector<std::size_t>> MaximalAgreeing(
    const std::vector<Interval>& intervals) {
  std::vector<std::vector<std::size_t>> sets;
  Sweep(intervals, [&sets](const std::set<std::size_t>& open) {
    sets.emplace_back(open.begin(), open.end());
  });
  return sets;
}

std::size_t LargestAgreeing(const std::vector<Interval>& intervals) {
  std::size_t most = 0;
  Sweep(intervals, [&most](const std::set<std::size_t>& open) {
    most = std::max(most, open.size());
  });
  return most;
}

}  // namespace stimmig
