// SPDX-License-Identifier: Apache-2.0
// 20,000 random pairs of figures, read and compared as the slow reference in
// tests/oracle/oracle.py does it. Runs python3; STIMMIG_SOURCE_DIR is the root
// of the sources.
#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "figure/compare.h"
#include "figure/rounding.h"
#include "stimmig/fact.h"

namespace stimmig {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kPairs = 20'000;

struct Output {
  std::string text;
  bool ok = false;
};

Output Run(const std::string& command) {
  Output output;
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  char buffer[1 << 16];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) {
    output.text.append(buffer, count);
  }
  output.ok = pclose(pipe) == 0;
  return output;
}

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

TEST_CASE("Figures agree with the oracle") {
  const Output output =
      Run("python3 \"" STIMMIG_SOURCE_DIR "/tests/oracle/oracle.py\" table " +
          std::to_string(kPairs) + " 7");
  REQUIRE_MESSAGE(output.ok, "python3 did not run tests/oracle/oracle.py");
  std::size_t pairs = 0;
  for (std::size_t begin = 0; begin < output.text.size();) {
    const std::size_t end = output.text.find('\n', begin);
    const std::string line = output.text.substr(begin, end - begin);
    begin = end + 1;
    CAPTURE(line);
    const Json row = Json::parse(line);
    const Figure a = MakeFigure(ReadingOf(row["a"]), Tolerances{});
    const Figure b = MakeFigure(ReadingOf(row["b"]), Tolerances{});
    CHECK((a.inner == IntervalOf(row["a_inner"])));
    CHECK((a.outer == IntervalOf(row["a_outer"])));
    CHECK((b.inner == IntervalOf(row["b_inner"])));
    CHECK((b.outer == IntervalOf(row["b_outer"])));
    CHECK(Name(Compare(a, b, Mode::kPragmatic)) == TextOf(row["pragmatic"]));
    CHECK(Name(Compare(a, b, Mode::kStrict)) == TextOf(row["strict"]));
    CHECK(Gap(a, b).ToFraction() == TextOf(row["gap"]));
    ++pairs;
  }
  CHECK(pairs == kPairs);
}

}  // namespace
}  // namespace stimmig
