// SPDX-License-Identifier: Apache-2.0
#include "report/numbers.h"

#include <algorithm>
#include <array>
#include <string>

#include "figure/notation.h"

namespace stimmig {
namespace {

constexpr std::string_view kMinus = "\u2212";
// Powers of ten that have a scale word; smaller numbers are written out.
constexpr std::array kScales = {12, 9, 6};
// A value that needs more decimals than this is rounded.
constexpr int kMostPlaces = 3;

// How many decimals tell the value, at most kMostPlaces; of a longer one, two,
// but three digits for small ones.
int PlacesFor(const Rational& value) {
  for (int places = 0; places <= kMostPlaces; ++places) {
    if (Round(value, places) == value) return places;
  }
  int places = 2;
  for (Rational v = value.Abs(); v < Rational(1) && places < 9; v = v * 10) {
    ++places;
  }
  return places;
}

std::string Grouped(std::string_view digits, std::string_view separator) {
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped.append(separator);
    grouped.push_back(digits[i]);
  }
  return grouped;
}

// The exponent of the scale word: 9 for 65e9.
int ScaleOf(const Texts& texts, const Rational& value, const Measure& measure) {
  if (!measure.scaled) return 0;
  for (const int exponent : kScales) {
    if (value.Abs() >= Rational::PowerOfTen(exponent) &&
        texts.Has("scale." + std::to_string(exponent))) {
      return exponent;
    }
  }
  return 0;
}

// A number and its scale word, not yet together.
struct Scaled {
  std::string number;
  int exponent = 0;
};

Scaled Scale(const Texts& texts, const Rational& value,
             const Measure& measure) {
  const Rational in_unit = value / measure.factor;
  Scaled scaled{"", ScaleOf(texts, in_unit, measure)};
  const Rational ten = Rational::PowerOfTen(scaled.exponent);
  const Rational number = in_unit / ten;
  const bool as_printed = ten * measure.factor == measure.printed_scale;
  const int places =
      std::max(PlacesFor(number), as_printed ? measure.printed_places : 0);
  scaled.number = NumberWords(texts, number, measure.rounded.value_or(places));
  if (measure.change && value.sign() > 0) scaled.number.insert(0, "+");
  return scaled;
}

std::string Assemble(const Texts& texts, const Scaled& scaled) {
  if (scaled.exponent == 0) return scaled.number;
  const std::string word =
      texts.Say("scale." + std::to_string(scaled.exponent));
  return texts.Say("scale", {{"number", scaled.number}, {"scale", word}});
}

std::string WithUnit(const Texts& texts, std::string number,
                     const Measure& measure) {
  return texts.Say(measure.form,
                   {{"number", std::move(number)}, {"unit", measure.unit}});
}

// Whether an end is excluded is nothing that a rounded value could tell.
std::string_view SpanForm(const Interval& interval, const Measure& measure) {
  if (measure.rounded || (!interval.low_open && !interval.high_open)) {
    return "interval.closed";
  }
  if (!interval.low_open) return "interval.below";
  return interval.high_open ? "interval.open" : "interval.above";
}

// "60 bis 65 Mrd.", "500 Mio. bis 1,2 Mrd.".
std::string SpanWords(const Texts& texts, const Interval& interval,
                      const Measure& measure) {
  const Scaled low = Scale(texts, *interval.low, measure);
  const Scaled high = Scale(texts, *interval.high, measure);
  const bool shared =
      low.exponent == high.exponent || interval.low->sign() == 0;
  const std::string_view form = SpanForm(interval, measure);
  return texts.Say(form, {{"low", shared ? low.number : Assemble(texts, low)},
                          {"high", Assemble(texts, high)}});
}

std::string HedgeWords(const Texts& texts, HedgeClass hedge,
                       std::string amount) {
  return texts.Say("hedge." + std::string(Name(hedge)),
                   {{"amount", std::move(amount)}});
}

bool IsOneSided(HedgeClass hedge) {
  return hedge >= HedgeClass::kMoreThan && hedge <= HedgeClass::kLessThan;
}

bool IsSpan(HedgeClass hedge) {
  return hedge == HedgeClass::kRange || hedge == HedgeClass::kDigitClass ||
         hedge == HedgeClass::kPlural;
}

// The form of units that are told as the text writes them.
constexpr std::string_view kOtherUnit = "amount.other";

std::string AmountForm(const Texts& texts, const Fact& fact) {
  const Unit& unit = fact.quantity.unit;
  if (fact.aspect == Aspect::kRatio && unit.code == "1") return "amount.ratio";
  for (const std::string& key :
       {"amount." + unit.code, "amount." + unit.dimension}) {
    if (texts.Has(key)) return key;
  }
  return std::string(kOtherUnit);
}

// A label of the packs, else the word of the text, else the code.
std::string UnitWords(const Texts& texts, const Quantity& quantity) {
  const std::string& code = quantity.unit.code;
  if (quantity.unit.dimension == "money") return code;
  std::string label = texts.Label("unit", code);
  const bool as_written = label == code && !quantity.unit_written.empty();
  return as_written ? quantity.unit_written : label;
}

// Units other than these are written as in the text ("2 Gigawatt"), so that
// no prefix is needed.
bool TakesScaleWords(const Unit& unit) {
  return unit.dimension == "money" || unit.dimension == "count" ||
         unit.dimension == "number";
}

}  // namespace

