// SPDX-License-Identifier: Apache-2.0
#include "text/html_metadata.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "stimmig/diagnostic_ids.h"
#include "text/html_page.h"
#include "text/metadata.h"

namespace stimmig {
namespace {

using Text = std::optional<std::string>;

// schema.org: NewsArticle, ReportageNewsArticle, BlogPosting, ...
bool IsArticleType(const JsonValue& type) {
  if (type.is_array()) return std::ranges::any_of(type.items, IsArticleType);
  return type.text.ends_with("Article") || type.text.ends_with("Posting");
}

// The first article in a value, below arrays, "@graph" and "mainEntity".
const JsonValue* FindArticle(const JsonValue& value) {
  if (const JsonValue* type = value.Find("@type")) {
    if (IsArticleType(*type)) return &value;
  }
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const bool leads_on = value.is_array() || value.keys[i] == "@graph" ||
                          value.keys[i] == "mainEntity";
    if (!leads_on) continue;
    if (const JsonValue* found = FindArticle(value.items[i])) return found;
  }
  return nullptr;
}

// A text, the name of a thing, or those of several: "A, B".
Text NameIn(const JsonValue* value) {
  if (!value) return std::nullopt;
  if (value->is_object()) return NameIn(value->Find("name"));
  if (value->is_string() && !value->text.empty()) return value->text;
  Text names;
  for (const JsonValue& item : value->items) {
    const Text name = NameIn(&item);
    if (!name) continue;
    names = names ? *names + ", " + *name : *name;
  }
  return names;
}

class MetadataReader {
 public:
  MetadataReader(const SourceText& raw, std::vector<Diagnostic>& diagnostics)
      : raw_(raw), diagnostics_(diagnostics) {}

  HtmlMetadata Read(const GumboNode& root, const GumboNode& main);

 private:
  void Visit(const GumboNode& node);
  void ReadJsonLd(const GumboNode& script);
  SourceInfo InfoOf(const JsonValue& article, Span script);
  // What a key of JSON-LD holds; a text or number that does not parse is
  // raised where the key first stands in the script.
  template <class T>
  std::optional<T> Parsed(const JsonValue& article, std::string_view key,
                          std::optional<T> (*parse)(std::string_view),
                          std::string_view what, Span script);
  void Raise(std::size_t offset, std::string message, std::string hint);
  void ReadMeta(const GumboNode& meta);

  const SourceText& raw_;
  std::vector<Diagnostic>& diagnostics_;
  SourceInfo json_ld_;
  SourceInfo meta_;
  HtmlMetadata found_;
};

void MetadataReader::Raise(std::size_t offset, std::string message,
                           std::string hint) {
  diagnostics_.push_back({.id = diagnostic::kMetadata,
                          .severity = Severity::kWarning,
                          .file = raw_.path(),
                          .position = raw_.Locate(offset),
                          .message = std::move(message),
                          .hint = std::move(hint)});
}

template <class T>
std::optional<T> MetadataReader::Parsed(
    const JsonValue& article, std::string_view key,
    std::optional<T> (*parse)(std::string_view), std::string_view what,
    Span script) {
  const JsonValue* value = article.Find(key);
  if (!value || value->text.empty()) return std::nullopt;
  std::optional<T> parsed = parse(value->text);
  if (!parsed) {
    const std::size_t at =
        raw_.Slice(script).find('"' + std::string(key) + '"');
    Raise(
        script.begin + (at == std::string_view::npos ? 0 : at),
        "'" + value->text + "' is no " + std::string(what) + " and is left out",
        "");
  }
  return parsed;
}

SourceInfo MetadataReader::InfoOf(const JsonValue& article, Span script) {
  SourceInfo info;
  info.title = NameIn(article.Find("headline"));
  info.author = NameIn(article.Find("author"));
  info.outlet = NameIn(article.Find("publisher"));
  info.published = Parsed(article, "datePublished", ParseDay, "date", script);
  info.updated =
      Parsed(article, "dateModified", ParseTimestamp, "date", script);
  if (!info.published && info.updated) info.published = info.updated->day;
  info.version = Parsed(article, "version", ParseVersion, "version", script);
  info.language = NameIn(article.Find("inLanguage")).value_or("");
  info.url = NameIn(article.Find("url"));
  return info;
}

void MetadataReader::ReadJsonLd(const GumboNode& script) {
  const auto children = Children(script);
  if (children.empty() || children[0]->type != GUMBO_NODE_TEXT) return;
  const GumboText& text = children[0]->v.text;
  const Span place = PlaceOf(raw_.bytes(), text.original_text);
  const auto json = ParseJson(raw_.Slice(place));
  if (!json) {
    return Raise(place.begin + json.error().offset,
                 "the metadata is no JSON and is left out",
                 "application/ld+json must be strict JSON");
  }
  if (const JsonValue* article = FindArticle(*json)) {
    FillGaps(json_ld_, InfoOf(*article, place));
  }
}

void MetadataReader::ReadMeta(const GumboNode& meta) {
  const GumboAttribute* content =
      gumbo_get_attribute(&meta.v.element.attributes, "content");
  auto key = Attribute(meta, "property");
  if (!key) key = Attribute(meta, "name");
  if (!content || !key || *content->value == '\0') return;
  const std::string value = content->value;
  SourceInfo info;
  if (*key == "og:title") {
    found_.title = content;
    info.title = value;
  }
  if (*key == "og:site_name") info.outlet = value;
  if (*key == "author") info.author = value;
  if (*key == "og:url") info.url = value;
  if (*key == "og:locale") info.language = value;
  if (*key == "article:published_time" || *key == "date") {
    info.published = ParseDay(value);
  }
  if (*key == "article:modified_time") info.updated = ParseTimestamp(value);
  const bool describes = *key == "description" || *key == "og:description";
  if (describes && !found_.description) found_.description = content;
  FillGaps(meta_, info);
}

void MetadataReader::Visit(const GumboNode& node) {
  const GumboTag tag = TagOf(node);
  if (tag == GUMBO_TAG_META) ReadMeta(node);
  if (tag == GUMBO_TAG_SCRIPT &&
      Attribute(node, "type") == "application/ld+json") {
    ReadJsonLd(node);
  }
  for (const GumboNode* child : Children(node)) Visit(*child);
}

HtmlMetadata MetadataReader::Read(const GumboNode& root,
                                  const GumboNode& main) {
  Visit(root);
  FillGaps(found_.info, json_ld_);
  FillGaps(found_.info, meta_);
  SourceInfo rest;
  const GumboNode* time = FindNode(main, [](const GumboNode& node) {
    return TagOf(node) == GUMBO_TAG_TIME && Attribute(node, "datetime");
  });
  if (time) rest.published = ParseDay(*Attribute(*time, "datetime"));
  rest.language = Attribute(root, "lang").value_or("");
  FillGaps(found_.info, rest);
  return std::move(found_);
}

}  // namespace

HtmlMetadata ReadHtmlMetadata(const SourceText& raw, const GumboNode& root,
                              const GumboNode& main,
                              std::vector<Diagnostic>& diagnostics) {
  return MetadataReader(raw, diagnostics).Read(root, main);
}

}  // namespace stimmig
