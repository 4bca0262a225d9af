// SPDX-License-Identifier: Apache-2.0
#include "extract/open_entities.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace stimmig {
namespace {

// Where names are learned and how many introductions are looked at: more than
// an article has, so that the time for a long text grows with its length only.
constexpr std::size_t kLearnSentences = 256;
constexpr std::size_t kIntroductions = 128;
// Uses of a name that its introduction alone does not prove.
constexpr std::size_t kProof = 2;
// Of an abbreviation.
constexpr std::size_t kCapitals = 2;

bool HasCapital(std::string_view word) {
  return !word.empty() && IsUpper(DecodeAt(word, 0).value);
}

bool IsWordAt(std::string_view text, std::size_t at) {
  return at < text.size() && IsWordCharacter(DecodeAt(text, at).value);
}

// The word that ends before the space at `end`; empty where none does.
std::string_view WordBefore(std::string_view text, std::size_t end) {
  if (end == 0 || text[end - 1] != ' ') return {};
  std::size_t begin = --end;
  while (begin > 0) {
    const CodePoint c = DecodeBefore(text, begin);
    if (!IsWordCharacter(c.value)) break;
    begin -= c.size_bytes;
  }
  return text.substr(begin, end - begin);
}

// The word behind the space at `begin`; empty where none is.
std::string_view WordBehind(std::string_view text, std::size_t begin) {
  if (begin >= text.size() || text[begin] != ' ') return {};
  std::size_t end = ++begin;
  while (IsWordAt(text, end)) end += DecodeAt(text, end).size_bytes;
  return text.substr(begin, end - begin);
}

std::string_view FirstWord(std::string_view name) {
  return name.substr(0, name.find_first_of(" -"));
}

bool EndsIn(std::string_view word, const std::vector<std::string>& endings) {
  return std::ranges::any_of(endings, [&](const std::string& ending) {
    return word.ends_with(ending);
  });
}

bool Holds(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::count(words, word) > 0;
}

}  // namespace

std::string OpenEntityId(std::string_view name) {
  std::string id;
  const std::string folded = FoldCase(ToAscii(name));
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = DecodeAt(folded, at);
    if (IsWordCharacter(c.value)) {
      if (gap && !id.empty()) id += '-';
      AppendUtf8(id, c.value);
    }
    gap = !IsWordCharacter(c.value);
    at += c.size_bytes;
  }
  return id;
}

OpenEntities::OpenEntities(const Document& document, const RulePack& pack,
                           const Language& language, const LanguageIndex& index,
                           const NameCues& cues, const Words& words)
    : document_(document),
      language_(language),
      index_(index),
      cues_(cues),
      reader_(pack, language, index, cues) {
  std::vector<Candidate> candidates;
  Collect(words, candidates);
  for (const Candidate& candidate : candidates) {
    if (candidate.sure) Add(candidate);
  }
  for (const Candidate& candidate : candidates) {
    if (!candidate.sure && !AddAlias(candidate) && IsProven(candidate)) {
      Add(candidate);
    }
  }
  AddShortNames();
  AddAbbreviations();
  for (Entity& entity : entities_) {
    for (const std::string& name : entity.rule.aliases) {
      const Uses uses = UsesOf(name);
      entity.uses = std::max(entity.uses, uses.bare + uses.joined);
    }
  }
}

void OpenEntities::Collect(const Words& words,
                           std::vector<Candidate>& candidates) {
  std::size_t looked_at = 0;
  const std::size_t count =
      std::min(document_.sentences.size(), kLearnSentences);
  for (std::size_t i = 0; i < count; ++i) {
    const Sentence& sentence = document_.sentences[i];
    learned_end_ = std::max(learned_end_, sentence.span.end);
    const auto cues = cues_.FindAll(document_.Slice(sentence.span));
    if (cues.empty()) continue;
    const ParsedSentence& s = words(i);
    const bool body = document_.PartOf(sentence) == Part::kBody;
    for (const NameCue& cue : cues) {
      if (++looked_at > kIntroductions) return;
      const auto found = reader_.Read(s, cue, body);
      if (!found) continue;
      candidates.push_back({std::string(s.Slice(found->name)), found->rule,
                            found->sure, found->opening});
    }
  }
}

