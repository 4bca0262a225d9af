// SPDX-License-Identifier: Apache-2.0
//
// With other companies, other numbers or another order of paragraphs an
// article must be read alike. Everything is computed from the files at run
// time; without them the tests are skipped.
#include "seeds.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

namespace stimmig::seeds {
namespace {

// --- other companies
// ------------------------------------------------------------

// Entities of one kind that change places, with names of the packs.
struct Pair {
  std::string a_id, b_id;
  std::vector<std::pair<std::string, std::string>> names;  // a's first spelling
};

const std::vector<Pair>& Pairs() {
  static const std::vector<Pair> kPairs = {
      {"meta", "google", {{"Meta", "Google"}}},
      {"reality-labs", "google-cloud", {{"Reality Labs", "Google Cloud"}}},
      {"deepseek", "openai", {{"DeepSeek", "OpenAI"}, {"Deepseek", "OpenAI"}}},
      {"deepseek-r1", "gpt-4", {{"R1", "GPT-4"}}},
      {"deepseek-v3", "chatgpt", {{"DeepSeek-V3", "ChatGPT"}}},
      {"nvidia",
       "microsoft",
       {{"NVIDIA", "Microsoft"}, {"Nvidia", "Microsoft"}}},
      {"mark-zuckerberg",
       "sundar-pichai",
       {{"Mark Zuckerberg", "Sundar Pichai"}, {"Zuckerberg", "Pichai"}}},
      {"liang-wenfeng", "sam-altman", {{"Liang Wenfeng", "Sam Altman"}}},
  };
  return kPairs;
}

Ids SwappedIds() {
  Ids ids;
  for (const Pair& pair : Pairs()) {
    ids[pair.a_id] = pair.b_id;
    ids[pair.b_id] = pair.a_id;
  }
  return ids;
}

// Longest names first; "Metas" becomes "Googles".
std::string Renamed(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> names;
  for (const Pair& pair : Pairs()) {
    for (const auto& [a, b] : pair.names) {
      names.emplace_back(a, b);
      names.emplace_back(b, a);
    }
  }
  std::ranges::stable_sort(names, [](const auto& x, const auto& y) {
    return x.first.size() > y.first.size();
  });
  const auto is_letter = [&](std::size_t at) {
    return at < text.size() && IsLetter(DecodeAt(text, at).value);
  };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = at == 0 || !IsLetter(DecodeBefore(text, at).value);
    const auto name = std::ranges::find_if(names, [&](const auto& pair) {
      if (!begins || text.compare(at, pair.first.size(), pair.first) != 0) {
        return false;
      }
      const std::size_t end = at + pair.first.size();
      return !is_letter(end) || (text[end] == 's' && !is_letter(end + 1));
    });
    if (name != names.end()) {
      out += name->second;
      at += name->first.size();
    } else {
      const std::size_t size = DecodeAt(text, at).size_bytes;
      out += text.substr(at, size);
      at += size;
    }
  }
  return out;
}

TEST_CASE("other companies give the same facts about them") {
  if (!AtHand()) return;
  for (const Pair& pair : Pairs()) {
    CAPTURE(pair.a_id);
    REQUIRE(TestRules().OrganisationOf(pair.a_id));
    REQUIRE(TestRules().OrganisationOf(pair.b_id));
  }
  const Texts texts = ReadArticles();
  Texts renamed;
  for (const auto& [name, text] : texts) {
    renamed[name] = Renamed(text);
    CHECK(renamed[name] != text);
  }
  const Outcome before = Run(texts);
  const Outcome after = Run(renamed);
  const auto wanted = Sayings(before, SwappedIds());
  const auto got = Sayings(after);
  CHECK(CountChanged(Sayings(before), wanted) > 10);
  CheckSame(got, wanted);
  CheckSame(Relations(after, got), Relations(before, wanted));
}

// --- other numbers
// ----------------------------------------------------------------

// Whole multiples, but for a metric with digit classes that must stay in class.
std::pair<long long, long long> FactorOf(const Json& gold) {
  if (gold["aspect"] == "change_rel") return {1, 1};
  if (gold["metric"] == "capex") return {6, 5};
  return {2, 1};
}

std::string Grouped(long long value, bool grouped, std::size_t decimals) {
  std::string digits = std::to_string(value);
  while (digits.size() <= decimals) digits.insert(0, "0");
  std::string fraction;
  if (decimals > 0) {
    fraction = "," + digits.substr(digits.size() - decimals);
    digits.resize(digits.size() - decimals);
  }
  if (grouped) {
    for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, ".");
  }
  return digits + fraction;
}

