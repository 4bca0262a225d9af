// SPDX-License-Identifier: Apache-2.0
#include "stimmig/source.h"

#include <doctest/doctest.h>

#include <string>

namespace stimmig {
namespace {

TEST_CASE("Spans are half-open") {
  const Span span{2, 5};
  CHECK(span.size() == 3);
  CHECK_FALSE(span.empty());
  CHECK(Span{4, 4}.empty());
  CHECK(span.Overlaps({4, 9}));
  CHECK_FALSE(span.Overlaps({5, 9}));
  CHECK(span.Contains({2, 5}));
  CHECK_FALSE(span.Contains({2, 6}));
}

TEST_CASE("Locate counts lines and code points from 1") {
  const SourceText raw("a.md", "für\r\n€5\n\nEnde");
  struct Case {
    std::size_t offset;
    Position position;
  };
  const Case cases[] = {
      {0, {1, 1}},  {1, {1, 2}},  {3, {1, 3}},  {4, {1, 4}},
      {5, {1, 5}},  {6, {2, 1}},  {9, {2, 2}},  {10, {2, 3}},
      {11, {3, 1}}, {12, {4, 1}}, {16, {4, 5}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.offset);
    const Position position = raw.Locate(c.offset);
    CHECK(position.line == c.position.line);
    CHECK(position.column == c.position.column);
  }
}

TEST_CASE("Line gives a line without its break") {
  const SourceText raw("a.md", "one\r\ntwo\n\nlast");
  const std::string lines[] = {"", "one", "two", "", "last", "", ""};
  for (std::size_t i = 0; i < std::size(lines); ++i) {
    CAPTURE(i);
    CHECK(raw.Slice(raw.Line(i)) == lines[i]);
  }
  CHECK(raw.Line(4).begin == 10);
  CHECK(SourceText("b", "x\n").Line(2) == Span{2, 2});
  CHECK(SourceText("b", "x\r").Line(1) == Span{0, 2});
}

TEST_CASE("An empty source has one empty line") {
  const SourceText raw("-", "");
  CHECK(raw.path() == "-");
  CHECK(raw.Line(1).empty());
  CHECK(raw.Locate(0) == Position{1, 1});
}

}  // namespace
}  // namespace stimmig
