// SPDX-License-Identifier: Apache-2.0
// The result of comparing facts: relations, the findings worth telling, and
// the cards in which a reader sees them. Plain data, free of any language;
// report/ prints it.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stimmig/diagnostic.h"
#include "stimmig/fact.h"

namespace stimmig {

// SEMANTICS.md 7.4. One bare word each; details are fields.
enum class RelationKind {
  kEqual,
  kRoundingEqual,
  kApproxEqual,
  kRefines,
  kContains,
  kOverlaps,
  kCorroborates,
  kSupports,
  kConfirmed,
  kReaffirmed,
  kRealized,
  kMoved,
  kForecastsDiffer,
  kDiffersInKind,
  kRestates,
  kDerivedOk,
  kDerivedApprox,
  kDerivedBlocked,
  kIncomparable,
  // From here on also in findings.
  kContradicts,
  kTension,
  kDisagrees,
  kDisputed,
  kSuperseded,
  kCorrected,
  kStale,
  kPrematureActual,
  kTruncated,
  kDerivedConflict,
  kDerivedBoundOnly,
  kViolatesPartOf,
};

// "rounding_equal".
std::string_view Name(RelationKind kind);
// Whether relations of this kind are told as findings.
bool IsFinding(RelationKind kind);

// The verdict of comparing two or more facts.
struct Relation {
  RelationKind kind = RelationKind::kIncomparable;
  // Indices into Report::facts. refines and contains read from the first to
  // the second; superseded from the newer to the older; of more than two
  // facts `roles` names each one's part.
  std::vector<std::size_t> facts;
  std::vector<std::string> roles;  // one per fact, or empty
  // "raised", "narrowed", "met", "upper", a reason code, ...; may be empty.
  std::string detail;
  std::vector<std::string> weak;  // slots that made the verdict weak
  // Distance of the facing printed ends as a share of the larger one.
  Rational gap;
};

// The arithmetic of a derived check, in numbers that the text prints.
struct Derivation {
  std::string check;  // id of the check
  // How the two facts behind the claim make the implied value: "growth" (a / b
  // - 1), "difference", "quotient", "product", "sum"; empty for anything else.
  std::string step;
  // The claimed and the implied value of the first role, in its unit.
  Interval claimed;
  Interval implied;        // from the printed ends of the inputs
  Interval implied_outer;  // with the rounding of the inputs
  // The input whose range only holds in part, its role, and what is left.
  std::string narrowed_role;
  Interval narrowed;
  Rational narrowed_share;  // of the printed range
};

// How many sources carry a figure, and how many of them wrote it on their own:
// copies of one text, versions of one story and articles of one agency count
// once.
struct Support {
  std::size_t sources = 0;
  std::size_t independent = 0;
  friend bool operator==(Support, Support) = default;
};

struct Finding {
  Relation relation;
  std::optional<Severity> severity;  // absent: listed only
  // SEMANTICS.md 7.3: "scale_slip_10^3", "typo", "period_mixup", ...; may be
  // empty. Suggests, never corrects.
  std::string diagnosis;
  // Null where no arithmetic is told. Shared, since few findings have one.
  std::shared_ptr<const Derivation> derivation;
  // Of two figures, what carries the one and not the other, in their order;
  // else empty.
  std::vector<Support> sides;
  // Whether --fail-on counts it.
  bool gates = false;
  std::string fingerprint;  // stable over runs and shifted lines
};

// One component of disagreeing facts with all its findings, worst first.
struct Card {
  std::vector<std::size_t> findings;  // indices into Report::findings
  std::vector<std::size_t> facts;     // indices into Report::facts, ascending
  // Fewest facts without which the rest of the card agrees.
  std::size_t to_drop = 0;
  Support support;
};

struct Summary {
  std::size_t sources = 0;  // articles
  std::size_t facts = 0;    // theirs
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t listed = 0;  // findings without severity
  std::size_t unread = 0;
  // How many pairs of near figures were not compared, by reason code.
  std::map<std::string, std::size_t> incomparable;
  // How many pairs of near figures are not listed one by one, since their facts
  // stand in enough others.
  std::size_t pairs_left_out = 0;
  // How many inequalities (part_of) hold.
  std::size_t inequalities_kept = 0;
};

// From where on a gap is grave (rules/checks), SEMANTICS.md 7.3.
struct SeverityLimits {
  Rational note_below;           // share of the larger figure
  Rational error_above;          // likewise
  Rational percent_error_above;  // of percentages, in percentage points
};

struct Report {
  Mode mode = Mode::kPragmatic;
  SeverityLimits limits;
  // Articles by path; behind them the reference facts that met one of theirs.
  std::vector<SourceInfo> sources;
  // By path and offset, those of articles first.
  std::vector<Fact> facts;
  std::vector<Relation> relations;  // findings' relations included
  std::vector<Finding> findings;    // worst first
  std::vector<Card> cards;          // worst first
  std::vector<Unread> unread;       // by path and offset
  Summary summary;
};

}  // namespace stimmig
