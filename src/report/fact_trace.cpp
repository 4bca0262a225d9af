// SPDX-License-Identifier: Apache-2.0
#include "report/fact_trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "figure/notation.h"
#include "figure/rounding.h"
#include "report/dates.h"
#include "report/numbers.h"
#include "report/quotation.h"
#include "report/wording.h"

namespace stimmig {
namespace {

constexpr std::size_t kLeft = 2;
constexpr std::size_t kNameColumns = 13;
constexpr std::string_view kNoBreakSpace = "\u00A0";

class Trace {
 public:
  Trace(const View& view, const Fact& fact, Page& page)
      : view_(view), texts_(view.texts), fact_(fact), page_(page) {}

  void Print() {
    PrintQuote();
    Row("place", PlaceWords(fact_), Look::kPlace);
    PrintSource();
    Row("speaker", Speaker());
    Row("modality",
        texts_.Say("modality." + std::string(Name(fact_.modality))));
    Row("period", WithEvidence(Period(), "period"));
    Row("notation", stimmig::Print(Notation(fact_)));
    PrintIntervals();
    Row("weak", Weak());
    Row("rules", Rules());
  }

 private:
  // Nothing where there is nothing to say.
  void Row(std::string_view name, const std::string& words,
           Look look = Look::kPlain) {
    if (words.empty()) return;
    std::string title = texts_.Say("trace." + std::string(name));
    for (std::size_t i = DisplayWidth(title); i < kNameColumns; ++i) {
      title += kNoBreakSpace;
    }
    page_.Add({{title, Look::kFaint}, {words, look}},
              {kLeft, kLeft + kNameColumns});
  }

  void PrintQuote() {
    std::string quote;
    for (const QuotePart& part : QuotationOf({&fact_})) quote += part.text;
    page_.Add({{texts_.Quoted(quote)}}, {kLeft, kLeft});
  }

  void PrintSource() {
    const SourceInfo* source = view_.sources.Find(fact_.doc);
    if (source) Row("outlet", source->outlet.value_or(""));
    const std::string unknown = texts_.Say("trace.unknown");
    std::string published = unknown;
    if (fact_.published) {
      const bool inferred = source && source->published_inferred;
      published = texts_.Say(inferred ? "trace.date_inferred" : "trace.date",
                             {{"date", DateWords(texts_, *fact_.published)}});
    }
    Row("published", published);
    Row("as_of", fact_.as_of ? DateWords(texts_, *fact_.as_of)
                             : texts_.Say(fact_.published ? "trace.as_published"
                                                          : "trace.unknown"));
  }

  // From the outside in: who speaks, for whom, in which words.
  std::string Speaker() const {
    if (!fact_.attribution) return texts_.Say("trace.author");
    const Attribution& said = *fact_.attribution;
    const std::string organisation =
        said.organisation.empty() || said.organisation == said.speaker
            ? ""
            : texts_.Label("entity", said.organisation);
    const std::string quote =
        said.quote == QuoteKind::kNone
            ? ""
            : texts_.Say("trace.quote." + std::string(Name(said.quote)));
    const std::string name = SpeakerName(texts_, fact_);
    const std::string words = said.words.empty() || said.words == name
                                  ? ""
                                  : texts_.Quoted(said.words);
    return Join({name, organisation, quote, words}, ", ");
  }

  std::string Period() const {
    const std::string words = TimeWords(texts_, fact_);
    if (words.empty()) return texts_.Say("trace.unknown");
    if (!fact_.period) return words;
    return fmt::format("{} [{}]", words, fact_.period->text());
  }

  const Evidence* FindEvidence(std::string_view slot) const {
    const auto found = std::ranges::find(fact_.evidence, slot, &Evidence::slot);
    return found == fact_.evidence.end() ? nullptr : &*found;
  }

  // With the rule that decided.
  std::string WithEvidence(const std::string& words,
                           std::string_view slot) const {
    const Evidence* evidence = FindEvidence(slot);
    if (!evidence) return words;
    const std::string rule = RuleWords(texts_, *evidence);
    return texts_.Say(evidence->inferred ? "trace.by_inferred" : "trace.by",
                      {{"words", words}, {"rule", rule}});
  }

  std::string Digits() const {
    const Quantity& quantity = fact_.quantity;
    if (!quantity.from) return "";
    const auto print = [this](const PrintedNumber& number) {
      return NumberWords(texts_, number.digits.value(), number.digits.places());
    };
    std::string digits = print(*quantity.from);
    if (quantity.to) {
      digits = texts_.Say("interval.closed",
                          {{"low", digits}, {"high", print(*quantity.to)}});
    }
    const Measure measure = DistanceMeasure(texts_, fact_);
    const Figure& figure = quantity.figure;
    return texts_.Say(
        "trace.of_digits",
        {{"digits", digits},
         {"last", AmountWords(texts_, figure.last_digit, measure)},
         {"grain", AmountWords(texts_, figure.grain, measure)}});
  }

  void PrintIntervals() {
    const Figure& figure = fact_.quantity.figure;
    const Measure measure = MeasureOf(texts_, fact_);
    const Mode mode = view_.report.mode;
    Row("digits", Digits());
    Row("hedge", WithEvidence(texts_.Say("trace.hedge." +
                                         std::string(Name(figure.hedge))),
                              "hedge"));
    Row("inner", IntervalWords(texts_, figure.inner, measure));
    Row(mode == Mode::kStrict ? "outer_strict" : "outer",
        IntervalWords(texts_, Outer(figure, mode), measure));
  }

  std::string Weak() const {
    std::vector<std::string> slots;
    for (const std::string& slot : fact_.weak) {
      slots.push_back(SlotWords(texts_, slot));
    }
    if (!fact_.alt_readings.empty()) {
      slots.push_back(SlotWords(texts_, "alt_reading"));
    }
    return texts_.List(slots);
  }

  // What decided the other slots, each once.
  std::string Rules() const {
    std::vector<std::string> rules;
    for (const Evidence& evidence : fact_.evidence) {
      if (evidence.slot == "hedge" || evidence.slot == "period") continue;
      if (&evidence != FindEvidence(evidence.slot)) continue;
      rules.push_back(
          texts_.Say(evidence.inferred ? "trace.by_inferred" : "trace.by",
                     {{"words", SlotWords(texts_, evidence.slot)},
                      {"rule", RuleWords(texts_, evidence)}}));
    }
    return Join(rules, "; ");
  }

  const View& view_;
  const Texts& texts_;
  const Fact& fact_;
  Page& page_;
};

}  // namespace

void PrintFactTrace(const View& view, const Fact& fact, Page& page) {
  Trace(view, fact, page).Print();
}

std::string RuleWords(const Texts& texts, const Evidence& evidence) {
  if (evidence.rule.empty()) return texts.Say("explain.structure");
  if (evidence.file.empty()) return evidence.rule;
  return fmt::format("{}, {}:{}", evidence.rule, evidence.file, evidence.line);
}

}  // namespace stimmig
