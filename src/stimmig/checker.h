// SPDX-License-Identifier: Apache-2.0
// The facade: articles in, facts or a report out. No streams, no clock, no
// exit codes.
//
//   CheckOptions options;
//   Result<Checker> checker = Checker::Create(options);
//   Article a{"a.md", bytes};
//   Report report = checker->Check({a}).report;
//
// Everything is deterministic: the result does not depend on the order of the
// articles, the number of threads or the locale.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "stimmig/diagnostic.h"
#include "stimmig/fact.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"
#include "stimmig/result.h"

namespace stimmig {

struct CheckOptions {
  // Folders of further rules; a later one overrides items of the same id.
  std::vector<std::string> rule_folders;
  // Language id of all articles; empty: as they state, else detected.
  std::string source_language;
  Mode mode = Mode::kPragmatic;
  // Threads that read articles; 0: one for each core.
  unsigned jobs = 0;
  // Whether facts carry their evidence and context.
  bool evidence = true;
  // Whether sources carry their origin, which Compare looks at.
  bool origin = true;
  // Also give relations of kind incomparable.
  bool show_incomparable = false;
  // A CSV file of dated exchange rates (docs/verdicts.md); empty: currencies
  // are not compared.
  std::string rates_file;
};

struct Extraction {
  std::vector<SourceInfo> sources;  // by path, records as their feed has them
  std::vector<Fact> facts;          // in that order, by offset
  std::vector<Unread> unread;
  std::vector<Skipped> skipped;
  std::vector<Diagnostic> diagnostics;
};

// Puts one extraction behind another.
void Append(Extraction& all, Extraction more);

struct Checked {
  Report report;
  std::vector<Diagnostic> diagnostics;
};

// Safe to share between threads once created.
class Checker {
 public:
  // Fails when a rule folder or the file of rates has an error; the message
  // lists them all, one diagnostic a line.
  static Result<Checker> Create(CheckOptions options);
  ~Checker();
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  Extraction Extract(std::vector<Article> articles) const;
  // Takes facts from any number of extractions.
  Report Compare(std::vector<Fact> facts, std::vector<SourceInfo> sources,
                 std::vector<Unread> unread) const;
  // Both in one.
  Checked Check(std::vector<Article> articles) const;
  const Lexicon& lexicon() const;

 private:
  struct State;
  explicit Checker(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace stimmig
