// SPDX-License-Identifier: Apache-2.0
#include "text/html_depth.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>
#include <vector>

namespace stimmig {
namespace {

using Names = std::vector<std::string_view>;

const Names kVoid = {"area",  "base",   "br",    "col",    "embed", "frame",
                     "hr",    "img",    "input", "keygen", "link",  "meta",
                     "param", "source", "track", "wbr"};
// Their content is no markup.
const Names kRawText = {"script", "style",    "textarea", "title",
                        "iframe", "noframes", "xmp"};
// The parser opens these again in the next block until their end tag comes.
const Names kFormatting = {"a",      "b",      "big",  "code", "em",
                           "font",   "i",      "nobr", "s",    "small",
                           "strike", "strong", "tt",   "u"};
const Names kForeign = {"svg", "math"};

// Elements whose end tag may be left out: one that begins closes another of
// `closes` that is open with nothing but `through` inside.
struct ImpliedEnd {
  std::string_view name;
  Names closes;
  Names through;
};
const std::vector<ImpliedEnd> kImpliedEnds = {
    {"p", {"p"}, {}},
    {"li", {"li"}, {"p"}},
    {"dt", {"dt", "dd"}, {"p"}},
    {"dd", {"dt", "dd"}, {"p"}},
    {"option", {"option"}, {}},
    {"td", {"td", "th"}, {"p", "li", "dt", "dd"}},
    {"th", {"td", "th"}, {"p", "li", "dt", "dd"}},
    {"tr", {"tr"}, {"p", "li", "dt", "dd", "td", "th"}},
    {"thead",
     {"thead", "tbody", "tfoot"},
     {"p", "li", "dt", "dd", "td", "th", "tr"}},
    {"tbody",
     {"thead", "tbody", "tfoot"},
     {"p", "li", "dt", "dd", "td", "th", "tr"}},
    {"tfoot",
     {"thead", "tbody", "tfoot"},
     {"p", "li", "dt", "dd", "td", "th", "tr"}},
};

bool Contains(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

struct Tag {
  std::string name;  // lower case
  bool closes = false;
  bool closes_itself = false;
  std::size_t end = 0;  // offset behind ">"
};

// The tag that begins with the "<" at `at`; nullopt: no tag.
std::optional<Tag> ParseTag(std::string_view html, std::size_t at) {
  Tag tag;
  std::size_t i = at + 1;
  if (i < html.size() && html[i] == '/') {
    tag.closes = true;
    ++i;
  }
  const auto is_letter = [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
  };
  if (i >= html.size() || !is_letter(html[i])) return std::nullopt;
  while (i < html.size() && html[i] != '>' && html[i] != '/' &&
         std::isspace(static_cast<unsigned char>(html[i])) == 0) {
    tag.name +=
        static_cast<char>(std::tolower(static_cast<unsigned char>(html[i++])));
  }
  // A quotation mark counts behind "=" only.
  char quote = 0;
  for (char before = 0; i < html.size(); ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && before == '=') {
      quote = c;
    } else if (c == '>') {
      tag.closes_itself = html[i - 1] == '/';
      break;
    }
    if (std::isspace(static_cast<unsigned char>(c)) == 0) before = c;
  }
  tag.end = std::min(i + 1, html.size());
  return tag;
}

// Behind the end tag of a raw text element.
std::size_t SkipRawText(std::string_view html, std::size_t at,
                        std::string_view name) {
  while (true) {
    at = html.find("</", at);
    if (at == std::string_view::npos) return html.size();
    const auto tag = ParseTag(html, at);
    if (tag && tag->name == name) return tag->end;
    at += 2;
  }
}

class OpenElements {
 public:
  void Add(const Tag& tag);
  std::size_t depth() const { return open_.size() + formatting_count_; }

 private:
  void Begin(const Tag& tag);
  void End(const std::string& name);
  void CloseImplied(const ImpliedEnd& rule);

  std::vector<std::string> open_;  // from the outermost
  std::size_t foreign_ = 0;        // of these inside svg or math
  std::map<std::string, std::size_t> formatting_;
  std::size_t formatting_count_ = 0;
};

void OpenElements::Add(const Tag& tag) {
  if (tag.closes) {
    End(tag.name);
  } else {
    Begin(tag);
  }
}

void OpenElements::CloseImplied(const ImpliedEnd& rule) {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (Contains(rule.closes, open_[i - 1])) return open_.resize(i - 1);
    if (!Contains(rule.through, open_[i - 1])) return;
  }
}

void OpenElements::Begin(const Tag& tag) {
  if (Contains(kVoid, tag.name)) return;
  if (foreign_ > 0 && tag.closes_itself) return;
  if (Contains(kFormatting, tag.name)) {
    // A link ends the one before.
    if (tag.name == "a") End(tag.name);
    ++formatting_[tag.name];
    ++formatting_count_;
    return;
  }
  const auto rule =
      std::ranges::find(kImpliedEnds, tag.name, &ImpliedEnd::name);
  if (foreign_ == 0 && rule != kImpliedEnds.end()) CloseImplied(*rule);
  open_.push_back(tag.name);
  if (Contains(kForeign, tag.name)) ++foreign_;
}

void OpenElements::End(const std::string& name) {
  if (const auto found = formatting_.find(name); found != formatting_.end()) {
    if (found->second == 0) return;
    --found->second;
    --formatting_count_;
    return;
  }
  const auto last = std::ranges::find(open_.rbegin(), open_.rend(), name);
  if (last == open_.rend()) return;
  open_.erase(std::prev(last.base()), open_.end());
  foreign_ = static_cast<std::size_t>(std::ranges::count_if(
      open_, [](const auto& open) { return Contains(kForeign, open); }));
}

}  // namespace

std::optional<std::size_t> FindTooDeepTag(std::string_view html,
                                          std::size_t max_depth) {
  OpenElements open;
  for (std::size_t at = html.find('<'); at < html.size();
       at = html.find('<', at)) {
    if (html.substr(at).starts_with("<!--")) {
      at = html.find("-->", at + 2);
      continue;
    }
    const auto tag = ParseTag(html, at);
    if (!tag) {
      ++at;
      continue;
    }
    open.Add(*tag);
    if (open.depth() > max_depth) return at;
    at = tag->end;
    if (!tag->closes && Contains(kRawText, tag->name)) {
      open.Add({.name = tag->name, .closes = true});
      at = SkipRawText(html, at, tag->name);
    }
  }
  return std::nullopt;
}

}  // namespace stimmig
