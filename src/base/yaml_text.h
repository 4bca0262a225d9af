// SPDX-License-Identifier: Apache-2.0
// The text of one YAML file: places in it, what it may hold, and problems put
// in words. The part of yaml.cpp that needs no yaml-cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/diagnostic.h"

namespace stimmig {

class YamlText {
 public:
  // `path` must outlive it; `text` is copied.
  YamlText(const std::string& path, std::string_view text,
           std::size_t first_line);

  // Without byte order mark, with LF for CRLF.
  std::string_view text() const { return text_; }
  // From 0-based line and byte column, as yaml-cpp counts; cheapest when
  // asked in the order of the text.
  Position Place(int line, int column_bytes);
  std::string_view LineAt(Position place) const;

  // Beyond the first hundred problems none is kept.
  void Report(std::string_view id, Position place, std::string message,
              std::string hint);
  // Whether the text can be parsed at all: UTF-8, no control characters.
  bool Check();
  // Unquoted scalars that are not for everybody what they look like.
  void CheckPlainScalar(Position place, std::string_view scalar);
  // Whether the last quoted scalar is closed; its place as for Place.
  void CheckQuotes(int line, int column_bytes);
  // What yaml-cpp says, in words for rule authors. `open`: where the innermost
  // open bracket stands.
  void ReportSyntax(Position place, std::string_view message, Position open);
  bool has_syntax_error() const { return has_syntax_error_; }

  // Sorted by place.
  std::vector<Diagnostic> TakeDiagnostics();

 private:
  void CheckDirectives();
  bool ReportTab(Position place);
  std::string_view Line(std::size_t index) const;

  const std::string& path_;
  std::string text_;
  std::size_t first_line_;
  std::vector<std::size_t> line_starts_;
  // The place found last.
  std::size_t last_line_ = 0;
  std::size_t last_bytes_ = 0;
  std::size_t last_code_points_ = 0;
  std::vector<Diagnostic> diagnostics_;
  bool has_syntax_error_ = false;  // ReportSyntax was called
};

}  // namespace stimmig
