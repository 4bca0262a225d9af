// SPDX-License-Identifier: Apache-2.0
#include "text/document.h"

#include <doctest/doctest.h>

#include "text/read_text.h"

namespace stimmig {
namespace {

std::shared_ptr<const SourceText> Raw(std::string bytes) {
  return std::make_shared<const SourceText>("a.md", std::move(bytes));
}

TEST_CASE("a plain document is its raw file") {
  Document document(Raw("für 5 €"));
  CHECK(document.text() == "für 5 €");
  CHECK(document.ToRaw({5, 10}) == Span{5, 10});
  CHECK(document.Slice({5, 10}) == "5 €");
  CHECK(document.AddRun({0, 4}) == Span{0, 4});
}

TEST_CASE("runs lead back to the raw file") {
  // "**ab**&amp;c" and, behind a break of blocks, "de".
  Document document(Raw("**ab**&amp;c\n\n_de_"), "ab&c\nde",
                    {{0, 2, 2, 2}, {2, 6, 1, 5}, {3, 11, 1, 1}, {5, 15, 2, 2}});
  struct Case {
    Span text;
    Span raw;
  };
  const Case cases[] = {
      {{0, 1}, {2, 3}},                      // a
      {{0, 2}, {2, 4}},                      // ab
      {{1, 3}, {3, 11}},                     // b&: the whole entity
      {{2, 3}, {6, 11}},                     // &
      {{2, 4}, {6, 12}},                     // &c
      {{0, 4}, {2, 12}},                     // ab&c
      {{4, 5}, {12, 12}},                    // the break stands for nothing
      {{5, 7}, {15, 17}},                    // de
      {{0, 7}, {2, 17}},  {{3, 3}, {3, 3}},  // empty
  };
  for (const Case& c : cases) {
    CAPTURE(c.text.begin);
    CAPTURE(c.text.end);
    CHECK(document.ToRaw(c.text) == c.raw);
  }
}

TEST_CASE("AddRun adds what the format left out") {
  Document document(Raw("title: T1\n**ab**"), "ab", {{0, 12, 2, 2}});
  const Span place = document.AddRun({7, 9});
  CHECK(document.text() == "ab\nT1");
  CHECK(document.Slice(place) == "T1");
  CHECK(document.ToRaw(place) == Span{7, 9});
  CHECK(document.ToRaw({0, 2}) == Span{12, 14});
}

TEST_CASE("a sentence is of its block's part") {
  Document document(Raw("ab"));
  document.blocks = {{.span = {0, 1}, .part = Part::kHeadline},
                     {.span = {1, 2}}};
  CHECK(document.PartOf({{0, 1}, 0}) == Part::kHeadline);
  CHECK(document.PartOf({{1, 2}, 1}) == Part::kBody);
}

}  // namespace
}  // namespace stimmig
