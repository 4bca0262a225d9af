// SPDX-License-Identifier: Apache-2.0
// Short texts read with the shipped rules, and their facts in one line each.
//
//   Facts("Meta will 2025 rund 65 Milliarden Dollar investieren.", "de")
//   -> {"meta capex 2025 = ~65e9 USD @plan"}
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extract/context.h"
#include "extract/extract.h"
#include "figure/notation.h"
#include "pack/test_pack.h"
#include "text/reader.h"

namespace stimmig::test {

// How a text is given; the path decides the format.
struct Article {
  std::string text;
  std::string language = "de";
  std::string published = "";  // "2025-06-15"
  std::string path = "a.txt";
};

inline Document Read(const Article& article,
                     const RulePack& pack = TestRules()) {
  ReadResult result = ReadDocument({article.path, article.text}, pack,
                                   {.language = article.language});
  REQUIRE(result.document.has_value());
  if (!article.published.empty()) {
    result.document->info.published = Date::Parse(article.published);
  }
  return *std::move(result.document);
}

// Extractors are made once a pack.
inline ExtractedFacts Extract(const Article& article) {
  static const Extractor extractor(TestRules());
  return extractor.Extract(Read(article));
}

// A document whose sentences can be looked at.
class Reading {
 public:
  explicit Reading(const Article& article, const RulePack& pack = TestRules())
      : document_(Read(article, pack)),
        recognizers_(pack, *pack.FindLanguage(article.language),
                     *pack.FindIndex(article.language)),
        context_(document_, recognizers_) {}

  Context& context() { return context_; }
  std::size_t size() const { return document_.sentences.size(); }
  const ParsedSentence& At(std::size_t sentence) {
    REQUIRE(sentence < size());
    return context_.At(sentence);
  }
  const ParsedSentence& Last() { return At(size() - 1); }

 private:
  Document document_;
  Recognizers recognizers_;
  Context context_;
};

inline std::string Joined(const std::vector<std::string>& parts,
                          const std::string& between = "; ") {
  std::string joined;
  for (const std::string& part : parts) {
    joined += (joined.empty() ? "" : between) + part;
  }
  return joined;
}

inline std::vector<std::string> Notations(const std::vector<Fact>& facts) {
  std::vector<std::string> lines;
  for (const Fact& fact : facts) lines.push_back(Print(Notation(fact)));
  return lines;
}

// The facts of a text in notation, in order, with "; " between them.
inline std::string Facts(const std::string& text, const std::string& language,
                         const std::string& published = "") {
  return Joined(Notations(
      Extract({.text = text, .language = language, .published = published})
          .facts));
}

// One meaning and the texts that have it.
struct Phrasings {
  std::string expected;  // as Facts() gives it
  std::vector<std::string> german;
  std::vector<std::string> english = {};
};

// `published` is the date of all texts; it may be empty.
inline void CheckFacts(const Phrasings& row,
                       const std::string& published = "") {
  for (const std::string& text : row.german) {
    CAPTURE(text);
    CHECK(Facts(text, "de", published) == row.expected);
  }
  for (const std::string& text : row.english) {
    CAPTURE(text);
    CHECK(Facts(text, "en", published) == row.expected);
  }
}

// " weak entity unit", or "".
inline std::string Weak(const Fact& fact) {
  return fact.weak.empty() ? "" : " weak " + Joined(fact.weak, " ");
}

}  // namespace stimmig::test
