// SPDX-License-Identifier: Apache-2.0
#include "report/quotation.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "report/page.h"
#include "report/texts.h"

namespace stimmig {
namespace {

constexpr std::string_view kEllipsis = "…";

// Harmless, with single spaces.
std::string OneLine(std::string_view text) {
  std::string line;
  for (const char c : Plain(Harmless(text))) {
    if (c == ' ' && (line.empty() || line.back() == ' ')) continue;
    line.push_back(c);
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

bool IsDigitByte(char c) { return c >= '0' && c <= '9'; }

bool IsPartOfNumber(char c) { return IsDigitByte(c) || c == '.' || c == ','; }

// Whether a longer number goes on at one of the ends: "5" in "65".
bool CutsNumber(std::string_view text, std::size_t begin, std::size_t end) {
  return (begin > 0 && IsDigitByte(text[begin]) &&
          IsPartOfNumber(text[begin - 1])) ||
         (end < text.size() && IsDigitByte(text[end - 1]) &&
          IsDigitByte(text[end]));
}

// Where the figure stands, from `start` on. Requires: figure not empty.
std::size_t FindFigure(std::string_view context, std::string_view figure,
                       std::size_t start = 0) {
  std::size_t found = context.find(figure, start);
  while (found != context.npos &&
         CutsNumber(context, found, found + figure.size())) {
    found = context.find(figure, found + 1);
  }
  return found;
}

// The last words that fit, behind an ellipsis where some are missing.
std::string Ending(std::string_view text, std::size_t columns) {
  if (DisplayWidth(text) <= columns) return std::string(text);
  const std::string_view end = LastColumns(text, columns);
  // From the first space on, the one before `end` included.
  const std::size_t space = text.find(' ', text.size() - end.size() - 1);
  return std::string(kEllipsis) +
         std::string(space == text.npos ? end : text.substr(space));
}

std::string Beginning(std::string_view text, std::size_t columns) {
  if (DisplayWidth(text) <= columns) return std::string(text);
  const std::string_view begin = FirstColumns(text, columns);
  const std::size_t space = text.substr(0, begin.size() + 1).rfind(' ');
  return std::string(space == text.npos ? begin : text.substr(0, space)) + " " +
         std::string(kEllipsis);
}

}  // namespace

std::vector<QuotePart> QuotationOf(const Fact& fact, std::size_t columns) {
  const std::string context = OneLine(fact.context);
  const std::string figure = OneLine(fact.text);
  if (figure.empty()) return {{Beginning(context, columns)}};
  const std::size_t found = FindFigure(context, figure);
  if (found == context.npos) return {{Beginning(figure, columns), true}};
  const std::string_view text = context;
  const std::string_view before = text.substr(0, found);
  const std::string_view after = text.substr(found + figure.size());
  const std::size_t own = DisplayWidth(figure);
  const std::size_t room = columns > own ? columns - own : 0;
  const std::size_t left = DisplayWidth(before), right = DisplayWidth(after);
  // A side that needs less than half leaves the rest to the other.
  const std::size_t for_left =
      std::max(room / 2, room > right ? room - right : 0);
  const std::size_t for_right =
      std::max(room / 2, room > left ? room - left : 0);
  return {{Ending(before, for_left)},
          {figure, true},
          {Beginning(after, for_right)}};
}

bool StandsIn(const Fact& fact, const std::string& context) {
  const std::string figure = OneLine(fact.text);
  return !figure.empty() &&
         FindFigure(OneLine(context), figure) != std::string::npos;
}

std::vector<QuotePart> QuotationOf(const std::vector<const Fact*>& facts) {
  std::vector<const Fact*> sorted = facts;
  std::ranges::sort(sorted, {}, &Fact::span);
  const std::string context = OneLine(facts.front()->context);
  std::vector<QuotePart> parts;
  std::size_t end = 0;
  for (const Fact* fact : sorted) {
    const std::string figure = OneLine(fact->text);
    if (figure.empty()) continue;
    const std::size_t found = FindFigure(context, figure, end);
    if (found == context.npos) continue;
    parts.push_back({context.substr(end, found - end)});
    parts.push_back({figure, true});
    end = found + figure.size();
  }
  parts.push_back({context.substr(end)});
  return parts;
}

}  // namespace stimmig
