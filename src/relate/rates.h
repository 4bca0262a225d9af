// SPDX-License-Identifier: Apache-2.0
// Dated exchange rates, from a CSV file as the European Central Bank gives them
// out (eurofxref-hist.csv): how much of each currency one euro is.
//
//   Date,USD,CHF
//   2025-01-29,1.0396,0.9434
//
//   rates.At(date, "USD", "CHF");   // 0.9434 / 1.0396
//
// Nothing is ever fetched.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/decimal.h"
#include "stimmig/diagnostic.h"
#include "stimmig/period.h"

namespace stimmig {

class Rates {
 public:
  // Rows in any order; an empty cell or "N/A" is unknown. Every mistake of the
  // file is an error in `diagnostics`; the other rows count.
  static Rates Parse(const std::string& path, std::string_view csv,
                     std::vector<Diagnostic>& diagnostics);

  // How much of `to` one of `from` was on that day, or on the last one before
  // that has a rate, at most a week earlier. 1 for the same currency.
  std::optional<Rational> At(const Date& day, std::string_view from,
                             std::string_view to) const;
  // The currencies that any row has, and EUR.
  std::vector<std::string> Currencies() const;
  bool empty() const { return by_day_.empty(); }

 private:
  using PerEuro = std::map<std::string, Rational, std::less<>>;
  std::map<int, PerEuro> by_day_;  // by day number
};

}  // namespace stimmig
