// SPDX-License-Identifier: Apache-2.0
#include "base/word_map.h"

#include <doctest/doctest.h>

namespace stimmig {
namespace {

TEST_CASE("words are numbered in the order of insertion") {
  WordMap words;
  CHECK_FALSE(words.Contains(""));
  CHECK(words.Insert("meta") == 0);
  CHECK(words.Insert("metal") == 1);
  CHECK(words.Insert("meta") == 0);
  CHECK(words.Insert("") == 2);
  CHECK(words.size() == 3);
  CHECK(words.Find("metal") == 1);
  CHECK(words.Contains(""));
  CHECK_FALSE(words.Contains("met"));
}

TEST_CASE("words of every length are told apart") {
  std::vector<std::string> all;
  for (std::size_t size_bytes = 0; size_bytes < 40; ++size_bytes) {
    const std::string word(size_bytes, 'a');
    all.push_back(word);
    for (std::size_t i = 0; i < size_bytes; ++i) {
      all.push_back(word);
      all.back()[i] = 'b';
    }
  }
  const WordMap words(all);
  REQUIRE(words.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i]);
    CHECK(words.Find(all[i]) == i);
    CHECK_FALSE(words.Contains(all[i] + "c"));
  }
}

}  // namespace
}  // namespace stimmig
