// SPDX-License-Identifier: Apache-2.0
#include "base/word_map.h"

#include <bit>
#include <cstring>

namespace stimmig {
namespace {

constexpr std::size_t kFirstSlots = 16;
constexpr std::size_t kFilterBitsPerSlot = 4;

std::uint64_t Load(const char* bytes, std::size_t size) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes, size);
  return value;
}

// Eight bytes a step; the last step overlaps the one before.
std::uint32_t Hash(std::string_view word) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;
  const char* at = word.data();
  std::size_t size = word.size();
  std::uint64_t hash = size * kMix;
  const auto mix = [&hash](std::uint64_t value) {
    hash = (hash ^ value) * kMix;
    hash ^= hash >> 32;
  };
  if (size >= 8) {
    for (; size > 8; size -= 8, at += 8) mix(Load(at, 8));
    mix(Load(at + size - 8, 8));
  } else if (size >= 4) {
    mix(Load(at, 4) | Load(at + size - 4, 4) << 32);
  } else {
    for (; size > 0; --size) mix(Load(at++, 1));
  }
  return static_cast<std::uint32_t>(hash);
}

}  // namespace

WordMap::WordMap(const std::vector<std::string>& words) {
  for (const std::string& word : words) Insert(word);
}

std::string_view WordMap::Word(std::size_t number) const {
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(bytes_).substr(begin, ends_[number] - begin);
}

std::size_t WordMap::SlotOf(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number != 0 &&
         (slots_[at].hash != hash || Word(slots_[at].number - 1) != word)) {
    at = (at + 1) & mask;
  }
  return at;
}

void WordMap::Grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? kFirstSlots : 2 * old.size(), {});
  const std::size_t bits = kFilterBitsPerSlot * slots_.size();
  filter_.assign(bits / 64, 0);
  filter_shift_ = 32 - std::countr_zero(bits);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    Mark(slot.hash);
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::size_t WordMap::Insert(std::string_view word) {
  if (2 * ends_.size() >= slots_.size()) Grow();
  const std::uint32_t hash = Hash(word);
  Slot& slot = slots_[SlotOf(word, hash)];
  if (slot.number == 0) {
    Mark(hash);
    bytes_ += word;
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slot = {hash, static_cast<std::uint32_t>(ends_.size())};
  }
  return slot.number - 1;
}

std::optional<std::size_t> WordMap::Find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t hash = Hash(word);
  if (!MayHold(hash)) return std::nullopt;
  const Slot& slot = slots_[SlotOf(word, hash)];
  if (slot.number == 0) return std::nullopt;
  return slot.number - 1;
}

}  // namespace stimmig
