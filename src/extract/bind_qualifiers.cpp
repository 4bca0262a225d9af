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
    Add(rule.qualifier,
        {"qualifiers", rule.id, {phrase->first, phrase->last}});
  }
}

// "measurement:yougov": the qualifier and who is named in the match.
std::string QualifierBinder::NameOf(const CueMention& cue) {
  const QualifierRule& rule = Rule(cue.rule);
  if (!cue.speaker) return rule.qualifier;
  const Speaker named = FindSpeakerIn(context_, s_, *cue.speaker);
  if (!named.attribution) return rule.qualifier;
  const Attribution& who = *named.attribution;
  return rule.qualifier + ":" +
         (who.organisation.empty() ? FoldCase(who.speaker) : who.organisation);
}

void QualifierBinder::AddCues() {
  for (const CueMention& cue : s_.qualifiers) {
    const QualifierRule& rule = Rule(cue.rule);
    // "nicht 14, sondern 41": of what it leads up to, not of what it holds.
    const bool held =
        rule.reach == Reach::kFigure && cue.where.Contains(q_.where);
    if (held || !Reaches(s_, cue.where, rule.reach, q_.where)) continue;
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
  if (metric_.cue && metric_.cue->first >= whole.last) return;
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
  const bool noun = context_.language().nouns_capitalised
                        ? IsUpper(DecodeAt(s_.Word(token), 0).value)
                        : !context_.index().function_words.Contains(
                              s_.Folded(token));
  if (!noun) return std::nullopt;
  return std::string(s_.Folded(token));
}

// "$110 million each": behind the figure, and nothing that it is each of.
bool QualifierBinder::IsEach() const {
  return q_.where.last < s_.tokens.size() &&
         std::ranges::count(context_.language().distributives,
                            s_.Folded(q_.where.last)) > 0;
}

// "11.560 Euro pro Einwohner", "pro Kopf 60 Euro": no total. Of a metric that
// is never one (earnings per share) it says nothing.
void QualifierBinder::AddPer() {
  if (metric_.metric && !metric_.metric->additive) return;
  const std::size_t behind = q_.where.last;
  if (IsPerWord(behind)) {
    if (const auto one = UnitOfOne(behind + 1)) {
      return Add(std::string(kPer) + *one,
                 {"qualifiers", "", {behind, behind + 2}});
    }
  }
  if (IsEach()) {
    return Add(std::string(kEachOne),
               {"qualifiers", "", {behind, behind + 1}});
  }
  const std::size_t first = q_.where.first;
  if (first < 2 || !IsPerWord(first - 2)) return;
  if (s_.ClauseOf({first - 2, first}) != s_.ClauseOf(q_.where)) return;
  if (const auto one = UnitOfOne(first - 1)) {
    Add(std::string(kPer) + *one, {"qualifiers", "", {first - 2, first}});
  }
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
