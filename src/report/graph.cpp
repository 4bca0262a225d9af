// SPDX-License-Identifier: Apache-2.0
#include "report/graph.h"

#include <algorithm>
#include <map>
#include <utility>

#include "report/dates.h"
#include "report/numbers.h"
#include "report/page.h"
#include "report/quotation.h"
#include "report/wording.h"

namespace stimmig {
namespace {

constexpr std::size_t kLabelColumns = 44;
constexpr std::size_t kQuoteColumns = 80;

using FindingIndex =
    std::map<std::pair<RelationKind, std::vector<std::size_t>>, const Finding*>;

FindingIndex IndexFindings(const Report& report) {
  FindingIndex index;
  for (const Finding& finding : report.findings) {
    const Relation& relation = finding.relation;
    index.emplace(std::pair(relation.kind, relation.facts), &finding);
  }
  return index;
}

// Checks over several figures; "part of" needs no more than an arrow.
bool IsCalculation(const Relation& relation) {
  return !relation.roles.empty() &&
         relation.kind != RelationKind::kViolatesPartOf;
}

bool IsDirected(RelationKind kind) {
  const EdgeLook look = LookOf(kind);
  return look == EdgeLook::kHistory || look == EdgeLook::kRefinement ||
         kind == RelationKind::kRealized ||
         kind == RelationKind::kViolatesPartOf;
}

std::string IdOf(const View& view, const Relation& relation) {
  std::vector<std::string_view> parts = {Name(relation.kind)};
  for (const std::size_t fact : relation.facts) {
    parts.push_back(view.report.facts.at(fact).id);
  }
  return StableHash(parts);
}

void AddCalculation(const View& view, const Relation& relation,
                    const Finding* finding, ReportGraph& graph) {
  const std::string id = IdOf(view, relation);
  graph.calculations.push_back({id, &relation, finding});
  for (std::size_t i = 0; i < relation.facts.size(); ++i) {
    std::string from = view.FactOf(relation, i).id, to = id;
    if (i == 0) std::swap(from, to);
    graph.edges.push_back({std::move(from), std::move(to), true, &relation,
                           finding, relation.roles.at(i)});
  }
}

void AddEdge(const View& view, const Relation& relation, const Finding* finding,
             ReportGraph& graph) {
  const Relation told = Told(view, relation);
  for (std::size_t i = 1; i < told.facts.size(); ++i) {
    graph.edges.push_back({view.FactOf(told, 0).id, view.FactOf(told, i).id,
                           IsDirected(told.kind), &relation, finding,
                           std::string()});
  }
}

std::vector<SourceGroup> GroupFacts(const Report& report,
                                    const std::vector<bool>& joined) {
  std::vector<SourceGroup> groups;
  for (std::size_t i = 0; i < joined.size(); ++i) {
    if (!joined[i]) continue;
    const std::string& path = report.facts[i].doc;
    if (groups.empty() || groups.back().path != path) {
      groups.push_back({path, {}});
    }
    groups.back().facts.push_back(i);
  }
  return groups;
}

void AddWrapped(Label& label, const std::string& text) {
  if (text.empty()) return;
  Page page(kLabelColumns, false);
  page.Add({{text}});
  std::string lines = page.Take();
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    label.push_back(lines.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::string KindWithSeverity(const View& view, const Relation& relation,
                             const Finding* finding) {
  Relation told = relation;
  // The arrow goes from the finer figure to the coarser one.
  if (told.kind == RelationKind::kContains) told.kind = RelationKind::kRefines;
  const std::string kind = KindWords(view.texts, told);
  if (!finding || !finding->severity) return kind;
  const std::string severity =
      view.texts.Say("severity." + std::string(Name(*finding->severity)));
  return view.texts.Say("graph.severe",
                        {{"severity", severity}, {"kind", kind}});
}

std::string QuoteWords(const View& view, const Fact& fact) {
  std::string quote;
  for (const QuotePart& part : QuotationOf(fact, kQuoteColumns)) {
    quote += part.text;
  }
  return quote.empty() ? "" : view.texts.Quoted(quote);
}

}  // namespace

std::string_view Name(EdgeLook look) {
  switch (look) {
    case EdgeLook::kConflict:
      return "conflict";
    case EdgeLook::kTension:
      return "tension";
    case EdgeLook::kHistory:
      return "history";
    case EdgeLook::kRefinement:
      return "refinement";
    case EdgeLook::kAgreement:
      return "agreement";
    case EdgeLook::kCoexistence:
      return "coexistence";
  }
  return "";
}

EdgeLook LookOf(RelationKind kind) {
  switch (kind) {
    case RelationKind::kContradicts:
    case RelationKind::kDisagrees:
    case RelationKind::kDisputed:
    case RelationKind::kDerivedConflict:
    case RelationKind::kViolatesPartOf:
      return EdgeLook::kConflict;
    case RelationKind::kTension:
    case RelationKind::kPrematureActual:
    case RelationKind::kTruncated:
    case RelationKind::kDerivedBoundOnly:
      return EdgeLook::kTension;
    case RelationKind::kSuperseded:
    case RelationKind::kCorrected:
    case RelationKind::kStale:
    case RelationKind::kReaffirmed:
    case RelationKind::kConfirmed:
      return EdgeLook::kHistory;
    case RelationKind::kRefines:
    case RelationKind::kContains:
      return EdgeLook::kRefinement;
    case RelationKind::kEqual:
    case RelationKind::kRoundingEqual:
    case RelationKind::kApproxEqual:
    case RelationKind::kOverlaps:
    case RelationKind::kCorroborates:
    case RelationKind::kSupports:
    case RelationKind::kRestates:
    case RelationKind::kDerivedOk:
    case RelationKind::kDerivedApprox:
      return EdgeLook::kAgreement;
    case RelationKind::kRealized:
    case RelationKind::kMoved:
    case RelationKind::kForecastsDiffer:
    case RelationKind::kDiffersInKind:
    case RelationKind::kDerivedBlocked:
    case RelationKind::kIncomparable:
      return EdgeLook::kCoexistence;
  }
  return EdgeLook::kCoexistence;
}

ReportGraph MakeGraph(const View& view) {
  const Report& report = view.report;
  const FindingIndex findings = IndexFindings(report);
  ReportGraph graph;
  std::vector<bool> joined(report.facts.size());
  for (const Relation& relation : report.relations) {
    const auto found = findings.find({relation.kind, relation.facts});
    const Finding* finding = found == findings.end() ? nullptr : found->second;
    const auto add = IsCalculation(relation) ? AddCalculation : AddEdge;
    add(view, relation, finding, graph);
    // What is told of one figure alone joins it to none.
    if (relation.facts.size() < 2) continue;
    for (const std::size_t fact : relation.facts) joined.at(fact) = true;
  }
  graph.groups = GroupFacts(report, joined);
  graph.left_out = static_cast<std::size_t>(std::ranges::count(joined, false));
  return graph;
}

Label FactLabel(const View& view, const Fact& fact) {
  const std::string value = ValueWords(view.texts, fact);
  Label label;
  AddWrapped(label, SubjectWords(view.texts, fact));
  AddWrapped(label, Join({value, StatementWords(view.texts, fact)}, ", "));
  AddWrapped(label, QuoteWords(view, fact));
  return label;
}

Label SourceLabel(const View& view, const std::string& path) {
  const SourceInfo* source = view.sources.Find(path);
  Label label;
  if (source) {
    const std::string published =
        source->published ? DateWords(view.texts, *source->published) : "";
    AddWrapped(label, Join({source->outlet.value_or(""), published}, ", "));
  }
  label.push_back(Harmless(path));
  return label;
}

Label CalculationLabel(const View& view, const Calculation& calculation) {
  Label label;
  AddWrapped(label, KindWithSeverity(view, *calculation.relation,
                                     calculation.finding));
  if (calculation.finding) {
    AddWrapped(label, ArithmeticWords(view, *calculation.finding));
  }
  return label;
}

Label EdgeLabel(const View& view, const GraphEdge& edge) {
  const Texts& texts = view.texts;
  if (!edge.role.empty()) {
    return {Harmless(RoleWords(texts, edge.role))};
  }
  const Relation& relation = *edge.relation;
  Label label;
  AddWrapped(label, KindWithSeverity(view, relation, edge.finding));
  if (relation.kind == RelationKind::kIncomparable) {
    AddWrapped(label,
               texts.Say("graph.because",
                         {{"reason", ReasonWords(texts, relation.detail)}}));
  }
  if (LookOf(relation.kind) == EdgeLook::kConflict) {
    AddWrapped(label, DistanceWords(view, relation));
  }
  return label;
}

std::string LeftOutWords(const View& view, const ReportGraph& graph) {
  return graph.left_out > 0 ? CountWords(view.texts, "isolated", graph.left_out)
                            : "";
}

}  // namespace stimmig
