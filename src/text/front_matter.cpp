// SPDX-License-Identifier: Apache-2.0
#include "text/front_matter.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "base/yaml.h"
#include "stimmig/diagnostic_ids.h"
#include "text/metadata.h"

namespace stimmig {
namespace {

const std::vector<std::string> kKeys = {
    "title", "outlet", "author",   "published", "updated",
    "lang",  "url",    "story_id", "version",   "trust"};

std::string_view LineAt(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, text.find('\n', at) - at);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) {
    line.remove_suffix(1);
  }
  return line;
}

// Offset of the closing line, or nullopt.
std::optional<std::size_t> FindClose(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::string_view line = LineAt(text, at);
    if (line == "---" || line == "...") return at;
    at = text.find('\n', at);
    if (at == std::string_view::npos) return std::nullopt;
    ++at;
  }
  return std::nullopt;
}

std::size_t NextLine(std::string_view text, std::size_t at) {
  const std::size_t line_break = text.find('\n', at);
  return line_break == std::string_view::npos ? text.size() : line_break + 1;
}

class FrontMatterReader {
 public:
  FrontMatterReader(const SourceText& raw, std::vector<Diagnostic>& diagnostics)
      : raw_(raw), diagnostics_(diagnostics) {}

  FrontMatter Read(std::size_t begin);

 private:
  void Raise(Position position, std::string message, std::string hint,
             Severity severity = Severity::kError) {
    diagnostics_.push_back({.id = diagnostic::kFrontMatter,
                            .severity = severity,
                            .file = raw_.path(),
                            .position = position,
                            .message = std::move(message),
                            .hint = std::move(hint)});
  }
  void ReadField(const YamlNode& key, const YamlNode& value,
                 FrontMatter& front);
  // Raises a value that does not parse.
  template <class T>
  std::optional<T> Parsed(const YamlNode& value,
                          std::optional<T> (*parse)(std::string_view),
                          std::string_view what, std::string_view example);
  bool ReadTrust(const YamlNode& value);
  std::optional<Span> Locate(const YamlNode& value) const;

  const SourceText& raw_;
  std::vector<Diagnostic>& diagnostics_;
};

// A plain or simply quoted scalar stands in the file as it is.
std::optional<Span> FrontMatterReader::Locate(const YamlNode& value) const {
  const Span line = raw_.Line(value.position.line);
  std::size_t at = line.begin;
  for (std::size_t i = 1; i < value.position.column && at < line.end; ++i) {
    at += DecodeAt(raw_.bytes(), at).size_bytes;
  }
  const std::size_t found = raw_.bytes().find(value.scalar, at);
  if (value.scalar.empty() || found == std::string_view::npos ||
      found >= line.end) {
    return std::nullopt;
  }
  return Span{found, found + value.scalar.size()};
}

template <class T>
std::optional<T> FrontMatterReader::Parsed(
    const YamlNode& value, std::optional<T> (*parse)(std::string_view),
    std::string_view what, std::string_view example) {
  std::optional<T> parsed = parse(value.scalar);
  if (!parsed) {
    Raise(value.position, "'" + value.scalar + "' is no " + std::string(what),
          "write it as " + std::string(example));
  }
  return parsed;
}

bool FrontMatterReader::ReadTrust(const YamlNode& value) {
  const bool primary = value.scalar == kPrimary;
  if (!primary) {
    Raise(value.position, "'" + value.scalar + "' is no kind of trust",
          "write it as 'primary', or leave it out");
  }
  return primary;
}

void FrontMatterReader::ReadField(const YamlNode& key, const YamlNode& value,
                                  FrontMatter& front) {
  const std::string& name = key.scalar;
  if (std::ranges::find(kKeys, name) == kKeys.end()) {
    if (const auto near = Nearest(name, kKeys)) {
      Raise(key.position, "front matter has no key '" + name + "'",
            "did you mean '" + *near + "'?", Severity::kWarning);
    }
    return;
  }
  if (!value.is_scalar()) {
    return Raise(value.position, "'" + name + "' must be one value", "");
  }
  SourceInfo& info = front.info;
  if (name == "title") {
    info.title = value.scalar;
    front.title_span = Locate(value);
  }
  if (name == "outlet") info.outlet = value.scalar;
  if (name == "author") info.author = value.scalar;
  if (name == "lang") info.language = value.scalar;
  if (name == "url") info.url = value.scalar;
  if (name == "story_id") info.story_id = value.scalar;
  if (name == "trust") info.primary = ReadTrust(value);
  if (name == "published") {
    info.published = Parsed(value, ParseDay, "date", "2025-01-30");
  }
  if (name == "updated") {
    info.updated = Parsed(value, ParseTimestamp, "date",
                          "2025-01-30 or 2025-01-30T08:15:00+01:00");
  }
  if (name == "version") {
    info.version = Parsed(value, ParseVersion, "version", "2");
  }
}

FrontMatter FrontMatterReader::Read(std::size_t begin) {
  FrontMatter front;
  front.end = begin;
  const std::string_view text = raw_.bytes();
  if (LineAt(text, begin) != "---") return front;
  const std::size_t first = NextLine(text, begin);
  const auto close = FindClose(text, first);
  if (!close) {
    Raise(raw_.Locate(begin), "front matter is not closed",
          "end it with a line '---'");
    return front;
  }
  front.end = NextLine(text, *close);
  YamlFile yaml = ParseYaml(raw_.path(), text.substr(first, *close - first), 2);
  for (Diagnostic& problem : yaml.diagnostics) {
    problem.id = diagnostic::kFrontMatter;
    diagnostics_.push_back(std::move(problem));
  }
  if (yaml.root.kind != YamlKind::kNull && !yaml.root.is_map()) {
    Raise(yaml.root.position, "front matter must be lines of 'key: value'", "");
  }
  for (std::size_t i = 0; i < yaml.root.keys.size(); ++i) {
    ReadField(yaml.root.keys[i], yaml.root.items[i], front);
  }
  return front;
}

}  // namespace

FrontMatter ReadFrontMatter(const SourceText& raw, std::size_t begin,
                            std::vector<Diagnostic>& diagnostics) {
  return FrontMatterReader(raw, diagnostics).Read(begin);
}

}  // namespace stimmig
