// SPDX-License-Identifier: Apache-2.0
#include "text/language.h"

// CLD2's header takes <cstdio> for granted.
#include <cstdio>
//
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace stimmig {
namespace {

constexpr std::size_t kLookAtBytes = 512;

std::string_view Head(std::string_view text) {
  std::size_t end = std::min(text.size(), kLookAtBytes);
  while (end < text.size() && (text[end] & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace

DetectedLanguage DetectLanguage(std::string_view text, const RulePack& pack) {
  std::string expected;  // "de,en"
  for (const Language& language : pack.languages) {
    expected += (expected.empty() ? "" : ",") + language.id;
  }
  const CLD2::CLDHints hints{expected.c_str(), nullptr, CLD2::UNKNOWN_ENCODING,
                             CLD2::UNKNOWN_LANGUAGE};
  constexpr bool kPlainText = true;
  const std::string_view head = Head(text);
  CLD2::Language found[3];
  int percent[3];
  double score[3];
  int text_bytes = 0;
  bool reliable = false;
  const CLD2::Language best = CLD2::ExtDetectLanguageSummary(
      head.data(), static_cast<int>(head.size()), kPlainText, &hints,
      CLD2::kCLDFlagBestEffort, found, percent, score, nullptr, &text_bytes,
      &reliable);
  DetectedLanguage detected{.closest = &pack.languages.front()};
  if (best != CLD2::UNKNOWN_LANGUAGE) detected.id = CLD2::LanguageCode(best);
  for (const CLD2::Language language : found) {
    if (const Language* known =
            pack.FindLanguage(CLD2::LanguageCode(language))) {
      detected.closest = known;
      break;
    }
  }
  return detected;
}

}  // namespace stimmig
