// SPDX-License-Identifier: Apache-2.0
#include "pack/image.h"

#include <doctest/doctest.h>

#include "pack/test_pack.h"

namespace stimmig {
namespace {

std::string Phrases(const RulePack& pack, std::string_view text) {
  std::string found;
  for (const PhraseMatch& m :
       pack.FindIndex("de")->phrases.FindAll(Tokenise(text), text)) {
    found += std::to_string(m.first) + "-" + std::to_string(m.last) + ":" +
             std::to_string(m.kind) + "." + std::to_string(m.rule) + " ";
  }
  return found;
}

std::string Cues(const RulePack& pack, std::string_view text) {
  const LanguageIndex& index = *pack.FindIndex("de");
  const RegexHits hits = index.scan.Find(text, FoldAligned(text));
  std::string found;
  for (const CueSet* set : {&index.metrics, &index.periods}) {
    for (const RegexMatch& m : set->patterns.FindAll(text, hits)) {
      const CueRef rule = set->rules[m.pattern];
      found += std::to_string(m.span.begin) + "-" + std::to_string(m.span.end) +
               ":" + std::to_string(rule.rule) + "." +
               std::to_string(rule.cue) + " ";
    }
  }
  return found;
}

TEST_CASE("a pack survives as an image") {
  const RulePack& pack = TestRules();
  const std::string image = EncodePack(pack);
  const auto read = DecodePack(image);
  CHECK(EncodePack(*read) == image);
  const std::string_view kText =
      "Metas Umsatz stieg 2024 um rund 20 Prozent auf 160 Milliarden Dollar.";
  CHECK_FALSE(Phrases(*read, kText).empty());
  CHECK(Phrases(*read, kText) == Phrases(pack, kText));
  CHECK_FALSE(Cues(*read, kText).empty());
  CHECK(Cues(*read, kText) == Cues(pack, kText));
  CHECK(read->FindEntity("meta")->label == pack.FindEntity("meta")->label);
  CHECK(read->FindMetric("capex")->tests.empty());
}

}  // namespace
}  // namespace stimmig
