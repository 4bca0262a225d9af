// SPDX-License-Identifier: Apache-2.0
#include "pack/build_index.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

const RuleTexts kRules = {
    {"de.yaml",
     "language: de\ngrammar: {nouns_capitalised: true, unnamed_actors: [die "
     "Konkurrenz]}\nscales:\n- {id: de.k, words: [Tausend, Tsd.], exponent: "
     "3}\nhedges:\n- {id: de.about, words: [rund, in etwa], class: "
     "about}\nranges:\n- {id: de.between, open: zwischen, middle: "
     "[und]}\nperiods:\n- {id: de.year, patterns: ['im Jahr {year}', '{year}'],"
     " value: '{year}'}\n"},
    {"en.yaml", "language: en\ngrammar: {decimal: .}\n"},
    {"world.yaml",
     "units:\n- {id: watt, code: W, dimension: power, words: {'*': [W], de: "
     "[Watt], en: [watts]}}\n- {id: kilowatt, code: W, factor: 1000, "
     "dimension: power, words: {'*': [kW]}}\nentities:\n- {id: acme, kind: "
     "company, label: {de: Acme AG, en: Acme}, aliases: [Acme, Acme Group], "
     "people: [{id: ada, name: Ada Berg, aliases: [Berg]}]}\nmetrics:\n- {id: "
     "power, label: {de: Leistung}, dimension: power, kind: stock, period: "
     "none, cues: {de: [Leistung, 'Kapazität(en)?']}}\nchecks:\n- {id: c, "
     "label: {de: C}, formula: power <= power}\n"}};

const RulePack& Pack() {
  static const LoadedPack loaded = LoadPack({MakeLayer(kRules)}, Trust::kCheck);
  REQUIRE_MESSAGE(loaded.ok(), Lines(loaded.diagnostics));
  return *loaded.pack;
}

// "words:kind.rule.part" of each phrase.
std::string Phrases(std::string_view text, std::string_view language = "de") {
  const auto tokens = Tokenise(text);
  std::string line;
  for (const PhraseMatch& m :
       Pack().FindIndex(language)->phrases.FindAll(tokens, text)) {
    if (!line.empty()) line += " ";
    const std::size_t begin = tokens[m.first].span.begin;
    line +=
        std::string(text.substr(begin, tokens[m.last - 1].span.end - begin));
    line += ":" + std::to_string(m.kind) + "." + std::to_string(m.rule) + "." +
            std::to_string(m.part);
  }
  return line;
}

std::string Kind(PhraseKind kind, std::string_view rule_and_part) {
  return ":" + std::to_string(static_cast<int>(kind)) + "." +
         std::string(rule_and_part);
}

TEST_CASE("each list of words is found as its kind") {
  struct Case {
    std::string text;
    std::string found;
  };
  const Case cases[] = {
      {"fünf Tausend", "Tausend" + Kind(PhraseKind::kScale, "0.0")},
      {"5 tsd.", "tsd." + Kind(PhraseKind::kScale, "0.1")},
      {"In etwa", "In etwa" + Kind(PhraseKind::kHedge, "0.1")},
      {"zwischen", "zwischen" + Kind(PhraseKind::kRangeOpen, "0.0")},
      {"und", "und" + Kind(PhraseKind::kRangeMiddle, "0.0")},
      {"die Konkurrenz",
       "die Konkurrenz" + Kind(PhraseKind::kUnnamedActor, "0.0")},
      {"5 W", "W" + Kind(PhraseKind::kUnit, "0.0")},
      {"5 w", ""},
      {"5 kW", "kW" + Kind(PhraseKind::kUnit, "1.0")},
      {"5 Watt", "Watt" + Kind(PhraseKind::kUnit, "0.0")},
      // A measure is known in any case, a counted noun with its capital.
      {"5 watt", "watt" + Kind(PhraseKind::kUnit, "0.0")},
      {"5 watts", ""},
      {"acme", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Phrases(c.text) == c.found);
  }
  CHECK(Phrases("5 Watts", "en") == "Watts" + Kind(PhraseKind::kUnit, "0.0"));
  CHECK(Phrases("rund", "en") == "");
}

TEST_CASE("names also stand in the genitive") {
  for (const char* name :
       {"Acme", "Acmes", "Acme's", "Acme\u2019s", "Acme'", "Acme\u2019"}) {
    CAPTURE(name);
    CHECK(Phrases(name) == name + Kind(PhraseKind::kEntity, "0.0"));
  }
  CHECK(Phrases("Acme Group") ==
        "Acme Group" + Kind(PhraseKind::kEntity, "0.1"));
  CHECK(Phrases("Ada Bergs") == "Ada Bergs" + Kind(PhraseKind::kPerson, "0.0"));
  CHECK(Phrases("Berg") == "Berg" + Kind(PhraseKind::kPerson, "0.0"));
  CHECK(Phrases("Acmeton Bergen") == "");
}

TEST_CASE("patterns lead back to rule and cue") {
  const LanguageIndex& index = *Pack().FindIndex("de");
  const auto cue = [](const CueSet& set, std::string_view text) {
    const auto matches = set.patterns.FindAll(text);
    REQUIRE(matches.size() == 1);
    const CueRef ref = set.rules[matches[0].pattern];
    return std::to_string(ref.rule) + "." + std::to_string(ref.cue);
  };
  CHECK(cue(index.metrics, "die Leistung") == "0.0");
  CHECK(cue(index.metrics, "KAPAZITÄTEN") == "0.1");
  CHECK(index.metrics.rules.size() == 2);
  CHECK(Pack().FindIndex("en")->metrics.rules.empty());
  CHECK(index.periods.rules.size() == 2);
}

TEST_CASE("the lexicon knows labels and places") {
  const Lexicon& lexicon = Pack().lexicon;
  CHECK(lexicon.Label("entity", "acme", "de") == "Acme AG");
  CHECK(lexicon.Label("entity", "acme", "en") == "Acme");
  CHECK(lexicon.Label("entity", "ada", "en") == "Ada Berg");
  CHECK(lexicon.Label("metric", "power", "de") == "Leistung");
  CHECK(lexicon.Label("check", "c", "de") == "C");
  for (const auto& [id, line] : std::map<std::string, std::size_t>{
           {"de.k", 4}, {"de.about", 6}, {"de.between", 8}, {"de.year", 10}}) {
    CAPTURE(id);
    REQUIRE(lexicon.places.contains(id));
    CHECK(lexicon.places.at(id).file == "de.yaml");
    CHECK(lexicon.places.at(id).line == line);
  }
  for (const char* id : {"watt", "kilowatt", "acme", "ada", "power", "c"}) {
    CAPTURE(id);
    CHECK(lexicon.places.contains(id));
  }
}

TEST_CASE("a code stands for its first unit") {
  CHECK(Pack().FindUnit("W")->id == "watt");
  CHECK(Pack().FindUnit("kilowatt") == nullptr);
}

// Nothing in rules/ is lost on the way to the indices.
TEST_CASE("every item of the packs has a place, every entity a label") {
  const RulePack& pack = TestRules();
  for (const Language& language : pack.languages) {
    CAPTURE(language.id);
    CHECK(language.months.size() == 12);
    CHECK_FALSE(language.function_words.empty());
    for (const HedgeRule& rule : language.hedges) {
      CHECK(pack.lexicon.places.contains(rule.id));
    }
    for (const EntityRule& entity : pack.entities) {
      CHECK(pack.lexicon.Label("entity", entity.id, language.id) != entity.id);
    }
  }
}

}  // namespace
}  // namespace stimmig
