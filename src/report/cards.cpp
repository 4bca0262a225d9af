// SPDX-License-Identifier: Apache-2.0
#include "report/cards.h"

#include <algorithm>
#include <string>
#include <utility>

#include "report/numbers.h"
#include "report/quotation.h"
#include "report/wording.h"

namespace stimmig {
namespace {

constexpr Indent kTitle{0, 2};
constexpr Indent kFact{2, 4};
constexpr Indent kBelowFact{4, 4};
constexpr Indent kVerdict{2, 4};
constexpr Indent kBelowPair{4, 6};
// Of a card with many pairs only the worst are told one by one.
constexpr std::size_t kMostFindings = 5;
constexpr std::size_t kQuoteLines = 2;
// What the quotation marks, the ellipses and the wrapping of words take.
constexpr std::size_t kQuoteMargin = 8;

Look LookOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return Look::kError;
    case Severity::kWarning:
      return Look::kWarning;
    case Severity::kNote:
      return Look::kNote;
  }
  return Look::kPlain;
}

// "Fehler: " in its colour; nothing for what is listed only.
std::vector<Piece> SeverityPieces(const Texts& texts, const Finding& finding) {
  if (!finding.severity) return {};
  const std::string key = "severity." + std::string(Name(*finding.severity));
  return {{texts.Say(key), LookOf(*finding.severity)}, {": "}};
}

bool IsReference(const View& view, const Fact& fact) {
  const SourceInfo* source = view.sources.Find(fact.doc);
  return source && source->reference;
}

// Listed first; no vote.
bool IsPrimary(const View& view, const Fact& fact) {
  const SourceInfo* source = view.sources.Find(fact.doc);
  return source && (source->primary || source->reference);
}

