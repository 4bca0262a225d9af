// SPDX-License-Identifier: Apache-2.0
// What every item of rules/*.yaml has: an id, a place, tests that prove it.
//
//   struct UpdateRule : RuleItem { std::vector<std::string> patterns; };
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "figure/notation.h"
#include "stimmig/lexicon.h"

namespace stimmig {

// A text that an item carries as its own proof.
struct RuleTest {
  std::string text;
  std::string language;             // empty: detected from the item
  std::vector<FactNotation> facts;  // all must be read
  std::vector<std::string> absent;  // ids that must not decide anything
  std::size_t line = 0;
  bool negative() const { return !absent.empty(); }
};

// What every item of a pack has.
struct RuleItem {
  std::string id;
  RulePlace place;
  std::vector<RuleTest> tests;
  std::string table;  // id of the table that it is a row of; may be empty
};

// Rows that are items of one list and are proved together.
struct TableRule : RuleItem {};

}  // namespace stimmig
