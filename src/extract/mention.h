// SPDX-License-Identifier: Apache-2.0
// What the recognizers find in one sentence. A mention is a run of tokens
// [first, last) of the sentence, with what it stands for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/find_periods.h"
#include "pack/pack.h"
#include "stimmig/fact.h"
#include "text/document.h"

namespace stimmig {

// Tokens [first, last) of a sentence.
struct TokenRange {
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first; }
  bool Overlaps(TokenRange o) const { return first < o.last && o.first < last; }
  bool Contains(TokenRange o) const {
    return first <= o.first && o.last <= last;
  }
  friend bool operator==(TokenRange, TokenRange) = default;
};

// A rule that decided something and where in the sentence.
struct Reason {
  std::string slot;
  std::string rule;
  TokenRange where;
  bool inferred = false;
};

// Digits, number words, a digit class or a vague plural, with the scale word.
struct NumberMention {
  TokenRange where;
  // kBare, kDigitClass, kPlural, kFraction, kMultiple or kUnitWord
  HedgeClass kind = HedgeClass::kBare;
  PrintedNumber value;
  std::optional<PrintedNumber> high;  // of a class, where its ends are known
  bool has_scale = false;
  bool amount = false;     // "Millionenbetrag": a sum of money
  bool spelled = false;    // in words: counts only beside a unit or noun
  bool article = false;    // "eine", "a" and no more: counts before a unit
  bool name_part = false;  // "GPT-4", "5G"
  std::string scale_rule;
  std::string class_rule;  // of a digit class, plural or multiple
  // Another value that the digits allow ("1.300 Mrd.").
  std::optional<PrintedNumber> other;
};

// A unit beside a number, or the noun that it counts.
struct UnitMention {
  TokenRange where;  // of a prefix with "per": the number between, too
  Unit unit;
  Rational factor = 1;  // of one written unit in the base unit
  std::string written;
  std::string rule;      // empty: a noun that no pack knows
  bool counted = false;  // a counted noun
  int parts = 0;         // as in its rule
  // Of a quotient, unit is that of both ("USD/h"), `of` what is divided.
  struct Divisor {
    TokenRange where;  // from the word for "per" on
    std::string rule;
    Unit of;
  };
  std::optional<Divisor> per;

  const Unit& divided() const { return per ? per->of : unit; }
};

// Number, hedges, unit or counted noun.
struct QuantityMention {
  TokenRange where;   // as in Fact::span
  TokenRange number;  // of the first number
  Reading reading;
  std::optional<Unit> unit;  // absent: neither unit nor noun beside it
  Rational unit_factor = 1;
  std::string unit_written;
  int unit_parts = 0;     // of the unit's rule
  bool counted = false;   // a counted noun, known or not
  bool multiple = false;  // "verdoppelt": so many times what was
  bool amount = false;    // "Millionenbetrag": a sum of money
  bool definite = false;  // after a definite article: "den 200 Mio. Firmen"
  std::string hedge_id;
  bool approx = false;
  bool spelled = false;
  // Why it is no figure after all: a reason id ("reversed_range"), or empty.
  std::string unread;
  // "Von 40 Filialen schlossen zwölf": of those that open the sentence.
  bool of_group = false;
  std::string preposition;  // role of the word before: "change", "level", ...
  std::vector<std::string> qualifiers;
  std::optional<PrintedNumber> other;  // ambiguous digits
  bool maybe_exact = false;            // "über N verfügen"
  std::vector<Reason> reasons;
};

struct EntityMention {
  TokenRange where;
  // Index into RulePack::entities; behind those, into the document's own.
  std::size_t entity = 0;
  std::optional<std::size_t> person;
  bool compound = false;  // "Meta-Aktie": part of another word
  // The beginning of a longer name that no pack knows: "Siemens Gamesa".
  bool may_be_other = false;
  // The document names it here only, and no pack does: what it says elsewhere
  // is not about it.
  bool once = false;
  // In passing: "gegen Kiel", "laut Bundesbank", the place of a dateline.
  bool aside = false;
};

struct MetricMention {
  TokenRange where;
  std::size_t metric = 0;  // index into RulePack::metrics
  std::size_t cue = 0;     // index into its cues
};

struct PeriodMention {
  TokenRange where;
  FoundPeriod found;
};

// A rule of one of the cue lists.
struct CueMention {
  TokenRange where;
  std::size_t rule = 0;
  std::optional<TokenRange> speaker;  // attributions with {speaker}
  // Bytes of the sentence: moments with {hour} and {minute}.
  std::optional<Span> hour = std::nullopt;
  std::optional<Span> minute = std::nullopt;
};

