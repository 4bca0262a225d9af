// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "report/numbers.h"
#include "report/subject.h"
#include "report/wording.h"

namespace stimmig {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "stimmig.report/1";
// Decimals of so many digits survive the way through a double.
constexpr std::ptrdiff_t kExactDigits = 15;

Json TextOrNull(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json TextOrNull(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}

Json DateOrNull(const std::optional<Date>& date) {
  return date ? Json(date->ToString()) : Json();
}

// An integer where it is one, else the shortest decimal.
Json Number(const Rational& value) {
  const Rational limit = std::numeric_limits<std::int64_t>::max();
  if (value.is_integer() && value.Abs() <= limit) {
    return static_cast<std::int64_t>(value.numerator());
  }
  return value.ToDouble();
}

// A number where a double holds it, else "a/b".
Json Exact(const Rational& value) {
  const std::string digits = value.ToString();
  const bool fits = value.is_integer() ||
                    (digits.find('/') == digits.npos &&
                     std::ranges::count_if(digits, IsDigit) <= kExactDigits);
  return fits ? Number(value) : Json(value.ToFraction());
}

template <class Write>
Json OrNull(const std::optional<Rational>& value, Write write) {
  return value ? write(*value) : Json();
}

Json ExactInterval(const Interval& interval) {
  return {{"low", OrNull(interval.low, Exact)},
          {"high", OrNull(interval.high, Exact)},
          {"low_open", interval.low_open},
          {"high_open", interval.high_open}};
}

Json AltReadings(const Fact& fact) {
  Json readings = Json::array();
  for (const AltReading& reading : fact.alt_readings) {
    const Interval& printed = reading.printed;
    readings.push_back({{"low", OrNull(printed.low, Number)},
                        {"high", OrNull(printed.high, Number)},
                        {"low_open", printed.low_open},
                        {"high_open", printed.high_open},
                        {"unit", reading.unit.code},
                        {"why", reading.why}});
  }
  return readings;
}

// By slot; of several that decided one, the first.
Json EvidenceBySlot(const Fact& fact) {
  Json slots = Json::object();
  for (const Evidence& evidence : fact.evidence) {
    if (slots.contains(evidence.slot)) continue;
    const bool ruled = !evidence.file.empty();
    slots[evidence.slot] = {{"rule", TextOrNull(evidence.rule)},
                            {"file", TextOrNull(evidence.file)},
                            {"line", ruled ? Json(evidence.line) : Json()},
                            {"start", evidence.span.begin},
                            {"end", evidence.span.end},
                            {"inferred", evidence.inferred}};
  }
  return slots;
}

void AddPlace(Json& record, const Fact& fact, const SourceInfo* source) {
  record["id"] = fact.id;
  record["doc"] = fact.doc;
  record["outlet"] = source ? TextOrNull(source->outlet) : Json();
  record["published"] = DateOrNull(fact.published);
  record["lang"] = source ? TextOrNull(source->language) : Json();
  record["start"] = fact.span.begin;
  record["end"] = fact.span.end;
  record["line"] = fact.position.line;
  record["column"] = fact.position.column;
  record["text"] = fact.text;
}

void AddSubject(Json& record, const Fact& fact) {
  record["entity"] = TextOrNull(fact.entity);
  record["metric"] = TextOrNull(fact.metric);
  record["scope"] = TextOrNull(fact.scope);
  record["aspect"] = Name(fact.aspect);
  record["base"] = TextOrNull(fact.base);
  record["period"] = fact.period ? Json(fact.period->text()) : Json();
  record["moment"] = TextOrNull(fact.moment);
}

void AddQuantity(Json& record, const Fact& fact, bool full) {
  const Quantity& quantity = fact.quantity;
  const Interval bounds = StatedBounds(fact);
  const auto written = [&](const Rational& value) {
    return Number(value / quantity.unit_factor);
  };
  record["low"] = OrNull(bounds.low, Number);
  record["high"] = OrNull(bounds.high, Number);
  record["low_open"] = bounds.low_open;
  record["high_open"] = bounds.high_open;
  record["low_written"] = OrNull(bounds.low, written);
  record["high_written"] = OrNull(bounds.high, written);
  record["unit_written"] = TextOrNull(quantity.unit_written);
  if (full) {
    record["inner"] = ExactInterval(quantity.figure.inner);
    record["outer"] = ExactInterval(quantity.figure.outer);
  }
  record["unit"] = quantity.unit.code;
  record["hedge"] = TextOrNull(quantity.hedge_id);
  record["approx"] = quantity.approx;
}

// The speaker's id, else the words; how it is quoted.
void AddAttribution(Json& record, const std::optional<Attribution>& said) {
  record["attribution"] = Json();
  record["quote"] = Json();
  if (!said) return;
  record["attribution"] =
      TextOrNull(said->speaker.empty() ? said->words : said->speaker);
  if (said->quote != QuoteKind::kNone) record["quote"] = Name(said->quote);
}

void AddStatement(Json& record, const Fact& fact, bool full) {
  record["modality"] = Name(fact.modality);
  record["frame"] = Name(fact.frame);
  AddAttribution(record, fact.attribution);
  record["as_of"] = DateOrNull(fact.as_of);
  record["event"] = TextOrNull(fact.event);
  record["part"] = Name(fact.part);
  if (full) record["context"] = fact.context;
  record["qualifiers"] = fact.qualifiers;
  record["cue"] = TextOrNull(fact.cue);
  record["alt_readings"] = AltReadings(fact);
  record["weak"] = fact.weak;
  if (full) record["evidence"] = EvidenceBySlot(fact);
}

Json FactRecord(const Fact& fact, const SourceIndex& sources, bool full) {
  Json record;
  AddPlace(record, fact, sources.Find(fact.doc));
  AddSubject(record, fact);
  AddQuantity(record, fact, full);
  AddStatement(record, fact, full);
  return record;
}

Json SourceRecord(const SourceInfo& source) {
  return {{"path", source.path},
          {"title", TextOrNull(source.title)},
          {"outlet", TextOrNull(source.outlet)},
          {"author", TextOrNull(source.author)},
          {"url", TextOrNull(source.url)},
          {"published", DateOrNull(source.published)},
          {"published_inferred", source.published_inferred},
          {"lang", TextOrNull(source.language)}};
}

Json FactIds(const View& view, const Relation& relation) {
  Json ids = Json::array();
  for (const std::size_t fact : relation.facts) {
    ids.push_back(view.report.facts.at(fact).id);
  }
  return ids;
}

Json RelationRecord(const View& view, const Relation& relation) {
  Json record;
  record["kind"] = Name(relation.kind);
  record["facts"] = FactIds(view, relation);
  if (!relation.roles.empty()) record["roles"] = relation.roles;
  record["detail"] = TextOrNull(relation.detail);
  record["weak"] = relation.weak;
  record["gap"] = Number(relation.gap);
  return record;
}

// The message as it stands alone, with what it is about.
std::string FullMessage(const View& view, const Finding& finding) {
  const Fact& first = view.FactOf(finding.relation, 0);
  return view.texts.Say("message",
                        {{"subject", SubjectWords(view.texts, first)},
                         {"message", MessageWords(view, finding)}});
}

Json FindingRecord(const View& view, const Finding& finding) {
  const Relation& relation = finding.relation;
  Json record;
  record["kind"] = Name(relation.kind);
  record["severity"] =
      finding.severity ? Json(Name(*finding.severity)) : Json();
  record["facts"] = FactIds(view, relation);
  record["detail"] = TextOrNull(relation.detail);
  record["weak"] = relation.weak;
  record["gap"] = Number(relation.gap);
  record["message"] = Plain(FullMessage(view, finding));
  record["arithmetic"] = TextOrNull(Plain(ArithmeticWords(view, finding)));
  record["diagnosis"] = TextOrNull(finding.diagnosis);
  record["repair"] = TextOrNull(Plain(RepairWords(view, finding)));
  record["fingerprint"] = finding.fingerprint;
  return record;
}

Json CardRecord(const Report& report, const Card& card) {
  Json fingerprints = Json::array();
  for (const std::size_t finding : card.findings) {
    fingerprints.push_back(report.findings.at(finding).fingerprint);
  }
  return fingerprints;
}

Json UnreadRecord(const Unread& unread) {
  return {{"doc", unread.doc},
          {"start", unread.span.begin},
          {"end", unread.span.end},
          {"line", unread.position.line},
          {"column", unread.position.column},
          {"text", unread.text},
          {"why", unread.why}};
}

Json SummaryRecord(const Summary& summary) {
  return {{"sources", summary.sources},
          {"facts", summary.facts},
          {"errors", summary.errors},
          {"warnings", summary.warnings},
          {"notes", summary.notes},
          {"listed", summary.listed},
          {"unread", summary.unread},
          {"incomparable", Json(summary.incomparable)},
          {"inequalities_kept", summary.inequalities_kept}};
}

template <class Item, class Write>
Json Array(const std::vector<Item>& items, Write write) {
  Json array = Json::array();
  for (const Item& item : items) array.push_back(write(item));
  return array;
}

// What a terminal would act on, as the escapes of JSON; nlohmann does so only
// for the first 32 characters. Such bytes stand in strings only.
std::string EscapeHidden(std::string_view json) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string escaped;
  for (std::size_t i = 0; i < json.size();) {
    const CodePoint c = DecodeAt(json, i);
    const bool hidden = (c.value >= 0x7F && c.value <= 0x9F) ||
                        (c.value >= 0x200B && c.value <= 0x200F) ||
                        (c.value >= 0x2028 && c.value <= 0x202E) ||
                        (c.value >= 0x2060 && c.value <= 0x206F);
    if (hidden) {
      escaped += "\\u";
      for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        escaped.push_back(kHex[(c.value >> shift) & 0xFU]);
      }
    } else {
      escaped.append(json.substr(i, c.size_bytes));
    }
    i += c.size_bytes;
  }
  return escaped;
}

