// SPDX-License-Identifier: Apache-2.0
#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "stimmig/diagnostic_ids.h"
#include "text/blocks.h"
#include "text/html_depth.h"
#include "text/html_metadata.h"
#include "text/html_page.h"
#include "text/html_text.h"
#include "text/limits.h"
#include "text/table_labels.h"

namespace stimmig {
namespace {

// Text that grows by pieces of the raw file, block by block. White space is
// one space, none at the ends of a block; what is invisible is left out.
class BlockBuilder {
 public:
  explicit BlockBuilder(std::string_view raw) : raw_(raw) {}

  // Blocks that begin from now on are like this one; whether they are page
  // furniture where all of their text is a link.
  void SetKind(const Block& kind, bool may_be_furniture) {
    kind_ = kind;
    may_be_furniture_ = may_be_furniture;
  }
  void AddText(Span where, std::string_view decoded, bool in_link);
  // A <br>: a new line, and two of them a new block.
  void AddBreak(Span where);
  void EndBlock();

  std::vector<Block>& blocks() { return blocks_; }
  std::string_view Slice(Span span) const {
    return std::string_view(text_).substr(span.begin, span.size());
  }
  Document Finish(std::shared_ptr<const SourceText> raw) {
    // A text without a run would stand for the whole raw file.
    if (runs_.empty()) runs_.push_back({});
    Document document(std::move(raw), std::move(text_), std::move(runs_));
    document.blocks = std::move(blocks_);
    return document;
  }

 private:
  void Append(std::string_view text, Span raw);
  bool AtSpace() const {
    return !is_open_ || text_.ends_with(' ') || text_.ends_with('\n');
  }

  std::string_view raw_;
  std::string text_;
  std::vector<TextRun> runs_;
  std::vector<Block> blocks_;
  Block kind_;
  bool may_be_furniture_ = false;
  bool is_open_ = false;
  bool is_furniture_ = false;  // so far in this block
};

void BlockBuilder::Append(std::string_view text, Span raw) {
  const bool as_it_is = text.size() == raw.size();
  const bool goes_on =
      as_it_is && is_open_ && !runs_.empty() &&
      runs_.back().size_bytes == runs_.back().raw_bytes &&
      runs_.back().raw_begin + runs_.back().raw_bytes == raw.begin;
  if (goes_on) {
    runs_.back().size_bytes += text.size();
    runs_.back().raw_bytes += text.size();
  } else {
    runs_.push_back({text_.size(), raw.begin, text.size(), raw.size()});
  }
  text_ += text;
}

void BlockBuilder::AddText(Span where, std::string_view decoded, bool in_link) {
  HtmlText pieces(raw_, where, decoded);
  while (const auto piece = pieces.Next()) {
    if (IsInvisible(piece->text)) continue;
    if (IsHtmlSpace(piece->text[0])) {
      if (!AtSpace()) Append(" ", piece->raw);
      continue;
    }
    if (!is_open_) {
      if (!text_.empty()) text_ += '\n';
      blocks_.push_back(kind_);
      blocks_.back().span.begin = text_.size();
      is_furniture_ = may_be_furniture_;
    }
    Append(piece->text, piece->raw);
    is_open_ = true;
    is_furniture_ = is_furniture_ && in_link;
  }
}

void BlockBuilder::AddBreak(Span where) {
  if (!is_open_) return;
  if (text_.ends_with('\n')) return EndBlock();
  Append("\n", where);
}

void BlockBuilder::EndBlock() {
  if (!is_open_) return;
  is_open_ = false;
  while (text_.ends_with(' ') || text_.ends_with('\n')) {
    text_.pop_back();
    TextRun& last = runs_.back();
    const bool same = last.size_bytes == last.raw_bytes;
    --last.size_bytes;
    if (same) --last.raw_bytes;
    if (last.size_bytes == 0) runs_.pop_back();
  }
  blocks_.back().span.end = text_.size();
  if (is_furniture_) blocks_.pop_back();
}

// Walks the tree in the order of the text.
class Walker {
 public:
  Walker(std::string_view raw, const HtmlMetadata& metadata)
      : raw_(raw), metadata_(metadata), builder_(raw) {}

  void Read(const GumboNode& body, const GumboNode& main);
  BlockBuilder& builder() { return builder_; }

 private:
  void Visit(const GumboNode& node);
  void VisitChildren(const GumboNode& node);
  void VisitBlock(const GumboNode& node);
  void Enter(const Block& kind, const GumboNode& node);
  bool IsLeftOut(const GumboNode& node) const;
  Block KindOf(const GumboNode& node) const;
  void AddHeadline(const GumboNode& body, const GumboNode& main);
  void AddDescription();
  void AddAttribute(const GumboAttribute& attribute, const Block& kind);
  void MarkRepeatedDescription();

