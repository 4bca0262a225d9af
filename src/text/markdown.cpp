// SPDX-License-Identifier: Apache-2.0
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <string_view>

#include "text/blocks.h"

namespace stimmig {
namespace {

using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Node Parse(std::string_view markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT), &cmark_parser_free);
  if (cmark_syntax_extension* tables = cmark_find_syntax_extension("table")) {
    cmark_parser_attach_syntax_extension(parser.get(), tables);
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

// Collects the text of the tree. cmark gives lines of blocks, and literals
// that stand in the raw file as they are (entities and escapes excepted): each
// literal is looked up from where the last one ended, so that its offset is
// exact.
class Collector {
 public:
  Collector(std::string_view raw, std::size_t body) : raw_(raw), at_(body) {}

  void Walk(cmark_node* root);
  Document Finish(std::shared_ptr<const SourceText> raw) {
    Document document(std::move(raw), std::move(text_), std::move(runs_));
    document.blocks = std::move(blocks_);
    return document;
  }

 private:
  void Enter(cmark_node* node);
  void Exit(cmark_node* node);
  void OpenBlock(bool heading) {
    if (!text_.empty()) text_ += '\n';
    blocks_.push_back({.span = {text_.size(), text_.size()},
                       .heading = heading});
  }
  void CloseBlock();
  void AddLiteral(std::string_view literal);
  void AddBreak();

  std::string_view raw_;
  std::size_t at_;
  std::string text_;
  std::vector<TextRun> runs_;
  std::vector<Block> blocks_;
  int image_depth_ = 0;
};

bool IsTextBlock(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING ||
         std::string_view(cmark_node_get_type_string(node)) == "table_cell";
}

void Collector::CloseBlock() {
  blocks_.back().span.end = text_.size();
  if (blocks_.back().span.empty()) blocks_.pop_back();
}

// An entity such as "&amp;" has no equal bytes in the raw file; its character
// is mapped to the place where the search stands.
void Collector::AddLiteral(std::string_view literal) {
  const std::size_t found = raw_.find(literal, at_);
  const bool near = found != std::string_view::npos;
  if (near) at_ = found;
  runs_.push_back({text_.size(), at_, literal.size()});
  text_ += literal;
  if (near) at_ += literal.size();
}

void Collector::AddBreak() {
  const std::size_t line_break = raw_.find('\n', at_);
  if (line_break != std::string_view::npos) at_ = line_break;
  runs_.push_back({text_.size(), at_, 1});
  text_ += '\n';
  ++at_;
}

void Collector::Enter(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_IMAGE:
      ++image_depth_;
      return;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      if (image_depth_ == 0) AddBreak();
      return;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      if (image_depth_ == 0) AddLiteral(cmark_node_get_literal(node));
      return;
    default:
      if (IsTextBlock(node)) {
        OpenBlock(cmark_node_get_type(node) == CMARK_NODE_HEADING);
      }
  }
}

void Collector::Exit(cmark_node* node) {
  if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) --image_depth_;
  if (IsTextBlock(node)) CloseBlock();
}

void Collector::Walk(cmark_node* root) {
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(
      cmark_iter_new(root), &cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(iterator.get());
       event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (event == CMARK_EVENT_ENTER) {
      Enter(node);
    } else if (event == CMARK_EVENT_EXIT) {
      Exit(node);
    }
  }
}

}  // namespace

Document MarkdownDocument(std::shared_ptr<const SourceText> raw,
                          std::size_t body) {
  const std::string_view bytes = raw->bytes();
  const Node root = Parse(bytes.substr(body));
  Collector collector(bytes, body);
  collector.Walk(root.get());
  return collector.Finish(std::move(raw));
}

}  // namespace stimmig
