// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "text/blocks.h"
#include "text/read_text.h"

namespace stimmig {
namespace {

using Texts = std::vector<std::string>;

Document Plain(std::string text, std::size_t body = 0) {
  return PlainDocument(std::make_shared<const SourceText>("a.txt", text), body);
}

Texts Blocks(const Document& document) {
  Texts texts;
  for (const Block& block : document.blocks) {
    texts.emplace_back(document.Slice(block.span));
  }
  return texts;
}

const std::string kLong =
    "Der Umsatz des Konzerns stieg im vergangenen Jahr";  // 49 columns

TEST_CASE("lines become blocks") {
  struct Case {
    std::string text;
    Texts blocks;
  };
  const Case cases[] = {
      {"", {}},
      {"\n \n\t\n", {}},
      {"Eins", {"Eins"}},
      {"Eins\n\nZwei\n", {"Eins", "Zwei"}},
      {"Eins\nZwei\n", {"Eins", "Zwei"}},
      {"  Eins \r\n\r\n\u00A0Zwei\u00A0\r\n", {"Eins", "Zwei"}},
      // Hard-wrapped: long lines go on, the short last one belongs to them.
      {kLong + "\num fünf Prozent.", {kLong + "\num fünf Prozent."}},
      {kLong + "\r\num fünf Prozent.", {kLong + "\r\num fünf Prozent."}},
      {kLong + "\n" + kLong + "\nund so fort.\nNeuer Absatz",
       {kLong + "\n" + kLong + "\nund so fort.", "Neuer Absatz"}},
      {kLong + "\n\num fünf Prozent.", {kLong, "um fünf Prozent."}},
      // List items stand alone.
      {kLong + "\n- Eins\n* Zwei\n\u2022 Drei",
       {kLong, "- Eins", "* Zwei", "\u2022 Drei"}},
      // Whole paragraphs on one line are not wrapped.
      {kLong + kLong + kLong + "\nZwei", {kLong + kLong + kLong, "Zwei"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Document document = Plain(c.text);
    CHECK(Blocks(document) == c.blocks);
    CHECK(document.text() == c.text);
    CheckInvariants(document);
  }
}

TEST_CASE("the body begins where it is told") {
  CHECK(Blocks(Plain("Vor\nNach", 4)) == Texts{"Nach"});
  CHECK(Blocks(Plain("Vor", 3)).empty());
}

}  // namespace
}  // namespace stimmig
