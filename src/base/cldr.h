// SPDX-License-Identifier: Apache-2.0
// Names of units, currencies and regions as the Unicode CLDR has them. Meant
// for build time: ICU loads its data at the first call. The only file that
// includes ICU's formatting is cldr.cpp.
//
//   FindUnitNames("kilometer", "de") -> {"Kilometer", "Kilometern", ...}, "km"
//   FindRegionName("FR", "de")       -> "Frankreich"
//
// A language is an ISO 639 id; one that CLDR does not know has no names of its
// own and yields the codes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

struct CldrNames {
  // "Kilometer", "Kilometers", "Kilometern": all plural forms and cases, of
  // the language and of its form outside its first country ("kilometres").
  std::vector<std::string> words;
  std::vector<std::string> symbols;  // "km"; "€"
};

// By CLDR's identifier, with any SI prefix: "watt", "gigawatt", "square-mile".
// nullopt for an identifier that is none.
std::optional<CldrNames> FindUnitNames(std::string_view identifier,
                                       const std::string& language);
// By ISO 4217 code, which is one of the symbols; nullopt for a code that was
// never a currency.
std::optional<CldrNames> FindCurrencyNames(std::string_view code,
                                           const std::string& language);
// By ISO 3166 alpha-2 code; nullopt for a code that is none.
std::optional<std::string> FindRegionName(std::string_view code,
                                          const std::string& language);

// Of those that CLDR names, sorted: for "did you mean".
std::vector<std::string> UnitIdentifiers();
std::vector<std::string> CurrencyCodes();
std::vector<std::string> RegionCodes();

}  // namespace stimmig
