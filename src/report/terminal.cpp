// SPDX-License-Identifier: Apache-2.0
#include "report/terminal.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/agreement.h"
#include "report/cards.h"
#include "report/numbers.h"
#include "report/page.h"
#include "report/wording.h"

namespace stimmig {
namespace {

using Indices = std::vector<std::size_t>;

constexpr Indent kParagraph{0, 2};
constexpr Indent kItem{2, 4};
constexpr std::size_t kNarrowest = 40;

// What agrees in other ways than by value, in the order of the report.
struct Section {
  std::string_view key;
  std::initializer_list<RelationKind> kinds;
};

constexpr Section kSections[] = {
    {"section.refined", {RelationKind::kRefines, RelationKind::kContains}},
    {"section.realized", {RelationKind::kRealized}},
    {"section.derived",
     {RelationKind::kDerivedOk, RelationKind::kDerivedApprox,
      RelationKind::kDerivedBlocked}},
    {"section.other",
     {RelationKind::kMoved, RelationKind::kForecastsDiffer,
      RelationKind::kDiffersInKind}},
    {"section.incomparable", {RelationKind::kIncomparable}},
};

bool IsGrave(const Report& report, const Indices& findings) {
  return std::ranges::any_of(findings, [&](std::size_t finding) {
    return report.findings.at(finding).severity.has_value();
  });
}

// The findings of each card, and on their own those that stand in none; worst
// first. Cards that hold nothing grave are only listed.
std::vector<Card> Cards(const Report& report) {
  std::vector<Card> cards;
  std::vector<bool> placed(report.findings.size());
  for (const Card& card : report.cards) {
    if (!IsGrave(report, card.findings)) continue;
    cards.push_back(card);
    for (const std::size_t finding : card.findings) placed.at(finding) = true;
  }
  for (std::size_t i = 0; i < placed.size(); ++i) {
    if (!placed[i] && report.findings[i].severity) {
      cards.push_back({.findings = {i}});
    }
  }
  std::ranges::sort(cards, {}, [](const Card& card) {
    return std::pair(std::ranges::min(card.findings), card.findings);
  });
  return cards;
}

void PrintHeading(const View& view, std::string_view key, Page& page) {
  page.Blank();
  page.Add({{view.texts.Say(key), Look::kStrong}});
}

// Whose period tells most: "2025" rather than "pro Jahr" or none.
const Fact& Representative(const View& view, const Relation& relation) {
  for (const std::size_t index : relation.facts) {
    const Fact& fact = view.report.facts.at(index);
    if (fact.period && fact.period->kind() == PeriodKind::kSpan) return fact;
  }
  return view.FactOf(relation, 0);
}

// "Milliarden" holds every sum: true, and no news.
bool IsTrivial(const View& view, const Relation& relation) {
  return std::ranges::any_of(relation.facts, [&](std::size_t index) {
    return view.report.facts.at(index).quantity.figure.hedge ==
           HedgeClass::kPlural;
  });
}

// One relation on its own: what it is about, and what is to be said.
void PrintItem(const View& view, const Relation& relation,
               const std::string& words, const std::string& fingerprint,
               Page& page) {
  std::vector<std::string> places;
  for (const std::size_t fact : relation.facts) {
    places.push_back(PlaceWords(view.report.facts.at(fact)));
  }
  const std::string subject =
      SubjectWords(view.texts, Representative(view, relation));
  page.Add({{subject + ": " + words},
            {" (" + Join(places, ", ") + ")" + fingerprint, Look::kFaint}},
           kItem);
}

void PrintListed(const View& view, const std::vector<Card>& cards, Page& page) {
  std::vector<bool> told(view.report.findings.size());
  for (const Card& card : cards) {
    for (const std::size_t finding : card.findings) told.at(finding) = true;
  }
  bool first = true;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (told[i]) continue;
    if (std::exchange(first, false)) PrintHeading(view, "section.listed", page);
    const Finding& finding = view.report.findings[i];
    PrintItem(view, finding.relation, MessageWords(view, finding),
              FingerprintWords(finding), page);
  }
}

void PrintSection(const View& view, const Section& section, Page& page) {
  bool first = true;
  for (const Relation& relation : view.report.relations) {
    if (std::ranges::find(section.kinds, relation.kind) ==
            section.kinds.end() ||
        IsTrivial(view, relation)) {
      continue;
    }
    if (std::exchange(first, false)) PrintHeading(view, section.key, page);
    PrintItem(view, relation, RelationWords(view, relation), "", page);
  }
}

void PrintAgreements(const View& view, Page& page) {
  const std::vector<Indices> groups = AgreeingFacts(view.report);
  if (groups.empty()) return;
  PrintHeading(view, "section.agreed", page);
  for (const Indices& group : groups) {
    const Fact& first = view.report.facts.at(group.front());
    page.Add({{SubjectWords(view.texts, first) + ": " +
               AgreementWords(view, group)}},
             kItem);
  }
}

// "1 Fehler, 2 Warnungen, 3 ohne Wertung"; empty where there are none.
std::string FindingCounts(const Texts& texts, const Summary& summary) {
  const std::pair<std::string_view, std::size_t> counts[] = {
      {"errors", summary.errors},
      {"warnings", summary.warnings},
      {"notes", summary.notes},
      {"listed", summary.listed}};
  std::vector<std::string> words;
  for (const auto& [noun, count] : counts) {
    if (count > 0) words.push_back(CountWords(texts, noun, count));
  }
  return Join(words, ", ");
}

// "23 Angaben aus 4 Quellen: 1 Fehler; 3 Zahlen gesehen, ...".
std::string SummaryWords(const View& view) {
  const Texts& texts = view.texts;
  const Summary& summary = view.report.summary;
  const std::string facts = texts.Say(
      "summary", {{"facts", CountWords(texts, "facts", summary.facts)},
                  {"sources", CountWords(texts, "sources", summary.sources)}});
  const std::string counted =
      summary.facts > 0 ? Join({facts, FindingCounts(texts, summary)}, ": ")
                        : std::string();
  const std::string unread = summary.unread > 0
                                 ? CountWords(texts, "unread", summary.unread)
                                 : std::string();
  const std::string mode = view.report.mode == Mode::kStrict
                               ? texts.Say("summary.strict")
                               : std::string();
  return Join({counted, unread, mode}, "; ");
}

void PrintSummary(const View& view, Page& page) {
  const std::string incomparable =
      IncomparableWords(view.texts, view.report.summary.incomparable);
  const std::string words = SummaryWords(view);
  page.Blank();
  if (!incomparable.empty()) page.Add({{incomparable}}, kParagraph);
  if (const std::size_t left_out = view.report.summary.pairs_left_out) {
    page.Add({{CountWords(view.texts, "left_out", left_out)}}, kParagraph);
  }
  if (!words.empty()) page.Add({{words + ".", Look::kStrong}}, kParagraph);
}

// What is said where there is no card.
void PrintCalm(const View& view, Page& page) {
  page.Add({{view.texts.Say(view.report.facts.empty() ? "calm.no_facts"
                                                      : "calm.no_findings")}},
           kParagraph);
}

}  // namespace

std::string PrintTerminal(const Report& report, const Lexicon& lexicon,
                          const PrintStyle& style) {
  const View view(report, lexicon, style.language);
  Page page(std::max(style.width, kNarrowest), style.color);
  const std::vector<Card> cards = Cards(report);
  if (cards.empty()) PrintCalm(view, page);
  for (const Card& card : cards) {
    page.Blank();
    PrintCard(view, card, page);
  }
  PrintListed(view, cards, page);
  PrintAgreements(view, page);
  for (const Section& section : kSections) PrintSection(view, section, page);
  PrintSummary(view, page);
  return page.Take();
}

}  // namespace stimmig
