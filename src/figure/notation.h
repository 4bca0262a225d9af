// SPDX-License-Identifier: Apache-2.0
// The one-line form of a fact, canonical and locale-free, printed in reports
// and parsed in rule tests (docs/facts.md):
//
//   meta capex 2025 = 60..65e9 USD @plan
//   meta total_expenses.change_rel 2025 = 25 % @guidance
//   ? training_gpus = 16000 GPU
//   meta gpu_count ../2025-12-31 > 1.3e6 GPU @plan
//   google capex P1Y = 10..<100e9 USD
//
// entity (? = unknown), metric with aspect and [scope], period, operator,
// bounds, unit, modality. The mantissa holds the printed digits, the exponent
// the scale word; "~" marks a vague value; "..<" excludes the end, "<..<"
// both. A metric may be unknown too, written "?". Ids are of [a-z0-9_-]; a
// unit with blanks stands in quotation marks; the unit 1, the level and @actual
// are left out. An exponent of both ends of a range stands once, at its end;
// else each has its own ("900e6..1.1e9"). A loss is negative: "= -5e9 USD".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "figure/rounding.h"
#include "stimmig/fact.h"
#include "stimmig/result.h"

namespace stimmig {

// One end: digits and power of ten ("60e9").
struct NotedNumber {
  static constexpr int kMinExponent = -18;
  static constexpr int kMaxExponent = 20;

  Decimal digits;
  int exponent = 0;
  bool negative = false;

  Rational value() const;
  friend bool operator==(const NotedNumber&, const NotedNumber&) = default;
};

struct FactNotation {
  std::string entity;  // empty: unknown
  std::string metric;  // empty: unknown
  Aspect aspect = Aspect::kLevel;
  std::string scope;
  std::optional<Period> period;
  // Both ends equal: a point. Neither: no number is known, written "= ?".
  std::optional<NotedNumber> low;
  std::optional<NotedNumber> high;
  // false where the end is absent.
  bool low_open = false;
  bool high_open = false;
  bool approx = false;
  std::string unit = "1";
  Modality modality = Modality::kActual;

  friend bool operator==(const FactNotation&, const FactNotation&) = default;
};

// Canonical: ParseNotation(Print(n)) == n. Requires: valid ids, low <= high.
std::string Print(const FactNotation& notation);
// The error names the column and what was expected.
Result<FactNotation> ParseNotation(std::string_view text);
// What the notation says, read as a text that prints it would be: "65e9 USD"
// as 65 billion dollars, "~" as "rund", a range, a bound. Requires: an end.
Quantity MakeQuantity(const FactNotation& notation, const Unit& unit,
                      bool can_be_negative, const Tolerances& tolerances);

// With the ends as printed: digits where the text has them ("60..65e9"), else
// the ends of the class ("10..<100e9"). A scale that is no power of ten is
// multiplied out, to two decimals where it has no end.
FactNotation Notation(const Fact& fact);

}  // namespace stimmig
