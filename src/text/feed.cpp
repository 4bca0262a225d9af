// SPDX-License-Identifier: Apache-2.0
#include "text/feed.h"

#include <algorithm>
#include <utility>

#include "base/input_file.h"
#include "base/json.h"
#include "stimmig/diagnostic_ids.h"
#include "text/metadata.h"

namespace stimmig {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class RecordReader {
 public:
  RecordReader(const std::string& feed, std::size_t line_number,
               std::string_view line, std::vector<Diagnostic>& diagnostics)
      : feed_(feed),
        line_number_(line_number),
        line_(line),
        diagnostics_(diagnostics) {}

  std::optional<Article> Read();

 private:
  void Raise(std::size_t offset, std::string message, std::string hint);
  // At the key's place, if it stands in the line as it is.
  void RaiseAt(std::string_view key, std::string message, std::string hint) {
    const std::size_t found = line_.find('"' + std::string(key) + '"');
    Raise(found == std::string_view::npos ? 0 : found, std::move(message),
          std::move(hint));
  }
  // A string; nullopt: absent, null or of another type, which is raised.
  std::optional<std::string> Take(JsonValue& record, std::string_view key);
  std::string TakeId(const JsonValue& record);
  // A string that parses; else raised.
  template <class T>
  std::optional<T> TakeParsed(JsonValue& record, std::string_view key,
                              std::optional<T> (*parse)(std::string_view),
                              std::string_view what, std::string_view example);
  std::optional<int> TakeVersion(const JsonValue& record);
  bool TakeTrust(JsonValue& record);
  void ReadInfo(JsonValue& record, SourceInfo& info);

  const std::string& feed_;
  std::size_t line_number_;
  std::string_view line_;
  std::vector<Diagnostic>& diagnostics_;
};

void RecordReader::Raise(std::size_t offset, std::string message,
                         std::string hint) {
  // The line may be no UTF-8 from there on.
  const std::string_view before = line_.substr(0, offset);
  const auto column = std::ranges::count_if(
      before, [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; });
  diagnostics_.push_back(
      {.id = diagnostic::kFeedRecord,
       .severity = Severity::kError,
       .file = feed_,
       .position = {line_number_, static_cast<std::size_t>(column) + 1},
       .message = std::move(message),
       .hint = std::move(hint)});
}

std::optional<std::string> RecordReader::Take(JsonValue& record,
                                              std::string_view key) {
  const auto found = std::ranges::find(record.keys, key);
  if (found == record.keys.end()) return std::nullopt;
  JsonValue& value = record.items[found - record.keys.begin()];
  if (value.is_string()) return std::move(value.text);
  if (!value.is_null()) {
    RaiseAt(key, "'" + std::string(key) + "' must be a string", "");
  }
  return std::nullopt;
}

std::string RecordReader::TakeId(const JsonValue& record) {
  const JsonValue* id = record.Find("id");
  const bool usable = id && !id->text.empty() &&
                      (id->is_string() || id->kind == JsonKind::kNumber);
  if (usable) return id->text;
  if (id && !id->is_null()) {
    RaiseAt("id", "'id' must be a string or a number",
            "it is read as " + std::to_string(line_number_) + ", its line");
  }
  return std::to_string(line_number_);
}

template <class T>
std::optional<T> RecordReader::TakeParsed(
    JsonValue& record, std::string_view key,
    std::optional<T> (*parse)(std::string_view), std::string_view what,
    std::string_view example) {
  const auto text = Take(record, key);
  if (!text) return std::nullopt;
  std::optional<T> parsed = parse(*text);
  if (!parsed) {
    RaiseAt(key, "'" + *text + "' is no " + std::string(what),
            "write it as " + std::string(example));
  }
  return parsed;
}

std::optional<int> RecordReader::TakeVersion(const JsonValue& record) {
  const JsonValue* value = record.Find("version");
  if (!value || value->is_null()) return std::nullopt;
  const auto version = ParseVersion(value->text);
  if (!version) RaiseAt("version", "'version' must be a whole number", "");
  return version;
}

bool RecordReader::TakeTrust(JsonValue& record) {
  const auto trust = Take(record, "trust");
  if (trust && trust != kPrimary) {
    RaiseAt("trust", "'" + *trust + "' is no kind of trust",
            "write it as 'primary', or leave it out");
  }
  return trust == kPrimary;
}

void RecordReader::ReadInfo(JsonValue& record, SourceInfo& info) {
  info.title = Take(record, "title");
  info.outlet = Take(record, "outlet");
  info.author = Take(record, "author");
  info.url = Take(record, "url");
  info.language = Take(record, "lang").value_or("");
  info.story_id = Take(record, "story_id");
  info.published =
      TakeParsed(record, "published", ParseDay, "date", "2025-01-30");
  info.updated = TakeParsed(record, "updated", ParseTimestamp, "date",
                            "2025-01-30 or 2025-01-30T08:15:00+01:00");
  info.version = TakeVersion(record);
  info.primary = TakeTrust(record);
}

std::optional<Article> RecordReader::Read() {
  auto record = ParseJson(line_);
  if (!record) {
    Raise(record.error().offset, "the line is no JSON",
          "one object a line, in UTF-8");
    return std::nullopt;
  }
  if (!record->is_object()) {
    Raise(0, "the record must be an object",
          R"(write it as {"id": "1", "text": "..."})");
    return std::nullopt;
  }
  const std::size_t problems = diagnostics_.size();
  auto bytes = Take(*record, "text");
  const bool is_html = !bytes;
  if (is_html) bytes = Take(*record, "html");
  if (!bytes) {
    if (diagnostics_.size() == problems) {
      Raise(0, "the record has neither 'text' nor 'html'", "");
    }
    return std::nullopt;
  }
  Article article{.path = feed_ + "#" + TakeId(*record),
                  .bytes = *std::move(bytes),
                  .format = is_html ? ".html" : ".txt",
                  .record = line_number_};
  ReadInfo(*record, article.info);
  return article;
}

}  // namespace

const std::vector<std::string_view>& FeedExtensions() {
  static const std::vector<std::string_view> kExtensions = {".jsonl",
                                                            ".ndjson"};
  return kExtensions;
}

bool IsFeed(std::string_view path) {
  const std::string_view name = WithoutCompressedEnding(path);
  return std::ranges::any_of(FeedExtensions(), [&](std::string_view extension) {
    return name.ends_with(extension);
  });
}

std::optional<Article> ParseRecord(const std::string& feed,
                                   std::size_t line_number,
                                   std::string_view line,
                                   std::vector<Diagnostic>& diagnostics) {
  if (line_number == 1 && line.starts_with(kByteOrderMark)) {
    line.remove_prefix(kByteOrderMark.size());
  }
  if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return std::nullopt;
  }
  return RecordReader(feed, line_number, line, diagnostics).Read();
}

}  // namespace stimmig
