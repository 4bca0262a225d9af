// SPDX-License-Identifier: Apache-2.0
#include "extract/sign.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stimmig {
namespace {

// "(-5 %)", "<-30"
constexpr std::array<std::string_view, 8> kBeforeSign = {
    "(", "[", ":", "=", "<", ">", "\u2264", "\u2265"};

}  // namespace

Sign SignBefore(const ParsedSentence& sentence, const Language& language,
                std::size_t first) {
  if (first == 0 || first >= sentence.tokens.size()) return Sign::kNone;
  // "65 billion, plus or minus 2 percent": of a tolerance.
  const PhraseMatch* range =
      sentence.PhraseBefore(PhraseKind::kRangeMiddle, first);
  if (range && language.ranges[range->rule].around) return Sign::kNone;
  const std::string_view before = sentence.Folded(first - 1);
  const bool opens =
      first == 1 || sentence.tokens[first - 1].space_before ||
      std::ranges::count(kBeforeSign, sentence.Word(first - 2)) > 0;
  const bool glued = !sentence.tokens[first].space_before && opens;
  if (before == "\u2212") return Sign::kMinus;
  if (glued && (before == "-" || before == "\u2013")) return Sign::kMinus;
  if (glued && before == "+") return Sign::kPlus;
  if (std::ranges::count(language.negatives, before) > 0) {
    return Sign::kMinusWord;
  }
  return std::ranges::count(language.positives, before) > 0 ? Sign::kPlus
                                                            : Sign::kNone;
}

}  // namespace stimmig
