// SPDX-License-Identifier: Apache-2.0
#include "base/yaml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

std::string Normalized(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  std::string normalized;
  normalized.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text.substr(i).starts_with("\r\n")) normalized += text[i];
  }
  return normalized;
}

bool IsControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < ' ' && c != '\t' && c != '\n') || byte == 0x7F;
}

// What follows the first word and the blanks after it.
std::string_view AfterWord(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n";
  text.remove_prefix(std::min(text.find_first_of(kBlanks), text.size()));
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text;
}

// "012", which is 10 in YAML 1.1.
bool LooksOctal(std::string_view scalar) {
  return scalar.size() > 1 && scalar[0] == '0' &&
         std::ranges::all_of(scalar, [](char c) {
           return IsDigit(static_cast<unsigned char>(c));
         });
}

// The truth value that YAML 1.1 sees in a word that does not look like one.
std::optional<std::string_view> HiddenTruth(std::string_view scalar) {
  constexpr std::array kTrue = {"yes", "Yes", "YES", "on", "On", "ON"};
  constexpr std::array kFalse = {"no", "No", "NO", "off", "Off", "OFF"};
  if (std::ranges::find(kTrue, scalar) != kTrue.end()) return "true";
  if (std::ranges::find(kFalse, scalar) != kFalse.end()) return "false";
  return std::nullopt;
}

// yaml-cpp's messages and what their cause is in practice.
struct Saying {
  std::string_view theirs;
  std::string_view ours;
  std::string_view hint;
};
constexpr std::string_view kCheckIndentation =
    "check the indentation; quote text that holds \": \"";
constexpr Saying kSayings[] = {
    {"illegal map value", "a \":\" cannot stand here", kCheckIndentation},
    {"illegal map key", "a key cannot stand here", kCheckIndentation},
    {"end of map not found", "this does not belong to the map above",
     "check the indentation; quote the whole value"},
    {"end of sequence not found", "this does not belong to the list above",
     "check the indentation; quote the whole item"},
    {"illegal block entry", "a list item cannot stand here",
     "begin the list on a line of its own"},
    {"illegal flow end", "this closing bracket has no opening one",
     "quote text that holds brackets"},
    {"unknown token", "text cannot begin with this character", "quote it"},
    {"unknown escape character", "",
     "inside '...' a backslash stands for itself"},
    {"illegal EOF in scalar", "quoted text is not closed", ""},
    {"the referenced anchor is not defined",
     "no anchor of this name stands before this alias",
     "quote text that begins with *"},
    {"alias not found after *", "", "quote text that begins with *"},
    {"anchor not found after &", "", "quote text that begins with &"},
    {"illegal character found while scanning alias", "",
     "quote text that begins with *"},
    {"illegal character found while scanning anchor", "",
     "quote text that begins with &"},
    {"tag handle with no suffix", "", "quote text that begins with !"},
    {"illegal character found while scanning tag handle", "",
     "quote text that begins with !"},
};

}  // namespace

YamlText::YamlText(const std::string& path, std::string_view text,
                   std::size_t first_line)
    : path_(path),
      text_(Normalized(text)),
      first_line_(first_line),
      line_starts_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

std::string_view YamlText::Line(std::size_t index) const {
  const std::size_t begin = line_starts_[index];
  const std::string_view rest = std::string_view(text_).substr(begin);
  return rest.substr(0, rest.find('\n'));
}

std::string_view YamlText::LineAt(Position place) const {
  return Line(place.line - first_line_);
}

Position YamlText::Place(int line, int column_bytes) {
  const std::size_t index = std::min(
      static_cast<std::size_t>(std::max(line, 0)), line_starts_.size() - 1);
  const std::string_view whole = Line(index);
  const std::size_t bytes = std::min(
      static_cast<std::size_t>(std::max(column_bytes, 0)), whole.size());
  if (index != last_line_ || bytes < last_bytes_) {
    last_line_ = index;
    last_bytes_ = last_code_points_ = 0;
  }
  last_code_points_ +=
      CountCodePoints(whole.substr(last_bytes_, bytes - last_bytes_));
  last_bytes_ = bytes;
  return {first_line_ + index, last_code_points_ + 1};
}

void YamlText::Report(std::string_view id, Position place, std::string message,
                      std::string hint) {
  constexpr std::size_t kMaxProblems = 100;
  if (diagnostics_.size() == kMaxProblems) return;
  diagnostics_.push_back({id, Severity::kError, path_, place,
                          std::move(message), std::move(hint)});
}

