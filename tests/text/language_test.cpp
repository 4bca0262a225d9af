// SPDX-License-Identifier: Apache-2.0
#include "text/language.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

TEST_CASE("the language of a text") {
  struct Case {
    std::string text;
    std::string_view id;
    std::string_view closest;
  };
  const std::string_view first = TestRules().languages.front().id;
  // The last character of the first 512 bytes is cut by their end.
  std::string cut = "Der Umsatz der Werft stieg in diesem Jahr deutlich. ";
  cut += std::string(511 - cut.size(), '.') + "ü";
  const Case cases[] = {
      {"Siemens und SAP wachsen, aber nicht so sehr wie der Markt.", "de",
       "de"},
      {"Siemens and SAP grow, but not as much as the market.", "en", "en"},
      {"Meta investiert 65 Milliarden Dollar.", "de", "de"},
      {"Meta invests $65 billion.", "en", "en"},
      {"Le groupe a annoncé mardi que son chiffre d'affaires avait augmenté.",
       "fr", first},
      {cut, "de", "de"},
      {"", "", first},
      {"12345", "", first},
      {"\u20AC\u20AC\u20AC", "", first},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const DetectedLanguage detected = DetectLanguage(c.text, TestRules());
    CHECK(detected.id == c.id);
    REQUIRE(detected.closest);
    CHECK(detected.closest->id == c.closest);
  }
}

}  // namespace
}  // namespace stimmig
