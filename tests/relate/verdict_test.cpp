// SPDX-License-Identifier: Apache-2.0
#include "relate/verdict.h"

#include "relate/verdicts.h"

namespace stimmig::test {
namespace {

TEST_CASE("row 1: what is not asserted is not checked") {
  Run({{{Capex(k65)},
        {.notation = Capex(k30), .frame = Frame::kNegated},
        "incomparable(frame)"}});
}

TEST_CASE("row 2: a missing or unsure slot never alarms") {
  const Row weak65{.notation = Capex(k65), .weak = {"distributive"}};
  const Row other30{.notation = Capex(k30), .doc = "b.md"};
  Run({
      {weak65, {Capex(k65)}, "equal weak distributive"},
      {weak65, {Capex(k60)}, "-"},
      {weak65, other30, "tension(distributive) weak distributive"},
      {{Capex("65e9 XXX")}, other30, "tension(currency) weak currency"},
      {{.notation = Capex(k65), .alt_reading = "exact"},
       other30,
       "tension(alt_reading) weak alt_reading"},
      {{"meta capex P1Y = 65e9 USD"}, other30, "tension(period) weak period"},
      // One text tells two things apart, as far as we can see.
      {weak65, {Capex(k30)}, "incomparable(juxtaposed)"},
      {{"meta capex P1Y = 65e9 USD"}, {Capex(k30)}, "incomparable(juxtaposed)"},
  });
}

TEST_CASE("row 3: one utterance, told in two articles") {
  const auto quote = [](const std::string& amount, const std::string& doc) {
    return Row{.notation = Capex(amount, "plan"),
               .doc = doc,
               .speaker = "zuckerberg",
               .event = "q4-call"};
  };
  Row other = quote(k30, "b.md");
  other.speaker = "susan-li";
  Row update = quote(k30, "b.md");
  update.update_cue = true;
  Row actual = quote(k30, "b.md");
  actual.notation = Capex(k30);
  Run({
      {quote(k65, "a.md"), quote(k65, "b.md"), "corroborates"},
      {quote(k65, "a.md"), quote(k60, "b.md"), "tension(quote)"},
      {quote(k65, "a.md"), quote(k30, "b.md"), "contradicts(quote)"},
      {quote(k65, "a.md"), other, "tension(date)"},
      // Who raises a forecast tells two figures, and so does who compares it
      // with the outcome.
      {quote(k65, "a.md"), quote(k30, "a.md"), "contradicts"},
      {quote(k65, "a.md"), update, "superseded(lowered)"},
      {quote(k65, "a.md"), actual, "realized(below)"},
  });
}

TEST_CASE("row 4: another moment") {
  const auto price = [](const std::string& amount, const std::string& moment,
                        const std::string& as_of = "") {
    return Row{.notation = "meta market_cap = " + amount,
               .published = "2025-01-28",
               .as_of = as_of,
               .moment = moment};
  };
  const auto day = [](const std::string& amount, const std::string& moment) {
    return Row{.notation = "meta market_cap 2025-01-27 = " + amount,
               .published = "2025-01-28",
               .moment = moment};
  };
  Run({
      {price(k65, "open"), price(k30, "close"), "moved"},
      {price(k65, "open"), price(k65, "close"), "moved"},
      {price(k65, "open"), price(k30, "open"), "contradicts"},
      // What is told of a day that was over is the close.
      {day(k65, "close"), day(k30, ""), "contradicts"},
      {day(k65, "open"), day(k30, ""), "moved"},
      {price(k65, "", "2025-01-26"), price(k30, "", "2025-01-27"), "moved"},
      {price(k65, "", "2025-01-27"), price(k30, "", "2025-01-27"),
       "contradicts"},
  });
}

TEST_CASE("row 5: a correction") {
  const auto told = [](const std::string& amount, const std::string& doc,
                       const std::string& published, bool corrects) {
    Row row{.notation = Capex(amount), .doc = doc, .published = published};
    if (corrects) row.qualifiers = {"correction"};
    return row;
  };
  Run({
      {told(k65, "a.md", "2026-01-02", false),
       told(k65, "b.md", "2026-01-03", true), "confirmed"},
      {told(k65, "a.md", "2026-01-02", false),
       told(k60, "b.md", "2026-01-03", true), "corrected"},
      {told(k65, "a.md", "2026-01-02", true),
       told(k30, "b.md", "2026-01-02", false), "corrected"},
      {told(k65, "a.md", "2026-01-02", true),
       told(k30, "a.md", "2026-01-02", false), "superseded(corrected)"},
      {told(k65, "a.md", "2026-01-02", true),
       told(k30, "b.md", "2026-01-03", false), "contradicts"},
      {told(k65, "a.md", "2026-01-02", true),
       told(k30, "b.md", "2026-01-02", true), "contradicts"},
  });
}

TEST_CASE("row 6: actual against actual") {
  Run({
      {{Capex("60..65e9 USD")}, {Capex("~65e9 USD")}, "overlaps"},
      {{Capex(k65)}, {Capex(k65)}, "equal"},
      {{Capex("5.6e6 USD")}, {Capex("5.576e6 USD")}, "rounding_equal"},
      {{Capex("5.5e6 USD")}, {Capex("5.576e6 USD")}, "truncated"},
      {{Capex("600e9 USD")}, {Capex("589e9 USD")}, "approx_equal"},
      {{Capex(k65)}, {Capex(k60)}, "tension"},
      {{Capex("2.6e9 USD")}, {Capex("2.7e9 USD")}, "tension(last_digit)"},
      {{Capex(k65)}, {Capex(k30)}, "contradicts"},
      {{Capex("3e9 USD", "deontic")},
       {Capex("5e9 USD", "deontic")},
       "contradicts"},
      // The issuer of record, and one speaker on both sides, are provenance.
      {{.notation = "meta profit 2024 = 5e9 USD", .speaker = "meta"},
       {"meta profit 2024 = 9e9 USD"},
       "contradicts"},
      {{.notation = "meta profit 2024 = 5e9 USD", .speaker = "zuckerberg"},
       {"meta profit 2024 = 9e9 USD"},
       "contradicts"},
      {{.notation = "germany unemployment_rate 2024 = 6 %", .speaker = "ba"},
       {"germany unemployment_rate 2024 = 9 %"},
       "contradicts"},
      {{.notation = Capex(k65), .speaker = "dpa"},
       {.notation = Capex(k30), .speaker = "dpa"},
       "contradicts"},
  });
}

TEST_CASE("row 7: what is revised as a rule") {
  const auto gdp = [](const std::string& value, const std::string& doc,
                      const std::string& published, bool cue = false) {
    return Row{.notation = "germany gdp_growth 2024 = " + value,
               .doc = doc,
               .published = published,
               .update_cue = cue};
  };
  const std::string early = "2025-01-15", late = "2025-02-25";
  const std::string next_day = "2025-01-16";
  Run({
      {gdp("0.2 %", "a.md", early), gdp("0.2 %", "b.md", late), "equal"},
      {gdp("0.2 %", "a.md", early), gdp("0.2 %", "b.md", late, true),
       "confirmed"},
      {gdp("0.2 %", "a.md", early), gdp("0.5 %", "b.md", late, true),
       "superseded(revised)"},
      {gdp("0.2 %", "a.md", early), gdp("0.3 %", "b.md", late, true),
       "superseded(revised)"},
      // Without a word: within the band, or too far for a revision.
      {gdp("0.2 %", "a.md", early), gdp("0.5 %", "b.md", late),
       "superseded(revised)"},
      {gdp("0.2 %", "a.md", early), gdp("0.9 %", "b.md", late),
       "tension(revised)"},
      // Two texts of one week rest on one publication.
      {gdp("0.2 %", "a.md", early), gdp("0.5 %", "b.md", next_day),
       "contradicts"},
      {gdp("0.2 %", "a.md", early), gdp("0.3 %", "b.md", next_day),
       "tension(last_digit)"},
      {gdp("0.2 %", "a.md", early), gdp("0.5 %", "b.md", next_day, true),
       "superseded(revised)"},
      {gdp("0.2 % @preliminary", "a.md", early), gdp("0.5 %", "b.md", late),
       "superseded(revised)"},
      {gdp("0.2 %", "a.md", early), gdp("0.5 %", "b.md", early), "contradicts"},
      {gdp("0.2 %", "a.md", ""), gdp("0.5 %", "b.md", early), "contradicts"},
  });
}

TEST_CASE("row 7: a toll rises") {
  const auto toll = [](const std::string& count, const std::string& doc,
                       const std::string& published, bool cue = false) {
    return Row{.notation = "germany deaths 2025-01-14 = " + count + " death",
               .doc = doc,
               .published = published,
               .update_cue = cue};
  };
  const std::string first = "2025-01-15", second = "2025-01-16";
  Run({
      {toll("95", "a.md", first), toll("126", "b.md", second),
       "superseded(revised)"},
      {toll("95", "a.md", first), toll("95", "b.md", second), "equal"},
      {toll("126", "a.md", first), toll("95", "b.md", second),
       "tension(revised)"},
      {toll("126", "a.md", first), toll("95", "b.md", second, true),
       "superseded(revised)"},
      {toll("95", "a.md", first), toll("126", "b.md", first),
       "tension(moment)"},
      {toll("95", "a.md", first), toll("126", "a.md", first), "contradicts"},
  });
}

TEST_CASE("who repeats what was corrected carries the old figure") {
  const std::vector<Fact> facts = MakeFacts(
      {{.notation = Capex(k65),
        .published = "2026-01-02",
        .qualifiers = {"correction"}},
       {.notation = Capex(k30),
        .published = "2026-01-02",
        .frame = Frame::kNegated},
       {.notation = Capex(k30), .doc = "b.md", .published = "2026-01-03"},
       {.notation = Capex("10e9 USD"),
        .doc = "c.md",
        .published = "2026-01-03"}});
  const RulePack pack = TestPack();
  const Judge judge(facts, pack, Mode::kPragmatic);
  CHECK(Describe(*judge.Compare(0, 2).relation) == "corrected");
  CHECK(Describe(*judge.Compare(2, 0).relation) == "corrected");
  CHECK(Describe(*judge.Compare(0, 3).relation) == "contradicts");
}

TEST_CASE("a conversion in brackets is no second claim") {
  std::vector<Fact> facts = MakeFacts({{Capex("69.2e9 EUR")},
                                       {Capex("74.9e9 USD")},
                                       {Capex("69.2e9 USD"), "b.md"},
                                       {Capex("74.9e9 USD"), "c.md"}});
  facts[1].span = {12, 22};
  const RulePack pack = TestPack();
  const Judge judge(facts, pack, Mode::kPragmatic);
  CHECK(judge.Compare(1, 2).incomparable == "currency");
  CHECK(Describe(*judge.Compare(1, 3).relation) == "equal");
  CHECK(Describe(*judge.Compare(2, 3).relation) == "contradicts");
}

TEST_CASE("rows 15 to 17: who says so") {
  const auto said = [](const std::string& amount, const std::string& speaker,
                       const std::string& modality = "") {
    return Row{.notation = Capex(amount, modality), .speaker = speaker};
  };
  Run({
      {{Capex(k65, "hearsay")}, {Capex(k65)}, "supports"},
      {{Capex(k65, "hearsay")}, {Capex(k60)}, "tension(attributed)"},
      {{Capex(k65, "hearsay")}, {Capex(k30)}, "disagrees"},
      {{Capex(k65, "plan")}, {Capex(k30, "hearsay")}, "disagrees"},
      {said(k65, "dpa"), said(k65, "afp"), "supports"},
      {said(k65, "dpa"), said(k60, "afp"), "tension(attributed)"},
      {said(k65, "dpa"), said(k30, "afp"), "disagrees"},
      {said(k65, "zuckerberg"), said(k30, "susan-li"), "disagrees"},
      {said(k65, "dpa"), {Capex(k65)}, "supports"},
      {said(k65, "dpa"), {Capex(k60)}, "tension(attributed)"},
      {said(k65, "dpa"), {Capex(k30)}, "disputed"},
      // Guidance of two issuers.
      {said(k65, "morgan-stanley", "guidance"), said(k30, "meta", "guidance"),
       "disagrees"},
      {said(k65, "morgan-stanley", "guidance"),
       {Capex(k30, "guidance")},
       "disputed"},
  });
}

TEST_CASE("who is not named again in one body may be another") {
  const auto in_part = [](const std::string& amount, Part part,
                          const std::string& inferred,
                          const std::string& doc = "a.md") {
    return Row{.notation = Capex(amount),
               .doc = doc,
               .inferred = inferred,
               .part = part};
  };
  const Row named = in_part(k65, Part::kBody, "");
  Run({
      {named, in_part(k30, Part::kBody, ""), "contradicts"},
      {named, in_part(k30, Part::kBody, "entity"), "incomparable(juxtaposed)"},
      {named, in_part(k30, Part::kBody, "period"), "incomparable(juxtaposed)"},
      {in_part(k65, Part::kBody, "metric"), in_part(k30, Part::kBody, ""),
       "incomparable(juxtaposed)"},
      {named, in_part(k30, Part::kBody, "unit"), "contradicts"},
      // A headline and its body, and two articles, tell of the same.
      {in_part(k65, Part::kHeadline, ""), in_part(k30, Part::kBody, "entity"),
       "contradicts"},
      {named, in_part(k30, Part::kBody, "entity", "b.md"), "contradicts"},
  });
}

TEST_CASE("one sentence that sets two figures side by side") {
  const auto in_sentence = [](const std::string& amount, Span sentence,
                              const std::string& speaker = "") {
    return Row{
        .notation = Capex(amount), .speaker = speaker, .sentence = sentence};
  };
  const Span first{0, 90}, second{91, 180}, unknown{};
  Run({
      {in_sentence(k65, first), in_sentence(k30, first),
       "incomparable(juxtaposed)"},
      {in_sentence(k65, first), in_sentence(k60, first),
       "incomparable(juxtaposed)"},
      {in_sentence(k65, first, "S"), in_sentence(k30, first),
       "incomparable(juxtaposed)"},
      {in_sentence(k65, first), in_sentence(k65, first), "equal"},
      {in_sentence(k65, first, "S"), in_sentence(k30, first, "T"), "disagrees"},
      {in_sentence(k65, first), in_sentence(k30, second), "contradicts"},
      {in_sentence(k65, unknown), in_sentence(k30, unknown), "contradicts"},
  });
}

TEST_CASE("two currencies") {
  std::vector<Fact> facts =
      MakeFacts({{Capex("6e6 EUR")}, {Capex("6.2e6 USD")}});
  const RulePack pack = TestPack();
  const Judge judge(facts, pack, Mode::kPragmatic);
  CHECK(Describe(*judge.Compare(0, 1).relation) == "tension(currency_digits)");
  CHECK(Describe(*judge.Compare(1, 0).relation) == "tension(currency_digits)");
  // In brackets behind the other it restates it.
  facts[1].span = {12, 22};
  CHECK(Describe(*judge.Compare(0, 1).relation) == "restates");
  CHECK(Describe(*judge.Compare(1, 0).relation) == "restates");
  Run({{{Capex("6e6 EUR")}, {Capex("9e6 USD")}, "incomparable(currency)"}});
}

TEST_CASE("parts and wholes") {
  const std::string group = "meta revenue 2025 = 10e9 USD";
  Run({
      {{"meta revenue[reality-labs] 2025 = 2e9 USD"}, {group}, "kept"},
      {{group}, {"meta revenue 2025-Q4 = 2e9 USD"}, "kept"},
      {{group}, {"meta revenue 2025-Q4 = 20e9 USD"}, "violates_part_of"},
      {{"meta revenue[quest] 2025 = 20e9 XXX"},
       {group},
       "violates_part_of weak currency"},
      {{group}, {"meta revenue 2025-Q4 = 20e9 USD @plan"}, "-"},
      {{group}, {"meta revenue 2025-Q4 = 10e9 EUR"}, "incomparable(currency)"},
      {{group}, {"meta revenue 2025-Q4 < 20e9 USD"}, "kept"},
      {{group},
       {.notation = "meta revenue 2025-Q4 = 20e9 USD", .speaker = "dpa"},
       "-"},
  });
  const std::vector<Fact> facts =
      MakeFacts({{group}, {"meta revenue 2025-Q4 = 20e9 USD"}});
  const RulePack pack = TestPack();
  const Judgment judgment = Judge(facts, pack, Mode::kPragmatic).Compare(0, 1);
  CHECK(judgment.relation->facts == std::vector<std::size_t>{1, 0});
  CHECK(judgment.relation->roles == std::vector<std::string>{"part", "whole"});
}

TEST_CASE("the worked relations of section 9") {
  const Row s0{.notation = Capex("60..65e9 USD", "plan"),
               .speaker = "zuckerberg"};
  const auto in_b = [](const std::string& notation,
                       const std::string& speaker = "") {
    return Row{.notation = notation, .doc = "b.md", .speaker = speaker};
  };
  const Row gpus{"meta gpu_count > 1.3e6 GPU @plan"};
  const auto up_to = [](const std::string& notation, HedgeClass hedge) {
    return Row{.notation = notation, .hedge = hedge};
  };
  Run({
      {s0, in_b(Capex("~65e9 USD", "plan"), "zuckerberg"), "overlaps"},
      {s0, in_b(Capex("65e9 USD", "plan"), "zuckerberg"), "overlaps"},
      {{Capex(k60)}, in_b(Capex(k65)), "tension"},
      {s0, in_b("meta total_expenses 2025 = 114..119e9 USD"),
       "incomparable(metric)"},
      {s0, in_b(Capex("60..80e9 USD", "plan")), "refines"},
      {gpus, in_b("meta gpu_count ../2025-12-31 > 1.3e6 GPU @plan"),
       "equal weak period"},
      {gpus, in_b("meta gpu_count = 2e6 GPU @plan"), "tension(date)"},
      {{"meta hiring_cost > 200e6 USD"},
       in_b("meta count:business = 200e6 b"),
       "incomparable(unit_dim)"},
      {{.notation = "meta hiring_cost > 200e6 USD", .speaker = "dpa"},
       {"meta hiring_cost = ~200e6 USD"},
       "supports"},
      {{.notation = "deepseek training_cost = 5.6e6 USD",
        .speaker = "deepseek"},
       {.notation = "deepseek training_cost = 5.576e6 USD",
        .speaker = "deepseek"},
       "rounding_equal"},
      {{"deepseek training_gpus = 2048 GPU"},
       {.notation = "deepseek training_gpus = 512 GPU",
        .qualifiers = {"world:rl-stage"}},
       "incomparable(world)"},
      {{.notation = "meta capex P1Y = 10..<100e9 XXX",
        .weak = {"distributive"},
        .hedge = HedgeClass::kDigitClass},
       s0,
       "contains weak currency distributive period"},
      {up_to("meta revenue ../2025-12-31 <= 3e9 USD @plan", HedgeClass::kUpTo),
       {"meta revenue 2025 = 2..3e9 USD @plan"},
       "contains weak period"},
      {up_to(Capex("3e9 USD"), HedgeClass::kUpTo),
       {Capex("3.4e9 USD")},
       "tension"},
      {up_to(Capex("3e9 USD"), HedgeClass::kAtMost),
       {Capex("3.4e9 USD")},
       "contradicts"},
      {up_to(Capex("600e9 USD"), HedgeClass::kAlmost),
       {Capex("589e9 USD")},
       "contains"},
      {{Capex("589e9 USD")}, {Capex("592.7e9 USD")}, "contradicts"},
      {{"meta profit[reality-labs] 2024-Q4 = -5e9 USD"},
       {"meta profit[reality-labs] 2024-Q4 = -4.97e9 USD"},
       "rounding_equal"},
      {{"meta total_expenses 2024 = 95e9 USD"},
       {"meta total_expenses 2024 = 95.121e9 USD"},
       "rounding_equal"},
      {{.notation = "meta headcount.share = 5 %", .base = "low performers"},
       {.notation = "meta headcount.share = 5 %", .base = "workforce"},
       "incomparable(base)"},
  });
}

TEST_CASE("strict mode: 60 and 65 bn contradict") {
  const std::vector<Fact> facts = MakeFacts({{Capex(k60)}, {Capex(k65)}});
  const RulePack pack = TestPack();
  const Judgment judgment = Judge(facts, pack, Mode::kStrict).Compare(0, 1);
  CHECK(Describe(*judgment.relation) == "contradicts");
  CHECK(judgment.relation->gap == Rational::Fraction(5, 65));
}

}  // namespace
}  // namespace stimmig::test
