// SPDX-License-Identifier: Apache-2.0
//
// docs/verdicts.md tells of all that the tool can say, and its examples hold.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/yaml.h"
#include "engine/newsroom.h"
#include "temp_folder.h"

namespace stimmig {
namespace {

using Names = std::set<std::string>;

std::string ReadSource(const std::string& path) {
  return ReadFile(std::string(STIMMIG_SOURCE_DIR) + "/" + path).value();
}

struct Example {
  std::vector<std::string> lines;
};

// "### `contradicts`" with what stands below it.
struct Section {
  std::string chapter;
  std::string name;
  std::string text;
  std::vector<Example> examples;
};

// What stands between two marks, if it is there.
std::string Between(const std::string& line, std::string_view open,
                    std::string_view close) {
  if (!line.starts_with(open)) return "";
  const std::size_t end = line.find(close, open.size());
  return line.substr(open.size(), end - open.size());
}

std::vector<Section> ReadPage() {
  std::istringstream page(ReadSource("docs/verdicts.md"));
  std::vector<Section> sections;
  std::string chapter;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("## ")) chapter = line.substr(3);
    if (line.starts_with("### ")) {
      sections.push_back({chapter, Between(line, "### `", "`"), {}, {}});
    }
    if (sections.empty()) continue;
    Section& section = sections.back();
    if (line == "```verdict") {
      inside = true;
      section.examples.emplace_back();
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      section.examples.back().lines.push_back(line);
    } else {
      section.text += line + "\n";
    }
  }
  return sections;
}

const std::vector<Section>& Page() {
  static const std::vector<Section> kPage = ReadPage();
  return kPage;
}

const Section* FindSection(std::string_view chapter, std::string_view name) {
  const auto found = std::ranges::find_if(Page(), [&](const Section& section) {
    return section.name == name && section.chapter.starts_with(chapter);
  });
  return found == Page().end() ? nullptr : &*found;
}

// --- the examples ------------------------------------------------------------

// The articles of an example, the options, and what is claimed.
struct Run {
  std::vector<Article> articles;
  CheckOptions options;
  Names claims;
};

Article ParseArticle(const std::string& line) {
  static const std::regex kArticle(
      R"(([a-z]+\.md)(?: (\d{4}-\d\d-\d\d))?: (.+))");
  std::smatch parts;
  REQUIRE_MESSAGE(std::regex_match(line, parts, kArticle), line);
  const std::string published =
      parts[2].matched ? "---\npublished: " + parts.str(2) + "\n---\n" : "";
  return {.path = parts.str(1), .bytes = published + parts.str(3) + "\n"};
}

// "+ world:stress = im Stressszenario".
std::string RuleOf(const std::string& line) {
  const std::size_t equals = line.find(" = ");
  REQUIRE_MESSAGE(equals != line.npos, line);
  return "language: de\nqualifiers:\n  - id: own\n    qualifier: " +
         line.substr(2, equals - 2) + "\n    words: [" +
         line.substr(equals + 3) + "]\n";
}

Run ParseRun(const Example& example, const TempFolder& folder) {
  Run run;
  run.options.show_incomparable = true;
  std::string rates;
  for (const std::string& line : example.lines) {
    if (line.starts_with("=> ")) {
      run.claims.insert(line.substr(3));
    } else if (line == "$ --strict") {
      run.options.mode = Mode::kStrict;
    } else if (line.starts_with("+ ")) {
      folder.Write("own/own.yaml", RuleOf(line));
      run.options.rule_folders = {folder.path() + "/own"};
    } else if (line.starts_with("% ")) {
      rates += line.substr(2) + "\n";
    } else {
      run.articles.push_back(ParseArticle(line));
    }
  }
  if (!rates.empty()) run.options.rates_file = folder.Write("rates.csv", rates);
  return run;
}

// "contradicts(quote), error, typo", as the page writes it.
std::string Written(const Relation& relation, const Finding* finding) {
  std::string words(Name(relation.kind));
  if (!relation.detail.empty()) words += "(" + relation.detail + ")";
  if (!finding) return words;
  words += finding->severity ? ", " + std::string(Name(*finding->severity))
                             : ", listed";
  if (!finding->diagnosis.empty()) words += ", " + finding->diagnosis;
  return words;
}

Names WrittenOf(const Report& report) {
  Names written;
  for (const Relation& relation : report.relations) {
    const auto finding =
        std::ranges::find_if(report.findings, [&](const Finding& each) {
          return each.relation.kind == relation.kind &&
                 each.relation.facts == relation.facts;
        });
    written.insert(Written(
        relation, finding == report.findings.end() ? nullptr : &*finding));
  }
  return written;
}

std::string Lines(const Names& names) {
  std::string lines;
  for (const std::string& name : names) lines += name + "\n";
  return lines;
}

