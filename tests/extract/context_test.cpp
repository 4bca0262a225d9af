// SPDX-License-Identifier: Apache-2.0
#include "extract/context.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

const ReferenceRule* Rule(const Language& language, std::string_view id) {
  for (const ReferenceRule& rule : language.references) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

TEST_CASE("whom the article is about") {
  struct Case {
    std::string text;
    std::string expected;
    std::string path = "a.txt";
  };
  const Case kCases[] = {
      {"Meta wuchs. Google schrumpfte. Meta freut sich.", "meta"},
      {"Meta wuchs. Google schrumpfte. Google klagt.", "google"},
      // Of equally frequent ones the first named.
      {"Google wuchs. Meta schrumpfte.", "google"},
      // A headline weighs more; products and people count for their owner.
      {"# Meta wächst\n\nGoogle wuchs. Google freut sich.\n", "meta", "a.md"},
      // So does the first paragraph.
      {"Meta wuchs.\n\nGoogle fiel.\n\nGoogle klagt.\n\nMeta auch.\n", "meta"},
      {"Es geht um Meta. Google fiel.\n\nGoogle klagt.\n", "google"},
      {"Nach Google kam Meta. Laut Google war es so.", "meta"},
      {"GPT-4 wuchs. Sam Altman freut sich. Google klagt.", "openai"},
      {"Niemand wuchs.", "-"},
      {"KI-Produkte wachsen.", "-"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    Reading reading({.text = c.text, .path = c.path});
    const auto& topics = reading.context().topics();
    CHECK((topics.empty()
               ? "-"
               : reading.context().pack().entities[topics[0].entity].id) ==
          c.expected);
  }
}

TEST_CASE("what a reference points to from the last sentence") {
  struct Case {
    std::string text;
    std::string rule;
    std::string expected;
  };
  const Case kCases[] = {
      {"Meta wuchs. Das Unternehmen freut sich.", "de.the_company", "meta"},
      {"Meta wuchs. Google fiel. Das Unternehmen klagt.", "de.the_company",
       "google"},
      {"Meta wuchs, sagt das Unternehmen.", "de.the_company", "meta"},
      // Of the kind that the rule names.
      {"Meta wuchs in Deutschland. Das Unternehmen freut sich.",
       "de.the_company", "meta"},
      {"Meta wuchs in Deutschland. Das Land freut sich.", "de.the_country",
       "germany"},
      {"Mark Zuckerberg kam zu Google. Er freut sich.", "de.he_she",
       "mark-zuckerberg"},
      {"Meta nannte Reality Labs. Die Sparte fiel.", "de.this_unit",
       "reality-labs"},
      // Too far back: the subject of the article, if it is of the kind.
      {"Meta. A a. B b. C c. D d. E e. F f. G g. Das Unternehmen fiel.",
       "de.the_company", "meta"},
      {"Reality Labs. A a. B b. C c. D d. E e. F f. G g. Die Sparte fiel.",
       "de.this_unit", "-"},
      {"Niemand kam. Das Unternehmen fiel.", "de.the_company", "-"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    Reading reading({.text = c.text});
    const ReferenceRule* rule = Rule(reading.context().language(), c.rule);
    REQUIRE(rule != nullptr);
    const ParsedSentence& last = reading.Last();
    const auto referent =
        reading.context().Resolve(*rule, last.index, last.tokens.size());
    std::string id = "-";
    if (referent) {
      const EntityRule& entity =
          reading.context().pack().entities[referent->entity];
      id = referent->person ? entity.people[*referent->person].id : entity.id;
      CHECK(referent->inferred);
      CHECK(referent->rule == c.rule);
    }
    CHECK(id == c.expected);
  }
}

TEST_CASE("a name behind a reference is not what it points to") {
  Reading reading({.text = "Das Unternehmen nennt Meta."});
  const ReferenceRule* rule =
      Rule(reading.context().language(), "de.the_company");
  // Only the subject of the article is left.
  const auto referent = reading.context().Resolve(*rule, 0, 0);
  REQUIRE(referent.has_value());
  CHECK(reading.context().pack().entities[referent->entity].id == "meta");
}

TEST_CASE("owners follow part_of up to the whole") {
  const LoadedPack loaded = LoadPack(
      {ReadRuleFolder(RulesFolder()),
       MakeLayer(
           {{"more.yaml",
             "entities:\n"
             "  - {id: quest, kind: product, part_of: reality-labs,\n"
             "     label: {de: Quest, en: Quest}, aliases: [Quest]}\n"}})},
      Trust::kChecked);
  REQUIRE(loaded.ok());
  Reading reading({.text = "Meta wuchs."}, *loaded.pack);
  struct Case {
    std::string entity;
    std::string expected;
  };
  const Case kCases[] = {
      {"meta", "meta"},       {"reality-labs", "meta"}, {"quest", "meta"},
      {"germany", "germany"}, {"ai-products", "-"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.entity);
    const RulePack& pack = reading.context().pack();
    const auto owner =
        reading.context().Owner(pack.entity_by_id.find(c.entity)->second);
    CHECK((owner ? pack.entities[*owner].id : "-") == c.expected);
  }
}

TEST_CASE("the sentence before stands in the same block") {
  Reading reading({.text = "A a. B b.\n\nC c. D d."});
  REQUIRE(reading.size() == 4);
  const Context& context = reading.context();
  CHECK_FALSE(context.Before(0).has_value());
  CHECK(context.Before(1) == 0);
  CHECK_FALSE(context.Before(2).has_value());
  CHECK(context.Before(3) == 2);
}

}  // namespace
}  // namespace stimmig::test
