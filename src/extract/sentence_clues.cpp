// SPDX-License-Identifier: Apache-2.0
#include "extract/sentence_clues.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace stimmig {
namespace {

constexpr std::size_t kKeyBytes = 3;
constexpr char32_t kSoftHyphen = 0xAD;

constexpr std::array<bool, 256> kAsciiWord = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 0x20] = true;
  table['_'] = true;
  return table;
}();

// Bytes of the word character at `at`; 0 if there is none. As the tokeniser
// has it.
std::size_t WordCharacterSize(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return kAsciiWord[byte] ? 1 : 0;
  const CodePoint c = DecodeAt(text, at);
  return IsLetter(c.value) || c.value == kSoftHyphen ? c.size_bytes : 0;
}

std::size_t Key(std::string_view bytes) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < std::min(bytes.size(), kKeyBytes); ++i) {
    key |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]))
           << (8 * i);
  }
  return (key * 0x9E3779B1U) >> 16;
}

// FoldCase of one word, letter by letter, as long as it is short and its
// letters are Latin-1's.
class FoldedWord {
 public:
  void Add(std::string_view letter) {
    known_ = known_ && size_ + letter.size() <= bytes_.size();
    if (!known_) return;
    if (letter.size() == 1) {
      const char c = letter[0];
      bytes_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
      return;
    }
    // U+00C0 to U+00FF; the capitals are those up to U+00DE.
    const auto trail = static_cast<unsigned char>(letter[1]);
    known_ = letter[0] == '\xC3';
    bytes_[size_++] = letter[0];
    bytes_[size_++] = static_cast<char>(trail <= 0x9E ? trail | 0x20 : trail);
  }
  bool known() const { return known_; }
  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 40> bytes_;
  std::size_t size_ = 0;
  bool known_ = true;
};

bool HoldsDigit(std::string_view text) {
  bool digit = false;
  for (const char c : text) digit |= static_cast<unsigned char>(c - '0') < 10;
  return digit;
}

// A fraction of one character: ¼ ½ ¾, ⅐ to ⅞.
bool HoldsFraction(std::string_view text) {
  constexpr std::string_view kNumberForms = "\xE2\x85";
  constexpr std::string_view kLatin = "\xC2";
  const auto holds = [&](std::string_view lead, unsigned char first,
                         unsigned char last) {
    for (std::size_t at = text.find(lead); at != std::string_view::npos;
         at = text.find(lead, at + 1)) {
      const std::size_t next = at + lead.size();
      if (next >= text.size()) return false;
      const auto byte = static_cast<unsigned char>(text[next]);
      if (byte >= first && byte <= last) return true;
    }
    return false;
  };
  return holds(kLatin, 0xBC, 0xBE) || holds(kNumberForms, 0x90, 0x9E);
}

}  // namespace

SentenceClues::SentenceClues(const Language& language,
                             const LanguageIndex& index,
                             const NumberWords& number_words)
    : number_words_(number_words) {
  for (const std::string& one : language.ones) Add(one).article = true;
  for (const std::string& every : language.every) Add(every).every = true;
  std::vector<std::string> endings = language.adjective_endings;
  if (endings.empty()) endings.emplace_back();
  for (const NumberWord& nth : language.nths) {
    for (const std::string& ending : endings) Add(nth.word + ending).nth = true;
  }
  for (const auto* words :
       {&language.multiple_endings, &language.times_endings}) {
    endings_.insert(endings_.end(), words->begin(), words->end());
  }
  for (const auto* words :
       {&language.number_words, &language.denominators, &language.halves}) {
    for (const NumberWord& word : *words) AddNumberPrefix(word.word);
  }
  for (const ScaleRule& scale : language.scales) {
    for (const std::string& plural : scale.plurals) AddNumber(FoldCase(plural));
    if (!scale.compound.empty()) {
      const std::string compound = FoldCase(scale.compound);
      AddNumberPrefix(compound);
      prefixes_.push_back(compound);
    }
  }
  index.phrases.ForEachFirstWord(index.function_words,
                                 [&](std::string_view word, int kind) {
                                   switch (static_cast<PhraseKind>(kind)) {
                                     case PhraseKind::kScale:
                                     case PhraseKind::kDigitClass:
                                     case PhraseKind::kPlural:
                                     case PhraseKind::kMultiple:
                                       return AddNumber(word);
                                     case PhraseKind::kUnit:
                                     case PhraseKind::kSharedUnit:
                                       if (!word.empty()) Add(word).unit = true;
                                       return;
                                     case PhraseKind::kEntity:
                                     case PhraseKind::kPerson:
                                       return AddName(word);
                                     default:
                                       return;
                                   }
                                 });
}

SentenceClues::Word& SentenceClues::Add(std::string_view word) {
  const std::size_t number = words_.Insert(word);
  kinds_.resize(words_.size());
  return kinds_[number];
}

void SentenceClues::AddNumber(std::string_view word) {
  if (word.empty()) {
    any_.number = true;
    return;
  }
  Add(word).number = true;
}

// The key of a word holds its first bytes; a word that begins with fewer may
// go on with any.
void SentenceClues::AddNumberPrefix(std::string_view prefix) {
  keys_.set(Key(prefix));
  if (prefix.size() >= kKeyBytes) return;
  for (int next = 1; next < 256; ++next) {
    AddNumberPrefix(std::string(prefix) + static_cast<char>(next));
  }
}

void SentenceClues::AddName(std::string_view word) {
  if (word.empty()) {
    any_.name = true;
    return;
  }
  Add(word).name = true;
}

// "dreimal", "tenfold"
bool SentenceClues::IsMultiple(std::string_view folded) const {
  return std::ranges::any_of(endings_, [&](const std::string& ending) {
    if (!folded.ends_with(ending)) return false;
    const auto parts =
        number_words_.Cut(folded.substr(0, folded.size() - ending.size()));
    return parts.size() == 1 && parts.front().value > 1;
  });
}

void SentenceClues::LookAtWord(std::string_view folded, Word& before,
                               Found& found) const {
  const auto known = words_.Find(folded);
  const Word kind = known ? kinds_[*known] : Word{};
  found.number = found.number || kind.number || (before.article && kind.unit) ||
                 (before.every && kind.nth);
  found.name = found.name || kind.name;
  before = kind;
  if (found.number || !keys_[Key(folded)]) return;
  found.number = std::ranges::any_of(prefixes_,
                                     [&](const std::string& prefix) {
                                       return folded.starts_with(prefix);
                                     }) ||
                 (!kind.article && number_words_.IsNumber(folded)) ||
                 IsMultiple(folded);
}

SentenceClues::Found SentenceClues::LookAt(std::string_view text) const {
  Found found = any_;
  found.number = found.number || HoldsDigit(text) || HoldsFraction(text);
  Word before;
  for (std::size_t at = 0; at < text.size() && !found.number;) {
    const std::size_t begin = at;
    FoldedWord word;
    while (at < text.size()) {
      const std::size_t size = WordCharacterSize(text, at);
      if (size == 0) break;
      word.Add(text.substr(at, size));
      at += size;
    }
    if (at > begin) {
      const std::string_view whole = text.substr(begin, at - begin);
      LookAtWord(word.known() ? word.text() : FoldCase(whole), before, found);
      continue;
    }
    // What is no word character may take several bytes; the bytes after the
    // first are none either.
    ++at;
    while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
  }
  return found;
}

}  // namespace stimmig
