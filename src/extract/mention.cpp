// SPDX-License-Identifier: Apache-2.0
#include "extract/mention.h"

#include <algorithm>
#include <array>

namespace stimmig {

PhraseKinds::PhraseKinds(const std::vector<PhraseMatch>& phrases,
                         std::size_t tokens)
    : begins_(tokens), ends_(tokens + 1) {
  static_assert(PhraseIndex::kMaxKinds <= 32);
  for (const PhraseMatch& phrase : phrases) {
    const std::uint32_t bit = Bit(static_cast<PhraseKind>(phrase.kind));
    begins_[phrase.first] |= bit;
    ends_[phrase.last] |= bit;
  }
}

TokenRange ParsedSentence::Tokens(Span span) const {
  const auto first = std::ranges::partition_point(
      tokens, [&](const Token& t) { return t.span.end <= span.begin; });
  const auto last = std::ranges::partition_point(
      tokens, [&](const Token& t) { return t.span.begin < span.end; });
  return {static_cast<std::size_t>(first - tokens.begin()),
          static_cast<std::size_t>(last - tokens.begin())};
}

const PeriodMention* ParsedSentence::FirstDateIn(TokenRange cue) const {
  constexpr int kMaxDays = 31;
  const auto first = std::ranges::find_if(periods, [&](const PeriodMention& m) {
    const auto& period = m.found.period;
    return cue.Contains(m.where) && period &&
           period->kind() == PeriodKind::kSpan &&
           period->last()->DayNumber() - period->first()->DayNumber() <
               kMaxDays;
  });
  return first == periods.end() ? nullptr : &*first;
}

bool ParsedSentence::IsToldIn(std::size_t clause_index) const {
  return std::ranges::any_of(attributions, [&](const CueMention& cue) {
    return ClauseOf(cue.where) == clause_index;
  });
}

const PhraseMatch* ParsedSentence::LongestAt(PhraseKind kind,
                                             std::size_t first) const {
  const PhraseMatch* longest = nullptr;
  for (const PhraseMatch& phrase : phrases) {
    if (phrase.first != first || phrase.kind != static_cast<int>(kind))
      continue;
    if (!longest || phrase.last > longest->last) longest = &phrase;
  }
  return longest;
}

const PhraseMatch* ParsedSentence::LongestBefore(PhraseKind kind,
                                                 std::size_t last) const {
  const PhraseMatch* longest = nullptr;
  for (const PhraseMatch& phrase : phrases) {
    if (phrase.last != last || phrase.kind != static_cast<int>(kind)) continue;
    if (!longest || phrase.first < longest->first) longest = &phrase;
  }
  return longest;
}

std::vector<std::size_t> FindClauses(const std::vector<Token>& tokens,
                                     std::string_view text) {
  static constexpr std::array<std::string_view, 8> kBorders = {
      ",", ";", ":", "(", ")", "\u2013", "\u2014", "-"};
  std::vector<std::size_t> clauses;
  clauses.reserve(tokens.size());
  std::size_t clause = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const std::string_view word =
        text.substr(token.span.begin, token.span.size());
    // A hyphen or dash without spaces joins words or numbers.
    const bool joins = (word == "-" || word == "\u2013" || word == "\u2014") &&
                       (!token.space_before ||
                        (i + 1 < tokens.size() && !tokens[i + 1].space_before));
    const bool border = token.kind == TokenKind::kMark && !joins &&
                        std::ranges::count(kBorders, word) > 0;
    if (border) ++clause;
    clauses.push_back(clause);
  }
  return clauses;
}

std::size_t Distance(const ParsedSentence& sentence, TokenRange a,
                     TokenRange b) {
  if (a.Overlaps(b)) return 0;
  if (b.first < a.first) std::swap(a, b);
  const std::size_t borders =
      sentence.clause[b.first] - sentence.clause[a.last - 1];
  return b.first - a.last + borders * kClauseBorder;
}

}  // namespace stimmig
