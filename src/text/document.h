// SPDX-License-Identifier: Apache-2.0
// An article after reading: metadata, blocks and sentences of running text,
// each byte mapped back to the raw file.
//
//   for (const Sentence& s : document.sentences) {
//     std::string_view text = document.Slice(s.span);
//     Span raw = document.ToRaw(s.span);
//   }
//
// Spans here are bytes of Document::text(); facts carry spans of the raw file.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/fact.h"
#include "stimmig/source.h"

namespace stimmig {

// A stretch of text() and what it stands for in the raw file: the same bytes,
// unless the sizes differ (an entity such as "&nbsp;", which is cut by no
// span).
struct TextRun {
  std::size_t text_begin = 0;
  std::size_t raw_begin = 0;
  std::size_t size_bytes = 0;
  std::size_t raw_bytes = 0;
};

// A paragraph, heading or list item. Sentences never cross a block.
struct Block {
  Span span;
  Part part = Part::kBody;
  bool heading = false;
  // Id of the rule that makes it page furniture, which gives no facts; empty:
  // part of the article.
  std::string furniture;
  // Of a cell in a table: the first cell of its row that holds text.
  std::optional<Span> row_label;
  // And the cell of the first row above it.
  std::optional<Span> column_label;
};

struct Sentence {
  Span span;
  std::size_t block = 0;  // index into Document::blocks
};

class Document {
 public:
  // The text is the raw file itself.
  explicit Document(std::shared_ptr<const SourceText> raw);
  // The text was made of runs of the raw file (Markdown without its marks).
  Document(std::shared_ptr<const SourceText> raw, std::string text,
           std::vector<TextRun> runs);

  const SourceText& raw() const { return *raw_; }
  std::string_view text() const {
    return runs_.empty() ? raw_->bytes() : std::string_view(text_);
  }
  std::string_view Slice(Span span) const {
    return text().substr(span.begin, span.size());
  }
  // The raw bytes from the first to the last byte of a span of text(), marks
  // between them included. O(log runs).
  Span ToRaw(Span span) const;
  // The bytes that a reader is shown and a span of text() in them: those of the
  // raw file, unless marks would hide the words there.
  std::string_view quotable() const {
    return quotes_text ? text() : raw_->bytes();
  }
  Span ToQuotable(Span span) const { return quotes_text ? span : ToRaw(span); }
  // Makes a stretch of the raw file that the format left out (the title of the
  // front matter) part of the text; gives its place there.
  Span AddRun(Span raw_span);
  Part PartOf(const Sentence& sentence) const {
    return blocks[sentence.block].part;
  }

  SourceInfo info;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;  // furniture left out
  bool quotes_text = false;         // quote text() rather than the raw file

 private:
  // The raw bytes that byte `offset` of a made text stands for.
  Span RawByte(std::size_t offset) const;

  std::shared_ptr<const SourceText> raw_;
  std::string text_;
  std::vector<TextRun> runs_;
};

}  // namespace stimmig
