// SPDX-License-Identifier: Apache-2.0
// What a fact is about and who says it, in words.
//
//   View view(report, lexicon, "de");
//   SubjectWords(view.texts, fact);   // "Meta · Investitionsausgaben · 2025"
//   SideNames(view, facts, Naming::kSource);   // {"Elbpost", "Handelsbrief"}
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/texts.h"
#include "stimmig/report.h"

namespace stimmig {

// Sources by path; keeps views of them.
class SourceIndex {
 public:
  explicit SourceIndex(const std::vector<SourceInfo>& sources);
  // nullptr if there is none.
  const SourceInfo* Find(std::string_view path) const;

 private:
  std::map<std::string_view, const SourceInfo*> by_path_;
};

// A report in one language: what every part of a format reads. Requires: the
// report and the lexicon outlive it.
struct View {
  View(const Report& of, const Lexicon& lexicon, std::string language)
      : report(of), texts(lexicon, std::move(language)), sources(of.sources) {}

  const Fact& FactOf(const Relation& relation, std::size_t place) const {
    return report.facts.at(relation.facts.at(place));
  }

  const Report& report;
  Texts texts;
  SourceIndex sources;
};

// Entity, metric, aspect, scope, period and moment.
std::string SubjectWords(const Texts& texts, const Fact& fact);
// The same without the entity.
std::string TopicWords(const Texts& texts, const Fact& fact);
// "2025", "27. Januar 2025 (Börsenschluss)"; empty where none is stated.
std::string TimeWords(const Texts& texts, const Fact& fact);
std::string EntityWords(const Texts& texts, const Fact& fact);
std::string MetricWords(const Texts& texts, const Fact& fact);

// "a.md:7:19".
std::string PlaceWords(const Fact& fact);
// The outlet, else the path; of a reference fact the fact sheet.
std::string SourceName(const View& view, const Fact& fact);
// Who is quoted; empty where the author speaks.
std::string SpeakerName(const Texts& texts, const Fact& fact);

// How firmly it is said and by whom: "Plan, laut Meta"; empty for what the
// author tells as a fact.
std::string StatementWords(const Texts& texts, const Fact& fact);
// Who printed it, when, and where in the article: "Elbpost, 29. Januar 2025,
// Stand 28. Januar 2025, Überschrift"; empty where nothing of it is known.
std::string SourceWords(const View& view, const Fact& fact);

enum class Naming { kSource, kSpeaker };

// One name for each fact: the speaker, if asked for and known, else the
// source; "a.md:7" or "a.md:7:19" for all where two would be called the same.
std::vector<std::string> SideNames(const View& view, const Relation& relation,
                                   Naming naming);

// When the statement was made, else published.
std::optional<Date> StatedOn(const Fact& fact);

}  // namespace stimmig
