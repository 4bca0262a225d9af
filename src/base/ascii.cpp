// SPDX-License-Identifier: Apache-2.0
#include "base/ascii.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace stimmig {
namespace {

using Transliterator = std::unique_ptr<const icu::Transliterator>;

Transliterator MakeTransliterator() {
  UErrorCode error = U_ZERO_ERROR;
  return Transliterator(
      icu::Transliterator::createInstance("de-ASCII", UTRANS_FORWARD, error));
}

}  // namespace

std::string ToAscii(std::string_view text) {
  const auto is_ascii = [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  };
  if (std::ranges::all_of(text, is_ascii)) return std::string(text);
  static const Transliterator german = MakeTransliterator();
  if (!german) return std::string(text);
  auto unicode = icu::UnicodeString::fromUTF8(text);
  german->transliterate(unicode);
  std::string ascii;
  unicode.toUTF8String(ascii);
  return ascii;
}

}  // namespace stimmig
