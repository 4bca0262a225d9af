// SPDX-License-Identifier: Apache-2.0
#include "base/regex_leads.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace stimmig {
namespace {

// More letters than these tell little more.
constexpr std::size_t kMaxBytes = 7;
constexpr std::size_t kMaxLeads = 96;
// A class of more characters ends a lead.
constexpr std::size_t kMaxClass = 12;

struct Lead {
  RegexLead lead;
  bool open = true;  // what follows in the pattern still belongs to it
};
using Leads = std::vector<Lead>;

bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || IsWordCharacter(byte);
}

// What one element of a pattern stands for.
struct Element {
  enum Kind {
    kLiterals,  // one of `literals`
    kWord,      // a word character
    kSpace,
    kOther,  // anything else: ends every lead
    kNothing,
    kGroup,
  };
  Kind kind = kOther;
  std::vector<std::string> literals;
  std::string_view group;  // its alternatives
};

struct Repeat {
  bool optional = false;
  bool many = false;
};

// Reads the pattern once, carrying along all that a match can begin with.
class LeadFinder {
 public:
  explicit LeadFinder(std::string_view pattern) : rest_(pattern) {}

  Leads Run() { return Alternatives({Lead{}}); }

 private:
  Leads Alternatives(const Leads& before);
  Leads Sequence(Leads leads);
  Element Next();
  Element Group();
  Element Class();
  Element Escape();
  Repeat NextRepeat();
  Leads Apply(const Leads& leads, const Element& element, Repeat repeat);

  void Skip(std::size_t count) {
    rest_.remove_prefix(std::min(count, rest_.size()));
  }

  std::string_view rest_;
};

void Close(Leads& leads) {
  for (Lead& lead : leads) lead.open = false;
}

void Append(Leads& leads, const Leads& more) {
  for (const Lead& lead : more) {
    const bool known = std::ranges::any_of(leads, [&](const Lead& other) {
      return other.lead == lead.lead && other.open == lead.open;
    });
    if (!known) leads.push_back(lead);
  }
}

Leads LeadFinder::Alternatives(const Leads& before) {
  Leads all = Sequence(before);
  while (rest_.starts_with('|')) {
    Skip(1);
    Append(all, Sequence(before));
  }
  return all;
}

Leads LeadFinder::Sequence(Leads leads) {
  while (!rest_.empty() && rest_[0] != '|' && rest_[0] != ')') {
    Leads before = leads;
    const Element element = Next();
    if (element.kind == Element::kGroup) {
      Leads inside = Alternatives(leads);
      Skip(1);
      const Repeat repeat = NextRepeat();
      if (repeat.many) Close(inside);
      if (repeat.optional) Append(inside, leads);
      leads = std::move(inside);
    } else if (element.kind != Element::kNothing) {
      leads = Apply(leads, element, NextRepeat());
    }
    if (leads.size() > kMaxLeads) {
      leads = std::move(before);
      Close(leads);
    }
  }
  return leads;
}

Element LeadFinder::Next() {
  switch (rest_[0]) {
    case '(':
      return Group();
    case '[':
      return Class();
    case '\\':
      return Escape();
    case ' ':
      Skip(1);
      return {Element::kSpace, {}, {}};
    case '.':
    case '^':
    case '$':
      Skip(1);
      return {};
    default: {
      const std::size_t size = DecodeAt(rest_, 0).size_bytes;
      Element literal{
          Element::kLiterals, {FoldCase(rest_.substr(0, size))}, {}};
      Skip(size);
      return literal;
    }
  }
}

Element LeadFinder::Group() {
  Skip(1);
  if (rest_.starts_with("?P<")) {
    Skip(rest_.find('>') + 1);
  } else if (rest_.starts_with('?')) {
    const std::size_t end = rest_.find_first_of(":)");
    const bool flags_only = end != rest_.npos && rest_[end] == ')';
    Skip(end == rest_.npos ? end : end + 1);
    if (flags_only) return {Element::kNothing, {}, {}};
  }
  return {Element::kGroup, {}, {}};
}

