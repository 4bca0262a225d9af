// SPDX-License-Identifier: Apache-2.0
#include "base/ascii.h"

#include <doctest/doctest.h>

namespace stimmig::test {
namespace {

TEST_CASE("letters without marks") {
  CHECK(ToAscii("") == "");
  CHECK(ToAscii("Acme Robotics") == "Acme Robotics");
  CHECK(ToAscii("Köster & Söhne Straße") == "Koester & Soehne Strasse");
  CHECK(ToAscii("Ärztehaus") == "Aerztehaus");
  CHECK(ToAscii("Łódź, Société, Øre") == "Lodz, Societe, Ore");
}

}  // namespace
}  // namespace stimmig::test