OpenEntities::Uses OpenEntities::UsesOf(std::string_view name) const {
  Uses uses;
  const std::string_view text = document_.text().substr(0, learned_end_);
  for (std::size_t at = text.find(name); at != text.npos;
       at = text.find(name, at + name.size())) {
    std::size_t end = at + name.size();
    if (at > 0 && IsWordCharacter(DecodeBefore(text, at).value)) continue;
    if (end < text.size() && text[end] == 's') ++end;
    if (IsWordAt(text, end)) continue;
    if (text.substr(end).starts_with('-')) {
      ++uses.joined;
      continue;
    }
    ++uses.bare;
    uses.in_genitive = uses.in_genitive || end > at + name.size();
    uses.in_brackets = uses.in_brackets || (text.substr(0, at).ends_with('(') &&
                                            text.substr(end).starts_with(')'));
    AddNeighbours(WordBefore(text, at), WordBehind(text, end), uses);
  }
  return uses;
}

void OpenEntities::AddNeighbours(std::string_view before,
                                 std::string_view behind, Uses& uses) const {
  const std::string word = FoldCase(before), next = FoldCase(behind);
  const bool article =
      Holds(language_.definite_articles, word) || Holds(language_.ones, word);
  const bool number = !word.empty() && word.back() >= '0' && word.back() <= '9';
  const bool adjective = !before.empty() && !HasCapital(before) &&
                         !index_.function_words.Contains(word) &&
                         !Holds(language_.asides, word) &&
                         EndsIn(word, language_.adjective_endings) &&
                         !EndsIn(word, language_.singular_verb_endings);
  uses.as_noun = uses.as_noun || article || number || adjective;
  uses.as_place = uses.as_place || Holds(language_.locatives, word);
  // "Nordwerk baut", "Batterien kosten"
  const bool verb = before.empty() && !behind.empty() && !HasCapital(behind) &&
                    !index_.function_words.Contains(next);
  uses.as_noun =
      uses.as_noun || (verb && EndsIn(next, language_.plural_verb_endings));
  uses.as_subject = uses.as_subject ||
                    (verb && EndsIn(next, language_.singular_verb_endings)) ||
                    (before.empty() && Holds(language_.singular_verbs, next));
  uses.inside = uses.inside ||
                (!before.empty() && !HasCapital(before) && !HasCapital(behind));
}

// "weil der Hersteller Kosten senkt": what metrics are called is no name.
bool OpenEntities::IsMeasured(std::string_view name) const {
  const FoldedText folded(name, Tokenise(name));
  const RegexHits hits = index_.scan.Find(name, folded.whole());
  return !index_.metrics.patterns.FindAll(name, hits).empty();
}

// The name stands elsewhere, too; where nouns have capitals, at least once as
// only a name does and never as only a noun does.
bool OpenEntities::IsProven(const Candidate& candidate) const {
  const Uses uses = UsesOf(candidate.name);
  if (uses.in_brackets || uses.bare + uses.joined < kProof) return false;
  if (candidate.opening && !uses.inside) return false;
  if (!language_.nouns_capitalised) return uses.bare >= kProof;
  const bool as_name = uses.in_genitive || uses.as_subject || uses.joined > 0;
  return as_name && uses.bare > 0 && !uses.as_noun &&
         !IsMeasured(candidate.name);
}

// "Technischen Universität Oberwald": as the adjective before the noun may
// end, the first one as a name is listed.
std::vector<std::string> OpenEntities::Forms(const std::string& name) const {
  const std::string first(FirstWord(name));
  const bool adjective =
      language_.nouns_capitalised && name.size() > first.size() &&
      name[first.size()] == ' ' && !cues_.NounRule(first) &&
      cues_.NounRule(FirstWord(name.substr(first.size() + 1)));
  const auto& endings = language_.adjective_endings;
  const auto ending =
      std::ranges::find_if(endings, [&](const std::string& one) {
        return one.size() > 1 && first.ends_with(one);
      });
  const bool base = !endings.empty() && first.ends_with(endings.front());
  if (!adjective || (ending == endings.end() && !base)) return {name};
  const std::size_t cut =
      ending != endings.end() ? ending->size() : endings.front().size();
  std::vector<std::string> forms;
  for (const std::string& one : endings) {
    forms.push_back(first.substr(0, first.size() - cut) + one +
                    name.substr(first.size()));
  }
  return forms;
}

