// SPDX-License-Identifier: Apache-2.0
// Whatever the spell-out of ICU writes, the grammar of numbers reads back.
#include <unicode/decimfmt.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <cstdint>

#include "extract/number_grammar.h"
#include "extract/reading.h"

namespace stimmig::test {
namespace {

constexpr std::int64_t kEveryOneUpTo = 1'000'000;
constexpr std::int64_t kLargest = 1'000'000'000'000'000;

std::string Utf8(icu::UnicodeString text) {
  text.findAndReplace(icu::UnicodeString(char16_t{0xAD}), icu::UnicodeString());
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

// Writes numbers in a language and reads them back.
class RoundTrip {
 public:
  explicit RoundTrip(const std::string& language)
      : rules_(*TestRules().FindLanguage(language)),
        phrases_(TestRules().FindIndex(language)->phrases),
        words_(rules_),
        locale_(language.c_str()),
        status_(U_ZERO_ERROR),
        spell_out_(icu::URBNF_SPELLOUT, locale_, status_),
        digits_(icu::NumberFormat::createInstance(locale_, status_)) {
    REQUIRE(U_SUCCESS(status_));
  }

  std::string InWords(std::int64_t value) const {
    icu::UnicodeString text;
    spell_out_.format(value, text);
    return Utf8(std::move(text));
  }
  std::string InDigits(std::int64_t value) const {
    icu::UnicodeString text;
    digits_->format(value, text);
    return Utf8(std::move(text));
  }
  // The value of a text that is one number; -1 if it is none or more.
  std::int64_t Value(const std::string& text) const {
    ParsedSentence s;
    s.text = text;
    s.tokens = Tokenise(text);
    s.folded = FoldedText(text, s.tokens);
    s.phrases = phrases_.FindAll(s.tokens, text, s.folded);
    s.phrase_kinds = PhraseKinds(s.phrases, s.tokens.size());
    const auto number = NumberGrammar(s, rules_, words_).At(0);
    if (!number || number->where.last != s.tokens.size()) return -1;
    const Rational value = number->value.value();
    return value.is_integer() ? static_cast<std::int64_t>(value.numerator())
                              : -1;
  }
  // The first value that does not come back; -1 if all do.
  std::int64_t FirstMiss(const std::vector<std::int64_t>& values) const {
    for (const std::int64_t value : values) {
      if (Value(InWords(value)) != value) return value;
      if (Value(InDigits(value)) != value) return value;
    }
    return -1;
  }
  const Language& rules() const { return rules_; }

 private:
  const Language& rules_;
  const PhraseIndex& phrases_;
  NumberWords words_;
  icu::Locale locale_;
  UErrorCode status_;
  icu::RuleBasedNumberFormat spell_out_;
  std::unique_ptr<icu::NumberFormat> digits_;
};

TEST_CASE("every whole number up to a million is read back") {
  for (const std::string language : {"de", "en"}) {
    CAPTURE(language);
    const RoundTrip round_trip(language);
    std::vector<std::int64_t> values;
    for (std::int64_t value = 0; value <= kEveryOneUpTo; ++value) {
      values.push_back(value);
    }
    CHECK(round_trip.FirstMiss(values) == -1);
  }
}

TEST_CASE("so are larger ones of any size, in steps of 1 part in 700") {
  for (const std::string language : {"de", "en"}) {
    CAPTURE(language);
    const RoundTrip round_trip(language);
    std::vector<std::int64_t> values;
    for (std::int64_t v = kEveryOneUpTo; v <= kLargest; v += v / 700 + 1) {
      values.push_back(v);
    }
    CHECK(round_trip.FirstMiss(values) == -1);
  }
}

TEST_CASE("every scale word multiplies what stands before it") {
  for (const std::string language : {"de", "en"}) {
    const RoundTrip round_trip(language);
    for (const ScaleRule& scale : round_trip.rules().scales) {
      if (scale.exponent > 15) continue;  // the factors below would not fit
      std::int64_t power = scale.factor;
      for (int i = 0; i < scale.exponent; ++i) power *= 10;
      for (const std::string& word : scale.words) {
        CAPTURE(word);
        for (const std::int64_t factor : {2, 7, 12, 21, 100, 345, 999}) {
          const std::string digits = round_trip.InDigits(factor);
          CHECK(round_trip.Value(digits + " " + word) == factor * power);
          const std::string words = round_trip.InWords(factor);
          CHECK(round_trip.Value(words + " " + word) == factor * power);
        }
      }
    }
  }
}

}  // namespace
}  // namespace stimmig::test
