// SPDX-License-Identifier: Apache-2.0
#include "base/regex.h"

#include <re2/re2.h>

#include <algorithm>
#include <cassert>
#include <mutex>
#include <numeric>
#include <utility>

#include "base/archive.h"
#include "base/regex_syntax.h"
#include "base/utf8.h"

namespace stimmig {
namespace {

using re2::RE2;
using re2::StringPiece;

StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

RE2::Options QuietOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_dot_nl(true);  // a sentence may be wrapped
  return options;
}

std::string Rewrite(std::string_view pattern, WordClass words) {
  return RewritePattern(pattern, words).value_or(std::string());
}

// The first place after `offset` where a match may begin.
std::size_t NextEdge(std::string_view text, std::size_t offset) {
  do {
    offset += offset < text.size() ? DecodeAt(text, offset).size_bytes : 1;
  } while (InsideWord(text, offset));
  return offset;
}

// The last place before `offset` where a match may end.
std::size_t EdgeBefore(std::string_view text, std::size_t offset) {
  do {
    offset -= DecodeBefore(text, offset).size_bytes;
  } while (InsideWord(text, offset));
  return offset;
}

Span SpanIn(std::string_view text, const StringPiece& part) {
  const auto begin = static_cast<std::size_t>(part.data() - text.data());
  return {begin, begin + part.size()};
}

// A program that is compiled when first asked for.
class LazyProgram {
 public:
  const RE2& Get(std::string_view pattern, bool longest_match) const {
    std::call_once(once_, [&] {
      RE2::Options options = QuietOptions();
      options.set_longest_match(longest_match);
      program_ =
          std::make_unique<RE2>(Rewrite(pattern, WordClass::kUnicode), options);
      assert(program_->ok());
    });
    return *program_;
  }

 private:
  mutable std::once_flag once_;
  mutable std::unique_ptr<RE2> program_;
};

// One pattern. A match is the one that RE2 prefers (leftmost, then the first
// alternative) among those that begin outside a word. If it ends inside one,
// the longest from the same place that does not takes over: "chip|chips"
// matches all of "chips", and "\d+%?" all of "5%" in "5%ig".
class Pattern {
 public:
  explicit Pattern(std::string_view source) : source_(source) {}

  const std::string& source() const { return source_; }

  std::optional<Span> FindFrom(std::string_view text,
                               std::size_t offset) const {
    const RE2& program = preferred();
    StringPiece part;
    while (offset <= text.size() &&
           program.Match(Piece(text), offset, text.size(), RE2::UNANCHORED,
                         &part, 1)) {
      const Span span = SpanIn(text, part);
      if (!InsideWord(text, span.begin)) {
        if (!InsideWord(text, span.end)) return span;
        const auto end = LongestEnd(text, span.begin);
        if (end) return Span{span.begin, *end};
      }
      offset = NextEdge(text, span.begin);
    }
    return std::nullopt;
  }

  // The match that begins at `begin`, an edge of a word.
  std::optional<Span> FindAt(std::string_view text, std::size_t begin) const {
    StringPiece part;
    if (!preferred().Match(Piece(text), begin, text.size(), RE2::ANCHOR_START,
                           &part, 1)) {
      return std::nullopt;
    }
    const Span span = SpanIn(text, part);
    if (!InsideWord(text, span.end)) return span;
    const auto end = LongestEnd(text, begin);
    if (!end) return std::nullopt;
    return Span{begin, *end};
  }

  bool MatchesWhole(std::string_view text) const {
    return preferred().Match(Piece(text), 0, text.size(), RE2::ANCHOR_BOTH,
                             nullptr, 0);
  }

  // The named groups of a match of `span`.
  std::vector<std::pair<std::string, Span>> GroupsOf(std::string_view text,
                                                     Span span) const {
    const RE2& program = preferred();
    const auto& names = program.CapturingGroupNames();
    std::vector<std::pair<std::string, Span>> groups;
    if (names.empty()) return groups;
    std::vector<StringPiece> parts(
        static_cast<std::size_t>(names.rbegin()->first) + 1);
    program.Match(Piece(text), span.begin, span.end, RE2::ANCHOR_BOTH,
                  parts.data(), static_cast<int>(parts.size()));
    for (const auto& [number, name] : names) {
      const StringPiece& part = parts[static_cast<std::size_t>(number)];
      if (part.data() == nullptr) continue;
      groups.emplace_back(name, SpanIn(text, part));
    }
    return groups;
  }

