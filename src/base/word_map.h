// SPDX-License-Identifier: Apache-2.0
// Words numbered in the order of insertion, found by one hash look-up without
// an allocation.
//
//   WordMap words;
//   words.Insert("meta");   // 0
//   words.Find("meta");     // 0
//   words.Find("metal");    // nullopt
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

// Safe to share between threads once the last Insert is done.
class WordMap {
 public:
  WordMap() = default;
  explicit WordMap(const std::vector<std::string>& words);

  // The number of the word, a new one unless it is known.
  std::size_t Insert(std::string_view word);
  std::optional<std::size_t> Find(std::string_view word) const;
  bool Contains(std::string_view word) const { return Find(word).has_value(); }
  std::size_t size() const { return ends_.size(); }

  template <class Archive>
  void Transfer(Archive& archive) {
    archive(slots_, filter_, filter_shift_, bytes_, ends_);
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // counted from 1; 0: free
  };

  std::string_view Word(std::size_t number) const;
  bool MayHold(std::uint32_t hash) const {
    const std::uint32_t bit = hash >> filter_shift_;
    return (filter_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  void Mark(std::uint32_t hash) {
    const std::uint32_t bit = hash >> filter_shift_;
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  // The slot of the word, or the free one where it belongs.
  std::size_t SlotOf(std::string_view word, std::uint32_t hash) const;
  void Grow();

  std::vector<Slot> slots_;  // a power of two, at most half full
  // A bit for each word, by the high bits of its hash, in at least eight times
  // as many: most words that are not known need no look at the slots.
  std::vector<std::uint64_t> filter_;
  int filter_shift_ = 0;
  std::string bytes_;  // the words, one behind the other
  std::vector<std::uint32_t> ends_;
};

}  // namespace stimmig
