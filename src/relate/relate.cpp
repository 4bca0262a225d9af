// SPDX-License-Identifier: Apache-2.0
// The order of the checks: pairs of each block, then formulas, then what is
// told of them.
#include "relate/relate.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "relate/comparable.h"
#include "relate/derive.h"
#include "relate/diagnosis.h"
#include "relate/fact_graph.h"
#include "relate/fact_index.h"
#include "relate/independence.h"
#include "relate/ledger.h"
#include "relate/pairs.h"
#include "relate/reference.h"
#include "relate/severity.h"
#include "relate/supersede.h"
#include "relate/support.h"
#include "relate/utterance.h"
#include "relate/verdict.h"
#include "relate/versions.h"

namespace stimmig {
namespace {

std::string_view PeriodText(const Fact& fact) {
  return fact.period ? std::string_view(fact.period->text()) : "";
}

// Facts of one place follow each other by what tells them apart.
bool IsBefore(const Fact& a, const Fact& b) {
  const auto slots = [](const Fact& fact) {
    return std::tie(fact.doc, fact.span, fact.id, fact.entity, fact.metric,
                    fact.aspect, fact.scope);
  };
  if (slots(a) != slots(b)) return slots(a) < slots(b);
  return PeriodText(a) < PeriodText(b);
}

auto OrderOf(const Relation& relation) {
  return std::tie(relation.facts, relation.kind, relation.detail);
}

// Index of each fact's source.
std::vector<std::size_t> FindSources(const Report& report) {
  std::map<std::string_view, std::size_t> by_path;
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    by_path.emplace(report.sources[i].path, i);
  }
  std::vector<std::size_t> sources;
  for (std::size_t i = 0; i < report.facts.size(); ++i) {
    const std::string& doc = report.facts[i].doc;
    const bool same = i > 0 && doc == report.facts[i - 1].doc;
    sources.push_back(same ? sources.back() : by_path.at(doc));
  }
  return sources;
}

// For each doc of which nothing is known.
void AddUnknownSources(Report& report) {
  std::set<std::string_view> known;
  for (const SourceInfo& source : report.sources) known.insert(source.path);
  std::vector<SourceInfo> unknown;
  for (const Fact& fact : report.facts) {
    if (known.insert(fact.doc).second) unknown.push_back({.path = fact.doc});
  }
  std::ranges::move(unknown, std::back_inserter(report.sources));
}

// Facts of versions that newer ones replace.
std::vector<bool> FindReplaced(const std::vector<std::size_t>& sources,
                               const Stories& stories) {
  std::vector<bool> replaced;
  for (const std::size_t source : sources) {
    replaced.push_back(stories.ReplacedBy(source).has_value());
  }
  return replaced;
}

// Where the reference facts begin, behind those of the articles.
std::size_t AddReferences(const RulePack& pack, Report& report) {
  const std::size_t first = report.facts.size();
  References references = MakeReferences(pack);
  std::ranges::move(references.facts, std::back_inserter(report.facts));
  std::ranges::move(references.sources, std::back_inserter(report.sources));
  return first;
}

// What a figure may have been taken for: of each claim one fact, of very many
// claims the first.
std::vector<std::size_t> KinOf(const FactBlock& block) {
  constexpr std::size_t kMost = 256;
  std::vector<std::size_t> kin;
  for (const Claim& claim : block.claims) {
    if (kin.size() == kMost) break;
    kin.push_back(claim.facts.front());
  }
  return kin;
}

// Moves each item once: they are large.
template <class Item, class Key>
void SortBy(std::vector<Item>& items, Key key) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return key(items[a]) < key(items[b]);
  });
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::size_t i : order) sorted.push_back(std::move(items[i]));
  items = std::move(sorted);
}

class Relating {
 public:
  Relating(Report report, const RulePack& pack, const RelateOptions& options)
      : report_(std::move(report)),
        show_incomparable_(options.show_incomparable),
        pack_(pack),
        first_reference_(AddReferences(pack, report_)),
        sources_(FindSources(report_)),
        stories_(report_.sources, pack),
        replacements_(ReplaceVersions(report_.facts, sources_, stories_, pack,
                                      options.mode)),
        index_(report_.facts, pack, FindReplaced(sources_, stories_)),
        judge_(report_.facts, pack, options.mode, options.rates),
        rates_(options.rates) {}