 private:
  const RE2& preferred() const { return preferred_.Get(source_, false); }
  const RE2& longest() const { return longest_.Get(source_, true); }

  // The end of the longest match at `begin` that does not end inside a word.
  // Each round gives up at least a word.
  std::optional<std::size_t> LongestEnd(std::string_view text,
                                        std::size_t begin) const {
    StringPiece part;
    std::size_t limit = text.size();
    while (limit > begin && longest().Match(Piece(text), begin, limit,
                                            RE2::ANCHOR_START, &part, 1)) {
      const std::size_t end = begin + part.size();
      if (end == begin) return std::nullopt;
      if (!InsideWord(text, end)) return end;
      limit = EdgeBefore(text, end);
    }
    return std::nullopt;
  }

  std::string source_;
  LazyProgram preferred_;
  LazyProgram longest_;
};

using Patterns = std::vector<std::unique_ptr<Pattern>>;
}  // namespace

std::optional<Span> RegexMatch::Group(std::string_view name) const {
  for (const auto& [group, group_span] : groups) {
    if (group == name) return group_span;
  }
  return std::nullopt;
}

std::optional<std::string> RegexProblem(std::string_view pattern) {
  const auto rewritten = RewritePattern(pattern, WordClass::kUnicode);
  if (!rewritten) return rewritten.error();
  const RE2 program(*rewritten, QuietOptions());
  if (!program.ok()) {
    // Ask again for the author's own spelling in the message.
    const RE2 as_written(Piece(pattern), QuietOptions());
    const RE2& refused = as_written.ok() ? program : as_written;
    if (refused.error_code() == RE2::ErrorPatternTooLarge) {
      return "the pattern is too large";
    }
    return refused.error();
  }
  if (program.Match("", 0, 0, RE2::ANCHOR_BOTH, nullptr, 0)) {
    return "the pattern matches the empty text";
  }
  return std::nullopt;
}

struct RegexSet::State {
  Patterns patterns;
  // For texts that this set alone looks at.
  std::optional<RegexScan> scan;

  // Calls visit(pattern, match) for each match, pattern after pattern, until
  // it gives false.
  template <class Visit>
  void ForEachMatch(std::string_view text, const RegexHits& hits,
                    Visit visit) const;
};

struct RegexScan::State {
  std::vector<const RegexSet::State*> sets;
  mutable std::once_flag once;
  mutable std::optional<RegexIndex> index;

  const RegexIndex& Index() const {
    std::call_once(once, [&] {
      if (index) return;  // read from an archive
      std::vector<std::string_view> patterns;
      for (const RegexSet::State* set : sets) {
        for (const auto& pattern : set->patterns) {
          patterns.emplace_back(pattern->source());
        }
      }
      index.emplace(patterns);
    });
    return *index;
  }
};

template <class Visit>
void RegexSet::State::ForEachMatch(std::string_view text, const RegexHits& hits,
                                   Visit visit) const {
  const auto search = [&](std::size_t i) {
    std::size_t offset = 0;
    while (const auto span = patterns[i]->FindFrom(text, offset)) {
      if (!visit(i, *span)) return false;
      offset = span->end;
    }
    return true;
  };
  if (hits.everything) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (!search(i)) return;
    }
    return;
  }
  const std::size_t first = hits.scan->FirstOf(this);
  const std::size_t last = first + patterns.size();
  auto start = std::ranges::lower_bound(hits.starts, first, {},
                                        &RegexHits::Start::pattern);
  RegexHits::Start after;  // where the pattern may match again
  for (; start != hits.starts.end() && start->pattern < last; ++start) {
    if (start->pattern == after.pattern && start->offset < after.offset)
      continue;
    const std::size_t i = start->pattern - first;
    const auto span = patterns[i]->FindAt(text, start->offset);
    if (!span) continue;
    if (!visit(i, *span)) return;
    after = {start->pattern, span->end};
  }
  for (const std::size_t pattern : hits.anywhere) {
    if (pattern < first || pattern >= last) continue;
    if (!search(pattern - first)) return;
  }
}

