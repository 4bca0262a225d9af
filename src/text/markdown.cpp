// SPDX-License-Identifier: Apache-2.0
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/blocks.h"
#include "text/table_labels.h"

namespace stimmig {
namespace {

using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

// The registry of cmark is global and unguarded; sources are read in parallel.
void RegisterExtensions() {
  [[maybe_unused]] static const bool kOnce = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return true;
  }();
}

Node Parse(std::string_view markdown) {
  RegisterExtensions();
  const Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT), &cmark_parser_free);
  if (cmark_syntax_extension* tables = cmark_find_syntax_extension("table")) {
    cmark_parser_attach_syntax_extension(parser.get(), tables);
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

// Where lines begin as cmark counts them: it takes a lone CR for a break, too.
std::vector<std::size_t> LineStarts(std::string_view raw, std::size_t body) {
  std::vector<std::size_t> starts{body};
  for (std::size_t i = body; i < raw.size(); ++i) {
    const bool lone_return =
        raw[i] == '\r' && !raw.substr(i + 1).starts_with('\n');
    if (raw[i] == '\n' || lone_return) starts.push_back(i + 1);
  }
  return starts;
}

// Bytes of an entity ("&nbsp;", "&#8364;") at `at`; 0: none.
std::size_t EntitySize(std::string_view raw, std::size_t at) {
  constexpr std::size_t kLongest = 34;
  if (raw[at] != '&') return 0;
  const std::string_view rest = raw.substr(at, kLongest);
  const std::size_t end = rest.find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const bool named = std::ranges::all_of(
      rest.substr(1, end - 1),
      [](unsigned char c) { return std::isalnum(c) != 0 || c == '#'; });
  return named ? end + 1 : 0;
}

bool IsEscape(std::string_view raw, std::size_t at) {
  return raw[at] == '\\' && at + 1 < raw.size() &&
         std::ispunct(static_cast<unsigned char>(raw[at + 1])) != 0;
}

enum class Spelling { kText, kCode };

// The runs that make a literal of the raw bytes from `at` on, if they do: byte
// by byte, but for escapes ("\*") and entities in text, and line breaks in code
// spans. Their text_begin counts from the beginning of the literal.
std::optional<std::vector<TextRun>> Align(std::string_view raw, std::size_t at,
                                          std::string_view literal,
                                          Spelling spelling) {
  std::vector<TextRun> runs;
  bool goes_on = false;  // the last run may grow
  for (std::size_t i = 0; i < literal.size();) {
    if (at >= raw.size()) return std::nullopt;
    const std::size_t entity =
        spelling == Spelling::kText ? EntitySize(raw, at) : 0;
    // What is no known entity stands for itself.
    const bool itself = literal.substr(i, entity) == raw.substr(at, entity) &&
                        raw.substr(at, entity) != "&amp;";
    if (entity > 0 && !itself) {
      const std::size_t size = DecodeAt(literal, i).size_bytes;
      runs.push_back({i, at, size, entity});
      i += size;
      at += entity;
      goes_on = false;
      continue;
    }
    const bool escape =
        spelling == Spelling::kText || raw.substr(at).starts_with("\\|");
    if (escape && IsEscape(raw, at) && raw[at + 1] == literal[i]) {
      ++at;
      goes_on = false;
    }
    const bool broken =
        spelling == Spelling::kCode && literal[i] == ' ' && raw[at] == '\n';
    if (raw[at] != literal[i] && !broken) return std::nullopt;
    if (!goes_on) runs.push_back({i, at, 0, 0});
    ++runs.back().size_bytes;
    ++runs.back().raw_bytes;
    goes_on = !broken;
    ++i;
    ++at;
  }
  return runs;
}

// Collects the text of the tree. cmark tells the lines of blocks; inside a
// block each literal is looked for from where the one before ended, with the
// targets of links and images passed over.
class Collector {
 public:
  Collector(std::string_view raw, std::size_t body)
      : raw_(raw), line_starts_(LineStarts(raw, body)), at_(body) {}

  void Walk(cmark_node* root);
  Document Finish(std::shared_ptr<const SourceText> raw) {
    Document document(std::move(raw), std::move(text_), std::move(runs_));
    document.blocks = std::move(blocks_);
    return document;
  }

 private:
  void Enter(cmark_node* node);
  void Exit(cmark_node* node);
  void OpenBlock(cmark_node* node);
  void CloseBlock(cmark_node* node);
  void AddLiteral(std::string_view literal, Spelling spelling);
  void AddBreak();
  void SkipTarget();
  std::size_t LineStart(int line) const {
    const auto index = static_cast<std::size_t>(std::max(line, 1)) - 1;
    return index < line_starts_.size() ? line_starts_[index] : raw_.size();
  }

  std::string_view raw_;
  std::vector<std::size_t> line_starts_;
  std::size_t at_;
  std::size_t block_end_ = 0;  // in the raw file
  std::string text_;
  std::vector<TextRun> runs_;
  std::vector<Block> blocks_;
  TableLabels labels_;  // of the table that is walked
  int image_depth_ = 0;
};

bool IsCell(cmark_node* node) {
  return std::string_view(cmark_node_get_type_string(node)) == "table_cell";
}

bool IsTable(cmark_node* node) {
  return std::string_view(cmark_node_get_type_string(node)) == "table";
}

bool IsRow(cmark_node* node) {
  const std::string_view type = cmark_node_get_type_string(node);
  return type == "table_header" || type == "table_row";
}

bool IsTextBlock(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING ||
         IsCell(node);
}

// A paragraph that is bold or italic as a whole.
bool LooksLikeTeaser(cmark_node* node) {
  cmark_node* child = cmark_node_first_child(node);
  if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH || !child) return false;
  const cmark_node_type type = cmark_node_get_type(child);
  return (type == CMARK_NODE_STRONG || type == CMARK_NODE_EMPH) &&
         !cmark_node_next(child);
}

