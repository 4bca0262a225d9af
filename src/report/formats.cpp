// SPDX-License-Identifier: Apache-2.0
#include "report/formats.h"

#include <algorithm>

#include "report/dot.h"
#include "report/fact_text.h"
#include "report/graphml.h"
#include "report/json.h"
#include "report/terminal.h"

namespace stimmig {
namespace {

template <class Format>
const Format* Find(const std::vector<Format>& formats, std::string_view name) {
  const auto found = std::ranges::find(formats, name, &Format::name);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<ReportFormat>& ReportFormats() {
  static const std::vector<ReportFormat> kFormats = {
      {"text", PrintTerminal},
      {"json", PrintJson},
      {"dot", PrintDot},
      {"graphml", PrintGraphml},
  };
  return kFormats;
}

const ReportFormat* FindReportFormat(std::string_view name) {
  return Find(ReportFormats(), name);
}

const std::vector<FactFormat>& FactFormats() {
  static const std::vector<FactFormat> kFormats = {
      {"jsonl", PrintJsonLines, true},
      {"text", PrintFactText},
  };
  return kFormats;
}

const FactFormat* FindFactFormat(std::string_view name) {
  return Find(FactFormats(), name);
}

}  // namespace stimmig
