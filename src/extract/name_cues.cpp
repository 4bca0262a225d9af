// SPDX-License-Identifier: Apache-2.0
#include "extract/name_cues.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace stimmig {
namespace {

constexpr std::size_t kKeyBytes = 3;
// Of an apposition up to its noun: "ein junger schwäbischer Autobauer".
constexpr std::size_t kApposedWords = 4;
constexpr char kJoint = '-';

constexpr std::array<bool, 256> kWordByte = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 0x20] = true;
  for (unsigned c = 0x80; c < 256; ++c) table[c] = true;
  return table;
}();

bool IsWordByte(char c) { return kWordByte[static_cast<unsigned char>(c)]; }

// Of the last bytes of a word, ASCII letters in any case.
std::size_t Key(std::string_view word) {
  std::uint32_t key = 0;
  const std::size_t begin = word.size() - std::min(word.size(), kKeyBytes);
  for (const char c : word.substr(begin)) {
    key = key << 8 | (static_cast<unsigned char>(c) | 0x20U);
  }
  return (key * 0x9E3779B1U) >> 16;
}

// Of the letters that names begin with, those of Latin-1.
bool HasCapital(std::string_view word) {
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  if (word[0] != '\xC3' || word.size() < 2) return false;
  const auto trail = static_cast<unsigned char>(word[1]);
  return trail >= 0x80 && trail <= 0x9E;
}

bool Holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::count(words, word) > 0;
}

}  // namespace

NameCues::NameCues(const Language& language) : language_(language) {
  for (const auto* lists : {&language.months, &language.weekdays}) {
    for (const auto& names : *lists) {
      // A token has no point.
      for (const std::string& name : names) {
        no_names_.Insert(std::string_view(name).substr(0, name.find('.')));
      }
    }
  }
  for (const auto* words : {&language.no_names, &language.sentence_starters}) {
    for (const std::string& word : *words) no_names_.Insert(word);
  }
  for (std::size_t i = 0; i < language.introductions.size(); ++i) {
    const IntroductionRule& rule = language.introductions[i];
    for (const std::string& noun : rule.nouns) {
      Add(noun, NameCueKind::kNoun, i, rule.endings);
    }
    for (const std::string& head : rule.heads) {
      Add(head, NameCueKind::kHead, i, rule.endings);
    }
    for (const std::string& behind : rule.behind) {
      Add(behind, NameCueKind::kBehind, i, {});
    }
    for (const std::string& verb : rule.verbs) {
      Add(verb, NameCueKind::kVerb, i, {});
    }
  }
}

void NameCues::Add(std::string_view word, NameCueKind kind, std::size_t rule,
                   const std::vector<std::string>& endings) {
  const bool whole = !word.starts_with(kJoint);
  if (!whole) word.remove_prefix(1);
  // Of what stands behind a name the first word.
  const auto end = kind == NameCueKind::kNoun
                       ? word.end()
                       : std::ranges::find_if_not(word, IsWordByte);
  const std::string first = FoldCase({word.begin(), end});
  const auto add = [&](const std::string& ending) {
    keys_.set(Key(ending));
    auto& cues = cues_[Key(ending)];
    cues.push_back({ending, whole, kind, rule});
    std::ranges::stable_sort(cues, std::ranges::greater{},
                             [](const Cue& cue) { return cue.ending.size(); });
  };
  add(first);
  for (const std::string& ending : endings) add(first + ending);
}

template <class Visit>
bool NameCues::Find(std::string_view word, NameCueKind kind,
                    Visit visit) const {
  const std::size_t key = Key(word);
  if (!keys_[key]) return false;
  const auto cues = cues_.find(key);
  if (cues == cues_.end()) return false;
  const std::string folded = FoldCase(word);
  return std::ranges::any_of(cues->second, [&](const Cue& cue) {
    const bool is = cue.whole ? folded == cue.ending
                              : std::string_view(folded).ends_with(cue.ending);
    return is && cue.kind == kind && visit(cue.rule);
  });
}

std::optional<std::size_t> NameCues::NounRule(std::string_view word) const {
  std::optional<std::size_t> found;
  Find(word, NameCueKind::kNoun, [&](std::size_t rule) {
    found = rule;
    return true;
  });
  return found;
}

std::vector<NameCue> NameCues::FindAll(std::string_view text) const {
  std::vector<NameCue> found;
  Span before;
  Span noun;                // `before` with what is joined to it: "KI-Start-up"
  std::size_t apposed = 0;  // words left of an apposition
  const auto slice = [&](Span span) {
    return text.substr(span.begin, span.size());
  };
  const auto add = [&](Span word, NameCueKind cue, NameCueKind as) {
    return Find(slice(word), cue, [&](std::size_t rule) {
      found.push_back({word, as, rule});
      return true;
    });
  };
  // A noun before a name, or before its link.
  const auto add_noun = [&](std::string_view next) {
    const bool name = HasCapital(next);
    if (!name && !HasCapital(slice(noun))) return;
    Find(slice(noun), NameCueKind::kNoun, [&](std::size_t rule) {
      const auto& links = language_.introductions[rule].links;
      const bool fits = links.empty() ? name : Holds(links, next);
      if (fits) found.push_back({before, NameCueKind::kNoun, rule});
      return fits;
    });
  };
  for (std::size_t at = 0; at < text.size();) {
    if (!IsWordByte(text[at])) {
      ++at;
      continue;
    }
    Span word{at, at};
    while (at < text.size() && IsWordByte(text[at])) ++at;
    word.end = at;
    const std::string_view gap =
        text.substr(before.end, word.begin - before.end);
    const bool behind_word = before.size() > 0;
    const bool named = behind_word && HasCapital(slice(before));
    if (behind_word && gap == " ") {
      add_noun(slice(word));
      if (named && !add(word, NameCueKind::kBehind, NameCueKind::kBehind) &&
          !add(word, NameCueKind::kHead, NameCueKind::kHead)) {
        add(word, NameCueKind::kVerb, NameCueKind::kVerb);
      }
    } else if (named && gap == "-") {
      add(word, NameCueKind::kHead, NameCueKind::kHead);
    }
    if (named && gap == ", ") {
      add(word, NameCueKind::kVerb, NameCueKind::kVerb);
    }
    if (named && gap == ", " && Holds(language_.ones, slice(word))) {
      apposed = kApposedWords;
    } else if (apposed > 0) {
      const bool done =
          gap != " " || add(word, NameCueKind::kNoun, NameCueKind::kApposed);
      apposed = done ? 0 : apposed - 1;
    }
    const bool joined = behind_word && gap == "-";
    noun = {joined ? noun.begin : word.begin, word.end};
    before = word;
  }
  return found;
}

}  // namespace stimmig
