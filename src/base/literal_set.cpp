// SPDX-License-Identifier: Apache-2.0
#include "base/literal_set.h"

#include <algorithm>

namespace stimmig {

LiteralSet::LiteralSet(const std::vector<std::string>& literals) {
  for (std::size_t i = 0; i < literals.size(); ++i) {
    const std::string_view literal = literals[i];
    entries_.push_back({.head = Load(literal, 0),
                        .size = literal.size(),
                        .literal = static_cast<std::uint32_t>(i),
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

}  // namespace stimmig
