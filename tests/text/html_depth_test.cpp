// SPDX-License-Identifier: Apache-2.0
#include "text/html_depth.h"

#include <doctest/doctest.h>

#include <string>

namespace stimmig {
namespace {

std::string Times(std::size_t count, const std::string& part) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += part;
  return all;
}

TEST_CASE("pages that are wide but not deep") {
  const std::string pages[] = {
      "",
      "no tags, 1 < 2",
      Times(20, "<div>") + Times(20, "</div>"),
      Times(99, "<div><span></div>"),
      Times(99, "<br><img src=a><hr>"),
      Times(99, "<p>unclosed"),
      "<ul>" + Times(99, "<li><p>unclosed"),
      "<dl>" + Times(99, "<dt>unclosed<dd>unclosed"),
      "<table>" + Times(99, "<tr><td>unclosed<th>unclosed"),
      "<table>" + Times(99, "<tbody><tr><td><p>unclosed"),
      "<select>" + Times(99, "<option>unclosed"),
      "<svg>" + Times(99, "<path d='M0'/>") + "</svg>",
      Times(99, "<a href=x>unclosed"),
      "<script>" + Times(99, "'<div>'") + "</script>",
      "<style>" + Times(99, "<b>") + "</STYLE >",
      "<!--" + Times(99, "<div>") + "-->",
      "<p title='" + Times(99, "<div>") + "'>",
      Times(99, "</div>"),
      Times(99, "<div title=\">\"></div>"),
  };
  for (const std::string& page : pages) {
    CAPTURE(page.substr(0, 60));
    CHECK_FALSE(FindTooDeepTag(page, 20));
  }
}

TEST_CASE("the tag that is too deep") {
  struct Case {
    std::string page;
    std::size_t offset;
  };
  const Case cases[] = {
      {Times(99, "<div>"), 20 * 5},
      {Times(99, "<DIV class=x>"), 20 * 13},
      {Times(99, "<b>"), 20 * 3},
      {Times(99, "<b></i>"), 20 * 7},
      // The parser goes on with these in every block.
      {Times(99, "<div><font size=1></div>"), 19 * 24 + 5},
      {Times(99, "<li><ul>"), 10 * 8},
      {"<svg>" + Times(99, "<td>"), 5 + 19 * 4},
      {"<!-->" + Times(99, "<div>"), 5 + 20 * 5},
  };
  for (const Case& c : cases) {
    CAPTURE(c.page.substr(0, 60));
    CHECK(FindTooDeepTag(c.page, 20) == c.offset);
  }
}

}  // namespace
}  // namespace stimmig
