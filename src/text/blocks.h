// SPDX-License-Identifier: Apache-2.0
// The input formats: raw bytes to the blocks of a document, one format a file.
// To add one: a file with such a function and a row in reader.cpp.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "stimmig/diagnostic.h"
#include "text/document.h"

namespace stimmig {

// `body` is where the text begins, after a byte order mark and front matter.
// All give blocks in the order of the text, with `heading`, and kTeaser for
// emphasised paragraphs, where the format says so; furniture and the other
// parts are found later unless said below.

// Lines apart by blank lines; a line that is no hard-wrapped part of a longer
// paragraph is a block of its own. The text is the raw file.
Document PlainDocument(std::shared_ptr<const SourceText> raw, std::size_t body);

// CommonMark with tables. Marks, images, code and HTML blocks are left out of
// the text.
Document MarkdownDocument(std::shared_ptr<const SourceText> raw,
                          std::size_t body);

// A page as browsers read it, in `info` what it states of itself; the article
// alone, with headline and captions. nullopt: the page exceeds a limit, which
// is raised.
std::optional<Document> HtmlDocument(std::shared_ptr<const SourceText> raw,
                                     std::size_t body,
                                     std::vector<Diagnostic>& diagnostics);

}  // namespace stimmig
