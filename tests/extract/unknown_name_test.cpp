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
       {"NBW zahlte 5 Dollar.", "NordBau zahlte 5 Dollar.",
        "Der Rivale NBW zahlte 5 Dollar."}},
      {true,
       "en",
       {"Its rival Nordbau paid 5 dollars.",
        "Yesterday painter Nordbau paid 5 dollars."}},
      {false,
       "de",
       {"Meta zahlte 5 Dollar.", "Der Hersteller zahlte 5 Dollar.",
        "OpenAI zahlte 5 Dollar.", "Wie NBW sagte, kostet es 5 Dollar.",
        "Es kostet 5 Dollar bei NBW."}},
      {false,
       "en",
       {"Meta paid 5 dollars.", "The maker paid 5 dollars.",
        "In New York it cost 5 dollars.", "Nordbau paid 5 dollars.",
        "It paid 5 dollars to Nordbau."}},
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
