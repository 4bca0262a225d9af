// SPDX-License-Identifier: Apache-2.0
#include "base/regex_index.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/regex_leads.h"
#include "base/utf8.h"

namespace stimmig {
namespace {

using Start = RegexHits::Start;

// Where the word begins whose letters stand before `offset`.
std::size_t WordBegin(std::string_view text, std::size_t offset) {
  while (offset > 0) {
    const CodePoint c = DecodeBefore(text, offset);
    if (!IsWordCharacter(c.value)) break;
    offset -= c.size_bytes;
  }
  return offset;
}

}  // namespace

RegexIndex::RegexIndex(const std::vector<std::string_view>& patterns) {
  struct OfLiteral {
    std::vector<Lead> leads;
    std::vector<std::uint32_t> needed_by;
  };
  std::map<std::string, OfLiteral> by_literal;
  for (std::uint32_t pattern = 0; pattern < patterns.size(); ++pattern) {
    const auto leads = FindLeads(patterns[pattern]);
    const auto required = FindRequired(patterns[pattern]);
    for (const RegexLead& lead : leads.value_or(std::vector<RegexLead>())) {
      by_literal[lead.text].leads.push_back(
          {pattern, static_cast<std::uint16_t>(lead.text.size()), lead.floating,
           lead.ends_word});
    }
    for (const std::string& literal : required) {
      by_literal[literal].needed_by.push_back(pattern);
    }
    needs_.push_back(required.empty() ? 0 : 1);
    if (!leads) unled_.push_back(pattern);
  }
  std::vector<std::string> literals;
  const auto end_uses = [&] {
    uses_.push_back({static_cast<std::uint32_t>(leads_.size()),
                     static_cast<std::uint32_t>(needed_by_.size())});
  };
  for (const auto& [literal, of_one] : by_literal) {
    literals.push_back(literal);
    end_uses();
    leads_.insert(leads_.end(), of_one.leads.begin(), of_one.leads.end());
    needed_by_.insert(needed_by_.end(), of_one.needed_by.begin(),
                      of_one.needed_by.end());
  }
  end_uses();
  literals_ = LiteralSet(literals);
}

void RegexIndex::AddStarts(std::string_view text, Lead lead, std::size_t begin,
                           std::vector<Start>& starts) {
  const std::size_t end = begin + lead.size_bytes;
  if (lead.ends_word && end < text.size() &&
      IsWordCharacter(DecodeAt(text, end).value)) {
    return;
  }
  if (!InsideWord(text, begin)) starts.push_back({lead.pattern, begin});
  if (!lead.floating) return;
  const std::size_t word = WordBegin(text, begin);
  if (word < begin) starts.push_back({lead.pattern, word});
}

RegexHits RegexIndex::Find(std::string_view text,
                           std::string_view folded) const {
  RegexHits found;
  std::vector<std::uint8_t> missing = needs_;
  std::vector<std::pair<std::uint32_t, std::size_t>> hits;  // and their begin
  hits.reserve(folded.size());
  literals_.ForEachHit(folded, [&](std::size_t literal, std::size_t begin) {
    const std::uint32_t last = uses_[literal + 1].first_need;
    for (auto i = uses_[literal].first_need; i < last; ++i) {
      missing[needed_by_[i]] = 0;
    }
    hits.emplace_back(static_cast<std::uint32_t>(literal), begin);
  });
  for (const auto& [literal, begin] : hits) {
    const std::uint32_t last = uses_[literal + 1].first_lead;
    for (auto i = uses_[literal].first_lead; i < last; ++i) {
      if (missing[leads_[i].pattern] == 0) {
        AddStarts(text, leads_[i], begin, found.starts);
      }
    }
  }
  std::ranges::sort(found.starts);
  const auto repeated = std::ranges::unique(found.starts);
  found.starts.erase(repeated.begin(), repeated.end());
  for (const std::size_t pattern : unled_) {
    if (missing[pattern] == 0) found.anywhere.push_back(pattern);
  }
  return found;
}

}  // namespace stimmig
