// SPDX-License-Identifier: Apache-2.0
#include "report/texts.h"

namespace stimmig {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

}  // namespace

bool Texts::Has(std::string_view key) const {
  return lexicon_->HasText(language_, key);
}

std::string Texts::Say(std::string_view key, const Arguments& arguments) const {
  return lexicon_->Fill(language_, key, arguments);
}

std::string Texts::SayFirst(std::initializer_list<std::string> keys,
                            const Arguments& arguments) const {
  for (const std::string& key : keys) {
    if (Has(key)) return Say(key, arguments);
  }
  return "";
}

std::string Texts::Label(std::string_view kind, std::string_view id) const {
  return lexicon_->Label(kind, id, language_);
}

std::string Texts::List(const std::vector<std::string>& items) const {
  if (items.empty()) return "";
  if (items.size() == 1) return items.front();
  const std::vector<std::string> start(items.begin(), items.end() - 1);
  return Say("list.last",
             {{"items", Join(start, ", ")}, {"last", items.back()}});
}

std::string Texts::Quoted(std::string_view text) const {
  return Say("quote", {{"text", std::string(text)}});
}

std::string Plain(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t found = text.find(kNoBreakSpace);
    plain.append(text.substr(0, found));
    if (found == text.npos) break;
    plain.push_back(' ');
    text.remove_prefix(found + kNoBreakSpace.size());
  }
  return plain;
}

std::string Join(const std::vector<std::string>& items,
                 std::string_view separator) {
  std::string joined;
  for (const std::string& item : items) {
    if (item.empty()) continue;
    if (!joined.empty()) joined.append(separator);
    joined.append(item);
  }
  return joined;
}

}  // namespace stimmig
