// SPDX-License-Identifier: Apache-2.0
#include "report/subject.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/dates.h"

namespace stimmig {
namespace {

constexpr std::string_view kCount = "count:";
constexpr std::string_view kSeparator = " · ";

// An id as words: "war_room" -> "war room".
std::string Readable(std::string_view id) {
  std::string words(id);
  std::ranges::replace(words, '_', ' ');
  return words;
}

// "Veränderung in Prozent, Reality Labs".
std::string Details(const Texts& texts, const Fact& fact) {
  std::vector<std::string> details;
  if (fact.aspect != Aspect::kLevel) {
    details.push_back(texts.Say("aspect." + std::string(Name(fact.aspect))));
  }
  if (!fact.scope.empty()) {
    details.push_back(texts.Label("entity", fact.scope));
  }
  return Join(details, ", ");
}

std::string ModalityWords(const Texts& texts, const Fact& fact) {
  if (fact.modality == Modality::kActual) return "";
  return texts.Say("modality." + std::string(Name(fact.modality)));
}

std::string AttributionWords(const Texts& texts, const Fact& fact) {
  const std::string speaker = SpeakerName(texts, fact);
  if (speaker.empty()) return "";
  const bool direct = fact.attribution->quote == QuoteKind::kDirect;
  return texts.Say(direct ? "by.direct" : "by", {{"speaker", speaker}});
}

std::string PartWords(const Texts& texts, const Fact& fact) {
  if (fact.part == Part::kBody) return "";
  return texts.Say("part." + std::string(Name(fact.part)));
}

bool HasTwins(const std::vector<std::string>& names) {
  return std::set(names.begin(), names.end()).size() < names.size();
}

}  // namespace

SourceIndex::SourceIndex(const std::vector<SourceInfo>& sources) {
  for (const SourceInfo& source : sources) {
    by_path_.emplace(source.path, &source);
  }
}

const SourceInfo* SourceIndex::Find(std::string_view path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : found->second;
}

std::string EntityWords(const Texts& texts, const Fact& fact) {
  if (fact.entity.empty()) return texts.Say("entity.unknown");
  return fact.entity_name.empty() ? texts.Label("entity", fact.entity)
                                  : fact.entity_name;
}

std::string MetricWords(const Texts& texts, const Fact& fact) {
  if (fact.metric.starts_with(kCount)) {
    const std::string noun = Readable(fact.metric.substr(kCount.size()));
    return texts.Say("metric.count", {{"noun", noun}});
  }
  if (!fact.metric.empty()) return texts.Label("metric", fact.metric);
  return fact.cue.empty() ? texts.Say("metric.unknown") : fact.cue;
}

std::string TimeWords(const Texts& texts, const Fact& fact) {
  const std::string period =
      fact.period ? PeriodWords(texts, *fact.period) : std::string();
  if (fact.moment.empty()) return period;
  const std::string key = "moment." + fact.moment;
  const std::string moment = texts.Has(key) ? texts.Say(key) : fact.moment;
  return period.empty() ? moment : fmt::format("{} ({})", period, moment);
}

std::string TopicWords(const Texts& texts, const Fact& fact) {
  const std::string details = Details(texts, fact);
  std::string metric = MetricWords(texts, fact);
  if (!details.empty()) metric += " (" + details + ")";
  return Join({metric, TimeWords(texts, fact)}, kSeparator);
}

std::string SubjectWords(const Texts& texts, const Fact& fact) {
  return Join({EntityWords(texts, fact), TopicWords(texts, fact)}, kSeparator);
}

std::string PlaceWords(const Fact& fact) {
  return fmt::format("{}:{}:{}", fact.doc, fact.position.line,
                     fact.position.column);
}

std::string SourceName(const View& view, const Fact& fact) {
  const SourceInfo* source = view.sources.Find(fact.doc);
  if (source && source->outlet) {
    return source->reference
               ? view.texts.Say("reference", {{"source", *source->outlet}})
               : *source->outlet;
  }
  return fact.doc.substr(fact.doc.rfind('/') + 1);
}

std::string SpeakerName(const Texts& texts, const Fact& fact) {
  if (!fact.attribution) return "";
  const Attribution& attribution = *fact.attribution;
  return attribution.speaker.empty()
             ? attribution.words
             : texts.Label("entity", attribution.speaker);
}

std::string StatementWords(const Texts& texts, const Fact& fact) {
  return Join({ModalityWords(texts, fact), AttributionWords(texts, fact)},
              ", ");
}

std::string SourceWords(const View& view, const Fact& fact) {
  const Texts& texts = view.texts;
  const SourceInfo* source = view.sources.Find(fact.doc);
  const std::string outlet =
      source && source->outlet ? SourceName(view, fact) : std::string();
  const std::string published =
      fact.published ? DateWords(texts, *fact.published) : std::string();
  const bool own_date = fact.as_of && fact.as_of != fact.published;
  const std::string as_of =
      own_date ? texts.Say("as_of", {{"date", DateWords(texts, *fact.as_of)}})
               : std::string();
  return Join({outlet, published, as_of, PartWords(texts, fact)}, ", ");
}

std::vector<std::string> SideNames(const View& view, const Relation& relation,
                                   Naming naming) {
  std::vector<std::string> names, lines, places;
  for (const std::size_t index : relation.facts) {
    const Fact& fact = view.report.facts.at(index);
    std::string speaker = naming == Naming::kSpeaker
                              ? SpeakerName(view.texts, fact)
                              : std::string();
    names.push_back(speaker.empty() ? SourceName(view, fact) : speaker);
    lines.push_back(fmt::format("{}:{}", fact.doc, fact.position.line));
    places.push_back(PlaceWords(fact));
  }
  if (!HasTwins(names)) return names;
  return HasTwins(lines) ? places : lines;
}

std::optional<Date> StatedOn(const Fact& fact) {
  return fact.as_of ? fact.as_of : fact.published;
}

}  // namespace stimmig
