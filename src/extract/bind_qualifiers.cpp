// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_qualifiers.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "extract/reach.h"
#include "extract/speaker.h"

namespace stimmig {
namespace {

constexpr std::string_view kPer = "per:";
constexpr std::string_view kPart = "part";
// Tokens behind a figure: "$6,000 on each car".
constexpr std::size_t kPerReach = 2;

class QualifierBinder {
 public:
  QualifierBinder(Context& context, const ParsedSentence& sentence,
                  const QuantityMention& quantity, const MetricBinding& metric)
      : context_(context), s_(sentence), q_(quantity), metric_(metric) {}

  QualifierBinding Bind();

 private:
  const QualifierRule& Rule(std::size_t rule) const {
    return context_.language().qualifiers[rule];
  }
  void Add(std::string qualifier, Reason reason);
  void AddOfMetric();
  void AddCues();
  void AddPart();
  void AddPer();
  std::optional<Reason> FindPer(TokenRange where, std::string& one) const;
  bool IsOfOneUnit(const CueMention& cue) const;
  bool IsReplaced(const CueMention& cue) const;
  std::optional<TokenRange> NameIn(const CueMention& cue) const;
  std::string NameOf(const CueMention& cue);
  bool IsPerWord(std::size_t token) const;
  std::optional<std::string> UnitOfOne(std::size_t token) const;
  bool IsEach() const;

