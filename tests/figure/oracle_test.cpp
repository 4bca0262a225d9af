// SPDX-License-Identifier: Apache-2.0
// Random pairs of figures, read and compared as the slow reference in
// tests/oracle/oracle.py does it: 50,000 of them, or as many as STIMMIG_PAIRS
// says. Runs python3; STIMMIG_SOURCE_DIR is the root
// of the sources.
#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "figure/compare.h"
#include "figure/rounding.h"
#include "stimmig/fact.h"

namespace stimmig {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kPairs = 50'000;

std::size_t PairCount() {
  const char* stated = std::getenv("STIMMIG_PAIRS");
  return stated ? std::strtoull(stated, nullptr, 10) : kPairs;
}

// The lines that a command prints, one after the other: they are many.
class Lines {
 public:
  explicit Lines(const std::string& command)
      : pipe_(popen(command.c_str(), "r")) {}
  ~Lines() { std::free(line_); }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  std::optional<std::string> Next() {
    if (pipe_ == nullptr) return std::nullopt;
    const ssize_t length = getline(&line_, &capacity_, pipe_);
    if (length < 0) return std::nullopt;
    return std::string(line_, static_cast<std::size_t>(length));
  }

  // Whether the command ended well. To be called once, at the end.
  bool Close() { return pipe_ != nullptr && pclose(pipe_) == 0; }

 private:
  std::FILE* pipe_;
  char* line_ = nullptr;
  std::size_t capacity_ = 0;
};

std::string TextOf(const Json& json) { return json.get<std::string>(); }

Reading ReadingOf(const Json& json) {
  Reading reading;
  const Rational scale = json["scale"].get<std::int64_t>();
  reading.hedge = ParseHedgeClass(TextOf(json["hedge"])).value();
  reading.low = {Decimal::Parse(TextOf(json["s"])).value(), scale};
  if (json.contains("hi")) {
    reading.high = {Decimal::Parse(TextOf(json["hi"])).value(), scale};
  }
  reading.negative = json["negative"].get<bool>();
  reading.counted = json["counted"].get<bool>();
  return reading;
}

std::optional<Rational> EndOf(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return Rational::Parse(TextOf(json)).value();
}

Interval IntervalOf(const Json& json) {
  return {EndOf(json["low"]), EndOf(json["high"]), json["low_open"].get<bool>(),
          json["high_open"].get<bool>()};
}

void CheckRow(const Json& row) {
  const Figure a = MakeFigure(ReadingOf(row["a"]), Tolerances{});
  const Figure b = MakeFigure(ReadingOf(row["b"]), Tolerances{});
  CHECK((a.inner == IntervalOf(row["a_inner"])));
  CHECK((a.outer == IntervalOf(row["a_outer"])));
  CHECK((b.inner == IntervalOf(row["b_inner"])));
  CHECK((b.outer == IntervalOf(row["b_outer"])));
  CHECK(Name(Compare(a, b, Mode::kPragmatic)) == TextOf(row["pragmatic"]));
  CHECK(Name(Compare(a, b, Mode::kStrict)) == TextOf(row["strict"]));
  CHECK(Gap(a, b).ToFraction() == TextOf(row["gap"]));
}

TEST_CASE("Figures agree with the oracle") {
  const std::size_t expected = PairCount();
  Lines lines("python3 \"" STIMMIG_SOURCE_DIR
              "/tests/oracle/oracle.py\" table " +
              std::to_string(expected) + " 7");
  std::size_t pairs = 0;
  while (const std::optional<std::string> line = lines.Next()) {
    CAPTURE(*line);
    CheckRow(Json::parse(*line));
    ++pairs;
  }
  CHECK_MESSAGE(lines.Close(), "python3 did not run tests/oracle/oracle.py");
  CHECK(pairs == expected);
}

}  // namespace
}  // namespace stimmig
