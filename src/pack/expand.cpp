// SPDX-License-Identifier: Apache-2.0
#include "pack/expand.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "base/cldr.h"
#include "pack/items.h"
#include "pack/schema.h"
#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

// --- trees -------------------------------------------------------------------

YamlNode Scalar(std::string text, Position position) {
  return {.kind = YamlKind::kScalar,
          .scalar = std::move(text),
          .quoted = true,
          .position = position};
}

YamlNode* Find(YamlNode& node, std::string_view key) {
  return const_cast<YamlNode*>(std::as_const(node).Find(key));
}

void Put(YamlNode& map, YamlNode key, YamlNode value) {
  map.keys.push_back(std::move(key));
  map.items.push_back(std::move(value));
}

// The value of a key; made if the map has none. What was found in the map
// before is not valid then.
YamlNode& FindOrMake(YamlNode& map, std::string_view key, YamlKind kind) {
  if (YamlNode* found = Find(map, key)) return *found;
  Put(map, Scalar(std::string(key), map.position),
      {.kind = kind, .position = map.position});
  return map.items.back();
}

void Remove(YamlNode& map, std::string_view key) {
  const auto found = std::ranges::find(map.keys, key, &YamlNode::scalar);
  if (found == map.keys.end()) return;
  map.items.erase(map.items.begin() + (found - map.keys.begin()));
  map.keys.erase(found);
}

// Adds texts that a list has not yet; one scalar becomes a list.
void Append(YamlNode& list, const std::vector<std::string>& texts,
            Position position) {
  if (list.is_scalar()) {
    list = {.kind = YamlKind::kSequence,
            .position = list.position,
            .items = {list}};
  }
  if (!list.is_sequence()) return;
  for (const std::string& text : texts) {
    if (std::ranges::count(list.items, text, &YamlNode::scalar) > 0) continue;
    list.items.push_back(Scalar(text, position));
  }
}

// --- tables ------------------------------------------------------------------

bool IsListOfMaps(const YamlNode* node) {
  return node && node->is_sequence() &&
         std::ranges::all_of(node->items, &YamlNode::is_map);
}

// A row with the fields that all rows share and it does not set itself.
YamlNode MakeItem(YamlNode row, const YamlNode& table, const YamlNode* fields) {
  if (const YamlNode* id = table.Find("id")) {
    Put(row, Scalar("table", row.position), *id);
  }
  if (!fields || !fields->is_map()) return row;
  for (std::size_t i = 0; i < fields->keys.size(); ++i) {
    if (!row.Find(fields->keys[i].scalar)) {
      Put(row, fields->keys[i], fields->items[i]);
    }
  }
  return row;
}

void ExpandTables(YamlNode& root) {
  YamlNode* tables = Find(root, "tables");
  if (!tables || !IsListOfMaps(tables)) return;
  std::map<std::string, std::vector<YamlNode>> items;
  for (YamlNode& table : tables->items) {
    YamlNode* rows = Find(table, "rows");
    if (!IsListOfMaps(rows)) continue;
    const std::string list = Text(table, "of");
    if (!std::ranges::count(ListSchemas(), list, &ListSchema::name)) continue;
    const YamlNode* fields = table.Find("fields");
    for (YamlNode& row : rows->items) {
      items[list].push_back(MakeItem(std::move(row), table, fields));
    }
    Remove(table, "rows");
    if (fields && fields->is_map()) Remove(table, "fields");
  }
  for (auto& [name, rows] : items) {
    YamlNode& list = FindOrMake(root, name, YamlKind::kSequence);
    std::ranges::move(rows, std::back_inserter(list.items));
  }
}

// --- names of the CLDR -------------------------------------------------------

// A language of the packs, with the endings that its adjectives take.
struct Declension {
  std::string language;
  std::vector<std::string> endings;
};