  Report Run() {
    for (Relation& relation : replacements_) {
      const Clash clash = ClashOf(relation, report_.facts);
      Tell(std::move(relation), clash, "", {});
    }
    for (const FactBlock& block : index_.blocks()) JudgeBlock(block);
    CountLookAlikes();
    TellPremature();
    JudgeFormulas();
    Finish();
    return std::move(report_);
  }

 private:
  void JudgeBlock(const FactBlock& block) {
    Ledger ledger;
    const auto compare = [&](std::size_t i, std::size_t j) {
      return JudgePair(i, j, ledger);
    };
    report_.summary.pairs_left_out +=
        ForEachPair(block, report_.facts, compare);
    for (const auto& [i, j] : TimeNeighbours(block)) compare(i, j);
    report_.summary.pairs_left_out += ledger.left_out();
    std::vector<Relation> relations = ledger.Take();
    TidyHistory(relations, report_.facts);
    KeepDirectContainment(relations);
    const std::vector<std::size_t> kin = KinOf(block);
    for (Relation& relation : relations) {
      const Clash clash = ClashOf(relation, report_.facts);
      const std::string diagnosis =
          DiagnosisOf(relation, kin, report_.facts, pack_, rates_);
      Tell(std::move(relation), clash, diagnosis, {});
    }
  }

  // Whether it is told as a finding.
  bool JudgePair(std::size_t i, std::size_t j, Ledger& ledger) {
    if (std::min(i, j) >= first_reference_) return false;
    Judgment judgment = judge_.Compare(i, j);
    if (judgment.inequality_kept) ++report_.summary.inequalities_kept;
    if (!judgment.incomparable.empty()) {
      CountIncomparable(i, j, judgment.incomparable, ledger);
    }
    if (!judgment.relation) return false;
    const bool is_finding = IsFinding(judgment.relation->kind);
    ledger.Add(*std::move(judgment.relation));
    return is_finding;
  }

  void CountIncomparable(std::size_t i, std::size_t j, std::string_view why,
                         Ledger& ledger) {
    if (std::max(i, j) >= first_reference_) return;
    ++report_.summary.incomparable[std::string(why)];
    if (!show_incomparable_) return;
    ledger.Add({.kind = RelationKind::kIncomparable,
                .facts = {i, j},
                .roles = {},
                .detail = std::string(why),
                .weak = {},
                .gap = 0});
  }

  // Equal digits of one entity that are about different things.
  void CountLookAlikes() {
    Ledger ledger;
    for (const auto& [i, j] : index_.LookAlikes()) JudgePair(i, j, ledger);
    std::ranges::move(ledger.Take(), std::back_inserter(report_.relations));
  }

  // Row 12 of SEMANTICS.md 7.2: an outcome told before its period was over.
  void TellPremature() {
    for (std::size_t i = 0; i < report_.facts.size(); ++i) {
      const Fact& fact = report_.facts[i];
      const bool firm = FirmModality(fact, pack_) == fact.modality;
      if (firm || fact.frame != Frame::kAsserted || !fact.weak.empty() ||
          fact.aspect != Aspect::kLevel || IsInferred(fact)) {
        continue;
      }
      Tell({.kind = RelationKind::kPrematureActual,
            .facts = {i},
            .roles = {},
            .detail = "",
            .weak = {},
            .gap = 0},
           {}, "", {});
    }
  }

  void JudgeFormulas() {
    DerivedChecks checks = Derive(index_, judge_, report_.relations);
    report_.summary.inequalities_kept += checks.inequalities_kept;
    for (Derived& derived : checks.results) {
      if (std::ranges::min(derived.relation.facts) >= first_reference_)
        continue;
      const Clash clash = ClaimClash(derived);
      Tell(std::move(derived.relation), clash, "",
           std::move(derived.derivation));
    }
  }

