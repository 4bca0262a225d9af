// SPDX-License-Identifier: Apache-2.0
#include "base/cldr.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace stimmig {
namespace {

bool Has(const std::vector<std::string>& list, const std::string& text) {
  return std::ranges::count(list, text) == 1;
}

TEST_CASE("units have their plurals, cases and symbols") {
  struct Case {
    std::string identifier;
    std::string language;
    std::vector<std::string> words;
    std::vector<std::string> symbols;
  };
  const Case kCases[] = {
      {"kilometer", "de", {"Kilometer", "Kilometern", "Kilometers"}, {"km"}},
      {"kilometer",
       "en",
       {"kilometer", "kilometers", "kilometre", "kilometres"},
       {"km"}},
      {"square-mile", "de", {"Quadratmeile", "Quadratmeilen"}, {"mi²"}},
      {"terawatt", "en", {"terawatt", "terawatts"}, {"TW"}},
      {"percent", "en", {"percent", "per cent"}, {"%"}},
      {"hour", "de", {"Stunde", "Stunden"}, {"Std."}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.identifier);
    const auto names = FindUnitNames(c.identifier, c.language);
    REQUIRE(names.has_value());
    for (const std::string& word : c.words) {
      CAPTURE(word);
      CHECK(Has(names->words, word));
    }
    for (const std::string& symbol : c.symbols) {
      CAPTURE(symbol);
      CHECK(Has(names->symbols, symbol));
    }
  }
}

TEST_CASE("currencies have their plurals and are known by their code") {
  const auto german = FindCurrencyNames("SEK", "de");
  REQUIRE(german.has_value());
  CHECK(Has(german->words, "Schwedische Krone"));
  CHECK(Has(german->words, "Schwedische Kronen"));
  CHECK(Has(german->symbols, "SEK"));
  const auto english = FindCurrencyNames("CAD", "en");
  REQUIRE(english.has_value());
  CHECK(Has(english->words, "Canadian dollars"));
  CHECK(Has(english->symbols, "CA$"));
}

TEST_CASE("regions have a name in each language") {
  CHECK(FindRegionName("FR", "de") == "Frankreich");
  CHECK(FindRegionName("FR", "en") == "France");
}

TEST_CASE("what the CLDR does not have") {
  CHECK_FALSE(FindUnitNames("kilometre-ish", "de").has_value());
  CHECK_FALSE(FindUnitNames("", "de").has_value());
  CHECK_FALSE(FindCurrencyNames("QQQ", "de").has_value());
  CHECK_FALSE(FindCurrencyNames("euro", "de").has_value());
  CHECK_FALSE(FindRegionName("QQ", "de").has_value());
}

TEST_CASE("the names to choose from are sorted") {
  for (const auto& names :
       {UnitIdentifiers(), CurrencyCodes(), RegionCodes()}) {
    CHECK(names.size() > 100);
    CHECK(std::ranges::is_sorted(names));
  }
  CHECK(std::ranges::binary_search(UnitIdentifiers(), "kilometer"));
  CHECK(std::ranges::binary_search(CurrencyCodes(), "EUR"));
  CHECK(std::ranges::binary_search(RegionCodes(), "DE"));
}

}  // namespace
}  // namespace stimmig
