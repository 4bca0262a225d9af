// SPDX-License-Identifier: Apache-2.0
#include "extract/extract.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "extract/assemble.h"
#include "extract/context.h"

namespace stimmig {
namespace {

// The same fact in the same source keeps its id when lines shift: it is made
// of what is said, not of where. Equal ones are numbered.
void SetIds(std::vector<Fact>& facts) {
  std::map<std::string, int> seen;
  for (Fact& fact : facts) {
    const std::string period = fact.period ? fact.period->text() : "";
    const std::string id =
        StableHash({fact.doc, fact.text, fact.entity, fact.metric, fact.scope,
                    Name(fact.aspect), period, Name(fact.part)});
    const int count = ++seen[id];
    fact.id = count == 1 ? id : StableHash({id, std::to_string(count)});
  }
}

// Numbers that a rule takes for something else.
void AddSkipped(const ParsedSentence& s, const Context& context,
                std::vector<Skipped>& skipped) {
  const SourceText& raw = context.document().raw();
  const auto add = [&](TokenRange where, const RuleItem& rule) {
    const bool holds_number = std::ranges::any_of(
        s.numbers, [&](const auto& n) { return n.where.Overlaps(where); });
    if (!holds_number) return;
    const Document& document = context.document();
    Span text = s.TextSpan(where);
    text = {text.begin + s.offset, text.end + s.offset};
    const Span quoted = document.ToQuotable(text);
    const Span span = document.ToRaw(text);
    skipped.push_back(
        {raw.path(),
         raw.Locate(span.begin),
         std::string(document.quotable().substr(quoted.begin, quoted.size())),
         {.slot = "rule",
          .rule = rule.id,
          .file = rule.place.file,
          .line = rule.place.line,
          .span = span}});
  };
  for (const CueMention& cue : s.non_figures) {
    add(cue.where, context.language().non_figures[cue.rule]);
  }
  for (const PeriodMention& period : s.periods) {
    add(period.where, context.language().periods[period.found.rule]);
  }
}

}  // namespace

Extractor::Extractor(const RulePack& pack)
    : pack_(pack), languages_(pack.languages.size()) {}

const Recognizers& Extractor::Of(const Language& language) const {
  const auto i = static_cast<std::size_t>(&language - pack_.languages.data());
  OfLanguage& of = languages_[i];
  std::call_once(of.once, [&] {
    of.recognizers.emplace(pack_, language, pack_.indices[i]);
  });
  return *of.recognizers;
}

ExtractedFacts Extractor::Extract(const Document& document,
                                  bool evidence) const {
  ExtractedFacts out;
  const Language* language = pack_.FindLanguage(document.info.language);
  if (!language) return out;
  Context context(document, Of(*language), evidence);
  for (std::size_t i = 0; i < document.sentences.size(); context.Release(i++)) {
    if (!context.MayHoldFigure(i)) continue;
    const ParsedSentence& sentence = context.FiguresAt(i);
    AddSkipped(sentence, context, out.skipped);
    SentenceFacts found = Assemble(context, sentence);
    std::ranges::move(found.facts, std::back_inserter(out.facts));
    std::ranges::move(found.unread, std::back_inserter(out.unread));
  }
  // Most are in order already.
  if (!std::ranges::is_sorted(out.facts, {}, &Fact::span)) {
    std::ranges::stable_sort(out.facts, {}, &Fact::span);
  }
  std::ranges::stable_sort(out.unread, {}, &Unread::span);
  SetIds(out.facts);
  return out;
}

}  // namespace stimmig
