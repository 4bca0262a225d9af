// SPDX-License-Identifier: Apache-2.0
#include "relate/versions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "pack/test_pack.h"
#include "relate/facts.h"

namespace stimmig {
namespace {

using test::Describe;
using test::MakeFacts;
using test::Row;

TEST_CASE("a mark stands at one end of a title") {
  struct Case {
    std::string title;
    std::string language;
    std::string rule;  // empty: none
    std::string rest;
  };
  const Case cases[] = {
      {"Neu: Meta steckt Geld in Chips", "de", "de.new_version",
       "Meta steckt Geld in Chips"},
      {"ROUNDUP 3: Meta steckt Geld in Chips", "de", "de.new_version",
       "Meta steckt Geld in Chips"},
      {"2. Zusammenfassung: Meta baut", "de", "de.new_version", "Meta baut"},
      {"Meta baut (Aktualisiert)", "de", "de.new_version", "Meta baut"},
      {"Meta baut (neu: Reaktion der Börse)", "de", "de.new_version",
       "Meta baut"},
      {"Berichtigung: Meta baut", "de", "de.corrected_version", "Meta baut"},
      {"UPDATE 2-Meta builds", "en", "en.new_version", "Meta builds"},
      {"CORRECTED-Meta builds", "en", "en.corrected_version", "Meta builds"},
      {"Meta builds (corrects second paragraph)", "en", "en.corrected_version",
       "Meta builds"},
      {"Neu bei Meta: Chips", "de", "", ""},
      {"Was neu: Meta baut und baut", "de", "", ""},
      {"Meta korrigiert Ausblick", "de", "", ""},
      {"", "de", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.title);
    const auto mark =
        FindVersionMark(c.title, *TestRules().FindIndex(c.language));
    CHECK(mark.has_value() == !c.rule.empty());
    if (!mark) continue;
    CHECK(TestRules().FindLanguage(c.language)->versions[mark->rule].id ==
          c.rule);
    CHECK(mark->title == c.rest);
  }
}

SourceInfo Story(std::string path, std::string story_id,
                 std::optional<int> version = {},
                 const std::string& published = "",
                 const std::string& title = "") {
  SourceInfo source;
  source.path = std::move(path);
  source.outlet = "Elbpost";
  source.language = "de";
  if (!story_id.empty()) source.story_id = std::move(story_id);
  source.version = version;
  source.published = Date::Parse(published);
  if (!title.empty()) source.title = title;
  return source;
}

// "a b>c": a counts, c replaces b; a "!" where it is corrected.
std::string Describe(const std::vector<SourceInfo>& sources) {
  const Stories stories(sources, TestRules());
  std::string text;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    text += (text.empty() ? "" : " ") + sources[i].path;
    if (const auto newer = stories.ReplacedBy(i)) {
      text += ">" + sources[*newer].path;
    }
    if (stories.IsCorrected(i)) text += "!";
  }
  return text;
}

TEST_CASE("which version replaces which") {
  const std::string d1 = "2025-01-29", d2 = "2025-01-30", d9 = "2025-02-09";
  SourceInfo updated = Story("b", "s", {}, d1);
  updated.updated = Timestamp{*Date::Parse(d1), 600};
  SourceInfo abroad = Story("b", "s", 2);
  abroad.outlet = "Isarkurier";
  SourceInfo linked = Story("a", "", {}, d1), moved = Story("b", "", {}, d2);
  linked.url = moved.url = "https://elbpost.example/meta";
  SourceInfo titled = linked, retitled = moved, copied = linked,
             recopied = moved;
  titled.title = retitled.title = "Meta baut";
  copied.origin.signature = recopied.origin.signature = {1, 2, 3};
  recopied.origin.signature[0] = 4;
  SourceInfo entry = titled, later_entry = retitled;
  entry.reference = later_entry.reference = true;
  struct Case {
    std::vector<SourceInfo> sources;
    std::string expected;
  };
  const Case cases[] = {
      {{}, ""},
      {{Story("a", "s", 1), Story("b", "s", 2)}, "a>b b"},
      {{Story("a", "s"), Story("b", "s", 3), Story("c", "s", 2)}, "a>b b c>b"},
      // The version goes before the date.
      {{Story("a", "s", 2, d1), Story("b", "s", 1, d2)}, "a b>a"},
      {{Story("a", "s", {}, d1), Story("b", "s", {}, d2)}, "a>b b"},
      {{Story("a", "s", {}, d1), updated}, "a>b b"},
      // One of them has no date, or nothing tells them apart.
      {{Story("a", "s"), Story("b", "s", {}, d2)}, "a b"},
      {{Story("a", "s", 1, d1), Story("b", "s", 1, d1)}, "a b"},
      {{Story("a", "s", 1), Story("b", "t", 2)}, "a b"},
      {{Story("a", "s", 1), abroad}, "a b"},
      // One url, and the same title or text; no entries of a fact sheet.
      {{titled, retitled}, "a>b b"},
      {{copied, recopied}, "a>b b"},
      {{linked, moved}, "a b"},
      {{entry, later_entry}, "a b"},
      {{Story("a", "s", {}, d1, "Meta baut"),
        Story("b", "s", {}, d1, "Korrektur: Meta baut")},
       "a>b! b"},
      {{Story("a", "s", 1), Story("b", "s", 2, "", "Korrektur: Meta baut"),
        Story("c", "s", 3)},
       "a>c! b>c c"},
      // By the title alone.
      {{Story("a", "", {}, d1, "Meta baut"),
        Story("b", "", {}, d2, "Neu: Meta baut")},
       "a>b b"},
      {{Story("a", "", {}, d1, "Meta baut"),
        Story("b", "", {}, d1, "META BAUT (aktualisiert)")},
       "a>b b"},
      {{Story("a", "", {}, d1, "Meta baut"),
        Story("b", "", {}, d2, "Meta baut")},
       "a b"},
      {{Story("a", "", {}, d1, "Meta baut"),
        Story("b", "", {}, d9, "Neu: Meta baut")},
       "a b"},
      {{Story("a", "", {}, "", "Meta baut"),
        Story("b", "", {}, d2, "Neu: Meta baut")},
       "a b"},
  };
  for (const Case& c : cases) CHECK(Describe(c.sources) == c.expected);
}

// Of facts in a.md, b.md, c.md: the first two are versions of one story, the
// second of which may be a correction.
Report RelateVersions(const std::vector<Row>& rows, bool correction) {
  const std::vector<Fact> facts = MakeFacts(rows);
  std::vector<SourceInfo> sources = test::SourcesOf(facts);
  for (SourceInfo& source : sources) {
    if (source.path == "c.md") continue;
    source.story_id = "s";
    source.version = source.path == "a.md" ? 1 : 2;
    source.language = "de";
    if (correction && source.path == "b.md") source.title = "Korrektur: Meta";
  }
  RulePack pack = test::TestPack();
  Language german;
  german.id = "de";
  german.versions.emplace_back().correction = true;
  pack.languages.push_back(std::move(german));
  LanguageIndex index;
  index.versions.patterns.Add("(?i)korrektur:");
  index.versions.rules.push_back({0, 0});
  pack.indices.push_back(std::move(index));
  return Relate(facts, sources, {}, pack, {});
}

TEST_CASE("versions replace each other") {
  const std::string k65 = "meta capex 2024 = 65e9 USD",
                    k40 = "meta capex 2024 = 40e9 USD",
                    k30 = "meta capex 2024 = 30e9 USD";
  struct Case {
    std::vector<Row> rows;
    bool correction;
    std::string expected;
  };
  const Case cases[] = {
      // No contradiction between them, and none with what was replaced.
      {{{k65, "a.md"}, {k40, "b.md"}}, false, "superseded(version)"},
      {{{k65, "a.md"}, {k40, "b.md"}, {k40, "c.md"}},
       false,
       "superseded(version); equal"},
      {{{k65, "a.md"}, {k40, "b.md"}, {k65, "c.md"}},
       false,
       "superseded(version); contradicts"},
      // What agrees with a figure of the newest version is not told.
      {{{k65, "a.md"}, {k65, "b.md"}}, false, "-"},
      {{{k65, "a.md"}, {k65, "b.md"}, {k40, "b.md"}}, false, "contradicts"},
      {{{k65, "a.md"}, {"meta revenue 2024 = 40e9 USD", "b.md"}}, false, "-"},
      {{{"? capex 2024 = 65e9 USD", "a.md"}, {k40, "b.md"}}, false, "-"},
      // A marked correction warns texts with the old figure.
      {{{k65, "a.md"}, {k40, "b.md"}}, true, "superseded(corrected)"},
      {{{k65, "a.md"}, {k40, "b.md"}, {k65, "c.md"}},
       true,
       "superseded(corrected); corrected"},
      {{{k65, "a.md"}, {k40, "b.md"}, {k40, "c.md"}},
       true,
       "superseded(corrected); confirmed"},
      // Only the figures that it changed are corrections.
      {{{k30, "a.md"}, {k30, "b.md"}, {k65, "c.md"}}, true, "contradicts"},
  };
  for (const Case& c : cases) {
    std::string rows;
    for (const Row& row : c.rows) rows += row.doc + " " + row.notation + "; ";
    CAPTURE(rows);
    const Report report = RelateVersions(c.rows, c.correction);
    CHECK(Describe(report.relations) == c.expected);
    CHECK(report.sources[0].replaced_by == "b.md");
    CHECK(report.sources[1].replaced_by.empty());
    for (const Relation& relation : report.relations) {
      if (relation.kind != RelationKind::kSuperseded) continue;
      CHECK(report.facts[relation.facts[0]].doc == "b.md");
      CHECK(report.facts[relation.facts[1]].doc == "a.md");
    }
  }
}

}  // namespace
}  // namespace stimmig
