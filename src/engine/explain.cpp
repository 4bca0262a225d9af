// SPDX-License-Identifier: Apache-2.0
#include "engine/explain.h"

#include <charconv>

#include "figure/notation.h"
#include "report/wording.h"

namespace stimmig {
namespace {

// Cuts ":123" off the end of a text.
std::optional<std::size_t> CutNumber(std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon + 1 == text.size()) return {};
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data() + colon + 1,
                                            text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  text.resize(colon);
  return number;
}

class Explainer {
 public:
  Explainer(const ExplainTarget& target, const Extraction& extraction,
            const Lexicon& lexicon, const std::string& language)
      : target_(target),
        extraction_(extraction),
        lexicon_(lexicon),
        language_(language) {}

  std::string Explain();

 private:
  bool IsAt(const std::string& doc, Position position) const {
    return doc == target_.path && position.line == target_.line &&
           (!target_.column || position.column == *target_.column);
  }
  void Say(std::string_view key, const Lexicon::Arguments& arguments) {
    out_ += lexicon_.Fill(language_, key, arguments) + "\n";
  }
  void ExplainFact(const Fact& fact);
  void ExplainSlot(const Evidence& evidence);

  const ExplainTarget& target_;
  const Extraction& extraction_;
  const Lexicon& lexicon_;
  const std::string& language_;
  std::string out_;
};

std::string Place(const std::string& doc, Position position) {
  return doc + ":" + std::to_string(position.line) + ":" +
         std::to_string(position.column);
}

void Explainer::ExplainSlot(const Evidence& evidence) {
  const std::string rule =
      evidence.rule.empty()   ? lexicon_.Text(language_, "explain.structure")
      : evidence.file.empty() ? evidence.rule
                              : evidence.rule + " (" + evidence.file + ":" +
                                    std::to_string(evidence.line) + ")";
  Say(evidence.inferred ? "explain.slot_inferred" : "explain.slot",
      {{"slot", evidence.slot}, {"rule", rule}});
}

void Explainer::ExplainFact(const Fact& fact) {
  Say("explain.figure",
      {{"place", Place(fact.doc, fact.position)}, {"text", fact.text}});
  Say("explain.read", {{"notation", Print(Notation(fact))}});
  Say("explain.intervals", {{"inner", ToString(fact.quantity.figure.inner)},
                            {"outer", ToString(fact.quantity.figure.outer)}});
  for (const Evidence& evidence : fact.evidence) ExplainSlot(evidence);
  std::string weak;
  for (const std::string& slot : fact.weak) {
    weak += (weak.empty() ? "" : ", ") + slot;
  }
  if (!weak.empty()) Say("explain.weak", {{"slots", weak}});
}

std::string Explainer::Explain() {
  for (const Fact& fact : extraction_.facts) {
    if (IsAt(fact.doc, fact.position)) ExplainFact(fact);
  }
  for (const Unread& unread : extraction_.unread) {
    if (!IsAt(unread.doc, unread.position)) continue;
    Say("explain.figure",
        {{"place", Place(unread.doc, unread.position)}, {"text", unread.text}});
    Say("explain.unread",
        {{"why", lexicon_.Text(language_, "unread." + unread.why)}});
  }
  for (const Skipped& skipped : extraction_.skipped) {
    if (!IsAt(skipped.doc, skipped.position)) continue;
    Say("explain.figure", {{"place", Place(skipped.doc, skipped.position)},
                           {"text", skipped.text}});
    Say("explain.skipped", {});
    ExplainSlot(skipped.evidence);
  }
  if (out_.empty()) {
    Say("explain.nothing",
        {{"place", target_.path + ":" + std::to_string(target_.line)}});
  }
  return out_;
}

}  // namespace

std::optional<ExplainTarget> ParseExplainTarget(const std::string& text) {
  ExplainTarget target{.path = text};
  const auto last = CutNumber(target.path);
  if (!last) return std::nullopt;
  const auto before = CutNumber(target.path);
  target.line = before.value_or(*last);
  if (before) target.column = last;
  // As articles are named.
  if (target.path.starts_with("./")) target.path.erase(0, 2);
  return target;
}

std::string Explain(const ExplainTarget& target, const Extraction& extraction,
                    const Lexicon& lexicon, const std::string& language) {
  return Explainer(target, extraction, lexicon, language).Explain();
}

bool IsFingerprint(std::string_view text) {
  constexpr std::size_t kFewest = 6, kMost = 16;
  return text.size() >= kFewest && text.size() <= kMost &&
         text.find_first_not_of("0123456789abcdef") == text.npos;
}

Result<const Finding*> FindFinding(const Report& report,
                                   std::string_view fingerprint,
                                   const Lexicon& lexicon,
                                   const std::string& language) {
  const View view(report, lexicon, language);
  const Finding* found = nullptr;
  std::size_t count = 0;
  std::string candidates;
  for (const Finding& finding : report.findings) {
    if (!finding.fingerprint.starts_with(fingerprint)) continue;
    ++count;
    found = &finding;
    candidates += "\n  " + finding.fingerprint + "  " +
                  Plain(MessageWords(view, finding));
  }
  if (count == 1) return found;
  const std::string digits(fingerprint);
  return std::unexpected(Error{
      count > 1
          ? digits + ": error: several findings begin so:" + candidates
          : digits + ": error: no finding of these articles has this "
                     "fingerprint (give the PATHs and options of the check "
                     "that printed it)"});
}

}  // namespace stimmig
