// SPDX-License-Identifier: Apache-2.0
// Tells from literals which of many patterns can match at all in a text, and
// where: one pass over its bytes. (An RE2::Set would be the obvious tool, but
// slows to 2 MB/s on patterns such as "umsatz.{0,40}steigt".)
//
//   RegexIndex index({"(?i)umsätze?", R"((?i)\w*gewinn)"});
//   RegexHits hits = index.Find(text, FoldAligned(text).text);
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/literal_set.h"

namespace stimmig {

class RegexScan;

// Where the patterns of one or more sets may match in a text.
struct RegexHits {
  struct Start {
    std::size_t pattern = 0;  // counted through all sets
    std::size_t offset = 0;   // a match may begin here
    friend auto operator<=>(const Start&, const Start&) = default;
  };
  std::vector<Start> starts;          // by pattern, then offset
  std::vector<std::size_t> anywhere;  // patterns that may begin anywhere
  bool everything = false;            // the text has letters that tell nothing
  const RegexScan* scan = nullptr;
};

// Safe to share between threads.
class RegexIndex {
 public:
  RegexIndex() = default;
  // Requires: each pattern is valid for a RegexSet.
  explicit RegexIndex(const std::vector<std::string_view>& patterns);

  // `folded` is FoldAligned(text).text, and exact. Requires: made of patterns.
  RegexHits Find(std::string_view text, std::string_view folded) const;

  template <class Archive>
  void Transfer(Archive& archive) {
    archive(leads_, needed_by_, uses_, needs_, unled_, literals_);
  }

 private:
  // A literal that a pattern may begin with.
  struct Lead {
    std::uint32_t pattern = 0;
    std::uint16_t size_bytes = 0;
    bool floating = false;
    bool ends_word = false;
  };
  // Of one literal: leads_[first_lead] and needed_by_[first_need] up to those
  // of the next one.
  struct Uses {
    std::uint32_t first_lead = 0;
    std::uint32_t first_need = 0;
  };

  static void AddStarts(std::string_view text, Lead lead, std::size_t begin,
                        std::vector<RegexHits::Start>& starts);

  std::vector<Lead> leads_;
  std::vector<std::uint32_t> needed_by_;  // patterns that need a literal
  std::vector<Uses> uses_;                // by literal, and the end
  std::vector<std::uint8_t> needs_;   // 1 for a pattern that needs a literal
  std::vector<std::uint32_t> unled_;  // those that may begin anywhere
  LiteralSet literals_;
};

}  // namespace stimmig
