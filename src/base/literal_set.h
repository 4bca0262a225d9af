// SPDX-License-Identifier: Apache-2.0
// Which of many short texts occur in a longer one, in one pass over its bytes
// (Aho-Corasick). Bytes count: fold both sides first to ignore case.
//
//   LiteralSet set({"bank", "zins"});
//   set.FindIn("leitzins");   // {1}
//   set.ForEachHit("leitzins", visit);   // visit(1, 8)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

// Immutable; safe to share between threads.
class LiteralSet {
 public:
  // Equal literals are allowed. Requires: none is empty.
  explicit LiteralSet(const std::vector<std::string>& literals);

  // Indices of the literals that occur in `text`, ascending, each once.
  std::vector<int> FindIn(std::string_view text) const;

  // Calls visit(literal, end) for every place where a literal ends, by end.
  template <class Visit>
  void ForEachHit(std::string_view text, Visit visit) const {
    State row = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      row = next_[row + class_of_[static_cast<std::uint8_t>(text[i])]];
      if ((row & kEnds) == 0) continue;
      row &= ~kEnds;
      const std::size_t state = row / classes_;
      for (auto id = first_id_[state]; id < first_id_[state + 1]; ++id) {
        visit(static_cast<std::size_t>(ids_[id]), i + 1);
      }
    }
  }

 private:
  using State = std::uint32_t;
  // Set in next_ where literals end in the next state.
  static constexpr State kEnds = State{1} << 31;

  void NumberBytes(const std::vector<std::string>& literals);
  State Insert(std::string_view literal);
  void Close(std::vector<std::vector<int>>& ends);

  // Bytes that no literal holds share class 0.
  std::array<std::uint8_t, 256> class_of_{};
  std::size_t classes_ = 1;
  // next_[state * classes_ + class] is the next state, times classes_; state 0
  // is the start.
  std::vector<State> next_;
  // The literals that end in a state: ids_[first_id_[s]] up to the next one's.
  std::vector<std::uint32_t> first_id_;
  std::vector<int> ids_;
  std::size_t size_ = 0;
};

}  // namespace stimmig
