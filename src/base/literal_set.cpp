// SPDX-License-Identifier: Apache-2.0
#include "base/literal_set.h"

#include <algorithm>

namespace stimmig {

LiteralSet::LiteralSet(const std::vector<std::string>& literals)
    : size_(literals.size()) {
  for (std::size_t i = 0; i < literals.size(); ++i) {
    const std::string_view literal = literals[i];
    entries_.push_back({.head = Load(literal, 0),
                        .literal = static_cast<std::uint32_t>(i),
                        .size = static_cast<std::uint32_t>(literal.size()),
                        .tail = static_cast<std::uint32_t>(tails_.size())});
    if (literal.size() > kHeadBytes) tails_ += literal.substr(kHeadBytes);
  }
  const auto key = [](const Entry& entry) {
    return Key(entry.head, std::min<std::size_t>(entry.size, kKeyBytes));
  };
  std::ranges::stable_sort(entries_, {}, key);
  std::size_t keys = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (i == 0 || key(entries_[i]) != key(entries_[i - 1])) ++keys;
  }
  slots_.resize(std::bit_ceil(2 * keys + 1));
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::uint32_t of_this = key(entries_[i]);
    const std::uint32_t hash = Hash(of_this);
    filter_[hash / 64] |= std::uint64_t{1} << (hash % 64);
    Slot& slot = slots_[SlotOf(hash, of_this)];
    if (slot.last == 0) slot = {of_this, i, i};
    slot.last = i + 1;
  }
}

std::vector<int> LiteralSet::FindIn(std::string_view text) const {
  std::vector<int> found;
  std::vector<bool> seen(size_);
  ForEachHit(text, [&](std::size_t literal, std::size_t /*begin*/) {
    if (seen[literal]) return;
    seen[literal] = true;
    found.push_back(static_cast<int>(literal));
  });
  std::ranges::sort(found);
  return found;
}

}  // namespace stimmig
