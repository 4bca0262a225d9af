// SPDX-License-Identifier: Apache-2.0
#include "extract/digits.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stimmig {
namespace {

// Beyond this no product with a unit fits a Rational.
constexpr int kMaxExponent = 18;

bool IsDigitByte(char c) { return c >= '0' && c <= '9'; }

// The digits of a token cut at its separators.
struct DigitGroups {
  std::vector<std::string_view> groups;
  std::vector<std::string_view> separators;
};

DigitGroups CutGroups(std::string_view token) {
  DigitGroups cut;
  std::size_t at = 0;
  while (at < token.size()) {
    std::size_t end = at;
    const bool digits = IsDigitByte(token[at]);
    while (end < token.size() && IsDigitByte(token[end]) == digits) ++end;
    (digits ? cut.groups : cut.separators)
        .push_back(token.substr(at, end - at));
    at = end;
  }
  return cut;
}

// "2.048", "1 300 000": one to three digits, then groups of three; "12,34,567":
// of two, the last of three.
bool IsGrouped(const DigitGroups& cut, std::size_t count) {
  if (cut.groups.front().size() > 3 || cut.groups.front() == "0") return false;
  const bool lakhs =
      count > 2 && cut.groups[1].size() == 2 && cut.separators.front() == ",";
  if (lakhs && cut.groups.front().size() > 2) return false;
  for (std::size_t i = 1; i < count; ++i) {
    const std::size_t size = lakhs && i + 1 < count ? 2 : 3;
    if (cut.groups[i].size() != size) return false;
    if (cut.separators[i - 1] != cut.separators.front()) return false;
  }
  return true;
}

std::optional<Decimal> Join(const DigitGroups& cut, std::size_t whole) {
  std::string digits;
  for (std::size_t i = 0; i < cut.groups.size(); ++i) {
    if (i == whole) digits += '.';
    digits += cut.groups[i];
  }
  return Decimal::Parse(digits);
}

// Bytes of the first of these prefixes that a text begins with.
std::size_t PrefixSize(std::string_view text,
                       std::initializer_list<std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes) {
    if (text.starts_with(prefix)) return prefix.size();
  }
  return 0;
}

}  // namespace

std::optional<DigitsReading> ReadDigits(std::string_view token,
                                        const Language& language) {
  const DigitGroups cut = CutGroups(token);
  const std::size_t count = cut.groups.size();
  const auto reading = [&](std::size_t whole) -> std::optional<DigitsReading> {
    const auto value = Join(cut, whole);
    if (!value) return std::nullopt;
    return DigitsReading{*value, std::nullopt};
  };
  if (count == 1) return reading(1);
  const std::string_view last = cut.separators.back();
  const bool is_decimal = last == language.decimal_separator;
  const bool all_grouped = IsGrouped(cut, count);
  if (count == 2) {
    if (is_decimal || !all_grouped) {
      // "5.6" in a German text: no thousands, so a decimal point.
      return last == "." || last == "," ? reading(1) : std::nullopt;
    }
    auto grouped = reading(2);
    if (grouped && last == ".") grouped->other = Join(cut, 1);
    return grouped;
  }
  if (all_grouped && !is_decimal) return reading(count);
  // "1.234,5": the last separator differs from the ones before.
  const bool differs = cut.separators[count - 3] != last;
  if (differs && IsGrouped(cut, count - 1)) return reading(count - 1);
  return std::nullopt;
}

bool HasTooManyDigits(std::string_view token) {
  const DigitGroups cut = CutGroups(token);
  std::size_t digits = 0;
  for (const std::string_view group : cut.groups) digits += group.size();
  const bool plain = cut.groups.size() == 1;
  const bool decimals = cut.groups.size() == 2;
  return ((plain || decimals || IsGrouped(cut, cut.groups.size())) &&
          digits > Decimal::kMaxDigits) ||
         (decimals && cut.groups.back().size() > Decimal::kMaxPlaces);
}

bool MayOpenGroups(std::string_view token) {
  const DigitGroups cut = CutGroups(token);
  return cut.groups.size() == 1 && IsGrouped(cut, 1);
}

bool IsNextGroup(std::string_view token) {
  return CutGroups(token).groups.front().size() == 3;
}

PowerOfTen ReadPowerOfTen(std::string_view text) {
  std::size_t at = text.starts_with(' ') ? 1 : 0;
  std::size_t size =
      PrefixSize(text.substr(at), {"x", "\u00D7", "*", "\u00B7"});
  if (size > 0) {
    at += size;
    if (text.substr(at).starts_with(' ')) ++at;
    if (!text.substr(at).starts_with("10")) return {};
    at += 2;
    if (text.substr(at).starts_with('^')) ++at;
  } else {
    if (at > 0) return {};
    at = PrefixSize(text, {"e", "E"});
    if (at == 0) return {};
  }
  const bool negative = PrefixSize(text.substr(at), {"-", "\u2212"}) > 0;
  at += PrefixSize(text.substr(at), {"-", "\u2212", "+"});
  int exponent = 0;
  const std::size_t first = at;
  while (at < text.size() && IsDigitByte(text[at]) &&
         exponent <= kMaxExponent) {
    exponent = exponent * 10 + (text[at++] - '0');
  }
  if (at == first || exponent > kMaxExponent) return {};
  return {negative ? -exponent : exponent, at};
}

}  // namespace stimmig
