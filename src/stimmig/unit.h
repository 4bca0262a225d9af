// SPDX-License-Identifier: Apache-2.0
// What a number counts or measures.
#pragma once

#include <string>
#include <string_view>

namespace stimmig {

struct Unit {
  // ISO 4217: money of a currency that is not stated.
  static constexpr std::string_view kNoCurrency = "XXX";

  // ISO 4217 ("USD"), "%", "pp", an SI
  // base symbol ("W"), a counted noun in the English singular ("GPU"), "1".
  std::string code = "1";
  // "money", "percent", "percentage_point", "count", "number", "power", ...;
  // an id of the packs. Only figures of one dimension are ever compared.
  std::string dimension = "number";

  bool is_percentage() const {
    return dimension == "percent" || dimension == "percentage_point";
  }
  friend bool operator==(const Unit&, const Unit&) = default;
};

}  // namespace stimmig
