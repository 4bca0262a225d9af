// SPDX-License-Identifier: Apache-2.0
#include "pack/load.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "pack/test_pack.h"
#include "temp_folder.h"

namespace stimmig {
namespace {

using Texts = std::vector<std::string>;

// A pack of one language, unit, company and metric.
const RuleTexts kBase = {
    {"de.yaml", "language: de\ngrammar: {decimal: ','}\n"},
    {"units.yaml",
     "units:\n  - {id: USD, dimension: money, words: {de: [Dollar]}}\n"},
    {"entities.yaml",
     "entities:\n  - {id: acme, kind: company, label: {de: Acme}, aliases: "
     "[Acme], people: [{id: ada, name: Ada Acme}]}\n"},
    {"metrics.yaml",
     "metrics:\n  - {id: sales, label: {de: Umsatz}, dimension: money, kind: "
     "flow, period: required, cues: {de: [Umsatz]}}\n"},
};

RuleTexts With(const std::string& path, const std::string& text) {
  RuleTexts texts = kBase;
  texts[path] = text;
  return texts;
}

std::string Unit(const std::string& id, const std::string& fields) {
  return "units:\n  - {id: " + id + ", dimension: money, words: {de: [" + id +
         "]}" + fields + "}\n";
}

TEST_CASE("a sound pack loads") {
  const LoadedPack loaded = LoadPack({MakeLayer(kBase)}, Trust::kCheck);
  CHECK(Mistakes(kBase) == Joined({}));
  REQUIRE(loaded.ok());
  CHECK(loaded.pack->FindLanguage("de")->decimal_separator == ",");
  CHECK(loaded.pack->FindUnit("USD")->dimension == "money");
  CHECK(loaded.pack->FindMetric("sales")->period == PeriodNeed::kRequired);
  CHECK(loaded.pack->OrganisationOf("ada")->id == "acme");
  CHECK(loaded.pack->OrganisationOf("nobody") == nullptr);
  CHECK(loaded.pack->FindEntity("acme")->place.file == "entities.yaml");
  CHECK(loaded.pack->FindEntity("acme")->place.line == 2);
}

TEST_CASE("names that no rule defines") {
  const std::string metric =
      "metrics:\n  - {id: m, label: {de: M}, dimension: money, kind: flow, "
      "period: none, ";
  const std::string entity =
      "entities:\n  - {id: e, kind: site, label: {de: E}, aliases: [E], ";
  struct Case {
    std::string text;
    std::string mistake;
  };
  const Case cases[] = {
      {metric + "part_of: sale}\n",
       "x.yaml:2:82: error: 'part_of' names 'sale', which no rule defines (did "
       "you mean 'sales'?)"},
      {metric + "units: [USD, UDS]}\n",
       "x.yaml:2:86: error: 'units' names 'UDS', which no rule defines (did "
       "you mean 'USD'?)"},
      {metric + "of: [company, compny]}\n",
       "x.yaml:2:87: error: 'of' names 'compny', which no rule defines (did "
       "you mean 'company'?)"},
      {metric + "scope_kind: product}\n",
       "x.yaml:2:85: error: 'scope_kind' names 'product', which no rule "
       "defines"},
      {metric + "issuer_of_record: acmee}\n",
       "x.yaml:2:91: error: 'issuer_of_record' names 'acmee', which no rule "
       "defines (did you mean 'acme'?)"},
      {metric + "cues: {de: [a], fr: [b]}}\n",
       "x.yaml:2:89: error: 'cues' names 'fr', which no rule defines"},
      {"metrics:\n  - {id: m, label: {de: M}, dimension: mony, kind: flow, "
       "period: none}\n",
       "x.yaml:2:40: error: 'dimension' names 'mony', which no rule defines "
       "(did you mean 'money'?)"},
      {entity + "part_of: akme}\n",
       "x.yaml:2:64: error: 'part_of' names 'akme', which no rule defines (did "
       "you mean 'acme'?)"},
      {"language: de\nreferences:\n  - {id: r, words: [er], kinds: [person, "
       "compani]}\n",
       "x.yaml:3:42: error: 'kinds' names 'compani', which no rule defines "
       "(did you mean 'company'?)"},
      {"language: fr\nhedges:\n  - {id: h, words: [h], class: about}\n",
       "x.yaml:3:5: error: 'language' names 'fr', which no rule defines"},
      {"checks:\n  - {id: c, label: {de: C}, formula: sale <= sales}\n",
       "x.yaml:2:38: error: 'formula' names 'sale', which no rule defines "
       "(did you mean 'sales'?)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Mistakes(With("x.yaml", c.text)) == Joined({c.mistake}));
  }
}

TEST_CASE("names that are defined elsewhere") {
  const std::string cases[] = {
      "metrics:\n  - {id: m, label: {de: M}, dimension: money, kind: flow, "
      "period: none, part_of: sales, units: [USD], of: [company], scope_kind: "
      "'*', issuer_of_record: entity}\n",
      "entities:\n  - {id: e, kind: site, label: {de: E}, aliases: [E], "
      "part_of: '*'}\n",
      "checks:\n  - {id: c, label: {de: C}, formula: x <= 2 * x}\n",
  };
  for (const std::string& text : cases) {
    CAPTURE(text);
    CHECK(Mistakes(With("x.yaml", text)) == Joined({}));
  }
}

TEST_CASE("formulas and facts in notation") {
  struct Case {
    std::string text;
    std::string begins;
  };
  const Case cases[] = {
      {"checks:\n  - {id: c, label: {de: C}, formula: sales <}\n",
       "x.yaml:2:38: error: 'sales <' is no formula: "},
      {"checks:\n  - {id: c, label: {de: C}, formula: sales = sales + 1}\n",
       "x.yaml:2:52: error: 'sales = sales + 1' adds money and a fraction"},
      {"checks:\n  - {id: c, label: {de: C}, formula: 'sales = sales + 1'}\n",
       "x.yaml:2:53: error: 'sales = sales + 1' adds money and a fraction"},
      {Unit("EUR",
            ", tests: [{text: a, facts: ['acme sales 2025 = 5 EUR', "
            "'acme sales = viel']}]"),
       "x.yaml:2:106: error: 'acme sales = viel' is no fact: "},
      {Unit("EUR", ", tests: [{text: a, facts: 'acme sales'}]"),
       "x.yaml:2:78: error: 'acme sales' is no fact: "},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::string mistake = Mistakes(With("x.yaml", c.text));
    CHECK(mistake.substr(0, c.begins.size()) == c.begins);
    CHECK(std::ranges::count(mistake, '\n') == 1);
  }
}

TEST_CASE("reference facts") {
  const auto fact = [](const std::string& fields) {
    return "facts:\n  - {id: f, " + fields + "}\n";
  };
  const std::string source = ", source: Report 2024, date: 2025-01-29";
  struct Case {
    std::string fields;
    std::string mistake;
  };
  const Case cases[] = {
      {"fact: 'acme sales 2024 = 5e9 USD'" + source, ""},
      {"fact: 'acme sales 2024 > 5e9 USD', url: u" + source, ""},
      {"fact: 'acme sales 2024 5e9 USD'" + source,
       "x.yaml:2:19: error: 'acme sales 2024 5e9 USD' is no fact: column 17: "
       ""
       "expected one of = > >= < <=, not \"5e9\""},
      {"fact: 'akme sales 2024 = 5e9 USD'" + source,
       "x.yaml:2:19: error: 'fact' names 'akme', which no rule defines (did "
       "you mean 'acme'?)"},
      {"fact: 'acme sale 2024 = 5e9 USD'" + source,
       "x.yaml:2:19: error: 'fact' names 'sale', which no rule defines (did "
       "you mean 'sales'?)"},
      {"fact: 'acme sales[acma] 2024 = 5e9 USD'" + source,
       "x.yaml:2:19: error: 'fact' names 'acma', which no rule defines (did "
       "you mean 'acme'?)"},
      {"fact: 'acme sales 2024 = 5e9 UST'" + source,
       "x.yaml:2:19: error: 'fact' names 'UST', which no rule defines (did "
       "you mean 'USD'?)"},
      {"fact: '? sales 2024 = 5e9 USD'" + source,
       "x.yaml:2:19: error: '? sales 2024 = 5e9 USD' names no entity"},
      {"fact: 'acme ? 2024 = 5e9 USD'" + source,
       "x.yaml:2:19: error: 'acme ? 2024 = 5e9 USD' names no metric"},
      {"fact: 'acme sales 2024 = ? USD'" + source,
       "x.yaml:2:19: error: 'acme sales 2024 = ? USD' tells no number"},
      {"fact: 'acme sales 2024 = 5e9 USD', source: R, date: 29.01.2025",
       "x.yaml:2:65: error: 'date' must be a date such as 2025-01-29"},
      {"fact: 'acme sales 2024 = 5e9 USD', date: 2025-01-29",
       "x.yaml:2:5: error: an entry of 'facts' lacks 'source'"},
      {"fact: [a]" + source, "x.yaml:2:19: error: 'fact' must be one value"},
      {"fact: 'acme sales 2024 = 5e9 USD', surce: R" + source,
       "x.yaml:2:48: error: 'surce' is no key of 'facts' (did you mean "
       "'source'?)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.fields);
    const std::string expected = c.mistake.empty() ? "" : c.mistake + "\n";
    CHECK(Mistakes(With("x.yaml", fact(c.fields))) == expected);
  }
}

TEST_CASE("a table of reference facts shares its source") {
  const LoadedPack loaded = LoadPack(
      {MakeLayer(With("x.yaml",
                      "tables:\n"
                      "  - id: sheet\n"
                      "    of: facts\n"
                      "    fields: {source: Report 2024, date: 2025-01-29}\n"
                      "    rows:\n"
                      "      - {id: f, fact: 'acme sales 2024 = 5e9 USD'}\n"
                      "      - {id: g, fact: 'acme sales 2023 = 4e9 USD', "
                      "date: 2024-01-30}\n"))},
      Trust::kCheck);
  REQUIRE_MESSAGE(loaded.ok(), Lines(loaded.diagnostics));
  REQUIRE(loaded.pack->facts.size() == 2);
  CHECK(loaded.pack->facts[0].source == "Report 2024");
  CHECK(loaded.pack->facts[0].date == Date{2025, 1, 29});
  CHECK(loaded.pack->facts[1].date == Date{2024, 1, 30});
  CHECK(loaded.pack->facts[1].table == "sheet");
  CHECK(loaded.pack->facts[1].place.line == 7);
}

TEST_CASE("an id is used once in a layer") {
  CHECK(Mistakes(With("x.yaml", Unit("EUR", "") +
                                    "  - {id: EUR, dimension: "
                                    "money, words: {de: [E]}}\n")) ==
        Joined({"x.yaml:3:10: error: id 'EUR' is used twice (first in "
                "x.yaml:2)"}));
  CHECK(Mistakes(With("x.yaml", Unit("USD", ""))) ==
        Joined({"x.yaml:2:10: error: id 'USD' is used twice (first in "
                "units.yaml:2)"}));
  // Of another list it is another thing.
  CHECK(Mistakes(With("x.yaml", Unit("acme", ""))) == Joined({}));
}

TEST_CASE("every mistake of every file in one run") {
  RuleTexts texts = With("x.yaml", "metrcis: []\nunits: {}\n");
  texts["y.yaml"] = "units:\n  - {id: y}\n";
  texts["z.yaml"] = "a: [\n";
  CHECK(
      Mistakes(texts) ==
      Joined(
          {"x.yaml:1:1: error: 'metrcis' is no part of a rule file (did you "
           "mean 'metrics'?)",
           "x.yaml:2:8: error: 'units' must be a list of entries",
           "y.yaml:2:5: error: an entry of 'units' lacks 'dimension'",
           "y.yaml:2:5: error: an entry of 'units' lacks 'words'",
           "z.yaml:1:1: error: 'a' is no part of a rule file (one of "
           "language, tables, scales, hedges, ranges, digit_classes, plurals, "
           "multiples, periods, changes, modalities, frames, attributions, "
           "references, introductions, anaphors, updates, qualifiers, "
           "prepositions, moments, non_figures, furniture, versions, "
           "agencies, credits, units, "
           "entities, metrics, checks, facts, grammar, messages, tolerances, "
           "judgement, entity_kinds)",
           "z.yaml:1:4: error: this bracket is not closed (quote text that "
           "holds brackets)"}));
}

// Values of a wrong type are told and never read.
TEST_CASE("a broken item does not break the loader") {
  const std::string lists[] = {
      "scales",     "hedges",     "ranges",       "digit_classes", "periods",
      "changes",    "modalities", "frames",       "attributions",  "references",
      "updates",    "qualifiers", "prepositions", "non_figures",   "furniture",
      "units",      "entities",   "metrics",      "checks",        "grammar",
      "tolerances", "judgement",  "messages",     "anaphors"};
  const std::string fields[] = {
      "words",        "class", "modality", "patterns", "people",
      "cues",         "tests", "label",    "formula",  "months",
      "number_words", "units", "of",       "facts",    "middle",
      "exponent",     "frame", "ordinals", "kinds",    "aliases"};
  const std::string values[] = {"x",
                                "[x]",
                                "{x: y}",
                                "[{x: y}]",
                                "[[x]]",
                                "''",
                                "[]",
                                "{x: [y]}",
                                "[text]",
                                "{de: x}",
                                "[{text: x, facts: x}]"};
  for (const std::string& list : lists) {
    for (const std::string& field : fields) {
      for (const std::string& value : values) {
        const std::string entry = "{id: i, " + field + ": " + value + "}";
        for (const std::string& text :
             {list + ": " + value, list + ": [" + entry + "]",
              list + ": " + entry}) {
          CAPTURE(text);
          Mistakes(With("x.yaml", "language: de\n" + text + "\n"));
        }
      }
    }
  }
}

TEST_CASE("an item without both kinds of tests is warned of") {
  const auto warnings = [](const std::string& tests) {
    RuleTexts texts{{"x.yaml", Unit("EUR", tests)}};
    return Mistakes(texts, Severity::kWarning);
  };
  CHECK(warnings("") ==
        Joined({"x.yaml:2:5: warning: 'EUR' in 'units' lacks a test that must "
                "not fire (add 'tests: - {text: ..., absent: [EUR]}')"}));
  CHECK(warnings(", tests: [{text: a}]") == warnings(""));
  CHECK(warnings(", tests: [{text: a, absent: EUR}]") ==
        Joined({"x.yaml:2:5: warning: 'EUR' in 'units' lacks a test that must "
                "fire (add 'tests: - text: ...' with a text it applies to)"}));
  CHECK(warnings(", tests: [{text: a}, {text: b, absent: EUR}]") == Joined({}));
}

TEST_CASE("a later layer overrides and removes") {
  const auto load = [](const std::string& text) {
    return LoadPack({MakeLayer(kBase), MakeLayer({{"own.yaml", text}})},
                    Trust::kCheck);
  };
  {
    const LoadedPack loaded = load(Unit("USD", ", prefix: true"));
    REQUIRE(loaded.ok());
    CHECK(loaded.pack->units.size() == 1);
    CHECK(loaded.pack->FindUnit("USD")->prefix);
    CHECK(loaded.pack->FindUnit("USD")->place.file == "own.yaml");
  }
  {
    const LoadedPack loaded = load(Unit("EUR", ""));
    REQUIRE(loaded.ok());
    CHECK(loaded.pack->units.size() == 2);
  }
  {
    const LoadedPack loaded =
        load("metrics:\n  - {id: sales, disabled: true}\n");
    REQUIRE(loaded.ok());
    CHECK(loaded.pack->FindMetric("sales") == nullptr);
  }
  {
    const LoadedPack loaded = load(
        "language: de\ngrammar: {ones: [ein]}\ntolerances: {bare_share: "
        "1/4}\nmessages: {a: b}\n");
    REQUIRE(loaded.ok());
    const Language& language = *loaded.pack->FindLanguage("de");
    CHECK(language.decimal_separator == ",");
    CHECK(language.ones == Texts{"ein"});
    CHECK(loaded.pack->tolerances.bare_share == Rational::Fraction(1, 4));
    CHECK(loaded.pack->lexicon.Text("de", "a") == "b");
  }
  // What is removed can no longer be referred to.
  const LoadedPack broken = load("units:\n  - {id: USD, disabled: true}\n");
  CHECK_FALSE(broken.ok());
  CHECK(Lines(broken.diagnostics).find("'dimension' names 'money'") !=
        std::string::npos);
}

TEST_CASE("a third layer stands above the second") {
  const LoadedPack loaded = LoadPack(
      {MakeLayer(kBase), MakeLayer({{"b.yaml", Unit("USD", ", factor: 2")}}),
       MakeLayer({{"c.yaml", Unit("USD", ", factor: 3")}})},
      Trust::kCheck);
  REQUIRE(loaded.ok());
  CHECK(loaded.pack->FindUnit("USD")->factor == Rational(3));
}

std::string FolderMistakes(const std::string& folder) {
  const LoadedPack loaded = LoadPack({ReadRuleFolder(folder)}, Trust::kCheck);
  return Lines(loaded.diagnostics, Severity::kError);
}

TEST_CASE("a folder is read with all below it") {
  const TempFolder folder;
  folder.Write("b/units.yml", Unit("EUR", ""));
  folder.Write("a.yaml", Unit("USD", ""));
  folder.Write("notes.md", "no rules");
  folder.Write(".hidden.yaml", "no: rules");
  const RuleLayer layer = ReadRuleFolder(folder.path());
  REQUIRE(layer.files.size() == 2);
  CHECK(layer.files[0].path == folder.path() + "/a.yaml");
  CHECK(layer.files[1].path == folder.path() + "/b/units.yml");
}

TEST_CASE("folders and files that cannot be read") {
  const TempFolder folder;
  CHECK(FolderMistakes(folder.path()) ==
        Joined({folder.path() + ": error: holds no rules (*.yaml)"}));
  CHECK(FolderMistakes(folder.path() + "/none") ==
        Joined({folder.path() + "/none: error: no such folder"}));
  folder.Write("a.yaml", "units: []\n");
  CHECK(FolderMistakes(folder.path() + "/a.yaml") ==
        Joined({folder.path() + "/a.yaml: error: is not a folder"}));
}

TEST_CASE("a file over 4 MiB") {
  const TempFolder folder;
  const std::string full = "# " + std::string(kMaxYamlBytes - 3, 'x') + "\n";
  folder.Write("a.yaml", full);
  CHECK(FolderMistakes(folder.path()) == Joined({}));
  for (const std::string more : {"\n", "\n# and more\n"}) {
    folder.Write("a.yaml", full + more);
    CHECK(FolderMistakes(folder.path()) ==
          Joined({folder.path() + "/a.yaml: error: " +
                  std::to_string(full.size() + more.size()) +
                  " bytes are more than the 4194304 that are read (split the "
                  "file)"}));
  }
}

template <class Rule>
Texts IdsOf(const std::vector<Rule>& rules) {
  Texts ids;
  for (const Rule& rule : rules) ids.push_back(rule.id);
  return ids;
}

TEST_CASE("the embedded form gives an equal pack") {
  RuleLayer layer = ReadRuleFolder(RulesFolder());
  const std::vector<YamlFile> decoded = DecodeYaml(EncodeYaml(layer.files));
  REQUIRE(decoded.size() == layer.files.size());
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    CAPTURE(decoded[i].path);
    CHECK(decoded[i].path == layer.files[i].path);
    CHECK((decoded[i].root == layer.files[i].root));
  }
  const LoadedPack loaded = LoadPack({{decoded}}, Trust::kChecked);
  REQUIRE(loaded.ok());
  const RulePack& pack = *loaded.pack;
  const RulePack& direct = TestRules();
  CHECK(IdsOf(pack.languages) == IdsOf(direct.languages));
  CHECK(IdsOf(pack.units) == IdsOf(direct.units));
  CHECK(IdsOf(pack.entities) == IdsOf(direct.entities));
  CHECK(IdsOf(pack.metrics) == IdsOf(direct.metrics));
  CHECK(IdsOf(pack.checks) == IdsOf(direct.checks));
  CHECK(pack.lexicon.texts == direct.lexicon.texts);
  CHECK(pack.lexicon.labels == direct.lexicon.labels);
  for (std::size_t i = 0; i < pack.languages.size(); ++i) {
    const Language& a = pack.languages[i];
    const Language& b = direct.languages[i];
    CHECK(IdsOf(a.hedges) == IdsOf(b.hedges));
    CHECK(IdsOf(a.periods) == IdsOf(b.periods));
    CHECK(IdsOf(a.furniture) == IdsOf(b.furniture));
    CHECK(a.abbreviations == b.abbreviations);
  }
}

}  // namespace
}  // namespace stimmig
