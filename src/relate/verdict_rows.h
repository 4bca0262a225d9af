// SPDX-License-Identifier: Apache-2.0
// The rows of SEMANTICS.md 7.2 that are about forecasts, and what all rows
// share. Only verdict.cpp and forecast.cpp need this; callers use verdict.h.
//
//   Pair pair = ...;
//   std::optional<Verdict> verdict = JudgeForecast(pair);   // rows 8-14
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figure/compare.h"
#include "pack/pack.h"
#include "stimmig/report.h"

namespace stimmig {

// Two facts that passed the gate.
struct Pair {
  const Fact& a;
  const Fact& b;
  NumericRelation numeric;
  const std::vector<std::string>& weak;
  const RulePack& pack;
  // One of them is the figure that the other's text takes back: "12 statt 21".
  bool repeats_corrected = false;

  bool same_doc() const { return a.doc == b.doc; }
  // The columns of the table.
  bool agree() const { return numeric < NumericRelation::kTension; }
  bool disjoint() const { return numeric == NumericRelation::kDisjoint; }
};

struct Verdict {
  std::optional<RelationKind> kind = {};  // absent: a dash, nothing is told
  std::string_view detail = {};
  bool swapped = false;  // reads from the second fact to the first
};

// The numeric relation as a kind; kDisjoint has none (kContradicts).
RelationKind KindOf(NumericRelation numeric);

// Which of two statements is the newer one.
enum class Newer { kNeither, kFirst, kSecond, kUnknown };

// Rows 8-14: guidance, plan, estimate or consensus against one of these or
// against the outcome. nullopt: no such pair.
std::optional<Verdict> JudgeForecast(const Pair& pair);

}  // namespace stimmig
