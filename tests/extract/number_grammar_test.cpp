// SPDX-License-Identifier: Apache-2.0
#include "extract/number_grammar.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

std::string Kind(const NumberMention& number) {
  if (number.article) return " article";
  switch (number.kind) {
    case HedgeClass::kFraction:
      return " fraction";
    case HedgeClass::kUnitWord:
      return " word";
    default:
      return "";
  }
}

// "3.5 word of 2": value, kind and tokens of the number that a text begins
// with; "-" for none.
std::string First(const std::string& text, const std::string& language) {
  Reading reading({.text = text, .language = language});
  const ParsedSentence& s = reading.At(0);
  const Language& rules = *TestRules().FindLanguage(language);
  const NumberWords words(rules);
  const auto number = NumberGrammar(s, rules, words).At(0);
  if (!number) return "-";
  return number->value.value().ToString() + Kind(*number) + " of " +
         std::to_string(number->where.last);
}

TEST_CASE("numbers in German") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"Zwölf Leute", "12 of 1"},
      {"dreissig", "30 of 1"},
      {"eins", "1 of 1"},
      {"null", "0 of 1"},
      {"hundert", "100 of 1"},
      {"tausend", "1000 of 1"},
      {"zweihunderttausend", "200000 of 1"},
      {"zwei hundert tausend", "200000 of 3"},
      {"ein hundert fünfzehn", "115 of 3"},
      {"hundertundzwei", "102 of 1"},
      {"Einhundert und drei", "103 of 3"},
      {"acht und siebzig", "78 of 3"},
      {"achtzehnhundertzweiundfünfzig", "1852 of 1"},
      {"2 Tausend", "2000 of 2"},
      {"40 000 Stellen", "40000 of 2"},
      {"zwei Millionen dreihunderttausend", "2300000 of 3"},
      {"hunderttausend Millionen", "100000000000 of 2"},
      {"eine Million", "1000000 of 2"},
      {"100K", "100000 of 2"},
      {"1,2M", "1200000 of 2"},
      // Decimals in words.
      {"drei Komma eins vier", "3.14 of 4"},
      {"zehn Komma null acht", "10.08 of 4"},
      {"1 Komma 5", "1.5 of 3"},
      {"zwei Komma fünf Millionen", "2500000 of 4"},
      {",77", "0.77 of 2"},
      // Fractions and mixed numbers.
      {"anderthalb", "1.5 word of 1"},
      {"anderthalb Millionen", "1500000 word of 2"},
      {"dreieinhalb", "3.5 word of 1"},
      {"zweieinhalbtausend", "2500 word of 1"},
      {"dreiviertel", "0.75 fraction of 1"},
      {"ein Drittel", "1/3 fraction of 2"},
      {"zwei Drittel", "2/3 fraction of 2"},
      {"fünf halbe", "2.5 word of 2"},
      {"die Hälfte", "-"},
      {"Hälfte", "0.5 fraction of 1"},
      {"eine halbe Million", "500000 word of 3"},
      {"halbe Million", "500000 word of 2"},
      {"Viertel Million", "250000 word of 2"},
      {"sechs und zwei Drittel Millionen", "20000000/3 word of 5"},
      {"2 1/4", "2.25 word of 4"},
      {"2\u00BD", "2.5 word of 2"},
      {"\u2154", "2/3 fraction of 1"},
      {"zwei Dutzend", "24 word of 2"},
      {"ein halbes Dutzend", "6 word of 3"},
      {"zwei von drei", "2/3 fraction of 3"},
      {"1 von 250", "0.004 fraction of 3"},
      // What a longer run would not make.
      {"zwei drei", "2 of 1"},
      {"fünf und mehr", "5 of 1"},
      {"Einhundert und und", "100 of 1"},
      {"eins und zwanzig", "1 of 1"},
      {"300 von 2.000", "300 of 1"},
      {"drei von zwei", "3 of 1"},
      {"3 Millionen 2024", "3000000 of 2"},
      {"24/7", "24 of 1"},
      {"5/17/2018", "5 of 1"},
      // None, or an article that something else must make a number.
      {"ein", "1 article of 1"},
      {"eine Katze", "1 article of 1"},
      {"Drittel", "-"},
      {"Viertel", "0.25 article of 1"},
      {"vierundvier", "-"},
      {"zwanzigundeins", "-"},
      {"Milliarden", "-"},
      {"und zwei", "-"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(First(c.text, "de") == c.expected);
  }
}

TEST_CASE("numbers in English") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"Two hundred thousand", "200000 of 3"},
      {"one hundred and five", "105 of 4"},
      {"a hundred and fifty", "150 of 4"},
      {"hundred fifteen", "115 of 2"},
      {"nineteen hundred seventy-three", "1973 of 5"},
      {"forty five hundred", "4500 of 3"},
      {"thousand and one", "1001 of 3"},
      {"twenty one", "21 of 2"},
      {"ninety-nine percent", "99 of 3"},
      {"zero", "0 of 1"},
      {"one", "1 of 1"},
      {"one over twenty", "0.05 fraction of 3"},
      {"12 over 30 more", "12 of 1"},
      {"3 hundred and 21", "321 of 4"},
      {"4 thousand 3 hundred", "4300 of 4"},
      {"one billion twenty-five million", "1025000000 of 6"},
      {"three lakh crore", "3000000000000 of 3"},
      {"two point zero five", "2.05 of 4"},
      {"two hundred point seventy-one", "200.71 of 6"},
      {"point 77", "0.77 of 2"},
      {".5", "0.5 of 2"},
      {"1.3e6", "1300000 of 2"},
      {"1.3x10^6", "1300000 of 4"},
      {"1.2b", "1200000000 of 2"},
      {"half a million", "500000 word of 3"},
      {"a half", "0.5 fraction of 2"},
      {"quarter million", "250000 word of 2"},
      {"two thirds of a million", "2000000/3 word of 5"},
      {"three-quarters", "0.75 fraction of 3"},
      {"two and a half million", "2500000 word of 5"},
      {"one and two quarters", "1.5 word of 4"},
      {"one hundred and thirty and two fifths", "130.4 word of 7"},
      {"two hundred and three fifths", "200.6 word of 5"},
      {"twenty fifths", "4 word of 2"},
      {"one in five", "0.2 fraction of 3"},
      {"nine out of ten", "0.9 fraction of 4"},
      {"three dozen", "36 word of 2"},
      // What a longer run would not make.
      {"twenty thirty", "20 of 1"},
      {"two hundred hundred", "200 of 2"},
      {"five and ten", "5 of 1"},
      {"five - ten", "5 of 1"},
      {"3 hundred and 2 hundred", "300 of 2"},
      {"20 in 50", "20 of 1"},
      {"an apple", "1 article of 1"},
      {"and two", "-"},
      {"third", "-"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(First(c.text, "en") == c.expected);
  }
}

TEST_CASE("a symbol that is a unit, too, is a scale beside another unit") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"$40m", "40000000"},      {"40m euros", "40000000"},
      {"40m users", "40000000"}, {"$2.5T", "2500000000000"},
      {"40k euros", "40000"},    {"40MM", "40000000"},
      {"1.8m tall", "1.8"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    Reading reading({.text = c.text, .language = "en"});
    REQUIRE(reading.At(0).numbers.size() == 1);
    CHECK(reading.At(0).numbers[0].value.value().ToString() == c.expected);
  }
}

TEST_CASE("behind an opened range 'and' stands between two numbers") {
  Reading reading({.text = "zwischen acht und siebzig Prozent"});
  CHECK(reading.At(0).numbers.size() == 2);
}

}  // namespace
}  // namespace stimmig::test
