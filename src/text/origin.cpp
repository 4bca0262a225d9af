// SPDX-License-Identifier: Apache-2.0
#include "text/origin.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace stimmig {
namespace {

constexpr std::uint64_t kFnvBasis = 0xcbf29ce484222325U;
constexpr std::uint64_t kFnvPrime = 0x100000001b3U;

// Small letters and digits as themselves, capitals of ASCII as small ones, all
// bytes of wider characters as themselves; 0: between words.
constexpr std::array<std::uint8_t, 256> kWordBytes = [] {
  std::array<std::uint8_t, 256> bytes{};
  for (std::size_t c = 0; c < bytes.size(); ++c) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool stays =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c >= 0x80;
    if (stays) bytes[c] = static_cast<std::uint8_t>(c);
    if (capital) bytes[c] = static_cast<std::uint8_t>(c | 0x20);
  }
  // They begin marks and spaces: "»", "„", "–", no-break spaces.
  bytes[0xC2] = bytes[0xE2] = 0;
  return bytes;
}();

std::size_t SizeOfMark(unsigned char lead) {
  return lead == 0xE2 ? 3 : lead == 0xC2 ? 2 : 1;
}

// Calls visit(hash) for each word.
template <class Visit>
void ForEachWord(std::string_view text, Visit visit) {
  std::uint64_t hash = kFnvBasis;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (const std::uint8_t byte = kWordBytes[c]; byte != 0) {
      hash = (hash ^ byte) * kFnvPrime;
      inside = true;
      ++i;
      continue;
    }
    if (inside) visit(hash);
    hash = kFnvBasis;
    inside = false;
    i += SizeOfMark(c);
  }
  if (inside) visit(hash);
}

// MurmurHash3's last step: every bit of the input moves every bit.
std::uint64_t Mix(std::uint64_t hash) {
  hash = (hash ^ hash >> 33U) * 0xff51afd7ed558ccdU;
  hash = (hash ^ hash >> 33U) * 0xc4ceb9fe1a85ec53U;
  return hash ^ hash >> 33U;
}

class SignatureMaker {
 public:
  void Add(std::uint64_t word) {
    last_[words_++ % kShingleWords] = word;
    if (words_ < kShingleWords) return;
    std::uint64_t shingle = 0;
    for (std::size_t i = 0; i < kShingleWords; ++i) {
      shingle = (shingle + last_[(words_ + i) % kShingleWords]) * kFnvPrime;
    }
    shingle = Mix(shingle);
    std::uint32_t& least = bins_[shingle % kSignatureSize];
    least = std::min(least, static_cast<std::uint32_t>(shingle >> 32U));
  }

  std::vector<std::uint32_t> Take() const {
    if (words_ < kFewestShingles + kShingleWords - 1) return {};
    return {bins_.begin(), bins_.end()};
  }

 private:
  std::size_t words_ = 0;
  std::array<std::uint64_t, kShingleWords> last_{};
  std::array<std::uint32_t, kSignatureSize> bins_ = [] {
    std::array<std::uint32_t, kSignatureSize> bins{};
    bins.fill(Origin::kEmptyBin);
    return bins;
  }();
};

// The last word of each agency's name: where none stands, none is credited.
class AgencyWords {
 public:
  explicit AgencyWords(const Language& language) {
    for (const AgencyRule& agency : language.agencies) {
      for (const std::string& name : agency.words) {
        std::uint64_t last = 0;
        ForEachWord(name, [&last](std::uint64_t word) { last = word; });
        words_.push_back(last);
        filter_ |= Bit(last);
      }
    }
    std::ranges::sort(words_);
  }

  bool Contains(std::uint64_t word) const {
    return (filter_ & Bit(word)) != 0 &&
           std::ranges::binary_search(words_, word);
  }

 private:
  static std::uint64_t Bit(std::uint64_t word) {
    return std::uint64_t{1} << (Mix(word) % 64);
  }

  std::vector<std::uint64_t> words_;
  std::uint64_t filter_ = 0;
};

std::vector<std::size_t> AgenciesIn(std::string_view text,
                                    const LanguageIndex& index) {
  std::vector<std::size_t> agencies;
  for (const RegexMatch& match : index.agencies.patterns.FindAll(text)) {
    agencies.push_back(index.agencies.rules[match.pattern].rule);
  }
  return agencies;
}

}  // namespace

std::vector<Credit> FindCredits(std::string_view sentence,
                                const Language& language,
                                const LanguageIndex& index) {
  std::vector<Credit> credits;
  for (const RegexMatch& match : index.credits.patterns.FindAll(sentence)) {
    const std::size_t rule = index.credits.rules[match.pattern].rule;
    const bool whole = match.span == Span{0, sentence.size()};
    if (language.credits[rule].alone && !whole) continue;
    const std::string_view said =
        sentence.substr(match.span.begin, match.span.size());
    for (const std::size_t agency : AgenciesIn(said, index)) {
      credits.push_back({agency, rule});
    }
  }
  return credits;
}

Origin ReadOrigin(const Document& document, const Language& language,
                  const LanguageIndex& index) {
  Origin origin;
  const auto add = [&](std::size_t agency) {
    origin.agencies.push_back(language.agencies[agency].agency);
  };
  const AgencyWords names(language);
  SignatureMaker signature;
  for (const Sentence& sentence : document.sentences) {
    const std::string_view text = document.Slice(sentence.span);
    bool named = false;
    ForEachWord(text, [&](std::uint64_t word) {
      signature.Add(word);
      named = named || names.Contains(word);
    });
    if (!named) continue;
    for (const Credit& credit : FindCredits(text, language, index)) {
      add(credit.agency);
    }
  }
  for (const auto* field : {&document.info.author, &document.info.outlet}) {
    if (!*field) continue;
    for (const std::size_t agency : AgenciesIn(**field, index)) add(agency);
  }
  std::ranges::sort(origin.agencies);
  const auto repeated = std::ranges::unique(origin.agencies);
  origin.agencies.erase(repeated.begin(), repeated.end());
  origin.signature = signature.Take();
  return origin;
}

}  // namespace stimmig
