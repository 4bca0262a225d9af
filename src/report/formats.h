// SPDX-License-Identifier: Apache-2.0
// Reports and facts as bytes; one format a file, this is the table of them.
//
//   const ReportFormat* json = FindReportFormat("json");
//   std::string bytes = json->print(report, lexicon, style);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/style.h"
#include "stimmig/lexicon.h"
#include "stimmig/report.h"

namespace stimmig {

struct ReportFormat {
  std::string_view name;
  std::string (*print)(const Report&, const Lexicon&, const PrintStyle&);
};

// "text", "json", "dot", "graphml".
const std::vector<ReportFormat>& ReportFormats();
const ReportFormat* FindReportFormat(std::string_view name);

struct FactFormat {
  std::string_view name;
  std::string (*print)(const std::vector<Fact>&, const std::vector<SourceInfo>&,
                       const Lexicon&, const FactStyle&);
  // The print of many articles is that of each, one behind the other.
  bool streams = false;
};

// "jsonl", "text".
const std::vector<FactFormat>& FactFormats();
const FactFormat* FindFactFormat(std::string_view name);

}  // namespace stimmig
