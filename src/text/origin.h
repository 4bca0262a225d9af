// SPDX-License-Identifier: Apache-2.0
// What tells whose text a document is (SEMANTICS.md section 10): the news
// agencies that it is credited to, and a signature that is much the same for
// texts that are much the same.
//
//   Origin origin = ReadOrigin(document, language, index);
//   origin.agencies;    // {"dpa"}: "Berlin (dpa) - Der Umsatz ..."
//   origin.signature;   // kSignatureSize numbers
//
// The signature is a MinHash by one permutation (Li, Owen, Zhang 2012) over
// shingles of kShingleWords words in small letters: each shingle falls into one
// of the bins, which keeps its least hash. The share of equal bins among those
// that either text fills estimates the share of shingles that both have, with a
// standard error of at most 0.07. Hashes are FNV-1a with the finalizer of
// MurmurHash3: the same on every machine.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "stimmig/source.h"
#include "text/document.h"

namespace stimmig {

inline constexpr std::size_t kSignatureSize = 64;
inline constexpr std::size_t kShingleWords = 4;
// Fewer tell no copy from two texts about one thing.
inline constexpr std::size_t kFewestShingles = 24;

// An agency that a credit names.
struct Credit {
  std::size_t agency = 0;  // index into Language::agencies
  std::size_t rule = 0;    // index into Language::credits
};

// In the order of the sentence.
std::vector<Credit> FindCredits(std::string_view sentence,
                                const Language& language,
                                const LanguageIndex& index);

// Of the sentences, and the agencies that are author or outlet. Linear.
Origin ReadOrigin(const Document& document, const Language& language,
                  const LanguageIndex& index);

}  // namespace stimmig
