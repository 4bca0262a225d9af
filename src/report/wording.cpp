// SPDX-License-Identifier: Apache-2.0
#include "report/wording.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "figure/compare.h"
#include "figure/rounding.h"
#include "report/dates.h"
#include "report/derivation.h"
#include "report/numbers.h"

namespace stimmig {
namespace {

// How many reasons for not comparing are told by name.
constexpr std::size_t kMostReasons = 3;
// So many tell the findings of a report apart.
constexpr std::size_t kFingerprintDigits = 8;

bool IsOutcome(const Fact& fact) {
  return fact.modality == Modality::kActual ||
         fact.modality == Modality::kPreliminary;
}

// Whether the second fact is the one to be named first.
bool IsTurned(const Fact& first, const Fact& second, const Relation& relation) {
  switch (relation.kind) {
    case RelationKind::kContains:  // told as: the second refines the first
    case RelationKind::kStale:     // the newer one before the one still shown
      return true;
    case RelationKind::kDisputed:  // the figure without a source first
      return first.attribution.has_value();
    case RelationKind::kTruncated:  // the coarser first
      return first.quantity.figure.last_digit <
             second.quantity.figure.last_digit;
    case RelationKind::kRealized:  // the forecast first
      return IsOutcome(first) && !IsOutcome(second);
    case RelationKind::kViolatesPartOf:
      return !relation.roles.empty() && relation.roles[0] == "whole";
    default:
      return false;
  }
}

Naming NamingOf(RelationKind kind) {
  return kind == RelationKind::kDisagrees || kind == RelationKind::kDisputed
             ? Naming::kSpeaker
             : Naming::kSource;
}

// The text of a key for the relation's detail; its variant ".undated" where
// the first fact has no date.
std::string SayOf(const Texts& texts, const std::string& key,
                  const std::string& detail, bool dated,
                  const Texts::Arguments& arguments) {
  const std::string own = DetailKey(texts, key, detail);
  if (!dated) {
    std::string words =
        texts.SayFirst({own + ".undated", key + ".undated"}, arguments);
    if (!words.empty()) return words;
  }
  return texts.SayFirst({own, key}, arguments);
}

Texts::Arguments SideArguments(const View& view, const Relation& told) {
  const Texts& texts = view.texts;
  const auto names = SideNames(view, told, NamingOf(told.kind));
  const std::optional<Date> date = StatedOn(view.FactOf(told, 0));
  Texts::Arguments arguments = {
      {"kind", KindWords(texts, told)},
      {"slot", SlotWords(texts, told.detail)},
      {"reason", ReasonWords(texts, told.detail)},
      {"date", date ? DateWords(texts, *date) : std::string()},
      {"first", names[0]},
      {"first_value", ValueWords(texts, view.FactOf(told, 0))}};
  std::vector<std::string> others;
  for (std::size_t i = 1; i < told.facts.size(); ++i) {
    others.push_back(ValueWords(texts, view.FactOf(told, i)));
  }
  if (!others.empty()) {
    arguments.emplace_back("second", names[1]);
    arguments.emplace_back("second_value", others[0]);
  }
  arguments.emplace_back("inputs", texts.List(others));
  return arguments;
}

bool HasSignFlip(const Fact& a, const Fact& b) {
  return a.quantity.figure.value.sign() * b.quantity.figure.value.sign() < 0;
}

// Two figures of one unit with a gap between them.
bool AreApart(const View& view, const Relation& relation) {
  if (relation.facts.size() != 2) return false;
  const Quantity& a = view.FactOf(relation, 0).quantity;
  const Quantity& b = view.FactOf(relation, 1).quantity;
  return a.unit == b.unit && Distance(a.figure, b.figure).sign() != 0;
}

std::string GapWords(const View& view, const Relation& relation) {
  const Fact& a = view.FactOf(relation, 0);
  const Fact& b = view.FactOf(relation, 1);
  const Measure measure = DistanceMeasure(view.texts, a);
  const std::string gap = AmountWords(
      view.texts, Distance(a.quantity.figure, b.quantity.figure), measure);
  if (measure.form == "amount.percentage_point" || HasSignFlip(a, b)) {
    return gap;
  }
  return view.texts.Say(
      "gap", {{"gap", gap}, {"share", ShareWords(view.texts, relation.gap)}});
}

// What the distance means.
std::string_view GapKey(const View& view, const Relation& relation) {
  const Fact& a = view.FactOf(relation, 0);
  const Fact& b = view.FactOf(relation, 1);
  if (relation.kind == RelationKind::kViolatesPartOf) {
    return "arithmetic.excess";
  }
  if (relation.kind != RelationKind::kContradicts &&
      relation.kind != RelationKind::kTension) {
    return "arithmetic.distance";
  }
  if (HasSignFlip(a, b)) return "arithmetic.flip";
  const Mode mode = view.report.mode;
  return Outer(a.quantity.figure, mode).Touches(Outer(b.quantity.figure, mode))
             ? "arithmetic.near"
             : "arithmetic.apart";
}

// The finer figure as the coarser one would round it.
std::string RoundedWords(const View& view, const Relation& told) {
  const Fact& coarse = view.FactOf(told, 0);
  const Rational unit = coarse.quantity.figure.last_digit;
  const Rational value = view.FactOf(told, 1).quantity.figure.value;
  const Rational magnitude = Round(value.Abs() / unit, 0) * unit;
  return AmountWords(view.texts, value.sign() < 0 ? -magnitude : magnitude,
                     MeasureOf(view.texts, coarse));
}

// The smallest changes that would let two figures meet; false where they
// already may.
bool AddNeeds(const View& view, const Relation& relation,
              Texts::Arguments& arguments) {
  if (relation.facts.size() != 2) return false;
  const auto names = SideNames(view, relation, NamingOf(relation.kind));
  for (const std::size_t low : {0U, 1U}) {
    const Fact& lower = view.FactOf(relation, low);
    const Fact& upper = view.FactOf(relation, 1 - low);
    const Interval below = Outer(lower.quantity.figure, view.report.mode);
    const Interval above = Outer(upper.quantity.figure, view.report.mode);
    if (!below.high || !above.low || *below.high >= *above.low) continue;
    const Measure measure = MeasureOf(view.texts, lower);
    arguments.emplace_back("lower", names[low]);
    arguments.emplace_back("upper", names[1 - low]);
    arguments.emplace_back("lower_needs",
                           AmountWords(view.texts, *above.low, measure));
    arguments.emplace_back("upper_needs",
                           AmountWords(view.texts, *below.high, measure));
    return true;
  }
  return false;
}

bool HasDirectQuote(const View& view, const Relation& relation) {
  return std::ranges::any_of(relation.facts, [&](std::size_t index) {
    const auto& attribution = view.report.facts.at(index).attribution;
    return attribution && attribution->quote == QuoteKind::kDirect;
  });
}

// Whether there is more to tell than which of two figures is larger.
bool IsCalculated(const Finding& finding) {
  const bool part_of_two =
      finding.relation.kind == RelationKind::kViolatesPartOf &&
      finding.relation.facts.size() == 2;
  return finding.derivation && !part_of_two;
}

bool HasReference(const View& view, const Relation& relation) {
  return std::ranges::any_of(relation.facts, [&](std::size_t index) {
    const SourceInfo* source =
        view.sources.Find(view.report.facts.at(index).doc);
    return source && source->reference;
  });
}

// "scale_slip" of "scale_slip_10^3".
std::string DiagnosisName(std::string_view diagnosis) {
  return std::string(diagnosis.substr(0, diagnosis.find("_10^")));
}

// What is to be mended, by rising generality.
std::string RepairKey(const View& view, const Finding& finding,
                      const Relation& told) {
  const Texts& texts = view.texts;
  const std::string by_kind = "repair." + std::string(Name(told.kind));
  const std::string by_detail = DetailKey(texts, by_kind, told.detail);
  if (!texts.Has(by_kind) && !texts.Has(by_detail)) return "";
  if (HasDirectQuote(view, told)) return "repair.quote";
  const std::string by_diagnosis =
      "repair.diagnosis." + DiagnosisName(finding.diagnosis);
  if (texts.Has(by_diagnosis)) return by_diagnosis;
  if (HasReference(view, told)) return "repair.reference";
  if (told.kind == RelationKind::kContradicts &&
      HasSignFlip(view.FactOf(told, 0), view.FactOf(told, 1))) {
    return "repair.sign";
  }
  return texts.Has(by_detail) ? by_detail : by_kind;
}

}  // namespace

std::string SlotWords(const Texts& texts, std::string_view slot) {
  const std::string id(slot);
  const std::string words = texts.SayFirst({"slot." + id, "trace.slot." + id});
  return words.empty() ? id : words;
}

std::string DetailKey(const Texts& texts, const std::string& key,
                      const std::string& detail) {
  if (detail.empty()) return key;
  const std::string own = key + "." + detail;
  return texts.Has(own) || !texts.Has("slot." + detail) ? own : key + ".slot";
}

Relation Told(const View& view, Relation relation) {
  if (relation.facts.size() == 2 &&
      IsTurned(view.FactOf(relation, 0), view.FactOf(relation, 1), relation)) {
    std::ranges::reverse(relation.facts);
    std::ranges::reverse(relation.roles);
  }
  return relation;
}

std::string KindWords(const Texts& texts, const Relation& relation) {
  const std::string key = "kind." + std::string(Name(relation.kind));
  return SayOf(texts, key, relation.detail, true,
               {{"slot", SlotWords(texts, relation.detail)}});
}

std::string FingerprintWords(const Finding& finding) {
  const std::string digits = finding.fingerprint.substr(0, kFingerprintDigits);
  return digits.empty() ? "" : " [" + digits + "]";
}

std::string RelationWords(const View& view, const Relation& relation) {
  const Relation told = Told(view, relation);
  const RelationKind kind =
      told.kind == RelationKind::kContains ? RelationKind::kRefines : told.kind;
  return SayOf(view.texts, "message." + std::string(Name(kind)), told.detail,
               StatedOn(view.FactOf(told, 0)).has_value(),
               SideArguments(view, told));
}

std::string MessageWords(const View& view, const Finding& finding) {
  if (!IsCalculated(finding)) return RelationWords(view, finding.relation);
  const Fact& claim = view.FactOf(finding.relation, 0);
  return view.texts.Say("message.derived",
                        {{"kind", KindWords(view.texts, finding.relation)},
                         {"claimed", ValueWords(view.texts, claim)},
                         {"implied", ImpliedWords(view, finding)}});
}

std::string DistanceWords(const View& view, const Relation& relation) {
  return AreApart(view, relation)
             ? view.texts.Say("arithmetic.distance",
                              {{"gap", GapWords(view, relation)}})
             : "";
}

std::string ArithmeticWords(const View& view, const Finding& finding) {
  const Relation told = Told(view, finding.relation);
  if (IsCalculated(finding)) return DerivationWords(view, finding);
  if (told.facts.size() != 2) return "";
  if (told.kind == RelationKind::kTruncated) {
    return view.texts.Say("arithmetic.rounded",
                          {{"rounded", RoundedWords(view, told)}});
  }
  if (!AreApart(view, told)) return "";
  return view.texts.Say(GapKey(view, told), {{"gap", GapWords(view, told)}});
}

std::string DiagnosisWords(const Texts& texts, std::string_view diagnosis) {
  if (diagnosis.empty()) return "";
  const std::size_t caret = diagnosis.find('^');
  std::string factor;
  if (caret != diagnosis.npos) {
    const auto exponent = Rational::Parse(diagnosis.substr(caret + 1));
    const int power =
        exponent ? static_cast<int>(exponent->Abs().numerator()) : 0;
    factor = NumberWords(texts, Rational::PowerOfTen(power), 0);
  }
  return texts.SayFirst({"diagnosis." + DiagnosisName(diagnosis)},
                        {{"factor", factor}});
}

std::string RepairWords(const View& view, const Finding& finding) {
  const Relation told = Told(view, finding.relation);
  const std::string key = RepairKey(view, finding, told);
  if (key.empty()) return "";
  Texts::Arguments arguments = SideArguments(view, told);
  const bool needs = AddNeeds(view, told, arguments);
  if (key == "repair.contradicts" && !needs) {
    return view.texts.Say("repair.source");
  }
  if (finding.derivation) {
    arguments.emplace_back("implied", ImpliedWords(view, finding));
  }
  if (told.kind == RelationKind::kTruncated) {
    arguments.emplace_back("rounded", RoundedWords(view, told));
  }
  return view.texts.Say(key, arguments);
}

std::string WeakWords(const Texts& texts,
                      const std::vector<std::string>& slots) {
  if (slots.empty()) return "";
  std::vector<std::string> names;
  for (const std::string& slot : slots) {
    names.push_back(SlotWords(texts, slot));
  }
  return texts.Say("weak", {{"slots", texts.List(names)}});
}

std::string ReasonWords(const Texts& texts, std::string_view code) {
  const std::string key = "reason." + std::string(code);
  return texts.Has(key)
             ? texts.Say(key)
             : texts.Say("reason.other", {{"code", std::string(code)}});
}

std::string RoleWords(const Texts& texts, const std::string& role) {
  const std::string words = texts.SayFirst({"role." + role, "aspect." + role});
  return words.empty() ? texts.Label("metric", role) : words;
}

std::string IncomparableWords(const Texts& texts,
                              const std::map<std::string, std::size_t>& pairs) {
  using Reason = std::pair<std::string, std::size_t>;
  std::vector<Reason> reasons(pairs.begin(), pairs.end());
  std::ranges::sort(reasons, [](const Reason& a, const Reason& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  std::vector<std::string> words;
  std::size_t others = 0;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const auto& [code, count] = reasons[i];
    if (i < kMostReasons) {
      words.push_back(texts.Say(
          "summary.reason", {{"reason", ReasonWords(texts, code)},
                             {"pairs", CountWords(texts, "pairs", count)}}));
    } else {
      others += count;
    }
  }
  if (words.empty()) return "";
  if (others > 0) words.push_back(CountWords(texts, "other_reasons", others));
  return texts.Say("summary.incomparable", {{"reasons", texts.List(words)}});
}

}  // namespace stimmig
