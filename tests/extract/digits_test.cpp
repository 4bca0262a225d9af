// SPDX-License-Identifier: Apache-2.0
#include "extract/digits.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

std::string Describe(const std::optional<DigitsReading>& reading) {
  if (!reading) return "-";
  std::string text = reading->value.ToString();
  if (reading->other) text += " or " + reading->other->ToString();
  return text;
}

TEST_CASE("digits and separators by language") {
  struct Case {
    std::string language;
    std::vector<std::string> tokens;
    std::string expected;
  };
  const Case kCases[] = {
      {"de", {"7", "07"}, "7"},
      {"de", {"2048"}, "2048"},
      {"de", {"2.048"}, "2048 or 2.048"},
      {"de",
       {"2'048", "2\u2019048", "2\u00A0048", "2\u202F048", "2\u2009048"},
       "2048"},
      {"de",
       {"1.300.000", "1'300'000", "1\u00A0300\u00A0000", "1 300 000"},
       "1300000"},
      {"de", {"1,3", "1.3"}, "1.3"},
      {"de", {"1,30"}, "1.30"},
      {"de", {"5.6", "5,6"}, "5.6"},
      {"de", {"1,300"}, "1.300"},
      {"de", {"1.234,5", "1'234,5", "1\u00A0234,5"}, "1234.5"},
      {"de", {"1,234.5"}, "1234.5"},
      {"de", {"0,5"}, "0.5"},
      {"en", {"2,048"}, "2048"},
      {"en", {"2.048"}, "2.048"},
      {"en", {"1,300,000", "1\u00A0300\u00A0000"}, "1300000"},
      {"en", {"1.3"}, "1.3"},
      {"en", {"1,234.5"}, "1234.5"},
      {"en", {"1.234,5"}, "1234.5"},
      {"en", {"12,5"}, "12.5"},
      {"en", {"12,34,567"}, "1234567"},
      {"en", {"1,23,45,678.9"}, "12345678.9"},
      // No numbers.
      {"de", {"28.01.2025", "1.2.3", "192.168.0.1", "12.34.567"}, "-"},
      {"de", {"1.300,000.5", "1.30.000"}, "-"},
      {"en", {"1.300.00", "10,20,30", "123,45,678", "1,2,345"}, "-"},
      // Too many digits or places.
      {"de", {"12345678901234567890", "1,1234567890"}, "-"},
  };
  for (const Case& c : kCases) {
    const Language& language = *TestRules().FindLanguage(c.language);
    for (const std::string& token : c.tokens) {
      CAPTURE(c.language);
      CAPTURE(token);
      const auto reading = ReadDigits(token, language);
      if (token == "07") {
        CHECK(reading->value.value() == Rational(7));
      } else {
        CHECK(Describe(reading) == c.expected);
      }
    }
  }
}

TEST_CASE("what is too long for a figure is told from what is no number") {
  struct Case {
    std::string token;
    bool expected;
  };
  const Case kCases[] = {
      {"12345678901234567890", true},
      {"1.234.567.890.123.456.789", true},
      {"0,1234567890", true},
      {"3.1415926535", true},
      {"123456789012345678", false},
      {"1,123456789", false},
      {"28.01.2025", false},
      {"2.048", false},
      {"65", false},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.token);
    CHECK(HasTooManyDigits(c.token) == c.expected);
  }
}

TEST_CASE("groups of digits behind blanks") {
  CHECK(MayOpenGroups("40"));
  CHECK(MayOpenGroups("123"));
  CHECK_FALSE(MayOpenGroups("0"));
  CHECK_FALSE(MayOpenGroups("1234"));
  CHECK_FALSE(MayOpenGroups("1.5"));
  CHECK(IsNextGroup("000"));
  CHECK(IsNextGroup("000,5"));
  CHECK_FALSE(IsNextGroup("00"));
}

TEST_CASE("powers of ten") {
  struct Case {
    std::string text;
    int exponent;
    std::size_t size_bytes;
  };
  const Case kCases[] = {
      {"e6", 6, 2},
      {"E+12 Euro", 12, 4},
      {"e-3", -3, 3},
      {"x10^6", 6, 5},
      {" x 10^-4 m", -4, 8},
      {"\u00D710\u22125", -5, 8},
      // None.
      {"", 0, 0},
      {"e", 0, 0},
      {"euro", 0, 0},
      {" e6", 0, 0},
      {"x20", 0, 0},
      {" x 3", 0, 0},
      {"e99", 0, 0},
      {"e999999999999", 0, 0},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const PowerOfTen power = ReadPowerOfTen(c.text);
    CHECK(power.exponent == c.exponent);
    CHECK(power.size_bytes == c.size_bytes);
  }
}

}  // namespace
}  // namespace stimmig::test
