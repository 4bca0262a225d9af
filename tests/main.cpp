// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <stdlib.h>  // NOLINT: setenv

int main(int argc, char** argv) {
  // The same cases in every run; what the caller has set goes first.
  setenv("RC_PARAMS", "seed=7 max_success=100000", /*overwrite=*/0);
  return doctest::Context(argc, argv).run();
}
