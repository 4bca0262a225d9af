// SPDX-License-Identifier: Apache-2.0
#include "extract/reach.h"

namespace stimmig {

bool Reaches(const ParsedSentence& s, TokenRange cue, Reach reach,
             TokenRange figure) {
  const std::size_t its = s.ClauseOf(cue);
  const std::size_t mine = s.ClauseOf(figure);
  const bool before = cue.first < figure.first;
  switch (reach) {
    case Reach::kClause:
      return its == mine;
    case Reach::kFigure:
      return before && cue.last >= figure.first;
    case Reach::kBefore:
      return cue.first == figure.last;
    case Reach::kOnward:
      return cue.first == figure.last || (before && its == mine);
    case Reach::kLater:
    case Reach::kText:
      return its < mine || (its == mine && before);
    case Reach::kSentence:
      return true;
  }
  return false;
}

}  // namespace stimmig
