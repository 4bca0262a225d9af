// SPDX-License-Identifier: Apache-2.0
// Articles from outside the repository, where they are at hand, and what the
// tool reads in them, comparable line by line.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "cli/run_tool.h"
#include "pack/test_pack.h"

namespace stimmig::seeds {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Texts = std::map<std::string, std::string>;  // article by file name

inline fs::path Shared() { return fs::path(STIMMIG_SOURCE_DIR) / "../shared"; }

inline bool AtHand() {
  if (fs::exists(Shared() / "gold/score.py")) return true;
  MESSAGE("skipped: the articles are not at hand");
  return false;
}

inline Texts ReadArticles() {
  Texts texts;
  for (const auto& entry : fs::directory_iterator(Shared() / "seeds")) {
    texts[entry.path().filename().string()] =
        ReadFile(entry.path().string()).value();
  }
  REQUIRE(texts.size() > 1);
  return texts;
}

inline std::vector<Json> ReadLines(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty()) lines.push_back(Json::parse(line));
  }
  return lines;
}

inline std::vector<Json> Gold() {
  return ReadLines(
      ReadFile((Shared() / "gold/seeds.facts.jsonl").string()).value());
}

struct Outcome {
  std::vector<Json> facts;
  std::vector<Json> relations;  // of all facts, by place in `facts`
};

inline Outcome Run(const Texts& texts) {
  const TempFolder folder;
  for (const auto& [name, text] : texts) folder.Write(name, text);
  Outcome outcome;
  const ToolRun extract =
      RunTool({"extract", "--format", "jsonl", "."}, folder.path());
  REQUIRE(extract.exit_code == 0);
  outcome.facts = ReadLines(extract.out);
  const ToolRun check = RunTool(
      {"check", "--format", "json", "--fail-on", "never", "."}, folder.path());
  REQUIRE(check.exit_code == 0);
  outcome.relations = Json::parse(check.out)["relations"];
  REQUIRE(outcome.relations.size() > 2);
  return outcome;
}

// --- what a fact says
// ---------------------------------------------------------

using Ids = std::map<std::string, std::string>;

inline std::string Mapped(const Json& id, const Ids& ids) {
  if (id.is_null()) return "-";
  const auto found = ids.find(id.get<std::string>());
  return found == ids.end() ? id.get<std::string>() : found->second;
}

inline std::string Bound(const Json& bound, double factor) {
  if (bound.is_null()) return "-";
  std::ostringstream text;
  text << bound.get<double>() * factor;
  return text.str();
}

inline std::string Say(const Json& fact, const Ids& ids, double factor) {
  std::string said = fact["doc"].get<std::string>() + ": ";
  said += Mapped(fact["entity"], ids) + " " + Mapped(fact["metric"], {});
  said += "[" + Mapped(fact["scope"], ids) + "]." +
          fact["aspect"].get<std::string>() + " " + Mapped(fact["period"], {}) +
          " = " + Bound(fact["low"], factor) + ".." +
          Bound(fact["high"], factor) + " " + Mapped(fact["unit"], {}) + " " +
          fact["modality"].get<std::string>() + " " +
          (fact["approx"].get<bool>() ? "~" : "");
  return said;
}

// Factor by the gold fact that stands at the same place; 1 elsewhere.
using Factors = std::map<std::pair<std::string, std::size_t>, double>;

inline std::vector<std::string> Sayings(const Outcome& outcome,
                                        const Ids& ids = {},
                                        const Factors& factors = {}) {
  std::vector<std::string> sayings;
  for (const Json& fact : outcome.facts) {
    const fs::path doc = fact["doc"].get<std::string>();
    const auto factor = factors.find({doc.filename().string(), fact["start"]});
    sayings.push_back(
        Say(fact, ids, factor == factors.end() ? 1 : factor->second));
  }
  return sayings;
}

// "KIND: saying / saying" for each relation, sorted.
inline std::vector<std::string> Relations(
    const Outcome& outcome, const std::vector<std::string>& sayings) {
  std::map<std::string, std::string> by_id;
  for (std::size_t i = 0; i < outcome.facts.size(); ++i) {
    by_id[outcome.facts[i]["id"]] = sayings[i];
  }
  std::vector<std::string> lines;
  for (const Json& relation : outcome.relations) {
    std::vector<std::string> facts;
    for (const Json& id : relation["facts"]) {
      facts.push_back(by_id.at(id.get<std::string>()));
    }
    std::ranges::sort(facts);
    lines.push_back(relation["kind"].get<std::string>() + ": " + Joined(facts));
  }
  std::ranges::sort(lines);
  return lines;
}

inline void CheckSame(std::vector<std::string> got,
                      std::vector<std::string> wanted) {
  std::ranges::sort(got);
  std::ranges::sort(wanted);
  std::vector<std::string> missing, surplus;
  std::ranges::set_difference(wanted, got, std::back_inserter(missing));
  std::ranges::set_difference(got, wanted, std::back_inserter(surplus));
  CHECK(Joined(missing) == "");
  CHECK(Joined(surplus) == "");
}

// How many of the facts say something else.
inline std::size_t CountChanged(const std::vector<std::string>& a,
                                const std::vector<std::string>& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i] != b[i]) ++count;
  }
  return count;
}

}  // namespace stimmig::seeds
