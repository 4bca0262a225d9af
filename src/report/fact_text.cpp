// SPDX-License-Identifier: Apache-2.0
#include "report/fact_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/utf8.h"
#include "figure/notation.h"
#include "report/dates.h"
#include "report/page.h"
#include "report/subject.h"

namespace stimmig {
namespace {

// "7:19", "meta capex 2025 = 60..65e9 USD @plan", "„60 bis 65 ...“".
struct Row {
  std::string place;
  std::string notation;
  std::string quote;
};

struct Columns {
  std::size_t place = 0;
  std::size_t notation = 0;
};

// Columns between the parts of a row, and before it.
constexpr std::size_t kGap = 2;
// Behind a notation that is longer than this the quotes do not line up.
constexpr std::size_t kWidestNotation = 48;

Row RowOf(const Texts& texts, const Fact& fact) {
  return {fmt::format("{}:{}", fact.position.line, fact.position.column),
          Harmless(Print(Notation(fact))),
          texts.Quoted(Plain(Harmless(fact.text)))};
}

Columns Widest(const std::vector<Row>& rows) {
  Columns columns;
  for (const Row& row : rows) {
    columns.place = std::max(columns.place, DisplayWidth(row.place));
    const std::size_t notation = DisplayWidth(row.notation);
    if (notation <= kWidestNotation) {
      columns.notation = std::max(columns.notation, notation);
    }
  }
  return columns;
}

std::string Spaces(std::size_t columns) { return std::string(columns, ' '); }

std::size_t Missing(std::size_t columns, std::string_view text) {
  return columns - std::min(columns, DisplayWidth(text));
}

// The quote goes below its notation where the line is full.
void PrintRow(const Row& row, const Columns& columns, Page& page) {
  const std::size_t left = kGap + columns.place + kGap;
  const std::size_t pad = Missing(columns.notation, row.notation) + kGap;
  const std::size_t end = left + DisplayWidth(row.notation) + pad;
  const Piece place{Spaces(kGap + Missing(columns.place, row.place)) +
                        row.place + Spaces(kGap),
                    Look::kFaint};
  if (end + DisplayWidth(row.quote) <= page.width()) {
    return page.AddLine(
        {place, {row.notation, Look::kStrong}, {Spaces(pad) + row.quote}});
  }
  page.AddLine({place, {row.notation, Look::kStrong}});
  page.Add({{row.quote}}, {left, left});
}

// The path, and who printed it when.
void PrintTitle(const Texts& texts, const Fact& fact, const SourceInfo* source,
                Page& page) {
  const std::string outlet =
      source && source->outlet ? *source->outlet : std::string();
  const std::string date =
      fact.published ? DateWords(texts, *fact.published) : std::string();
  const std::string said = Join({outlet, date}, ", ");
  page.Blank();
  page.Add({{fact.doc, Look::kPlace}, {said.empty() ? "" : " · " + said}});
}

}  // namespace

std::string PrintFactText(const std::vector<Fact>& facts,
                          const std::vector<SourceInfo>& sources,
                          const Lexicon& lexicon, const FactStyle& style) {
  const Texts texts(lexicon, style.language);
  const SourceIndex index(sources);
  Page page(style.width, style.color);
  if (facts.empty()) page.Add({{texts.Say("calm.no_facts")}});
  for (auto begin = facts.begin(); begin != facts.end();) {
    const auto end = std::find_if(begin, facts.end(), [&](const Fact& fact) {
      return fact.doc != begin->doc;
    });
    std::vector<Row> rows;
    std::transform(begin, end, std::back_inserter(rows),
                   [&](const Fact& fact) { return RowOf(texts, fact); });
    PrintTitle(texts, *begin, index.Find(begin->doc), page);
    const Columns columns = Widest(rows);
    for (const Row& row : rows) PrintRow(row, columns, page);
    begin = end;
  }
  return page.Take();
}

}  // namespace stimmig
