// SPDX-License-Identifier: Apache-2.0
// The tree of an HTML page: which part of it is the article, which elements are
// blocks, which are not to be read. Nodes are owned by the parser's output.
#pragma once

#include <gumbo.h>

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "stimmig/source.h"

namespace stimmig {

// Of a node that is an element, document or template; empty for all else.
std::span<GumboNode* const> Children(const GumboNode& node);
// GUMBO_TAG_UNKNOWN for what is no HTML element.
GumboTag TagOf(const GumboNode& node);
// Decoded; nullopt: the element has none of that name.
std::optional<std::string_view> Attribute(const GumboNode& node,
                                          const char* name);
// The value of an attribute, without quotation marks, in `raw`.
Span PlaceOfValue(std::string_view raw, const GumboAttribute& attribute);
// Of text, in `raw`.
Span PlaceOf(std::string_view raw, const GumboStringPiece& piece);

// Whether running text ends where the element begins and ends.
bool IsBlockElement(GumboTag tag);
// Whether the element is none of the article's text: scripts, navigation,
// asides, forms, hidden elements, ... A <header> and a nested <article> depend
// on where they stand and are not judged here.
bool IsFurniture(const GumboNode& node);

// The innermost <main> or <article> that holds most of the body's text; else
// the body.
const GumboNode& FindMain(const GumboNode& body);

// The first node below `root`, in the order of the text, that is wanted and
// stands in no furniture.
const GumboNode* FindNode(const GumboNode& root,
                          const std::function<bool(const GumboNode&)>& wanted);

}  // namespace stimmig
