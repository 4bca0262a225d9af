// SPDX-License-Identifier: Apache-2.0
// The items of all layers, merged by id: what load.cpp builds a pack from.
// Reading a field here presumes that CheckSchema found nothing wrong with it;
// a field of the wrong type reads as absent.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"
#include "pack/pack.h"

namespace stimmig {

// One item where it stands.
struct ItemNode {
  const YamlFile* file = nullptr;
  const YamlNode* node = nullptr;
  std::string language;  // of the file; empty if it names none
};

// List name -> its items in order of definition.
using Items = std::map<std::string, std::vector<ItemNode>>;

// All items of the layers, later ones in the place of earlier ones of the same
// list and id, disabled ones gone. Duplicate ids inside a layer are raised.
Items MergeItems(std::vector<std::vector<YamlFile>*> layers);

// Fields of a map node.
std::string Text(const YamlNode& node, std::string_view key,
                 std::string_view otherwise = "");
bool Flag(const YamlNode& node, std::string_view key, bool otherwise = false);
long long Integer(const YamlNode& node, std::string_view key,
                  long long otherwise);
Rational Number(const YamlNode& node, std::string_view key,
                const Rational& otherwise);
// A list of scalars, or one scalar as a list of one.
std::vector<std::string> Texts(const YamlNode* node);
std::vector<std::string> Texts(const YamlNode& node, std::string_view key);
std::map<std::string, std::string> TextMap(const YamlNode& node,
                                           std::string_view key);
std::map<std::string, std::vector<std::string>> TextsMap(const YamlNode& node,
                                                         std::string_view key);

// id, place, table and tests of an item; a test's facts that do not parse are
// raised in `diagnostics`.
void ReadItem(const ItemNode& item, RuleItem& rule,
              std::vector<Diagnostic>& diagnostics);

}  // namespace stimmig
