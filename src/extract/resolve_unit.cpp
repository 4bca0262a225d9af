// SPDX-License-Identifier: Apache-2.0
#include "extract/resolve_unit.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

// ISO 4217: money of a currency that is not stated.
constexpr std::string_view kNoCurrency = "XXX";
constexpr const char* kMoney = "money";

class UnitResolver {
 public:
  UnitResolver(Context& context, const ParsedSentence& sentence)
      : context_(context), s_(sentence) {}

  std::vector<ResolvedQuantity> Resolve();

 private:
  void TakeFromSentence(ResolvedQuantity& r, std::size_t at) const;
  void TakeCurrency(ResolvedQuantity& r);
  void NameCurrency(ResolvedQuantity& r);
  bool IsElided(const QuantityMention& q) const;
  bool SharesUnit(const QuantityMention& q, const QuantityMention& next) const;
  bool SpeaksOfMoney() const;
  std::optional<Unit> DocumentCurrency();

  Context& context_;
  const ParsedSentence& s_;
};

// "EUR", also of "EUR/m3".
std::optional<Unit> CurrencyOf(const QuantityMention& q) {
  if (!q.unit) return std::nullopt;
  const std::string_view dimension = q.unit->dimension;
  if (dimension.substr(0, dimension.find('/')) != kMoney) return std::nullopt;
  return Unit{q.unit->code.substr(0, q.unit->code.find('/')), kMoney};
}

void Take(ResolvedQuantity& r, const QuantityMention& from) {
  QuantityMention& q = r.quantity;
  q.unit = from.unit;
  q.unit_factor = from.unit_factor;
  q.unit_written = from.unit_written;
  q.counted = from.counted;
  q.reasons.push_back({"unit", "", from.where, true});
  r.inferred_unit = true;
}

// "als die 16.000, die ...", "von 30 auf 25 Prozent": a figure whose noun was
// said or is to come. An article, a preposition or a border stands beside it.
bool UnitResolver::IsElided(const QuantityMention& q) const {
  const bool ends = q.where.last >= s_.tokens.size() ||
                    s_.tokens[q.where.last].kind == TokenKind::kMark;
  return !q.preposition.empty() || !q.qualifiers.empty() || q.definite || ends;
}

// "von 115,8 auf 119,1 Milliarden Euro", "um 3 auf 34 Milliarden Euro", "den
// Umsatz auf 40 und den Gewinn auf 10 Milliarden Euro": scale and unit follow.
bool UnitResolver::SharesUnit(const QuantityMention& q,
                              const QuantityMention& next) const {
  if (!next.unit || q.preposition.empty()) return false;
  if (q.preposition != next.preposition) return next.preposition == "level";
  const auto& joins = context_.language().coordinators;
  for (std::size_t i = q.where.last; i < next.where.first; ++i) {
    if (std::ranges::count(joins, FoldCase(s_.Word(i))) > 0) {
      return s_.ClauseOf(q.where) == s_.ClauseOf(next.where);
    }
  }
  return false;
}

void UnitResolver::TakeFromSentence(ResolvedQuantity& r, std::size_t at) const {
  const auto& all = s_.quantities;
  const QuantityMention& q = r.quantity;
  if (at + 1 < all.size() && SharesUnit(q, all[at + 1])) {
    Take(r, all[at + 1]);
    const PrintedNumber& next = all[at + 1].reading.low;
    if (q.reading.low.scale == Rational(1)) {
      r.quantity.reading.low.scale = next.scale;
    }
    return;
  }
  for (std::size_t i = at; i-- > 0;) {
    if (!all[i].unit) continue;
    const bool same_kind =
        all[i].unit->dimension == kMoney
            ? q.reading.low.scale != Rational(1)
            : IsElided(q) && !q.spelled &&
                  q.reading.low.scale == all[i].reading.low.scale;
    if (same_kind) return Take(r, all[i]);
    return;
  }
}

bool UnitResolver::SpeaksOfMoney() const {
  const auto& metrics = context_.pack().metrics;
  return std::ranges::any_of(s_.metrics, [&](const MetricMention& m) {
    return metrics[m.metric].dimension == kMoney;
  });
}

// The one currency of the document, if it has just one.
std::optional<Unit> UnitResolver::DocumentCurrency() {
  std::optional<Unit> currency;
  const std::size_t count = context_.document().sentences.size();
  for (std::size_t i = 0; i < count; ++i) {
    for (const QuantityMention& q : context_.At(i).quantities) {
      const std::optional<Unit> its = CurrencyOf(q);
      if (!its || its->code == kNoCurrency) continue;
      if (currency && *currency != *its) return std::nullopt;
      currency = its;
    }
  }
  return currency;
}

// A large round sum without a unit beside a cue of money.
void UnitResolver::TakeCurrency(ResolvedQuantity& r) {
  QuantityMention& q = r.quantity;
  if (q.reading.low.scale == Rational(1) || !SpeaksOfMoney()) return;
  q.unit = DocumentCurrency().value_or(Unit{std::string(kNoCurrency), kMoney});
  q.reasons.push_back({"unit", "", q.where, true});
  r.inferred_unit = true;
  r.unsure_unit = true;
}

// "60 Cent", "30 Cent je Kilowattstunde": hundredths of the one currency that
// the document names.
void UnitResolver::NameCurrency(ResolvedQuantity& r) {
  QuantityMention& q = r.quantity;
  if (!q.unit->code.starts_with(kNoCurrency)) return;
  const std::optional<Unit> currency = DocumentCurrency();
  r.unsure_unit = !currency;
  if (!currency) return;
  q.unit->code.replace(0, kNoCurrency.size(), currency->code);
  q.reasons.push_back({"unit", "", q.where, true});
  r.inferred_unit = true;
}

std::vector<ResolvedQuantity> UnitResolver::Resolve() {
  std::vector<ResolvedQuantity> resolved;
  for (std::size_t i = 0; i < s_.quantities.size(); ++i) {
    ResolvedQuantity r{s_.quantities[i]};
    // A noun right behind a vague plural ("Milliardenbeträge in") is where
    // the money goes, not what is counted.
    if (!r.quantity.unit) TakeFromSentence(r, i);
    if (r.quantity.unit) NameCurrency(r);
    if (!r.quantity.unit) TakeCurrency(r);
    resolved.push_back(std::move(r));
  }
  return resolved;
}

}  // namespace

std::vector<ResolvedQuantity> ResolveUnits(Context& context,
                                           const ParsedSentence& sentence) {
  return UnitResolver(context, sentence).Resolve();
}

}  // namespace stimmig
