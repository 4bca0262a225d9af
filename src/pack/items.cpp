// SPDX-License-Identifier: Apache-2.0
#include "pack/items.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "pack/schema.h"
#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

// Items of one list, in order, with where each id stands.
struct MergedList {
  std::vector<ItemNode> items;
  std::map<std::string, std::size_t> by_id;
};

bool IsDisabled(const YamlNode& node) { return Flag(node, "disabled"); }

void RemoveRowsOfDisabledTables(std::map<std::string, MergedList>& lists) {
  std::set<std::string> disabled;
  for (const ItemNode& table : lists["tables"].items) {
    if (IsDisabled(*table.node)) disabled.insert(Text(*table.node, "id"));
  }
  for (auto& [name, list] : lists) {
    std::erase_if(list.items, [&](const ItemNode& item) {
      return disabled.contains(Text(*item.node, "table"));
    });
  }
}

void AddItem(YamlFile& file, const YamlNode& node, const std::string& language,
             std::map<std::string, RulePlace>& of_layer, MergedList& list) {
  const YamlNode* id_node = node.Find("id");
  if (!id_node || !id_node->is_scalar()) return;
  const std::string& id = id_node->scalar;
  const auto [first, is_new] =
      of_layer.try_emplace(id, RulePlace{file.path, node.position.line});
  if (!is_new) {
    file.diagnostics.push_back(About(file, *id_node, diagnostic::kDuplicateId,
                                     "id '" + id + "' is used twice",
                                     "first in " + first->second.file + ":" +
                                         std::to_string(first->second.line)));
    return;
  }
  const ItemNode item{&file, &node, language};
  const auto [at, added] = list.by_id.try_emplace(id, list.items.size());
  if (added) {
    list.items.push_back(item);
  } else {
    list.items[at->second] = item;
  }
}

}  // namespace

Items MergeItems(std::vector<std::vector<YamlFile>*> layers) {
  std::map<std::string, MergedList> lists;
  for (std::vector<YamlFile>* layer : layers) {
    std::map<std::string, std::map<std::string, RulePlace>> ids;
    for (YamlFile& file : *layer) {
      const std::string language = Text(file.root, "language");
      for (const ListSchema& schema : ListSchemas()) {
        const YamlNode* list = file.root.Find(schema.name);
        if (!list || !list->is_sequence()) continue;
        const std::string name(schema.name);
        for (const YamlNode& node : list->items) {
          AddItem(file, node, language, ids[name], lists[name]);
        }
      }
    }
  }
  RemoveRowsOfDisabledTables(lists);
  Items merged;
  for (auto& [name, list] : lists) {
    std::erase_if(list.items,
                  [](const ItemNode& item) { return IsDisabled(*item.node); });
    merged[name] = std::move(list.items);
  }
  return merged;
}

std::string Text(const YamlNode& node, std::string_view key,
                 std::string_view otherwise) {
  const YamlNode* value = node.Find(key);
  return value && value->is_scalar() ? value->scalar : std::string(otherwise);
}

bool Flag(const YamlNode& node, std::string_view key, bool otherwise) {
  const YamlNode* value = node.Find(key);
  return value && value->is_scalar() ? value->scalar == "true" : otherwise;
}

long long Integer(const YamlNode& node, std::string_view key,
                  long long otherwise) {
  const std::string text = Text(node, key);
  long long value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Rational Number(const YamlNode& node, std::string_view key,
                const Rational& otherwise) {
  const auto value = Rational::Parse(Text(node, key));
  return value ? *value : otherwise;
}

std::vector<std::string> Texts(const YamlNode* node) {
  if (!node) return {};
  if (node->is_scalar()) return {node->scalar};
  std::vector<std::string> texts;
  for (const YamlNode& item : node->items) {
    if (item.is_scalar()) texts.push_back(item.scalar);
  }
  return texts;
}

std::vector<std::string> Texts(const YamlNode& node, std::string_view key) {
  return Texts(node.Find(key));
}

std::map<std::string, std::string> TextMap(const YamlNode& node,
                                           std::string_view key) {
  std::map<std::string, std::string> map;
  const YamlNode* value = node.Find(key);
  if (!value || !value->is_map()) return map;
  for (std::size_t i = 0; i < value->keys.size(); ++i) {
    map[value->keys[i].scalar] = value->items[i].scalar;
  }
  return map;
}

std::map<std::string, std::vector<std::string>> TextsMap(const YamlNode& node,
                                                         std::string_view key) {
  std::map<std::string, std::vector<std::string>> map;
  const YamlNode* value = node.Find(key);
  if (!value || !value->is_map()) return map;
  for (std::size_t i = 0; i < value->keys.size(); ++i) {
    map[value->keys[i].scalar] = Texts(&value->items[i]);
  }
  return map;
}

void ReadItem(const ItemNode& item, RuleItem& rule,
              std::vector<Diagnostic>& diagnostics) {
  rule.id = Text(*item.node, "id");
  rule.place = {item.file->path, item.node->position.line};
  rule.table = Text(*item.node, "table");
  const YamlNode* tests = item.node->Find("tests");
  if (!tests) return;
  for (const YamlNode& node : tests->items) {
    RuleTest test;
    test.text = Text(node, "text");
    test.language = Text(node, "lang", item.language);
    test.absent = Texts(node, "absent");
    test.line = node.position.line;
    const YamlNode* facts = node.Find("facts");
    for (const std::string& fact : Texts(facts)) {
      if (auto notation = ParseNotation(fact)) {
        test.facts.push_back(*std::move(notation));
      } else {
        const auto place =
            std::ranges::find(facts->items, fact, &YamlNode::scalar);
        diagnostics.push_back(
            About(*item.file, place == facts->items.end() ? *facts : *place,
                  diagnostic::kBadValue,
                  "'" + fact + "' is no fact: " + notation.error().message));
      }
    }
    rule.tests.push_back(std::move(test));
  }
}

}  // namespace stimmig
