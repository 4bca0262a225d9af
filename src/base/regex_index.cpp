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
  std::map<std::string, std::vector<Use>> uses;
  for (std::uint32_t pattern = 0; pattern < patterns.size(); ++pattern) {
    const auto leads = FindLeads(patterns[pattern]);
    const auto required = FindRequired(patterns[pattern]);
    for (const RegexLead& lead : leads.value_or(std::vector<RegexLead>())) {
      uses[lead.text].push_back({pattern,
                                 static_cast<std::uint8_t>(lead.text.size()),
                                 true, lead.floating, lead.ends_word});
    }
    for (const std::string& literal : required) {
      uses[literal].push_back({.pattern = pattern});
    }
    needs_.push_back(required.empty() ? 0 : 1);
    if (!leads) unled_.push_back(pattern);
  }
  std::vector<std::string> literals;
  for (const auto& [literal, of_one] : uses) {
    literals.push_back(literal);
    first_use_.push_back(static_cast<std::uint32_t>(uses_.size()));
    uses_.insert(uses_.end(), of_one.begin(), of_one.end());
  }
  first_use_.push_back(static_cast<std::uint32_t>(uses_.size()));
  literals_ = LiteralSet(literals);
}

void RegexIndex::AddStarts(std::string_view text, Use lead, std::size_t begin,
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
  std::vector<std::pair<Use, std::size_t>> leads;  // with their begin
  leads.reserve(folded.size());
  literals_.ForEachHit(folded, [&](std::size_t literal, std::size_t begin) {
    for (std::size_t i = first_use_[literal]; i < first_use_[literal + 1];
         ++i) {
      if (uses_[i].lead) {
        leads.emplace_back(uses_[i], begin);
      } else {
        missing[uses_[i].pattern] = 0;
      }
    }
  });
  for (const auto& [use, begin] : leads) {
    if (missing[use.pattern] == 0) AddStarts(text, use, begin, found.starts);
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