// Which kinds of phrases begin and end at each token, for most have none.
class PhraseKinds {
 public:
  PhraseKinds() = default;
  PhraseKinds(const std::vector<PhraseMatch>& phrases, std::size_t tokens);

  bool BeginsAt(std::size_t token, PhraseKind kind) const {
    return token < begins_.size() && (begins_[token] & Bit(kind)) != 0;
  }
  bool EndsAt(std::size_t token, PhraseKind kind) const {
    return token < ends_.size() && (ends_[token] & Bit(kind)) != 0;
  }

 private:
  static std::uint32_t Bit(PhraseKind kind) {
    return std::uint32_t{1} << static_cast<int>(kind);
  }

  std::vector<std::uint32_t> begins_;  // by first token: a bit for each kind
  std::vector<std::uint32_t> ends_;    // by one past the last token
};

// One sentence with all that was found in it.
struct ParsedSentence {
  std::size_t index = 0;            // into Document::sentences
  std::string_view text;            // of the sentence
  std::size_t offset = 0;           // of the sentence in Document::text()
  std::vector<Token> tokens;        // spans within `text`
  FoldedText folded;                // of `text`
  std::vector<std::size_t> clause;  // of each token, counted from 0
  std::vector<PhraseMatch> phrases;
  PhraseKinds phrase_kinds;  // of `phrases`
  RegexHits hits;            // where cues and times may stand
  std::vector<NumberMention> numbers;
  std::vector<QuantityMention> quantities;
  std::vector<EntityMention> entities;
  std::vector<MetricMention> metrics;
  bool metrics_found = false;  // none, or not looked for yet
  std::vector<PeriodMention> periods;
  std::vector<CueMention> changes;
  std::vector<CueMention> modalities;
  std::vector<CueMention> frames;
  std::vector<CueMention> attributions;
  std::vector<CueMention> anaphors;
  std::vector<CueMention> updates;
  std::vector<CueMention> qualifiers;
  std::vector<CueMention> moments;
  std::vector<CueMention> non_figures;

  Span TextSpan(TokenRange r) const {
    return {tokens[r.first].span.begin, tokens[r.last - 1].span.end};
  }
  std::string_view Slice(TokenRange r) const {
    const Span span = TextSpan(r);
    return text.substr(span.begin, span.size());
  }
  std::string_view Word(std::size_t token) const {
    return Slice({token, token + 1});
  }
  // In lower case.
  std::string_view Folded(std::size_t token) const {
    return folded.Word(token, tokens[token]);
  }
  bool IsMark(std::size_t token, std::string_view mark) const {
    return token < tokens.size() && Word(token) == mark;
  }
  // The tokens that a span of `text` touches.
  TokenRange Tokens(Span span) const;
  std::size_t ClauseOf(TokenRange r) const { return clause[r.first]; }
  // When a statement was made: the first day or month inside its cue.
  const PeriodMention* FirstDateIn(TokenRange cue) const;
  // Whether a clause says who tells it ("teilte das Amt am Freitag mit").
  bool IsToldIn(std::size_t clause_index) const;
  // Begins with words that carry on the sentence before ("Dazu gehört").
  bool Continues() const {
    return PhraseAt(PhraseKind::kContinuation, 0) != nullptr;
  }
  // The longest phrase of a kind that begins (ends) at a token.
  const PhraseMatch* PhraseAt(PhraseKind kind, std::size_t first) const {
    return phrase_kinds.BeginsAt(first, kind) ? LongestAt(kind, first)
                                              : nullptr;
  }
  const PhraseMatch* PhraseBefore(PhraseKind kind, std::size_t last) const {
    return phrase_kinds.EndsAt(last, kind) ? LongestBefore(kind, last)
                                           : nullptr;
  }

 private:
  const PhraseMatch* LongestAt(PhraseKind kind, std::size_t first) const;
  const PhraseMatch* LongestBefore(PhraseKind kind, std::size_t last) const;
};

// Commas, semicolons, colons, dashes and brackets lie between clauses.
std::vector<std::size_t> FindClauses(const std::vector<Token>& tokens,
                                     std::string_view text);

// How far apart two mentions are, in tokens; each clause border between them
// counts as `kClauseBorder` tokens more.
inline constexpr std::size_t kClauseBorder = 12;
std::size_t Distance(const ParsedSentence& sentence, TokenRange a,
                     TokenRange b);

}  // namespace stimmig
