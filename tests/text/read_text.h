// SPDX-License-Identifier: Apache-2.0
// Documents of a few lines, and their shape on as few.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "pack/test_pack.h"
#include "text/reader.h"

namespace stimmig {

inline ReadResult Read(std::string path, std::string bytes,
                       std::string language = "") {
  return ReadDocument({std::move(path), std::move(bytes)}, TestRules(),
                      {.language = std::move(language)});
}

// The texts of the sentences.
inline std::vector<std::string> Sentences(const Document& document) {
  std::vector<std::string> texts;
  for (const Sentence& sentence : document.sentences) {
    texts.emplace_back(document.Slice(sentence.span));
  }
  return texts;
}

// One line for each block: "headline: ...", "teaser: ...", "body: ...",
// "heading: ..." or "furniture: ...".
inline std::vector<std::string> Outline(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    std::string kind(Name(block.part));
    if (block.part == Part::kBody && block.heading) kind = "heading";
    if (!block.furniture.empty()) kind = "furniture";
    lines.push_back(kind + ": " + std::string(document.Slice(block.span)));
  }
  return lines;
}

// What must hold for every document: spans that cut no character, and a text
// whose every character stands in the raw file, as it is or as an entity.
inline void CheckInvariants(const Document& document) {
  const std::string_view text = document.text();
  const std::string_view raw = document.raw().bytes();
  for (const Sentence& sentence : document.sentences) {
    REQUIRE(sentence.block < document.blocks.size());
    REQUIRE(sentence.span.end <= text.size());
    CHECK(document.blocks[sentence.block].span.Contains(sentence.span));
    CHECK_FALSE(FindInvalidUtf8(document.Slice(sentence.span)));
    CHECK_FALSE(FindInvalidUtf8(text.substr(0, sentence.span.begin)));
  }
  for (const Block& block : document.blocks) {
    for (std::size_t at = block.span.begin; at < block.span.end;) {
      const std::size_t size = DecodeAt(text, at).size_bytes;
      const Span span = document.ToRaw({at, at + size});
      CAPTURE(text.substr(at, 20));
      REQUIRE(span.end <= raw.size());
      const std::string_view there = raw.substr(span.begin, span.size());
      const bool entity = there.starts_with('&') && there.ends_with(';');
      // A line break inside a code span is a space.
      const bool broken = there == "\n" && text[at] == ' ';
      if (!entity && !broken) CHECK(there == text.substr(at, size));
      at += size;
    }
  }
}

}  // namespace stimmig
