// SPDX-License-Identifier: Apache-2.0
#include "report/agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/disjoint_sets.h"
#include "report/numbers.h"

namespace stimmig {
namespace {

using Indices = std::vector<std::size_t>;

bool IsAgreement(RelationKind kind) {
  switch (kind) {
    case RelationKind::kEqual:
    case RelationKind::kRoundingEqual:
    case RelationKind::kApproxEqual:
    case RelationKind::kOverlaps:
    case RelationKind::kCorroborates:
    case RelationKind::kSupports:
    case RelationKind::kConfirmed:
    case RelationKind::kReaffirmed:
    case RelationKind::kRestates:
      return true;
    default:
      return false;
  }
}

void AddOnce(std::vector<std::string>& words, std::string word) {
  if (std::ranges::find(words, word) == words.end()) {
    words.push_back(std::move(word));
  }
}

}  // namespace

std::vector<Indices> AgreeingFacts(const Report& report) {
  DisjointSets sets(report.facts.size());
  for (const Relation& relation : report.relations) {
    if (!IsAgreement(relation.kind)) continue;
    for (const std::size_t fact : relation.facts) {
      sets.Join(relation.facts.front(), fact);
    }
  }
  std::vector<Indices> groups(report.facts.size());
  for (std::size_t fact = 0; fact < groups.size(); ++fact) {
    groups[sets.Find(fact)].push_back(fact);
  }
  std::erase_if(groups, [](const Indices& group) { return group.size() < 2; });
  return groups;
}

std::string AgreementWords(const View& view, const Indices& facts) {
  // Values in the order in which they come up, each with its sources.
  std::vector<std::pair<std::string, std::vector<std::string>>> values;
  for (const std::size_t index : facts) {
    const Fact& fact = view.report.facts.at(index);
    const std::string value = ValueWords(view.texts, fact);
    auto found =
        std::ranges::find(values, value, &decltype(values)::value_type::first);
    if (found == values.end()) {
      found = values.insert(values.end(), {value, {}});
    }
    AddOnce(found->second, SourceName(view, fact));
  }
  std::vector<std::string> words;
  for (const auto& [value, sources] : values) {
    words.push_back(fmt::format("{} ({})", value, Join(sources, ", ")));
  }
  return Join(words, "; ");
}

}  // namespace stimmig
