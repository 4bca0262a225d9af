// SPDX-License-Identifier: Apache-2.0
// Raw bytes to a Document: encoding, front matter, format, language, furniture,
// parts, sentences, date of publication.
//
//   ReadResult r = ReadDocument("a.md", bytes, pack, options);
//   if (r.document) Use(*r.document);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pack/pack.h"
#include "stimmig/diagnostic.h"
#include "text/document.h"

namespace stimmig {

struct ReadOptions {
  std::string language;  // of the article; empty: front matter, else detected
};

struct ReadResult {
  std::optional<Document> document;     // absent: the file cannot be read
  std::vector<Diagnostic> diagnostics;  // a document may come with some
};

// The format follows from the ending of the path: .md and .markdown are
// Markdown, all else is plain text.
ReadResult ReadDocument(std::string path, std::string bytes,
                        const RulePack& pack, const ReadOptions& options);

// Endings of the files that a folder is searched for.
const std::vector<std::string_view>& ArticleExtensions();

// The language of the packs whose function words are the most frequent in the
// first part of the text; the first language where none is found.
const Language& DetectLanguage(std::string_view text, const RulePack& pack);

}  // namespace stimmig
