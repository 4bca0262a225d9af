// SPDX-License-Identifier: Apache-2.0
// What tells the meaning of a table's cell: the first cell of its row that
// holds text, and the cell of the first row above it.
//
//   |         | 2024 | 2025 |      the label of "5,4" is Umsatz in its row
//   | Umsatz  | 5,1  | 5,4  |      and 2025 in its column
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "stimmig/source.h"

namespace stimmig {

class TableLabels {
 public:
  // Nothing has a label before the first row begins.
  void BeginRow() {
    if (begun_) in_head_ = false;
    begun_ = true;
    column_ = 0;
    row_.reset();
  }
  // The cell that comes next in the row.
  const std::optional<Span>& row() const { return row_; }
  std::optional<Span> column() const {
    return !in_head_ && column_ < heads_.size() ? heads_[column_]
                                                : std::nullopt;
  }
  // `text`: what the cell holds; nullopt for an empty one.
  void EndCell(const std::optional<Span>& text) {
    if (in_head_) heads_.push_back(text);
    if (!row_) row_ = text;
    ++column_;
  }

 private:
  bool begun_ = false;
  bool in_head_ = true;
  std::size_t column_ = 0;
  std::optional<Span> row_;
  std::vector<std::optional<Span>> heads_;
};

}  // namespace stimmig
