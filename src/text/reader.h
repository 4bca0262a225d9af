// SPDX-License-Identifier: Apache-2.0
// Raw bytes to a Document: encoding, front matter, format, language, furniture,
// parts, sentences, date of publication.
//
//   ReadResult r = ReadDocument({"a.md", bytes}, pack, options);
//   if (r.document) Use(*r.document);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "stimmig/diagnostic.h"
#include "text/document.h"

namespace stimmig {

struct ReadOptions {
  std::string language;  // of the article; empty: as it states, else detected
  bool origin = false;   // read SourceInfo::origin, too
};

struct ReadResult {
  std::optional<Document> document;     // absent: the file cannot be read
  std::vector<Diagnostic> diagnostics;  // a document may come with some
};

// The format follows from the ending of the path, that of a compressed file
// left out: Markdown, HTML, all else is plain text.
ReadResult ReadDocument(Article article, const RulePack& pack,
                        const ReadOptions& options);

// Endings of the files of one article.
const std::vector<std::string_view>& ArticleExtensions();

}  // namespace stimmig
