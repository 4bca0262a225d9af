// SPDX-License-Identifier: Apache-2.0
// JSON Lines: one article a line, an object with text or html, and as far as
// known id, title, outlet, author, published, updated, lang, url, story_id,
// version and trust. Other keys belong to other tools.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/diagnostic.h"
#include "stimmig/source.h"

namespace stimmig {

// Endings of feeds: ".jsonl", ".ndjson".
const std::vector<std::string_view>& FeedExtensions();
// Whether the path is a feed's, compressed or not.
bool IsFeed(std::string_view path);

// The article on one line of a feed; its path is "FEED#ID", without an id the
// number of the line. nullopt: a blank line, or no record, which is raised;
// a broken field is raised and the rest still read.
std::optional<Article> ParseRecord(const std::string& feed,
                                   std::size_t line_number,
                                   std::string_view line,
                                   std::vector<Diagnostic>& diagnostics);

}  // namespace stimmig
