// SPDX-License-Identifier: Apache-2.0
#include "extract/assemble.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/reading.h"

namespace stimmig::test {
namespace {

std::vector<Fact> FactsOf(const Article& article) {
  return Extract(article).facts;
}

TEST_CASE("the expression: hedge, number, scale, unit, noun and no more") {
  struct Case {
    std::string text;
    std::string expected;
    std::string written;  // the unit as the text has it
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Meta will 2025 nur rund 65 Milliarden Dollar investieren.",
       "rund 65 Milliarden Dollar", "Dollar"},
      {"Meta will 2025 lediglich 65 Milliarden Dollar investieren.",
       "65 Milliarden Dollar", "Dollar"},
      {"Der Umsatz stieg um 10 Prozent.", "10 Prozent", "Prozent"},
      {"Ein Rückgang von 10 Prozent kam.", "10 Prozent", "Prozent"},
      {"Meta plant zwei Gigawatt Leistung.", "zwei Gigawatt", "Gigawatt"},
      {"Meta hat vier sogenannte \u201eWar Rooms\u201c.",
       "vier sogenannte \u201eWar Rooms\u201c", "War Rooms"},
      {"Meta gibt die 5 Milliarden Dollar aus.", "5 Milliarden Dollar",
       "Dollar"},
      {"Der Gewinn lag bei minus 5 Dollar.", "minus 5 Dollar", "Dollar"},
      {"Meta spent more than $5 billion on it.", "more than $5 billion", "$",
       "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const auto facts = FactsOf({.text = c.text, .language = c.language});
    REQUIRE(facts.size() == 1);
    CHECK(facts.front().text == c.expected);
    CHECK(facts.front().quantity.unit_written == c.written);
  }
}

TEST_CASE("numbers as written and in the base unit") {
  struct Case {
    std::string text;
    std::string from, to, factor, value, unit;
  };
  const Case kCases[] = {
      {"Es sind 2 GW.", "2", "-", "1000000000", "2000000000", "W"},
      {"Es sind 1,3 Millionen GPUs.", "1300000", "-", "1", "1300000", "GPU"},
      {"Es sind 20 Basispunkte.", "20", "-", "0.01", "0.2", "pp"},
      {"Es sind 60 bis 65 Milliarden Dollar.", "60000000000", "65000000000",
       "1", "60000000000", "USD"},
      {"Der Umsatz liegt bei Milliarden Dollar.", "-", "-", "1", "1000000000",
       "USD"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const auto facts = FactsOf({.text = c.text});
    REQUIRE(facts.size() == 1);
    const Quantity& q = facts.front().quantity;
    CHECK((q.from ? q.from->value().ToString() : "-") == c.from);
    CHECK((q.to ? q.to->value().ToString() : "-") == c.to);
    CHECK(q.unit_factor.ToString() == c.factor);
    CHECK(q.figure.value.ToString() == c.value);
    CHECK(q.unit.code == c.unit);
  }
}

TEST_CASE("figures that are kept unread, with the reason") {
  struct Case {
    std::string text;
    std::string expected;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"Es waren 16 dort.", "16: no_unit"},
      {"Es waren 12345678901234567890 Euro.",
       "12345678901234567890: too_many_digits"},
      {"Es waren 0,1234567890 Euro.", "0,1234567890: too_many_digits"},
      {"Es waren 65 bis 60 Euro.", "65 bis 60 Euro: reversed_range"},
      {"It was 16 in all.", "16: no_unit", "en"},
      // In words a number counts only beside what it counts.
      {"Zwei von ihnen kamen.", ""},
      {"Es waren 5 Dollar.", ""},
      {"Tel. 12345678901234567890", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    std::vector<std::string> unread;
    for (const Unread& u :
         Extract({.text = c.text, .language = c.language}).unread) {
      unread.push_back(u.text + ": " + u.why);
    }
    CHECK(Joined(unread) == c.expected);
  }
}

TEST_CASE("other readings") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"Es kostet 1.300 Mrd. Euro.", "thousands [1300000000, 1300000000] EUR"},
      {"Meta soll über 1,3 Millionen GPUs verfügen.",
       "exact [1300000, 1300000] GPU"},
      {"Meta besitzt über 1,3 Millionen GPUs.", ""},
      {"Es kostet 1.300 Euro.", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const auto facts = FactsOf({.text = c.text});
    REQUIRE(facts.size() == 1);
    std::string alt;
    for (const AltReading& reading : facts.front().alt_readings) {
      alt += reading.why + " " + ToString(reading.printed) + " " +
             reading.unit.code;
    }
    CHECK(alt == c.expected);
  }
}

TEST_CASE("the governing noun where no metric is known") {
  struct Case {
    std::string text;
    std::string cue;
    std::string language = "de";
  };
  const Case kCases[] = {
      {"SAP bekam für die Halle 5 Milliarden Euro.", "Halle"},
      {"SAP, so die Halle, bekam 5 Milliarden Euro.", ""},
      {"Der Umsatz von SAP lag 2024 bei 5 Milliarden Euro.", ""},
      {"SAP got for the hall 5 billion euros.", "hall", "en"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const auto facts = FactsOf({.text = c.text, .language = c.language});
    REQUIRE(facts.size() == 1);
    CHECK(facts.front().cue == c.cue);
  }
}

TEST_CASE("every slot shows what decided, where, and in which rule") {
  const std::string kText =
      "Meta meldete Zahlen. Laut Meta soll der bereinigte Gewinn 2025 auf rund "
      "65 Milliarden Dollar steigen, nun.";
  const auto facts = FactsOf({.text = kText});
  REQUIRE(facts.size() == 1);
  struct Case {
    std::string slot, rule, words;
  };
  const Case kCases[] = {
      {"hedge", "de.about", "rund"},
      {"scale", "de.milliard", "65 Milliarden"},
      {"unit", "USD", "Dollar"},
      {"entity", "meta", "Meta"},
      {"metric", "profit", "Gewinn"},
      {"period", "de.year", "2025"},
      {"preposition", "de.onto", "auf"},
      {"qualifiers", "de.adjusted", "bereinigte"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.slot);
    const auto& all = facts.front().evidence;
    const auto found = std::ranges::find(all, c.slot, &Evidence::slot);
    REQUIRE(found != all.end());
    CHECK(found->rule == c.rule);
    CHECK(kText.substr(found->span.begin, found->span.size()) == c.words);
    CHECK_FALSE(found->inferred);
    const auto place = TestRules().lexicon.places.find(c.rule);
    REQUIRE(place != TestRules().lexicon.places.end());
    CHECK(found->file == place->second.file);
    CHECK(found->line == place->second.line);
    CHECK(found->line > 0);
  }
}

TEST_CASE("what no rule names beside the figure is inferred") {
  struct Case {
    std::string text, slot, rule, words;
    bool inferred = true;
  };
  const Case kCases[] = {
      {"SAP hatte 12 Kantinen.", "unit", "", "Kantinen"},
      {"SAP hatte 12 Kantinen.", "metric", "", "Kantinen"},
      {"SAP hatte 12 Teams.", "metric", "", "Teams"},
      {"Es kostet zwischen 5 und 6 Euro.", "hedge", "de.between", "zwischen 5",
       false},
      {"Es waren 20 \u00b1 3 Meter.", "hedge", "de.plus_minus", "20", false},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CAPTURE(c.slot);
    const auto facts = FactsOf({.text = c.text});
    REQUIRE(facts.size() == 1);
    const auto& all = facts.front().evidence;
    const auto found = std::ranges::find(all, c.slot, &Evidence::slot);
    REQUIRE(found != all.end());
    CHECK(found->rule == c.rule);
    CHECK(c.text.substr(found->span.begin, found->span.size()) == c.words);
    CHECK(found->inferred == c.inferred);
  }
}

TEST_CASE("a speaker carried on keeps its rule") {
  const auto facts = FactsOf(
      {.text = "Laut Meta sollen 2025 rund 65 Milliarden Dollar in die Technik "
               "fließen. Dazu gehört ein Werk mit 2 Gigawatt."});
  REQUIRE(facts.size() == 2);
  REQUIRE(facts.back().attribution.has_value());
  std::vector<Evidence> said;
  for (const Fact& fact : facts) {
    const auto found =
        std::ranges::find(fact.evidence, "attribution", &Evidence::slot);
    REQUIRE(found != fact.evidence.end());
    said.push_back(*found);
  }
  CHECK(said[1].rule == said[0].rule);
  CHECK(said[1].inferred);
  CHECK_FALSE(said[0].inferred);
}

TEST_CASE("the context is the sentence, or 240 code points around") {
  const std::string fill = "für gänzlich überzählige Wörter ";
  std::string many;
  for (int i = 0; i < 12; ++i) many += fill;
  const std::string kFigure = "65 Milliarden Dollar";
  struct Case {
    std::string text;
    bool cut_before, cut_behind;
  };
  const Case kCases[] = {
      {"Meta zahlt " + kFigure + ".", false, false},
      {many + kFigure + ".", true, false},
      {kFigure + " " + many + ".", false, true},
      {many + kFigure + " " + many + ".", true, true},
      {std::string(300, 'x') + " " + kFigure + " " + std::string(300, 'y'),
       true, true},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const auto facts = FactsOf({.text = c.text});
    REQUIRE(facts.size() == 1);
    const std::string& context = facts.front().context;
    CHECK(CountCodePoints(context) <= 240);
    CHECK(context.find(kFigure) != context.npos);
    CHECK(context.starts_with("\u2026 ") == c.cut_before);
    CHECK(context.ends_with(" \u2026") == c.cut_behind);
    if (!c.cut_before && !c.cut_behind) CHECK(context == c.text);
  }
}

TEST_CASE("an amount in brackets says the one before it in another currency") {
  const auto facts =
      Extract({.text = "SAP will 2026 mehr investieren als 2025, als die "
                       "Investitionen 8,6 Milliarden Euro (rund 10,0 "
                       "Milliarden Dollar) betrugen."})
          .facts;
  REQUIRE(facts.size() == 2);
  const Fact& restated = facts.back();
  CHECK(restated.metric == facts.front().metric);
  CHECK(restated.period == facts.front().period);
  CHECK(restated.modality == facts.front().modality);
  CHECK(restated.entity == "sap");
  CHECK(restated.quantity.unit.code == "USD");
  CHECK(restated.weak == std::vector<std::string>{"unit"});
}

}  // namespace
}  // namespace stimmig::test
