// SPDX-License-Identifier: Apache-2.0
#include "text/furniture.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

// Longer blocks are prose, whatever they begin with.
constexpr std::size_t kMaxLineBytes = 240;
constexpr std::size_t kMinProseBytes = 200;
constexpr std::size_t kMaxHeadlineColumns = 160;

// The furniture rule that the whole block matches; nullptr if none.
const FurnitureRule* FindRule(std::string_view text, const LanguageIndex& index,
                              const Language& language) {
  if (text.size() > kMaxLineBytes) return nullptr;
  const CueSet& set = index.furniture;
  const auto pattern = set.patterns.FindWhole(text);
  return pattern ? &language.furniture[set.rules[*pattern].rule] : nullptr;
}

// The first block after a section's heading that is article again.
std::size_t SectionEnd(const Document& document, std::size_t heading) {
  const auto& blocks = document.blocks;
  // A title of the front matter comes first and may stand at the text's end.
  const Block& first = blocks[std::min<std::size_t>(1, blocks.size() - 1)];
  const std::size_t middle = (first.span.begin + blocks.back().span.end) / 2;
  if (blocks[heading].span.begin >= middle) return blocks.size();
  std::size_t end = heading + 1;
  while (end < blocks.size() && blocks[end].span.size() < kMinProseBytes) ++end;
  return end;
}

bool EndsLikeSentence(std::string_view text) {
  const char32_t last = DecodeBefore(text, text.size()).value;
  return last == '.' || last == '!' || last == ':' || last == ';' ||
         last == ',';
}

bool LooksLikeHeadline(const Document& document, const Block& block) {
  if (block.heading) return true;
  const std::string_view text = document.Slice(block.span);
  return &block != &document.blocks.back() && !EndsLikeSentence(text) &&
         CountCodePoints(text) <= kMaxHeadlineColumns &&
         text.find('\n') == std::string_view::npos;
}

void MarkHeadline(Document& document) {
  auto& blocks = document.blocks;
  // The format may know it.
  const auto known = std::ranges::find(blocks, Part::kHeadline, &Block::part);
  if (known != blocks.end()) return;
  const auto first = std::ranges::find(blocks, "", &Block::furniture);
  if (first == blocks.end() || !LooksLikeHeadline(document, *first)) return;
  first->part = Part::kHeadline;
  first->heading = true;
  const auto next = std::next(first);
  if (next != blocks.end() &&
      document.Slice(next->span) == document.Slice(first->span)) {
    next->part = Part::kHeadline;
    next->heading = true;
  }
}

// What the format took for teasers is one only as the first paragraph.
void MarkTeaser(Document& document) {
  bool first = true;
  for (Block& block : document.blocks) {
    if (block.heading || !block.furniture.empty()) continue;
    if (block.part == Part::kTeaser && !first) block.part = Part::kBody;
    first = false;
  }
}

}  // namespace

void MarkFurniture(Document& document, const LanguageIndex& index,
                   const Language& language) {
  auto& blocks = document.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const FurnitureRule* rule =
        FindRule(document.Slice(blocks[i].span), index, language);
    if (!rule) continue;
    const std::size_t end = rule->section ? SectionEnd(document, i) : i + 1;
    for (; i < end; ++i) blocks[i].furniture = rule->id;
    --i;
  }
}

void MarkParts(Document& document) {
  MarkHeadline(document);
  MarkTeaser(document);
}

}  // namespace stimmig