  // Between what a formula's first fact claims and what the others imply.
  Clash ClaimClash(const Derived& derived) const {
    if (!derived.derivation) return ClashOf(derived.relation, report_.facts);
    const Quantity& claim =
        report_.facts[derived.relation.facts.front()].quantity;
    Figure implied;
    implied.printed = derived.derivation->implied;
    return ClashBetween(claim.figure, implied, claim.unit);
  }

  void Tell(Relation relation, const Clash& clash, std::string diagnosis,
            std::optional<Derivation> derivation) {
    report_.relations.push_back(relation);
    if (!IsFinding(relation.kind)) return;
    Finding finding;
    finding.relation = std::move(relation);
    finding.diagnosis = std::move(diagnosis);
    if (derivation) {
      finding.derivation =
          std::make_shared<const Derivation>(*std::move(derivation));
    }
    finding.severity =
        SeverityOf(finding.relation, clash, report_.facts, pack_);
    finding.gates = Gates(finding.relation, report_.facts);
    finding.fingerprint = Fingerprint(finding.relation);
    report_.findings.push_back(std::move(finding));
  }

  std::string Fingerprint(const Relation& relation) const {
    std::vector<std::string_view> parts;
    for (const std::size_t i : relation.facts) {
      parts.push_back(report_.facts[i].id);
    }
    std::ranges::sort(parts);
    parts.insert(parts.begin(), Name(relation.kind));
    return StableHash(parts);
  }

  void Finish() {
    SortBy(report_.relations, OrderOf);
    // Errors first; without severity last; then by kind and place.
    SortBy(report_.findings, [](const Finding& finding) {
      const int gravity =
          finding.severity ? static_cast<int>(*finding.severity) : -1;
      return std::make_tuple(-gravity, finding.relation.kind,
                             std::cref(finding.relation.facts),
                             std::cref(finding.relation.detail));
    });
    report_.cards = MakeCards(report_);
    if (!report_.cards.empty()) {
      CountSupport(index_, sources_,
                   Independence(report_.sources, stories_, pack_), report_);
    }
    CountFindings();
    for (std::size_t i = 0; i < report_.sources.size(); ++i) {
      const auto newer = stories_.ReplacedBy(i);
      if (newer) report_.sources[i].replaced_by = report_.sources[*newer].path;
    }
    DropUnmet(first_reference_, report_);
  }

  void CountFindings() {
    Summary& summary = report_.summary;
    summary.sources = static_cast<std::size_t>(
        std::ranges::count(report_.sources, false, &SourceInfo::reference));
    summary.facts = first_reference_;
    summary.unread = report_.unread.size();
    for (const Finding& finding : report_.findings) {
      if (!finding.severity) {
        ++summary.listed;
      } else if (*finding.severity == Severity::kError) {
        ++summary.errors;
      } else {
        ++(*finding.severity == Severity::kWarning ? summary.warnings
                                                   : summary.notes);
      }
    }
  }

  Report report_;
  bool show_incomparable_;
  const RulePack& pack_;
  std::size_t first_reference_;
  std::vector<std::size_t> sources_;  // by fact
  Stories stories_;
  std::vector<Relation> replacements_;
  FactIndex index_;
  Judge judge_;
  const Rates* rates_;
};

}  // namespace

Report Relate(std::vector<Fact> facts, std::vector<SourceInfo> sources,
              std::vector<Unread> unread, const RulePack& pack,
              const RelateOptions& options) {
  Report report;
  report.mode = options.mode;
  report.limits = {pack.judgement.note_below, pack.judgement.error_above,
                   pack.judgement.percent_error_above};
  report.sources = std::move(sources);
  report.facts = std::move(facts);
  report.unread = std::move(unread);
  AddUnknownSources(report);
  std::ranges::sort(report.sources, {}, &SourceInfo::path);
  if (!std::ranges::is_sorted(report.facts, IsBefore)) {
    std::ranges::sort(report.facts, IsBefore);
  }
  std::ranges::sort(report.unread, {}, [](const Unread& unread_figure) {
    return std::tie(unread_figure.doc, unread_figure.span);
  });
  return Relating(std::move(report), pack, options).Run();
}

}  // namespace stimmig
