// SPDX-License-Identifier: Apache-2.0
#include "extract/add_hedges.h"

#include <algorithm>

namespace stimmig {
namespace {

// What a bound on the decrease says of what is left.
HedgeClass Flipped(HedgeClass hedge) {
  switch (hedge) {
    case HedgeClass::kMoreThan:
    case HedgeClass::kWellOver:
      return HedgeClass::kLessThan;
    case HedgeClass::kLessThan:
      return HedgeClass::kMoreThan;
    case HedgeClass::kAtLeast:
      return HedgeClass::kAtMost;
    case HedgeClass::kAtMost:
    case HedgeClass::kUpTo:
      return HedgeClass::kAtLeast;
    case HedgeClass::kAlmost:
      return HedgeClass::kJustOver;
    case HedgeClass::kJustOver:
      return HedgeClass::kAlmost;
    default:
      return hedge;
  }
}

class HedgeReader {
 public:
  HedgeReader(const ParsedSentence& sentence, const Language& language)
      : s_(sentence), language_(language) {}

  void AddBefore(QuantityMention& q) const;
  void AddBehind(QuantityMention& q) const;

 private:
  bool IsNoHedge(const HedgeRule& hedge, TokenRange where) const;
  bool IsExactAfter(const HedgeRule& hedge, std::size_t first) const;
  bool FollowedBy(const QuantityMention& q,
                  const std::vector<std::string>& words) const;

  const ParsedSentence& s_;
  const Language& language_;
};

// "eine Umfrage unter 2.000 Leuten"
bool HedgeReader::IsNoHedge(const HedgeRule& hedge, TokenRange where) const {
  if (hedge.not_beside.empty()) return false;
  const std::size_t clause = s_.ClauseOf(where);
  for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
    if (s_.clause[i] == clause &&
        std::ranges::any_of(hedge.not_beside, [&](const std::string& word) {
          return s_.Folded(i).ends_with(word);
        })) {
      return true;
    }
  }
  return false;
}

// Stacked hedges: the outer one is applied to the inner's value.
void HedgeReader::AddBefore(QuantityMention& q) const {
  // "über die Hälfte", "mehr als das Doppelte"
  const std::size_t first = q.where.first;
  const bool noun = q.multiple || q.reading.hedge == HedgeClass::kFraction;
  if (noun && first > 0 &&
      std::ranges::count(language_.definite_articles, s_.Folded(first - 1)) >
          0 &&
      s_.PhraseBefore(PhraseKind::kHedge, first - 1)) {
    --q.where.first;
  }
  while (const PhraseMatch* phrase =
             s_.PhraseBefore(PhraseKind::kHedge, q.where.first)) {
    const HedgeRule& hedge = language_.hedges[phrase->rule];
    const TokenRange where{phrase->first, phrase->last};
    if (IsNoHedge(hedge, where)) return;
    if (hedge.hedge == HedgeClass::kBare) {
      q.reasons.push_back({"hedge", hedge.id, where});
      // It only evaluates ("nur"), and is no part of the expression; another
      // hedge may stand before it.
      const PhraseMatch* outer =
          s_.PhraseBefore(PhraseKind::kHedge, phrase->first);
      if (!outer || language_.hedges[outer->rule].hedge == HedgeClass::kBare) {
        return;
      }
      q.where.first = phrase->first;
      continue;
    }
    // "über knapp 22": of that much.
    if (!hedge.exact_after.empty() && !q.hedge_id.empty()) {
      q.reasons.push_back({"hedge", hedge.id, where});
      return;
    }
    if (IsExactAfter(hedge, phrase->first)) {
      q.reading.hedge = HedgeClass::kExact;
      q.hedge_id = hedge.id;
      q.reasons.push_back({"hedge", hedge.id, where});
      return;
    }
    q.where.first = phrase->first;
    q.approx = q.approx || hedge.approx;
    // "über fünf Jahre": how long, or more than that.
    const bool time = q.unit && q.unit->dimension == "time";
    q.maybe_exact = !hedge.ambiguous_with.empty() &&
                    (time || FollowedBy(q, hedge.ambiguous_with));
    const bool point = q.reading.hedge != HedgeClass::kRange &&
                       q.reading.hedge != HedgeClass::kDigitClass &&
                       q.reading.hedge != HedgeClass::kPlural;
    // "more than halved" is less than a half.
    // "<-30" is told of the number, not of how much it is below zero.
    const bool mark = s_.tokens[phrase->first].kind == TokenKind::kMark;
    const bool shrinks = (q.multiple && q.reading.low.value() < Rational(1)) ||
                         (mark && q.reading.negative);
    if (point) q.reading.hedge = shrinks ? Flipped(hedge.hedge) : hedge.hedge;
    q.hedge_id = hedge.id;
    q.reasons.push_back({"hedge", hedge.id, where});
  }
}

// "300 oder mehr", "20 or less"; "15 Grad unter null".
void HedgeReader::AddBehind(QuantityMention& q) const {
  if (const PhraseMatch* below =
          s_.PhraseAt(PhraseKind::kNegativeBehind, q.where.last)) {
    q.reading.negative = true;
    q.where.last = below->last;
  }
  const PhraseMatch* phrase =
      s_.PhraseAt(PhraseKind::kHedgeBehind, q.where.last);
  const bool point = q.reading.hedge == HedgeClass::kBare ||
                     q.reading.hedge == HedgeClass::kAbout ||
                     q.reading.hedge == HedgeClass::kExact;
  if (!phrase || !point) return;
  // "equal to 5000 or more than 6000": another bound begins.
  const bool compares =
      phrase->last < s_.tokens.size() &&
      std::ranges::count(language_.comparisons, s_.Folded(phrase->last)) > 0;
  if (compares) return;
  const HedgeRule& hedge = language_.hedges[phrase->rule];
  const TokenRange where{phrase->first, phrase->last};
  q.where.last = phrase->last;
  q.reading.hedge = hedge.hedge;
  q.approx = q.approx || hedge.approx;
  q.hedge_id = hedge.id;
  q.reasons.push_back({"hedge", hedge.id, where});
}

bool HedgeReader::IsExactAfter(const HedgeRule& hedge,
                               std::size_t first) const {
  if (first == 0) return false;
  const std::string_view noun = s_.Folded(first - 1);
  return std::ranges::any_of(hedge.exact_after, [&](const std::string& ending) {
    return noun.ends_with(ending);
  });
}

bool HedgeReader::FollowedBy(const QuantityMention& q,
                             const std::vector<std::string>& words) const {
  const std::size_t clause = s_.clause[q.number.first];
  for (std::size_t i = q.where.last; i < s_.tokens.size(); ++i) {
    if (s_.clause[i] != clause) return false;
    if (std::ranges::count(words, s_.Folded(i)) > 0) return true;
  }
  return false;
}

}  // namespace

void AddHedges(const ParsedSentence& sentence, const Language& language,
               QuantityMention& q) {
  const HedgeReader reader(sentence, language);
  reader.AddBefore(q);
  reader.AddBehind(q);
}

}  // namespace stimmig
