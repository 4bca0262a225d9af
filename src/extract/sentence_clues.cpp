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

bool HoldsDigit(std::string_view text) {
  bool digit = false;
  for (const char c : text) digit |= static_cast<unsigned char>(c - '0') < 10;
  return digit;
}

}  // namespace

SentenceClues::SentenceClues(const Language& language,
                             const LanguageIndex& index,
                             const NumberWords& number_words)
    : number_words_(number_words), articles_(language.ones) {
  for (const NumberWord& word : language.number_words) {
    AddNumberPrefix(word.word);
  }
  for (const ScaleRule& scale : language.scales) {
    for (const std::string& plural : scale.plurals) AddNumber(FoldCase(plural));
    if (!scale.compound.empty()) {
      const std::string compound = FoldCase(scale.compound);
      AddNumberPrefix(compound);
      prefixes_.push_back(compound);
    }
  }
  index.phrases.ForEachFirstWord([&](std::string_view word, int kind) {
    switch (static_cast<PhraseKind>(kind)) {
      case PhraseKind::kScale:
        return AddNumber(word);
      case PhraseKind::kEntity:
      case PhraseKind::kPerson:
        return AddName(word);
      default:
        return;
    }
  });
}

// The key of a word holds its first bytes; a word that begins with fewer may
// go on with any.
void SentenceClues::AddKeys(std::string_view folded, bool may_go_on) {
  keys_.set(Key(folded));
  if (!may_go_on || folded.size() >= kKeyBytes) return;
  for (int next = 1; next < 256; ++next) {
    AddKeys(std::string(folded) + static_cast<char>(next), true);
  }
}

void SentenceClues::AddNumber(std::string_view word) {
  if (word.empty()) {
    any_.number = true;
    return;
  }
  AddKeys(word, false);
  const std::size_t number = words_.Insert(word);
  found_.resize(words_.size());
  found_[number].number = true;
}

void SentenceClues::AddNumberPrefix(std::string_view prefix) {
  AddKeys(prefix, true);
}

void SentenceClues::AddName(std::string_view word) {
  if (word.empty()) {
    any_.name = true;
    return;
  }
  AddKeys(word, false);
  const std::size_t number = words_.Insert(word);
  found_.resize(words_.size());
  found_[number].name = true;
}

void SentenceClues::LookAtWord(std::string_view word, Found& found) const {
  const std::string folded = FoldCase(word);
  if (const auto known = words_.Find(folded)) {
    found.number = found.number || found_[*known].number;
    found.name = found.name || found_[*known].name;
  }
  found.number =
      found.number ||
      std::ranges::any_of(prefixes_,
                          [&](const std::string& prefix) {
                            return folded.starts_with(prefix);
                          }) ||
      (number_words_.IsNumber(folded) && !articles_.Contains(folded));
}

SentenceClues::Found SentenceClues::LookAt(std::string_view text) const {
  Found found = any_;
  found.number = found.number || HoldsDigit(text);
  for (std::size_t at = 0; at < text.size() && !(found.number && found.name);) {
    const std::size_t size = WordCharacterSize(text, at);
    if (size == 0) {
      // What is no word character may take several bytes; the bytes after
      // the first are none either.
      ++at;
      while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
      continue;
    }
    const std::size_t begin = at;
    std::array<char, kKeyBytes> key{};
    bool ascii = true;
    while (at < text.size()) {
      const std::size_t more = WordCharacterSize(text, at);
      if (more == 0) break;
      if (at - begin < kKeyBytes) {
        ascii = ascii && more == 1;
        const char c = text[at];
        key[at - begin] =
            c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
      }
      at += more;
    }
    const std::string_view word = text.substr(begin, at - begin);
    const std::size_t number =
        ascii ? Key({key.data(), kKeyBytes}) : Key(FoldCase(word));
    if (keys_[number]) LookAtWord(word, found);
  }
  return found;
}

}  // namespace stimmig