void OpenEntities::Add(const Candidate& candidate) {
  const std::vector<std::string> forms = Forms(candidate.name);
  const std::string id = OpenEntityId(forms.front());
  const auto known = std::ranges::find(
      entities_, id, [](const Entity& entity) { return entity.rule.id; });
  if (known != entities_.end()) {
    auto& names = known->rule.aliases;
    for (const std::string& form : forms) {
      if (!Holds(names, form)) names.push_back(form);
    }
    return;
  }
  const IntroductionRule& by = language_.introductions[candidate.rule];
  Entity entity;
  entity.rule.id = id;
  entity.rule.kind = by.kind;
  entity.rule.label[language_.id] = forms.front();
  entity.rule.aliases = forms;
  entity.introduced_by = by.id;
  entities_.push_back(std::move(entity));
}

// "Lindner-Chefin" of "Brauerei Lindner", "Acme-Chefin" of "Acme Robotics".
bool OpenEntities::AddAlias(const Candidate& candidate) {
  const auto fits = [&](const Entity& entity) {
    const std::string& whole = entity.rule.aliases.front();
    return whole.starts_with(candidate.name + " ") ||
           (whole.ends_with(" " + candidate.name) &&
            cues_.NounRule(FirstWord(whole)));
  };
  const auto found = std::ranges::find_if(entities_, fits);
  if (found == entities_.end()) return false;
  const bool several =
      std::ranges::any_of(std::next(found), entities_.end(), fits);
  if (!several && !Holds(found->rule.aliases, candidate.name)) {
    found->rule.aliases.push_back(candidate.name);
  }
  return true;
}

// "Acme" for "Acme Robotics", where the text says it alone.
void OpenEntities::AddShortNames() {
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    const std::string whole = entities_[i].rule.aliases.front();
    const std::string name(FirstWord(whole));
    const bool usable = name.size() < whole.size() &&
                        whole[name.size()] == ' ' && !cues_.IsNoName(name) &&
                        !cues_.NounRule(name) &&
                        !index_.function_words.Contains(FoldCase(name));
    if (!usable) continue;
    const auto begins = [&](const Entity& entity) {
      return FirstWord(entity.rule.aliases.front()) == name;
    };
    if (std::ranges::count_if(entities_, begins) > 1) continue;
    const Uses uses = UsesOf(name);
    const bool as_name =
        language_.nouns_capitalised ? uses.in_genitive : uses.inside;
    if (!as_name || uses.as_noun || uses.as_place) continue;
    auto& names = entities_[i].rule.aliases;
    if (!Holds(names, name)) names.push_back(name);
  }
}

// "Verband der Glasbläser (VdG)"
void OpenEntities::AddAbbreviations() {
  const std::string_view text = document_.text().substr(0, learned_end_);
  for (Entity& entity : entities_) {
    const std::string opening = entity.rule.aliases.front() + " (";
    const std::size_t at = text.find(opening);
    if (at == text.npos) continue;
    const std::size_t begin = at + opening.size();
    std::size_t end = begin, capitals = 0;
    for (; IsWordAt(text, end); end += DecodeAt(text, end).size_bytes) {
      capitals += IsUpper(DecodeAt(text, end).value) ? 1 : 0;
    }
    if (capitals >= kCapitals && text.substr(end).starts_with(')')) {
      entity.rule.aliases.emplace_back(text.substr(begin, end - begin));
    }
  }
}

bool OpenEntities::MayBeIn(std::string_view sentence) const {
  return std::ranges::any_of(entities_, [&](const Entity& entity) {
    return std::ranges::any_of(entity.rule.aliases,
                               [&](const std::string& name) {
                                 return sentence.find(name) != sentence.npos;
                               });
  });
}

std::vector<OpenEntities::Name> OpenEntities::FindAll(
    const ParsedSentence& s) const {
  std::vector<Name> found;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    for (const std::string& name : entities_[i].rule.aliases) {
      for (std::size_t at = s.text.find(name); at != s.text.npos;
           at = s.text.find(name, at + name.size())) {
        const TokenRange where = s.Tokens({at, at + name.size()});
        const Span span = s.TextSpan(where);
        const std::string_view rest =
            s.text.substr(at + name.size(), span.end - at - name.size());
        if (span.begin != at || !(rest.empty() || rest == "s")) continue;
        found.push_back({{where.first, reader_.EndOfForm(s, where.last)},
                         i,
                         entities_[i].uses == 1});
      }
    }
  }
  std::ranges::sort(found, {}, [](const Name& name) {
    return std::pair(name.where.first, name.where.last);
  });
  return found;
}

}  // namespace stimmig
