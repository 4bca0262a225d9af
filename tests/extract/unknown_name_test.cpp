// SPDX-License-Identifier: Apache-2.0
#include "extract/unknown_name.h"

#include "extract/reading.h"

namespace stimmig::test {
namespace {

TEST_CASE("names that no pack knows, before the figure in its clause") {
  struct Case {
    bool expected;
    std::string language;
    std::vector<std::string> texts;
  };
  const Case kCases[] = {
      {true,
       "de",
       {"BMW zahlte 5 Dollar.", "ThyssenKrupp zahlte 5 Dollar.",
        "Der Rivale BMW zahlte 5 Dollar."}},
      {true,
       "en",
       {"Its rival Stellantis paid 5 dollars.",
        "Yesterday carmaker Stellantis paid 5 dollars."}},
      {false,
       "de",
       {"Meta zahlte 5 Dollar.", "Der Hersteller zahlte 5 Dollar.",
        "OpenAI zahlte 5 Dollar.", "Wie BMW sagte, kostet es 5 Dollar.",
        "Es kostet 5 Dollar bei BMW."}},
      {false,
       "en",
       {"Meta paid 5 dollars.", "The maker paid 5 dollars.",
        "In New York it cost 5 dollars.", "Stellantis paid 5 dollars.",
        "It paid 5 dollars to Stellantis."}},
  };
  for (const Case& c : kCases) {
    for (const std::string& text : c.texts) {
      CAPTURE(text);
      Reading reading({.text = text, .language = c.language});
      const ParsedSentence& s = reading.At(0);
      REQUIRE(s.quantities.size() == 1);
      CHECK(HasUnknownName(s, s.quantities.front(),
                           reading.context().language()) == c.expected);
    }
  }
}

}  // namespace
}  // namespace stimmig::test
