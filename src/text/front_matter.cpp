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

const std::vector<std::string> kKeys = {"title",     "outlet", "author",
                                        "published", "lang",   "url"};

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
  void ReadPublished(const YamlNode& value, FrontMatter& front);
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

void FrontMatterReader::ReadPublished(const YamlNode& value,
                                      FrontMatter& front) {
  front.info.published = ParseDay(value.scalar);
  if (!front.info.published) {
    Raise(value.position, "'" + value.scalar + "' is no date",
          "write it as 2025-01-30");
  }
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
  if (name == "published") return ReadPublished(value, front);
  if (name == "title") {
    front.info.title = value.scalar;
    front.title_span = Locate(value);
  }
  if (name == "outlet") front.info.outlet = value.scalar;
  if (name == "author") front.info.author = value.scalar;
  if (name == "lang") front.info.language = value.scalar;
  if (name == "url") front.info.url = value.scalar;
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
