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
// both. A metric may be unknown too, written "?".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stimmig/fact.h"
#include "stimmig/result.h"

namespace stimmig {

// One end: digits and power of ten ("60e9").
struct NotedNumber {
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
  std::optional<NotedNumber> low;
  std::optional<NotedNumber> high;
  bool low_open = false;
  bool high_open = false;
  bool approx = false;
  std::string unit = "1";
  Modality modality = Modality::kActual;

  friend bool operator==(const FactNotation&, const FactNotation&) = default;
};

// Canonical: ParseNotation(Print(n)) == n for every n.
std::string Print(const FactNotation& notation);
// The error names the column and what was expected.
Result<FactNotation> ParseNotation(std::string_view text);
FactNotation Notation(const Fact& fact);

}  // namespace stimmig
