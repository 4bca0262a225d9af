// SPDX-License-Identifier: Apache-2.0
// Amounts and intervals in words.
//
//   ValueWords(texts, fact);   // "60 bis 65 Mrd. USD", "mehr als 1,3 Mio.
//   GPUs" Measure m = MeasureOf(texts, fact); AmountWords(texts,
//   25'000'000'000, m);   // "25 Mrd. USD" ShareWords(texts,
//   Rational::Fraction(38, 100));   // "38 %"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "report/texts.h"
#include "stimmig/fact.h"

namespace stimmig {

// How the values of one fact are written.
struct Measure {
  std::string form;     // key of the template: "amount.money"
  std::string unit;     // what stands behind the number
  Rational factor = 1;  // of one such unit in the base unit
  bool scaled = false;  // takes scale words: "65 Mrd."
  bool change = false;  // carries its sign: "+25 %"
  // Decimals as printed ("2,0") where the scale is that of the print.
  int printed_places = 0;
  Rational printed_scale = 1;
  // Set for calculated values: rounded to this many decimals.
  std::optional<int> rounded;
};

Measure MeasureOf(const Texts& texts, const Fact& fact);
// For distances: without a sign; of percentages in percentage points.
Measure DistanceMeasure(const Texts& texts, const Fact& fact);
Measure Rounded(Measure measure, int places);

// "1.300,5"; rounded to `places` decimals.
std::string NumberWords(const Texts& texts, const Rational& value, int places);
// A number with its scale word, without the unit: "114 Mrd.", "+20,0".
std::string ScaledWords(const Texts& texts, const Rational& value,
                        const Measure& measure);
std::string AmountWords(const Texts& texts, const Rational& value,
                        const Measure& measure);
std::string IntervalWords(const Texts& texts, const Interval& interval,
                          const Measure& measure);
// What the text says, with its hedge.
std::string ValueWords(const Texts& texts, const Fact& fact);
// Its bounds; a side that the text leaves open is unbounded ("bis zu 65").
Interval StatedBounds(const Fact& fact);

// From 10 % on whole, below with one decimal.
std::string ShareWords(const Texts& texts, const Rational& share);
// "1 Quelle", "4 Quellen"; keys "count.sources.one" and ".many".
std::string CountWords(const Texts& texts, std::string_view noun,
                       std::size_t count);

}  // namespace stimmig
