// SPDX-License-Identifier: Apache-2.0
// What stimmig reads in an article: a figure bound to who and what it is
// about, when, how firmly it is said and by whom (SEMANTICS.md section 2).
// docs/facts.md describes the JSON form, field by field.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/figure.h"
#include "stimmig/period.h"
#include "stimmig/source.h"
#include "stimmig/unit.h"

namespace stimmig {

enum class Aspect {
  kLevel,      // "Ausgaben von 95 Milliarden Dollar"
  kChangeAbs,  // "Rückgang um 600 Milliarden Dollar"
  kChangeRel,  // "Steigerung von 25 Prozent"
  kShare,      // "5 Prozent der Mitarbeiter"
  kRatio,      // "das Doppelte"
};

enum class Modality {
  kActual,       // "betrug 95 Milliarden"
  kPreliminary,  // "ersten Zahlen zufolge"
  kGuidance,     // "erwartet 2025 Ausgaben von"
  kPlan,         // "will 60 Milliarden investieren"
  kEstimate,     // "dürfte auf 3 Milliarden steigen"
  kConsensus,    // "Analysten rechnen mit"
  kHearsay,      // "soll 5,6 Millionen gekostet haben"
  kDemand,       // "fordert 7 Prozent mehr Lohn"
  kDeontic,      // "darf höchstens 3 Prozent betragen"
};

enum class Frame {
  kAsserted,
  kNegated,      // "kostete nicht 5 Millionen"
  kConditional,  // "könnte 5 Millionen kosten"
  kQuestion,     // "Kostet es 5 Millionen?"
};

enum class QuoteKind {
  kNone,
  kIndirect,  // "laut Meta", Konjunktiv I
  kDirect,    // between quotation marks
};

enum class Part { kHeadline, kTeaser, kCaption, kBody };

// The spelling in JSON and in fact notation: "change_rel", "plan", "asserted".
std::string_view Name(Aspect aspect);
std::string_view Name(Modality modality);
std::string_view Name(Frame frame);
std::string_view Name(QuoteKind quote);
std::string_view Name(Part part);
std::string_view Name(HedgeClass hedge);
std::optional<Aspect> ParseAspect(std::string_view name);
std::optional<Modality> ParseModality(std::string_view name);
std::optional<HedgeClass> ParseHedgeClass(std::string_view name);

// Number, hedge and unit, read as two intervals in the base unit.
struct Quantity {
  Figure figure;
  Unit unit;
  // As printed, magnitudes without sign; `to` only for a range. Absent where
  // no digits were printed ("Milliarden").
  std::optional<PrintedNumber> from;
  std::optional<PrintedNumber> to;
  // The unit as the text has it, and what one of it is in the base unit:
  // "GW", 10^9. Scale words are no part of it.
  std::string unit_written;
  Rational unit_factor = 1;
  std::string hedge_id;  // id of the hedge rule; empty without a hedge
  bool approx = false;   // a vague value: "rund", "etwa"
};

struct Attribution {
  std::string speaker;       // entity or person id, else the words
  std::string organisation;  // for whom the speaker speaks; may be empty
  std::string words;         // as in the text
  QuoteKind quote = QuoteKind::kNone;
};

// Another value that the text allows: "über 1,3 Mio. verfügen" may be exact.
struct AltReading {
  Interval printed;
  Unit unit;
  std::string why;  // reason id, e.g. "exact", "thousands"
};

// What decided a slot.
struct Evidence {
  std::string slot;  // a field of the contract: "entity", "metric", ...
  std::string rule;  // rule id
  std::string file;  // rule file; empty for a structural reading
  std::size_t line = 0;
  Span span;              // raw bytes that decided
  bool inferred = false;  // taken from context, not stated beside the figure
};

struct Fact {
  std::string id;   // stable while lines shift
  std::string doc;  // SourceInfo::path
  Span span;        // raw bytes of the quantity expression
  Span sentence;    // raw bytes of its sentence; empty: unknown
  Position position;
  std::string text;  // raw bytes of the span

  // Ids of the packs; empty: unknown. An entity that only the article names is
  // a slug of its name, a metric may be "count:<noun>".
  std::string entity;
  std::string entity_name;  // as written, where no pack has it
  std::string metric;
  std::string scope;
  Aspect aspect = Aspect::kLevel;
  std::string base;  // of what a share is, against what a change; may be empty
  std::optional<Period> period;
  std::string moment;  // "open", "close", "14:00"; may be empty

  Quantity quantity;
  Modality modality = Modality::kActual;
  Frame frame = Frame::kAsserted;
  std::optional<Attribution> attribution;  // absent: the author asserts it
  std::optional<Date> as_of;  // when the statement was made, if stated
  std::string event;          // the utterance, where known
  std::optional<Date> published;
  // A cue says that an earlier figure is replaced: "erhöht", "nun", "bisher".
  bool update_cue = false;

  Part part = Part::kBody;
  std::string context;                  // at most 240 code points around
  std::vector<std::string> qualifiers;  // "adjusted", "increment", "part", ...
  std::string cue;                      // governing noun, if no metric is known
  std::vector<AltReading> alt_readings;
  std::vector<std::string> weak;  // slots that are missing or unsure
  std::vector<Evidence> evidence;
};

// A figure that was seen and not understood; nothing is lost silently.
struct Unread {
  std::string doc;
  Span span;
  Position position;
  std::string text;
  std::string why;  // reason id: "no_metric", "no_unit", "too_many_digits", ...
};

// A number that a rule takes for something else: "§ 218", "in 2025".
struct Skipped {
  std::string doc;
  Position position;
  std::string text;
  Evidence evidence;
};

// A stable 64-bit hash of the parts, as 16 hexadecimal digits: the same on
// every machine and in every run.
std::string StableHash(const std::vector<std::string_view>& parts);

}  // namespace stimmig