Measure MeasureOf(const Texts& texts, const Fact& fact) {
  const Quantity& quantity = fact.quantity;
  Measure measure;
  measure.form = AmountForm(texts, fact);
  measure.unit = UnitWords(texts, quantity);
  measure.scaled = TakesScaleWords(quantity.unit);
  // A form that names its unit ("{number}%") is in the base unit: 25 basis
  // points are 0.25 percentage points.
  const bool as_written = measure.form == kOtherUnit;
  if (as_written && !measure.scaled) measure.factor = quantity.unit_factor;
  measure.change =
      fact.aspect == Aspect::kChangeAbs || fact.aspect == Aspect::kChangeRel;
  if (quantity.from) {
    measure.printed_places = quantity.from->digits.places();
    measure.printed_scale = quantity.from->scale;
  }
  if (quantity.to) {
    measure.printed_places =
        std::min(measure.printed_places, quantity.to->digits.places());
    measure.printed_scale = quantity.to->scale;
  }
  return measure;
}

Measure DistanceMeasure(const Texts& texts, const Fact& fact) {
  Measure measure = MeasureOf(texts, fact);
  measure.change = false;
  measure.printed_places = 0;
  if (measure.form == "amount.percent") {
    measure.form = "amount.percentage_point";
  }
  return measure;
}

Measure Rounded(Measure measure, int places) {
  measure.rounded = places;
  return measure;
}

std::string NumberWords(const Texts& texts, const Rational& value, int places) {
  const Rational rounded = Round(value, places);
  const std::string digits = rounded.Abs().ToString();
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string decimals =
      point < digits.size() ? digits.substr(point + 1) : std::string();
  decimals.resize(static_cast<std::size_t>(places), '0');
  std::string words(rounded.sign() < 0 ? kMinus : "");
  words += Grouped(digits.substr(0, point), texts.Say("number.group"));
  if (places > 0) words += texts.Say("number.decimal") + decimals;
  return words;
}

std::string ScaledWords(const Texts& texts, const Rational& value,
                        const Measure& measure) {
  return Assemble(texts, Scale(texts, value, measure));
}

std::string AmountWords(const Texts& texts, const Rational& value,
                        const Measure& measure) {
  return WithUnit(texts, ScaledWords(texts, value, measure), measure);
}

std::string IntervalWords(const Texts& texts, const Interval& interval,
                          const Measure& measure) {
  if (interval.is_point()) return AmountWords(texts, *interval.low, measure);
  if (interval.low && interval.high) {
    return WithUnit(texts, SpanWords(texts, interval, measure), measure);
  }
  if (interval.low) {
    return HedgeWords(
        texts, interval.low_open ? HedgeClass::kMoreThan : HedgeClass::kAtLeast,
        AmountWords(texts, *interval.low, measure));
  }
  if (interval.high) {
    return HedgeWords(
        texts, interval.high_open ? HedgeClass::kLessThan : HedgeClass::kAtMost,
        AmountWords(texts, *interval.high, measure));
  }
  return texts.Say("interval.any");
}

std::string ValueWords(const Texts& texts, const Fact& fact) {
  const Figure& figure = fact.quantity.figure;
  const Measure measure = MeasureOf(texts, fact);
  const bool mirrored = figure.value.sign() < 0 && IsOneSided(figure.hedge);
  if (mirrored || IsSpan(figure.hedge)) {
    return IntervalWords(texts, StatedBounds(fact), measure);
  }
  return HedgeWords(texts, figure.hedge,
                    AmountWords(texts, figure.value, measure));
}

Interval StatedBounds(const Fact& fact) {
  const FactNotation notation = Notation(fact);
  const Interval& printed = fact.quantity.figure.printed;
  Interval bounds;
  if (notation.low) {
    bounds.low = printed.low;
    bounds.low_open = notation.low_open;
  }
  if (notation.high) {
    bounds.high = printed.high;
    bounds.high_open = notation.high_open;
  }
  return bounds;
}

std::string ShareWords(const Texts& texts, const Rational& share) {
  const Rational percent = share * 100;
  const int places = percent.Abs() >= Rational(10) ? 0 : 1;
  return texts.Say("amount.percent",
                   {{"number", NumberWords(texts, percent, places)}});
}

std::string CountWords(const Texts& texts, std::string_view noun,
                       std::size_t count) {
  const std::string key = "count." + std::string(noun);
  return texts.Say(
      key + (count == 1 ? ".one" : ".many"),
      {{"n", NumberWords(texts, static_cast<std::int64_t>(count), 0)}});
}

}  // namespace stimmig
