// SPDX-License-Identifier: Apache-2.0
#include "extract/unit_quotient.h"

#include <algorithm>

#include "base/utf8.h"

namespace stimmig {
namespace {

constexpr const char* kMoney = "money";
constexpr const char* kCount = "count";

// "100" in "pro 100 Kilometer"; 1 where no digits stand.
std::optional<Rational> CountAt(const ParsedSentence& s, std::size_t at) {
  if (at >= s.tokens.size()) return std::nullopt;
  if (s.tokens[at].kind != TokenKind::kNumber) return Rational(1);
  const auto count = Rational::Parse(s.Word(at));
  return count && count->sign() > 0 ? count : std::nullopt;
}

// A letter alone divides only right behind a mark: "km/h", not "pro h".
bool IsDivisor(const ParsedSentence& s, const PhraseMatch& phrase,
               const RulePack& pack) {
  const std::string& dimension = pack.units[phrase.rule].dimension;
  if (dimension == kMoney || dimension == kCount) return false;
  const TokenRange where{phrase.first, phrase.last};
  const bool letter =
      CountCodePoints(s.Slice(where)) == 1 && IsLetterSymbol(s, phrase, pack);
  return !letter || s.tokens[phrase.first - 1].kind == TokenKind::kMark;
}

bool IsPeriod(const ParsedSentence& s, TokenRange where) {
  return std::ranges::any_of(s.periods, [&](const PeriodMention& period) {
    return period.where.Overlaps(where);
  });
}

}  // namespace

bool IsLetterSymbol(const ParsedSentence& sentence, const PhraseMatch& phrase,
                    const RulePack& pack) {
  const auto& words = pack.units[phrase.rule].words;
  const auto symbols = words.find("*");
  const std::string_view text = sentence.Slice({phrase.first, phrase.last});
  return symbols != words.end() && IsLetter(DecodeAt(text, 0).value) &&
         std::ranges::count(symbols->second, text) > 0;
}

const PhraseMatch* SharedUnitAt(const ParsedSentence& sentence, std::size_t at,
                                const Language& language,
                                const RulePack& pack) {
  const PhraseMatch* shared = sentence.PhraseAt(PhraseKind::kSharedUnit, at);
  if (!shared || sentence.PhraseBefore(PhraseKind::kScale, at)) return nullptr;
  const auto& rule = pack.units[shared->rule];
  const auto cues = rule.cues.find(language.id);
  if (cues == rule.cues.end()) return nullptr;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (std::ranges::count(cues->second, sentence.Folded(i)) > 0) return shared;
  }
  return nullptr;
}

void DivideUnit(UnitMention& unit, std::size_t at,
                const ParsedSentence& sentence, const Language& language,
                const RulePack& pack) {
  const bool per =
      at < sentence.tokens.size() && !unit.rule.empty() &&
      std::ranges::count(language.per, FoldCase(sentence.Word(at))) > 0;
  if (!per) return;
  const auto count = CountAt(sentence, at + 1);
  if (!count) return;
  const std::size_t noun =
      at + (sentence.tokens[at + 1].kind == TokenKind::kNumber ? 2 : 1);
  const PhraseMatch* shared = SharedUnitAt(sentence, noun, language, pack);
  const PhraseMatch* phrase =
      shared ? shared : sentence.PhraseAt(PhraseKind::kUnit, noun);
  if (!phrase || !IsDivisor(sentence, *phrase, pack)) return;
  const UnitRule& rule = pack.units[phrase->rule];
  const TokenRange where{at, phrase->last};
  if (rule.dimension == unit.unit.dimension) return;
  if (IsPeriod(sentence, where)) return;
  const std::string code = unit.unit.code + "/" + rule.code;
  const UnitRule* known = pack.FindUnit(code);
  unit.per = {where, rule.id, unit.unit};
  unit.unit = {code, known ? known->dimension
                           : unit.unit.dimension + "/" + rule.dimension};
  unit.factor = unit.factor / (rule.factor * *count);
  if (sentence.tokens[at].space_before) unit.written += ' ';
  unit.written += sentence.Slice(where);
  unit.counted = false;
  unit.where.last = where.last;
}

}  // namespace stimmig