void Collector::OpenBlock(cmark_node* node) {
  if (!text_.empty()) text_ += '\n';
  const int first = cmark_node_get_start_line(node);
  const int last = std::max(first, cmark_node_get_end_line(node));
  at_ = std::max(at_, LineStart(first));
  block_end_ = LineStart(last + 1);
  blocks_.push_back(
      {.span = {text_.size(), text_.size()},
       .part = LooksLikeTeaser(node) ? Part::kTeaser : Part::kBody,
       .heading = cmark_node_get_type(node) == CMARK_NODE_HEADING,
       .row_label = IsCell(node) ? labels_.row() : std::nullopt,
       .column_label = IsCell(node) ? labels_.column() : std::nullopt});
}

void Collector::CloseBlock(cmark_node* node) {
  blocks_.back().span.end = text_.size();
  const Span span = blocks_.back().span;
  if (span.empty()) blocks_.pop_back();
  if (!IsCell(node)) return;
  labels_.EndCell(span.empty() ? std::nullopt : std::optional(span));
}

// A literal that is not found stands for nothing of the raw file; that of an
// image only moves on.
void Collector::AddLiteral(std::string_view literal, Spelling spelling) {
  std::vector<TextRun> found{{0, at_, literal.size(), 0}};
  for (std::size_t at = at_; at < block_end_; ++at) {
    if (auto runs = Align(raw_, at, literal, spelling)) {
      found = *std::move(runs);
      break;
    }
  }
  if (literal.empty()) return;
  at_ = found.back().raw_begin + found.back().raw_bytes;
  if (image_depth_ > 0) return;
  for (TextRun& run : found) {
    run.text_begin += text_.size();
    runs_.push_back(run);
  }
  text_ += literal;
}

void Collector::AddBreak() {
  std::size_t line_break = raw_.find_first_of("\r\n", at_);
  if (line_break == std::string_view::npos) line_break = at_;
  if (raw_.substr(line_break).starts_with("\r\n")) ++line_break;
  at_ = line_break + 1;
  if (image_depth_ > 0) return;
  runs_.push_back({text_.size(), line_break, 1, 1});
  text_ += '\n';
}

// Behind the text of a link or image: "](https://... "title")" or "][label]".
void Collector::SkipTarget() {
  std::size_t at = raw_.find_first_not_of("*_`~", at_);
  if (at == std::string_view::npos || raw_[at] != ']') return;
  at_ = ++at;
  if (raw_.substr(at).starts_with('[')) {
    at_ = std::min(raw_.find(']', at), block_end_ - 1) + 1;
  }
  if (!raw_.substr(at).starts_with('(')) return;
  int depth = 0;
  for (char quote = 0; at < block_end_; ++at) {
    const char c = raw_[at];
    if (c == '\\') {
      ++at;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      at_ = at + 1;
      return;
    }
  }
}

void Collector::Enter(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_IMAGE:
      ++image_depth_;
      at_ = std::min(raw_.find("![", at_), block_end_ - 2) + 2;
      return;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      return AddBreak();
    case CMARK_NODE_TEXT:
      return AddLiteral(cmark_node_get_literal(node), Spelling::kText);
    case CMARK_NODE_CODE:
      return AddLiteral(cmark_node_get_literal(node), Spelling::kCode);
    case CMARK_NODE_HTML_INLINE: {
      const std::string_view tag = cmark_node_get_literal(node);
      const std::size_t found = raw_.find(tag, at_);
      if (found < block_end_) at_ = found + tag.size();
      return;
    }
    default:
      if (IsTable(node)) labels_ = {};
      if (IsRow(node)) labels_.BeginRow();
      if (IsTextBlock(node)) OpenBlock(node);
  }
}

void Collector::Exit(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_IMAGE) --image_depth_;
  if (type == CMARK_NODE_IMAGE || type == CMARK_NODE_LINK) SkipTarget();
  if (IsTextBlock(node)) CloseBlock(node);
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
