// SPDX-License-Identifier: Apache-2.0
#include "cli/args.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "report/formats.h"

namespace stimmig {
namespace {

constexpr const char* kVersion = STIMMIG_VERSION;
constexpr const char* kFooter =
    "\nexit codes: 0 nothing that counts at or above --fail-on; 1 findings; "
    "2 the run\nitself failed (usage, rules, unreadable input)";

template <class Format>
std::vector<std::string> NamesOf(const std::vector<Format>& formats) {
  std::vector<std::string> names;
  for (const Format& format : formats) names.emplace_back(format.name);
  return names;
}

void AddRules(CLI::App& app, Args& args) {
  app.add_option("--rules", args.rule_folders,
                 "folder of rules on top of the built-in ones")
      ->type_name("DIR")
      ->allow_extra_args(false);  // a path may follow
}

void AddReading(CLI::App& app, Args& args) {
  app.add_option("PATH", args.paths,
                 "articles: files (.md .txt .html, feeds .jsonl; also with .gz "
                 "or .zst), folders, - for standard input (default .)");
  AddRules(app, args);
  app.add_option("--source-lang", args.source_language,
                 "language of the articles (default: as they state, else "
                 "detected)")
      ->check(CLI::IsMember({"de", "en"}));
  app.add_option("-j,--jobs", args.jobs,
                 "threads that read articles (default: one for each core)")
      ->type_name("N");
}

void AddLanguage(CLI::App& app, Args& args) {
  app.add_option("--lang", args.language, "language of the report (default en)")
      ->check(CLI::IsMember({"de", "en"}));
}

void AddStrict(CLI::App& app, Args& args) {
  app.add_flag("--strict", args.strict,
               "read round and hedged numbers sharply");
}

void AddCheck(CLI::App& app, Args& args, std::string& fail_on,
              std::string& show) {
  CLI::App* check = app.add_subcommand(
      "check",
      "compare the figures of articles and report where they disagree");
  AddReading(*check, args);
  AddLanguage(*check, args);
  check
      ->add_option("--fail-on", fail_on,
                   "exit with 1 from this severity on (default error)")
      ->check(CLI::IsMember({"error", "warning", "note", "never"}));
  check
      ->add_option("--format", args.format,
                   "text (default), json, or a graph: dot, graphml")
      ->check(CLI::IsMember(NamesOf(ReportFormats())));
  AddStrict(*check, args);
  check
      ->add_option("--rates", args.rates_file,
                   "dated exchange rates: Date,USD,CHF and so on for one euro")
      ->type_name("CSV");
  check->add_option("--show", show, "also list pairs that were not compared")
      ->check(CLI::IsMember({"incomparable"}));
}

void AddExtract(CLI::App& app, Args& args) {
  CLI::App* extract = app.add_subcommand(
      "extract", "print the figures of articles as facts, one a line");
  AddReading(*extract, args);
  AddLanguage(*extract, args);
  extract->add_option("--format", args.format, "text (default) or jsonl")
      ->check(CLI::IsMember(NamesOf(FactFormats())));
  extract->add_flag("--full", args.full,
                    "with context, evidence and both intervals");
}

void AddExplain(CLI::App& app, Args& args) {
  CLI::App* explain = app.add_subcommand(
      "explain",
      "tell how each figure of a line was read, or how a finding came about");
  explain
      ->add_option("TARGET", args.target,
                   "place: FILE:LINE[:COLUMN], or a finding: the digits that "
                   "check prints in brackets")
      ->required();
  AddReading(*explain, args);
  AddStrict(*explain, args);
  AddLanguage(*explain, args);
}

void AddRulesCommands(CLI::App& app, Args& args) {
  CLI::App* rules =
      app.add_subcommand("rules", "check and test rules written in YAML");
  rules->require_subcommand(1);
  for (const auto& [name, about] :
       {std::pair{"lint", "check the YAML of all rules"},
        std::pair{"test", "run the tests that rules carry"}}) {
    CLI::App* command = rules->add_subcommand(name, about);
    command->add_option("DIR", args.rule_folders,
                        "folders of rules on top of the built-in ones");
    AddRules(*command, args);
  }
}

// CLI11 says of a mistyped command only that one is missing.
std::optional<Stop> FindUnknownCommand(const CLI::App& app, int argc,
                                       const char* const* argv) {
  const std::string word = argc > 1 ? argv[1] : "";
  if (word.starts_with('-')) return std::nullopt;
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    if (command->get_name() == word) return std::nullopt;
    names.push_back(command->get_name());
  }
  if (word.empty()) return Stop{ExitCode::kFailed, app.help()};
  const auto near = Nearest(word, names);
  return Stop{ExitCode::kFailed,
              "stimmig: no command '" + word + "'" +
                  (near ? " (did you mean '" + *near + "'?)" : "") +
                  "; see stimmig --help\n"};
}

std::string CommandOf(const CLI::App& app) {
  const CLI::App* command = app.get_subcommands().front();
  std::string name = command->get_name();
  if (!command->get_subcommands().empty()) {
    name += " " + command->get_subcommands().front()->get_name();
  }
  return name;
}

}  // namespace

std::variant<Args, Stop> ParseArgs(int argc, const char* const* argv) {
  Args args;
  std::string fail_on = "error", show;
  CLI::App app(
      "stimmig tells where articles agree and where their figures "
      "cannot both be true.",
      "stimmig");
  app.set_version_flag("--version", std::string("stimmig ") + kVersion);
  app.footer(kFooter);
  app.require_subcommand(1);
  AddCheck(app, args, fail_on, show);
  AddExtract(app, args);
  AddExplain(app, args);
  AddRulesCommands(app, args);
  if (auto stop = FindUnknownCommand(app, argc, argv)) return *stop;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out, err;
    const bool asked = app.exit(error, out, err) == 0;
    if (asked) return Stop{ExitCode::kClean, out.str()};
    return Stop{ExitCode::kFailed, err.str()};
  }
  args.command = CommandOf(app);
  args.fail_on = *ParseThreshold(fail_on);
  args.show_incomparable = !show.empty();
  if (args.paths.empty()) args.paths = {"."};
  return args;
}

}  // namespace stimmig
