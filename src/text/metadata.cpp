// SPDX-License-Identifier: Apache-2.0
#include "text/metadata.h"

#include "base/utf8.h"

namespace stimmig {

std::optional<Date> ParseDay(std::string_view text) {
  constexpr std::size_t kDayBytes = 10;
  const bool only_time = text.size() <= kDayBytes || text[kDayBytes] == 'T' ||
                         text[kDayBytes] == ' ';
  if (!only_time) return std::nullopt;
  return Date::Parse(text.substr(0, kDayBytes));
}

void FillGaps(SourceInfo& info, const SourceInfo& more) {
  if (!info.title) info.title = more.title;
  if (!info.outlet) info.outlet = more.outlet;
  if (!info.author) info.author = more.author;
  if (!info.url) info.url = more.url;
  if (!info.published) info.published = more.published;
  if (info.language.empty()) info.language = more.language;
}

std::string PrimaryLanguage(std::string_view tag) {
  return FoldCase(tag.substr(0, tag.find_first_of("-_")));
}

}  // namespace stimmig
