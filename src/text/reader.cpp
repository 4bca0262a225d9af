// SPDX-License-Identifier: Apache-2.0
#include "text/reader.h"

#include <algorithm>

#include "base/file.h"
#include "base/utf8.h"
#include "pack/find_periods.h"
#include "stimmig/diagnostic_ids.h"
#include "text/blocks.h"
#include "text/front_matter.h"
#include "text/furniture.h"
#include "text/segment.h"

namespace stimmig {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// A date of publication stands this near to the top.
constexpr std::size_t kDateLineBlocks = 8;
// About a hundred words tell a language.
constexpr std::size_t kDetectBytes = 1024;

struct InputFormat {
  std::string_view extension;
  Document (*read)(std::shared_ptr<const SourceText>, std::size_t);
};
constexpr InputFormat kFormats[] = {{".md", MarkdownDocument},
                                    {".markdown", MarkdownDocument},
                                    {".txt", PlainDocument}};

auto FindFormat(std::string_view path) {
  for (const InputFormat& format : kFormats) {
    if (path.ends_with(format.extension)) return format.read;
  }
  return &PlainDocument;
}

Diagnostic AboutFile(const std::string& path, std::string_view id,
                     std::string message, std::string hint = "") {
  return {.id = id,
          .severity = Severity::kError,
          .file = path,
          .message = std::move(message),
          .hint = std::move(hint)};
}

// Why the bytes are no article.
std::optional<Diagnostic> FindObstacle(const std::string& path,
                                       const std::string& bytes) {
  if (LooksBinary(bytes)) {
    return AboutFile(path, diagnostic::kBinaryFile,
                     "is no text: it holds NUL bytes");
  }
  if (const auto offset = FindInvalidUtf8(bytes)) {
    return AboutFile(path, diagnostic::kInvalidUtf8,
                     "is not UTF-8: the byte at offset " +
                         std::to_string(*offset) + " fits no character",
                     "convert it, for instance with iconv -f latin1 -t utf-8");
  }
  std::string_view text = bytes;
  if (text.starts_with(kByteOrderMark))
    text.remove_prefix(kByteOrderMark.size());
  const bool blank = std::ranges::all_of(text, [](unsigned char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  });
  if (blank) {
    return AboutFile(path, diagnostic::kEmptyFile, "is empty");
  }
  return std::nullopt;
}

// The title of the front matter is a headline, unless the text repeats it.
void AddTitle(Document& document, const FrontMatter& front) {
  if (!front.title_span) return;
  const std::string_view raw = document.raw().bytes();
  const std::string_view title =
      raw.substr(front.title_span->begin, front.title_span->size());
  if (!document.blocks.empty() &&
      document.Slice(document.blocks.front().span) == title) {
    return;
  }
  const Span place = document.AddRun(*front.title_span);
  document.blocks.insert(
      document.blocks.begin(),
      {.span = place, .part = Part::kHeadline, .heading = true});
}

void CutSentences(Document& document, const LanguageIndex& index) {
  const Segmenter segmenter(index);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (!document.blocks[i].furniture.empty()) continue;
    for (const Span span :
         segmenter.Sentences(document.text(), document.blocks[i].span)) {
      document.sentences.push_back({span, i});
    }
  }
}

// A line near the top that is nothing but a day.
void InferPublished(Document& document, const Language& language,
                    const LanguageIndex& index) {
  if (document.info.published) return;
  const std::size_t count = std::min(document.blocks.size(), kDateLineBlocks);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view text = document.Slice(document.blocks[i].span);
    if (text.size() > 40) continue;
    for (const FoundPeriod& found :
         FindPeriods(text, index.scan.Find(text, FoldAligned(text)), language,
                     index, std::nullopt)) {
      const auto& period = found.period;
      if (found.span.size() != text.size() || !period) continue;
      if (!period->first() || period->first() != period->last()) continue;
      document.info.published = period->first();
      document.info.published_inferred = true;
      document.blocks[i].furniture = language.periods[found.rule].id;
      return;
    }
  }
}

const Language& ChooseLanguage(Document& document, const RulePack& pack,
                               const ReadOptions& options,
                               std::vector<Diagnostic>& diagnostics) {
  const std::string& stated =
      options.language.empty() ? document.info.language : options.language;
  if (const Language* language = pack.FindLanguage(stated)) return *language;
  const Language& detected = DetectLanguage(document.text(), pack);
  if (!stated.empty()) {
    Diagnostic unknown =
        AboutFile(document.info.path, diagnostic::kFrontMatter,
                  "language '" + stated + "' has no rules; read as '" +
                      detected.id + "'");
    unknown.severity = Severity::kWarning;
    diagnostics.push_back(std::move(unknown));
  }
  return detected;
}

}  // namespace

const std::vector<std::string_view>& ArticleExtensions() {
  static const std::vector<std::string_view> kExtensions = [] {
    std::vector<std::string_view> all;
    for (const InputFormat& format : kFormats) all.push_back(format.extension);
    return all;
  }();
  return kExtensions;
}

const Language& DetectLanguage(std::string_view text, const RulePack& pack) {
  const std::string_view head = text.substr(
      0, std::min(text.size(), text.find_last_of(" \n", kDetectBytes)));
  const std::vector<Token> tokens = Tokenise(head);
  const Language* best = &pack.languages.front();
  std::size_t most = 0;
  for (const Language& language : pack.languages) {
    const WordMap& words = pack.FindIndex(language.id)->function_words;
    const auto hits = std::ranges::count_if(tokens, [&](const Token& token) {
      return words.Contains(head.substr(token.span.begin, token.span.size()));
    });
    if (static_cast<std::size_t>(hits) > most) {
      most = static_cast<std::size_t>(hits);
      best = &language;
    }
  }
  return *best;
}

ReadResult ReadDocument(std::string path, std::string bytes,
                        const RulePack& pack, const ReadOptions& options) {
  ReadResult result;
  if (auto obstacle = FindObstacle(path, bytes)) {
    result.diagnostics.push_back(*std::move(obstacle));
    return result;
  }
  const auto raw =
      std::make_shared<const SourceText>(std::move(path), std::move(bytes));
  const std::size_t begin =
      raw->bytes().starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const FrontMatter front = ReadFrontMatter(*raw, begin, result.diagnostics);
  Document document = FindFormat(raw->path())(raw, front.end);
  document.info = front.info;
  document.info.path = raw->path();
  const Language& language =
      ChooseLanguage(document, pack, options, result.diagnostics);
  document.info.language = language.id;
  const LanguageIndex& index = *pack.FindIndex(language.id);
  AddTitle(document, front);
  if (!document.blocks.empty()) {
    MarkFurniture(document, index, language);
    InferPublished(document, language, index);
    MarkParts(document);
  }
  if (!document.info.title && !document.blocks.empty() &&
      document.blocks.front().part == Part::kHeadline) {
    document.info.title = document.Slice(document.blocks.front().span);
  }
  CutSentences(document, index);
  result.document = std::move(document);
  return result;
}

}  // namespace stimmig
