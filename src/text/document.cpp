// SPDX-License-Identifier: Apache-2.0
#include "text/document.h"

#include <algorithm>
#include <utility>

namespace stimmig {

Document::Document(std::shared_ptr<const SourceText> raw)
    : raw_(std::move(raw)) {}

Document::Document(std::shared_ptr<const SourceText> raw, std::string text,
                   std::vector<TextRun> runs)
    : raw_(std::move(raw)), text_(std::move(text)), runs_(std::move(runs)) {}

// Offsets between runs (the break between two blocks) belong to the end of
// the run before.
std::size_t Document::RawOffset(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(runs_, offset, {},
                                              &TextRun::text_begin);
  if (after == runs_.begin()) return 0;
  const TextRun& run = *std::prev(after);
  return run.raw_begin + std::min(offset - run.text_begin, run.size_bytes);
}

Span Document::ToRaw(Span span) const {
  if (runs_.empty() || span.empty()) return span;
  return {RawOffset(span.begin), RawOffset(span.end - 1) + 1};
}

Span Document::AddRun(Span raw_span) {
  if (runs_.empty()) return raw_span;
  text_ += '\n';
  const Span place{text_.size(), text_.size() + raw_span.size()};
  runs_.push_back({place.begin, raw_span.begin, raw_span.size()});
  text_ += raw_->Slice(raw_span);
  return place;
}

}  // namespace stimmig
