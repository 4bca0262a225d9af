// SPDX-License-Identifier: Apache-2.0
#include "engine/pack_test.h"

#include <algorithm>
#include <set>

#include "extract/extract.h"
#include "relate/relate.h"
#include "relate/versions.h"
#include "stimmig/diagnostic_ids.h"
#include "text/origin.h"
#include "text/reader.h"

namespace stimmig {
namespace {

// What reading and comparing one text gave.
struct Trial {
  std::vector<std::string> notations;
  std::set<std::string> fired;  // ids that decided something
};

class PackTester {
 public:
  explicit PackTester(const RulePack& pack) : pack_(pack), extractor_(pack) {}

  PackTestResult Run();

 private:
  // `compared`: the text must be compared, with itself and the fact sheets.
  template <class Rule>
  void TestAll(const std::vector<Rule>& rules, bool compared = false) {
    for (const Rule& rule : rules) {
      if (rule.table.empty()) ++result_.items;  // a table has its rows' tests
      for (const RuleTest& test : rule.tests) Test(rule, test, compared);
    }
  }
  // A row that applies makes its table apply.
  template <class Rule>
  static void FireTablesOf(const std::vector<Rule>& rules,
                           std::set<std::string>& fired) {
    for (const Rule& rule : rules) {
      if (!rule.table.empty() && fired.contains(rule.id)) {
        fired.insert(rule.table);
      }
    }
  }
  void FireTables(std::set<std::string>& fired) const {
    FireTablesOf(pack_.units, fired);
    FireTablesOf(pack_.entities, fired);
    FireTablesOf(pack_.facts, fired);
  }
  void FireOrigin(const Document& document, std::set<std::string>& fired) const;
  void FireComparison(const SourceInfo& source, std::vector<Fact> facts,
                      std::set<std::string>& fired) const;
  Trial Try(const RuleTest& test, bool compared) const;
  void Test(const RuleItem& rule, const RuleTest& test, bool compared);
  void Fail(const RuleItem& rule, const RuleTest& test, std::string what,
            const Trial& trial);

  const RulePack& pack_;
  Extractor extractor_;
  PackTestResult result_;
};

// Versions, agencies and credits.
void PackTester::FireOrigin(const Document& document,
                            std::set<std::string>& fired) const {
  const Language& language = *pack_.FindLanguage(document.info.language);
  const LanguageIndex& index = *pack_.FindIndex(language.id);
  if (const auto& title = document.info.title) {
    const auto mark = FindVersionMark(*title, index);
    if (mark) fired.insert(language.versions[mark->rule].id);
  }
  for (const Sentence& sentence : document.sentences) {
    const std::string_view text = document.Slice(sentence.span);
    for (const Credit& credit : FindCredits(text, language, index)) {
      fired.insert(language.agencies[credit.agency].id);
      fired.insert(language.credits[credit.rule].id);
    }
  }
}

// Formulas, kinds of relations and the reference facts that were met.
void PackTester::FireComparison(const SourceInfo& source,
                                std::vector<Fact> facts,
                                std::set<std::string>& fired) const {
  const Report report = Relate(std::move(facts), {source}, {}, pack_, {});
  for (const Relation& relation : report.relations) {
    fired.insert(std::string(Name(relation.kind)));
  }
  for (const Finding& finding : report.findings) {
    if (finding.derivation) fired.insert(finding.derivation->check);
  }
  for (const SourceInfo& met : report.sources) {
    if (met.reference) fired.insert(met.path.substr(met.path.find('#') + 1));
  }
}

Trial PackTester::Try(const RuleTest& test, bool compared) const {
  Trial trial;
  ReadResult read =
      ReadDocument({"test.txt", test.text}, pack_, {.language = test.language});
  if (!read.document) return trial;
  for (const Block& block : read.document->blocks) {
    trial.fired.insert(block.furniture);
  }
  ExtractedFacts extracted = extractor_.Extract(*read.document);
  for (const Skipped& skipped : extracted.skipped) {
    trial.fired.insert(skipped.evidence.rule);
  }
  for (const Fact& fact : extracted.facts) {
    trial.notations.push_back(Print(Notation(fact)));
    for (const Evidence& evidence : fact.evidence) {
      trial.fired.insert(evidence.rule);
    }
    trial.fired.insert(fact.metric);
    trial.fired.insert(fact.scope);
  }
  FireOrigin(*read.document, trial.fired);
  if (compared) {
    FireComparison(read.document->info, std::move(extracted.facts),
                   trial.fired);
  }
  FireTables(trial.fired);
  return trial;
}

void PackTester::Fail(const RuleItem& rule, const RuleTest& test,
                      std::string what, const Trial& trial) {
  std::string read;
  for (const std::string& notation : trial.notations) {
    read += (read.empty() ? "" : "; ") + notation;
  }
  result_.failures.push_back(
      {.id = diagnostic::kFailedTest,
       .severity = Severity::kError,
       .file = rule.place.file,
       .position = {test.line, 1},
       .message = "'" + rule.id + "': " + std::move(what) + " in: " + test.text,
       .hint = read.empty() ? "no fact was read" : "read: " + read});
}

void PackTester::Test(const RuleItem& rule, const RuleTest& test,
                      bool compared) {
  ++result_.tests;
  const Trial trial = Try(test, compared);
  for (const FactNotation& fact : test.facts) {
    const std::string expected = Print(fact);
    if (std::ranges::count(trial.notations, expected) == 0) {
      Fail(rule, test, "missing '" + expected + "'", trial);
    }
  }
  for (const std::string& id : test.absent) {
    if (trial.fired.contains(id)) {
      Fail(rule, test, "'" + id + "' must not apply", trial);
    }
  }
  if (!test.negative() && !trial.fired.contains(rule.id)) {
    Fail(rule, test, "does not apply", trial);
  }
}

PackTestResult PackTester::Run() {
  for (const Language& l : pack_.languages) {
    TestAll(l.scales);
    TestAll(l.hedges);
    TestAll(l.ranges);
    TestAll(l.digit_classes);
    TestAll(l.plurals);
    TestAll(l.multiples);
    TestAll(l.periods);
    TestAll(l.changes);
    TestAll(l.modalities);
    TestAll(l.frames);
    TestAll(l.attributions);
    TestAll(l.references);
    TestAll(l.introductions);
    TestAll(l.anaphors);
    TestAll(l.updates);
    TestAll(l.qualifiers);
    TestAll(l.prepositions);
    TestAll(l.moments);
    TestAll(l.non_figures);
    TestAll(l.furniture);
    TestAll(l.versions);
    TestAll(l.agencies);
    TestAll(l.credits);
  }
  TestAll(pack_.tables, true);
  TestAll(pack_.units);
  TestAll(pack_.entities);
  TestAll(pack_.metrics);
  TestAll(pack_.checks, true);
  TestAll(pack_.facts, true);
  Sort(result_.failures);
  return std::move(result_);
}

}  // namespace

PackTestResult TestPack(const RulePack& pack) { return PackTester(pack).Run(); }

}  // namespace stimmig