// All that is told is claimed and the other way about; what was not compared
// may go without saying.
void CheckExample(const Example& example) {
  const TempFolder folder;
  const Run run = ParseRun(example, folder);
  REQUIRE_FALSE(run.articles.empty());
  CAPTURE(run.articles.front().bytes);
  Names told = WrittenOf(MakeChecker(run.options).Check(run.articles).report);
  std::erase_if(told, [&](const std::string& words) {
    return words.starts_with("incomparable") && !run.claims.contains(words);
  });
  CHECK(Lines(told) == Lines(run.claims));
}

TEST_CASE("the tool says of each example what the page claims") {
  std::size_t examples = 0;
  for (const Section& section : Page()) {
    CAPTURE(section.name);
    for (const Example& example : section.examples) CheckExample(example);
    examples += section.examples.size();
  }
  CHECK(examples > 60);
}

// --- what the page must hold -------------------------------------------------

// Whether an example of the section claims `words`.
bool IsShown(const Section& section, std::string_view words) {
  return std::ranges::any_of(section.examples, [&](const Example& example) {
    return std::ranges::any_of(example.lines, [&](const std::string& line) {
      return line.starts_with("=> ") && line.find(words) != line.npos;
    });
  });
}

// That there is a section of that name, with an example or why there is none.
void CheckSection(std::string_view chapter, const std::string& name,
                  const std::string& claim) {
  CAPTURE(name);
  const Section* section = FindSection(chapter, name);
  REQUIRE(section);
  const bool excused = section->text.find("No example: ") != std::string::npos;
  CHECK(IsShown(*section, claim) != excused);
}

TEST_CASE("every kind of verdict has a section with an example") {
  for (int i = 0; i <= static_cast<int>(RelationKind::kViolatesPartOf); ++i) {
    const auto kind = static_cast<RelationKind>(i);
    const std::string name(Name(kind));
    CheckSection(IsFinding(kind) ? "Findings" : "Relations", name,
                 "=> " + name);
  }
}

// The codes of namespace reason, as the source has them.
Names Reasons() {
  const std::string header = ReadSource("src/relate/comparable.h");
  const std::size_t begin = header.find("namespace reason {");
  const std::string block =
      header.substr(begin, header.find("}  // namespace reason") - begin);
  static const std::regex kCode("\"([a-z_]+)\"");
  Names codes;
  for (std::sregex_iterator it(block.begin(), block.end(), kCode), end;
       it != end; ++it) {
    codes.insert(it->str(1));
  }
  return codes;
}

std::map<std::string, std::string> Messages() {
  const YamlFile file =
      ParseYaml("de.yaml", ReadSource("rules/messages/de.yaml"));
  const YamlNode& messages = *file.root.Find("messages");
  std::map<std::string, std::string> texts;
  for (std::size_t i = 0; i < messages.keys.size(); ++i) {
    texts[messages.keys[i].scalar] = messages.items[i].scalar;
  }
  return texts;
}

TEST_CASE("every reason not to compare has a section and a message") {
  const Names codes = Reasons();
  CHECK(codes.size() > 15);
  const auto messages = Messages();
  for (const std::string& code : codes) {
    CheckSection("Why figures are not compared", code,
                 "=> incomparable(" + code + ")");
    CHECK(messages.contains("reason." + code));
  }
}

TEST_CASE("every diagnosis has a section") {
  for (const auto& [key, text] : Messages()) {
    const std::string name = Between(key, "diagnosis.", "\n");
    if (!name.empty())
      CheckSection("What may have happened", name, ", " + name);
  }
}

// "quote" of "kind.tension.quote", "raised" of "message.superseded.raised".
TEST_CASE("every detail and every slot is named") {
  const std::string page = ReadSource("docs/verdicts.md");
  const auto check = [&](const std::string& name) {
    CAPTURE(name);
    CHECK(page.find("`" + name + "`") != std::string::npos);
  };
  static const std::regex kDetail(
      R"((?:kind|message|why)\.[a-z_]+\.([a-z_]+)(?:\.undated)?)");
  // No details of relations, but what else a message depends on.
  const Names variants = {"undated", "slot", "derived", "forecast", "hearsay"};
  for (const auto& [key, text] : Messages()) {
    std::smatch parts;
    if (std::regex_match(key, parts, kDetail) &&
        !variants.contains(parts.str(1))) {
      check(parts.str(1));
    }
    const std::string slot = Between(key, "slot.", "\n");
    if (!slot.empty()) check(slot);
  }
}

TEST_CASE("every severity is explained") {
  const std::string page = ReadSource("docs/verdicts.md");
  for (const Severity severity :
       {Severity::kError, Severity::kWarning, Severity::kNote}) {
    const std::string row = "\n| " + std::string(Name(severity)) + " |";
    CHECK(page.find(row) != std::string::npos);
  }
}

}  // namespace
}  // namespace stimmig
