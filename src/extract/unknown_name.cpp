// SPDX-License-Identifier: Apache-2.0
#include "extract/unknown_name.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

bool HasInnerCapital(std::string_view word) {
  std::size_t at = DecodeAt(word, 0).size_bytes;
  while (at < word.size()) {
    const CodePoint c = DecodeAt(word, at);
    if (IsUpper(c.value)) return true;
    at += c.size_bytes;
  }
  return false;
}

// Part of something that was recognized.
bool IsKnown(const ParsedSentence& s, TokenRange word) {
  const auto overlaps = [&](const auto& mention) {
    return mention.where.Overlaps(word);
  };
  const bool in_phrase =
      std::ranges::any_of(s.phrases, [&](const PhraseMatch& phrase) {
        return TokenRange{phrase.first, phrase.last}.Overlaps(word);
      });
  return in_phrase || std::ranges::any_of(s.entities, overlaps) ||
         std::ranges::any_of(s.periods, overlaps) ||
         std::ranges::any_of(s.metrics, overlaps) ||
         std::ranges::any_of(s.quantities, overlaps);
}

}  // namespace

bool HasUnknownName(const ParsedSentence& s, const QuantityMention& quantity,
                    const Language& language) {
  const auto is_function_word = [&](std::size_t token) {
    return std::ranges::count(language.function_words, s.Folded(token)) > 0;
  };
  // A run of capitals behind a preposition is a place ("in New York"); the
  // first word of a sentence is a name only together with the next.
  const auto may_be_subject = [&](std::size_t token) {
    std::size_t first = token;
    while (first > 0 && !is_function_word(first - 1) &&
           IsUpper(DecodeAt(s.Word(first - 1), 0).value)) {
      --first;
    }
    return first > 0 ? !is_function_word(first - 1) : token > 0;
  };
  const std::size_t clause = s.ClauseOf(quantity.where);
  for (std::size_t i = quantity.where.first;
       i-- > 0 && s.clause[i] == clause;) {
    if (s.tokens[i].kind != TokenKind::kWord) continue;
    const std::string_view word = s.Word(i);
    if (!IsUpper(DecodeAt(word, 0).value)) continue;
    const bool named =
        language.nouns_capitalised ? HasInnerCapital(word) : may_be_subject(i);
    if (named && !is_function_word(i) && !IsKnown(s, {i, i + 1})) return true;
  }
  return false;
}

bool BeginsUnknownName(const ParsedSentence& s, TokenRange name,
                       const Language& language) {
  const std::size_t next = name.last;
  if (next >= s.tokens.size()) return false;
  if (s.tokens[next].kind != TokenKind::kWord) return false;
  const std::string_view word = s.Word(next);
  return IsUpper(DecodeAt(word, 0).value) && !IsKnown(s, {next, next + 1}) &&
         std::ranges::count(language.function_words, FoldCase(word)) == 0;
}

}  // namespace stimmig
