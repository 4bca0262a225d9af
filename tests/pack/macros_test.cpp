// SPDX-License-Identifier: Apache-2.0
#include "pack/macros.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

Language Small() {
  Language language;
  language.months = {{"Jan.", "Januar"}, {"Februar"}};
  language.ordinals = {{"erste", 1}, {"vierte", 4}};
  return language;
}

TEST_CASE("macros are written out") {
  struct Case {
    std::string_view pattern;
    std::string_view expanded;
  };
  const Case cases[] = {
      {"", ""},
      {"Umsatz", "Umsatz"},
      {"{year}", "(?P<year>(?:19|20)[0-9][0-9])"},
      {"{month}", "(?P<month>Februar|Januar|Jan\\.)"},
      {"{monthnum}", "(?P<monthnum>1[0-2]|0?[1-9])"},
      {"{day}\\.", "(?P<day>[12][0-9]|3[01]|0?[1-9])\\."},
      {"{quarter}", "(?P<quarter>[1-4]|vierte|erste)"},
      {"{half}", "(?P<half>[1-2]|erste)"},
      {"{hour}:{minute}", "(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])"},
      {"§ {n}", "§ (?P<n>[0-9][0-9.,]*)"},
      // Repetitions and quoted braces are no macros.
      {"[0-9]{2,3}", "[0-9]{2,3}"},
      {"\\{year\\}", "\\{year\\}"},
      {"{unknown}", "{unknown}"},
      {"a{", "a{"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.pattern);
    CHECK(ExpandMacros(c.pattern, Small()) == c.expanded);
  }
}

TEST_CASE("{speaker} goes up to the next mark") {
  RegexSet set;
  set.Add(ExpandMacros("laut {speaker}", Small()));
  const std::string_view text = "Das sind laut Anna Berg, 40, 5 Prozent.";
  auto matches = set.FindAll(text);
  REQUIRE(matches.size() == 1);
  set.AddGroups(text, matches[0]);
  const auto group = matches[0].Group("speaker");
  REQUIRE(group);
  CHECK(text.substr(group->begin, group->size()) == "Anna Berg");
}

TEST_CASE("{agency} is any name of an agency, in its own case") {
  Language language;
  language.agencies = {{.words = {"dpa", "dpa-AFX"}}, {.words = {"AP"}}};
  CHECK(ExpandMacros("\\({agency}\\)", language) ==
        "\\((?P<agency>(?-i:dpa\\-AFX|dpa|AP))\\)");
}

TEST_CASE("patterns are judged with their macros") {
  CHECK_FALSE(PatternProblem("am {day}\\. {month} {year}"));
  CHECK_FALSE(PatternProblem("laut {speaker}"));
  CHECK_FALSE(PatternProblem("{quarter}|{half}"));
  CHECK(PatternProblem("{year}(") != std::nullopt);
  CHECK(PatternProblem("") == "the pattern matches the empty text");
}

// A {macro} twice in one pattern, or in a language that lacks the words.
TEST_CASE("all patterns of the packs are sound in their language") {
  for (const Language& language : TestRules().languages) {
    for (const PeriodRule& rule : language.periods) {
      for (const std::string& pattern : rule.patterns) {
        CAPTURE(pattern);
        CHECK_FALSE(RegexProblem(ExpandMacros(pattern, language)));
      }
    }
  }
}

}  // namespace
}  // namespace stimmig