std::vector<Declension> FindLanguages(
    const std::vector<std::vector<YamlFile>*>& layers) {
  std::vector<Declension> languages;
  for (const std::vector<YamlFile>* layer : layers) {
    for (const YamlFile& file : *layer) {
      const YamlNode* grammar = file.root.Find("grammar");
      if (!grammar) continue;
      languages.push_back(
          {Text(file.root, "language"), Texts(*grammar, "adjective_endings")});
    }
  }
  return languages;
}

// "Neuer israelischer Schekel" with the other endings: "Neuen israelischen
// Schekel". The words before the last take the same one.
void AddDeclined(const std::string& name, const Declension& declension,
                 std::vector<std::string>& names) {
  names.push_back(name);
  const std::size_t noun = name.rfind(' ');
  if (noun == std::string::npos) return;
  for (const std::string& ending : declension.endings) {
    std::string declined;
    for (std::size_t at = 0; at < noun;) {
      const std::size_t end = name.find(' ', at);
      std::string word = name.substr(at, end - at);
      std::size_t longest = 0;
      for (const std::string& old : declension.endings) {
        if (word.ends_with(old)) longest = std::max(longest, old.size());
      }
      if (longest > 0) {
        word.replace(word.size() - longest, longest, ending);
      }
      declined += word + " ";
      at = end + 1;
    }
    names.push_back(declined + name.substr(noun + 1));
  }
}

// "km²" is also written km2 and km^2, "μm" with the micro sign.
std::vector<std::string> Spellings(const std::string& symbol) {
  std::vector<std::string> all{symbol};
  const auto add = [&](std::string_view sign,
                       std::initializer_list<std::string_view> instead) {
    const std::size_t at = symbol.find(sign);
    if (at == std::string::npos) return;
    for (const std::string_view other : instead) {
      std::string spelled = symbol;
      all.push_back(spelled.replace(at, sign.size(), other));
    }
  };
  add("²", {"2", "^2"});
  add("³", {"3", "^3"});
  add("μ", {"µ"});
  return all;
}

void LeaveOut(const std::vector<std::string>& left_out,
              std::vector<std::string>& names) {
  std::erase_if(names, [&](const std::string& name) {
    return std::ranges::count(left_out, name) > 0;
  });
}

class NameFiller {
 public:
  NameFiller(YamlFile& file, const std::vector<Declension>& languages)
      : file_(file), languages_(languages) {}

  void Fill();

 private:
  template <class FindNames>
  void FillUnit(YamlNode& item, std::string_view key, FindNames find,
                std::vector<std::string> (*known)());
  void FillRegion(YamlNode& item);
  void FillAdjective(YamlNode& item);
  // The name that a key holds, if it holds one.
  static std::optional<YamlNode> Source(const YamlNode& item,
                                        std::string_view key);
  void AddNames(YamlNode& map, const std::string& key,
                const std::vector<std::string>& names, Position position);
  void RaiseUnknown(const YamlNode& node, std::string_view key,
                    const std::vector<std::string>& known);

  YamlFile& file_;
  const std::vector<Declension>& languages_;
};

std::optional<YamlNode> NameFiller::Source(const YamlNode& item,
                                           std::string_view key) {
  const YamlNode* node = item.Find(key);
  if (!node || !node->is_scalar()) return std::nullopt;
  return *node;
}

void NameFiller::RaiseUnknown(const YamlNode& node, std::string_view key,
                              const std::vector<std::string>& known) {
  const auto near = Nearest(node.scalar, known);
  file_.diagnostics.push_back(
      About(file_, node, diagnostic::kUnknownReference,
            "'" + std::string(key) + "' names '" + node.scalar +
                "', which the CLDR does not have",
            near ? "did you mean '" + *near + "'?" : ""));
}

void NameFiller::AddNames(YamlNode& map, const std::string& key,
                          const std::vector<std::string>& names,
                          Position position) {
  if (!map.is_map()) return;
  Append(FindOrMake(map, key, YamlKind::kSequence), names, position);
}

