// SPDX-License-Identifier: Apache-2.0
#include "extract/quotation.h"

#include <doctest/doctest.h>

#include <string>

namespace stimmig {
namespace {

// What stands between the marks around "5", marks included; "-" for none.
std::string Around(const std::string& text) {
  const auto found = FindQuotation(text, {0, text.size()}, text.find('5'));
  return found ? text.substr(found->begin, found->size()) : "-";
}

TEST_CASE("a pair of quotation marks around a figure") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"„Es sind 5“, sagte er.", "„Es sind 5“"},
      {"Er sagte: »Es sind 5.«", "»Es sind 5.«"},
      {"Er sagte: «Es sind 5.»", "«Es sind 5.»"},
      {"“It is 5,” he said.", "“It is 5,”"},
      {"\"It is 5,\" he said.", "\"It is 5,\""},
      {"He said (\"it is 5\") so.", "\"it is 5\""},
      // One pair, several sentences.
      {"„Gut. Es sind 5. Ja“, sagte er.", "„Gut. Es sind 5. Ja“"},
      // Others before, behind and inside it.
      {"„Ja“, sagte er, „es sind 5“, und „nein“.", "„es sind 5“"},
      {"\"Yes,\" he said, \"it is 5,\" and \"no\".", "\"it is 5,\""},
      {"»Die „Welt“ hat 5«, sagte er.", "»Die „Welt“ hat 5«"},
      {"»Es sind „rund 5“«, sagte er.", "„rund 5“"},
      // None around it.
      {"Es sind 5.", "-"},
      {"„Ja“, sagte er, es sind 5.", "-"},
      {"\"Yes,\" he said, it is 5, \"or\" less.", "-"},
      {"Es sind 5, „Ja“.", "-"},
      {"Der 12\" lange Stab kostet 5 Euro.", "-"},
      {"Er sagte „es sind 5.", "-"},
      {"It's 5, isn't it?", "-"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Around(c.text) == c.expected);
  }
}

TEST_CASE("a quotation stays in its block and within reach") {
  const std::string text = "„Ja. 5 Euro.“";
  CHECK(FindQuotation(text, {0, text.size()}, text.find('5')).has_value());
  CHECK_FALSE(FindQuotation(text, {3, text.size()}, text.find('5')));
  // The first byte in reach is in the middle of a character.
  for (const std::size_t letters : {900, 998, 999, 1000, 1200}) {
    std::string words;
    for (std::size_t i = 0; i < letters; ++i) words += "ä";
    const std::string quoted = "„" + words + "5“";
    CAPTURE(letters);
    const auto found =
        FindQuotation(quoted, {0, quoted.size()}, quoted.find('5'));
    CHECK(found.has_value() == (letters < 999));
  }
}

}  // namespace
}  // namespace stimmig
