// SPDX-License-Identifier: Apache-2.0
#include "extract/elided_currency.h"

#include <algorithm>
#include <string_view>

namespace stimmig {
namespace {

constexpr const char* kMoney = "money";
// So much may be a sum of money.
constexpr int kSumScale = 1'000'000;
// Sentences from a sum back to the one that names its currency.
constexpr std::size_t kReach = 16;

// "EUR", also of "EUR/m3".
std::optional<Unit> CurrencyOf(const QuantityMention& q) {
  if (!q.unit) return std::nullopt;
  const std::string_view dimension = q.unit->dimension;
  if (dimension.substr(0, dimension.find('/')) != kMoney) return std::nullopt;
  return Unit{q.unit->code.substr(0, q.unit->code.find('/')), kMoney};
}

bool IsSum(const QuantityMention& figure) {
  const Reading& reading = figure.reading;
  return !figure.multiple &&
         (reading.low.scale >= Rational(kSumScale) ||
          (reading.high && reading.high->scale >= Rational(kSumScale)));
}

}  // namespace

std::optional<Unit> DocumentCurrency(Context& context) {
  std::optional<Unit> currency;
  const std::size_t count = context.document().sentences.size();
  for (std::size_t i = 0; i < count; ++i) {
    for (const QuantityMention& q : context.QuantitiesIn(i)) {
      const std::optional<Unit> its = CurrencyOf(q);
      if (!its || its->code == Unit::kNoCurrency) continue;
      if (currency && *currency != *its) return std::nullopt;
      currency = its;
    }
  }
  return currency;
}

std::optional<Unit> CurrencyBefore(Context& context,
                                   const ParsedSentence& sentence,
                                   const QuantityMention& quantity) {
  if (!IsSum(quantity)) return std::nullopt;
  const std::size_t reach = std::min(sentence.index, kReach);
  for (std::size_t back = 0; back <= reach; ++back) {
    const auto& figures = context.QuantitiesIn(sentence.index - back);
    for (auto other = figures.rbegin(); other != figures.rend(); ++other) {
      const bool behind =
          back == 0 && other->where.first >= quantity.where.first;
      if (!behind && other->unit && IsSum(*other)) return CurrencyOf(*other);
    }
  }
  return std::nullopt;
}

}  // namespace stimmig
