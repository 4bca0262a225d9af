// SPDX-License-Identifier: Apache-2.0
// Tables of two rows and the verdict of their comparison.
//
//   Run({{{Capex(k65)}, {Capex(k30)}, "contradicts"}});
//
// A verdict is printed as "kind(detail) weak slots"; "-" is a dash of the
// table in SEMANTICS.md 7.2.
#pragma once

#include <string>
#include <vector>

#include "relate/facts.h"
#include "relate/verdict.h"

namespace stimmig::test {

struct Comparison {
  Row a;
  Row b;
  std::string expected;
};

inline std::string Verdict(const Row& a, const Row& b, const RulePack& pack) {
  const std::vector<Fact> facts = MakeFacts({a, b});
  const Judgment judgment = Judge(facts, pack, Mode::kPragmatic).Compare(0, 1);
  if (!judgment.incomparable.empty()) {
    return "incomparable(" + std::string(judgment.incomparable) + ")";
  }
  if (judgment.inequality_kept) return "kept";
  return judgment.relation ? Describe(*judgment.relation) : "-";
}

inline void Run(const std::vector<Comparison>& cases) {
  const RulePack pack = TestPack();
  for (const Comparison& row : cases) {
    CAPTURE(row.a.notation);
    CAPTURE(row.b.notation);
    CHECK(Verdict(row.a, row.b, pack) == row.expected);
  }
}

// The figures of the rows below: they agree, are in tension, are disjoint.
inline const std::string k65 = "65e9 USD", k60 = "60e9 USD", k30 = "30e9 USD";

inline std::string Capex(const std::string& amount,
                         const std::string& modality = "") {
  return "meta capex 2025 = " + amount + (modality.empty() ? "" : " @") +
         modality;
}

inline Row Plan(const std::string& amount, const std::string& doc,
                const std::string& published = "",
                const std::string& as_of = "", bool update_cue = false) {
  return {.notation = Capex(amount, "plan"),
          .doc = doc,
          .published = published,
          .as_of = as_of,
          .update_cue = update_cue};
}

}  // namespace stimmig::test
