// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_test.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

// One company, currency and metric, and the tests of that currency.
PackTestResult Run(const std::string& tests, const RuleTexts& more = {}) {
  RuleTexts texts{
      {"a.yaml",
       "language: de\n"
       "grammar: {decimal: ',', group: [.]}\n"
       "scales:\n"
       "  - {id: de.milliard, words: [Milliarden], exponent: 9}\n"
       "entities:\n"
       "  - {id: acme, kind: company, label: {de: Acme}, aliases: [Acme]}\n"
       "metrics:\n"
       "  - {id: sales, label: {de: Umsatz}, dimension: money, kind: flow,\n"
       "     period: optional, cues: {de: [Umsatz]}}\n"
       "units:\n"
       "  - {id: EUR, dimension: money, words: {de: [Euro]},\n"
       "     tests: [" +
           tests + "]}\n"}};
  texts.insert(more.begin(), more.end());
  const LoadedPack loaded = LoadPack({MakeLayer(texts)}, Trust::kCheck);
  REQUIRE_MESSAGE(loaded.ok(), Lines(loaded.diagnostics));
  return TestPack(*loaded.pack);
}

const std::string kText = "Der Umsatz von Acme lag bei 5 Milliarden Euro.";

TEST_CASE("tests of rules pass or tell what was read instead") {
  struct Case {
    std::string tests;
    std::size_t count;
    std::string failures;
  };
  const std::string text = "text: " + kText + ", ";
  const std::string read = "(read: acme sales = 5e9 EUR)\n";
  const Case cases[] = {
      {"", 0, ""},
      {"{text: " + kText + "}", 1, ""},
      {"{" + text + "facts: ['acme sales = 5e9 EUR']}", 1, ""},
      {"{text: Kein Betrag., absent: [EUR]}", 1, ""},
      {"{" + text + "absent: [USD]}", 1, ""},
      {"{" + text + "facts: ['acme sales = 6e9 EUR']}", 1,
       "a.yaml:12:1: error: 'EUR': missing 'acme sales = 6e9 EUR' in: " +
           kText + " " + read},
      {"{" + text + "absent: [EUR]}", 1,
       "a.yaml:12:1: error: 'EUR': 'EUR' must not apply in: " + kText + " " +
           read},
      {"{text: Kein Betrag.}", 1,
       "a.yaml:12:1: error: 'EUR': does not apply in: Kein Betrag. (no fact "
       "was read)\n"},
      {"{text: Kein Betrag.}, {" + text + "absent: [EUR, acme]}", 2,
       "a.yaml:12:1: error: 'EUR': 'EUR' must not apply in: " + kText + " " +
           read + "a.yaml:12:1: error: 'EUR': 'acme' must not apply in: " +
           kText + " " + read +
           "a.yaml:12:1: error: 'EUR': does not apply in: Kein Betrag. (no "
           "fact was read)\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.tests);
    const PackTestResult result = Run(c.tests);
    CHECK(result.items == 4);
    CHECK(result.tests == c.count);
    CHECK(Lines(result.failures) == c.failures);
  }
}

TEST_CASE("the tests of the built-in packs pass") {
  const PackTestResult result = TestPack(TestRules());
  CHECK(result.items > 100);
  CHECK(result.tests >= 2 * result.items);
  for (const Diagnostic& failure : result.failures) {
    FAIL_CHECK(Format(failure));
  }
}

TEST_CASE("each built-in item has a firing and a non-firing test") {
  const LoadedPack loaded =
      LoadPack({ReadRuleFolder(RulesFolder())}, Trust::kCheck);
  for (const Diagnostic& missing : loaded.diagnostics) {
    FAIL_CHECK(Format(missing));
  }
}

TEST_CASE("a reference fact applies where a text meets it") {
  const auto run = [](const std::string& test) {
    const std::string fact =
        "facts:\n  - {id: acme-sales, fact: acme sales = 3e9 EUR, source: "
        "Report, date: 2025-01-28, tests: [" +
        test + "]}\n";
    return Lines(Run("", {{"facts.yaml", fact}}).failures);
  };
  const std::string met = "{text: " + kText,
                    other = "{text: Der Gewinn von Acme lag bei 5 Euro.";
  CHECK(run(met + "}") == "");
  CHECK(run(other + ", absent: [acme-sales]}") == "");
  CHECK(run(met + ", absent: [acme-sales]}")
            .contains("'acme-sales' must not apply"));
  CHECK(run(other + "}").contains("'acme-sales': does not apply"));
}

}  // namespace
}  // namespace stimmig