  std::string_view raw_;
  const HtmlMetadata& metadata_;
  BlockBuilder builder_;
  const GumboNode* headline_ = nullptr;  // the <h1>
  const GumboNode* main_ = nullptr;
  Block kind_;
  TableLabels labels_;  // of the table that is walked
  bool in_link_ = false;
  // Index of the block of the <meta> description.
  std::optional<std::size_t> description_;
};

bool IsHeading(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

bool IsH1(const GumboNode& node) { return TagOf(node) == GUMBO_TAG_H1; }

// A paragraph that is bold or italic as a whole.
bool LooksLikeTeaser(const GumboNode& node) {
  if (TagOf(node) != GUMBO_TAG_P) return false;
  const GumboNode* only = nullptr;
  for (const GumboNode* child : Children(node)) {
    if (child->type == GUMBO_NODE_WHITESPACE) continue;
    if (only) return false;
    only = child;
  }
  const GumboTag tag = only ? TagOf(*only) : GUMBO_TAG_UNKNOWN;
  return tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_B || tag == GUMBO_TAG_EM ||
         tag == GUMBO_TAG_I;
}

// The mark of a footnote: a raised link.
bool IsFootnoteMark(const GumboNode& node) {
  const auto children = Children(node);
  return TagOf(node) == GUMBO_TAG_SUP && children.size() == 1 &&
         TagOf(*children.front()) == GUMBO_TAG_A;
}

bool IsInArticle(const GumboNode& node) {
  for (const GumboNode* outer = node.parent; outer; outer = outer->parent) {
    const GumboTag tag = TagOf(*outer);
    if (tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN) return true;
  }
  return false;
}

bool Walker::IsLeftOut(const GumboNode& node) const {
  const GumboTag tag = TagOf(node);
  if (IsFurniture(node) || IsFootnoteMark(node)) return true;
  // The page's own header, and what others wrote below an article.
  if (tag == GUMBO_TAG_HEADER) return !IsInArticle(node);
  return tag == GUMBO_TAG_ARTICLE && TagOf(*main_) == GUMBO_TAG_ARTICLE;
}

Block Walker::KindOf(const GumboNode& node) const {
  const GumboTag tag = TagOf(node);
  Block kind = kind_;
  kind.heading = kind.heading || IsHeading(tag);
  if (&node == headline_) kind.part = Part::kHeadline;
  if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) {
    kind.part = Part::kCaption;
  }
  const bool in_header = node.parent && TagOf(*node.parent) == GUMBO_TAG_HEADER;
  if (LooksLikeTeaser(node) || (tag == GUMBO_TAG_P && in_header)) {
    kind.part = Part::kTeaser;
  }
  return kind;
}

void Walker::VisitChildren(const GumboNode& node) {
  for (const GumboNode* child : Children(node)) Visit(*child);
}

void Walker::VisitBlock(const GumboNode& node) {
  const Block outside = kind_;
  const auto& blocks = builder_.blocks();
  const std::size_t before = blocks.size();
  const bool in_row = node.parent && TagOf(*node.parent) == GUMBO_TAG_TR;
  const GumboTag tag = TagOf(node);
  TableLabels around;
  if (tag == GUMBO_TAG_TABLE) std::swap(around, labels_);
  if (tag == GUMBO_TAG_TR) labels_.BeginRow();
  if (in_row) {
    kind_.row_label = labels_.row();
    kind_.column_label = labels_.column();
  }
  Enter(KindOf(node), node);
  VisitChildren(node);
  Enter(outside, *node.parent);
  if (in_row) {
    labels_.EndCell(blocks.size() > before ? std::optional(blocks[before].span)
                                           : std::nullopt);
  }
  if (tag == GUMBO_TAG_TABLE) std::swap(around, labels_);
}

// Text is of this kind from now on; it stands in this element.
void Walker::Enter(const Block& kind, const GumboNode& node) {
  builder_.EndBlock();
  kind_ = kind;
  const GumboTag tag = TagOf(node);
  const bool cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH ||
                    tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD;
  builder_.SetKind(kind, !cell && !kind.heading && kind.part == Part::kBody);
}

void Walker::Visit(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
    const GumboText& text = node.v.text;
    return builder_.AddText(PlaceOf(raw_, text.original_text), text.text,
                            in_link_);
  }
  if (node.type != GUMBO_NODE_ELEMENT) return;
  const GumboTag tag = TagOf(node);
  if (&node != main_ && IsLeftOut(node)) {
    if (IsBlockElement(tag)) builder_.EndBlock();
    return;
  }
  if (tag == GUMBO_TAG_BR) {
    return builder_.AddBreak(PlaceOf(raw_, node.v.element.original_tag));
  }
  if (IsBlockElement(tag)) return VisitBlock(node);
  const bool outside = in_link_;
  in_link_ = in_link_ || tag == GUMBO_TAG_A;
  VisitChildren(node);
  in_link_ = outside;
}

void Walker::AddAttribute(const GumboAttribute& attribute, const Block& kind) {
  builder_.SetKind(kind, false);
  builder_.AddText(PlaceOfValue(raw_, attribute), attribute.value, false);
  builder_.EndBlock();
}

// The <h1> of the article; without one the title that the page states, or the
// <h1> of the page.
void Walker::AddHeadline(const GumboNode& body, const GumboNode& main) {
  headline_ = FindNode(main, IsH1);
  if (headline_) return;
  const Block kind{.part = Part::kHeadline, .heading = true};
  if (metadata_.title) return AddAttribute(*metadata_.title, kind);
  headline_ = FindNode(body, IsH1);
  if (headline_) VisitBlock(*headline_);
}

// One that breaks off says half of a figure.
void Walker::AddDescription() {
  if (!metadata_.description) return;
  const std::string_view text = metadata_.description->value;
  const bool whole = text.ends_with('.') && !text.ends_with("..");
  if (!whole) return;
  const std::size_t before = builder_.blocks().size();
  AddAttribute(*metadata_.description, {.part = Part::kTeaser});
  if (builder_.blocks().size() > before) description_ = before;
}

// What the article says itself is read there.
void Walker::MarkRepeatedDescription() {
  if (!description_) return;
  auto& blocks = builder_.blocks();
  const auto place =
      blocks.begin() + static_cast<std::ptrdiff_t>(*description_);
  const std::string_view text = builder_.Slice(place->span);
  const auto again =
      std::find_if(std::next(place), blocks.end(), [&](const Block& block) {
        return builder_.Slice(block.span).contains(text);
      });
  if (again == blocks.end()) {
    // Behind the headline, wherever that stands.
    const auto headline =
        std::ranges::find(blocks, Part::kHeadline, &Block::part);
    if (headline != blocks.end() && headline > place) {
      std::rotate(place, std::next(place), std::next(headline));
    }
    return;
  }
  if (again->part == Part::kBody) again->part = Part::kTeaser;
  blocks.erase(place);
}

void Walker::Read(const GumboNode& body, const GumboNode& main) {
  main_ = &main;
  AddHeadline(body, main);
  AddDescription();
  kind_ = {};
  VisitBlock(main);
  MarkRepeatedDescription();
}

struct Output {
  explicit Output(std::string_view html) {
    options.max_errors = 0;
    output = gumbo_parse_with_options(&options, html.data(), html.size());
  }
  ~Output() { gumbo_destroy_output(&options, output); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  GumboOptions options = kGumboDefaultOptions;
  GumboOutput* output = nullptr;
};

// Why the parser shall not see it.
std::optional<Diagnostic> FindExcess(const SourceText& raw, std::size_t body) {
  const std::string_view html = raw.bytes().substr(body);
  Diagnostic excess{.severity = Severity::kError, .file = raw.path()};
  if (html.size() > kMaxHtmlBytes) {
    excess.id = diagnostic::kTooLarge;
    excess.message =
        "holds more than " + std::to_string(kMaxHtmlBytes) + " bytes of HTML";
    excess.hint = "split it, or write the articles as JSON Lines";
    return excess;
  }
  if (const auto tag = FindTooDeepTag(html, kMaxHtmlDepth)) {
    excess.id = diagnostic::kTooDeep;
    excess.position = raw.Locate(body + *tag);
    excess.message =
        "tags are nested deeper than " + std::to_string(kMaxHtmlDepth);
    excess.hint = "an end tag may be missing";
    return excess;
  }
  return std::nullopt;
}

const GumboNode& BodyOf(const GumboNode& root) {
  for (const GumboNode* child : Children(root)) {
    if (TagOf(*child) == GUMBO_TAG_BODY) return *child;
  }
  return root;  // a frameset
}

}  // namespace

std::optional<Document> HtmlDocument(std::shared_ptr<const SourceText> raw,
                                     std::size_t body,
                                     std::vector<Diagnostic>& diagnostics) {
  if (auto excess = FindExcess(*raw, body)) {
    diagnostics.push_back(*std::move(excess));
    return std::nullopt;
  }
  const std::string_view bytes = raw->bytes();
  const Output parsed(bytes.substr(body));
  const GumboNode& root = *parsed.output->root;
  const GumboNode& page = BodyOf(root);
  const GumboNode& main = FindMain(page);
  const HtmlMetadata metadata = ReadHtmlMetadata(*raw, root, main, diagnostics);
  Walker walker(bytes, metadata);
  walker.Read(page, main);
  Document document = walker.builder().Finish(std::move(raw));
  document.info = metadata.info;
  document.quotes_text = true;
  return document;
}

}  // namespace stimmig
