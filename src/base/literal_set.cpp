// SPDX-License-Identifier: Apache-2.0
#include "base/literal_set.h"

#include <algorithm>

namespace stimmig {
namespace {

std::uint8_t Byte(char c) { return static_cast<std::uint8_t>(c); }

}  // namespace

LiteralSet::LiteralSet(const std::vector<std::string>& literals)
    : size_(literals.size()) {
  NumberBytes(literals);
  next_.assign(classes_, 0);
  std::vector<std::vector<int>> ends(1);
  for (std::size_t i = 0; i < literals.size(); ++i) {
    const State state = Insert(literals[i]);
    ends.resize(next_.size() / classes_);
    ends[state].push_back(static_cast<int>(i));
  }
  Close(ends);
  for (const std::vector<int>& ids : ends) {
    first_id_.push_back(static_cast<std::uint32_t>(ids_.size()));
    ids_.insert(ids_.end(), ids.begin(), ids.end());
  }
  first_id_.push_back(static_cast<std::uint32_t>(ids_.size()));
  for (State& next : next_) {
    const bool is_end = !ends[next].empty();
    next = static_cast<State>(next * classes_) | (is_end ? kEnds : 0);
  }
}

// Valid UTF-8 never holds 0xFF, so that 255 classes and class 0 suffice.
void LiteralSet::NumberBytes(const std::vector<std::string>& literals) {
  for (const std::string& literal : literals) {
    for (const char c : literal) {
      std::uint8_t& number = class_of_[Byte(c)];
      if (number == 0) number = static_cast<std::uint8_t>(classes_++);
    }
  }
}

// Adds the literal to the tree; gives the state in which it ends.
LiteralSet::State LiteralSet::Insert(std::string_view literal) {
  State state = 0;
  for (const char c : literal) {
    const std::size_t edge = state * classes_ + class_of_[Byte(c)];
    if (next_[edge] == 0) {
      next_[edge] = static_cast<State>(next_.size() / classes_);
      next_.resize(next_.size() + classes_, 0);
    }
    state = next_[edge];
  }
  return state;
}

// Breadth first: a missing edge goes where the longest proper suffix goes, and
// whatever ends in that suffix ends here too.
void LiteralSet::Close(std::vector<std::vector<int>>& ends) {
  std::vector<State> suffix(ends.size(), 0);
  std::vector<State> queue = {0};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const State state = queue[i];
    const std::vector<int>& inherited = ends[suffix[state]];
    if (state != 0) {
      ends[state].insert(ends[state].end(), inherited.begin(), inherited.end());
    }
    for (std::size_t c = 0; c < classes_; ++c) {
      State& target = next_[state * classes_ + c];
      const State fallback =
          state == 0 ? 0 : next_[suffix[state] * classes_ + c];
      if (target == 0) {
        target = fallback;
      } else {
        suffix[target] = fallback;
        queue.push_back(target);
      }
    }
  }
}

std::vector<int> LiteralSet::FindIn(std::string_view text) const {
  std::vector<int> found;
  std::vector<bool> seen(size_);
  ForEachHit(text, [&](std::size_t literal, std::size_t /*end*/) {
    if (seen[literal]) return;
    seen[literal] = true;
    found.push_back(static_cast<int>(literal));
  });
  std::ranges::sort(found);
  return found;
}

}  // namespace stimmig