bool YamlText::Check() {
  const auto place_of = [&](std::size_t offset) {
    const auto after = std::ranges::upper_bound(line_starts_, offset);
    const auto index = after - line_starts_.begin() - 1;
    return Place(static_cast<int>(index),
                 static_cast<int>(offset - *(after - 1)));
  };
  if (const auto invalid = FindInvalidUtf8(text_)) {
    Report(diagnostic::kInvalidUtf8, place_of(*invalid),
           "bytes that are not UTF-8", "save the file as UTF-8");
    return false;
  }
  const auto control = std::ranges::find_if(text_, IsControl);
  if (control != text_.end()) {
    Report(diagnostic::kYamlSyntax,
           place_of(static_cast<std::size_t>(control - text_.begin())),
           fmt::format("a control character (0x{:02X})",
                       static_cast<unsigned char>(*control)),
           "remove it");
    return false;
  }
  CheckDirectives();
  return true;
}

// yaml-cpp takes any line that begins with % for a directive, and what comes
// before it for the whole document.
void YamlText::CheckDirectives() {
  for (std::size_t i = 0; i < line_starts_.size(); ++i) {
    if (!Line(i).starts_with('%')) continue;
    Report(diagnostic::kYamlSyntax, {first_line_ + i, 1},
           "directives (%) are not supported", "quote text that begins with %");
  }
}

void YamlText::CheckPlainScalar(Position place, std::string_view scalar) {
  if (LooksOctal(scalar)) {
    const std::size_t digits =
        std::min(scalar.find_first_not_of('0'), scalar.size() - 1);
    Report(diagnostic::kYamlAmbiguous, place,
           fmt::format("{} is an octal number to some readers of YAML", scalar),
           fmt::format("write '{}' for text, {} for a number", scalar,
                       scalar.substr(digits)));
  } else if (const auto truth = HiddenTruth(scalar)) {
    Report(diagnostic::kYamlAmbiguous, place,
           fmt::format("{} is {} to some readers of YAML", scalar, *truth),
           fmt::format("write '{}' for text, {} for a truth value", scalar,
                       *truth));
  }
}

// yaml-cpp takes a quote that is never closed for one that ends with the file.
void YamlText::CheckQuotes(int line, int column_bytes) {
  const Position place = Place(line, column_bytes);
  std::string_view rest =
      std::string_view(text_).substr(line_starts_[last_line_] + last_bytes_);
  while (rest.starts_with('&') || rest.starts_with('!')) {
    rest = AfterWord(rest);
  }
  const char quote = rest.empty() ? '\0' : rest[0];
  if (has_syntax_error_ || (quote != '\'' && quote != '"')) return;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    const bool doubled = rest.substr(i).starts_with("''");
    const bool escape = quote == '"' ? rest[i] == '\\' : doubled;
    if (escape) {
      ++i;
    } else if (rest[i] == quote) {
      return;
    }
  }
  Report(diagnostic::kYamlSyntax, place, "quoted text is not closed", "");
}

// A tab among the blanks that begin the line.
bool YamlText::ReportTab(Position place) {
  const std::string_view line = LineAt(place);
  const std::size_t tab = line.find('\t');
  if (tab > line.find_first_not_of(" \t")) return false;
  if (tab == line.npos) return false;
  Report(diagnostic::kYamlSyntax, {place.line, tab + 1},
         "a tab in the indentation", "indent with spaces");
  return true;
}

void YamlText::ReportSyntax(Position place, std::string_view message,
                            Position open) {
  has_syntax_error_ = true;
  if (ReportTab(place)) return;
  if (message.starts_with("end of") && message.ends_with("flow not found")) {
    return Report(diagnostic::kYamlSyntax, open, "this bracket is not closed",
                  "quote text that holds brackets");
  }
  for (const auto& [theirs, ours, hint] : kSayings) {
    if (!message.starts_with(theirs)) continue;
    return Report(diagnostic::kYamlSyntax, place,
                  std::string(ours.empty() ? message : ours),
                  std::string(hint));
  }
  Report(diagnostic::kYamlSyntax, place, std::string(message), "");
}

std::vector<Diagnostic> YamlText::TakeDiagnostics() {
  Sort(diagnostics_);
  return std::move(diagnostics_);
}

}  // namespace stimmig
