// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_moment.h"

#include <charconv>
#include <string_view>

namespace stimmig {
namespace {

constexpr int kNoon = 12;

int ToInteger(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Puts what the pattern found into the places of '{hour+12}:{minute}'.
std::string Fill(std::string moment, const CueMention& cue,
                 std::string_view sentence) {
  const auto put = [&](std::string_view place, int value) {
    const std::size_t at = moment.find(place);
    if (at == std::string::npos) return;
    std::string digits = std::to_string(value);
    if (digits.size() == 1) digits.insert(0, "0");
    moment.replace(at, place.size(), digits);
  };
  const auto number = [&](const std::optional<Span>& group) {
    return group ? ToInteger(sentence.substr(group->begin, group->size())) : 0;
  };
  const int hour = number(cue.hour);
  put("{hour}", hour);
  // Twelve o'clock is both.
  put("{hour+12}", hour % kNoon + kNoon);
  put("{minute}", number(cue.minute));
  return moment;
}

// Within a day. A figure whose metric nobody knows may, unless it counts.
bool MayChange(const QuantityMention& q, const MetricRule* metric) {
  return metric ? metric->intraday : !q.counted;
}

// In the figure's clause, or alone in the one before that opens the sentence:
// "In early trading, shares rose 1.5%".
bool IsOf(const ParsedSentence& s, const CueMention& cue,
          const QuantityMention& q) {
  // The colon of "um 14:30 Uhr" is taken for a border.
  const std::size_t its = s.clause[cue.where.last - 1];
  const std::size_t mine = s.ClauseOf(q.where);
  if (its == mine) return true;
  const auto& first = s.quantities.front();
  return its + 1 == mine && cue.where.first == 0 &&
         s.ClauseOf(first.where) == mine;
}

}  // namespace

std::optional<MomentBinding> BindMoment(const Context& context,
                                        const ParsedSentence& s,
                                        const QuantityMention& q,
                                        const MetricRule* metric) {
  if (s.moments.empty() || !MayChange(q, metric)) return std::nullopt;
  const CueMention* nearest = nullptr;
  for (const CueMention& cue : s.moments) {
    if (!IsOf(s, cue, q)) continue;
    if (!nearest || Distance(s, cue.where, q.where) <
                        Distance(s, nearest->where, q.where)) {
      nearest = &cue;
    }
  }
  if (!nearest) return std::nullopt;
  const MomentRule& rule = context.language().moments[nearest->rule];
  return MomentBinding{Fill(rule.moment, *nearest, s.text),
                       {"moment", rule.id, nearest->where}};
}

}  // namespace stimmig
