// SPDX-License-Identifier: Apache-2.0
#include "text/origin.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/read_text.h"

namespace stimmig {
namespace {

Origin OriginOf(std::string bytes, const std::string& language = "de") {
  const ReadResult read = ReadDocument({"a.md", std::move(bytes)}, TestRules(),
                                       {.language = language, .origin = true});
  REQUIRE(read.document);
  return read.document->info.origin;
}

std::string Agencies(const std::string& bytes, const std::string& language) {
  std::string agencies;
  for (const std::string& agency : OriginOf(bytes, language).agencies) {
    agencies += (agencies.empty() ? "" : " ") + agency;
  }
  return agencies;
}

TEST_CASE("the agencies that a text is credited to") {
  struct Case {
    std::string text;
    std::string agencies;
    std::string language = "de";
  };
  const Case cases[] = {
      {"Hamburg (dpa) - Der Umsatz stieg.", "dpa"},
      {"Hamburg (dpa/lno) - Der Umsatz stieg.", "dpa"},
      {"Frankfurt (dpa-AFX) - Der Umsatz stieg.", "dpa"},
      {"Der Umsatz stieg (Reuters, AFP).", "afp reuters"},
      {"Der Umsatz stieg.\n\n(Mit Material von dpa und Reuters)",
       "dpa reuters"},
      {"Der Umsatz stieg.\n\ndpa", "dpa"},
      {"Der Umsatz stieg.\n\nAFP/mb", "afp"},
      {"Das meldet Bloomberg unter Berufung auf die Nachrichtenagentur AFP.",
       "afp bloomberg"},
      {"Der Umsatz stieg, teilte das Werk am Montag der Deutschen "
       "Presse-Agentur mit.",
       "dpa"},
      {"Wie Reuters aus dem Umfeld erfuhr, stieg der Umsatz.", "reuters"},
      {"---\nauthor: dpa\n---\nDer Umsatz stieg.", "dpa"},
      {"---\noutlet: Reuters\n---\nDer Umsatz stieg.", "reuters"},
      // In passing, as a part of a word, of a picture, in another case.
      {"Reuters strich Stellen.", ""},
      {"Der Umsatz der AP Holding stieg.", ""},
      {"Der Umsatz stieg (siehe dpaX).", ""},
      {"Der Umsatz stieg (ap).", ""},
      {"Foto: dpa\n\nDer Umsatz stieg.", ""},
      {"LONDON (Reuters) - Sales rose.", "reuters", "en"},
      {"Sales rose, the chief executive told the Associated Press.", "ap",
       "en"},
      {"Sales rose.\n\nReporting by Ann Lee; additional reporting by AFP",
       "afp", "en"},
      {"AP Moller rose.", "", "en"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(Agencies(c.text, c.language) == c.agencies);
  }
}

// Words that are no others': "w1x w2x ...".
std::string Words(std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) {
    text += "w" + std::to_string(i) + (i % 12 == 11 ? ". " : " ");
  }
  return text;
}

std::size_t EqualBins(const std::vector<std::uint32_t>& a,
                      const std::vector<std::uint32_t>& b) {
  REQUIRE(a.size() == kSignatureSize);
  REQUIRE(b.size() == kSignatureSize);
  std::size_t equal = 0;
  for (std::size_t i = 0; i < kSignatureSize; ++i) {
    equal += a[i] == b[i] ? 1U : 0U;
  }
  return equal;
}

TEST_CASE("a signature is of the words alone") {
  const auto signature = OriginOf(Words(0, 100)).signature;
  CHECK(signature.size() == kSignatureSize);
  std::string other = Words(0, 100);
  for (char& c : other) {
    if (c == 'w') c = 'W';
    if (c == '.') c = '!';
  }
  CHECK(OriginOf("\u201E" + other + "\u201C").signature == signature);
  CHECK(OriginOf("- " + Words(0, 100)).signature == signature);
}

TEST_CASE("equal bins tell how much two texts have in common") {
  const auto all = OriginOf(Words(0, 2000)).signature;
  struct Case {
    std::size_t first;
    std::size_t last;
    std::size_t least;
    std::size_t most;
  };
  // Common shingles over all: 1, 0.9, 0.5, 0.
  const Case cases[] = {{0, 2000, 64, 64},
                        {0, 1800, 52, 63},
                        {0, 1000, 22, 42},
                        {2000, 4000, 0, 0}};
  for (const Case& c : cases) {
    CAPTURE(c.last);
    const std::size_t equal =
        EqualBins(all, OriginOf(Words(c.first, c.last)).signature);
    CHECK(equal >= c.least);
    CHECK(equal <= c.most);
  }
}

TEST_CASE("a few words have no signature") {
  const std::size_t fewest = kFewestShingles + kShingleWords - 1;
  CHECK(OriginOf(Words(0, fewest - 1)).signature.empty());
  CHECK(OriginOf(Words(0, fewest)).signature.size() == kSignatureSize);
}

TEST_CASE("hashes are the same on every machine") {
  const auto signature = OriginOf(Words(0, 500)).signature;
  std::string text;
  for (const std::uint32_t bin : signature) text += std::to_string(bin) + " ";
  CHECK(StableHash({text}) == "d4626b848c5f3456");
}

}  // namespace
}  // namespace stimmig
