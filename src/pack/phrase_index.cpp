// SPDX-License-Identifier: Apache-2.0
#include "pack/phrase_index.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "base/utf8.h"

namespace stimmig {
namespace {

// With the space before it; fewer bytes cost a second allocation.
constexpr std::size_t kMeanTokenBytes = 4;

constexpr std::string_view kGenitive = "s";

// Phrases of more words are told apart by so many.
constexpr std::uint32_t kKeyWords = 2;

// Two numbers as a key of a WordMap.
class PairKey {
 public:
  PairKey(std::size_t first, std::size_t second)
      : numbers_{static_cast<std::uint32_t>(first),
                 static_cast<std::uint32_t>(second)} {}
  std::string_view bytes() const {
    return {reinterpret_cast<const char*>(numbers_.data()), sizeof numbers_};
  }

 private:
  std::array<std::uint32_t, 2> numbers_;
};

bool IsDigitByte(char c) { return c >= '0' && c <= '9'; }

// Bytes of a space that may group digits: NBSP, narrow NBSP, thin space.
std::size_t GroupSpaceSize(std::string_view text, std::size_t at) {
  for (std::string_view space : {"\u00A0", "\u202F", "\u2009"}) {
    if (text.substr(at).starts_with(space)) return space.size();
  }
  return 0;
}

std::size_t DigitsAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && IsDigitByte(text[end])) ++end;
  return end - at;
}

// Bytes of the separator at `at` that joins two runs of digits; 0 if none.
std::size_t SeparatorSize(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '.' || text[at] == ',' || text[at] == '\'') {
    return DigitsAt(text, at + 1) > 0 ? 1 : 0;
  }
  if (text.substr(at).starts_with("\u2019")) {
    return DigitsAt(text, at + 3) == 3 ? 3 : 0;
  }
  const std::size_t space = GroupSpaceSize(text, at);
  return space > 0 && DigitsAt(text, at + space) == 3 ? space : 0;
}

std::size_t NumberEnd(std::string_view text, std::size_t begin) {
  std::size_t end = begin + DigitsAt(text, begin);
  while (std::size_t separator = SeparatorSize(text, end)) {
    end += separator;
    end += DigitsAt(text, end);
  }
  return end;
}

bool IsWordPart(char32_t c) { return IsLetter(c) || IsDigit(c) || c == '_'; }

// Letters of a currency code that digits follow: "USD3.14".
constexpr std::size_t kCodeSize = 3;

std::size_t CodeEnd(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z') ++at;
  const bool code = at - begin == kCodeSize && DigitsAt(text, at) > 0;
  return code ? at : begin;
}

std::size_t WordEnd(std::string_view text, std::size_t begin) {
  if (const std::size_t code = CodeEnd(text, begin); code > begin) return code;
  std::size_t at = begin;
  while (at < text.size()) {
    const CodePoint c = DecodeAt(text, at);
    // The soft hyphen is invisible and belongs to its word.
    if (!IsWordPart(c.value) && c.value != 0xAD) break;
    at += c.size_bytes;
  }
  return at;
}

struct TokenSpan {
  std::size_t first = 0;
  std::size_t last = 0;
};

// Three capitals before digits are a word of their own, as a currency's code.
// A word may begin with digits ("3D", "5G"); it is no number then, unless a
// unit symbol follows the digits without a space: that is for the units to
// say, so digits and letters are cut apart after the digits.
Token NextToken(std::string_view text, std::size_t at) {
  const CodePoint c = DecodeAt(text, at);
  if (IsDigit(c.value)) {
    return {{at, NumberEnd(text, at)}, TokenKind::kNumber, false};
  }
  if (IsWordPart(c.value)) {
    return {{at, WordEnd(text, at)}, TokenKind::kWord, false};
  }
  return {{at, at + c.size_bytes}, TokenKind::kMark, false};
}

std::string_view Slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace

std::vector<Token> Tokenise(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / kMeanTokenBytes + 1);
  bool space = true;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      space = true;
      ++at;
      continue;
    }
    const CodePoint c = DecodeAt(text, at);
    if (IsSpace(c.value)) {
      space = true;
      at += c.size_bytes;
      continue;
    }
    Token token = NextToken(text, at);
    token.space_before = space;
    tokens.push_back(token);
    at = token.span.end;
    space = false;
  }
  return tokens;
}

FoldedText::FoldedText(std::string_view text, std::span<const Token> tokens)
    : whole_(FoldAligned(text)) {
  if (whole_.exact) return;
  for (const Token& token : tokens) {
    apart_.push_back(FoldCase(Slice(text, token.span)));
  }
}

void PhraseIndex::Add(std::string_view phrase, Payload payload,
                      Case match_case) {
  assert(payload.kind >= 0 && payload.kind < kMaxKinds);
  const std::vector<Token> tokens = Tokenise(phrase);
  const Entry entry{.first = static_cast<std::uint32_t>(words_.size()),
                    .size = static_cast<std::uint32_t>(tokens.size()),
                    .rule = static_cast<std::uint32_t>(payload.rule),
                    .part = static_cast<std::uint32_t>(payload.part),
                    .kind = payload.kind,
                    .match_case = match_case};
  for (const Token& token : tokens) {
    const std::string_view word = Slice(phrase, token.span);
    const auto begin = static_cast<std::uint32_t>(bytes_.size());
    bytes_ += match_case == Case::kFold ? FoldCase(word) : std::string(word);
    words_.push_back(
        {begin, static_cast<std::uint32_t>(bytes_.size()) - begin});
  }
  const std::uint32_t last = entry.first + std::min(entry.size, kKeyWords) - 1;
  const std::string last_of_key = FoldCase(Word(last));
  if (match_case == Case::kName && entry.size <= kKeyWords) {
    Insert(last_of_key + std::string(kGenitive), entry);
  }
  Insert(last_of_key, entry);
}

