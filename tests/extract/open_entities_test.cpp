// SPDX-License-Identifier: Apache-2.0
#include "extract/open_entities.h"

#include <algorithm>
#include <set>

#include "extract/reading.h"

namespace stimmig::test {
namespace {

TEST_CASE("ids of names") {
  CHECK(OpenEntityId("Nordwerk") == "nordwerk");
  CHECK(OpenEntityId("Acme Robotics") == "acme-robotics");
  CHECK(OpenEntityId("Köster & Lang") == "koester-lang");
  CHECK(OpenEntityId("Ärztehaus e.V.") == "aerztehaus-e-v");
}

// "nordwerk company", each once, by id.
std::string OpenIn(const std::string& text, const std::string& language) {
  Reading reading({.text = text, .language = language});
  std::set<std::string> found;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (const EntityMention& mention : reading.At(i).entities) {
      if (reading.context().OwnName(mention.entity).empty()) continue;
      const EntityRule& rule = reading.context().Entity(mention.entity);
      found.insert(rule.id + " " + rule.kind);
    }
  }
  return Joined({found.begin(), found.end()});
}

TEST_CASE("organisations that a text introduces") {
  const Phrasings kCases[] = {
      {"nordwerk company",
       {"Der Autobauer Nordwerk wächst.",
        "Der börsennotierte schwäbische Autobauer Nordwerk wächst.",
        "Die Nordwerk SE wächst.", "Am Montag teilte die Nordwerk AG das mit.",
        "Nordwerk-Chefin Eva Blum geht. Nordwerk sucht Ersatz.",
        "Wie der Autobauer Nordwerk mitteilt, wächst er. Nordwerk baut aus.",
        "Die Werke des Autobauers Nordwerk schließen. Das sind Nordwerks "
        "Werke.",
        "Nordwerk, ein junger Autobauer, wächst. Nordwerk plant mehr."},
       {"The carmaker Nordwerk grew.", "Shares in carmaker Nordwerk rose.",
        "Carmaker Nordwerk said it grew.", "Yesterday Nordwerk SE grew.",
        "The Nordwerk chief executive left. Nordwerk grew.",
        "Nordwerk, a carmaker, grew. It seems that Nordwerk won."}},
      {"acme-robotics company",
       {"Die Acme Robotics GmbH & Co. KG wächst."},
       {"Acme Robotics Inc. grew. Then Acme fell.",
        "Rules bind Acme Robotics, Inc. and Acme Robotics Inc. too."}},
      {"koester-lang company", {"Das Unternehmen Köster & Lang wächst."}},
      {"brauerei-lindner company",
       {"Die Brauerei Lindner wächst. Lindner-Chefin Eva Blum freut sich."}},
      {"verband-der-glasblaeser association",
       {"Der Verband der Glasbläser (VdG) wächst. Der VdG freut sich."}},
      {"institut-fuer-angewandte-moorkunde institute",
       {"Das Institut für angewandte Moorkunde wächst."}},
      {"landratsamt-oberwald agency", {"Das Landratsamt Oberwald zählt."}},
      {"hartwell-institute institute",
       {},
       {"Researchers at the Hartwell Institute count trees."}},
  };
  for (const Phrasings& row : kCases) {
    for (const std::string& text : row.german) {
      CAPTURE(text);
      CHECK(OpenIn(text, "de") == row.expected);
    }
    for (const std::string& text : row.english) {
      CAPTURE(text);
      CHECK(OpenIn(text, "en") == row.expected);
    }
  }
}

TEST_CASE("what only looks like an introduction") {
  const std::vector<std::string> kGerman = {
      // Objects behind a subject.
      "Weil der Hersteller Kosten senkt, geht es. Kosten von 9 Euro fallen an.",
      "Nun lockt der Anbieter Kunden an. Kunden kommen gern.",
      "Da der Konzern Batterien kauft, wächst er. Neue Batterien fehlen.",
      // Times, roles, branches.
      "Der Hersteller Ende 2024 war größer.",
      "Der Tech-Konzern wächst. Tech boomt.",
      "Der Vorstands-Chef geht. Vorstand bleibt er.",
      // The pack knows them.
      "Der Autobauer Volkswagen wächst.", "Die Siemens AG wächst.",
      "Die Bundesagentur für Arbeit (BA) zählt. BA-Chefin Nahles spricht.",
      // Nobody is named.
      "Die GmbH wächst.", "Ein Bund Spargel kostet 9 Euro.",
      "Das Institut wächst. Im Institut Moorkunde zu lernen ist schwer.",
      "Nordwerk wächst. Nordwerk baut."};
  const std::vector<std::string> kEnglish = {
      "The carmaker grew on Monday.",  "The company CEO left.",
      "The carmaker Ford grew.",       "Apple Inc. grew.",
      "Nordwerk grew. Nordwerk fell.", "The German chief executive left."};
  for (const std::string& text : kGerman) {
    CAPTURE(text);
    CHECK(OpenIn(text, "de") == "");
  }
  for (const std::string& text : kEnglish) {
    CAPTURE(text);
    CHECK(OpenIn(text, "en") == "");
  }
}

TEST_CASE("whose figures they are") {
  const Phrasings kCases[] = {
      // By reference, in the sentences behind, and beside a known name.
      {"nordwerk revenue 2023 = ~4e9 EUR; nordwerk headcount 2023 = "
       "300 person; volkswagen revenue 2023 = ~322e9 EUR",
       {"Der Autobauer Nordwerk setzte 2023 rund 4 Milliarden Euro um. 2023 "
        "beschäftigte der Konzern 300 Menschen. Volkswagen setzte 2023 etwa "
        "322 "
        "Milliarden Euro um."}},
      {"foundrix revenue 2023 = 4e9 USD; foundrix headcount 2023 = "
       "300 person",
       {},
       {"In 2023 the chipmaker Foundrix took in 4 billion dollars. The company "
        "employed 300 people in 2023."}},
  };
  for (const Phrasings& row : kCases) CheckFacts(row);
}

TEST_CASE("who is named once is no subject of other sentences") {
  CHECK(Facts("A warm day. Lender Davyson estimates it. 300 flights were "
              "scrapped.",
              "en") == "? cancellations = 300 flight");
}

TEST_CASE("the name as written goes with the fact") {
  const auto facts =
      Extract({.text = "Die Nordwerk SE strich 2023 rund 300 Stellen."}).facts;
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].entity == "nordwerk");
  CHECK(facts[0].entity_name == "Nordwerk");
  const auto entity =
      std::ranges::find(facts[0].evidence, "entity", &Evidence::slot);
  REQUIRE(entity != facts[0].evidence.end());
  CHECK(entity->rule == "de.legal_form");
}

TEST_CASE("what companies do, and adjectives of names") {
  const Phrasings kCases[] = {
      {"acme-foods company",
       {},
       {"Acme Foods posted revenue of 5 million dollars.",
        "Its partner Acme Foods has revenue of 5 million dollars.",
        "Acme Foods, with revenue of 5 million dollars, is rich."}},
      {"acmejet company", {}, {"AcmeJet ordered 40 aircraft."}},
      {"nordwerk company",
       {},
       {"Nordwerk posted revenue of 5 million dollars. It seems that Nordwerk "
        "won."}},
      {"technische-universitaet-oberwald institute",
       {"An der Technischen Universität Oberwald studieren alle. Die "
        "Technische Universität Oberwald wächst."}},
      {"",
       {},
       {"Carmakers posted revenue of 5 million dollars.",
        "Analyst Eve Brand posted a picture."}},
  };
  for (const Phrasings& row : kCases) {
    for (const std::string& text : row.german) {
      CAPTURE(text);
      CHECK(OpenIn(text, "de") == row.expected);
    }
    for (const std::string& text : row.english) {
      CAPTURE(text);
      CHECK(OpenIn(text, "en") == row.expected);
    }
  }
}

}  // namespace
}  // namespace stimmig::test
