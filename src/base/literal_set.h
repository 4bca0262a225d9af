// SPDX-License-Identifier: Apache-2.0
// Which of many short texts occur in a longer one, in one pass over its bytes.
// Bytes count: fold both sides first to ignore case.
//
//   LiteralSet set({"bank", "zins"});
//   set.ForEachHit("leitzins", visit);   // visit(1, 4)
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

// Literals are found by their first bytes: at each place of a text a table of
// bits, small enough for the processor's first cache, tells whether any begins
// with the bytes there. (An automaton would look at each byte once, but in a
// table of megabytes.) Immutable; safe to share between threads.
class LiteralSet {
 public:
  LiteralSet() = default;
  // Equal literals are allowed. Requires: none is empty.
  explicit LiteralSet(const std::vector<std::string>& literals);

  // Calls visit(literal, begin) for every place where a literal begins, by
  // begin. Requires: made of literals.
  template <class Visit>
  void ForEachHit(std::string_view text, Visit visit) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::uint64_t here = Load(text, at);
      for (std::size_t size = 1; size <= kKeyBytes; ++size) {
        const std::uint32_t key = Key(here, size);
        const std::uint32_t hash = Hash(key);
        if ((filter_[hash / 64] >> (hash % 64) & 1) == 0) continue;
        const Slot& slot = slots_[SlotOf(hash, key)];
        for (auto i = slot.first; i < slot.last; ++i) {
          const Entry& entry = entries_[i];
          if (First(here, entry.size) != entry.head) continue;
          if (entry.size > text.size() - at) continue;
          if (entry.size > kHeadBytes && !GoesOn(text, at, entry)) continue;
          visit(static_cast<std::size_t>(entry.literal), at);
        }
      }
    }
  }

  template <class Archive>
  void Transfer(Archive& archive) {
    archive(filter_, slots_, entries_, tails_);
  }

 private:
  static_assert(std::endian::native == std::endian::little);
  static constexpr std::size_t kKeyBytes = 3;
  static constexpr std::size_t kHeadBytes = sizeof(std::uint64_t);
  static constexpr std::size_t kFilterBits = std::size_t{1} << 16;

  struct Entry {
    std::uint64_t head = 0;  // its first bytes
    std::uint64_t size = 0;  // in bytes
    std::uint32_t literal = 0;
    std::uint32_t tail = 0;  // where its other bytes are in tails_
  };
  // The entries with one key: entries_[first] up to `last`; none: free.
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  // The bytes from `at` on; zero behind the end.
  static std::uint64_t Load(std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    const std::size_t left = text.size() - at;
    if (left >= kHeadBytes) {
      std::memcpy(&bytes, text.data() + at, kHeadBytes);
    } else {
      std::memcpy(&bytes, text.data() + at, left);
    }
    return bytes;
  }
  static std::uint64_t First(std::uint64_t bytes, std::size_t size) {
    if (size >= kHeadBytes) return bytes;
    return bytes & ((std::uint64_t{1} << (8 * size)) - 1);
  }
  // The first bytes, and how many they are.
  static std::uint32_t Key(std::uint64_t bytes, std::size_t size) {
    return static_cast<std::uint32_t>(First(bytes, size) | size << 24);
  }
  static std::uint32_t Hash(std::uint32_t key) {
    return (key * 0x9E3779B1U) >> 16;
  }
  // The slot of the key, or the free one where it belongs.
  std::size_t SlotOf(std::uint32_t hash, std::uint32_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].last != 0 && slots_[at].key != key) {
      at = (at + 1) & mask;
    }
    return at;
  }
  bool GoesOn(std::string_view text, std::size_t at, const Entry& entry) const {
    const std::size_t rest = entry.size - kHeadBytes;
    return text.substr(at + kHeadBytes, rest) ==
           std::string_view(tails_).substr(entry.tail, rest);
  }

  std::array<std::uint64_t, kFilterBits / 64> filter_{};
  std::vector<Slot> slots_;     // a power of two, at most half full
  std::vector<Entry> entries_;  // by key
  std::string tails_;
};

}  // namespace stimmig
