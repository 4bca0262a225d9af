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

TEST_CASE("what is known stays, gaps are filled") {
  SourceInfo info{.path = "a", .title = "A", .language = "de"};
  FillGaps(info, {.path = "b",
                  .title = "B",
                  .outlet = "O",
                  .author = "J",
                  .url = "u",
                  .published = Date::Parse("2025-01-30"),
                  .language = "en"});
  CHECK(info.path == "a");
  CHECK(info.title == "A");
  CHECK(info.outlet == "O");
  CHECK(info.author == "J");
  CHECK(info.url == "u");
  CHECK(info.published == Date::Parse("2025-01-30"));
  CHECK(info.language == "de");
}

TEST_CASE("the language of a language tag") {
  CHECK(PrimaryLanguage("de") == "de");
  CHECK(PrimaryLanguage("de-AT") == "de");
  CHECK(PrimaryLanguage("EN_us") == "en");
  CHECK(PrimaryLanguage("").empty());
}

}  // namespace
}  // namespace stimmig
