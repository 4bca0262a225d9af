// SPDX-License-Identifier: Apache-2.0
// One article as the user gave it: its raw bytes, where lines begin, and what
// is known about it. All spans of the project are byte offsets into the raw
// bytes, half-open; this is the one place that turns them into lines.
//
//   SourceText raw("a.md", bytes);
//   Position p = raw.Locate(fact.span.begin);   // p.line, p.column from 1
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/period.h"

namespace stimmig {

// Bytes [begin, end) of a raw file.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return end <= begin; }
  bool Overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  bool Contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

// 1-based; the column counts Unicode code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(Position, Position) = default;
};

// Metadata of an article. Absent means that neither the front matter, the
// configuration nor the text says it.
struct SourceInfo {
  std::string path;  // as given on the command line; "-" is standard input
  std::optional<std::string> title;
  std::optional<std::string> outlet;
  std::optional<std::string> author;
  std::optional<std::string> url;
  std::optional<Date> published;
  bool published_inferred = false;  // read from a date line, not stated
  std::string language;             // a language id of the packs: "de", "en"
};

// Raw bytes with a line index. Immutable; safe to share between threads.
class SourceText {
 public:
  SourceText(std::string path, std::string bytes);

  const std::string& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  // Requires: span.end <= bytes().size().
  std::string_view Slice(Span span) const;
  // O(log lines + length of the line). Requires: offset <= bytes().size().
  Position Locate(std::size_t offset) const;
  // The bytes of a 1-based line without its line break (LF or CR LF); empty
  // past the end.
  Span Line(std::size_t line) const;

 private:
  std::string path_;
  std::string bytes_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace stimmig