RegexScan::RegexScan() = default;
RegexScan::RegexScan(const std::vector<const RegexSet*>& sets)
    : state_(std::make_unique<State>()) {
  for (const RegexSet* set : sets) state_->sets.push_back(set->state_.get());
}
RegexScan::~RegexScan() = default;
RegexScan::RegexScan(RegexScan&&) noexcept = default;
RegexScan& RegexScan::operator=(RegexScan&&) noexcept = default;

void RegexScan::Transfer(ByteWriter& writer) { writer.Do(state_->Index()); }
void RegexScan::Transfer(ByteReader& reader) {
  reader.Do(state_->index.emplace());
}

std::size_t RegexScan::FirstOf(const RegexSet::State* set) const {
  std::size_t first = 0;
  for (const RegexSet::State* other : state_->sets) {
    if (other == set) return first;
    first += other->patterns.size();
  }
  assert(false);
  return first;
}

RegexHits RegexScan::Find(std::string_view text,
                          const AlignedFold& folded) const {
  RegexHits hits;
  if (folded.exact) {
    hits = state_->Index().Find(text, folded.text);
  } else {
    hits.everything = true;
  }
  hits.scan = this;
  return hits;
}

RegexSet::RegexSet() : state_(std::make_unique<State>()) {
  state_->scan.emplace(std::vector<const RegexSet*>{this});
}
RegexSet::~RegexSet() = default;
RegexSet::RegexSet(RegexSet&&) noexcept = default;
RegexSet& RegexSet::operator=(RegexSet&&) noexcept = default;

std::size_t RegexSet::Add(std::string_view pattern) {
  state_->patterns.push_back(std::make_unique<Pattern>(pattern));
  state_->scan.emplace(std::vector<const RegexSet*>{this});
  return state_->patterns.size() - 1;
}

void RegexSet::Transfer(ByteWriter& writer) {
  std::vector<std::string> sources;
  for (const auto& pattern : state_->patterns) {
    sources.push_back(pattern->source());
  }
  writer(sources);
}
void RegexSet::Transfer(ByteReader& reader) {
  std::vector<std::string> sources;
  reader(sources);
  for (const std::string& source : sources) {
    state_->patterns.push_back(std::make_unique<Pattern>(source));
  }
}

std::size_t RegexSet::size() const { return state_->patterns.size(); }

std::vector<RegexMatch> RegexSet::FindAll(std::string_view text,
                                          const RegexHits& hits) const {
  std::vector<RegexMatch> matches;
  state_->ForEachMatch(text, hits, [&](std::size_t pattern, Span span) {
    matches.push_back({pattern, span, {}});
    return true;
  });
  std::ranges::sort(matches, {}, [](const RegexMatch& match) {
    return std::pair(match.span.begin, match.pattern);
  });
  return matches;
}

std::vector<RegexMatch> RegexSet::FindAll(std::string_view text) const {
  return FindAll(text, state_->scan->Find(text, FoldAligned(text)));
}

void RegexSet::AddGroups(std::string_view text, RegexMatch& match) const {
  match.groups = state_->patterns[match.pattern]->GroupsOf(text, match.span);
}

bool RegexSet::Matches(std::string_view text) const {
  bool matches = false;
  state_->ForEachMatch(text, state_->scan->Find(text, FoldAligned(text)),
                       [&](std::size_t, Span) {
                         matches = true;
                         return false;
                       });
  return matches;
}

std::optional<std::size_t> RegexSet::FindWhole(std::string_view text) const {
  const RegexHits hits = state_->scan->Find(text, FoldAligned(text));
  std::vector<std::size_t> candidates = hits.anywhere;
  if (hits.everything) {
    candidates.resize(state_->patterns.size());
    std::iota(candidates.begin(), candidates.end(), std::size_t{0});
  }
  for (const RegexHits::Start& start : hits.starts) {
    if (start.offset == 0) candidates.push_back(start.pattern);
  }
  std::ranges::sort(candidates);
  for (const std::size_t i : candidates) {
    if (state_->patterns[i]->MatchesWhole(text)) return i;
  }
  return std::nullopt;
}

}  // namespace stimmig
