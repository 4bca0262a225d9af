// SPDX-License-Identifier: Apache-2.0
#include "report/explanation.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "report/dates.h"
#include "report/fact_trace.h"
#include "report/graph.h"
#include "report/grounds.h"
#include "report/numbers.h"
#include "report/page.h"
#include "report/wording.h"

namespace stimmig {
namespace {

constexpr Indent kLine{2, 4};
constexpr std::size_t kNarrowest = 40;

class Explanation {
 public:
  Explanation(const View& view, const Lexicon& lexicon, const Finding& finding,
              Page& page)
      : view_(view),
        lexicon_(lexicon),
        texts_(view.texts),
        finding_(finding),
        told_(Told(view, finding.relation)),
        page_(page) {}

  void Print() {
    PrintTitle();
    PrintGrounds();
    for (std::size_t i = 0; i < told_.facts.size(); ++i) PrintFact(i);
    PrintArithmetic();
    PrintNotCompared();
    PrintHistory();
  }

 private:
  void Heading(std::string_view key, const Texts::Arguments& arguments = {}) {
    page_.Blank();
    page_.Add({{texts_.Say(key, arguments), Look::kStrong}});
  }

  void Line(const std::string& words) {
    if (!words.empty()) page_.Add({{words + "."}}, kLine);
  }

  void PrintTitle() {
    const std::string subject = SubjectWords(texts_, view_.FactOf(told_, 0));
    page_.Add(
        {{texts_.Say("trace.finding", {{"fingerprint", finding_.fingerprint},
                                       {"subject", subject}}),
          Look::kStrong}});
    Line(MessageWords(view_, finding_));
  }

  void PrintGrounds() {
    Heading("trace.section.why");
    Line(VerdictGrounds(view_, finding_));
    const std::string severity =
        finding_.severity ? std::string(Name(*finding_.severity)) : "none";
    Line(texts_.Say("trace.severity." + severity,
                    {{"why", SeverityGrounds(view_, finding_)}}));
    Line(texts_.Say(view_.report.mode == Mode::kStrict
                        ? "trace.mode.strict"
                        : "trace.mode.pragmatic"));
    Line(WeakWords(texts_, finding_.relation.weak));
  }

  void PrintFact(std::size_t place) {
    const Fact& fact = view_.FactOf(told_, place);
    const std::string role =
        told_.roles.empty() ? "" : RoleWords(texts_, told_.roles.at(place));
    Heading("trace.section.fact",
            {{"n", std::to_string(place + 1)},
             {"count", std::to_string(told_.facts.size())},
             {"value", Join({role, ValueWords(texts_, fact)}, ": ")}});
    PrintFactTrace(view_, fact, page_);
  }

  void PrintArithmetic() {
    Heading("trace.section.arithmetic");
    if (finding_.derivation) Line(FormulaWords(finding_.derivation->check));
    const std::string arithmetic = ArithmeticWords(view_, finding_);
    const bool meet = arithmetic.empty() && told_.facts.size() > 1;
    Line(meet ? texts_.Say("trace.no_gap") : arithmetic);
    Line(DiagnosisWords(texts_, finding_.diagnosis));
    const std::string repair = RepairWords(view_, finding_);
    if (!repair.empty()) page_.Add({{"→ " + repair + "."}}, kLine);
  }

  // The formula's name, and where it stands.
  std::string FormulaWords(const std::string& check) const {
    Evidence evidence{.slot = {}, .rule = check};
    const auto place = lexicon_.places.find(check);
    if (place != lexicon_.places.end()) {
      evidence.file = place->second.file;
      evidence.line = place->second.line;
    }
    return texts_.Say("trace.by", {{"words", texts_.Label("check", check)},
                                   {"rule", RuleWords(texts_, evidence)}});
  }

  bool IsOwn(std::size_t fact) const {
    return std::ranges::find(told_.facts, fact) != told_.facts.end();
  }

  // Pairs of which one is a figure of this finding, by reason.
  void PrintNotCompared() {
    std::map<std::string, std::size_t> pairs;
    for (const Relation& relation : view_.report.relations) {
      if (relation.kind == RelationKind::kIncomparable &&
          std::ranges::any_of(relation.facts,
                              [this](std::size_t i) { return IsOwn(i); })) {
        ++pairs[relation.detail];
      }
    }
    if (pairs.empty()) return;
    Heading("trace.section.not_compared");
    page_.Add({{IncomparableWords(texts_, pairs)}}, kLine);
  }

  // All that stands before or after the figures in the history of what they
  // are about; empty where they have none.
  std::set<std::size_t> History() const {
    std::set<std::size_t> history;
    const auto add = [&](const Relation& relation) {
      const bool joined = std::ranges::any_of(
          relation.facts,
          [&](std::size_t i) { return IsOwn(i) || history.contains(i); });
      const std::size_t before = history.size();
      if (joined) history.insert(relation.facts.begin(), relation.facts.end());
      return history.size() > before;
    };
    for (bool grown = true; grown;) {
      grown = false;
      for (const Relation& relation : view_.report.relations) {
        if (LookOf(relation.kind) != EdgeLook::kHistory) continue;
        grown = add(relation) || grown;
      }
    }
    return history;
  }

  void PrintHistory() {
    const std::set<std::size_t> history = History();
    if (history.empty()) return;
    std::vector<std::size_t> steps(history.begin(), history.end());
    std::ranges::stable_sort(steps, {}, [this](std::size_t i) {
      return StatedOn(view_.report.facts.at(i));
    });
    Heading("trace.section.history");
    for (const std::size_t index : steps) {
      const Fact& fact = view_.report.facts.at(index);
      const auto date = StatedOn(fact);
      const std::string when =
          date ? DateWords(texts_, *date) : texts_.Say("trace.undated");
      page_.Add({{when + ": "},
                 {ValueWords(texts_, fact), Look::kStrong},
                 {", " + SourceName(view_, fact) + ", "},
                 {PlaceWords(fact), Look::kPlace}},
                kLine);
    }
  }

  const View& view_;
  const Lexicon& lexicon_;
  const Texts& texts_;
  const Finding& finding_;
  const Relation told_;
  Page& page_;
};

}  // namespace

std::string PrintExplanation(const Report& report, const Finding& finding,
                             const Lexicon& lexicon, const PrintStyle& style) {
  const View view(report, lexicon, style.language);
  Page page(std::max(style.width, kNarrowest), style.color);
  Explanation(view, lexicon, finding, page).Print();
  return page.Take();
}

}  // namespace stimmig