// The facts of the findings, each once, in the order in which they are told;
// those of primary sources first.
std::vector<std::size_t> FactsOf(const View& view,
                                 const std::vector<std::size_t>& findings) {
  std::vector<std::size_t> facts;
  for (const std::size_t finding : findings) {
    for (const std::size_t fact :
         Told(view, view.report.findings.at(finding).relation).facts) {
      if (std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
    }
  }
  std::ranges::stable_partition(facts, [&view](std::size_t fact) {
    return IsPrimary(view, view.report.facts.at(fact));
  });
  return facts;
}

// What the fact is about, as far as the title does not say so.
std::string OwnSubject(const Texts& texts, const Fact& fact,
                       const Fact& title) {
  if (fact.entity != title.entity) return SubjectWords(texts, fact) + ": ";
  const std::string topic = TopicWords(texts, fact);
  return topic == TopicWords(texts, title) ? "" : topic + ": ";
}

// Value, kind of statement, speaker: "65 Mrd. USD, Plan, laut Meta".
void PrintValue(const View& view, const Fact& fact, const Fact& title,
                Page& page) {
  const Texts& texts = view.texts;
  const std::string more = StatementWords(texts, fact);
  page.Add({{OwnSubject(texts, fact, title)},
            {ValueWords(texts, fact), Look::kStrong},
            {more.empty() ? "" : ", " + more}},
           kFact);
}

void PrintQuote(const View& view, const std::vector<const Fact*>& facts,
                Page& page) {
  const std::size_t line = page.width() - kBelowFact.rest - kQuoteMargin;
  const std::vector<QuotePart> parts =
      facts.size() > 1 ? QuotationOf(facts)
                       : QuotationOf(*facts.front(), kQuoteLines * line);
  // The quotation marks of the language stand around the parts.
  const std::string marks = view.texts.Quoted("\n");
  const std::size_t middle = marks.find('\n');
  std::vector<Piece> pieces = {{marks.substr(0, middle)}};
  for (const auto& [text, figure] : parts) {
    pieces.push_back({text, figure ? Look::kMark : Look::kPlain});
  }
  if (middle != marks.npos) pieces.push_back({marks.substr(middle + 1)});
  page.Add(pieces, kBelowFact);
}

// Who printed it, when, where: "Elbpost, 29. Januar 2025, a.md:7:19".
void PrintSource(const View& view, const std::vector<const Fact*>& facts,
                 Page& page) {
  const Fact& fact = *facts.front();
  std::string said = SourceWords(view, fact);
  if (!said.empty()) said += ", ";
  std::vector<Piece> pieces = {{said, Look::kFaint}};
  for (const Fact* each : facts) {
    if (each != &fact) pieces.push_back({", ", Look::kFaint});
    pieces.push_back({PlaceWords(*each), Look::kPlace});
  }
  page.Add(pieces, kBelowFact);
}

// Whether one quote can show both: they stand in one line, and the figure of
// the second in the context of the first.
bool ShareQuote(const Fact& first, const Fact& second) {
  return first.doc == second.doc &&
         first.position.line == second.position.line &&
         StandsIn(second, first.context);
}

// Facts that stand in one sentence share its quote.
void PrintFacts(const View& view, const std::vector<std::size_t>& indices,
                const Fact& title, Page& page) {
  std::vector<const Fact*> together;
  const auto print_quote = [&] {
    if (together.empty()) return;
    if (!IsReference(view, *together.front())) {
      PrintQuote(view, together, page);
    }
    PrintSource(view, together, page);
    together.clear();
  };
  for (const std::size_t index : indices) {
    const Fact& fact = view.report.facts.at(index);
    if (!together.empty() && !ShareQuote(*together.front(), fact)) {
      print_quote();
    }
    PrintValue(view, fact, title, page);
    together.push_back(&fact);
  }
  print_quote();
}

// The arithmetic and what would mend it; which pair it is, where there are
// several.
void PrintVerdict(const View& view, const Finding& finding, bool one_of_many,
                  Page& page) {
  Indent indent = kVerdict;
  const auto print = [&](const std::string& words, std::string mark = "") {
    if (!words.empty()) page.Add({{mark + words + "."}}, indent);
  };
  if (one_of_many) {
    const Look look =
        finding.severity ? LookOf(*finding.severity) : Look::kPlain;
    page.Add({{"• ", look},
              {MessageWords(view, finding) + "."},
              {FingerprintWords(finding), Look::kFaint}},
             indent);
    indent = kBelowPair;
  }
  print(ArithmeticWords(view, finding));
  print(WeakWords(view.texts, finding.relation.weak));
  print(DiagnosisWords(view.texts, finding.diagnosis));
  print(RepairWords(view, finding), "→ ");
}

// "3 Quellen, 2 unabhängig"; nothing where each wrote on its own.
void PrintSupport(const Texts& texts, const Support& support, Page& page) {
  if (support.sources == support.independent) return;
  const std::string words = texts.Say(
      "support", {{"sources", CountWords(texts, "sources", support.sources)},
                  {"independent", std::to_string(support.independent)}});
  page.Add({{words + "."}}, kVerdict);
}

}  // namespace

void PrintCard(const View& view, const Card& card, Page& page) {
  const std::vector<std::size_t>& findings = card.findings;
  const Finding& worst = view.report.findings.at(findings.front());
  const Fact& subject = view.FactOf(Told(view, worst.relation), 0);
  std::vector<Piece> title = SeverityPieces(view.texts, worst);
  title.push_back({KindWords(view.texts, worst.relation), Look::kStrong});
  title.push_back({" · " + SubjectWords(view.texts, subject)});
  if (findings.size() == 1) {
    title.push_back({FingerprintWords(worst), Look::kFaint});
  }
  page.Add(title, kTitle);

  const std::vector<std::size_t> told(
      findings.begin(),
      findings.begin() + static_cast<std::ptrdiff_t>(
                             std::min(findings.size(), kMostFindings)));
  PrintFacts(view, FactsOf(view, told), subject, page);
  for (const std::size_t finding : told) {
    PrintVerdict(view, view.report.findings.at(finding), findings.size() > 1,
                 page);
  }
  if (told.size() < findings.size()) {
    page.Add({{CountWords(view.texts, "more", findings.size() - told.size())}},
             kVerdict);
  }
  PrintSupport(view.texts, card.support, page);
}

}  // namespace stimmig