// One line, or indented; bytes that are not UTF-8 become U+FFFD.
std::string Dump(const Json& json, int indent) {
  return EscapeHidden(
             json.dump(indent, ' ', false, Json::error_handler_t::replace)) +
         "\n";
}

}  // namespace

std::string PrintJson(const Report& report, const Lexicon& lexicon,
                      const PrintStyle& style) {
  const View view(report, lexicon, style.language);
  Json json;
  json["schema"] = kSchema;
  json["mode"] = report.mode == Mode::kStrict ? "strict" : "pragmatic";
  json["sources"] = Array(report.sources, SourceRecord);
  json["facts"] = Array(report.facts, [&](const Fact& fact) {
    return FactRecord(fact, view.sources, true);
  });
  json["relations"] = Array(report.relations, [&](const Relation& relation) {
    return RelationRecord(view, relation);
  });
  json["findings"] = Array(report.findings, [&](const Finding& finding) {
    return FindingRecord(view, finding);
  });
  json["cards"] = Array(
      report.cards, [&](const Card& card) { return CardRecord(report, card); });
  json["unread"] = Array(report.unread, UnreadRecord);
  json["summary"] = SummaryRecord(report.summary);
  return Dump(json, 2);
}

std::string PrintJsonLines(const std::vector<Fact>& facts,
                           const std::vector<SourceInfo>& sources,
                           const Lexicon& /*lexicon*/, const FactStyle& style) {
  const SourceIndex index(sources);
  std::string lines;
  for (const Fact& fact : facts) {
    lines += Dump(FactRecord(fact, index, style.full), -1);
  }
  return lines;
}

}  // namespace stimmig