std::size_t PhraseIndex::Know(std::string_view folded_word) {
  const std::size_t number = known_words_.Insert(folded_word);
  if (number == starts_.size()) starts_.emplace_back();
  return number;
}

void PhraseIndex::Insert(std::string_view last_of_key, Entry entry) {
  const std::size_t last = Know(last_of_key);
  if (entry.size == 1) return Append(starts_[last].alone, entry);
  const std::size_t first = Know(FoldCase(Word(entry.first)));
  starts_[first].longer = 1;
  const std::size_t pair = pairs_.Insert(PairKey(first, last).bytes());
  if (pair == pair_heads_.size()) pair_heads_.push_back(kNone);
  Append(pair_heads_[pair], entry);
}

// Behind those that are as long.
void PhraseIndex::Append(std::uint32_t& head, Entry entry) {
  std::uint32_t* at = &head;
  while (*at != kNone && entries_[*at].size >= entry.size) {
    at = &entries_[*at].next;
  }
  entry.next = std::exchange(*at, static_cast<std::uint32_t>(entries_.size()));
  entries_.push_back(entry);
}

std::uint32_t PhraseIndex::LongerHead(std::size_t first,
                                      std::size_t second) const {
  const auto pair = pairs_.Find(PairKey(first, second).bytes());
  return pair ? pair_heads_[*pair] : kNone;
}

std::string PhraseIndex::FirstWord(const Entry& entry,
                                   const WordMap& common) const {
  std::string first;
  for (std::uint32_t i = 0; i < entry.size; ++i) {
    const std::string_view word = Word(entry.first + i);
    const char32_t c = DecodeAt(word, 0).value;
    if (!IsWordPart(c) || IsDigit(c)) continue;
    std::string folded = FoldCase(word);
    if (!common.Contains(folded)) return folded;
    if (first.empty()) first = std::move(folded);
  }
  return first;
}

std::vector<PhraseMatch> PhraseIndex::FindAll(std::span<const Token> tokens,
                                              std::string_view text) const {
  return FindAll(tokens, text, FoldedText(text, tokens));
}

std::vector<PhraseMatch> PhraseIndex::FindAll(std::span<const Token> tokens,
                                              std::string_view text,
                                              const FoldedText& folded) const {
  const auto word_at = [&](std::size_t token) {
    return Slice(text, tokens[token].span);
  };
  const auto is_glued = [&](std::size_t token, std::string_view word) {
    return token < tokens.size() && !tokens[token].space_before &&
           word_at(token) == word;
  };
  // One past the last token of an entry that begins at `first`; 0: it does not.
  const auto match = [&](const Entry& entry, std::size_t first) -> std::size_t {
    const std::size_t end = first + entry.size;
    if (end > tokens.size()) return 0;
    const bool name = entry.match_case == Case::kName;
    bool genitive = false;
    for (std::uint32_t i = 0; i < entry.size; ++i) {
      const std::size_t token = first + i;
      const std::string_view wanted = Word(entry.first + i);
      const std::string_view word = entry.match_case == Case::kFold
                                        ? folded.Word(token, tokens[token])
                                        : word_at(token);
      if (word == wanted) continue;
      genitive = name && token + 1 == end && word.ends_with(kGenitive) &&
                 word.substr(0, word.size() - kGenitive.size()) == wanted;
      if (!genitive) return 0;
    }
    const bool apostrophe =
        name && !genitive && (is_glued(end, "'") || is_glued(end, "\u2019"));
    if (!apostrophe) return end;
    return is_glued(end + 1, kGenitive) ? end + 2 : end + 1;
  };
  std::vector<PhraseMatch> found;
  std::array<TokenSpan, kMaxKinds> last{};  // the last match of each kind
  const auto add_matches = [&](std::uint32_t head, std::size_t first) {
    for (std::uint32_t at = head; at != kNone; at = entries_[at].next) {
      const Entry& entry = entries_[at];
      TokenSpan& before = last[static_cast<std::size_t>(entry.kind)];
      // Inside the last one; here too only others of the same length count.
      if (before.last > first && before.first != first) continue;
      const std::size_t end = match(entry, first);
      if (end == 0 || (before.last > first && before.last != end)) continue;
      before = {first, end};
      found.push_back({first, end, entry.kind, entry.rule, entry.part});
    }
  };
  const auto known_at = [&](std::size_t token) {
    return token < tokens.size()
               ? known_words_.Find(folded.Word(token, tokens[token]))
               : std::nullopt;
  };
  auto next = known_at(0);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto first = std::exchange(next, known_at(i + 1));
    if (!first) continue;
    const Start start = starts_[*first];
    if (start.longer != 0 && next) add_matches(LongerHead(*first, *next), i);
    add_matches(start.alone, i);
  }
  return found;
}

}  // namespace stimmig
