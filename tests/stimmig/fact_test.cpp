// SPDX-License-Identifier: Apache-2.0
#include "stimmig/fact.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "stimmig/report.h"

namespace stimmig {
namespace {

TEST_CASE("Names and enumerators go both ways") {
  for (int i = 0; i <= static_cast<int>(Aspect::kRatio); ++i) {
    const auto value = static_cast<Aspect>(i);
    CHECK((ParseAspect(Name(value)) == value));
  }
  for (int i = 0; i <= static_cast<int>(Modality::kDeontic); ++i) {
    const auto value = static_cast<Modality>(i);
    CHECK((ParseModality(Name(value)) == value));
  }
  for (int i = 0; i <= static_cast<int>(HedgeClass::kUnitWord); ++i) {
    const auto value = static_cast<HedgeClass>(i);
    CHECK((ParseHedgeClass(Name(value)) == value));
  }
  CHECK_FALSE(ParseAspect("Level"));
  CHECK_FALSE(ParseModality(""));
  CHECK_FALSE(ParseHedgeClass("circa"));
}

TEST_CASE("Names are those of the contract") {
  CHECK(Name(Aspect::kChangeRel) == "change_rel");
  CHECK(Name(Aspect::kRatio) == "ratio");
  CHECK(Name(Modality::kHearsay) == "hearsay");
  CHECK(Name(Modality::kDeontic) == "deontic");
  CHECK(Name(Frame::kAsserted) == "asserted");
  CHECK(Name(Frame::kQuestion) == "question");
  CHECK(Name(QuoteKind::kDirect) == "direct");
  CHECK(Name(Part::kCaption) == "caption");
  CHECK(Name(HedgeClass::kMoreThan) == "more_than");
  CHECK(Name(HedgeClass::kUnitWord) == "unit_word");
}

TEST_CASE("Relation kinds have one name each; findings come last") {
  std::set<std::string_view> names;
  constexpr int kLast = static_cast<int>(RelationKind::kViolatesPartOf);
  for (int i = 0; i <= kLast; ++i) {
    names.insert(Name(static_cast<RelationKind>(i)));
  }
  CHECK(names.size() == kLast + 1);
  CHECK(Name(RelationKind::kEqual) == "equal");
  CHECK(Name(RelationKind::kContradicts) == "contradicts");
  CHECK(Name(RelationKind::kViolatesPartOf) == "violates_part_of");
  CHECK(IsFinding(RelationKind::kContradicts));
  CHECK(IsFinding(RelationKind::kTruncated));
  CHECK_FALSE(IsFinding(RelationKind::kIncomparable));
  CHECK_FALSE(IsFinding(RelationKind::kRealized));
}

TEST_CASE("StableHash is the same everywhere and tells parts apart") {
  // FNV-1a of nothing, and of the bytes 61 FF.
  CHECK(StableHash({}) == "cbf29ce484222325");
  CHECK(StableHash({"a"}) == "089bc907b544c769");
  CHECK(StableHash({"ab", "c"}) != StableHash({"a", "bc"}));
  CHECK(StableHash({"a", ""}) != StableHash({"a"}));
  CHECK(StableHash({"a", "b"}) != StableHash({"b", "a"}));
}

}  // namespace
}  // namespace stimmig
