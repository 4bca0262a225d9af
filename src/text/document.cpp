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

// Offsets between runs (the break between two blocks) stand for nothing at the
// end of the run before.
Span Document::RawByte(std::size_t offset) const {
  const auto after =
      std::ranges::upper_bound(runs_, offset, {}, &TextRun::text_begin);
  if (after == runs_.begin()) return {};
  const TextRun& run = *std::prev(after);
  const std::size_t within = offset - run.text_begin;
  const std::size_t raw_end = run.raw_begin + run.raw_bytes;
  if (within >= run.size_bytes) return {raw_end, raw_end};
  if (run.raw_bytes != run.size_bytes) return {run.raw_begin, raw_end};
  return {run.raw_begin + within, run.raw_begin + within + 1};
}

Span Document::ToRaw(Span span) const {
  if (runs_.empty() || span.empty()) return span;
  return {RawByte(span.begin).begin, RawByte(span.end - 1).end};
}

Span Document::AddRun(Span raw_span) {
  if (runs_.empty()) return raw_span;
  text_ += '\n';
  const Span place{text_.size(), text_.size() + raw_span.size()};
  runs_.push_back(
      {place.begin, raw_span.begin, raw_span.size(), raw_span.size()});
  text_ += raw_->Slice(raw_span);
  return place;
}

}  // namespace stimmig
