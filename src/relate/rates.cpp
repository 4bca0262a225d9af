// SPDX-License-Identifier: Apache-2.0
#include "relate/rates.h"

#include <algorithm>
#include <set>

#include "stimmig/diagnostic_ids.h"

namespace stimmig {
namespace {

constexpr int kDaysBack = 7;
constexpr std::size_t kCodeLetters = 3;  // ISO 4217
constexpr std::string_view kEuro = "EUR";

std::string_view Trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\"");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\"") - first + 1);
}

struct Cell {
  std::string_view text;
  std::size_t column = 1;
};

std::vector<Cell> Split(std::string_view line) {
  std::vector<Cell> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(',', begin), line.size());
    cells.push_back({Trim(line.substr(begin, end - begin)), begin + 1});
    begin = end + 1;
  }
  return cells;
}

// One row of the file.
class RowReader {
 public:
  RowReader(const std::string& path, std::size_t line,
            std::vector<Diagnostic>& diagnostics)
      : path_(path), line_(line), diagnostics_(diagnostics) {}

  void Fail(const Cell& cell, std::string message, std::string hint) {
    diagnostics_.push_back({.id = diagnostic::kBadValue,
                            .severity = Severity::kError,
                            .file = path_,
                            .position = {line_, cell.column},
                            .message = std::move(message),
                            .hint = std::move(hint)});
  }

  std::vector<std::string> Header(std::string_view line) {
    std::vector<std::string> codes;
    for (const Cell& cell : Split(line)) {
      const bool code = codes.empty() || cell.text.empty() ||
                        (cell.text.size() == kCodeLetters &&
                         std::ranges::all_of(cell.text, [](char c) {
                           return c >= 'A' && c <= 'Z';
                         }));
      if (!code) {
        Fail(cell, "'" + std::string(cell.text) + "' is no currency",
             "three letters of ISO 4217, as in: Date,USD,CHF");
      }
      codes.emplace_back(cell.text);
    }
    if (codes.size() < 2) {
      Fail({line, 1}, "no currency in the first line", "as in: Date,USD,CHF");
    }
    return codes;
  }

  std::optional<int> Day(const Cell& cell) {
    const std::optional<Date> date = Date::Parse(cell.text);
    if (date) return date->DayNumber();
    Fail(cell, "'" + std::string(cell.text) + "' is no date",
         "as in: 2025-01-29");
    return std::nullopt;
  }

  std::optional<Rational> Rate(const Cell& cell) {
    if (cell.text.empty() || cell.text == "N/A") return std::nullopt;
    const std::optional<Decimal> rate = Decimal::Parse(cell.text);
    if (rate && rate->value().sign() > 0) return rate->value();
    Fail(cell, "'" + std::string(cell.text) + "' is no rate",
         "digits with a point, as in: 1.0396");
    return std::nullopt;
  }

 private:
  const std::string& path_;
  std::size_t line_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

Rates Rates::Parse(const std::string& path, std::string_view csv,
                   std::vector<Diagnostic>& diagnostics) {
  Rates rates;
  std::vector<std::string> codes;
  std::size_t line_number = 0;
  for (std::size_t begin = 0; begin < csv.size();) {
    const std::size_t end = std::min(csv.find('\n', begin), csv.size());
    const std::string_view line = csv.substr(begin, end - begin);
    begin = end + 1;
    RowReader reader(path, ++line_number, diagnostics);
    if (Trim(line).empty()) continue;
    if (codes.empty()) {
      codes = reader.Header(line);
      continue;
    }
    const std::vector<Cell> cells = Split(line);
    const std::optional<int> day = reader.Day(cells.front());
    if (!day) continue;
    for (std::size_t i = 1; i < std::min(cells.size(), codes.size()); ++i) {
      const std::optional<Rational> rate = reader.Rate(cells[i]);
      if (rate && !codes[i].empty()) rates.by_day_[*day][codes[i]] = *rate;
    }
  }
  return rates;
}

std::optional<Rational> Rates::At(const Date& day, std::string_view from,
                                  std::string_view to) const {
  const auto per_euro = [](const PerEuro& row, std::string_view currency) {
    if (currency == kEuro) return std::optional<Rational>(1);
    const auto found = row.find(currency);
    return found == row.end() ? std::nullopt : std::optional(found->second);
  };
  const int last = day.DayNumber();
  for (auto at = by_day_.upper_bound(last); at != by_day_.begin();) {
    --at;
    if (last - at->first > kDaysBack) break;
    const auto first = per_euro(at->second, from);
    const auto second = per_euro(at->second, to);
    if (first && second) return CheckedQuotient(*second, *first);
  }
  return std::nullopt;
}

std::vector<std::string> Rates::Currencies() const {
  std::set<std::string> codes;
  for (const auto& [day, row] : by_day_) {
    for (const auto& [code, rate] : row) codes.insert(code);
  }
  if (!codes.empty()) codes.emplace(kEuro);
  return {codes.begin(), codes.end()};
}

}  // namespace stimmig