  Context& context_;
  const ParsedSentence& s_;
  const QuantityMention& q_;
  const MetricBinding& metric_;
  QualifierBinding binding_;
};

void QualifierBinder::Add(std::string qualifier, Reason reason) {
  binding_.qualifiers.push_back(std::move(qualifier));
  binding_.reasons.push_back(std::move(reason));
}

// "Service revenue" is a part, but not "Amazon Web Services revenue".
void QualifierBinder::AddOfMetric() {
  const auto& cue = metric_.cue;
  const bool in_name =
      cue && std::ranges::any_of(s_.entities, [&](const EntityMention& m) {
        return m.where.Overlaps(*cue);
      });
  if (!metric_.qualifier.empty() && !in_name) {
    binding_.qualifiers.push_back(metric_.qualifier);
  }
  if (!cue) return;
  if (const PhraseMatch* phrase =
          s_.PhraseBefore(PhraseKind::kQualifier, cue->first)) {
    const QualifierRule& rule = Rule(phrase->rule);
    Add(rule.qualifier, {"qualifiers", rule.id, {phrase->first, phrase->last}});
  }
}

// The name in a match that stands nearest to its other words: the last one of
// "a ... YouGov poll", the first one of "a poll by YouGov ...".
std::optional<TokenRange> QualifierBinder::NameIn(const CueMention& cue) const {
  const TokenRange where = *cue.speaker;
  const bool before = where.last < cue.where.last;
  std::optional<TokenRange> name;
  for (std::size_t i = where.first; i < where.last;) {
    TokenRange one{i, i};
    const auto known = std::ranges::find(
        s_.entities, i, [](const EntityMention& m) { return m.where.first; });
    if (known != s_.entities.end()) {
      one = known->where;
    } else {
      while (one.last < where.last &&
             IsUpper(DecodeAt(s_.Word(one.last), 0).value)) {
        ++one.last;
      }
    }
    if (one.size() > 0) {
      name = one;
      if (!before) break;
    }
    i = std::max(one.last, i + 1);
  }
  return name;
}

// "measurement:yougov": the qualifier and who is named in the match.
std::string QualifierBinder::NameOf(const CueMention& cue) {
  const QualifierRule& rule = Rule(cue.rule);
  const auto name = cue.speaker ? NameIn(cue) : std::nullopt;
  if (!name) return rule.qualifier;
  const Speaker named = FindSpeakerIn(context_, s_, *name);
  const std::string organisation =
      named.attribution ? named.attribution->organisation : "";
  return rule.qualifier + ":" +
         (organisation.empty() ? FoldCase(s_.Slice(*name)) : organisation);
}

// "Im Risikoszenario sinkt es um 2 Prozent, im Basisszenario steigt es um 1
// Prozent": of two worlds the one named last before the figure.
bool QualifierBinder::IsReplaced(const CueMention& cue) const {
  const std::string& mine = Rule(cue.rule).qualifier;
  const std::string key = mine.substr(0, mine.find(':'));
  return key != mine &&
         std::ranges::any_of(s_.qualifiers, [&](const CueMention& other) {
           const QualifierRule& its = Rule(other.rule);
           return other.where.first > cue.where.first &&
                  its.qualifier.starts_with(key + ":") &&
                  Reaches(s_, other.where, its.reach, q_.where);
         });
}

// "12 statt 21", but not "75 Milliarden, nicht 2 Prozent mehr".
bool QualifierBinder::IsOfOneUnit(const CueMention& cue) const {
  return std::ranges::any_of(s_.quantities, [&](const QuantityMention& other) {
    return other.where.Overlaps(cue.where) &&
           (!other.unit || !q_.unit || *other.unit == *q_.unit);
  });
}

void QualifierBinder::AddCues() {
  for (const CueMention& cue : s_.qualifiers) {
    const QualifierRule& rule = Rule(cue.rule);
    // "nicht 14, sondern 41": of what it leads up to, not of what it holds.
    const bool held =
        rule.reach == Reach::kFigure && cue.where.Contains(q_.where);
    if (rule.reach == Reach::kBefore && !IsOfOneUnit(cue)) continue;
    if (held || !Reaches(s_, cue.where, rule.reach, q_.where)) continue;
    if (IsReplaced(cue)) continue;
    Add(NameOf(cue), {"qualifiers", rule.id, cue.where});
  }
  for (const std::size_t rule : context_.text_qualifiers()) {
    Add(Rule(rule).qualifier, {"qualifiers", Rule(rule).id, {}, true});
  }
}

// "Von den 173.000 Einwohnern sind 43.000 älter": a part, unless a word tells
// what else they are ("... schlossen zwölf").
void QualifierBinder::AddPart() {
  if (!q_.of_group) return;
  const TokenRange whole = s_.quantities.front().where;
  const bool told = metric_.cue && metric_.cue->first >= whole.last;
  const auto first =
      std::ranges::find(context_.said(), s_.index, &SaidFigure::sentence);
  const bool same =
      first != context_.said().end() && first->metric == metric_.metric;
  if (told && !same) return;
  Add(std::string(kPart), {"qualifiers", "", whole, true});
}

bool QualifierBinder::IsPerWord(std::size_t token) const {
  return token < s_.tokens.size() &&
         std::ranges::count(context_.language().per, s_.Folded(token)) > 0;
}

// What stands behind a word for "per": the code of a counted noun, or a noun
// that no unit knows. Times and units of measure make rates and quotients.
std::optional<std::string> QualifierBinder::UnitOfOne(std::size_t token) const {
  if (token >= s_.tokens.size()) return std::nullopt;
  const TokenRange where{token, token + 1};
  const auto overlaps = [&](const auto& m) { return m.where.Overlaps(where); };
  const bool taken = std::ranges::any_of(s_.periods, overlaps) ||
                     std::ranges::any_of(s_.quantities, overlaps);
  if (taken || s_.tokens[token].kind != TokenKind::kWord) return std::nullopt;
  if (const PhraseMatch* phrase = s_.PhraseAt(PhraseKind::kUnit, token)) {
    const UnitRule& unit = context_.pack().units[phrase->rule];
    if (unit.dimension != "count") return std::nullopt;
    return unit.code;
  }
  const bool noun =
      context_.language().nouns_capitalised
          ? IsUpper(DecodeAt(s_.Word(token), 0).value)
          : !context_.index().function_words.Contains(s_.Folded(token));
  if (!noun) return std::nullopt;
  return std::string(s_.Folded(token));
}

// "$110 million each": behind the figure, and nothing that it is each of.
bool QualifierBinder::IsEach() const {
  return q_.where.last < s_.tokens.size() &&
         std::ranges::count(context_.language().distributives,
                            s_.Folded(q_.where.last)) > 0;
}

// A word for "per" and what it is of, between two tokens; the last one. An
// article divides only right behind the figure.
std::optional<Reason> QualifierBinder::FindPer(TokenRange where,
                                               std::string& one) const {
  std::optional<Reason> found;
  for (std::size_t i = where.first; i < where.last; ++i) {
    const bool article =
        std::ranges::count(context_.language().ones, s_.Folded(i)) > 0 ||
        s_.tokens[i].kind == TokenKind::kMark;
    if (!IsPerWord(i) || (article && i != q_.where.last)) continue;
    // "Pro-Kopf-Verschuldung"
    const std::size_t noun = i + (s_.IsMark(i + 1, "-") ? 2 : 1);
    if (const auto unit = UnitOfOne(noun)) {
      one = *unit;
      found = Reason{"qualifiers", "", {i, noun + 1}};
    }
  }
  return found;
}

// "11.560 Euro pro Einwohner", "pro Kopf 60 Euro": no total. Of a metric that
// is never one (earnings per share) it says nothing.
void QualifierBinder::AddPer() {
  if (metric_.metric && !metric_.metric->additive) return;
  const std::size_t clause = s_.ClauseOf(q_.where);
  TokenRange before{q_.where.first, q_.where.first};
  TokenRange behind{q_.where.last, q_.where.last};
  const auto is_mine = [&](std::size_t token) {
    return s_.clause[token] == clause &&
           std::ranges::none_of(s_.quantities, [&](const QuantityMention& q) {
             return q.where.Overlaps({token, token + 1});
           });
  };
  while (before.first > 0 && is_mine(before.first - 1)) --before.first;
  while (behind.last < s_.tokens.size() && behind.size() < kPerReach &&
         is_mine(behind.last)) {
    ++behind.last;
  }
  std::string one;
  auto per = FindPer(behind, one);
  if (!per && IsEach()) {
    per = Reason{"qualifiers", "", {q_.where.last, q_.where.last + 1}};
    return Add(std::string(kEachOne), *per);
  }
  if (!per) per = FindPer(before, one);
  if (per) Add(std::string(kPer) + one, *per);
}

QualifierBinding QualifierBinder::Bind() {
  binding_.qualifiers = q_.qualifiers;
  AddOfMetric();
  AddCues();
  AddPart();
  AddPer();
  std::ranges::sort(binding_.qualifiers);
  const auto repeated = std::ranges::unique(binding_.qualifiers);
  binding_.qualifiers.erase(repeated.begin(), repeated.end());
  return std::move(binding_);
}

}  // namespace

QualifierBinding BindQualifiers(Context& context,
                                const ParsedSentence& sentence,
                                const QuantityMention& quantity,
                                const MetricBinding& metric) {
  return QualifierBinder(context, sentence, quantity, metric).Bind();
}

}  // namespace stimmig