// "[Uu]", "[1-4]", "[a\]]"; what has more characters than a few, or classes
// inside, may be anything.
Element LeadFinder::Class() {
  Skip(1);
  Element element{Element::kLiterals, {}, {}};
  bool plain = true;
  if (rest_.starts_with('^')) {
    plain = false;
    Skip(1);
  }
  char32_t last = 0;
  for (bool first = true;
       !rest_.empty() && (first || !rest_.starts_with(']')); first = false) {
    if (rest_.starts_with("[:")) {
      plain = false;
      Skip(rest_.find(']') + 1);
      continue;
    }
    if (rest_[0] == '\\') {
      Skip(1);
      plain = plain && !rest_.empty() && !IsWordByte(rest_[0]);
    }
    if (rest_.empty()) break;
    CodePoint c = DecodeAt(rest_, 0);
    const bool range = c.value == '-' && last != 0 && rest_.size() > 1 &&
                       rest_[1] != ']';
    if (range) {
      Skip(1);
      c = DecodeAt(rest_, 0);
      plain = plain && c.value != '\\' && c.value >= last &&
              c.value - last < kMaxClass;
    }
    for (char32_t one = range ? last : c.value; plain && one <= c.value;
         ++one) {
      std::string text;
      AppendUtf8(text, one);
      element.literals.push_back(FoldCase(text));
    }
    last = c.value;
    Skip(c.size_bytes);
  }
  Skip(1);
  if (!plain || element.literals.size() > kMaxClass) return {};
  return element;
}

Element LeadFinder::Escape() {
  Skip(1);
  if (rest_.empty()) return {};
  const char c = rest_[0];
  Skip(1);
  switch (c) {
    case 'w':
      return {Element::kWord, {}, {}};
    case 's':
      return {Element::kSpace, {}, {}};
    case 'b':
      return {Element::kNothing, {}, {}};
    case 'd': {
      Element digits{Element::kLiterals, {}, {}};
      for (char digit = '0'; digit <= '9'; ++digit) {
        digits.literals.emplace_back(1, digit);
      }
      return digits;
    }
    case 'p':
    case 'P':
    case 'x':
      // "\pL", "\p{Greek}", "\x41", "\x{A0}"
      if (rest_.starts_with('{')) {
        Skip(rest_.find('}') + 1);
      } else {
        Skip(c == 'x' ? 2 : 1);
      }
      return {};
    default:
      if (IsWordByte(c)) {
        // An escape of RE2's that is not told apart here; "\Q" runs on.
        if (c == 'Q') rest_ = {};
        return {};
      }
      return {Element::kLiterals, {std::string(1, c)}, {}};
  }
}

Repeat LeadFinder::NextRepeat() {
  Repeat repeat;
  if (rest_.empty()) return repeat;
  switch (rest_[0]) {
    case '?':
      repeat = {true, false};
      Skip(1);
      break;
    case '*':
      repeat = {true, true};
      Skip(1);
      break;
    case '+':
      repeat = {false, true};
      Skip(1);
      break;
    case '{':
      repeat = {rest_.starts_with("{0") || rest_.starts_with("{,"), true};
      Skip(rest_.find('}') + 1);
      break;
    default:
      return repeat;
  }
  if (rest_.starts_with('?')) Skip(1);  // the lazy form
  return repeat;
}

Leads LeadFinder::Apply(const Leads& leads, const Element& element,
                        Repeat repeat) {
  Leads after;
  for (const Lead& lead : leads) {
    if (!lead.open) {
      Append(after, {lead});
      continue;
    }
    const bool begins = lead.lead.text.empty();
    if (element.kind == Element::kWord && begins) {
      Lead floating = lead;
      floating.lead.floating = true;
      Append(after, {floating});
    } else if (element.kind == Element::kLiterals) {
      for (const std::string& literal : element.literals) {
        Lead longer = lead;
        longer.lead.text += literal;
        longer.open = !repeat.many && longer.lead.text.size() < kMaxBytes;
        Append(after, {longer});
      }
      if (repeat.optional) Append(after, {lead});
    } else {
      // Whatever comes here is told no closer; only a space can be told to
      // be missing.
      const bool space = element.kind == Element::kSpace;
      Lead closed = lead;
      closed.open = false;
      closed.lead.ends_word =
          space && !begins && IsWordByte(lead.lead.text.back());
      Append(after, {closed});
      if (space && repeat.optional) Append(after, {lead});
    }
  }
  return after;
}

}  // namespace

std::optional<std::vector<RegexLead>> FindLeads(std::string_view pattern) {
  std::vector<RegexLead> leads;
  for (Lead& lead : LeadFinder(pattern).Run()) {
    if (lead.lead.text.empty()) return std::nullopt;
    if (std::ranges::count(leads, lead.lead) == 0) {
      leads.push_back(std::move(lead.lead));
    }
  }
  if (leads.empty() || leads.size() > kMaxLeads) return std::nullopt;
  return leads;
}

}  // namespace stimmig