// "1,3" times 2 is "2,6", "2.048" is "4.096", "zwei" is "vier".
std::string Times(const std::string& word, long long factor, long long over) {
  const auto& number_words = TestRules().FindLanguage("de")->number_words;
  const std::string folded = FoldCase(word);
  for (const NumberWord& number : number_words) {
    if (number.word != folded) continue;
    const auto other = std::ranges::find(
        number_words, number.value * factor / over, &NumberWord::value);
    if (other == number_words.end()) return word;
    std::string changed = other->word;
    if (folded != word) changed[0] = static_cast<char>(changed[0] - 32);
    return changed;
  }
  long long value = 0;
  std::size_t decimals = 0;
  bool fraction = false;
  for (const char c : word) {
    if (c == ',') fraction = true;
    if (c < '0' || c > '9') continue;
    value = value * 10 + (c - '0');
    if (fraction) ++decimals;
  }
  if (value == 0) return word;
  REQUIRE(value * factor % over == 0);
  return Grouped(value * factor / over, word.find('.') != std::string::npos,
                 decimals);
}

std::string Scaled(const std::string& expression, long long factor,
                   long long over) {
  std::string out;
  for (const Token& token : Tokenise(expression)) {
    if (token.space_before && !out.empty()) out += " ";
    const std::string word =
        expression.substr(token.span.begin, token.span.size());
    out += Times(word, factor, over);
  }
  return out;
}

TEST_CASE("other numbers give the same facts with other bounds") {
  if (!AtHand()) return;
  const Texts texts = ReadArticles();
  Texts changed = texts;
  Factors factors;
  std::vector<Json> gold = Gold();
  // From the end, so that the places before stay.
  std::ranges::sort(gold, std::greater{}, [](const Json& g) {
    return g["start"].get<std::size_t>();
  });
  for (const Json& g : gold) {
    const std::string doc = g["doc"];
    const std::size_t begin = g["start"],
                      size = g["end"].get<std::size_t>() - begin;
    if (factors.contains({doc, begin})) continue;
    const auto [factor, over] = FactorOf(g);
    const std::string expression = texts.at(doc).substr(begin, size);
    const bool has_number =
        expression.find_first_of("0123456789") != std::string::npos ||
        Scaled(expression, factor, over) != Scaled(expression, 1, 1);
    factors[{doc, begin}] =
        has_number ? static_cast<double>(factor) / static_cast<double>(over)
                   : 1;
    if (has_number) {
      changed[doc].replace(begin, size, Scaled(expression, factor, over));
    }
  }
  CHECK(changed != texts);
  const Outcome before = Run(texts);
  const Outcome after = Run(changed);
  const auto wanted = Sayings(before, {}, factors);
  const auto got = Sayings(after);
  CHECK(CountChanged(Sayings(before), wanted) > 10);
  CheckSame(got, wanted);
  CheckSame(Relations(after, got), Relations(before, wanted));
}

// --- another order
// ----------------------------------------------------------------

bool NamesSomebodyAtOnce(const std::string& paragraph) {
  const std::string head = paragraph.substr(0, 80);
  return Renamed(head) != head;
}

// Exchanges neighbouring paragraphs that both say at once whom they are about
// and lie above the last figure.
std::string Reordered(const std::string& text, std::size_t last_figure) {
  constexpr std::size_t kProseBytes = 200;
  std::vector<std::string> paragraphs;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    paragraphs.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  std::size_t begin = 0;
  std::vector<std::size_t> movable;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string& p = paragraphs[i];
    const bool first = begin == 0;
    if (!first && begin <= last_figure && p.size() >= kProseBytes &&
        NamesSomebodyAtOnce(p)) {
      movable.push_back(i);
    }
    begin += p.size() + 2;
  }
  for (std::size_t i = 0; i + 1 < movable.size(); i += 2) {
    std::swap(paragraphs[movable[i]], paragraphs[movable[i + 1]]);
  }
  std::string out;
  for (const std::string& p : paragraphs)
    out += (out.empty() ? "" : "\n\n") + p;
  return out;
}

TEST_CASE("another order of paragraphs gives the same facts") {
  if (!AtHand()) return;
  const Texts texts = ReadArticles();
  std::map<std::string, std::size_t> last_figures;
  for (const Json& g : Gold()) {
    auto& last = last_figures[g["doc"]];
    last = std::max(last, g["start"].get<std::size_t>());
  }
  Texts changed;
  for (const auto& [name, text] : texts) {
    changed[name] = Reordered(text, last_figures[name]);
  }
  CHECK(changed != texts);
  const Outcome before = Run(texts);
  const Outcome after = Run(changed);
  const auto wanted = Sayings(before);
  const auto got = Sayings(after);
  CheckSame(got, wanted);
  CheckSame(Relations(after, got), Relations(before, wanted));
}

}  // namespace
}  // namespace stimmig::seeds
