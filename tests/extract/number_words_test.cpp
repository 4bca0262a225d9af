// SPDX-License-Identifier: Apache-2.0
#include "extract/number_words.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include "base/utf8.h"
#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "265 of 1" for value and tokens read; "-" for none.
std::string Find(const NumberWords& words, const std::string& text) {
  const std::vector<Token> tokens = Tokenise(text);
  std::vector<std::string> folded;
  for (const Token& t : tokens) {
    folded.push_back(
        FoldCase(std::string_view(text).substr(t.span.begin, t.span.size())));
  }
  const auto match = words.FindAt(folded, tokens, 0);
  if (!match) return "-";
  return std::to_string(match->value) + " of " + std::to_string(match->last);
}

std::string Spelled(const icu::RuleBasedNumberFormat& format, int value) {
  icu::UnicodeString text;
  format.format(value, text);
  text.findAndReplace(icu::UnicodeString(char16_t{0xAD}), icu::UnicodeString());
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

TEST_CASE("every number in words means what the spell-out says") {
  struct Case {
    std::string language;
    icu::Locale locale;
  };
  const Case kCases[] = {{"de", icu::Locale::getGerman()},
                         {"en", icu::Locale::getEnglish()}};
  for (const Case& c : kCases) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, c.locale,
                                            status);
    REQUIRE(U_SUCCESS(status));
    const NumberWords words(*TestRules().FindLanguage(c.language));
    for (int value = 1; value <= 9999; ++value) {
      std::string text = Spelled(format, value);
      // The form before a noun: "hunderteins", "hundertein Leute".
      if (text.ends_with("eins")) text.pop_back();
      const std::string expected = std::to_string(value) + " of " +
                                   std::to_string(Tokenise(text).size());
      CAPTURE(text);
      REQUIRE(Find(words, text) == expected);
    }
  }
}

TEST_CASE("number words that stand in texts") {
  struct Case {
    std::string language;
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"de", "Zwölf", "12 of 1"},
      {"de", "dreissig", "30 of 1"},
      {"de", "hundert", "100 of 1"},
      {"de", "tausend", "1000 of 1"},
      {"de", "zweihunderttausend", "200000 of 1"},
      {"de", "hundertundzwei", "102 of 1"},
      {"de", "fünf und mehr", "5 of 1"},
      {"en", "Two hundred thousand", "200000 of 3"},
      {"en", "one hundred and five", "105 of 4"},
      {"en", "twenty one", "21 of 2"},
      {"en", "ninety-nine percent", "99 of 3"},
      {"en", "five and ten", "5 of 1"},
      {"en", "five - ten", "5 of 1"},
      // The numbers that a longer run would not make.
      {"de", "zwei drei", "2 of 1"},
      {"en", "twenty thirty", "20 of 1"},
      {"en", "two hundred hundred", "200 of 2"},
      // None.
      {"de", "Dreieich", "-"},
      {"de", "Achtung", "-"},
      {"de", "Elfenbein", "-"},
      {"de", "zehntel", "-"},
      {"de", "undzwei", "-"},
      {"de", "vierundvier", "-"},
      {"de", "zwanzigundeins", "-"},
      {"en", "often", "-"},
      {"en", "tentative", "-"},
      {"en", "and two", "-"},
      {"de", "", "-"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.language);
    CAPTURE(c.text);
    const NumberWords words(*TestRules().FindLanguage(c.language));
    CHECK(Find(words, c.text) == c.expected);
  }
}

TEST_CASE("a word is a number or none") {
  const NumberWords words(*TestRules().FindLanguage("de"));
  CHECK(words.IsNumber("zwei"));
  CHECK(words.IsNumber("zweiundzwanzig"));
  CHECK_FALSE(words.IsNumber("elfenbein"));
  CHECK_FALSE(words.IsNumber("milliarde"));
  CHECK_FALSE(words.IsNumber(""));
}

}  // namespace
}  // namespace stimmig::test