// Names that stand for something else, too ("in"), are left out by `without`
// and by `glued`.
template <class FindNames>
void NameFiller::FillUnit(YamlNode& item, std::string_view key, FindNames find,
                          std::vector<std::string> (*known)()) {
  const auto source = Source(item, key);
  if (!source) return;
  std::vector<std::string> left_out = Texts(item, "without");
  std::ranges::copy(Texts(item, "glued"), std::back_inserter(left_out));
  Remove(item, key);
  Remove(item, "without");
  if (!item.Find("id")) {
    Put(item, Scalar("id", source->position), *source);
  }
  YamlNode& words = FindOrMake(item, "words", YamlKind::kMap);
  std::vector<std::string> symbols;
  for (const Declension& declension : languages_) {
    const auto names = find(source->scalar, declension.language);
    if (!names) return RaiseUnknown(*source, key, known());
    std::vector<std::string> declined;
    for (const std::string& name : names->words) {
      AddDeclined(name, declension, declined);
    }
    LeaveOut(left_out, declined);
    AddNames(words, declension.language, declined, source->position);
    for (const std::string& symbol : names->symbols) {
      std::ranges::copy(Spellings(symbol), std::back_inserter(symbols));
    }
  }
  LeaveOut(left_out, symbols);
  AddNames(words, "*", symbols, source->position);
}

void NameFiller::FillRegion(YamlNode& item) {
  const auto source = Source(item, "region");
  if (!source) return;
  const std::vector<std::string> left_out = Texts(item, "without");
  Remove(item, "region");
  Remove(item, "without");
  // All are made before one is held: making moves the others.
  FindOrMake(item, "aliases", YamlKind::kSequence);
  FindOrMake(item, "names", YamlKind::kMap);
  YamlNode& label = FindOrMake(item, "label", YamlKind::kMap);
  YamlNode& names = *Find(item, "names");
  for (const Declension& declension : languages_) {
    const auto name = FindRegionName(source->scalar, declension.language);
    if (!name) return RaiseUnknown(*source, "region", RegionCodes());
    if (label.is_map() && !label.Find(declension.language)) {
      Put(label, Scalar(declension.language, source->position),
          Scalar(*name, source->position));
    }
    std::vector<std::string> declined;
    AddDeclined(*name, declension, declined);
    LeaveOut(left_out, declined);
    AddNames(names, declension.language, declined, source->position);
  }
}

// "deutsch": deutsche, deutschen, ...; in a language whose adjectives have no
// endings as it stands.
void NameFiller::FillAdjective(YamlNode& item) {
  const YamlNode* adjective = item.Find("adjective");
  if (!adjective || !adjective->is_map()) return;
  const Position position = adjective->position;
  auto stems = TextMap(item, "adjective");
  Remove(item, "adjective");
  YamlNode& names = FindOrMake(item, "names", YamlKind::kMap);
  for (const Declension& declension : languages_) {
    const auto stem = stems.find(declension.language);
    if (stem == stems.end()) continue;
    std::vector<std::string> forms;
    for (const std::string& ending : declension.endings) {
      forms.push_back(stem->second + ending);
    }
    if (forms.empty()) forms.push_back(stem->second);
    AddNames(names, declension.language, forms, position);
  }
}

void NameFiller::Fill() {
  const auto each = [&](std::string_view list, auto fill) {
    YamlNode* items = Find(file_.root, list);
    if (!items) return;
    for (YamlNode& item : items->items) fill(item);
  };
  each("units", [&](YamlNode& item) {
    FillUnit(item, "cldr", FindUnitNames, UnitIdentifiers);
    FillUnit(item, "currency", FindCurrencyNames, CurrencyCodes);
  });
  each("entities", [&](YamlNode& item) {
    FillRegion(item);
    FillAdjective(item);
  });
}

}  // namespace

void ExpandRules(const std::vector<std::vector<YamlFile>*>& layers) {
  const std::vector<Declension> languages = FindLanguages(layers);
  for (std::vector<YamlFile>* layer : layers) {
    for (YamlFile& file : *layer) {
      ExpandTables(file.root);
      NameFiller(file, languages).Fill();
    }
  }
}

}  // namespace stimmig
