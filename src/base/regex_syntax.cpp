// SPDX-License-Identifier: Apache-2.0
#include "base/regex_syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace stimmig {
namespace {

// The ranges of \w, for use between [ and ]: exact in Latin, by whole blocks
// elsewhere. Each range costs RE2 time to compile: 1 ms for the 750 of
// [\pL\pN_], and 15 µs for these.
constexpr std::string_view kUnicodeWords =
    R"(0-9A-Z_a-z\x{AA}\x{B2}-\x{B3}\x{B5}\x{B9}-\x{BA}\x{BC}-\x{BE})"
    R"(\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{2C1})"
    R"(\x{370}-\x{37D}\x{37F}-\x{386}\x{388}-\x{1FFF})"  // Greek to Georgian
    R"(\x{2070}-\x{2079}\x{207F}-\x{2089}\x{2090}-\x{209C})"  // x⁵
    R"(\x{2126}-\x{212B}\x{2150}-\x{2189}\x{2460}-\x{24FF})"  // Ω K ⅓ Ⅳ ①
    R"(\x{2C00}-\x{2DFF}\x{3005}-\x{3007}\x{3041}-\x{D7FF})"  // East Asia
    R"(\x{F900}-\x{FDFF}\x{FE70}-\x{FEFC}\x{FF10}-\x{FF19})"
    R"(\x{FF21}-\x{FF3A}\x{FF41}-\x{FF5A}\x{FF66}-\x{FFDC})"
    R"(\x{10000}-\x{1CFFF}\x{1D400}-\x{1EFFF}\x{20000}-\x{3FFFF})";

std::string_view Words(WordClass words) {
  return words == WordClass::kUnicode ? kUnicodeWords : "a-k";
}

// What may follow "(?" and cannot be done.
struct Refused {
  std::string_view begin;
  std::string_view reason;
};
constexpr Refused kRefused[] = {
    {"(?=", "lookahead (?=...) is not supported"},
    {"(?!", "negative lookahead (?!...) is not supported"},
    {"(?<=", "lookbehind (?<=...) is not supported"},
    {"(?<!", "negative lookbehind (?<!...) is not supported"},
    {"(?<", "a named group is written (?P<name>...)"},
    {"(?'", "a named group is written (?P<name>...)"},
    {"(?P=", "a backreference (?P=name) is not supported"},
    {"(?>", "an atomic group (?>...) is not supported"},
    {"(?#", "a comment (?#...) is not supported"},
};

class Rewriter {
 public:
  Rewriter(std::string_view pattern, WordClass words)
      : rest_(pattern), words_(words) {}

  std::expected<std::string, std::string> Run() {
    while (!rest_.empty() && reason_.empty()) Step();
    if (!reason_.empty()) return std::unexpected(std::move(reason_));
    return std::move(out_);
  }

 private:
  void Step() {
    const bool at_begin = at_begin_;
    at_begin_ = false;
    switch (rest_[0]) {
      case '\\':
        return Escape(at_begin);
      case '[':
        return Class();
      case '(':
        return Group(at_begin);
      case ')':
        --depth_;
        return Copy(1);
      case '|':
        at_begin_ = depth_ == 0;
        return Copy(1);
      case '.':
        if (words_ == WordClass::kTiny) return Replace(1, "[a-k]");
        return Copy(1);
      case ' ':
        return Replace(1, Space());
      default:
        return Copy(1);
    }
  }

  // Articles break lines and bind numbers to units with spaces of their own.
  std::string_view Space() const {
    return words_ == WordClass::kTiny ? "[a-k]"
                                      : "[ \\t\\r\\n\\x{A0}\\x{2009}\\x{202F}]";
  }

  void Copy(std::size_t size_bytes) {
    out_ += rest_.substr(0, size_bytes);
    rest_.remove_prefix(std::min(size_bytes, rest_.size()));
  }

  void Replace(std::size_t size_bytes, std::string_view by) {
    out_ += by;
    rest_.remove_prefix(size_bytes);
  }

  void Refuse(std::string reason) { reason_ = std::move(reason); }

  void Escape(bool at_begin) {
    const char c = rest_.size() > 1 ? rest_[1] : '\0';
    if (c == 'w') return Replace(2, fmt::format("[{}]", Words(words_)));
    if (c == 'W') return Replace(2, fmt::format("[^{}]", Words(words_)));
    if (c == 's') return Replace(2, Space());
    if (c == 'b') return Edge(at_begin);
    if (c == 'Q') return Copy(rest_.find("\\E"));
    if (c == 'B') return Refuse("\\B is not supported");
    if (c == 'C') return Refuse("\\C is not supported");
    if (c == 'k' || (c >= '1' && c <= '9')) {
      return Refuse(fmt::format("a backreference \\{} is not supported", c));
    }
    Copy(2);
  }

  // A match begins and ends at a word's edge in any case.
  void Edge(bool at_begin) {
    const bool at_end = depth_ == 0 && (rest_.size() == 2 || rest_[2] == '|');
    if (!at_begin && !at_end) {
      return Refuse("\\b is only allowed at the ends of a pattern");
    }
    at_begin_ = at_begin;
    rest_.remove_prefix(2);
  }

  void Class() {
    Copy(1);
    if (rest_.starts_with('^')) Copy(1);
    if (rest_.starts_with(']')) Copy(1);
    while (!rest_.empty() && !rest_.starts_with(']')) {
      if (rest_.starts_with("\\W")) {
        return Refuse("\\W inside [...] is not supported");
      }
      if (rest_.starts_with("\\w")) {
        Replace(2, Words(words_));
      } else if (rest_.starts_with("[:")) {
        Copy(rest_.find(']'));
        Copy(1);
      } else {
        Copy(rest_[0] == '\\' ? 2 : 1);
      }
    }
    Copy(1);
  }

  void Group(bool at_begin) {
    for (const Refused& refused : kRefused) {
      if (rest_.starts_with(refused.begin)) {
        return Refuse(std::string(refused.reason));
      }
    }
    if (const std::size_t size = FlagsSize(); size != 0) {
      at_begin_ = at_begin;
      return Copy(size);
    }
    ++depth_;
    Copy(1);
  }

  // The size of "(?i)" and its like, which open no group; else 0.
  std::size_t FlagsSize() const {
    if (!rest_.starts_with("(?")) return 0;
    const std::size_t end = rest_.find_first_not_of("imsU-", 2);
    return end != rest_.npos && rest_[end] == ')' ? end + 1 : 0;
  }

  std::string_view rest_;
  WordClass words_;
  std::string out_;
  std::string reason_;
  int depth_ = 0;
  // Nothing but flags stands between here and the begin of the pattern or of
  // one of its outermost alternatives.
  bool at_begin_ = true;
};

}  // namespace

std::expected<std::string, std::string> RewritePattern(std::string_view pattern,
                                                       WordClass words) {
  return Rewriter(pattern, words).Run();
}

}  // namespace stimmig
