// SPDX-License-Identifier: Apache-2.0
#include "base/cldr.h"

#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

namespace stimmig {
namespace {

using icu::number::NumberFormatter;

// The cases in which CLDR inflects the units of the languages it has most of.
constexpr auto kCases = std::to_array<const char*>(
    {"nominative", "accusative", "dative", "genitive"});

void AddOnce(std::vector<std::string>& list, std::string text) {
  if (text.empty() || std::ranges::count(list, text) > 0) return;
  list.push_back(std::move(text));
}

// "en" and its form outside the United States, "en_001".
std::vector<icu::Locale> Locales(const std::string& language) {
  return {icu::Locale(language.c_str()),
          icu::Locale((language + "_001").c_str())};
}

// A number of each plural category: 1 and 0 for English.
std::vector<double> PluralSamples(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(locale, status));
  std::vector<double> samples;
  if (U_FAILURE(status)) return samples;
  const std::unique_ptr<icu::StringEnumeration> keywords(
      rules->getKeywords(status));
  while (const icu::UnicodeString* keyword = keywords->snext(status)) {
    double sample = 0;
    if (rules->getSamples(*keyword, &sample, 1, status) > 0) {
      samples.push_back(sample);
    }
  }
  return samples;
}

// What stands beside the digits: "Kilometern" of "2 Kilometern".
std::string WithoutNumber(const icu::number::FormattedNumber& formatted) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = formatted.toString(status);
  icu::ConstrainedFieldPosition digits;
  digits.constrainField(UFIELD_CATEGORY_NUMBER, UNUM_INTEGER_FIELD);
  if (formatted.nextPosition(digits, status)) {
    text.remove(digits.getStart(), digits.getLimit() - digits.getStart());
  }
  if (U_FAILURE(status)) return "";
  text.findAndReplace(icu::UnicodeString(u'\u00A0'), icu::UnicodeString(u' '));
  text.trim();
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

CldrNames NamesOf(const icu::MeasureUnit& unit, const std::string& language) {
  CldrNames names;
  for (const icu::Locale& locale : Locales(language)) {
    const auto name = [&](double number, UNumberUnitWidth width,
                          const char* grammatical_case) {
      UErrorCode status = U_ZERO_ERROR;
      return WithoutNumber(NumberFormatter::withLocale(locale)
                               .unit(unit)
                               .unitWidth(width)
                               .precision(icu::number::Precision::integer())
                               .unitDisplayCase(grammatical_case)
                               .formatDouble(number, status));
    };
    for (const double number : PluralSamples(locale)) {
      for (const char* grammatical_case : kCases) {
        AddOnce(names.words,
                name(number, UNUM_UNIT_WIDTH_FULL_NAME, grammatical_case));
      }
      AddOnce(names.symbols, name(number, UNUM_UNIT_WIDTH_SHORT, kCases[0]));
    }
  }
  return names;
}

std::vector<std::string> Sorted(std::set<std::string> names) {
  return {names.begin(), names.end()};
}

}  // namespace

std::optional<CldrNames> FindUnitNames(std::string_view identifier,
                                       const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto unit = icu::MeasureUnit::forIdentifier(
      {identifier.data(), static_cast<int32_t>(identifier.size())}, status);
  if (U_FAILURE(status) || identifier.empty()) return std::nullopt;
  return NamesOf(unit, language);
}

std::optional<CldrNames> FindCurrencyNames(std::string_view code,
                                           const std::string& language) {
  if (!std::ranges::binary_search(CurrencyCodes(), code)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const icu::CurrencyUnit unit(
      icu::StringPiece(code.data(), static_cast<int32_t>(code.size())), status);
  if (U_FAILURE(status)) return std::nullopt;
  CldrNames names = NamesOf(unit, language);
  AddOnce(names.symbols, std::string(code));
  return names;
}

std::optional<std::string> FindRegionName(std::string_view code,
                                          const std::string& language) {
  if (!std::ranges::binary_search(RegionCodes(), code)) return std::nullopt;
  icu::UnicodeString name;
  icu::Locale("", std::string(code).c_str())
      .getDisplayCountry(icu::Locale(language.c_str()), name);
  std::string bytes;
  name.toUTF8String(bytes);
  return bytes;
}

std::vector<std::string> UnitIdentifiers() {
  constexpr int kCapacity = 1000;
  std::vector<icu::MeasureUnit> units(kCapacity);
  UErrorCode status = U_ZERO_ERROR;
  const int count =
      icu::MeasureUnit::getAvailable(units.data(), kCapacity, status);
  std::set<std::string> names;
  for (int i = 0; i < count && U_SUCCESS(status); ++i) {
    const icu::MeasureUnit& unit = units[static_cast<std::size_t>(i)];
    if (unit.getType() != std::string_view("currency")) {
      names.insert(unit.getIdentifier());
    }
  }
  return Sorted(std::move(names));
}

std::vector<std::string> CurrencyCodes() {
  static const std::vector<std::string> codes = [] {
    std::set<std::string> names;
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* all = ucurr_openISOCurrencies(UCURR_ALL, &status);
    while (const char* code = uenum_next(all, nullptr, &status)) {
      names.insert(code);
    }
    uenum_close(all);
    return Sorted(std::move(names));
  }();
  return codes;
}

std::vector<std::string> RegionCodes() {
  static const std::vector<std::string> codes = [] {
    std::set<std::string> names;
    for (const char* const* code = icu::Locale::getISOCountries(); *code;
         ++code) {
      names.insert(*code);
    }
    return Sorted(std::move(names));
  }();
  return codes;
}

}  // namespace stimmig
