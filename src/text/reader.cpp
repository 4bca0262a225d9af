// SPDX-License-Identifier: Apache-2.0
#include "text/reader.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "base/input_file.h"
#include "base/utf8.h"
#include "pack/find_periods.h"
#include "stimmig/diagnostic_ids.h"
#include "text/blocks.h"
#include "text/front_matter.h"
#include "text/furniture.h"
#include "text/language.h"
#include "text/metadata.h"
#include "text/origin.h"
#include "text/segment.h"

namespace stimmig {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// A date of publication stands this near to the top.
constexpr std::size_t kDateLineBlocks = 8;

using Raw = std::shared_ptr<const SourceText>;
using FormatReader = std::optional<Document> (*)(Raw, std::size_t,
                                                 std::vector<Diagnostic>&);

// A format that every text fits.
template <Document (*kRead)(Raw, std::size_t)>
std::optional<Document> Any(Raw raw, std::size_t body,
                            std::vector<Diagnostic>&) {
  return kRead(std::move(raw), body);
}

struct InputFormat {
  std::string_view extension;
  FormatReader read;
};
constexpr InputFormat kFormats[] = {{".md", Any<MarkdownDocument>},
                                    {".markdown", Any<MarkdownDocument>},
                                    {".txt", Any<PlainDocument>},
                                    {".html", HtmlDocument},
                                    {".htm", HtmlDocument}};

FormatReader FindFormat(std::string_view name) {
  for (const InputFormat& format : kFormats) {
    if (name.ends_with(format.extension)) return format.read;
  }
  return Any<PlainDocument>;
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

// "de" where the article is in it; else the closest one, with a warning.
const Language& ChooseLanguage(const Document& document, const RulePack& pack,
                               const ReadOptions& options,
                               std::vector<Diagnostic>& diagnostics) {
  const std::string& stated =
      options.language.empty() ? document.info.language : options.language;
  if (const Language* language = pack.FindLanguage(PrimaryLanguage(stated))) {
    return *language;
  }
  const std::size_t begin =
      document.blocks.empty() ? 0 : document.blocks.front().span.begin;
  const DetectedLanguage detected =
      DetectLanguage(document.text().substr(begin), pack);
  const std::string& id = stated.empty() ? detected.id : stated;
  if (!id.empty() && id != detected.closest->id) {
    Diagnostic unknown = AboutFile(
        document.info.path, diagnostic::kUnknownLanguage,
        "language '" + id + "' has no rules; read as '" + detected.closest->id +
            "'",
        stated.empty() ? "it was detected; --source-lang sets it" : "");
    unknown.severity = Severity::kWarning;
    diagnostics.push_back(std::move(unknown));
  }
  return *detected.closest;
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

ReadResult ReadDocument(Article article, const RulePack& pack,
                        const ReadOptions& options) {
  ReadResult result;
  if (auto obstacle = FindObstacle(article.path, article.bytes)) {
    result.diagnostics.push_back(*std::move(obstacle));
    return result;
  }
  const auto raw = std::make_shared<const SourceText>(std::move(article.path),
                                                      std::move(article.bytes));
  const std::size_t begin =
      raw->bytes().starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const FrontMatter front = ReadFrontMatter(*raw, begin, result.diagnostics);
  const std::string_view name =
      article.format.empty() ? raw->path() : article.format;
  std::optional<Document> read = FindFormat(WithoutCompressedEnding(name))(
      raw, front.end, result.diagnostics);
  if (!read) return result;
  Document document = *std::move(read);
  SourceInfo info = std::move(article.info);
  info.path = raw->path();
  FillGaps(info, front.info);
  FillGaps(info, document.info);
  document.info = std::move(info);
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
  if (options.origin) {
    document.info.origin = ReadOrigin(document, language, index);
  }
  result.document = std::move(document);
  return result;
}

}  // namespace stimmig
