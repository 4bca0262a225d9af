// SPDX-License-Identifier: Apache-2.0
#include "relate/reference.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "figure/notation.h"
#include "relate/utterance.h"

namespace stimmig {
namespace {

// Of "EUR/m3" the quotient of the dimensions.
std::string DimensionOf(std::string_view code, const RulePack& pack) {
  if (const UnitRule* unit = pack.FindUnit(code)) return unit->dimension;
  const std::size_t slash = code.find('/');
  if (slash == std::string_view::npos) return Unit{}.dimension;
  return DimensionOf(code.substr(0, slash), pack) + "/" +
         DimensionOf(code.substr(slash + 1), pack);
}

Fact MakeFact(const FactRule& rule, const FactNotation& notation,
              const RulePack& pack) {
  Fact fact;
  fact.doc = rule.place.file + "#" + rule.id;
  fact.id = StableHash({fact.doc, rule.fact});
  fact.position = {rule.place.line, 1};
  fact.text = rule.fact;
  fact.span = {0, rule.fact.size()};
  fact.context = rule.fact;
  fact.entity = notation.entity;
  fact.metric = notation.metric;
  fact.scope = notation.scope;
  fact.aspect = notation.aspect;
  fact.period = notation.period;
  fact.modality = notation.modality;
  fact.published = rule.date;
  const Unit unit{notation.unit, DimensionOf(notation.unit, pack)};
  fact.quantity = MakeQuantity(
      notation, unit, MetricOf(fact, pack).can_be_negative, pack.tolerances);
  return fact;
}

}  // namespace

References MakeReferences(const RulePack& pack) {
  References references;
  for (const FactRule& rule : pack.facts) {
    const Result<FactNotation> notation = ParseNotation(rule.fact);
    if (!notation) continue;  // no rule of a pack that loads
    Fact fact = MakeFact(rule, *notation, pack);
    SourceInfo source;
    source.path = fact.doc;
    source.outlet = rule.source;
    if (!rule.url.empty()) source.url = rule.url;
    source.published = rule.date;
    source.reference = true;
    references.sources.push_back(std::move(source));
    references.facts.push_back(std::move(fact));
  }
  return references;
}

void DropUnmet(std::size_t first, Report& report) {
  if (first == report.facts.size()) return;
  std::vector<bool> met(report.facts.size());
  std::fill_n(met.begin(), first, true);
  for (const Relation& relation : report.relations) {
    for (const std::size_t i : relation.facts) met[i] = true;
  }
  std::vector<std::size_t> place(report.facts.size());
  std::vector<Fact> kept;
  std::set<std::string_view> docs;
  for (std::size_t i = 0; i < met.size(); ++i) {
    place[i] = kept.size();
    if (met[i]) kept.push_back(std::move(report.facts[i]));
  }
  for (std::size_t i = first; i < kept.size(); ++i) docs.insert(kept[i].doc);
  std::erase_if(report.sources, [&docs](const SourceInfo& source) {
    return source.reference && !docs.contains(source.path);
  });
  const auto renumber = [&place](std::vector<std::size_t>& facts) {
    for (std::size_t& i : facts) i = place[i];
  };
  for (Relation& relation : report.relations) renumber(relation.facts);
  for (Finding& finding : report.findings) renumber(finding.relation.facts);
  for (Card& card : report.cards) renumber(card.facts);
  report.facts = std::move(kept);
}

}  // namespace stimmig
