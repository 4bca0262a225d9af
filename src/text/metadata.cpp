// SPDX-License-Identifier: Apache-2.0
#include "text/metadata.h"

#include <charconv>

#include "base/utf8.h"

namespace stimmig {
namespace {

constexpr int kDayMinutes = 24 * 60;

// Two digits at `at`, less than `limit`.
std::optional<int> TwoDigits(std::string_view text, std::size_t at, int limit) {
  if (at + 2 > text.size() || !IsDigit(text[at]) || !IsDigit(text[at + 1])) {
    return std::nullopt;
  }
  const int value = (text[at] - '0') * 10 + (text[at + 1] - '0');
  return value < limit ? std::optional(value) : std::nullopt;
}

// Minutes of "08:15" and "0815"; nullopt for all else.
std::optional<int> ParseMinutes(std::string_view text) {
  const bool colon = text.size() == 5 && text[2] == ':';
  if (!colon && text.size() != 4) return std::nullopt;
  const auto hours = TwoDigits(text, 0, 24);
  const auto minutes = TwoDigits(text, colon ? 3 : 2, 60);
  if (!hours || !minutes) return std::nullopt;
  return *hours * 60 + *minutes;
}

// Minutes east of UTC: "Z", "+01:00", "-0500"; empty is UTC.
std::optional<int> ParseZone(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return 0;
  if (text[0] != '+' && text[0] != '-') return std::nullopt;
  const auto minutes = ParseMinutes(text.substr(1));
  if (!minutes) return std::nullopt;
  return text[0] == '+' ? *minutes : -*minutes;
}

}  // namespace

std::optional<Date> ParseDay(std::string_view text) {
  constexpr std::size_t kDayBytes = 10;
  const bool only_time = text.size() <= kDayBytes || text[kDayBytes] == 'T' ||
                         text[kDayBytes] == ' ';
  if (!only_time) return std::nullopt;
  return Date::Parse(text.substr(0, kDayBytes));
}

std::optional<Timestamp> ParseTimestamp(std::string_view text) {
  const std::optional<Date> day = ParseDay(text);
  constexpr std::size_t kTime = 11, kTimeBytes = 5;
  if (!day) return std::nullopt;
  if (text.size() < kTime) return Timestamp{*day, std::nullopt};
  const auto minutes = ParseMinutes(text.substr(kTime, kTimeBytes));
  std::string_view rest =
      text.substr(std::min(text.size(), kTime + kTimeBytes));
  // ":30" or ":30.250".
  if (rest.starts_with(':') && TwoDigits(rest, 1, 61)) {
    rest.remove_prefix(3);
    if (rest.starts_with('.')) {
      rest.remove_prefix(1);
      while (!rest.empty() && IsDigit(rest[0])) rest.remove_prefix(1);
    }
  }
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  const auto zone = ParseZone(rest);
  if (!minutes || !zone) return std::nullopt;
  const int since = *minutes - *zone + kDayMinutes;
  return Timestamp{
      Date::FromDayNumber(day->DayNumber() + since / kDayMinutes - 1),
      since % kDayMinutes};
}

std::optional<int> ParseVersion(std::string_view text) {
  int version = 0;
  const char* end = text.data() + text.size();
  const auto [read, error] = std::from_chars(text.data(), end, version);
  if (error != std::errc() || read != end || version < 0) return std::nullopt;
  return version;
}

void FillGaps(SourceInfo& info, const SourceInfo& more) {
  if (!info.title) info.title = more.title;
  if (!info.outlet) info.outlet = more.outlet;
  if (!info.author) info.author = more.author;
  if (!info.url) info.url = more.url;
  if (!info.published) info.published = more.published;
  if (!info.updated) info.updated = more.updated;
  if (!info.story_id) info.story_id = more.story_id;
  if (!info.version) info.version = more.version;
  info.primary = info.primary || more.primary;
  if (info.language.empty()) info.language = more.language;
}

std::string PrimaryLanguage(std::string_view tag) {
  return FoldCase(tag.substr(0, tag.find_first_of("-_")));
}

}  // namespace stimmig
