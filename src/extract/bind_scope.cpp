// SPDX-License-Identifier: Apache-2.0
#include "extract/bind_scope.h"

#include <vector>

namespace stimmig {
namespace {

// In sentences, for a metric with a scope_kind.
constexpr std::size_t kScopeLookBack = 5;

class ScopeBinder {
 public:
  ScopeBinder(Context& context, const ParsedSentence& sentence,
              const QuantityMention& quantity, const MetricRule* metric)
      : context_(context), s_(sentence), q_(quantity), metric_(metric) {}

  std::optional<Referent> Bind(std::size_t owner);

 private:
  std::optional<Referent> ScopeIn(const std::vector<EntityMention>& mentions,
                                  std::size_t owner, bool near) const;

  Context& context_;
  const ParsedSentence& s_;
  const QuantityMention& q_;
  const MetricRule* metric_;
};

// A part of the owner that is named in the figure's clause or the one before.
std::optional<Referent> ScopeBinder::ScopeIn(
    const std::vector<EntityMention>& mentions, std::size_t owner,
    bool near) const {
  std::optional<Referent> found;
  for (const EntityMention& m : mentions) {
    const EntityRule& rule = context_.Entity(m.entity);
    if (rule.part_of.empty() || m.person) continue;
    const bool of_any = rule.part_of == "*";
    if (!of_any && context_.Owner(m.entity) != owner) continue;
    if (near) {
      const std::size_t mine = s_.ClauseOf(q_.where);
      const std::size_t its = s_.ClauseOf(m.where);
      if (its > mine || its + 1 < mine) continue;
    }
    if (!near && rule.kind != metric_->scope_kind) continue;
    found = Referent{m.entity, std::nullopt, m.where, rule.id, !near, false};
  }
  return found;
}

std::optional<Referent> ScopeBinder::Bind(std::size_t owner) {
  if (auto named = ScopeIn(s_.entities, owner, true)) return named;
  for (const PhraseMatch& phrase : s_.phrases) {
    if (phrase.kind != static_cast<int>(PhraseKind::kReference)) continue;
    auto referent = context_.Resolve(
        context_.language().references[phrase.rule], s_.index, phrase.first);
    if (!referent || referent->person) continue;
    const bool part = !context_.Entity(referent->entity).part_of.empty() &&
                      context_.Owner(referent->entity) == owner;
    if (!part) continue;
    referent->where = {phrase.first, phrase.last};
    return referent;
  }
  if (!metric_ || metric_->scope_kind.empty()) return std::nullopt;
  for (std::size_t back = 0; back <= kScopeLookBack && back <= s_.index;
       ++back) {
    if (auto found =
            ScopeIn(context_.EntitiesIn(s_.index - back), owner, false)) {
      found->where = q_.where;
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Referent> BindScope(Context& context,
                                  const ParsedSentence& sentence,
                                  const QuantityMention& quantity,
                                  const MetricRule* metric, std::size_t owner) {
  return ScopeBinder(context, sentence, quantity, metric).Bind(owner);
}

}  // namespace stimmig
