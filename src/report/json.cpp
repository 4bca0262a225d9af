// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "report/grounds.h"
#include "report/numbers.h"
#include "report/subject.h"
#include "report/wording.h"

namespace stimmig {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "stimmig.report/1";
// Decimals of so many digits survive the way through a double.
constexpr std::ptrdiff_t kExactDigits = 15;

// A value without parts. Views must outlive it.
using Scalar = std::variant<std::nullptr_t, bool, std::int64_t, double,
                            std::string_view, std::string>;

Json ToJson(const Scalar& scalar) {
  return std::visit([](const auto& value) { return Json(value); }, scalar);
}

std::int64_t Count(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

Scalar TextOrNull(const std::string& text) {
  if (text.empty()) return nullptr;
  return std::string_view(text);
}

Scalar TextOrNull(const std::optional<std::string>& text) {
  if (!text) return nullptr;
  return std::string_view(*text);
}

Scalar DateOrNull(const std::optional<Date>& date) {
  if (!date) return nullptr;
  return date->ToString();
}

// An integer where it is one, else the shortest decimal.
Scalar Number(const Rational& value) {
  const Rational limit = std::numeric_limits<std::int64_t>::max();
  if (value.is_integer() && value.Abs() <= limit) {
    return static_cast<std::int64_t>(value.numerator());
  }
  return value.ToDouble();
}

// A number where a double holds it, else "a/b".
Scalar Exact(const Rational& value) {
  const std::string digits = value.ToString();
  const bool fits = value.is_integer() ||
                    (digits.find('/') == digits.npos &&
                     std::ranges::count_if(digits, IsDigit) <= kExactDigits);
  if (fits) return Number(value);
  return value.ToFraction();
}

template <class Write>
Scalar OrNull(const std::optional<Rational>& value, Write write) {
  if (!value) return nullptr;
  return write(*value);
}

Json ExactInterval(const Interval& interval) {
  return {{"low", ToJson(OrNull(interval.low, Exact))},
          {"high", ToJson(OrNull(interval.high, Exact))},
          {"low_open", interval.low_open},
          {"high_open", interval.high_open}};
}

Json AltReadings(const Fact& fact) {
  Json readings = Json::array();
  for (const AltReading& reading : fact.alt_readings) {
    const Interval& printed = reading.printed;
    readings.push_back({{"low", ToJson(OrNull(printed.low, Number))},
                        {"high", ToJson(OrNull(printed.high, Number))},
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
    slots[evidence.slot] = {{"rule", ToJson(TextOrNull(evidence.rule))},
                            {"file", ToJson(TextOrNull(evidence.file))},
                            {"line", ruled ? Json(evidence.line) : Json()},
                            {"start", evidence.span.begin},
                            {"end", evidence.span.end},
                            {"inferred", evidence.inferred}};
  }
  return slots;
}

// A record is written as a tree (Json), or straight into a line.
void Set(Json& record, const char* key, const Scalar& value) {
  record[key] = ToJson(value);
}
void SetTree(Json& record, const char* key, Json value) {
  record[key] = std::move(value);
}
void SetTexts(Json& record, const char* key,
              const std::vector<std::string>& texts) {
  record[key] = texts;
}

template <class Record>
void AddPlace(Record& record, const Fact& fact, const SourceInfo* source) {
  Set(record, "id", std::string_view(fact.id));
  Set(record, "doc", std::string_view(fact.doc));
  Set(record, "outlet", source ? TextOrNull(source->outlet) : nullptr);
  Set(record, "published", DateOrNull(fact.published));
  Set(record, "lang", source ? TextOrNull(source->language) : nullptr);
  Set(record, "start", Count(fact.span.begin));
  Set(record, "end", Count(fact.span.end));
  Set(record, "line", Count(fact.position.line));
  Set(record, "column", Count(fact.position.column));
  Set(record, "text", std::string_view(fact.text));
}

template <class Record>
void AddSubject(Record& record, const Fact& fact) {
  Set(record, "entity", TextOrNull(fact.entity));
  Set(record, "metric", TextOrNull(fact.metric));
  Set(record, "scope", TextOrNull(fact.scope));
  Set(record, "aspect", Name(fact.aspect));
  Set(record, "base", TextOrNull(fact.base));
  Set(record, "period",
      fact.period ? Scalar(std::string(fact.period->text())) : nullptr);
  Set(record, "moment", TextOrNull(fact.moment));
}

// As printed: "60" and "65".
std::vector<std::string> Digits(const Quantity& quantity) {
  std::vector<std::string> digits;
  for (const auto& number : {quantity.from, quantity.to}) {
    if (number) digits.push_back(number->digits.ToString());
  }
  return digits;
}

template <class Record>
void AddQuantity(Record& record, const Fact& fact, bool full) {
  const Quantity& quantity = fact.quantity;
  const Interval bounds = StatedBounds(fact);
  const auto written = [&](const Rational& value) {
    return Number(value / quantity.unit_factor);
  };
  Set(record, "low", OrNull(bounds.low, Number));
  Set(record, "high", OrNull(bounds.high, Number));
  Set(record, "low_open", bounds.low_open);
  Set(record, "high_open", bounds.high_open);
  Set(record, "low_written", OrNull(bounds.low, written));
  Set(record, "high_written", OrNull(bounds.high, written));
  Set(record, "unit_written", TextOrNull(quantity.unit_written));
  if (full) {
    SetTexts(record, "digits", Digits(quantity));
    Set(record, "last_digit", Exact(quantity.figure.last_digit));
    Set(record, "grain", Exact(quantity.figure.grain));
    SetTree(record, "inner", ExactInterval(quantity.figure.inner));
    SetTree(record, "outer", ExactInterval(quantity.figure.outer));
  }
  Set(record, "unit", std::string_view(quantity.unit.code));
  Set(record, "hedge", TextOrNull(quantity.hedge_id));
  Set(record, "approx", quantity.approx);
}

// The speaker's id, else the words; for whom, in which words, how it is quoted.
template <class Record>
void AddAttribution(Record& record, const std::optional<Attribution>& said,
                    bool full) {
  const bool quoted = said && said->quote != QuoteKind::kNone;
  Set(record, "attribution",
      said ? TextOrNull(said->speaker.empty() ? said->words : said->speaker)
           : nullptr);
  if (full) {
    Set(record, "organisation",
        said ? TextOrNull(said->organisation) : nullptr);
    Set(record, "attribution_words", said ? TextOrNull(said->words) : nullptr);
  }
  Set(record, "quote", quoted ? Scalar(Name(said->quote)) : nullptr);
}

template <class Record>
void AddStatement(Record& record, const Fact& fact, bool full) {
  Set(record, "modality", Name(fact.modality));
  Set(record, "frame", Name(fact.frame));
  AddAttribution(record, fact.attribution, full);
  Set(record, "as_of", DateOrNull(fact.as_of));
  Set(record, "event", TextOrNull(fact.event));
  Set(record, "part", Name(fact.part));
  if (full) Set(record, "context", std::string_view(fact.context));
  SetTexts(record, "qualifiers", fact.qualifiers);
  Set(record, "cue", TextOrNull(fact.cue));
  SetTree(record, "alt_readings", AltReadings(fact));
  SetTexts(record, "weak", fact.weak);
  if (full) SetTree(record, "evidence", EvidenceBySlot(fact));
}

template <class Record>
void AddFact(Record& record, const Fact& fact, const SourceIndex& sources,
             bool full) {
  AddPlace(record, fact, sources.Find(fact.doc));
  AddSubject(record, fact);
  AddQuantity(record, fact, full);
  AddStatement(record, fact, full);
}

Json FactRecord(const Fact& fact, const SourceIndex& sources) {
  Json record;
  AddFact(record, fact, sources, true);
  return record;
}

Json SourceRecord(const SourceInfo& source) {
  return {
      {"path", source.path},
      {"title", ToJson(TextOrNull(source.title))},
      {"outlet", ToJson(TextOrNull(source.outlet))},
      {"author", ToJson(TextOrNull(source.author))},
      {"url", ToJson(TextOrNull(source.url))},
      {"published", ToJson(DateOrNull(source.published))},
      {"published_inferred", source.published_inferred},
      {"lang", ToJson(TextOrNull(source.language))},
      {"updated", source.updated ? Json(source.updated->ToString()) : Json()},
      {"story_id", ToJson(TextOrNull(source.story_id))},
      {"version", source.version ? Json(*source.version) : Json()},
      {"replaced_by", ToJson(TextOrNull(source.replaced_by))},
      {"trust", source.primary ? Json("primary") : Json()},
      {"agencies", source.origin.agencies},
      {"reference", source.reference}};
}

Json SupportRecord(const Support& support) {
  return {{"sources", support.sources}, {"independent", support.independent}};
}

template <class Item, class Write>
Json Array(const std::vector<Item>& items, Write write) {
  Json array = Json::array();
  for (const Item& item : items) array.push_back(write(item));
  return array;
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
  record["detail"] = ToJson(TextOrNull(relation.detail));
  record["weak"] = relation.weak;
  record["gap"] = ToJson(Number(relation.gap));
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
  record["detail"] = ToJson(TextOrNull(relation.detail));
  record["weak"] = relation.weak;
  record["gap"] = ToJson(Number(relation.gap));
  record["message"] = Plain(FullMessage(view, finding));
  record["why"] = Plain(VerdictGrounds(view, finding));
  record["severity_why"] = Plain(SeverityGrounds(view, finding));
  record["gates"] = finding.gates;
  record["check"] =
      finding.derivation ? Json(finding.derivation->check) : Json();
  record["arithmetic"] =
      ToJson(TextOrNull(Plain(ArithmeticWords(view, finding))));
  record["diagnosis"] = ToJson(TextOrNull(finding.diagnosis));
  record["repair"] = ToJson(TextOrNull(Plain(RepairWords(view, finding))));
  record["fingerprint"] = finding.fingerprint;
  record["sides"] = Array(finding.sides, SupportRecord);
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
          {"inequalities_kept", summary.inequalities_kept},
          {"pairs_left_out", summary.pairs_left_out}};
}

// What a terminal would act on.
bool IsHidden(char32_t c) {
  return (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
}

// The code point at `at` and all before it: hidden ones as the escapes of JSON.
std::size_t AppendShown(std::string& out, std::string_view text,
                        std::size_t at) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const CodePoint c = DecodeAt(text, at);
  if (IsHidden(c.value)) {
    out += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
      out.push_back(kHex[(c.value >> shift) & 0xFU]);
    }
  } else {
    out.append(text.substr(at, c.size_bytes));
  }
  return c.size_bytes;
}

// nlohmann escapes only the first 32 characters. Hidden ones stand in strings
// only.
std::string EscapeHidden(std::string_view json) {
  std::string escaped;
  for (std::size_t i = 0; i < json.size();) {
    i += AppendShown(escaped, json, i);
  }
  return escaped;
}

// One line, or indented; bytes that are not UTF-8 become U+FFFD.
std::string Dump(const Json& json, int indent) {
  return EscapeHidden(
             json.dump(indent, ' ', false, Json::error_handler_t::replace)) +
         "\n";
}

// A record written straight into a line, byte for byte as Dump has it: a tree
// for each fact would take longer than finding the fact.
struct Line {
  std::string& out;
};

std::string DumpValue(const Json& json) {
  std::string dumped = Dump(json, -1);
  dumped.pop_back();
  return dumped;
}

// Bytes that stand in a JSON string as they are.
bool IsPlain(char c) { return c >= ' ' && c != '"' && c != '\\' && c != 0x7F; }

void AppendText(std::string& out, std::string_view text) {
  const auto special = std::ranges::find_if_not(text, IsPlain);
  if (special == text.end()) {
    out.append(1, '"').append(text).append(1, '"');
    return;
  }
  const bool escaped = std::ranges::any_of(text, [](char c) {
    return (static_cast<unsigned char>(c) < 0x80) && !IsPlain(c);
  });
  if (escaped || FindInvalidUtf8(text)) {
    out += DumpValue(Json(text));
    return;
  }
  out += '"';
  for (std::size_t i = 0; i < text.size();) i += AppendShown(out, text, i);
  out += '"';
}

struct ValueWriter {
  std::string& out;
  void operator()(std::nullptr_t) const { out += "null"; }
  void operator()(bool value) const { out += value ? "true" : "false"; }
  void operator()(std::int64_t value) const {
    std::array<char, 24> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
  }
  void operator()(double value) const { out += DumpValue(Json(value)); }
  void operator()(std::string_view value) const { AppendText(out, value); }
};

void AddKey(Line& line, const char* key) {
  line.out += line.out.empty() || line.out.back() == '\n' ? '{' : ',';
  line.out.append(1, '"').append(key).append("\":");
}

void Set(Line& line, const char* key, const Scalar& value) {
  AddKey(line, key);
  std::visit(ValueWriter{line.out}, value);
}

void SetTexts(Line& line, const char* key,
              const std::vector<std::string>& texts) {
  AddKey(line, key);
  line.out += '[';
  for (const std::string& text : texts) {
    if (&text != &texts.front()) line.out += ',';
    AppendText(line.out, text);
  }
  line.out += ']';
}

void SetTree(Line& line, const char* key, const Json& value) {
  AddKey(line, key);
  line.out += value.is_array() && value.empty() ? "[]" : DumpValue(value);
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
    return FactRecord(fact, view.sources);
  });
  json["relations"] = Array(report.relations, [&](const Relation& relation) {
    return RelationRecord(view, relation);
  });
  json["findings"] = Array(report.findings, [&](const Finding& finding) {
    return FindingRecord(view, finding);
  });
  json["cards"] = Array(
      report.cards, [&](const Card& card) { return CardRecord(report, card); });
  json["support"] = Array(report.cards, [](const Card& card) {
    return SupportRecord(card.support);
  });
  json["unread"] = Array(report.unread, UnreadRecord);
  json["summary"] = SummaryRecord(report.summary);
  return Dump(json, 2);
}

std::string PrintJsonLines(const std::vector<Fact>& facts,
                           const std::vector<SourceInfo>& sources,
                           const Lexicon& /*lexicon*/, const FactStyle& style) {
  const SourceIndex index(sources);
  std::string lines;
  Line line{lines};
  for (const Fact& fact : facts) {
    AddFact(line, fact, index, style.full);
    lines += "}\n";
  }
  return lines;
}

}  // namespace stimmig
