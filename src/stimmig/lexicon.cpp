// SPDX-License-Identifier: Apache-2.0
#include "stimmig/lexicon.h"

#include <algorithm>
#include <initializer_list>

namespace stimmig {
namespace {

std::string Key(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) key.append(part).push_back('\0');
  key.pop_back();
  return key;
}

}  // namespace

void Lexicon::SetLabel(std::string_view kind, std::string_view id,
                       std::string_view language, std::string label) {
  labels.insert_or_assign(Key({language, kind, id}), std::move(label));
}

void Lexicon::SetText(std::string_view language, std::string_view key,
                      std::string text) {
  texts.insert_or_assign(Key({language, key}), std::move(text));
}

std::string Lexicon::Label(std::string_view kind, std::string_view id,
                           std::string_view language) const {
  auto found = labels.find(Key({language, kind, id}));
  if (found != labels.end()) return found->second;
  // From one language to the next; keys of one language stand together.
  for (auto it = labels.begin(); it != labels.end();) {
    const std::string other = it->first.substr(0, it->first.find('\0'));
    found = labels.find(Key({other, kind, id}));
    if (found != labels.end()) return found->second;
    it = labels.lower_bound(other + '\1');
  }
  return std::string(id);
}

std::string Lexicon::Text(std::string_view language,
                          std::string_view key) const {
  const auto found = texts.find(Key({language, key}));
  return found == texts.end() ? std::string(key) : found->second;
}

bool Lexicon::HasText(std::string_view language, std::string_view key) const {
  return texts.contains(Key({language, key}));
}

std::string Lexicon::Fill(std::string_view language, std::string_view key,
                          const Arguments& arguments) const {
  const std::string text = Text(language, key);
  std::string_view rest = text;
  std::string filled;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    filled.append(rest.substr(0, open));
    if (open == rest.npos) break;
    rest.remove_prefix(open);
    const std::size_t close = rest.find('}');
    const std::string_view name =
        close == rest.npos ? "" : rest.substr(1, close - 1);
    const auto argument = std::ranges::find(
        arguments, name, &std::pair<std::string_view, std::string>::first);
    const bool known = close != rest.npos && argument != arguments.end();
    filled.append(known ? argument->second : "{");
    rest.remove_prefix(known ? close + 1 : 1);
  }
  return filled;
}

}  // namespace stimmig
