// SPDX-License-Identifier: Apache-2.0
#include "relate/copies.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace stimmig {
namespace {

// Texts meet where so many neighbouring bins are equal: of 32 bands of two
// bins, texts of which half is common share one with a probability above
// 0.999, and texts without common words next to none.
constexpr std::size_t kBinsPerBand = 2;

using Signature = std::vector<std::uint32_t>;
// What a source has in a band.
using Entry = std::pair<std::uint64_t, std::size_t>;

// nullopt: one of the bins is empty, or there is no such band.
std::optional<std::uint64_t> BandAt(const Signature& signature,
                                    std::size_t first) {
  if (first + kBinsPerBand > signature.size()) return std::nullopt;
  const std::uint32_t low = signature[first], high = signature[first + 1];
  if (low == Origin::kEmptyBin || high == Origin::kEmptyBin) {
    return std::nullopt;
  }
  return std::uint64_t{high} << 32U | low;
}

std::vector<Entry> BandOf(const std::vector<SourceInfo>& sources,
                          std::size_t first) {
  std::vector<Entry> band;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto value = BandAt(sources[i].origin.signature, first);
    if (value) band.push_back({*value, i});
  }
  std::ranges::sort(band);
  return band;
}

std::size_t LongestSignature(const std::vector<SourceInfo>& sources) {
  std::size_t longest = 0;
  for (const SourceInfo& source : sources) {
    longest = std::max(longest, source.origin.signature.size());
  }
  return longest;
}

}  // namespace

Rational Similarity(const Origin& a, const Origin& b) {
  const std::size_t size = std::min(a.signature.size(), b.signature.size());
  long long equal = 0, filled = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t first = a.signature[i], second = b.signature[i];
    if (first == Origin::kEmptyBin && second == Origin::kEmptyBin) continue;
    ++filled;
    if (first == second) ++equal;
  }
  return filled == 0 ? Rational(0) : Rational::Fraction(equal, filled);
}

void JoinCopies(const std::vector<SourceInfo>& sources,
                const Rational& same_text, DisjointSets& texts) {
  const auto join = [&](std::size_t a, std::size_t b) {
    if (texts.Find(a) == texts.Find(b)) return;
    if (Similarity(sources[a].origin, sources[b].origin) >= same_text) {
      texts.Join(a, b);
    }
  };
  const std::size_t size = LongestSignature(sources);
  for (std::size_t first = 0; first < size; first += kBinsPerBand) {
    // Each with the first and the one before it of those that are equal here:
    // what is missed, another band finds.
    const std::vector<Entry> band = BandOf(sources, first);
    std::size_t head = 0;
    for (std::size_t i = 1; i < band.size(); ++i) {
      if (band[i].first != band[head].first) {
        head = i;
        continue;
      }
      join(band[head].second, band[i].second);
      join(band[i - 1].second, band[i].second);
    }
  }
}

}  // namespace stimmig
