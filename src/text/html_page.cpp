// SPDX-License-Identifier: Apache-2.0
#include "text/html_page.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace stimmig {
namespace {

constexpr GumboTag kBlocks[] = {
    GUMBO_TAG_ADDRESS,    GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,
    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,     GUMBO_TAG_CAPTION,
    GUMBO_TAG_CENTER,     GUMBO_TAG_DD,       GUMBO_TAG_DETAILS,
    GUMBO_TAG_DIR,        GUMBO_TAG_DIV,      GUMBO_TAG_DL,
    GUMBO_TAG_DT,         GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION,
    GUMBO_TAG_FIGURE,     GUMBO_TAG_FOOTER,   GUMBO_TAG_FORM,
    GUMBO_TAG_H1,         GUMBO_TAG_H2,       GUMBO_TAG_H3,
    GUMBO_TAG_H4,         GUMBO_TAG_H5,       GUMBO_TAG_H6,
    GUMBO_TAG_HEADER,     GUMBO_TAG_HGROUP,   GUMBO_TAG_HR,
    GUMBO_TAG_LI,         GUMBO_TAG_MAIN,     GUMBO_TAG_MENU,
    GUMBO_TAG_NAV,        GUMBO_TAG_OL,       GUMBO_TAG_P,
    GUMBO_TAG_PRE,        GUMBO_TAG_SECTION,  GUMBO_TAG_SUMMARY,
    GUMBO_TAG_TABLE,      GUMBO_TAG_TBODY,    GUMBO_TAG_TD,
    GUMBO_TAG_TFOOT,      GUMBO_TAG_TH,       GUMBO_TAG_THEAD,
    GUMBO_TAG_TR,         GUMBO_TAG_UL};

constexpr GumboTag kFurniture[] = {
    GUMBO_TAG_ASIDE,    GUMBO_TAG_AUDIO,  GUMBO_TAG_BUTTON,
    GUMBO_TAG_CANVAS,   GUMBO_TAG_FOOTER, GUMBO_TAG_IFRAME,
    GUMBO_TAG_MATH,     GUMBO_TAG_NAV,    GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_OBJECT,   GUMBO_TAG_SCRIPT, GUMBO_TAG_SELECT,
    GUMBO_TAG_STYLE,    GUMBO_TAG_SVG,    GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_TEXTAREA, GUMBO_TAG_VIDEO};

constexpr std::string_view kFurnitureRoles[] = {
    "alert",  "alertdialog", "banner",     "complementary", "contentinfo",
    "dialog", "menu",        "navigation", "search",        "toolbar"};

bool Contains(const auto& values, const auto& value) {
  return std::ranges::find(values, value) != std::end(values);
}

// Bytes of text in and below the node that is neither furniture nor a link.
std::size_t ProseBytes(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEXT) {
    return std::string_view(node.v.text.text).size();
  }
  if (IsFurniture(node) || TagOf(node) == GUMBO_TAG_A) return 0;
  std::size_t bytes = 0;
  for (const GumboNode* child : Children(node)) bytes += ProseBytes(*child);
  return bytes;
}

bool MayBeMain(const GumboNode& node) {
  const GumboTag tag = TagOf(node);
  return tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE ||
         Attribute(node, "role") == "main";
}

// What a search box or a newsletter's form has not.
bool IsArticleMark(const GumboNode& node) {
  return MayBeMain(node) || TagOf(node) == GUMBO_TAG_H1;
}

// The outermost candidates below the node.
void CollectCandidates(const GumboNode& node,
                       std::vector<const GumboNode*>& candidates) {
  for (const GumboNode* child : Children(node)) {
    if (IsFurniture(*child)) continue;
    if (MayBeMain(*child)) {
      candidates.push_back(child);
    } else {
      CollectCandidates(*child, candidates);
    }
  }
}

}  // namespace

std::span<GumboNode* const> Children(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_DOCUMENT &&
      node.type != GUMBO_NODE_TEMPLATE) {
    return {};
  }
  const GumboVector& children = node.type == GUMBO_NODE_DOCUMENT
                                    ? node.v.document.children
                                    : node.v.element.children;
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

GumboTag TagOf(const GumboNode& node) {
  const bool element =
      node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
  return element ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::optional<std::string_view> Attribute(const GumboNode& node,
                                          const char* name) {
  if (node.type != GUMBO_NODE_ELEMENT) return std::nullopt;
  const GumboAttribute* attribute =
      gumbo_get_attribute(&node.v.element.attributes, name);
  if (!attribute) return std::nullopt;
  return attribute->value;
}

Span PlaceOf(std::string_view raw, const GumboStringPiece& piece) {
  const auto begin = static_cast<std::size_t>(piece.data - raw.data());
  return {begin, begin + piece.length};
}

Span PlaceOfValue(std::string_view raw, const GumboAttribute& attribute) {
  Span place = PlaceOf(raw, attribute.original_value);
  const bool quoted = place.size() >= 2 &&
                      (raw[place.begin] == '"' || raw[place.begin] == '\'');
  return quoted ? Span{place.begin + 1, place.end - 1} : place;
}

bool IsBlockElement(GumboTag tag) { return Contains(kBlocks, tag); }

bool IsFurniture(const GumboNode& node) {
  // Some servers wrap the whole page in a form.
  if (TagOf(node) == GUMBO_TAG_FORM && !FindNode(node, IsArticleMark)) {
    return true;
  }
  if (Contains(kFurniture, TagOf(node))) return true;
  if (const auto role = Attribute(node, "role")) {
    if (Contains(kFurnitureRoles, *role)) return true;
  }
  return Attribute(node, "hidden") || Attribute(node, "aria-hidden") == "true";
}

const GumboNode& FindMain(const GumboNode& body) {
  std::vector<const GumboNode*> candidates;
  CollectCandidates(body, candidates);
  const std::size_t all = ProseBytes(body);
  for (const GumboNode* candidate : candidates) {
    if (2 * ProseBytes(*candidate) > all) return FindMain(*candidate);
  }
  return body;
}

const GumboNode* FindNode(const GumboNode& root,
                          const std::function<bool(const GumboNode&)>& wanted) {
  for (const GumboNode* child : Children(root)) {
    if (IsFurniture(*child)) continue;
    if (wanted(*child)) return child;
    if (const GumboNode* found = FindNode(*child, wanted)) return found;
  }
  return nullptr;
}

}  // namespace stimmig
