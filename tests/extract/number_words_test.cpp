// SPDX-License-Identifier: Apache-2.0
#include "extract/number_words.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "2 100 & 5": parts in order; "/3" a denominator, "h3" halves, "!" the last.
std::string Cut(const std::string& word, const std::string& language) {
  const NumberWords words(*TestRules().FindLanguage(language));
  std::vector<std::string> lines;
  for (const NumberPart& part : words.Cut(word)) {
    const std::string value = std::to_string(part.value);
    switch (part.kind) {
      case NumberPart::Kind::kDenominator:
        lines.push_back("/" + value);
        break;
      case NumberPart::Kind::kHalves:
        lines.push_back("h" + value);
        break;
      case NumberPart::Kind::kJoiner:
        lines.push_back("&");
        break;
      default:
        lines.push_back(value + (part.last ? "!" : ""));
    }
  }
  return Joined(lines);
}

TEST_CASE("words are cut into the parts of a number") {
  struct Case {
    std::string language;
    std::string word;
    std::string expected;
  };
  const Case kCases[] = {
      {"de", "zwei", "2"},
      {"de", "siebzehn", "17"},
      {"de", "dreiundzwanzig", "3; &; 20"},
      {"de", "zweihundertfünf", "2; 100; 5"},
      {"de", "hunderteins", "100; 1!"},
      {"de", "fuenfzigtausend", "50; 1000"},
      {"de", "dreieinhalb", "3; 1; /2"},
      {"de", "dreiviertel", "3; /4"},
      {"de", "anderthalb", "h3"},
      {"de", "zehntel", "/10"},
      {"en", "forty", "40"},
      {"en", "thirds", "/3"},
      // What holds anything else is none.
      {"de", "dreieich", ""},
      {"de", "achtung", ""},
      {"de", "elfenbein", ""},
      {"de", "undzwei", ""},
      {"de", "zweiund", ""},
      {"en", "often", ""},
      {"en", "tentative", ""},
      {"en", "", ""},
      {"de", std::string(300, 'x'), ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.language);
    CAPTURE(c.word);
    CHECK(Cut(c.word, c.language) == c.expected);
  }
  std::string endless;
  while (endless.size() < 300) endless += "ein";
  CHECK(Cut(endless, "de") == "");
}

TEST_CASE("a cheap test tells where a number may start") {
  const NumberWords words(*TestRules().FindLanguage("de"));
  CHECK(words.MayStart("zwei"));
  CHECK(words.MayStart("elfenbein"));
  CHECK_FALSE(words.MayStart("milliarde"));
  CHECK_FALSE(words.MayStart("z"));
  CHECK_FALSE(words.MayStart(""));
}

}  // namespace
}  // namespace stimmig::test
