// SPDX-License-Identifier: Apache-2.0
#include "extract/name_role.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

// Of a dateline without its dash: place, agency in brackets, full stop.
constexpr std::size_t kDatelineTokens = 5;

bool Holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::count(words, word) > 0;
}

bool IsBehindAside(const ParsedSentence& s, TokenRange name,
                   const Language& language) {
  std::size_t at = name.first;
  const auto before = [&] { return at > 0 ? s.Folded(at - 1) : ""; };
  const bool noun = at > 0 && s.tokens[at - 1].kind == TokenKind::kWord &&
                    IsUpper(DecodeAt(s.Word(at - 1), 0).value) &&
                    !Holds(language.function_words, before());
  if (noun && !Holds(language.asides, before())) --at;
  if (Holds(language.definite_articles, before())) --at;
  return Holds(language.asides, before());
}

// Nothing but the place and an agency stand before the dash or full stop.
bool IsDateline(const ParsedSentence& s, TokenRange name) {
  if (name.first != 0) return false;
  const std::size_t end = std::min(s.tokens.size(), kDatelineTokens);
  for (std::size_t i = name.last; i < end; ++i) {
    if (s.tokens[i].kind == TokenKind::kNumber) return false;
    const std::string_view word = s.Word(i);
    const bool dash = word == "-" || word == "\u2013" || word == "\u2014";
    const bool last = i + 1 == s.tokens.size();
    if (dash && s.tokens[i].space_before && !last) {
      return s.tokens[i + 1].space_before &&
             s.tokens[i + 1].kind == TokenKind::kWord;
    }
    if (word == "." && last) return true;
    const bool bracketed = i > name.last || word == "(" || word == "/";
    if (!bracketed) return false;
  }
  return false;
}

// "Lars Klingbeil (SPD)".
bool IsBracketed(const ParsedSentence& s, TokenRange name) {
  return name.first > 0 && s.IsMark(name.first - 1, "(") &&
         s.IsMark(name.last, ")");
}

// "Boeing 737": a number behind a name that is neither time nor figure.
bool IsModel(const ParsedSentence& s, TokenRange name) {
  const TokenRange next{name.last, name.last + 1};
  const auto overlaps = [&](const auto& mention) {
    return mention.where.Overlaps(next);
  };
  return next.first < s.tokens.size() &&
         s.tokens[next.first].kind == TokenKind::kNumber &&
         std::ranges::none_of(s.periods, overlaps) &&
         std::ranges::none_of(s.quantities, overlaps);
}

}  // namespace

bool IsAside(const ParsedSentence& s, const EntityMention& mention,
             const EntityRule& entity, const EntityKinds& kinds,
             const Language& language) {
  if (IsBehindAside(s, mention.where, language)) return true;
  if (IsBracketed(s, mention.where) || IsModel(s, mention.where)) return true;
  return !mention.person && Holds(kinds.places, entity.kind) &&
         IsDateline(s, mention.where);
}

}  // namespace stimmig
