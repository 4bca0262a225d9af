// SPDX-License-Identifier: Apache-2.0
#include "engine/gate.h"

#include <doctest/doctest.h>

namespace stimmig {
namespace {

TEST_CASE("thresholds by name") {
  CHECK(ParseThreshold("error") == Threshold(Severity::kError));
  CHECK(ParseThreshold("warning") == Threshold(Severity::kWarning));
  CHECK(ParseThreshold("note") == Threshold(Severity::kNote));
  const auto never = ParseThreshold("never");
  REQUIRE(never.has_value());
  CHECK_FALSE(never->has_value());
  for (const char* name : {"", "Error", "errors", "always"}) {
    CAPTURE(name);
    CHECK_FALSE(ParseThreshold(name).has_value());
  }
}

TEST_CASE("a report fails from its threshold on") {
  using enum Severity;
  struct Case {
    std::optional<Severity> severity;
    bool gates;
    Threshold threshold;
    bool fails;
  };
  const Case cases[] = {
      {kError, true, kError, true},        {kError, true, kNote, true},
      {kError, true, std::nullopt, false}, {kError, false, kNote, false},
      {kWarning, true, kError, false},     {kWarning, true, kWarning, true},
      {kNote, true, kWarning, false},      {kNote, true, kNote, true},
      {std::nullopt, true, kNote, false},
  };
  for (const Case& c : cases) {
    CAPTURE(static_cast<int>(&c - cases));
    Report report;
    report.findings.push_back({});  // listed only
    CHECK_FALSE(Fails(report, c.threshold));
    report.findings.push_back({.severity = c.severity, .gates = c.gates});
    CHECK(Fails(report, c.threshold) == c.fails);
  }
}

}  // namespace
}  // namespace stimmig
