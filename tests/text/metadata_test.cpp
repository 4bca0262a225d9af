// SPDX-License-Identifier: Apache-2.0
#include "text/metadata.h"

#include <doctest/doctest.h>

namespace stimmig {
namespace {

TEST_CASE("the day of a time stamp, as written") {
  struct Case {
    std::string_view text;
    std::string_view day;  // empty: none
  };
  const Case cases[] = {
      {"2025-01-30", "2025-01-30"},
      {"2025-01-30T23:15:00Z", "2025-01-30"},
      {"2025-01-30 08:15", "2025-01-30"},
      {"2025-01-301", ""},
      {"2025-02-30", ""},
      {"30.01.2025", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto day = ParseDay(c.text);
    CHECK((day ? day->ToString() : "") == c.day);
  }
}

TEST_CASE("a time stamp is told in UTC") {
  struct Case {
    std::string_view text;
    std::string_view time;  // empty: none
  };
  const Case cases[] = {
      {"2025-01-30", "2025-01-30"},
      {"2025-01-30T08:15", "2025-01-30T08:15Z"},
      {"2025-01-30 08:15:59", "2025-01-30T08:15Z"},
      {"2025-01-30T08:15:00.250Z", "2025-01-30T08:15Z"},
      {"2025-01-30T08:15:00+01:00", "2025-01-30T07:15Z"},
      {"2025-01-30T00:15+0100", "2025-01-29T23:15Z"},
      {"2024-12-31T22:00:00 -05:00", "2025-01-01T03:00Z"},
      {"2025-01-30T8:15", ""},
      {"2025-01-30T24:15", ""},
      {"2025-01-30T08:60", ""},
      {"2025-01-30T08", ""},
      {"2025-01-30T", ""},
      {"2025-01-30T08:15 MEZ", ""},
      {"2025-01-30T08:15+1", ""},
      {"2025-02-30T08:15", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto time = ParseTimestamp(c.text);
    CHECK((time ? time->ToString() : "") == c.time);
  }
}

TEST_CASE("a day alone is its beginning") {
  CHECK(*ParseTimestamp("2025-01-30") < *ParseTimestamp("2025-01-30T00:00"));
  CHECK(*ParseTimestamp("2025-01-29T23:59") < *ParseTimestamp("2025-01-30"));
}

TEST_CASE("a version is a whole number") {
  CHECK(ParseVersion("0") == 0);
  CHECK(ParseVersion("12") == 12);
  for (const char* text : {"", "-1", "1.2", "2a", " 2", "99999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(ParseVersion(text));
  }
}

TEST_CASE("what is known stays, gaps are filled") {
  SourceInfo info{.path = "a", .title = "A", .language = "de"};
  FillGaps(info, {.path = "b",
                  .title = "B",
                  .outlet = "O",
                  .author = "J",
                  .url = "u",
                  .published = Date::Parse("2025-01-30"),
                  .language = "en",
                  .story_id = "s",
                  .version = 2,
                  .updated = ParseTimestamp("2025-01-31"),
                  .primary = true});
  CHECK(info.path == "a");
  CHECK(info.title == "A");
  CHECK(info.outlet == "O");
  CHECK(info.author == "J");
  CHECK(info.url == "u");
  CHECK(info.published == Date::Parse("2025-01-30"));
  CHECK(info.language == "de");
  CHECK(info.story_id == "s");
  CHECK(info.version == 2);
  CHECK(info.updated == ParseTimestamp("2025-01-31"));
  CHECK(info.primary);
}

TEST_CASE("the language of a language tag") {
  CHECK(PrimaryLanguage("de") == "de");
  CHECK(PrimaryLanguage("de-AT") == "de");
  CHECK(PrimaryLanguage("EN_us") == "en");
  CHECK(PrimaryLanguage("").empty());
}

}  // namespace
}  // namespace stimmig
