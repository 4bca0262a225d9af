// SPDX-License-Identifier: Apache-2.0
#include "base/regex_leads.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"

namespace stimmig {
namespace {

// More letters than these tell little more.
constexpr std::size_t kMaxBytes = 7;
constexpr std::size_t kMaxLeads = 96;
// A class of more characters ends a lead.
constexpr std::size_t kMaxClass = 12;

using Leads = std::vector<RegexLead>;

bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || IsWordCharacter(byte);
}

// What one element of a pattern stands for.
struct Element {
  enum Kind {
    kLiteral,   // `literal`
    kLiterals,  // one of `literals`
    kWord,      // a word character
    kSpace,
    kOther,  // anything else: ends every lead
    kNothing,
    kGroup,
  };
  Kind kind = kOther;
  std::string literal = {};
  std::vector<std::string> literals = {};
};

struct Repeat {
  bool optional = false;
  bool many = false;
};

// Cuts a pattern into its elements.
class Elements {
 public:
  explicit Elements(std::string_view pattern) : rest_(pattern) {}

  // At the end of an alternative.
  bool AtEnd() const {
    return rest_.empty() || rest_[0] == '|' || rest_[0] == ')';
  }
  // Steps over "|"; false where no alternative follows.
  bool NextAlternative() {
    const bool more = rest_.starts_with('|');
    if (more) Skip(1);
    return more;
  }
  void CloseGroup() { Skip(1); }
  // Of a group only its opening: its alternatives follow, then CloseGroup.
  // Requires: not AtEnd.
  Element Next();
  // How often the last element or group may stand.
  Repeat NextRepeat();

 private:
  Element Group();
  Element Class();
  Element Escape();

  void Skip(std::size_t count) {
    rest_.remove_prefix(std::min(count, rest_.size()));
  }

  std::string_view rest_;
};

// Carries along all that a match can begin with and that goes on with what
// follows in the pattern; what does not is done.
class LeadFinder {
 public:
  explicit LeadFinder(std::string_view pattern) : elements_(pattern) {}

  // All, in any order, some repeated.
  Leads Run() {
    Close(Alternatives({RegexLead{}}));
    return std::move(done_);
  }

 private:
  Leads Alternatives(const Leads& before);
  Leads Sequence(Leads leads);
  Leads Apply(Leads leads, const Element& element, Repeat repeat);
  void Close(Leads leads) {
    std::ranges::move(leads, std::back_inserter(done_));
  }

  Elements elements_;
  Leads done_;
};

// Looks for the longest literals that no match can lack.
class RequiredFinder {
 public:
  explicit RequiredFinder(std::string_view pattern) : elements_(pattern) {}

  std::vector<std::string> Run() { return Alternatives(); }

 private:
  using Literals = std::vector<std::string>;

  Literals Alternatives();
  Literals Sequence();

  Elements elements_;
};

void Append(Leads& leads, Leads more) {
  std::ranges::move(more, std::back_inserter(leads));
}

Leads LeadFinder::Alternatives(const Leads& before) {
  Leads all = Sequence(before);
  while (elements_.NextAlternative()) Append(all, Sequence(before));
  return all;
}

Leads LeadFinder::Sequence(Leads leads) {
  while (!elements_.AtEnd()) {
    const std::size_t done = done_.size();
    const Element element = elements_.Next();
    if (element.kind == Element::kNothing) continue;
    Leads after;
    if (element.kind == Element::kGroup) {
      after = Alternatives(leads);
      elements_.CloseGroup();
      const Repeat repeat = elements_.NextRepeat();
      if (repeat.many) Close(std::exchange(after, {}));
      if (repeat.optional) Append(after, leads);
    } else {
      after = Apply(leads, element, elements_.NextRepeat());
    }
    if (after.size() + done_.size() > kMaxLeads) {
      // Too many to tell apart: they end before the element.
      done_.resize(done);
      Close(std::exchange(leads, {}));
    } else {
      leads = std::move(after);
    }
  }
  return leads;
}

Element Elements::Next() {
  switch (rest_[0]) {
    case '(':
      return Group();
    case '[':
      return Class();
    case '\\':
      return Escape();
    case ' ':
      Skip(1);
      return {Element::kSpace};
    case '.':
    case '^':
    case '$':
      Skip(1);
      return {};
    default: {
      const std::size_t size = DecodeAt(rest_, 0).size_bytes;
      Element literal{Element::kLiteral, FoldCase(rest_.substr(0, size))};
      Skip(size);
      return literal;
    }
  }
}

Element Elements::Group() {
  Skip(1);
  if (rest_.starts_with("?P<")) {
    Skip(rest_.find('>') + 1);
  } else if (rest_.starts_with('?')) {
    const std::size_t end = rest_.find_first_of(":)");
    const bool flags_only = end != rest_.npos && rest_[end] == ')';
    Skip(end == rest_.npos ? end : end + 1);
    if (flags_only) return {Element::kNothing};
  }
  return {Element::kGroup};
}

// "[Uu]", "[1-4]", "[a\]]"; what has more characters than a few, or classes
// inside, may be anything.
Element Elements::Class() {
  Skip(1);
  Element element{Element::kLiterals};
  bool plain = true;
  if (rest_.starts_with('^')) {
    plain = false;
    Skip(1);
  }
  char32_t last = 0;
  for (bool first = true; !rest_.empty() && (first || !rest_.starts_with(']'));
       first = false) {
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
    const bool range =
        c.value == '-' && last != 0 && rest_.size() > 1 && rest_[1] != ']';
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
      text = FoldCase(text);
      if (std::ranges::count(element.literals, text) == 0) {
        element.literals.push_back(std::move(text));
      }
    }
    last = c.value;
    Skip(c.size_bytes);
  }
  Skip(1);
  if (!plain || element.literals.size() > kMaxClass) return {};
  if (element.literals.size() == 1) {
    return {Element::kLiteral, std::move(element.literals.front())};
  }
  return element;
}

