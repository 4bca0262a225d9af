// SPDX-License-Identifier: Apache-2.0
#include "extract/name_cues.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

// "Autobauer noun; SE behind"
std::string Cues(const std::string& text, const std::string& language) {
  static constexpr const char* kKinds[] = {"noun", "apposed", "behind", "head"};
  const NameCues cues(*TestRules().FindLanguage(language));
  std::vector<std::string> found;
  for (const NameCue& cue : cues.FindAll(text)) {
    found.push_back(text.substr(cue.word.begin, cue.word.size()) + " " +
                    kKinds[static_cast<int>(cue.kind)]);
  }
  return Joined(found);
}

TEST_CASE("words beside which a name may stand") {
  struct Case {
    std::string expected;
    std::string language;
    std::vector<std::string> texts;
  };
  const Case kCases[] = {
      {"Autobauers noun",
       "de",
       {"Die Werke des Autobauers Nordwerk schließen."}},
      {"Landmaschinenhersteller noun",
       "de",
       {"Der Landmaschinenhersteller Ährenfeld wächst."}},
      {"GmbH behind", "de", {"Die Solveta GmbH wächst."}},
      {"Finanzchefin head", "de", {"Nordwerk-Finanzchefin Blum geht."}},
      {"Autobauer apposed", "de", {"Nordwerk, ein junger Autobauer, wächst."}},
      {"Institut noun", "de", {"Das Institut für Moorkunde wächst."}},
      {"chipmaker noun", "en", {"Shares in chipmaker Foundrix rose."}},
      {"chipmaker apposed", "en", {"Foundrix, a chipmaker, grew."}},
      {"Inc behind", "en", {"Acme Robotics Inc. grew."}},
      {"chief head", "en", {"The Foundrix chief executive left."}},
      {"",
       "de",
       {"Der Autobauer wächst.", "Eine kleine GmbH wächst.",
        "Der Autobauer, Nordwerk und andere wachsen.", ""}},
      {"", "en", {"The chipmaker grew.", "Then its chief executive left."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.texts) {
      CAPTURE(text);
      CHECK(Cues(text, c.language) == c.expected);
    }
  }
}

}  // namespace
}  // namespace stimmig::test
