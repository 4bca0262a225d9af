// SPDX-License-Identifier: Apache-2.0
#include "base/regex.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <thread>

#include "base/literal_set.h"
#include "base/regex_leads.h"
#include "base/regex_syntax.h"

namespace stimmig {
namespace {

using Texts = std::vector<std::string>;

// "0:capex" for each match: index of the pattern and text found.
Texts Found(const Texts& patterns, std::string_view text) {
  RegexSet set;
  for (const std::string& pattern : patterns) {
    CAPTURE(pattern);
    REQUIRE_FALSE(RegexProblem(pattern).has_value());
    set.Add(pattern);
  }
  Texts found;
  for (const RegexMatch& match : set.FindAll(text)) {
    const auto part = text.substr(match.span.begin, match.span.size());
    found.push_back(std::to_string(match.pattern) + ":" + std::string(part));
  }
  CHECK(set.Matches(text) == !found.empty());
  return found;
}

TEST_CASE("a pattern matches whole words only") {
  struct Case {
    std::string_view pattern;
    std::string_view text;
    Texts found;
  };
  const Case kCases[] = {
      {"chip", "Ein chip, zwei chips, Mikrochip; chip", {"chip", "chip"}},
      {"chip",
       "(chip) chip-Fabrik _chip chip2 über-chip",
       {"chip", "chip", "chip"}},
      {"chip", "überchip chipö chipж", {}},
      {R"(chip\w*)", "chipsätze Mikrochip", {"chipsätze"}},
      {R"(\w*investition(en)?)",
       "Märkteinvestition, Investitionen",
       {"Märkteinvestition"}},
      {R"((?i)\w*investition(en)?)",
       "Märkteinvestition, Investitionen",
       {"Märkteinvestition", "Investitionen"}},
      {R"(\büber\b)", "über Ära drüber überall", {"über"}},
      {R"((?i)\bär\w+)", "Ära ärger Bär", {"Ära", "ärger"}},
      {R"(\bein\b|\bzwei\b)", "eins ein zweierlei zwei", {"ein", "zwei"}},
      {"Chip", "chip CHIP", {}},
      // Another end at the same place may do where the preferred one does not.
      {"chip|chips", "chips", {"chips"}},
      {"chip|chips|chipsatz", "chipsatz", {"chipsatz"}},
      {"a.*b", "a b abc", {"a b"}},
      {"a.*b", "a b, b cb bc", {"a b, b cb"}},
      {R"(\d+?)", "1234", {"1234"}},
      {"ab|abc|abc de|abc def", "abc dex", {"abc"}},
      // What begins or ends without a letter needs no edge there.
      {"%", "5% 5%ig %", {"%", "%", "%"}},
      {R"(\d+ ?%)", "5%ig 7 %", {"5%", "7 %"}},
      {R"(\d+%?)", "5%ig 77 8x", {"5%", "77"}},
      {R"(\$ ?\d+)", "US$5 und $ 7", {"$5", "$ 7"}},
      {R"((US)?\$)", "AUS$ US$", {"$", "US$"}},
      {"[^a]b", "xb äb .b", {"xb", "äb", ".b"}},
      {"Mrd\\.?", "Mrd.Euro Mrd. Mrde", {"Mrd.", "Mrd."}},
      // Greedy and reluctant as written.
      {"a.{0,9}b", "a b b", {"a b b"}},
      {"a.{0,9}?b", "a b b", {"a b"}},
      {"foo|foo bar", "foo bar", {"foo"}},
      {"foo bar|foo", "foo bar", {"foo bar"}},
      // Matches of one pattern do not overlap.
      {"ab ab", "ab ab ab ab ab", {"ab ab", "ab ab"}},
      {"^ab", "ab ab", {"ab"}},
      {"ab$", "ab ab", {"ab"}},
      {"x", "", {}},
      {R"([\w-]+)", "Öl-Preis stieg", {"Öl-Preis", "stieg"}},
      {R"([^\w ]+)", "Öl – „Gas“", {"–", "„", "“"}},
      {R"(\W+)", "Öl – Gas", {" – "}},
      {R"(km\w)", "km² kmⅣ km5 km_ km€", {"km²", "kmⅣ", "km5", "km_"}},
      {R"(\w+)",
       "ΣΟΦ Жук שלום हिन्दी 投资 K",
       {"ΣΟΦ", "Жук", "שלום", "हिन्दी", "投资", "K"}},
      {R"(\Qa.b\E)", "a.b axb", {"a.b"}},
      {R"(\Q\w)", R"(w \w)", {R"(\w)"}},
      {R"([]\w]+)", "ä]b", {"ä]b"}},
      {R"([[:digit:]\w]+)", "1ä", {"1ä"}},
      {R"((?i)straße|k)", "STRAẞE K", {"STRAẞE", "K"}},
      {R"(İzmir)", "in İzmir", {"İzmir"}},
      // A sentence may be wrapped, and numbers are bound to their units.
      {R"(a.b)", "a\nb", {"a\nb"}},
      {R"((?-s)a.b)", "a\nb", {}},
      {"bis zu",
       "bis zu bis\u00A0zu bis\nzu",
       {"bis zu", "bis\u00A0zu", "bis\nzu"}},
      {R"(bis\szu)", "bis\u202Fzu bis_zu", {"bis\u202Fzu"}},
      {R"([a ]b)", "a b\u00A0b", {" b"}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.pattern);
    CAPTURE(c.text);
    Texts expected;
    for (const std::string& text : c.found) expected.push_back("0:" + text);
    CHECK(Found({std::string(c.pattern)}, c.text) == expected);
  }
}

TEST_CASE("matches are ordered by place, then pattern") {
  struct Case {
    Texts patterns;
    std::string_view text;
    Texts found;
  };
  const Case kCases[] = {
      {{"b", "a", "a b"}, "a b a", {"1:a", "2:a b", "0:b", "1:a"}},
      {{"x", "x"}, "x x", {"0:x", "1:x", "0:x", "1:x"}},
      // Without any literal part.
      {{R"(\d+)", "Euro", R"(\w{5})"},
       "5 Euro heute",
       {"0:5", "1:Euro", "2:heute"}},
      {{R"(\d+)"}, "keine", {}},
      {{}, "text", {}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Found(c.patterns, c.text) == c.found);
  }
}

TEST_CASE("named groups that took part are given") {
  RegexSet set;
  set.Add(R"((?P<low>\d+)( bis (?P<high>\d+))? (?P<unit>Euro|Mrd\.))");
  set.Add(R"(Euro (?P<low>\d)|(?P<unit>Dollar) (?P<low>\d))");
  struct Case {
    std::string_view text;
    std::optional<Span> low, high, unit;
    std::size_t count;
  };
  const Case kCases[] = {
      {"ab 5 Euro", Span{3, 4}, std::nullopt, Span{5, 9}, 2},
      {"60 bis 65 Mrd. Euro", Span{0, 2}, Span{7, 9}, Span{10, 14}, 3},
      {"Euro 5", Span{5, 6}, std::nullopt, std::nullopt, 1},
      {"Dollar 7", Span{7, 8}, std::nullopt, Span{0, 6}, 2},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    std::vector<RegexMatch> matches = set.FindAll(c.text);
    REQUIRE(matches.size() == 1);
    set.AddGroups(c.text, matches[0]);
    CHECK(matches[0].groups.size() == c.count);
    CHECK(matches[0].Group("low") == c.low);
    CHECK(matches[0].Group("high") == c.high);
    CHECK(matches[0].Group("unit") == c.unit);
    CHECK(matches[0].Group("none") == std::nullopt);
  }
}

TEST_CASE("a whole text may be asked for") {
  RegexSet set;
  set.Add("mrd|mrd euro");
  set.Add("mrd .*|Übermut");
  set.Add(R"((?i)\w+\b)");
  struct Case {
    std::string_view text;
    std::optional<std::size_t> pattern;
  };
  const Case kCases[] = {
      {"mrd", 0},
      {"mrd euro", 0},
      {"mrd eur", 1},
      {" mrd", std::nullopt},
      {"", std::nullopt},
      {"Übermut", 1},
      {"übermut", 2},
      {"zwei Worte", {}},
      // Letters that say nothing about where a pattern may begin.
      {"\u212Aelvin", 2},
      {"漢字", 2},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(set.FindWhole(c.text) == c.pattern);
  }
}

// What RegexSet finds without looking at leads and required literals: each
// pattern in a text whose letters tell nothing.
TEST_CASE("literals only skip patterns that cannot match") {
  const Texts patterns = {
      "(?i)(?:im |das )?[1-4]\\.? Quartals?",
      "(?i)\\w*gewinn(e|s)?",
      "(?i)(a|an|the) deal",
      "(?i)[Uu]ms[aä]tz(e|es)?",
      "(?i)(?:von )?(19|20)[0-9][0-9] ?[–-] ?\\d{4}",
      "(?i)[^,;]+ zufolge",
      "(?i)\\$ ?[0-9]+",
      "(?i)setzt(e|en)? .{0,20}um",
      "(?i)\\w*-Plus",
      "(?i)p\\.a\\.",
      "(?i)(weiter|mehr )?als",
      "(?i)kelvin",
  };
  const Texts texts = {
      "Im 3. Quartal stieg der Konzerngewinn, das 2 Quartals nicht.",
      "the  deal, a deal\u00A0and an\ndeal; theatre deal",
      "Umsätze, Umsatz; Übermut setzte Meta viel um, mehr als p.a. von "
      "2019–2024",
      "Angaben zufolge $5 und $ 60, weiterals Meta-Plus, 2019-2024",
      "300 \u212Aelvin, ſetzt es um, GEWINNE Gewinns Ungewinn",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    for (const std::string& pattern : patterns) {
      CAPTURE(pattern);
      // A letter of another script behind a mark keeps all places as they are.
      CHECK(Found({pattern}, text) == Found({pattern}, text + " | \u0905"));
    }
    CHECK(Found(patterns, text) == Found(patterns, text + " | \u0905"));
  }
}

TEST_CASE("how matches begin") {
  struct Case {
    std::string_view pattern;
    std::string_view leads;  // "*" floating, "|" ends a word, "?" unknown
  };
  const Case kCases[] = {
      {"(?i)Umsätze?", "umsätz"},
      {R"(\w*gewinn)", "*gewinn"},
      {"(von|im) Jahr", "im| von|"},
      {"(von )?Jahr", "jahr von|"},
      {"[Uu]m", "um"},
      {"[1-3]\\.", "1. 2. 3."},
      {"ab+c", "ab"},
      {"ab*c", "ab ac"},
      {"a{2}b", "a"},
      {"(?P<a>x)(?-i:y|Z)", "xy xz"},
      {"a ?b", "a| ab"},
      {"p\\.a\\. x", "p.a."},
      {"überwältigend", "überwä"},
      {".{0,3}x", "?"},
      {"(a|)", "?"},
      {" x", "?"},
      {"[^a]x", "?"},
      {"[^])]x|b", "?"},
      {R"(\pLx)", "?"},
      {R"(\Qa)", "?"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.pattern);
    std::string line;
    const auto leads = FindLeads(c.pattern);
    if (!leads) line = "?";
    for (const RegexLead& lead : leads.value_or(std::vector<RegexLead>())) {
      if (!line.empty()) line += ' ';
      if (lead.floating) line += '*';
      line += lead.text;
      if (lead.ends_word) line += '|';
    }
    CHECK(line == c.leads);
  }
}

TEST_CASE("what every match holds") {
  struct Case {
    std::string_view pattern;
    Texts required;
  };
  const Case kCases[] = {
      {"(?i)Umsätze?", {"umsätz"}},
      {"(im|am) Jahr|jährlich", {"jahr", "jährlich"}},
      {"(im )?(März|April) [0-9]+", {"märz", "april"}},
      {"[0-9]{5} (Berlin|Hamburg)?", {}},
      {"setzt(e|en)? .{0,80}um", {"setzt"}},
      {"a|[0-9]", {}},
      {"(wort)*", {}},
      {"(wort)+", {"wort"}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.pattern);
    CHECK(FindRequired(c.pattern) == c.required);
  }
}

TEST_CASE("one scan serves several sets") {
  RegexSet first, second;
  first.Add("eins");
  first.Add("zwei");
  second.Add("[^,]+ zufolge");
  second.Add("zwei");
  const RegexScan scan({&first, &second});
  const std::string_view text = "eins, Meta zufolge zwei";
  const RegexHits hits = scan.Find(text, FoldAligned(text));
  const auto same = [&](const RegexSet& set) {
    const auto with_hits = set.FindAll(text, hits), alone = set.FindAll(text);
    return std::ranges::equal(with_hits, alone, [](auto& a, auto& b) {
      return a.pattern == b.pattern && a.span == b.span;
    });
  };
  CHECK(first.FindAll(text, hits).size() == 2);
  CHECK(second.FindAll(text, hits).size() == 2);
  CHECK(same(first));
  CHECK(same(second));
}

TEST_CASE("patterns that cannot be used are refused with a reason") {
  struct Case {
    std::string_view pattern;
    std::string_view reason;
  };
  const Case kCases[] = {
      {"a(?=b)", "lookahead (?=...) is not supported"},
      {"a(?!b)", "negative lookahead (?!...) is not supported"},
      {"(?<=a)b", "lookbehind (?<=...) is not supported"},
      {"(?<!a)b", "negative lookbehind (?<!...) is not supported"},
      {"(?<name>a)", "a named group is written (?P<name>...)"},
      {"(?>a)", "an atomic group (?>...) is not supported"},
      {"(?#note)a", "a comment (?#...) is not supported"},
      {"(?P<a>x)(?P=a)", "a backreference (?P=name) is not supported"},
      {R"((a)\1)", R"(a backreference \1 is not supported)"},
      {R"((a)\k<a>)", R"(a backreference \k is not supported)"},
      {R"(a\bb)", R"(\b is only allowed at the ends of a pattern)"},
      {R"((\ba|b))", R"(\b is only allowed at the ends of a pattern)"},
      {R"(a\B)", R"(\B is not supported)"},
      {R"(\C)", R"(\C is not supported)"},
      {R"([\Wa])", R"(\W inside [...] is not supported)"},
      {"", "the pattern matches the empty text"},
      {"a*", "the pattern matches the empty text"},
      {"a|", "the pattern matches the empty text"},
      {R"(\b)", "the pattern matches the empty text"},
      {"^", "the pattern matches the empty text"},
      {"$", "the pattern matches the empty text"},
      {"(?i)", "the pattern matches the empty text"},
      {"((a{100}){100}){100}", "invalid repetition size: {100}"},
      {R"(\pL{900})", "the pattern is too large"},
      {"a{1001}", "invalid repetition size: {1001}"},
      {"(a", "missing ): (a"},
      {"a)", "unexpected ): a)"},
      {"[a", "missing ]: [a"},
      {R"([\w)", R"(missing ]: [\w)"},
      {"[[:", "missing ]: [[:"},
      {"[z-a]", "invalid character class range: z-a"},
      {"*a", "no argument for repetition operator: *"},
      {"a**", "bad repetition operator: **"},
      {"a*+", "bad repetition operator: *+"},
      {"a\\", "trailing \\"},
      {R"(\Z)", R"(invalid escape sequence: \Z)"},
      {"(?P<a b>x)", "invalid named capture group: (?P<a b>"},
      {"\xFF", "invalid UTF-8"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.pattern);
    CHECK(RegexProblem(c.pattern).value_or("") == c.reason);
  }
  for (const std::string_view fine :
       {"a", R"(\d+ ?%)", R"((?i)\b(a|b)\b)", "(?P<a>x)", "(?:a)", "(?i:a)b",
        R"(\pL+)", R"([[:alpha:]]+)", R"(\Q(?=\E)", R"(\\b)", R"(x\\1)",
        R"(umsatz.{0,40}\w*steigerung\w*)"}) {
    CAPTURE(fine);
    CHECK_FALSE(RegexProblem(fine).has_value());
  }
}

TEST_CASE("a set grows after a search and moves") {
  RegexSet set;
  CHECK(set.FindAll("a b").empty());
  CHECK(set.Add("a") == 0);
  CHECK(set.FindAll("a b").size() == 1);
  CHECK(set.Add("b") == 1);
  CHECK(set.size() == 2);
  RegexSet moved = std::move(set);
  CHECK(moved.FindAll("a b").size() == 2);
}

TEST_CASE("threads may share a set that is not compiled yet") {
  RegexSet set;
  for (const char* pattern : {"chip|chips", R"(\d+)", R"(\w+en)"}) {
    set.Add(pattern);
  }
  std::vector<std::size_t> counts(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t& count : counts) {
      threads.emplace_back(
          [&] { count = set.FindAll("3 chips kosten 5").size(); });
    }
  }
  CHECK(counts == std::vector<std::size_t>{4, 4, 4, 4});
}

TEST_CASE("literals are found wherever they stand") {
  struct Case {
    Texts literals;
    std::string_view text;
    std::set<int> found;
  };
  const Case kCases[] = {
      {{"he", "she", "his", "hers"}, "ushers", {0, 1, 3}},
      {{"a", "ab", "bc", "abc", "c"}, "abc", {0, 1, 2, 3, 4}},
      {{"abcd", "bc"}, "abce", {1}},
      {{"abab"}, "aabab", {0}},
      {{"x", "x"}, "x", {0, 1}},
      {{"ö"}, "Öl", {}},
      {{"öl"}, "heizöl", {0}},
      {{"a"}, "", {}},
      {{}, "text", {}},
      {{"umsatzerlöse", "umsatzrendite"}, "die umsatzerlöse", {0}},
      {{"umsatzerlöse"}, "umsatzerlös", {}},
      {{std::string("a\0", 2)}, "a", {}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    std::set<int> found;
    LiteralSet(c.literals)
        .ForEachHit(c.text, [&](std::size_t literal, std::size_t begin) {
          CHECK(c.text.substr(begin).starts_with(c.literals[literal]));
          found.insert(static_cast<int>(literal));
        });
    CHECK(found == c.found);
  }
}

TEST_CASE("patterns are rewritten for RE2") {
  struct Case {
    std::string_view pattern;
    std::string_view rewritten;
  };
  const Case kCases[] = {
      {"abc", "abc"},
      {R"(\w+.)", "[a-k]+[a-k]"},
      {R"([\w.])", "[a-k.]"},
      {R"([^\w])", "[^a-k]"},
      {R"(\W)", "[^a-k]"},
      {R"(\\w)", R"(\\w)"},
      {R"(\.)", R"(\.)"},
      {R"(\bfoo\b)", "foo"},
      {R"((?i)\bfoo\b|\bbar\b)", "(?i)foo|bar"},
      {R"(\Q\w.\E.)", R"(\Q\w.\E[a-k])"},
      {R"(\Q\w)", R"(\Q\w)"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.pattern);
    CHECK(RewritePattern(c.pattern, WordClass::kTiny) == c.rewritten);
  }
}

}  // namespace
}  // namespace stimmig
