// SPDX-License-Identifier: Apache-2.0
#include "pack/expand.h"

#include <algorithm>

#include "pack/items.h"
#include "pack/test_pack.h"

namespace stimmig {
namespace {

constexpr const char* kGerman =
    "language: de\ngrammar:\n  adjective_endings: [e, en, er, es, em]\n";
constexpr const char* kEnglish = "language: en\ngrammar: {decimal: '.'}\n";

// The files of a layer with German and English, written out.
RuleLayer Expanded(const std::string& text) {
  RuleLayer layer = MakeLayer(
      {{"de.yaml", kGerman}, {"en.yaml", kEnglish}, {"x.yaml", text}});
  ExpandRules({&layer.files});
  return layer;
}

const YamlNode& Item(const RuleLayer& layer, const std::string& list,
                     std::size_t at = 0) {
  const YamlNode* items = layer.files.back().root.Find(list);
  REQUIRE(items);
  REQUIRE(at < items->items.size());
  return items->items[at];
}

bool HasName(const YamlNode& item, const std::string& key,
             const std::string& language, const std::string& name) {
  return std::ranges::count(TextsMap(item, key)[language], name) == 1;
}

TEST_CASE("rows of a table are items with the fields that all share") {
  const RuleLayer layer = Expanded(
      "tables:\n"
      "  - id: lengths\n"
      "    of: units\n"
      "    fields: {dimension: length, code: m}\n"
      "    rows:\n"
      "      - {id: m, words: {'*': [m]}}\n"
      "      - {id: furlong, code: fur, words: {en: [furlong]}}\n"
      "units:\n"
      "  - {id: GPU, dimension: count, words: {en: [GPU]}}\n");
  CHECK(Text(Item(layer, "units", 0), "id") == "GPU");
  CHECK(Text(Item(layer, "units", 0), "table").empty());
  const YamlNode& metre = Item(layer, "units", 1);
  CHECK(Text(metre, "id") == "m");
  CHECK(Text(metre, "table") == "lengths");
  CHECK(Text(metre, "dimension") == "length");
  CHECK(Text(metre, "code") == "m");
  CHECK(metre.position == Position{6, 9});
  CHECK(Text(Item(layer, "units", 2), "code") == "fur");
  CHECK(Item(layer, "tables").Find("rows") == nullptr);
  CHECK(layer.files.back().diagnostics.empty());
}

TEST_CASE("a unit takes names, cases and spellings from the CLDR") {
  const RuleLayer layer = Expanded(
      "units:\n"
      "  - {id: km2, dimension: area, cldr: square-kilometer,"
      " words: {de: [Geviert-km], '*': qkm}}\n"
      "  - {cldr: micrometer, dimension: length}\n"
      "  - {id: in, dimension: length, cldr: inch, glued: [in]}\n"
      "  - {id: lb, dimension: mass, cldr: pound, without: [Pfund, pounds]}\n");
  const YamlNode& area = Item(layer, "units", 0);
  for (const char* word :
       {"Geviert-km", "Quadratkilometer", "Quadratkilometern"}) {
    CHECK(HasName(area, "words", "de", word));
  }
  CHECK(HasName(area, "words", "en", "square kilometres"));
  for (const char* symbol : {"qkm", "km²", "km2", "km^2"}) {
    CHECK(HasName(area, "words", "*", symbol));
  }
  CHECK(area.Find("cldr") == nullptr);
  const YamlNode& micro = Item(layer, "units", 1);
  CHECK(Text(micro, "id") == "micrometer");
  CHECK(HasName(micro, "words", "*", "μm"));
  CHECK(HasName(micro, "words", "*", "µm"));
  const YamlNode& inch = Item(layer, "units", 2);
  CHECK(HasName(inch, "words", "en", "inches"));
  CHECK_FALSE(HasName(inch, "words", "*", "in"));
  const YamlNode& pound = Item(layer, "units", 3);
  CHECK(HasName(pound, "words", "*", "lb"));
  CHECK_FALSE(HasName(pound, "words", "en", "pounds"));
  CHECK_FALSE(HasName(pound, "words", "de", "Pfund"));
}

TEST_CASE("names of several words are declined as the grammar says") {
  const RuleLayer layer = Expanded(
      "units:\n"
      "  - {currency: SEK, dimension: money}\n"
      "  - {currency: ILS, dimension: money}\n");
  const YamlNode& krona = Item(layer, "units", 0);
  CHECK(Text(krona, "id") == "SEK");
  for (const char* name :
       {"Schwedische Krone", "Schwedischen Kronen", "Schwedischer Kronen"}) {
    CHECK(HasName(krona, "words", "de", name));
  }
  CHECK(HasName(krona, "words", "en", "Swedish kronor"));
  CHECK(HasName(krona, "words", "*", "SEK"));
  CHECK(HasName(Item(layer, "units", 1), "words", "de",
                "Israelischen Neuen Schekel"));
}

TEST_CASE("a region names a country in each language") {
  const RuleLayer layer = Expanded(
      "entities:\n"
      "  - {id: iceland, kind: country, region: IS}\n"
      "  - {id: usa, kind: country, region: US, label: {de: USA},"
      " aliases: [USA]}\n");
  const YamlNode& iceland = Item(layer, "entities", 0);
  CHECK(TextMap(iceland, "label")["de"] == "Island");
  CHECK(TextMap(iceland, "label")["en"] == "Iceland");
  CHECK(HasName(iceland, "names", "de", "Island"));
  CHECK_FALSE(HasName(iceland, "names", "en", "Island"));
  const YamlNode& states = Item(layer, "entities", 1);
  CHECK(TextMap(states, "label")["de"] == "USA");
  CHECK(HasName(states, "names", "de", "Vereinigten Staaten"));
  CHECK(Texts(states, "aliases") == std::vector<std::string>{"USA"});
}

TEST_CASE("an adjective takes the endings of its language") {
  const RuleLayer layer = Expanded(
      "entities:\n"
      "  - {id: jordan, kind: country, region: JO, without: [Jordan],"
      " adjective: {de: jordanisch, en: Jordanian}}\n");
  const YamlNode& jordan = Item(layer, "entities");
  CHECK(TextsMap(jordan, "names")["de"] ==
        std::vector<std::string>{"Jordanien", "jordanische", "jordanischen",
                                 "jordanischer", "jordanisches",
                                 "jordanischem"});
  CHECK(TextsMap(jordan, "names")["en"] ==
        std::vector<std::string>{"Jordanian"});
}

TEST_CASE("expanding twice changes nothing more") {
  const std::string text =
      "tables:\n"
      "  - {id: t, of: units, rows: [{currency: EUR, dimension: money}]}\n";
  RuleLayer layer = Expanded(text);
  const YamlNode once = layer.files.back().root;
  ExpandRules({&layer.files});
  CHECK(layer.files.back().root == once);
}

TEST_CASE("mistakes in tables and names of the CLDR") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const std::string table = "tables:\n  - {id: t, of: units, ";
  const Case kCases[] = {
      {"units: [{cldr: kilometre, dimension: length}]\n",
       "x.yaml:1:16: error: 'cldr' names 'kilometre', which the CLDR does not "
       "have (did you mean 'kilometer'?)"},
      {"units: [{currency: EUX, dimension: money}]\n",
       "x.yaml:1:20: error: 'currency' names 'EUX', which the CLDR does not "
       "have (did you mean"},
      {"entities: [{id: x, kind: country, region: QQ}]\n",
       "x.yaml:1:43: error: 'region' names 'QQ', which the CLDR does not have"},
      {table + "rows: 5}\n",
       "x.yaml:2:30: error: 'rows' must be a list of entries"},
      {"tables: [{id: t, of: entites, rows: []}]\n",
       "x.yaml:1:22: error: 'entites' is no value of 'of' (did you mean "
       "'entities'?)"},
      {table + "fields: {dimensoin: length}, rows: [{id: m, words: {de: M}},"
               " {id: n, words: {de: N}}]}\n",
       "x.yaml:2:33: error: 'dimensoin' is no key of 'units' (did you mean "
       "'dimension'?)"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const std::string mistakes =
        Mistakes({{"de.yaml", kGerman}, {"x.yaml", c.text}});
    CAPTURE(mistakes);
    const std::size_t at = mistakes.find(c.expected);
    REQUIRE(at != std::string::npos);
    // Told once, however many rows have it.
    CHECK(mistakes.find(c.expected, at + 1) == std::string::npos);
  }
}

TEST_CASE("a row is replaced by its id, a table goes with its rows") {
  const auto units = [](const std::string& mine) {
    const RuleTexts table = {
        {"a.yaml",
         "tables:\n  - id: t\n    of: units\n    fields: {dimension: length}\n"
         "    rows:\n      - {id: m, words: {de: Meter}}\n"
         "      - {id: n, words: {de: Nichts}}\n"}};
    const LoadedPack loaded = LoadPack(
        {MakeLayer(table), MakeLayer({{"b.yaml", mine}})}, Trust::kCheck);
    REQUIRE_MESSAGE(loaded.ok(), Lines(loaded.diagnostics));
    std::string ids;
    for (const UnitRule& unit : loaded.pack->units) {
      ids += unit.id + "=" + unit.words.at("de").front() + " ";
    }
    return ids;
  };
  CHECK(units("units: []\n") == "m=Meter n=Nichts ");
  CHECK(units("units: [{id: n, dimension: length, words: {de: Neu}}]\n") ==
        "m=Meter n=Neu ");
  CHECK(units("units: [{id: n, disabled: true}]\n") == "m=Meter ");
  CHECK(units("tables: [{id: t, disabled: true}]\n").empty());
}

}  // namespace
}  // namespace stimmig
