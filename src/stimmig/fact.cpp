// SPDX-License-Identifier: Apache-2.0
#include "stimmig/fact.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace stimmig {
namespace {

// Each table stands in the order of its enumeration.
constexpr auto kAspects = std::to_array<std::string_view>(
    {"level", "change_abs", "change_rel", "share", "ratio"});
constexpr auto kModalities = std::to_array<std::string_view>(
    {"actual", "preliminary", "guidance", "plan", "estimate", "consensus",
     "hearsay", "demand", "deontic"});
constexpr auto kFrames = std::to_array<std::string_view>(
    {"asserted", "negated", "conditional", "question"});
constexpr auto kQuotes =
    std::to_array<std::string_view>({"none", "indirect", "direct"});
constexpr auto kParts =
    std::to_array<std::string_view>({"headline", "teaser", "caption", "body"});
constexpr auto kHedges = std::to_array<std::string_view>(
    {"bare", "exact", "about", "almost", "just_over", "more_than", "at_least",
     "well_over", "up_to", "at_most", "less_than", "range", "digit_class",
     "plural", "fraction", "multiple", "unit_word"});

template <class Enum, std::size_t N>
std::string_view NameIn(const std::array<std::string_view, N>& names,
                        Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t N>
std::optional<Enum> FindIn(const std::array<std::string_view, N>& names,
                           std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view Name(Aspect aspect) { return NameIn(kAspects, aspect); }
std::string_view Name(Modality modality) {
  return NameIn(kModalities, modality);
}
std::string_view Name(Frame frame) { return NameIn(kFrames, frame); }
std::string_view Name(QuoteKind quote) { return NameIn(kQuotes, quote); }
std::string_view Name(Part part) { return NameIn(kParts, part); }
std::string_view Name(HedgeClass hedge) { return NameIn(kHedges, hedge); }

std::optional<Aspect> ParseAspect(std::string_view name) {
  return FindIn<Aspect>(kAspects, name);
}
std::optional<Modality> ParseModality(std::string_view name) {
  return FindIn<Modality>(kModalities, name);
}
std::optional<HedgeClass> ParseHedgeClass(std::string_view name) {
  return FindIn<HedgeClass>(kHedges, name);
}

// FNV-1a; a byte that UTF-8 never has ends each part, so that {"ab", "c"} and
// {"a", "bc"} differ.
std::string StableHash(const std::vector<std::string_view>& parts) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  const auto add = [&hash](unsigned char byte) {
    hash = (hash ^ byte) * 0x100000001b3U;
  };
  for (const std::string_view part : parts) {
    for (const char c : part) add(static_cast<unsigned char>(c));
    add(0xFF);
  }
  std::string digits(16, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    *digit = "0123456789abcdef"[hash & 0xFU];
    hash >>= 4U;
  }
  return digits;
}

}  // namespace stimmig
