// SPDX-License-Identifier: Apache-2.0
#include "extract/extract.h"

#include <algorithm>
#include <random>
#include <set>

#include "extract/reading.h"

namespace stimmig::test {
namespace {

constexpr std::string_view kArticle =
    "Meta will 2025 rund 65 Milliarden Dollar investieren. Der Umsatz lag 2024 "
    "bei 164 Milliarden Dollar.\n\nGoogle setzte 2024 genau 350 Milliarden "
    "Dollar um.\n";

std::vector<std::string> Ids(const std::vector<Fact>& facts) {
  std::vector<std::string> ids;
  for (const Fact& fact : facts) ids.push_back(fact.id);
  return ids;
}

TEST_CASE("facts keep their ids while lines shift") {
  const std::string article(kArticle);
  const auto ids = Ids(Extract({.text = article}).facts);
  REQUIRE(ids.size() == 3);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == 3);
  const std::string kShifted[] = {
      "\n\n\n" + article,
      "\xEF\xBB\xBF" + article,
      "Die Sonne scheint.\n\n" + article,
      article + "\n\nDie Sonne scheint.\n",
  };
  for (const std::string& text : kShifted) {
    CAPTURE(text);
    CHECK(Ids(Extract({.text = text}).facts) == ids);
  }
  // What is said twice has two ids.
  const auto twice = Ids(Extract({.text = article + "\n" + article}).facts);
  REQUIRE(twice.size() == 6);
  CHECK(std::set<std::string>(twice.begin(), twice.end()).size() == 6);
  // Another figure, source or period is another fact.
  const auto other = Ids(Extract({.text = article, .path = "b.txt"}).facts);
  for (const std::string& id : other) CHECK(std::ranges::count(ids, id) == 0);
}

TEST_CASE("facts come by place, with position, part and date") {
  const ExtractedFacts found = Extract(
      {.text =
           "---\ntitle: Meta zahlt 5 Dollar\npublished: 2025-01-29\n---\nMeta "
           "zahlt 6 Dollar.\n\nÄh, Meta zahlt 7 Dollar.\n",
       .path = "a.md"});
  REQUIRE(found.facts.size() == 3);
  struct Case {
    std::string text;
    std::size_t line, column;
    Part part;
  };
  const Case kCases[] = {
      {"5 Dollar", 2, 19, Part::kHeadline},
      {"6 Dollar", 5, 12, Part::kBody},
      {"7 Dollar", 7, 16, Part::kBody},
  };
  for (std::size_t i = 0; i < found.facts.size(); ++i) {
    CAPTURE(i);
    const Fact& fact = found.facts[i];
    CHECK(fact.text == kCases[i].text);
    CHECK(fact.position == Position{kCases[i].line, kCases[i].column});
    CHECK(fact.part == kCases[i].part);
    CHECK(fact.published == Date::Parse("2025-01-29"));
    CHECK(fact.doc == "a.md");
  }
}

TEST_CASE("what a rule takes for something else is told") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case kCases[] = {
      {"Nach § 218 kostet es 5 Dollar.", "§ 218 by de.law"},
      {"Im Jahr 2025 kostet es 5 Dollar.", "Im Jahr 2025 by de.year"},
      {"Windows 11 kostet 5 Dollar.", "Windows 11 by de.version"},
      {"Im Vorjahr kostete es 5 Dollar.", ""},
      {"Es kostet 5 Dollar.", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    std::vector<std::string> lines;
    for (const Skipped& s : Extract({.text = c.text}).skipped) {
      lines.push_back(s.text + " by " + s.evidence.rule);
      CHECK_FALSE(s.evidence.file.empty());
      CHECK(s.evidence.line > 0);
      CHECK(c.text.substr(s.evidence.span.begin, s.evidence.span.size()) ==
            s.text);
    }
    CHECK(Joined(lines) == c.expected);
  }
}

TEST_CASE("a document in no language of the pack has no facts") {
  Document document = Read({.text = std::string(kArticle)});
  document.info.language = "fr";
  const ExtractedFacts found = Extractor(TestRules()).Extract(document);
  CHECK(found.facts.empty());
  CHECK(found.unread.empty());
}

TEST_CASE("a document without sentences") {
  Document document(std::make_shared<SourceText>("a.txt", "\n\n"));
  document.info.language = "de";
  CHECK(Extractor(TestRules()).Extract(document).facts.empty());
}

// --- the raw bytes of every span are the text that was read ----------------

std::string Pick(std::mt19937& random, const std::vector<std::string>& from) {
  return from[random() % from.size()];
}

std::string RandomSentence(std::mt19937& random) {
  static const std::vector<std::string> kStarts = {
      "Meta zahlt ",
      "Der Umsatz von SAP stieg 2024 auf ",
      "Äußerst öde: ",
      "Laut „Meta“ kostet es ",
      "Google, OpenAI und Meta zahlen ",
      "Es sind ",
      "Am 3. Mai 2024 waren es "};
  static const std::vector<std::string> kHedges = {
      "",      "rund ",           "mehr als ", "nicht ganz ", "bis zu ", "nur ",
      "über ", "zwischen 3 und ", "2 bis ",    "von 2 auf ",  "minus ",  "−",
      "~"};
  static const std::vector<std::string> kNumbers = {
      "5",      "1,3",          "2.048", "1\u00A0300\u00A0000",
      "40 000", "zwölf",        "eine",  "2\u202F048,5",
      "1'500",  "zweistellige", "0",     "12345678901234567890",
      "1.300",  "99,99"};
  static const std::vector<std::string> kUnits = {" Milliarden Dollar",
                                                  " Mrd. €",
                                                  " %",
                                                  "\u00A0Prozent",
                                                  " neue Stellen",
                                                  " „War Rooms“",
                                                  " GW",
                                                  "",
                                                  "-Milliarden-Dollar-Plan",
                                                  " Millionenbeträge",
                                                  " *GPUs*",
                                                  " **Teams**",
                                                  " hoch gelobte Äpfel"};
  static const std::vector<std::string> kEnds = {
      ".", " im Jahr 2024.",    ", so Zuckerberg.", "!", " (5 Euro).",
      "?", ", davon 3 in Köln."};
  return Pick(random, kStarts) + Pick(random, kHedges) +
         Pick(random, kNumbers) + Pick(random, kUnits) + Pick(random, kEnds);
}

std::string RandomArticle(std::mt19937& random, bool markdown) {
  static const std::vector<std::string> kBreaks = {"\n\n", "\r\n\r\n", " ",
                                                   "\n"};
  std::string text = random() % 2 == 0 ? "" : "\xEF\xBB\xBF";
  if (markdown && random() % 2 == 0) text += "# Meta zahlt 5 Dollar\n\n";
  const std::size_t count = 1 + random() % 6;
  for (std::size_t i = 0; i < count; ++i) {
    if (markdown && random() % 4 == 0) text += "- ";
    text += RandomSentence(random) + Pick(random, kBreaks);
  }
  return text;
}

void CheckSpans(const std::string& text, const ExtractedFacts& found) {
  for (const Fact& fact : found.facts) {
    REQUIRE(fact.span.end <= text.size());
    REQUIRE(fact.span.begin < fact.span.end);
    CHECK(text.substr(fact.span.begin, fact.span.size()) == fact.text);
    CHECK(fact.position == SourceText("a", text).Locate(fact.span.begin));
    for (const Evidence& e : fact.evidence) CHECK(e.span.end <= text.size());
    CHECK(fact.quantity.figure.inner.Inside(fact.quantity.figure.outer));
  }
  for (const Unread& unread : found.unread) {
    REQUIRE(unread.span.end <= text.size());
    CHECK(text.substr(unread.span.begin, unread.span.size()) == unread.text);
  }
  CHECK(std::ranges::is_sorted(found.facts, {}, &Fact::span));
}

TEST_CASE("raw[start..end] is the text, whatever stands around") {
  std::mt19937 random(20250129);
  std::size_t facts = 0;
  for (int i = 0; i < 400; ++i) {
    const bool markdown = i % 2 == 0;
    const std::string text = RandomArticle(random, markdown);
    CAPTURE(text);
    const ExtractedFacts found =
        Extract({.text = text, .path = markdown ? "a.md" : "a.txt"});
    CheckSpans(text, found);
    const ExtractedFacts again =
        Extract({.text = text, .path = markdown ? "a.md" : "a.txt"});
    CHECK(Ids(found.facts) == Ids(again.facts));
    facts += found.facts.size();
  }
  // Most of the sentences hold a figure that is read.
  CHECK(facts > 400);
}

}  // namespace
}  // namespace stimmig::test
