// SPDX-License-Identifier: Apache-2.0
#include "extract/number.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "65e9", "~" for a name part, "class 2 e9", "plural e9"; the text behind.
std::string Describe(const ParsedSentence& s, const NumberMention& n) {
  const std::string scale =
      n.value.scale == Rational(1) ? "" : "*" + n.value.scale.ToString();
  const std::string kind = n.kind == HedgeClass::kBare ? "" : " class";
  return (n.name_part ? "~" : "") + n.value.digits.ToString() + scale + kind +
         " <" + std::string(s.Slice(n.where)) + ">";
}

std::string Numbers(const std::string& text, const std::string& language) {
  Reading reading({.text = text, .language = language});
  std::vector<std::string> lines;
  for (const NumberMention& n : reading.At(0).numbers) {
    lines.push_back(Describe(reading.At(0), n));
  }
  return Joined(lines);
}

TEST_CASE("every scale word multiplies") {
  struct Case {
    std::string language;
    std::vector<std::string> words;
    std::string scale;
  };
  const Case kCases[] = {
      {"de", {"Tausend", "tausend", "Tsd.", "Tsd"}, "1000"},
      {"de", {"Millionen", "Million", "Mio.", "Mio", "Mill."}, "1000000"},
      {"de",
       {"Milliarden", "Milliarde", "Mrd.", "Mrd", "Mia.", "Mia"},
       "1000000000"},
      {"de", {"Billionen", "Billion", "Bio."}, "1000000000000"},
      {"de", {"Billiarden", "Billiarde"}, "1000000000000000"},
      {"de", {"Trillionen", "Trillion"}, "1000000000000000000"},
      {"en", {"thousand", "thousands"}, "1000"},
      {"en", {"million", "mn", "mln"}, "1000000"},
      {"en", {"billion", "bn", "bln"}, "1000000000"},
      {"en", {"trillion", "tn", "trn"}, "1000000000000"},
  };
  for (const Case& c : kCases) {
    for (const std::string& word : c.words) {
      for (const std::string blank : {" ", "\u00A0", "-"}) {
        const std::string text = "x 3" + blank + word + " y";
        CAPTURE(text);
        CHECK(Numbers(text, c.language) ==
              "3*" + c.scale + " <3" + blank + word + ">");
      }
    }
  }
}

TEST_CASE("numbers of a sentence") {
  struct Case {
    std::string text;
    std::string expected;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Es sind 40 000 Stellen.", "40000 <40 000>"},
      {"Es sind 1 300 000 Stellen.", "1300000 <1 300 000>"},
      {"Es sind 1 234,5 Tonnen.", "1234.5 <1 234,5>"},
      {"Im Jahr 2024 300 Stellen.", "2024 <2024>; 300 <300>"},
      {"Es sind 10  000 Stellen.", "10 <10>; 0 <000>"},
      {"Es sind 40 00 Stellen.", "40 <40>; 0 <00>"},
      {"Es sind eine Milliarde.", "1*1000000000 <eine Milliarde>"},
      {"Es ist ein Haus und eine Katze.", ""},
      {"Es sind ein bis zwei Wochen.", "1 <ein>; 2 <zwei>"},
      {"Es sind zwei Millionen.", "2*1000000 <zwei Millionen>"},
      {"Es sind zweihundertdrei Leute.", "203 <zweihundertdrei>"},
      {"Das sind Milliarden.", "1*1000000000 class <Milliarden>"},
      {"Millionen kamen.", "1*1000000 class <Millionen>"},
      {"Ein Milliardenbetrag fehlt.", "1*1000000000 class <Milliardenbetrag>"},
      {"Ein zweistelliger Milliardenbetrag fehlt.",
       "2*1000000000 class <zweistelliger Milliardenbetrag>"},
      {"Dreistellige Millionenbeträge fehlen.",
       "3*1000000 class <Dreistellige Millionenbeträge>"},
      {"Zweistellige Zuwächse fehlen.", ""},
      {"Im Jahr 2024 Milliarden.",
       "2024 <2024>; 1*1000000000 class <Milliarden>"},
      {"OpenAI hat GPT-4 und Covid-19 und 5G.", "~4 <4>; ~19 <19>; ~5 <5>"},
      {"Die 60-Milliarden-Dollar-Frage", "60*1000000000 <60-Milliarden>"},
      {"It is a hundred and fifty.", "150 <a hundred and fifty>", "en"},
      {"It is a thousand jobs.", "1000 <a thousand>", "en"},
      {"It is a two-year plan.", "2 <two>", "en"},
      {"It is an apple.", "", "en"},
      {"It is one hundred and twenty-five million.",
       "125*1000000 <one hundred and twenty-five million>", "en"},
      {"Millions came, billions more.",
       "1*1000000 class <Millions>; 1*1000000000 class <billions>", "en"},
      {"It is a double-digit billion sum.",
       "2*1000000000 class <double-digit billion>", "en"},
      {"It is $60bn-65bn.", "60*1000000000 <60bn>; 65*1000000000 <65bn>", "en"},
      {"B-52 and A-10", "~52 <52>; ~10 <10>", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Numbers(c.text, c.language) == c.expected);
  }
}

TEST_CASE("thousands with a scale word keep both readings") {
  struct Case {
    std::string text;
    std::string other;
  };
  const Case kCases[] = {
      {"Es sind 1.300 Mrd. Euro.", "1300000000"},
      {"Es sind 5.600 Mio. Euro.", "5600000"},
      {"Es sind 1.300 Euro.", ""},
      {"Es sind 5.6 Mio. Euro.", ""},
      {"Es sind 5,6 Mio. Euro.", ""},
      {"Es sind 1'300 Mrd. Euro.", ""},
      {"Es sind 1.300.000 Mio. Euro.", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    Reading reading({.text = c.text});
    const auto& other = reading.At(0).numbers.at(0).other;
    CHECK((other ? other->value().ToString() : "") == c.other);
  }
}

}  // namespace
}  // namespace stimmig::test
