// SPDX-License-Identifier: Apache-2.0
// One article as the user gave it: its raw bytes, where lines begin, and what
// is known about it. All spans of the project are byte offsets into the raw
// bytes, half-open; this is the one place that turns them into lines.
//
//   SourceText raw("a.md", bytes);
//   Position p = raw.Locate(fact.span.begin);   // p.line, p.column from 1
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
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

// A day and, where it is stated, the time of it, both in UTC; a time without a
// zone is taken for UTC.
struct Timestamp {
  Date day;
  std::optional<int> minute;  // of the day

  // "2025-01-30", "2025-01-30T07:15Z".
  std::string ToString() const;
  // A day alone is its beginning.
  friend bool operator==(const Timestamp&, const Timestamp&) = default;
  friend auto operator<=>(const Timestamp&, const Timestamp&) = default;
};

// What tells copies of one text. Read only where sources are compared.
struct Origin {
  // Ids of the news agencies that the text is credited to, sorted.
  std::vector<std::string> agencies;
  // MinHash of the words (text/origin.h); empty: too few of them.
  std::vector<std::uint32_t> signature;
  static constexpr std::uint32_t kEmptyBin = UINT32_MAX;
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
  // Versions of one story share it, and the higher version replaces the lower.
  std::optional<std::string> story_id;
  std::optional<int> version;
  std::optional<Timestamp> updated;
  // trust: primary. Listed first; never a vote.
  bool primary = false;
  // No article but an entry of a fact sheet of the packs.
  bool reference = false;
  Origin origin;
  // Path of the version in whose favour this one is left out of comparisons;
  // empty: it counts. Set in reports.
  std::string replaced_by;
};

// What is read: a file, or a record of a feed.
struct Article {
  // "a.md"; "feed.jsonl#17" for the record with the id 17.
  std::string path;
  std::string bytes;
  // A file name's ending that tells the format (".html"); empty: as in path.
  std::string format = {};
  // What is known of it besides, before what its bytes state; `path` is unused.
  SourceInfo info = {};
  // Line of its feed from 1; 0: a file of its own.
  std::size_t record = 0;
};

// Raw bytes with a line index. Immutable; safe to share between threads.
class SourceText {
 public:
  SourceText(std::string path, std::string bytes);

  const std::string& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  // Requires: span.end <= bytes().size().
  std::string_view Slice(Span span) const;
  // O(log lines). Requires: offset <= bytes().size().
  Position Locate(std::size_t offset) const;
  // The bytes of a 1-based line without its line break (LF or CR LF); empty
  // past the end.
  Span Line(std::size_t line) const;

 private:
  std::size_t CountCodePointsBefore(std::size_t offset) const;

  std::string path_;
  std::string bytes_;
  std::vector<std::size_t> line_starts_;
  // Those before each multiple of kStepBytes, so that long lines cost no more.
  static constexpr std::size_t kStepBytes = 4096;
  std::vector<std::size_t> code_points_;
};

}  // namespace stimmig
