// SPDX-License-Identifier: Apache-2.0
// Runs the tests that rules carry.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pack/pack.h"
#include "stimmig/diagnostic.h"

namespace stimmig {

struct PackTestResult {
  std::size_t items = 0;
  std::size_t tests = 0;
  // One for each failed test: what was expected and what was read instead.
  std::vector<Diagnostic> failures;
};

// A test with `facts` passes when all of them are read and the rule decided a
// slot; one without passes when the rule decided anything; one with `absent`
// when none of these ids did.
PackTestResult TestPack(const RulePack& pack);

}  // namespace stimmig