Element Elements::Escape() {
  Skip(1);
  if (rest_.empty()) return {};
  const char c = rest_[0];
  Skip(1);
  switch (c) {
    case 'w':
      return {Element::kWord};
    case 's':
      return {Element::kSpace};
    case 'b':
      return {Element::kNothing};
    case 'd': {
      Element digits{Element::kLiterals};
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
      return {Element::kLiteral, std::string(1, c)};
  }
}

Repeat Elements::NextRepeat() {
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

Leads LeadFinder::Apply(Leads leads, const Element& element, Repeat repeat) {
  const auto is_open = [&](const RegexLead& lead) {
    return !repeat.many && lead.text.size() < kMaxBytes;
  };
  if (element.kind == Element::kLiteral && !repeat.optional) {
    for (RegexLead& lead : leads) lead.text += element.literal;
    const auto closed = std::ranges::stable_partition(leads, is_open);
    std::ranges::move(closed, std::back_inserter(done_));
    leads.erase(closed.begin(), closed.end());
    return leads;
  }
  Leads after;
  for (const RegexLead& lead : leads) {
    const bool begins = lead.text.empty();
    if (element.kind == Element::kWord && begins) {
      after.push_back(lead);
      after.back().floating = true;
    } else if (element.kind == Element::kLiteral ||
               element.kind == Element::kLiterals) {
      const auto add = [&](const std::string& literal) {
        RegexLead longer = lead;
        longer.text += literal;
        (is_open(longer) ? after : done_).push_back(std::move(longer));
      };
      if (element.kind == Element::kLiteral) add(element.literal);
      std::ranges::for_each(element.literals, add);
      if (repeat.optional) after.push_back(lead);
    } else {
      // Whatever comes here is told no closer; only a space can be told to
      // be missing.
      const bool space = element.kind == Element::kSpace;
      done_.push_back(lead);
      done_.back().ends_word = space && !begins && IsWordByte(lead.text.back());
      if (space && repeat.optional) after.push_back(lead);
    }
  }
  return after;
}

// The shortest of the literals counts, then how few they are.
bool IsBetter(const std::vector<std::string>& a,
              const std::vector<std::string>& b) {
  const auto shortest = [](const std::vector<std::string>& literals) {
    std::size_t size_bytes = literals.empty() ? 0 : literals.front().size();
    for (const std::string& literal : literals) {
      size_bytes = std::min(size_bytes, literal.size());
    }
    return size_bytes;
  };
  const std::size_t of_a = shortest(a), of_b = shortest(b);
  return of_a != of_b ? of_a > of_b : a.size() < b.size();
}

std::vector<std::string> RequiredFinder::Alternatives() {
  Literals all;
  bool each = true;  // has a literal
  do {
    Literals one = Sequence();
    each = each && !one.empty();
    all.insert(all.end(), one.begin(), one.end());
  } while (elements_.NextAlternative());
  return each && all.size() <= kMaxLeads ? all : Literals();
}

std::vector<std::string> RequiredFinder::Sequence() {
  Literals best;
  std::string run;  // literals side by side
  const auto offer = [&best](Literals literals) {
    if (IsBetter(literals, best)) best = std::move(literals);
  };
  const auto end_run = [&] {
    if (!run.empty()) offer({std::exchange(run, "")});
  };
  while (!elements_.AtEnd()) {
    const Element element = elements_.Next();
    if (element.kind == Element::kNothing) continue;
    Literals inside;
    if (element.kind == Element::kGroup) {
      inside = Alternatives();
      elements_.CloseGroup();
    }
    const Repeat repeat = elements_.NextRepeat();
    const bool literal = element.kind == Element::kLiteral;
    if (literal && !repeat.optional) run += element.literal;
    if (!literal || repeat.optional || repeat.many) end_run();
    if (!inside.empty() && !repeat.optional) offer(std::move(inside));
  }
  end_run();
  return best;
}

}  // namespace

std::optional<std::vector<RegexLead>> FindLeads(std::string_view pattern) {
  Leads leads = LeadFinder(pattern).Run();
  const bool unknown = std::ranges::any_of(
      leads, [](const RegexLead& lead) { return lead.text.empty(); });
  if (unknown) return std::nullopt;
  std::ranges::sort(leads);
  const auto repeated = std::ranges::unique(leads);
  leads.erase(repeated.begin(), repeated.end());
  return leads;
}

std::vector<std::string> FindRequired(std::string_view pattern) {
  return RequiredFinder(pattern).Run();
}

}  // namespace stimmig
