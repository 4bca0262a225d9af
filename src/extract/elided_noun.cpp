// SPDX-License-Identifier: Apache-2.0
#include "extract/elided_noun.h"

#include <algorithm>

#include "extract/unit.h"

namespace stimmig {
namespace {

// Words of a label before its colon.
constexpr std::size_t kLabelWords = 5;

bool Contains(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::count(words, word) > 0;
}

// "die Zahl der offenen Verfahren", "the number of users"
std::optional<UnitMention> FindCountNoun(const ParsedSentence& s,
                                         TokenRange number,
                                         const Language& language,
                                         const RulePack& pack) {
  for (std::size_t at = number.first; at-- > 1;) {
    if (!Contains(language.count_nouns, s.Folded(at - 1)) ||
        !Contains(language.share_links, s.Folded(at))) {
      continue;
    }
    auto noun = FindUnitAfter(s, at + 1, language, pack);
    const bool before =
        noun && noun->counted && noun->where.last < number.first;
    if (!before ||
        Contains(language.coordinators, s.Folded(noun->where.last))) {
      return std::nullopt;
    }
    return noun;
  }
  return std::nullopt;
}

// "Paying users: 300 million"
std::optional<UnitMention> FindLabelNoun(const ParsedSentence& s,
                                         TokenRange number,
                                         const RulePack& pack) {
  const std::size_t most = std::min(number.first, kLabelWords + 1);
  for (std::size_t colon = 1; colon < most; ++colon) {
    if (!s.IsMark(colon, ":")) continue;
    const PhraseMatch* noun = s.PhraseBefore(PhraseKind::kUnit, colon);
    if (!noun || pack.units[noun->rule].dimension != "count") return {};
    const UnitRule& rule = pack.units[noun->rule];
    const TokenRange where{noun->first, noun->last};
    return UnitMention{where,       {rule.code, rule.dimension},
                       rule.factor, std::string(s.Slice(where)),
                       rule.id,     true};
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnitMention> FindElidedNoun(const ParsedSentence& sentence,
                                          TokenRange number,
                                          const Language& language,
                                          const RulePack& pack) {
  if (auto noun = FindCountNoun(sentence, number, language, pack)) return noun;
  return FindLabelNoun(sentence, number, pack);
}

}  // namespace stimmig
