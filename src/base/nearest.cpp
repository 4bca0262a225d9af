// SPDX-License-Identifier: Apache-2.0
// Nearest of yaml.h.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "base/yaml.h"

namespace stimmig {
namespace {

// Code points with case and the kind of dash evened out.
std::u32string Comparable(std::string_view word) {
  const std::string folded = FoldCase(word);
  std::u32string letters;
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint c = DecodeAt(folded, i);
    letters += c.value == '_' ? U'-' : c.value;
    i += c.size_bytes;
  }
  return letters;
}

// Edits that turn a into b: insert, delete, replace, swap two neighbours.
std::size_t EditDistance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> two_ago(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(two_ago, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], two_ago[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string> Nearest(std::string_view word,
                                   const std::vector<std::string>& choices) {
  const std::u32string wanted = Comparable(word);
  // A third of the word may differ, but never all of it.
  std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  const std::string* nearest = nullptr;
  for (const std::string& choice : choices) {
    const std::u32string offered = Comparable(choice);
    const std::size_t longer = std::max(wanted.size(), offered.size());
    const std::size_t shorter = std::min(wanted.size(), offered.size());
    if (longer - shorter >= limit) continue;
    const std::size_t distance = EditDistance(wanted, offered);
    if (distance >= limit || (distance >= longer && longer > 0)) continue;
    limit = distance;
    nearest = &choice;
  }
  if (nearest == nullptr) return std::nullopt;
  return *nearest;
}

}  // namespace stimmig
