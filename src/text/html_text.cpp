// SPDX-License-Identifier: Apache-2.0
#include "text/html_text.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"

namespace stimmig {
namespace {

bool IsNameByte(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '#';
}

// Bytes of a tag or comment that `raw` begins with; 0: a mere "<".
std::size_t MarkupSize(std::string_view raw) {
  if (raw.size() < 2 || raw[0] != '<') return 0;
  const bool markup = std::isalpha(static_cast<unsigned char>(raw[1])) != 0 ||
                      raw[1] == '/' || raw[1] == '!' || raw[1] == '?';
  if (!markup) return 0;
  const std::string_view close = raw.starts_with("<!--") ? "-->" : ">";
  const std::size_t end = raw.find(close, 2);
  return end == std::string_view::npos ? raw.size() : end + close.size();
}

bool IsAmpersand(std::string_view name) {
  return name == "amp" || name == "AMP" || name == "#38" || name == "#x26" ||
         name == "#X26";
}

// Whether text and raw bytes can go on with these.
bool GoesOn(std::string_view text, std::string_view raw) {
  const std::size_t size = std::min(text.size(), raw.size());
  for (std::size_t i = 0; i < size && raw[i] != '&' && raw[i] != '<'; ++i) {
    if (raw[i] == '\r') break;
    if (text[i] != raw[i]) return false;
    if (!IsNameByte(raw[i])) break;
  }
  return raw.size() >= text.size();
}

// Bytes of the reference that `raw` begins with and that stands for the first
// character of `text`; 1: an ampersand that stands for itself.
std::size_t ReferenceSize(std::string_view raw, std::string_view text) {
  std::size_t end = 1;
  while (end < raw.size() && IsNameByte(raw[end])) ++end;
  const std::string_view name = raw.substr(1, end - 1);
  const bool closed = end < raw.size() && raw[end] == ';';
  if (text[0] == '&' && !IsAmpersand(name) &&
      GoesOn(text.substr(1), raw.substr(1))) {
    return 1;
  }
  const std::string_view after = text.substr(DecodeAt(text, 0).size_bytes);
  if (closed && GoesOn(after, raw.substr(end + 1))) return end + 1;
  // Without a semicolon a letter may follow: "&nbsp5", "&copy2025".
  for (std::size_t size = 3; size <= end; ++size) {
    if (GoesOn(after, raw.substr(size))) return size;
  }
  return 0;
}

// Bytes of a soft hyphen or zero-width space at the beginning.
std::size_t InvisibleSize(std::string_view text) {
  if (text.starts_with("\u00AD")) return 2;
  return text.starts_with("\u200B") ? 3 : 0;
}

// Bytes at the beginning that need no second look.
std::size_t PlainSize(std::string_view text, std::string_view raw) {
  const std::size_t size = std::min(text.size(), raw.size());
  if (const std::size_t invisible = InvisibleSize(text)) {
    return raw.starts_with(text.substr(0, invisible)) ? invisible : 0;
  }
  std::size_t i = 0;
  while (i < size && text[i] == raw[i] && raw[i] != '&' && raw[i] != '<' &&
         raw[i] != '\r' && !IsHtmlSpace(raw[i]) &&
         InvisibleSize(text.substr(i)) == 0) {
    ++i;
  }
  while (i > 0 && i < text.size() && (text[i] & 0xC0) == 0x80) --i;
  return i;
}

}  // namespace

bool IsInvisible(std::string_view character) {
  return InvisibleSize(character) == character.size();
}

bool IsHtmlSpace(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r' && byte != '\v');
}

HtmlPiece HtmlText::Take(std::size_t decoded_bytes, std::size_t raw_bytes) {
  const HtmlPiece piece{decoded_.substr(0, decoded_bytes),
                        {at_, at_ + raw_bytes}};
  decoded_.remove_prefix(decoded_bytes);
  at_ += raw_bytes;
  return piece;
}

std::optional<HtmlPiece> HtmlText::Next() {
  if (decoded_.empty()) return std::nullopt;
  while (const std::size_t markup = MarkupSize(raw_.substr(at_))) at_ += markup;
  const std::string_view raw = raw_.substr(at_);
  if (const std::size_t plain = PlainSize(decoded_, raw)) {
    return Take(plain, plain);
  }
  if (raw.starts_with("\r\n") && decoded_[0] == '\n') return Take(1, 2);
  if (raw.starts_with('\r') && decoded_[0] == '\n') return Take(1, 1);
  if (raw.starts_with('&')) {
    if (const std::size_t size = ReferenceSize(raw, decoded_)) {
      return Take(DecodeAt(decoded_, 0).size_bytes, size);
    }
  } else if (raw.starts_with(decoded_[0]) &&
             (raw[0] == '<' || IsHtmlSpace(raw[0]))) {
    return Take(1, 1);
  }
  return Take(decoded_.size(), raw.size());
}

}  // namespace stimmig
