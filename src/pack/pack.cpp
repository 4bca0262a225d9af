// SPDX-License-Identifier: Apache-2.0
#include "pack/pack.h"

#include <algorithm>

namespace stimmig {
namespace {

template <class Rule>
const Rule* Find(const std::vector<Rule>& rules,
                 const std::map<std::string, std::size_t, std::less<>>& by_id,
                 std::string_view id) {
  const auto found = by_id.find(id);
  return found == by_id.end() ? nullptr : &rules[found->second];
}

}  // namespace

const Language* RulePack::FindLanguage(std::string_view id) const {
  const auto found = std::ranges::find(languages, id, &Language::id);
  return found == languages.end() ? nullptr : &*found;
}

const LanguageIndex* RulePack::FindIndex(std::string_view id) const {
  const Language* language = FindLanguage(id);
  return language
             ? &indices[static_cast<std::size_t>(language - languages.data())]
             : nullptr;
}

const EntityRule* RulePack::FindEntity(std::string_view id) const {
  return Find(entities, entity_by_id, id);
}

const MetricRule* RulePack::FindMetric(std::string_view id) const {
  return Find(metrics, metric_by_id, id);
}

const UnitRule* RulePack::FindUnit(std::string_view code) const {
  return Find(units, unit_by_code, code);
}

const EntityRule* RulePack::OrganisationOf(std::string_view speaker_id) const {
  return Find(entities, organisation_by_speaker, speaker_id);
}

}  // namespace stimmig
