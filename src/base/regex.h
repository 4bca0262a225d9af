// SPDX-License-Identifier: Apache-2.0
// Regular expressions of the packs: RE2, linear time. regex.cpp is the only
// file that includes RE2.
//
// Rule authors write \w and \b and mean letters of their language; RE2 means
// ASCII. Patterns are therefore rewritten: \w is [\pL\pN_], \b at the ends of a
// pattern is tested outside it. A space in a pattern is any kind of space, line
// breaks included, and "." matches a line break. A pattern always matches whole
// words: "chip" does not match inside "chips"; write "chips?" or "chip\w*".
// That is, a match neither begins nor ends between two word characters: "%"
// matches in "5%". RE2 prefers the leftmost match and in it the first
// alternative that fits; if that one ends inside a word, the longest one from
// the same place that does not is taken.
//
//   RegexSet set;
//   set.Add("capex");  set.Add("invest(s|ed)?");
//   for (RegexMatch m : set.FindAll("Meta invested in capex")) ...
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/regex_index.h"
#include "base/utf8.h"
#include "stimmig/result.h"
#include "stimmig/source.h"

namespace stimmig {

struct RegexMatch {
  std::size_t pattern = 0;  // index in the order of Add
  Span span;                // bytes of the text searched
  // Named groups that took part, in the order of the pattern; filled by
  // RegexSet::AddGroups.
  std::vector<std::pair<std::string, Span>> groups;

  // nullopt when the group took no part. Alternatives may share a name.
  std::optional<Span> Group(std::string_view name) const;
};

// Why a pattern is no valid RE2, or nullopt. Lookahead, backreferences and
// patterns that match the empty string are refused with a reason.
std::optional<std::string> RegexProblem(std::string_view pattern);

class ByteReader;
class ByteWriter;

// An ordered set of patterns, compiled when first needed. Safe to share
// between threads once the last Add is done. Case counts unless the pattern
// starts with (?i).
class RegexSet {
 public:
  RegexSet();
  ~RegexSet();
  RegexSet(RegexSet&&) noexcept;
  RegexSet& operator=(RegexSet&&) noexcept;

  // Requires: !RegexProblem(pattern). Gives its index.
  std::size_t Add(std::string_view pattern);
  std::size_t size() const;
  // All non-overlapping matches of every pattern, whole words only, ordered by
  // place, then pattern. `hits` is what a scan with this set found in the text.
  std::vector<RegexMatch> FindAll(std::string_view text,
                                  const RegexHits& hits) const;
  std::vector<RegexMatch> FindAll(std::string_view text) const;
  // Looks for the groups of a match that FindAll found in the text: for those
  // matches that are worth it.
  void AddGroups(std::string_view text, RegexMatch& match) const;
  // Whether any pattern matches.
  bool Matches(std::string_view text) const;
  // The first pattern that matches the whole text.
  std::optional<std::size_t> FindWhole(std::string_view text) const;

  // base/archive.h; reads into an empty set.
  void Transfer(ByteWriter& writer);
  void Transfer(ByteReader& reader);

 private:
  friend class RegexScan;
  struct State;
  std::unique_ptr<State> state_;
};

// Looks for the literals of many sets in one pass over a text.
//
//   RegexScan scan({&metrics, &periods});
//   RegexHits hits = scan.Find(text, FoldAligned(text));
//   metrics.FindAll(text, hits);
//
// Prepared when first used; safe to share between threads.
class RegexScan {
 public:
  RegexScan();
  // Requires: no Add to the sets from here on; they may be moved.
  explicit RegexScan(const std::vector<const RegexSet*>& sets);
  ~RegexScan();
  RegexScan(RegexScan&&) noexcept;
  RegexScan& operator=(RegexScan&&) noexcept;

  // `folded` is FoldAligned(text).
  RegexHits Find(std::string_view text, const AlignedFold& folded) const;

  // What is prepared, to base/archive.h; reads into a scan of the same sets.
  void Transfer(ByteWriter& writer);
  void Transfer(ByteReader& reader);

 private:
  friend class RegexSet;
  // Patterns of the sets before that one.
  std::size_t FirstOf(const RegexSet::State* set) const;

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stimmig
